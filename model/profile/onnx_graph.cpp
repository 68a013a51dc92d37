// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/onnx_graph.hpp"

#include "profile/proto_reader.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostItems = 6'000'000;
constexpr quint64 kMostText = 64 * 1024 * 1024;
constexpr quint64 kLongestText = 64 * 1024;
constexpr int kDeepest = 32;
constexpr std::size_t kHighestRank = 32;
constexpr std::size_t kMostNumbers = 65'536;
constexpr quint64 kMostValues = 64;

class GraphReader
{
public:
    explicit GraphReader(ByteReader &reader) : m_reader(reader) {}

    void readModel(OnnxModel &model);

private:
    QByteArray text(const ProtoField &field);
    bool count(std::size_t cost = 1);
    void readGraph(const ProtoField &field, OnnxGraph &graph, int depth);
    void readNode(const ProtoField &field, OnnxNode &node, int depth);
    void readAttribute(const ProtoField &field, OnnxAttribute &attribute, int depth);
    void readTensor(const ProtoField &field, OnnxTensor &tensor);
    void readValues(const ProtoField &field, OnnxTensor &tensor);
    void readExternal(const ProtoField &field, OnnxTensor &tensor);
    void readValue(const ProtoField &field, OnnxValue &value);
    void readType(const ProtoField &field, OnnxValue &value, int depth);
    void readShape(const ProtoField &field, OnnxValue &value);
    void readFunction(const ProtoField &field, OnnxModel &model);

    ByteReader &m_reader;
    std::size_t m_items = 0;
    quint64 m_text = 0;
};

/// Larger parts cost more, so that the limit bounds memory.
bool GraphReader::count(std::size_t cost)
{
    m_items += cost;
    if (m_items > kMostItems)
        m_reader.refuseSize(PASSERELLE_TEXT("Onnx", "The graph has more parts than any model has."));
    return m_reader.ok();
}

QByteArray GraphReader::text(const ProtoField &field)
{
    QByteArray bytes = protoText(m_reader, field, kLongestText);
    m_text += static_cast<quint64>(bytes.size());
    if (m_text > kMostText || !count())
        m_reader.refuseSize(PASSERELLE_TEXT("Onnx", "The graph has more parts than any model has."));
    return bytes;
}

/// The values of raw_data, where they are few.
void GraphReader::readValues(const ProtoField &field, OnnxTensor &tensor)
{
    const double width = onnxType(tensor.type).bytes;
    if (width < 1 || static_cast<double>(field.length) > width * kMostValues)
        return;
    m_reader.seek(field.begin);
    while (m_reader.ok() && m_reader.position() - field.begin + static_cast<quint64>(width) <= field.length) {
        switch (tensor.type) {
        case 1:
            tensor.values.push_back(static_cast<double>(std::bit_cast<float>(m_reader.little<quint32>())));
            break;
        case 6:
            tensor.values.push_back(m_reader.little<qint32>());
            break;
        case 7:
            tensor.values.push_back(static_cast<double>(m_reader.little<qint64>()));
            break;
        case 11:
            tensor.values.push_back(std::bit_cast<double>(m_reader.little<quint64>()));
            break;
        default:
            tensor.values.push_back(static_cast<double>(m_reader.unsignedOf(static_cast<int>(width))));
        }
    }
}

void GraphReader::readExternal(const ProtoField &field, OnnxTensor &tensor)
{
    QByteArray key;
    QByteArray value;
    ProtoMessage entry(m_reader, field);
    for (ProtoField part; entry.next(part);) {
        if (part.number == 1)
            key = text(part);
        else if (part.number == 2)
            value = text(part);
    }
    if (key == "location")
        tensor.externalFile = value;
    else if (key == "offset")
        tensor.externalOffset = value.toULongLong();
    else if (key == "length")
        tensor.externalLength = value.toULongLong();
}

