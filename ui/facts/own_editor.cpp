// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/own_editor.hpp"

#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/theme.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

using Choices = std::vector<std::pair<QJsonValue, QString>>;

namespace {

constexpr double kMostPrice = 1e6;
constexpr double kBitsPerByte = 8;

void sortByText(Choices &choices)
{
    std::ranges::stable_sort(choices,
                             [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
}

}  // namespace

OwnEditor::OwnEditor(const Session &session, const QString &title, QWidget *parent)
    : QDialog(parent), m_session(session), m_questions(nullptr), m_keep(new QPushButton)
{
    setObjectName(QStringLiteral("own.editor"));
    setWindowTitle(title);
    auto *content = new QWidget;
    m_questions = new QVBoxLayout(content);
    m_questions->setSpacing(spacing(this, 3));
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    m_keep->setObjectName(QStringLiteral("own.keep"));
    m_keep->setText(tr("&Keep"));
    m_keep->setToolTip(tr("Keeps the figure beside the catalogue, marked as yours"));
    m_keep->setDefault(true);
    auto *leave = new QPushButton(tr("Cancel"));
    leave->setObjectName(QStringLiteral("own.cancel"));
    leave->setToolTip(tr("Leaves everything as it was"));
    leave->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    resize(textWidth(this, 70), spacing(this, 130));
}

template<typename Control>
Control *OwnEditor::ask(const char *name, const QString &label, const QString &help)
{
    auto *control = new Control;
    const QLocale &locale = m_session.language().locale();
    if constexpr (std::is_same_v<Control, NumberField>) {
        control->setNumberLocale(locale);
        connect(control, &NumberField::valueEdited, this, &OwnEditor::refresh);
        connect(control, &NumberField::validityChanged, this, &OwnEditor::refresh);
    } else if constexpr (std::is_same_v<Control, DateField>) {
        control->setDateLocale(locale);
        connect(control, &DateField::dateEdited, this, &OwnEditor::refresh);
        connect(control, &DateField::validityChanged, this, &OwnEditor::refresh);
    } else if constexpr (std::is_same_v<Control, ChoiceField>) {
        connect(control, &ChoiceField::valueEdited, this, &OwnEditor::refresh);
    } else {
        connect(control, &QLineEdit::textEdited, this, &OwnEditor::refresh);
    }
    place(control, name, label, help);
    return control;
}

void OwnEditor::place(QWidget *control, const char *name, const QString &label, const QString &help)
{
    control->setObjectName(QStringLiteral("own.") + QLatin1String(name));
    auto *field = new FormField(control);
    field->setLabel(label);
    field->setHelp(help);
    m_questions->addWidget(field);
}

void OwnEditor::finish(const QDate &day, const QString &note, std::function<bool()> ready)
{
    m_day = ask<DateField>("date", tr("Tr&ue on"), tr("The day on which you saw or agreed it."));
    m_day->setDate(day.isValid() ? day : m_session.today());
    m_note = ask<QLineEdit>("note", tr("N&ote"), tr("Where it comes from: a contract, a quotation. May stay empty."));
    m_note->setMaxLength(1000);
    m_note->setText(note);
    m_questions->addStretch(1);
    m_ready = std::move(ready);
    refresh();
}

void OwnEditor::refresh()
{
    m_keep->setEnabled(m_ready && m_day->date().isValid() && m_ready());
}

QDate OwnEditor::day() const
{
    return m_day->date();
}

QString OwnEditor::note() const
{
    return m_note->text().trimmed();
}

QString offerName(const catalogue::Catalogue &facts, const QString &offerId)
{
    const catalogue::Offer *offer = facts.offer(offerId);
    if (!offer)
        return offerId;
    const catalogue::Provider *provider = facts.provider(offer->providerId);
    const catalogue::Accelerator *gpu = facts.accelerator(offer->gpuId);
    return QStringLiteral("%1 · %2 (%3 × %4)")
        .arg(provider ? provider->name : offer->providerId, offer->instanceType, QString::number(offer->gpus),
             gpu ? gpu->name : offer->gpuId);
}

QString partitionName(const catalogue::Catalogue &facts, const QString &partitionId)
{
    for (const catalogue::Machine &machine : facts.machines) {
        const auto found = std::ranges::find(machine.partitions, partitionId, &catalogue::Partition::id);
        if (found != machine.partitions.end())
            return QStringLiteral("%1 · %2").arg(machine.name, found->name);
    }
    return partitionId;
}

OwnPriceEditor::OwnPriceEditor(const Session &session, const std::optional<catalogue::OwnPrice> &price, QWidget *parent)
    : OwnEditor(session, tr("Your own price"), parent), m_offer(ask<ChoiceField>("offer", tr("&Offer"))),
      m_amount(ask<NumberField>("amount", tr("&Price an hour"), tr("Excluding VAT."))),
      m_currency(ask<ChoiceField>("currency", tr("&Currency"))),
      m_rate(ask<NumberField>("rate", tr("&Dollars for a euro"), tr("The rate of that day, for prices in dollars."))),
      m_unit(ask<ChoiceField>("unit", tr("An hour o&f")))
{
    Choices offers;
    for (const catalogue::Offer &offer : session.catalogue().offers) {
        if (!offer.id.startsWith(QLatin1String("own:")))
            offers.push_back({offer.id, offerName(session.catalogue(), offer.id)});
    }
    sortByText(offers);
    m_offer->setChoices(offers);
    m_currency->setChoices({{QStringLiteral("EUR"), tr("euro")}, {QStringLiteral("USD"), tr("US dollar")}});
    m_unit->setChoices(
        {{QStringLiteral("instance"), tr("the whole instance")}, {QStringLiteral("gpu"), tr("one GPU")}});
    m_amount->setRange(0.0001, kMostPrice);
    m_amount->setDecimals(4);
    m_rate->setRange(0.1, 10);
    m_rate->setDecimals(4);
    const catalogue::OwnPrice known = price.value_or(catalogue::OwnPrice());
    const bool dollars = known.currency == catalogue::Currency::Dollar;
    m_offer->setValue(known.offerId);
    m_offer->setEnabled(!price);  // another offer is another figure
    if (price)
        m_amount->setValue(known.amount);
    m_currency->setValue(dollars ? QStringLiteral("USD") : QStringLiteral("EUR"));
    if (dollars)
        m_rate->setValue(known.dollarsPerEuro);
    m_unit->setValue(known.unit == catalogue::PricedUnit::Gpu ? QStringLiteral("gpu") : QStringLiteral("instance"));
    finish(known.date, known.note, [this] {
        const bool inDollars = m_currency->value() == QJsonValue(QStringLiteral("USD"));
        m_rate->setEnabled(inDollars);
        return !m_offer->value().toString().isEmpty() && m_amount->value() && (!inDollars || m_rate->value());
    });
}

catalogue::OwnPrice OwnPriceEditor::value() const
{
    catalogue::OwnPrice price;
    price.offerId = m_offer->value().toString();
    price.amount = m_amount->value().value_or(0);
    if (m_currency->value() == QJsonValue(QStringLiteral("USD"))) {
        price.currency = catalogue::Currency::Dollar;
        price.dollarsPerEuro = m_rate->value().value_or(0);
    }
    if (m_unit->value() == QJsonValue(QStringLiteral("gpu")))
        price.unit = catalogue::PricedUnit::Gpu;
    price.date = day();
    price.note = note();
    return price;
}

OwnQuotaEditor::OwnQuotaEditor(const Session &session, const std::optional<catalogue::OwnQuota> &quota, QWidget *parent)
    : OwnEditor(session, tr("Your own quota"), parent), m_partition(ask<ChoiceField>("partition", tr("&Machine"))),
      m_hours(ask<NumberField>("hours", tr("&GPU-hours that you hold"))),
      m_until(ask<DateField>("until", tr("&Until"), tr("The day on which they lapse. May stay empty.")))
{
    Choices partitions;
    for (const catalogue::Machine &machine : session.catalogue().machines) {
        for (const catalogue::Partition &partition : machine.partitions) {
            if (!machine.id.startsWith(QLatin1String("own:")))
                partitions.push_back({partition.id, partitionName(session.catalogue(), partition.id)});
        }
    }
    sortByText(partitions);
    m_partition->setChoices(partitions);
    m_hours->setRange(1, 1e9);
    m_hours->setDecimals(0);
    const catalogue::OwnQuota known = quota.value_or(catalogue::OwnQuota());
    m_partition->setValue(known.partitionId);
    m_partition->setEnabled(!quota);
    if (quota)
        m_hours->setValue(known.hours.value());
    if (known.until)
        m_until->setDate(*known.until);
    finish(known.date, known.note,
           [this] { return !m_partition->value().toString().isEmpty() && m_hours->value() && !m_until->hasProblem(); });
}

catalogue::OwnQuota OwnQuotaEditor::value() const
{
    catalogue::OwnQuota quota;
    quota.partitionId = m_partition->value().toString();
    quota.hours = units::gpuHours(m_hours->value().value_or(0));
    if (m_until->date().isValid())
        quota.until = m_until->date();
    quota.date = day();
    quota.note = note();
    return quota;
}

OwnMachineEditor::OwnMachineEditor(const Session &session, const std::optional<catalogue::OwnMachine> &machine,
                                   QWidget *parent)
    : OwnEditor(session, tr("Your own machine"), parent), m_name(ask<QLineEdit>("name", tr("&Name"))),
      m_gpu(ask<ChoiceField>("gpu", tr("&GPU"))), m_gpusPerNode(ask<NumberField>("gpus", tr("GPUs in a no&de"))),
      m_nodes(ask<NumberField>("nodes", tr("Nod&es"))),
      m_network(ask<NumberField>("network", tr("Net&work of a node"),
                                 tr("All its cards together, one direction. Empty: jobs stay inside one node."))),
      m_power(ask<NumberField>("power", tr("Po&wer limit of a GPU"), tr("Empty: as its data sheet says."))),
      m_price(ask<NumberField>("price", tr("&Price of a node's hour"),
                               tr("What it costs you, excluding VAT. Empty: no cost is counted."))),
      m_country(ask<ChoiceField>("country", tr("&Country"), tr("Where it stands: its electricity is counted.")))
{
    const catalogue::Catalogue &facts = session.catalogue();
    Choices gpus;
    for (const catalogue::Accelerator &gpu : facts.accelerators)
        gpus.push_back({gpu.id, gpu.name});
    sortByText(gpus);
    m_gpu->setChoices(gpus);
    Choices countries;
    for (const catalogue::Machine &known : facts.machines) {
        const std::pair<QJsonValue, QString> country{known.country, known.countryName};
        if (!known.countryName.isEmpty() && std::ranges::find(countries, country) == countries.end())
            countries.push_back(country);
    }
    sortByText(countries);
    countries.insert(countries.begin(), {QJsonValue(QString()), tr("elsewhere")});
    m_country->setChoices(countries);
    m_name->setMaxLength(100);
    m_gpusPerNode->setRange(1, 1024);
    m_nodes->setRange(1, 100000);
    for (NumberField *field : {m_gpusPerNode, m_nodes})
        field->setDecimals(0);
    m_network->setRange(0.1, 1e5);
    m_network->setUnit(tr("Gbit/s"));
    m_power->setRange(10, 10000);
    m_power->setUnit(tr("W"));
    m_price->setRange(0.0001, kMostPrice);
    m_price->setUnit(tr("€"));
    const catalogue::OwnMachine known = machine.value_or(catalogue::OwnMachine());
    m_id = known.id;
    m_name->setText(known.name);
    m_gpu->setValue(known.gpuId);
    m_gpusPerNode->setValue(known.gpusPerNode);
    m_nodes->setValue(known.nodes);
    if (known.network)
        m_network->setValue(known.network->value() / units::kGiga * kBitsPerByte);
    if (known.gpuPower)
        m_power->setValue(known.gpuPower->value());
    if (known.nodePrice)
        m_price->setValue(known.nodePrice->value());
    m_country->setValue(known.country);
    finish(known.date, known.note, [this] {
        const auto fine = [](const NumberField *field) { return !field->hasProblem(); };
        return !m_name->text().trimmed().isEmpty() && !m_gpu->value().toString().isEmpty() && m_gpusPerNode->value() &&
               m_nodes->value() && fine(m_network) && fine(m_power) && fine(m_price);
    });
}

catalogue::OwnMachine OwnMachineEditor::value(const QStringList &taken) const
{
    catalogue::OwnMachine machine;
    machine.id = m_id;
    machine.name = m_name->text().trimmed();
    if (machine.id.isEmpty()) {
        QString plain;
        for (const QChar letter : machine.name.toLower()) {
            const bool simple = (letter >= QLatin1Char('a') && letter <= QLatin1Char('z')) ||
                                (letter >= QLatin1Char('0') && letter <= QLatin1Char('9'));
            plain += simple ? letter : QLatin1Char('-');
        }
        const QString base = QStringLiteral("own:") + plain.left(40);
        machine.id = base;
        for (int i = 2; taken.contains(machine.id); ++i)
            machine.id = QStringLiteral("%1-%2").arg(base).arg(i);
    }
    machine.gpuId = m_gpu->value().toString();
    machine.gpusPerNode = static_cast<int>(m_gpusPerNode->value().value_or(1));
    machine.nodes = static_cast<int>(m_nodes->value().value_or(1));
    if (const auto network = m_network->value())
        machine.network = units::gigabytesPerSecond(*network / kBitsPerByte);
    if (const auto power = m_power->value())
        machine.gpuPower = units::watts(*power);
    if (const auto price = m_price->value())
        machine.nodePrice = units::eurosPerHour(*price);
    machine.country = m_country->value().toString();
    machine.date = day();
    machine.note = note();
    return machine;
}

}  // namespace passerelle::ui
