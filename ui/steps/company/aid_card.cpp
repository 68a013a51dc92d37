// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/company/aid_card.hpp"

#include "access/de_minimis.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/source_badge.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace {

constexpr int kColumns = 3;

QString awardsKey()
{
    return QStringLiteral("funding.de_minimis_awards");
}

}  // namespace

AidCard::AidCard(Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_grid(new QGridLayout), m_add(new QPushButton(this)),
      m_problem(new ProblemLabel(this)), m_count(new ProblemLabel(this)), m_source(new SourceBadge(this))
{
    m_add->setObjectName(QStringLiteral("aid.add"));
    m_count->setObjectName(QStringLiteral("aid.count"));
    m_problem->setObjectName(QStringLiteral("aid.problem"));
    m_grid->setHorizontalSpacing(spacing(this, 2));
    m_grid->setVerticalSpacing(spacing(this, 1));
    m_grid->setColumnStretch(2, 1);
    for (int column = 0; column < kColumns; ++column) {
        m_captions.push_back(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this));
        m_grid->addWidget(m_captions.back(), 0, column);
    }
    body()->addLayout(m_grid);
    body()->addWidget(m_problem);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    auto *count = new QHBoxLayout;
    count->addWidget(m_count, 1);
    count->addWidget(m_source, 0, Qt::AlignTop);
    body()->addLayout(count);
    m_source->setSource(access::rulebookOf(session.catalogue()).source(QStringLiteral("S_MINIMIS")));
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow();
        retranslate();
        m_rows.back().granted->setFocus();
    });
    connect(&session, &Session::dossierOpened, this, [this] { fill(m_session.value(awardsKey()).toArray()); });
    retranslate();
    refresh();
}

void AidCard::addRow()
{
    const int index = static_cast<int>(m_rows.size());
    const auto name = [index](const char *part) {
        return QStringLiteral("aid.%1.%2").arg(index).arg(QLatin1String(part));
    };
    Row row{new DateField(this), new NumberField(this), new QLineEdit(this), new QToolButton(this)};
    row.granted->setObjectName(name("granted"));
    row.amount->setObjectName(name("amount"));
    row.from->setObjectName(name("from"));
    row.remove->setObjectName(name("remove"));
    row.remove->setAutoRaise(true);
    row.remove->setIcon(icon(QStringLiteral("remove")));
    row.granted->setDateLocale(m_session.language().locale());
    row.amount->setNumberLocale(m_session.language().locale());
    row.amount->setDecimals(2);
    row.amount->setUnit(QStringLiteral("€"));
    row.granted->setMaximumWidth(textWidth(this, 22));
    row.amount->setMaximumWidth(textWidth(this, 22));
    int column = 0;
    for (QWidget *cell : std::initializer_list<QWidget *>{row.granted, row.amount, row.from, row.remove}) {
        m_grid->addWidget(cell, index + 1, column++);
        cell->show();
    }
    connect(row.granted, &DateField::dateEdited, this, [this] { write(tr("Change the day of an award")); });
    connect(row.granted, &DateField::validityChanged, this, &AidCard::showProblems);
    connect(row.amount, &NumberField::valueEdited, this, [this] { write(tr("Change the amount of an award")); });
    connect(row.amount, &NumberField::validityChanged, this, &AidCard::showProblems);
    connect(row.from, &QLineEdit::textEdited, this, [this] { write(tr("Change who gave an award")); });
    connect(row.remove, &QToolButton::clicked, this, [this, index] {
        Row &removed = m_rows[static_cast<std::size_t>(index)];
        removed.granted->clear();
        removed.amount->clear();
        removed.from->clear();
        write(tr("Remove an award"));
        fill(typed());
    });
    m_rows.push_back(row);
}

void AidCard::removeLastRow()
{
    for (QWidget *cell : std::initializer_list<QWidget *>{m_rows.back().granted, m_rows.back().amount,
                                                          m_rows.back().from, m_rows.back().remove}) {
        cell->hide();
        cell->deleteLater();
    }
    m_rows.pop_back();
}

