// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/safetensors.hpp"

#include <variant>

namespace passerelle::profile {

/// What the header of a GGUF file says. Arrays are kept as their count and, when they are short lists of numbers, their
/// values; the vocabulary's strings are passed over.
struct GgufHeader {
    struct Array {
        quint64 count = 0;
        std::vector<double> numbers;
    };
    using Value = std::variant<double, bool, QString, Array>;

    quint32 version = 0;
    QMap<QString, Value> metadata;
    WeightsHeader weights;
    bool unknownTypes = false;  ///< a tensor has a type that is newer than this reader: its bytes are not known

    [[nodiscard]] std::optional<double> number(const QString &key) const;  ///< largest of a list
    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] std::optional<quint64> arrayCount(const QString &key) const;
};

/// Reads the header of a GGUF file, version 2 or 3, either byte order, never the weights. Every count and length is
/// compared with the bytes that exist before use. Format: ggml docs/gguf.md and ggml-common.h, 2026-08-21.
[[nodiscard]] Result<GgufHeader> readGgufHeader(BoundedFile &file);

}  // namespace passerelle::profile
