// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QPushButton;

namespace passerelle::ui {

class TextLabel;

/// What was just done, in a sentence at the foot of the window, with a button that takes it back: no question before,
/// no box to dismiss. Goes by itself after a while, but never under the pointer or while it has the focus.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// Lies over `over` and follows its size.
    explicit Toast(QWidget *over);

    /// Replaces what was shown. `action` empty: no button.
    void showMessage(const QString &text, const QString &action, std::function<void()> onAction);
    void dismiss();
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void retranslate();
    [[nodiscard]] QPoint restingPlace() const;

    TextLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
    std::function<void()> m_onAction;
    QTimer m_timer;
};

}  // namespace passerelle::ui
