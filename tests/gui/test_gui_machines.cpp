// SPDX-License-Identifier: GPL-3.0-or-later
// The page of machines: table and charts side by side, filters, columns, limits pulled in the chart, "why?".
#include "shown_page.hpp"

#include "ui/charts/cost_time_chart.hpp"
#include "ui/charts/gpu_hours_chart.hpp"
#include "ui/charts/rows_chart.hpp"
#include "ui/charts/scaling_chart.hpp"
#include "ui/steps/machines/machines_filter.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/steps/machines/machines_table.hpp"
#include "ui/steps/machines/why_dialog.hpp"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace passerelle;
using namespace passerelle::ui;
using namespace passerelle::testing;

namespace {

/// What the middle of a window of 1280 × 800 leaves to the page.
constexpr QSize kPage(800, 690);

/// Everything on the page, with the sample's figures.
struct Machines {
    Workbench bench;
    std::unique_ptr<Shown> shown;

    explicit Machines(QSize size = kPage)
    {
        bench.openSample(QStringLiteral("language"));
        shown = std::make_unique<Shown>(QStringLiteral("machines"), *bench.session, size);
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return shown->find<Widget>(QString::fromLatin1(name));
    }
    MachinesTable *table() const { return find<MachinesTable>("machines.table"); }
    QString selected() const { return table()->currentIndex().data(MachinesModel::IdRole).toString(); }
    void choose(const char *list, int index) const
    {
        auto *box = find<QComboBox>(list);
        QTest::keyClick(box, Qt::Key_Home);
        for (int step = 0; step < index; ++step)
            QTest::keyClick(box, Qt::Key_Down);
    }
    void tick(const char *name) const
    {
        auto *box = find<QCheckBox>(name);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }
};

}  // namespace

