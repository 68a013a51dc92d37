// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/adapter_model.hpp"

#include "base/json.hpp"
#include "profile/bounded_file.hpp"
#include "profile/model_readers.hpp"
#include "profile/paths.hpp"
#include "profile/tensor_shapes.hpp"
#include "profile/weights_file.hpp"

#include <algorithm>
#include <array>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr quint64 kLargestConfig = 16 * 1024 * 1024;

const catalogue::Preset *presetOf(const QString &baseModel, const catalogue::Catalogue &catalogue)
{
    const QString last = baseModel.mid(baseModel.lastIndexOf(QLatin1Char('/')) + 1);
    if (last.isEmpty())
        return nullptr;
    const auto same = [&](const catalogue::Preset &preset) {
        const QString hub = preset.hubId.mid(preset.hubId.lastIndexOf(QLatin1Char('/')) + 1);
        return preset.hubId.compare(baseModel, Qt::CaseInsensitive) == 0 ||
               hub.compare(last, Qt::CaseInsensitive) == 0 || preset.id.compare(last, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::ranges::find_if(catalogue.presets, same);
    return found == catalogue.presets.end() ? nullptr : &*found;
}

/// The adapter's own weights, beside its configuration.
Result<void> addWeights(const fs::path &folder, ModelProfile &profile)
{
    for (const char *name : {"adapter_model.safetensors", "adapter_model.bin"}) {
        const fs::path path = folder / name;
        std::error_code problem;
        if (!fs::is_regular_file(path, problem) || !liesInside(path, folder))
            continue;
        Result<BoundedFile> file = BoundedFile::open(path);
        if (!file)
            return Unexpected(file.error());
        Result<WeightsHeader> header = readWeightsFile(*file, profile.remarks);
        if (!header)
            return Unexpected(header.error());
        profile.files << shown(path);
        profile.fileSize += units::bytes(static_cast<double>(file->size()));
        profile.tensors = std::move(header->tensors);
        profile.tensorCount = static_cast<qint64>(profile.tensors.size());
        return {};
    }
    return {};
}

void countTrainable(ModelProfile &profile)
{
    Adapter &adapter = *profile.adapter;
    if (!profile.tensors.empty()) {
        const StoredParameters stored = storedParameters(profile.tensors, 0);
        adapter.trainable = stored.count;
        profile.dtype = stored.dtype;
        profile.bitsPerWeight = stored.count > 0 ? stored.weightBytes * 8 / stored.count : 0;
        profile.memoryToLoad = units::bytes(stored.weightBytes);
        return;
    }
    adapter.trainable = loraParameters(adapter, profile.architecture).value_or(0);
    profile.remarks.push_back(
        adapter.trainable > 0
            ? PASSERELLE_TEXT("Adapter", "The adapter's weights are not in the folder; its parameters follow from its "
                                         "rank and the shapes of its base model.")
            : PASSERELLE_TEXT("Adapter", "Neither the adapter's weights nor the shapes of its base model are known; "
                                         "the number of trained parameters is missing."));
}

void remarkOnTraining(ModelProfile &profile)
{
    const Adapter &adapter = *profile.adapter;
    if (adapter.trainable <= 0)
        return;
    profile.remarks.push_back(PASSERELLE_TEXT("Adapter", "It trains %1 parameters: %2 of rank %3 on %4.")
                                  .arg(adapter.trainable)
                                  .arg(adapter.method)
                                  .arg(adapter.rank)
                                  .arg(adapter.targets.join(QLatin1String(", ")).left(200)));
}

void takeBase(const catalogue::Catalogue &catalogue, ModelProfile &profile)
{
    const Adapter &adapter = *profile.adapter;
    const catalogue::Preset *base = presetOf(adapter.baseModel, catalogue);
    if (base == nullptr) {
        profile.remarks.push_back(PASSERELLE_TEXT("Adapter", "This is an adapter for “%1”, which Passerelle does not "
                                                             "know: choose that model's own folder as well.")
                                      .arg(adapter.baseModel));
        return;
    }
    const ModelProfile known = profileOf(*base);
    profile.architecture = known.architecture;
    profile.origins = known.origins;
    profile.presetId = base->id;
    profile.remarks.push_back(PASSERELLE_TEXT("Adapter", "This is an adapter for %1; the shapes are those of that "
                                                         "model.")
                                  .arg(base->name));
}

}  // namespace

Result<ModelProfile> readAdapterModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                      const Progress &progress)
{
    std::error_code problem;
    const bool isFolder = fs::is_directory(path, problem);
    const fs::path config = isFolder ? path / "adapter_config.json" : path;
    const fs::path folder = isFolder ? path : path.parent_path().empty() ? fs::path(".") : path.parent_path();
    if (isFolder && !liesInside(config, folder)) {
        return failure(ErrorCode::NoPermission,
                       PASSERELLE_TEXT("Adapter", "The adapter's configuration is a link that leads out of the folder; "
                                                  "it is not followed."),
                       shown(config), {}, PASSERELLE_TEXT("Adapter", "Copy the adapter into one folder."));
    }
    const Result<QByteArray> text = readSmallFile(config, kLargestConfig);
    if (!text)
        return Unexpected(text.error());
    JsonLimits limits;
    limits.maxBytes = static_cast<qint64>(kLargestConfig);
    const Result<QJsonValue> value = parseJson(*text, shown(config), limits);
    if (!value)
        return Unexpected(value.error());
    Result<Adapter> adapter = readAdapterConfig(value->toObject(), shown(config));
    if (!adapter)
        return Unexpected(adapter.error());
    ModelProfile profile;
    profile.format = QStringLiteral("adapter");
    profile.name = shown(fs::absolute(folder / "", problem).lexically_normal().parent_path().filename());
    profile.files << shown(config);
    profile.adapter = std::move(*adapter);
    takeBase(catalogue, profile);
    if (Result<void> added = addWeights(folder, profile); !added)
        return Unexpected(added.error());
    countTrainable(profile);
    remarkOnTraining(profile);
    progress(1, 1);
    return profile;
}

}  // namespace passerelle::profile
