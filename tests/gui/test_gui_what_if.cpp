// SPDX-License-Identifier: GPL-3.0-or-later
// Trying changes out: sliders, what matters most, scenarios.
#include "shown_page.hpp"

#include "dossier/scenarios.hpp"
#include "ui/charts/rows_chart.hpp"
#include "ui/steps/machines/scenarios_dialog.hpp"
#include "ui/steps/machines/what_if_panel.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTabWidget>
#include <QTableWidget>

using namespace passerelle;
using namespace passerelle::ui;
using namespace passerelle::testing;

namespace {

struct WhatIf {
    Workbench bench;
    std::unique_ptr<Shown> shown;

    WhatIf()
    {
        bench.openSample(QStringLiteral("language"));
        shown = std::make_unique<Shown>(QStringLiteral("machines"), *bench.session, QSize(1000, 900));
        shown->find<QTabWidget>(QStringLiteral("machines.tabs"))->setCurrentIndex(2);
        QVERIFY(QTest::qWaitForWindowExposed(&shown->area));
    }
    QSlider *slider(const char *key) const
    {
        return shown->find<QSlider>(QString(QStringLiteral("whatIf.") + QLatin1String(key)));
    }
    WhatIfPanel *panel() const { return shown->find<WhatIfPanel>(QStringLiteral("machines.whatIf")); }
    QString figure(int row, int column) const
    {
        return shown->find<QLabel>(QStringLiteral("whatIf.figure.%1.%2").arg(row).arg(column))->text();
    }
    template<typename Widget>
    Widget *inDialog(const char *name) const
    {
        return dialog()->findChild<Widget *>(QString::fromLatin1(name));
    }
    ScenariosDialog *dialog() const { return shown->area.findChild<ScenariosDialog *>(); }
};

/// Middle of the slider's handle.
QPoint handle(QSlider *slider)
{
    QStyleOptionSlider option;
    option.initFrom(slider);
    option.orientation = slider->orientation();
    option.minimum = slider->minimum();
    option.maximum = slider->maximum();
    option.sliderPosition = slider->sliderPosition();
    option.sliderValue = slider->value();
    return slider->style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider).center();
}

}  // namespace

