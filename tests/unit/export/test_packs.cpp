// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_tools.hpp"
#include "sample_packs.hpp"

#include "dossier/keys.hpp"
#include "estimate/target.hpp"
#include "export/pack.hpp"
#include "export/zip_writer.hpp"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace passerelle;
using namespace passerelle::testing;

namespace {

const QString kPython = QStringLiteral("/usr/bin/python3");

QByteArray contentOf(const exporter::PackFiles &files, const char *name)
{
    for (const exporter::PackFile &file : files) {
        if (file.path == QLatin1String(name))
            return file.bytes;
    }
    return {};
}

exporter::PackFiles packOf(const dossier::Case &value)
{
    const auto files = exporter::packFiles(value, *shippedCatalogue(), Language::english(), kToday);
    if (!files)
        qFatal("%s", qPrintable(describe(files.error(), Language::english())));
    return *files;
}

}  // namespace

/// The packs that founders take away: every route, every sample, read back by others' programs.
class TestPacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteOfEverySampleHasAPack_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("route");
        for (const QString &sample : kSamples) {
            for (const catalogue::Route *route : routesWithForms())
                QTest::addRow("%s, %s", qPrintable(sample), qPrintable(route->id)) << sample << route->id;
        }
    }
    void everyRouteOfEverySampleHasAPack()
    {
        QFETCH(QString, sample);
        QFETCH(QString, route);
        const catalogue::Route &door = *shippedCatalogue()->route(route);
        const dossier::Case value = caseFor(sample, door);
        const exporter::PackFiles files = packOf(value);
        const auto written = exporter::writePack(files, m_folder.path(), exporter::packName(value));
        QVERIFY(written.has_value());
        checkAnswers(value, door, files);
        const Language words = access::formLanguage(door, Language::english());
        const QString label = value.application->answers.front().field.label.text(words).simplified();
        QVERIFY2(pdfText(QDir(written->folder).filePath(QStringLiteral("application.pdf"))).contains(label),
                 qPrintable(label));
        QVERIFY(contentOf(files, "annex.pdf").startsWith("%PDF-"));
        QVERIFY(contentOf(files, "calendar.ics").startsWith("BEGIN:VCALENDAR\r\n"));
        ++m_packs;
    }

    void aFormSpeaksOfAMachineThatItsRouteGives_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("route");
        for (const QString &sample : kSamples) {
            for (const char *route : {"genci-dynamic", "eurohpc-aif-playground"})
                QTest::addRow("%s, %s", qPrintable(sample), route) << sample << QString::fromLatin1(route);
        }
    }
    void aFormSpeaksOfAMachineThatItsRouteGives()
    {
        QFETCH(QString, sample);
        QFETCH(QString, route);
        dossier::Dossier chosen = sampleDossier(sample).dossier;
        chosen.facts.remove(QString::fromLatin1(passerelle::dossier::keys::kChosenTarget));
        chosen.facts.insert(QString::fromLatin1(dossier::keys::kRoute), route);
        const dossier::Case value = dossier::evaluate(
            chosen, *shippedCatalogue(), estimate::targetsOf(*shippedCatalogue()), kToday, Language::english());
        QVERIFY(value.chosen.has_value());
        const QString machine = value.estimates[*value.chosen].target.routeMachineId;
        QVERIFY2(shippedCatalogue()->route(route)->machineIds.contains(machine), qPrintable(machine));
    }

    /// After the rows above, in one go: a start of Python costs more than a pack.
    void othersReadThePacksBack()
    {
        if (m_packs == 0)
            QSKIP("no packs were written by this run");
        readBackByPython(m_folder.path());
    }

    void thePersonsOwnActsNeverLeaveUnasked()
    {
        const catalogue::Route *route = shippedCatalogue()->route(QStringLiteral("eurohpc-aif-playground"));
        dossier::Case value = caseFor(QStringLiteral("language"), *route);
        QVERIFY(value.facts.contains(QStringLiteral("pi.birth_date")));
        QTemporaryDir folder;
        const auto written = exporter::writePack(packOf(value), folder.path(), QStringLiteral("pack"));
        QVERIFY(written.has_value());
        for (const QString &path : written->files) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text =
                path.endsWith(QStringLiteral(".pdf")) ? pdfText(path) : QString::fromUtf8(file.readAll());
            for (const char *date : {"1990-07-28", "28/07/1990", "28 July 1990"})
                QVERIFY2(!text.contains(QLatin1String(date)), qPrintable(path));
        }
        for (const access::Answer &answer : value.application->answers)
            QVERIFY(!answer.ownAct || answer.value.isEmpty());
    }

    void theSameCaseGivesTheSameBytes()
    {
        const catalogue::Route *route = shippedCatalogue()->route(QStringLiteral("genci-dynamic"));
        const dossier::Case value = caseFor(QStringLiteral("industry"), *route);
        const exporter::PackFiles first = packOf(value);
        QTest::qWait(1100);  // the clock of metadata counts seconds
        const exporter::PackFiles second = packOf(value);
        QCOMPARE(first.size(), second.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(first[i].path, second[i].path);
            QVERIFY2(first[i].bytes == second[i].bytes, qPrintable(first[i].path));
        }
    }

    void hostileTextsComeThroughHarmless_data()
    {
        QTest::addColumn<QString>("text");
        const QMap<QString, QString> texts = hostileTexts();
        for (auto text = texts.begin(); text != texts.end(); ++text)
            QTest::newRow(qPrintable(text.key())) << text.value();
    }
    void hostileTextsComeThroughHarmless()
    {
        QFETCH(QString, text);
        const catalogue::Route *route = shippedCatalogue()->route(QStringLiteral("scaleway-startup"));
        dossier::Case value = sampleDossier(QStringLiteral("language"));
        value.dossier.name = text;
        for (const char *key : {"project.title", "project.abstract", "project.innovation", "company.legal_name"})
            value.facts.insert(QString::fromLatin1(key), text);
        value.application = access::fillApplication(*route, value.facts, *shippedCatalogue(), Language::english());
        const exporter::PackFiles files = packOf(value);
        QTemporaryDir folder;
        const auto written = exporter::writePack(files, folder.path(), exporter::packName(value));
        QVERIFY(written.has_value());
        QVERIFY(QRegularExpression(QStringLiteral("^[a-z0-9-]+$")).match(exporter::packName(value)).hasMatch());
        for (const exporter::PackFile &file : files)
            QVERIFY2(QRegularExpression(QStringLiteral("^[A-Za-z0-9_./-]+$")).match(file.path).hasMatch(),
                     qPrintable(file.path));
        readBackByPython(folder.path());
        const QJsonObject json = QJsonDocument::fromJson(contentOf(files, "application.json")).object();
        QCOMPARE(json[QStringLiteral("dossier")].toString(), text);
    }

    void aPackIsItsOwnersAndWhole()
    {
        const catalogue::Route *route = shippedCatalogue()->route(QStringLiteral("scaleway-startup"));
        const dossier::Case value = caseFor(QStringLiteral("language"), *route);
        const exporter::PackFiles files = packOf(value);
        QTemporaryDir folder;
        const auto written = exporter::writePack(files, folder.path(), QStringLiteral("pack"));
        QVERIFY(written.has_value());
#ifndef Q_OS_WIN  // there a person's folder is that person's by its own rights
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(written->folder) & others));
        QVERIFY(!(QFile::permissions(written->archive) & others));
        for (const QString &path : written->files)
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
#endif
        // A second one keeps the first beside it; a folder that is no pack is left alone.
        QVERIFY(exporter::writePack(files, folder.path(), QStringLiteral("pack")).has_value());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("pack.previous/README.txt"))));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("mine")));
        const auto refused = exporter::writePack(files, folder.path(), QStringLiteral("mine"));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
        QCOMPARE(QDir(folder.filePath(QStringLiteral("mine"))).entryList(QDir::Files).size(), 0);
    }

    void stoppingLeavesNothingBehind()
    {
        const catalogue::Route *route = shippedCatalogue()->route(QStringLiteral("scaleway-startup"));
        const dossier::Case value = caseFor(QStringLiteral("language"), *route);
        const Progress stopped{.report = {}, .cancelled = [] { return true; }};
        const auto none = exporter::packFiles(value, *shippedCatalogue(), Language::english(), kToday, stopped);
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().code, ErrorCode::Cancelled);
        QTemporaryDir folder;
        const auto written = exporter::writePack(packOf(value), folder.path(), QStringLiteral("pack"), stopped);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void archivesRefuseNamesThatLeaveTheirFolder()
    {
        for (const char *path : {"../a", "/a", "a/../../b", "a\\b", ""})
            QVERIFY(!exporter::zipOf({{QString::fromLatin1(path), "x"}}).has_value());
    }

