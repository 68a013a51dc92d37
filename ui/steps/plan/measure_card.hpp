// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/measurement.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/background_read.hpp"
#include "ui/widgets/card.hpp"

#include <QJsonArray>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace passerelle::ui {

class DropZone;
class FactGrid;
class ProblemLabel;
class TextLabel;

/// "Measure on any GPU": saves the measuring script, takes its result or a log that exists already, lists what is kept
/// with what it taught, and shows the estimate before and after.
class MeasureCard final : public Card
{
    Q_OBJECT

public:
    MeasureCard(Session &session, QWidget *parent);

    void retranslate();
    void refresh();

private:
    void saveScript();
    void read(const QString &path);
    void addSentence();
    void add(const profile::Measurement &measurement);
    void remove(qsizetype index);
    void setGpu(qsizetype index, const QString &id);
    void refreshList();
    void addRow(const profile::Measurement &measurement, const estimate::Finding *finding, qsizetype index);
    void refreshBefore();
    void tell(const Error &error);

    Session &m_session;
    QPushButton *m_save;
    DropZone *m_drop;
    TextLabel *m_sentenceLabel;
    QLineEdit *m_sentence;
    QPushButton *m_add;
    ProblemLabel *m_problem;
    QVBoxLayout *m_rows;
    TextLabel *m_beforeTitle;
    FactGrid *m_before;
    BackgroundRead<profile::Measurement> m_reading;
    QJsonArray m_shown;
    std::shared_ptr<const dossier::Case> m_shownCase;
};

}  // namespace passerelle::ui
