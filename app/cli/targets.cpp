// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/targets.hpp"

namespace passerelle::cli {

namespace {

Unexpected unknown(const QString &name, const catalogue::Catalogue &catalogue)
{
    for (const estimate::Omitted &omitted : estimate::omittedTargets(catalogue)) {
        if (omitted.id == name) {
            return failure(ErrorCode::NotFound,
                           PASSERELLE_TEXT("Cli", "%1 cannot be computed: %2").arg(omitted.name).arg(omitted.reason));
        }
    }
    return failure(ErrorCode::NotFound,
                   PASSERELLE_TEXT("Cli", "There is no partition, machine or offer “%1”.").arg(name), {}, {},
                   PASSERELLE_TEXT("Cli", "See: passerelle-cli catalogue list machines, and list offers."));
}

}  // namespace

Result<std::vector<estimate::Target>> targetsFor(const Arguments &arguments, const catalogue::Catalogue &catalogue)
{
    const std::vector<estimate::Target> all = estimate::targetsOf(catalogue);
    const QString on = arguments.value(QStringLiteral("on")).value_or(QStringLiteral("all"));
    if (on == QLatin1String("all"))
        return all;
    std::vector<estimate::Target> chosen;
    const QStringList names = on.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &name : names) {
        bool found = false;
        for (const estimate::Target &target : all) {
            if (target.id == name.trimmed() || target.machineId == name.trimmed()) {
                chosen.push_back(target);
                found = true;
            }
        }
        if (!found)
            return unknown(name.trimmed(), catalogue);
    }
    return chosen;
}

Result<std::optional<int>> gpusFor(const Arguments &arguments)
{
    const std::optional<QString> said = arguments.value(QStringLiteral("gpus"));
    if (!said || *said == QLatin1String("auto"))
        return std::optional<int>();
    bool isNumber = false;
    const int count = said->toInt(&isNumber);
    if (!isNumber || count < 1 || count > 1'000'000) {
        return failure(
            ErrorCode::InvalidValue,
            PASSERELLE_TEXT("Cli", "“%1” is not a number of GPUs: give a whole number from 1, or auto.").arg(*said));
    }
    return std::optional<int>(count);
}

}  // namespace passerelle::cli
