// SPDX-License-Identifier: GPL-3.0-or-later
// The three forms in which TensorFlow and Keras keep a model: Keras files, SavedModel folders, TensorFlow Lite.
#include "profile/keras_file.hpp"
#include "profile/model_readers.hpp"
#include "profile/paths.hpp"
#include "profile/saved_model.hpp"
#include "profile/tflite_file.hpp"

#include <algorithm>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

/// Images are batch × height × width × colours here, or batch × colours × height × width.
void describeInput(const std::vector<qint64> &input, ModelProfile &profile)
{
    catalogue::Architecture &a = profile.architecture;
    const bool image = input.size() == 4 && (input[3] == 1 || input[3] == 3 || input[1] == 3);
    a.sampleUnit = image ? QStringLiteral("image") : QStringLiteral("sample");
    profile.origins.insert(QStringLiteral("sample_unit"), Origin::Derived);
    if (!image)
        return;
    a.modality = QStringLiteral("image");
    profile.origins.insert(QStringLiteral("modality"), Origin::Derived);
    const qint64 side = input[2];
    if (side >= 1 && side <= 65'536) {
        a.imageSize = static_cast<int>(side);
        profile.origins.insert(QStringLiteral("image_size"), Origin::Read);
    }
}

ModelProfile startedProfile(const fs::path &path, const BoundedFile &file, const char *format)
{
    ModelProfile profile;
    profile.name = shown(path.stem());
    profile.format = QLatin1String(format);
    profile.fileSize = units::bytes(static_cast<double>(file.size()));
    profile.files << shown(path);
    return profile;
}

/// The files of values that belong to an index: `variables.data-00000-of-00002`.
void addShards(const fs::path &index, ModelProfile &profile)
{
    const QString stem = shown(index.stem()) + QStringLiteral(".data-");
    std::error_code problem;
    int seen = 0;
    const fs::path folder = index.parent_path().empty() ? fs::path(".") : index.parent_path();
    for (fs::directory_iterator entry(folder, problem); !problem && entry != fs::directory_iterator() && seen < 100'000;
         entry.increment(problem), ++seen) {
        if (!shown(entry->path().filename()).startsWith(stem) || !entry->is_regular_file(problem) ||
            entry->is_symlink(problem))
            continue;
        profile.files << shown(entry->path());
        profile.fileSize += units::bytes(static_cast<double>(entry->file_size(problem)));
    }
    if (profile.files.size() == 1) {
        profile.remarks.push_back(PASSERELLE_TEXT("SavedModel", "The files of values are not beside their index; "
                                                                "shapes are known without them."));
    }
}

Result<ModelProfile> readIndex(const fs::path &path)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    Result<WeightsHeader> header = readTensorBundle(*file);
    if (!header)
        return Unexpected(header.error());
    ModelProfile profile = startedProfile(path, *file, "tensorflow");
    profile.tensors = std::move(header->tensors);
    addShards(path, profile);
    return profile;
}

Result<ModelProfile> readGraph(const fs::path &path)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    Result<WeightsHeader> header = readFrozenGraph(*file);
    if (!header)
        return Unexpected(header.error());
    ModelProfile profile = startedProfile(path, *file, "tensorflow");
    profile.tensors = std::move(header->tensors);
    return profile;
}

}  // namespace

Result<ModelProfile> readKerasModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                    const Progress &progress)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    Result<KerasContents> keras = readKeras(*file);
    if (!keras)
        return Unexpected(keras.error());
    progress(1, 1);
    ModelProfile profile = startedProfile(path, *file, "keras");
    if (!keras->name.isEmpty())
        profile.name = keras->name;
    profile.tensors = std::move(keras->weights.tensors);
    describeInput(keras->input, profile);
    if (keras->code)
        profile.remarks.push_back(PASSERELLE_TEXT("Keras", "The file holds program code (a Lambda layer); it is never "
                                                           "run. Do not load it unless you trust its maker."));
    if (keras->incomplete)
        profile.remarks.push_back(PASSERELLE_TEXT("Keras", "Some groups are kept in a form that is not listed; their "
                                                           "weights are missing from the count."));
    completeProfile(profile, 0, catalogue);
    return profile;
}

Result<ModelProfile> readTensorflowModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                         const Progress &progress)
{
    std::error_code problem;
    const bool folder = fs::is_directory(path, problem);
    const fs::path root = folder ? path : path.parent_path();
    const fs::path index = folder || path.extension() == ".pb" ? root / "variables" / "variables.index" : path;
    const bool listed = fs::is_regular_file(index, problem);
    const fs::path file = listed ? index : folder ? root / "saved_model.pb" : path;
    // What the person chose is the person's choice; what merely lies beside it must not lead elsewhere.
    if (file != path && !liesInside(file, root.empty() ? fs::path(".") : root)) {
        return failure(ErrorCode::NoPermission,
                       PASSERELLE_TEXT("SavedModel", "A file of the model is a link that leads out of the folder; it "
                                                     "is not followed."),
                       shown(file), {}, PASSERELLE_TEXT("SavedModel", "Copy the model into one folder."));
    }
    Result<ModelProfile> profile = listed ? readIndex(file) : readGraph(file);
    if (!profile)
        return profile;
    progress(1, 1);
    if (folder)
        profile->name = shown(fs::absolute(path / "", problem).lexically_normal().parent_path().filename());
    if (profile->tensors.empty()) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("SavedModel", "The model holds neither variables nor constants that are "
                                                     "weights."),
                       shown(path), {}, PASSERELLE_TEXT("SavedModel", "Choose the folder that TensorFlow saved."));
    }
    completeProfile(*profile, 0, catalogue);
    return profile;
}

Result<ModelProfile> readTfliteModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                     const Progress &progress)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    Result<TfliteContents> lite = readTflite(*file);
    if (!lite)
        return Unexpected(lite.error());
    progress(1, 1);
    ModelProfile profile = startedProfile(path, *file, "tflite");
    profile.tensors = std::move(lite->weights.tensors);
    profile.operators = std::move(lite->operators);
    describeInput(lite->input, profile);
    if (lite->macs > 0) {
        profile.architecture.gmacsPerSample = lite->macs * 1e-9;
        profile.architecture.activationsMillionsPerSample = lite->activations * 1e-6;
        profile.origins.insert(QStringLiteral("gmacs_per_sample"), Origin::Derived);
        profile.origins.insert(QStringLiteral("activations_m_per_sample"), Origin::Derived);
    }
    completeProfile(profile, 0, catalogue);
    return profile;
}

}  // namespace passerelle::profile
