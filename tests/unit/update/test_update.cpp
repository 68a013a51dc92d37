// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/dossier/verify_result.hpp"
#include "unit/update/publication.hpp"
#include "update/difference.hpp"
#include "update/signature.hpp"
#include "update/store.hpp"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::update;

using publication::dearer;
using publication::fileBytes;
using publication::write;

/// Newer facts: signed, shown, taken in, taken back; and every way to smuggle others in.
class TestUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_public = publication::publicKey();
        const auto bundle = bundleOf(QStringLiteral(":/catalogue"), 1);
        VERIFY_RESULT(bundle);
        m_shipped = *bundle;
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = {m_folder->filePath(QStringLiteral("store")), m_public, QStringLiteral(":/catalogue")};
    }

    void aNewPriceIsShownTakenInAndTakenBack()
    {
        publish(dearer(m_shipped, 1.25), 10);
        const auto offered = examine(m_store, path());
        VERIFY_RESULT(offered);
        QCOMPARE(inUse(m_store).serial, qint64(0));
        const auto before = catalogue::loadCatalogue(inUse(m_store).folder);
        const auto found = differences(**before, *offered->facts);
        QCOMPARE(found.size(), std::size_t(1));
        const QString told = found.front().text.text(Language::english());
        QVERIFY2(told.contains(QStringLiteral("→")), qPrintable(told));
        QCOMPARE(found.front().targetId, (*before)->offers.front().id);

        const auto now = apply(m_store, *offered);
        VERIFY_RESULT(now);
        QCOMPARE(now->serial, qint64(10));
        QVERIFY(now->canRollBack);
        QVERIFY(inUse(m_store).version.contains(QStringLiteral("(10)")));
        const auto after = catalogue::loadCatalogue(inUse(m_store).folder);
        QVERIFY((*after)->offers.front().price != (*before)->offers.front().price);

        VERIFY_RESULT(rollBack(m_store));
        QCOMPARE(inUse(m_store).serial, qint64(0));
        QVERIFY(!rollBack(m_store));
    }

    void everyKindOfChangeIsTold_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *file, const char *list, const char *key,
                            const QJsonValue &value, DifferenceKind kind, const char *told) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(list) << QString::fromLatin1(key)
                                << value << static_cast<int>(kind) << QString::fromUtf8(told);
        };
        row("a new date of a call", "access_routes", "routes", "cutoffs",
            QJsonObject{{QStringLiteral("dates"), QJsonArray{QStringLiteral("2027-02-01T10:00+01:00")}}},
            DifferenceKind::Call, "closing dates – → 2027-02-01");
        row("a note on a call", "access_routes", "routes", "portal", QStringLiteral("https://example.org"),
            DifferenceKind::Call, "details revised");
        row("a note on a machine", "machines", "machines", "notes", QStringLiteral("Closed on Mondays."),
            DifferenceKind::Machine, "Jean Zay: details revised");
        row("a GPU's power", "accelerators", "accelerators", "tdp_w", 333, DifferenceKind::Other,
            "GPUs: revised 1, new 0, withdrawn 0");
    }
    void everyKindOfChangeIsTold()
    {
        QFETCH(QString, file);
        QFETCH(QString, list);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(int, kind);
        QFETCH(QString, told);
        Bundle bundle = m_shipped;
        QJsonObject whole = bundle.files.value(file);
        QJsonArray entries = whole.value(list).toArray();
        QJsonObject first = entries.first().toObject();
        first.insert(key, value);
        entries.replace(0, first);
        whole.insert(list, entries);
        bundle.files.insert(file, whole);
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("after"))));
        VERIFY_RESULT(unpack(bundle, m_folder->filePath(QStringLiteral("after"))));
        const auto before = catalogue::loadCatalogue(m_store.shipped);
        const auto after = catalogue::loadCatalogue(m_folder->filePath(QStringLiteral("after")));
        VERIFY_RESULT(after);
        QVERIFY(differences(**before, m_shipped, **before, m_shipped).empty());
        const auto found = differences(**before, m_shipped, **after, bundle);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(static_cast<int>(found.front().kind), kind);
        const QString text = found.front().text.text(Language::english());
        QVERIFY2(text.contains(told), qPrintable(text));
    }

    void nothingOlderComesIn_data()
    {
        QTest::addColumn<qint64>("serial");
        QTest::newRow("the same again") << qint64(10);
        QTest::newRow("one before") << qint64(9);
    }
    void nothingOlderComesIn()
    {
        QFETCH(qint64, serial);
        publish(m_shipped, 10);
        VERIFY_RESULT(apply(m_store, *examine(m_store, path())));
        VERIFY_RESULT(rollBack(m_store));  // what was once in use stays the mark
        publish(m_shipped, serial);
        const auto offered = examine(m_store, path());
        QVERIFY(!offered);
        QCOMPARE(offered.error().code, ErrorCode::InvalidValue);
        QCOMPARE(inUse(m_store).serial, qint64(0));
    }

    void anEarlierDayThanTheShippedIsRefused()
    {
        Bundle old = m_shipped;
        old.asOf = old.asOf.addDays(-30);
        publish(old, 99);
        QVERIFY(!examine(m_store, path()));
    }

    void whatIsNotSignedIsRefused_data()
    {
        QTest::addColumn<QString>("trick");
        for (const char *trick : {"a byte of the facts", "a byte of the signature", "the trusted comment",
                                  "no signature", "another key", "an empty signature"})
            QTest::newRow(trick) << QString::fromLatin1(trick);
    }
    void whatIsNotSignedIsRefused()
    {
        QFETCH(QString, trick);
        publish(m_shipped, 10);
        const QString signaturePath = path() + QStringLiteral(".minisig");
        QByteArray facts = fileBytes(path());
        QByteArray signature = fileBytes(signaturePath);
        if (trick == QLatin1String("a byte of the facts"))
            facts.replace("2026", "2027");
        else if (trick == QLatin1String("a byte of the signature"))
            signature[80] = signature[80] == 'A' ? 'B' : 'A';
        else if (trick == QLatin1String("the trusted comment"))
            signature.replace("trusted comment: facts", "trusted comment: farts");
        else if (trick == QLatin1String("another key"))
            m_store.publicKey = *shippedPublicKey();
        else if (trick == QLatin1String("an empty signature"))
            signature.clear();
        write(path(), facts);
        write(signaturePath, signature);
        if (trick == QLatin1String("no signature"))
            QVERIFY(QFile::remove(signaturePath));
        const auto offered = examine(m_store, path());
        QVERIFY(!offered);
        QVERIFY(!offered.error().message.isEmpty());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("store/staging"))));
    }

    void signedNonsenseIsRefusedWhole_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("key");
        QTest::newRow("a price below nothing") << QStringLiteral("cloud_offers") << QStringLiteral("price");
        QTest::newRow("a file that is missing") << QStringLiteral("machines") << QString();
        QTest::newRow("a name that is a path") << QStringLiteral("../../evil") << QString();
    }
    void signedNonsenseIsRefusedWhole()
    {
        QFETCH(QString, file);
        QFETCH(QString, key);
        Bundle bundle = m_shipped;
        if (!key.isEmpty())
            bundle = dearer(bundle, -1);
        else if (file.startsWith(QLatin1Char('.')))
            bundle.files.insert(file, {});
        else
            bundle.files.remove(file);
        publish(bundle, 10);
        QVERIFY(!examine(m_store, path()));
        QCOMPARE(inUse(m_store).serial, qint64(0));
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("evil.json"))));
    }

    void factsAlteredOnTheDiskFallBackOnTheShipped_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("the bundle") << QStringLiteral("bundle.json");
        QTest::newRow("an unpacked file") << QStringLiteral("machines.json");
        QTest::newRow("the signature") << QStringLiteral("bundle.json.minisig");
    }
    void factsAlteredOnTheDiskFallBackOnTheShipped()
    {
        QFETCH(QString, file);
        publish(m_shipped, 10);
        const auto now = apply(m_store, *examine(m_store, path()));
        VERIFY_RESULT(now);
        const QString altered = now->folder + QLatin1Char('/') + file;
        QByteArray bytes = fileBytes(altered);
        bytes.replace("2026", "2027");
        bytes.replace("RU", "RV");
        write(altered, bytes);
        const InUse found = inUse(m_store);
        QCOMPARE(found.serial, qint64(0));
        QVERIFY(found.told);
        QCOMPARE(found.folder, QStringLiteral(":/catalogue"));
    }

    void theMinisignToolAgrees()
    {
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("minisign"));
        if (tool.isEmpty())
            QSKIP("minisign is not installed");
        publish(m_shipped, 10);
        const QString key = QStringLiteral(PASSERELLE_TEST_DATA "/update/test.pub");
        QCOMPARE(QProcess::execute(tool, {QStringLiteral("-Vqm"), path(), QStringLiteral("-p"), key}), 0);
        QVERIFY(QFile::remove(path() + QStringLiteral(".minisig")));
        QCOMPARE(QProcess::execute(tool, {QStringLiteral("-Sm"), path(), QStringLiteral("-s"),
                                          QStringLiteral(PASSERELLE_TEST_DATA "/update/test.key")}),
                 0);
        VERIFY_RESULT(examine(m_store, path()));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("facts.json")); }
    void publish(const Bundle &bundle, qint64 serial) { publication::publish(bundle, serial, path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Store m_store;
    Bundle m_shipped;
    QByteArray m_public;
};

QTEST_GUILESS_MAIN(TestUpdate)
#include "test_update.moc"
