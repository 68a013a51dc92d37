// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds: a name, a role and a value on every control of every page; what the keyboard finds: a
// letter of its own on every control, and a ring that shows where it is.
#include "every_page.hpp"

#include "ui/widgets/glossary_help.hpp"
#include "ui/widgets/theme.hpp"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QScrollBar>

#include <algorithm>
#include <map>

using namespace passerelle;
using namespace passerelle::ui;

class TestGuiAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasANameARoleAndAValue_data();
    void everyControlHasANameARoleAndAValue();
    void everyLetterIsItsOwn_data() { everyControlHasANameARoleAndAValue_data(); }
    void everyLetterIsItsOwn();
    void theFocusCanBeSeen_data();
    void theFocusCanBeSeen();
    void everyAbbreviationIsInTheGlossary();
};

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
           !widget->focusProxy();
}

QString described(const QWidget *widget)
{
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

QString mnemonicOf(const QWidget *widget)
{
    QString text;
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text = button->text();
    return QKeySequence::mnemonic(text).toString();
}

}  // namespace

void TestGuiAccessibility::everyControlHasANameARoleAndAValue_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("French") << QStringLiteral("fr");
}

void TestGuiAccessibility::everyControlHasANameARoleAndAValue()
{
    QFETCH(QString, language);
    EveryPage pages(language);
    QStringList faults;
    int controls = 0;
    pages.walk([&](QWidget *, const QString &id) {
        for (QWidget *widget : pages.desk.window->findChildren<QWidget *>()) {
            if (!takesFocus(widget))
                continue;
            ++controls;
            QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
            const auto fault = [&](const char *what) {
                faults.append(QStringLiteral("%1: %2 has no %3").arg(id, described(widget), QLatin1String(what)));
            };
            if (!seen || seen->text(QAccessible::Name).trimmed().isEmpty())
                fault("name");
            else if (seen->role() == QAccessible::NoRole || seen->role() == QAccessible::Client)
                fault("role");
            else if (seen->role() == QAccessible::EditableText && !seen->textInterface())
                fault("text");
            else if (seen->role() == QAccessible::ComboBox && qobject_cast<QComboBox *>(widget)->currentIndex() >= 0 &&
                     seen->text(QAccessible::Value).isEmpty())
                fault("value");
            else if (seen->role() == QAccessible::Slider && !seen->valueInterface())
                fault("value");
        }
    });
    QVERIFY(controls > 100);
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestGuiAccessibility::everyLetterIsItsOwn()
{
    QFETCH(QString, language);
    EveryPage pages(language);
    QStringList faults;
    pages.walk([&](QWidget *page, const QString &id) {
        std::map<QString, QString> owners;
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            const QString letter = widget->isVisible() ? mnemonicOf(widget) : QString();
            if (letter.isEmpty())
                continue;
            const auto [owner, fresh] = owners.emplace(letter, described(widget));
            if (!fresh)
                faults.append(QStringLiteral("%1: %2 for %3 and %4").arg(id, letter, owner->second, described(widget)));
        }
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestGuiAccessibility::theFocusCanBeSeen_data()
{
    QTest::addColumn<QString>("theme");
    for (const char *theme : {"light", "dark", "contrast"})
        QTest::newRow(theme) << QString::fromLatin1(theme);
}

void TestGuiAccessibility::theFocusCanBeSeen()
{
    QFETCH(QString, theme);
    EveryPage pages(QStringLiteral("en"));
    pages.desk.window->findChild<QAction *>(QStringLiteral("action.theme_") + theme)->trigger();
    QStringList faults;
    pages.walk([&](QWidget *page, const QString &id) {
        // An edit that the focus brings may make parts of the page anew.
        QList<QPointer<QWidget>> controls;
        for (QWidget *widget : page->findChildren<QWidget *>())
            controls.append(widget);
        for (const QPointer<QWidget> &widget : controls) {
            if (!widget || !takesFocus(widget) || widget->visibleRegion().isEmpty())
                continue;
            pages.desk.window->setFocus();
            const QImage before = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            if (!widget)
                continue;
            const QImage after = widget->grab().toImage();
            if (widget && widget->hasFocus() && before == after)
                faults.append(QStringLiteral("%1: %2").arg(id, described(widget)));
        }
    });
    pages.desk.window->findChild<QAction *>(QStringLiteral("action.theme_light"))->trigger();
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestGuiAccessibility::everyAbbreviationIsInTheGlossary()
{
    EveryPage pages(QStringLiteral("en"));
    const GlossaryWords words(Language::english());
    // What a page says of itself, not what the catalogue or the person writes: buttons, and labels of fields and cards.
    static const QRegularExpression abbreviation(
        QStringLiteral("(?<![\\w-])[A-Z][A-Za-z]*[A-Z]{1,}[A-Za-z]*(?![\\w-])"));
    QStringList unknown;
    pages.walk([&](QWidget *page, const QString &id) {
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (!widget->isVisible() || (!(label && label->buddy()) && !button))
                continue;
            QString text = label ? label->text() : button->text();
            // An ampersand that is written (R&&D), not a letter's mark.
            text.replace(QStringLiteral("&&"), QString(QChar(0x1)));
            text.remove(QLatin1Char('&'));
            text.replace(QChar(0x1), QLatin1Char('&'));
            const auto known = words.in(text);
            for (auto found = abbreviation.globalMatch(text); found.hasNext();) {
                const auto match = found.next();
                const bool explained = std::ranges::any_of(known, [&match](const FoundTerm &term) {
                    return term.start <= match.capturedStart() && match.capturedEnd() <= term.start + term.length;
                });
                if (!explained)
                    unknown.append(id + QStringLiteral(": ") + match.captured());
            }
        }
    });
    unknown.removeDuplicates();
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestGuiAccessibility)
#include "test_gui_accessibility.moc"
