// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/recorded_pages.hpp"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <vector>

namespace passerelle::ui {

/// How large a page is shown.
enum class PageZoom { WholePage, PageWidth, TwoPages, Free };

/// One page of a document, or two side by side, on a quiet ground; scrolled and turned by keyboard and wheel. Paper
/// stays white in every theme.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(RecordedPages pages, QWidget *parent = nullptr);

    [[nodiscard]] const RecordedPages &pages() const { return m_pages; }
    [[nodiscard]] int page() const { return m_page; }  ///< from 0; of two, the first
    [[nodiscard]] PageZoom zoom() const { return m_zoom; }
    /// Of the paper's own size.
    [[nodiscard]] double scale() const;

    /// Shows a page from its top; what is out of range becomes the nearest.
    void setPage(int page);
    void setZoom(PageZoom zoom);
    /// A scale of one's own; PageZoom::Free from then on.
    void setScale(double scale);
    /// Down or up by a screen, and over the edge to the next or the previous page.
    void turn(int direction);

Q_SIGNALS:
    void pageChanged(int page);
    void scaleChanged(double scale);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int columns() const { return m_zoom == PageZoom::TwoPages ? 2 : 1; }
    [[nodiscard]] int lastPage() const { return m_pages.count() - 1; }
    [[nodiscard]] double gap() const;
    /// Of the page at the scale, in pixels of the widget.
    [[nodiscard]] QSizeF pageSize() const;
    [[nodiscard]] double fitting(PageZoom zoom) const;
    void layOut();
    void say();
    const QPixmap &picture(int page);

    struct Painted {
        int page = -1;
        QPixmap pixmap;
    };

    RecordedPages m_pages;
    int m_page = 0;
    PageZoom m_zoom = PageZoom::WholePage;
    double m_scale = 1.0;
    std::vector<Painted> m_painted;  ///< of the scale of now
};

}  // namespace passerelle::ui
