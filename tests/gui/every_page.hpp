// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "front_desk.hpp"
#include "pseudo_translator.hpp"
#include "whole_form.hpp"

#include "dossier/dossier_file.hpp"
#include "ui/steps/step.hpp"

#include <QAction>

#include <functional>

/// The window with a full dossier, shown page by page in a language: what a test that must hold everywhere walks over.
class EveryPage
{
public:
    /// "en", "fr" or "pseudo" (English texts, stretched).
    explicit EveryPage(const QString &language)
    {
        using namespace passerelle;
        const bool pseudo = language == QLatin1String("pseudo");
        desk.start(pseudo ? QStringLiteral("en") : language);
        const auto sample =
            dossier::readDossierFile(QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dossier.json"));
        if (!sample)
            qFatal("%s", qPrintable(describe(sample.error(), Language::english())));
        desk.session->importDossier(*sample);
        desk.waitForCase();
        if (pseudo)
            QCoreApplication::installTranslator(&m_pseudo);
    }
    ~EveryPage() { QCoreApplication::removeTranslator(&m_pseudo); }

    /// Calls `check` with each page as it is seen, the quick start first.
    void walk(const std::function<void(QWidget *page, const QString &id)> &check)
    {
        desk.window->showWelcome();
        settle();
        desk.click(QStringLiteral("welcome.field.health"));
        settle();
        check(desk.find(QStringLiteral("page.welcome")), QStringLiteral("welcome"));
        for (const auto &step : passerelle::ui::allSteps()) {
            desk.window->showStep(step.id);
            desk.waitForCase();
            if (step.id == QLatin1String("application"))
                QVERIFY(waitForWholeForm(*desk.window, *desk.session));
            settle();
            check(desk.find(QStringLiteral("page.") + step.id), step.id);
        }
    }

    FrontDesk desk;

private:
    // A layout asks for another one when a text wraps; it comes to rest within a few turns.
    static void settle()
    {
        for (int turn = 0; turn < 4; ++turn)
            QCoreApplication::processEvents();
    }

    PseudoTranslator m_pseudo;
};
