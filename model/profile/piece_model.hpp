// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace passerelle::profile {

/// Whether a SentencePiece model may be handed to libsentencepiece. The library follows the trie of normalisation rules
/// that lies in the model (a double array, Aoe 1989) without asking where it leads: a made-up one makes it read outside
/// its memory (seen with 0.1.97, which Debian 12 ships). So every step that any text could take is tried here first;
/// also refused: what is no protobuf message, tries of more than a million units (the largest in use has 60,000), and
/// pieces with a zero byte, which ends the keys of the library's own trie.
[[nodiscard]] bool isSoundPieceModel(const QByteArray &model, const QString &name);

}  // namespace passerelle::profile
