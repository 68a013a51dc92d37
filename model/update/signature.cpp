// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/signature.hpp"

#include <QFile>
#include <QList>

#include <sodium.h>

namespace passerelle::update {

namespace {

constexpr qsizetype kKeyId = 8;
constexpr qsizetype kPublicKey = 2 + kKeyId + crypto_sign_PUBLICKEYBYTES;
constexpr qsizetype kSignature = 2 + kKeyId + crypto_sign_BYTES;
// Algorithm, key derivation, checksum kind, salt, work, memory, then identity, key and checksum.
constexpr qsizetype kSecretHead = 2 + 2 + 2 + 32 + 8 + 8;
constexpr qsizetype kSecretKey = kSecretHead + kKeyId + crypto_sign_SECRETKEYBYTES + 32;
constexpr char kTrusted[] = "trusted comment: ";

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

unsigned long long sizeOf(const QByteArray &text)
{
    return static_cast<unsigned long long>(text.size());
}

QByteArray decoded(const QByteArray &line)
{
    const auto result = QByteArray::fromBase64Encoding(line.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

/// The line that is no comment.
QByteArray keyLine(const QByteArray &text)
{
    for (const QByteArray &line : text.split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith("untrusted comment:"))
            return decoded(line);
    }
    return {};
}

QByteArray hashOf(const QByteArray &file)
{
    QByteArray hash(crypto_generichash_BYTES_MAX, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<std::size_t>(hash.size()),
                       bytesOf(file), sizeOf(file), nullptr, 0);
    return hash;
}

Unexpected notASignature()
{
    return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Update", "This is not a signature."), {}, {},
                   PASSERELLE_TEXT("Update", "The signature lies beside the file of facts and ends in .minisig."));
}

Unexpected notSigned()
{
    return failure(ErrorCode::NoPermission,
                   PASSERELLE_TEXT("Update", "The facts are not signed by the people who maintain Passerelle, or were "
                                             "altered since: nothing was changed."),
                   {}, {}, PASSERELLE_TEXT("Update", "Download both files again from the project's own page."));
}

Unexpected notAKey(const Message &why)
{
    return failure(ErrorCode::Unsupported, why, {}, {},
                   PASSERELLE_TEXT("Update", "Make one with minisign -G -W, or sign with minisign -S itself."));
}

}  // namespace

Result<QByteArray> shippedPublicKey()
{
    QFile file(QStringLiteral(":/keys/catalogue.pub"));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Internal, PASSERELLE_TEXT("Update", "This build holds no key to verify facts with."),
                       file.fileName());
    }
    return file.readAll();
}

Result<QString> verify(const QByteArray &file, const QByteArray &signature, const QByteArray &publicKey)
{
    if (sodium_init() < 0)
        return notSigned();
    const QByteArray key = keyLine(publicKey);
    const QList<QByteArray> lines = signature.split('\n');
    if (lines.size() < 4 || !lines.at(2).startsWith(kTrusted))
        return notASignature();
    const QByteArray first = decoded(lines.at(1));
    const QByteArray global = decoded(lines.at(3));
    const QByteArray comment = lines.at(2).mid(qsizetype(sizeof kTrusted) - 1);
    if (first.size() != kSignature || global.size() != qsizetype(crypto_sign_BYTES))
        return notASignature();
    if (key.size() != kPublicKey || !key.startsWith("Ed") || first.mid(2, kKeyId) != key.mid(2, kKeyId))
        return notSigned();
    const QByteArray point = key.mid(2 + kKeyId);
    const QByteArray own = first.mid(2 + kKeyId);
    // "ED" signs the hash; "Ed", of older tools, the file itself.
    const QByteArray signedBytes = first.startsWith("ED") ? hashOf(file) : first.startsWith("Ed") ? file : QByteArray();
    if (signedBytes.isNull() ||
        crypto_sign_verify_detached(bytesOf(own), bytesOf(signedBytes), sizeOf(signedBytes), bytesOf(point)) != 0)
        return notSigned();
    const QByteArray whole = own + comment;
    if (crypto_sign_verify_detached(bytesOf(global), bytesOf(whole), sizeOf(whole), bytesOf(point)) != 0)
        return notSigned();
    return QString::fromUtf8(comment);
}

Result<QByteArray> sign(const QByteArray &file, const QByteArray &secretKey, const QString &comment)
{
    const QByteArray secret = keyLine(secretKey);
    if (sodium_init() < 0 || secret.size() != kSecretKey || !secret.startsWith("Ed"))
        return notAKey(PASSERELLE_TEXT("Update", "This is not a secret key of minisign."));
    if (secret.mid(2, 2) != QByteArray(2, '\0'))
        return notAKey(PASSERELLE_TEXT("Update", "This secret key has a password."));
    const QByteArray identity = secret.mid(kSecretHead, kKeyId);
    const QByteArray key = secret.mid(kSecretHead + kKeyId, crypto_sign_SECRETKEYBYTES);
    const QByteArray hash = hashOf(file);
    QByteArray own(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(own.data()), nullptr, bytesOf(hash), sizeOf(hash),
                         bytesOf(key));
    const QByteArray line = comment.simplified().toUtf8();
    const QByteArray whole = own + line;
    QByteArray global(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(global.data()), nullptr, bytesOf(whole), sizeOf(whole),
                         bytesOf(key));
    return "untrusted comment: signature of Passerelle's facts\n" + QByteArray("ED" + identity + own).toBase64() +
           '\n' + kTrusted + line + '\n' + global.toBase64() + '\n';
}

}  // namespace passerelle::update
