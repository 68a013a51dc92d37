// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_readers.hpp"
#include "profile/image_header.hpp"

namespace passerelle::profile {

void readImageFile(BoundedFile &file, DatasetScan &scan)
{
    const Result<ImageHeader> image = readImageHeader(file);
    if (!image) {
        noteBroken(file, image.error(), scan);
        return;
    }
    if (!image->whole)
        scan.collector.defect(file.name(), {},
                              PASSERELLE_TEXT("Dataset", "The end of this image is missing; part of the picture will "
                                                         "be lost."));
    scan.collector.plainSample(static_cast<qint64>(file.size()));
    DatasetFigures &figures = scan.figures;
    figures.width.add(image->width);
    figures.height.add(image->height);
    ++figures.channels[image->channels];
    ++figures.bitDepths[image->bits];
    figures.decodedImageBytes += static_cast<double>(image->width) * image->height * image->channels * image->bits / 8;
    if (image->pages > 1)
        figures.measure("pages", static_cast<double>(image->pages));
    if (image->geo)
        scan.format = QStringLiteral("geotiff");
}

}  // namespace passerelle::profile
