// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of machines changes in the dossier.
#include "dossier/keys.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/steps/machines/machines_page.hpp"

#include <QJsonArray>

namespace passerelle::ui {

namespace keys = dossier::keys;

QSet<QString> MachinesPage::struckIds() const
{
    QSet<QString> ids;
    const QJsonArray kept = session().value(QString::fromLatin1(keys::kStruckTargets)).toArray();
    for (const QJsonValue &id : kept)
        ids.insert(id.toString());
    return ids;
}

void MachinesPage::chooseSelected()
{
    const MachineRow *row = m_model->row(selectedId());
    if (row != nullptr && row->isFeasible())
        session().set(QString::fromLatin1(keys::kChosenTarget), row->target.id, tr("Choose %1").arg(row->target.name));
}

void MachinesPage::strikeSelected()
{
    const MachineRow *row = m_model->row(selectedId());
    if (row == nullptr)
        return;
    const QString id = row->target.id;
    const QString name = row->target.name;
    const bool strike = !row->struck;
    QJsonArray kept = session().value(QString::fromLatin1(keys::kStruckTargets)).toArray();
    if (strike) {
        kept.append(id);
    } else {
        for (qsizetype i = kept.size() - 1; i >= 0; --i) {
            if (kept.at(i).toString() == id)
                kept.removeAt(i);
        }
    }
    const QJsonValue undefined(QJsonValue::Undefined);
    std::vector<std::pair<QString, QJsonValue>> edits{
        {QString::fromLatin1(keys::kStruckTargets), kept.isEmpty() ? undefined : QJsonValue(kept)}};
    if (strike && row->chosen)
        edits.emplace_back(QString::fromLatin1(keys::kChosenTarget), undefined);
    session().set(edits, strike ? tr("Strike out %1").arg(name) : tr("Restore %1").arg(name));
}

void MachinesPage::setDeadline(std::optional<units::Hours> deadline)
{
    session().set(QString::fromLatin1(keys::kDeadlineDays),
                  deadline ? QJsonValue(units::inDays(*deadline)) : QJsonValue(QJsonValue::Undefined),
                  deadline ? tr("Move the deadline") : tr("Take the deadline away"));
}

void MachinesPage::setBudget(std::optional<units::Money> budget)
{
    session().set(QString::fromLatin1(keys::kBudgetEur),
                  budget ? QJsonValue(budget->value()) : QJsonValue(QJsonValue::Undefined),
                  budget ? tr("Move the budget") : tr("Take the budget away"));
}

void MachinesPage::tellFailure(const QString &path)
{
    Error error;
    error.code = ErrorCode::Storage;
    error.message = PASSERELLE_TEXT("Export", "The file cannot be written.");
    error.file = path;
    Q_EMIT session().failed(error);
}

}  // namespace passerelle::ui