private:
    /// Every field of the form is in the sheet, the table and the JSON, in order.
    static void checkAnswers(const dossier::Case &value, const catalogue::Route &route,
                             const exporter::PackFiles &files)
    {
        std::size_t fields = 0;
        for (const catalogue::FormSection &section : route.form)
            fields += section.fields.size();
        QCOMPARE(value.application->answers.size(), fields);
        const QJsonArray answers =
            QJsonDocument::fromJson(contentOf(files, "application.json")).object()[QStringLiteral("answers")].toArray();
        QCOMPARE(static_cast<std::size_t>(answers.size()), fields);
        const QByteArray sheet = contentOf(files, "answers.txt");
        QCOMPARE(static_cast<std::size_t>(sheet.count("\n--- ")), fields);
        for (const char *name : {"application.pdf", "application.docx", "application.odt", "README.txt"})
            QVERIFY(contentOf(files, name).size() > 100);
    }

    /// Independent readers: archives by Python's zipfile, DOCX by python-docx, ODT by odfpy where they are installed.
    static void readBackByPython(const QString &folder)
    {
        const QString script = QStringLiteral(
            "import csv, glob, io, json, zipfile, sys\n"
            "try: import docx\nexcept ImportError: docx = None\n"
            "try: from odf.opendocument import load; from odf import text\nexcept ImportError: load = None\n"
            "import xml.dom.minidom as dom\n"
            "n = 0\n"
            "for f in glob.glob('*.zip'):\n"
            "    z = zipfile.ZipFile(f); assert z.testzip() is None, f\n"
            "    assert any(i.endswith('/README.txt') for i in z.namelist()), f\n"
            "    assert all(i.date_time == (1980, 1, 1, 0, 0, 0) for i in z.infolist()), f\n"
            "for f in glob.glob('*/application.docx') + glob.glob('*/application.odt'):\n"
            "    z = zipfile.ZipFile(f)\n"
            "    for i in z.namelist():\n"
            "        if i.endswith(('.xml', '.rels')): dom.parseString(z.read(i))\n"
            "    n += 1\n"
            "    if f.endswith('.odt'):\n"
            "        assert z.namelist()[0] == 'mimetype' and z.infolist()[0].compress_type == 0\n"
            "        assert open(f, 'rb').read()[38:77] == b'application/vnd.oasis.opendocument.text'\n"
            "        if load: assert len(load(f).getElementsByType(text.H)) >= 2, f\n"
            "    elif docx:\n"
            "        d = docx.Document(f)\n"
            "        assert sum(p.style.name.startswith('Heading') for p in d.paragraphs) >= 2, f\n"
            "        assert len(d.tables) >= 1, f\n"
            "for f in glob.glob('*/*.ics'):\n"
            "    try: import icalendar\n"
            "    except ImportError: break\n"
            "    assert icalendar.Calendar.from_ical(open(f, 'rb').read()).name == 'VCALENDAR', f\n"
            "for f in glob.glob('*/*.csv'):\n"
            "    for row in csv.reader(io.open(f, encoding='utf-8-sig', newline='')):\n"
            "        assert not any(cell[:1] in ('=', '@', '\\t') for cell in row), (f, row)\n"
            "assert n, 'no documents'\n");
        QString told;
        QVERIFY2(statusOf(kPython, {QStringLiteral("-c"), script}, folder, &told) == 0, qPrintable(told));
    }

    QTemporaryDir m_folder;
    int m_packs = 0;
};

QTEST_MAIN(TestPacks)
#include "test_packs.moc"
