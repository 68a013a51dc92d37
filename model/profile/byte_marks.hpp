// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace passerelle::profile {

/// Sixteen bytes looked at together: each question gives a bit a byte, the first byte's the lowest. Everywhere the same
/// answers; on processors with SSE2, which all of 64 bits by Intel and AMD have, without a loop.
class Bytes16
{
public:
    static constexpr std::size_t kSize = 16;

#if defined(__SSE2__)
    explicit Bytes16(const char *from) : m_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from))) {}

    [[nodiscard]] std::uint32_t equal(char c) const
    {
        return mask(_mm_cmpeq_epi8(m_bytes, _mm_set1_epi8(c)));
    }
    /// Those that are the same as in `other`.
    [[nodiscard]] std::uint32_t same(const Bytes16 &other) const
    {
        return mask(_mm_cmpeq_epi8(m_bytes, other.m_bytes));
    }
    /// Those from `least` up, `count` values in all.
    [[nodiscard]] std::uint32_t within(char least, int count) const
    {
        const __m128i moved = _mm_sub_epi8(m_bytes, _mm_set1_epi8(least));
        const __m128i most = _mm_set1_epi8(static_cast<char>(count - 1));
        return mask(_mm_cmpeq_epi8(_mm_min_epu8(moved, most), moved));
    }
    /// Those that are that letter, small or large.
    [[nodiscard]] std::uint32_t letter(char small) const
    {
        return mask(_mm_cmpeq_epi8(_mm_or_si128(m_bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8(small)));
    }

private:
    static std::uint32_t mask(__m128i bytes)
    {
        return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
    }

    __m128i m_bytes;
#else
    explicit Bytes16(const char *from)
    {
        std::memcpy(m_bytes, from, kSize);
    }

    [[nodiscard]] std::uint32_t equal(char c) const
    {
        return marks([c](unsigned char byte) { return byte == static_cast<unsigned char>(c); });
    }
    [[nodiscard]] std::uint32_t same(const Bytes16 &other) const
    {
        std::uint32_t marks = 0;
        for (std::size_t i = 0; i < kSize; ++i)
            marks |= (m_bytes[i] == other.m_bytes[i] ? 1U : 0U) << i;
        return marks;
    }
    [[nodiscard]] std::uint32_t within(char least, int count) const
    {
        const auto from = static_cast<unsigned char>(least);
        return marks([from, count](unsigned char byte) { return byte >= from && byte < from + count; });
    }
    [[nodiscard]] std::uint32_t letter(char small) const
    {
        return marks([small](unsigned char byte) { return (byte | 0x20) == static_cast<unsigned char>(small); });
    }

private:
    template<class Question>
    [[nodiscard]] std::uint32_t marks(const Question &question) const
    {
        std::uint32_t marks = 0;
        for (std::size_t i = 0; i < kSize; ++i)
            marks |= (question(m_bytes[i]) ? 1U : 0U) << i;
        return marks;
    }

    unsigned char m_bytes[kSize];
#endif
};

/// The first `size` bytes of `from`, at most eight, as a number; eight are read.
[[nodiscard]] inline std::uint64_t firstBytes(const char *from, std::size_t size)
{
    std::uint64_t word = 0;
    std::memcpy(&word, from, sizeof(word));
    const std::uint64_t kept = size >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * size)) - 1;
    if constexpr (std::endian::native == std::endian::big)
        return size >= 8 ? word : word >> (8 * (8 - size));
    return word & kept;
}

}  // namespace passerelle::profile
