// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_finish.hpp"

#include <QList>
#include <QMap>
#include <QRegularExpression>

#include <optional>

namespace passerelle::exporter {

namespace {

/// A reader for the plain form that QPdfWriter writes: one classic cross-reference table, no object streams.
class PdfFile
{
public:
    explicit PdfFile(const QByteArray &bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool open()
    {
        const qsizetype mark = m_bytes.lastIndexOf("startxref");
        if (mark < 0)
            return false;
        m_table = m_bytes.mid(mark + 9, 24).trimmed().split('\n').first().trimmed().toLongLong();
        if (m_table <= 0 || m_table >= mark || m_bytes.mid(m_table, 4) != "xref")
            return false;
        const qsizetype trailer = m_bytes.indexOf("trailer", m_table);
        if (trailer < 0)
            return false;
        m_trailer = m_bytes.mid(trailer + 7, mark - trailer - 7).trimmed();
        const QList<QByteArray> lines = m_bytes.mid(m_table, trailer - m_table).split('\n');
        for (qsizetype i = 2; i < lines.size(); ++i)
            m_offsets.append(lines.at(i).left(10).toLongLong());
        return number("Size") > 0 && number("Root") > 0 && number("Info") > 0;
    }

    /// The number that follows a name of the trailer (an object's number when it is a reference); 0 when there is none.
    [[nodiscard]] int number(const char *name) const { return numberIn(m_trailer, name); }

    [[nodiscard]] static int numberIn(const QByteArray &dictionary, const char *name)
    {
        const QRegularExpression pattern(QStringLiteral("/%1\\s+(\\d+)").arg(QLatin1String(name)));
        return pattern.match(QString::fromLatin1(dictionary)).captured(1).toInt();
    }

    /// What stands between "n 0 obj" and "endobj".
    [[nodiscard]] QByteArray object(int n) const
    {
        if (n <= 0 || n >= m_offsets.size())
            return {};
        const qsizetype begin = m_bytes.indexOf("obj", m_offsets.at(n));
        const qsizetype end = m_bytes.indexOf("endobj", m_offsets.at(n));
        return begin < 0 || end < begin ? QByteArray() : m_bytes.mid(begin + 3, end - begin - 3).trimmed();
    }

    [[nodiscard]] qint64 table() const { return m_table; }

    /// "/ID [...]" of the trailer, empty when there is none.
    [[nodiscard]] QByteArray identifier() const
    {
        static const QRegularExpression pattern(QStringLiteral("/ID\\s*\\[[^\\]]*\\]"));
        return pattern.match(QString::fromLatin1(m_trailer)).captured(0).toLatin1();
    }

private:
    const QByteArray &m_bytes;
    qint64 m_table = 0;
    QByteArray m_trailer;
    QList<qint64> m_offsets;
};

/// A text string in UTF-16 as hexadecimal digits: no character needs an escape.
QByteArray textString(const QString &text)
{
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar c : text) {
        bytes.append(static_cast<char>(c.unicode() >> 8));
        bytes.append(static_cast<char>(c.unicode() & 0xFF));
    }
    return '<' + bytes.toHex().toUpper() + '>';
}

QByteArray dateString(const QDateTime &time)
{
    return "(D:" + time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
}

QByteArray infoDictionary(const PdfDescription &description)
{
    QByteArray info = "<<\n/Title " + textString(description.title) + "\n/Author " + textString(description.author) +
                      "\n/Subject " + textString(description.subject) + "\n/Creator " +
                      textString(description.creator) + "\n/Producer (Qt " QT_VERSION_STR ")\n";
    info +=
        "/CreationDate " + dateString(description.created) + "\n/ModDate " + dateString(description.created) + "\n>>";
    return info;
}

/// Text between XML tags; what XML 1.0 forbids is left out.
QString xmlText(const QString &text)
{
    QString allowed;
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (code >= 0x20 && code != 0xFFFE && code != 0xFFFF && !c.isSurrogate())
            allowed += c;
    }
    return allowed.toHtmlEscaped();
}

QByteArray xmp(const PdfDescription &description)
{
    const QString pattern = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
        "<dc:format>application/pdf</dc:format>\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
        "<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>\n"
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%3</rdf:li></rdf:Alt></dc:description>\n"
        "<dc:language><rdf:Bag><rdf:li>%4</rdf:li></rdf:Bag></dc:language>\n"
        "<xmp:CreatorTool>%5</xmp:CreatorTool><xmp:CreateDate>%6</xmp:CreateDate><xmp:ModifyDate>%6</xmp:ModifyDate>\n"
        "<pdf:Producer>%7</pdf:Producer>\n"
        "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
    const QString text =
        pattern.arg(xmlText(description.title), xmlText(description.author), xmlText(description.subject),
                    xmlText(description.languageTag), xmlText(description.creator),
                    description.created.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")),
                    QStringLiteral("Qt " QT_VERSION_STR));
    const QByteArray bytes = text.toUtf8();
    return "<<\n/Type /Metadata\n/Subtype /XML\n/Length " + QByteArray::number(bytes.size()) + "\n>>\nstream\n" +
           bytes + "\nendstream";
}

QByteArray reference(int n)
{
    return QByteArray::number(n) + " 0 R";
}

/// Numbers of the page objects in order.
QList<int> pageObjects(const PdfFile &file, const QByteArray &catalog)
{
    const QByteArray pages = file.object(PdfFile::numberIn(catalog, "Pages"));
    const qsizetype begin = pages.indexOf('[');
    const QByteArray kids = pages.mid(begin + 1, pages.indexOf(']', begin) - begin - 1).simplified();
    QList<int> result;
    const QList<QByteArray> words = kids.split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        result.append(words.at(i).toInt());
    return result;
}

/// One entry of the outline with its neighbours in the tree (ISO 32000-1, table 153).
struct OutlineItem {
    int parent = 0, previous = 0, next = 0, first = 0, last = 0, children = 0;
};

/// The tree of the bookmarks; object numbers begin at `root`, bookmark i is object root + 1 + i. Index 0 is the root.
std::vector<OutlineItem> outlineTree(const std::vector<Bookmark> &bookmarks, int root)
{
    std::vector<OutlineItem> items(bookmarks.size() + 1);
    std::size_t chapter = 0;  // index of the open chapter, 0: none yet
    for (std::size_t i = 1; i <= bookmarks.size(); ++i) {
        const bool below = bookmarks[i - 1].level > 1 && chapter > 0;
        if (!below)
            chapter = i;
        OutlineItem &parent = items[below ? chapter : 0];
        OutlineItem &item = items[i];
        const int self = root + static_cast<int>(i);
        item.parent = root + static_cast<int>(below ? chapter : 0);
        if (parent.last != 0) {
            item.previous = parent.last;
            items[static_cast<std::size_t>(parent.last - root)].next = self;
        } else {
            parent.first = self;
        }
        parent.last = self;
        ++parent.children;
    }
    return items;
}

QMap<int, QByteArray> outlineObjects(const PdfDescription &description, int root, const QList<int> &pages)
{
    QMap<int, QByteArray> objects;
    const std::vector<OutlineItem> items = outlineTree(description.bookmarks, root);
    objects[root] = "<<\n/Type /Outlines\n/First " + reference(items[0].first) + "\n/Last " + reference(items[0].last) +
                    "\n/Count " + QByteArray::number(items[0].children) + "\n>>";
    for (std::size_t i = 1; i < items.size(); ++i) {
        const OutlineItem &item = items[i];
        const Bookmark &bookmark = description.bookmarks[i - 1];
        QByteArray text = "<<\n/Title " + textString(bookmark.title) + "\n/Parent " + reference(item.parent);
        if (item.previous != 0)
            text += "\n/Prev " + reference(item.previous);
        if (item.next != 0)
            text += "\n/Next " + reference(item.next);
        if (item.first != 0) {
            text += "\n/First " + reference(item.first) + "\n/Last " + reference(item.last) + "\n/Count " +
                    QByteArray::number(-item.children);
        }
        text += "\n/Dest [" + reference(pages.at(bookmark.page)) + " /XYZ null " +
                QByteArray::number(description.pageHeight - bookmark.top, 'f', 1) + " null]\n>>";
        objects[root + static_cast<int>(i)] = text;
    }
    return objects;
}

QByteArray appended(QByteArray pdf, const QMap<int, QByteArray> &objects, const PdfFile &file, int size)
{
    QMap<int, qsizetype> offsets;
    if (!pdf.endsWith('\n'))
        pdf += '\n';
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        offsets[it.key()] = pdf.size();
        pdf += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 1\n0000000000 65535 f \n";
    for (auto it = offsets.cbegin(); it != offsets.cend(); ++it) {
        pdf += QByteArray::number(it.key()) + " 1\n" + QByteArray::number(it.value()).rightJustified(10, '0') +
               " 00000 n \n";
    }
    pdf += "trailer\n<<\n/Size " + QByteArray::number(size) + "\n/Info " + reference(file.number("Info")) + "\n/Root " +
           reference(file.number("Root")) + "\n/Prev " + QByteArray::number(file.table()) + '\n' + file.identifier() +
           "\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return pdf;
}

}  // namespace