class TestGuiMachines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingScrollsSideways_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("the page in a window of 1280 by 800") << kPage;
        QTest::newRow("a wide window") << QSize(1700, 900);
    }
    void nothingScrollsSideways()
    {
        QFETCH(QSize, size);
        Machines page(size);
        QVERIFY(QTest::qWaitForWindowExposed(&page.shown->area));
        QCOMPARE(page.shown->area.horizontalScrollBar()->maximum(), 0);
        QCOMPARE(page.table()->horizontalScrollBar()->maximum(), 0);
        QVERIFY(!page.table()->isColumnHidden(MachinesModel::Name));
        QVERIFY(!page.table()->isColumnHidden(MachinesModel::Cost));
        auto *chart = page.find<CostTimeChart>("chart.costTime");
        QVERIFY(chart->isVisible());
        const QPoint left = page.table()->mapTo(page.shown->page, QPoint());
        const QPoint right = chart->mapTo(page.shown->page, QPoint());
        QVERIFY2(right.x() >= left.x() + page.table()->width(), "table and chart stand side by side");
    }

    void columnsAreChosenInTheMenu()
    {
        Machines page;
        QMenu *menu = page.table()->columnMenu();
        Q_EMIT menu->aboutToShow();
        auto *carbon = menu->findChild<QAction *>(QStringLiteral("machines.column.%1").arg(int(MachinesModel::Carbon)));
        QVERIFY(carbon != nullptr);
        const bool hidden = page.table()->isColumnHidden(MachinesModel::Carbon);
        carbon->trigger();
        QCOMPARE(page.table()->isColumnHidden(MachinesModel::Carbon), !hidden);
        page.shown->area.resize(820, 700);
        QCoreApplication::processEvents();
        QCOMPARE(page.table()->isColumnHidden(MachinesModel::Carbon), !hidden);
        menu->findChild<QAction *>(QStringLiteral("machines.column.automatic"))->trigger();
        QCOMPARE(page.table()->isColumnHidden(MachinesModel::Carbon), hidden);
    }

    void selectionIsOneInTableAndCharts()
    {
        Machines page;
        auto *chart = page.find<CostTimeChart>("chart.costTime");
        QCOMPARE(chart->selected(), page.selected());
        QTest::keyClick(page.table(), Qt::Key_Down);
        QCOMPARE(chart->selected(), page.selected());
        page.choose("machines.chart", 3);
        auto *carbon = page.find<CarbonChart>("chart.carbon");
        QTRY_VERIFY(carbon->isVisible());
        auto *canvas = page.find<QWidget>("chart.carbon.canvas");
        QTest::keyClick(canvas, Qt::Key_Down);
        QTest::keyClick(canvas, Qt::Key_Down);
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(page.find<QLabel>("machines.selected")->text(),
                 page.table()->currentIndex().siblingAtColumn(MachinesModel::Name).data().toString());
        page.choose("machines.chart", 0);
        QCOMPARE(chart->selected(), page.selected());
    }

    void filtersAskTheCatalogue()
    {
        Machines page;
        const QAbstractItemModel *model = page.table()->model();
        const int all = model->rowCount();
        QTest::mouseClick(page.find<QToolButton>("machines.moreFilters"), Qt::LeftButton);
        page.choose("machines.certificate", 1);
        QVERIFY(model->rowCount() > 0 && model->rowCount() < 10);
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->index(row, MachinesModel::Certificates)
                        .data()
                        .toString()
                        .contains(QLatin1String("SecNumCloud")));
        // Public machines publish nothing on it: they are counted, not taken for a no.
        QVERIFY(page.find<QLabel>("machines.count")->text().contains(QLatin1String("nobody published")));
        QVERIFY(page.find<QToolButton>("machines.moreFilters")->text().contains(QLatin1String("1")));
        page.choose("machines.certificate", 0);
        page.tick("machines.lowCarbon");
        QVERIFY(model->rowCount() > 0 && model->rowCount() < all);
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->index(row, MachinesModel::Grid).data(MachinesModel::SortRole).toDouble() < 0.1);
        QTest::mouseClick(page.find<QToolButton>("machines.resetFilters"), Qt::LeftButton);
        QCOMPARE(model->rowCount(), all);
        page.choose("machines.country", 1);
        QVERIFY(model->rowCount() > 0 && model->rowCount() < all);
        page.choose("machines.country", 0);
        page.choose("machines.supply", 1);
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->index(row, 0).data(MachinesModel::KindRole).toInt() !=
                    int(estimate::TargetKind::AnnouncedPartition));
    }

    void limitsFilterOnlyWhenTheyAreSet()
    {
        Machines page;
        const QAbstractItemModel *model = page.table()->model();
        QTest::mouseClick(page.find<QToolButton>("machines.moreFilters"), Qt::LeftButton);
        page.bench.session->set(QString::fromLatin1(dossier::keys::kBudgetEur), QJsonValue(QJsonValue::Undefined),
                                QStringLiteral("No budget"));
        page.bench.waitForCase();
        QVERIFY(!page.find<QCheckBox>("machines.withinBudget")->isEnabled());
        page.bench.session->set(QString::fromLatin1(dossier::keys::kBudgetEur), 100, QStringLiteral("Small budget"));
        page.bench.waitForCase();
        page.tick("machines.withinBudget");
        for (int row = 0; row < model->rowCount(); ++row) {
            const QVariant cost = model->index(row, MachinesModel::Cost).data(MachinesModel::SortRole);
            QVERIFY(cost.isValid() && cost.toDouble() <= 100);
        }
    }

    void deadlinePulledInTheChartIsOneEdit()
    {
        Machines page;
        auto *session = page.bench.session.get();
        session->set(QString::fromLatin1(dossier::keys::kDeadlineDays), 400, QStringLiteral("Far"));
        page.bench.waitForCase();
        auto *canvas = page.find<QWidget>("chart.costTime.canvas");
        // Ctrl stays down: keyClick() would let it go after each key.
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Left, Qt::ControlModifier);
        for (int times = 0; times < 3; ++times)
            QApplication::sendEvent(canvas, &press);
        QCOMPARE(page.bench.value(dossier::keys::kDeadlineDays).toDouble(), 400.0);
        QTest::keyRelease(canvas, Qt::Key_Control);
        QVERIFY(page.bench.value(dossier::keys::kDeadlineDays).toDouble() < 400.0);
        session->undo();
        QCOMPARE(page.bench.value(dossier::keys::kDeadlineDays).toDouble(), 400.0);
    }

    void everyFigureTellsWhy()
    {
        Machines page;
        auto *why = page.shown->area.findChild<QToolButton *>(
            QStringLiteral("machines.figure.%1.why").arg(int(Figure::Energy)));
        QVERIFY(why != nullptr);
        page.find<QTabWidget>("machines.tabs")->setCurrentIndex(1);
        QTRY_VERIFY(why->isVisible());
        QTest::mouseClick(why, Qt::LeftButton);
        auto *dialog = page.shown->area.findChild<WhyDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        auto *tree = dialog->findChild<QTreeView *>(QStringLiteral("machines.why"));
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Energy"));
        dialog->close();
        page.shown->area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page.shown->area));

        page.table()->setCurrentIndex(page.table()->currentIndex().siblingAtColumn(MachinesModel::Duration));
        page.table()->setFocus();
        QTest::keyClick(page.table(), Qt::Key_Return, Qt::AltModifier);
        QVERIFY(dialog->isVisible());
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Time"));
        auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("why.search"));
        QTest::keyClicks(search, QStringLiteral("datasheet"));
        const QModelIndex first = tree->currentIndex();
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("why.found"))->text().startsWith(QLatin1Char('1')));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(tree->currentIndex() != first);
        // By the action itself: the offscreen platform shares activation between a dialog and its window.
        dialog->findChild<QAction *>(QStringLiteral("why.copy"))->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("datasheet")));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("no such words"));
        QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("why.found"))->text(), QStringLiteral("Nothing found"));
    }

    void oneFigureIsCopied()
    {
        Machines page;
        QVERIFY(QTest::qWaitForWindowActive(&page.shown->area));
        page.table()->setCurrentIndex(page.table()->currentIndex().siblingAtColumn(MachinesModel::ProjectGpuHours));
        page.table()->setFocus();
        QTest::keyClick(page.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), page.table()->currentIndex().data().toString());
    }

    void scalingCurveMarksTheSensibleCount()
    {
        Machines page;
        page.find<QTabWidget>("machines.tabs")->setCurrentIndex(1);
        auto *chart = page.find<ScalingChart>("chart.scaling");
        QTRY_VERIFY_WITH_TIMEOUT(!chart->table().rows.empty(), Workbench::kPatienceMs);
        const auto &rows = chart->table().rows;
        const auto sensible = std::count_if(rows.begin(), rows.end(), [](const ChartTable::Row &row) {
            return row.cells.constFirst().contains(QLatin1String("sensible"));
        });
        QCOMPARE(sensible, 1);
    }

    void filesAreAskedForAndFailuresTold()
    {
        Machines page;
        page.choose("machines.chart", 1);
        auto *chart = page.find<GpuHoursChart>("chart.gpuHours");
        page.bench.savePath = page.bench.filePath(QStringLiteral("hours.csv"));
        chart->saveCsv();
        QVERIFY(QFile::exists(page.bench.savePath));
        QVERIFY(page.bench.proposedPath.endsWith(QLatin1String(".csv")));
        int told = 0;
        connect(page.bench.session.get(), &Session::failed, this, [&told] { ++told; });
        page.bench.savePath = page.bench.filePath(QStringLiteral("no/folder/hours.csv"));
        chart->saveCsv();
        QCOMPARE(told, 1);
    }
};

QTEST_MAIN(TestGuiMachines)
#include "test_gui_machines.moc"
