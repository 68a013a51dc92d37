// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/dossier_file.hpp"
#include "dossier/keys.hpp"
#include "ui/session/session.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// What the tests of pages share: a session on the shipped catalogue and an empty library in a folder of its own, with
/// a fixed day and file dialogs that answer by themselves.
class Workbench
{
public:
    static constexpr int kPatienceMs = 120000;  ///< of a wait for a computation, on a slow machine with sanitizers

    Workbench()
    {
        using namespace passerelle;
        auto catalogue = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        if (!catalogue)
            qFatal("%s", qPrintable(describe(catalogue.error(), Language::english())));
        auto library = dossier::Library::open(m_folder.filePath(QStringLiteral("library.sqlite")));
        if (!library)
            qFatal("%s", qPrintable(describe(library.error(), Language::english())));
        ui::Session::Environment environment;
        environment.catalogue = *catalogue;
        environment.library = std::move(*library);
        environment.today = [] { return QDate(2026, 11, 21); };
        environment.files.saveFile = [this](QWidget *, const QString &, const QString &proposed, const QString &) {
            proposedPath = proposed;
            return savePath;
        };
        environment.files.openFile = [this](QWidget *, const QString &, const QString &) { return openPath; };
        environment.files.openFolder = [this](QWidget *, const QString &) { return savePath; };
        session = std::make_unique<ui::Session>(std::move(environment), QStringLiteral("First dossier"));
    }

    /// Shows one of the bundled dossiers ("language") and waits for its figures.
    void openSample(const QString &name)
    {
        using namespace passerelle;
        const auto sample =
            dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/%1/dossier.json").arg(name));
        if (!sample)
            qFatal("%s", qPrintable(describe(sample.error(), Language::english())));
        session->importDossier(*sample);
        waitForCase();
    }

    /// Until the case belongs to what the dossier says now.
    void waitForCase() const
    {
        QVERIFY(QTest::qWaitFor(
            [this] { return !session->isComputing() && session->current()->dossier.facts == session->dossier().facts; },
            kPatienceMs));
    }

    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QJsonValue value(const char *key) const { return session->value(QString::fromLatin1(key)); }

    QString openPath;      ///< what the next "Open" dialog answers
    QString savePath;      ///< what the next "Save as" or folder dialog answers
    QString proposedPath;  ///< what the last one proposed
    std::unique_ptr<passerelle::ui::Session> session;

private:
    QTemporaryDir m_folder;
};
