// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every step and dialog in both languages and themes, for the README and for looking at: screenshots DIR
// [WIDTHxHEIGHT] [SAMPLE] [LANGUAGES] [THEMES]. Scale with QT_SCALE_FACTOR. Languages: en, fr, pseudo (English two
// fifths longer), rtl (English mirrored); themes: light, dark, contrast.
#include "front_desk.hpp"
#include "pseudo_translator.hpp"
#include "server_pictures.hpp"
#include "whole_form.hpp"

#include "ui/portfolio/portfolio_model.hpp"
#include "ui/steps/step.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFontDatabase>
#include <QScrollArea>
#include <QTabWidget>
#include <QTreeView>

#include <functional>
#include <utility>

namespace {

void loadFonts()
{
    const QDir fonts(QStringLiteral(":/fonts"));
    QString family;
    for (const QString &name : fonts.entryList({QStringLiteral("*.otf")})) {
        const auto families =
            QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFont(fonts.filePath(name)));
        if (!families.isEmpty())
            family = families.first();
    }
    QFont font = QApplication::font();
    if (!family.isEmpty())
        font.setFamilies({family, font.family()});
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

QStringList listOr(const QStringList &arguments, int index, const QString &otherwise)
{
    return arguments.value(index, otherwise).split(QLatin1Char(','));
}

void grabWidget(QWidget &widget, const QString &path)
{
    for (int turn = 0; turn < 4; ++turn)
        QCoreApplication::processEvents();
    widget.grab().save(path);
}

/// Whether a line of the portfolio still says "Computing…".
bool isComputing(const QAbstractItemModel &portfolio)
{
    const auto stage = static_cast<int>(passerelle::ui::PortfolioColumn::Stage);
    for (int row = 0; row < portfolio.rowCount(); ++row) {
        if (portfolio.index(row, stage).data().toString().endsWith(QChar(0x2026)))
            return true;
    }
    return false;
}

/// Every dialog that a menu opens, as it comes up.
void shootDialogs(FrontDesk &desk, const std::function<QString(const QString &)> &pathOf)
{
    const std::pair<const char *, const char *> dialogs[] = {
        {"open", "portfolio"},      {"workshop", "workshop"}, {"library", "library"},
        {"place", "place"},         {"why", "why"},           {"facts", "facts"},
        {"scenarios", "scenarios"}, {"glossary", "glossary"}, {"shortcuts", "shortcuts"},
        {"about", "about"}};
    for (const auto &[action, name] : dialogs) {
        desk.window->findChild<QAction *>(QStringLiteral("action.") + QLatin1String(action))->trigger();
        auto *dialog = desk.find<QDialog>(QLatin1String(name));
        auto *tabs = dialog->findChild<QTabWidget *>();
        for (int tab = 0; tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            grabWidget(*dialog, pathOf(QLatin1String(name) + QString::number(tab + 1)));
        }
        if (const auto *list = dialog->findChild<QTreeView *>(QStringLiteral("portfolio.list")))
            (void)QTest::qWaitFor([list] { return !isComputing(*list->model()); }, FrontDesk::kPatienceMs);
        if (!tabs)
            grabWidget(*dialog, pathOf(QLatin1String(name)));
        if (dialog->objectName() == QLatin1String("workshop")) {
            QTest::mouseClick(dialog->findChild<QWidget *>(QStringLiteral("workshop.vertical.health")), Qt::LeftButton);
            (void)QTest::qWaitFor(
                [&] { return dialog->findChild<QWidget *>(QStringLiteral("workshop.keep"))->isEnabled(); },
                FrontDesk::kPatienceMs);
            for (int page = 1; page <= 3; ++page) {
                grabWidget(*dialog, pathOf(QStringLiteral("workshop_page%1").arg(page)));
                QTest::mouseClick(dialog->findChild<QWidget *>(QStringLiteral("workshop.next")), Qt::LeftButton);
            }
        }
        if (auto *onServer = dialog->findChild<QAbstractButton *>(QStringLiteral("place.server"))) {
            onServer->click();
            grabWidget(*dialog, pathOf(QStringLiteral("place_server")));
        }
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void shoot(FrontDesk &desk, const QString &folder, const QString &suffix)
{
    const auto pathOf = [&](const QString &name) { return QDir(folder).filePath(name + suffix); };
    const auto grab = [&](const QString &name) { grabWidget(*desk.window, pathOf(name)); };
    const QString before = desk.window->currentStep();
    desk.window->showWelcome();
    desk.click(QStringLiteral("welcome.field.health"));
    desk.waitForCase();
    grab(QStringLiteral("welcome"));
    for (const auto &step : passerelle::ui::allSteps()) {
        desk.window->showStep(step.id);
        desk.waitForCase();
        if (step.id == QLatin1String("application"))
            (void)waitForWholeForm(*desk.window, *desk.session);
        grab(step.id);
        if (step.id == QLatin1String("machines")) {
            auto *chart = desk.find<QComboBox>(QStringLiteral("machines.chart"));
            chart->setCurrentIndex(2);
            QTest::qWait(200);  // Qt Charts takes its old axes away a moment later
            grab(QStringLiteral("machines_memory"));
            chart->setCurrentIndex(0);
        }
    }
    desk.click(QStringLiteral("export.report.preview"));
    QDialog *preview = nullptr;
    (void)QTest::qWaitFor([&] { return (preview = desk.window->findChild<QDialog *>(QStringLiteral("preview"))); },
                          FrontDesk::kPatienceMs);
    grabWidget(*preview, pathOf(QStringLiteral("preview")));
    preview->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    desk.window->activateWindow();
    (void)QTest::qWaitForWindowActive(desk.window.get());
    QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
    grab(QStringLiteral("palette"));
    QTest::keyClick(desk.find(QStringLiteral("palette.search")), Qt::Key_Escape);
    shootDialogs(desk, pathOf);
    desk.window->showStep(before);
}

/// English or French with their own names; the two that no one speaks are English, stretched or mirrored.
void speak(FrontDesk &desk, PseudoTranslator &pseudo, const QString &language)
{
    QCoreApplication::removeTranslator(&pseudo);
    const bool french = language == QLatin1String("fr");
    desk.window->findChild<QAction *>(french ? QStringLiteral("action.french") : QStringLiteral("action.english"))
        ->trigger();
    if (language == QLatin1String("pseudo"))
        QCoreApplication::installTranslator(&pseudo);
    QApplication::setLayoutDirection(language == QLatin1String("rtl") ? Qt::RightToLeft : Qt::LeftToRight);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    loadFonts();
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("."));
    const QStringList size = arguments.value(2, QStringLiteral("1280x800")).split(QLatin1Char('x'));
    const QString sample = arguments.value(3, QStringLiteral("language"));
    QDir().mkpath(folder);
    PseudoTranslator pseudo;
    const auto server = passerelle::tests::ServerPictures::start();
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.window->resize(size.value(0).toInt(), size.value(1).toInt());
    if (sample != QLatin1String("none")) {
        const QString before = desk.session->dossier().id;
        desk.window->importFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/%1/dossier.json").arg(sample));
        (void)QTest::qWaitFor([&] { return desk.session->dossier().id != before; }, FrontDesk::kPatienceMs);
    }
    for (const QString &language : listOr(arguments, 4, QStringLiteral("en,fr"))) {
        speak(desk, pseudo, language);
        for (const QString &theme : listOr(arguments, 5, QStringLiteral("light,dark"))) {
            desk.window->findChild<QAction *>(QStringLiteral("action.theme_") + theme)->trigger();
            const QString suffix = QStringLiteral("-%1-%2.png").arg(language, theme);
            shoot(desk, folder, suffix);
            if (server) {
                server->shoot(desk, [&](QWidget &widget, const QString &name) {
                    grabWidget(widget, QDir(folder).filePath(name + suffix));
                });
            }
        }
    }
    return 0;
}
