// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report/context.hpp"

#include <QJsonArray>

namespace passerelle::exporter {

namespace {

QString valueText(const QJsonValue &value, const Language &language)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool whole = number == static_cast<double>(static_cast<qint64>(number));
        return whole ? language.locale().toString(static_cast<qint64>(number)) : language.significant(number);
    }
    if (value.isBool()) {
        return value.toBool() ? language.translate("Report", "yes") : language.translate("Report", "no");
    }
    QStringList parts;
    for (const QJsonValue &item : value.toArray())
        parts << valueText(item, language);
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString Context::fact(const char *key) const
{
    const QString name = QLatin1String(key);
    const QJsonValue known = value.facts.value(name, QJsonValue(QJsonValue::Undefined));
    return valueText(known.isUndefined() ? value.dossier.facts.value(name) : known, language);
}

QString Context::date(const QDate &day) const
{
    return language.locale().toString(day, QStringLiteral("d MMMM yyyy"));
}

const estimate::Estimate *Context::chosen() const
{
    return value.chosen && *value.chosen < value.estimates.size() ? &value.estimates[*value.chosen] : nullptr;
}

QString Context::companyName() const
{
    return fact("company.legal_name");
}

QString Context::projectName() const
{
    const QString title = fact("project.title");
    return title.isEmpty() ? value.dossier.name : title;
}

Message siteUnitText(const QString &unit)
{
    if (unit == QLatin1String("gpu_hour"))
        return PASSERELLE_TEXT("Report", "GPU-hours");
    if (unit == QLatin1String("normalised_gpu_hour"))
        return PASSERELLE_TEXT("Report", "normalised GPU-hours");
    if (unit == QLatin1String("node_hour"))
        return PASSERELLE_TEXT("Report", "node-hours");
    if (unit == QLatin1String("core_hour"))
        return PASSERELLE_TEXT("Report", "core-hours");
    return Message::verbatim(QString(unit).replace(u'_', u' '));
}

QString rangeText(const QString &low, const QString &high)
{
    const QString dash = QChar(0xA0) + QString(QChar(0x2013)) + QChar(0xA0);
    const qsizetype unit = high.lastIndexOf(QChar(0xA0));
    const QString suffix = unit < 0 ? QString() : high.mid(unit);
    const bool shared = !suffix.isEmpty() && suffix.back().isLetter() && low.endsWith(suffix);
    return (shared ? low.chopped(suffix.size()) : low) + dash + high;
}

Message confidenceText(catalogue::Confidence confidence)
{
    switch (confidence) {
    case catalogue::Confidence::Official:
        return PASSERELLE_TEXT("Report", "official");
    case catalogue::Confidence::Secondary:
        return PASSERELLE_TEXT("Report", "second-hand, to check on the portal");
    case catalogue::Confidence::Press:
        return PASSERELLE_TEXT("Report", "press, to check on the portal");
    case catalogue::Confidence::OwnKnowledge:
        return PASSERELLE_TEXT("Report", "recalled, to check on the portal");
    case catalogue::Confidence::Unknown:
        break;
    }
    return PASSERELLE_TEXT("Report", "reliability not stated");
}

Message verdictText(access::Verdict verdict)
{
    switch (verdict) {
    case access::Verdict::Open:
        return PASSERELLE_TEXT("Report", "Open");
    case access::Verdict::Conditional:
        return PASSERELLE_TEXT("Report", "On conditions");
    case access::Verdict::Closed:
        break;
    }
    return PASSERELLE_TEXT("Report", "Closed");
}

QString sourceLine(const Context &context, const QString &url, const QString &date, catalogue::Confidence confidence)
{
    QStringList parts;
    const bool own = url.startsWith(QLatin1String("own:"));
    if (own)
        parts << context.text(PASSERELLE_TEXT("Report", "your own figure"));
    else if (!url.isEmpty())
        parts << url;
    if (!date.isEmpty())
        parts << date;
    if (parts.isEmpty() && confidence == catalogue::Confidence::Unknown)
        return {};
    if (!own)
        parts << context.text(confidenceText(confidence));
    return parts.join(QStringLiteral(" · "));
}

Document emptyDocument(const Context &context, const QString &title)
{
    Document document;
    document.title = title;
    document.author = context.companyName().isEmpty() ? context.value.dossier.name : context.companyName();
    document.languageTag = context.language.isFrench() ? QStringLiteral("fr-FR") : QStringLiteral("en-GB");
    document.runningHead = context.value.dossier.name;
    document.runningDate = context.date(context.today);
    document.pageOf = context.language.translate("Report", "Page %1 of %2");
    return document;
}

}  // namespace passerelle::exporter