class TestGuiWhatIf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draggingShowsAtOnceAndLettingGoIsOneEdit()
    {
        WhatIf page;
        QSlider *slider = page.slider(dossier::keys::kExperiments);
        const QJsonValue before = page.bench.value(dossier::keys::kExperiments);
        QSignalSpy shown(page.panel(), &WhatIfPanel::shown);
        const QPoint start = handle(slider);
        QTest::mousePress(slider, Qt::LeftButton, {}, start);
        for (int step = 1; step <= 6; ++step)
            QTest::mouseMove(slider, start + QPoint(12 * step, 0));
        QVERIFY(slider->isSliderDown());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), Workbench::kPatienceMs);
        QVERIFY2(page.bench.value(dossier::keys::kExperiments) == before,
                 "nothing is decided while the slider is held");
        QTRY_VERIFY(page.figure(0, 3).startsWith(QLatin1Char('+')));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, start + QPoint(72, 0));
        QVERIFY(page.bench.value(dossier::keys::kExperiments) != before);
        page.bench.waitForCase();
        QVERIFY(page.figure(0, 3).startsWith(QLatin1Char('+')));
        page.bench.session->undo();
        QVERIFY(page.bench.value(dossier::keys::kExperiments) == before);
    }

    void keysMoveASliderAndGoBackTakesItBack()
    {
        WhatIf page;
        const QJsonValue before = page.bench.value(dossier::keys::kDatasetTokens);
        QSlider *slider = page.slider(dossier::keys::kDatasetTokens);
        auto *back = page.shown->find<QPushButton>(QStringLiteral("whatIf.reset"));
        QVERIFY(!back->isEnabled());
        QTest::keyClick(slider, Qt::Key_Right);
        QVERIFY(page.bench.value(dossier::keys::kDatasetTokens).toDouble() > 0);
        QVERIFY(page.bench.value(dossier::keys::kDatasetTokens) != before);
        QVERIFY(slider->accessibleName().contains(QLatin1Char(':')));
        page.bench.waitForCase();
        QTRY_VERIFY(back->isEnabled());
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(page.bench.value(dossier::keys::kDatasetTokens) == before);
        QVERIFY(!back->isEnabled());
    }

    void slidersAreThoseOfTheJob()
    {
        WhatIf page;
        const auto has = [&](const char *key) {
            return page.shown->page->findChild<QSlider *>(QString(QStringLiteral("whatIf.") + QLatin1String(key))) !=
                   nullptr;
        };
        for (const char *key : {dossier::keys::kGpus, dossier::keys::kDatasetTokens, dossier::keys::kSeqLen,
                                dossier::keys::kPrecision, dossier::keys::kGlobalBatch, dossier::keys::kExperiments})
            QVERIFY2(has(key), key);
        page.bench.session->set(QString::fromLatin1(dossier::keys::kPhase), QStringLiteral("lora"),
                                QStringLiteral("LoRA"));
        page.bench.waitForCase();
        QTRY_VERIFY(has(dossier::keys::kLoraRank));
    }

    void whatMattersMostIsShown()
    {
        WhatIf page;
        auto *chart = page.shown->find<SensitivityChart>(QStringLiteral("chart.sensitivity"));
        QTRY_VERIFY_WITH_TIMEOUT(chart->drawnRows() > 2, Workbench::kPatienceMs);
        QVERIFY(!chart->sentence().isEmpty());
        for (const ChartTable::Row &row : chart->table().rows) {
            for (const QString &cell : row.cells)
                QVERIFY(!cell.isEmpty());
        }
    }

    void scenariosAreKeptComparedAndChosen()
    {
        WhatIf page;
        QTest::mouseClick(page.shown->find<QPushButton>(QStringLiteral("whatIf.scenarios")), Qt::LeftButton);
        QVERIFY(page.dialog() != nullptr && page.dialog()->isVisible());
        auto *list = page.inDialog<QListWidget>("scenarios.list");
        auto *table = page.inDialog<QTableWidget>("scenarios.table");
        QCOMPARE(list->count(), 1);
        QTest::mouseClick(page.inDialog<QPushButton>("scenarios.add"), Qt::LeftButton);
        QCOMPARE(list->count(), 2);
        const double epochs = page.bench.value(dossier::keys::kEpochs).toDouble();
        page.bench.session->set(QString::fromLatin1(dossier::keys::kEpochs), epochs + 4, QStringLiteral("More passes"));
        QTRY_VERIFY_WITH_TIMEOUT(table->columnCount() == 3 && table->rowCount() > 8, Workbench::kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!table->findItems(QStringLiteral("≠"), Qt::MatchStartsWith).isEmpty(),
                                 Workbench::kPatienceMs);
        QVERIFY(!table->findItems(QStringLiteral("Passes over the data"), Qt::MatchContains).isEmpty());
        page.inDialog<QAction>("scenarios.copy")->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Passes over the data")));

        QTest::mouseClick(page.inDialog<QPushButton>("scenarios.keep"), Qt::LeftButton);
        QCOMPARE(page.bench.value(dossier::keys::kEpochs).toDouble(), epochs);
        page.bench.session->undo();
        QCOMPARE(page.bench.value(dossier::keys::kEpochs).toDouble(), epochs + 4);
    }

    void scenariosAreDuplicatedRenamedAndDeleted()
    {
        WhatIf page;
        QTest::mouseClick(page.shown->find<QPushButton>(QStringLiteral("whatIf.scenarios")), Qt::LeftButton);
        auto *list = page.inDialog<QListWidget>("scenarios.list");
        QTest::mouseClick(page.inDialog<QPushButton>("scenarios.add"), Qt::LeftButton);
        QTest::mouseClick(page.inDialog<QPushButton>("scenarios.duplicate"), Qt::LeftButton);
        auto scenarios = dossier::scenariosOf(page.bench.session->dossier());
        QCOMPARE(scenarios.size(), std::size_t{2});
        QVERIFY(scenarios[0].id != scenarios[1].id && scenarios[0].name != scenarios[1].name);
        QVERIFY(scenarios[0].values == scenarios[1].values);
        QCOMPARE(list->currentRow(), 2);

        QTest::mouseClick(page.inDialog<QPushButton>("scenarios.rename"), Qt::LeftButton);
        auto *editor = list->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Two machines"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(dossier::scenariosOf(page.bench.session->dossier())[1].name, QStringLiteral("Two machines"));

        QTest::mouseClick(page.inDialog<QPushButton>("scenarios.delete"), Qt::LeftButton);
        QCOMPARE(dossier::scenariosOf(page.bench.session->dossier()).size(), std::size_t{1});
        page.bench.session->undo();
        QCOMPARE(dossier::scenariosOf(page.bench.session->dossier()).size(), std::size_t{2});
    }
};

QTEST_MAIN(TestGuiWhatIf)
#include "test_gui_what_if.moc"
