// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/model_readers.hpp"
#include "profile/paths.hpp"
#include "profile/torch_file.hpp"

namespace passerelle::profile {

namespace fs = std::filesystem;

Result<ModelProfile> readTorchModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                    const Progress &progress)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    ModelProfile profile;
    Result<WeightsHeader> header = readTorchWeights(*file, profile.remarks);
    if (!header)
        return Unexpected(header.error());
    progress(1, 1);
    profile.name = shown(path.stem());
    profile.format = QStringLiteral("pytorch");
    profile.fileSize = units::bytes(static_cast<double>(file->size()));
    profile.files << shown(path);
    profile.tensors = std::move(header->tensors);
    completeProfile(profile, 0, catalogue);
    return profile;
}

}  // namespace passerelle::profile
