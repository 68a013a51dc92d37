// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_readers.hpp"
#include "profile/json_feed.hpp"
#include "profile/json_line.hpp"
#include "profile/json_samples.hpp"
#include "profile/line_reader.hpp"
#include "profile/utf8.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

Message tooLong()
{
    return PASSERELLE_TEXT("Dataset", "This line is longer than the 16 MB that are read at once; it was left out.");
}

bool isBlank(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

void collect(const JsonSamples::Sample &sample, const QString &file, qint64 line, DatasetScan &scan)
{
    if (!isBlank(sample.text))
        scan.collector.sample(sample.text);
    else if (sample.hasValues)
        scan.collector.plainSample(0);
    else
        scan.collector.emptySample(file, line);
}

}  // namespace

void readJsonLinesFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr qint64 kKeysFrom = 100;
    LineReader lines(file);
    JsonLine parser;
    JsonSamples::Sample sample;
    QString detail;
    while (const std::optional<Line> line = lines.next()) {
        if (line->number % 1024 == 0 && scan.tick(lines.position()))
            return;
        if (line->tooLong) {
            scan.collector.defect(file.name(), linePlace(line->number), tooLong());
            continue;
        }
        if (isBlank(line->text))
            continue;  // a blank line separates; it is not an item
        if (parser.parse(line->text, sample, line->number <= kKeysFrom ? &scan.keys : nullptr, detail)) {
            collect(sample, file.name(), line->number, scan);
            continue;
        }
        const qsizetype bad = firstInvalidUtf8(line->text);
        scan.collector.defect(file.name(), linePlace(line->number),
                              bad >= 0 ? PASSERELLE_TEXT("Dataset",
                                                         "Byte %1 of this line is not valid UTF-8; the line was left "
                                                         "out. Save the file as UTF-8.")
                                             .arg(static_cast<qint64>(bad + 1))
                                       : PASSERELLE_TEXT("Dataset", "This line is not valid JSON; it was left out."));
    }
}

void JsonFeed::refill()
{
    constexpr qint64 kBlock = 1024 * 1024;
    const qint64 events = m_events();
    m_sinceEvent = events == m_lastEvents ? m_sinceEvent + m_block.size() : 0;
    m_lastEvents = events;
    m_oversized = m_sinceEvent > LineReader::kLongestLine;
    m_stopped = m_scan.tick(m_read);
    m_at = 0;
    m_block = m_oversized || m_stopped ? QByteArray() : m_file.readSome(kBlock);
    if (m_read == 0 && m_block.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    m_read += m_block.size();
    m_ended = m_block.size() <= m_at;
}

void readJsonFile(BoundedFile &file, DatasetScan &scan)
{
    const JsonFeed *current = nullptr;
    JsonSamples handler(JsonSamples::Unit::Lists, [&](const JsonSamples::Sample &sample) {
        collect(sample, file.name(), current->line(), scan);
    });
    handler.noteKeys(&scan.keys);
    JsonFeed feed(file, scan, [&handler] { return handler.events(); });
    current = &feed;
    const bool sound = nlohmann::json::sax_parse(feed.begin(), JsonFeed::end(), &handler);
    if (sound) {
        handler.finish();
    } else if (!feed.stopped()) {
        scan.collector.defect(file.name(), linePlace(feed.line()),
                              feed.oversized()
                                  ? PASSERELLE_TEXT("Dataset", "This item is longer than the 16 MB that are "
                                                               "read at once; the rest of the file was left "
                                                               "out.")
                                  : PASSERELLE_TEXT("Dataset", "The JSON breaks here; the rest of the file was "
                                                               "left out."));
    }
}

}  // namespace passerelle::profile
