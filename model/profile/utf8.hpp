// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace passerelle::profile {

/// Offset of the first byte that is not valid UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates), or -1.
[[nodiscard]] qsizetype firstInvalidUtf8(QByteArrayView text);

}  // namespace passerelle::profile
