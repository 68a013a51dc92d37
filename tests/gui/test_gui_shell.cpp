// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_desk.hpp"

#include "ui/shell/step_rail.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/limited_text_edit.hpp"
#include "ui/widgets/theme.hpp"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>

using namespace passerelle;
using namespace passerelle::ui;

Q_DECLARE_METATYPE(passerelle::ui::ColorSet)

class TestGuiShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersReadAsPeopleTypeThem_data();
    void numbersReadAsPeopleTypeThem();
    void aDotSurvivesInFrench();
    void datesReadAsPeopleTypeThem();
    void everyTextReadsOnItsGround_data();
    void everyTextReadsOnItsGround();
    void aTextSaysHowMuchTooLongItIs();
    void stepsAreReachedByClickArrowsAndShortcut();
    void undoIsNamedAndWorksFromTheMenu();
    void theLanguageSwitchesLive();
    void theThemeSwitchesLiveAndIsKept();
    void theProgramComesBackAsItWasLeft();
    void dossiersAreFoundOpenedAndDeleted();
    void aSampleOpensFromTheMenu();
    void thePagesAreSeenBeforeTheyArePrinted();
    void aDamagedDossierIsToldInTheBanner();
    void otherFactsBeginTheWindowAnew();
};

void TestGuiShell::numbersReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("expected");
    QTest::newRow("a French comma is decimal") << QStringLiteral("12345,5") << QStringLiteral("fr") << 12345.5;
    QTest::newRow("a dot is decimal in French too") << QStringLiteral("12345.5") << QStringLiteral("fr") << 12345.5;
    QTest::newRow("ordinary spaces group") << QStringLiteral("12 345 678") << QStringLiteral("fr") << 12345678.0;
    QTest::newRow("narrow spaces group") << QString::fromUtf8("12\u202f345,5") << QStringLiteral("fr") << 12345.5;
    QTest::newRow("no-break spaces group") << QString::fromUtf8("12\u00a0345") << QStringLiteral("en") << 12345.0;
    QTest::newRow("English commas group") << QStringLiteral("1,234,567.5") << QStringLiteral("en") << 1234567.5;
    QTest::newRow("one English comma before three digits groups")
        << QStringLiteral("12,345") << QStringLiteral("en") << 12345.0;
    QTest::newRow("one English comma before one digit is decimal")
        << QStringLiteral("2,5") << QStringLiteral("en") << 2.5;
    QTest::newRow("a million") << QStringLiteral("2.5 M") << QStringLiteral("en") << 2.5e6;
    QTest::newRow("a French billion") << QStringLiteral("1,5 Md") << QStringLiteral("fr") << 1.5e9;
    QTest::newRow("powers of ten") << QStringLiteral("3e9") << QStringLiteral("en") << 3e9;
}

void TestGuiShell::numbersReadAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(double, expected);
    const auto value = parseNumber(text, Language::of(language).locale());
    QVERIFY(value.has_value());
    QCOMPARE(*value, expected);
    QVERIFY(!parseNumber(QStringLiteral("twelve"), Language::of(language).locale()));
}

void TestGuiShell::aDotSurvivesInFrench()
{
    NumberField field;
    field.setNumberLocale(Language::french().locale());
    QTest::keyClicks(&field, QStringLiteral("12345.5"));
    QCOMPARE(field.value(), std::optional(12345.5));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.value(), std::optional(12345.5));
    QVERIFY(field.text().endsWith(QStringLiteral(",5")));
}

void TestGuiShell::datesReadAsPeopleTypeThem()
{
    const QDate day(2023, 3, 14);
    const QLocale french = Language::french().locale();
    QCOMPARE(parseDate(QStringLiteral("2023-03-14"), french), day);
    QCOMPARE(parseDate(QStringLiteral("14/03/2023"), french), day);
    QCOMPARE(parseDate(QStringLiteral("14 mars 2023"), french), day);
    QCOMPARE(parseDate(QStringLiteral("14 March 2023"), Language::english().locale()), day);
    QVERIFY(!parseDate(QStringLiteral("31/02/2023"), french).isValid());
}

