// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.hpp"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace passerelle::ui {

namespace {

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString path, std::optional<ColorRole> role) : m_path(std::move(path)), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, drawn(rect.size(), ratio, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels here, as QIcon asks for it.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return drawn(size, 1.0, mode);
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    // A page shows dozens of icons and makes them anew whenever a figure changes: each is drawn once for its size and
    // colour, and kept for as long as Qt's own cache of pictures has room.
    QPixmap drawn(const QSize &size, qreal ratio, QIcon::Mode mode) const
    {
        const std::optional<QColor> colour = tint(mode);
        const QString key = QStringLiteral("%1 %2x%3@%4 %5")
                                .arg(m_path)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ratio)
                                .arg(colour ? colour->name() : QString());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const QRectF area(0, 0, size.width(), size.height());
        QSvgRenderer renderer(m_path);
        QSizeF fitted = renderer.defaultSize();
        fitted.scale(area.size(), Qt::KeepAspectRatio);
        renderer.render(
            &painter,
            QRectF(QPointF((area.width() - fitted.width()) / 2, (area.height() - fitted.height()) / 2), fitted));
        if (colour) {
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(area, *colour);
        }
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    std::optional<QColor> tint(QIcon::Mode mode) const
    {
        if (!m_role)
            return std::nullopt;
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return color(*m_role, palette);
    }

    QString m_path;
    std::optional<ColorRole> m_role;
};

QIcon make(const QString &name, std::optional<ColorRole> role)
{
    const QString path = QStringLiteral(":/icons/%1.svg").arg(name);
    return QFile::exists(path) ? QIcon(new TintedIconEngine(path, role)) : QIcon();
}

}  // namespace

QIcon icon(const QString &name, ColorRole role)
{
    return make(name, role);
}
QIcon plainIcon(const QString &name)
{
    return make(name, std::nullopt);
}

}  // namespace passerelle::ui
