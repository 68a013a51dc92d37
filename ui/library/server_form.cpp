// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/server_form.hpp"

#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/theme.hpp"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace passerelle::ui {

namespace {

// libpq's words (https://www.postgresql.org/docs/15/libpq-ssl.html). None that sends in the clear is offered.
constexpr char kVerifyFull[] = "verify-full";
constexpr char kVerifyAuthority[] = "verify-ca";
constexpr char kEncryptOnly[] = "require";
constexpr int kLargestPort = 65535;

}  // namespace

ServerForm::ServerForm(const FileChoice &files, bool hasKeyChain, QWidget *parent)
    : QWidget(parent), m_files(files), m_hasKeyChain(hasKeyChain), m_host(new QLineEdit), m_port(new QSpinBox),
      m_database(new QLineEdit), m_user(new QLineEdit), m_password(new QLineEdit), m_tls(new ChoiceField),
      m_certificate(new QLineEdit), m_choose(new QPushButton), m_keyChain(new QCheckBox), m_copy(new QCheckBox)
{
    m_host->setObjectName(QStringLiteral("server.host"));
    m_port->setObjectName(QStringLiteral("server.port"));
    m_database->setObjectName(QStringLiteral("server.database"));
    m_user->setObjectName(QStringLiteral("server.user"));
    m_password->setObjectName(QStringLiteral("server.password"));
    m_tls->setObjectName(QStringLiteral("server.tls"));
    m_certificate->setObjectName(QStringLiteral("server.certificate"));
    m_choose->setObjectName(QStringLiteral("server.choose_certificate"));
    m_keyChain->setObjectName(QStringLiteral("server.key_chain"));
    m_copy->setObjectName(QStringLiteral("server.copy"));
    m_password->setEchoMode(QLineEdit::Password);
    m_port->setRange(1, kLargestPort);
    m_port->setGroupSeparatorShown(false);
    m_keyChain->setEnabled(m_hasKeyChain);
    build();
    for (QLineEdit *line : {m_host, m_database, m_user, m_password, m_certificate})
        connect(line, &QLineEdit::textEdited, this, &ServerForm::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerForm::edited);
    connect(m_tls, &ChoiceField::valueEdited, this, [this] {
        warnOfWeakTls();
        Q_EMIT edited();
    });
    connect(m_choose, &QPushButton::clicked, this, &ServerForm::chooseCertificate);
    retranslate();
    setPlace({});
}

void ServerForm::build()
{
    m_hostField = new FormField(m_host);
    m_portField = new FormField(m_port);
    m_databaseField = new FormField(m_database);
    m_userField = new FormField(m_user);
    m_passwordField = new FormField(m_password);
    m_tlsField = new FormField(m_tls);
    m_certificateField = new FormField(m_certificate);
    m_certificateField->setBeside(m_choose);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing(this, 4));
    grid->setVerticalSpacing(spacing(this, 2));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_hostField, 0, 0);
    grid->addWidget(m_portField, 0, 1);
    grid->addWidget(m_databaseField, 1, 0);
    grid->addWidget(m_userField, 1, 1);
    grid->addWidget(m_passwordField, 2, 0);
    grid->addWidget(m_tlsField, 2, 1);
    grid->addWidget(m_certificateField, 3, 0, 1, 2);
    grid->addWidget(m_keyChain, 4, 0, 1, 2);
    grid->addWidget(m_copy, 5, 0, 1, 2);
}

void ServerForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ServerForm::retranslate()
{
    m_hostField->setLabel(tr("&Server"));
    m_hostField->setHelp(tr("The name that its administrator gave you, such as dossiers.incubator.eu"));
    m_portField->setLabel(tr("P&ort"));
    m_portField->setHelp(tr("5432 unless you were told another"));
    m_databaseField->setLabel(tr("&Database"));
    m_databaseField->setHelp(tr("Its name on that server"));
    m_userField->setLabel(tr("&User"));
    m_userField->setHelp(tr("Your own name on that server"));
    m_passwordField->setLabel(tr("Pass&word"));
    m_passwordField->setHelp(tr("Never written to a file"));
    m_tlsField->setLabel(tr("&Encryption"));
    m_tls->setChoices({{QLatin1String(kVerifyFull), tr("Encrypted, and the server proves its name")},
                       {QLatin1String(kVerifyAuthority), tr("Encrypted, with a known authority")},
                       {QLatin1String(kEncryptOnly), tr("Encrypted, without any proof")}});
    m_tlsField->setHelp(tr("Without encryption nothing is ever sent"));
    m_certificateField->setLabel(tr("&Certificate of the authority"));
    m_certificateField->setHelp(
        tr("A PEM file from the administrator; empty: the authorities that this system trusts"));
    m_choose->setText(tr("C&hoose…"));
    m_choose->setToolTip(tr("Chooses the certificate file"));
    m_keyChain->setText(m_hasKeyChain ? tr("&Keep the password in this system's key chain")
                                      : tr("No key chain here: the password is asked at each start"));
    m_keyChain->setToolTip(tr("Otherwise it is asked at each start"));
    m_copy->setText(tr("Keep a cop&y on this computer, to go on without the network"));
    m_copy->setToolTip(tr("Only you can read it; what you no longer see on the server goes from it too"));
    warnOfWeakTls();
}

void ServerForm::warnOfWeakTls()
{
    const QString kind = m_tls->value().toString();
    if (kind == QLatin1String(kEncryptOnly))
        m_tlsField->setProblem(tr("A false server could pretend to be yours and take your password."));
    else if (kind == QLatin1String(kVerifyAuthority))
        m_tlsField->setProblem(tr("Another server of the same authority could pretend to be yours."));
    else
        m_tlsField->clearProblem();
}

void ServerForm::setPlace(const LibraryPlace &place)
{
    m_host->setText(place.server.host);
    m_port->setValue(place.server.port);
    m_database->setText(place.server.database);
    m_user->setText(place.server.user);
    m_tls->setValue(place.server.tls);
    m_certificate->setText(place.server.rootCertificate);
    m_keyChain->setChecked(m_hasKeyChain && place.usesKeyChain);
    m_copy->setChecked(place.keepsCopy);
    warnOfWeakTls();
}

LibraryPlace ServerForm::place(LibraryPlace place) const
{
    place.server.host = m_host->text().trimmed();
    place.server.port = m_port->value();
    place.server.database = m_database->text().trimmed();
    place.server.user = m_user->text().trimmed();
    place.server.tls = m_tls->value().toString();
    place.server.rootCertificate = m_certificate->text().trimmed();
    place.keepsCopy = m_copy->isChecked();
    place.usesKeyChain = m_keyChain->isChecked();
    return place;
}

QString ServerForm::password() const
{
    return m_password->text();
}

bool ServerForm::isComplete()
{
    bool complete = true;
    for (FormField *field : {m_hostField, m_databaseField, m_userField}) {
        const bool said = !qobject_cast<QLineEdit *>(field->control())->text().trimmed().isEmpty();
        if (said)
            field->clearProblem();
        else
            field->setProblem(tr("This is needed."), Severity::Blocking);
        complete = complete && said;
    }
    return complete;
}

void ServerForm::chooseCertificate()
{
    const QString path =
        m_files.openFile(this, tr("Certificate of the authority"), tr("Certificates (*.pem *.crt);;All files (*)"));
    if (path.isEmpty())
        return;
    m_certificate->setText(path);
    Q_EMIT edited();
}

}  // namespace passerelle::ui
