// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/export/export_page.hpp"

#include "dossier/keys.hpp"
#include "export/final_report.hpp"
#include "ui/preview/report_preview.hpp"
#include "ui/steps/export/final_report_card.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace keys = dossier::keys;

ExportPage::ExportPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("export"), session, parent), m_job(new ExportJob(this)),
      m_empty(new EmptyState(QStringLiteral("export"), this)), m_content(new QWidget(this)),
      m_missing(new Card(m_content)), m_missingText(new TextLabel(TextStyle::Body, ColorRole::Text)),
      m_language(new ChoiceField(m_content)), m_paper(new ChoiceField(m_content)), m_result(new Card(m_content)),
      m_resultText(new ProblemLabel(m_content)), m_openFolder(new QPushButton(m_content)),
      m_openFile(new QPushButton(m_content)), m_progress(new QProgressBar(m_content)),
      m_cancel(new QPushButton(m_content)), m_finalReport(new FinalReportCard(session, m_content)),
      m_preview(new ReportPreview(this))
{
    auto *lines = new QVBoxLayout(m_content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(spacing(this, 4));
    m_missingText->setObjectName(QStringLiteral("export.missing"));
    m_missing->body()->addWidget(m_missingText);
    lines->addWidget(m_missing);
    buildChoices();
    buildCards();
    buildResult();
    lines->addWidget(m_finalReport);
    lines->addStretch(1);
    column()->addWidget(m_empty);
    column()->addWidget(m_content, 1);
    connect(m_job, &ExportJob::saved, this, &ExportPage::showSaved);
    connect(m_job, &ExportJob::failed, this, &ExportPage::showFailure);
    connect(m_job, &ExportJob::progressed, this, &ExportPage::showProgress);
    connect(m_cancel, &QPushButton::clicked, m_job, &ExportJob::cancel);
    connect(m_preview, &ReportPreview::shown, this, &ExportPage::refresh);
    connect(m_preview, &ReportPreview::failed, this, &ExportPage::showFailure);
    connect(m_preview, &ReportPreview::saveWanted, this, [this] { startExport(m_previewed); });
    connect(m_finalReport->button(), &QPushButton::clicked, this, [this] { startExport(ExportKind::FinalReport); });
    start();
}

/// What holds for all that is written here.
void ExportPage::buildChoices()
{
    m_language->setObjectName(QStringLiteral("export.language"));
    m_languageField = new FormField(m_language, m_content);
    m_paper->setObjectName(QStringLiteral("export.paper"));
    m_paperField = new FormField(m_paper, m_content);
    auto *columns = new ColumnsLayout(textWidth(this, 36), 2, spacing(this, 4));
    columns->addWidget(m_languageField);
    columns->addWidget(m_paperField);
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(columns);
}

void ExportPage::buildCards()
{
    auto *columns = new ColumnsLayout(textWidth(this, 44), 2, spacing(this, 4));
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(columns);
    const std::pair<ExportKind, const char *> kinds[] = {{ExportKind::Pack, "export.pack"},
                                                         {ExportKind::Report, "export.report"},
                                                         {ExportKind::Application, "export.application"},
                                                         {ExportKind::EstimatesCsv, "export.csv"},
                                                         {ExportKind::EstimatesJson, "export.json"}};
    for (const auto &[kind, name] : kinds) {
        auto *card = new Card(m_content);
        auto *button = new QPushButton(card);
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(icon(QStringLiteral("export")));
        auto *buttons = new QHBoxLayout;
        buttons->addWidget(button);
        QPushButton *preview = nullptr;
        if (kind == ExportKind::Report || kind == ExportKind::Application) {
            preview = new QPushButton(card);
            preview->setObjectName(QString::fromLatin1(name) + QStringLiteral(".preview"));
            buttons->addWidget(preview);
            connect(preview, &QPushButton::clicked, this, [this, k = kind] { startPreview(k); });
        }
        buttons->addStretch(1);
        card->body()->addStretch(1);
        card->body()->addLayout(buttons);
        columns->addWidget(card);
        connect(button, &QPushButton::clicked, this, [this, k = kind] { startExport(k); });
        m_choices.push_back({kind, card, button, preview});
    }
}

void ExportPage::buildResult()
{
    m_resultText->setObjectName(QStringLiteral("export.result"));
    m_openFolder->setObjectName(QStringLiteral("export.openFolder"));
    m_openFile->setObjectName(QStringLiteral("export.openFile"));
    m_cancel->setObjectName(QStringLiteral("export.cancel"));
    m_cancel->hide();
    m_progress->setObjectName(QStringLiteral("export.progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(spacing(this, 2));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_openFile);
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_result->body()->addWidget(m_resultText);
    m_result->body()->addWidget(m_progress);
    m_result->body()->addLayout(buttons);
    m_result->hide();
    m_content->layout()->addWidget(m_result);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_saved).absolutePath())); });
    connect(m_openFile, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_saved)); });
}