void TestGuiShell::everyTextReadsOnItsGround_data()
{
    QTest::addColumn<ColorSet>("set");
    QTest::addColumn<double>("forText");
    QTest::addColumn<double>("forControls");
    QTest::newRow("light") << ColorSet::Light << 4.5 << 3.0;
    QTest::newRow("dark") << ColorSet::Dark << 4.5 << 3.0;
    QTest::newRow("high contrast") << ColorSet::Contrast << 7.0 << 4.5;
}

void TestGuiShell::everyTextReadsOnItsGround()
{
    QFETCH(ColorSet, set);
    QFETCH(double, forText);
    QFETCH(double, forControls);
    const auto reaches = [set](ColorRole front, ColorRole ground, double least) {
        const double measured = contrast(color(front, set), color(ground, set));
        if (measured < least)
            qWarning("%s on %s: %.2f, at least %.1f is asked", qPrintable(color(front, set).name()),
                     qPrintable(color(ground, set).name()), measured, least);
        return measured >= least;
    };
    for (const ColorRole ground : {ColorRole::Window, ColorRole::Surface, ColorRole::SurfaceSunken}) {
        for (const ColorRole text : {ColorRole::Text, ColorRole::MutedText, ColorRole::Accent, ColorRole::Positive,
                                     ColorRole::Caution, ColorRole::Critical, ColorRole::Information})
            QVERIFY(reaches(text, ground, forText));
        QVERIFY(reaches(ColorRole::ControlBorder, ground, forControls));
    }
    using Pair = std::pair<ColorRole, ColorRole>;
    for (const auto &[text, ground] :
         {Pair{ColorRole::Text, ColorRole::AccentSoft}, Pair{ColorRole::MutedText, ColorRole::AccentSoft},
          Pair{ColorRole::Accent, ColorRole::AccentSoft}, Pair{ColorRole::Positive, ColorRole::PositiveSoft},
          Pair{ColorRole::Caution, ColorRole::CautionSoft}, Pair{ColorRole::Critical, ColorRole::CriticalSoft},
          Pair{ColorRole::Information, ColorRole::InformationSoft}})
        QVERIFY(reaches(text, ground, std::min(forText, 7.0)));
    QVERIFY(reaches(ColorRole::AccentText, ColorRole::Accent, forText));
}

void TestGuiShell::aTextSaysHowMuchTooLongItIs()
{
    LimitedTextEdit field(QStringLiteral("text"));
    field.setLimits(std::nullopt, 3, LengthUnit::Words);
    QTest::keyClicks(field.editor(), QStringLiteral("one two  three"));
    QVERIFY(field.isWithinLimits());
    QTest::keyClicks(field.editor(), QStringLiteral(" four"));
    QVERIFY(!field.isWithinLimits());
    QVERIFY(field.editor()->accessibleDescription().contains(QLatin1Char('1')));
}

void TestGuiShell::stepsAreReachedByClickArrowsAndShortcut()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    QCOMPARE(desk.window->currentStep(), QStringLiteral("company"));
    desk.click(QStringLiteral("rail.model"));
    QCOMPARE(desk.window->currentStep(), QStringLiteral("model"));
    QTest::keyClick(desk.find(QStringLiteral("rail.model")), Qt::Key_Down);
    QCOMPARE(desk.window->currentStep(), QStringLiteral("dataset"));
    QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(desk.window->currentStep(), QStringLiteral("vertical"));
    QTest::keyClick(desk.window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(desk.window->currentStep(), QStringLiteral("model"));
    QVERIFY(desk.find(QStringLiteral("page.model"))->isVisible());
}

