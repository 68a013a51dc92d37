// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/page_view.hpp"

#include "ui/widgets/theme.hpp"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr double kSmallestScale = 0.25;
constexpr double kLargestScale = 4.0;
constexpr double kPointsPerInch = 72.0;
constexpr std::size_t kPaintedKept = 4;

}  // namespace

PageView::PageView(RecordedPages pages, QWidget *parent) : QAbstractScrollArea(parent), m_pages(std::move(pages))
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(textWidth(this, 30), spacing(this, 40));
    say();
}

double PageView::gap() const
{
    return spacing(this, 3);
}

double PageView::scale() const
{
    return m_scale;
}

QSizeF PageView::pageSize() const
{
    return m_pages.size * (m_scale * logicalDpiX() / kPointsPerInch);
}

double PageView::fitting(PageZoom zoom) const
{
    // With room for the bar that may come, so that it does not make the page smaller and go again.
    const QSizeF room(viewport()->width(), viewport()->height());
    const double perPoint = logicalDpiX() / kPointsPerInch;
    const double width = (room.width() - gap() * (1 + columns())) / columns() / (m_pages.size.width() * perPoint);
    const double height = (room.height() - gap() * 2) / (m_pages.size.height() * perPoint);
    const double wanted = zoom == PageZoom::PageWidth ? width : std::min(width, height);
    return std::clamp(wanted, kSmallestScale, kLargestScale);
}

void PageView::setPage(int page)
{
    const int wanted = std::clamp(page, 0, std::max(0, lastPage()));
    const int first = wanted - wanted % columns();
    verticalScrollBar()->setValue(0);
    if (first == m_page)
        return;
    m_page = first;
    say();
    viewport()->update();
    Q_EMIT pageChanged(m_page);
}

void PageView::setZoom(PageZoom zoom)
{
    m_zoom = zoom;
    // What a bar that goes leaves free is known at once.
    setVerticalScrollBarPolicy(zoom == PageZoom::PageWidth ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    layOut();
    setPage(m_page);
    viewport()->update();
}

void PageView::setScale(double scale)
{
    m_zoom = PageZoom::Free;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scale = std::clamp(scale, kSmallestScale, kLargestScale);
    layOut();
    Q_EMIT scaleChanged(m_scale);
}

void PageView::turn(int direction)
{
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    bar->triggerAction(direction > 0 ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
    if (bar->value() != before)
        return;
    const int wanted = m_page + direction * columns();
    if (wanted < 0 || wanted > lastPage())
        return;
    setPage(wanted);
    if (direction < 0)
        bar->setValue(bar->maximum());
}

void PageView::layOut()
{
    if (m_zoom != PageZoom::Free) {
        const double before = m_scale;
        m_scale = fitting(m_zoom);
        if (!qFuzzyCompare(before, m_scale))
            Q_EMIT scaleChanged(m_scale);
    }
    m_painted.clear();
    const QSizeF page = pageSize();
    // What fits but for a fraction of a pixel is not scrolled.
    const auto over = [](double wanted, int room) { return std::max(0, static_cast<int>(std::floor(wanted)) - room); };
    const double width = page.width() * columns() + gap() * (1 + columns());
    horizontalScrollBar()->setRange(0, over(width, viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, over(page.height() + 2 * gap(), viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    horizontalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    viewport()->update();
}

/// What a screen reader hears: where one is, and the headings that stand there.
void PageView::say()
{
    setAccessibleName(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages.count()));
    QStringList headings;
    for (const PageHeading &heading : m_pages.headings)
        if (heading.page >= m_page && heading.page < m_page + columns())
            headings << heading.title;
    setAccessibleDescription(headings.join(QStringLiteral("; ")));
}

const QPixmap &PageView::picture(int page)
{
    for (const Painted &painted : m_painted)
        if (painted.page == page)
            return painted.pixmap;
    const double sharpness = devicePixelRatioF();
    QPixmap pixmap((pageSize() * sharpness).toSize());
    pixmap.setDevicePixelRatio(sharpness);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    paintPage(painter, m_pages, page, QRectF(QPointF(), pageSize()));
    painter.end();
    if (m_painted.size() >= kPaintedKept)
        m_painted.erase(m_painted.begin());
    m_painted.push_back({page, pixmap});
    return m_painted.back().pixmap;
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), color(ColorRole::SurfaceSunken, palette()));
    const QSizeF page = pageSize();
    const double width = page.width() * columns() + gap() * (columns() - 1);
    const double left = std::max(gap(), (viewport()->width() - width) / 2) - horizontalScrollBar()->value();
    const double top = std::max(gap(), (viewport()->height() - page.height()) / 2) - verticalScrollBar()->value();
    for (int column = 0; column < columns() && m_page + column <= lastPage(); ++column) {
        // Mirrored windows read from the right, and so do their pages.
        const int place = isRightToLeft() ? columns() - 1 - column : column;
        const QPointF corner(std::round(left + place * (page.width() + gap())), std::round(top));
        painter.drawPixmap(corner, picture(m_page + column));
        painter.setPen(color(ColorRole::ControlBorder, palette()));
        painter.drawRect(QRectF(corner, page));
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const bool wide = horizontalScrollBar()->maximum() > 0;
    const int key = event->key();
    if (key == Qt::Key_PageDown || key == Qt::Key_Space)
        turn(1);
    else if (key == Qt::Key_PageUp || key == Qt::Key_Backspace)
        turn(-1);
    else if (key == Qt::Key_Home)
        setPage(0);
    else if (key == Qt::Key_End)
        setPage(lastPage());
    else if (key == forward && !wide)
        setPage(m_page + columns());
    else if (key == back && !wide)
        setPage(m_page - columns());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier)
        setScale(m_scale * std::pow(1.2, turned / 120.0));
    else if (verticalScrollBar()->maximum() == 0 && turned != 0)
        setPage(m_page + (turned < 0 ? columns() : -columns()));
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
    else if (event->type() == QEvent::FontChange)
        layOut();
}

}  // namespace passerelle::ui
