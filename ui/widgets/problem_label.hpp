// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace passerelle::ui {

class TextLabel;

enum class Severity { Good, Hint, Warning, Blocking };

/// One line beside a field: what is right, wrong or worth knowing, with an icon and words. Takes no room when empty;
/// never a box that must be dismissed.
class ProblemLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);
    void setMessage(const QString &text, Severity severity);
    void clear() { setMessage(QString(), Severity::Hint); }
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QLabel *m_icon;
    TextLabel *m_text;
    Severity m_severity = Severity::Hint;
};

/// The name of the icon and nothing else, for lists that draw their own line.
[[nodiscard]] QString severityIcon(Severity severity);

}  // namespace passerelle::ui
