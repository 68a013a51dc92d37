// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/safetensors.hpp"

#include "profile/paths.hpp"

#include <QHash>
#include <QSet>
#include <QtEndian>
#include <QtNumeric>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace passerelle::profile {

namespace {

constexpr quint64 kLargestHeader = 100'000'000;
constexpr std::size_t kMostTensors = 1'000'000;
constexpr std::size_t kHighestRank = 8;
constexpr qint64 kMostElements = qint64{1} << 44;

Message damagedRemedy()
{
    return PASSERELLE_TEXT("Safetensors", "Fetch the file again from where it came; compare its size with the "
                                          "published one.");
}

Unexpected malformed(const QString &file, const QString &place, Message message, const QString &detail = {})
{
    return failure(ErrorCode::Malformed, std::move(message), file, place, damagedRemedy(), detail);
}

QString place(const QString &tensor)
{
    return QStringLiteral("tensor %1").arg(harmless(tensor));
}

struct Entry {
    Tensor tensor;
    quint64 begin = 0;
    quint64 end = 0;
};

/// Follows the header's fixed form: {name: {"dtype": text, "shape": [n], "data_offsets": [a, b]}, "__metadata__":
/// {text: text}}. Streaming, since a hostile header may hold millions of keys.
class HeaderHandler : public nlohmann::json_sax<nlohmann::json>
{
public:
    bool null() override { return refuse(); }
    bool boolean(bool) override { return refuse(); }
    bool number_integer(number_integer_t) override { return refuse(); }
    bool number_float(number_float_t, const string_t &) override { return refuse(); }
    bool binary(binary_t &) override { return refuse(); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (m_depth != 2 || !m_inArray || m_numbers.size() > kHighestRank)
            return refuse();
        m_numbers.push_back(value);
        return true;
    }
    bool string(string_t &value) override
    {
        if (m_depth != 2 || m_inArray)
            return refuse();
        if (m_inMetadata)
            metadata.insert(m_field, QString::fromStdString(value).left(4096));
        else if (m_field == QLatin1String("dtype"))
            m_entry.tensor.dtype = QString::fromStdString(value).left(32);
        else
            return refuse();
        return true;
    }
    bool start_object(std::size_t) override
    {
        if (m_depth >= 2 || m_inArray)
            return refuse();
        ++m_depth;
        return true;
    }
    bool key(string_t &value) override
    {
        const QString text = QString::fromStdString(value);
        if (m_depth == 2) {
            m_field = text.left(4096);
            return true;
        }
        m_name = text;
        if (m_names.contains(text))
            return refuse();
        m_names.insert(text);
        m_inMetadata = text == QLatin1String("__metadata__");
        m_entry = Entry{};
        m_entry.tensor.name = text;
        m_hasShape = m_hasOffsets = false;
        return entries.size() < kMostTensors || refuse();
    }
    bool end_object() override
    {
        if (--m_depth == 1 && !m_inMetadata) {
            if (!m_hasShape || !m_hasOffsets || m_entry.tensor.dtype.isEmpty())
                return refuse();
            entries.push_back(std::move(m_entry));
        }
        m_inMetadata = m_inMetadata && m_depth == 2;
        return true;
    }
    bool start_array(std::size_t) override
    {
        if (m_depth != 2 || m_inArray || m_inMetadata)
            return refuse();
        m_inArray = true;
        m_numbers.clear();
        return true;
    }
    bool end_array() override
    {
        m_inArray = false;
        return m_field == QLatin1String("shape") ? takeShape() : takeOffsets();
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &problem) override
    {
        badByte = static_cast<qint64>(position);
        detail = QString::fromUtf8(problem.what());
        return false;
    }

    [[nodiscard]] const QString &name() const { return m_name; }

    std::vector<Entry> entries;
    QMap<QString, QString> metadata;
    qint64 badByte = -1;
    QString detail;

private:
    bool refuse() { return false; }
    bool takeShape()
    {
        if (m_hasShape || m_numbers.size() > kHighestRank)
            return refuse();
        qint64 product = 1;
        for (const quint64 n : m_numbers) {
            if (n > static_cast<quint64>(kMostElements) || qMulOverflow(product, static_cast<qint64>(n), &product) ||
                product > kMostElements)
                return refuse();
            m_entry.tensor.shape.push_back(static_cast<qint64>(n));
        }
        m_hasShape = true;
        return true;
    }
    bool takeOffsets()
    {
        if (m_field != QLatin1String("data_offsets") || m_hasOffsets || m_numbers.size() != 2)
            return refuse();
        m_entry.begin = m_numbers[0];
        m_entry.end = m_numbers[1];
        m_hasOffsets = true;
        return true;
    }

