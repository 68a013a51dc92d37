// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "ui/preview/recorded_pages.hpp"

#include <QDialog>

class QComboBox;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace passerelle::ui {

class PageView;
class TextLabel;

/// The pages of a document as its PDF will hold them: turned by keyboard, found by chapter, as large as one likes; says
/// how many there are, on which paper and in which language; prints and saves. Opened with open().
class PreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `written` is the language of the document.
    PreviewDialog(RecordedPages pages, Language written, bool canSave, QWidget *parent);

    [[nodiscard]] const RecordedPages &pages() const;

Q_SIGNALS:
    void printWanted();
    void saveWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(bool canSave);
    void connectParts();
    void retranslate();
    void showPage(int page);
    void showScale();
    void zoomBy(double factor);

    Language m_written;
    PageView *m_view;
    QToolButton *m_back;
    QToolButton *m_next;
    QSpinBox *m_page;
    QComboBox *m_chapter;
    QComboBox *m_zoom;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    TextLabel *m_kind;
    QPushButton *m_print;
    QPushButton *m_save;
    QPushButton *m_close;
};

}  // namespace passerelle::ui
