// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_dialog.hpp"

#include "ui/preview/page_view.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/theme.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr double kZoomStep = 1.25;

QToolButton *toolButton(const QString &name, const QString &drawing)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(drawing));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

PreviewDialog::PreviewDialog(RecordedPages pages, Language written, bool canSave, QWidget *parent)
    : QDialog(parent), m_written(std::move(written)), m_view(new PageView(std::move(pages))),
      m_back(toolButton(QStringLiteral("preview.back"), QStringLiteral("back"))),
      m_next(toolButton(QStringLiteral("preview.next"), QStringLiteral("next"))), m_page(new QSpinBox),
      m_chapter(new QComboBox), m_zoom(new QComboBox),
      m_smaller(toolButton(QStringLiteral("preview.smaller"), QStringLiteral("less"))),
      m_larger(toolButton(QStringLiteral("preview.larger"), QStringLiteral("add"))),
      m_kind(new TextLabel(TextStyle::Body, ColorRole::MutedText)), m_print(new QPushButton), m_save(new QPushButton),
      m_close(new QPushButton)
{
    setObjectName(QStringLiteral("preview"));
    build(canSave);
    connectParts();
    retranslate();
    showPage(0);
    m_view->setFocus();
    const QSize over = parent ? parent->size() : QSize(1100, 900);
    resize(over.boundedTo(QSize(textWidth(this, 150), spacing(this, 210))));
}

const RecordedPages &PreviewDialog::pages() const
{
    return m_view->pages();
}

void PreviewDialog::build(bool canSave)
{
    const std::pair<QWidget *, const char *> names[] = {{m_view, "view"},   {m_page, "page"},  {m_chapter, "chapter"},
                                                        {m_zoom, "zoom"},   {m_kind, "kind"},  {m_save, "save"},
                                                        {m_print, "print"}, {m_close, "close"}};
    for (const auto &[part, name] : names)
        part->setObjectName(QStringLiteral("preview.") + QLatin1String(name));
    m_page->setRange(1, std::max(1, pages().count()));
    m_page->setKeyboardTracking(false);
    m_page->installEventFilter(this);
    for (const PageHeading &heading : pages().headings)
        if (heading.level == 1)
            m_chapter->addItem(heading.title, heading.page);
    m_chapter->setMinimumContentsLength(20);
    m_chapter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chapter->setVisible(m_chapter->count() > 1);
    m_kind->setWordWrap(false);
    auto *top = new QHBoxLayout;
    for (QWidget *part : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_page),
                          static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_chapter)})
        top->addWidget(part);
    top->addStretch(1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_zoom), static_cast<QWidget *>(m_larger)})
        top->addWidget(part);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_kind);
    bottom->addStretch(1);
    for (QPushButton *button : {m_close, m_print, m_save}) {
        button->setAutoDefault(false);
        bottom->addWidget(button);
    }
    m_save->setVisible(canSave);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(spacing(this, 2));
    lines->addLayout(top);
    lines->addWidget(m_view, 1);
    lines->addLayout(bottom);
}

