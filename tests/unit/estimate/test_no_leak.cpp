// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "base/language.hpp"
#include "estimate/validation.hpp"

#include <QJsonArray>
#include <QTest>

using namespace passerelle;
using namespace passerelle::estimate;

/// No reported figure, name, remark or source may reach a prediction: parts of the four tables are predicted with those
/// fields as they are, taken out and scrambled, and must come out the same to the last digit.
class TestNoLeak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void predictionsStandWithoutTheAnswers_data();
    void predictionsStandWithoutTheAnswers();
    void predictionsStandWithoutTheOtherRows_data();
    void predictionsStandWithoutTheOtherRows();
    void predictionsStandWithoutPublishedRuns_data();
    void predictionsStandWithoutPublishedRuns();

private:
    catalogue::CataloguePtr m_facts;
};

namespace {

QJsonArray tableOf(const QString &name)
{
    const auto read = readJsonFile(QStringLiteral(PASSERELLE_TEST_DATA "/validation_%1.json").arg(name));
    return read ? read->toArray() : QJsonArray();
}

void addTables()
{
    QTest::addColumn<QString>("table");
    for (const char *name : {"runs", "throughput", "step_times", "memory"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

/// What was reported, said about it, or names the row. A note on the board itself ("gpu_note") is hardware, and
/// "memory_kind" says which quantity was measured: what the framework allocated or what the driver saw.
bool isAnswer(const QString &key)
{
    static const QStringList kAnswers{QStringLiteral("throughput_value"),
                                      QStringLiteral("peak_memory_gb"),
                                      QStringLiteral("notes"),
                                      QStringLiteral("note"),
                                      QStringLiteral("environment_note"),
                                      QStringLiteral("gpu_hours_basis"),
                                      QStringLiteral("throughput_basis"),
                                      QStringLiteral("id"),
                                      QStringLiteral("model"),
                                      QStringLiteral("source"),
                                      QStringLiteral("source_url"),
                                      QStringLiteral("source_date"),
                                      QStringLiteral("confidence"),
                                      QStringLiteral("submitter"),
                                      QStringLiteral("paper_group"),
                                      QStringLiteral("split_group"),
                                      QStringLiteral("flops_6nd"),
                                      QStringLiteral("derived")};
    return key.startsWith(QLatin1String("reported_")) || kAnswers.contains(key);
}

enum class Change { TakenOut, Scrambled };

QJsonValue scrambled(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble() * 997 + 3;
    if (value.isBool())
        return !value.toBool();
    return QStringLiteral("70B at 9000 tokens a second, 12 GB");
}

QJsonArray altered(const QJsonArray &rows, Change change)
{
    QJsonArray result;
    for (const QJsonValue &value : rows) {
        QJsonObject row = value.toObject();
        const QStringList keys = row.keys();
        for (const QString &key : keys) {
            if (!isAnswer(key))
                continue;
            if (change == Change::Scrambled)
                row.insert(key, scrambled(row.value(key)));
            else
                row.remove(key);
        }
        result.append(row);
    }
    return result;
}

void compare(const ValidatedRow &one, const ValidatedRow &other)
{
    QCOMPARE(other.skip.text(Language::english()), one.skip.text(Language::english()));
    QCOMPARE(other.quantity, one.quantity);
    // Not QCOMPARE's fuzzy comparison: a leak may be small.
    QVERIFY(other.p10 == one.p10 && other.p50 == one.p50 && other.p90 == one.p90);
}

}  // namespace

void TestNoLeak::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(PASSERELLE_RESOURCES "/catalogue"));
    QVERIFY(loaded.has_value());
    m_facts = *loaded;
}

void TestNoLeak::predictionsStandWithoutTheAnswers_data()
{
    addTables();
}

void TestNoLeak::predictionsStandWithoutTheAnswers()
{
    QFETCH(QString, table);
    const QJsonArray rows = tableOf(table);
    QVERIFY(rows.size() >= 20);
    const ValidationReport asTheyAre = validateRows(rows, *m_facts);
    QVERIFY(asTheyAre.overall.n >= 15);
    for (const Change change : {Change::TakenOut, Change::Scrambled}) {
        const ValidationReport other = validateRows(altered(rows, change), *m_facts);
        QCOMPARE(other.rows.size(), asTheyAre.rows.size());
        for (std::size_t i = 0; i < other.rows.size(); ++i)
            compare(asTheyAre.rows[i], other.rows[i]);
    }
    // The answers were there to be missed: without them nothing can be compared.
    QCOMPARE(validateRows(altered(rows, Change::TakenOut), *m_facts).overall.n, 0);
}

void TestNoLeak::predictionsStandWithoutTheOtherRows_data()
{
    addTables();
}

void TestNoLeak::predictionsStandWithoutTheOtherRows()
{
    QFETCH(QString, table);
    const QJsonArray rows = tableOf(table);
    const ValidationReport together = validateRows(rows, *m_facts);
    for (qsizetype i = 0; i < rows.size(); ++i)
        compare(together.rows[static_cast<std::size_t>(i)], validateRows({rows.at(i)}, *m_facts).rows.front());
}

void TestNoLeak::predictionsStandWithoutPublishedRuns_data()
{
    addTables();
}

void TestNoLeak::predictionsStandWithoutPublishedRuns()
{
    QFETCH(QString, table);
    const QJsonArray rows = tableOf(table);
    catalogue::Catalogue bare = *m_facts;
    bare.runs.clear();
    const ValidationReport with = validateRows(rows, *m_facts);
    const ValidationReport without = validateRows(rows, bare);
    for (std::size_t i = 0; i < with.rows.size(); ++i)
        compare(with.rows[i], without.rows[i]);
}

QTEST_GUILESS_MAIN(TestNoLeak)
#include "test_no_leak.moc"
