// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/sheet.hpp"

#include "base/language.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace passerelle;
using namespace passerelle::cohort;

namespace {

const QStringList kDangerous{QStringLiteral("=1+1"),     QStringLiteral("+cmd|' /C calc'!A0"),
                             QStringLiteral("-2+3+cmd"), QStringLiteral("@SUM(A1)"),
                             QStringLiteral("\t=1"),     QStringLiteral("=HYPERLINK(\"http://x.example\")")};

Sheet sheetOf(const QStringList &texts)
{
    Sheet sheet;
    sheet.name = QStringLiteral("Dossiers");
    sheet.columns = {{QStringLiteral("name"), Sheet::Kind::Text, 20},
                     {QStringLiteral("hours"), Sheet::Kind::Number, 10},
                     {QStringLiteral("day"), Sheet::Kind::Date, 12}};
    for (const QString &text : texts)
        sheet.rows.push_back({text, 12.5, QDate(2026, 12, 1)});
    return sheet;
}

/// What openpyxl reads: a line a row, "type:value" a cell.
QString readBack(const QString &path)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, openpyxl\n"
                                 "for row in openpyxl.load_workbook(sys.argv[1]).active.iter_rows():\n"
                                 "    print('|'.join(f'{c.data_type}:{c.value}:{c.hyperlink is None}' for c in row))"),
                  path});
    python.waitForFinished();
    return python.exitCode() == 0 ? QString::fromUtf8(python.readAllStandardOutput()) : QString();
}

bool hasReader()
{
    return QProcess::execute(QStringLiteral("/usr/bin/python3"),
                             {QStringLiteral("-c"), QStringLiteral("import openpyxl")}) == 0;
}

}  // namespace

/// Tables as CSV and XLSX.
class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvMakesFormulasHarmless()
    {
        const QByteArray text = csvOf(sheetOf(kDangerous));
        QVERIFY(text.startsWith("\xEF\xBB\xBFname,hours,day\r\n"));
        const QList<QByteArray> rows = text.mid(3).split('\n');
        for (qsizetype i = 1; i <= kDangerous.size(); ++i) {
            const QByteArray row = rows.at(i).startsWith('"') ? rows.at(i).mid(1) : rows.at(i);
            QVERIFY2(row.startsWith('\''), row.constData());
            QVERIFY(rows.at(i).endsWith(",12.5,2026-12-01\r"));
        }
    }

    void aWorkbookKeepsTextsAsTextsAndNumbersAsNumbers()
    {
        if (!canWriteWorkbooks())
            QSKIP("built without libxlsxwriter");
        if (!hasReader())
            QSKIP("python3-openpyxl is not installed");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("table é.xlsx"));
        const Sheet sheet = sheetOf(kDangerous + QStringList{QStringLiteral("a\u0001b"), QString(40000, u'x')});
        const auto written = writeWorkbook(std::span(&sheet, 1), QStringLiteral("Title"),
                                           QDateTime(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc()), path);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(describe(written.error(), Language::english())));
        const QStringList rows = readBack(path).split(QLatin1Char('\n'));
        QCOMPARE(rows.at(0), QStringLiteral("s:name:True|s:hours:True|s:day:True"));
        for (qsizetype i = 0; i < kDangerous.size(); ++i) {
            QVERIFY2(rows.at(i + 1).startsWith(QStringLiteral("s:") + kDangerous.at(i)), qPrintable(rows.at(i + 1)));
            QVERIFY(rows.at(i + 1).endsWith(QStringLiteral(":True|n:12.5:True|d:2026-12-01 00:00:00:True")));
        }
        QVERIFY(rows.at(kDangerous.size() + 1).startsWith(QStringLiteral("s:a b:")));
    }

    void aWorkbookThatCannotBeWrittenSaysSo()
    {
        const Sheet sheet = sheetOf({QStringLiteral("a")});
        const auto written = writeWorkbook(std::span(&sheet, 1), {}, QDateTime::fromSecsSinceEpoch(0, Qt::UTC),
                                           QStringLiteral("/no/such/folder/table.xlsx"));
        QVERIFY(!written.has_value());
        QVERIFY(written.error().code == (canWriteWorkbooks() ? ErrorCode::Storage : ErrorCode::Unsupported));
    }
};

QTEST_MAIN(TestSheet)
#include "test_sheet.moc"
