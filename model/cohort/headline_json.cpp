// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/headline.hpp"

#include <QJsonArray>

#include <array>
#include <utility>

namespace passerelle::cohort {

namespace {

constexpr char kSchema[] = "passerelle.headline/1";

constexpr std::array<std::pair<Status, const char *>, 5> kStatuses{{{Status::ToDescribe, "to_describe"},
                                                                    {Status::NothingFits, "nothing_fits"},
                                                                    {Status::Estimated, "estimated"},
                                                                    {Status::InPreparation, "in_preparation"},
                                                                    {Status::Ready, "ready"}}};
constexpr std::array<std::pair<access::Verdict, const char *>, 3> kVerdicts{
    {{access::Verdict::Open, "open"},
     {access::Verdict::Conditional, "conditional"},
     {access::Verdict::Closed, "closed"}}};

template<typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &[known, word] : table) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template<typename Value, std::size_t Size>
std::optional<Value> valueOf(const std::array<std::pair<Value, const char *>, Size> &table, const QString &word)
{
    for (const auto &[value, known] : table) {
        if (word == QLatin1String(known))
            return value;
    }
    return std::nullopt;
}

template<typename Quantity>
QJsonArray bounds(const units::Interval<Quantity> &interval)
{
    return {interval.p10.value(), interval.p50.value(), interval.p90.value()};
}

template<typename Quantity>
units::Interval<Quantity> intervalOf(const QJsonValue &value)
{
    const QJsonArray bounds = value.toArray();
    return {Quantity::from_value(bounds.at(0).toDouble()), Quantity::from_value(bounds.at(1).toDouble()),
            Quantity::from_value(bounds.at(2).toDouble())};
}

QJsonObject figuresJson(const Figures &figures)
{
    QJsonObject object{{QStringLiteral("gpu_hours"), bounds(figures.gpuHours)},
                       {QStringLiteral("duration_hours"), bounds(figures.duration)},
                       {QStringLiteral("energy_wh"), bounds(figures.energy)},
                       {QStringLiteral("co2e_g"), bounds(figures.carbon)},
                       {QStringLiteral("request_gpu_hours"), figures.request.value()}};
    if (figures.cost)
        object.insert(QStringLiteral("cost_eur"), bounds(*figures.cost));
    return object;
}

Figures figuresFrom(const QJsonObject &object)
{
    Figures figures;
    figures.gpuHours = intervalOf<units::GpuHours>(object.value(QStringLiteral("gpu_hours")));
    figures.duration = intervalOf<units::Hours>(object.value(QStringLiteral("duration_hours")));
    figures.energy = intervalOf<units::WattHours>(object.value(QStringLiteral("energy_wh")));
    figures.carbon = intervalOf<units::Carbon>(object.value(QStringLiteral("co2e_g")));
    figures.request = units::gpuHours(object.value(QStringLiteral("request_gpu_hours")).toDouble());
    if (object.contains(QStringLiteral("cost_eur")))
        figures.cost = intervalOf<units::Money>(object.value(QStringLiteral("cost_eur")));
    return figures;
}

QDate dateOf(const QJsonObject &object, const QString &key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

}  // namespace

QJsonObject toJson(const Headline &headline)
{
    QJsonObject object{{QStringLiteral("schema"), QString::fromLatin1(kSchema)},
                       {QStringLiteral("dossier"), headline.dossierId},
                       {QStringLiteral("name"), headline.name},
                       {QStringLiteral("vertical"), headline.verticalId},
                       {QStringLiteral("status"), wordOf(kStatuses, headline.status)},
                       {QStringLiteral("target"), headline.targetId},
                       {QStringLiteral("target_name"), headline.targetName},
                       {QStringLiteral("owner_name"), headline.ownerName},
                       {QStringLiteral("country"), headline.country},
                       {QStringLiteral("cloud"), headline.cloud},
                       {QStringLiteral("route"), headline.routeId},
                       {QStringLiteral("required"), headline.required},
                       {QStringLiteral("required_answered"), headline.requiredAnswered},
                       {QStringLiteral("facts_as_of"), headline.factsAsOf.toString(Qt::ISODate)},
                       {QStringLiteral("computed"), headline.computed.toString(Qt::ISODate)}};
    if (headline.figures)
        object.insert(QStringLiteral("figures"), figuresJson(*headline.figures));
    if (headline.verdict)
        object.insert(QStringLiteral("verdict"), wordOf(kVerdicts, *headline.verdict));
    if (headline.nextDeadline)
        object.insert(QStringLiteral("next_deadline"), headline.nextDeadline->toString(Qt::ISODate));
    if (headline.exported.isValid())
        object.insert(QStringLiteral("exported"), headline.exported.toString(Qt::ISODate));
    return object;
}

std::optional<Headline> headlineFromJson(const QJsonObject &object)
{
    const auto status = valueOf(kStatuses, object.value(QStringLiteral("status")).toString());
    if (object.value(QStringLiteral("schema")).toString() != QLatin1String(kSchema) || !status)
        return std::nullopt;
    Headline line;
    line.dossierId = object.value(QStringLiteral("dossier")).toString();
    line.name = object.value(QStringLiteral("name")).toString();
    line.verticalId = object.value(QStringLiteral("vertical")).toString();
    line.status = *status;
    line.targetId = object.value(QStringLiteral("target")).toString();
    line.targetName = object.value(QStringLiteral("target_name")).toString();
    line.ownerName = object.value(QStringLiteral("owner_name")).toString();
    line.country = object.value(QStringLiteral("country")).toString();
    line.cloud = object.value(QStringLiteral("cloud")).toBool();
    if (object.contains(QStringLiteral("figures")))
        line.figures = figuresFrom(object.value(QStringLiteral("figures")).toObject());
    line.routeId = object.value(QStringLiteral("route")).toString();
    line.verdict = valueOf(kVerdicts, object.value(QStringLiteral("verdict")).toString());
    if (const QDate day = dateOf(object, QStringLiteral("next_deadline")); day.isValid())
        line.nextDeadline = day;
    line.required = object.value(QStringLiteral("required")).toInt();
    line.requiredAnswered = object.value(QStringLiteral("required_answered")).toInt();
    line.exported = dateOf(object, QStringLiteral("exported"));
    line.factsAsOf = dateOf(object, QStringLiteral("facts_as_of"));
    line.computed = dateOf(object, QStringLiteral("computed"));
    return line;
}

}  // namespace passerelle::cohort
