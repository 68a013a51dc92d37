// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.hpp"

#include "ui/steps/machines/similar_runs_view.hpp"
#include "units/format.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTest>
#include <QTreeWidget>

using namespace passerelle;
using namespace passerelle::ui;

/// "Runs like yours" under "Why this number?".
class TestGuiRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreListedAsReported()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        const auto current = bench.session->current();
        const auto runs = estimate::similarRuns(current->workload, bench.session->catalogue());
        QVERIFY(!runs.empty());

        SimilarRunsView view;
        view.resize(1000, 400);
        view.setRuns(runs);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto *list = view.findChild<QTreeWidget *>(QStringLiteral("machines.runs"));
        QCOMPARE(list->topLevelItemCount(), static_cast<int>(runs.size()));
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = list->topLevelItem(i);
            const catalogue::PublishedRun &run = runs[static_cast<std::size_t>(i)].run;
            QCOMPARE(item->text(0), run.model);
            QCOMPARE(item->text(2), units::format(run.reported, Language::english()));
            QCOMPARE(item->text(4), run.provenance.sources.front().date);
            QCOMPARE(item->text(6), run.provenance.sources.front().url);
        }
        Q_EMIT list->itemActivated(list->topLevelItem(0), 0);
        QCOMPARE(QApplication::clipboard()->text(), runs.front().run.provenance.sources.front().url);
    }

    void anEmptyListSaysSo()
    {
        SimilarRunsView view;
        view.setRuns({});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(!view.findChild<QTreeWidget *>(QStringLiteral("machines.runs"))->isVisible());
        QVERIFY(!view.findChild<QLabel *>(QStringLiteral("machines.runsExplanation"))->text().isEmpty());
    }
};

QTEST_MAIN(TestGuiRuns)
#include "test_gui_runs.moc"
