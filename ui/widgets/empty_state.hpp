// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace passerelle::ui {

class TextLabel;

/// What stands where nothing is yet: a drawing, a sentence that says what will be here, and one thing to do.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Shows the button; an empty text hides it.
    void setAction(const QString &text);
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QString m_iconName;
    QLabel *m_drawing;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_button;
};

}  // namespace passerelle::ui
