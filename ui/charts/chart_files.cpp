// SPDX-License-Identifier: GPL-3.0-or-later
// The files that a chart writes: a drawing, a picture, a table.
#include "ui/charts/chart_canvas.hpp"
#include "ui/charts/chart_frame.hpp"

#include <QLabel>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace passerelle::ui {

namespace {

constexpr double kPictureScale = 2;  ///< of the screen's size: sharp in a document

bool written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

}  // namespace

QString ChartFrame::askedPath(const QString &title, const QString &suffix, const QString &filter)
{
    if (!m_askPath)
        return {};
    const QString name = m_title->text() + QLatin1Char('.') + suffix;
    QString path = m_askPath(this, title, name, filter);
    if (!path.isEmpty() && !path.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive))
        path += QLatin1Char('.') + suffix;
    return path;
}

void ChartFrame::saveSvg()
{
    const QString path = askedPath(tr("Save the chart as a drawing"), QStringLiteral("svg"), tr("Drawings (*.svg)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        Q_EMIT saveFailed(path);
        return;
    }
    const QSize size = m_canvas->viewport()->size();
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(m_title->text());
    generator.setDescription(sentence());
    QPainter painter;
    if (painter.begin(&generator)) {
        m_canvas->render(&painter);
        painter.end();
    }
    if (!file.commit())
        Q_EMIT saveFailed(path);
}

void ChartFrame::savePng()
{
    const QString path = askedPath(tr("Save the chart as a picture"), QStringLiteral("png"), tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    QImage image(m_canvas->viewport()->size() * kPictureScale, QImage::Format_RGB32);
    image.fill(colours().ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_canvas->render(&painter, QRectF(QPointF(0, 0), QSizeF(image.size())));
    painter.end();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        Q_EMIT saveFailed(path);
}

void ChartFrame::saveCsv()
{
    const QString path = askedPath(tr("Save the figures as a table"), QStringLiteral("csv"), tr("Tables (*.csv)"));
    if (!path.isEmpty() && !written(path, toCsv(m_table, m_language.locale())))
        Q_EMIT saveFailed(path);
}

}  // namespace passerelle::ui