void TestGuiShell::undoIsNamedAndWorksFromTheMenu()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    auto *undo = desk.window->findChild<QAction *>(QStringLiteral("action.undo"));
    auto *redo = desk.window->findChild<QAction *>(QStringLiteral("action.redo"));
    QVERIFY(!undo->isEnabled());
    desk.type(QStringLiteral("company.city"), QStringLiteral("Lyon"));
    QCOMPARE(desk.value("company.city").toString(), QStringLiteral("Lyon"));
    QVERIFY(undo->isEnabled());
    QVERIFY(undo->text().contains(desk.session->undoLabel()));
    undo->trigger();
    QVERIFY(desk.value("company.city").isUndefined());
    QCOMPARE(desk.find<QLineEdit>(QStringLiteral("company.city"))->text(), QString());
    redo->trigger();
    QCOMPARE(desk.find<QLineEdit>(QStringLiteral("company.city"))->text(), QStringLiteral("Lyon"));
}

void TestGuiShell::theLanguageSwitchesLive()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.type(QStringLiteral("company.turnover_eur"), QStringLiteral("850000.5"));
    auto *turnover = desk.find<NumberField>(QStringLiteral("company.turnover_eur"));
    desk.window->findChild<QAction *>(QStringLiteral("action.french"))->trigger();
    QCOMPARE(desk.session->language().code(), QStringLiteral("fr"));
    QCOMPARE(turnover->value(), std::optional(850000.5));
    QVERIFY(turnover->text().contains(QChar(0x202f)) || turnover->text().contains(QChar(0x00a0)));
    QVERIFY(desk.window->findChild<QAction *>(QStringLiteral("action.french"))->isChecked());
    desk.window->findChild<QAction *>(QStringLiteral("action.english"))->trigger();
    QVERIFY(turnover->text().contains(QLatin1Char(',')));
    desk.waitForCase();
}

void TestGuiShell::theThemeSwitchesLiveAndIsKept()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.window->findChild<QAction *>(QStringLiteral("action.theme_dark"))->trigger();
    QVERIFY(isDark(QApplication::palette()));
    desk.stop();
    desk.start(QString());
    QVERIFY(isDark(QApplication::palette()));
    desk.window->findChild<QAction *>(QStringLiteral("action.theme_contrast"))->trigger();
    QCOMPARE(colorSet(QApplication::palette()), ColorSet::Contrast);
    desk.stop();
    desk.start(QString());
    QCOMPARE(colorSet(QApplication::palette()), ColorSet::Contrast);
    desk.window->findChild<QAction *>(QStringLiteral("action.theme_light"))->trigger();
    QCOMPARE(colorSet(QApplication::palette()), ColorSet::Light);
}

void TestGuiShell::theProgramComesBackAsItWasLeft()
{
    FrontDesk desk;
    desk.start(QStringLiteral("fr"));
    desk.type(QStringLiteral("company.legal_name"), QStringLiteral("Vega"));
    desk.window->findChild<QAction *>(QStringLiteral("action.new"))->trigger();
    desk.type(QStringLiteral("company.legal_name"), QStringLiteral("Altair"));
    desk.click(QStringLiteral("rail.dataset"));
    const QString id = desk.session->dossier().id;
    desk.stop();

    desk.start(QString());
    QCOMPARE(desk.session->dossier().id, id);
    QCOMPARE(desk.session->language().code(), QStringLiteral("fr"));
    QCOMPARE(desk.window->currentStep(), QStringLiteral("dataset"));
    desk.click(QStringLiteral("rail.company"));
    QCOMPARE(desk.find<QLineEdit>(QStringLiteral("company.legal_name"))->text(), QStringLiteral("Altair"));
    QVERIFY(!desk.session->undoLabel().isEmpty());
}

void TestGuiShell::dossiersAreFoundOpenedAndDeleted()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    const QString first = desk.session->dossier().id;
    desk.window->findChild<QAction *>(QStringLiteral("action.new"))->trigger();
    const QString second = desk.session->dossier().id;
    QVERIFY(first != second);

    desk.window->findChild<QAction *>(QStringLiteral("action.open"))->trigger();
    auto *list = desk.find<QTreeView>(QStringLiteral("portfolio.list"));
    QCOMPARE(list->model()->rowCount(), 2);
    desk.type(QStringLiteral("portfolio.search"), QStringLiteral("first"));
    QCOMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    desk.click(QStringLiteral("portfolio.delete"));
    QCOMPARE(list->model()->rowCount(), 0);
    QCOMPARE(desk.session->dossier().id, second);
    auto *undo = desk.find(QStringLiteral("portfolio"))->findChild<QWidget *>(QStringLiteral("toast.action"));
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(desk.session->dossier().id, second);
}

