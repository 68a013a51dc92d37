// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/tflite_file.hpp"

#include "profile/byte_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace passerelle::profile {

namespace {

constexpr quint32 kMostItems = 300'000;
constexpr quint32 kHighestRank = 8;
constexpr qint64 kMostElements = qint64{1} << 44;
constexpr quint32 kLongestName = 256;
constexpr double kFewestConstants = 2;

/// Tables and vectors of a FlatBuffer, by absolute place. Place 0 stands for what is absent.
class Flat
{
public:
    explicit Flat(ByteReader &reader) : m_reader(reader) {}

    /// Where the offset at `place` leads.
    quint64 follow(quint64 place)
    {
        m_reader.seek(place);
        const quint64 to = place + m_reader.little<quint32>();
        if (to > m_reader.size())
            m_reader.seek(m_reader.size() + 1);
        return m_reader.ok() ? to : 0;
    }
    /// Where a field of a table lies.
    quint64 field(quint64 table, quint64 index)
    {
        if (table == 0)
            return 0;
        m_reader.seek(table);
        const auto back = m_reader.little<qint32>();
        const qint64 layout = static_cast<qint64>(table) - back;
        if (layout < 0)
            m_reader.refuse(PASSERELLE_TEXT("Tflite", "The file's tables are damaged."));
        if (!m_reader.ok())
            return 0;
        m_reader.seek(static_cast<quint64>(layout));
        const auto bytes = m_reader.little<quint16>();
        if (4 + 2 * index + 2 > bytes)
            return 0;
        m_reader.seek(static_cast<quint64>(layout) + 4 + 2 * index);
        const auto offset = m_reader.little<quint16>();
        return m_reader.ok() && offset != 0 ? table + offset : 0;
    }
    quint64 child(quint64 table, quint64 index)
    {
        const quint64 place = field(table, index);
        return place == 0 ? 0 : follow(place);
    }
    template<typename T>
    T number(quint64 table, quint64 index, T otherwise)
    {
        const quint64 place = field(table, index);
        if (place == 0)
            return otherwise;
        m_reader.seek(place);
        return m_reader.little<T>();
    }
    /// The number of items of a vector; the items begin four bytes behind it. The items must exist.
    quint32 count(quint64 vector, quint64 itemBytes)
    {
        if (vector == 0)
            return 0;
        m_reader.seek(vector);
        const auto items = m_reader.little<quint32>();
        if (m_reader.ok() && items > m_reader.left() / itemBytes)
            m_reader.seek(m_reader.size() + 1);
        return m_reader.ok() ? items : 0;
    }
    std::vector<qint32> numbers(quint64 table, quint64 index, quint32 most)
    {
        const quint64 vector = child(table, index);
        const quint32 items = std::min(count(vector, 4), most);
        std::vector<qint32> values;
        for (quint32 i = 0; i < items && m_reader.ok(); ++i)
            values.push_back(m_reader.little<qint32>());
        return values;
    }
    QByteArray text(quint64 table, quint64 index)
    {
        const quint64 vector = child(table, index);
        const quint32 length = std::min(count(vector, 1), kLongestName);
        return m_reader.bytes(length, kLongestName);
    }

private:
    ByteReader &m_reader;
};

struct Type {
    const char *word;
    double bytes;
    bool weight;
};
constexpr std::array kTypes = {
    Type{"F32", 4, true},  Type{"F16", 2, true},       Type{"I32", 4, false},     Type{"U8", 1, true},
    Type{"I64", 8, false}, Type{"STRING", 0, false},   Type{"BOOL", 1, false},    Type{"I16", 2, true},
    Type{"C64", 8, true},  Type{"I8", 1, true},        Type{"F64", 8, true},      Type{"C128", 16, true},
    Type{"U64", 8, false}, Type{"RESOURCE", 0, false}, Type{"VARIANT", 0, false}, Type{"U32", 4, false},
    Type{"U16", 2, false}, Type{"I4", 0.5, true},      Type{"BF16", 2, true}};

// BuiltinOperator of the schema, those that multiply.
enum Operator {
    Conv2d = 3,
    DepthwiseConv2d = 4,
    FullyConnected = 9,
    TransposeConv = 67,
    BatchMatmul = 126,
    Conv3d = 132
};

const char *wordOf(int op)
{
    switch (op) {
    case Conv2d:
        return "CONV_2D";
    case DepthwiseConv2d:
        return "DEPTHWISE_CONV_2D";
    case FullyConnected:
        return "FULLY_CONNECTED";
    case TransposeConv:
        return "TRANSPOSE_CONV";
    case BatchMatmul:
        return "BATCH_MATMUL";
    case Conv3d:
        return "CONV_3D";
    default:
        return nullptr;
    }
}

struct LiteTensor {
    std::vector<qint32> shape;
    int type = 0;
    bool constant = false;
    QString name;

