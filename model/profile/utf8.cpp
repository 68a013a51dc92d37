// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/utf8.hpp"

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

namespace passerelle::profile {

namespace {

/// Length of the sequence that starts with `lead`, 0 when no sequence may, and the bounds of its second byte.
int sequenceLength(unsigned char lead, unsigned char &least, unsigned char &most)
{
    least = 0x80;
    most = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF) {
        least = lead == 0xE0 ? 0xA0 : 0x80;
        most = lead == 0xED ? 0x9F : 0xBF;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        least = lead == 0xF0 ? 0x90 : 0x80;
        most = lead == 0xF4 ? 0x8F : 0xBF;
        return 4;
    }
    return 0;
}

}  // namespace

qsizetype firstInvalidUtf8(QByteArrayView text)
{
    // Nearly every text is valid, which is known at the speed of memory.
    if (simdjson::validate_utf8(text.data(), static_cast<std::size_t>(text.size())))
        return -1;
    const auto byte = [&text](qsizetype i) { return static_cast<unsigned char>(text[i]); };
    qsizetype i = 0;
    while (i < text.size()) {
        if (byte(i) < 0x80) {
            ++i;
            continue;
        }
        unsigned char least = 0;
        unsigned char most = 0;
        const int length = sequenceLength(byte(i), least, most);
        if (length == 0 || length > text.size() - i || byte(i + 1) < least || byte(i + 1) > most)
            return i;
        for (int k = 2; k < length; ++k) {
            if ((byte(i + k) & 0xC0) != 0x80)
                return i;
        }
        i += length;
    }
    return -1;
}

}  // namespace passerelle::profile
