// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.hpp"

#include "dossier/dossier_file.hpp"
#include "dossier/file_facts.hpp"
#include "ui/facts/facts_desk.hpp"
#include "ui/library/library_desk.hpp"
#include "ui/library/link_bar.hpp"
#include "ui/portfolio/portfolio_dialog.hpp"
#include "ui/shell/about_dialog.hpp"
#include "ui/shell/appearance.hpp"
#include "ui/shell/step_rail.hpp"
#include "ui/shell/step_stack.hpp"
#include "ui/shell/summary_panel.hpp"
#include "ui/shell/welcome_page.hpp"
#include "ui/shell/window_commands.hpp"
#include "ui/shell/window_menus.hpp"
#include "ui/steps/machines/scenarios_dialog.hpp"
#include "ui/steps/machines/why_dialog.hpp"
#include "ui/widgets/accessible_roles.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/toast.hpp"
#include "ui/workshop/workshop_window.hpp"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace {

bool isDossierFile(const QString &path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".passerelle"), Qt::CaseInsensitive);
}

}  // namespace

MainWindow::MainWindow(Session &session, Appearance &appearance, const QString &samplesFolder, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_appearance(appearance), m_steps(allSteps()),
      m_menus(new WindowMenus(*this, static_cast<int>(m_steps.size()))), m_rail(new StepRail(m_steps, session, this)),
      m_state(appearance.settings()), m_stack(new StepStack(m_steps, session, m_state, this)),
      m_summary(new SummaryPanel(session, m_steps, this)), m_banner(new ProblemLabel(this)),
      m_status(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)), m_toast(new Toast(this))
{
    setObjectName(QStringLiteral("main"));
    setAcceptDrops(true);
    installAccessibleRoles();
    buildLayout();
    const std::vector<Sample> samples = samplesIn(samplesFolder);
    fillSamples(samples);
    buildWelcome(samples);
    new WindowCommands(*this, *m_menus, *m_stack, session, appearance.settings());
    connectMenus();
    connectSession();
    retranslate();
    refreshDossier();
    restore();
}

void MainWindow::buildLayout()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    m_banner->setObjectName(QStringLiteral("banner"));
    m_banner->setContentsMargins(spacing(this, 4), spacing(this, 2), spacing(this, 4), spacing(this, 2));

    QScrollArea *rail = scrolled(m_rail, QStringLiteral("rail.area"));
    QScrollArea *summary = scrolled(m_summary, QStringLiteral("summary.area"));
    rail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    summary->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rail->setFixedWidth(textWidth(this, 28));
    summary->setFixedWidth(textWidth(this, 38));
    auto *all = new QWidget(this);
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    row->addWidget(middle, 1);
    row->addWidget(summary);
    setCentralWidget(all);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setContentsMargins(spacing(this, 2), 0, 0, 0);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setWordWrap(false);
    setWindowIcon(plainIcon(QStringLiteral("passerelle")));
    setMinimumSize(textWidth(this, 120), spacing(this, 110));
}

void MainWindow::connectMenus()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_menus->newDossier, [this] { m_session.newDossier(tr("New dossier")); });
    on(m_menus->open, [this] { openPortfolio(); });
    on(m_menus->import, [this] { chooseImport(); });
    on(m_menus->rename, [this] { askName(); });
    on(m_menus->quit, [this] { close(); });
    on(m_menus->undo, [this] { m_session.undo(); });
    on(m_menus->redo, [this] { m_session.redo(); });
    on(m_menus->welcome, [this] { showWelcome(); });
    for (std::size_t i = 0; i < m_menus->steps.size(); ++i)
        on(m_menus->steps[i], [this, i] { m_rail->setCurrent(static_cast<int>(i)); });
    on(m_menus->next, [this] { goBy(1); });
    on(m_menus->previous, [this] { goBy(-1); });
    on(m_menus->scenarios, [this] { showScenarios(this, m_session); });
    on(m_menus->why, [this] { askWhy(this, m_session, Figure::GpuHours); });
    on(m_menus->themeSystem, [this] { m_appearance.setScheme(ColorScheme::System); });
    on(m_menus->themeLight, [this] { m_appearance.setScheme(ColorScheme::Light); });
    on(m_menus->themeDark, [this] { m_appearance.setScheme(ColorScheme::Dark); });
    on(m_menus->themeContrast, [this] { m_appearance.setScheme(ColorScheme::Contrast); });
    on(m_menus->reducedMotion, [this] { m_appearance.setReducedMotion(m_menus->reducedMotion->isChecked()); });
    on(m_menus->french, [this] { setLanguage(QStringLiteral("fr")); });
    on(m_menus->english, [this] { setLanguage(QStringLiteral("en")); });
    on(m_menus->larger, [this] { m_appearance.setTextSize(m_appearance.textSize() + 10); });
    on(m_menus->smaller, [this] { m_appearance.setTextSize(m_appearance.textSize() - 10); });
    on(m_menus->normalSize, [this] { m_appearance.setTextSize(100); });
    on(m_menus->workshop, [this] { openWorkshop(); });
    on(m_menus->about, [this] { showAbout(); });
    connect(m_rail, &StepRail::stepChosen, this, &MainWindow::showIndex);
    connect(m_summary, &SummaryPanel::stepWanted, this, &MainWindow::showStep);
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::refreshChecks);
}