    int m_depth = 0;
    bool m_inArray = false;
    bool m_inMetadata = false;
    bool m_hasShape = false;
    bool m_hasOffsets = false;
    QString m_name;
    QString m_field;
    Entry m_entry;
    std::vector<quint64> m_numbers;
    QSet<QString> m_names;
};

Result<void> checkEntry(Entry &entry, quint64 dataBytes, const QString &file)
{
    const QString where = place(entry.tensor.name);
    if (entry.begin > entry.end || entry.end > dataBytes) {
        return malformed(file, where,
                         PASSERELLE_TEXT("Safetensors", "The tensor's place (bytes %1 to %2) lies outside the file's "
                                                        "data.")
                             .arg(QString::number(entry.begin))
                             .arg(QString::number(entry.end)));
    }
    const int bits = safetensorsBits(entry.tensor.dtype);
    const double expected = elements(entry.tensor) * bits / 8.0;
    const auto stored = static_cast<double>(entry.end - entry.begin);
    if (bits > 0 && expected != stored) {
        return malformed(file, where,
                         PASSERELLE_TEXT("Safetensors", "The tensor's shape needs %1 bytes but %2 are stored.")
                             .arg(QString::number(expected, 'f', 0))
                             .arg(QString::number(stored, 'f', 0)));
    }
    entry.tensor.size = units::bytes(stored);
    return {};
}

/// Sorted by begin, the tensors must tile the data: no hole, no overlap, no rest.
Result<void> checkTiling(std::vector<Entry> &entries, quint64 dataBytes, const QString &file)
{
    std::ranges::stable_sort(entries, {}, [](const Entry &entry) { return std::pair(entry.begin, entry.end); });
    quint64 reached = 0;
    for (const Entry &entry : entries) {
        if (entry.begin != reached) {
            return malformed(file, place(entry.tensor.name),
                             entry.begin < reached
                                 ? PASSERELLE_TEXT("Safetensors", "Two tensors claim the same bytes.")
                                 : PASSERELLE_TEXT("Safetensors", "There is a hole between two tensors."));
        }
        reached = entry.end;
    }
    if (reached != dataBytes) {
        return malformed(file, QStringLiteral("offset %1").arg(reached),
                         PASSERELLE_TEXT("Safetensors", "The tensors use %1 of the %2 bytes that the file holds.")
                             .arg(QString::number(reached))
                             .arg(QString::number(dataBytes)));
    }
    return {};
}

}  // namespace

double elements(const Tensor &tensor)
{
    double product = 1;
    for (const qint64 n : tensor.shape)
        product *= static_cast<double>(n);
    return product;
}

int safetensorsBits(const QString &dtype)
{
    static const QHash<QString, int> kBits = {
        {QStringLiteral("BOOL"), 8},        {QStringLiteral("F4"), 4},          {QStringLiteral("F6_E2M3"), 6},
        {QStringLiteral("F6_E3M2"), 6},     {QStringLiteral("U8"), 8},          {QStringLiteral("I8"), 8},
        {QStringLiteral("F8_E5M2"), 8},     {QStringLiteral("F8_E4M3"), 8},     {QStringLiteral("F8_E8M0"), 8},
        {QStringLiteral("F8_E4M3FNUZ"), 8}, {QStringLiteral("F8_E5M2FNUZ"), 8}, {QStringLiteral("I16"), 16},
        {QStringLiteral("U16"), 16},        {QStringLiteral("F16"), 16},        {QStringLiteral("BF16"), 16},
        {QStringLiteral("I32"), 32},        {QStringLiteral("U32"), 32},        {QStringLiteral("F32"), 32},
        {QStringLiteral("F64"), 64},        {QStringLiteral("I64"), 64},        {QStringLiteral("U64"), 64},
        {QStringLiteral("C64"), 64}};
    return kBits.value(dtype, 0);
}

Result<WeightsHeader> parseSafetensorsHeader(const QByteArray &json, quint64 dataBytes, const QString &file)
{
    HeaderHandler handler;
    const bool parsed = nlohmann::json::sax_parse(json.constBegin(), json.constEnd(), &handler);
    if (handler.badByte >= 0) {
        return malformed(file, QStringLiteral("offset %1").arg(8 + handler.badByte),
                         PASSERELLE_TEXT("Safetensors", "The header is not valid JSON."), handler.detail);
    }
    if (!parsed) {
        return malformed(file, place(handler.name()),
                         PASSERELLE_TEXT("Safetensors", "The header's entry for this tensor is not what the format "
                                                        "asks for (dtype, shape and data_offsets, once each, within "
                                                        "their bounds)."));
    }
    for (Entry &entry : handler.entries) {
        if (Result<void> sound = checkEntry(entry, dataBytes, file); !sound)
            return Unexpected(sound.error());
    }
    if (Result<void> sound = checkTiling(handler.entries, dataBytes, file); !sound)
        return Unexpected(sound.error());
    WeightsHeader header;
    header.metadata = handler.metadata;
    header.dataSize = units::bytes(static_cast<double>(dataBytes));
    header.tensors.reserve(handler.entries.size());
    for (Entry &entry : handler.entries)
        header.tensors.push_back(std::move(entry.tensor));
    return header;
}

Result<WeightsHeader> readSafetensorsHeader(BoundedFile &file)
{
    const Result<QByteArray> prefix = file.readAt(0, 8);
    if (!prefix)
        return Unexpected(prefix.error());
    const auto length = qFromLittleEndian<quint64>(prefix->constData());
    if (length < 2 || length > kLargestHeader || length > file.size() - 8) {
        return malformed(file.name(), QStringLiteral("offset 0"),
                         PASSERELLE_TEXT("Safetensors", "The header announces a length of %1 bytes, which the file "
                                                        "(%2 bytes) cannot hold or the format forbids.")
                             .arg(QString::number(length))
                             .arg(QString::number(file.size())));
    }
    const Result<QByteArray> json = file.readAt(8, length);
    if (!json)
        return Unexpected(json.error());
    if (!json->startsWith('{')) {
        return malformed(file.name(), QStringLiteral("offset 8"),
                         PASSERELLE_TEXT("Safetensors", "The header does not start with “{”: this is not a safetensors "
                                                        "file, or it is damaged."));
    }
    return parseSafetensorsHeader(*json, file.size() - 8 - length, file.name());
}

}  // namespace passerelle::profile
