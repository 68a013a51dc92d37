// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/model_readers.hpp"
#include "profile/onnx_parameters.hpp"
#include "profile/onnx_work.hpp"
#include "profile/paths.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

using catalogue::Architecture;

void setWord(QString &field, const char *name, const char *word, ModelProfile &profile, Origin origin)
{
    field = QLatin1String(word);
    profile.origins.insert(QLatin1String(name), origin);
}

/// The kind of network, from what goes in and which products do the work.
void describe(const OnnxWork &work, ModelProfile &profile)
{
    Architecture &a = profile.architecture;
    const OnnxValue &input = work.input;
    double convolutions = 0;
    double all = 0;
    for (const OperatorWork &each : work.operators) {
        all += each.gmacs;
        convolutions += each.name.contains(QLatin1String("Conv")) ? each.gmacs : 0;
    }
    const bool image = input.shape.size() == 4 && input.type != 6 && input.type != 7;
    const bool text = input.shape.size() == 2 && (input.type == 6 || input.type == 7);
    if (image) {
        setWord(a.family, "family", convolutions > all / 2 ? "cnn" : "vit", profile, Origin::Derived);
        setWord(a.modality, "modality", "image", profile, Origin::Derived);
        setWord(a.sampleUnit, "sample_unit", "image", profile, Origin::Derived);
        a.imageSize = static_cast<int>(std::clamp<qint64>(input.shape[2], 1, 65'536));
        profile.origins.insert(QStringLiteral("image_size"), work.open.empty() ? Origin::Read : Origin::Assumed);
    } else if (text) {
        setWord(a.family, "family", "encoder", profile, Origin::Assumed);
        setWord(a.modality, "modality", "text", profile, Origin::Derived);
        setWord(a.sampleUnit, "sample_unit", "sequence", profile, Origin::Derived);
    } else {
        setWord(a.family, "family", "other", profile, Origin::Assumed);
        setWord(a.sampleUnit, "sample_unit", "sample", profile, Origin::Derived);
    }
}

void takeWork(OnnxWork work, ModelProfile &profile)
{
    Architecture &a = profile.architecture;
    describe(work, profile);
    const auto batch = static_cast<double>(work.batch);
    const Origin origin = work.open.empty() && work.uncounted == 0 ? Origin::Derived : Origin::Assumed;
    if (work.macs > 0) {
        a.gmacsPerSample = work.macs * 1e-9 / batch;
        a.activationsMillionsPerSample = work.activations * 1e-6 / batch;
        profile.origins.insert(QStringLiteral("gmacs_per_sample"), origin);
        profile.origins.insert(QStringLiteral("activations_m_per_sample"), origin);
    }
    for (const OpenDimension &open : work.open) {
        profile.remarks.push_back(PASSERELLE_TEXT("Onnx",
                                                  "The graph leaves the size “%1” open; the work is counted for "
                                                  "%2. It changes with your own sizes.")
                                      .arg(open.name)
                                      .arg(open.taken));
    }
    if (work.batch > 1) {
        profile.remarks.push_back(
            PASSERELLE_TEXT("Onnx", "The graph takes %1 samples at a time; figures are for one.").arg(work.batch));
    }
    if (work.uncounted > 0) {
        profile.remarks.push_back(PASSERELLE_TEXT("Onnx", "The work of %1 operators could not be counted, since their "
                                                          "shapes are only known while the model runs.")
                                      .arg(work.uncounted));
    }
    if (work.loops)
        profile.remarks.push_back(PASSERELLE_TEXT("Onnx", "A loop whose length is not known is counted as run once."));
    profile.operators = std::move(work.operators);
}

}  // namespace

Result<ModelProfile> readOnnxModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                   const Progress &progress)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    const Result<OnnxModel> model = readOnnxGraph(*file);
    if (!model)
        return Unexpected(model.error());
    progress(1, 1);
    ModelProfile profile;
    profile.name = shown(path.stem());
    profile.format = QStringLiteral("onnx");
    profile.fileSize = units::bytes(static_cast<double>(file->size()));
    profile.files << shown(path);
    Result<std::vector<Tensor>> parameters = onnxParameters(*model, *file);
    if (!parameters)
        return Unexpected(parameters.error());
    profile.tensors = std::move(*parameters);
    if (Result<void> beside = checkExternalData(*model, path, profile); !beside)
        return Unexpected(beside.error());
    takeWork(countOnnxWork(*model), profile);
    completeProfile(profile, 0, catalogue);
    return profile;
}

}  // namespace passerelle::profile
