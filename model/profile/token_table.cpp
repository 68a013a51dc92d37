// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/token_table.hpp"

#include "profile/paths.hpp"

#include <QJsonArray>
#include <QStringList>

namespace passerelle::profile {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

}  // namespace

Result<TokenTable> TokenTable::of(const QJsonObject &table, const QString &tokenizer)
{
    TokenTable result;
    result.m_tokenizer = tokenizer;
    result.m_rows = table.value(QLatin1String("recommended_bytes_per_token")).toObject();
    QStringList known;
    for (const QJsonValue item : table.value(QLatin1String("tokenizers")).toArray()) {
        const QJsonObject entry = item.toObject();
        known << text(entry, "id");
        if (known.last() == tokenizer || entry.value(QLatin1String("covers")).toArray().contains(tokenizer))
            result.m_column = known.last();
    }
    for (const QJsonValue item : table.value(QLatin1String("not_measured")).toArray()) {
        const QJsonObject entry = item.toObject();
        known << text(entry, "id");
        if (known.last() != tokenizer)
            continue;
        result.m_column = text(entry, "use_instead");
        result.m_factor = entry.value(QLatin1String("factor_on_bytes_per_token")).toDouble(1);
        result.m_standIn = true;
    }
    if (result.m_column.isEmpty()) {
        return failure(ErrorCode::InvalidValue,
                       PASSERELLE_TEXT("Dataset", "There is no tokenizer “%1” in the table.").arg(harmless(tokenizer)),
                       {}, QStringLiteral("tokenizer"),
                       PASSERELLE_TEXT("Dataset", "Choose one of: %1.").arg(known.join(QStringLiteral(", "))));
    }
    return result;
}

units::Interval<units::Tokens> TokenTable::tokens(const QMap<QString, double> &bytesByLanguage) const
{
    units::Interval<units::Tokens> sum;
    for (auto share = bytesByLanguage.constBegin(); share != bytesByLanguage.constEnd(); ++share) {
        const QString row = m_rows.contains(share.key()) ? share.key() : QStringLiteral("unknown_european");
        const QJsonObject cell = m_rows.value(row).toObject().value(m_column).toObject();
        const double middle = cell.value(QLatin1String("bytes_per_token")).toDouble() * m_factor;
        if (middle <= 0)
            continue;
        const double low = cell.value(QLatin1String("low")).toDouble(middle / m_factor) * m_factor;
        const double high = cell.value(QLatin1String("high")).toDouble(middle / m_factor) * m_factor;
        sum.p10 += units::tokens(*share / high);
        sum.p50 += units::tokens(*share / middle);
        sum.p90 += units::tokens(*share / low);
    }
    return sum;
}

}  // namespace passerelle::profile
