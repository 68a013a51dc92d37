// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/model_readers.hpp"
#include "profile/paths.hpp"
#include "profile/safetensors.hpp"

namespace passerelle::profile {

namespace fs = std::filesystem;

Result<ModelProfile> readSafetensorsModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                          const Progress &progress)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    Result<WeightsHeader> header = readSafetensorsHeader(*file);
    if (!header)
        return Unexpected(header.error());
    progress(1, 1);
    ModelProfile profile;
    profile.name = shown(path.stem());
    profile.format = QStringLiteral("safetensors");
    profile.fileSize = units::bytes(static_cast<double>(file->size()));
    profile.files << shown(path);
    profile.tensors = std::move(header->tensors);
    profile.remarks.push_back(
        PASSERELLE_TEXT("ModelFile", "There is no config.json beside these weights in what was given; the architecture "
                                     "is inferred from the tensors' names and shapes."));
    completeProfile(profile, 0, catalogue);
    return profile;
}

}  // namespace passerelle::profile
