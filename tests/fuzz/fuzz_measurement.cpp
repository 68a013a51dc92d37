// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace passerelle;
    static const catalogue::Catalogue facts = [] {
        catalogue::Catalogue known;
        for (const char *id : {"a100-80gb", "mi250x", "rtx-4090"}) {
            catalogue::Accelerator gpu;
            gpu.id = QString::fromLatin1(id);
            gpu.memory = units::gigabytes(80);
            known.accelerators.push_back(gpu);
        }
        return known;
    }();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = profile::readMeasurement(bytes, QStringLiteral("fuzz"), facts);
    if (read)
        (void)profile::measurementFromJson(profile::toJson(*read), QStringLiteral("kept"), facts);
    (void)profile::measurementOfSentence(QString::fromUtf8(bytes), facts);
    return 0;
}
