// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/gate_dialog.hpp"

#include "dossier/offline_copy.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/text_label.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace passerelle::ui {

GateDialog::GateDialog(LibraryPlace place, QString dataFolder, KeyChain keyChain, Language language, Opened opened,
                       QWidget *parent)
    : QDialog(parent), m_place(std::move(place)), m_copy(copyOf(m_place, dataFolder)), m_keyChain(std::move(keyChain)),
      m_language(std::move(language)), m_opened(std::move(opened)), m_title(new TextLabel(TextStyle::Title)),
      m_address(new TextLabel(TextStyle::Body, ColorRole::MutedText)), m_password(new QLineEdit),
      m_passwordField(new FormField(m_password)), m_told(new ProblemLabel),
      m_copyNote(new TextLabel(TextStyle::Caption, ColorRole::MutedText)), m_connect(new QPushButton),
      m_offline(new QPushButton), m_here(new QPushButton)
{
    setObjectName(QStringLiteral("gate"));
    m_password->setObjectName(QStringLiteral("gate.password"));
    m_told->setObjectName(QStringLiteral("gate.told"));
    m_copyNote->setObjectName(QStringLiteral("gate.copy"));
    m_connect->setObjectName(QStringLiteral("gate.connect"));
    m_offline->setObjectName(QStringLiteral("gate.offline"));
    m_here->setObjectName(QStringLiteral("gate.here"));
    m_password->setEchoMode(QLineEdit::Password);
    build();
    connect(m_connect, &QPushButton::clicked, this, &GateDialog::connectNow);
    connect(m_offline, &QPushButton::clicked, this, &GateDialog::workOffline);
    connect(m_here, &QPushButton::clicked, this, &GateDialog::workHere);
    retranslate();
}

void GateDialog::build()
{
    auto *column = new QVBoxLayout(this);
    const int margin = spacing(this, 5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_title);
    column->addWidget(m_address);
    column->addWidget(m_passwordField);
    column->addWidget(m_told);
    column->addWidget(m_copyNote);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_here);
    buttons->addStretch(1);
    buttons->addWidget(m_offline);
    buttons->addWidget(m_connect);
    column->addLayout(buttons);
    m_connect->setDefault(true);
    resize(textWidth(this, 84), spacing(this, 70));
}

void GateDialog::retranslate()
{
    setWindowTitle(tr("Shared library"));
    m_title->setText(tr("Connect to your shared library"));
    m_address->setText(m_place.server.shown());
    m_passwordField->setLabel(tr("Pass&word"));
    m_passwordField->setHelp(tr("Of “%1” on that server; it is never written to a file").arg(m_place.server.user));
    m_connect->setToolTip(tr("Opens the shared library"));
    m_offline->setText(tr("Work o&ffline"));
    m_offline->setToolTip(tr("Opens the last seen copy; what you write is joined when the server is back"));
    m_here->setText(tr("Use &this computer's library"));
    m_here->setToolTip(tr("Only for this time; the next start asks for the server again"));
    const auto copy = m_copy.isEmpty() ? std::nullopt : dossier::peekCopy(m_copy);
    m_offline->setVisible(copy.has_value());
    if (copy) {
        const QString when = m_language.locale().toString(copy->seen.toLocalTime(), QLocale::ShortFormat);
        const QString waiting =
            copy->waiting > 0 ? tr("%n change(s) wait to be joined.", nullptr, copy->waiting) : tr("No change waits.");
        m_copyNote->setText(tr("The copy on this computer is of %1. %2").arg(when, waiting));
    } else {
        m_copyNote->setText(tr("There is no copy of this library on this computer yet."));
    }
    setBusy(false);
}

void GateDialog::begin()
{
    show();
    m_password->setFocus();
    if (!m_place.usesKeyChain || !m_keyChain.isThere())
        return;
    setBusy(true);
    m_keyChain.read(m_place.server.shown(), this, [this](const std::optional<QString> &secret) {
        setBusy(false);
        if (!secret)
            return;
        m_password->setText(*secret);
        connectNow();
    });
}

void GateDialog::setBusy(bool busy)
{
    for (QWidget *control : std::initializer_list<QWidget *>{m_passwordField, m_connect})
        control->setEnabled(!busy);
    m_connect->setText(busy ? tr("Connecting…") : tr("&Connect"));
}

void GateDialog::tell(const Error &error)
{
    m_told->setMessage(error.message.text(m_language) + QLatin1Char(' ') + error.remedy.text(m_language),
                       Severity::Blocking);
    m_told->setToolTip(error.detail);
    m_password->setFocus();
    m_password->selectAll();
}

void GateDialog::connectNow()
{
    m_told->clear();
    setBusy(true);
    dossier::ServerAddress address = m_place.server;
    address.password = m_password->text();
    m_opener.open(address, m_copy, [this](Result<std::unique_ptr<dossier::Library>> library) {
        setBusy(false);
        finish(std::move(library));
    });
}

void GateDialog::workOffline()
{
    // The password typed so far serves when the server is back.
    dossier::ServerAddress address = m_place.server;
    address.password = m_password->text();
    finish(dossier::Library::openOffline(address, m_copy));
}

void GateDialog::workHere()
{
    finish(dossier::Library::open(m_place.file));
}

void GateDialog::finish(Result<std::unique_ptr<dossier::Library>> library)
{
    if (!library) {
        tell(library.error());
        return;
    }
    // The main window first: the program ends with its last window.
    const Opened opened = std::exchange(m_opened, {});
    if (opened)
        opened(*std::move(library));
    accept();
}

}  // namespace passerelle::ui
