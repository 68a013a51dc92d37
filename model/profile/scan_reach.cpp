// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/scan_reach.hpp"

#include "units/format.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

Message::Formatter bytesText(qint64 bytes)
{
    return
        [bytes](const Language &language) { return units::format(units::bytes(static_cast<double>(bytes)), language); };
}

Message timeText(double seconds)
{
    if (seconds < 90)
        return PASSERELLE_TEXT("Dataset", "%1 s").arg(static_cast<qint64>(std::ceil(seconds)));
    if (seconds < 5400)
        return PASSERELLE_TEXT("Dataset", "%1 min").arg(static_cast<qint64>(std::ceil(seconds / 60)));
    return PASSERELLE_TEXT("Dataset", "%1 h").arg(seconds / 3600, 1);
}

}  // namespace

Message reachText(const ScanReach &reach, qint64 milliseconds)
{
    constexpr double kSoonest = 1000;
    if (reach.totalFiles <= 0) {
        return PASSERELLE_TEXT("Dataset", "%1 in %2 files so far; the files are still being counted")
            .arg(bytesText(reach.bytes))
            .arg(reach.files);
    }
    const qint64 bytes = std::min(reach.bytes, reach.totalBytes);
    const qint64 files = std::min(reach.files, reach.totalFiles);
    const double part = reach.totalBytes > 0 ? static_cast<double>(bytes) / static_cast<double>(reach.totalBytes) : 1.0;
    if (part <= 0 || static_cast<double>(milliseconds) < kSoonest) {
        return PASSERELLE_TEXT("Dataset", "%1 of %2, %3 of %4 files")
            .arg(bytesText(bytes))
            .arg(bytesText(reach.totalBytes))
            .arg(files)
            .arg(reach.totalFiles);
    }
    return PASSERELLE_TEXT("Dataset", "%1 of %2, %3 of %4 files, about %5 left")
        .arg(bytesText(bytes))
        .arg(bytesText(reach.totalBytes))
        .arg(files)
        .arg(reach.totalFiles)
        .arg(timeText(static_cast<double>(milliseconds) * 1e-3 * (1 - part) / part));
}

}  // namespace passerelle::profile
