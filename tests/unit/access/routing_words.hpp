// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/routing.hpp"
#include "base/language.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::test {

inline const access::RouteAdvice *find(const std::vector<access::RouteAdvice> &advice, const QString &id)
{
    for (const access::RouteAdvice &one : advice) {
        if (one.routeId == id)
            return &one;
    }
    return nullptr;
}

inline QString word(access::Verdict verdict)
{
    return verdict == access::Verdict::Open     ? QStringLiteral("open")
           : verdict == access::Verdict::Closed ? QStringLiteral("closed")
                                                : QStringLiteral("conditional");
}

/// The verdict with every reason, for the message of a failed test.
inline QString explain(const access::RouteAdvice &advice)
{
    QStringList lines{advice.routeId + QLatin1String(" is ") + word(advice.verdict)};
    for (const access::Reason &reason : advice.reasons)
        lines.append(QStringLiteral("%1 %2: %3")
                         .arg(word(reason.verdict), reason.ruleId, reason.text.text(Language::english())));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace passerelle::test
