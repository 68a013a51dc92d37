// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/dossier.hpp"

namespace passerelle::dossier {

namespace {

void put(access::Facts &facts, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined())
        facts.remove(key);
    else
        facts.insert(key, value);
}

}  // namespace

Dossier applied(Dossier dossier, const Edit &edit)
{
    put(dossier.facts, edit.key, edit.after);
    return dossier;
}

Dossier revoked(Dossier dossier, const Edit &edit)
{
    put(dossier.facts, edit.key, edit.before);
    return dossier;
}

}  // namespace passerelle::dossier
