// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "export/document.hpp"

#include <QByteArray>
#include <QXmlStreamWriter>

#include <functional>
#include <initializer_list>
#include <utility>

namespace passerelle::exporter {

/// The text without what XML 1.0 forbids (control characters, lone surrogates): a name typed with such a character
/// must not make a document that no program opens.
[[nodiscard]] QString xmlSafe(const QString &text);

/// Elements of one XML part, written through QXmlStreamWriter, which escapes whatever a person typed.
class XmlPart
{
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    /// `prefixes`: namespace declarations of the root ("w" → URI), which is opened at once.
    XmlPart(const char *root, Attributes attributes);

    void empty(const char *name, Attributes attributes = {});
    void open(const char *name, Attributes attributes = {});
    void close() { m_writer.writeEndElement(); }
    void element(const char *name, Attributes attributes, const std::function<void()> &content);
    void text(const QString &text) { m_writer.writeCharacters(xmlSafe(text)); }
    /// The finished part; the writer is closed.
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

/// A picture of a figure for formats without vector drawings: PNG at `dotsPerInch`. Needs a QGuiApplication.
[[nodiscard]] QByteArray pictureOf(const Figure &figure, int dotsPerInch = 200);

/// The size of a figure in points, scaled down to `width` points when it is wider.
[[nodiscard]] QSizeF fittedSize(const Figure &figure, double width);

/// A static part of a document format (":/templates/<name>"); NotFound when the program was built without it.
[[nodiscard]] Result<QByteArray> templatePart(const QString &name);

}  // namespace passerelle::exporter
