// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/format.hpp"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace passerelle::ui {

class TextLabel;

/// A figure as people read it: a caption, the middle in large type, and under it the range that holds eight times in
/// ten. The text can be selected and copied; screen readers get one sentence.
class QuantityLabel : public QWidget
{
    Q_OBJECT

public:
    explicit QuantityLabel(QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    /// The middle and the line under it ("900 to 2,100"); an empty range leaves the line out.
    void setTexts(const QString &middle, const QString &range);
    template<typename Quantity>
    void setInterval(const units::Interval<Quantity> &interval, const Language &language)
    {
        setTexts(units::format(interval.p50, language),
                 rangeText(units::format(interval.p10, language), units::format(interval.p90, language)));
    }
    /// A button beside the caption asks why the figure is what it is; not shown while the figure is unknown.
    void setAskable(bool askable);
    /// A dash: nothing to show yet. `why` is the tool tip and what a screen reader says.
    void setUnknown(const QString &why);
    [[nodiscard]] QString middle() const;
    [[nodiscard]] QString range() const;

Q_SIGNALS:
    void whyAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QString rangeText(const QString &low, const QString &high);
    void refreshNames();

    TextLabel *m_caption;
    TextLabel *m_middle;
    TextLabel *m_range;
    QHBoxLayout *m_heading;
    QToolButton *m_why = nullptr;
};

}  // namespace passerelle::ui