void MainWindow::connectSession()
{
    m_library = new LibraryDesk(m_session, m_appearance.settings(), m_menus->fileMenu(), this);
    qobject_cast<QVBoxLayout *>(m_banner->parentWidget()->layout())->insertWidget(0, m_library->bar());
    connect(m_library, &LibraryDesk::failed, this, &MainWindow::tell);
    auto *facts = new FactsDesk(m_session, m_appearance.settings(), m_menus->facts, this);
    connect(facts, &FactsDesk::failed, this, &MainWindow::tell);
    connect(facts, &FactsDesk::factsChanged, this, &MainWindow::factsChanged);
    connect(&m_session, &Session::dossierChanged, this, [this] {
        m_banner->clear();
        refreshDossier();
    });
    connect(&m_session, &Session::caseChanged, this, [this] { m_rail->refresh(); });
    connect(&m_session, &Session::computingChanged, this, &MainWindow::refreshStatus);
    connect(&m_session, &Session::failed, this, &MainWindow::tell);
    connect(&m_session, &Session::announced, this,
            [this](const Notice &notice) { m_toast->showMessage(notice.text, notice.action, notice.undo); });
    connect(&m_session, &Session::dossierOpened, this, [this] {
        m_state.keepDossier(m_session.dossier().id);
        if (m_session.dossier().facts.isEmpty())
            showWelcome();
        else if (m_rail->current() < 0)
            m_rail->setCurrent(0);
    });
}

void MainWindow::fillSamples(const std::vector<Sample> &samples)
{
    m_menus->samples->menuAction()->setVisible(!samples.empty());
    for (const Sample &sample : samples) {
        QAction *action = m_menus->samples->addAction(sample.name);
        action->setObjectName(QStringLiteral("action.sample.") + sample.id);
        connect(action, &QAction::triggered, this, [this, path = sample.path] { importFile(path); });
    }
}

void MainWindow::buildWelcome(const std::vector<Sample> &samples)
{
    auto *welcome = new WelcomePage(m_session, samples, nullptr);
    connect(welcome, &WelcomePage::stepWanted, this, &MainWindow::showStep);
    connect(welcome, &WelcomePage::importWanted, this, &MainWindow::chooseImport);
    connect(welcome, &WelcomePage::fileWanted, this, &MainWindow::importFile);
    m_stack->addExtra(welcome);
}

void MainWindow::restore()
{
    m_state.restoreGeometry(*this);
    const QString dossier = m_state.dossier();
    const auto entries = m_session.library().list();
    const bool known = entries && std::ranges::find(*entries, dossier, &dossier::Entry::id) != entries->end();
    const QString step = m_state.step();
    if (known && dossier != m_session.dossier().id)
        m_session.openDossier(dossier);
    if (m_session.dossier().facts.isEmpty()) {
        showWelcome();
    } else {
        showStep(step);
        if (m_rail->current() < 0)
            m_rail->setCurrent(0);
    }
    refreshChecks();
}

void MainWindow::retranslate()
{
    m_menus->retranslate();
    m_menus->setUndo(m_session.undoLabel(), m_session.redoLabel());
    QList<QString> titles;
    for (const StepDescriptor &step : m_steps)
        titles.append(step.title());
    m_menus->setStepTitles(titles);
    refreshStatus();
    refreshDossier();
}

