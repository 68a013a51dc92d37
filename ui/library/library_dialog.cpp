// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_dialog.hpp"

#include "dossier/backup.hpp"
#include "dossier/travel_file.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text_label.hpp"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

/// A name for a file that every system accepts.
QString fileName(const dossier::Entry &entry)
{
    QString name;
    for (const QChar letter : entry.name) {
        const bool plain = letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char(' ');
        name += plain ? letter : QLatin1Char('_');
    }
    return QStringLiteral("%1 %2.passerelle").arg(name.simplified().left(80), entry.id.left(8));
}

}  // namespace

LibraryDialog::LibraryDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_placeCard(new Card), m_place(new TextLabel), m_move(new QPushButton),
      m_other(new QPushButton), m_storedCard(new Card), m_stored(new TextLabel), m_exportAll(new QPushButton),
      m_binCard(new Card), m_bin(new QTreeWidget), m_restore(new QPushButton), m_empty(new QPushButton),
      m_told(new TextLabel), m_close(new QPushButton)
{
    setObjectName(QStringLiteral("library"));
    m_place->setObjectName(QStringLiteral("library.place"));
    m_move->setObjectName(QStringLiteral("library.move"));
    m_other->setObjectName(QStringLiteral("library.other"));
    m_stored->setObjectName(QStringLiteral("library.stored"));
    m_exportAll->setObjectName(QStringLiteral("library.export_all"));
    m_bin->setObjectName(QStringLiteral("library.bin"));
    m_restore->setObjectName(QStringLiteral("library.restore"));
    m_empty->setObjectName(QStringLiteral("library.empty"));
    m_told->setObjectName(QStringLiteral("library.told"));
    m_close->setObjectName(QStringLiteral("library.close"));
    build();
    connect(m_move, &QPushButton::clicked, this, &LibraryDialog::choosePlace);
    connect(m_other, &QPushButton::clicked, this, &LibraryDialog::placeWanted);
    connect(m_exportAll, &QPushButton::clicked, this, &LibraryDialog::exportEverything);
    connect(m_restore, &QPushButton::clicked, this, &LibraryDialog::restoreSelected);
    connect(m_empty, &QPushButton::clicked, this, &LibraryDialog::emptyBin);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_bin, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_restore->setEnabled(!m_bin->selectedItems().isEmpty()); });
    connect(&m_session, &Session::libraryChanged, this, &LibraryDialog::refresh);
    retranslate();
}

void LibraryDialog::build()
{
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_place->setWordWrap(true);
    m_stored->setWordWrap(true);
    m_told->setWordWrap(true);
    m_bin->setColumnCount(2);
    m_bin->setRootIsDecorated(false);
    m_bin->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_bin->header()->setStretchLastSection(false);
    m_close->setDefault(true);

    const auto row = [](std::initializer_list<QPushButton *> buttons) {
        auto *line = new QHBoxLayout;
        for (QPushButton *button : buttons)
            line->addWidget(button);
        line->addStretch(1);
        return line;
    };
    m_placeCard->body()->addWidget(m_place);
    m_placeCard->body()->addLayout(row({m_move, m_other}));
    m_storedCard->body()->addWidget(m_stored);
    m_storedCard->body()->addLayout(row({m_exportAll}));
    m_binCard->body()->addWidget(m_bin, 1);
    m_binCard->body()->addLayout(row({m_restore, m_empty}));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_placeCard);
    column->addWidget(m_storedCard);
    column->addWidget(m_binCard, 1);
    column->addWidget(m_told);
    auto *last = new QHBoxLayout;
    last->addStretch(1);
    last->addWidget(m_close);
    column->addLayout(last);
    resize(textWidth(this, 90), spacing(this, 130));
}

void LibraryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LibraryDialog::retranslate()
{
    m_other->setText(tr("Use another &library…"));
    m_other->setToolTip(tr("A file that is there already, or the server of your incubator"));
    m_placeCard->setTitle(tr("Where they are kept"));
    m_move->setText(tr("Keep them &elsewhere…"));
    m_move->setToolTip(tr("Chooses another folder; the dossiers are copied there and used from the next start"));
    m_storedCard->setTitle(tr("What is stored about me"));
    m_exportAll->setText(tr("E&xport everything…"));
    m_exportAll->setToolTip(tr("Writes each dossier, with its history, as a file into a folder of your choice"));
    m_binCard->setTitle(tr("Bin"));
    m_binCard->setDescription(tr("What you removed stays here until you empty the bin."));
    m_bin->setAccessibleName(tr("Dossiers in the bin, last removed first"));
    m_bin->setHeaderLabels({tr("Name"), tr("Removed")});
    m_restore->setText(tr("&Put back"));
    m_restore->setToolTip(tr("Returns the chosen dossier to your list"));
    m_empty->setToolTip(tr("Erases it from the library and from every automatic copy; nobody can bring it back"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Back to the dossier that is open"));
    refresh();
}

QString LibraryDialog::stored() const
{
    const dossier::Library &library = m_session.library();
    const auto live = library.list();
    const auto bin = library.bin();
    if (!live || !bin)
        return describe(live ? bin.error() : live.error(), m_session.language());
    const auto count = [](std::size_t size) { return static_cast<int>(size); };
    QStringList lines{tr("%n dossier(s), with the history of your changes.", nullptr, count(live->size())),
                      tr("%n dossier(s) in the bin.", nullptr, count(bin->size()))};
    if (!library.isShared()) {
        const QFileInfo file(library.location());
        lines << tr("%n automatic copy(ies) of the library, in the folder “backups” beside it.", nullptr,
                    static_cast<int>(dossier::backupsOf(library.location()).size()));
        const QStringList damaged = file.absoluteDir().entryList({file.fileName() + QStringLiteral(".damaged-*")});
        for (const QString &name : damaged)
            lines << tr("A damaged library that was kept aside: %1. Delete it when you need it no more.").arg(name);
    }
    if (!library.copyFile().isEmpty())
        lines << tr("A copy for work without the network, which only you can read: %1.")
                     .arg(QDir::toNativeSeparators(library.copyFile()));
    lines << tr("Nothing is sent anywhere: the program opens no connection unless you set up a shared server or ask "
                "vendors for prices.");
    return lines.join(QLatin1Char('\n'));
}

void LibraryDialog::refresh()
{
    m_place->setText(QDir::toNativeSeparators(m_session.library().location()));
    const bool shared = m_session.library().isShared();
    setWindowTitle(shared ? tr("Your dossiers on the server") : tr("Your dossiers on this computer"));
    m_placeCard->setDescription(shared ? tr("You see your own dossiers and those shared with you; nobody else sees "
                                            "yours.")
                                       : tr("One file holds all your dossiers. Only you can read it."));
    m_move->setVisible(!shared);
    m_stored->setText(stored());
    fillBin();
}

void LibraryDialog::fillBin()
{
    m_bin->clear();
    const auto entries = m_session.library().bin();
    if (entries) {
        const QLocale &locale = m_session.language().locale();
        for (const dossier::Entry &entry : *entries) {
            auto *item = new QTreeWidgetItem(
                m_bin, {entry.name, locale.toString(entry.deleted.toLocalTime(), QLocale::ShortFormat)});
            item->setData(0, Qt::UserRole, entry.id);
        }
    }
    m_restore->setEnabled(false);
    m_empty->setEnabled(m_bin->topLevelItemCount() > 0);
    m_askedToEmpty = false;
    m_empty->setText(tr("E&mpty the bin"));
}

void LibraryDialog::tell(const Result<void> &outcome, const QString &done)
{
    refresh();
    m_told->setRole(outcome ? ColorRole::Positive : ColorRole::Critical);
    m_told->setText(outcome ? done : describe(outcome.error(), m_session.language()));
}

void LibraryDialog::restoreSelected()
{
    const auto chosen = m_bin->selectedItems();
    if (chosen.isEmpty())
        return;
    const QString name = chosen.first()->text(0);
    tell(m_session.library().restore(chosen.first()->data(0, Qt::UserRole).toString()),
         tr("“%1” is back in your list.").arg(name));
}

void LibraryDialog::emptyBin()
{
    if (!m_askedToEmpty) {
        m_askedToEmpty = true;
        m_empty->setText(tr("Erase %n dossier(s) for &ever", nullptr, m_bin->topLevelItemCount()));
        return;
    }
    const Result<int> erased = m_session.library().emptyBin();
    tell(erased ? Result<void>() : Unexpected(erased.error()),
         tr("Erased for ever: %n dossier(s).", nullptr, erased.value_or(0)));
}

void LibraryDialog::exportEverything()
{
    const QString folder = m_session.files().openFolder(this, tr("Export everything"));
    if (folder.isEmpty())
        return;
    const auto entries = m_session.library().list();
    Result<void> outcome = entries ? Result<void>() : Unexpected(entries.error());
    int written = 0;
    for (std::size_t i = 0; outcome && i < entries->size(); ++i) {
        const auto leaving = dossier::travelling(m_session.library(), entries->at(i).id);
        outcome = leaving ? dossier::writeTravelFile(*leaving, QDir(folder).filePath(fileName(entries->at(i))))
                          : Unexpected(leaving.error());
        written += outcome ? 1 : 0;
    }
    tell(outcome, tr("%n dossier(s) written.", nullptr, written));
}

void LibraryDialog::choosePlace()
{
    const QString folder = m_session.files().openFolder(this, tr("Keep the dossiers in"));
    if (folder.isEmpty())
        return;
    const QString target = QDir(folder).filePath(QFileInfo(m_session.library().location()).fileName());
    if (QFileInfo::exists(target)) {
        tell(failure(ErrorCode::InvalidValue, PASSERELLE_TEXT("Library", "There is a library in that folder already."),
                     target, {}, PASSERELLE_TEXT("Library", "Choose an empty folder.")),
             {});
        return;
    }
    const Result<void> copied = dossier::copyDatabase(m_session.library().connection(), target);
    if (copied)
        Q_EMIT placeChosen(target);
    tell(copied, tr("Copied. Start Passerelle again to use the new place; the old file stays until you delete it."));
}

}  // namespace passerelle::ui
