// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace passerelle::profile {

/// Counts what looks like personal data in a text, without keeping any: e-mail addresses, telephone numbers (French
/// and international form), IBANs and French social security numbers (NIR), the last two by their check digits
/// (ISO 13616; INSEE). A suspicion, not a proof.
[[nodiscard]] int countPersonalData(QByteArrayView text);

}  // namespace passerelle::profile
