// SPDX-License-Identifier: GPL-3.0-or-later
// The page of machines: memory of several places side by side, and what is as it was after a restart.
#include "front_desk.hpp"

#include "dossier/dossier_file.hpp"
#include "ui/charts/chart_canvas.hpp"
#include "ui/charts/memory_rows_chart.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/steps/machines/machines_table.hpp"
#include "ui/widgets/theme.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>

#include <memory>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

/// The window on the page of machines, with a sample's figures.
struct Desk : FrontDesk {
    Desk()
    {
        start(QStringLiteral("en"));
        const auto sample =
            dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dossier.json"));
        if (!sample)
            qFatal("%s", qPrintable(describe(sample.error(), Language::english())));
        session->importDossier(*sample);
        waitForCase();
        window->resize(1700, 900);
        window->showStep(QStringLiteral("machines"));
    }
    MachinesTable *table() const { return find<MachinesTable>(QStringLiteral("machines.table")); }
    QString selected() const { return table()->currentIndex().data(MachinesModel::IdRole).toString(); }
    MemoryRowsChart *memory() const { return find<MemoryRowsChart>(QStringLiteral("chart.memoryByMachine")); }
    void showMemory() const
    {
        auto *list = find<QComboBox>(QStringLiteral("machines.chart"));
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(memory()->isVisible());
    }
    /// Sorts as a click on the title of a column does.
    void clickTitle(int column) const
    {
        const QHeaderView *header = table()->horizontalHeader();
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2));
    }
    /// Pulls the end of a column's title.
    void pullTitle(int column, int by) const
    {
        const QHeaderView *header = table()->horizontalHeader();
        const QPoint from(header->sectionViewportPosition(column) + header->sectionSize(column) - 2,
                          header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(header->viewport(), from + QPoint(by / 2, 0));
        QTest::mouseMove(header->viewport(), from + QPoint(by, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, from + QPoint(by, 0));
    }
};

}  // namespace

class TestGuiMachinesKept final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryIsStackedForEveryKindOfCard()
    {
        const Desk desk;
        desk.showMemory();
        const ChartTable &table = desk.memory()->table();
        QVERIFY(table.rows.size() > 4);
        QVERIFY(table.rows.size() <= 11);
        QCOMPARE(table.headers.size(), 11);
        QCOMPARE(desk.memory()->drawnRows(), table.rows.size());
        for (const ChartTable::Row &row : table.rows)
            QCOMPARE(row.cells.size(), table.headers.size());
        QVERIFY(desk.memory()->sentence().contains(QStringLiteral("% of its card")));
        // The place looked at is always there, and is the one ringed.
        QVERIFY(!desk.memory()->barEnd(desk.selected()).isNull());
    }

    void aBarSaysItsPartsAndChoosesItsLine()
    {
        const Desk desk;
        desk.showMemory();
        auto *canvas = desk.find<ChartCanvas>(QStringLiteral("chart.memoryByMachine.canvas"));
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Down);
        QTest::keyClick(canvas, Qt::Key_Down);
        QVERIFY(canvas->valueText().contains(QStringLiteral("Model weights")));
        QVERIFY(canvas->valueText().contains(QStringLiteral(" of ")));
        QTest::keyClick(canvas, Qt::Key_Return);
        // Over the last piece of the line now chosen, the pointer says that piece first.
        QCoreApplication::processEvents();
        const QPointF end = desk.memory()->barEnd(desk.selected());
        QVERIFY(!end.isNull());
        QTest::mouseMove(canvas->viewport(), canvas->mapFromScene(end) - QPoint(2, 0));
        QVERIFY2(canvas->valueText().startsWith(QStringLiteral("Working space and driver")),
                 qPrintable(canvas->valueText()));
        QCOMPARE(desk.table()->currentIndex().siblingAtColumn(MachinesModel::Name).data().toString(),
                 desk.memory()->table().rows[1].cells.front());
    }

    void severalLinesOfTheTableAreCompared()
    {
        const Desk desk;
        desk.showMemory();
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(desk.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(desk.table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.memory()->table().rows.size(), std::size_t(3));
        QStringList names;
        for (int row = 0; row < 3; ++row)
            names << desk.table()->model()->index(row, MachinesModel::Name).data().toString();
        for (const ChartTable::Row &row : desk.memory()->table().rows)
            QVERIFY(names.contains(row.cells.front()));
        desk.memory()->copyTable();
        QVERIFY(QApplication::clipboard()->text().contains(names.front()));
        QTest::keyClick(desk.table(), Qt::Key_Down);
        QVERIFY(desk.memory()->table().rows.size() > 3);
    }

    void theTableComesBackAsItWasLeft()
    {
        Desk desk;
        desk.clickTitle(MachinesModel::Cost);
        desk.clickTitle(MachinesModel::Cost);
        const Qt::SortOrder order = desk.table()->horizontalHeader()->sortIndicatorOrder();
        QCOMPARE(order, Qt::DescendingOrder);
        QMenu *menu = desk.table()->columnMenu();
        Q_EMIT menu->aboutToShow();
        const int grid = MachinesModel::Grid;
        auto *action = menu->findChild<QAction *>(QStringLiteral("machines.column.%1").arg(grid));
        const bool hidden = desk.table()->isColumnHidden(grid);
        action->trigger();
        desk.pullTitle(MachinesModel::Duration, 40);
        const int width = desk.table()->columnWidth(MachinesModel::Duration);
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_Home, Qt::ControlModifier);
        for (int step = 0; step < 5; ++step)
            QTest::keyClick(desk.table(), Qt::Key_Down);
        desk.showMemory();
        const QString place = desk.selected();

        desk.stop();
        desk.start(QStringLiteral("en"), false);
        QCOMPARE(desk.window->currentStep(), QStringLiteral("machines"));
        QCOMPARE(desk.selected(), place);
        QCOMPARE(desk.table()->isColumnHidden(grid), !hidden);
        QCOMPARE(desk.table()->horizontalHeader()->sortIndicatorSection(), int(MachinesModel::Cost));
        QCOMPARE(desk.table()->horizontalHeader()->sortIndicatorOrder(), order);
        QVERIFY(std::abs(desk.table()->columnWidth(MachinesModel::Duration) - width) <= 1);
        QCOMPARE(desk.find<QComboBox>(QStringLiteral("machines.chart"))->currentIndex(), 2);
        desk.waitForCase();
        QCOMPARE(desk.selected(), place);
    }

    void aDamagedMemoryIsLeftOut()
    {
        const Desk desk;
        desk.table()->setLook({{QStringLiteral("columns"), QJsonArray{QStringLiteral("nonsense"), 7}},
                               {QStringLiteral("widths"), QJsonObject{{QStringLiteral("duration"), 1e12}}},
                               {QStringLiteral("sorted"), 12}});
        QVERIFY(!desk.table()->isColumnHidden(MachinesModel::Name));
        QVERIFY(desk.table()->columnWidth(MachinesModel::Duration) < textWidth(desk.table(), 70));
    }
};

QTEST_MAIN(TestGuiMachinesKept)
#include "test_gui_machines_kept.moc"
