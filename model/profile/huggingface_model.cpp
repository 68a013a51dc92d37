// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "profile/bounded_file.hpp"
#include "profile/hf_config.hpp"
#include "profile/model_readers.hpp"
#include "profile/paths.hpp"
#include "profile/weights_file.hpp"

#include <QJsonObject>

#include <algorithm>
#include <set>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr quint64 kLargestConfig = 16 * 1024 * 1024;
constexpr quint64 kLargestIndex = 64 * 1024 * 1024;
constexpr int kMostEntries = 100'000;

Result<QJsonObject> readObject(const fs::path &path, quint64 largest)
{
    const Result<QByteArray> text = readSmallFile(path, largest);
    if (!text)
        return Unexpected(text.error());
    JsonLimits limits;
    limits.maxBytes = static_cast<qint64>(largest);
    const Result<QJsonValue> value = parseJson(*text, shown(path), limits);
    if (!value)
        return Unexpected(value.error());
    if (!value->isObject()) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("ModelFile", "An object “{…}” was expected."), shown(path),
                       {}, PASSERELLE_TEXT("ModelFile", "Fetch the file again from where it came."));
    }
    return value->toObject();
}

/// The shards that an index names: plain names inside the index's own folder only. Where some are not there, none is
/// given and the index's own sum of bytes stands for them.
struct Shards {
    std::vector<fs::path> files;
    double totalBytes = 0;
};
Result<Shards> shardsOf(const fs::path &index)
{
    const Result<QJsonObject> object = readObject(index, kLargestIndex);
    if (!object)
        return Unexpected(object.error());
    const QJsonObject map = object->value(QLatin1String("weight_map")).toObject();
    std::set<QString> names;
    for (auto entry = map.constBegin(); entry != map.constEnd(); ++entry) {
        const QString name = entry.value().toString();
        if (!isPlainRelativeName(name)) {
            return failure(ErrorCode::Malformed,
                           PASSERELLE_TEXT("ModelFile", "The index names the file “%1”, which does not lie in its own "
                                                        "folder; it is not opened.")
                               .arg(harmless(name)),
                           shown(index), QStringLiteral("weight_map.") + harmless(entry.key()),
                           PASSERELLE_TEXT("ModelFile", "Fetch the index again from where it came."));
        }
        names.insert(name);
    }
    if (names.empty()) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("ModelFile", "The index names no file of weights."),
                       shown(index), QStringLiteral("weight_map"),
                       PASSERELLE_TEXT("ModelFile", "Fetch the index again from where it came."));
    }
    Shards shards;
    shards.totalBytes =
        object->value(QLatin1String("metadata")).toObject().value(QLatin1String("total_size")).toDouble();
    std::ranges::transform(names, std::back_inserter(shards.files),
                           [&index](const QString &name) { return index.parent_path() / toPath(name); });
    std::error_code problem;
    const bool whole =
        std::ranges::all_of(shards.files, [&problem](const fs::path &path) { return fs::exists(path, problem); });
    if (!whole && shards.totalBytes >= 1 && shards.totalBytes < 1e18)
        shards.files.clear();
    return shards;
}

struct Checkout {
    fs::path folder;
    std::optional<fs::path> config;
    std::optional<fs::path> index;       ///< of safetensors shards
    std::optional<fs::path> torchIndex;  ///< of PyTorch shards
    std::vector<fs::path> weights;
    std::vector<fs::path> torchWeights;
    QStringList otherWeights;  ///< weights in formats that are not read
};

Result<Checkout> lookInto(const fs::path &folder)
{
    Checkout checkout;
    checkout.folder = folder;
    std::error_code problem;
    fs::directory_iterator entries(folder, problem);
    if (problem) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("ModelFile", "The folder cannot be listed."),
                       shown(folder), {},
                       PASSERELLE_TEXT("ModelFile", "Give yourself the right to read it, then try again."),
                       QString::fromStdString(problem.message()));
    }
    int seen = 0;
    for (; entries != fs::directory_iterator() && seen < kMostEntries; entries.increment(problem), ++seen) {
        if (problem)
            break;
        const fs::path path = entries->path();
        const QString name = shown(path.filename());
        if (name == QLatin1String("config.json"))
            checkout.config = path;
        else if (name == QLatin1String("model.safetensors.index.json"))
            checkout.index = path;
        else if (name == QLatin1String("pytorch_model.bin.index.json"))
            checkout.torchIndex = path;
        else if (name.endsWith(QLatin1String(".safetensors")) && !name.startsWith(QLatin1String("adapter_")))
            checkout.weights.push_back(path);
        else if (name.startsWith(QLatin1String("pytorch_model")) && name.endsWith(QLatin1String(".bin")))
            checkout.torchWeights.push_back(path);
        else if (name.endsWith(QLatin1String(".bin")) || name.endsWith(QLatin1String(".pt")) ||
                 name.endsWith(QLatin1String(".onnx")) || name.endsWith(QLatin1String(".h5")))
            checkout.otherWeights << harmless(name);
    }
    std::ranges::sort(checkout.weights);
    std::ranges::sort(checkout.torchWeights);
    return checkout;
}

