// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/gguf.hpp"

#include "profile/paths.hpp"

#include <QSet>
#include <QtEndian>
#include <QtNumeric>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace passerelle::profile {

namespace {

constexpr quint64 kMostPairs = 100'000;
constexpr quint64 kMostTensors = 1'000'000;
constexpr quint64 kLongestKey = 65'535;
constexpr quint64 kLongestKeptText = 65'536;
constexpr quint64 kMostKeptNumbers = 4'096;
constexpr int kDeepestArray = 4;
constexpr qint64 kMostElements = qint64{1} << 44;

struct BlockType {
    quint32 id;
    const char *name;
    int elements;
    int bytes;
};

constexpr std::array kBlockTypes = {
    BlockType{0, "F32", 1, 4},         BlockType{1, "F16", 1, 2},         BlockType{2, "Q4_0", 32, 18},
    BlockType{3, "Q4_1", 32, 20},      BlockType{6, "Q5_0", 32, 22},      BlockType{7, "Q5_1", 32, 24},
    BlockType{8, "Q8_0", 32, 34},      BlockType{9, "Q8_1", 32, 36},      BlockType{10, "Q2_K", 256, 84},
    BlockType{11, "Q3_K", 256, 110},   BlockType{12, "Q4_K", 256, 144},   BlockType{13, "Q5_K", 256, 176},
    BlockType{14, "Q6_K", 256, 210},   BlockType{15, "Q8_K", 256, 292},   BlockType{16, "IQ2_XXS", 256, 66},
    BlockType{17, "IQ2_XS", 256, 74},  BlockType{18, "IQ3_XXS", 256, 98}, BlockType{19, "IQ1_S", 256, 50},
    BlockType{20, "IQ4_NL", 32, 18},   BlockType{21, "IQ3_S", 256, 110},  BlockType{22, "IQ2_S", 256, 82},
    BlockType{23, "IQ4_XS", 256, 136}, BlockType{24, "I8", 1, 1},         BlockType{25, "I16", 1, 2},
    BlockType{26, "I32", 1, 4},        BlockType{27, "I64", 1, 8},        BlockType{28, "F64", 1, 8},
    BlockType{29, "IQ1_M", 256, 56},   BlockType{30, "BF16", 1, 2},       BlockType{34, "TQ1_0", 256, 54},
    BlockType{35, "TQ2_0", 256, 66},   BlockType{39, "MXFP4", 32, 17}};

/// Walks the header through a window; knows only how to read what exists. After a failure every read gives zero and
/// the first error stays.
class Cursor
{
public:
    explicit Cursor(BoundedFile &file) : m_file(file) {}

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }
    [[nodiscard]] quint64 position() const { return m_position; }
    [[nodiscard]] quint64 remaining() const { return m_file.size() - m_position; }
    void setBigEndian() { m_bigEndian = true; }

