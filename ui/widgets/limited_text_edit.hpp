// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace passerelle::ui {

class TextLabel;

enum class LengthUnit { Characters, Words };

/// Words as people count them: runs of anything but white space.
[[nodiscard]] int countLength(const QString &text, LengthUnit unit);

/// A text of several lines that says how long it is and how long it may be. Too long a text is never cut: it is told,
/// in words and colour. Tab leaves the field.
class LimitedTextEdit : public QWidget
{
    Q_OBJECT

public:
    explicit LimitedTextEdit(const QString &objectName, QWidget *parent = nullptr);

    void setLimits(std::optional<int> minimum, std::optional<int> maximum, LengthUnit unit);
    void setPlaceholder(const QString &text);
    void setRows(int rows);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);  ///< without emitting; keeps the cursor when the text is the same
    [[nodiscard]] bool isWithinLimits() const;
    [[nodiscard]] QPlainTextEdit *editor() const { return m_editor; }

Q_SIGNALS:
    void textEdited(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QPlainTextEdit *m_editor;
    TextLabel *m_counter;
    std::optional<int> m_minimum;
    std::optional<int> m_maximum;
    LengthUnit m_unit = LengthUnit::Characters;
    int m_rows = 4;
};

}  // namespace passerelle::ui
