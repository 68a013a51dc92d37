// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.hpp"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>
#include <optional>

namespace passerelle::ui {

namespace {

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString path, std::optional<ColorRole> role)
        : m_path(std::move(path)), m_role(role), m_renderer(std::make_shared<QSvgRenderer>(m_path))
    {}

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

    bool isNull() override { return !m_renderer->isValid(); }
    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QPixmap drawn(const QSize &size, qreal ratio, QIcon::Mode mode) const
    {
        QPixmap pixmap(size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const QRectF area(0, 0, size.width(), size.height());
        QSizeF fitted = m_renderer->defaultSize();
        fitted.scale(area.size(), Qt::KeepAspectRatio);
        m_renderer->render(
            &painter,
            QRectF(QPointF((area.width() - fitted.width()) / 2, (area.height() - fitted.height()) / 2), fitted));
        if (m_role) {
            const QPalette palette = QGuiApplication::palette();
            QColor tint = color(*m_role, palette);
            if (mode == QIcon::Disabled)
                tint = palette.color(QPalette::Disabled, QPalette::Text);
            else if (mode == QIcon::Selected)
                tint = palette.color(QPalette::HighlightedText);
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(area, tint);
        }
        return pixmap;
    }

    QString m_path;
    std::optional<ColorRole> m_role;
    std::shared_ptr<QSvgRenderer> m_renderer;
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
