// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/work_panel.hpp"

#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/theme.hpp"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace passerelle::ui {

WorkPanel::WorkPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_job(new BatchJob(this)), m_text(new ProblemLabel(this)),
      m_progress(new QProgressBar(this)), m_stop(new QPushButton(this)), m_show(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("portfolio.result"));
    m_progress->setObjectName(QStringLiteral("portfolio.progress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(spacing(this, 2));
    m_stop->setObjectName(QStringLiteral("portfolio.stop"));
    m_show->setObjectName(QStringLiteral("portfolio.showFolder"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_stop);
    row->addWidget(m_show);
    column->addLayout(row);
    column->addWidget(m_progress);
    connect(m_stop, &QPushButton::clicked, m_job, &BatchJob::cancel);
    connect(m_show, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_job, &BatchJob::progressed, this, &WorkPanel::showProgress);
    connect(m_job, &BatchJob::finished, this, &WorkPanel::showOutcome);
    retranslate();
    hide();
}

void WorkPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WorkPanel::retranslate()
{
    m_stop->setText(tr("&Stop"));
    m_stop->setToolTip(tr("Ends after the dossier at hand; what is written stays"));
    m_show->setText(tr("Open the &folder"));
    m_progress->setAccessibleName(tr("Dossiers done"));
}

void WorkPanel::start(BatchOrder order)
{
    m_kind = order.kind;
    const auto total = static_cast<int>(order.dossiers.size() + order.travellers.size());
    m_progress->setRange(0, total);
    m_progress->setValue(0);
    m_progress->show();
    m_stop->show();
    m_show->hide();
    m_text->setMessage(tr("Working on %n dossier(s)…", nullptr, total), Severity::Hint);
    show();
    m_job->start(std::move(order));
}

void WorkPanel::say(const QString &text, bool isProblem)
{
    m_progress->hide();
    m_stop->hide();
    m_show->hide();
    m_text->setMessage(text, isProblem ? Severity::Blocking : Severity::Good);
    show();
}

void WorkPanel::showProgress(int done, int total, int secondsLeft)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    const int minutes = (secondsLeft + 59) / 60;
    if (secondsLeft < 0)
        m_text->setMessage(tr("%1 of %2 dossiers").arg(done).arg(total), Severity::Hint);
    else if (secondsLeft < 90)
        m_text->setMessage(tr("%1 of %2 dossiers, about %3 s left").arg(done).arg(total).arg(secondsLeft),
                           Severity::Hint);
    else
        m_text->setMessage(tr("%1 of %2 dossiers, about %3 min left").arg(done).arg(total).arg(minutes),
                           Severity::Hint);
}

QString WorkPanel::doneText(const BatchJob::Outcome &outcome) const
{
    switch (m_kind) {
    case BatchOrder::Kind::Print:
        return tr("%n report(s) sent to the printer.", nullptr, outcome.done);
    case BatchOrder::Kind::Cohort:
        return tr("The cohort report on %n dossier(s) is written.", nullptr, outcome.done);
    case BatchOrder::Kind::Travel:
        return tr("%n file(s) written.", nullptr, outcome.done);
    case BatchOrder::Kind::Packs:
        return tr("%n application pack(s) are ready.", nullptr, outcome.done);
    case BatchOrder::Kind::Reports:
        break;
    }
    return tr("%n report(s) are ready.", nullptr, outcome.done);
}

void WorkPanel::showOutcome(const BatchJob::Outcome &outcome)
{
    m_progress->hide();
    m_stop->hide();
    m_folder = outcome.files.isEmpty() ? QString() : QFileInfo(outcome.files.first()).absolutePath();
    m_show->setVisible(!m_folder.isEmpty());
    QStringList lines{doneText(outcome)};
    if (outcome.stopped)
        lines << tr("Stopped; the same button goes on from there.");
    if (outcome.error)
        lines = QStringList{describe(*outcome.error, m_session.language())};
    constexpr int kShown = 4;
    if (outcome.refused > 0)
        lines << tr("%n dossier(s) were left out:", nullptr, outcome.refused);
    lines += outcome.complaints.mid(0, kShown);
    if (outcome.complaints.size() > kShown)
        lines << tr("and %n more; the summary table names them all.", nullptr,
                    static_cast<int>(outcome.complaints.size()) - kShown);
    const Severity severity = outcome.error         ? Severity::Blocking
                              : outcome.refused > 0 ? Severity::Warning
                                                    : Severity::Good;
    m_text->setMessage(lines.join(QLatin1Char('\n')), severity);
    Q_EMIT ended();
}

}  // namespace passerelle::ui
