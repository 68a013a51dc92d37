// SPDX-License-Identifier: GPL-3.0-or-later
// The scanners that look at many bytes at once give what the careful readers give, whatever lies on their borders.
#include "profile/byte_marks.hpp"
#include "profile/csv_block.hpp"
#include "profile/csv_cells.hpp"
#include "profile/csv_marks.hpp"
#include "profile/json_line.hpp"
#include "profile/json_text.hpp"
#include "profile/sample_collector.hpp"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

using namespace passerelle::profile;

namespace {

/// What the careful reader makes of the row that begins at `at`, which moves behind it; false when it never ends.
bool carefulRow(QByteArrayView text, char separator, qsizetype &at, CsvBlock::Row &row, QByteArray &content)
{
    QuotedRow reader;
    reader.begin();
    row = {};
    for (bool ended = false; !ended;) {
        const qsizetype stop = text.indexOf('\n', at);
        if (stop < 0)
            return false;
        QByteArrayView line = text.sliced(at, stop - at);
        if (line.endsWith('\r'))
            line.chop(1);
        ended = reader.add(line, separator);
        ++row.lines;
        at = stop + 1;
    }
    std::vector<QByteArrayView> cells;
    reader.cells(cells);
    row.cells = cells.size();
    content.clear();
    for (const QByteArrayView cell : cells) {
        row.bytes += cell.size();
        row.longBytes += cell.size() >= CsvBlock::kLongCell ? cell.size() : 0;
        if (!cell.isEmpty() && !isNumeric(cell))
            content += cell.toByteArray() + '\n';
    }
    return true;
}

QByteArray padded(QByteArray text, qsizetype padding)
{
    return text.append(padding, '"');
}

/// All rows of the text, with the rows that the fast reader leaves to the other one; how many it read itself.
int compareRows(const QByteArray &text, char separator)
{
    const QByteArray room = padded(text, CsvBlock::kPadding);
    CsvBlock block(separator);
    block.begin(QByteArrayView(room).first(text.size()), 0);
    CsvBlock::Row careful;
    CsvBlock::Row fast;
    QByteArray content;
    int own = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const bool ends = carefulRow(text, separator, at, careful, content);
        if (block.place() != begin)
            return -1;
        if (!block.next(fast)) {
            if (!ends)
                return own;
            block.goTo(at);
            continue;
        }
        ++own;
        if (!ends || fast.cells != careful.cells || fast.bytes != careful.bytes || fast.lines != careful.lines ||
            fast.longBytes != careful.longBytes || fast.text != QByteArrayView(content))
            return -1;
    }
    return block.atEnd() ? own : -1;
}

QByteArray pieces(std::mt19937 &random, const std::vector<QByteArray> &of, unsigned most)
{
    QByteArray text;
    for (auto left = random() % most; left > 0; --left)
        text += of[random() % of.size()];
    return text;
}

}  // namespace

class TestFastScanners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAgree_data();
    void rowsAgree();
    void randomRowsAgree();
    void marksOfTablesAgree();
    void likeTextsAreNoDuplicates();
    void numbersAgree();
    void marksOfBytes();
    void linesOfOneShapeAgree_data();
    void linesOfOneShapeAgree();
    void randomLinesAgree();
};

void TestFastScanners::rowsAgree_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("own");
    const auto row = [](const char *name, const QByteArray &text, int own) { QTest::newRow(name) << text << own; };
    row("plain cells", "a,1,\n,,\n2.5e3,b,c\n", 3);
    row("ends of line of two kinds", "a,1\r\n\r\nb\r,2\r\n\n", 4);
    row("a quoted end of line", "\"a\nb\",1\n2,\"c\r\nd\"\r\n", 2);
    row("two ends of line, one quoted alone", "\"\r\n\r\n\n\",1\n", 1);
    row("doubled quotes", "\"he said \"\"yes\"\"\",1\n\"\"\"\",\"\"\n", 2);
    row("a quote inside a cell is a character", "a\"b,5' 3\"\n1\",2\n", 2);
    row("something behind the closing quote is read carefully", "\"a\"b,1\n\"\" \"\",2\nc,3\n", 1);
    row("a quote that never closes", "a,b\n\"c,d\ne,f\n", 1);
    row("a quoted number is a number", "\"12\",\"1,5\",\"\"\n", 1);
    row("carriage returns in the middle", "a\rb,\"c\rd\",\r\r\n", 1);
    row("a carriage return behind a quote that ends no line", "\"a\"\r,b\n", 0);
    row("bytes of zero", QByteArray("a\0b,\0,\"\0\"\n", 10), 1);
    row("bytes that are no text", "\xFF\xFE,\x80,\"\xC3\"\n", 1);
    // Everything at every place of the 64 bytes that are looked at together, and of the cells that are copied short.
    for (int i = 0; i < 130; ++i) {
        const QByteArray fill(i, 'x');
        const QByteArray digits(i, '7');
        QTest::addRow("borders at %d", i) << QByteArray(fill + ",\"" + fill + "\"\"\r\n" + digits + "\"\r\n" + digits +
                                                        ',' + digits + ".e\n" + fill + '\n')
                                          << 3;
    }
}

