// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_readers.hpp"
#include "profile/json_samples.hpp"
#include "profile/line_reader.hpp"
#include "profile/utf8.hpp"

#include <iterator>

namespace passerelle::profile {

namespace {

Message tooLong()
{
    return PASSERELLE_TEXT("Dataset", "This line is longer than the 16 MB that are read at once; it was left out.");
}

void collect(const JsonSamples::Sample &sample, const QString &file, qint64 line, DatasetScan &scan)
{
    if (!sample.text.trimmed().isEmpty())
        scan.collector.sample(sample.text);
    else if (sample.hasValues)
        scan.collector.plainSample(0);
    else
        scan.collector.emptySample(file, line);
}

/// A file as characters for the parser, with the line it has reached. The parser keeps one token at a time in memory,
/// so a token longer than the limit ends the input.
struct Feed {
    BoundedFile &file;
    const JsonSamples &handler;
    const DatasetScan &scan;
    QByteArray block;
    qsizetype at = 0;
    qint64 read = 0;
    qint64 line = 1;
    qint64 lastEvents = -1;
    qint64 sinceEvent = 0;
    bool ended = false;
    bool stopped = false;
    bool oversized = false;

    bool refill()
    {
        constexpr qint64 kBlock = 1024 * 1024;
        if (handler.events() == lastEvents)
            sinceEvent += block.size();
        else
            sinceEvent = 0;
        lastEvents = handler.events();
        oversized = sinceEvent > LineReader::kLongestLine;
        stopped = scan.tick(read);
        at = 0;
        block = oversized || stopped ? QByteArray() : file.readSome(kBlock);
        if (read == 0 && block.startsWith("\xEF\xBB\xBF"))
            at = 3;
        read += block.size();
        ended = block.size() <= at;
        return !ended;
    }
};

class FeedIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    explicit FeedIterator(Feed *feed) : m_feed(feed) {}
    reference operator*() const { return m_feed->block.constData()[m_feed->at]; }
    FeedIterator &operator++()
    {
        if (m_feed->block.at(m_feed->at) == '\n')
            ++m_feed->line;
        if (++m_feed->at >= m_feed->block.size())
            m_feed->refill();
        return *this;
    }
    FeedIterator operator++(int)
    {
        FeedIterator before = *this;
        ++*this;
        return before;
    }
    /// Only the comparison with the end is ever asked for: an iterator without a feed is the end.
    bool operator==(const FeedIterator &other) const { return atEnd() == other.atEnd(); }
    bool operator!=(const FeedIterator &other) const { return !(*this == other); }

private:
    [[nodiscard]] bool atEnd() const { return m_feed == nullptr || m_feed->ended; }
    Feed *m_feed;
};

}  // namespace

void readJsonLinesFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr qint64 kKeysFrom = 100;
    LineReader lines(file);
    while (const std::optional<Line> line = lines.next()) {
        if (line->number % 1024 == 0 && scan.tick(lines.position()))
            return;
        const QString place = QStringLiteral("line %1").arg(line->number);
        if (line->tooLong) {
            scan.collector.defect(file.name(), place, tooLong());
            continue;
        }
        if (line->text.trimmed().isEmpty())
            continue;  // a blank line separates; it is not an item
        if (const qsizetype bad = firstInvalidUtf8(line->text); bad >= 0) {
            scan.collector.defect(file.name(), place,
                                  PASSERELLE_TEXT("Dataset",
                                                  "Byte %1 of this line is not valid UTF-8; the line was left "
                                                  "out. Save the file as UTF-8.")
                                      .arg(static_cast<qint64>(bad + 1)));
            continue;
        }
        JsonSamples::Sample sample;
        QString detail;
        if (JsonSamples::parseLine(line->text, sample, line->number <= kKeysFrom ? &scan.keys : nullptr, detail))
            collect(sample, file.name(), line->number, scan);
        else
            scan.collector.defect(file.name(), place,
                                  PASSERELLE_TEXT("Dataset", "This line is not valid JSON; it was left out."));
    }
}

void readJsonFile(BoundedFile &file, DatasetScan &scan)
{
    Feed *current = nullptr;
    JsonSamples handler(JsonSamples::Unit::Lists,
                        [&](const JsonSamples::Sample &sample) { collect(sample, file.name(), current->line, scan); });
    handler.noteKeys(&scan.keys);
    Feed feed{file, handler, scan, {}, 0, 0, 1, -1, 0, false, false, false};
    current = &feed;
    feed.refill();
    const bool sound = nlohmann::json::sax_parse(FeedIterator(&feed), FeedIterator(nullptr), &handler);
    if (sound) {
        handler.finish();
    } else if (!feed.stopped) {
        const QString place = QStringLiteral("line %1").arg(feed.line);
        scan.collector.defect(file.name(), place,
                              feed.oversized
                                  ? PASSERELLE_TEXT("Dataset", "This item is longer than the 16 MB that are "
                                                               "read at once; the rest of the file was left "
                                                               "out.")
                                  : PASSERELLE_TEXT("Dataset", "The JSON breaks here; the rest of the file was "
                                                               "left out."));
    }
}

}  // namespace passerelle::profile
