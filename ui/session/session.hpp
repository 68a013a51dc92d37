// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "catalogue/catalogue.hpp"
#include "dossier/case.hpp"
#include "dossier/library.hpp"
#include "estimate/target.hpp"
#include "ui/session/change.hpp"
#include "ui/session/file_choice.hpp"
#include "ui/session/key_chain.hpp"

#include <QDate>
#include <QJsonValue>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace passerelle::ui {

/// The one open dossier and what follows from it. Steps read `dossier()` and `current()`, write through set(), and
/// repaint on the signals; none of them knows another. Edits are durable at once (no Save button); the pipeline runs in
/// the background, always on the latest state, and its result replaces the case whole.
class Session : public QObject
{
    Q_OBJECT

public:
    /// What the outside world gives; replaced by fixed values in tests.
    struct Environment {
        catalogue::CataloguePtr catalogue;
        std::unique_ptr<dossier::Library> library;
        std::function<QDate()> today;
        Language language = Language::english();
        FileChoice files;    ///< empty functions: the system's dialogs
        KeyChain keyChain;   ///< empty functions: passwords are asked each time
        QString dataFolder;  ///< where the program keeps its own files; empty: the person's data folder
    };

    /// Shows the dossier last modified, or a new one with `firstName` in an empty library.
    explicit Session(Environment environment, const QString &firstName, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const catalogue::Catalogue &catalogue() const;
    /// The same facts, for work on another thread that may outlive the session.
    [[nodiscard]] catalogue::CataloguePtr sharedCatalogue() const;
    [[nodiscard]] const std::vector<estimate::Target> &targets() const;
    [[nodiscard]] dossier::Library &library();
    [[nodiscard]] const Language &language() const;
    [[nodiscard]] QDate today() const;
    /// How pages ask for files and folders; every function is callable.
    [[nodiscard]] const FileChoice &files() const;

    [[nodiscard]] const KeyChain &keyChain() const;
    [[nodiscard]] const QString &dataFolder() const;

    /// Works in another library from now on (a server's, another file) and shows its last dossier, or a new one.
    void useLibrary(std::unique_ptr<dossier::Library> library, const QString &firstName);
    /// False where the shown dossier may only be read: fields are for reading, and set() fails in words.
    [[nodiscard]] bool mayWrite() const;
    /// Shows what the library holds now, after its server went or came back.
    void reread();

    [[nodiscard]] const dossier::Dossier &dossier() const;
    /// The last evaluated case; never null, possibly older than the dossier while a computation runs.
    [[nodiscard]] std::shared_ptr<const dossier::Case> current() const;
    [[nodiscard]] bool isComputing() const;
    /// While a computation runs: the machine of the last case, already estimated for what the dossier says now. Comes
    /// long before the other machines do, and goes when current() takes its place.
    [[nodiscard]] std::optional<estimate::Estimate> firstAnswer() const;
    /// What last changed the dossier since it was opened.
    [[nodiscard]] std::optional<Change> lastChange() const;

    /// The value of a key, undefined when not said.
    [[nodiscard]] QJsonValue value(const QString &key) const;
    /// One undoable, durable edit; `label` names it in the Edit menu ("Change company name"). An undefined value takes
    /// the answer back. Does nothing when nothing changes.
    void set(const QString &key, const QJsonValue &value, const QString &label);
    void set(const std::vector<std::pair<QString, QJsonValue>> &values, const QString &label);

    [[nodiscard]] QString undoLabel() const;  ///< empty when there is nothing to undo
    [[nodiscard]] QString redoLabel() const;

    void openDossier(const QString &id);
    void newDossier(const QString &name);
    void renameDossier(const QString &name);
    /// Adds a whole dossier (a sample, a file) to the library under a new identity and shows it.
    void importDossier(const dossier::Dossier &dossier);
    /// Says what was just done, with a way back, without asking anything before.
    void announce(const Notice &notice);

public Q_SLOTS:
    void undo();
    void redo();
    void setLanguage(const passerelle::Language &language);

Q_SIGNALS:
    void dossierChanged();      ///< facts changed (an edit, undo, another dossier)
    void dossierOpened();       ///< another dossier is shown
    void caseChanged();         ///< current() was replaced
    void firstAnswerChanged();  ///< firstAnswer() holds the newest edit
    void computingChanged(bool computing);
    void languageChanged();  ///< after the new language is in force
    void announced(const passerelle::ui::Notice &notice);
    void libraryChanged();   ///< another window or person changed some dossier
    void libraryReplaced();  ///< useLibrary()
    /// Fields that somebody else changed meanwhile: theirs are shown now, and nothing of those groups was written. To
    /// keep one's own after all, set() it again.
    void conflicted(const std::vector<passerelle::dossier::Conflict> &conflicts, const QString &label);
    void failed(const passerelle::Error &error);  ///< storage failed: to be told without losing what was typed

private:
    void show(Result<dossier::Dossier> dossier, bool opened);
    void openFirst(const QString &firstName);
    void refreshLabels();
    void lookAround();
    void noteChange(const QString &label, const std::vector<dossier::Edit> &edits);
    void askFirst(const dossier::Dossier &asked);
    void takeFirst();
    void schedule();
    void compute();
    void finish();

    struct Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace passerelle::ui
