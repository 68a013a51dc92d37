// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/torch_file.hpp"
#include "profile/torch_tensors.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle;
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("fuzz"));
    std::vector<Message> remarks;
    static_cast<void>(readTorchWeights(file, remarks));
    // Archives and checks hide the pickle from mutation, so it is also tried alone.
    ByteReader reader(file);
    if (const Result<Pickle> pickle = readPickle(reader)) {
        static_cast<void>(findTorchTensors(*pickle, QStringLiteral("fuzz")));
        static_cast<void>(dangerousGlobals(*pickle));
    }
    return 0;
}
