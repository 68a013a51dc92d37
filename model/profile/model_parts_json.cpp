// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/model_parts_json.hpp"

#include <QJsonArray>

namespace passerelle::profile {

namespace {

QJsonObject adapterJson(const Adapter &adapter)
{
    QJsonObject object{{QStringLiteral("method"), adapter.method},
                       {QStringLiteral("base_model"), adapter.baseModel},
                       {QStringLiteral("rank"), adapter.rank},
                       {QStringLiteral("alpha"), adapter.alpha},
                       {QStringLiteral("targets"), QJsonArray::fromStringList(adapter.targets)},
                       {QStringLiteral("saved"), QJsonArray::fromStringList(adapter.saved)}};
    if (adapter.trainable > 0)
        object.insert(QStringLiteral("trainable_params"), adapter.trainable);
    return object;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list << item.toString();
    return list;
}

}  // namespace

void insertModelParts(const ModelProfile &profile, QJsonObject &object)
{
    if (profile.memoryToLoad > units::bytes(0))
        object.insert(QStringLiteral("memory_to_load_bytes"), profile.memoryToLoad.value());
    if (profile.adapter)
        object.insert(QStringLiteral("adapter"), adapterJson(*profile.adapter));
    QJsonArray operators;
    for (const OperatorWork &work : profile.operators) {
        operators.append(QJsonObject{{QStringLiteral("name"), work.name},
                                     {QStringLiteral("count"), work.count},
                                     {QStringLiteral("gmacs"), work.gmacs}});
    }
    if (!operators.isEmpty())
        object.insert(QStringLiteral("operators"), operators);
}

void readModelParts(const QJsonObject &object, ModelProfile &profile)
{
    profile.memoryToLoad = units::bytes(object.value(QLatin1String("memory_to_load_bytes")).toDouble());
    for (const QJsonValue item : object.value(QLatin1String("operators")).toArray()) {
        const QJsonObject work = item.toObject();
        profile.operators.push_back({work.value(QLatin1String("name")).toString(),
                                     work.value(QLatin1String("count")).toInteger(),
                                     work.value(QLatin1String("gmacs")).toDouble()});
    }
    if (!object.value(QLatin1String("adapter")).isObject())
        return;
    const QJsonObject said = object.value(QLatin1String("adapter")).toObject();
    profile.adapter = Adapter{said.value(QLatin1String("method")).toString(),
                              said.value(QLatin1String("base_model")).toString(),
                              said.value(QLatin1String("rank")).toInt(),
                              said.value(QLatin1String("alpha")).toDouble(),
                              texts(said.value(QLatin1String("targets"))),
                              texts(said.value(QLatin1String("saved"))),
                              said.value(QLatin1String("trainable_params")).toDouble()};
}

}  // namespace passerelle::profile
