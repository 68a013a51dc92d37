// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/export/export_job.hpp"
#include "ui/widgets/step_page.hpp"

#include <vector>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace passerelle::ui {

class Card;
class ChoiceField;
class EmptyState;
class FinalReportCard;
class FormField;
class ReportPreview;
class ProblemLabel;
class TextLabel;

/// Files for others: what is ready, what is still missing, one button a file, and where the last one went.
class ExportPage final : public StepPage
{
    Q_OBJECT

public:
    ExportPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    struct Choice {
        ExportKind kind;
        Card *card;
        QPushButton *button;
        QPushButton *preview;  ///< none of what has no pages
    };

    void buildChoices();
    void buildCards();
    void buildResult();
    void startPreview(ExportKind kind);
    void startExport(ExportKind kind);
    void retranslateChoices();
    void retranslateCards();
    void showSaved(const QString &path);
    void showFailure(const Error &error);
    void showProgress(int done, int total);
    [[nodiscard]] QString askWhere(ExportKind kind);
    void refreshMissing();
    [[nodiscard]] bool isReady(ExportKind kind) const;
    [[nodiscard]] Language writtenIn() const;
    [[nodiscard]] exporter::ReportLook look() const;
    [[nodiscard]] QString fileFilter(ExportKind kind) const;

    ExportJob *m_job;
    EmptyState *m_empty;
    QWidget *m_content;
    Card *m_missing;
    TextLabel *m_missingText;
    FormField *m_languageField;
    ChoiceField *m_language;
    FormField *m_paperField;
    ChoiceField *m_paper;
    std::vector<Choice> m_choices;
    Card *m_result;
    ProblemLabel *m_resultText;
    QPushButton *m_openFolder;
    QPushButton *m_openFile;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    FinalReportCard *m_finalReport;
    ReportPreview *m_preview;
    ExportKind m_previewed = ExportKind::Report;
    ExportKind m_running = ExportKind::Report;
    QString m_saved;
};

}  // namespace passerelle::ui
