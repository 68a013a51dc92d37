// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/saved_model.hpp"

#include "profile/paths.hpp"
#include "profile/proto_reader.hpp"
#include "profile/sstable.hpp"

#include <QtNumeric>

#include <array>
#include <cmath>

namespace passerelle::profile {

namespace {

constexpr std::size_t kHighestRank = 8;
constexpr qint64 kMostElements = qint64{1} << 44;
constexpr qint64 kFewestConstants = 17;
constexpr std::size_t kMostTensors = 100'000;
constexpr quint64 kLongestName = 512;

struct Type {
    quint64 number;
    const char *word;
    double bytes;
};
// tensorflow/core/framework/types.proto
constexpr std::array kTypes = {Type{1, "F32", 4},   Type{2, "F64", 8},      Type{3, "I32", 4},     Type{4, "U8", 1},
                               Type{5, "I16", 2},   Type{6, "I8", 1},       Type{8, "C64", 8},     Type{9, "I64", 8},
                               Type{10, "BOOL", 1}, Type{11, "I8", 1},      Type{12, "U8", 1},     Type{14, "BF16", 2},
                               Type{17, "U16", 2},  Type{18, "C128", 16},   Type{19, "F16", 2},    Type{22, "U32", 4},
                               Type{23, "U64", 8},  Type{24, "F8_E5M2", 1}, Type{25, "F8_E4M3", 1}};

const Type *typeOf(quint64 number)
{
    for (const Type &type : kTypes) {
        if (type.number == number)
            return &type;
    }
    return nullptr;
}

/// TensorShapeProto: repeated field 2, whose field 1 is the size.
std::vector<qint64> readShape(ByteReader &reader, const ProtoField &field)
{
    std::vector<qint64> shape;
    qint64 product = 1;
    ProtoMessage message(reader, field);
    for (ProtoField part; message.next(part);) {
        if (part.number != 2 || part.wire != 2)
            continue;
        qint64 n = 0;
        ProtoMessage dimension(reader, part);
        for (ProtoField said; dimension.next(said);) {
            if (said.number == 1)
                n = static_cast<qint64>(said.value);
        }
        if (n < 0 || n > kMostElements || shape.size() >= kHighestRank || qMulOverflow(product, n, &product) ||
            product > kMostElements) {
            reader.refuse(PASSERELLE_TEXT("SavedModel", "A variable's shape is not one that can exist."));
            return {};
        }
        shape.push_back(n);
    }
    return shape;
}

bool isTrainingState(const QByteArray &key)
{
    return key.isEmpty() || key.contains(".OPTIMIZER_SLOT") || key.startsWith("optimizer") ||
           key.startsWith("save_counter") || key.startsWith("_CHECKPOINTABLE") || key.startsWith("global_step") ||
           key.contains("/Adam") || key.contains("/Momentum") || key.contains("keras_api/metrics");
}

/// BundleEntryProto.
Result<std::optional<Tensor>> readEntry(const QByteArray &key, const QByteArray &value, const QString &file)
{
    BoundedFile bytes = BoundedFile::ofBytes(value, file);
    ByteReader reader(bytes);
    const Type *type = nullptr;
    double stated = 0;
    Tensor tensor;
    ProtoMessage message(reader, 0, reader.size());
    for (ProtoField part; message.next(part);) {
        if (part.number == 1)
            type = typeOf(part.value);
        else if (part.number == 2 && part.wire == 2)
            tensor.shape = readShape(reader, part);
        else if (part.number == 5)
            stated = static_cast<double>(part.value);
    }
    if (!reader.ok())
        return Unexpected(reader.error());
    if (type == nullptr)
        return std::optional<Tensor>();
    tensor.name = QString::fromUtf8(key);
    tensor.name.remove(QLatin1String("/.ATTRIBUTES/VARIABLE_VALUE"));
    tensor.dtype = QLatin1String(type->word);
    tensor.size = units::bytes(elements(tensor) * type->bytes);
    if (std::abs(tensor.size.value() - stated) >= 1) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("SavedModel", "The variable's shape and the bytes stated for it disagree."),
                       file, harmless(tensor.name),
                       PASSERELLE_TEXT("SavedModel", "Fetch the model again from where it came."));
    }
    return std::optional(std::move(tensor));
}

class GraphConstants
{
public:
    explicit GraphConstants(ByteReader &reader) : m_reader(reader) {}

    void readModel();
    WeightsHeader header;

private:
    void readMetaGraph(const ProtoField &field);
    void readGraph(const ProtoField &field);
    void readNode(const ProtoField &field);
    void readAttribute(const ProtoField &field, Tensor &tensor, double &width);

    ByteReader &m_reader;
};