void ExportPage::retranslate()
{
    setHeading(tr("Export"), tr("What do you want to take with you?"));
    m_empty->setTitle(tr("Nothing to write yet"));
    m_missing->setTitle(tr("Still open"));
    m_missing->setDescription(tr("You can export all the same; what is missing stays visibly missing."));
    retranslateChoices();
    m_openFolder->setText(tr("Open the &folder"));
    m_openFile->setText(tr("&Open the file"));
    m_progress->setAccessibleName(tr("Writing the file"));
    m_cancel->setText(tr("&Stop"));
    m_finalReport->retranslate();
    retranslateCards();
}

void ExportPage::retranslateChoices()
{
    m_languageField->setLabel(tr("&Language of the documents"));
    m_languageField->setHelp(tr("A form is written in its own language where it allows only one."));
    const QJsonValue chosen = m_language->value();
    m_language->setChoices({{QJsonValue(QStringLiteral("fr")), QStringLiteral("Français")},
                            {QJsonValue(QStringLiteral("en")), QStringLiteral("English")}});
    m_language->setValue(chosen.isString() ? chosen : QJsonValue(session().language().code()));
    m_paperField->setLabel(tr("&Paper"));
    m_paperField->setHelp(tr("A4 in Europe; Letter for a partner in North America."));
    const QJsonValue paper = m_paper->value();
    m_paper->setChoices({{QJsonValue(QStringLiteral("a4")), tr("A4 (210 × 297 mm)")},
                         {QJsonValue(QStringLiteral("letter")), tr("Letter (8.5 × 11 in)")}});
    m_paper->setValue(paper.isString() ? paper : QJsonValue(QStringLiteral("a4")));
}

void ExportPage::retranslateCards()
{
    for (const Choice &choice : m_choices) {
        switch (choice.kind) {
        case ExportKind::Report:
            choice.card->setTitle(tr("Report"));
            choice.card->setDescription(tr("For a board, a bank or an adviser: the project, the estimate and its "
                                           "interval, the machines compared, the routes, every source. PDF."));
            choice.button->setText(tr("Save the &report…"));
            choice.preview->setText(tr("Pre&view the report…"));
            choice.preview->setToolTip(tr("Its pages as they will be, before you save or print them"));
            break;
        case ExportKind::Pack:
            choice.card->setTitle(tr("Application pack"));
            choice.card->setDescription(tr("All that one application takes, in a folder and a .zip: the form as PDF, "
                                           "Word and LibreOffice, each answer ready to paste, the technical annex, "
                                           "the calendar and the job scripts of each machine."));
            choice.button->setText(tr("Save the pac&k…"));
            break;
        case ExportKind::FinalReport:
            break;
        case ExportKind::Application:
            choice.card->setTitle(tr("Application"));
            choice.card->setDescription(tr("The form of the route with your answers, in its order, to copy into the "
                                           "portal or to have read over. PDF."));
            choice.button->setText(tr("Save the &application…"));
            choice.preview->setText(tr("Previe&w the application…"));
            choice.preview->setToolTip(tr("Its pages as they will be, before you save or print them"));
            break;
        case ExportKind::EstimatesCsv:
            choice.card->setTitle(tr("Figures for a spreadsheet"));
            choice.card->setDescription(tr("A line for every machine and offer, with low and high values. CSV."));
            choice.button->setText(tr("Save the &table…"));
            break;
        case ExportKind::EstimatesJson:
            choice.card->setTitle(tr("Figures for a program"));
            choice.card->setDescription(tr("The same with plans, calculations, assumptions and sources. JSON."));
            choice.button->setText(tr("Save the &data…"));
            break;
        }
    }
}

bool ExportPage::isReady(ExportKind kind) const
{
    const auto value = session().current();
    if (kind == ExportKind::FinalReport) {
        return value->application &&
               !exporter::finalReportFor(value->application->routeId, session().catalogue()).isEmpty();
    }
    if (kind == ExportKind::Application || kind == ExportKind::Pack)
        return value->application && !value->application->answers.empty();
    return !value->workloadProblem && !value->estimates.empty();
}

