// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/pickle_machine.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostNodes = 2'000'000;
constexpr std::size_t kMostStack = 1'000'000;
constexpr qsizetype kMostMemo = 1'000'000;
constexpr std::size_t kMostItems = 4'000'000;

}  // namespace

PickleMachine::PickleMachine(ByteReader &reader) : m_reader(reader), m_start(reader.position())
{
    make(Kind::None);
    m_true = make(Kind::Flag);
    m_pickle.nodes[m_true].integer = 1;
    m_false = make(Kind::Flag);
}

void PickleMachine::tooMuch()
{
    m_reader.refuseSize(PASSERELLE_TEXT("Pickle", "The file describes more objects than any model has."));
}

void PickleMachine::empty()
{
    m_reader.refuse(PASSERELLE_TEXT("Pickle", "The file's description of its objects contradicts itself."));
}

PickleMachine::Index PickleMachine::make(Kind kind)
{
    if (m_pickle.nodes.size() >= kMostNodes) {
        tooMuch();
        return 0;
    }
    m_pickle.nodes.emplace_back();
    m_pickle.nodes.back().kind = kind;
    return static_cast<Index>(m_pickle.nodes.size() - 1);
}

void PickleMachine::push(Index node)
{
    if (m_stack.size() >= kMostStack)
        tooMuch();
    else
        m_stack.push_back(node);
}

void PickleMachine::pushText(QByteArray text)
{
    const Index node = make(Kind::Bytes);
    if (node != 0)
        m_pickle.nodes[node].text = std::move(text);
    push(node);
}

void PickleMachine::pushInteger(qint64 value)
{
    const Index node = make(Kind::Integer);
    if (node != 0)
        m_pickle.nodes[node].integer = value;
    push(node);
}

/// A whole number in two's complement; one that does not fit 64 bits is kept as its bytes.
void PickleMachine::pushLong(quint64 length)
{
    const QByteArray bytes = m_reader.bytes(length, 1024);
    if (bytes.size() > 8) {
        pushText(bytes);
        return;
    }
    quint64 value = 0;
    for (qsizetype i = bytes.size() - 1; i >= 0; --i)
        value = value << 8 | static_cast<quint8>(bytes[i]);
    const auto bits = static_cast<int>(bytes.size()) * 8;
    if (bits > 0 && bits < 64 && (value >> (bits - 1) & 1) != 0)
        value |= ~quint64{0} << bits;
    pushInteger(static_cast<qint64>(value));
}

void PickleMachine::pushNumberLine(bool real)
{
    QByteArray line = m_reader.until('\n', 1024);
    if (!real && (line == "00" || line == "01")) {
        push(line == "01" ? m_true : m_false);
        return;
    }
    if (line.endsWith('L'))
        line.chop(1);
    bool fits = false;
    const qint64 value = line.toLongLong(&fits);
    if (!real && fits) {
        pushInteger(value);
    } else if (!real) {
        pushText(line);
    } else {
        const Index node = make(Kind::Float);
        if (node != 0)
            m_pickle.nodes[node].real = line.toDouble();
        push(node);
    }
}

PickleMachine::Index PickleMachine::top()
{
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor) {
        empty();
        return 0;
    }
    return m_stack.back();
}

PickleMachine::Index PickleMachine::pop()
{
    const Index node = top();
    if (m_reader.ok())
        m_stack.pop_back();
    return node;
}

std::vector<PickleMachine::Index> PickleMachine::popToMark()
{
    if (m_marks.empty() || m_marks.back() > m_stack.size()) {
        empty();
        return {};
    }
    const auto begin = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    std::vector<Index> items(begin, m_stack.end());
    m_stack.erase(begin, m_stack.end());
    m_marks.pop_back();
    return items;
}

bool PickleMachine::countItems(std::size_t more)
{
    m_items += more;
    if (m_items > kMostItems)
        tooMuch();
    return m_reader.ok();
}

void PickleMachine::pushItems(Kind kind, std::vector<Index> items)
{
    if (!countItems(items.size()))
        return;
    const Index node = make(kind);
    if (node != 0)
        m_pickle.nodes[node].items = std::move(items);
    push(node);
}

/// APPENDS and its like: onto a list, or onto the result of a call (a subclass of list or set).
void PickleMachine::appendTo(std::vector<Index> items)
{
    const Index target = top();
    if (!countItems(items.size()) || target == 0)
        return;
    PickleNode &node = m_pickle.nodes[target];
    if (node.kind == Kind::List)
        node.items.insert(node.items.end(), items.begin(), items.end());
}

void PickleMachine::setOn(std::vector<Index> items)
{
    const Index target = top();
    if (items.size() % 2 != 0)
        empty();
    if (!countItems(items.size()) || target == 0)
        return;
    PickleNode &node = m_pickle.nodes[target];
    if (node.kind == Kind::Dict)
        node.items.insert(node.items.end(), items.begin(), items.end());
    else if (node.kind == Kind::Call)
        node.entries.insert(node.entries.end(), items.begin(), items.end());
}

void PickleMachine::global(const QByteArray &module, const QByteArray &name)
{
    QByteArray text = module + ' ' + name;
    if (text.size() > 4096)
        empty();
    if (!m_globals.contains(text)) {
        m_globals.insert(text);
        m_pickle.globals << text;
    }
    const Index node = make(Kind::Global);
    if (node != 0)
        m_pickle.nodes[node].text = std::move(text);
    push(node);
}

void PickleMachine::call(Index function, Index arguments)
{
    pushItems(Kind::Call, {function, arguments});
}

void PickleMachine::store(quint64 key)
{
    const Index node = top();
    if (m_memo.size() >= kMostMemo && !m_memo.contains(key))
        tooMuch();
    else if (m_reader.ok())
        m_memo.insert(key, node);
}

void PickleMachine::load(quint64 key)
{
    const auto found = m_memo.constFind(key);
    if (found == m_memo.constEnd())
        empty();
    else
        push(*found);
}

}  // namespace passerelle::profile
