// SPDX-License-Identifier: GPL-3.0-or-later
// The three walks of ui/README.md, each from its beginning to what the person came for, by what a hand does alone. What
// is counted here stands there; a control that is out of sight fails the walk.
#include "front_desk.hpp"

#include "dossier/dossier_file.hpp"
#include "dossier/keys.hpp"
#include "dossier/travel_file.hpp"
#include "ui/portfolio/portfolio_dialog.hpp"
#include "ui/portfolio/portfolio_model.hpp"
#include "ui/preview/page_view.hpp"
#include "ui/preview/preview_dialog.hpp"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPrinter>
#include <QTreeView>
#include <QUuid>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

/// What the person did: seconds by the keystroke-level model of Card, Moran and Newell (1980).
struct Hand {
    int clicks = 0;   ///< to think (1.35 s), to point and press (1.15 s)
    int keys = 0;     ///< a shortcut or a single key, to think included: as a click
    int turned = 0;   ///< the same key again
    int drops = 0;    ///< a click and a way
    int dialogs = 0;  ///< of the system: a name accepted with Enter

    [[nodiscard]] double seconds() const
    {
        constexpr double kThoughtAndPress = 2.5;
        constexpr double kSameKey = 0.28;
        constexpr double kWay = 1.1;
        return (clicks + keys + drops + dialogs) * kThoughtAndPress + turned * kSameKey + drops * kWay;
    }

    void click(QWidget *what, QPoint where = {})
    {
        QVERIFY2(!what->visibleRegion().isEmpty() && what->isEnabled(), qPrintable(what->objectName()));
        ++clicks;
        QTest::mouseClick(what, Qt::LeftButton, {}, where);
    }
    void press(QWidget *on, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QTest::keyClick(on, key, modifiers);
    }
    void again(QWidget *on, Qt::Key key)
    {
        ++turned;
        QTest::keyClick(on, key);
    }
    /// What the next dialog of the system answers.
    void answer(FrontDesk &desk, const QString &path)
    {
        ++dialogs;
        desk.answer = path;
    }
    void drop(QWidget *on, const QStringList &paths)
    {
        ++drops;
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &dropped);
    }
};

qsizetype pagesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count("/Type /Page\n") : 0;
}

dossier::Dossier numbered(int number)
{
    const QString sample =
        QStringList{QStringLiteral("language"), QStringLiteral("health"), QStringLiteral("industry")}[number % 3];
    auto read = dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/%1/dossier.json").arg(sample));
    if (!read)
        qFatal("%s", qPrintable(describe(read.error(), Language::english())));
    read->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    read->name = QStringLiteral("Company %1").arg(number, 2, 10, QLatin1Char('0'));
    // Without their files, so that a preset answers at once.
    read->facts.remove(QStringLiteral("model.path"));
    read->facts.remove(QStringLiteral("dataset.path"));
    read->facts.insert(QStringLiteral("model.source"), QStringLiteral("preset"));
    if (!read->facts.contains(QStringLiteral("model.preset")))
        read->facts.insert(QStringLiteral("model.preset"), QStringLiteral("llama-3.1-8b"));
    // A route with a day on which it closes.
    read->facts.insert(QString::fromLatin1(dossier::keys::kRoute), QStringLiteral("eurohpc-benchmark"));
    return *std::move(read);
}

template<typename Dialog>
Dialog *dialogOver(const QWidget &window)
{
    Dialog *found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = window.findChild<Dialog *>()) && found->isVisible(); },
                          FrontDesk::kPatienceMs / 4);
    if (!found)
        qFatal("no dialog came");
    return found;
}

template<typename Widget = QWidget>
Widget *part(const QWidget *dialog, const char *name)
{
    auto *found = dialog->findChild<Widget *>(QLatin1String(name));
    if (!found)
        qFatal("no part is named %s", name);
    return found;
}

void waitForHeadlines(const QWidget *portfolio)
{
    QTRY_VERIFY_WITH_TIMEOUT(!part<QLabel>(portfolio, "portfolio.count")->text().contains(QStringLiteral("still")),
                             FrontDesk::kPatienceMs);
}

void waitForWork(const QWidget *portfolio)
{
    QTRY_VERIFY_WITH_TIMEOUT(part(portfolio, "portfolio.print")->isEnabled(), FrontDesk::kPatienceMs);
}

void closeForGood()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace

