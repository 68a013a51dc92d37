// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/library_opener.hpp"
#include "ui/library/library_place.hpp"
#include "ui/session/session.hpp"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;
class QSettings;

namespace passerelle::ui {

class Card;
class FormField;
class ProblemLabel;
class ServerForm;
class TextLabel;

/// Where the dossiers are kept: in a file of this computer, or on an incubator's PostgreSQL server. The choice is tried
/// before it is kept, and used at once. The password is in none of the settings.
class PlaceDialog : public QDialog
{
    Q_OBJECT

public:
    PlaceDialog(Session &session, QSettings &settings, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void chooseFile();
    void tryConnection();
    void use();
    void useFile();
    void useServer();
    void keep(const LibraryPlace &place);
    void setBusy(bool busy);
    void tell(const Error &error);
    [[nodiscard]] LibraryPlace place() const;
    [[nodiscard]] LibraryPlace placeWithPassword() const;

    Session &m_session;
    QSettings &m_settings;
    LibraryPlace m_before;
    QString m_keptPassword;  ///< from the key chain
    LibraryOpener m_opener;
    Card *m_hereCard;
    QRadioButton *m_here;
    QLineEdit *m_file;
    FormField *m_fileField;
    QPushButton *m_chooseFile;
    Card *m_serverCard;
    QRadioButton *m_onServer;
    ServerForm *m_form;
    TextLabel *m_note;
    ProblemLabel *m_told;
    QPushButton *m_try;
    QPushButton *m_use;
    QPushButton *m_cancel;
    bool m_busy = false;
};

}  // namespace passerelle::ui
