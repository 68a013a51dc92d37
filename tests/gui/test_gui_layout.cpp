// SPDX-License-Identifier: GPL-3.0-or-later
// No text is cut on any page: in English, in French, in a language two fifths longer, and mirrored.
#include "every_page.hpp"

#include "ui/widgets/theme.hpp"

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>
#include <QStyle>

#include <algorithm>

using namespace passerelle;
using namespace passerelle::ui;

class TestGuiLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTextIsCut_data();
    void noTextIsCut();
    void nothingStandsOutsideItsPage_data() { noTextIsCut_data(); }
    void nothingStandsOutsideItsPage();
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

namespace {

int widestWord(const QString &text, const QFontMetrics &metrics)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{200b}/-]+"));
    int widest = 0;
    for (const QString &word : text.split(spaces))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return {};
}

/// What is wrong with a text on the screen; empty: all of it can be read.
QString cutOf(const QWidget *widget)
{
    const QString text = textOf(widget);
    if (text.isEmpty())
        return {};
    if (widget->hasHeightForWidth()) {
        const int needed = widget->heightForWidth(widget->width());
        if (needed > widget->height() + 1)
            return QStringLiteral("needs %1 pixels of height and has %2").arg(needed).arg(widget->height());
        const int widest = widestWord(text, widget->fontMetrics());
        return widest > widget->width()
                   ? QStringLiteral("a word is %1 pixels wide, its place %2").arg(widest).arg(widget->width())
                   : QString();
    }
    const QSize hint = widget->sizeHint();
    // The space around a button's words may shrink, the words may not.
    const int spare = qobject_cast<const QAbstractButton *>(widget) ? 2 * spacing(widget, 2) : 1;
    return hint.width() > widget->width() + spare
               ? QStringLiteral("needs %1 pixels of width and has %2").arg(hint.width()).arg(widget->width())
               : QString();
}

}  // namespace

void TestGuiLayout::noTextIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QSize>("size");
    const QSize small(1280, 720);
    QTest::newRow("English at 1280 x 720") << QStringLiteral("en") << Qt::LeftToRight << small;
    QTest::newRow("French at 1280 x 720") << QStringLiteral("fr") << Qt::LeftToRight << small;
    QTest::newRow("two fifths longer at 1280 x 720") << QStringLiteral("pseudo") << Qt::LeftToRight << small;
    QTest::newRow("mirrored at 1280 x 720") << QStringLiteral("en") << Qt::RightToLeft << small;
    QTest::newRow("French at 3840 x 2160") << QStringLiteral("fr") << Qt::LeftToRight << QSize(3840, 2160);
}

void TestGuiLayout::noTextIsCut()
{
    QFETCH(QString, language);
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(QSize, size);
    QApplication::setLayoutDirection(direction);
    EveryPage pages(language);
    pages.desk.window->resize(size);
    QStringList cut;
    int texts = 0;
    pages.walk([&](QWidget *, const QString &id) {
        for (const QWidget *widget : pages.desk.window->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            texts += textOf(widget).isEmpty() ? 0 : 1;
            if (const QString why = cutOf(widget); !why.isEmpty())
                cut.append(
                    QStringLiteral("%1: “%2” (%3) %4").arg(id, textOf(widget).left(60), widget->objectName(), why));
        }
    });
    QVERIFY(texts > 500);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
}

void TestGuiLayout::nothingStandsOutsideItsPage()
{
    QFETCH(QString, language);
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(QSize, size);
    QApplication::setLayoutDirection(direction);
    EveryPage pages(language);
    pages.desk.window->resize(size);
    QStringList outside;
    pages.walk([&](QWidget *page, const QString &id) {
        const QWidget *view = page->parentWidget();
        if (page->width() > view->width())
            outside.append(
                QStringLiteral("%1 is %2 pixels wide in a view of %3").arg(id).arg(page->width()).arg(view->width()));
    });
    QVERIFY2(outside.isEmpty(), qPrintable(outside.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestGuiLayout)
#include "test_gui_layout.moc"