class TestGuiWalkthroughs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFounderToThePdf()
    {
        FrontDesk desk;
        desk.start(QStringLiteral("en"), false);
        desk.window->resize(1280, 800);
        Hand hand;
        hand.click(desk.find(QStringLiteral("welcome.field.health")));
        hand.click(desk.find(QStringLiteral("welcome.start_first")));
        QCOMPARE(desk.window->currentStep(), QStringLiteral("machines"));
        desk.waitForCase();
        QVERIFY(desk.session->current()->chosen.has_value());
        hand.click(desk.find(QStringLiteral("rail.export")));
        hand.click(desk.find(QStringLiteral("export.report.preview")));
        auto *preview = dialogOver<PreviewDialog>(*desk.window);
        const int pages = preview->pages().count();
        QVERIFY(pages > 8);
        auto *view = part<PageView>(preview, "preview.view");
        hand.press(view, Qt::Key_PageDown);
        QCOMPARE(view->page(), 1);
        hand.answer(desk, desk.path(QStringLiteral("report.pdf")));
        hand.press(preview, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find(QStringLiteral("export.openFolder"))->isVisible(), FrontDesk::kPatienceMs);
        QCOMPARE(pagesOf(desk.path(QStringLiteral("report.pdf"))), qsizetype(pages));
        QCOMPARE(hand.clicks, 4);
        QCOMPARE(hand.keys, 2);
        QCOMPARE(hand.dialogs, 1);
        QCOMPARE(hand.seconds(), 17.5);
    }

    void anAdvisorWithSixDossiers()
    {
        FrontDesk desk;
        desk.start(QStringLiteral("en"));
        QStringList files;
        for (int number = 1; number <= 6; ++number) {
            files << desk.path(QStringLiteral("company-%1.passerelle").arg(number));
            QVERIFY(dossier::writeTravelFile({numbered(number), {}, {}}, files.last()).has_value());
        }
        Hand hand;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        hand.press(desk.window.get(), Qt::Key_O, Qt::ControlModifier);
        auto *portfolio = dialogOver<PortfolioDialog>(*desk.window);
        hand.drop(portfolio, files);
        auto *list = part<QTreeView>(portfolio, "portfolio.list");
        QCOMPARE(list->model()->rowCount(), 7);  // with the empty one that a library begins with
        waitForHeadlines(portfolio);
        const QHeaderView *header = list->header();
        const int deadline = static_cast<int>(PortfolioColumn::Deadline);
        hand.click(header->viewport(), QPoint(header->sectionViewportPosition(deadline) + 20, header->height() / 2));
        hand.click(list->viewport(), list->visualRect(list->model()->index(0, 0)).center());
        const QString name = list->model()->index(0, 0).data().toString();
        QVERIFY2(name.startsWith(QStringLiteral("Company")), qPrintable(name));
        QVERIFY(!list->model()->index(0, deadline).data().toString().isEmpty());
        hand.click(part(portfolio, "portfolio.preview"));
        auto *preview = dialogOver<PreviewDialog>(*portfolio);
        hand.press(part(preview, "preview.view"), Qt::Key_PageDown);
        for (int turn = 0; turn < 3; ++turn)
            hand.again(part(preview, "preview.view"), Qt::Key_PageDown);
        QCOMPARE(part<PageView>(preview, "preview.view")->page(), 4);
        hand.press(preview, Qt::Key_Escape);
        closeForGood();
        hand.press(list, Qt::Key_Return);
        QVERIFY(!portfolio->isVisible());
        QCOMPARE(desk.session->dossier().name, name);
        closeForGood();
        // A window system gives the window below its turn; the offscreen one does not.
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        hand.press(desk.window.get(), Qt::Key_O, Qt::ControlModifier);
        portfolio = dialogOver<PortfolioDialog>(*desk.window);
        waitForHeadlines(portfolio);
        hand.answer(desk, desk.path(QStringLiteral("cohort.pdf")));
        hand.click(part(portfolio, "portfolio.cohort"));
        waitForWork(portfolio);
        QVERIFY(pagesOf(desk.path(QStringLiteral("cohort.pdf"))) >= 1);
        QFile table(desk.path(QStringLiteral("cohort.csv")));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY(!table.readAll().contains("Company 0"));
        QCOMPARE(hand.clicks, 4);
        QCOMPARE(hand.keys, 5);
        QCOMPARE(hand.turned, 3);
        QCOMPARE(hand.drops, 1);
        QCOMPARE(hand.dialogs, 1);
        QCOMPARE(qRound(hand.seconds() * 10), 294);
    }

    void anOfficerPrintingFortyReports()
    {
        constexpr int kDossiers = 40;
        FrontDesk desk;
        desk.start(QStringLiteral("en"));
        const QString empty = desk.session->dossier().id;
        for (int number = 1; number <= kDossiers; ++number)
            QVERIFY(desk.session->library().insert(numbered(number)).has_value());
        desk.session->openDossier(desk.session->library().list()->front().id == empty
                                      ? desk.session->library().list()->back().id
                                      : desk.session->library().list()->front().id);
        QVERIFY(desk.session->library().remove(empty).has_value());
        Hand hand;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        hand.press(desk.window.get(), Qt::Key_O, Qt::ControlModifier);
        auto *portfolio = dialogOver<PortfolioDialog>(*desk.window);
        QCOMPARE(part<QTreeView>(portfolio, "portfolio.list")->model()->rowCount(), kDossiers);
        const QString paper = desk.path(QStringLiteral("paper.pdf"));
        portfolio->setPrinterChoice([paper](QPrinter &printer, QWidget *) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(paper);
            return true;
        });
        ++hand.dialogs;
        hand.press(portfolio, Qt::Key_P, Qt::ControlModifier);
        waitForWork(portfolio);
        QCOMPARE(hand.clicks, 0);
        QCOMPARE(hand.keys, 2);
        QCOMPARE(hand.dialogs, 1);
        QCOMPARE(hand.seconds(), 7.5);

        // The same as files, to be sent: one click and the folder.
        const QString folder = desk.path(QStringLiteral("reports"));
        QVERIFY(QDir().mkpath(folder));
        hand.answer(desk, folder);
        hand.click(part(portfolio, "portfolio.reports"));
        waitForWork(portfolio);
        qsizetype pages = 0;
        int reports = 0;
        for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const qsizetype found = pagesOf(folder + QLatin1Char('/') + name + QStringLiteral("/report.pdf"));
            QVERIFY2(found > 8, qPrintable(name));
            pages += found;
            ++reports;
        }
        QCOMPARE(reports, kDossiers);
        // What came out of the printer is all of them, page for page.
        QCOMPARE(pagesOf(paper), pages);
        QVERIFY(QFile::exists(folder + QStringLiteral("/summary.csv")));
    }
};

QTEST_MAIN(TestGuiWalkthroughs)
#include "test_gui_walkthroughs.moc"
