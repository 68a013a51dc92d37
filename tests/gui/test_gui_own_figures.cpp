// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workbench.hpp"

#include "catalogue/own_facts.hpp"
#include "catalogue/own_overlay.hpp"
#include "estimate/target.hpp"
#include "ui/facts/own_editor.hpp"
#include "ui/facts/own_page.hpp"
#include "ui/facts/price_import_dialog.hpp"
#include "ui/steps/machines/machines_filter.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/problem_label.hpp"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace passerelle;

/// The person's own prices, quotas and machines by real clicks and keys.
class TestGuiOwnFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_file = m_bench->filePath(QStringLiteral("own_figures.json"));
        m_page = std::make_unique<ui::OwnPage>(*m_bench->session, m_file, QStringLiteral(":/catalogue"));
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }

    void aPriceIsAddedChangedAndRemoved()
    {
        QSignalSpy changed(m_page.get(), &ui::OwnPage::changed);
        click("own.add_price");
        auto *keep = editor()->findChild<QPushButton *>(QStringLiteral("own.keep"));
        QVERIFY(!keep->isEnabled());  // no offer, no price
        choose("own.offer", QStringLiteral("Scaleway"));
        type("own.amount", QStringLiteral("0,42"));
        QVERIFY(keep->isEnabled());
        choose("own.currency", QStringLiteral("US dollar"));
        QVERIFY(!keep->isEnabled());  // dollars need their rate
        type("own.rate", QStringLiteral("1.2"));
        type("own.note", QStringLiteral("framework contract"));
        QTest::mouseClick(keep, Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        const auto kept = catalogue::readOwnFactsFile(m_file);
        QCOMPARE(kept->prices.size(), std::size_t(1));
        QVERIFY(kept->prices.front().offerId.startsWith(QStringLiteral("scaleway:")));
        QCOMPARE(kept->prices.front().amount, 0.42);
        QCOMPARE(kept->prices.front().dollarsPerEuro, 1.2);
        QCOMPARE(kept->prices.front().date, QDate(2026, 11, 21));
        QCOMPARE(kept->prices.front().note, QStringLiteral("framework contract"));

        table()->setCurrentItem(table()->topLevelItem(0));
        click("own.change");
        QVERIFY(!field<ui::ChoiceField>("own.offer")->isEnabled());
        type("own.amount", QStringLiteral("0.5"));
        QTest::keyClick(field<QLineEdit>("own.amount"), Qt::Key_Return);
        QTRY_COMPARE(catalogue::readOwnFactsFile(m_file)->prices.front().amount, 0.5);

        table()->setCurrentItem(table()->topLevelItem(0));
        click("own.remove");
        QVERIFY(catalogue::readOwnFactsFile(m_file)->isEmpty());
        QCOMPARE(table()->topLevelItemCount(), 0);
        QCOMPARE(changed.size(), 3);
    }

    void whatIsLeftIsNotKept()
    {
        click("own.add_quota");
        choose("own.partition", QStringLiteral("Jean Zay"));
        type("own.hours", QStringLiteral("20 000"));
        QTest::mouseClick(editor()->findChild<QPushButton *>(QStringLiteral("own.cancel")), Qt::LeftButton);
        QVERIFY(!QFile::exists(m_file));
    }

    void quotasAndMachinesBecomeMarkedPlaces()
    {
        click("own.add_quota");
        choose("own.partition", QStringLiteral("Jean Zay"));
        type("own.hours", QStringLiteral("20 000"));
        type("own.until", QStringLiteral("30/06/2027"));
        keep();
        click("own.add_machine");
        type("own.name", QStringLiteral("The cave"));
        choose("own.gpu", QStringLiteral("L40S"));
        type("own.gpus", QStringLiteral("8"));
        type("own.nodes", QStringLiteral("2"));
        type("own.price", QStringLiteral("9.5"));
        keep();
        QCOMPARE(table()->topLevelItemCount(), 2);
        const auto own = catalogue::readOwnFactsFile(m_file);
        QVERIFY2(own.has_value(), own ? "" : qPrintable(describe(own.error(), Language::english())));
        QCOMPARE(own->quotas.front().hours.value(), 20000.0);
        QCOMPARE(own->quotas.front().until, std::optional(QDate(2027, 6, 30)));
        const auto facts = catalogue::withOwn(m_bench->session->sharedCatalogue(), *own, Language::french());
        int marked = 0;
        for (const estimate::Target &target : estimate::targetsOf(*facts)) {
            if (!catalogue::isOwn(target.sources))
                continue;
            ++marked;
            QVERIFY2(target.name.contains(catalogue::ownMark(*facts, target.id)), qPrintable(target.name));
        }
        QCOMPARE(marked, 2);
    }

    void aMachineWithoutAPriceIsNoPublicMachine()
    {
        for (const char *price : {"", "9.5"}) {
            catalogue::OwnFacts own;
            catalogue::OwnMachine machine;
            machine.id = QStringLiteral("own:cave");
            machine.name = QStringLiteral("The cave");
            machine.gpuId = QStringLiteral("l40s");
            machine.country = QStringLiteral("FR");
            machine.date = QDate(2026, 11, 3);
            if (*price != '\0')
                machine.nodePrice = units::eurosPerHour(QByteArray(price).toDouble());
            own.machines.push_back(machine);
            const auto facts = catalogue::withOwn(m_bench->session->sharedCatalogue(), own, Language::english());
            const std::vector<estimate::Target> targets = estimate::targetsOf(*facts);
            const auto found = std::ranges::find_if(
                targets, [](const estimate::Target &target) { return catalogue::isOwnMachine(target.id); });
            QVERIFY(found != targets.end());
            QCOMPARE(found->kind, *price == '\0' ? estimate::TargetKind::OwnMachine : estimate::TargetKind::CloudOffer);
            // It is shown whichever kinds of places are.
            ui::MachinesModel model;
            ui::MachinesFilter filter;
            filter.setSourceModel(&model);
            ui::MachineRow row;
            row.target = *found;
            model.setRows({row});
            ui::MachinesFilter::Criteria none;
            none.publicMachines = none.announcedMachines = none.clouds = none.feasibleOnly = false;
            filter.setCriteria(none);
            QCOMPARE(filter.rowCount(), 1);
        }
    }

    void aPriceListIsShownBeforeItIsKept()
    {
        m_bench->openPath = QStringLiteral(PASSERELLE_TEST_DATA "/prices/scaleway.json");
        click("own.import");
        QTRY_VERIFY_WITH_TIMEOUT(list(), Workbench::kPatienceMs);
        auto *lines = list()->findChild<QTreeWidget *>(QStringLiteral("prices.table"));
        QCOMPARE(lines->topLevelItemCount(), 1);
        QVERIFY2(lines->topLevelItem(0)->text(0).contains(QStringLiteral("→ 0.90 EUR")),
                 qPrintable(lines->topLevelItem(0)->text(0)));
        QVERIFY(!QFile::exists(m_file));
        QTest::mouseClick(list()->findChild<QPushButton *>(QStringLiteral("prices.keep")), Qt::LeftButton);
        QCOMPARE(table()->topLevelItemCount(), 1);
        QCOMPARE(catalogue::readOwnFactsFile(m_file)->prices.front().note, QStringLiteral("scaleway.json"));
    }

    void aFileThatIsNoListIsRefusedInWords()
    {
        m_bench->openPath = QStringLiteral(PASSERELLE_TEST_DATA "/update/smallest.json");
        click("own.import");
        auto *problem = m_page->findChild<ui::ProblemLabel *>(QStringLiteral("own.problem"));
        QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(QStringLiteral("no price list")), Workbench::kPatienceMs);
        QVERIFY(!list());
    }

    void figuresThatDoNotReadAreNotWrittenOver()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\":\"passerelle.own-facts/9\"}");
        file.close();
        ui::OwnPage page(*m_bench->session, m_file, QStringLiteral(":/catalogue"));
        QVERIFY(!page.findChild<ui::ProblemLabel *>(QStringLiteral("own.problem"))->text().isEmpty());
        for (const char *name : {"own.add_price", "own.add_quota", "own.add_machine", "own.import"})
            QVERIFY(!page.findChild<QPushButton *>(QString::fromLatin1(name))->isEnabled());
    }

