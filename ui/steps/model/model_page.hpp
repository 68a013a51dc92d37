// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"
#include "ui/steps/step.hpp"
#include "ui/widgets/background_read.hpp"
#include "ui/widgets/step_page.hpp"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace passerelle::ui {

class Card;
class DropZone;
class EmptyState;
class FactGrid;
class PartsTable;
class PresetFilter;
class PresetList;
class ProblemLabel;
class SourceBadge;
class TextLabel;

/// "Which model?": a published one from a list, or the founder's own files, read on another thread; then what was
/// understood, and how each figure is known.
class ModelPage : public StepPage
{
    Q_OBJECT

public:
    ModelPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildChoice();
    void buildOwn();
    void buildResult();
    void choosePreset(const QString &id);
    void chooseUnknown();
    void read(const QString &path);
    void readDone(Result<profile::ModelProfile> result, const QString &path);
    void showPreset(const catalogue::Preset &preset);
    void showProfile(const profile::ModelProfile &profile);
    void selectRow(const QString &presetId);

    Card *m_own;
    DropZone *m_drop;
    ProblemLabel *m_problem;
    Card *m_choice;
    QLineEdit *m_search;
    QCheckBox *m_suited;
    PresetList *m_list;
    PresetFilter *m_filter;
    QTableView *m_table;
    QPushButton *m_unknown;
    Card *m_result;
    TextLabel *m_origin;
    SourceBadge *m_source;
    FactGrid *m_facts;
    TextLabel *m_remarks;
    PartsTable *m_parts;
    EmptyState *m_empty;
    BackgroundRead<profile::ModelProfile> m_reading;
    std::optional<Error> m_error;
    std::optional<profile::ModelProfile> m_read;  ///< with its tensors, which a dossier does not keep
    QString m_attempted;                          // the last path tried, so that a bad file is not read again and again
};

[[nodiscard]] StepDescriptor modelStep();

}  // namespace passerelle::ui
