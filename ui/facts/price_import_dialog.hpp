// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/price_import.hpp"

#include "ui/session/session.hpp"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace passerelle::ui {

class TextLabel;

/// What a vendor's price list changes, line by line with the dossiers that rest on it, before any of it is kept.
class PriceImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `hasMore`: the list is a page of several.
    PriceImportDialog(Session &session, const update::PriceImport &import, bool hasMore, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    int m_same;
    int m_unlisted;
    int m_different;
    bool m_hasMore;
    TextLabel *m_text;
    QTreeWidget *m_table;
    QPushButton *m_keep;
    QPushButton *m_leave;
};

}  // namespace passerelle::ui
