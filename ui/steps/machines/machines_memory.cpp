// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of machines remembers between two starts.
#include "ui/steps/machines/comparison_view.hpp"
#include "ui/steps/machines/machines_page.hpp"
#include "ui/steps/machines/machines_table.hpp"

#include <QTabWidget>

namespace passerelle::ui {

namespace {

const QString kTable = QStringLiteral("table");
const QString kTab = QStringLiteral("tab");
const QString kChart = QStringLiteral("chart");
const QString kDossier = QStringLiteral("dossier");
const QString kPlace = QStringLiteral("place");

}  // namespace

QJsonObject MachinesPage::kept() const
{
    return {{kTable, m_table->look()},
            {kTab, m_tabs->currentIndex()},
            {kChart, m_comparison->shownChart()},
            {kDossier, session().dossier().id},
            {kPlace, selectedId()}};
}

void MachinesPage::recall(const QJsonObject &kept)
{
    if (kept.isEmpty())
        return;
    m_table->setLook(kept.value(kTable).toObject());
    m_comparison->showChart(kept.value(kChart).toString());
    const int tab = kept.value(kTab).toInt();
    if (tab >= 0 && tab < m_tabs->count())
        m_tabs->setCurrentIndex(tab);
    // The line of another dossier says nothing about this one.
    if (kept.value(kDossier).toString() == session().dossier().id)
        selectTarget(kept.value(kPlace).toString());
}

}  // namespace passerelle::ui
