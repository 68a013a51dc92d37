// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/language_guess.hpp"

#include "profile/byte_marks.hpp"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace passerelle::profile {

namespace {

struct Words {
    const char *code;
    const char *common;  ///< the commonest words that few neighbours share
};

// Function words of each language; a word that several share counts a part for each.
constexpr std::array<Words, LanguageGuess::kLanguages> kWords = {
    Words{"fr", "le la les des du une un et est dans que qui pour pas sur avec au aux par plus ce cette sont ont vous "
                "nous il elle je ne se sa son ses leur mais ou être fait été très sans entre après à où"},
    Words{"en", "the of and to in is that for it with as was on are be this by from or at an which not have has you we "
                "they their were been will can would when if your but all one about more"},
    Words{"de", "der die das und ist nicht ein eine einen dem den des mit auf für sich von zu im auch als an es werden "
                "wird sind wir sie ich oder aber bei nach wie über durch einer zum zur kann"},
    Words{"es", "el la los las de del que y en un una es por con para no se su al lo como más pero sus está son fue "
                "este esta sobre entre cuando muy también sin hay ser desde todo nos"},
    Words{"it", "il lo la gli le di che e un una è per con non si del della dei delle nel nella sono come più ma anche "
                "al alla da ha questo questa essere tra quando dal suo"},
    Words{"pt", "o a os as de do da dos das que e em um uma é para com não se por no na nos nas mais como mas foi ao "
                "ele seu sua ou ser está são também pelo pela até isso"},
    Words{"nl",
          "de het een en van is dat niet op te zijn met voor in die er aan om ook als bij door maar naar uit wordt "
          "worden deze hij heeft hebben nog kan geen of wij tot over"},
    Words{"pl",
          "i w na z do się nie jest że to o jak za od po dla przez są oraz ale lub być jego tym które który która "
          "był tego co już może przy tylko ich"},
    Words{"el", "και το να του η της με που την από για είναι τα στο"},
    Words{"ro",
          "și în de la a cu pe este care nu că din pentru mai un o se sau fost sunt prin ca au al ale această lui "
          "între după ce dar poate fi"},
    Words{"sv",
          "och i att det som en på är av för med den till inte har de om ett var jag ska kan från eller vi så men "
          "efter vid när också även sig hade"},
    Words{"fi", "ja on ei että se oli joka mutta myös kun ovat hän sen olla niin kuin tai ole sekä jos vain voi mukaan "
                "jotka tämä hänen ollut minä"},
    Words{"cs",
          "a v na se je že s z o do to i pro ve za po jako by ale jsou nebo jeho byl která který které tak při být "
          "jen ještě už podle této však"},
    Words{"ar", "في من على أن إلى هذا التي الذي عن مع"}};

constexpr std::array kCodeWords = {"def",   "return", "import", "function", "const",   "void",     "public",
                                   "class", "static", "struct", "include",  "int",     "self",     "printf",
                                   "elif",  "var",    "let",    "null",     "nullptr", "namespace"};

/// No known word is longer.
constexpr std::size_t kLongestWord = 16;

/// A word of at most 16 bytes as two numbers.
using Packed = std::array<std::uint64_t, 2>;

/// Large letters of ASCII made small, eight bytes at once; true when there were none.
bool makeSmall(std::uint64_t &bytes)
{
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    const std::uint64_t low = bytes & (0x7F * kEach);
    const std::uint64_t fromA = low + (0x80 - 'A') * kEach;
    const std::uint64_t behindZ = low + (0x7F - 'Z') * kEach;
    const std::uint64_t large = fromA & ~behindZ & ~bytes & (0x80 * kEach);
    bytes |= large >> 2;
    return large == 0;
}

/// What a word speaks for: languages by their place in kWords, and code.
struct Meaning {
    Packed word{};
    std::uint16_t languages = 0;  ///< a bit each
    bool code = false;
};
static_assert(LanguageGuess::kLanguages <= 16);

/// The words in a table of open addressing, without a copy or an allocation a look-up: every word of the texts that are
/// looked at passes here.
class Dictionary
{
public:
    Dictionary() : m_slots(kSlots)
    {
        for (std::size_t i = 0; i < kWords.size(); ++i) {
            for (const QByteArray &word : QByteArray(kWords[i].common).split(' '))
                at(packedCopy(word)).languages |= static_cast<std::uint16_t>(1U << i);
        }
        for (const char *word : kCodeWords)
            at(packedCopy(word)).code = true;
    }

    /// Of a word of at most 16 bytes; so many must be readable.
    static Packed packed(const char *word, std::size_t size)
    {
        constexpr std::size_t kHalf = kLongestWord / 2;
        return {firstBytes(word, std::min(size, kHalf)),
                size > kHalf ? firstBytes(word + kHalf, size - kHalf) : std::uint64_t{0}};
    }
    /// Of one behind which nothing may be read.
    static Packed packedCopy(QByteArrayView word)
    {
        std::array<char, kLongestWord> bytes{};
        const std::size_t size = std::min(static_cast<std::size_t>(word.size()), kLongestWord);
        std::memcpy(bytes.data(), word.data(), size);
        return packed(bytes.data(), size);
    }
    [[nodiscard]] const Meaning *find(const Packed &word) const
    {
        const Meaning &slot = m_slots[place(word)];
        return slot.word == word ? &slot : nullptr;
    }

private:
    static constexpr std::size_t kSlots = 4096;

