// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"

#include <QByteArray>

#include <filesystem>
#include <span>

namespace passerelle::profile {

/// One reader a format. A new format adds a file with these two functions and a line in modelReaders().
struct ModelReader {
    const char *format;  ///< the word of ModelProfile::format
    /// True when the file is of this format; `head` holds its first bytes (at most 64). The extension never decides
    /// alone where the format has a mark of its own.
    bool (*recognises)(const std::filesystem::path &path, const QByteArray &head);
    Result<ModelProfile> (*read)(const std::filesystem::path &path, const catalogue::Catalogue &catalogue,
                                 const Progress &progress);
};

/// Every format that is read, in the order in which they are tried.
[[nodiscard]] std::span<const ModelReader> modelReaders();

// The readers themselves, one file each.
[[nodiscard]] Result<ModelProfile> readGgufModel(const std::filesystem::path &path,
                                                 const catalogue::Catalogue &catalogue, const Progress &progress);
[[nodiscard]] Result<ModelProfile> readSafetensorsModel(const std::filesystem::path &path,
                                                        const catalogue::Catalogue &catalogue,
                                                        const Progress &progress);
/// config.json, model.safetensors.index.json, or a folder that holds them: the architecture comes from the
/// configuration, the parameters from the headers of the weights.
[[nodiscard]] Result<ModelProfile> readHuggingFaceModel(const std::filesystem::path &path,
                                                        const catalogue::Catalogue &catalogue,
                                                        const Progress &progress);

/// PyTorch's `.pt`, `.pth`, `.bin` and `.ckpt`, ZIP or legacy.
[[nodiscard]] Result<ModelProfile> readTorchModel(const std::filesystem::path &path,
                                                  const catalogue::Catalogue &catalogue, const Progress &progress);

/// ONNX graphs: parameters, and the work of one sample counted through the operators.
[[nodiscard]] Result<ModelProfile> readOnnxModel(const std::filesystem::path &path,
                                                 const catalogue::Catalogue &catalogue, const Progress &progress);

/// PEFT adapters: adapter_config.json, or a folder that holds it.
[[nodiscard]] Result<ModelProfile> readAdapterModel(const std::filesystem::path &path,
                                                    const catalogue::Catalogue &catalogue, const Progress &progress);
/// Keras's `.h5` and `.keras`.
[[nodiscard]] Result<ModelProfile> readKerasModel(const std::filesystem::path &path,
                                                  const catalogue::Catalogue &catalogue, const Progress &progress);
/// A SavedModel's folder or `saved_model.pb`, a frozen graph, or the index of a checkpoint.
[[nodiscard]] Result<ModelProfile> readTensorflowModel(const std::filesystem::path &path,
                                                       const catalogue::Catalogue &catalogue, const Progress &progress);
/// TensorFlow Lite's `.tflite`.
[[nodiscard]] Result<ModelProfile> readTfliteModel(const std::filesystem::path &path,
                                                   const catalogue::Catalogue &catalogue, const Progress &progress);

/// Completes a profile whose tensors and configuration have been read: parameters, dtype, bits per weight, what can be
/// derived, and the preset that it matches.
void completeProfile(ModelProfile &profile, int packedBits, const catalogue::Catalogue &catalogue);

}  // namespace passerelle::profile