    void fail(Message message, ErrorCode code = ErrorCode::Malformed)
    {
        if (!m_error) {
            m_error = Error{code,
                            std::move(message),
                            m_file.name(),
                            QStringLiteral("offset %1").arg(m_position),
                            PASSERELLE_TEXT("Gguf", "Fetch the file again from where it came."),
                            {}};
        }
    }
    void skip(quint64 count)
    {
        if (count > remaining())
            failShort();
        else
            m_position += count;
    }
    template<typename T>
    T read()
    {
        std::array<char, sizeof(T)> raw{};
        if (!fetch(raw.data(), raw.size()))
            return T{};
        if (m_bigEndian)
            std::reverse(raw.begin(), raw.end());
        if constexpr (std::is_floating_point_v<T>) {
            T value;
            std::memcpy(&value, raw.data(), sizeof(T));
            return value;
        } else {
            return qFromLittleEndian<T>(raw.data());
        }
    }
    QString text(quint64 longest)
    {
        const auto length = read<quint64>();
        if (length > longest || length > remaining()) {
            fail(PASSERELLE_TEXT("Gguf", "A text announces %1 bytes, more than the file or the format allows.")
                     .arg(QString::number(length)));
            return {};
        }
        QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
        return fetch(bytes.data(), length) ? QString::fromUtf8(bytes) : QString();
    }
    void skipText() { skip(read<quint64>()); }

private:
    void failShort()
    {
        fail(PASSERELLE_TEXT("Gguf", "The file ends before what it announces: it is cut short or damaged."));
    }
    bool fetch(char *out, quint64 count)
    {
        if (m_error)
            return false;
        if (count > remaining()) {
            failShort();
            return false;
        }
        while (count > 0) {
            if (m_position < m_windowStart || m_position >= m_windowStart + static_cast<quint64>(m_window.size())) {
                constexpr quint64 kWindow = 1 << 20;
                const Result<QByteArray> bytes = m_file.readAt(m_position, std::min(kWindow, remaining()));
                if (!bytes) {
                    m_error = bytes.error();
                    return false;
                }
                m_window = *bytes;
                m_windowStart = m_position;
            }
            const quint64 inWindow = m_windowStart + static_cast<quint64>(m_window.size()) - m_position;
            const quint64 part = std::min(count, inWindow);
            std::memcpy(out, m_window.constData() + (m_position - m_windowStart), part);
            out += part;
            m_position += part;
            count -= part;
        }
        return true;
    }

    BoundedFile &m_file;
    QByteArray m_window;
    quint64 m_windowStart = 0;
    quint64 m_position = 0;
    bool m_bigEndian = false;
    std::optional<Error> m_error;
};

enum ValueType : quint32 { U8, I8, U16, I16, U32, I32, F32, Bool, String, ArrayOf, U64, I64, F64 };

quint64 fixedSize(quint32 type)
{
    switch (type) {
    case U8:
    case I8:
    case Bool:
        return 1;
    case U16:
    case I16:
        return 2;
    case U32:
    case I32:
    case F32:
        return 4;
    case U64:
    case I64:
    case F64:
        return 8;
    default:
        return 0;
    }
}

double readNumber(Cursor &cursor, quint32 type)
{
    switch (type) {
    case U8:
    case Bool:
        return cursor.read<quint8>();
    case I8:
        return cursor.read<qint8>();
    case U16:
        return cursor.read<quint16>();
    case I16:
        return cursor.read<qint16>();
    case U32:
        return cursor.read<quint32>();
    case I32:
        return cursor.read<qint32>();
    case F32:
        return static_cast<double>(cursor.read<float>());
    case U64:
        return static_cast<double>(cursor.read<quint64>());
    case I64:
        return static_cast<double>(cursor.read<qint64>());
    default:
        return cursor.read<double>();
    }
}

GgufHeader::Array readArray(Cursor &cursor, int depth)
{
    GgufHeader::Array array;
    const auto type = cursor.read<quint32>();
    array.count = cursor.read<quint64>();
    const quint64 smallest = type == String ? 8 : type == ArrayOf ? 12 : fixedSize(type);
    if (smallest == 0 || depth >= kDeepestArray || array.count > cursor.remaining() / smallest) {
        cursor.fail(PASSERELLE_TEXT("Gguf", "A list announces %1 items, more than the file or the format allows.")
                        .arg(QString::number(array.count)));
        return array;
    }
    if (type == String || type == ArrayOf) {
        for (quint64 i = 0; i < array.count && !cursor.failed(); ++i)
            type == String ? cursor.skipText() : static_cast<void>(readArray(cursor, depth + 1));
    } else if (array.count <= kMostKeptNumbers) {
        for (quint64 i = 0; i < array.count; ++i)
            array.numbers.push_back(readNumber(cursor, type));
    } else {
        cursor.skip(array.count * smallest);
    }
    return array;
}

