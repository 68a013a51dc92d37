// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xml_parts.hpp"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>

namespace passerelle::exporter {

QString xmlSafe(const QString &text)
{
    QString allowed;
    allowed.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            allowed += c;
            allowed += text.at(++i);
        } else if (!c.isSurrogate() && c.unicode() != 0xFFFE && c.unicode() != 0xFFFF &&
                   (c.unicode() >= 0x20 || c == QLatin1Char('\n') || c == QLatin1Char('\t'))) {
            allowed += c;
        }
    }
    return allowed;
}

XmlPart::XmlPart(const char *root, Attributes attributes) : m_writer(&m_bytes)
{
    m_writer.writeStartDocument(QStringLiteral("1.0"), true);
    open(root, attributes);
}

void XmlPart::empty(const char *name, Attributes attributes)
{
    open(name, attributes);
    close();
}

void XmlPart::open(const char *name, Attributes attributes)
{
    m_writer.writeStartElement(QString::fromLatin1(name));
    for (const auto &[key, value] : attributes)
        m_writer.writeAttribute(QString::fromLatin1(key), xmlSafe(value));
}

void XmlPart::element(const char *name, Attributes attributes, const std::function<void()> &content)
{
    open(name, attributes);
    content();
    close();
}

QByteArray XmlPart::finish()
{
    m_writer.writeEndDocument();
    return m_bytes;
}

QByteArray pictureOf(const Figure &figure, int dotsPerInch)
{
    const double scale = dotsPerInch / 72.0;
    QImage image((figure.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale, scale);
        figure.paint(painter, figure.size);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QSizeF fittedSize(const Figure &figure, double width)
{
    return figure.size.width() <= width ? figure.size
                                        : QSizeF(width, figure.size.height() * width / figure.size.width());
}

Result<QByteArray> templatePart(const QString &name)
{
    QFile file(QString(QStringLiteral(":/templates/") + name));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Export", "A part of the program is missing."),
                       file.fileName(), {}, PASSERELLE_TEXT("Export", "Install the program again."));
    }
    return file.readAll();
}

}  // namespace passerelle::exporter
