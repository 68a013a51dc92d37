// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_readers.hpp"
#include "profile/json_feed.hpp"
#include "profile/json_line.hpp"
#include "profile/json_samples.hpp"
#include "profile/line_reader.hpp"
#include "profile/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

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

void collect(QByteArrayView text, bool hasValues, const QString &file, qint64 line, DatasetScan &scan)
{
    if (!isBlank(text))
        scan.collector.sample(text);
    else if (hasValues)
        scan.collector.plainSample(0);
    else
        scan.collector.emptySample(file, line);
}

/// Lines of JSON, a block of them at a time.
class LinesOfJson
{
public:
    LinesOfJson(BoundedFile &file, DatasetScan &scan)
        : m_file(file), m_scan(scan), m_lines(file, LineReader::kLongestLine, scan.range)
    {}

    void read()
    {
        m_scan.began = m_lines.lineStart();
        while (!m_scan.tick(m_lines.position() - m_scan.range.from)) {
            if (const QByteArrayView block = m_lines.wholeLines(); !block.isEmpty()) {
                readBlock(block);
                continue;
            }
            const std::optional<Line> line = m_lines.next();
            if (!line)
                break;
            if (line->tooLong)
                m_scan.collector.defectAt(m_file.name(), line->number, tooLong());
            else
                readLine(line->text, line->number, false);
        }
        m_scan.reached = m_lines.lineStart();
        m_scan.lines = m_lines.lines();
    }

private:
    void readBlock(QByteArrayView block)
    {
        const bool sound = m_parser.begin(block);
        qint64 number = m_lines.lines();
        const char *at = block.begin();
        while (at < block.end()) {
            const auto *end =
                static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(block.end() - at)));
            readLine({at, end}, ++number, sound);
            at = end + 1;
        }
        m_lines.passed(block.size(), number - m_lines.lines());
    }
    void readLine(QByteArrayView text, qint64 number, bool inBlock)
    {
        constexpr qint64 kKeysFrom = 100;
        if (isBlank(text))
            return;  // a blank line separates; it is not an item
        QSet<QString> *keys = number <= kKeysFrom && m_scan.range.from == 0 ? &m_scan.keys : nullptr;
        if (inBlock ? m_parser.parseNext(text, m_sample, keys, m_detail)
                    : m_parser.parse(text, m_sample, keys, m_detail)) {
            collect(m_sample.text, m_sample.hasValues, m_file.name(), number, m_scan);
            return;
        }
        const qsizetype bad = firstInvalidUtf8(text);
        m_scan.collector.defectAt(
            m_file.name(), number,
            bad >= 0 ? PASSERELLE_TEXT("Dataset", "Byte %1 of this line is not valid UTF-8; the line was left "
                                                  "out. Save the file as UTF-8.")
                           .arg(static_cast<qint64>(bad + 1))
                     : PASSERELLE_TEXT("Dataset", "This line is not valid JSON; it was left out."));
    }

    BoundedFile &m_file;
    DatasetScan &m_scan;
    LineReader m_lines;
    JsonLine m_parser;
    JsonLine::Sample m_sample;
    QString m_detail;
};

}  // namespace

void readJsonLinesFile(BoundedFile &file, DatasetScan &scan)
{
    LinesOfJson(file, scan).read();
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
        collect(sample.text, sample.hasValues, file.name(), current->line(), scan);
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
