// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_fields.hpp"

#include "ui/widgets/theme.hpp"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace passerelle::ui {

ChoiceField::ChoiceField(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT valueEdited(value()); });
}

void ChoiceField::setChoices(const std::vector<std::pair<QJsonValue, QString>> &choices)
{
    const QSignalBlocker quiet(this);
    const bool first = m_values.empty();
    const QJsonValue kept = value();
    clear();
    m_values.clear();
    for (const auto &[itemValue, text] : choices) {
        m_values.push_back(itemValue);
        addItem(text);
    }
    setValue(first ? QJsonValue(QJsonValue::Undefined) : kept);
}

QJsonValue ChoiceField::value() const
{
    const int index = currentIndex();
    return index >= 0 && index < static_cast<int>(m_values.size()) ? m_values.at(static_cast<std::size_t>(index))
                                                                   : QJsonValue(QJsonValue::Undefined);
}

void ChoiceField::setValue(const QJsonValue &newValue)
{
    const QSignalBlocker quiet(this);
    const auto found = std::ranges::find(m_values, newValue);
    setCurrentIndex(found == m_values.end() ? -1 : static_cast<int>(found - m_values.begin()));
}

void ChoiceField::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

YesNoField::YesNoField(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_yes(new QRadioButton(this)), m_no(new QRadioButton(this)),
      m_unknown(new QRadioButton(this))
{
    setObjectName(objectName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing(this, 4));
    m_yes->setObjectName(objectName + QStringLiteral(".yes"));
    m_no->setObjectName(objectName + QStringLiteral(".no"));
    m_unknown->setObjectName(objectName + QStringLiteral(".unknown"));
    for (QRadioButton *button : {m_yes, m_no, m_unknown}) {
        m_group->addButton(button);
        row->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this] { Q_EMIT valueEdited(value()); });
    }
    row->addStretch(1);
    m_unknown->setChecked(true);
    setFocusProxy(m_yes);
    retranslate();
}

std::optional<bool> YesNoField::value() const
{
    return m_yes->isChecked() ? std::optional(true) : m_no->isChecked() ? std::optional(false) : std::nullopt;
}

void YesNoField::setValue(std::optional<bool> newValue)
{
    QRadioButton *wanted = !newValue ? m_unknown : *newValue ? m_yes : m_no;
    wanted->setChecked(true);
}

void YesNoField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void YesNoField::retranslate()
{
    m_yes->setText(tr("Yes"));
    m_no->setText(tr("No"));
    m_unknown->setText(tr("I don’t know"));
}

}  // namespace passerelle::ui
