// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/batch_job.hpp"
#include "ui/session/session.hpp"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace passerelle::ui {

class ProblemLabel;

/// What is under way with many dossiers and how it ended: a sentence, the progress with the time left, a button to
/// stop, and where the files lie. Hidden until there is something to say.
class WorkPanel final : public QWidget
{
    Q_OBJECT

public:
    WorkPanel(Session &session, QWidget *parent);

    [[nodiscard]] BatchJob &job() { return *m_job; }
    /// Starts the order and shows itself.
    void start(BatchOrder order);
    /// Says something that is not the end of a job.
    void say(const QString &text, bool isProblem);

Q_SIGNALS:
    void ended();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showProgress(int done, int total, int secondsLeft);
    void showOutcome(const BatchJob::Outcome &outcome);
    [[nodiscard]] QString doneText(const BatchJob::Outcome &outcome) const;

    Session &m_session;
    BatchJob *m_job;
    ProblemLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_show;
    BatchOrder::Kind m_kind = BatchOrder::Kind::Reports;
    QString m_folder;
};

}  // namespace passerelle::ui
