// SPDX-License-Identifier: GPL-3.0-or-later
#include "start.hpp"
#include "start_probe.hpp"
#include "update/facts.hpp"

#include "catalogue/version.hpp"
#include "dossier/library.hpp"
#include "ui/library/gate_dialog.hpp"
#include "ui/library/library_place.hpp"
#include "ui/library/system_key_chain.hpp"
#include "ui/shell/appearance.hpp"
#include "ui/shell/main_window.hpp"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>

#include <future>
#include <memory>
#include <utility>

using namespace passerelle;

namespace {

// The bundled typeface, so that the window looks the same everywhere and holds every French letter.
void loadFonts()
{
    const QDir fonts(QStringLiteral(":/fonts"));
    QString family;
    for (const QString &name : fonts.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")})) {
        const int id = QFontDatabase::addApplicationFont(fonts.filePath(name));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (!families.isEmpty() && (family.isEmpty() || name.contains(QLatin1String("Regular"))))
            family = families.first();
    }
    if (family.isEmpty())
        return;
    QFont font = QApplication::font();
    font.setFamilies({family, font.family()});
    QApplication::setFont(font);
}

// Newer facts that the person took in, as long as their signature holds; else the shipped ones.
Result<update::Facts> factsInUse()
{
    const auto store = update::personsStore();
    if (!store)
        return Unexpected(store.error());
    return update::loadFacts(*store);
}

int showFailure(const Error &error, const Language &language)
{
    const std::unique_ptr<QWidget> window(app::failureWindow(error, language));
    window->show();
    QApplication::exec();
    constexpr int kInternal = 4;
    return kInternal;
}

using LibraryPtr = std::unique_ptr<dossier::Library>;

/// The library that a round of the window worked in, to be opened again for the next.
struct Former {
    QString file;
    dossier::ServerAddress server;  ///< with the password that was given
    QString copy;
    bool isShared = false;
    bool isOffline = false;

    [[nodiscard]] Result<LibraryPtr> open() const
    {
        if (!isShared)
            return dossier::Library::open(file);
        auto library =
            isOffline ? dossier::Library::openOffline(server, copy) : dossier::Library::openServer(server, {}, copy);
        return library || copy.isEmpty() ? std::move(library) : dossier::Library::openOffline(server, copy);
    }
};

/// How a round of the window ended.
struct Outcome {
    int code = 0;
    bool again = false;  ///< with other facts
    Former library;
};

/// Asks the way into a shared library and waits for it; null when the person closed the door instead.
LibraryPtr throughTheGate(const ui::LibraryPlace &place, const Language &language)
{
    LibraryPtr library;
    ui::GateDialog gate(place, QString(), ui::systemKeyChain(), language, [&library](LibraryPtr opened) {
        library = std::move(opened);
        // The gate closes next, before there is another window: that must not end the program.
        QApplication::setQuitOnLastWindowClosed(false);
        QApplication::exit();
    });
    gate.begin();
    QApplication::exec();
    QApplication::setQuitOnLastWindowClosed(true);
    return library;
}

/// Said on the command line, else chosen by the person, else the usual place.
Result<LibraryPtr> openLibrary(QSettings &settings, const app::Arguments &arguments, const Language &language)
{
    if (!arguments.library.isEmpty())
        return dossier::Library::open(arguments.library);
    const ui::LibraryPlace place = ui::readPlace(settings);
    return place.onServer ? Result<LibraryPtr>(throughTheGate(place, language)) : dossier::Library::open(place.file);
}

/// The window from its first picture to its end. Everything a person said is kept at once, so that with other facts in
/// use all of it is simply begun again: nothing can go on showing what rested on the former ones.
Outcome run(update::Facts facts, LibraryPtr library, ui::Appearance &appearance, const app::Arguments &arguments,
            bool again)
{
    if (const auto store = update::personsStore())
        facts = update::withOwnFile(std::move(facts), update::ownFile(*store), appearance.language());
    ui::Session::Environment environment;
    environment.catalogue = facts.catalogue;
    environment.library = std::move(library);
    environment.today = [] { return QDate::currentDate(); };
    environment.language = appearance.language();
    environment.keyChain = ui::systemKeyChain();
    ui::Session session(std::move(environment), QCoreApplication::translate("Start", "My first dossier"));
    ui::MainWindow window(session, appearance, app::samplesFolder());
    constexpr int kOtherFacts = 1000;  // no exit code of the program: it ends the round, not the program
    QObject::connect(
        &window, &ui::MainWindow::factsChanged, qApp, [] { QApplication::exit(kOtherFacts); }, Qt::QueuedConnection);
    if (arguments.measureStart && !again)
        app::reportStart(window);
    window.show();
    if (!arguments.file.isEmpty() && !again)
        window.importFile(arguments.file);
    if (again)
        session.announce({QCoreApplication::translate("Start", "All figures rest on the facts now in use."), {}, {}});
    for (const Error &error : facts.told)
        Q_EMIT session.failed(error);
    const int code = QApplication::exec();
    window.close();
    const dossier::Library &used = session.library();
    return {code, code == kOtherFacts,
            Former{used.location(), used.server(), used.copyFile(), used.isShared(),
                   used.link().link == dossier::Link::Offline}};
}

}  // namespace

int main(int argc, char **argv)
{
    // Reading the facts needs nothing of Qt's application, whose own start takes as long: both at once.
    std::future<Result<update::Facts>> reading = std::async(std::launch::async, factsInUse);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("passerelle"));
    QApplication::setApplicationDisplayName(QStringLiteral("Passerelle"));
    QApplication::setApplicationVersion(QStringLiteral(PASSERELLE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.passerelle.Passerelle"));
    loadFonts();
    const app::Arguments arguments = app::readArguments();
    if (arguments.exitCode)
        return *arguments.exitCode;

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("passerelle"),
                       QStringLiteral("window"));
    ui::Appearance appearance(application, settings);
    appearance.apply(arguments.language);

    auto facts = reading.get();
    if (!facts)
        return showFailure(facts.error(), appearance.language());
    auto library = openLibrary(settings, arguments, appearance.language());
    bool again = false;
    for (;;) {
        if (!library)
            return showFailure(library.error(), appearance.language());
        if (!*library)
            return 0;  // the person closed the door to the shared library
        Outcome outcome = run(*std::move(facts), *std::move(library), appearance, arguments, again);
        if (!outcome.again)
            return outcome.code;
        again = true;
        library = outcome.library.open();
        facts = factsInUse();
        if (!facts)
            return showFailure(facts.error(), appearance.language());
    }
}
