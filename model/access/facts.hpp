// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QMap>
#include <QString>

namespace passerelle::access {

/// What is known of one case, by the profile keys of the catalogue ("company.headcount", "project.title",
/// "estimate.gpu_hours_total"…) and the product's own keys (see dossier/keys.hpp). A missing key means "not said".
/// Rules, forms and screens all speak in these keys.
using Facts = QMap<QString, QJsonValue>;

}  // namespace passerelle::access
