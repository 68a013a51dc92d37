// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QResource>

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace passerelle {

namespace {

/// Builds Qt values from nlohmann's SAX events; stops at the first thing a strict reader refuses.
class Builder : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit Builder(int maxDepth) : m_maxDepth(maxDepth) {}

    bool null() override { return add(QJsonValue(QJsonValue::Null)); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(static_cast<qint64>(value)); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value <= static_cast<number_unsigned_t>(std::numeric_limits<qint64>::max()))
            return add(static_cast<qint64>(value));
        return add(static_cast<double>(value));
    }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override { return add(QString::fromStdString(value)); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_array() override { return close(); }
    bool key(string_t &value) override
    {
        Frame &top = m_frames.back();
        top.key = QString::fromStdString(value);
        if (top.object.contains(top.key)) {
            m_duplicate = top.key;
            return false;
        }
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &problem) override
    {
        m_position = position;
        m_problem = QString::fromUtf8(problem.what());
        return false;
    }

    [[nodiscard]] const QJsonValue &root() const { return m_root; }
    [[nodiscard]] const std::optional<QString> &duplicate() const { return m_duplicate; }
    [[nodiscard]] bool tooDeep() const { return m_tooDeep; }
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    struct Frame {
        bool isArray = false;
        QString key;
        QJsonObject object;
        QJsonArray array;
    };

    bool open(bool isArray)
    {
        if (static_cast<int>(m_frames.size()) >= m_maxDepth) {
            m_tooDeep = true;
            return false;
        }
        m_frames.push_back(Frame{isArray, {}, {}, {}});
        return true;
    }
    bool close()
    {
        const Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        return add(frame.isArray ? QJsonValue(frame.array) : QJsonValue(frame.object));
    }
    bool add(const QJsonValue &value)
    {
        if (m_frames.empty()) {
            m_root = value;
        } else if (Frame &top = m_frames.back(); top.isArray) {
            top.array.append(value);
        } else {
            top.object.insert(top.key, value);
        }
        return true;
    }

    int m_maxDepth;
    std::vector<Frame> m_frames;
    QJsonValue m_root;
    std::optional<QString> m_duplicate;
    bool m_tooDeep = false;
    std::size_t m_position = 0;
    QString m_problem;
};

/// An iterator that counts, so that a refusal inside an event (duplicate key, depth) can be placed too.
class Counting
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    Counting(const char *at, std::size_t *count) : m_at(at), m_count(count) {}
    reference operator*() const { return *m_at; }
    Counting &operator++()
    {
        ++m_at;
        ++*m_count;
        return *this;
    }
    Counting operator++(int)
    {
        Counting before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Counting &other) const { return m_at == other.m_at; }
    bool operator!=(const Counting &other) const { return m_at != other.m_at; }

private:
    const char *m_at;
    std::size_t *m_count;
};

QString lineAndColumn(const QByteArray &text, std::size_t position)
{
    const qsizetype end = std::min(static_cast<qsizetype>(position), text.size());
    qsizetype line = 1;
    qsizetype column = 1;
    for (qsizetype i = 0; i + 1 < end; ++i) {
        if (text.at(i) == '\n') {
            ++line;
            column = 1;
        } else {
            ++column;
        }
    }
    return QStringLiteral("%1:%2").arg(line).arg(column);
}

/// What the build found sound in a shipped file (resources/tools/check_facts.cpp), read where it lies by Qt's own
/// parser, which is five times as quick and asks less. Nothing for every other file.
std::optional<QJsonValue> checkedAtBuild(const QString &path)
{
    if (!path.startsWith(QLatin1String(":/catalogue/")))
        return std::nullopt;
    const QResource resource(QLatin1String(":/checked") + QStringView(path).mid(1));
    if (!resource.isValid() || resource.compressionAlgorithm() != QResource::NoCompression)
        return std::nullopt;
    const auto text = QByteArray::fromRawData(reinterpret_cast<const char *>(resource.data()), resource.size());
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull())
        return std::nullopt;
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Message repairRemedy()
{
    return PASSERELLE_TEXT("Json", "Correct the file, or fetch it again from where it came.");
}

}  // namespace

Result<QJsonValue> parseJson(const QByteArray &text, const QString &file, const JsonLimits &limits)
{
    if (text.size() > limits.maxBytes) {
        return failure(
            ErrorCode::TooLarge,
            PASSERELLE_TEXT("Json", "The JSON text is larger than the %1 bytes that are read.").arg(limits.maxBytes),
            file);
    }
    Builder builder(limits.maxDepth);
    std::size_t count = 0;
    const Counting begin(text.constData(), &count);
    const Counting end(text.constData() + text.size(), &count);
    if (nlohmann::json::sax_parse(begin, end, &builder))
        return builder.root();
    if (builder.duplicate()) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("Json", "The key “%1” stands twice in one object.").arg(*builder.duplicate()),
                       file, lineAndColumn(text, count), repairRemedy());
    }
    if (builder.tooDeep()) {
        return failure(ErrorCode::TooLarge,
                       PASSERELLE_TEXT("Json", "The JSON text is nested deeper than %1 levels.").arg(limits.maxDepth),
                       file, lineAndColumn(text, count), repairRemedy());
    }
    return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Json", "This is not valid JSON."), file,
                   lineAndColumn(text, builder.position()), repairRemedy(), builder.problem());
}

Result<QJsonValue> readJsonFile(const QString &path, const JsonLimits &limits)
{
    if (auto checked = checkedAtBuild(path))
        return *std::move(checked);
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Json", "There is no such file."), path, {},
                       PASSERELLE_TEXT("Json", "Check the path, or choose the file again."));
    }
    if (!info.isFile()) {
        return failure(ErrorCode::Unsupported, PASSERELLE_TEXT("Json", "This is not a regular file."), path, {},
                       PASSERELLE_TEXT("Json", "Check the path, or choose the file again."));
    }
    if (info.size() > limits.maxBytes) {
        return failure(
            ErrorCode::TooLarge,
            PASSERELLE_TEXT("Json", "The JSON text is larger than the %1 bytes that are read.").arg(limits.maxBytes),
            path);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Json", "The file cannot be opened."), path, {},
                       PASSERELLE_TEXT("Json", "Give yourself the right to read it, then try again."),
                       file.errorString());
    }
    return parseJson(file.read(limits.maxBytes + 1), path, limits);
}

}  // namespace passerelle
