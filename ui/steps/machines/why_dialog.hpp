// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"

#include <QDialog>

#include <memory>

namespace passerelle::ui {

class CalculationView;
class Session;
class TextLabel;

/// The figures one can ask about, each with its line of the calculation.
enum class Figure { GpuHours, RunGpuHours, Time, Cost, Energy, Carbon, Memory };

/// What the figure is called above the calculation.
[[nodiscard]] QString figureName(Figure figure);

/// "Why this number?" for a figure shown anywhere: the calculation of its estimate in a window beside the work, opened
/// at the figure asked about.
class WhyDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit WhyDialog(QWidget *parent);

    void ask(Figure figure, std::shared_ptr<const estimate::Estimate> estimate, const Language &language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Figure m_figure = Figure::GpuHours;
    QString m_place;
    TextLabel *m_title;
    CalculationView *m_view;
};

/// Opens the calculation of an estimate (of the chosen place's where none is given) in the window of `from`; one
/// dialog a window, used again.
void askWhy(QWidget *from, const Session &session, Figure figure,
            std::shared_ptr<const estimate::Estimate> estimate = nullptr);

}  // namespace passerelle::ui
