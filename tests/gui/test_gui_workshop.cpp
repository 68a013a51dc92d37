// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.hpp"

#include "ui/workshop/workshop_timer.hpp"
#include "ui/workshop/workshop_window.hpp"

#include <QLabel>
#include <QPushButton>

using namespace passerelle;
using namespace passerelle::ui;

/// An advisor in front of a room.
class TestGuiWorkshop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerticalHasACompany()
    {
        const Workbench bench;
        const auto companies = exampleCompanies(bench.session->catalogue());
        QVERIFY(companies.has_value());
        QCOMPARE(companies->size(), bench.session->catalogue().verticals.size());
        for (const ExampleCompany &company : *companies) {
            const QString name = company.name.text(Language::english());
            QVERIFY2(name.contains(QStringLiteral("fictitious")), qPrintable(name));
        }
    }

    void aCompanyIsFollowedByKeysAndNothingIsKept()
    {
        const Workbench bench;
        const auto before = bench.session->library().list()->size();
        WorkshopWindow window(*bench.session, nullptr);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.page(), -1);
        QTest::mouseClick(window.findChild<QWidget *>(QStringLiteral("workshop.vertical.health")), Qt::LeftButton);
        QCOMPARE(window.page(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.pageCount(), 6, Workbench::kPatienceMs);
        QTest::keyClick(&window, Qt::Key_Right);
        QTest::keyClick(&window, Qt::Key_PageDown);
        QCOMPARE(window.page(), 2);
        QVERIFY(
            window.findChild<QLabel *>(QStringLiteral("workshop.figure1"))->text().contains(QStringLiteral("GPU-h")));
        const double usual = QApplication::font().pointSizeF();
        QVERIFY(window.findChild<QLabel *>(QStringLiteral("workshop.title"))->font().pointSizeF() > 1.8 * usual);
        QTest::keyClick(&window, Qt::Key_Left);
        QCOMPARE(window.page(), 1);
        QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("workshop.again")), Qt::LeftButton);
        QCOMPARE(window.page(), -1);
        QCOMPARE(bench.session->library().list()->size(), before);
    }

    void theExampleIsKeptWhenAskedTo()
    {
        const Workbench bench;
        WorkshopWindow window(*bench.session, nullptr);
        window.show();
        QTest::mouseClick(window.findChild<QWidget *>(QStringLiteral("workshop.vertical.energy")), Qt::LeftButton);
        auto *keep = window.findChild<QPushButton *>(QStringLiteral("workshop.keep"));
        QTRY_VERIFY_WITH_TIMEOUT(keep->isEnabled(), Workbench::kPatienceMs);
        QTest::mouseClick(keep, Qt::LeftButton);
        QVERIFY(bench.session->dossier().name.startsWith(QStringLiteral("Ventalis")));
        QVERIFY(!window.isVisible());
    }

    void theTimerCountsDownAndSaysWhenItIsOver()
    {
        WorkshopTimer timer;
        timer.show();
        auto *start = timer.findChild<QPushButton *>(QStringLiteral("workshop.startTimer"));
        auto *time = timer.findChild<QLabel *>(QStringLiteral("workshop.time"));
        QCOMPARE(time->text(), QStringLiteral("10:00"));
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(timer.isRunning());
        timer.tick();
        QCOMPARE(time->text(), QStringLiteral("09:59"));
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(!timer.isRunning());
        for (int second = 0; second < 600; ++second)
            timer.tick();
        QCOMPARE(time->text(), QStringLiteral("-00:01"));
        QVERIFY(time->accessibleName().contains(QStringLiteral("up")));
        QTest::mouseClick(timer.findChild<QPushButton *>(QStringLiteral("workshop.resetTimer")), Qt::LeftButton);
        QCOMPARE(timer.secondsLeft(), 600);
    }
};

QTEST_MAIN(TestGuiWorkshop)
#include "test_gui_workshop.moc"
