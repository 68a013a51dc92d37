// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_readers.hpp"
#include "profile/media_header.hpp"

namespace passerelle::profile {

namespace {

void take(const Result<MediaHeader> &media, BoundedFile &file, DatasetScan &scan)
{
    if (!media) {
        noteBroken(file, media.error(), scan);
        return;
    }
    if (!media->whole)
        scan.collector.defect(
            file.name(), {}, PASSERELLE_TEXT("Dataset", "This file is shorter than it announces: its end is missing."));
    if (!media->seconds)
        scan.collector.defect(file.name(), {},
                              PASSERELLE_TEXT("Dataset", "The headers of this file do not say how long it plays; it "
                                                         "adds nothing to the hours."));
    scan.collector.plainSample(static_cast<qint64>(file.size()));
    DatasetFigures &figures = scan.figures;
    const double seconds = media->seconds.value_or(0);
    scan.modality = media->video ? QStringLiteral("video") : QStringLiteral("audio");
    if (media->sampleRate > 0)
        ++figures.sampleRates[media->sampleRate];
    if (!media->video) {
        figures.audioSeconds += seconds;
        return;
    }
    figures.videoSeconds += seconds;
    figures.width.add(media->width);
    figures.height.add(media->height);
    if (media->frames > 0)
        figures.measure("frames", static_cast<double>(media->frames));
}

}  // namespace

void readAudioFile(BoundedFile &file, DatasetScan &scan)
{
    take(readAudioHeader(file), file, scan);
}

void readVideoFile(BoundedFile &file, DatasetScan &scan)
{
    take(readVideoHeader(file), file, scan);
}

}  // namespace passerelle::profile