/// A link in the folder may point anywhere; only what ends inside the folder is opened.
Result<void> checkInside(const fs::path &path, const fs::path &folder)
{
    std::error_code problem;
    if (!fs::is_symlink(path, problem) || liesInside(path, folder))
        return {};
    return failure(
        ErrorCode::NoPermission,
        PASSERELLE_TEXT("ModelFile", "This is a link that leads out of the folder; it is not followed."), shown(path),
        {}, PASSERELLE_TEXT("ModelFile", "Choose the file that the link points to, or copy it into the folder."));
}

Result<void> addWeights(const std::vector<fs::path> &weights, const fs::path &folder, const Progress &progress,
                        ModelProfile &profile)
{
    for (std::size_t i = 0; i < weights.size(); ++i) {
        progress(static_cast<qint64>(i), static_cast<qint64>(weights.size()));
        if (progress.stop())
            return failure(ErrorCode::Cancelled, PASSERELLE_TEXT("ModelFile", "The reading was stopped."),
                           shown(folder));
        if (Result<void> inside = checkInside(weights[i], folder); !inside)
            return inside;
        Result<BoundedFile> file = BoundedFile::open(weights[i]);
        if (!file)
            return Unexpected(file.error());
        Result<WeightsHeader> header = readWeightsFile(*file, profile.remarks);
        if (!header)
            return Unexpected(header.error());
        profile.files << file->name();
        profile.fileSize += units::bytes(static_cast<double>(file->size()));
        profile.tensors.insert(profile.tensors.end(), std::make_move_iterator(header->tensors.begin()),
                               std::make_move_iterator(header->tensors.end()));
    }
    progress(static_cast<qint64>(weights.size()), static_cast<qint64>(weights.size()));
    return {};
}

/// The weights that belong to the model: those of the index, else model.safetensors, else all (a second copy beside
/// model.safetensors must not be counted twice); PyTorch's own form only where there are no safetensors.
Result<Shards> chosenWeights(const Checkout &checkout)
{
    if (checkout.index)
        return shardsOf(*checkout.index);
    for (const fs::path &path : checkout.weights) {
        if (path.filename() == "model.safetensors")
            return Shards{{path}, 0};
    }
    if (!checkout.weights.empty())
        return Shards{checkout.weights, 0};
    if (checkout.torchIndex)
        return shardsOf(*checkout.torchIndex);
    for (const fs::path &path : checkout.torchWeights) {
        if (path.filename() == "pytorch_model.bin")
            return Shards{{path}, 0};
    }
    return Shards{checkout.torchWeights, 0};
}

/// Shards that are not all there: their sum of bytes, divided by the bytes of the type that the configuration states.
void takeTotal(const Shards &shards, ModelProfile &profile)
{
    const int bits = safetensorsBits(profile.dtype.isEmpty() ? QStringLiteral("BF16") : profile.dtype);
    profile.memoryToLoad = units::bytes(shards.totalBytes);
    profile.remarks.push_back(PASSERELLE_TEXT("ModelFile", "Not all of the shards that the index names are in the "
                                                           "folder; its sum of %1 bytes is taken for them.")
                                  .arg(QString::number(shards.totalBytes, 'f', 0)));
    if (profile.architecture.paramsTotal || bits <= 0)
        return;
    profile.architecture.paramsTotal = shards.totalBytes * 8 / bits;
    profile.origins.insert(QStringLiteral("params_total"), Origin::Assumed);
}

