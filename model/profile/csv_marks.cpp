// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_marks.hpp"

#include "profile/byte_marks.hpp"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define PASSERELLE_HAS_AVX2
#endif

namespace passerelle::profile {

namespace {

constexpr std::size_t kWord = 64;

#ifdef PASSERELLE_HAS_AVX2
// Thirty-two bytes at once. One function without helpers: what is inlined must be allowed the same instructions.
__attribute__((target("avx2"))) void markTableWidely(const char *from, std::size_t words, char separator,
                                                     const TableMarks &marks)
{
    const __m256i separators = _mm256_set1_epi8(separator);
    for (std::size_t word = 0; word < words; ++word) {
        std::uint64_t stops = 0;
        std::uint64_t digits = 0;
        std::uint64_t numeric = 0;
        for (int i = 1; i >= 0; --i) {
            const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from + word * kWord) + i);
            const __m256i ends = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, separators),
                                                 _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n')),
                                                                 _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"'))));
            const __m256i fromPlus = _mm256_sub_epi8(bytes, _mm256_set1_epi8('+'));
            const __m256i fromZero = _mm256_sub_epi8(bytes, _mm256_set1_epi8('0'));
            const __m256i small = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
            const __m256i spaced = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('%')),
                                                   _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(' ')));
            const __m256i marked =
                _mm256_or_si256(_mm256_cmpeq_epi8(_mm256_min_epu8(fromPlus, _mm256_set1_epi8(15)), fromPlus),
                                _mm256_or_si256(_mm256_cmpeq_epi8(small, _mm256_set1_epi8('e')), spaced));
            const __m256i counted = _mm256_cmpeq_epi8(_mm256_min_epu8(fromZero, _mm256_set1_epi8(9)), fromZero);
            stops = stops << 32 | static_cast<std::uint32_t>(_mm256_movemask_epi8(ends));
            digits = digits << 32 | static_cast<std::uint32_t>(_mm256_movemask_epi8(counted));
            numeric = numeric << 32 | static_cast<std::uint32_t>(_mm256_movemask_epi8(marked));
        }
        marks.stops[word] = stops;
        marks.digits[word] = digits;
        marks.others[word] = ~numeric;
    }
}
#endif

}  // namespace

void markTablePlainly(const char *from, std::size_t words, char separator, const TableMarks &marks)
{
    for (std::size_t word = 0; word < words; ++word) {
        std::uint64_t stops = 0;
        std::uint64_t digits = 0;
        std::uint64_t numeric = 0;
        for (std::size_t i = 0; i < kWord; i += Bytes16::kSize) {
            const Bytes16 bytes(from + word * kWord + i);
            const std::uint32_t stop = bytes.equal(separator) | bytes.equal('\n') | bytes.equal('"');
            // From '+' to ':' lie all digits and marks of numbers but these.
            const std::uint32_t mark = bytes.within('+', 16) | bytes.letter('e') | bytes.equal('%') | bytes.equal(' ');
            stops |= std::uint64_t{stop} << i;
            digits |= std::uint64_t{bytes.within('0', 10)} << i;
            numeric |= std::uint64_t{mark} << i;
        }
        marks.stops[word] = stops;
        marks.digits[word] = digits;
        marks.others[word] = ~numeric;
    }
}

void markTable(const char *from, std::size_t words, char separator, const TableMarks &marks)
{
#ifdef PASSERELLE_HAS_AVX2
    if (__builtin_cpu_supports("avx2")) {
        markTableWidely(from, words, separator, marks);
        return;
    }
#endif
    markTablePlainly(from, words, separator, marks);
}

}  // namespace passerelle::profile
