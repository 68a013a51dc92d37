// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/library_place.hpp"
#include "ui/session/file_choice.hpp"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace passerelle::ui {

class ChoiceField;
class FormField;

/// The address of a shared library, as a person types it.
class ServerForm : public QWidget
{
    Q_OBJECT

public:
    /// `files` asks for the certificate. Without a key chain its box is greyed, with the reason.
    ServerForm(const FileChoice &files, bool hasKeyChain, QWidget *parent = nullptr);

    void setPlace(const LibraryPlace &place);
    /// The server, its copy and the key chain as typed; the rest of `place` stays.
    [[nodiscard]] LibraryPlace place(LibraryPlace place) const;
    [[nodiscard]] QString password() const;
    /// True when name, database and user are there; else each empty field says so.
    [[nodiscard]] bool isComplete();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void chooseCertificate();
    void warnOfWeakTls();

    const FileChoice &m_files;
    bool m_hasKeyChain;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    ChoiceField *m_tls;
    QLineEdit *m_certificate;
    QPushButton *m_choose;
    QCheckBox *m_keyChain;
    QCheckBox *m_copy;
    FormField *m_hostField;
    FormField *m_portField;
    FormField *m_databaseField;
    FormField *m_userField;
    FormField *m_passwordField;
    FormField *m_tlsField;
    FormField *m_certificateField;
};

}  // namespace passerelle::ui