    [[nodiscard]] double count(std::size_t from = 0) const
    {
        double product = 1;
        for (std::size_t i = from; i < shape.size(); ++i)
            product *= std::max(0, shape[i]);
        return product;
    }
};

class ModelReader
{
public:
    explicit ModelReader(ByteReader &reader) : m_reader(reader), m_flat(reader) {}

    void read();
    TfliteContents contents;

private:
    void readBuffers(quint64 model);
    void readCodes(quint64 model);
    void readGraph(quint64 graph);
    LiteTensor readTensor(quint64 place);
    void readOperator(quint64 place, const std::vector<LiteTensor> &tensors, std::set<qint32> &biases);
    void take(const LiteTensor &tensor);
    quint32 bounded(quint32 items);

    ByteReader &m_reader;
    Flat m_flat;
    std::vector<bool> m_filled;  ///< buffers that hold values
    std::vector<int> m_codes;
    std::map<int, OperatorWork> m_work;
    quint32 m_items = 0;
};

quint32 ModelReader::bounded(quint32 items)
{
    if (items > kMostItems - m_items) {
        m_reader.refuseSize(PASSERELLE_TEXT("Tflite", "The file holds more parts than any model has."));
        return 0;
    }
    m_items += items;
    return items;
}

void ModelReader::readBuffers(quint64 model)
{
    const quint64 vector = m_flat.child(model, 4);
    const quint32 items = bounded(m_flat.count(vector, 4));
    for (quint32 i = 0; i < items && m_reader.ok(); ++i) {
        const quint64 buffer = m_flat.follow(vector + 4 + 4 * quint64{i});
        const quint64 data = m_flat.child(buffer, 0);
        const auto beside = m_flat.number<quint64>(buffer, 2, 0);  // large models keep values behind the tables
        m_filled.push_back(m_flat.count(data, 1) > 0 || beside > 1);
    }
}

void ModelReader::readCodes(quint64 model)
{
    const quint64 vector = m_flat.child(model, 1);
    const quint32 items = bounded(m_flat.count(vector, 4));
    for (quint32 i = 0; i < items && m_reader.ok(); ++i) {
        const quint64 code = m_flat.follow(vector + 4 + 4 * quint64{i});
        // Codes above 126 did not fit the first form of the field.
        m_codes.push_back(std::max<int>(m_flat.number<qint8>(code, 0, 0), m_flat.number<qint32>(code, 3, 0)));
    }
}

LiteTensor ModelReader::readTensor(quint64 place)
{
    LiteTensor tensor;
    tensor.shape = m_flat.numbers(place, 0, kHighestRank + 1);
    tensor.type = m_flat.number<quint8>(place, 1, 0);
    const auto buffer = m_flat.number<quint32>(place, 2, 0);
    tensor.constant = buffer < m_filled.size() && m_filled[buffer];
    tensor.name = QString::fromUtf8(m_flat.text(place, 3));
    if (tensor.shape.size() > kHighestRank || tensor.count() > static_cast<double>(kMostElements))
        m_reader.refuse(PASSERELLE_TEXT("Tflite", "A tensor's shape is not one that can exist."));
    return tensor;
}

void ModelReader::readOperator(quint64 place, const std::vector<LiteTensor> &tensors, std::set<qint32> &biases)
{
    const auto index = m_flat.number<quint32>(place, 0, 0);
    const int code = index < m_codes.size() ? m_codes[index] : -1;
    const char *word = wordOf(code);
    if (word == nullptr)
        return;
    const std::vector<qint32> inputs = m_flat.numbers(place, 1, 8);
    const std::vector<qint32> outputs = m_flat.numbers(place, 2, 8);
    const auto tensor = [&tensors](const std::vector<qint32> &list, std::size_t i) {
        const bool there = i < list.size() && list[i] >= 0 && static_cast<std::size_t>(list[i]) < tensors.size();
        return there ? tensors[static_cast<std::size_t>(list[i])] : LiteTensor{};
    };
    const LiteTensor output = tensor(outputs, 0);
    const LiteTensor weights = tensor(inputs, 1);
    double macs = output.count() * weights.count(1);
    if (code == DepthwiseConv2d && weights.shape.size() == 4)
        macs = output.count() * weights.shape[1] * weights.shape[2];
    else if (code == TransposeConv && weights.shape.size() == 4)
        macs = tensor(inputs, 2).count() * weights.count() / std::max(1, weights.shape[3]);
    else if (code == BatchMatmul)
        macs = output.count() * (tensor(inputs, 0).shape.empty() ? 0 : tensor(inputs, 0).shape.back());
    else if (code == Conv3d && weights.shape.size() == 5)
        macs = output.count() * weights.count() / std::max(1, weights.shape[4]);
    if (inputs.size() > 2 && code != TransposeConv)
        biases.insert(inputs[2]);
    OperatorWork &sum = m_work[code];
    sum.name = QLatin1String(word);
    sum.count += 1;
    sum.gmacs += macs * 1e-9;
    contents.macs += macs;
    contents.activations += output.count();
}

void ModelReader::take(const LiteTensor &tensor)
{
    const Type &type = kTypes[static_cast<std::size_t>(tensor.type)];
    Tensor kept{tensor.name,
                QLatin1String(type.word),
                {tensor.shape.begin(), tensor.shape.end()},
                units::bytes(tensor.count() * type.bytes)};
    contents.weights.dataSize += kept.size;
    contents.weights.tensors.push_back(std::move(kept));
}

void ModelReader::readGraph(quint64 graph)
{
    const quint64 list = m_flat.child(graph, 0);
    const quint32 items = bounded(m_flat.count(list, 4));
    std::vector<LiteTensor> tensors;
    for (quint32 i = 0; i < items && m_reader.ok(); ++i)
        tensors.push_back(readTensor(m_flat.follow(list + 4 + 4 * quint64{i})));
    std::set<qint32> biases;
    const quint64 steps = m_flat.child(graph, 3);
    const quint32 operators = bounded(m_flat.count(steps, 4));
    for (quint32 i = 0; i < operators && m_reader.ok(); ++i)
        readOperator(m_flat.follow(steps + 4 + 4 * quint64{i}), tensors, biases);
    const std::vector<qint32> inputs = m_flat.numbers(graph, 1, 8);
    for (std::size_t i = 0; i < tensors.size() && m_reader.ok(); ++i) {
        const LiteTensor &tensor = tensors[i];
        const bool input = !inputs.empty() && inputs[0] == static_cast<qint32>(i);
        const bool known = tensor.type < static_cast<int>(kTypes.size());
        if (input && contents.input.empty() && known) {
            contents.input.assign(tensor.shape.begin(), tensor.shape.end());
            contents.inputType = QLatin1String(kTypes[static_cast<std::size_t>(tensor.type)].word);
        }
        const bool bias = biases.contains(static_cast<qint32>(i));
        if (tensor.constant && known && tensor.count() >= kFewestConstants &&
            (kTypes[static_cast<std::size_t>(tensor.type)].weight || bias))
            take(tensor);
    }
}

void ModelReader::read()
{
    const quint64 model = m_flat.follow(0);
    readBuffers(model);
    readCodes(model);
    const quint64 graphs = m_flat.child(model, 2);
    const quint32 items = bounded(m_flat.count(graphs, 4));
    for (quint32 i = 0; i < items && m_reader.ok(); ++i)
        readGraph(m_flat.follow(graphs + 4 + 4 * quint64{i}));
    if (items == 0)
        m_reader.refuse(PASSERELLE_TEXT("Tflite", "The file holds no graph: it is damaged."));
    for (const auto &[code, work] : m_work)
        contents.operators.push_back(work);
    std::ranges::sort(contents.operators, {}, [](const OperatorWork &work) { return -work.gmacs; });
}

}  // namespace

bool startsLikeTflite(const QByteArray &head)
{
    return head.mid(4, 4) == "TFL3";
}

Result<TfliteContents> readTflite(BoundedFile &file)
{
    ByteReader reader(file);
    ModelReader model(reader);
    model.read();
    if (!reader.ok())
        return Unexpected(reader.error());
    return std::move(model.contents);
}

}  // namespace passerelle::profile