void MainWindow::refreshDossier()
{
    setWindowTitle(tr("%1 – Passerelle").arg(m_session.dossier().name));
    m_menus->setUndo(m_session.undoLabel(), m_session.redoLabel());
    m_rail->refresh();
}

void MainWindow::refreshChecks()
{
    m_menus->themeSystem->setChecked(m_appearance.scheme() == ColorScheme::System);
    m_menus->themeLight->setChecked(m_appearance.scheme() == ColorScheme::Light);
    m_menus->themeDark->setChecked(m_appearance.scheme() == ColorScheme::Dark);
    m_menus->themeContrast->setChecked(m_appearance.scheme() == ColorScheme::Contrast);
    m_menus->reducedMotion->setChecked(m_appearance.reducedMotion());
    m_menus->french->setChecked(m_session.language().isFrench());
    m_menus->english->setChecked(!m_session.language().isFrench());
}

void MainWindow::refreshStatus()
{
    const QString date = m_session.language().locale().toString(m_session.catalogue().asOf, QLocale::LongFormat);
    m_status->setText(m_session.isComputing() ? tr("Computing… Everything you typed is kept.")
                                              : tr("Everything you typed is kept. Facts as of %1.").arg(date));
}

void MainWindow::showIndex(int index)
{
    m_stack->showStep(index);
    m_state.keepStep(m_steps[static_cast<std::size_t>(index)].id);
}

void MainWindow::showWelcome()
{
    m_rail->clearCurrent();
    m_stack->showExtra();
    m_state.keepStep(QString());
}

void MainWindow::showStep(const QString &id)
{
    const auto step = std::ranges::find(m_steps, id, &StepDescriptor::id);
    if (step != m_steps.end())
        m_rail->setCurrent(static_cast<int>(step - m_steps.begin()));
}

QString MainWindow::currentStep() const
{
    const int index = m_rail->current();
    return index < 0 ? QString() : m_steps[static_cast<std::size_t>(index)].id;
}

void MainWindow::goBy(int steps)
{
    m_rail->setCurrent(std::clamp(m_rail->current() + steps, 0, static_cast<int>(m_steps.size()) - 1));
}

void MainWindow::setLanguage(const QString &code)
{
    m_appearance.setLanguage(code);
    m_session.setLanguage(m_appearance.language());
    refreshChecks();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_state.keepGeometry(*this);
    m_state.keepDossier(m_session.dossier().id);
    m_stack->keepPlaces();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && isDossierFile(urls.first().toLocalFile()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    importFile(event->mimeData()->urls().first().toLocalFile());
}

void MainWindow::openPortfolio()
{
    auto *dialog = new PortfolioDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString brand = QStringLiteral("portfolio/brand");
    dialog->setBrandFile(m_appearance.settings().value(brand).toString());
    connect(dialog, &PortfolioDialog::brandFileChosen, this,
            [this, brand](const QString &path) { m_appearance.settings().setValue(brand, path); });
    dialog->open();
}

void MainWindow::openWorkshop()
{
    auto *window = new WorkshopWindow(m_session, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->open();
}

void MainWindow::chooseImport()
{
    const QString path =
        m_session.files().openFile(this, tr("Import a dossier"), tr("Dossiers (*.json *.passerelle);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void MainWindow::importFile(const QString &path)
{
    if (m_library->bringIn(path))
        return;
    // Its model and data files are read too, which can take a while: on another thread.
    m_importing.start(
        [path, catalogue = m_session.sharedCatalogue()](const Progress &progress) -> Result<dossier::Dossier> {
            auto read = dossier::readDossierFile(path);
            if (!read)
                return read;
            // A file that cannot be read does not keep the dossier out: its own step tells what is wrong with it.
            auto complete = dossier::withFilesRead(*read, *catalogue, progress);
            return complete ? complete : read;
        },
        [](qint64, qint64) {},
        [this](Result<dossier::Dossier> result) {
            if (result)
                m_session.importDossier(*result);
            else
                tell(result.error());
        });
}

void MainWindow::askName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("rename"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the dossier"));
    dialog->setLabelText(tr("Name of the dossier:"));
    dialog->setTextValue(m_session.dossier().name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            m_session.renameDossier(name.trimmed());
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_session.catalogue().asOf, m_session.language(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::tell(const Error &error)
{
    m_banner->setMessage(describe(error, m_session.language()), Severity::Blocking);
}

}  // namespace passerelle::ui
