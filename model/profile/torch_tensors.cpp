// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/torch_tensors.hpp"

#include "profile/paths.hpp"

#include <QtNumeric>

#include <algorithm>
#include <array>
#include <set>

namespace passerelle::profile {

namespace {

using Kind = PickleNode::Kind;
using Index = std::uint32_t;

constexpr std::size_t kHighestRank = 8;
constexpr qint64 kMostElements = qint64{1} << 44;
constexpr int kDeepest = 64;
constexpr qsizetype kLongestName = 256;
constexpr std::size_t kMostTensors = 200'000;

struct NamedType {
    const char *name;
    TorchType type;
};
constexpr std::array kTypes = {NamedType{"Double", {"F64", 8}},
                               NamedType{"Float", {"F32", 4}},
                               NamedType{"Half", {"F16", 2}},
                               NamedType{"BFloat16", {"BF16", 2}},
                               NamedType{"Long", {"I64", 8}},
                               NamedType{"Int", {"I32", 4}},
                               NamedType{"Short", {"I16", 2}},
                               NamedType{"Char", {"I8", 1}},
                               NamedType{"Byte", {"U8", 1}},
                               NamedType{"Bool", {"BOOL", 1}},
                               NamedType{"ComplexDouble", {"C128", 16}},
                               NamedType{"ComplexFloat", {"C64", 8}},
                               NamedType{"QInt8", {"I8", 1}},
                               NamedType{"QUInt8", {"U8", 1}},
                               NamedType{"QInt32", {"I32", 4}},
                               NamedType{"Untyped", {"U8", 1}},
                               NamedType{"Float8_e4m3fn", {"F8_E4M3", 1}},
                               NamedType{"Float8_e5m2", {"F8_E5M2", 1}},
                               NamedType{"UInt16", {"U16", 2}},
                               NamedType{"UInt32", {"U32", 4}},
                               NamedType{"UInt64", {"U64", 8}}};
constexpr std::array kDtypes = {NamedType{"float64", {"F64", 8}},
                                NamedType{"float32", {"F32", 4}},
                                NamedType{"float16", {"F16", 2}},
                                NamedType{"bfloat16", {"BF16", 2}},
                                NamedType{"int64", {"I64", 8}},
                                NamedType{"int32", {"I32", 4}},
                                NamedType{"int16", {"I16", 2}},
                                NamedType{"int8", {"I8", 1}},
                                NamedType{"uint8", {"U8", 1}},
                                NamedType{"uint16", {"U16", 2}},
                                NamedType{"uint32", {"U32", 4}},
                                NamedType{"uint64", {"U64", 8}},
                                NamedType{"bool", {"BOOL", 1}},
                                NamedType{"complex64", {"C64", 8}},
                                NamedType{"complex128", {"C128", 16}},
                                NamedType{"float8_e4m3fn", {"F8_E4M3", 1}},
                                NamedType{"float8_e4m3fnuz", {"F8_E4M3FNUZ", 1}},
                                NamedType{"float8_e5m2", {"F8_E5M2", 1}},
                                NamedType{"float8_e5m2fnuz", {"F8_E5M2FNUZ", 1}}};

// Where training programs keep the weights inside a checkpoint, most telling first.
constexpr std::array kModelKeys = {"state_dict", "model_state_dict", "model_state", "model",      "module",
                                   "net",        "network",          "weights",     "params_ema", "params"};

class Walk
{
public:
    Walk(const Pickle &pickle, const QString &file) : m_pickle(pickle), m_file(file) {}

    void visit(Index index, const QByteArray &path, int depth);
    [[nodiscard]] Index modelIn(Index root);
    TorchContents contents;
    std::optional<Error> fault;

private:
    void pairs(const std::vector<Index> &items, const QByteArray &path, int depth);
    void call(const PickleNode &node, const QByteArray &path, int depth);
    bool tensor(const QByteArray &function, const std::vector<Index> &arguments, const QByteArray &path, int depth);
    void take(Index storage, qint64 offset, Index size, Index stride, const QByteArray &path);
    void takeShape(Index size, TorchTensor &found, const QByteArray &path);
    [[nodiscard]] bool reaches(Index stride, qint64 offset, const TorchTensor &found);
    void refuse(const QByteArray &path, const Message &message);
    [[nodiscard]] QByteArray textOf(Index index) const { return m_pickle.at(index).text; }

