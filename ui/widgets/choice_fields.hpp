// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QJsonValue>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QRadioButton;

namespace passerelle::ui {

/// A drop-down list of answers kept as JSON values; the first entry may be "I don't know" (undefined). The wheel
/// scrolls the page, not the answer, unless the list has the focus.
class ChoiceField : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceField(QWidget *parent = nullptr);
    /// Replaces the texts (on a language change) and keeps the chosen value; emits nothing.
    void setChoices(const std::vector<std::pair<QJsonValue, QString>> &choices);
    [[nodiscard]] QJsonValue value() const;
    /// Chooses without emitting; a value that is not in the list leaves none chosen.
    void setValue(const QJsonValue &value);

Q_SIGNALS:
    void valueEdited(const QJsonValue &value);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    std::vector<QJsonValue> m_values;
};

/// "Yes", "No", "I don't know" side by side; nothing chosen means the same as "I don't know".
class YesNoField : public QWidget
{
    Q_OBJECT

public:
    explicit YesNoField(const QString &objectName, QWidget *parent = nullptr);
    [[nodiscard]] std::optional<bool> value() const;
    void setValue(std::optional<bool> value);  ///< without emitting

Q_SIGNALS:
    void valueEdited(std::optional<bool> value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
    QRadioButton *m_yes;
    QRadioButton *m_no;
    QRadioButton *m_unknown;
};

}  // namespace passerelle::ui
