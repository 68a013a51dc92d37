// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drop_zone.hpp"

#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

QString localPath(const QMimeData *data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

}  // namespace

DropZone::DropZone(const QString &objectName, const FileChoice &files, QWidget *parent)
    : QFrame(parent), m_files(files), m_drawing(new QLabel(this)),
      m_title(new TextLabel(TextStyle::Strong, ColorRole::Text, this)),
      m_hint(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)), m_file(new QPushButton(this)),
      m_folder(new QPushButton(this)), m_progress(new QProgressBar(this)), m_pause(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(objectName);
    m_file->setObjectName(objectName + QStringLiteral(".file"));
    m_folder->setObjectName(objectName + QStringLiteral(".folder"));
    m_progress->setObjectName(objectName + QStringLiteral(".progress"));
    m_cancel->setObjectName(objectName + QStringLiteral(".cancel"));
    m_pause->setObjectName(objectName + QStringLiteral(".pause"));
    m_pause->setCheckable(true);
    m_file->setIcon(icon(QStringLiteral("file")));
    m_folder->setIcon(icon(QStringLiteral("folder")));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing(this, 0.5));
    texts->addWidget(m_title);
    texts->addWidget(m_hint);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(this, 2));
    for (QWidget *part : std::initializer_list<QWidget *>{m_file, m_folder, m_pause, m_cancel})
        buttons->addWidget(part);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(0);
    texts->addSpacing(spacing(this, 2));
    texts->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    const int margin = spacing(this, 4);
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(spacing(this, 4));
    row->addWidget(m_drawing, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    endWork();
    refreshDrawing();
    retranslate();

    connect(m_cancel, &QPushButton::clicked, this, &DropZone::cancelRequested);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        retranslate();
        Q_EMIT pauseRequested(paused);
    });
    connect(m_file, &QPushButton::clicked, this, [this] {
        if (const QString path = m_files.openFile(window(), m_fileTitle, m_filter); !path.isEmpty())
            Q_EMIT pathChosen(path);
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const QString path = m_files.openFolder(window(), m_folderTitle); !path.isEmpty())
            Q_EMIT pathChosen(path);
    });
}

void DropZone::acceptDropsOn(QWidget *page)
{
    page->setAcceptDrops(true);
    page->installEventFilter(this);
}

void DropZone::setTexts(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    setAccessibleName(title);
}

void DropZone::setDialogs(const QString &fileTitle, const QString &filter, const QString &folderTitle)
{
    m_fileTitle = fileTitle;
    m_filter = filter;
    m_folderTitle = folderTitle;
    m_folder->setVisible(!folderTitle.isEmpty() && m_cancel->isHidden());
}

void DropZone::startWork(const QString &what)
{
    m_file->hide();
    m_folder->hide();
    m_cancel->show();
    m_pause->setChecked(false);
    m_pause->setVisible(m_pausable);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(what);
    m_progress->show();
    m_title->setText(what);
}

void DropZone::showProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(total)));
}

void DropZone::showDetail(const QString &detail)
{
    m_hint->setText(detail);
}

void DropZone::setPausable(bool pausable)
{
    m_pausable = pausable;
}

void DropZone::giveUpMnemonics()
{
    m_mnemonics = false;
    retranslate();
}

void DropZone::endWork()
{
    m_cancel->hide();
    m_pause->hide();
    m_progress->hide();
    m_file->show();
    m_folder->setVisible(!m_folderTitle.isEmpty());
}

bool DropZone::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (localPath(drag->mimeData()).isEmpty() || m_cancel->isVisibleTo(this))
            return false;
        drag->acceptProposedAction();
        setHovered(true);
        return true;
    }
    case QEvent::DragLeave:
        setHovered(false);
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        setHovered(false);
        const QString path = localPath(drop->mimeData());
        if (path.isEmpty())
            return false;
        drop->acceptProposedAction();
        Q_EMIT pathChosen(path);
        return true;
    }
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color(m_hovered ? ColorRole::Accent : ColorRole::ControlBorder, palette()), m_hovered ? 2 : 1,
             Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(color(m_hovered ? ColorRole::AccentSoft : ColorRole::SurfaceSunken, palette()));
    const qreal radius = spacing(this, 1.5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void DropZone::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshDrawing();
}

void DropZone::setHovered(bool hovered)
{
    m_hovered = hovered;
    update();
}

void DropZone::retranslate()
{
    m_file->setText(tr("Choose a &file…"));
    m_file->setToolTip(tr("Opens your system’s file dialog"));
    m_folder->setText(tr("Choose a f&older…"));
    m_folder->setToolTip(tr("Everything in the folder is read; nothing leaves this computer"));
    m_pause->setText(m_pause->isChecked() ? tr("&Continue") : tr("&Pause"));
    m_pause->setToolTip(m_pause->isChecked() ? tr("Goes on where the reading waits")
                                             : tr("Waits, and leaves the machine to other work"));
    m_cancel->setText(tr("&Stop"));
    m_cancel->setToolTip(tr("Stops reading and keeps what was there before"));
    if (m_mnemonics)
        return;
    for (QPushButton *button : {m_file, m_folder, m_pause, m_cancel})
        button->setText(button->text().remove(QLatin1Char('&')));
}

void DropZone::refreshDrawing()
{
    const int side = spacing(this, 8);
    m_drawing->setPixmap(
        icon(QStringLiteral("drop"), ColorRole::Accent).pixmap(QSize(side, side), devicePixelRatioF()));
}

}  // namespace passerelle::ui
