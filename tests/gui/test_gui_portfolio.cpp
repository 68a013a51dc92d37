// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.hpp"

#include "ui/portfolio/portfolio_dialog.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QImage>
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
    QString result() const
    {
        const auto labels = find("result")->findChildren<QLabel *>();
        return labels.isEmpty() ? QString() : labels.last()->text();
    }
    QString notice() const { return dialog->findChild<QLabel *>(QStringLiteral("toast.text"))->text(); }
    void undoByNotice() const
    {
        QTest::mouseClick(dialog->findChild<QWidget *>(QStringLiteral("toast.action")), Qt::LeftButton);
    }
    QWidget *tagDialog() const { return dialog->findChild<QWidget *>(QStringLiteral("tags")); }
    void typeTag(const QString &tag) const
    {
        auto *line = tagDialog()->findChild<QLineEdit *>(QStringLiteral("tags.new"));
        QTest::keyClicks(line, tag);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void acceptTags() const
    {
        QTest::mouseClick(tagDialog()->findChild<QWidget *>(QStringLiteral("tags.ok")), Qt::LeftButton);
        // Closed dialogs go with the next turn, so that the next one is found alone.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
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
        QCOMPARE(desk.bench.session->library().bin()->size(), std::size_t(3));
        QVERIFY(desk.notice().contains(QStringLiteral("3")));
        desk.undoByNotice();
        QCOMPARE(desk.model()->rowCount(), 4);
        QVERIFY(desk.bench.session->library().bin()->empty());
        QVERIFY(desk.notice().contains(QStringLiteral("back")));
    }

    void theWayBackStaysWhenThePortfolioIsClosed()
    {
        Desk desk(3);
        std::function<void()> undo;
        connect(desk.bench.session.get(), &Session::announced, this,
                [&undo](const Notice &notice) { undo = notice.undo ? notice.undo : undo; });
        auto *list = desk.find<QTreeView>("list");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(list, Qt::Key_Delete);
        desk.dialog.reset();
        QVERIFY(undo);
        undo();
        undo();  // the window's own notice offers it too: once is enough
        QCOMPARE(desk.bench.session->library().list()->size(), std::size_t(4));
    }

    void tagsAreGivenFilteredAndTakenBack()
    {
        const Desk desk(4);
        desk.waitForHeadlines();
        QVERIFY(!desk.find("tagFilter")->isVisible());
        auto *list = desk.find<QTreeView>("list");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(list, Qt::Key_T, Qt::ControlModifier);
        desk.typeTag(QStringLiteral("cohort 2026"));
        desk.typeTag(QStringLiteral("Grenoble"));
        QVERIFY(desk.tagDialog()->isVisible());
        desk.acceptTags();
        QCOMPARE(desk.cell(0, PortfolioColumn::Tags), QStringLiteral("Grenoble, cohort 2026"));
        QVERIFY(desk.notice().contains(QStringLiteral("2")));

        // Another tag for one of them, which keeps what both bear.
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        desk.click("tags");
        desk.typeTag(QStringLiteral("urgent"));
        desk.acceptTags();
        auto *filter = desk.find<QComboBox>("tagFilter");
        QVERIFY(filter->isVisible());
        QCOMPARE(filter->count(), 4);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_End);
        QCOMPARE(filter->currentText(), QStringLiteral("urgent"));
        QCOMPARE(desk.model()->rowCount(), 1);
        desk.undoByNotice();
        QCOMPARE(desk.notice(), QStringLiteral("The tags are as they were."));
        QCOMPARE(desk.find<QComboBox>("tagFilter")->currentIndex(), 0);
        QCOMPARE(desk.model()->rowCount(), 4);
        QTest::keyClicks(desk.find("search"), QStringLiteral("grenoble"));
        QCOMPARE(desk.model()->rowCount(), 2);
    }

    void theLogoChosenStandsOnWhatIsPrinted()
    {
        Desk desk(2);
        desk.waitForHeadlines();
        QImage logo(300, 90, QImage::Format_RGB32);
        logo.fill(Qt::darkGreen);
        const QString picture = desk.bench.filePath(QStringLiteral("logo.png"));
        QVERIFY(logo.save(picture));
        QStringList chosen;
        connect(desk.dialog.get(), &PortfolioDialog::brandFileChosen, this,
                [&chosen](const QString &path) { chosen << path; });
        const auto print = [&desk](const QString &name) {
            const QString paper = desk.bench.filePath(name);
            desk.dialog->setPrinterChoice([paper](QPrinter &printer, QWidget *) {
                printer.setOutputFormat(QPrinter::PdfFormat);
                printer.setOutputFileName(paper);
                return true;
            });
            desk.click("print");
            desk.waitForWork();
            QFile file(paper);
            return file.open(QIODevice::ReadOnly) ? file.readAll().count("/Subtype /Image") : -1;
        };
        const auto before = print(QStringLiteral("plain.pdf"));
        desk.bench.openPath = picture;
        desk.click("brand");
        QTRY_VERIFY(!desk.find<QPushButton>("brand")->icon().isNull());
        QCOMPARE(chosen, QStringList{picture});
        QCOMPARE(print(QStringLiteral("branded.pdf")), before + 1);
        desk.click("brand");
        QVERIFY(desk.find<QPushButton>("brand")->icon().isNull());
        QCOMPARE(print(QStringLiteral("plain_again.pdf")), before);
    }

    void groupsByDeadlineComeInTheOrderOfTheCalendar()
    {
        const Workbench bench;
        const QDate today(2026, 11, 21);
        std::vector<PortfolioRow> rows;
        const auto add = [&rows](const QString &name, std::optional<QDate> deadline, bool known = true) {
            PortfolioRow row;
            row.entry.id = name;
            row.entry.name = name;
            if (known) {
                cohort::Headline headline;
                headline.nextDeadline = deadline;
                row.headline = headline;
            }
            rows.push_back(row);
        };
        add(QStringLiteral("next year"), QDate(2027, 1, 15));
        add(QStringLiteral("at any time"), std::nullopt);
        add(QStringLiteral("in five days"), today.addDays(5));
        add(QStringLiteral("not computed"), std::nullopt, false);
        add(QStringLiteral("in thirty days"), today.addDays(30));
        add(QStringLiteral("in eight days"), today.addDays(8));
        add(QStringLiteral("this December, late"), QDate(2026, 12, 30));
        PortfolioModel model(bench.session->catalogue(), Language::english(), today);
        model.setRows(rows);
        model.sort(static_cast<int>(PortfolioColumn::Deadline), Qt::AscendingOrder);
        model.setGrouping(PortfolioGrouping::Deadline);
        QStringList shown;
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex heading = model.index(group, 0);
            shown << heading.data().toString();
            for (int row = 0; row < model.rowCount(heading); ++row)
                shown << QStringLiteral("  ") + model.index(row, 0, heading).data().toString();
        }
        const QStringList expected{
            QStringLiteral("Within a week (1)"),     QStringLiteral("  in five days"),
            QStringLiteral("Within a month (2)"),    QStringLiteral("  in eight days"),
            QStringLiteral("  in thirty days"),      QStringLiteral("December 2026 (1)"),
            QStringLiteral("  this December, late"), QStringLiteral("January 2027 (1)"),
            QStringLiteral("  next year"),           QStringLiteral("No date: apply at any time, or no route yet (1)"),
            QStringLiteral("  at any time"),         QStringLiteral("Still being computed (1)"),
            QStringLiteral("  not computed")};
        QCOMPARE(shown, expected);
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
        auto *list = desk.find<QTreeView>("list");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        desk.click("tags");
        desk.typeTag(QStringLiteral("travels"));
        desk.acceptTags();
        desk.click("export");
        QTest::keyClick(desk.dialog->findChild<QWidget *>(QStringLiteral("portfolio.password")), Qt::Key_Enter);
        desk.waitForWork();
        const QString file = desk.bench.filePath(QStringLiteral("Number-01-health.passerelle"));
        QVERIFY(QFile::exists(file));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.dialog.get(), &drop);
        // It is here already, unchanged: a stick that comes back doubles nothing.
        QCOMPARE(desk.model()->rowCount(), 3);
        Desk other(1);
        QApplication::sendEvent(other.dialog.get(), &enter);
        QApplication::sendEvent(other.dialog.get(), &drop);
        QVERIFY2(other.model()->rowCount() == 2, qPrintable(other.result()));
        auto *tags = other.find<QComboBox>("tagFilter");
        QCOMPARE(tags->itemText(tags->count() - 1), QStringLiteral("travels"));
    }
};

QTEST_MAIN(TestGuiPortfolio)
#include "test_gui_portfolio.moc"
