// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <vector>

namespace passerelle::profile {

constexpr qint64 kOpenDimension = -1;

/// A tensor kept in a graph: its description, and its values where they are few enough to be a shape or a constant.
struct OnnxTensor {
    QByteArray name;
    int type = 0;  ///< TensorProto.DataType
    std::vector<qint64> shape;
    std::vector<double> values;  ///< of at most 64 numbers, else empty
    bool zero = false;           ///< every byte of raw_data, where those are few, is zero
    quint64 storedBytes = 0;     ///< of raw_data, 0 when the values are elsewhere
    QByteArray externalFile;     ///< empty when the values are in the graph's own file
    quint64 externalOffset = 0;
    quint64 externalLength = 0;  ///< 0 when not stated
};

struct OnnxGraph;

struct OnnxAttribute {
    QByteArray name;
    qint64 integer = 0;
    double real = 0;
    QByteArray text;
    std::vector<qint64> integers;
    std::vector<double> reals;
    std::shared_ptr<OnnxTensor> tensor;
    std::vector<std::shared_ptr<OnnxGraph>> graphs;
};

struct OnnxNode {
    QByteArray op;
    QByteArray domain;
    std::vector<QByteArray> inputs;
    std::vector<QByteArray> outputs;
    std::vector<OnnxAttribute> attributes;

    /// The attribute of that name, null when it has none.
    [[nodiscard]] const OnnxAttribute *attribute(const char *name) const;
    [[nodiscard]] qint64 integer(const char *name, qint64 absent) const;
    [[nodiscard]] QByteArray input(std::size_t index) const;
};

/// What goes in or out, or a shape that the file states; an open dimension is kOpenDimension, perhaps with a name.
struct OnnxValue {
    QByteArray name;
    int type = 0;
    std::vector<qint64> shape;
    std::vector<QByteArray> dimensionNames;
    bool shaped = false;
};

struct OnnxGraph {
    QByteArray name;
    std::vector<OnnxNode> nodes;
    std::vector<OnnxTensor> initializers;
    std::vector<OnnxValue> inputs;
    std::vector<OnnxValue> outputs;
    std::vector<OnnxValue> values;
};

/// A function that the file defines for its own nodes.
struct OnnxFunction {
    std::vector<QByteArray> inputs;
    std::vector<QByteArray> outputs;
    std::vector<OnnxNode> nodes;
};

struct OnnxModel {
    QByteArray producer;
    OnnxGraph graph;
    QHash<QByteArray, OnnxFunction> functions;  ///< by "domain name"
};

/// Reads the structure of an ONNX model, never its weights. Bounds: 6·10⁶ parts (a name is one, a node six),
/// 64 MiB of names, sub-graphs nested 32 deep. Errors: Malformed with the offset, TooLarge. Format: onnx/onnx.proto of
/// 2026-08-22.
[[nodiscard]] Result<OnnxModel> readOnnxGraph(BoundedFile &file);

/// Bytes of one value of a TensorProto.DataType and its safetensors-like word ("F32"); 0 and "STRING" for texts.
struct OnnxType {
    double bytes = 0;
    const char *word = "";
};
[[nodiscard]] OnnxType onnxType(int type);

}  // namespace passerelle::profile