    const Pickle &m_pickle;
    QString m_file;
    std::set<Index> m_seen;
    std::set<std::pair<QByteArray, std::pair<qint64, std::vector<qint64>>>> m_views;
};

void Walk::refuse(const QByteArray &path, const Message &message)
{
    if (!fault) {
        fault = failure(ErrorCode::Malformed, message, m_file,
                        QStringLiteral("tensor %1").arg(harmless(QString::fromUtf8(path))),
                        PASSERELLE_TEXT("ProfileFile", "Fetch the file again from where it came."))
                    .value();
    }
}

void Walk::takeShape(Index size, TorchTensor &found, const QByteArray &path)
{
    // A Size is the class torch.Size called with one tuple; usually it is the tuple itself.
    const PickleNode *node = &m_pickle.at(size);
    if (node->kind == Kind::Call && node->items.size() == 2 && !m_pickle.at(node->items[1]).items.empty())
        node = &m_pickle.at(m_pickle.at(node->items[1]).items[0]);
    qint64 product = 1;
    bool sound = node->items.size() <= kHighestRank && (node->kind == Kind::Tuple || node->kind == Kind::List);
    for (std::size_t i = 0; sound && i < node->items.size(); ++i) {
        const Index item = node->items[i];
        const qint64 n = m_pickle.at(item).integer;
        sound = m_pickle.at(item).kind == Kind::Integer && n >= 0 && n <= kMostElements &&
                !qMulOverflow(product, n, &product) && product <= kMostElements;
        found.tensor.shape.push_back(n);
    }
    if (!sound)
        refuse(path, PASSERELLE_TEXT("Torch", "The tensor's shape is not one that can exist."));
    found.tensor.size = units::bytes(static_cast<double>(product) * static_cast<double>(found.valueBytes));
}

/// True when the last value of the view lies inside the storage.
bool Walk::reaches(Index stride, qint64 offset, const TorchTensor &found)
{
    const std::vector<Index> &steps = m_pickle.at(stride).items;
    qint64 last = offset;
    bool sound = offset >= 0 && (steps.size() == found.tensor.shape.size() || steps.empty());
    for (std::size_t i = 0; sound && i < steps.size(); ++i) {
        if (found.tensor.shape[i] == 0)
            return true;
        qint64 reach = 0;
        const qint64 step = m_pickle.at(steps[i]).integer;
        sound =
            step >= 0 && !qMulOverflow(found.tensor.shape[i] - 1, step, &reach) && !qAddOverflow(last, reach, &last);
    }
    return sound && static_cast<quint64>(last) < found.storageValues;
}

void Walk::take(Index storage, qint64 offset, Index size, Index stride, const QByteArray &path)
{
    // ("storage", class or dtype, key, device, number of values), perhaps inside a TypedStorage.
    const PickleNode *reference = &m_pickle.at(storage);
    if (reference->kind != Kind::Persistent || m_pickle.at(reference->items[0]).items.size() < 5)
        return;
    const std::vector<Index> &parts = m_pickle.at(reference->items[0]).items;
    const std::optional<TorchType> type = torchType(textOf(parts[1]));
    const PickleNode &count = m_pickle.at(parts[4]);
    if (count.kind != Kind::Integer || count.integer < 0 || count.integer > kMostElements || !type) {
        refuse(path, PASSERELLE_TEXT("Torch", "The tensor's values have a type or a number that PyTorch does not "
                                              "know."));
        return;
    }
    TorchTensor found;
    found.tensor.name = QString::fromUtf8(path.left(kLongestName));
    found.tensor.dtype = QLatin1String(type->word);
    found.storage = textOf(parts[2]);
    found.storageValues = static_cast<quint64>(count.integer);
    found.valueBytes = type->bytes;
    takeShape(size, found, path);
    if (fault)
        return;
    if (!reaches(stride, offset, found)) {
        const bool none = std::ranges::find(found.tensor.shape, 0) != found.tensor.shape.end();
        if (!none)
            refuse(path, PASSERELLE_TEXT("Torch", "The tensor lies outside the values that the file holds."));
    }
    if (contents.tensors.size() >= kMostTensors)
        refuse(path, PASSERELLE_TEXT("Torch", "The file holds more tensors than any model has."));
    else if (m_views.insert({found.storage, {offset, found.tensor.shape}}).second)
        contents.tensors.push_back(std::move(found));
}

/// The functions by which PyTorch rebuilds tensors; true when `function` is one of them.
bool Walk::tensor(const QByteArray &function, const std::vector<Index> &a, const QByteArray &path, int depth)
{
    const auto integer = [this](Index i) { return m_pickle.at(i).integer; };
    if (function == "torch._utils _rebuild_parameter" || function == "torch._utils _rebuild_parameter_with_state" ||
        function == "torch.nn.parameter Parameter" || function == "torch._utils _rebuild_xla_tensor") {
        if (!a.empty())
            visit(a[0], path, depth + 1);
        return true;
    }
    if (function == "torch._tensor _rebuild_from_type_v2" && a.size() >= 3 && depth <= kDeepest) {
        tensor(textOf(a[0]), m_pickle.at(a[2]).items, path, depth + 1);
        return true;
    }
    const bool rebuilds = function == "torch._utils _rebuild_tensor_v2" || function == "torch._utils _rebuild_tensor" ||
                          function == "torch._utils _rebuild_tensor_v3" || function == "torch._utils _rebuild_qtensor";
    if (rebuilds && a.size() >= 4)
        take(a[0], integer(a[1]), a[2], a[3], path);
    return rebuilds;
}

void Walk::call(const PickleNode &node, const QByteArray &path, int depth)
{
    const PickleNode &function = m_pickle.at(node.items[0]);
    if (function.kind == Kind::Global && tensor(function.text, m_pickle.at(node.items[1]).items, path, depth))
        return;
    pairs(node.entries, path, depth);
    const PickleNode &state = m_pickle.at(node.state);
    if (state.kind != Kind::Dict || !m_seen.insert(node.state).second)
        return;
    const std::uint32_t parameters = m_pickle.value(node.state, "_parameters");
    const std::uint32_t modules = m_pickle.value(node.state, "_modules");
    if (parameters != 0 || modules != 0) {  // an nn.Module: its buffers are no parameters
        visit(parameters, path, depth + 1);
        visit(modules, path, depth + 1);
        return;
    }
    pairs(state.items, path, depth);
}

void Walk::pairs(const std::vector<Index> &items, const QByteArray &path, int depth)
{
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        const PickleNode &key = m_pickle.at(items[i]);
        const QByteArray name = key.kind == Kind::Integer ? QByteArray::number(key.integer) : key.text;
        if (depth == 0 && name.contains("optim")) {
            contents.training = true;
            continue;
        }
        visit(items[i + 1], path.isEmpty() ? name : path + '.' + name, depth + 1);
    }
}

void Walk::visit(Index index, const QByteArray &path, int depth)
{
    const PickleNode &node = m_pickle.at(index);
    const bool holder =
        node.kind == Kind::Dict || node.kind == Kind::List || node.kind == Kind::Tuple || node.kind == Kind::Call;
    if (!holder || fault || depth > kDeepest || path.size() > 8 * kLongestName || !m_seen.insert(index).second)
        return;
    if (node.kind == Kind::Call) {
        call(node, path, depth);
    } else if (node.kind == Kind::Dict) {
        pairs(node.items, path, depth);
    } else {
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            const QByteArray number = QByteArray::number(static_cast<qulonglong>(i));
            visit(node.items[i], path.isEmpty() ? number : path + '.' + number, depth + 1);
        }
    }
}

