// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace passerelle::ui {

/// A countdown for the room: minutes, start and pause, reset. At the end it says so in words and colour and counts on
/// past zero; it never stops anything.
class WorkshopTimer final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkshopTimer(QWidget *parent = nullptr);

    [[nodiscard]] int secondsLeft() const { return m_left; }
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    void setLarge(const QFont &font);

public Q_SLOTS:
    void toggle();
    void reset();
    /// One second has passed.
    void tick();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    QLabel *m_text;
    QSpinBox *m_minutes;
    QPushButton *m_toggle;
    QPushButton *m_reset;
    QTimer m_timer;
    int m_left = 0;
};

}  // namespace passerelle::ui
