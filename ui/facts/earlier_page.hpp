// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/earlier.hpp"

#include "ui/session/session.hpp"

#include <QWidget>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace passerelle::ui {

class HeadlineCache;
class EmptyState;
class TextLabel;

/// Figures that were made with facts no longer in use: kept under the version they were made with, and computed again
/// with those in use when the person asks, both side by side.
class EarlierPage : public QWidget
{
    Q_OBJECT

public:
    explicit EarlierPage(Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void recompute();

    Session &m_session;
    HeadlineCache &m_headlines;
    std::vector<cohort::EarlierEstimate> m_earlier;
    TextLabel *m_text;
    QTreeWidget *m_table;
    EmptyState *m_none;
    QPushButton *m_recompute;
};

}  // namespace passerelle::ui
