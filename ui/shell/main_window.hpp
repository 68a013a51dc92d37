// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"
#include "ui/widgets/background_read.hpp"

#include <QMainWindow>

#include <vector>

class QLabel;
class QStackedWidget;

namespace passerelle::ui {

class Appearance;
class GlossaryDialog;
class ProblemLabel;
class StepRail;
class SummaryPanel;
class TextLabel;
class WindowMenus;

/// The window: rail of steps, the page of the chosen step, the live summary. Holds no answer itself; everything the
/// person says goes through the session and is kept at once.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `samplesFolder` holds one folder a sample with its dossier.json; may be empty. Geometry, step and dossier of the
    /// last time come from the appearance's settings.
    MainWindow(Session &session, Appearance &appearance, const QString &samplesFolder, QWidget *parent = nullptr);

    /// Reads a dossier file and shows it as a new dossier of the library.
    void importFile(const QString &path);
    void showStep(const QString &id);
    [[nodiscard]] QString currentStep() const;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void connectMenus();
    void connectSession();
    void fillSamples();
    void restore();
    void retranslate();
    void refreshDossier();
    void refreshChecks();
    void refreshStatus();
    void showIndex(int index);
    void goBy(int steps);
    void setLanguage(const QString &code);
    void openPortfolio();
    void openWorkshop();
    void chooseImport();
    void askName();
    void showAbout();
    void showGlossary();
    void tell(const Error &error);

    Session &m_session;
    Appearance &m_appearance;
    QString m_samplesFolder;
    std::vector<StepDescriptor> m_steps;
    WindowMenus *m_menus;
    StepRail *m_rail;
    QStackedWidget *m_stack;
    SummaryPanel *m_summary;
    ProblemLabel *m_banner;
    TextLabel *m_status;
    std::vector<QWidget *> m_pages;  // null until the step is first shown
    GlossaryDialog *m_glossary = nullptr;
    BackgroundRead<dossier::Dossier> m_importing;
};

}  // namespace passerelle::ui
