// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/manual.hpp"

#include "cli/command.hpp"

#include <utility>
#include <vector>

namespace passerelle::pages {

namespace {

/// Text as troff reads it literally: a leading dot or quote would be a request, a hyphen a line break.
QString literal(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\e"));
    text.replace(QLatin1Char('-'), QLatin1String("\\-"));
    if (text.startsWith(QLatin1Char('.')) || text.startsWith(QLatin1Char('\'')))
        text.prepend(QLatin1String("\\&"));
    return text;
}

/// One page as it grows.
class Page
{
public:
    Page(const QString &name, const QString &version, const Message &summary, const Language &language)
        : m_language(language)
    {
        // No date: the same source must give the same page on every day.
        m_text = QStringLiteral(".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n.TH %1 1 \"\" \"Passerelle %2\"\n")
                     .arg(name.toUpper(), version);
        section(PASSERELLE_TEXT("Pages", "NAME"));
        m_text += literal(name) + QStringLiteral(" \\- ") + literal(summary.text(language)) + QLatin1Char('\n');
    }

    void section(const Message &title) { m_text += QStringLiteral(".SH %1\n").arg(title.text(m_language)); }
    void part(const QString &title) { m_text += QStringLiteral(".SS %1\n").arg(literal(title)); }
    void paragraph(const Message &text)
    {
        m_text += QStringLiteral(".PP\n") + literal(text.text(m_language)) + QLatin1Char('\n');
    }
    void usage(const QString &program, const QString &words)
    {
        m_text += QStringLiteral(".B %1\n%2\n").arg(literal(program), literal(words));
    }
    void reference(const QString &page) { m_text += QStringLiteral(".BR %1 (1)\n").arg(literal(page)); }
    void entry(const QString &term, const QString &value, const Message &text)
    {
        m_text += QStringLiteral(".TP\n\\fB%1\\fR").arg(literal(term));
        if (!value.isEmpty())
            m_text += QStringLiteral(" \\fI%1\\fR").arg(literal(value));
        m_text += QLatin1Char('\n') + literal(text.text(m_language)) + QLatin1Char('\n');
    }
    void options(const std::vector<cli::Option> &options)
    {
        for (const cli::Option &option : options)
            entry(QStringLiteral("--") + option.name, option.valueName, option.text);
    }
    [[nodiscard]] QString text() const { return m_text; }

private:
    const Language &m_language;
    QString m_text;
};

void writeFiles(Page &page)
{
    page.section(PASSERELLE_TEXT("Pages", "FILES"));
    page.entry(
        QStringLiteral("~/.local/share/passerelle/library.passerelle"), {},
        PASSERELLE_TEXT("Pages", "Every dossier, in one SQLite database. Removing the program leaves it there."));
    page.entry(QStringLiteral("~/.config/passerelle/window.ini"), {},
               PASSERELLE_TEXT("Pages", "Language, colours and place of the window."));
}

}  // namespace

QString commandLineManual(const QString &version, const Language &language)
{
    Page page(QStringLiteral("passerelle-cli"), version,
              PASSERELLE_TEXT("Pages", "what a model costs on public supercomputers and sovereign clouds"), language);
    page.section(PASSERELLE_TEXT("Pages", "SYNOPSIS"));
    page.usage(QStringLiteral("passerelle-cli"), PASSERELLE_TEXT("Pages", "COMMAND [OPTIONS]").text(language));
    page.section(PASSERELLE_TEXT("Pages", "DESCRIPTION"));
    page.paragraph(PASSERELLE_TEXT(
        "Pages", "Reads model files and datasets, estimates GPU-hours, days, euros, energy and CO2e with their "
                 "interval, names the access routes that are open, and writes reports and application packs. Nothing "
                 "is sent anywhere."));
    page.section(PASSERELLE_TEXT("Pages", "COMMANDS"));
    for (const cli::Command &command : cli::commands()) {
        page.part(QString(command.name + QLatin1Char(' ') + command.positionals).trimmed());
        page.paragraph(command.summary);
        page.options(command.options);
    }
    page.section(PASSERELLE_TEXT("Pages", "OPTIONS OF EVERY COMMAND"));
    page.options(cli::commonOptions());
    page.section(PASSERELLE_TEXT("Pages", "EXIT STATUS"));
    const std::vector<std::pair<QString, Message>> codes{
        {QStringLiteral("0"), PASSERELLE_TEXT("Cli", "done")},
        {QStringLiteral("1"), PASSERELLE_TEXT("Cli", "input refused: the message names file and place")},
        {QStringLiteral("2"), PASSERELLE_TEXT("Cli", "the command was called wrongly")},
        {QStringLiteral("3"), PASSERELLE_TEXT("Cli", "nothing feasible: the message names the limit")},
        {QStringLiteral("4"), PASSERELLE_TEXT("Cli", "an error of the program itself")}};
    for (const auto &[code, text] : codes)
        page.entry(code, {}, text);
    writeFiles(page);
    page.section(PASSERELLE_TEXT("Pages", "SEE ALSO"));
    page.reference(QStringLiteral("passerelle"));
    return page.text();
}

QString windowManual(const QString &version, const Language &language)
{
    Page page(QStringLiteral("passerelle"), version,
              PASSERELLE_TEXT("Pages", "from an idea to public supercomputers and sovereign clouds"), language);
    page.section(PASSERELLE_TEXT("Pages", "SYNOPSIS"));
    page.usage(QStringLiteral("passerelle"), PASSERELLE_TEXT("Pages", "[OPTIONS] [FILE]").text(language));
    page.section(PASSERELLE_TEXT("Pages", "DESCRIPTION"));
    page.paragraph(PASSERELLE_TEXT(
        "Pages", "Opens the window. With a dossier file (.passerelle), opens that dossier. Everything typed is kept "
                 "on this computer and nowhere else."));
    page.section(PASSERELLE_TEXT("Pages", "OPTIONS"));
    page.entry(QStringLiteral("--lang"), QStringLiteral("fr|en"),
               PASSERELLE_TEXT("Start", "Language of the window: fr or en."));
    page.entry(QStringLiteral("--library"), PASSERELLE_TEXT("Pages", "FILE").text(language),
               PASSERELLE_TEXT("Start", "File that holds the dossiers, instead of the one in your data folder."));
    page.entry(QStringLiteral("--help"), {}, PASSERELLE_TEXT("Cli", "Show this help."));
    page.entry(QStringLiteral("--version"), {}, PASSERELLE_TEXT("Cli", "Show the version."));
    writeFiles(page);
    page.section(PASSERELLE_TEXT("Pages", "SEE ALSO"));
    page.reference(QStringLiteral("passerelle-cli"));
    return page.text();
}

}  // namespace passerelle::pages