GgufHeader::Value readValue(Cursor &cursor)
{
    const auto type = cursor.read<quint32>();
    if (type == String)
        return cursor.text(std::min(cursor.remaining(), kLongestKeptText * 16)).left(kLongestKeptText);
    if (type == ArrayOf)
        return readArray(cursor, 0);
    if (type == Bool)
        return cursor.read<quint8>() != 0;
    if (fixedSize(type) == 0)
        cursor.fail(PASSERELLE_TEXT("Gguf", "A value has a type (%1) that the format does not know.")
                        .arg(static_cast<qint64>(type)));
    return readNumber(cursor, type);
}

struct Placed {
    Tensor tensor;
    quint64 offset = 0;
};

/// Shape, type and place of one tensor; dimensions are turned into PyTorch's order (the contiguous one last).
Placed readTensor(Cursor &cursor, bool &unknownType)
{
    Placed placed;
    Tensor &tensor = placed.tensor;
    tensor.name = cursor.text(256);
    const auto rank = cursor.read<quint32>();
    if (rank > 4) {
        cursor.fail(PASSERELLE_TEXT("Gguf", "The tensor “%1” has %2 dimensions; the format allows four.")
                        .arg(harmless(tensor.name))
                        .arg(static_cast<qint64>(rank)));
        return placed;
    }
    qint64 product = 1;
    for (quint32 i = 0; i < rank; ++i) {
        const auto n = cursor.read<quint64>();
        if (n > static_cast<quint64>(kMostElements) || qMulOverflow(product, static_cast<qint64>(n), &product) ||
            product > kMostElements) {
            cursor.fail(PASSERELLE_TEXT("Gguf", "The tensor “%1” is impossibly large.").arg(harmless(tensor.name)));
            return placed;
        }
        tensor.shape.insert(tensor.shape.begin(), static_cast<qint64>(n));
    }
    const auto typeId = cursor.read<quint32>();
    placed.offset = cursor.read<quint64>();
    const auto *type = std::ranges::find(kBlockTypes, typeId, &BlockType::id);
    if (type == kBlockTypes.end()) {
        unknownType = true;
        tensor.dtype = QStringLiteral("type %1").arg(typeId);
        return placed;
    }
    tensor.dtype = QString::fromLatin1(type->name);
    const auto blocks = (product + type->elements - 1) / type->elements;  // the last one may be partly used
    tensor.size = units::bytes(static_cast<double>(blocks) * type->bytes);
    return placed;
}

bool readMetadata(Cursor &cursor, quint64 pairs, GgufHeader &header)
{
    for (quint64 i = 0; i < pairs && !cursor.failed(); ++i) {
        const QString key = cursor.text(kLongestKey);
        if (header.metadata.contains(key)) {
            cursor.fail(PASSERELLE_TEXT("Gguf", "The key “%1” stands twice.").arg(harmless(key)));
            return false;
        }
        header.metadata.insert(key, readValue(cursor));
    }
    return !cursor.failed();
}

/// The data must lie inside the file; a cut download shows here.
bool checkPlaces(Cursor &cursor, const std::vector<Placed> &tensors, quint64 alignment, quint64 fileSize)
{
    const quint64 start = (cursor.position() + alignment - 1) / alignment * alignment;
    for (const Placed &placed : tensors) {
        const auto size = static_cast<quint64>(placed.tensor.size.value());
        if (start > fileSize || placed.offset > fileSize - start || size > fileSize - start - placed.offset) {
            cursor.fail(PASSERELLE_TEXT("Gguf",
                                        "The data of the tensor “%1” lie beyond the end of the file: the file is "
                                        "cut short or damaged.")
                            .arg(harmless(placed.tensor.name)));
            return false;
        }
    }
    return true;
}

