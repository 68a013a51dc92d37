// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/weights_file.hpp"

#include "profile/hdf5_file.hpp"
#include "profile/keras_file.hpp"
#include "profile/torch_file.hpp"
#include "profile/zip_directory.hpp"

#include <algorithm>

namespace passerelle::profile {

Result<WeightsHeader> readWeightsFile(BoundedFile &file, std::vector<Message> &remarks)
{
    const Result<QByteArray> head = file.readAt(0, std::min<quint64>(64, file.size()));
    if (!head)
        return Unexpected(head.error());
    if (startsLikeZip(*head) || startsLikeLegacyTorch(*head))
        return readTorchWeights(file, remarks);
    if (startsLikeHdf5(*head)) {
        Result<KerasContents> keras = readKeras(file);
        if (!keras)
            return Unexpected(keras.error());
        return std::move(keras->weights);
    }
    return readSafetensorsHeader(file);
}

}  // namespace passerelle::profile
