// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/samples.hpp"
#include "ui/shell/window_state.hpp"
#include "ui/steps/step.hpp"
#include "ui/widgets/background_read.hpp"

#include <QMainWindow>

#include <vector>

class QLabel;

namespace passerelle::ui {

class Appearance;
class LibraryDesk;
class ProblemLabel;
class StepRail;
class SummaryPanel;
class StepStack;
class TextLabel;
class Toast;
class WindowMenus;

/// The window: rail of steps, the page of the chosen step, the live summary. Holds no answer itself; everything the
/// person says goes through the session and is kept at once.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `samplesFolder` holds one folder a sample with its dossier.json; may be empty. Geometry, step, dossier and
    /// places of the last time come from the appearance's settings. A dossier that says nothing yet opens on the quick
    /// start.
    MainWindow(Session &session, Appearance &appearance, const QString &samplesFolder, QWidget *parent = nullptr);

    /// Reads a dossier file and shows it as a new dossier of the library.
    void importFile(const QString &path);
    void showStep(const QString &id);
    [[nodiscard]] QString currentStep() const;  ///< empty: the quick start
    void showWelcome();

Q_SIGNALS:
    /// The person took other facts in use: the window must begin anew with them.
    void factsChanged();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void connectMenus();
    void connectSession();
    void fillSamples(const std::vector<Sample> &samples);
    void buildWelcome(const std::vector<Sample> &samples);
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
    void tell(const Error &error);

    Session &m_session;
    Appearance &m_appearance;
    std::vector<StepDescriptor> m_steps;
    WindowMenus *m_menus;
    StepRail *m_rail;
    WindowState m_state;
    StepStack *m_stack;
    SummaryPanel *m_summary;
    ProblemLabel *m_banner;
    TextLabel *m_status;
    Toast *m_toast;
    LibraryDesk *m_library = nullptr;
    BackgroundRead<dossier::Dossier> m_importing;
};

}  // namespace passerelle::ui