bool readTensors(Cursor &cursor, quint64 count, quint64 fileSize, GgufHeader &header)
{
    std::vector<Placed> tensors;
    QSet<QString> names;
    for (quint64 i = 0; i < count && !cursor.failed(); ++i) {
        Placed placed = readTensor(cursor, header.unknownTypes);
        if (names.contains(placed.tensor.name))
            cursor.fail(PASSERELLE_TEXT("Gguf", "The tensor “%1” stands twice.").arg(harmless(placed.tensor.name)));
        names.insert(placed.tensor.name);
        tensors.push_back(std::move(placed));
    }
    if (cursor.failed())
        return false;
    const double alignment = header.number(QStringLiteral("general.alignment")).value_or(32);
    const bool sound = alignment >= 1 && alignment <= 65'536 && std::floor(alignment) == alignment &&
                       (static_cast<quint64>(alignment) & (static_cast<quint64>(alignment) - 1)) == 0;
    if (!sound) {
        cursor.fail(PASSERELLE_TEXT("Gguf", "The alignment of the data is not a power of two."));
        return false;
    }
    if (!checkPlaces(cursor, tensors, static_cast<quint64>(alignment), fileSize))
        return false;
    for (Placed &placed : tensors) {
        header.weights.dataSize += placed.tensor.size;
        header.weights.tensors.push_back(std::move(placed.tensor));
    }
    return true;
}

}  // namespace

std::optional<double> GgufHeader::number(const QString &key) const
{
    const auto found = metadata.constFind(key);
    if (found == metadata.constEnd())
        return std::nullopt;
    if (const auto *value = std::get_if<double>(&*found))
        return *value;
    if (const auto *list = std::get_if<Array>(&*found); list != nullptr && !list->numbers.empty())
        return *std::ranges::max_element(list->numbers);
    return std::nullopt;
}

QString GgufHeader::text(const QString &key) const
{
    const auto found = metadata.constFind(key);
    const QString *value = found == metadata.constEnd() ? nullptr : std::get_if<QString>(&*found);
    return value == nullptr ? QString() : *value;
}

std::optional<quint64> GgufHeader::arrayCount(const QString &key) const
{
    const auto found = metadata.constFind(key);
    const Array *list = found == metadata.constEnd() ? nullptr : std::get_if<Array>(&*found);
    return list == nullptr ? std::nullopt : std::optional(list->count);
}

Result<GgufHeader> readGgufHeader(BoundedFile &file)
{
    Cursor cursor(file);
    GgufHeader header;
    const auto magic = cursor.read<quint32>();
    if (!cursor.failed() && magic != 0x46554747U)
        cursor.fail(PASSERELLE_TEXT("Gguf", "The file does not start with “GGUF”."));
    header.version = cursor.read<quint32>();
    if (header.version == 0x03000000U || header.version == 0x02000000U) {
        cursor.setBigEndian();
        header.version >>= 24;
    }
    if (!cursor.failed() && header.version != 2 && header.version != 3) {
        cursor.fail(PASSERELLE_TEXT("Gguf", "GGUF version %1 is not read; versions 2 and 3 are.")
                        .arg(static_cast<qint64>(header.version)),
                    ErrorCode::Unsupported);
    }
    const auto tensors = cursor.read<quint64>();
    const auto pairs = cursor.read<quint64>();
    // The smallest pair is a key length, a type and one byte; the smallest tensor a name length, a rank, a type and an
    // offset.
    if (!cursor.failed() && (pairs > kMostPairs || tensors > kMostTensors || pairs > cursor.remaining() / 13 ||
                             tensors > cursor.remaining() / 24)) {
        cursor.fail(PASSERELLE_TEXT("Gguf", "The file announces %1 tensors and %2 values, more than it can hold.")
                        .arg(QString::number(tensors))
                        .arg(QString::number(pairs)));
    }
    if (!cursor.failed() && readMetadata(cursor, pairs, header) && readTensors(cursor, tensors, file.size(), header))
        return header;
    return Unexpected(cursor.error());
}

}  // namespace passerelle::profile
