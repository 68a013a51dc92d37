// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/key_chain.hpp"

namespace passerelle::ui {

/// The key chain of the person's desktop (Secret Service or KWallet, the macOS key chain, Windows' credential store)
/// through QtKeychain. Without QtKeychain at build time there is none; without one running, reading finds nothing and
/// writing fails in words: the password is asked each time. Never falls back to a file.
[[nodiscard]] KeyChain systemKeyChain();

}  // namespace passerelle::ui
