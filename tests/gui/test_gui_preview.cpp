// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_page.hpp"

#include "ui/portfolio/portfolio_dialog.hpp"
#include "ui/preview/page_view.hpp"
#include "ui/preview/preview_dialog.hpp"
#include "ui/preview/report_preview.hpp"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTreeView>

#include <cmath>

using namespace passerelle;
using namespace passerelle::ui;
using namespace passerelle::testing;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pagesOf(const QString &path)
{
    return contentOf(path).count("/Type /Page\n");
}

/// The preview that lies over a window, once it is there.
PreviewDialog *previewOver(const QWidget &window)
{
    PreviewDialog *found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = window.findChild<PreviewDialog *>()) && found->isVisible(); },
                          Workbench::kPatienceMs);
    if (!found)
        qFatal("no preview came");
    return found;
}

template<typename Widget>
Widget *part(const QWidget *dialog, const char *name)
{
    auto *found = dialog->findChild<Widget *>(QStringLiteral("preview.") + QLatin1String(name));
    if (!found)
        qFatal("no part is named %s", name);
    return found;
}

/// How far two pictures differ, from 0 to 1, seen from so far away that the edges of letters do not count.
double difference(const QImage &first, const QImage &second)
{
    const QSize small(60, 84);
    const QImage a = first.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage b = second.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) / 255.0;
    return sum / (small.width() * small.height());
}

/// A page of a PDF as another program shows it.
QImage pageOfPdf(const QString &path, int page)
{
    QProcess program;
    program.start(QStringLiteral("pdftoppm"),
                  {QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page),
                   QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png"), path});
    program.waitForFinished();
    return QImage::fromData(program.readAllStandardOutput());
}

QImage pageOfPreview(const RecordedPages &pages, int page)
{
    QImage image(pages.size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, pages, page - 1, QRectF(QPointF(), pages.size));
    return image;
}

}  // namespace

