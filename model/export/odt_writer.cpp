// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/odt_writer.hpp"

#include "export/odt_body.hpp"
#include "export/xml_parts.hpp"
#include "export/zip_writer.hpp"

namespace passerelle::exporter {

namespace {

constexpr char kMimeType[] = "application/vnd.oasis.opendocument.text";

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray manifest(std::size_t pictures)
{
    XmlPart xml("manifest:manifest", {{"xmlns:manifest", word("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")},
                                      {"manifest:version", word("1.3")}});
    const auto file = [&xml](const QString &path, const char *type) {
        xml.empty("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", word(type)}});
    };
    file(word("/"), kMimeType);
    for (const char *part : {"content.xml", "styles.xml", "meta.xml"})
        file(word(part), "text/xml");
    for (std::size_t i = 1; i <= pictures; ++i)
        file(QStringLiteral("Pictures/image%1.png").arg(i), "image/png");
    xml.close();
    return xml.finish();
}

QByteArray properties(const Document &document, const QDateTime &created)
{
    XmlPart xml("office:document-meta", {{"xmlns:office", word("urn:oasis:names:tc:opendocument:xmlns:office:1.0")},
                                         {"xmlns:meta", word("urn:oasis:names:tc:opendocument:xmlns:meta:1.0")},
                                         {"xmlns:dc", word("http://purl.org/dc/elements/1.1/")},
                                         {"office:version", word("1.3")}});
    const auto put = [&xml](const char *name, const QString &text) { xml.element(name, {}, [&] { xml.text(text); }); };
    const QString time = created.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    xml.open("office:meta");
    put("meta:generator", word("Passerelle"));
    put("dc:title", document.title);
    put("dc:subject", document.subject);
    put("meta:initial-creator", document.author);
    put("dc:creator", document.author);
    put("dc:language", document.languageTag);
    put("meta:creation-date", time);
    put("dc:date", time);
    xml.close();
    xml.close();
    return xml.finish();
}

QString escaped(const QString &text)
{
    return xmlSafe(text).toHtmlEscaped();
}

QByteArray edge(const char *style, const QString &left, const QString &right)
{
    return QStringLiteral("<text:p text:style-name=\"%1\">%2<text:tab/>%3</text:p>")
        .arg(word(style), left, right)
        .toUtf8();
}

QByteArray styles(QByteArray part, const Document &document)
{
    const QStringList tag = document.languageTag.split(QLatin1Char('-'));
    const bool letter = document.format == PageFormat::Letter;
    const QString page = escaped(document.pageOf)
                             .replace(word("%1"), word("<text:page-number text:select-page=\"current\">1"
                                                       "</text:page-number>"))
                             .replace(word("%2"), word("<text:page-count>1</text:page-count>"));
    part.replace("@LANGUAGE@", escaped(tag.value(0)).toUtf8());
    part.replace("@COUNTRY@", escaped(tag.value(1)).toUtf8());
    part.replace("@PAGE_WIDTH@", letter ? "21.59cm" : "21cm");
    part.replace("@PAGE_HEIGHT@", letter ? "27.94cm" : "29.7cm");
    part.replace("@HEADER@", edge("HeaderText", escaped(document.runningHead), escaped(document.runningDate)));
    part.replace("@FOOTER@", edge("FooterText", escaped(document.author), page));
    return part;
}

}  // namespace

Result<QByteArray> odtOf(const Document &document, const QDateTime &created)
{
    const auto shipped = templatePart(word("odt_styles.xml"));
    if (!shipped)
        return tl::make_unexpected(shipped.error());
    const OdtBody body = odtBodyOf(document);
    // The kind of document comes first and uncompressed, so that it stands at a fixed place (ODF 1.3 part 2, 3.3).
    std::vector<ZipEntry> entries{{word("mimetype"), kMimeType, false, true},
                                  {word("content.xml"), body.content},
                                  {word("styles.xml"), styles(*shipped, document)},
                                  {word("meta.xml"), properties(document, created)},
                                  {word("META-INF/manifest.xml"), manifest(body.pictures.size())}};
    for (std::size_t i = 0; i < body.pictures.size(); ++i)
        entries.push_back({QStringLiteral("Pictures/image%1.png").arg(i + 1), body.pictures[i]});
    return zipOf(entries);
}

}  // namespace passerelle::exporter