void TestFastScanners::rowsAgree()
{
    QFETCH(QByteArray, text);
    QFETCH(int, own);
    QCOMPARE(compareRows(text, ','), own);
}

void TestFastScanners::randomRowsAgree()
{
    std::mt19937 random(20261122);
    const std::vector<QByteArray> parts{
        "\"", "\"", "\"\"", ",", ",",   ";",   "\n",      "\r\n", "\r", "a",
        "12", "-",  "é",    " ", ",\"", "\",", "\",\"\n", "\t",   "e",  "long text of words"};
    qint64 own = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray text = pieces(random, parts, 60) + '\n';
        const int read = compareRows(text, i % 2 == 0 ? ',' : ';');
        QVERIFY2(read >= 0, text.toPercentEncoding().constData());
        own += read;
    }
    QVERIFY(own > 20'000);
}

void TestFastScanners::marksOfTablesAgree()
{
    constexpr std::size_t kWords = 64;
    std::mt19937 random(3);
    std::array<char, kWords * 64> bytes{};
    std::ranges::generate(bytes, [&random] { return static_cast<char>(random()); });
    for (const char separator : {',', ';', '\t', '|'}) {
        std::array<std::uint64_t, 3 * kWords> wide{};
        std::array<std::uint64_t, 3 * kWords> plain{};
        markTable(bytes.data(), kWords, separator, {wide.data(), wide.data() + kWords, wide.data() + 2 * kWords});
        markTablePlainly(bytes.data(), kWords, separator,
                         {plain.data(), plain.data() + kWords, plain.data() + 2 * kWords});
        QCOMPARE(wide, plain);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const char c = bytes.at(i);
            const auto bit = [&](std::size_t set) { return (plain.at(set * kWords + i / 64) >> i % 64 & 1U) != 0; };
            QCOMPARE(bit(0), c == separator || c == '\n' || c == '"');
            QCOMPARE(bit(1), c >= '0' && c <= '9');
            const std::array<char, 2> number{'1', c};
            QCOMPARE(bit(2), !isNumeric({number.data(), 2}));
        }
    }
}

