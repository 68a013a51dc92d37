// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/dataset_profile.hpp"
#include "ui/steps/step.hpp"
#include "ui/widgets/background_read.hpp"
#include "ui/widgets/step_page.hpp"

#include <memory>

class QLineEdit;
class QPushButton;

namespace passerelle::ui {

class Card;
class DropZone;
class FactGrid;
class FormField;
class NumberField;
class ProblemLabel;
class TextLabel;
class TokenizerChoice;
class YesNoField;
struct ScanState;

/// "Which data?": a file or folder that is scanned on another thread, or two numbers typed by hand, or the example of
/// the field; then what the law asks about it.
class DatasetPage : public StepPage
{
    Q_OBJECT

public:
    DatasetPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildFiles();
    void buildNumbers();
    void buildLaw();
    FormField *add(QWidget *control, const char *name, QLayout *into);
    /// `keepsAnswers`: what the person said already stands above what the files say.
    void scan(const QString &path, bool keepsAnswers);
    /// The files again, with the tokenizer that is chosen now.
    void countAgain();
    void scanDone(Result<profile::DatasetProfile> result, const QString &path, bool keepsAnswers);
    void assume();
    void forget();
    void showScan(const profile::DatasetProfile &profile);

    Card *m_files;
    DropZone *m_drop;
    TokenizerChoice *m_tokenizer;
    ProblemLabel *m_problem;
    QPushButton *m_goOn;
    Card *m_result;
    FactGrid *m_facts;
    ProblemLabel *m_personal;
    ProblemLabel *m_defects;
    TextLabel *m_defectList;
    QPushButton *m_forget;
    Card *m_numbers;
    QLineEdit *m_name;
    NumberField *m_tokens;
    NumberField *m_samples;
    NumberField *m_sampleTokens;
    QPushButton *m_unknown;
    ProblemLabel *m_assumed;
    Card *m_law;
    YesNoField *m_hasPersonal;
    YesNoField *m_hasHealth;
    YesNoField *m_anonymised;
    BackgroundRead<profile::DatasetProfile> m_reading;
    std::shared_ptr<ScanState> m_state;  ///< shared with the thread that reads
    std::optional<Error> m_error;
    QString m_attempted;
    bool m_attemptKeepsAnswers = false;
};

[[nodiscard]] StepDescriptor datasetStep();

}  // namespace passerelle::ui
