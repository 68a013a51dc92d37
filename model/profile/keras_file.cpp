// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/keras_file.hpp"

#include "base/json.hpp"
#include "profile/hdf5_file.hpp"
#include "profile/paths.hpp"
#include "profile/zip_directory.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr quint64 kLargestConfig = 16 * 1024 * 1024;
constexpr quint64 kLargestPackedWeights = 256 * 1024 * 1024;

bool isTrainingState(const QString &path)
{
    return path.startsWith(QLatin1String("optimizer")) || path.contains(QLatin1String("/seed_generator")) ||
           path.startsWith(QLatin1String("metrics/")) || path.endsWith(QLatin1String("iterations:0"));
}

/// Running statistics: by name in version 2; in version 3 the third and fourth of a normalisation's variables.
bool isStatistic(const QString &name)
{
    static const QRegularExpression kNormalisation(
        QStringLiteral("(^|/)(sync_)?batch_normalization[_0-9]*/vars/[23]$"));
    return name.endsWith(QLatin1String("moving_mean")) || name.endsWith(QLatin1String("moving_variance")) ||
           kNormalisation.match(name).hasMatch();
}

void takeWeights(const Hdf5Contents &tree, KerasContents &keras)
{
    const bool whole = std::ranges::any_of(
        tree.datasets, [](const Hdf5Dataset &d) { return d.path.startsWith(QLatin1String("model_weights/")); });
    for (const Hdf5Dataset &dataset : tree.datasets) {
        QString name = dataset.path;
        if (whole && !name.startsWith(QLatin1String("model_weights/")))
            continue;
        name.remove(whole ? QStringLiteral("model_weights/") : QString());
        const bool number = dataset.dtype.startsWith(QLatin1Char('F')) || dataset.dtype.startsWith(QLatin1Char('I')) ||
                            dataset.dtype.startsWith(QLatin1Char('U'));
        if (isTrainingState(name) || !number)
            continue;
        if (name.endsWith(QLatin1String(":0")))
            name.chop(2);
        if (isStatistic(name))
            continue;
        Tensor tensor{name, dataset.dtype, dataset.shape, {}};
        tensor.size = units::bytes(elements(tensor) * dataset.valueBytes);
        keras.weights.dataSize += tensor.size;
        keras.weights.tensors.push_back(std::move(tensor));
    }
    keras.incomplete = tree.denseGroups;
}

void readLayer(const QJsonObject &layer, KerasContents &keras)
{
    ++keras.layers;
    if (layer.value(QLatin1String("class_name")).toString() == QLatin1String("Lambda"))
        keras.code = true;
    const QJsonObject config = layer.value(QLatin1String("config")).toObject();
    for (const char *key : {"batch_shape", "batch_input_shape"}) {
        const QJsonArray shape = config.value(QLatin1String(key)).toArray();
        if (shape.isEmpty() || shape.size() > 8 || !keras.input.empty())
            continue;
        for (const QJsonValue n : shape)
            keras.input.push_back(n.isDouble() ? n.toInteger(-1) : -1);
    }
}

/// The configuration: {"class_name", "config": {"name", "layers": […]}}. Code inside it is never looked at.
void readConfig(const QByteArray &text, const QString &file, KerasContents &keras)
{
    JsonLimits limits;
    limits.maxBytes = static_cast<qint64>(kLargestConfig);
    const Result<QJsonValue> value = parseJson(text, file, limits);
    if (!value)
        return;
    const QJsonObject config = value->toObject().value(QLatin1String("config")).toObject();
    keras.name = harmless(config.value(QLatin1String("name")).toString());
    for (const QJsonValue layer : config.value(QLatin1String("layers")).toArray())
        readLayer(layer.toObject(), keras);
}

Result<void> readTree(ByteReader &reader, const QString &file, KerasContents &keras)
{
    const Result<Hdf5Contents> tree = readHdf5(reader);
    if (!tree)
        return Unexpected(tree.error());
    takeWeights(*tree, keras);
    if (tree->texts.contains(QStringLiteral("model_config")))
        readConfig(tree->texts.value(QStringLiteral("model_config")).toUtf8(), file, keras);
    keras.version = harmless(tree->texts.value(QStringLiteral("keras_version")));
    return {};
}

Result<void> readArchive(BoundedFile &file, KerasContents &keras)
{
    const Result<std::vector<ZipEntry>> entries = readZipDirectory(file);
    if (!entries)
        return Unexpected(entries.error());
    const auto find = [&entries](const char *name) {
        return std::ranges::find_if(*entries, [name](const ZipEntry &entry) { return entry.name == name; });
    };
    const auto config = find("config.json");
    if (config != entries->end()) {
        const Result<QByteArray> text = readZipEntry(file, *config, kLargestConfig);
        if (!text)
            return Unexpected(text.error());
        readConfig(*text, file.name(), keras);
    }
    const auto weights = find("model.weights.h5");
    if (weights == entries->end()) {
        return failure(ErrorCode::Unsupported, PASSERELLE_TEXT("Keras", "The archive holds no weights of Keras."),
                       file.name(), {}, PASSERELLE_TEXT("Keras", "Choose a file that Keras saved."));
    }
    if (weights->method == 0 && !weights->encrypted) {
        const Result<quint64> begin = dataOffset(file, *weights);
        if (!begin)
            return Unexpected(begin.error());
        ByteReader reader(file, *begin, weights->packedSize);
        return readTree(reader, file.name(), keras);
    }
    const Result<QByteArray> bytes = readZipEntry(file, *weights, kLargestPackedWeights);
    if (!bytes)
        return Unexpected(bytes.error());
    BoundedFile inner = BoundedFile::ofBytes(*bytes, file.name());
    ByteReader reader(inner);
    return readTree(reader, file.name(), keras);
}

}  // namespace

Result<KerasContents> readKeras(BoundedFile &file)
{
    const Result<QByteArray> head = file.readAt(0, std::min<quint64>(64, file.size()));
    if (!head)
        return Unexpected(head.error());
    KerasContents keras;
    ByteReader reader(file);
    const Result<void> read = startsLikeZip(*head) ? readArchive(file, keras) : readTree(reader, file.name(), keras);
    if (!read)
        return Unexpected(read.error());
    if (keras.weights.tensors.empty()) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Keras", "The file holds no weights where Keras keeps them."), file.name(), {},
                       PASSERELLE_TEXT("Keras", "Choose a file that Keras saved."));
    }
    return keras;
}

}  // namespace passerelle::profile
