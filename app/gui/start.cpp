// SPDX-License-Identifier: GPL-3.0-or-later
#include "start.hpp"

#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/text_label.hpp"

#include <QApplication>
#include <QClipboard>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <cstdio>

namespace passerelle::app {

Arguments readArguments()
{
    const auto shown = [](const char *text) { return QCoreApplication::translate("Start", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(
        shown(QT_TRANSLATE_NOOP("Start", "From an idea to public supercomputers and sovereign clouds.")));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption language(QStringLiteral("lang"),
                                      shown(QT_TRANSLATE_NOOP("Start", "Language of the window: fr or en.")),
                                      QStringLiteral("code"));
    const QCommandLineOption library(
        QStringLiteral("library"),
        shown(QT_TRANSLATE_NOOP("Start", "File that holds the dossiers, instead of the one in your data folder.")),
        QStringLiteral("path"));
    QCommandLineOption measureStart(QStringLiteral("measure-start"));
    measureStart.setFlags(QCommandLineOption::HiddenFromHelp);  // for benchmarks
    parser.addOptions({language, library, measureStart});
    parser.addPositionalArgument(QStringLiteral("file"), shown(QT_TRANSLATE_NOOP("Start", "A dossier file to open.")),
                                 QStringLiteral("[file]"));
    constexpr int kUsage = 2;
    Arguments arguments;
    const auto refused = [&](const QString &why) {
        std::fprintf(stderr, "passerelle: %s\n", qPrintable(why));
        arguments.exitCode = kUsage;
        return arguments;
    };
    if (!parser.parse(QCoreApplication::arguments()))
        return refused(parser.errorText());
    if (parser.isSet(help) || parser.isSet(version)) {
        const QString versionLine = QStringLiteral("passerelle %1\n").arg(QCoreApplication::applicationVersion());
        std::fputs(qPrintable(parser.isSet(help) ? parser.helpText() : versionLine), stdout);
        arguments.exitCode = 0;
        return arguments;
    }
    arguments.language = parser.value(language);
    arguments.library = parser.value(library);
    arguments.measureStart = parser.isSet(measureStart);
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return refused(shown(QT_TRANSLATE_NOOP("Start", "Give one file at most.")));
    if (!arguments.language.isEmpty() && arguments.language != QLatin1String("fr") &&
        arguments.language != QLatin1String("en"))
        return refused(shown(QT_TRANSLATE_NOOP("Start", "The language is fr or en.")));
    if (!files.isEmpty())
        arguments.file = QFileInfo(files.first()).absoluteFilePath();
    return arguments;
}

QString samplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &place : {program.filePath(QStringLiteral("../share/passerelle/samples")),  // Linux
                                 program.filePath(QStringLiteral("samples")),                      // Windows
                                 program.filePath(QStringLiteral("../Resources/samples")),         // a macOS bundle
                                 QStringLiteral(PASSERELLE_SOURCE_SAMPLES)})
        if (!place.isEmpty() && QFileInfo(place).isDir())
            return QDir::cleanPath(place);
    return {};
}

QWidget *failureWindow(const Error &error, const Language &language)
{
    const auto shown = [](const char *text) { return QCoreApplication::translate("Start", text); };
    auto *window = new QWidget;
    window->setObjectName(QStringLiteral("failure"));
    window->setWindowTitle(shown(QT_TRANSLATE_NOOP("Start", "Passerelle cannot start")));
    auto *column = new QVBoxLayout(window);
    const int margin = ui::spacing(window, 6);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(ui::spacing(window, 3));
    auto *state = new ui::EmptyState(QStringLiteral("warning"), window);
    state->setTitle(error.message.text(language));
    state->setText(error.remedy.text(language));
    column->addWidget(state, 1);
    const QString details = describe(error, language) + QLatin1Char('\n') + error.detail;
    auto *place = new ui::TextLabel(ui::TextStyle::Caption, ui::ColorRole::MutedText, window);
    place->setText(error.file);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    place->setAlignment(Qt::AlignHCenter);
    column->addWidget(place);
    state->setAction(shown(QT_TRANSLATE_NOOP("Start", "Copy the details")));
    QObject::connect(state, &ui::EmptyState::activated, window,
                     [details] { QApplication::clipboard()->setText(details.trimmed()); });
    window->resize(ui::textWidth(window, 80), ui::spacing(window, 70));
    return window;
}

}  // namespace passerelle::app