void GraphConstants::readAttribute(const ProtoField &field, Tensor &tensor, double &width)
{
    QByteArray key;
    ProtoMessage entry(m_reader, field);
    for (ProtoField part; entry.next(part);) {
        if (part.number == 1)
            key = protoText(m_reader, part, kLongestName);
        if (part.number != 2 || part.wire != 2 || key != "value")
            continue;
        ProtoMessage value(m_reader, part);
        for (ProtoField said; value.next(said);) {
            if (said.number != 8 || said.wire != 2)
                continue;
            ProtoMessage constant(m_reader, said);
            for (ProtoField piece; constant.next(piece);) {
                if (piece.number == 2 && piece.wire == 2) {
                    tensor.shape = readShape(m_reader, piece);
                } else if (piece.number == 1) {
                    const Type *type = typeOf(piece.value);
                    width = type == nullptr ? 0 : type->bytes;
                    tensor.dtype = type == nullptr ? QString() : QString::fromLatin1(type->word);
                }
            }
        }
    }
}

void GraphConstants::readNode(const ProtoField &field)
{
    Tensor tensor;
    QByteArray op;
    double width = 0;
    ProtoMessage node(m_reader, field);
    for (ProtoField part; node.next(part);) {
        if (part.number == 1)
            tensor.name = QString::fromUtf8(protoText(m_reader, part, kLongestName));
        else if (part.number == 2)
            op = protoText(m_reader, part, kLongestName);
        else if (part.number == 5 && part.wire == 2 && op == "Const")
            readAttribute(part, tensor, width);
    }
    const double count = elements(tensor);
    const bool floating = tensor.dtype.startsWith(QLatin1Char('F')) || tensor.dtype == QLatin1String("BF16") ||
                          tensor.dtype == QLatin1String("I8") || tensor.dtype == QLatin1String("U8");
    if (!m_reader.ok() || op != "Const" || !floating || count < kFewestConstants)
        return;
    tensor.size = units::bytes(count * width);
    header.dataSize += tensor.size;
    header.tensors.push_back(std::move(tensor));
    if (header.tensors.size() > kMostTensors)
        m_reader.refuseSize(PASSERELLE_TEXT("SavedModel", "The graph holds more constants than any model has."));
}

/// GraphDef: nodes, and functions with nodes of their own.
void GraphConstants::readGraph(const ProtoField &field)
{
    ProtoMessage graph(m_reader, field);
    for (ProtoField part; graph.next(part);) {
        if (part.number == 1 && part.wire == 2)
            readNode(part);
        if (part.number != 2 || part.wire != 2)
            continue;
        ProtoMessage library(m_reader, part);
        for (ProtoField function; library.next(function);) {
            if (function.number != 1 || function.wire != 2)
                continue;
            ProtoMessage body(m_reader, function);
            for (ProtoField node; body.next(node);) {
                if (node.number == 3 && node.wire == 2)
                    readNode(node);
            }
        }
    }
}

void GraphConstants::readMetaGraph(const ProtoField &field)
{
    ProtoMessage meta(m_reader, field);
    for (ProtoField part; meta.next(part);) {
        if (part.number == 2 && part.wire == 2)
            readGraph(part);
    }
}

/// A SavedModel begins with its version and holds meta-graphs; a frozen graph is a GraphDef itself.
void GraphConstants::readModel()
{
    ProtoMessage model(m_reader, 0, m_reader.size());
    ProtoField first;
    if (!model.next(first))
        return;
    ProtoField whole;
    whole.wire = 2;
    whole.length = m_reader.size();
    if (first.wire == 2) {
        readGraph(whole);
        return;
    }
    for (ProtoField part; model.next(part);) {
        if (part.number == 2 && part.wire == 2)
            readMetaGraph(part);
    }
}

}  // namespace

Result<WeightsHeader> readTensorBundle(BoundedFile &index)
{
    const auto entries = readSortedTable(index);
    if (!entries)
        return Unexpected(entries.error());
    WeightsHeader header;
    for (const auto &[key, value] : *entries) {
        if (isTrainingState(key))
            continue;
        Result<std::optional<Tensor>> tensor = readEntry(key, value, index.name());
        if (!tensor)
            return Unexpected(tensor.error());
        if (!*tensor)
            continue;
        header.dataSize += (*tensor)->size;
        header.tensors.push_back(std::move(**tensor));
    }
    return header;
}

Result<WeightsHeader> readFrozenGraph(BoundedFile &graph)
{
    ByteReader reader(graph);
    GraphConstants constants(reader);
    constants.readModel();
    if (!reader.ok())
        return Unexpected(reader.error());
    return std::move(constants.header);
}

}  // namespace passerelle::profile
