// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/change_text.hpp"

#include "access/application.hpp"
#include "ui/shell/command_sources.hpp"
#include "units/format.hpp"

#include <QCoreApplication>

namespace passerelle::ui {

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("ChangeText", text);
}

/// The first figure that reads differently, from hours to carbon; empty: none does.
QString movedFigure(const estimate::Estimate &before, const estimate::Estimate &after, const Language &language)
{
    const auto line = [&](const char *words, const auto &old, const auto &now) {
        const QString first = units::format(old, language);
        const QString second = units::format(now, language);
        return first == second ? QString() : shown(words).arg(first, second);
    };
    if (before.target.id != after.target.id)
        return shown(QT_TRANSLATE_NOOP("ChangeText", "Another machine: %1 → %2."))
            .arg(before.target.name, after.target.name);
    QString text = line(QT_TRANSLATE_NOOP("ChangeText", "Computing %1 → %2."), before.projectGpuHours.p50,
                        after.projectGpuHours.p50);
    if (text.isEmpty())
        text = line(QT_TRANSLATE_NOOP("ChangeText", "Time %1 → %2."), before.projectDuration.p50,
                    after.projectDuration.p50);
    if (text.isEmpty() && before.cost && after.cost)
        text = line(QT_TRANSLATE_NOOP("ChangeText", "Cost %1 → %2."), before.cost->p50, after.cost->p50);
    if (text.isEmpty())
        text = line(QT_TRANSLATE_NOOP("ChangeText", "Carbon %1 → %2."), before.carbon.p50, after.carbon.p50);
    return text;
}

QString reason(const Change &change, const catalogue::Catalogue &catalogue, const Language &language)
{
    if (change.takenBack)
        return shown(QT_TRANSLATE_NOOP("ChangeText", "Taken back: %1.")).arg(change.label);
    const QString before = valueWords(change.before, language);
    const QString after = valueWords(change.after, language);
    const QString key = change.key.isEmpty() ? QString() : access::labelOf(change.key, catalogue).text(language);
    if (key.isEmpty() || (before.isEmpty() && after.isEmpty()))
        return shown(QT_TRANSLATE_NOOP("ChangeText", "Why: %1.")).arg(change.label);
    const auto said = [](const QString &value) {
        constexpr qsizetype kLongest = 30;
        const QString open = shown(QT_TRANSLATE_NOOP("ChangeText", "left open"));
        return value.isEmpty() ? open : value.size() > kLongest ? value.left(kLongest) + QChar(0x2026) : value;
    };
    return shown(QT_TRANSLATE_NOOP("ChangeText", "%1: %2 → %3.")).arg(key, said(before), said(after));
}

}  // namespace

QString changeText(const estimate::Estimate *before, const estimate::Estimate &after, const Change &change,
                   const catalogue::Catalogue &catalogue, const Language &language)
{
    const QString why = reason(change, catalogue, language);
    if (!before)
        return why;
    QString moved;
    if (before->feasible != after.feasible)
        moved = after.feasible ? shown(QT_TRANSLATE_NOOP("ChangeText", "It fits now."))
                               : shown(QT_TRANSLATE_NOOP("ChangeText", "It no longer fits."));
    else
        moved = movedFigure(*before, after, language);
    if (moved.isEmpty())
        moved = shown(QT_TRANSLATE_NOOP("ChangeText", "The figures stay."));
    return shown(QT_TRANSLATE_NOOP("ChangeText", "%1 %2")).arg(moved, why);
}

const estimate::Estimate *shownEstimate(const dossier::Case &value)
{
    return value.chosen && *value.chosen < value.estimates.size() ? &value.estimates[*value.chosen] : nullptr;
}

}  // namespace passerelle::ui
