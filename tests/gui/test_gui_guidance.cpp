// SPDX-License-Identifier: GPL-3.0-or-later
// What helps a person find their way: the palette, the sheet of shortcuts, recent dossiers, the glossary's cards,
// notices that can be undone, and coming back to where one was.
#include "front_desk.hpp"

#include "ui/shell/command.hpp"
#include "ui/shell/fuzzy_match.hpp"
#include "ui/widgets/glossary_help.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/toast.hpp"

#include <QAction>
#include <QDialog>
#include <QHelpEvent>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace passerelle;
using namespace passerelle::ui;

class TestGuiGuidance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersFindWords_data();
    void lettersFindWords();
    void theBestMatchComesFirst();
    void thePaletteRunsACommand();
    void thePaletteGoesToAnAnswer();
    void whatWasUsedLatelyComesFirst();
    void escapeGivesTheFocusBack();
    void everyShortcutIsInTheMenusAndOnItsSheet();
    void recentDossiersAreInTheFileMenu();
    void theGlossaryFindsItsWords_data();
    void theGlossaryFindsItsWords();
    void aCardExplainsTheWordUnderThePointer();
    void f1ExplainsTheField();
    void aNoticeCanBeUndone();
    void thePlaceOnAPageComesBack();

private:
    static void open(FrontDesk &desk, Qt::Key key)
    {
        QTest::keyClick(desk.window.get(), key, Qt::ControlModifier);
        QTRY_VERIFY(desk.find(QStringLiteral("palette"))->isVisible());
    }
    static QString firstRow(FrontDesk &desk)
    {
        return desk.find<QListView>(QStringLiteral("palette.list"))->model()->index(0, 0).data().toString();
    }
};

void TestGuiGuidance::lettersFindWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("the beginning of a word")
        << QStringLiteral("dup") << QStringLiteral("Duplicate the scenario") << true;
    QTest::newRow("two words in another order")
        << QStringLiteral("dossier new") << QStringLiteral("New dossier") << true;
    QTest::newRow("letters in their order") << QStringLiteral("ndos") << QStringLiteral("New dossier") << true;
    QTest::newRow("accents and capitals do not count")
        << QStringLiteral("evreux") << QString::fromUtf8("Évreux") << true;
    QTest::newRow("letters that are not there") << QStringLiteral("xyz") << QStringLiteral("New dossier") << false;
    QTest::newRow("two letters do not scatter") << QStringLiteral("nr") << QStringLiteral("New dossier") << false;
}

void TestGuiGuidance::lettersFindWords()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(fuzzyScore(typed, text).has_value(), fits);
}

void TestGuiGuidance::theBestMatchComesFirst()
{
    const std::vector<Command> all{{QStringLiteral("a"), QStringLiteral("Undo"), {}, QStringLiteral("theme"), {}, {}},
                                   {QStringLiteral("b"), QStringLiteral("Other theme"), {}, {}, {}, {}},
                                   {QStringLiteral("c"), QStringLiteral("Theme"), {}, {}, {}, {}}};
    const auto best = found(all, QStringLiteral("theme"), {}, 9);
    QCOMPARE(best.size(), std::size_t(3));
    QCOMPARE(best[0].id, QStringLiteral("c"));
    QCOMPARE(best[2].id, QStringLiteral("a"));
    QCOMPARE(found(all, QString(), {QStringLiteral("b")}, 9).front().id, QStringLiteral("b"));
    QCOMPARE(found(all, QString(), {}, 1).size(), std::size_t(1));
}

