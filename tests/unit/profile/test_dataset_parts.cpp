// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_rows.hpp"
#include "profile/dataset_figures.hpp"
#include "profile/json_line.hpp"
#include "profile/language_guess.hpp"
#include "profile/line_reader.hpp"
#include "profile/personal_data.hpp"
#include "profile/thrift_reader.hpp"
#include "profile/utf8.hpp"

#include <QTest>

using namespace passerelle::profile;

class TestDatasetParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thriftMapOfNothing();
    void fastLinesAgree_data();
    void fastLinesAgree();
    void packingGains();
    void languages_data();
    void languages();
    void personalData_data();
    void personalData();
    void utf8_data();
    void utf8();
    void separators_data();
    void separators();
    void linesAcrossBlocks();
};

void TestDatasetParts::languages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    // Article 1 of the Universal Declaration of Human Rights.
    QTest::newRow("fr") << QStringLiteral(
                               "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils "
                               "sont doués de raison et de conscience et doivent agir les uns envers les "
                               "autres dans un esprit de fraternité.")
                        << "fr";
    QTest::newRow("en") << QStringLiteral(
                               "All human beings are born free and equal in dignity and rights. They are endowed "
                               "with reason and conscience and should act towards one another in a spirit of "
                               "brotherhood.")
                        << "en";
    QTest::newRow("de") << QStringLiteral(
                               "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit "
                               "Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit "
                               "begegnen.")
                        << "de";
    QTest::newRow("es") << QStringLiteral(
                               "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados "
                               "como están de razón y conciencia, deben comportarse fraternalmente los unos con "
                               "los otros.")
                        << "es";
    QTest::newRow("it") << QStringLiteral(
                               "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono "
                               "dotati di ragione e di coscienza e devono agire gli uni verso gli altri in "
                               "spirito di fratellanza.")
                        << "it";
    QTest::newRow("nl") << QStringLiteral(
                               "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn "
                               "begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest "
                               "van broederschap te gedragen.")
                        << "nl";
    QTest::newRow("el") << QStringLiteral("Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα "
                                          "δικαιώματα.")
                        << "el";
    QTest::newRow("ar") << QStringLiteral("يولد جميع الناس أحراراً متساوين في الكرامة والحقوق.") << "ar";
    QTest::newRow("code") << QStringLiteral(
                                 "def area(r):\n    return 3.14 * r * r\n\nimport sys\nclass A:\n    def __init__"
                                 "(self):\n        self.x = [1, 2]\n")
                          << "code";
    QTest::newRow("too short to say") << QStringLiteral("42 ok") << "und";
}

void TestDatasetParts::languages()
{
    QFETCH(QString, text);
    LanguageGuess guess;
    guess.feed(text.toUtf8());
    QTEST(guess.best(), "code");
}

void TestDatasetParts::personalData_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QByteArray("The meeting at 10:30 cost 1 200 euros, ref. 2026-11-21.") << 0;
    QTest::newRow("an address") << QByteArray("Write to jeanne.martin@example.org today.") << 1;
    QTest::newRow("an at sign alone") << QByteArray("3 kg @ 5 euros, @home") << 0;
    QTest::newRow("a French telephone number") << QByteArray("Tél. 01 99 00 12 34.") << 1;
    QTest::newRow("an international one") << QByteArray("Call +33 1 99 00 12 34 now") << 1;
    // The examples of the standards themselves: ISO 13616 and an invented NIR with its computed key.
    QTest::newRow("an IBAN") << QByteArray("FR14 2004 1010 0505 0001 3M02 606") << 1;
    QTest::newRow("an IBAN with a wrong digit") << QByteArray("FR15 2004 1010 0505 0001 3M02 606") << 0;
    QTest::newRow("a NIR") << QByteArray("1 84 12 76 451 089 46") << 1;
    QTest::newRow("a NIR with a wrong key") << QByteArray("1 84 12 76 451 089 47") << 0;
}

void TestDatasetParts::personalData()
{
    QFETCH(QByteArray, text);
    QTEST(countPersonalData(text), "count");
}

void TestDatasetParts::utf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("place");
    QTest::newRow("plain") << QByteArray("abc") << -1;
    QTest::newRow("two, three and four bytes") << QByteArray("é€😀") << -1;
    QTest::newRow("Latin-1") << QByteArray("caf\xE9!") << 3;
    QTest::newRow("cut at the end") << QByteArray("a\xE2\x82") << 1;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << 0;
    QTest::newRow("a surrogate") << QByteArray("\xED\xA0\x80") << 0;
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 0;
}

void TestDatasetParts::utf8()
{
    QFETCH(QByteArray, text);
    QTEST(static_cast<int>(firstInvalidUtf8(text)), "place");
}

void TestDatasetParts::separators_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::newRow("semicolon with decimal commas") << QByteArray("a;b;c\n1,5;2,5;x\n2,5;3,5;y\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\nx, y\tz\n") << '\t';
    QTest::newRow("quoted separators") << QByteArray("a|b\n\"1,2,3|4\"|5\n") << '|';
}

