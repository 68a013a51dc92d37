// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QString>

/// Signatures as minisign makes them (https://jedisct1.github.io/minisign/): Ed25519 over BLAKE2b-512 of the file, and
/// over that signature with its trusted comment. Files signed here verify with the minisign tool, and the reverse.
namespace passerelle::update {

/// The public key in the form of a minisign .pub file, or its second line alone; the one compiled in when not given.
[[nodiscard]] Result<QByteArray> shippedPublicKey();

/// Whether `signature` (the text of a .minisig file) signs `file` under the key. Gives the trusted comment. Malformed
/// when the signature is no such text; NoPermission when it is another key's, or of other bytes.
[[nodiscard]] Result<QString> verify(const QByteArray &file, const QByteArray &signature, const QByteArray &publicKey);

/// Signs with a secret key file that has no password (minisign -G -W). Keys with a password are used with the minisign
/// tool itself: they are refused here in words. The comment must be one line.
[[nodiscard]] Result<QByteArray> sign(const QByteArray &file, const QByteArray &secretKey, const QString &comment);

}  // namespace passerelle::update
