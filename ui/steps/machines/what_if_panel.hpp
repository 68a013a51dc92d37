// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/sensitivity.hpp"
#include "ui/session/session.hpp"
#include "ui/steps/machines/what_if_values.hpp"
#include "ui/widgets/background_read.hpp"

#include <QElapsedTimer>
#include <QScrollArea>

#include <map>

class QGridLayout;
class QPushButton;
class QSlider;

namespace passerelle::ui {

class ChartFrame;
class SensitivityChart;
class TextLabel;

/// "What if?" on one place: sliders for what one may still choose, and at once what it changes there. While a slider is
/// held only this place is estimated anew, on another thread, always for the latest position; letting it go is one
/// undoable edit of the plan. Below, what would change the answer most.
class WhatIfPanel final : public QScrollArea
{
    Q_OBJECT

public:
    WhatIfPanel(Session &session, QWidget *parent);

    /// The place and its estimate in the current case; none where it cannot run the job.
    void setPlace(const std::optional<estimate::Target> &target, std::shared_ptr<const estimate::Estimate> estimate);
    void setLanguage(const Language &language);
    [[nodiscard]] ChartFrame *sensitivityChart() const;

Q_SIGNALS:
    /// The figures follow the sliders again; `duration` is from the last move to here.
    void shown(const passerelle::units::Seconds &duration);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        WhatIfRange range;
        QSlider *slider;
        TextLabel *name;
        TextLabel *value;
    };
    using EstimatePtr = std::shared_ptr<const estimate::Estimate>;
    struct Answer {
        EstimatePtr estimate;
        Message problem;
    };

    void build();
    void fillSliders();
    void refreshTexts();
    void moved(std::size_t line, int stop);
    void commit();
    void reset();
    void compute();
    void answered(const Answer &answer);
    void showFigures();
    void findLevers();
    void retranslate();
    [[nodiscard]] QString nameOf(const QString &key) const;

    Session &m_session;
    Language m_language = Language::english();
    std::optional<estimate::Target> m_target;
    EstimatePtr m_now;                          ///< of the case, or of the sliders while one is moved
    EstimatePtr m_before;                       ///< where the trying-out began; empty: nothing was tried
    std::map<QString, QJsonValue> m_start;      ///< what the dossier said then
    std::map<QString, QJsonValue> m_overrides;  ///< of sliders not let go yet
    Message m_problem;
    std::vector<Line> m_lines;
    QWidget *m_content;
    TextLabel *m_explanation;
    QGridLayout *m_sliders;
    QGridLayout *m_figures;
    std::vector<std::vector<TextLabel *>> m_cells;
    TextLabel *m_problemText;
    QPushButton *m_reset;
    QPushButton *m_scenarios;
    SensitivityChart *m_sensitivity;
    BackgroundRead<Answer> m_work;
    BackgroundRead<std::vector<estimate::Lever>> m_levers;
    QElapsedTimer m_since;
    bool m_again = false;
    bool m_filling = false;
};

}  // namespace passerelle::ui
