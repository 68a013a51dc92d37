// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.hpp"

#include "ui/portfolio/portfolio_dialog.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPrinter>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

/// The portfolio on a library of the bundled samples and some copies.
class Desk
{
public:
    explicit Desk(int dossiers)
    {
        // The dossier that an empty library begins with is one of them.
        for (int i = 1; i < dossiers; ++i) {
            const QString sample =
                QStringList{QStringLiteral("language"), QStringLiteral("health"), QStringLiteral("industry")}[i % 3];
            auto read =
                dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/%1/dossier.json").arg(sample));
            read->name = QStringLiteral("Number %1 %2").arg(i, 2, 10, QLatin1Char('0')).arg(sample);
            // Without their files, so that a preset answers at once.
            read->facts.remove(QStringLiteral("model.path"));
            read->facts.remove(QStringLiteral("dataset.path"));
            read->facts.insert(QStringLiteral("model.source"), QStringLiteral("preset"));
            if (!read->facts.contains(QStringLiteral("model.preset")))
                read->facts.insert(QStringLiteral("model.preset"), QStringLiteral("llama-3.1-8b"));
            QVERIFY(bench.session->library().insert(*read).has_value());
        }
        dialog = std::make_unique<PortfolioDialog>(*bench.session, nullptr);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    }

    template<typename Widget = QWidget>
    Widget *find(const char *name) const
    {
        auto *found = dialog->findChild<Widget *>(QStringLiteral("portfolio.") + QLatin1String(name));
        if (!found)
            qFatal("no control is named %s", name);
        return found;
    }
    void click(const char *name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    QAbstractItemModel *model() const { return find<QTreeView>("list")->model(); }
    QString cell(int row, PortfolioColumn column) const
    {
        return model()->index(row, static_cast<int>(column)).data().toString();
    }
    void waitForHeadlines() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>("count")->text().contains(QStringLiteral("still")),
                                 Workbench::kPatienceMs);
    }
    void waitForWork() const { QTRY_VERIFY_WITH_TIMEOUT(find("print")->isEnabled(), Workbench::kPatienceMs); }

    Workbench bench;
    std::unique_ptr<PortfolioDialog> dialog;
};

}  // namespace

/// An advisor with many dossiers, by real clicks and keys.
class TestGuiPortfolio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headlinesComeByThemselvesAndTheListStaysSound()
    {
        const Desk desk(4);
        const QAbstractItemModelTester tester(desk.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.waitForHeadlines();
        QCOMPARE(desk.model()->rowCount(), 4);
        int estimated = 0;
        for (int row = 0; row < 4; ++row)
            estimated += desk.cell(row, PortfolioColumn::Hours).contains(QStringLiteral("GPU-h")) ? 1 : 0;
        QVERIFY(estimated >= 2);
        for (int grouping = 0; grouping < 4; ++grouping) {
            desk.find<QComboBox>("grouping")->setFocus();
            QTest::keyClick(desk.find("grouping"), Qt::Key_Down);
            QVERIFY(desk.model()->rowCount() > 0);
        }
        QVERIFY(desk.model()->rowCount(desk.model()->index(0, 0)) > 0);
    }

    void wordsFindADossierAndEnterOpensIt()
    {
        const Desk desk(4);
        desk.waitForHeadlines();
        QTest::keyClick(desk.dialog.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(desk.find("search"), QStringLiteral("number health"));
        QCOMPARE(desk.model()->rowCount(), 1);
        auto *list = desk.find<QTreeView>("list");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(desk.find("open")->isEnabled());
        desk.click("open");
        QVERIFY(desk.bench.session->dossier().name.contains(QStringLiteral("health")));
        QVERIFY(!desk.dialog->isVisible());
    }

    void noDossierFoundIsSaid()
    {
        const Desk desk(2);
        QTest::keyClicks(desk.find("search"), QStringLiteral("zzzz"));
        QVERIFY(desk.find("empty")->isVisible());
        QVERIFY(!desk.find("print")->isEnabled());
    }

    void whatIsDeletedComesBack()
    {
        const Desk desk(3);
        auto *list = desk.find<QTreeView>("list");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(list, Qt::Key_Delete);
        // A library never shows nothing: a new first dossier is there.
        QCOMPARE(desk.model()->rowCount(), 1);
        QVERIFY(desk.find("takeBack")->isVisible());
        desk.click("takeBack");
        QCOMPARE(desk.model()->rowCount(), 4);
        QVERIFY(!desk.find("takeBack")->isVisible());
    }

    void reportsOfAllAreWrittenAndSummedUp()
    {
        Desk desk(4);
        desk.waitForHeadlines();
        desk.bench.savePath = desk.bench.filePath(QString());
        desk.click("reports");
        desk.waitForWork();
        QVERIFY(QFile::exists(desk.bench.filePath(QStringLiteral("summary.csv"))));
        QVERIFY(QFile::exists(desk.bench.filePath(QStringLiteral("cohort.pdf"))));
        QVERIFY(QFile::exists(desk.bench.filePath(QStringLiteral("Number-01-health/report.pdf"))));
        QVERIFY(desk.find("result")->isVisible());
        QVERIFY(desk.find("showFolder")->isVisible());
    }

    void reportsOfAllArePrintedInOneJob()
    {
        Desk desk(3);
        desk.waitForHeadlines();
        const QString paper = desk.bench.filePath(QStringLiteral("paper.pdf"));
        desk.dialog->setPrinterChoice([&paper](QPrinter &printer, QWidget *) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(paper);
            return true;
        });
        QTest::keyClick(desk.dialog.get(), Qt::Key_P, Qt::ControlModifier);
        desk.waitForWork();
        QFile file(paper);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().count("/Type /Page\n") > 12);
    }

    void theCohortReportNamesNobody()
    {
        Desk desk(5);
        desk.waitForHeadlines();
        desk.bench.savePath = desk.bench.filePath(QStringLiteral("cohort.pdf"));
        desk.click("cohort");
        desk.waitForWork();
        QVERIFY(QFile::exists(desk.bench.savePath));
        QFile table(desk.bench.filePath(QStringLiteral("cohort.csv")));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY(!table.readAll().contains("Number"));
    }

    void filesTravelOutAndIn()
    {
        Desk desk(3);
        desk.bench.savePath = desk.bench.filePath(QString());
        desk.click("export");
        const QString file = desk.bench.filePath(QStringLiteral("Number-01-health.passerelle"));
        QVERIFY(QFile::exists(file));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.dialog.get(), &drop);
        QCOMPARE(desk.model()->rowCount(), 4);
    }
};

QTEST_MAIN(TestGuiPortfolio)
#include "test_gui_portfolio.moc"
