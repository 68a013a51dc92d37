// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_readers.hpp"
#include "profile/line_reader.hpp"
#include "profile/utf8.hpp"

namespace passerelle::profile {

void readTextFile(BoundedFile &file, DatasetScan &scan)
{
    LineReader lines(file);
    bool any = false;
    scan.collector.begin();
    while (const std::optional<Line> line = lines.next()) {
        if (line->number % 4096 == 0 && scan.tick(lines.position()))
            break;
        if (line->tooLong) {
            scan.collector.defectAt(file.name(), line->number,
                                    PASSERELLE_TEXT("Dataset",
                                                    "This line is longer than the 16 MB that are read at once; "
                                                    "it was left out."));
            continue;
        }
        if (const qsizetype bad = firstInvalidUtf8(line->text); bad >= 0) {
            scan.collector.defectAt(file.name(), line->number,
                                    PASSERELLE_TEXT("Dataset",
                                                    "Byte %1 of this line is not valid UTF-8; the line was left "
                                                    "out. Save the file as UTF-8.")
                                        .arg(static_cast<qint64>(bad + 1)));
            continue;
        }
        any = any || !line->text.trimmed().isEmpty();
        scan.collector.add(line->text);
        scan.collector.add(QByteArrayView("\n"));
    }
    if (any)
        scan.collector.end();
    else
        scan.collector.emptySample(file.name(), 1);
}

}  // namespace passerelle::profile
