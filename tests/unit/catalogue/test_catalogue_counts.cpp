// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "catalogue/catalogue.hpp"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace passerelle;

/// Nothing that was collected is dropped on the way: each kind of fact is counted in the collected tables (where they
/// are at hand), in the shipped files, and in the loaded values.
class TestCatalogueCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void counts_data();
    void counts();
    void loadedCounts();
    void everyFieldIsKept();

private:
    catalogue::CataloguePtr m_facts;
};

namespace {

/// Counts what lies at the end of a path such as "routes/form.sections/fields": "/" goes into each entry of a list,
/// "." into an object. The members of an object are counted like the entries of a list.
int countAt(const QJsonValue &value, const QStringList &levels)
{
    if (levels.isEmpty())
        return 1;
    QJsonValue inner = value;
    if (!levels.front().isEmpty())
        for (const QString &key : levels.front().split(QLatin1Char('.')))
            inner = inner.toObject().value(key);
    const QStringList rest = levels.mid(1);
    int count = 0;
    if (inner.isObject()) {
        const QJsonObject members = inner.toObject();
        for (const QJsonValue &member : members)
            count += member.isNull() ? 0 : countAt(member, rest);
        return count;
    }
    const QJsonArray entries = inner.toArray();
    for (const QJsonValue &entry : entries)
        count += countAt(entry, rest);
    return count;
}

int count(const QString &path, const QString &levels)
{
    const auto value = readJsonFile(path);
    return value ? countAt(*value, levels.split(QLatin1Char('/'))) : -1;
}

/// All the members of an object and of what it holds, but nulls and the file's own envelope.
int members(const QJsonValue &value)
{
    int count = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &member : object)
            count += member.isNull() ? 0 : 1 + members(member);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array)
            count += members(entry);
    }
    return count;
}

}  // namespace

void TestCatalogueCounts::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY(loaded);
    m_facts = *loaded;
}

void TestCatalogueCounts::counts_data()
{
    QTest::addColumn<QString>("collectedFile");
    QTest::addColumn<QString>("collectedPath");
    QTest::addColumn<QString>("shippedFile");
    QTest::addColumn<QString>("shippedPath");
    QTest::addColumn<int>("collected");
    QTest::addColumn<int>("shipped");
    const auto row = [](const char *what, const char *from, const char *fromPath, const char *to, const char *toPath,
                        int collected, int shipped = -1) {
        QTest::newRow(what) << QString::fromUtf8(from) << QString::fromUtf8(fromPath) << QString::fromUtf8(to)
                            << QString::fromUtf8(toPath) << collected << (shipped < 0 ? collected : shipped);
    };
    // Three PCIe boards that the collected table mentions in the notes of others have entries of their own.
    row("accelerators", "accelerators", "", "accelerators", "accelerators", 70, 73);
    row("machines", "public_machines", "", "machines", "machines", 27);
    row("partitions", "public_machines", "/partitions", "machines", "machines/partitions", 36);
    row("queue rules", "public_machines", "/partitions/slurm.qos", "machines", "machines/partitions/slurm.qos", 50);
    row("storage areas", "public_machines", "/storage", "machines", "machines/storage", 36);
    row("doubts on fields", "public_machines", "/partitions/field_notes", "machines", "machines/partitions/field_notes",
        80, 81);  // how jobs reach Alice Recoque is our own knowledge
    row("machine sources", "public_machines", "/sources", "machines", "machines/sources", 60);
    row("providers", "cloud_offers", "providers", "cloud_offers", "providers", 15);
    row("regions", "cloud_offers", "providers/regions", "cloud_offers", "providers/regions", 49);
    row("offers", "cloud_offers", "offers", "cloud_offers", "offers", 130);
    row("commitments", "cloud_offers", "offers/commitments", "cloud_offers", "offers/commitments", 32);
    row("managed inference", "cloud_offers", "managed_inference", "cloud_offers", "managed_inference", 18);
    row("price history", "cloud_offers", "price_history", "cloud_offers", "price_history", 16);
    row("price alerts", "cloud_offers", "price_alerts", "cloud_offers", "price_alerts", 2);
    row("refresh addresses", "cloud_offers", "refresh_endpoints", "cloud_offers", "refresh_endpoints", 6);
    row("routes", "access_routes", "routes", "access_routes", "routes", 25);
    row("form sections", "access_routes", "routes/form.sections", "access_routes", "routes/form.sections", 83);
    row("form fields", "access_routes", "routes/form.sections/fields", "access_routes", "routes/form.sections/fields",
        701);
    row("routing rules", "access_routes", "routing_rules", "access_routes", "routing_rules", 12);
    row("readiness checks", "access_routes", "readiness_checks", "access_routes", "readiness_checks", 12);
    row("calendar", "access_routes", "calendar", "access_routes", "calendar", 8);
    row("eligibility rows", "access_routes", "eligibility_matrix", "access_routes", "eligibility_matrix", 4);
    row("capacity shares", "access_routes", "capacity_shares", "access_routes", "capacity_shares", 3);
    row("route machines", "access_routes", "machine_ids", "access_routes", "machine_ids", 25);
    row("profile keys", "access_routes", "profile_keys/", "access_routes", "profile_keys/", 152);
    row("verticals", "verticals", "verticals", "verticals", "verticals", 13);
    row("vertical data sets", "verticals", "verticals/datasets", "verticals", "verticals/datasets", 82);
    row("regulation", "verticals", "verticals/regulation", "verticals", "verticals/regulation", 70);
    row("clusters", "verticals", "clusters", "verticals", "clusters", 9);
    row("presets", "model_presets", "presets", "presets", "presets", 342);
    row("tokenizers", "tokens_per_byte", "tokenizers", "tokens_per_byte", "tokenizers", 10);
    row("token measurements", "tokens_per_byte", "measurements", "tokens_per_byte", "measurements", 27);
    row("languages", "tokens_per_byte", "recommended_bytes_per_token", "tokens_per_byte", "recommended_bytes_per_token",
        20);
    row("published runs", "training_runs", "", "published_runs", "runs", 220);
}

