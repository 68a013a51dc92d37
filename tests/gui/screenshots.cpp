// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every step in both languages and themes, for the README and for looking at: screenshots DIR
// [WIDTHxHEIGHT] [SAMPLE] [LANGUAGES] [THEMES]. Scale with QT_SCALE_FACTOR.
#include "front_desk.hpp"

#include "ui/steps/step.hpp"

#include <QAction>
#include <QDir>
#include <QFontDatabase>
#include <QScrollArea>

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

void shoot(FrontDesk &desk, const QString &folder, const QString &suffix)
{
    for (const auto &step : passerelle::ui::allSteps()) {
        desk.window->showStep(step.id);
        desk.waitForCase();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        desk.window->grab().save(QDir(folder).filePath(step.id + suffix));
    }
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
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.window->resize(size.value(0).toInt(), size.value(1).toInt());
    if (sample != QLatin1String("none")) {
        const QString before = desk.session->dossier().id;
        desk.window->importFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/%1/dossier.json").arg(sample));
        (void)QTest::qWaitFor([&] { return desk.session->dossier().id != before; }, FrontDesk::kPatienceMs);
    }
    for (const QString &language : listOr(arguments, 4, QStringLiteral("en,fr"))) {
        const bool french = language == QLatin1String("fr");
        desk.window->findChild<QAction *>(french ? QStringLiteral("action.french") : QStringLiteral("action.english"))
            ->trigger();
        for (const QString &theme : listOr(arguments, 5, QStringLiteral("light,dark"))) {
            desk.window->findChild<QAction *>(QStringLiteral("action.theme_") + theme)->trigger();
            shoot(desk, folder, QStringLiteral("-%1-%2.png").arg(language, theme));
        }
    }
    return 0;
}