/// A document is seen before it is saved or printed.
class TestGuiPreview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePagesSeenAreThePagesSaved_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QSize>("points");
        QTest::newRow("report, English, A4")
            << QStringLiteral("report") << QStringLiteral("English") << QStringLiteral("A4")
            << QStringLiteral("on A4, in English") << QSize(595, 842);
        QTest::newRow("report, French, Letter")
            << QStringLiteral("report") << QStringLiteral("Français") << QStringLiteral("Letter")
            << QStringLiteral("on Letter, in French") << QSize(612, 792);
        QTest::newRow("application, English, Letter")
            << QStringLiteral("application") << QStringLiteral("English") << QStringLiteral("Letter")
            << QStringLiteral("on Letter, in English") << QSize(612, 792);
    }
    void thePagesSeenAreThePagesSaved()
    {
        QFETCH(QString, document);
        QFETCH(QString, language);
        QFETCH(QString, paper);
        QFETCH(QString, said);
        QFETCH(QSize, points);
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("export"), *bench.session);
        // A letter chooses in a list, as a person does.
        QTest::keyClick(shown.find<QComboBox>(QStringLiteral("export.language")), language.front().toLatin1());
        QTest::keyClick(shown.find<QComboBox>(QStringLiteral("export.paper")), paper.front().toLatin1());
        const QString button = QStringLiteral("export.") + document;
        QTest::mouseClick(shown.find<QPushButton>(button + QStringLiteral(".preview")), Qt::LeftButton);
        auto *preview = previewOver(shown.area);
        QVERIFY2(part<QLabel>(preview, "kind")->text().contains(said),
                 qPrintable(part<QLabel>(preview, "kind")->text()));
        QCOMPARE(preview->pages().size.toSize(), points);
        const RecordedPages seen = preview->pages();
        bench.savePath = bench.filePath(QStringLiteral("seen.pdf"));
        QTest::keyClick(preview, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(shown.find<QPushButton>(QStringLiteral("export.openFolder"))->isVisibleTo(shown.page),
                                 Workbench::kPatienceMs);
        QCOMPARE(pagesOf(bench.savePath), qsizetype(seen.count()));
        QVERIFY(!shown.area.findChild<PreviewDialog *>() || !preview->isVisible());
        if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
            QSKIP("poppler-utils is needed to look into the file");
        for (const int page : {1, 2, seen.count()}) {
            const QImage written = pageOfPdf(bench.savePath, page);
            QVERIFY((written.size() - points).width() <= 1 && (written.size() - points).height() <= 1);
            QVERIFY2(difference(pageOfPreview(seen, page), written) < 0.01, qPrintable(QString::number(page)));
        }
    }

    void pagesAreTurnedByKeys()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("export"), *bench.session);
        QTest::mouseClick(shown.find<QPushButton>(QStringLiteral("export.report.preview")), Qt::LeftButton);
        auto *preview = previewOver(shown.area);
        auto *view = part<PageView>(preview, "view");
        auto *page = part<QSpinBox>(preview, "page");
        const int count = page->maximum();
        QVERIFY(count > 8);
        QVERIFY(view->hasFocus());
        QVERIFY(page->text().contains(QString::number(count)));
        QTest::keyClick(view, Qt::Key_PageDown);
        QCOMPARE(page->value(), 2);
        QCOMPARE(view->accessibleName(), QStringLiteral("Page 2 of %1").arg(count));
        QVERIFY(!view->accessibleDescription().isEmpty());
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(page->value(), 3);
        QTest::keyClick(view, Qt::Key_PageUp);
        QCOMPARE(page->value(), 2);
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(page->value(), count);
        QVERIFY(!part<QWidget>(preview, "next")->isEnabled());
        QTest::keyClick(view, Qt::Key_PageDown);
        QCOMPARE(page->value(), count);
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(page->value(), 1);
        QTest::mouseClick(part<QWidget>(preview, "next"), Qt::LeftButton);
        QCOMPARE(view->page(), 1);

        // A number, then a chapter.
        page->setFocus();
        page->selectAll();
        QTest::keyClicks(page, QStringLiteral("5"));
        QTest::keyClick(page, Qt::Key_Return);
        QCOMPARE(view->page(), 4);
        QVERIFY(preview->isVisible());
        QTest::keyClick(page, Qt::Key_PageUp);
        QCOMPARE(view->page(), 3);
        auto *chapter = part<QComboBox>(preview, "chapter");
        chapter->setFocus();
        QTest::keyClick(chapter, Qt::Key_End);
        QCOMPARE(view->page(), chapter->itemData(chapter->count() - 1).toInt());
    }

    void aLargePageIsScrolledBeforeItIsTurned()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("export"), *bench.session);
        QTest::mouseClick(shown.find<QPushButton>(QStringLiteral("export.report.preview")), Qt::LeftButton);
        auto *preview = previewOver(shown.area);
        auto *view = part<PageView>(preview, "view");
        auto *zoom = part<QComboBox>(preview, "zoom");
        const double whole = view->scale();
        zoom->setFocus();
        QTest::keyClick(zoom, Qt::Key_Down);
        QCOMPARE(view->zoom(), PageZoom::PageWidth);
        QVERIFY(view->scale() > whole);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_PageDown);
        QCOMPARE(view->page(), 0);
        int turns = 1;
        for (; view->page() == 0 && turns < 20; ++turns)
            QTest::keyClick(view, Qt::Key_Space);
        QVERIFY(turns > 1 && turns < 20);
        zoom->setFocus();
        QTest::keyClick(zoom, Qt::Key_Down);
        QCOMPARE(view->zoom(), PageZoom::TwoPages);
        QCOMPARE(view->page(), 0);
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->page() % 2, 0);
        const double two = view->scale();
        QTest::keyClick(view, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(view->zoom(), PageZoom::Free);
        QVERIFY(view->scale() > two);
        QVERIFY(zoom->currentText().endsWith(QLatin1Char('%')));
    }

    void whatIsSeenIsPrinted()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("export"), *bench.session);
        auto *maker = shown.page->findChild<ReportPreview *>();
        QVERIFY(maker);
        const QString paper = bench.filePath(QStringLiteral("paper.pdf"));
        maker->setPrinterChoice([paper](QPrinter &printer, QWidget *) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(paper);
            return true;
        });
        QSignalSpy printed(maker, &ReportPreview::printed);
        QTest::mouseClick(shown.find<QPushButton>(QStringLiteral("export.report.preview")), Qt::LeftButton);
        auto *preview = previewOver(shown.area);
        QTest::keyClick(preview, Qt::Key_P, Qt::ControlModifier);
        QVERIFY(printed.wait(Workbench::kPatienceMs));
        QCOMPARE(pagesOf(paper), qsizetype(preview->pages().count()));
    }

    void thePortfoliosLogoStandsOnTheCoverSeen()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        QImage logo(300, 90, QImage::Format_RGB32);
        logo.fill(Qt::magenta);
        const QString picture = bench.filePath(QStringLiteral("logo.png"));
        QVERIFY(logo.save(picture));
        PortfolioDialog portfolio(*bench.session, nullptr);
        portfolio.show();
        auto *list = portfolio.findChild<QTreeView *>(QStringLiteral("portfolio.list"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        // The key alone moves there; Space chooses.
        QTest::keyClick(list, Qt::Key_Space);
        auto *button = portfolio.findChild<QPushButton *>(QStringLiteral("portfolio.preview"));
        QVERIFY(button->isEnabled());
        const auto magenta = [&]() {
            QTest::mouseClick(button, Qt::LeftButton);
            auto *preview = previewOver(portfolio);
            const QImage cover = pageOfPreview(preview->pages(), 1);
            int found = 0;
            for (int y = 0; y < cover.height(); ++y)
                for (int x = 0; x < cover.width(); ++x)
                    found += cover.pixelColor(x, y) == QColor(Qt::magenta) ? 1 : 0;
            QTest::keyClick(preview, Qt::Key_Escape);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return found;
        };
        QCOMPARE(magenta(), 0);
        bench.openPath = picture;
        auto *brand = portfolio.findChild<QPushButton *>(QStringLiteral("portfolio.brand"));
        QTest::mouseClick(brand, Qt::LeftButton);
        QTRY_VERIFY(!brand->icon().isNull());
        QVERIFY(magenta() > 100);
    }
};

QTEST_MAIN(TestGuiPreview)
#include "test_gui_preview.moc"
