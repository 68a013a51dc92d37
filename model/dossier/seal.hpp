// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QString>

/// Sealing with a password, by libsodium alone: Argon2id (crypto_pwhash) makes the key,
/// XChaCha20-Poly1305 (crypto_secretstream) encrypts and authenticates in pieces of 64 KiB.
namespace passerelle::dossier {

/// True when the bytes start as a sealed file does.
[[nodiscard]] bool isSealed(const QByteArray &bytes);

/// "passerelle.sealed/1\n", then the salt, the work and the memory of Argon2id, the stream's header and the encrypted
/// pieces; the clear part is authenticated too. Takes about half a second, on purpose.
[[nodiscard]] Result<QByteArray> seal(const QByteArray &clear, const QString &password);

/// NoPermission for a wrong password (or altered bytes: the two cannot be told apart), Malformed for a file that was
/// cut, TooLarge for one that asks for more memory than any of ours.
[[nodiscard]] Result<QByteArray> unseal(const QByteArray &sealed, const QString &password, const QString &file);

}  // namespace passerelle::dossier