Result<int> applyConfig(const fs::path &path, const catalogue::Catalogue &catalogue, ModelProfile &profile)
{
    const Result<QJsonObject> object = readObject(path, kLargestConfig);
    if (!object)
        return Unexpected(object.error());
    Result<ConfigReading> reading = readHuggingFaceConfig(*object, shown(path), catalogue);
    if (!reading)
        return Unexpected(reading.error());
    profile.architecture = reading->architecture;
    profile.origins = reading->origins;
    profile.dtype = reading->dtype;
    profile.quantization = reading->quantization;
    profile.remarks = std::move(reading->remarks);
    profile.files << shown(path);
    if (!reading->hubId.isEmpty())
        profile.name = reading->hubId;
    return reading->quantizedBits;
}

Result<Checkout> locate(const fs::path &path)
{
    std::error_code problem;
    if (fs::is_directory(path, problem))
        return lookInto(path);
    Checkout checkout;
    checkout.folder = path.parent_path();
    const QString name = shown(path);
    (name.endsWith(QLatin1String(".bin.index.json")) ? checkout.torchIndex
     : name.endsWith(QLatin1String(".index.json"))   ? checkout.index
                                                     : checkout.config) = path;
    if (!checkout.config && fs::exists(checkout.folder / "config.json", problem))
        checkout.config = checkout.folder / "config.json";
    return checkout;
}

void remarkOnAbsence(const Checkout &checkout, bool weights, ModelProfile &profile)
{
    if (!checkout.config) {
        profile.remarks.push_back(PASSERELLE_TEXT("ModelFile",
                                                  "There is no config.json in the folder; the architecture "
                                                  "is inferred from the tensors' names and shapes."));
    }
    if (weights)
        return;
    profile.remarks.push_back(
        checkout.otherWeights.isEmpty()
            ? PASSERELLE_TEXT("ModelFile", "No weights were read; the number of parameters follows from the "
                                           "configuration.")
            : PASSERELLE_TEXT("ModelFile",
                              "Weights in a format that is not read yet were left aside (%1); the number of "
                              "parameters follows from the configuration.")
                  .arg(checkout.otherWeights.first()));
}

}  // namespace

Result<ModelProfile> readHuggingFaceModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                          const Progress &progress)
{
    const Result<Checkout> checkout = locate(path);
    if (!checkout)
        return Unexpected(checkout.error());
    for (const std::optional<fs::path> &index : {checkout->index, checkout->torchIndex}) {
        // A link that the person gave is the person's choice; one that merely lies in the folder is not.
        if (!index || *index == path)
            continue;
        if (Result<void> inside = checkInside(*index, checkout->folder); !inside)
            return Unexpected(inside.error());
    }
    const Result<Shards> weights = chosenWeights(*checkout);
    if (!weights)
        return Unexpected(weights.error());
    const bool totalOnly = weights->files.empty() && weights->totalBytes > 0;
    if (!checkout->config && weights->files.empty() && !totalOnly) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("ModelFile", "The folder holds no config.json and no weights that are read "
                                                    "(safetensors, GGUF)."),
                       shown(path), {},
                       PASSERELLE_TEXT("ModelFile", "Choose the folder of a Hugging Face checkout, or a model file."));
    }
    ModelProfile profile;
    // A bare file name has an empty folder, which stands for the current one.
    std::error_code problem;
    const fs::path folder = checkout->folder.empty() ? fs::path(".") : checkout->folder;
    profile.name = shown(fs::absolute(folder / "", problem).lexically_normal().parent_path().filename());
    profile.format = QStringLiteral("huggingface");
    int packedBits = 0;
    if (checkout->config) {
        // A link that the person gave is the person's choice; one that merely lies in the folder is not.
        Result<void> inside =
            *checkout->config == path ? Result<void>{} : checkInside(*checkout->config, checkout->folder);
        if (!inside)
            return Unexpected(inside.error());
        const Result<int> bits = applyConfig(*checkout->config, catalogue, profile);
        if (!bits)
            return Unexpected(bits.error());
        packedBits = *bits;
    }
    if (Result<void> added = addWeights(weights->files, checkout->folder, progress, profile); !added)
        return Unexpected(added.error());
    if (totalOnly)
        takeTotal(*weights, profile);
    remarkOnAbsence(*checkout, totalOnly || !weights->files.empty(), profile);
    completeProfile(profile, packedBits, catalogue);
    return profile;
}

}  // namespace passerelle::profile
