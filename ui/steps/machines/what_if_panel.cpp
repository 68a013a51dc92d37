// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/what_if_panel.hpp"

#include "dossier/keys.hpp"
#include "dossier/measurements.hpp"
#include "ui/charts/rows_chart.hpp"
#include "ui/steps/machines/figure_changes.hpp"
#include "ui/steps/machines/scenarios_dialog.hpp"
#include "ui/steps/plan/plan_texts.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSlider>

#include <algorithm>

namespace passerelle::ui {

namespace keys = dossier::keys;

WhatIfPanel::WhatIfPanel(Session &session, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_content(new QWidget),
      m_explanation(new TextLabel(TextStyle::Body, ColorRole::MutedText)), m_sliders(new QGridLayout),
      m_figures(new QGridLayout), m_problemText(new TextLabel(TextStyle::Body, ColorRole::Caution)),
      m_reset(new QPushButton), m_scenarios(new QPushButton), m_sensitivity(new SensitivityChart(nullptr))
{
    setObjectName(QStringLiteral("machines.whatIf"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    build();
    setWidget(m_content);
    connect(&session, &Session::dossierOpened, this, [this] {
        m_before.reset();
        m_start.clear();
        m_overrides.clear();
    });
    connect(m_reset, &QPushButton::clicked, this, &WhatIfPanel::reset);
    connect(m_scenarios, &QPushButton::clicked, this, [this] { showScenarios(this, m_session); });
    retranslate();
}

void WhatIfPanel::build()
{
    m_reset->setObjectName(QStringLiteral("whatIf.reset"));
    m_scenarios->setObjectName(QStringLiteral("whatIf.scenarios"));
    m_problemText->setObjectName(QStringLiteral("whatIf.problem"));
    auto *lines = new QVBoxLayout(m_content);
    lines->setContentsMargins(spacing(this, 3), spacing(this, 3), spacing(this, 3), spacing(this, 3));
    lines->setSpacing(spacing(this, 3));
    lines->addWidget(m_explanation);
    m_sliders->setColumnStretch(1, 1);
    m_sliders->setHorizontalSpacing(spacing(this, 2));
    lines->addLayout(m_sliders);
    m_figures->setHorizontalSpacing(spacing(this, 3));
    m_figures->setColumnStretch(3, 1);
    lines->addLayout(m_figures);
    lines->addWidget(m_problemText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reset);
    buttons->addWidget(m_scenarios);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    lines->addWidget(m_sensitivity);
    lines->addStretch(1);
}

ChartFrame *WhatIfPanel::sensitivityChart() const
{
    return m_sensitivity;
}

void WhatIfPanel::setPlace(const std::optional<estimate::Target> &target, EstimatePtr estimate)
{
    const bool other = !m_target || !target || m_target->id != target->id;
    if (other) {
        m_before.reset();
        m_start.clear();
        m_overrides.clear();
    }
    m_target = target;
    m_now = std::move(estimate);
    m_problem = Message();
    // A slider under the pointer must not be taken away; the next case will fill it.
    const bool held =
        std::any_of(m_lines.begin(), m_lines.end(), [](const Line &l) { return l.slider->isSliderDown(); });
    if (!held)
        fillSliders();
    showFigures();
    findLevers();
}

void WhatIfPanel::setLanguage(const Language &language)
{
    m_language = language;
    m_sensitivity->setLanguage(language);
    retranslate();
    findLevers();
}

void WhatIfPanel::fillSliders()
{
    m_filling = true;
    std::vector<WhatIfRange> ranges;
    if (m_now)
        ranges = whatIfRanges(m_session.current()->workload, *m_now);
    while (m_lines.size() > ranges.size()) {
        for (QWidget *part :
             std::initializer_list<QWidget *>{m_lines.back().slider, m_lines.back().name, m_lines.back().value}) {
            part->hide();
            part->deleteLater();
        }
        m_lines.pop_back();
    }
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (i == m_lines.size()) {
            Line line{{}, new QSlider(Qt::Horizontal), new TextLabel, new TextLabel(TextStyle::Strong)};
            line.name->setWordWrap(false);
            line.name->setBuddy(line.slider);
            line.value->setWordWrap(false);
            line.slider->setPageStep(2);
            const int row = static_cast<int>(i);
            m_sliders->addWidget(line.name, row, 0);
            m_sliders->addWidget(line.slider, row, 1);
            m_sliders->addWidget(line.value, row, 2);
            connect(line.slider, &QSlider::valueChanged, this, [this, i](int stop) { moved(i, stop); });
            connect(line.slider, &QSlider::sliderReleased, this, &WhatIfPanel::commit);
            m_lines.push_back(line);
        }
        Line &line = m_lines[i];
        line.range = ranges[i];
        line.slider->setObjectName(QString(QStringLiteral("whatIf.") + line.range.key));
        line.slider->setRange(0, static_cast<int>(line.range.stops.size()) - 1);
        line.slider->setValue(line.range.current);
    }
    m_filling = false;
    refreshTexts();
}

void WhatIfPanel::refreshTexts()
{
    for (const Line &line : m_lines) {
        line.name->setText(nameOf(line.range.key));
        const QString value = textOf(line.range, line.slider->value(), m_language);
        line.value->setText(value);
        line.slider->setAccessibleName(tr("%1: %2", "a slider and its value").arg(line.name->text(), value));
    }
}

QString WhatIfPanel::nameOf(const QString &key) const
{
    if (key == QLatin1String(keys::kDatasetTokens))
        return tr("Tokens");
    if (key == QLatin1String(keys::kDatasetSamples))
        return tr("Samples");
    if (key == QLatin1String(keys::kPrecision))
        return tr("Number format");
    QString label = PlanTexts::label(key);
    return label.remove(QLatin1Char('&'));
}

void WhatIfPanel::moved(std::size_t index, int stop)
{
    if (m_filling)
        return;
    const Line &line = m_lines[index];
    if (!m_before)
        m_before = m_now;
    if (m_start.find(line.range.key) == m_start.end())
        m_start[line.range.key] = m_session.value(line.range.key);
    m_overrides[line.range.key] = valueOf(line.range, stop);
    m_since.start();
    refreshTexts();
    compute();
    if (!line.slider->isSliderDown())
        commit();
}

void WhatIfPanel::commit()
{
    if (m_overrides.empty())
        return;
    const std::vector<std::pair<QString, QJsonValue>> edits(m_overrides.begin(), m_overrides.end());
    const QString name = nameOf(edits.front().first);
    m_overrides.clear();
    m_session.set(edits, tr("What if: %1").arg(name));
}

void WhatIfPanel::reset()
{
    const std::vector<std::pair<QString, QJsonValue>> edits(m_start.begin(), m_start.end());
    m_before.reset();
    m_start.clear();
    m_overrides.clear();
    m_session.set(edits, tr("Go back from “What if?”"));
    showFigures();
}

void WhatIfPanel::compute()
{
    if (!m_target)
        return;
    // One at a time, and then the latest: positions passed on the way are not computed.
    if (m_work.isRunning()) {
        m_again = true;
        return;
    }
    m_again = false;
    dossier::Dossier tried = m_session.dossier();
    for (const auto &[key, value] : m_overrides)
        tried.facts.insert(key, value);
    m_work.start(
        [tried, target = *m_target, catalogue = m_session.sharedCatalogue()](const Progress &) -> Result<Answer> {
            const auto work = dossier::workloadOf(tried, *catalogue);
            if (!work)
                return Unexpected(work.error());
            estimate::Estimate value =
                estimate::estimate(*work, target, catalogue->calibration,
                                   {dossier::gpusOf(tried), dossier::measurementsOf(tried, *catalogue)});
            Message problem = value.feasible ? Message() : value.reason;
            return Answer{std::make_shared<const estimate::Estimate>(std::move(value)), std::move(problem)};
        },
        [](qint64, qint64) {},
        [this](const Result<Answer> &answer) {
            if (answer)
                answered(*answer);
            if (m_again)
                compute();
        });
}

void WhatIfPanel::answered(const Answer &answer)
{
    m_problem = answer.problem;
    if (answer.problem.isEmpty())
        m_now = answer.estimate;
    showFigures();
    if (m_since.isValid())
        Q_EMIT shown(units::seconds(static_cast<double>(m_since.nsecsElapsed()) * 1e-9));
}

void WhatIfPanel::showFigures()
{
    const std::vector<FigureChange> changes =
        m_now ? figureChanges(m_before ? *m_before : *m_now, *m_now, m_language) : std::vector<FigureChange>();
    const bool tried = m_before != nullptr;
    for (std::size_t row = m_cells.size(); row < changes.size() + 1; ++row) {
        std::vector<TextLabel *> cells;
        for (int column = 0; column < 4; ++column) {
            auto *cell = new TextLabel(row == 0      ? TextStyle::Caption
                                       : column == 2 ? TextStyle::Strong
                                                     : TextStyle::Body,
                                       row == 0 || column == 1 ? ColorRole::MutedText : ColorRole::Text);
            cell->setWordWrap(false);
            cell->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            m_figures->addWidget(cell, static_cast<int>(row), column);
            cells.push_back(cell);
        }
        m_cells.push_back(std::move(cells));
    }
    const QStringList headers{QString(), tr("Before"), tr("Now"), tr("Change")};
    for (std::size_t row = 0; row < m_cells.size(); ++row) {
        const bool used = row <= changes.size() && m_now;
        const QStringList texts = !used || row == 0 ? headers
                                                    : QStringList{changes[row - 1].name, changes[row - 1].before,
                                                                  changes[row - 1].now, changes[row - 1].change};
        for (int column = 0; column < 4; ++column) {
            TextLabel *cell = m_cells[row][static_cast<std::size_t>(column)];
            cell->setText(texts.at(column));
            cell->setVisible(used && (tried || column == 0 || column == 2));
            if (row > 0)
                cell->setObjectName(QStringLiteral("whatIf.figure.%1.%2").arg(row - 1).arg(column));
        }
    }
    m_problemText->setText(m_problem.text(m_language));
    m_problemText->setVisible(!m_problem.isEmpty());
    m_reset->setEnabled(tried);
    m_explanation->setText(m_now ? tr("Move a slider to see what it changes on %1. Letting it go changes the plan; it "
                                      "can be undone.")
                                       .arg(m_now->target.name)
                                 : tr("Choose a place that can run the job to try changes out."));
}

void WhatIfPanel::findLevers()
{
    if (!m_now || !m_target) {
        m_sensitivity->setBars({});
        return;
    }
    m_levers.start(
        [value = m_now, work = m_session.current()->workload, dossier = m_session.dossier(),
         catalogue = m_session.sharedCatalogue()](const Progress &) -> Result<std::vector<estimate::Lever>> {
            return estimate::sensitivityOf(*value, work, catalogue->calibration,
                                           {dossier::gpusOf(dossier), dossier::measurementsOf(dossier, *catalogue)});
        },
        [](qint64, qint64) {},
        [this](const Result<std::vector<estimate::Lever>> &levers) {
            std::vector<SensitivityBar> bars;
            for (const estimate::Lever &lever : levers.value_or(std::vector<estimate::Lever>()))
                bars.push_back({lever.label.text(m_language), lever.range.text(m_language),
                                lever.advice.text(m_language), lever.gpuHours});
            m_sensitivity->setBars(std::move(bars));
        });
}

void WhatIfPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhatIfPanel::retranslate()
{
    m_reset->setText(tr("&Go back"));
    m_reset->setToolTip(tr("Take back everything tried here, in one step"));
    m_scenarios->setText(tr("Sc&enarios…"));
    m_scenarios->setToolTip(tr("Keep this plan under a name, and compare several side by side"));
    refreshTexts();
    showFigures();
}

}  // namespace passerelle::ui
