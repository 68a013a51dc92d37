// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace passerelle::ui {

/// A sentence that leads somewhere: wraps, underlined under the pointer, outlined with the focus.
class NeedLink : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NeedLink(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int indent() const;
};

}  // namespace passerelle::ui
