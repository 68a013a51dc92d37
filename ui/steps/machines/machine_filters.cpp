// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machine_filters.hpp"

#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/theme.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace passerelle::ui {

MachineFilters::MachineFilters(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_toggle(new QToolButton(this)), m_more(new QWidget(this))
{
    setObjectName(QStringLiteral("machines.filters"));
    m_search->setObjectName(QStringLiteral("machines.search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(textWidth(this, 16));
    connect(m_search, &QLineEdit::textChanged, this, &MachineFilters::changed);
    m_public = addBox("machines.public", true);
    m_clouds = addBox("machines.clouds", true);
    m_announced = addBox("machines.announced", true);
    m_sovereign = addBox("machines.sovereign", false);
    m_feasible = addBox("machines.feasible", false);
    m_toggle->setObjectName(QStringLiteral("machines.moreFilters"));
    m_toggle->setCheckable(true);
    connect(m_toggle, &QToolButton::toggled, m_more, &QWidget::setVisible);
    buildMore();

    auto *line = new QHBoxLayout;
    line->setSpacing(spacing(this, 2.5));
    for (QCheckBox *box : {m_public, m_clouds, m_announced, m_sovereign, m_feasible})
        line->addWidget(box);
    line->addStretch(1);
    line->addWidget(m_toggle);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(spacing(this, 1.5));
    lines->addWidget(m_search);
    lines->addLayout(line);
    lines->addWidget(m_more);
    m_more->hide();
}

QCheckBox *MachineFilters::addBox(const char *name, bool checked)
{
    auto *box = new QCheckBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setChecked(checked);
    connect(box, &QCheckBox::toggled, this, &MachineFilters::tell);
    return box;
}

QComboBox *MachineFilters::addList(const char *name)
{
    auto *list = new QComboBox(this);
    list->setObjectName(QString::fromLatin1(name));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(16);
    connect(list, &QComboBox::currentIndexChanged, this, &MachineFilters::tell);
    return list;
}

void MachineFilters::buildMore()
{
    auto *columns = new ColumnsLayout(textWidth(this, 26), 4, spacing(this, 2));
    m_more->setLayout(columns);
    m_certificate = addList("machines.certificate");
    m_country = addList("machines.country");
    m_supply = addList("machines.supply");
    m_budget = addBox("machines.withinBudget", false);
    m_deadline = addBox("machines.withinDeadline", false);
    m_lowCarbon = addBox("machines.lowCarbon", false);
    m_reset = new QToolButton(this);
    m_reset->setObjectName(QStringLiteral("machines.resetFilters"));
    connect(m_reset, &QToolButton::clicked, this, &MachineFilters::reset);
    for (QWidget *control : std::initializer_list<QWidget *>{m_certificate, m_country, m_supply, m_budget, m_deadline,
                                                             m_lowCarbon, m_reset})
        columns->addWidget(control);
}

MachinesFilter::Criteria MachineFilters::criteria() const
{
    MachinesFilter::Criteria wanted;
    wanted.publicMachines = m_public->isChecked();
    wanted.announcedMachines = m_announced->isChecked();
    wanted.clouds = m_clouds->isChecked();
    wanted.sovereignOnly = m_sovereign->isChecked();
    wanted.feasibleOnly = m_feasible->isChecked();
    wanted.text = m_search->text().trimmed();
    wanted.certificate = static_cast<MachinesFilter::Certificate>(std::max(0, m_certificate->currentIndex()));
    wanted.supply = static_cast<MachinesFilter::Supply>(std::max(0, m_supply->currentIndex()));
    wanted.country = m_country->currentData().toString();
    wanted.withinBudget = m_budget->isEnabled() && m_budget->isChecked();
    wanted.withinDeadline = m_deadline->isEnabled() && m_deadline->isChecked();
    wanted.lowCarbon = m_lowCarbon->isChecked();
    return wanted;
}

void MachineFilters::tell()
{
    const MachinesFilter::Criteria wanted = criteria();
    const int more = (wanted.certificate != MachinesFilter::Certificate::Any ? 1 : 0) +
                     (wanted.supply != MachinesFilter::Supply::Any ? 1 : 0) + (wanted.country.isEmpty() ? 0 : 1) +
                     (wanted.withinBudget ? 1 : 0) + (wanted.withinDeadline ? 1 : 0) + (wanted.lowCarbon ? 1 : 0);
    m_toggle->setText(more == 0 ? tr("&More filters") : tr("&More filters (%1)").arg(more));
    Q_EMIT changed();
}

void MachineFilters::reset()
{
    {
        const QSignalBlocker quiet(this);
        m_search->clear();
        for (QCheckBox *box : {m_public, m_clouds, m_announced})
            box->setChecked(true);
        for (QCheckBox *box : {m_sovereign, m_feasible, m_budget, m_deadline, m_lowCarbon})
            box->setChecked(false);
        for (QComboBox *list : {m_certificate, m_country, m_supply})
            list->setCurrentIndex(0);
    }
    tell();
}

void MachineFilters::setCountries(const std::vector<std::pair<QString, QString>> &countries)
{
    const QString kept = m_country->currentData().toString();
    const QSignalBlocker quiet(m_country);
    m_country->clear();
    m_country->addItem(tr("Any country"));
    for (const auto &[code, name] : countries)
        m_country->addItem(name, code);
    m_country->setCurrentIndex(std::max(0, m_country->findData(kept)));
}

void MachineFilters::setLimits(bool budget, bool deadline)
{
    m_budget->setEnabled(budget);
    m_budget->setToolTip(budget ? tr("Hide what costs more than the budget of the plan")
                                : tr("The plan has no budget: set one there, or pull the line in the chart"));
    m_deadline->setEnabled(deadline);
    m_deadline->setToolTip(deadline ? tr("Hide where the final run takes longer than the deadline of the plan")
                                    : tr("The plan has no deadline: set one there, or pull the line in the chart"));
}

void MachineFilters::retranslate()
{
    m_search->setPlaceholderText(tr("Search a machine, an operator, a country, a GPU"));
    m_search->setAccessibleName(tr("Search the table"));
    m_public->setText(tr("&Public"));
    m_public->setToolTip(tr("Show supercomputers whose hours are granted"));
    m_clouds->setText(tr("&Cloud"));
    m_clouds->setToolTip(tr("Show what can be rented"));
    m_announced->setText(tr("&Announced"));
    m_announced->setToolTip(tr("Show machines that are not open yet; their figures are projections"));
    m_sovereign->setText(tr("&Sovereign"));
    m_sovereign->setToolTip(tr("Show only places held by European operators"));
    m_feasible->setText(tr("Can &run it"));
    m_feasible->setToolTip(tr("Hide the places that cannot run this job"));
    m_budget->setText(tr("Within the budget"));
    m_deadline->setText(tr("Within the deadline"));
    m_lowCarbon->setText(tr("Low-carbon electricity"));
    m_lowCarbon->setToolTip(tr("Show only places whose grid emits less than 100 g CO₂e a kilowatt-hour over its life "
                               "cycle: the threshold of the European taxonomy, Regulation (EU) 2021/2139"));
    m_reset->setText(tr("Show all places"));
    const auto fill = [](QComboBox *list, const QString &name, const QStringList &texts) {
        const QSignalBlocker quiet(list);
        const int kept = std::max(0, list->currentIndex());
        list->clear();
        list->addItems(texts);
        list->setCurrentIndex(kept);
        list->setAccessibleName(name);
        list->setToolTip(name);
    };
    fill(m_certificate, tr("Certificate of the offer"),
         {tr("Any certificate"), QStringLiteral("SecNumCloud"), QStringLiteral("HDS"), QStringLiteral("ISO 27001")});
    fill(m_supply, tr("Whether it can be had"),
         {tr("Any availability"), tr("Open or seen in stock"), tr("Not seen sold out")});
    m_country->setAccessibleName(tr("Country of the data centre"));
    m_country->setToolTip(m_country->accessibleName());
    if (m_country->count() > 0)
        m_country->setItemText(0, tr("Any country"));
    m_toggle->setToolTip(tr("Certificates, country, availability, limits, carbon"));
    tell();
}

}  // namespace passerelle::ui