QJsonArray AidCard::typed() const
{
    QJsonArray awards;
    for (const Row &row : m_rows) {
        QJsonObject award;
        if (const QDate day = row.granted->date(); day.isValid())
            award.insert(QStringLiteral("granted_on"), day.toString(Qt::ISODate));
        if (const auto amount = row.amount->value())
            award.insert(QStringLiteral("eur"), *amount);
        if (!row.from->text().isEmpty())
            award.insert(QStringLiteral("from"), row.from->text());
        // A row that was added and not yet filled in is no award.
        if (!award.isEmpty())
            awards.append(award);
    }
    return awards;
}

void AidCard::write(const QString &label)
{
    const QJsonArray awards = typed();
    m_session.set(awardsKey(), awards.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(awards), label);
}

void AidCard::fill(const QJsonArray &awards)
{
    const auto count = static_cast<std::size_t>(awards.size());
    while (m_rows.size() > count)
        removeLastRow();
    while (m_rows.size() < count)
        addRow();
    for (std::size_t i = 0; i < count; ++i) {
        const QJsonObject award = awards.at(static_cast<qsizetype>(i)).toObject();
        const QJsonValue amount = award[QLatin1String("eur")];
        m_rows[i].granted->setDate(QDate::fromString(award[QLatin1String("granted_on")].toString(), Qt::ISODate));
        m_rows[i].amount->setValue(amount.isDouble() ? std::optional(amount.toDouble()) : std::nullopt);
        if (const QString from = award[QLatin1String("from")].toString(); m_rows[i].from->text() != from)
            m_rows[i].from->setText(from);
    }
    retranslate();
}

void AidCard::retranslate()
{
    setTitle(tr("Public aid already received"));
    setDescription(
        tr("Some grants and free services count towards a ceiling that the Union sets (“de minimis” aid); the "
           "letter of the award says so. Leave it empty when there was none."));
    m_captions[0]->setText(tr("Granted on"));
    m_captions[1]->setText(tr("Amount"));
    m_captions[2]->setText(tr("From whom"));
    for (TextLabel *caption : m_captions)
        caption->setVisible(!m_rows.empty());
    m_add->setText(tr("Add an &award"));
    for (const Row &row : m_rows) {
        row.granted->setAccessibleName(tr("Day of the award"));
        row.amount->setAccessibleName(tr("Amount of the award in euros"));
        row.from->setAccessibleName(tr("Who gave the award"));
        row.remove->setAccessibleName(tr("Remove this award"));
        row.remove->setToolTip(tr("Remove this award"));
        row.granted->setDateLocale(m_session.language().locale());
        row.amount->setNumberLocale(m_session.language().locale());
    }
    showProblems();
}

void AidCard::showProblems()
{
    const bool day = std::ranges::any_of(m_rows, [](const Row &row) { return row.granted->hasProblem(); });
    const bool amount = std::ranges::any_of(m_rows, [](const Row &row) { return row.amount->hasProblem(); });
    QString text;
    if (day)
        text = tr("Type a day, like 14/03/2023.");
    else if (amount)
        text = tr("Type an amount in euros, like 850 000.");
    m_problem->setMessage(text, Severity::Warning);
    m_problem->setVisible(!text.isEmpty());
}

void AidCard::refresh()
{
    const QJsonArray awards = m_session.value(awardsKey()).toArray();
    if (typed() != awards)
        fill(awards);
    const access::AidCount count =
        access::aidCount(m_session.dossier().facts, access::rulebookOf(m_session.catalogue()), m_session.today());
    const bool over = count.ceiling && count.received > *count.ceiling;
    m_count->setMessage(count.sentence.text(m_session.language()), over ? Severity::Warning : Severity::Hint);
}

void AidCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

}  // namespace passerelle::ui
