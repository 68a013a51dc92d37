// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations of images: COCO (one JSON of several gigabytes at times, so it is never held whole) and YOLO.
#include "profile/dataset_readers.hpp"
#include "profile/json_feed.hpp"
#include "profile/line_reader.hpp"
#include "profile/paths.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <string>

namespace passerelle::profile {

namespace {

/// Counts what stands in the lists "images", "annotations" and "categories" of the top object.
class CocoCounter : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit CocoCounter(DatasetScan &scan) : m_scan(scan) {}

    bool null() override { return seen(); }
    bool boolean(bool) override { return seen(); }
    bool number_integer(number_integer_t value) override { return whole(value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        return whole(static_cast<qint64>(std::min<number_unsigned_t>(value, std::numeric_limits<qint64>::max())));
    }
    bool number_float(number_float_t, const string_t &) override { return seen(); }
    bool binary(binary_t &) override { return false; }
    bool string(string_t &text) override
    {
        ++m_events;
        if (m_depth == 3 && m_list == "categories" && m_key == "name")
            m_name = harmless(QString::fromStdString(text));
        return true;
    }
    bool start_object(std::size_t) override
    {
        m_id = -1;
        m_name.clear();
        return ++m_depth <= kDeepest;
    }
    bool key(string_t &name) override
    {
        ++m_events;
        if (m_depth == 1)
            m_list = name.substr(0, 64);
        if (m_depth == 3)
            m_key = name.substr(0, 64);
        return true;
    }
    bool end_object() override
    {
        if (m_depth == 3 && m_list == "categories" && m_id >= 0 && m_scan.classNames.size() < kMostClasses)
            m_scan.classNames.insert(static_cast<int>(m_id), m_name);
        if (m_depth == 3 && m_list == "annotations")
            m_boxes += 1;
        if (m_depth == 3 && m_list == "images")
            m_images += 1;
        --m_depth;
        return true;
    }
    bool start_array(std::size_t) override { return ++m_depth <= kDeepest; }
    bool end_array() override
    {
        --m_depth;
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

    [[nodiscard]] qint64 events() const { return m_events; }
    void finish()
    {
        m_scan.figures.measure("boxes", m_boxes);
        m_scan.figures.measure("annotated_images", m_images);
    }

private:
    static constexpr int kDeepest = 64;
    static constexpr int kMostClasses = 10'000;

    bool seen()
    {
        ++m_events;
        return true;
    }
    bool whole(qint64 value)
    {
        ++m_events;
        if (m_depth != 3 || value < 0 || value > std::numeric_limits<int>::max())
            return true;
        if (m_list == "categories" && m_key == "id")
            m_id = value;
        const int number = static_cast<int>(value);
        if (m_list == "annotations" && m_key == "category_id" &&
            (m_scan.numberedClasses.contains(number) || m_scan.numberedClasses.size() < kMostClasses))
            ++m_scan.numberedClasses[number];
        return true;
    }

    DatasetScan &m_scan;
    qint64 m_events = 0;
    int m_depth = 0;
    std::string m_list;
    std::string m_key;
    qint64 m_id = -1;
    QString m_name;
    double m_boxes = 0;
    double m_images = 0;
};

QString bareName(QByteArrayView value)
{
    QByteArray name = value.trimmed().toByteArray();
    if (name.size() >= 2 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front())
        name = name.mid(1, name.size() - 2);
    return harmless(QString::fromUtf8(name));
}

}  // namespace

void readCocoFile(BoundedFile &file, DatasetScan &scan)
{
    CocoCounter counter(scan);
    JsonFeed feed(file, scan, [&counter] { return counter.events(); });
    const bool sound = nlohmann::json::sax_parse(feed.begin(), JsonFeed::end(), &counter);
    counter.finish();
    if (!sound && !feed.stopped())
        scan.collector.defect(file.name(), linePlace(feed.line()),
                              PASSERELLE_TEXT("Dataset", "The JSON breaks here; the rest of the file was left out."));
}

void readYoloLabelFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr int kMostClasses = 10'000;
    LineReader lines(file, 1024 * 1024);
    double boxes = 0;
    while (const std::optional<Line> line = lines.next()) {
        const QByteArray text = line->text.trimmed().toByteArray();
        if (text.isEmpty())
            continue;
        const qsizetype space = text.indexOf(' ');
        bool sound = false;
        const int number = text.left(space).toInt(&sound);
        if (!sound || number < 0 || number > kMostClasses || line->tooLong) {
            scan.collector.defect(file.name(), linePlace(line->number),
                                  PASSERELLE_TEXT("Dataset", "This label does not begin with the number of a class."));
            continue;
        }
        ++scan.numberedClasses[number];
        boxes += 1;
    }
    scan.figures.measure("boxes", boxes);
    scan.figures.measure("annotated_images", 1);
}

/// "names:" followed by a list in brackets, by "- name" lines, or by "0: name" lines.
void readYoloNamesFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr qint64 kMost = 1024 * 1024;
    const QList<QByteArray> lines = file.readSome(kMost).split('\n');
    bool inside = false;
    int next = 0;
    for (const QByteArray &line : lines) {
        if (line.startsWith("names:")) {
            inside = true;
            const QByteArray list = line.mid(6).trimmed();
            if (list.startsWith('[')) {
                for (const QByteArray &name : list.mid(1, list.lastIndexOf(']') - 1).split(','))
                    scan.classNames.insert(next++, bareName(name));
            }
            continue;
        }
        const QByteArray item = line.trimmed();
        if (!inside || item.isEmpty())
            continue;
        const qsizetype colon = item.indexOf(':');
        bool numbered = false;
        const int number = colon > 0 ? item.left(colon).toInt(&numbered) : 0;
        if (item.startsWith("- "))
            scan.classNames.insert(next++, bareName(QByteArrayView(item).sliced(2)));
        else if (numbered && line.front() == ' ')
            scan.classNames.insert(number, bareName(QByteArrayView(item).sliced(colon + 1)));
        else
            inside = false;
    }
}

}  // namespace passerelle::profile
