// SPDX-License-Identifier: GPL-3.0-or-later
// What each opcode does. Names and meanings: CPython's Lib/pickletools.py.
#include "profile/pickle_machine.hpp"

#include <bit>

namespace passerelle::profile {

namespace {

constexpr quint64 kLargestPickle = 64 * 1024 * 1024;
constexpr int kMostSteps = 20'000'000;
constexpr quint64 kLargestText = 16 * 1024 * 1024;
constexpr qsizetype kLongestLine = 1024 * 1024;
constexpr std::size_t kMostMarks = 1'000'000;

}  // namespace

bool PickleMachine::numbers(quint8 opcode)
{
    switch (opcode) {
    case 'I':
        pushNumberLine(false);
        return true;
    case 'J':
        pushInteger(m_reader.little<qint32>());
        return true;
    case 'K':
        pushInteger(m_reader.little<quint8>());
        return true;
    case 'M':
        pushInteger(m_reader.little<quint16>());
        return true;
    case 'L':
        pushNumberLine(false);
        return true;
    case 0x8a:
        pushLong(m_reader.little<quint8>());
        return true;
    case 0x8b:
        pushLong(m_reader.little<quint32>());
        return true;
    case 'F':
        pushNumberLine(true);
        return true;
    case 'G': {
        const Index node = make(Kind::Float);
        const auto bits = m_reader.big<quint64>();
        if (node != 0)
            m_pickle.nodes[node].real = std::bit_cast<double>(bits);
        push(node);
        return true;
    }
    case 'N':
        push(0);
        return true;
    case 0x88:
        push(m_true);
        return true;
    case 0x89:
        push(m_false);
        return true;
    default:
        return false;
    }
}

bool PickleMachine::texts(quint8 opcode)
{
    switch (opcode) {
    case 'S':    // STRING: quoted, kept as written without its quotes
    case 'V': {  // UNICODE
        QByteArray line = m_reader.until('\n', kLongestLine);
        if (opcode == 'S' && line.size() >= 2)
            line = line.mid(1, line.size() - 2);
        pushText(std::move(line));
        return true;
    }
    case 'U':
    case 'C':
    case 0x8c:
        pushText(m_reader.bytes(m_reader.little<quint8>(), 255));
        return true;
    case 'T':
    case 'B':
    case 'X':
        pushText(m_reader.bytes(m_reader.little<quint32>(), kLargestText));
        return true;
    case 0x8d:
    case 0x8e:
    case 0x96:
        pushText(m_reader.bytes(m_reader.little<quint64>(), kLargestText));
        return true;
    default:
        return false;
    }
}

bool PickleMachine::containers(quint8 opcode)
{
    switch (opcode) {
    case '(':
        if (m_marks.size() >= kMostMarks)
            tooMuch();
        m_marks.push_back(m_stack.size());
        return true;
    case ')':
        pushItems(Kind::Tuple, {});
        return true;
    case 't':
        pushItems(Kind::Tuple, popToMark());
        return true;
    case 0x85:
        pushItems(Kind::Tuple, {pop()});
        return true;
    case 0x86: {
        const Index second = pop();
        pushItems(Kind::Tuple, {pop(), second});
        return true;
    }
    case 0x87: {
        const Index third = pop();
        const Index second = pop();
        pushItems(Kind::Tuple, {pop(), second, third});
        return true;
    }
    case ']':
        pushItems(Kind::List, {});
        return true;
    case 'l':
        pushItems(Kind::List, popToMark());
        return true;
    case 'a':
        appendTo({pop()});
        return true;
    case 'e':
        appendTo(popToMark());
        return true;
    case '}':
        pushItems(Kind::Dict, {});
        return true;
    case 'd': {
        std::vector<Index> items = popToMark();
        if (items.size() % 2 != 0)
            empty();
        pushItems(Kind::Dict, std::move(items));
        return true;
    }
    case 's': {
        const Index value = pop();
        setOn({pop(), value});
        return true;
    }
    case 'u':
        setOn(popToMark());
        return true;
    case 0x8f:
        pushItems(Kind::List, {});
        return true;  // EMPTY_SET
    case 0x90:
        appendTo(popToMark());
        return true;  // ADDITEMS
    case 0x91:
        pushItems(Kind::List, popToMark());
        return true;  // FROZENSET
    default:
        return false;
    }
}

bool PickleMachine::memory(quint8 opcode)
{
    switch (opcode) {
    case 0x80:
        m_reader.skip(1);
        return true;  // PROTO
    case 0x95:
        m_reader.skip(8);
        return true;  // FRAME: only a hint for buffering
    case '0':
        if (!m_marks.empty() && m_marks.back() == m_stack.size())
            m_marks.pop_back();
        else
            pop();
        return true;
    case '1':
        popToMark();
        return true;
    case '2':
        push(top());
        return true;
    case 'p':
        store(m_reader.until('\n', 32).toULongLong());
        return true;
    case 'q':
        store(m_reader.little<quint8>());
        return true;
    case 'r':
        store(m_reader.little<quint32>());
        return true;
    case 0x94:
        store(static_cast<quint64>(m_memo.size()));
        return true;
    case 'g':
        load(m_reader.until('\n', 32).toULongLong());
        return true;
    case 'h':
        load(m_reader.little<quint8>());
        return true;
    case 'j':
        load(m_reader.little<quint32>());
        return true;
    default:
        return false;
    }
}

bool PickleMachine::objects(quint8 opcode)
{
    switch (opcode) {
    case 'c': {
        const QByteArray module = m_reader.until('\n', 2048);
        global(module, m_reader.until('\n', 2048));
        return true;
    }
    case 0x93: {  // STACK_GLOBAL
        const Index name = pop();
        const Index module = pop();
        global(m_pickle.at(module).text, m_pickle.at(name).text);
        return true;
    }
    case 'R':
    case 0x81: {  // REDUCE, NEWOBJ
        const Index arguments = pop();
        call(pop(), arguments);
        return true;
    }
    case 0x92: {  // NEWOBJ_EX
        pop();
        const Index arguments = pop();
        call(pop(), arguments);
        return true;
    }
    case 'i':
    case 'o': {  // INST, OBJ
        std::vector<Index> items = popToMark();
        if (opcode == 'i') {
            const QByteArray module = m_reader.until('\n', 2048);
            global(module, m_reader.until('\n', 2048));
        } else if (!items.empty()) {
            push(items.front());
            items.erase(items.begin());
        }
        pushItems(Kind::Tuple, std::move(items));
        const Index arguments = pop();
        call(pop(), arguments);
        return true;
    }
    case 'b': {  // BUILD
        const Index state = pop();
        const Index target = top();
        if (m_pickle.at(target).kind == Kind::Call)
            m_pickle.nodes[target].state = state;
        return true;
    }
    case 'P':
        pushText(m_reader.until('\n', 4096));
        pushItems(Kind::Persistent, {pop()});
        return true;
    case 'Q':
        pushItems(Kind::Persistent, {pop()});
        return true;
    default:
        return false;
    }
}

bool PickleMachine::step()
{
    const auto opcode = m_reader.little<quint8>();
    if (!m_reader.ok())
        return false;
    if (++m_steps > kMostSteps || m_reader.position() - m_start > kLargestPickle)
        tooMuch();
    if (opcode == '.') {
        m_pickle.root = pop();
        return false;
    }
    if (!numbers(opcode) && !texts(opcode) && !containers(opcode) && !memory(opcode) && !objects(opcode))
        m_reader.refuse(PASSERELLE_TEXT("Pickle", "The file uses an instruction that model files have no use for; it "
                                                  "is not read."));
    return m_reader.ok();
}

}  // namespace passerelle::profile
