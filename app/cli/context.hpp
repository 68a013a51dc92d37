// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"
#include "base/progress.hpp"
#include "catalogue/catalogue.hpp"
#include "dossier/dossier.hpp"
#include "workload/workload.hpp"

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace passerelle::cli {

/// The exit codes that scripts rely on.
enum class Exit { Done = 0, Refused = 1, Usage = 2, Infeasible = 3, Internal = 4 };

/// Makes the two streams take bytes as they are, and a Windows console UTF-8. Before anything is written.
void openStreams();

/// What a command works with, and the only way it talks. Under --json standard output takes one document and nothing
/// else.
class Context
{
public:
    /// `ownFigures` is a file of the person's own prices, quotas and machines; empty: none.
    Context(Language language, bool json, QString catalogueFolder, QString ownFigures, QDate today);

    [[nodiscard]] const Language &language() const { return m_language; }
    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] const QString &catalogueFolder() const { return m_catalogueFolder; }
    [[nodiscard]] const QString &ownFigures() const { return m_ownFigures; }
    [[nodiscard]] const QDate &today() const { return m_today; }

    /// The facts with the own figures in them, read at the first call.
    [[nodiscard]] Result<catalogue::CataloguePtr> catalogue();
    /// A workload document, or a dossier, whose workload is formed after its files were read.
    [[nodiscard]] Result<workload::Workload> workload(const QString &path);
    /// A dossier document with its model and dataset files read.
    [[nodiscard]] Result<dossier::Dossier> dossier(const QString &path);

    /// A line for the person, on standard output; nothing under --json.
    void print(const QString &line = {}) const;
    /// The document of --json; nothing without it.
    void print(const QJsonObject &document) const;
    /// A line on standard error.
    void tell(const QString &line) const;
    /// Tells an error and gives its exit code.
    Exit refuse(const Error &error) const;
    Exit refuseUsage(const Message &message) const;
    /// A counter on the terminal, silent when standard error is none.
    [[nodiscard]] Progress progress(const Message &work) const;
    /// True when standard error is a terminal, on which a line can be written over.
    [[nodiscard]] bool hasTerminal() const;
    /// Writes over the line of the terminal; an empty one wipes it.
    void tellOver(const QString &line) const;
    [[nodiscard]] QString text(const Message &message) const { return message.text(m_language); }

private:
    Language m_language;
    bool m_json;
    QString m_catalogueFolder;
    QString m_ownFigures;
    QDate m_today;
    catalogue::CataloguePtr m_catalogue;
};

}  // namespace passerelle::cli