void TestGuiGuidance::thePaletteRunsACommand()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    open(desk, Qt::Key_K);
    auto *field = desk.find<QLineEdit>(QStringLiteral("palette.search"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("theme dark"));
    QCOMPARE(firstRow(desk), QStringLiteral("Dark"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(isDark(QApplication::palette()));
    QVERIFY(!desk.find(QStringLiteral("palette"))->isVisible());
    desk.window->findChild<QAction *>(QStringLiteral("action.theme_light"))->trigger();
}

void TestGuiGuidance::thePaletteGoesToAnAnswer()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.session->set(QStringLiteral("company.city"), QStringLiteral("Besançon"), QStringLiteral("Change the city"));
    desk.click(QStringLiteral("rail.model"));
    open(desk, Qt::Key_F);
    QTest::keyClicks(desk.find<QLineEdit>(QStringLiteral("palette.search")), QStringLiteral("besancon"));
    QCOMPARE(firstRow(desk), QStringLiteral("City"));
    QTest::keyClick(desk.find<QLineEdit>(QStringLiteral("palette.search")), Qt::Key_Return);
    QCOMPARE(desk.window->currentStep(), QStringLiteral("company"));
    QVERIFY(desk.find<QLineEdit>(QStringLiteral("company.city"))->hasFocus());
}

void TestGuiGuidance::whatWasUsedLatelyComesFirst()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    open(desk, Qt::Key_K);
    QTest::keyClicks(desk.find<QLineEdit>(QStringLiteral("palette.search")), QStringLiteral("next step"));
    QTest::keyClick(desk.find<QLineEdit>(QStringLiteral("palette.search")), Qt::Key_Return);
    desk.stop();
    desk.start(QStringLiteral("en"));
    open(desk, Qt::Key_K);
    QCOMPARE(firstRow(desk), QStringLiteral("Next step"));
    QTest::keyClick(desk.find<QLineEdit>(QStringLiteral("palette.search")), Qt::Key_Down);
    QCOMPARE(desk.find<QListView>(QStringLiteral("palette.list"))->currentIndex().row(), 1);
}

void TestGuiGuidance::escapeGivesTheFocusBack()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    auto *city = desk.find<QLineEdit>(QStringLiteral("company.city"));
    city->setFocus();
    open(desk, Qt::Key_K);
    QTest::keyClick(desk.find(QStringLiteral("palette.search")), Qt::Key_Escape);
    QVERIFY(!desk.find(QStringLiteral("palette"))->isVisible());
    QVERIFY(city->hasFocus());
}

void TestGuiGuidance::everyShortcutIsInTheMenusAndOnItsSheet()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    QStringList keys;
    for (const QAction *action : desk.window->findChildren<QAction *>())
        if (!action->shortcut().isEmpty() && action->objectName().startsWith(QLatin1String("action.")))
            keys.append(action->shortcut().toString(QKeySequence::NativeText));
    const qsizetype all = keys.size();
    QVERIFY(all > 15);
    keys.removeDuplicates();
    QCOMPARE(keys.size(), all);  // no key does two things
    QTest::keyClick(desk.window.get(), Qt::Key_Slash, Qt::ControlModifier);
    QTRY_VERIFY(desk.window->findChild<QDialog *>(QStringLiteral("shortcuts")));
    QStringList shown;
    for (const QLabel *label : desk.find<QDialog>(QStringLiteral("shortcuts"))->findChildren<QLabel *>())
        shown.append(label->text());
    for (const QString &key : keys)
        QVERIFY2(shown.contains(key), qPrintable(key));
    desk.find<QDialog>(QStringLiteral("shortcuts"))->close();
}

void TestGuiGuidance::recentDossiersAreInTheFileMenu()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    const QString first = desk.session->dossier().id;
    desk.session->newDossier(QStringLiteral("Rock & roll"));
    auto *menu = desk.find<QMenu>(QStringLiteral("menu.recent"));
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions().at(0)->isChecked());
    QVERIFY(menu->actions().at(0)->text().contains(QStringLiteral("Rock && roll")));
    menu->actions().at(1)->trigger();
    QCOMPARE(desk.session->dossier().id, first);
}

void TestGuiGuidance::theGlossaryFindsItsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("the longest writing wins")
        << QStringLiteral("21 GPU-hours") << QStringList{QStringLiteral("GPU-hours")};
    QTest::newRow("a plural") << QStringLiteral("Two nodes") << QStringList{QStringLiteral("nodes")};
    QTest::newRow("several") << QStringLiteral("LoRA or ZeRO, MFU 40 %")
                             << QStringList{QStringLiteral("LoRA"), QStringLiteral("ZeRO"), QStringLiteral("MFU")};
    QTest::newRow("not inside another word") << QStringLiteral("Catokens and pueblo") << QStringList{};
    QTest::newRow("a name keeps its capitals") << QStringLiteral("pue hds") << QStringList{};
}

