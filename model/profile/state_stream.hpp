// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDataStream>

#include <concepts>
#include <type_traits>
#include <utility>
#include <vector>

namespace passerelle::profile {

/// Writes the parts of a value to a stream, or reads them back in the same order, so that one list of the parts serves
/// both ways. For what the same program reads again on the same machine; the file around it is checked as a whole.
///
/// A type of ours takes part by a member `void travel(StateStream &)` or a function `travel(StateStream &, T &)` beside
/// it; plain bytes and the types that QDataStream knows take part by themselves.
class StateStream
{
public:
    enum class Way { Write, Read };

    StateStream(QDataStream &stream, Way way) : m_stream(stream), m_way(way) {}

    [[nodiscard]] bool isReading() const { return m_way == Way::Read; }
    /// False once the stream ended too early or held what cannot be.
    [[nodiscard]] bool isSound() const { return m_stream.status() == QDataStream::Ok; }
    void refuse() { m_stream.setStatus(QDataStream::ReadCorruptData); }

    template<class... Values>
    void parts(Values &...values)
    {
        (part(values), ...);
    }

private:
    template<class Value>
    void part(Value &value)
    {
        if constexpr (requires { value.travel(*this); })
            value.travel(*this);
        else if constexpr (requires { travel(*this, value); })
            travel(*this, value);
        else if constexpr (std::is_trivially_copyable_v<Value>)
            bytes(&value, sizeof(Value));
        else if (isReading())
            m_stream >> value;
        else
            m_stream << value;
    }
    template<class First, class Second>
    void part(std::pair<First, Second> &pair)
    {
        parts(pair.first, pair.second);
    }
    template<class Value>
    void part(std::vector<Value> &values)
    {
        constexpr quint64 kMost = 64'000'000;
        auto size = static_cast<quint64>(values.size());
        part(size);
        if (size > kMost)
            refuse();
        if (!isSound())
            return;
        values.resize(static_cast<std::size_t>(size));
        if constexpr (std::is_trivially_copyable_v<Value>) {
            bytes(values.data(), values.size() * sizeof(Value));
        } else {
            for (Value &value : values)
                part(value);
        }
    }
    void bytes(void *at, std::size_t size)
    {
        const auto wanted = static_cast<int>(size);
        const int moved = isReading() ? m_stream.readRawData(static_cast<char *>(at), wanted)
                                      : m_stream.writeRawData(static_cast<const char *>(at), wanted);
        if (moved != wanted)
            refuse();
    }

    QDataStream &m_stream;
    Way m_way;
};

}  // namespace passerelle::profile
