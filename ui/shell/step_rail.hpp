// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"

#include <QAbstractButton>
#include <QFrame>

#include <vector>

class QButtonGroup;

namespace passerelle::ui {

/// One step on the rail: drawing, title, state as an icon and a word.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &iconName, int number, QWidget *parent);
    void setStep(const QString &title, StepState state);
    [[nodiscard]] StepState state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTexts(QPainter &painter, const QRect &area) const;
    [[nodiscard]] int titleHeight(int width) const;

    QString m_iconName;
    QString m_title;
    int m_number;
    StepState m_state = StepState::ToDo;
};

/// "To do", "In progress", "Done", "Attention": the word beside the icon.
[[nodiscard]] QString stateWord(StepState state);

/// The steps one under the other. One is shown; arrows move between them, Ctrl+1 to Ctrl+9 reach them from anywhere.
class StepRail : public QFrame
{
    Q_OBJECT

public:
    StepRail(const std::vector<StepDescriptor> &steps, const Session &session, QWidget *parent);
    void setCurrent(int index);
    /// No step is shown (the quick start is).
    void clearCurrent();
    [[nodiscard]] int current() const;
    /// Reads titles and states again.
    void refresh();

Q_SIGNALS:
    void stepChosen(int index);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const std::vector<StepDescriptor> &m_steps;
    const Session &m_session;
    QButtonGroup *m_group;
    std::vector<RailButton *> m_buttons;
};

}  // namespace passerelle::ui
