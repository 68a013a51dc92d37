// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docx_writer.hpp"

#include "export/docx_body.hpp"
#include "export/xml_parts.hpp"
#include "export/zip_writer.hpp"

namespace passerelle::exporter {

namespace {

constexpr char kMain[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char kRelations[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

/// Instance 1: the bullets. One more instance for each numbered list, so that each begins at one.
QByteArray numbering(int numberedLists)
{
    XmlPart xml("w:numbering", {{"xmlns:w", word(kMain)}});
    const auto level = [&xml](const char *format, const QString &text) {
        xml.open("w:lvl", {{"w:ilvl", word("0")}});
        xml.empty("w:start", {{"w:val", word("1")}});
        xml.empty("w:numFmt", {{"w:val", word(format)}});
        xml.empty("w:lvlText", {{"w:val", text}});
        xml.empty("w:lvlJc", {{"w:val", word("left")}});
        xml.element("w:pPr", {}, [&] { xml.empty("w:ind", {{"w:left", word("397")}, {"w:hanging", word("340")}}); });
        xml.close();
    };
    for (int i = 0; i < 2; ++i) {
        xml.open("w:abstractNum", {{"w:abstractNumId", QString::number(i)}});
        xml.empty("w:multiLevelType", {{"w:val", word("singleLevel")}});
        if (i == 0)
            level("bullet", QStringLiteral("•"));
        else
            level("decimal", word("%1."));
        xml.close();
    }
    for (int number = 1; number <= 1 + numberedLists; ++number) {
        xml.open("w:num", {{"w:numId", QString::number(number)}});
        xml.empty("w:abstractNumId", {{"w:val", word(number == 1 ? "0" : "1")}});
        if (number > 1) {
            xml.element("w:lvlOverride", {{"w:ilvl", word("0")}}, [&] {
                xml.empty("w:startOverride", {{"w:val", word("1")}});
            });
        }
        xml.close();
    }
    xml.close();
    return xml.finish();
}

void runOf(XmlPart &xml, const QString &text)
{
    xml.element("w:r", {}, [&] { xml.element("w:t", {{"xml:space", word("preserve")}}, [&] { xml.text(text); }); });
}

void tabIn(XmlPart &xml)
{
    xml.element("w:r", {}, [&] { xml.empty("w:tab"); });
}

/// "Page %1 of %2" with the numbers as fields.
void pageNumbers(XmlPart &xml, const QString &pattern)
{
    const auto field = [&xml](const char *name) {
        xml.element("w:fldSimple", {{"w:instr", word(name)}}, [&] { runOf(xml, word("1")); });
    };
    const QStringList first = pattern.split(word("%1"));
    runOf(xml, first.value(0));
    field("PAGE");
    const QStringList second = first.value(1).split(word("%2"));
    runOf(xml, second.value(0));
    field("NUMPAGES");
    runOf(xml, second.value(1));
}

QByteArray edge(const char *root, const char *style, const std::function<void(XmlPart &)> &content)
{
    XmlPart xml(root, {{"xmlns:w", word(kMain)}});
    xml.open("w:p");
    xml.element("w:pPr", {}, [&] { xml.empty("w:pStyle", {{"w:val", word(style)}}); });
    content(xml);
    xml.close();
    xml.close();
    return xml.finish();
}

QByteArray header(const Document &document)
{
    return edge("w:hdr", "Header", [&](XmlPart &xml) {
        runOf(xml, document.runningHead);
        tabIn(xml);
        runOf(xml, document.runningDate);
    });
}

QByteArray footer(const Document &document)
{
    return edge("w:ftr", "Footer", [&](XmlPart &xml) {
        runOf(xml, document.author);
        tabIn(xml);
        pageNumbers(xml, document.pageOf);
    });
}

QByteArray properties(const Document &document, const QDateTime &created)
{
    XmlPart xml("cp:coreProperties",
                {{"xmlns:cp", word("http://schemas.openxmlformats.org/package/2006/metadata/core-properties")},
                 {"xmlns:dc", word("http://purl.org/dc/elements/1.1/")},
                 {"xmlns:dcterms", word("http://purl.org/dc/terms/")},
                 {"xmlns:xsi", word("http://www.w3.org/2001/XMLSchema-instance")}});
    const auto put = [&xml](const char *name, XmlPart::Attributes attributes, const QString &text) {
        xml.element(name, attributes, [&] { xml.text(text); });
    };
    const QString time = created.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    put("dc:title", {}, document.title);
    put("dc:subject", {}, document.subject);
    put("dc:creator", {}, document.author);
    put("dc:language", {}, document.languageTag);
    put("dcterms:created", {{"xsi:type", word("dcterms:W3CDTF")}}, time);
    put("dcterms:modified", {{"xsi:type", word("dcterms:W3CDTF")}}, time);
    xml.close();
    return xml.finish();
}

QByteArray relations(std::size_t pictures)
{
    XmlPart xml("Relationships", {{"xmlns", word("http://schemas.openxmlformats.org/package/2006/relationships")}});
    const auto relation = [&xml](const QString &id, const char *type, const QString &target) {
        xml.empty("Relationship", {{"Id", id}, {"Type", QString(word(kRelations) + word(type))}, {"Target", target}});
    };
    for (const char *part : {"styles", "settings", "numbering"})
        relation(word(part), part, QString(word(part) + word(".xml")));
    relation(word("header1"), "header", word("header1.xml"));
    relation(word("footer1"), "footer", word("footer1.xml"));
    for (std::size_t i = 1; i <= pictures; ++i) {
        const QString name = word("image") + QString::number(i);
        relation(name, "image", QString(word("media/") + name + word(".png")));
    }
    xml.close();
    return xml.finish();
}

}  // namespace

Result<QByteArray> docxOf(const Document &document, const QDateTime &created)
{
    const auto types = templatePart(word("docx_content_types.xml"));
    const auto package = templatePart(word("docx_package_rels.xml"));
    const auto settings = templatePart(word("docx_settings.xml"));
    const auto styles = templatePart(word("docx_styles.xml"));
    for (const auto *part : {&types, &package, &settings, &styles}) {
        if (!*part)
            return tl::make_unexpected(part->error());
    }
    const DocxBody body = docxBodyOf(document);
    QByteArray styled = *styles;
    styled.replace("@LANG@", document.languageTag.toHtmlEscaped().toUtf8());
    std::vector<ZipEntry> entries{{word("[Content_Types].xml"), *types},
                                  {word("_rels/.rels"), *package},
                                  {word("docProps/core.xml"), properties(document, created)},
                                  {word("word/document.xml"), body.document},
                                  {word("word/_rels/document.xml.rels"), relations(body.pictures.size())},
                                  {word("word/styles.xml"), styled},
                                  {word("word/settings.xml"), *settings},
                                  {word("word/numbering.xml"), numbering(body.numberedLists)},
                                  {word("word/header1.xml"), header(document)},
                                  {word("word/footer1.xml"), footer(document)}};
    for (std::size_t i = 0; i < body.pictures.size(); ++i)
        entries.push_back({QStringLiteral("word/media/image%1.png").arg(i + 1), body.pictures[i]});
    return zipOf(entries);
}

}  // namespace passerelle::exporter
