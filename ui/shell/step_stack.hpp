// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/window_state.hpp"
#include "ui/steps/step.hpp"

#include <QSet>
#include <QStackedWidget>

#include <vector>

class QScrollArea;

namespace passerelle::ui {

/// The pages, one seen at a time, each made when it is first shown: the window is up before the heavy ones are built.
/// For the same reason a change of language reaches a page that is not seen when it is shown next.
class StepStack : public QStackedWidget
{
    Q_OBJECT

public:
    StepStack(const std::vector<StepDescriptor> &steps, Session &session, const WindowState &state, QWidget *parent);

    void showStep(int index);
    /// A page beside the steps, at the end of the stack; takes it.
    void addExtra(QWidget *page);
    void showExtra();
    /// The object names of all controls of the pages that were made; the field of a key bears its key.
    [[nodiscard]] QSet<QString> fieldNames() const;
    /// Puts the focus into the field of a key on the page shown, and scrolls to it. False: the page has none.
    bool focusField(const QString &key);
    /// Keeps how far every page is scrolled, and what it remembers of itself.
    void keepPlaces();

protected:
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QWidget *pageAt(int index) const;
    void turnTo(QWidget *page);

    const std::vector<StepDescriptor> &m_steps;
    Session &m_session;
    WindowState m_state;
    std::vector<QScrollArea *> m_areas;  // null until the step is first shown
    QScrollArea *m_extra = nullptr;
    QSet<QWidget *> m_untold;  ///< pages that were not seen when the language changed
};

/// A page or panel in an area that scrolls and takes no focus itself.
[[nodiscard]] QScrollArea *scrolled(QWidget *content, const QString &name);

}  // namespace passerelle::ui
