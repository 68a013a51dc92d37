// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/onnx_graph.hpp"
#include "profile/onnx_parameters.hpp"
#include "profile/onnx_work.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle;
    using namespace passerelle::profile;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("fuzz"));
    if (const Result<OnnxModel> model = readOnnxGraph(file)) {
        static_cast<void>(countOnnxWork(*model));
        static_cast<void>(onnxParameters(*model, file));
    }
    return 0;
}
