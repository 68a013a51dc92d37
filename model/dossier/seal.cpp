// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/seal.hpp"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <sodium.h>

namespace passerelle::dossier {

namespace {

constexpr char kMark[] = "passerelle.sealed/1\n";
constexpr qsizetype kMarkSize = sizeof kMark - 1;
constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kPlainHeader = kMarkSize + crypto_pwhash_SALTBYTES + 2 * qsizetype(sizeof(quint64));
// A stranger's file must not make us spend more than ours ask for.
constexpr quint64 kMostWork = crypto_pwhash_OPSLIMIT_SENSITIVE;
constexpr quint64 kMostMemory = crypto_pwhash_MEMLIMIT_SENSITIVE;

using Key = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

unsigned char *bytesOf(QByteArray &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

Unexpected noSodium()
{
    return failure(ErrorCode::Internal, PASSERELLE_TEXT("Seal", "The cryptography library cannot be started."));
}

Unexpected wrongPassword(const QString &file)
{
    return failure(ErrorCode::NoPermission,
                   PASSERELLE_TEXT("Seal", "The password does not open this file, or the file was altered."), file, {},
                   PASSERELLE_TEXT("Seal", "Type the password again; if it is right, ask for the file again."));
}

Unexpected cut(const QString &file)
{
    return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Seal", "This sealed file is incomplete."), file, {},
                   PASSERELLE_TEXT("Seal", "Ask for the file again."));
}

bool deriveKey(Key &key, const QString &password, const unsigned char *salt, quint64 work, quint64 memory)
{
    QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    const int done =
        crypto_pwhash(key.data(), key.size(), secret.constData(), static_cast<unsigned long long>(secret.size()), salt,
                      work, static_cast<std::size_t>(memory), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    return done == 0;
}

}  // namespace

bool isSealed(const QByteArray &bytes)
{
    return bytes.startsWith(kMark);
}

Result<QByteArray> seal(const QByteArray &clear, const QString &password)
{
    if (sodium_init() < 0)
        return noSodium();
    constexpr quint64 kWork = crypto_pwhash_OPSLIMIT_MODERATE;
    constexpr quint64 kMemory = crypto_pwhash_MEMLIMIT_MODERATE;
    QByteArray head(kPlainHeader, '\0');
    std::copy_n(kMark, kMarkSize, head.data());
    randombytes_buf(head.data() + kMarkSize, crypto_pwhash_SALTBYTES);
    qToLittleEndian(kWork, head.data() + kMarkSize + crypto_pwhash_SALTBYTES);
    qToLittleEndian(kMemory, head.data() + kMarkSize + crypto_pwhash_SALTBYTES + sizeof(quint64));
    Key key;
    if (!deriveKey(key, password, bytesOf(std::as_const(head)) + kMarkSize, kWork, kMemory)) {
        return failure(ErrorCode::TooLarge, PASSERELLE_TEXT("Seal", "There is not enough memory to seal the file."), {},
                       {}, PASSERELLE_TEXT("Seal", "Close other programs, then try again."));
    }
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytesOf(header), key.data());
    sodium_memzero(key.data(), key.size());
    QByteArray sealed = head + header;
    qsizetype place = 0;
    do {
        const qsizetype size = std::min(kPiece, clear.size() - place);
        const bool last = place + size == clear.size();
        QByteArray piece(size + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
        crypto_secretstream_xchacha20poly1305_push(&state, bytesOf(piece), nullptr, bytesOf(clear) + place,
                                                   static_cast<unsigned long long>(size), bytesOf(std::as_const(head)),
                                                   static_cast<unsigned long long>(head.size()),
                                                   last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        sealed += piece;
        place += size;
    } while (place < clear.size());
    return sealed;
}

Result<QByteArray> unseal(const QByteArray &sealed, const QString &password, const QString &file)
{
    if (sodium_init() < 0)
        return noSodium();
    constexpr qsizetype kHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
    constexpr qsizetype kExtra = crypto_secretstream_xchacha20poly1305_ABYTES;
    if (!isSealed(sealed) || sealed.size() < kPlainHeader + kHeader + kExtra)
        return cut(file);
    const auto work = qFromLittleEndian<quint64>(sealed.constData() + kMarkSize + crypto_pwhash_SALTBYTES);
    const auto memory =
        qFromLittleEndian<quint64>(sealed.constData() + kMarkSize + crypto_pwhash_SALTBYTES + sizeof(quint64));
    if (work < crypto_pwhash_OPSLIMIT_MIN || work > kMostWork || memory < crypto_pwhash_MEMLIMIT_MIN ||
        memory > kMostMemory) {
        return failure(ErrorCode::TooLarge,
                       PASSERELLE_TEXT("Seal", "This sealed file asks for more work than Passerelle ever does."), file,
                       {}, PASSERELLE_TEXT("Seal", "It was not made by Passerelle; ask its sender."));
    }
    Key key;
    if (!deriveKey(key, password, bytesOf(sealed) + kMarkSize, work, memory))
        return failure(ErrorCode::TooLarge, PASSERELLE_TEXT("Seal", "There is not enough memory to open the file."),
                       file);
    crypto_secretstream_xchacha20poly1305_state state;
    const int begun =
        crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(sealed) + kPlainHeader, key.data());
    sodium_memzero(key.data(), key.size());
    if (begun != 0)
        return wrongPassword(file);
    QByteArray clear;
    qsizetype place = kPlainHeader + kHeader;
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const qsizetype size = std::min(kPiece + kExtra, sealed.size() - place);
        if (size < kExtra)
            return cut(file);
        QByteArray piece(size - kExtra, '\0');
        if (crypto_secretstream_xchacha20poly1305_pull(&state, bytesOf(piece), nullptr, &tag, bytesOf(sealed) + place,
                                                       static_cast<unsigned long long>(size), bytesOf(sealed),
                                                       static_cast<unsigned long long>(kPlainHeader)) != 0)
            return clear.isEmpty() ? wrongPassword(file) : cut(file);
        clear += piece;
        place += size;
    }
    return place == sealed.size() ? Result<QByteArray>(clear) : Result<QByteArray>(cut(file));
}

}  // namespace passerelle::dossier
