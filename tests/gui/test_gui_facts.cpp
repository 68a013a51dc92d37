// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/headline.hpp"
#include "gui/workbench.hpp"
#include "unit/update/publication.hpp"

#include "catalogue/version.hpp"
#include "ui/facts/earlier_page.hpp"
#include "ui/facts/facts_dialog.hpp"
#include "ui/facts/update_page.hpp"
#include "ui/widgets/fact_grid.hpp"
#include "ui/widgets/problem_label.hpp"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace passerelle;

/// Newer facts by real clicks: shown, taken in use, taken back, refused.
class TestGuiFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto bundle = update::bundleOf(QStringLiteral(":/catalogue"), 1);
        QVERIFY(bundle.has_value());
        m_shipped = *bundle;
    }
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_store = {m_bench->filePath(QStringLiteral("facts")), publication::publicKey(), QStringLiteral(":/catalogue")};
        m_settings = std::make_unique<QSettings>(m_bench->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_bench->openPath = m_bench->filePath(QStringLiteral("new.json"));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

    void newerFactsAreShownTakenInUseAndTakenBack()
    {
        const QString offer = session().catalogue().offers.front().id;
        session().set(QLatin1String(dossier::keys::kChosenTarget), offer, QStringLiteral("Machine"));
        publication::publish(publication::dearer(m_shipped, 1.25), 10, m_bench->openPath);
        open();
        QVERIFY(!button("facts.apply")->isVisible());
        QVERIFY(!button("facts.roll_back")->isVisible());
        QCOMPARE(inUse(tr("Publication")), QStringLiteral("none"));

        click("facts.drop.file");
        auto *table = m_dialog->findChild<QTreeWidget *>(QStringLiteral("facts.differences"));
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), Workbench::kPatienceMs);
        QCOMPARE(table->topLevelItemCount(), 1);
        QTreeWidgetItem *prices = table->topLevelItem(0);
        QCOMPARE(prices->text(0), QStringLiteral("Prices and offers"));
        QCOMPARE(prices->childCount(), 1);
        QVERIFY2(prices->child(0)->text(0).contains(QStringLiteral("→")), qPrintable(prices->child(0)->text(0)));
        QCOMPARE(prices->child(0)->text(1), QStringLiteral("1"));
        QCOMPARE(update::inUse(m_store).serial, qint64(0));  // shown, not taken
        QVERIFY(!m_dialog->changedFacts());

        click("facts.apply");
        QCOMPARE(update::inUse(m_store).serial, qint64(10));
        QVERIFY(m_dialog->changedFacts());
        QCOMPARE(inUse(tr("Publication")), QStringLiteral("10"));
        QVERIFY(!button("facts.apply")->isVisible());

        click("facts.roll_back");
        QCOMPARE(update::inUse(m_store).serial, qint64(0));
        QVERIFY(!button("facts.roll_back")->isVisible());
    }

    void aFileThatIsLeftAsideChangesNothing()
    {
        publication::publish(publication::dearer(m_shipped, 1.25), 10, m_bench->openPath);
        open();
        drop(m_bench->openPath);
        QTRY_VERIFY_WITH_TIMEOUT(button("facts.leave")->isVisible(), Workbench::kPatienceMs);
        click("facts.leave");
        QVERIFY(!button("facts.leave")->isVisible());
        QCOMPARE(update::inUse(m_store).serial, qint64(0));
        QVERIFY(!m_dialog->changedFacts());
    }

    void whatIsNotGenuineIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("altered after it was signed")
            << QByteArray("2026") << QByteArray("2027") << QStringLiteral("not signed by the people");
        QTest::newRow("older than what is in use") << QByteArray() << QByteArray() << QStringLiteral("not newer");
    }
    void whatIsNotGenuineIsRefusedInWords()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, said);
        update::Bundle bundle = m_shipped;
        if (from.isEmpty())
            bundle.asOf = bundle.asOf.addDays(-60);
        publication::publish(bundle, 10, m_bench->openPath);
        if (!from.isEmpty())
            publication::write(m_bench->openPath, publication::fileBytes(m_bench->openPath).replace(from, to));
        open();
        click("facts.drop.file");
        auto *problem = m_dialog->findChild<ui::ProblemLabel *>(QStringLiteral("facts.problem"));
        QTRY_VERIFY_WITH_TIMEOUT(!problem->text().isEmpty(), Workbench::kPatienceMs);
        QVERIFY2(problem->text().contains(said), qPrintable(problem->text()));
        QVERIFY(!button("facts.apply")->isVisible());
        QCOMPARE(update::inUse(m_store).serial, qint64(0));
    }

    void earlierFiguresKeepTheirVersionAndAreComputedAgain()
    {
        m_bench->openSample(QStringLiteral("language"));
        const auto headline = cohort::headlineOf(*session().current(), session().catalogue(), QDate(2026, 11, 21));
        QVERIFY(headline.figures.has_value());
        // As last month's facts had it: half the hours.
        cohort::Headline then = headline;
        then.figures->gpuHours.p50 = headline.figures->gpuHours.p50 * 0.5;
        QVERIFY(session()
                    .library()
                    .setSummary(session().dossier(), cohort::toJson(then), QStringLiteral("2026-10-01"))
                    .has_value());
        ui::EarlierPage page(session());
        page.show();
        auto *table = page.findChild<QTreeWidget *>(QStringLiteral("earlier.table"));
        QCOMPARE(table->topLevelItemCount(), 1);
        QCOMPARE(table->topLevelItem(0)->text(1), QStringLiteral("2026-10-01"));
        QVERIFY(!table->topLevelItem(0)->text(3).contains(QStringLiteral("→")));
        auto *recompute = page.findChild<QPushButton *>(QStringLiteral("earlier.recompute"));
        QTest::mouseClick(recompute, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(table->topLevelItemCount() == 1 &&
                                     table->topLevelItem(0)->text(3).contains(QStringLiteral("→")),
                                 Workbench::kPatienceMs);
        QVERIFY2(table->topLevelItem(0)->text(3).contains(QStringLiteral("(+100 %)")),
                 qPrintable(table->topLevelItem(0)->text(3)));
        QCOMPARE(table->topLevelItem(0)->text(1), QStringLiteral("2026-10-01"));
        QVERIFY(!recompute->isEnabled());
        // What was kept is in the library: another page, another day, tells the same.
        ui::EarlierPage later(session());
        QVERIFY(later.findChild<QTreeWidget *>(QStringLiteral("earlier.table"))
                    ->topLevelItem(0)
                    ->text(3)
                    .contains(QStringLiteral("→")));
    }

private:
    ui::Session &session() { return *m_bench->session; }
    void open()
    {
        m_dialog = std::make_unique<ui::FactsDialog>(session(), m_store, *m_settings);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    QPushButton *button(const char *name)
    {
        auto *found = m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no button is named %s", name);
        return found;
    }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString inUse(const QString &label)
    {
        return m_dialog->findChild<ui::FactGrid *>(QStringLiteral("facts.in_use"))->value(label);
    }
    void drop(const QString &path)
    {
        auto *page = m_dialog->findChild<ui::UpdatePage *>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &event);
    }

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<ui::FactsDialog> m_dialog;
    std::unique_ptr<QSettings> m_settings;
    update::Store m_store;
    update::Bundle m_shipped;
};

QTEST_MAIN(TestGuiFacts)
#include "test_gui_facts.moc"