void TestDatasetParts::separators()
{
    QFETCH(QByteArray, text);
    QTEST(guessSeparator(text), "separator");
}

void TestDatasetParts::linesAcrossBlocks()
{
    const QByteArray text =
        QByteArray("\xEF\xBB\xBF") + QByteArray(1024 * 1024 - 4, 'a') + "\r\nsecond\n" + QByteArray(40, 'b') + "\nlast";
    BoundedFile file = BoundedFile::ofBytes(text, QStringLiteral("memory"));
    LineReader lines(file);
    QCOMPARE(lines.next()->text.size(), 1024 * 1024 - 4);
    QCOMPARE(lines.next()->text.toByteArray(), QByteArray("second"));
    QCOMPARE(lines.next()->number, 3);
    QCOMPARE(lines.next()->text.toByteArray(), QByteArray("last"));
    QVERIFY(!lines.next());
    BoundedFile again = BoundedFile::ofBytes("short\nmuch too long a line\nend", QStringLiteral("memory"));
    LineReader limited(again, 10);
    QVERIFY(!limited.next()->tooLong);
    QVERIFY(limited.next()->tooLong);
    QCOMPARE(limited.next()->text.toByteArray(), QByteArray("end"));
}

/// Found by fuzzing: a map of 2^63 pairs of truth values, which take no byte in a structure, was gone through.
void TestDatasetParts::thriftMapOfNothing()
{
    ThriftReader reader(QByteArrayView("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F\x11", 10));
    reader.skip(ThriftReader::Map);
    QVERIFY(!reader.ok());
}

void TestDatasetParts::fastLinesAgree_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QByteArray(R"({"text": "bonjour", "id": 3})");
    QTest::newRow("escapes") << QByteArray(R"({"text": "a\nb \u00e9 \ud83d\ude00 \"q\""})");
    QTest::newRow("conversation") << QByteArray(
        R"({"messages": [{"role": "user", "content": "un"}, {"content": [{"text": "deux"}]}]})");
    QTest::newRow("list under a text field") << QByteArray(R"({"text": ["a", ["b"], {"role": "c"}]})");
    QTest::newRow("no known field") << QByteArray(R"({"a": "x", "b": {"c": "y"}, "n": 1e5, "t": true, "z": null})");
    QTest::newRow("large number") << QByteArray(R"({"n": 123456789012345678901234567890, "text": ""})");
    QTest::newRow("a list") << QByteArray(R"(["a", "b"])");
    QTest::newRow("a text alone") << QByteArray(R"("alone")");
    QTest::newRow("space around") << QByteArray("  {\"text\" :\t\"x\" } ");
    QTest::newRow("two values") << QByteArray(R"({"text": "a"} {"text": "b"})");
    QTest::newRow("cut") << QByteArray(R"({"text": "a)");
    QTest::newRow("no value") << QByteArray(R"({"text": })");
    QTest::newRow("wrong word") << QByteArray(R"({"text": nul1})");
    QTest::newRow("wrong number") << QByteArray(R"({"text": 01})");
    QTest::newRow("comma at the end") << QByteArray(R"({"text": "a",})");
    QTest::newRow("control character") << QByteArray("{\"text\": \"a\x01\"}");
    QTest::newRow("not UTF-8") << QByteArray("{\"text\": \"caf\xE9\"}");
    QTest::newRow("deep") << QByteArray(QByteArray(70, '[') + QByteArray(70, ']'));
}

/// The fast reader of lines gives what the careful one gives.
void TestDatasetParts::fastLinesAgree()
{
    QFETCH(QByteArray, line);
    JsonSamples::Sample careful;
    JsonLine::Sample fast;
    QSet<QString> carefulKeys;
    QSet<QString> fastKeys;
    QString detail;
    const bool sound = JsonSamples::parseLine(line, careful, &carefulKeys, detail);
    const qsizetype size = line.size();
    QByteArray padded = line;
    padded.append(JsonLine::kPadding, '#');
    JsonLine reader;
    QCOMPARE(reader.parse(QByteArrayView(padded).first(size), fast, &fastKeys, detail), sound);
    if (!sound)
        return;
    QCOMPARE(fast.text.toByteArray(), careful.text);
    QCOMPARE(fast.hasValues, careful.hasValues);
    QCOMPARE(fastKeys, carefulKeys);
}

void TestDatasetParts::packingGains()
{
    Spread lengths;
    lengths.add(512, 1000);
    QVERIFY(packingGain(lengths, 4096) > 6.5);
    QVERIFY(packingGain(lengths, 4096) < 9.5);
    QCOMPARE(packingGain(lengths, 100), 1.0);
    QCOMPARE(packingGain(Spread(), 4096), 1.0);
    QCOMPARE(lengths.quantile(0.5), 512.0);
    QCOMPARE(lengths.mean(), 512.0);
}

QTEST_GUILESS_MAIN(TestDatasetParts)
#include "test_dataset_parts.moc"
