// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/earlier_page.hpp"

#include "catalogue/version.hpp"
#include "ui/portfolio/headline_cache.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/text_label.hpp"
#include "units/format.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

namespace {

/// "12 000 GPU-h", or with the figure of now "12 000 → 11 400 GPU-h (−5 %)".
template<typename Quantity>
QString change(const Quantity &then, const std::optional<Quantity> &now, const Language &language)
{
    if (!now)
        return units::format(then, language);
    const QString both = QStringLiteral("%1 → %2").arg(units::format(then, language), units::format(*now, language));
    if (!(then.value() > 0))
        return both;
    const double percent = 100 * (now->value() / then.value() - 1);
    const QString digits = language.locale().toString(std::abs(percent), 'f', 0);
    if (digits == language.locale().toString(0.0, 'f', 0))
        return QStringLiteral("%1 (=)").arg(both);
    return QStringLiteral("%1 (%2%3 %)").arg(both, percent < 0 ? QStringLiteral("−") : QStringLiteral("+"), digits);
}

using Cost = std::optional<units::Interval<units::Money>>;

QString costChange(const Cost &then, const std::optional<cohort::Figures> &now, const Language &language)
{
    if (!then)
        return QStringLiteral("–");
    return change(then->p50, now && now->cost ? std::optional(now->cost->p50) : std::nullopt, language);
}

QStringList cellsOf(const cohort::EarlierEstimate &earlier, const Language &language)
{
    const std::optional<cohort::Figures> now = earlier.now ? earlier.now->figures : std::nullopt;
    const cohort::Figures &then = *earlier.then.figures;
    QString machine = earlier.then.targetName;
    if (earlier.now && earlier.now->targetId != earlier.then.targetId)
        machine = QStringLiteral("%1 → %2").arg(machine, earlier.now->targetName);
    return {earlier.name, earlier.factsVersion, machine,
            change(then.gpuHours.p50, now ? std::optional(now->gpuHours.p50) : std::nullopt, language),
            costChange(then.cost, now, language)};
}

}  // namespace

EarlierPage::EarlierPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_headlines(HeadlineCache::of(session)), m_text(new TextLabel),
      m_table(new QTreeWidget), m_none(new EmptyState(QStringLiteral("time"))), m_recompute(new QPushButton)
{
    m_text->setObjectName(QStringLiteral("earlier.text"));
    m_table->setObjectName(QStringLiteral("earlier.table"));
    m_recompute->setObjectName(QStringLiteral("earlier.recompute"));
    m_recompute->setAutoDefault(false);
    m_table->setColumnCount(5);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setStretchLastSection(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_recompute);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_text);
    column->addWidget(m_table, 1);
    column->addWidget(m_none, 1);
    column->addLayout(row);
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addStretch(0);
    connect(m_recompute, &QPushButton::clicked, this, &EarlierPage::recompute);
    connect(&m_headlines, &HeadlineCache::found, this, &EarlierPage::refresh);
    connect(&m_session, &Session::libraryChanged, this, &EarlierPage::refresh);
    retranslate();
}

void EarlierPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EarlierPage::retranslate()
{
    m_table->setHeaderLabels(
        {tr("Dossier"), tr("Facts of"), tr("Machine"), tr("GPU-hours of the project"), tr("Cost")});
    m_table->setAccessibleName(tr("Figures made with facts that are no longer in use"));
    m_recompute->setText(tr("&Compute again and show the difference"));
    m_recompute->setToolTip(tr("The figures of then stay beside those of now"));
    m_none->setTitle(tr("All kept figures were made with the facts in use."));
    m_none->setText(tr("When newer facts are put in use, the figures made before stand here beside the new ones."));
    refresh();
}

void EarlierPage::refresh()
{
    m_table->clear();
    m_earlier.clear();
    const auto entries = m_session.library().list();
    if (!entries) {
        m_text->setText(describe(entries.error(), m_session.language()));
        m_text->show();
        m_none->hide();
        return;
    }
    m_earlier = cohort::earlierEstimates(*entries, catalogue::versionOf(m_session.catalogue()));
    bool open = false;
    for (const cohort::EarlierEstimate &earlier : m_earlier) {
        const QStringList cells = cellsOf(earlier, m_session.language());
        auto *line = new QTreeWidgetItem(m_table, cells);
        for (int i = 0; i < static_cast<int>(cells.size()); ++i)
            line->setToolTip(i, cells.at(i));
        open = open || !earlier.now;
    }
    m_table->setVisible(!m_earlier.empty());
    m_none->setVisible(m_earlier.empty());
    m_text->setVisible(!m_earlier.empty());
    m_recompute->setVisible(!m_earlier.empty());
    m_recompute->setEnabled(open);
    m_text->setText(tr("These figures were made with facts that are no longer in use. They keep the version they were "
                       "made with until their dossier changes."));
}

void EarlierPage::recompute()
{
    const auto entries = m_session.library().list();
    if (!entries)
        return;
    std::vector<dossier::Entry> wanted;
    for (const dossier::Entry &entry : *entries) {
        const auto earlier = std::ranges::find(m_earlier, entry.id, &cohort::EarlierEstimate::dossierId);
        if (earlier != m_earlier.end() && !earlier->now)
            wanted.push_back(entry);
    }
    m_recompute->setEnabled(false);
    m_headlines.want(wanted);
}

}  // namespace passerelle::ui
