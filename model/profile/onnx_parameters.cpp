// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/onnx_parameters.hpp"

#include "profile/paths.hpp"

#include <QSet>
#include <QtNumeric>

#include <algorithm>
#include <functional>
#include <map>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kHighestRank = 8;
constexpr qint64 kMostElements = qint64{1} << 44;
constexpr qint64 kFewestConstants = 17;  // smaller constants of a graph are settings, not weights

Unexpected refused(const Message &message, const QString &file, const OnnxTensor &tensor)
{
    return failure(ErrorCode::Malformed, message, file,
                   QStringLiteral("tensor %1").arg(harmless(QString::fromUtf8(tensor.name))),
                   PASSERELLE_TEXT("Onnx", "Fetch the file again from where it came, with the files beside it."));
}

using Visit = std::function<void(const OnnxNode &node)>;
using Keep = std::function<void(const OnnxTensor &tensor, bool constant)>;

void eachOf(const std::vector<OnnxNode> &nodes, const Visit &visit, const Keep &keep);

void eachOf(const OnnxGraph &graph, const Visit &visit, const Keep &keep)
{
    for (const OnnxTensor &tensor : graph.initializers)
        keep(tensor, false);
    eachOf(graph.nodes, visit, keep);
}

void eachOf(const std::vector<OnnxNode> &nodes, const Visit &visit, const Keep &keep)
{
    for (const OnnxNode &node : nodes) {
        visit(node);
        for (const OnnxAttribute &attribute : node.attributes) {
            if (attribute.tensor) {
                OnnxTensor tensor = *attribute.tensor;
                if (tensor.name.isEmpty() && !node.outputs.empty())
                    tensor.name = node.outputs[0];
                keep(tensor, true);
            }
            for (const std::shared_ptr<OnnxGraph> &graph : attribute.graphs)
                eachOf(*graph, visit, keep);
        }
    }
}

void eachOf(const OnnxModel &model, const Visit &visit, const Keep &keep)
{
    eachOf(model.graph, visit, keep);
    for (const OnnxFunction &function : model.functions)
        eachOf(function.nodes, visit, keep);
}

/// Inputs that hold statistics or settings, by operator.
void collectHelpers(const OnnxNode &node, QSet<QByteArray> &helpers)
{
    std::vector<std::size_t> places;
    if (node.op == "BatchNormalization")
        places = {3, 4};
    else if (node.op == "QuantizeLinear" || node.op == "DequantizeLinear")
        places = {1, 2};
    else if (node.op == "QLinearConv" || node.op == "QLinearMatMul")
        places = {1, 2, 4, 5, 6, 7};
    else if (node.op == "ConvInteger" || node.op == "MatMulInteger")
        places = {2, 3};
    else if (node.op == "Resize" || node.op == "Upsample")
        places = {1, 2, 3};
    else if (node.op == "Clip" || node.op == "Pad" || node.op == "Pow")
        places = {1, 2};
    for (const std::size_t place : places)
        helpers.insert(node.input(place));
}

bool isWeightType(int type)
{
    const OnnxType said = onnxType(type);
    const QLatin1String word(said.word);
    return said.bytes > 0 && word != QLatin1String("I32") && word != QLatin1String("I64") &&
           word != QLatin1String("BOOL") && word != QLatin1String("U32") && word != QLatin1String("U64") &&
           word != QLatin1String("I16") && word != QLatin1String("U16");
}

Result<qint64> elementsOf(const OnnxTensor &tensor, const QString &file)
{
    qint64 product = 1;
    bool sound = tensor.shape.size() <= kHighestRank;
    for (const qint64 n : tensor.shape) {
        sound =
            sound && n >= 0 && n <= kMostElements && !qMulOverflow(product, n, &product) && product <= kMostElements;
    }
    if (!sound)
        return refused(PASSERELLE_TEXT("Onnx", "The tensor's shape is not one that can exist."), file, tensor);
    const double bytes = static_cast<double>(product) * onnxType(tensor.type).bytes;
    if (tensor.storedBytes > 0 && bytes > 0 && std::abs(bytes - static_cast<double>(tensor.storedBytes)) >= 1)
        return refused(PASSERELLE_TEXT("Onnx", "The tensor's shape and the bytes stored for it disagree."), file,
                       tensor);
    return product;
}

}  // namespace