Result<QByteArray> finishPdf(QByteArray pdf, const PdfDescription &description)
{
    const QByteArray original = pdf;
    PdfFile file(original);
    const auto broken = [] {
        return failure(ErrorCode::Internal, PASSERELLE_TEXT("Export", "The PDF could not be completed."), {}, {}, {},
                       QStringLiteral("unexpected structure from QPdfWriter"));
    };
    if (!file.open())
        return broken();
    int size = file.number("Size");
    QByteArray catalog = file.object(file.number("Root"));
    const QList<int> pages = pageObjects(file, catalog);
    if (!catalog.endsWith(">>") || pages.isEmpty())
        return broken();

    QMap<int, QByteArray> objects;
    objects[file.number("Info")] = infoDictionary(description);
    QByteArray additions =
        "/Lang " + textString(description.languageTag) + "\n/ViewerPreferences << /DisplayDocTitle true >>\n";
    const int metadata = PdfFile::numberIn(catalog, "Metadata");
    objects[metadata > 0 ? metadata : size] = xmp(description);
    if (metadata == 0)
        additions += "/Metadata " + reference(size++) + '\n';
    if (!description.bookmarks.empty()) {
        for (const Bookmark &bookmark : description.bookmarks) {
            if (bookmark.page < 0 || bookmark.page >= pages.size())
                return broken();
        }
        additions += "/Outlines " + reference(size) + "\n/PageMode /UseOutlines\n";
        objects.insert(outlineObjects(description, size, pages));
        size += static_cast<int>(description.bookmarks.size()) + 1;
    }
    catalog.chop(2);
    objects[file.number("Root")] = catalog + additions + ">>";
    return appended(std::move(pdf), objects, file, size);
}

}  // namespace passerelle::exporter
