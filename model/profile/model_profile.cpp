// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/model_profile.hpp"

#include "profile/bounded_file.hpp"
#include "profile/model_readers.hpp"
#include "profile/paths.hpp"
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

constexpr std::array kReaders = {
    ModelReader{"gguf", isGguf, readGgufModel}, ModelReader{"pytorch", isTorch, readTorchModel},
    ModelReader{"safetensors", isSafetensors, readSafetensorsModel}, ModelReader{"onnx", isOnnx, readOnnxModel},
    ModelReader{"huggingface", isJson, readHuggingFaceModel}};

/// A folder is a Hugging Face checkout unless GGUF files are all it holds.
Result<ModelProfile> readFolder(const fs::path &folder, const catalogue::Catalogue &catalogue, const Progress &progress)
{
    Result<ModelProfile> checkout = readHuggingFaceModel(folder, catalogue, progress);
    if (checkout || checkout.error().code != ErrorCode::Unsupported)
        return checkout;
    std::error_code problem;
    std::vector<fs::path> found;
    fs::directory_iterator entries(folder, problem);
    for (; !problem && entries != fs::directory_iterator(); entries.increment(problem)) {
        if (entries->path().extension() == ".gguf" && liesInside(entries->path(), folder))
            found.push_back(entries->path());
    }
    std::ranges::sort(found);
    return found.empty() ? checkout : readGgufModel(found.front(), catalogue, progress);
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
    Result<ModelProfile> profile =
        failure(ErrorCode::Unsupported,
                PASSERELLE_TEXT("ModelFile",
                                "This is not a model file that Passerelle reads (config.json, safetensors, GGUF)."),
                path, {},
                PASSERELLE_TEXT("ModelFile", "Choose such a file, the folder that holds it, or a model by its name."));
    if (fs::is_directory(place, problem)) {
        profile = readFolder(place, catalogue, progress);
    } else {
        Result<BoundedFile> file = BoundedFile::open(place);
        if (!file)
            return Unexpected(file.error());
        const QByteArray head = file->readSome(64);
        const auto readers = modelReaders();
        const auto reader =
            std::ranges::find_if(readers, [&](const ModelReader &r) { return r.recognises(place, head); });
        if (reader != readers.end())
            profile = reader->read(place, catalogue, progress);
    }
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
