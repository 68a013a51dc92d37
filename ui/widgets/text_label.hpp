// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.hpp"

#include <QLabel>

namespace passerelle::ui {

/// A label in a style of the type scale and a colour role; follows a change of font size or theme. Wraps; plain text.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextStyle style = TextStyle::Body, ColorRole role = ColorRole::Text, QWidget *parent = nullptr);
    void setRole(ColorRole role);
    void setStyle(TextStyle style);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    TextStyle m_style;
    ColorRole m_role;
    bool m_refreshing = false;
};

}  // namespace passerelle::ui
