// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/travel_desk.hpp"

#include "dossier/seal.hpp"

#include <QAbstractButton>
#include <QFile>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace passerelle::ui {

namespace {

constexpr char kSecondSchema[] = "passerelle.dossier/2";

QInputDialog *passwordDialog(QWidget *window, const QString &title, const QString &question)
{
    auto *dialog = new QInputDialog(window);
    dialog->setObjectName(QStringLiteral("travel.password"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    dialog->setTextEchoMode(QLineEdit::Password);
    return dialog;
}

}  // namespace

TravelDesk::TravelDesk(Session &session, QWidget *window) : QObject(window), m_session(session), m_window(window) {}

bool TravelDesk::takes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // Keys are sorted, so the schema stands near the end of a long file: it is looked for in all of it.
    const QByteArray head = file.peek(64);
    return dossier::isSealed(head) || file.readAll().contains(kSecondSchema);
}

void TravelDesk::bringIn(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && dossier::isSealed(file.peek(64)))
        askPassword(path, tr("This dossier is sealed. Its password:"));
    else
        read(path, {});
}

void TravelDesk::askPassword(const QString &path, const QString &question)
{
    QInputDialog *dialog = passwordDialog(m_window, tr("Open a sealed dossier"), question);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, path](const QString &password) {
        if (!password.isEmpty())
            read(path, password);
    });
    dialog->open();
}

void TravelDesk::read(const QString &path, const QString &password)
{
    const auto arriving = dossier::readTravelFile(path, password);
    if (!arriving) {
        if (arriving.error().code == ErrorCode::NoPermission && !password.isEmpty())
            askPassword(path, tr("That password does not open it. Try again:"));
        else
            Q_EMIT failed(arriving.error());
        return;
    }
    const auto arrival = dossier::arrivalOf(m_session.library(), *arriving);
    if (!arrival)
        Q_EMIT failed(arrival.error());
    else if (*arrival == dossier::Arrival::New || *arrival == dossier::Arrival::Same)
        take(*arriving, dossier::OnArrival::Replace);
    else
        askWhatToDo(*arriving, *arrival);
}

void TravelDesk::askWhatToDo(const dossier::Travelling &arriving, dossier::Arrival arrival)
{
    auto *box = new QMessageBox(m_window);
    box->setObjectName(QStringLiteral("travel.choice"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);  // the name comes from a stranger's file
    box->setWindowTitle(tr("This dossier is here already"));
    const QString when =
        m_session.language().locale().toString(arriving.dossier.modified.toLocalTime(), QLocale::ShortFormat);
    switch (arrival) {
    case dossier::Arrival::InBin:
        box->setText(tr("“%1” lies in your bin. The file is of %2.").arg(arriving.dossier.name, when));
        break;
    case dossier::Arrival::OlderThanHere:
        box->setText(tr("Your “%1” was changed after this file was made (%2).").arg(arriving.dossier.name, when));
        break;
    default:
        box->setText(tr("The file of “%1” is newer than yours (%2).").arg(arriving.dossier.name, when));
    }
    QPushButton *both = box->addButton(tr("&Keep both"), QMessageBox::AcceptRole);
    both->setObjectName(QStringLiteral("travel.both"));
    QPushButton *replace = box->addButton(tr("&Replace mine"), QMessageBox::DestructiveRole);
    replace->setObjectName(QStringLiteral("travel.replace"));
    box->addButton(tr("&Cancel"), QMessageBox::RejectRole)->setObjectName(QStringLiteral("travel.cancel"));
    box->setDefaultButton(both);
    connect(box, &QMessageBox::buttonClicked, this, [this, arriving, both, replace](QAbstractButton *button) {
        if (button == both)
            take(arriving, dossier::OnArrival::KeepBoth);
        else if (button == replace)
            take(arriving, dossier::OnArrival::Replace);
    });
    box->open();
}

void TravelDesk::take(const dossier::Travelling &arriving, dossier::OnArrival choice)
{
    const auto taken = dossier::import(m_session.library(), arriving, choice);
    if (taken)
        m_session.openDossier(taken->id);
    else
        Q_EMIT failed(taken.error());
}

void TravelDesk::letOut()
{
    const QString proposed = m_session.dossier().name + QStringLiteral(".passerelle");
    const QString path =
        m_session.files().saveFile(m_window, tr("Export the dossier"), proposed, tr("Dossiers (*.passerelle)"));
    if (path.isEmpty())
        return;
    QInputDialog *dialog = passwordDialog(m_window, tr("Export the dossier"),
                                          tr("Password that seals the file (leave it empty for none):"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, path](const QString &password) {
        const auto leaving = dossier::travelling(m_session.library(), m_session.dossier().id);
        const Result<void> written =
            leaving ? dossier::writeTravelFile(*leaving, path, password) : Unexpected(leaving.error());
        if (!written)
            Q_EMIT failed(written.error());
    });
    dialog->open();
}

}  // namespace passerelle::ui
