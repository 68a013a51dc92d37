// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/provenance.hpp"

#include <QFrame>

namespace passerelle::ui {

class TextLabel;

/// "Official", "Third party"…: the word for a confidence, translated.
[[nodiscard]] QString confidenceWord(catalogue::Confidence confidence);
/// The same for a source; "Your own figure" where it is the person.
[[nodiscard]] QString sourceWord(const catalogue::Source &source);

/// A small pill that says how far a fact can be trusted and of when it is; source, date and confidence as tool tip and
/// for screen readers. Can be reached by the keyboard; a click or Space copies the source's address.
class SourceBadge : public QFrame
{
    Q_OBJECT

public:
    explicit SourceBadge(QWidget *parent = nullptr);
    void setProvenance(const catalogue::Provenance &provenance);
    void setSource(const catalogue::Source &source);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void copy() const;

    TextLabel *m_text;
    catalogue::Source m_source;
    bool m_set = false;
};

}  // namespace passerelle::ui
