// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace passerelle::ui {

class Card;
class TextLabel;

/// Where the dossiers are kept, what is stored about the person, and the bin. Deleting for ever is the one thing that
/// cannot be taken back: the button says so and asks once more in its place.
class LibraryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LibraryDialog(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants the library elsewhere from the next start on.
    void placeChosen(const QString &path);
    /// The person wants another library altogether.
    void placeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void fillBin();
    void restoreSelected();
    void emptyBin();
    void exportEverything();
    void choosePlace();
    void tell(const Result<void> &outcome, const QString &done);
    [[nodiscard]] QString stored() const;

    Session &m_session;
    Card *m_placeCard;
    TextLabel *m_place;
    QPushButton *m_move;
    QPushButton *m_other;
    Card *m_storedCard;
    TextLabel *m_stored;
    QPushButton *m_exportAll;
    Card *m_binCard;
    QTreeWidget *m_bin;
    QPushButton *m_restore;
    QPushButton *m_empty;
    TextLabel *m_told;
    QPushButton *m_close;
    bool m_askedToEmpty = false;
};

}  // namespace passerelle::ui