Result<std::vector<Tensor>> onnxParameters(const OnnxModel &model, const BoundedFile &file)
{
    QSet<QByteArray> helpers;
    std::vector<Tensor> parameters;
    std::optional<Error> fault;
    eachOf(
        model, [&helpers](const OnnxNode &node) { collectHelpers(node, helpers); }, [](const OnnxTensor &, bool) {});
    const auto keep = [&](const OnnxTensor &tensor, bool constant) {
        const Result<qint64> count = elementsOf(tensor, file.name());
        if (!count) {
            if (!fault)
                fault = count.error();
            return;
        }
        if (!isWeightType(tensor.type) || helpers.contains(tensor.name) || *count < 2 ||
            (constant && (*count < kFewestConstants || tensor.zero)))
            return;
        const OnnxType type = onnxType(tensor.type);
        parameters.push_back({QString::fromUtf8(tensor.name), QString::fromLatin1(type.word), tensor.shape,
                              units::bytes(static_cast<double>(*count) * type.bytes)});
    };
    eachOf(
        model, [](const OnnxNode &) {}, keep);
    if (fault)
        return Unexpected(*fault);
    return parameters;
}

Result<void> checkExternalData(const OnnxModel &model, const fs::path &path, ModelProfile &profile)
{
    std::map<QByteArray, quint64> needed;
    std::optional<Error> fault;
    eachOf(
        model, [](const OnnxNode &) {},
        [&](const OnnxTensor &tensor, bool) {
            if (tensor.externalFile.isEmpty() || fault)
                return;
            const Result<qint64> count = elementsOf(tensor, shown(path));
            const QString name = QString::fromUtf8(tensor.externalFile);
            quint64 end = 0;
            const auto own = static_cast<quint64>(static_cast<double>(count.value_or(0)) * onnxType(tensor.type).bytes);
            const quint64 length = tensor.externalLength > 0 ? tensor.externalLength : own;
            if (!isPlainRelativeName(name) || qAddOverflow(tensor.externalOffset, length, &end)) {
                fault = refused(PASSERELLE_TEXT("Onnx", "The tensor's values are said to lie in “%1”, outside the "
                                                        "model's own folder; it is not opened.")
                                    .arg(harmless(name)),
                                shown(path), tensor)
                            .value();
                return;
            }
            quint64 &reach = needed[tensor.externalFile];
            reach = std::max(reach, end);
        });
    if (fault)
        return Unexpected(*fault);
    for (const auto &[name, reach] : needed) {
        const fs::path beside = path.parent_path() / toPath(QString::fromUtf8(name));
        std::error_code problem;
        const bool there = fs::is_regular_file(beside, problem);
        if (there && !liesInside(beside, path.parent_path().empty() ? fs::path(".") : path.parent_path()))
            return failure(ErrorCode::NoPermission,
                           PASSERELLE_TEXT("Onnx", "The file of values “%1” is a link that leads out of the model's "
                                                   "folder; it is not followed.")
                               .arg(harmless(QString::fromUtf8(name))),
                           shown(path), {}, PASSERELLE_TEXT("Onnx", "Copy that file into the folder."));
        const std::uintmax_t size = there ? fs::file_size(beside, problem) : 0;
        if (!there || problem) {
            profile.remarks.push_back(PASSERELLE_TEXT("Onnx", "The values lie in “%1”, which is not beside the graph; "
                                                              "shapes and work are known without them.")
                                          .arg(harmless(QString::fromUtf8(name))));
            continue;
        }
        if (size < reach)
            return failure(ErrorCode::Malformed,
                           PASSERELLE_TEXT("Onnx", "The file of values “%1” is shorter than the graph says.")
                               .arg(harmless(QString::fromUtf8(name))),
                           shown(path), {},
                           PASSERELLE_TEXT("Onnx", "Fetch the file again from where it came, with the files beside "
                                                   "it."));
        profile.files << shown(beside);
        profile.fileSize += units::bytes(static_cast<double>(size));
    }
    return {};
}

}  // namespace passerelle::profile