    [[nodiscard]] std::size_t place(const Packed &word) const
    {
        const std::uint64_t mixed = (word[0] ^ (word[1] << 1)) * 0x9E3779B97F4A7C15ULL;
        std::size_t slot = static_cast<std::size_t>(mixed >> 48) & (kSlots - 1);
        while (m_slots[slot].word[0] != 0 && m_slots[slot].word != word)
            slot = (slot + 1) & (kSlots - 1);
        return slot;
    }
    Meaning &at(const Packed &word)
    {
        Meaning &slot = m_slots[place(word)];
        slot.word = word;
        return slot;
    }

    std::vector<Meaning> m_slots;
};

const Dictionary &dictionary()
{
    static const Dictionary kDictionary;
    return kDictionary;
}

/// What a byte is in a text.
enum : unsigned char { kOther, kLetter, kCodeMark };

constexpr std::array<unsigned char, 256> kKinds = [] {
    std::array<unsigned char, 256> kinds{};
    for (unsigned c = 0; c < kinds.size(); ++c) {
        const unsigned lower = c | 0x20U;
        kinds[c] = (lower >= 'a' && lower <= 'z') || c >= 0x80 ? kLetter : kOther;
    }
    for (const char c : {'{', '}', ';', '=', '(', ')', '<', '_', '[', ']'})
        kinds[static_cast<unsigned char>(c)] = kCodeMark;
    return kinds;
}();

unsigned char kindOf(char c)
{
    return kKinds[static_cast<unsigned char>(c)];
}

}  // namespace

void LanguageGuess::word(QByteArrayView letters, qsizetype readable)
{
    ++m_words;
    const auto size = static_cast<std::size_t>(letters.size());
    if (size > kLongestWord)
        return;
    Packed packed = readable >= static_cast<qsizetype>(kLongestWord) ? Dictionary::packed(letters.data(), size)
                                                                     : Dictionary::packedCopy(letters);
    const bool firstSmall = makeSmall(packed[0]);
    const bool small = makeSmall(packed[1]) && firstSmall;
    const Meaning *found = dictionary().find(packed);
    if (found == nullptr)
        return;
    // Programs are written in small letters: "Class" begins a sentence.
    m_codeWords += found->code && small ? 1 : 0;
    const int shared = std::popcount(found->languages);
    for (unsigned bits = found->languages; bits != 0; bits &= bits - 1)
        m_scores[static_cast<std::size_t>(std::countr_zero(bits))] += 1.0 / shared;
}

void LanguageGuess::feed(QByteArrayView text)
{
    constexpr qsizetype kEnough = 16 * 1024;
    text = text.first(std::min(text.size(), std::max<qsizetype>(0, kEnough - m_seen)));
    m_seen += text.size();
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size;) {
        const qsizetype start = i;
        unsigned char all = 0;
        for (; i < size && kindOf(text[i]) == kLetter; ++i)
            all |= static_cast<unsigned char>(text[i]);
        if (i > start) {
            const QByteArrayView letters = text.sliced(start, i - start);
            m_letters += letters.size();
            if (all >= 0x80)
                scripts(letters);
            word(letters, size - start);
        }
        for (; i < size && kindOf(text[i]) != kLetter; ++i)
            m_codeMarks += kindOf(text[i]) == kCodeMark ? 1 : 0;
    }
}

void LanguageGuess::scripts(QByteArrayView letters)
{
    for (const char letter : letters) {
        // Lead bytes of the Greek and Arabic blocks in UTF-8; each stands for a letter of two bytes.
        const auto c = static_cast<unsigned char>(letter);
        m_greek += c == 0xCE || c == 0xCF ? 2 : 0;
        m_arabic += c >= 0xD8 && c <= 0xDB ? 2 : 0;
    }
}

QString LanguageGuess::best() const
{
    if (m_letters == 0)
        return QStringLiteral("und");
    if (m_greek * 2 > m_letters)
        return QStringLiteral("el");
    if (m_arabic * 2 > m_letters)
        return QStringLiteral("ar");
    const auto first = std::ranges::max_element(m_scores);
    const auto words = static_cast<double>(std::max<qsizetype>(1, m_words));
    const bool marked = static_cast<double>(m_codeMarks) > 0.06 * static_cast<double>(m_seen);
    if (m_codeWords >= 2 && marked && *first < 0.25 * words)
        return QStringLiteral("code");
    double second = 0;
    for (auto score = m_scores.begin(); score != m_scores.end(); ++score) {
        if (score != first)
            second = std::max(second, *score);
    }
    const bool enough = *first >= 1.5 || (*first >= 0.5 && *first >= 0.15 * words);
    if (!enough || *first < 1.15 * second || *first < 0.04 * words)
        return QStringLiteral("und");
    return QString::fromLatin1(kWords[static_cast<std::size_t>(first - m_scores.begin())].code);
}

}  // namespace passerelle::profile