void TestCatalogueCounts::counts()
{
    QFETCH(const QString, collectedFile);
    QFETCH(const QString, collectedPath);
    QFETCH(const QString, shippedFile);
    QFETCH(const QString, shippedPath);
    QFETCH(const int, collected);
    QFETCH(const int, shipped);
    QCOMPARE(count(QStringLiteral(":/catalogue/%1.json").arg(shippedFile), shippedPath), shipped);
    const QString path = QStringLiteral(PASSERELLE_SHARED "/reference/%1.json").arg(collectedFile);
    if (QFileInfo::exists(path))
        QCOMPARE(count(path, collectedPath), collected);
}

void TestCatalogueCounts::loadedCounts()
{
    std::size_t partitions = 0;
    for (const auto &machine : m_facts->machines)
        partitions += machine.partitions.size();
    std::size_t fields = 0;
    for (const auto &route : m_facts->routes)
        for (const auto &section : route.form)
            fields += section.fields.size();
    QCOMPARE(m_facts->accelerators.size(), std::size_t{73});
    QCOMPARE(m_facts->machines.size(), std::size_t{27});
    QCOMPARE(partitions, std::size_t{36});
    QCOMPARE(m_facts->providers.size(), std::size_t{15});
    QCOMPARE(m_facts->offers.size(), std::size_t{130});
    QCOMPARE(m_facts->routes.size(), std::size_t{25});
    QCOMPARE(fields, std::size_t{701});
    QCOMPARE(m_facts->verticals.size(), std::size_t{13});
    QCOMPARE(m_facts->presets.size(), std::size_t{342});
    QCOMPARE(m_facts->runs.size(), std::size_t{220});
}

void TestCatalogueCounts::everyFieldIsKept()
{
    // The import adds (doubts, resolved boards, confidences) and leaves out only nulls.
    const QString folder = QStringLiteral(PASSERELLE_SHARED "/reference/");
    if (!QFileInfo::exists(folder))
        QSKIP("the collected tables are not at hand");
    const std::pair<const char *, const char *> files[] = {
        {"accelerators", "accelerators"},       {"public_machines", "machines"},    {"cloud_offers", "cloud_offers"},
        {"access_routes", "access_routes"},     {"verticals", "verticals"},         {"model_presets", "presets"},
        {"tokens_per_byte", "tokens_per_byte"}, {"training_runs", "published_runs"}};
    for (const auto &[from, to] : files) {
        const auto collected = readJsonFile(folder + QLatin1String(from) + QLatin1String(".json"));
        const auto shipped = readJsonFile(QStringLiteral(":/catalogue/%1.json").arg(QLatin1String(to)));
        QVERIFY(collected && shipped);
        QVERIFY2(members(*shipped) >= members(*collected), from);
    }
}

QTEST_GUILESS_MAIN(TestCatalogueCounts)
#include "test_catalogue_counts.moc"
