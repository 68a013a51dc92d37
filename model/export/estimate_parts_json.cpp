// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/estimate_parts_json.hpp"

#include "export/json_number.hpp"

namespace passerelle::exporter {

namespace {

QString k(const char *name)
{
    return QString::fromLatin1(name);
}

template<typename Quantity>
QJsonObject interval(const units::Interval<Quantity> &value)
{
    return {{k("p10"), number(value.p10.value())},
            {k("p50"), number(value.p50.value())},
            {k("p90"), number(value.p90.value())}};
}

}  // namespace

QJsonArray partsJson(const estimate::Estimate &value, const Language &language)
{
    QJsonArray list;
    for (const estimate::Part &part : value.parts) {
        list.append(QJsonObject{{k("key"), part.key},
                                {k("label"), part.label.text(language)},
                                {k("reason"), part.reason.text(language)},
                                {k("gpu_hours"), interval(part.gpuHours)}});
    }
    return list;
}

QJsonObject storageJson(const estimate::Storage &storage)
{
    const auto gb = [](units::Bytes value) { return number(units::inGigabytes(value)); };
    return {{k("dataset"), gb(storage.dataset)},
            {k("checkpoint"), gb(storage.checkpoint)},
            {k("checkpoints_kept"), storage.checkpointsKept},
            {k("checkpoint_interval_h"), number(storage.checkpointInterval.value())},
            {k("result"), gb(storage.result)},
            {k("total"), gb(storage.total)}};
}

QJsonObject costPartsJson(const estimate::CostParts &cost)
{
    QJsonObject object{{k("compute"), number(cost.compute.value())}, {k("monthly"), cost.monthly}};
    const auto add = [&object](const char *key, const std::optional<units::Money> &money) {
        if (money)
            object.insert(k(key), number(money->value()));
    };
    add("storage", cost.storage);
    add("egress", cost.egress);
    add("per_month", cost.perMonth);
    add("credits_at_most", cost.credits);
    return object;
}

QJsonObject powerJson(const estimate::Power &power)
{
    return {{k("gpu_w"), number(power.gpu.value())},
            {k("host_w"), number(power.host.value())},
            {k("network_w"), number(power.network.value())},
            {k("pue"), number(power.pue)}};
}

QJsonObject limitsJson(const estimate::Estimate &value, const Language &language)
{
    QJsonObject object;
    if (value.meetsDeadline)
        object.insert(k("meets_deadline"), *value.meetsDeadline);
    if (value.withinBudget)
        object.insert(k("within_budget"), *value.withinBudget);
    if (value.serving && value.serving->meetsLatency)
        object.insert(k("meets_latency"), *value.serving->meetsLatency);
    if (!value.binding.isEmpty())
        object.insert(k("binding"), value.binding.text(language));
    return object;
}

QJsonObject servingJson(const estimate::Estimate &value)
{
    QJsonObject object{{k("requests_per_s"), number(value.requestsPerSecond.value_or(0))}};
    if (value.costPerMillionTokens)
        object.insert(k("eur_per_million_tokens"), interval(*value.costPerMillionTokens));
    if (value.costParts.perMonth)
        object.insert(k("eur_per_month"), number(value.costParts.perMonth->value()));
    if (!value.serving)
        return object;
    const estimate::ServingFigures &s = *value.serving;
    object.insert(k("load_requests_per_s"), number(s.load));
    object.insert(k("groups"), s.groups);
    object.insert(k("gpus_per_group"), s.gpusPerGroup);
    object.insert(k("batch"), number(s.batch));
    object.insert(k("utilisation"), number(s.utilisation));
    object.insert(k("first_token_ms"), number(s.firstToken.value() * 1e3));
    object.insert(k("first_token_p95_ms"), number(s.firstTokenP95.value() * 1e3));
    object.insert(k("per_output_token_ms"), number(s.perOutputToken.value() * 1e3));
    return object;
}

}  // namespace passerelle::exporter