Index Walk::modelIn(Index root)
{
    for (const char *key : kModelKeys) {
        const Index found = m_pickle.value(root, key);
        const Kind kind = m_pickle.at(found).kind;
        if (kind != Kind::Dict && kind != Kind::Call)
            continue;
        const PickleNode &node = m_pickle.at(found);
        if (kind == Kind::Call && m_pickle.at(node.items[0]).text.startsWith("torch._utils"))
            continue;  // a tensor of that name
        contents.training = m_pickle.value(root, "optimizer") != 0 ||
                            m_pickle.value(root, "optimizer_state_dict") != 0 ||
                            m_pickle.value(root, "optimizer_states") != 0;
        return found;
    }
    return root;
}

}  // namespace

std::optional<TorchType> torchType(const QByteArray &name)
{
    const QByteArray last = name.mid(name.lastIndexOf(' ') + 1);
    for (const NamedType &entry : kTypes) {
        if (last == QByteArray(entry.name) + "Storage")
            return entry.type;
    }
    for (const NamedType &entry : kDtypes) {
        if (last == entry.name)
            return entry.type;
    }
    return std::nullopt;
}

Result<TorchContents> findTorchTensors(const Pickle &pickle, const QString &file)
{
    Walk walk(pickle, file);
    walk.visit(walk.modelIn(pickle.root), {}, 0);
    if (walk.fault)
        return Unexpected(*walk.fault);
    return std::move(walk.contents);
}

}  // namespace passerelle::profile
