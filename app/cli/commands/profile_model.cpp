// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/table.hpp"

#include "profile/profile_json.hpp"
#include "units/format.hpp"

#include <QFileInfo>
#include <QJsonObject>

#include <cmath>

namespace passerelle::cli {

namespace {

Message originLabel(profile::Origin origin)
{
    switch (origin) {
    case profile::Origin::Read:
        return PASSERELLE_TEXT("Cli", "read");
    case profile::Origin::Derived:
        return PASSERELLE_TEXT("Cli", "derived");
    case profile::Origin::Preset:
        return PASSERELLE_TEXT("Cli", "preset");
    case profile::Origin::Assumed:
        return PASSERELLE_TEXT("Cli", "assumed");
    }
    return {};
}

/// A file or folder when there is one of that name, else a preset.
Result<profile::ModelProfile> profileFor(const QString &what, const catalogue::Catalogue &facts,
                                         const Progress &progress)
{
    const catalogue::Preset *preset = facts.preset(what);
    if (preset && !QFileInfo::exists(what))
        return profile::profileOf(*preset);
    return profile::readModel(what, facts, progress);
}

QString cell(const QJsonValue &value, const Language &language)
{
    if (value.isBool())
        return (value.toBool() ? PASSERELLE_TEXT("Cli", "yes") : PASSERELLE_TEXT("Cli", "no")).text(language);
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == std::floor(number) && std::abs(number) < 1e15
                   ? language.locale().toString(static_cast<qint64>(number))
                   : language.significant(number);
    }
    return value.toString();
}

void printProfile(const profile::ModelProfile &profile, const Context &context)
{
    const Language &language = context.language();
    context.print(context.text(PASSERELLE_TEXT("Cli", "%1 (%2)").arg(profile.name).arg(profile.format)));
    if (profile.fileSize.value() > 0) {
        context.print(context.text(PASSERELLE_TEXT("Cli", "Weights: %1, %2, %3 bits a weight")
                                       .arg(units::format(profile.fileSize, language))
                                       .arg(profile.dtype)
                                       .arg(profile.bitsPerWeight)));
    }
    context.print();
    Table table({context.text(PASSERELLE_TEXT("Cli", "Field")), context.text(PASSERELLE_TEXT("Cli", "Value")),
                 context.text(PASSERELLE_TEXT("Cli", "Known by"))});
    const QJsonObject fields = catalogue::architectureToJson(profile.architecture);
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        if (field->isObject() || field->isArray())
            continue;
        const auto origin = profile.origins.constFind(field.key());
        table.add({field.key(), cell(*field, language),
                   origin == profile.origins.constEnd() ? QString() : context.text(originLabel(*origin))});
    }
    context.print(table.text());
    for (const Message &remark : profile.remarks)
        context.print(QStringLiteral("• ") + context.text(remark));
}

Exit run(const Arguments &arguments, Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const auto profile = profileFor(arguments.positionals.constFirst(), **facts,
                                    context.progress(PASSERELLE_TEXT("Cli", "Reading the model")));
    if (!profile)
        return context.refuse(profile.error());
    QJsonObject document = profile::toJson(*profile);
    document.insert(QStringLiteral("schema"), QStringLiteral("passerelle.profile-model/1"));
    context.print(document);
    if (!context.json())
        printProfile(*profile, context);
    return Exit::Done;
}

}  // namespace

Command profileModelCommand()
{
    return {QStringLiteral("profile-model"),
            QStringLiteral("PATH|PRESET"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "Architecture and parameter count of a model file, a folder or a preset."),
            {},
            false,
            run};
}

}  // namespace passerelle::cli