void ExportPage::refresh()
{
    const bool anything =
        std::any_of(m_choices.begin(), m_choices.end(), [this](const Choice &choice) { return isReady(choice.kind); });
    m_empty->setVisible(!anything);
    m_content->setVisible(anything);
    const auto value = session().current();
    m_empty->setText(value->workloadProblem
                         ? value->workloadProblem->text(session().language())
                         : tr("The model and the data come first; then there is something to tell."));
    for (const Choice &choice : m_choices) {
        choice.button->setEnabled(isReady(choice.kind) && !m_job->isRunning());
        if (choice.preview)
            choice.preview->setEnabled(isReady(choice.kind));
    }
    m_finalReport->setVisible(isReady(ExportKind::FinalReport));
    m_finalReport->button()->setEnabled(!m_job->isRunning());
    refreshMissing();
}

void ExportPage::refreshMissing()
{
    const auto value = session().current();
    QStringList lines;
    if (session().value(QString::fromLatin1(keys::kChosenTarget)).isUndefined() && value->chosen &&
        *value->chosen < value->estimates.size()) {
        lines << tr("No machine is chosen; the documents speak of the one proposed, %1.")
                     .arg(value->estimates[*value->chosen].target.name);
    }
    if (session().value(QString::fromLatin1(keys::kRoute)).isUndefined())
        lines << tr("No route is chosen; the best one with a form is taken.");
    if (value->application && value->application->required > value->application->requiredAnswered) {
        lines << tr("%n required question(s) of the form have no answer.", nullptr,
                    value->application->required - value->application->requiredAnswered);
    }
    for (QString &line : lines)
        line.prepend(QStringLiteral("• "));
    m_missingText->setText(lines.join(QLatin1Char('\n')));
    m_missing->setVisible(!lines.isEmpty());
}

Language ExportPage::writtenIn() const
{
    return Language::of(m_language->value().toString());
}

exporter::ReportLook ExportPage::look() const
{
    const bool letter = m_paper->value().toString() == QLatin1String("letter");
    return {letter ? exporter::PageFormat::Letter : exporter::PageFormat::A4, {}};
}

QString ExportPage::fileFilter(ExportKind kind) const
{
    switch (kind) {
    case ExportKind::EstimatesCsv:
        return tr("Tables (*.csv)");
    case ExportKind::EstimatesJson:
        return tr("Data (*.json)");
    default:
        return tr("PDF documents (*.pdf)");
    }
}

QString ExportPage::askWhere(ExportKind kind)
{
    if (goesToFolder(kind))
        return session().files().openFolder(window(), tr("Folder to write to"));
    const QString proposed = QDir::home().filePath(proposedFileName(kind, session().dossier().name, writtenIn()));
    return session().files().saveFile(window(), tr("Save as"), proposed, fileFilter(kind));
}

void ExportPage::startPreview(ExportKind kind)
{
    m_previewed = kind;
    PreviewOrder order = kind == ExportKind::Application ? applicationOrder(session(), writtenIn(), look())
                                                         : reportOrder(session(), writtenIn(), look());
    order.canSave = true;
    m_preview->show(order);
}

void ExportPage::startExport(ExportKind kind)
{
    if (m_job->isRunning())
        return;
    const QString path = askWhere(kind);
    if (path.isEmpty())
        return;
    m_running = kind;
    m_resultText->setMessage(tr("Writing %1").arg(QDir::toNativeSeparators(path)), Severity::Hint);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_cancel->setVisible(kind == ExportKind::Pack);
    m_openFile->hide();
    m_openFolder->hide();
    m_result->show();
    m_job->start({kind, session().current(), &session().catalogue(), writtenIn(), session().today(), path, look()});
    refresh();
}

void ExportPage::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void ExportPage::showSaved(const QString &path)
{
    m_saved = path;
    m_progress->hide();
    m_cancel->hide();
    m_openFile->show();
    m_openFolder->show();
    m_resultText->setMessage(tr("Saved: %1").arg(QDir::toNativeSeparators(path)), Severity::Good);
    // The rail shows the step as done from now on, in this session and the next.
    if (m_running != ExportKind::FinalReport)
        session().set(QStringLiteral("export.last"), session().today().toString(Qt::ISODate), tr("Note the export"));
    refresh();
}

void ExportPage::showFailure(const Error &error)
{
    m_progress->hide();
    m_cancel->hide();
    m_resultText->setMessage(describe(error, session().language()),
                             error.code == ErrorCode::Cancelled ? Severity::Hint : Severity::Blocking);
    refresh();
}

}  // namespace passerelle::ui