void PreviewDialog::connectParts()
{
    connect(m_back, &QToolButton::clicked, this, [this] { showPage(m_page->value() - 2); });
    connect(m_next, &QToolButton::clicked, this,
            [this] { m_view->setPage(m_view->page() + (m_view->zoom() == PageZoom::TwoPages ? 2 : 1)); });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_view->setPage(page - 1); });
    connect(m_chapter, &QComboBox::activated, this, [this] { m_view->setPage(m_chapter->currentData().toInt()); });
    connect(m_zoom, &QComboBox::activated, this, [this](int index) {
        if (index < static_cast<int>(PageZoom::Free))
            m_view->setZoom(static_cast<PageZoom>(index));
        else
            m_view->setScale(1.0);
    });
    connect(m_smaller, &QToolButton::clicked, this, [this] { zoomBy(1 / kZoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { zoomBy(kZoomStep); });
    connect(m_view, &PageView::pageChanged, this, &PreviewDialog::showPage);
    connect(m_view, &PageView::scaleChanged, this, &PreviewDialog::showScale);
    connect(m_print, &QPushButton::clicked, this, &PreviewDialog::printWanted);
    connect(m_save, &QPushButton::clicked, this, &PreviewDialog::saveWanted);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void PreviewDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PreviewDialog::retranslate()
{
    setWindowTitle(tr("Preview: %1").arg(pages().title));
    const auto set = [](QToolButton *button, const QString &name, const QString &key) {
        button->setAccessibleName(name);
        button->setToolTip(tr("%1 (%2)").arg(name, key));
    };
    set(m_back, tr("Previous page"), tr("Page Up"));
    set(m_next, tr("Next page"), tr("Page Down"));
    set(m_smaller, tr("Smaller"), QKeySequence(QKeySequence::ZoomOut).toString(QKeySequence::NativeText));
    set(m_larger, tr("Larger"), QKeySequence(QKeySequence::ZoomIn).toString(QKeySequence::NativeText));
    {
        const QSignalBlocker blocker(m_page);
        m_page->setPrefix(tr("Page "));
        m_page->setSuffix(tr(" of %1").arg(pages().count()));
    }
    m_page->setAccessibleName(tr("Page shown"));
    m_chapter->setAccessibleName(tr("Chapter"));
    m_chapter->setPlaceholderText(tr("Chapters"));
    m_chapter->setToolTip(tr("Goes to the page on which a chapter begins"));
    m_zoom->setAccessibleName(tr("Size of the page"));
    m_zoom->clear();
    m_zoom->addItems({tr("Whole page"), tr("Page width"), tr("Two pages")});
    showScale();
    const QString paper = pages().format == exporter::PageFormat::Letter ? tr("Letter") : tr("A4");
    m_kind->setText(m_written.isFrench() ? tr("%n page(s) on %1, in French", nullptr, pages().count()).arg(paper)
                                         : tr("%n page(s) on %1, in English", nullptr, pages().count()).arg(paper));
    m_close->setText(tr("Close"));
    m_print->setText(tr("&Print…"));
    m_print->setToolTip(tr("Prints these pages (Ctrl+P)"));
    m_save->setText(tr("&Save as PDF…"));
    m_save->setToolTip(tr("Writes these pages to a file (Ctrl+S)"));
}

void PreviewDialog::showPage(int page)
{
    m_view->setPage(page);
    const int shown = m_view->page();
    const QSignalBlocker blocker(m_page);
    m_page->setValue(shown + 1);
    m_back->setEnabled(shown > 0);
    m_next->setEnabled(shown + (m_view->zoom() == PageZoom::TwoPages ? 2 : 1) < pages().count());
    int chapter = -1;
    for (int row = 0; row < m_chapter->count() && m_chapter->itemData(row).toInt() <= shown; ++row)
        chapter = row;
    m_chapter->setCurrentIndex(chapter);
}

/// The last line of the list is the scale itself: what it is, or 100 % to go to.
void PreviewDialog::showScale()
{
    const bool free = m_view->zoom() == PageZoom::Free;
    const int percent = static_cast<int>(std::lround((free ? m_view->scale() : 1.0) * 100));
    const int row = static_cast<int>(PageZoom::Free);
    if (m_zoom->count() <= row)
        m_zoom->addItem(QString());
    m_zoom->setItemText(row, tr("%1 %", "a scale").arg(percent));
    m_zoom->setCurrentIndex(static_cast<int>(m_view->zoom()));
}

void PreviewDialog::zoomBy(double factor)
{
    m_view->setScale(m_view->scale() * factor);
}

void PreviewDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn) ||
        (event->key() == Qt::Key_Equal && event->modifiers() == Qt::ControlModifier))
        zoomBy(kZoomStep);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(1 / kZoomStep);
    else if (event->matches(QKeySequence::Print))
        Q_EMIT printWanted();
    else if (event->matches(QKeySequence::Save) && !m_save->isHidden())
        Q_EMIT saveWanted();
    else if (event->key() == Qt::Key_PageDown)
        m_view->turn(1);
    else if (event->key() == Qt::Key_PageUp)
        m_view->turn(-1);
    else
        QDialog::keyPressEvent(event);
}

/// In the field of the page, Page Down would count down by ten.
bool PreviewDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            m_view->turn(key == Qt::Key_PageDown ? 1 : -1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace passerelle::ui
