// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.hpp"

#include <QFrame>

class QVBoxLayout;

namespace passerelle::ui {

class TextLabel;

/// A rounded surface with an optional heading and sentence; the page's sections are cards.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setDescription(const QString &text);
    /// Where the content goes, under the heading.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// The surface and border roles; Surface and Border unless set (a tinted card: CautionSoft, Caution).
    void setRoles(ColorRole surface, ColorRole border);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    TextLabel *m_title;
    TextLabel *m_description;
    ColorRole m_surface = ColorRole::Surface;
    ColorRole m_border = ColorRole::Border;
};

}  // namespace passerelle::ui
