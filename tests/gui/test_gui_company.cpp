// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_desk.hpp"

#include "ui/widgets/form_field.hpp"
#include "ui/widgets/problem_label.hpp"

#include <QJsonArray>
#include <QJsonObject>

using namespace passerelle;
using namespace passerelle::ui;

/// Who the company is beyond its own figures: the companies that count with it, the aid it has received.
class TestGuiCompany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linkedCompaniesDecideToo();
    void awardsAreListedAndAddedUp();
    void aRemovedAwardComesBackWithUndo();
};

void TestGuiCompany::linkedCompaniesDecideToo()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.type(QStringLiteral("company.headcount"), QStringLiteral("40"));
    desk.type(QStringLiteral("company.turnover_eur"), QStringLiteral("850 000"));
    auto *people = desk.find<FormField>(QStringLiteral("field.company.linked_headcount"));
    QVERIFY(!people->isVisible());
    desk.click(QStringLiteral("company.linked_enterprises.yes"));
    QVERIFY(people->isVisible());
    auto *answer = desk.find<ProblemLabel>(QStringLiteral("company.sme"));
    QVERIFY2(answer->text().contains(QStringLiteral("Linked companies")), qPrintable(answer->text()));
    desk.type(QStringLiteral("company.linked_headcount"), QStringLiteral("300"));
    QVERIFY2(answer->text().startsWith(QStringLiteral("Not an SME: 340")), qPrintable(answer->text()));
    desk.waitForCase();
    QCOMPARE(desk.session->current()->facts.value(QStringLiteral("company.is_sme")), QJsonValue(false));
    desk.click(QStringLiteral("company.linked_enterprises.no"));
    QVERIFY(!people->isVisible());
    QVERIFY2(answer->text().startsWith(QStringLiteral("An SME")), qPrintable(answer->text()));
}

void TestGuiCompany::awardsAreListedAndAddedUp()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    auto *count = desk.find<ProblemLabel>(QStringLiteral("aid.count"));
    desk.click(QStringLiteral("aid.add"));
    desk.type(QStringLiteral("aid.0.granted"), QStringLiteral("14/03/2025"));
    desk.type(QStringLiteral("aid.0.amount"), QStringLiteral("120 000"));
    desk.type(QStringLiteral("aid.0.from"), QStringLiteral("Region"));
    desk.click(QStringLiteral("aid.add"));
    desk.type(QStringLiteral("aid.1.granted"), QStringLiteral("01/06/2020"));
    desk.type(QStringLiteral("aid.1.amount"), QStringLiteral("90 000"));
    const QJsonArray awards = desk.value("funding.de_minimis_awards").toArray();
    QCOMPARE(awards.size(), 2);
    QCOMPARE(awards[0].toObject()[QLatin1String("granted_on")].toString(), QStringLiteral("2025-03-14"));
    QCOMPARE(awards[0].toObject()[QLatin1String("from")].toString(), QStringLiteral("Region"));
    QVERIFY2(count->text().contains(QStringLiteral("180")), qPrintable(count->text()));
    desk.type(QStringLiteral("aid.0.granted"), QStringLiteral("soon"));
    QVERIFY(!desk.find<ProblemLabel>(QStringLiteral("aid.problem"))->text().isEmpty());
}

void TestGuiCompany::aRemovedAwardComesBackWithUndo()
{
    FrontDesk desk;
    desk.start(QStringLiteral("fr"));
    desk.click(QStringLiteral("aid.add"));
    desk.type(QStringLiteral("aid.0.amount"), QStringLiteral("1 000"));
    desk.click(QStringLiteral("aid.add"));
    desk.type(QStringLiteral("aid.1.amount"), QStringLiteral("2 000"));
    desk.click(QStringLiteral("aid.0.remove"));
    const QJsonArray left = desk.value("funding.de_minimis_awards").toArray();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0].toObject()[QLatin1String("eur")].toDouble(), 2000.0);
    QCOMPARE(desk.find<NumberField>(QStringLiteral("aid.0.amount"))->value(), std::optional(2000.0));
    desk.session->undo();
    QCOMPARE(desk.value("funding.de_minimis_awards").toArray().size(), 2);
    QCOMPARE(desk.find<NumberField>(QStringLiteral("aid.1.amount"))->value(), std::optional(2000.0));
    QCOMPARE(desk.find<NumberField>(QStringLiteral("aid.0.amount"))->value(), std::optional(1000.0));
}

QTEST_MAIN(TestGuiCompany)
#include "test_gui_company.moc"
