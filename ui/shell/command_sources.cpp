// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_sources.hpp"

#include "access/key_labels.hpp"
#include "dossier/keys.hpp"
#include "units/format.hpp"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace passerelle::ui {

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

QString plain(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(?!&)"));
    return text.remove(mnemonic);
}

void collect(const QList<QAction *> &actions, const QString &group, std::vector<Command> &commands)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
            continue;
        if (const QMenu *menu = action->menu()) {
            if (menu->objectName() == QLatin1String("menu.recent"))
                continue;
            const QString title = plain(menu->title());
            collect(menu->actions(), group.isEmpty() ? title : group + QStringLiteral(" › ") + title, commands);
            continue;
        }
        QString text = plain(action->text());
        while (text.endsWith(QChar(0x2026)))
            text.chop(1);
        commands.push_back({action->objectName(), text, group, action->shortcut().toString(QKeySequence::NativeText),
                            QStringLiteral("next"), [action] { action->trigger(); }});
    }
}

}  // namespace

std::vector<Command> menuCommands(const QMenuBar &menus)
{
    std::vector<Command> commands;
    collect(menus.actions(), QString(), commands);
    return commands;
}

std::vector<Command> dossierCommands(Session &session)
{
    std::vector<Command> commands;
    const auto entries = session.library().list();
    if (!entries)
        return commands;
    for (const dossier::Entry &entry : *entries) {
        if (entry.id == session.dossier().id)
            continue;
        const QString date = session.language().locale().toString(entry.modified.toLocalTime(), QLocale::ShortFormat);
        commands.push_back({QStringLiteral("dossier.") + entry.id, entry.name,
                            shown(QT_TRANSLATE_NOOP("Command", "Dossier")), date, QStringLiteral("folder"),
                            [&session, id = entry.id] { session.openDossier(id); }});
    }
    return commands;
}

QString stepOfKey(const QString &key)
{
    static const std::array<std::pair<const char *, const char *>, 9> steps{{{"company.", "company"},
                                                                             {"vertical.", "vertical"},
                                                                             {"model.", "model"},
                                                                             {"dataset.", "dataset"},
                                                                             {"plan.", "plan"},
                                                                             {"serving.", "plan"},
                                                                             {"limits.", "plan"},
                                                                             {"machines.", "machines"},
                                                                             {"route.", "route"}}};
    for (const auto &[prefix, step] : steps)
        if (key.startsWith(QLatin1String(prefix)))
            return QLatin1String(step);
    return QStringLiteral("application");
}

QString valueWords(const QJsonValue &value, const Language &language)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? shown(QT_TRANSLATE_NOOP("Command", "Yes")) : shown(QT_TRANSLATE_NOOP("Command", "No"));
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return language.locale().toString(number, 'f', number == static_cast<double>(qRound64(number)) ? 0 : 2);
    }
    case QJsonValue::String:
        return value.toString().simplified();
    default:
        return {};
    }
}

std::vector<Command> answerCommands(const Session &session, const std::function<bool(const QString &)> &hasControl,
                                    const std::function<void(const QString &)> &go)
{
    std::vector<Command> commands;
    const Language &language = session.language();
    const auto add = [&](const QString &key, const QString &value) {
        commands.push_back({QStringLiteral("answer.") + key, access::labelOfKey(key).text(language),
                            shown(QT_TRANSLATE_NOOP("Command", "Answer of the dossier")), value, stepOfKey(key),
                            [go, key] { go(key); }});
    };
    const access::Facts &facts = session.dossier().facts;
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact)
        if (const QString value = valueWords(fact.value(), language); !value.isEmpty())
            add(fact.key(), value);
    for (const QString &key : access::labelledKeys())
        if (!facts.contains(key) && hasControl(key))
            add(key, shown(QT_TRANSLATE_NOOP("Command", "not said yet")));
    return commands;
}

std::vector<Command> resultCommands(Session &session, const std::function<void(const QString &)> &show)
{
    std::vector<Command> commands;
    const Language language = session.language();
    const auto value = session.current();
    const auto choose = [&session, show](const char *key, const QString &id, const QString &label,
                                         const QString &step) {
        session.set(QLatin1String(key), id, label);
        show(step);
    };
    for (const estimate::Estimate &estimate : value->estimates) {
        if (!estimate.feasible)
            continue;
        const QString label = shown(QT_TRANSLATE_NOOP("Command", "Choose %1")).arg(estimate.target.name);
        commands.push_back({QStringLiteral("machine.") + estimate.target.id, label,
                            shown(QT_TRANSLATE_NOOP("Command", "Machine")),
                            units::format(estimate.projectGpuHours.p50, language), QStringLiteral("machines"),
                            [choose, id = estimate.target.id, label] {
                                choose(dossier::keys::kChosenTarget, id, label, QStringLiteral("machines"));
                            }});
    }
    for (const access::RouteAdvice &route : value->routes) {
        if (route.verdict == access::Verdict::Closed)
            continue;
        const QString label = shown(QT_TRANSLATE_NOOP("Command", "Apply by %1")).arg(route.name.text(language));
        commands.push_back({QStringLiteral("route.") + route.routeId, label,
                            shown(QT_TRANSLATE_NOOP("Command", "Access route")), QString(), QStringLiteral("route"),
                            [choose, id = route.routeId, label] {
                                choose(dossier::keys::kRoute, id, label, QStringLiteral("route"));
                            }});
    }
    return commands;
}

}  // namespace passerelle::ui