void TestGuiShell::aSampleOpensFromTheMenu()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.window->findChild<QAction *>(QStringLiteral("action.sample.language"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.value("company.legal_name").toString().startsWith(QLatin1String("Lexaria")),
                             FrontDesk::kPatienceMs);
    desk.waitForCase();
    QVERIFY(desk.session->current()->chosen.has_value());
    const QString where = desk.find<QLabel>(QStringLiteral("summary.where"))->text();
    const auto value = desk.session->current();
    QCOMPARE(where, value->estimates[*value->chosen].target.name);
}

void TestGuiShell::thePagesAreSeenBeforeTheyArePrinted()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    // Nothing to print: the step says what is missing.
    QTest::keyClick(desk.window.get(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(desk.window->currentStep(), QStringLiteral("export"));
    QVERIFY(!desk.window->findChild<QDialog *>(QStringLiteral("preview")));
    desk.window->importFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dossier.json"));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.session->dossier().facts.isEmpty(), FrontDesk::kPatienceMs);
    desk.waitForCase();
    desk.window->showStep(QStringLiteral("company"));
    QTest::keyClick(desk.window.get(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(desk.window->currentStep(), QStringLiteral("export"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->findChild<QDialog *>(QStringLiteral("preview")), FrontDesk::kPatienceMs);
}

void TestGuiShell::aDamagedDossierIsToldInTheBanner()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    const QString id = desk.session->dossier().id;
    const QString path = desk.write(QStringLiteral("broken.json"), "{\"schema\": \"passerelle.dossier/1\",");
    desk.answer = path;
    desk.window->findChild<QAction *>(QStringLiteral("action.import"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(QStringLiteral("banner"))->isVisible(), FrontDesk::kPatienceMs);
    QVERIFY(desk.find(QStringLiteral("banner"))->accessibleName().contains(QStringLiteral("broken.json")));
    QCOMPARE(desk.session->dossier().id, id);
}

void TestGuiShell::otherFactsBeginTheWindowAnew()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    qputenv("PASSERELLE_FACTS", desk.path(QStringLiteral("data/facts")).toUtf8());
    QSignalSpy anew(desk.window.get(), &MainWindow::factsChanged);
    const auto open = [&desk] {
        desk.window->findChild<QAction *>(QStringLiteral("action.facts"))->trigger();
        return desk.find<QDialog>(QStringLiteral("facts"));
    };
    // Looked at and left: nothing begins anew.
    QTest::mouseClick(open()->findChild<QPushButton *>(QStringLiteral("facts.close")), Qt::LeftButton);
    QCOMPARE(anew.size(), 0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    QDialog *facts = open();
    facts->findChild<QTabWidget *>(QStringLiteral("facts.tabs"))->setCurrentIndex(1);
    desk.answer = QStringLiteral(PASSERELLE_TEST_DATA "/prices/ovhcloud.json");
    QTest::mouseClick(facts->findChild<QPushButton *>(QStringLiteral("own.import")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(facts->findChild<QPushButton *>(QStringLiteral("prices.keep")), FrontDesk::kPatienceMs);
    QTest::mouseClick(facts->findChild<QPushButton *>(QStringLiteral("prices.keep")), Qt::LeftButton);
    QCOMPARE(anew.size(), 0);  // once, when the person is done
    QTest::mouseClick(facts->findChild<QPushButton *>(QStringLiteral("facts.close")), Qt::LeftButton);
    QCOMPARE(anew.size(), 1);
    QVERIFY(QFile::exists(desk.path(QStringLiteral("data/own_figures.json"))));
    qunsetenv("PASSERELLE_FACTS");
}

QTEST_MAIN(TestGuiShell)
#include "test_gui_shell.moc"