/// Texts of every length that differ in a few digits at their end, their middle or their beginning.
void TestFastScanners::likeTextsAreNoDuplicates()
{
    constexpr int kTexts = 3000;
    SampleCollector collector;
    for (int length = 0; length < 80; ++length) {
        const QByteArray before(length / 2, 'a');
        const QByteArray behind(length - length / 2, 'b');
        for (int i = 0; i < kTexts; ++i) {
            const QByteArray number = QByteArray::number(10'000 + i);
            for (const QByteArray &text : QByteArrayList{before + behind + "-" + number, before + number + behind + "+",
                                                         number + "/" + before + behind})
                collector.sample(text);
        }
    }
    collector.sample("aabb-10000");  // of length 4, from above
    DatasetProfile profile;
    collector.finish(profile, TokenTable());
    QCOMPARE(profile.duplicates, 1);
    QVERIFY(profile.samples.has_value());
    QCOMPARE(profile.samples->value(), 80.0 * 3 * kTexts + 1);
}

void TestFastScanners::numbersAgree()
{
    std::mt19937 random(7);
    const std::vector<QByteArray> parts{"0", "1", "9", "25", "-", ".", "e", "+", "E5", "x", " ", "0.", "/", ":"};
    int accepted = 0;
    for (int i = 0; i < 200'000; ++i) {
        const QByteArray number = parts[random() % parts.size()] + pieces(random, parts, 12);
        const QByteArray room = padded(number, 16);
        if (isShortNumber(room.data(), room.data() + number.size())) {
            ++accepted;
            QVERIFY2(isPlainNumber({number.data(), static_cast<std::size_t>(number.size())}), number.constData());
        }
    }
    QVERIFY(accepted > 1000);
    for (const char *number : {"0", "-0", "7", "-12.5", "0.25", "1234567890123456", "100.001"}) {
        const QByteArray room = padded(number, 16);
        QVERIFY2(isShortNumber(room.data(), room.data() + qstrlen(number)), number);
    }
    for (const char *number : {"-", ".5", "5.", "01", "-01", "00.5", "1.2.3", "-.", "12x", "1-2", "--1"}) {
        const QByteArray room = padded(number, 16);
        QVERIFY2(!isShortNumber(room.data(), room.data() + qstrlen(number)), number);
    }
}

void TestFastScanners::marksOfBytes()
{
    for (int c = 0; c < 256; ++c) {
        std::array<char, Bytes16::kSize> block{};
        for (std::size_t i = 0; i < block.size(); ++i)
            block.at(i) = static_cast<char>(c + static_cast<int>(i));
        const Bytes16 bytes(block.data());
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto byte = static_cast<unsigned char>(block.at(i));
            QCOMPARE(bytes.equal('@') >> i & 1U, byte == '@' ? 1U : 0U);
            QCOMPARE(bytes.within('+', 16) >> i & 1U, byte >= '+' && byte <= ':' ? 1U : 0U);
            QCOMPARE(bytes.letter('e') >> i & 1U, byte == 'e' || byte == 'E' ? 1U : 0U);
        }
        std::array<char, Bytes16::kSize> other = block;
        other.at(static_cast<std::size_t>(c) % other.size()) ^= 1;
        QCOMPARE(bytes.same(Bytes16(block.data())), 0xFFFFU);
        QCOMPARE(bytes.same(Bytes16(other.data())), 0xFFFFU ^ (1U << (c % 16)));
        QCOMPARE(firstBytes(block.data(), 0), std::uint64_t{0});
        QCOMPARE(firstBytes(block.data(), 1), std::uint64_t{static_cast<unsigned char>(block.front())});
    }
}

namespace {

/// Reads all lines as one block; false unless each gives what the careful reader gives.
bool linesAgree(const QByteArrayList &lines)
{
    const QByteArray text = lines.join('\n') + '\n';
    const QByteArray room = padded(text, JsonLine::kPadding);
    JsonLine reader;
    const bool together = reader.begin(QByteArrayView(room).first(text.size()));
    qsizetype at = 0;
    for (const QByteArray &line : lines) {
        const QByteArrayView view = QByteArrayView(room).sliced(at, line.size());
        at += line.size() + 1;
        JsonSamples::Sample careful;
        JsonLine::Sample fast;
        QString detail;
        const bool sound = JsonSamples::parseLine(line, careful, nullptr, detail);
        const bool read =
            together ? reader.parseNext(view, fast, nullptr, detail) : reader.parse(view, fast, nullptr, detail);
        if (read != sound ||
            (sound && (fast.text != QByteArrayView(careful.text) || fast.hasValues != careful.hasValues)))
            return false;
    }
    return true;
}

}  // namespace

