// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace passerelle::ui {

/// One answer among several, as a tile with a drawing and a name. Put tiles in an exclusive QButtonGroup: arrows then
/// move between them. The chosen tile has a thick outline, a tint and a check mark.
class TileButton : public QAbstractButton
{
    Q_OBJECT

public:
    TileButton(const QString &iconName, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_iconName;
};

}  // namespace passerelle::ui