void TestGuiGuidance::theGlossaryFindsItsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QStringList found;
    for (const FoundTerm &term : GlossaryWords(Language::english()).in(text))
        found.append(text.mid(term.start, term.length));
    QCOMPARE(found, words);
}

void TestGuiGuidance::aCardExplainsTheWordUnderThePointer()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    TextLabel label;
    label.setText(QStringLiteral("The MFU of this job"));
    label.setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label.resize(400, 40);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    const auto pointAt = [&](int x) {
        const QPoint place(x, label.fontMetrics().height() / 2);
        QHelpEvent help(QEvent::ToolTip, place, label.mapToGlobal(place));
        QApplication::sendEvent(&label, &help);
    };
    const auto card = [] {
        for (QWidget *window : QApplication::topLevelWidgets())
            if (window->objectName() == QLatin1String("glossary.card") && window->isVisible())
                return window;
        return static_cast<QWidget *>(nullptr);
    };
    pointAt(label.fontMetrics().horizontalAdvance(QStringLiteral("The MFU of th")));
    QVERIFY(!card());
    pointAt(label.fontMetrics().horizontalAdvance(QStringLiteral("The M")));
    QVERIFY(card());
    QVERIFY(card()->accessibleName().startsWith(QStringLiteral("MFU. ")));
    QTest::keyClick(&label, Qt::Key_Shift);
    QTRY_VERIFY(!card());
}

void TestGuiGuidance::f1ExplainsTheField()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.click(QStringLiteral("rail.dataset"));
    desk.find(QStringLiteral("dataset.tokens"))->setFocus();
    QTest::keyClick(desk.window.get(), Qt::Key_F1);
    const auto card = [] {
        for (const QWidget *window : QApplication::topLevelWidgets())
            if (window->objectName() == QLatin1String("glossary.card"))
                return window->accessibleName();
        return QString();
    };
    QTRY_VERIFY(card().contains(QStringLiteral("Token. ")));
    QVERIFY(!desk.window->findChild<QDialog *>(QStringLiteral("glossary")));
    QTest::keyClick(desk.window.get(), Qt::Key_F1, Qt::ShiftModifier);
    QTRY_VERIFY(desk.window->findChild<QDialog *>(QStringLiteral("glossary")));
}

void TestGuiGuidance::aNoticeCanBeUndone()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    int undone = 0;
    desk.session->announce({QStringLiteral("Deleted."), QStringLiteral("Undo"), [&undone] { ++undone; }});
    auto *toast = desk.find<Toast>(QStringLiteral("toast"));
    QVERIFY(toast->isVisible());
    QCOMPARE(toast->text(), QStringLiteral("Deleted."));
    desk.click(QStringLiteral("toast.action"));
    QCOMPARE(undone, 1);
    QVERIFY(!toast->isVisible());
    desk.session->announce({QStringLiteral("Done."), {}, {}});
    QVERIFY(!desk.find(QStringLiteral("toast.action"))->isVisible());
    QTest::mouseClick(desk.find(QStringLiteral("toast.close")), Qt::LeftButton);
    QVERIFY(!toast->isVisible());
}

void TestGuiGuidance::thePlaceOnAPageComesBack()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.type(QStringLiteral("company.city"), QStringLiteral("Lyon"));
    desk.window->resize(desk.window->minimumSize());
    auto *bar = desk.find<QScrollArea>(QStringLiteral("scroll.company"))->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 60);
    bar->setValue(60);
    desk.stop();
    desk.start(QStringLiteral("en"));
    QTRY_COMPARE(desk.find<QScrollArea>(QStringLiteral("scroll.company"))->verticalScrollBar()->value(), 60);
}

QTEST_MAIN(TestGuiGuidance)
#include "test_gui_guidance.moc"