void GraphReader::readTensor(const ProtoField &field, OnnxTensor &tensor)
{
    ProtoField raw;
    std::vector<qint64> integers;
    ProtoMessage message(m_reader, field);
    for (ProtoField part; message.next(part) && count();) {
        const bool few = part.length <= 10 * kMostValues && integers.size() < kMostValues;
        if (part.number == 1)
            protoNumbers(m_reader, part, kHighestRank, tensor.shape);
        else if (part.number == 2)
            tensor.type = static_cast<int>(std::min<quint64>(part.value, 1000));
        else if (part.number == 8)
            tensor.name = text(part);
        else if (part.number == 9)
            raw = part;
        else if (part.number == 13)
            readExternal(part, tensor);
        else if ((part.number == 5 || part.number == 7) && few)
            protoNumbers(m_reader, part, 10 * kMostValues, integers);
        else if (part.number == 4 && part.wire == 2 && part.length <= 4 * kMostValues) {
            m_reader.seek(part.begin);
            for (quint64 i = 0; i < part.length / 4; ++i)
                tensor.values.push_back(static_cast<double>(std::bit_cast<float>(m_reader.little<quint32>())));
        }
    }
    if (raw.wire == 2) {
        tensor.storedBytes = raw.length;
        if (raw.length <= kLongestText) {
            const QByteArray bytes = protoText(m_reader, raw, kLongestText);
            tensor.zero = std::ranges::all_of(bytes, [](char c) { return c == 0; });
        }
        readValues(raw, tensor);
    }
    if (integers.size() <= kMostValues)
        std::ranges::transform(integers, std::back_inserter(tensor.values),
                               [](qint64 n) { return static_cast<double>(n); });
}

void GraphReader::readShape(const ProtoField &field, OnnxValue &value)
{
    value.shaped = true;
    ProtoMessage message(m_reader, field);
    for (ProtoField part; message.next(part) && count();) {
        if (part.number != 1 || value.shape.size() >= kHighestRank)
            continue;
        value.shape.push_back(kOpenDimension);
        value.dimensionNames.emplace_back();
        ProtoMessage dimension(m_reader, part);
        for (ProtoField said; dimension.next(said);) {
            if (said.number == 1 && said.wire == 0 && static_cast<qint64>(said.value) > 0)
                value.shape.back() = static_cast<qint64>(said.value);
            else if (said.number == 2)
                value.dimensionNames.back() = text(said);
        }
    }
}

void GraphReader::readType(const ProtoField &field, OnnxValue &value, int depth)
{
    ProtoMessage message(m_reader, field);
    for (ProtoField part; message.next(part) && count();) {
        if (part.number == 1 && part.wire == 0)
            value.type = static_cast<int>(std::min<quint64>(part.value, 1000));
        else if (part.number == 1 && depth == 0)
            readType(part, value, 1);
        else if (part.number == 2 && part.wire == 2 && depth == 1)
            readShape(part, value);
    }
}

void GraphReader::readValue(const ProtoField &field, OnnxValue &value)
{
    ProtoMessage message(m_reader, field);
    for (ProtoField part; message.next(part) && count();) {
        if (part.number == 1)
            value.name = text(part);
        else if (part.number == 2)
            readType(part, value, 0);
    }
}

void GraphReader::readAttribute(const ProtoField &field, OnnxAttribute &attribute, int depth)
{
    ProtoMessage message(m_reader, field);
    for (ProtoField part; message.next(part) && count();) {
        switch (part.number) {
        case 1:
            attribute.name = text(part);
            break;
        case 2:
            attribute.real = static_cast<double>(std::bit_cast<float>(static_cast<quint32>(part.value)));
            break;
        case 3:
            attribute.integer = static_cast<qint64>(part.value);
            break;
        case 4:
            if (part.length <= kLongestText)
                attribute.text = text(part);
            break;
        case 5:
            static_cast<void>(count(8));
            attribute.tensor = std::make_shared<OnnxTensor>();
            readTensor(part, *attribute.tensor);
            break;
        case 6:
        case 11:
            static_cast<void>(count(16));
            attribute.graphs.push_back(std::make_shared<OnnxGraph>());
            readGraph(part, *attribute.graphs.back(), depth + 1);
            break;
        case 7:
            if (part.wire == 5)
                attribute.reals.push_back(static_cast<double>(std::bit_cast<float>(static_cast<quint32>(part.value))));
            break;
        case 8:
            protoNumbers(m_reader, part, kMostNumbers, attribute.integers);
            m_items += attribute.integers.size() / 16;
            break;
        default:
            break;
        }
    }
}

void GraphReader::readNode(const ProtoField &field, OnnxNode &node, int depth)
{
    ProtoMessage message(m_reader, field);
    for (ProtoField part; message.next(part) && count();) {
        if (part.number == 1)
            node.inputs.push_back(text(part));
        else if (part.number == 2)
            node.outputs.push_back(text(part));
        else if (part.number == 4)
            node.op = text(part);
        else if (part.number == 7)
            node.domain = text(part);
        else if (part.number == 5 && count(8))
            readAttribute(part, node.attributes.emplace_back(), depth);
    }
}

