// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/model_profile.hpp"

#include "profile/bounded_file.hpp"
#include "profile/hdf5_file.hpp"
#include "profile/model_readers.hpp"
#include "profile/paths.hpp"
#include "profile/tflite_file.hpp"
#include "profile/torch_file.hpp"
#include "profile/zip_directory.hpp"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

bool isGguf(const fs::path &, const QByteArray &head)
{
    return head.startsWith("GGUF");
}

/// No mark of its own: a plausible length, then the JSON header; or the extension, so that a damaged file is told to be
/// a damaged safetensors file.
bool isSafetensors(const fs::path &path, const QByteArray &head)
{
    const bool byContent =
        head.size() > 8 && qFromLittleEndian<quint64>(head.constData()) <= 100'000'000 && head.at(8) == '{';
    return byContent || path.extension() == ".safetensors";
}

bool isJson(const fs::path &path, const QByteArray &head)
{
    return path.extension() == ".json" || head.trimmed().startsWith('{');
}

/// A ZIP archive with PyTorch's extensions, or with its description inside; or the legacy form.
bool isTorch(const fs::path &path, const QByteArray &head)
{
    if (!startsLikeZip(head))
        return startsLikeLegacyTorch(head);
    for (const char *extension : {".pt", ".pth", ".bin", ".ckpt"}) {
        if (path.extension() == extension)
            return true;
    }
    return zipHolds(path, "data.pkl");
}

/// No mark of its own: the extension, or a version and then a field that a model begins with.
bool isOnnx(const fs::path &path, const QByteArray &head)
{
    const bool begins = head.size() > 3 && head[0] == 8 && head[1] > 0 && head[1] < 32 &&
                        (head[2] == 0x12 || head[2] == 0x3A || head[2] == 0x42);
    return path.extension() == ".onnx" || (begins && path.extension() != ".pb");
}

bool isKeras(const fs::path &path, const QByteArray &head)
{
    return startsLikeHdf5(head) ||
           (startsLikeZip(head) && (path.extension() == ".keras" || zipHolds(path, "model.weights.h5")));
}

bool isTflite(const fs::path &, const QByteArray &head)
{
    return startsLikeTflite(head);
}

/// Neither form has a mark at its beginning.
bool isTensorflow(const fs::path &path, const QByteArray &)
{
    return path.extension() == ".pb" || path.extension() == ".index";
}

bool isAdapter(const fs::path &path, const QByteArray &)
{
    return path.filename() == "adapter_config.json";
}

// Marks before extensions: a file whose first bytes tell is never taken for another.
constexpr std::array kReaders = {ModelReader{"gguf", isGguf, readGgufModel},
                                 ModelReader{"tflite", isTflite, readTfliteModel},
                                 ModelReader{"keras", isKeras, readKerasModel},
                                 ModelReader{"pytorch", isTorch, readTorchModel},
                                 ModelReader{"safetensors", isSafetensors, readSafetensorsModel},
                                 ModelReader{"onnx", isOnnx, readOnnxModel},
                                 ModelReader{"tensorflow", isTensorflow, readTensorflowModel},
                                 ModelReader{"adapter", isAdapter, readAdapterModel},
                                 ModelReader{"huggingface", isJson, readHuggingFaceModel}};

/// The only file of weights or graph in a folder that is no checkout: the first GGUF part, else the first in the order
/// of names of the formats that keep everything in one file.
std::optional<fs::path> loneModelIn(const fs::path &folder)
{
    constexpr int kMostEntries = 100'000;
    std::error_code problem;
    std::vector<fs::path> found;
    int seen = 0;
    for (fs::directory_iterator entry(folder, problem);
         !problem && entry != fs::directory_iterator() && seen < kMostEntries; entry.increment(problem), ++seen) {
        const fs::path extension = entry->path().extension();
        for (const char *known :
             {".gguf", ".onnx", ".tflite", ".keras", ".h5", ".pt", ".pth", ".ckpt", ".pb", ".index"}) {
            if (extension == known && entry->is_regular_file(problem) && liesInside(entry->path(), folder))
                found.push_back(entry->path());
        }
    }
    std::ranges::sort(found, [](const fs::path &a, const fs::path &b) {
        return std::pair(a.extension() != ".gguf", a) < std::pair(b.extension() != ".gguf", b);
    });
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<ModelProfile> readFile(const fs::path &place, const catalogue::Catalogue &catalogue, const Progress &progress);

/// A folder is a SavedModel, an adapter or a Hugging Face checkout by the files it holds; else its only model counts.
Result<ModelProfile> readFolder(const fs::path &folder, const catalogue::Catalogue &catalogue, const Progress &progress)
{
    std::error_code problem;
    if (fs::exists(folder / "saved_model.pb", problem))
        return readTensorflowModel(folder, catalogue, progress);
    if (fs::exists(folder / "adapter_config.json", problem) && !fs::exists(folder / "config.json", problem))
        return readAdapterModel(folder, catalogue, progress);
    Result<ModelProfile> checkout = readHuggingFaceModel(folder, catalogue, progress);
    if (checkout || checkout.error().code != ErrorCode::Unsupported)
        return checkout;
    const std::optional<fs::path> lone = loneModelIn(folder);
    return lone ? readFile(*lone, catalogue, progress) : checkout;
}

Result<ModelProfile> readFile(const fs::path &place, const catalogue::Catalogue &catalogue, const Progress &progress)
{
    Result<BoundedFile> file = BoundedFile::open(place);
    if (!file)
        return Unexpected(file.error());
    const QByteArray head = file->readSome(64);
    const auto readers = modelReaders();
    const auto reader = std::ranges::find_if(readers, [&](const ModelReader &r) { return r.recognises(place, head); });
    if (reader != readers.end())
        return reader->read(place, catalogue, progress);
    return failure(ErrorCode::Unsupported,
                   PASSERELLE_TEXT("ModelFile", "This is not a model file that Passerelle reads (config.json, "
                                                "safetensors, GGUF, PyTorch, ONNX, Keras, TensorFlow, adapters)."),
                   shown(place), {},
                   PASSERELLE_TEXT("ModelFile", "Choose such a file, the folder that holds it, or a model by its "
                                                "name."));
}

}  // namespace

std::span<const ModelReader> modelReaders()
{
    return kReaders;
}

Result<ModelProfile> readModel(const QString &path, const catalogue::Catalogue &catalogue, const Progress &progress)
{
    const fs::path place = toPath(path);
    std::error_code problem;
    Result<ModelProfile> profile = fs::is_directory(place, problem) ? readFolder(place, catalogue, progress)
                                                                    : readFile(place, catalogue, progress);
    if (profile)
        profile->source = shown(fs::absolute(place, problem).lexically_normal());
    return profile;
}

ModelProfile profileOf(const catalogue::Preset &preset)
{
    ModelProfile profile;
    profile.name = preset.name;
    profile.source = preset.id;
    profile.presetId = preset.id;
    profile.format = QStringLiteral("preset");
    profile.architecture = preset.architecture;
    const QJsonObject fields = catalogue::architectureToJson(preset.architecture);
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field)
        profile.origins.insert(field.key(), Origin::Preset);
    return profile;
}

}  // namespace passerelle::profile
