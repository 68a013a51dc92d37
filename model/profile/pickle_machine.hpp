// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/pickle.hpp"

#include <QHash>
#include <QSet>

namespace passerelle::profile {

/// The stack, memo and values of one pickle being read; what each opcode does to them. Faults go to the reader.
class PickleMachine
{
public:
    explicit PickleMachine(ByteReader &reader);

    /// Performs one opcode; false after STOP or a fault.
    [[nodiscard]] bool step();
    [[nodiscard]] Pickle take() { return std::move(m_pickle); }

private:
    using Kind = PickleNode::Kind;
    using Index = std::uint32_t;

    bool numbers(quint8 opcode);
    bool texts(quint8 opcode);
    bool containers(quint8 opcode);
    bool memory(quint8 opcode);
    bool objects(quint8 opcode);

    Index make(Kind kind);
    void push(Index node);
    void pushText(QByteArray text);
    void pushInteger(qint64 value);
    void pushLong(quint64 length);
    void pushNumberLine(bool real);
    Index pop();
    [[nodiscard]] Index top();
    std::vector<Index> popToMark();
    void pushItems(Kind kind, std::vector<Index> items);
    void appendTo(std::vector<Index> items);
    void setOn(std::vector<Index> items);
    void global(const QByteArray &module, const QByteArray &name);
    void call(Index function, Index arguments);
    void store(quint64 key);
    void load(quint64 key);
    void tooMuch();
    void empty();
    bool countItems(std::size_t more);

    ByteReader &m_reader;
    Pickle m_pickle;
    std::vector<Index> m_stack;
    std::vector<std::size_t> m_marks;
    QHash<quint64, Index> m_memo;
    QSet<QByteArray> m_globals;
    Index m_true = 0;
    Index m_false = 0;
    std::size_t m_items = 0;
    quint64 m_start = 0;
    int m_steps = 0;
};

}  // namespace passerelle::profile