void TestFastScanners::linesOfOneShapeAgree_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char *name, const QByteArrayList &lines) { QTest::newRow(name) << lines; };
    row("values of other kinds",
        {R"({"a": 1, "text": "x"})", R"({"a": "y", "text": null})", R"({"a": true, "text": -0.5})",
         R"({"a": false, "text": "\u00e9\n"})", R"({"a": 1e5, "text": ""})"});
    row("values that are none", {R"({"a": 1, "b": 2})", R"({"a": tru, "b": 2})", R"({"a": 01, "b": 2})",
                                 R"({"a": 1 2, "b": 2})", R"({"a": , "b": 2})", R"({"a": 3, "b": 4})"});
    row("other keys", {R"({"a": "1", "b": "2"})", R"({"a": "1", "text": "2"})", R"({"text": "1", "b": "2"})",
                       R"({"a": "1", "b": "2"})"});
    row("a key of the same length", {R"({"text": "1", "id": "2"})", R"({"tekt": "1", "id": "2"})"});
    row("white space", {R"({"a": 1, "b": "c"})", R"({"a":1,"b":"c"})", "{\"a\": 1 , \"b\": \"c\" }",
                        "{\"a\": 1, \"b\": \"c\"} \t\r", "{\"a\": 1,  \"b\": \"c\"}"});
    row("something behind the end", {R"({"a": 1})", R"({"a": 1}})", R"({"a": 1},)", R"({"a": 1} 2)", R"({"a": 1)"});
    row("containers where values were",
        {R"({"a": 1, "b": 2})", R"({"a": {}, "b": 2})", R"({"a": [1, "b"]})", R"({"a": [1], "b": 2})"});
    row("lists of texts", {R"({"text": ["a", "b"], "c": ["d"]})", R"({"text": ["e", "f"], "c": ["g"]})",
                           R"({"name": ["e", "f"], "c": ["g"]})"});
    row("half a pair of surrogates", {R"({"a": "\ud83d\ude00"})", R"({"a": "\ud83d"})", R"({"a": "\ude00"})",
                                      R"({"a": "\ud83d\ud83d"})", R"({"a": "\ud83d\ude00"})"});
    row("empty containers", {"{}", "[]", "{}", "[]", "[1]", "[2]", "{\"\": \"\"}", "{\"\": 3}"});
    row("a byte of zero", {R"({"a": "b"})", QByteArray("{\"a\": \"\0\"}", 10), QByteArray("{\"a\": \"c\"}\0", 11)});
    row("gaps of eight bytes and more",
        {R"({"abcd": 1, "a key that is long": 2})", R"({"abcd": 3, "a key that is long": 4})",
         R"({"abcd": 3, "a key that is song": 4})", R"({"abce": 3, "a key that is long": 4})"});
    row("gaps of sixteen bytes and more",
        {R"({"0123456789": 1, "0123456789ab": 2, "0123456789abcdefghijkl": 3, "0123456789abcdefghijklmnopqr": 4})",
         R"({"0123456789": 5, "0123456789ab": 6, "0123456789abcdefghijkl": 7, "0123456789abcdefghijklmnopqr": 8})",
         R"({"0123456789": 5, "0123456789ac": 6, "0123456789abcdefghijkl": 7, "0123456789abcdefghijklmnopqr": 8})",
         R"({"0123456789": 5, "0123456789ab": 6, "0123456789abcdefghijkm": 7, "0123456789abcdefghijklmnopqr": 8})",
         R"({"0123456789": 5, "0123456789ab": 6, "0123456789abcdefghijkl": 7, "0123456789abcdefghijklmnopqs": 8})"});
}

void TestFastScanners::linesOfOneShapeAgree()
{
    QFETCH(QByteArrayList, lines);
    QVERIFY(linesAgree(lines));
    // The same when each line has another before it that was sound.
    for (const QByteArray &line : lines)
        QVERIFY2(linesAgree({lines.front(), lines.front(), line, lines.front()}), line.constData());
}

void TestFastScanners::randomLinesAgree()
{
    std::mt19937 random(1789);
    const std::vector<QByteArray> shapes{R"({"id": @, "text": @})",
                                         R"({"messages": [{"role": @, "content": @}], "x": @})",
                                         R"([@, @, {"prompt": [@]}])", R"({"a":@,"b":{"c":@}} )"};
    const std::vector<QByteArray> values{
        "1", "-2.5", "\"text\"", "\"\"", "true", "null",    R"("\"q\"\n")",     "1e400", "\"é\"", "tru",
        "0", "01",   "[]",       "{}",   "",     R"("\x")", "12345678901234567"};
    for (int i = 0; i < 3000; ++i) {
        QByteArrayList lines;
        for (int k = 0; k < 12; ++k) {
            QByteArray line = shapes[random() % shapes.size()];
            for (qsizetype at = line.indexOf('@'); at >= 0; at = line.indexOf('@'))
                line.replace(at, 1, values[random() % (k % 4 == 0 ? 7 : values.size())]);
            if (random() % 8 == 0)
                line.remove(static_cast<qsizetype>(random() % static_cast<unsigned>(line.size())), 1);
            if (!line.contains('\n'))
                lines += line;
        }
        QVERIFY2(linesAgree(lines), lines.join('\n').constData());
    }
}

QTEST_GUILESS_MAIN(TestFastScanners)
#include "test_fast_scanners.moc"
