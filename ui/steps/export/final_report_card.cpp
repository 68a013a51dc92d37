// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/export/final_report_card.hpp"

#include "ui/widgets/bindings.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/text_label.hpp"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::ui {

FinalReportCard::FinalReportCard(Session &session, QWidget *parent)
    : Card(parent), m_number(new QLineEdit), m_start(new DateField), m_end(new DateField), m_hours(new NumberField),
      m_energy(new NumberField), m_carbon(new NumberField), m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("export.finalReportCard"));
    const std::pair<QWidget *, const char *> controls[] = {
        {m_number, "export.award.number"}, {m_hours, "export.actuals.hours"},   {m_start, "export.award.start"},
        {m_end, "export.award.end"},       {m_energy, "export.actuals.energy"}, {m_carbon, "export.actuals.carbon"}};
    auto *columns = new ColumnsLayout(textWidth(this, 30), 2, spacing(this, 3));
    for (const auto &[control, name] : controls) {
        control->setObjectName(QString::fromLatin1(name));
        m_fields.push_back(new FormField(control, this));
        columns->addWidget(m_fields.back());
    }
    body()->addLayout(columns);
    m_button->setObjectName(QStringLiteral("export.finalReport"));
    m_button->setIcon(icon(QStringLiteral("export")));
    body()->addWidget(m_button, 0, Qt::AlignLeft);
    m_energy->setUnit(QStringLiteral("kWh"));
    m_carbon->setUnit(QStringLiteral("kg"));
    bindText(m_number, session, QStringLiteral("award.project_number"), [] { return tr("Change the project number"); });
    bindDate(m_start, session, QStringLiteral("award.start"), [] { return tr("Change the start of the allocation"); });
    bindDate(m_end, session, QStringLiteral("award.end"), [] { return tr("Change the end of the allocation"); });
    bindNumber(m_hours, session, QStringLiteral("actuals.gpu_hours"), [] { return tr("Change the hours used"); });
    bindNumber(m_energy, session, QStringLiteral("actuals.energy_kwh"), [] { return tr("Change the energy used"); });
    bindNumber(m_carbon, session, QStringLiteral("actuals.co2_kg"), [] { return tr("Change the emissions"); });
}

void FinalReportCard::retranslate()
{
    setTitle(tr("Final report"));
    setDescription(tr("When the hours are spent: the report that EuroHPC asks for, prefilled with the hours really "
                      "used, energy and CO2e. PDF, Word and LibreOffice, in English."));
    const std::pair<QString, QString> texts[] = {
        {tr("Project &number"), tr("As in the award letter, such as EHPC-AIF-2026PG01-123.")},
        {tr("GPU-&hours used"), tr("From the site's accounts.")},
        {tr("Allocation &began"), QString()},
        {tr("Allocation en&ded"), QString()},
        {tr("&Energy, if the site measured it"), tr("Empty: worked out from the hours used, and marked so.")},
        {tr("&CO2e, if the site gave it"), tr("Empty: worked out from the energy and the country's grid.")}};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setLabel(texts[i].first);
        m_fields[i]->setHelp(texts[i].second);
    }
    m_button->setText(tr("Save the final re&port…"));
}

}  // namespace passerelle::ui