void GraphReader::readGraph(const ProtoField &field, OnnxGraph &graph, int depth)
{
    if (depth > kDeepest) {
        m_reader.refuseSize(PASSERELLE_TEXT("Onnx", "The graph holds graphs nested deeper than are read."));
        return;
    }
    ProtoMessage message(m_reader, field);
    for (ProtoField part; message.next(part) && count(part.wire == 2 ? 6 : 1);) {
        switch (part.number) {
        case 1:
            readNode(part, graph.nodes.emplace_back(), depth);
            break;
        case 2:
            graph.name = text(part);
            break;
        case 5:
            readTensor(part, graph.initializers.emplace_back());
            break;
        case 11:
            readValue(part, graph.inputs.emplace_back());
            break;
        case 12:
            readValue(part, graph.outputs.emplace_back());
            break;
        case 13:
            readValue(part, graph.values.emplace_back());
            break;
        default:
            break;
        }
    }
}

void GraphReader::readFunction(const ProtoField &field, OnnxModel &model)
{
    OnnxFunction function;
    QByteArray name;
    QByteArray domain;
    ProtoMessage message(m_reader, field);
    for (ProtoField part; message.next(part) && count();) {
        switch (part.number) {
        case 1:
            name = text(part);
            break;
        case 4:
            function.inputs.push_back(text(part));
            break;
        case 5:
            function.outputs.push_back(text(part));
            break;
        case 7:
            readNode(part, function.nodes.emplace_back(), 1);
            break;
        case 10:
            domain = text(part);
            break;
        default:
            break;
        }
    }
    model.functions.insert(domain + QByteArray(" ") + name, std::move(function));
}

void GraphReader::readModel(OnnxModel &model)
{
    bool graph = false;
    ProtoMessage message(m_reader, 0, m_reader.size());
    for (ProtoField part; message.next(part) && count();) {
        if (part.number == 2) {
            model.producer = text(part);
        } else if (part.number == 7 && part.wire == 2 && !graph) {
            graph = true;
            readGraph(part, model.graph, 0);
        } else if (part.number == 25) {
            readFunction(part, model);
        }
    }
    if (!graph || model.graph.nodes.empty())
        m_reader.refuse(PASSERELLE_TEXT("Onnx", "The file holds no graph of operators: it is not an ONNX model, or it "
                                                "is damaged."));
}

}  // namespace

const OnnxAttribute *OnnxNode::attribute(const char *name) const
{
    const auto found = std::ranges::find_if(attributes, [name](const OnnxAttribute &a) { return a.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

qint64 OnnxNode::integer(const char *name, qint64 absent) const
{
    const OnnxAttribute *found = attribute(name);
    return found == nullptr ? absent : std::clamp<qint64>(found->integer, -1'000'000'000, 1'000'000'000);
}

QByteArray OnnxNode::input(std::size_t index) const
{
    return index < inputs.size() ? inputs[index] : QByteArray();
}

OnnxType onnxType(int type)
{
    static constexpr std::array kTypes = {OnnxType{0, ""},
                                          OnnxType{4, "F32"},
                                          OnnxType{1, "U8"},
                                          OnnxType{1, "I8"},
                                          OnnxType{2, "U16"},
                                          OnnxType{2, "I16"},
                                          OnnxType{4, "I32"},
                                          OnnxType{8, "I64"},
                                          OnnxType{0, "STRING"},
                                          OnnxType{1, "BOOL"},
                                          OnnxType{2, "F16"},
                                          OnnxType{8, "F64"},
                                          OnnxType{4, "U32"},
                                          OnnxType{8, "U64"},
                                          OnnxType{8, "C64"},
                                          OnnxType{16, "C128"},
                                          OnnxType{2, "BF16"},
                                          OnnxType{1, "F8_E4M3"},
                                          OnnxType{1, "F8_E4M3FNUZ"},
                                          OnnxType{1, "F8_E5M2"},
                                          OnnxType{1, "F8_E5M2FNUZ"},
                                          OnnxType{0.5, "U4"},
                                          OnnxType{0.5, "I4"},
                                          OnnxType{0.5, "F4"},
                                          OnnxType{1, "F8_E8M0"}};
    return type >= 0 && type < static_cast<int>(kTypes.size()) ? kTypes[static_cast<std::size_t>(type)] : OnnxType{};
}

Result<OnnxModel> readOnnxGraph(BoundedFile &file)
{
    ByteReader reader(file);
    OnnxModel model;
    GraphReader(reader).readModel(model);
    if (!reader.ok())
        return Unexpected(reader.error());
    return model;
}

}  // namespace passerelle::profile
