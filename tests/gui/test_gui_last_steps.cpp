// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_page.hpp"

#include "ui/charts/cost_time_chart.hpp"
#include "ui/charts/gpu_hours_chart.hpp"
#include "ui/steps/machines/estimate_tree_model.hpp"
#include "ui/steps/machines/machines_filter.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/steps/route/routes_model.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/theme.hpp"
#include "units/format.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace passerelle;
using namespace passerelle::ui;
using namespace passerelle::testing;

namespace {

const MachineRow *firstFeasible(const Workbench &bench, std::vector<MachineRow> &rows)
{
    rows = machineRows(bench.session->targets(), bench.session->current(), {}, {});
    const auto found = std::find_if(rows.begin(), rows.end(), [](const MachineRow &row) { return row.isFeasible(); });
    return found == rows.end() ? nullptr : &*found;
}

void selectRow(QTableView *table, const QString &id)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data(MachinesModel::IdRole).toString() == id) {
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
            return;
        }
    }
}

}  // namespace

class TestGuiLastSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nineStepsInOrder()
    {
        QStringList ids;
        for (const StepDescriptor &step : allSteps())
            ids << step.id;
        const QStringList expected{QStringLiteral("company"), QStringLiteral("vertical"),    QStringLiteral("model"),
                                   QStringLiteral("dataset"), QStringLiteral("plan"),        QStringLiteral("machines"),
                                   QStringLiteral("route"),   QStringLiteral("application"), QStringLiteral("export")};
        QCOMPARE(ids, expected);
    }

    void emptyDossierShowsWhatIsNeeded_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"plan", "machines", "route", "application", "export"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void emptyDossierShowsWhatIsNeeded()
    {
        QFETCH(QString, step);
        Workbench bench;
        bench.waitForCase();
        Shown shown(step, *bench.session);
        QCOMPARE(shown.page->objectName(), QString(QStringLiteral("page.") + step));
        QVERIFY(!shown.page->accessibleName().isEmpty());
        if (step == QLatin1String("machines"))
            QCOMPARE(shown.find<QTableView>(QStringLiteral("machines.table"))->model()->rowCount(),
                     static_cast<int>(bench.session->targets().size()));
    }

    void planWritesWhatIsChosenAndTyped()
    {
        Workbench bench;
        Shown shown(QStringLiteral("plan"), *bench.session);
        auto *lora = shown.find<QRadioButton>(QStringLiteral("plan.phase.lora"));
        QTest::mouseClick(lora, Qt::LeftButton, {}, QPoint(8, lora->height() / 2));
        QCOMPARE(bench.value(dossier::keys::kPhase).toString(), QStringLiteral("lora"));
        QCOMPARE(stateOf(QStringLiteral("plan"), *bench.session), StepState::Done);
        auto *epochs = shown.find<QLineEdit>(QString::fromLatin1(dossier::keys::kEpochs));
        QTest::keyClicks(epochs, QStringLiteral("3"));
        QCOMPARE(bench.value(dossier::keys::kEpochs).toDouble(), 3.0);
        epochs->selectAll();
        QTest::keyClick(epochs, Qt::Key_Delete);
        QVERIFY(bench.value(dossier::keys::kEpochs).isUndefined());
        bench.session->undo();
        bench.session->undo();
        auto *unsure = shown.find<QRadioButton>(QStringLiteral("plan.phase.unsure"));
        QTRY_VERIFY(unsure->isChecked() || lora->isChecked());
        QTest::mouseClick(unsure, Qt::LeftButton, {}, QPoint(8, unsure->height() / 2));
        QVERIFY(bench.value(dossier::keys::kPhase).isUndefined());
    }

    void planAsksForRequestsOnlyWhenServing()
    {
        Workbench bench;
        Shown shown(QStringLiteral("plan"), *bench.session);
        auto *requests = shown.find<QLineEdit>(QString::fromLatin1(dossier::keys::kServingRequests));
        auto *rank = shown.find<QLineEdit>(QString::fromLatin1(dossier::keys::kLoraRank));
        const auto choose = [&](const char *phase) {
            auto *button = shown.find<QRadioButton>(QString(QStringLiteral("plan.phase.") + QLatin1String(phase)));
            QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
        };
        choose("lora");
        QVERIFY(rank->isVisibleTo(shown.page));
        QVERIFY(!requests->isVisibleTo(shown.page));
        choose("inference-serve");
        QVERIFY(!rank->isVisibleTo(shown.page));
        QVERIFY(requests->isVisibleTo(shown.page));
    }

    void planSaysWhatIsAssumed()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        bench.session->set(QString::fromLatin1(dossier::keys::kGlobalBatch), QJsonValue(QJsonValue::Undefined),
                           QStringLiteral("Leave open"));
        bench.waitForCase();
        Shown shown(QStringLiteral("plan"), *bench.session);
        QVERIFY(!shown.find<QLabel>(QStringLiteral("plan.assumed"))->text().isEmpty());
    }

    void machinesModelKeepsTheRulesOfItemModels()
    {
        Workbench bench;
        MachinesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        MachinesFilter filter;
        QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.setRows(machineRows(bench.session->targets(), bench.session->current(), {}, {}));
        bench.openSample(QStringLiteral("language"));
        model.setRows(machineRows(bench.session->targets(), bench.session->current(), {}, {}));
        QCOMPARE(model.rowCount(), static_cast<int>(bench.session->targets().size()));
        model.setLanguage(Language::french());
        filter.sort(MachinesModel::Cost, Qt::DescendingOrder);
        MachinesFilter::Criteria narrow;
        narrow.announcedMachines = false;
        narrow.sovereignOnly = true;
        narrow.feasibleOnly = true;
        narrow.text = QStringLiteral("h100");
        filter.setCriteria(narrow);
        filter.setCriteria({});
        EstimateTreeModel tree;
        QAbstractItemModelTester treeTester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<MachineRow> rows;
        const MachineRow *row = firstFeasible(bench, rows);
        QVERIFY(row != nullptr);
        tree.setEstimate(row->estimate);
        QCOMPARE(tree.rowCount(), 1);
        QVERIFY(tree.rowCount(tree.index(0, 0)) > 0);
        tree.setEstimate(nullptr);
        QCOMPARE(tree.rowCount(), 0);
    }

    void machinesSortByValueWithEmptyRowsLast_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("time") << int(MachinesModel::Duration);
        QTest::newRow("GPU-hours of the project") << int(MachinesModel::ProjectGpuHours);
        QTest::newRow("cost") << int(MachinesModel::Cost);
        QTest::newRow("carbon") << int(MachinesModel::Carbon);
    }
    void machinesSortByValueWithEmptyRowsLast()
    {
        QFETCH(int, column);
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("machines"), *bench.session);
        auto *table = shown.find<QTableView>(QStringLiteral("machines.table"));
        QHeaderView *header = table->horizontalHeader();
        table->setColumnHidden(column, false);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            table->scrollTo(table->model()->index(0, column));
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
            if (header->sortIndicatorOrder() != order) {
                QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                                  QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
            }
            QCOMPARE(header->sortIndicatorSection(), column);
            bool ended = false;
            QVariant before;
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QVariant value = table->model()->index(row, column).data(MachinesModel::SortRole);
                if (!value.isValid()) {
                    ended = true;
                    continue;
                }
                QVERIFY2(!ended, "a row with a value stands after one without");
                if (before.isValid()) {
                    QVERIFY(order == Qt::AscendingOrder ? before.toDouble() <= value.toDouble()
                                                        : before.toDouble() >= value.toDouble());
                }
                before = value;
            }
        }
    }

    void everyImpossiblePlaceSaysWhy()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        const auto rows = machineRows(bench.session->targets(), bench.session->current(), {}, {});
        int feasible = 0;
        for (const MachineRow &row : rows) {
            QVERIFY2(row.estimate != nullptr, qPrintable(row.target.id));
            if (row.isFeasible())
                ++feasible;
            else
                QVERIFY2(!row.estimate->reason.isEmpty(), qPrintable(row.target.id));
        }
        QVERIFY(feasible > 0);
    }

    void machinesFilterByKindAndText()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("machines"), *bench.session);
        const QAbstractItemModel *model = shown.find<QTableView>(QStringLiteral("machines.table"))->model();
        const int all = model->rowCount();
        auto *clouds = shown.find<QCheckBox>(QStringLiteral("machines.clouds"));
        QTest::mouseClick(clouds, Qt::LeftButton, {}, QPoint(8, clouds->height() / 2));
        const int withoutClouds = model->rowCount();
        QVERIFY(withoutClouds > 0 && withoutClouds < all);
        for (int row = 0; row < withoutClouds; ++row)
            QVERIFY(model->index(row, 0).data(MachinesModel::KindRole).toInt() !=
                    int(estimate::TargetKind::CloudOffer));
        QTest::mouseClick(clouds, Qt::LeftButton, {}, QPoint(8, clouds->height() / 2));
        auto *search = shown.find<QLineEdit>(QStringLiteral("machines.search"));
        QTest::keyClicks(search, QStringLiteral("leonardo"));
        QVERIFY(model->rowCount() > 0 && model->rowCount() < 5);
        QVERIFY(
            shown.find<QLabel>(QStringLiteral("machines.count"))->text().contains(QString::number(model->rowCount())));
        search->clear();
        auto *feasible = shown.find<QCheckBox>(QStringLiteral("machines.feasible"));
        QTest::mouseClick(feasible, Qt::LeftButton, {}, QPoint(8, feasible->height() / 2));
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->index(row, 0).data(MachinesModel::FeasibleRole).toBool());
    }

    void machineIsChosenStruckOutAndRestored()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("machines"), *bench.session);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.area));
        std::vector<MachineRow> rows;
        const MachineRow *row = firstFeasible(bench, rows);
        QVERIFY(row != nullptr);
        const QString id = row->target.id;
        auto *table = shown.find<QTableView>(QStringLiteral("machines.table"));
        selectRow(table, id);
        QCOMPARE(shown.find<QLabel>(QStringLiteral("machines.selected"))->text(), row->target.name);
        QTest::mouseClick(shown.find<QPushButton>(QStringLiteral("machines.choose")), Qt::LeftButton);
        QCOMPARE(bench.value(dossier::keys::kChosenTarget).toString(), id);
        QVERIFY(!shown.find<QPushButton>(QStringLiteral("machines.choose"))->isEnabled());
        bench.waitForCase();
        QCOMPARE(stateOf(QStringLiteral("machines"), *bench.session), StepState::Done);

        auto *strike = shown.find<QPushButton>(QStringLiteral("machines.strike"));
        QTest::mouseClick(strike, Qt::LeftButton);
        QCOMPARE(bench.value(dossier::keys::kStruckTargets).toArray(), QJsonArray{id});
        QVERIFY(bench.value(dossier::keys::kChosenTarget).isUndefined());
        bench.waitForCase();
        QCOMPARE(table->model()->rowCount(), static_cast<int>(bench.session->targets().size()));
        QTest::mouseClick(strike, Qt::LeftButton);
        QVERIFY(bench.value(dossier::keys::kStruckTargets).isUndefined());
        bench.session->undo();
        QCOMPARE(bench.value(dossier::keys::kStruckTargets).toArray(), QJsonArray{id});
    }

    void machineRowsAreCopied()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("machines"), *bench.session);
        QVERIFY(QTest::qWaitForWindowActive(&shown.area));
        auto *table = shown.find<QTableView>(QStringLiteral("machines.table"));
        std::vector<MachineRow> rows;
        selectRow(table, firstFeasible(bench, rows)->target.id);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(1).split(QLatin1Char('\t')).size(), int(MachinesModel::ColumnCount));
    }

    void choosingInAChartSelectsTheLine()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("machines"), *bench.session);
        auto *choice = shown.find<QComboBox>(QStringLiteral("machines.chart"));
        QTest::keyClick(choice, Qt::Key_Down);
        auto *chart = shown.find<GpuHoursChart>(QStringLiteral("chart.gpuHours"));
        auto *canvas = shown.find<QWidget>(QStringLiteral("chart.gpuHours.canvas"));
        QTest::keyClick(canvas, Qt::Key_Down);
        QTest::keyClick(canvas, Qt::Key_Down);
        QTest::keyClick(canvas, Qt::Key_Return);
        const QString name = shown.find<QLabel>(QStringLiteral("machines.selected"))->text();
        QVERIFY(canvas->accessibleDescription().startsWith(name) || chart->sentence().contains(name) ||
                chart->table().rows.at(1).cells.constFirst() == name);
    }

    void routesShowVerdictReasonsAndChoice()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("route"), *bench.session);
        auto *table = shown.find<QTableView>(QStringLiteral("route.table"));
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table->model()->rowCount(), static_cast<int>(bench.session->catalogue().routes.size()));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex verdict = table->model()->index(row, RoutesModel::VerdictOf);
            QVERIFY(!verdict.data().toString().isEmpty());
            QVERIFY(!verdict.data(Qt::DecorationRole).value<QIcon>().isNull());
        }
        table->setCurrentIndex(table->model()->index(2, 0));
        const QString id = table->model()->index(2, 0).data(RoutesModel::IdRole).toString();
        QTest::mouseClick(shown.find<QPushButton>(QStringLiteral("route.choose")), Qt::LeftButton);
        QCOMPARE(bench.value(dossier::keys::kRoute).toString(), id);
        bench.session->undo();
        QVERIFY(bench.value(dossier::keys::kRoute).toString() != id);
    }

    void looksAreSavedWhenAsked()
    {
        const QString folder = qEnvironmentVariable("PASSERELLE_LOOKS");
        if (folder.isEmpty())
            QSKIP("set PASSERELLE_LOOKS to a folder to look at the pages");
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            applyColorScheme(*qApp, scheme, false);
            const QString suffix = scheme == ColorScheme::Dark ? QStringLiteral("_dark") : QString();
            for (const char *step : {"plan", "machines", "route", "application", "export"}) {
                Shown shown(QString::fromLatin1(step), *bench.session, {900, 720});
                QCoreApplication::processEvents();
                shown.area.grab().save(QStringLiteral("%1/page_%2%3.png").arg(folder, QLatin1String(step), suffix));
            }
        }
    }
};

QTEST_MAIN(TestGuiLastSteps)
#include "test_gui_last_steps.moc"
