// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_result.hpp"

#include "dossier/dossier_file.hpp"
#include "dossier/keys.hpp"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using dossier::Dossier;

class TestDossierFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote()
    {
        Dossier dossier;
        dossier.id = QStringLiteral("7f3d");
        dossier.name = QStringLiteral("Santé");
        dossier.created = QDateTime(QDate(2026, 11, 21), QTime(10, 0, 0, 250), Qt::UTC);
        dossier.modified = dossier.created.addSecs(5);
        dossier.facts.insert(QStringLiteral("company.headcount"), 12);
        dossier.facts.insert(QStringLiteral("answer.eurohpc-aif-playground.title"), QStringLiteral("Mon titre"));
        dossier.facts.insert(QString::fromLatin1(dossier::keys::kModelPath),
                             QString(QDir::rootPath() + QStringLiteral("models/mine")));
        VERIFY_RESULT(dossier::writeDossierFile(dossier, path()));
        const auto read = dossier::readDossierFile(path());
        VERIFY_RESULT(read);
        QVERIFY(*read == dossier);
    }

    void countsPathsFromItsOwnFolder()
    {
        write(R"({"schema": "passerelle.dossier/1", "facts": {"model.path": "model/../weights"}})");
        const auto read = dossier::readDossierFile(path());
        VERIFY_RESULT(read);
        QCOMPARE(read->facts.value(QString::fromLatin1(dossier::keys::kModelPath)).toString(),
                 m_folder.filePath(QStringLiteral("weights")));
        QCOMPARE(read->name, QStringLiteral("case"));
        QVERIFY(!read->id.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("1:1");
        QTest::newRow("no schema") << QByteArray("{}") << QStringLiteral("schema");
        QTest::newRow("another schema") << QByteArray(R"({"schema": "passerelle.workload/1"})")
                                        << QStringLiteral("schema");
        QTest::newRow("an unknown key") << QByteArray(R"({"schema": "passerelle.dossier/1", "fact": {}})")
                                        << QStringLiteral("fact");
        QTest::newRow("facts that are a list")
            << QByteArray(R"({"schema": "passerelle.dossier/1", "facts": []})") << QStringLiteral("facts");
        QTest::newRow("a fact without a folder in its key")
            << QByteArray(R"({"schema": "passerelle.dossier/1", "facts": {"headcount": 3}})")
            << QStringLiteral("facts");
        QTest::newRow("a path that is a number")
            << QByteArray(R"({"schema": "passerelle.dossier/1", "facts": {"model.path": 3}})")
            << QStringLiteral("facts");
        QTest::newRow("a date that is none")
            << QByteArray(R"({"schema": "passerelle.dossier/1", "created": "yesterday"})") << QStringLiteral("created");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        write(text);
        const auto read = dossier::readDossierFile(path());
        QVERIFY(!read);
        QCOMPARE(read.error().file, path());
        QCOMPARE(read.error().place, place);
        QVERIFY(!read.error().message.isEmpty());
    }

    void cannotWriteWhereThereIsNoFolder()
    {
        QVERIFY(!dossier::writeDossierFile({}, m_folder.filePath(QStringLiteral("none/case.json"))));
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("case.json")); }
    void write(const QByteArray &text)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDossierFile)
#include "test_dossier_file.moc"