private:
    QTreeWidget *table() { return m_page->findChild<QTreeWidget *>(QStringLiteral("own.table")); }
    ui::PriceImportDialog *list() { return m_page->findChild<ui::PriceImportDialog *>(); }
    /// The form that is open: those closed before may not be gone yet.
    ui::OwnEditor *editor()
    {
        const auto all = m_page->findChildren<ui::OwnEditor *>();
        const auto open = std::ranges::find_if(all, [](const ui::OwnEditor *one) { return one->isVisible(); });
        if (open == all.end())
            qFatal("no form is open");
        return *open;
    }
    template<typename Control>
    Control *field(const char *name)
    {
        auto *found = editor()->findChild<Control *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no field is named %s", name);
        return found;
    }
    void click(const char *name)
    {
        QTest::mouseClick(m_page->findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    void keep() { QTest::mouseClick(editor()->findChild<QPushButton *>(QStringLiteral("own.keep")), Qt::LeftButton); }
    void type(const char *name, const QString &text)
    {
        auto *line = field<QLineEdit>(name);
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, text);
    }
    /// Types the first letters, as in every list of the system.
    void choose(const char *name, const QString &text)
    {
        auto *choices = field<ui::ChoiceField>(name);
        choices->setFocus();
        QTest::keyClicks(choices, text);
        QVERIFY2(choices->currentText().startsWith(text), qPrintable(choices->currentText()));
    }

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<ui::OwnPage> m_page;
    QString m_file;
};

QTEST_MAIN(TestGuiOwnFigures)
#include "test_gui_own_figures.moc"
