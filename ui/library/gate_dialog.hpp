// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "ui/library/library_opener.hpp"
#include "ui/library/library_place.hpp"
#include "ui/session/key_chain.hpp"

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace passerelle::ui {

class FormField;
class ProblemLabel;
class TextLabel;

/// The start with a shared library: asks the password (unless the key chain has it), connects, and where that fails
/// says why and offers the last seen copy, or the library of this computer for this once.
class GateDialog : public QDialog
{
    Q_OBJECT

public:
    using Opened = std::function<void(std::unique_ptr<dossier::Library>)>;

    /// `opened` is called once, with the library that the person works in; the dialog closes after it.
    GateDialog(LibraryPlace place, QString dataFolder, KeyChain keyChain, Language language, Opened opened,
               QWidget *parent = nullptr);

    /// Shows the dialog and, where the password is known, connects at once.
    void begin();

private:
    void build();
    void retranslate();
    void setBusy(bool busy);
    void tell(const Error &error);
    void connectNow();
    void workOffline();
    void workHere();
    void finish(Result<std::unique_ptr<dossier::Library>> library);

    LibraryPlace m_place;
    QString m_copy;
    KeyChain m_keyChain;
    Language m_language;
    Opened m_opened;
    LibraryOpener m_opener;
    TextLabel *m_title;
    TextLabel *m_address;
    QLineEdit *m_password;
    FormField *m_passwordField;
    ProblemLabel *m_told;
    TextLabel *m_copyNote;
    QPushButton *m_connect;
    QPushButton *m_offline;
    QPushButton *m_here;
};

}  // namespace passerelle::ui
