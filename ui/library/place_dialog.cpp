// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/place_dialog.hpp"

#include "ui/library/server_form.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/text_label.hpp"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace passerelle::ui {

PlaceDialog::PlaceDialog(Session &session, QSettings &settings, QWidget *parent)
    : QDialog(parent), m_session(session), m_settings(settings), m_before(readPlace(settings, session.dataFolder())),
      m_hereCard(new Card), m_here(new QRadioButton), m_file(new QLineEdit), m_fileField(new FormField(m_file)),
      m_chooseFile(new QPushButton), m_serverCard(new Card), m_onServer(new QRadioButton),
      m_form(new ServerForm(session.files(), session.keyChain().isThere())),
      m_note(new TextLabel(TextStyle::Caption, ColorRole::MutedText)), m_told(new ProblemLabel), m_try(new QPushButton),
      m_use(new QPushButton), m_cancel(new QPushButton)
{
    setObjectName(QStringLiteral("place"));
    m_here->setObjectName(QStringLiteral("place.here"));
    m_file->setObjectName(QStringLiteral("place.file"));
    m_chooseFile->setObjectName(QStringLiteral("place.choose_file"));
    m_onServer->setObjectName(QStringLiteral("place.server"));
    m_told->setObjectName(QStringLiteral("place.told"));
    m_try->setObjectName(QStringLiteral("place.try"));
    m_use->setObjectName(QStringLiteral("place.use"));
    m_cancel->setObjectName(QStringLiteral("place.cancel"));
    build();
    m_file->setText(m_before.file);
    m_form->setPlace(m_before);
    (m_before.onServer ? m_onServer : m_here)->setChecked(true);
    connect(m_here, &QRadioButton::toggled, this, &PlaceDialog::refresh);
    connect(m_form, &ServerForm::edited, m_told, &ProblemLabel::clear);
    connect(m_chooseFile, &QPushButton::clicked, this, &PlaceDialog::chooseFile);
    connect(m_try, &QPushButton::clicked, this, &PlaceDialog::tryConnection);
    connect(m_use, &QPushButton::clicked, this, &PlaceDialog::use);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (m_before.usesKeyChain && session.keyChain().isThere()) {
        session.keyChain().read(m_before.server.shown(), this, [this](const std::optional<QString> &secret) {
            m_keptPassword = secret.value_or(QString());
        });
    }
    retranslate();
    refresh();
}

void PlaceDialog::build()
{
    auto *kinds = new QButtonGroup(this);
    kinds->addButton(m_here);
    kinds->addButton(m_onServer);
    m_fileField->setBeside(m_chooseFile);
    m_hereCard->body()->addWidget(m_here);
    m_hereCard->body()->addWidget(m_fileField);
    m_serverCard->body()->addWidget(m_onServer);
    m_serverCard->body()->addWidget(m_form);
    auto *middle = new QWidget;
    auto *cards = new QVBoxLayout(middle);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(spacing(this, 3));
    cards->addWidget(m_hereCard);
    cards->addWidget(m_serverCard);
    cards->addStretch(1);
    // Large letters on a small screen: the form scrolls, the buttons stay.
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("place.area"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(middle);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_try);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_use);
    m_use->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 2));
    column->addWidget(area, 1);
    column->addWidget(m_note);
    column->addWidget(m_told);
    column->addLayout(buttons);
    const int room = screen()->availableGeometry().height() * 9 / 10;
    resize(textWidth(this, 100), std::min(spacing(this, 178), room));
}

void PlaceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlaceDialog::retranslate()
{
    setWindowTitle(tr("Where the dossiers are kept"));
    m_here->setText(tr("On &this computer"));
    m_here->setToolTip(tr("One file that only you can read; no network is needed"));
    m_fileField->setLabel(tr("&File of the library"));
    m_fileField->setHelp(tr("It is made when it is not there yet"));
    m_chooseFile->setText(tr("Choose &another…"));
    m_chooseFile->setToolTip(tr("Chooses a library that is there already"));
    m_onServer->setText(tr("On a ser&ver, shared with colleagues"));
    m_onServer->setToolTip(tr("A PostgreSQL server that your incubator runs; you see your dossiers and those shared "
                              "with you"));
    m_note->setText(tr("Dossiers stay where they are: to take some along, export them to a file first, then import "
                       "them in the other library."));
    m_try->setText(tr("T&ry the connection"));
    m_try->setToolTip(tr("Connects, looks whether all is ready, and leaves again"));
    m_use->setToolTip(tr("Opens this library now, and at each start"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Leaves everything as it is"));
    refresh();
}

void PlaceDialog::refresh()
{
    const bool here = m_here->isChecked();
    m_fileField->setEnabled(here && !m_busy);
    m_chooseFile->setEnabled(here && !m_busy);
    m_form->setEnabled(!here && !m_busy);
    m_try->setVisible(!here);
    m_try->setEnabled(!m_busy);
    m_use->setEnabled(!m_busy);
    m_use->setText(m_busy ? tr("Connecting…") : tr("Use th&is library"));
    if (!m_busy)
        m_told->clear();
}

LibraryPlace PlaceDialog::place() const
{
    LibraryPlace chosen = m_form->place(m_before);
    chosen.onServer = m_onServer->isChecked();
    chosen.file = m_file->text().trimmed();
    return chosen;
}

LibraryPlace PlaceDialog::placeWithPassword() const
{
    LibraryPlace chosen = place();
    const bool same = chosen.server == m_before.server;
    chosen.server.password = m_form->password().isEmpty() && same ? m_keptPassword : m_form->password();
    return chosen;
}

void PlaceDialog::chooseFile()
{
    const QString path =
        m_session.files().openFile(this, tr("Library of dossiers"), tr("Libraries (*.passerelle);;All files (*)"));
    if (!path.isEmpty())
        m_file->setText(path);
}

void PlaceDialog::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void PlaceDialog::tell(const Error &error)
{
    m_told->setMessage(error.message.text(m_session.language()) + QLatin1Char(' ') +
                           error.remedy.text(m_session.language()),
                       Severity::Blocking);
    m_told->setToolTip(error.detail);
}

void PlaceDialog::tryConnection()
{
    if (!m_form->isComplete())
        return;
    setBusy(true);
    m_opener.probe(placeWithPassword().server, [this](const Result<dossier::ServerAccess> &access) {
        setBusy(false);
        if (!access) {
            tell(access.error());
            return;
        }
        const QString dossiers = tr("You see %n dossier(s) there.", nullptr, access->dossiers);
        m_told->setMessage(access->role == dossier::Role::Reader
                               ? tr("It works, and your role is reader: you see, and change nothing. %1").arg(dossiers)
                               : tr("It works, and your role is advisor. %1").arg(dossiers),
                           Severity::Good);
    });
}

void PlaceDialog::use()
{
    if (m_here->isChecked())
        useFile();
    else if (m_form->isComplete())
        useServer();
}

void PlaceDialog::useFile()
{
    const LibraryPlace chosen = place();
    if (chosen.file.isEmpty()) {
        m_fileField->setProblem(tr("This is needed."), Severity::Blocking);
        return;
    }
    auto library = dossier::Library::open(chosen.file);
    if (!library) {
        tell(library.error());
        return;
    }
    keep(chosen);
    m_session.useLibrary(*std::move(library), tr("My first dossier"));
    accept();
}

void PlaceDialog::useServer()
{
    const LibraryPlace chosen = placeWithPassword();
    setBusy(true);
    m_opener.open(chosen.server, copyOf(chosen, m_session.dataFolder()),
                  [this, chosen](Result<std::unique_ptr<dossier::Library>> library) {
                      setBusy(false);
                      if (!library) {
                          tell(library.error());
                          return;
                      }
                      keep(chosen);
                      m_session.useLibrary(*std::move(library), tr("My first dossier"));
                      accept();
                  });
}

void PlaceDialog::keep(const LibraryPlace &place)
{
    writePlace(m_settings, place);
    const KeyChain &chain = m_session.keyChain();
    if (!place.onServer || !chain.isThere())
        return;
    if (!place.usesKeyChain) {
        chain.forget(place.server.shown());
        return;
    }
    // The session outlives this dialog, which closes now.
    chain.write(place.server.shown(), place.server.password, &m_session,
                [session = &m_session](const Result<void> &outcome) {
                    if (!outcome)
                        Q_EMIT session->failed(outcome.error());
                });
}

}  // namespace passerelle::ui
