// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_helpers.hpp"

#include "profile/model_profile.hpp"

#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace passerelle;
using namespace passerelle::profile;

/// A damaged or hostile file gets an error that names it and the place, and says what to do.
class TestHostileModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void aPipeIsNotOpened();
    void aFolderWithoutPermission();
    void aLinkOutOfTheFolderIsNotFollowed();
};

void TestHostileModels::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const auto tensors = [](const char *header, qsizetype data) { return test::safetensors(header, data); };
    const QString weights = QStringLiteral("model.safetensors");
    QTest::newRow("safetensors: empty") << weights << QByteArray() << "offset 0";
    QTest::newRow("safetensors: one byte") << weights << QByteArray("x") << "offset 0";
    QTest::newRow("safetensors: header length of 2^63")
        << weights << QByteArray(test::little<quint64>(quint64{1} << 63) + "{}") << "offset 0";
    QTest::newRow("safetensors: header length of 2^64 - 1")
        << weights << QByteArray(test::little<quint64>(~quint64{0}) + "{}") << "offset 0";
    QTest::newRow("safetensors: header longer than the file")
        << weights << QByteArray(test::little<quint64>(1000) + "{}") << "offset 0";
    QTest::newRow("safetensors: not JSON") << weights << tensors("{\"a\":", 0) << "offset 14";
    QTest::newRow("safetensors: a tensor twice")
        << weights
        << tensors(
               R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
               2)
        << "tensor a";
    QTest::newRow("safetensors: cut short")
        << weights << tensors(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})", 15) << "tensor a";
    QTest::newRow("safetensors: end before begin")
        << weights << tensors(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[16,0]}})", 16) << "tensor a";
    QTest::newRow("safetensors: offset that overflows")
        << weights << tensors(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[18446744073709551615,0]}})", 1)
        << "tensor a";
    QTest::newRow("safetensors: overlap")
        << weights
        << tensors(
               R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}})",
               6)
        << "tensor b";
    QTest::newRow("safetensors: a hole") << weights
                                         << tensors(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}})", 4)
                                         << "tensor a";
    QTest::newRow("safetensors: shape that overflows")
        << weights << tensors(R"({"a":{"dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", 0)
        << "tensor a";
    QTest::newRow("safetensors: negative shape")
        << weights << tensors(R"({"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,0]}})", 0) << "tensor a";
    QTest::newRow("safetensors: text for a shape")
        << weights << tensors(R"({"a":{"dtype":"U8","shape":"[1]","data_offsets":[0,1]}})", 1) << "tensor a";
    const QString config = QStringLiteral("config.json");
    QTest::newRow("config: text for a number") << config << QByteArray(R"({"hidden_size":"large"})") << "hidden_size";
    QTest::newRow("config: text for a number, nested")
        << config << QByteArray(R"({"text_config":{"hidden_size":"large"}})") << "text_config.hidden_size";
    QTest::newRow("config: negative") << config << QByteArray(R"({"num_hidden_layers":-3})") << "num_hidden_layers";
    QTest::newRow("config: a fraction") << config << QByteArray(R"({"vocab_size":1.5})") << "vocab_size";
    QTest::newRow("config: 1e300") << config << QByteArray(R"({"n_embd":1e300})") << "n_embd";
    QTest::newRow("config: a key twice") << config << QByteArray(R"({"n_embd":1,"n_embd":2})") << "1:20";
    QTest::newRow("config: a list") << config << QByteArray("[]") << "";
    const QString gguf = QStringLiteral("model.gguf");
    const QByteArray start("GGUF\x03\0\0\0", 8);
    QTest::newRow("GGUF: magic alone") << gguf << QByteArray("GGUF") << "offset 4";
    QTest::newRow("GGUF: version 1") << gguf << QByteArray("GGUF\x01\0\0\0\0\0\0\0\0\0\0\0", 16) << "offset 8";
    QTest::newRow("GGUF: 2^63 tensors") << gguf
                                        << QByteArray(start + test::little<quint64>(quint64{1} << 63) +
                                                      test::little<quint64>(0))
                                        << "offset 24";
    QTest::newRow("GGUF: 2^40 values") << gguf
                                       << QByteArray(start + test::little<quint64>(0) +
                                                     test::little<quint64>(quint64{1} << 40))
                                       << "offset 24";
    QTest::newRow("GGUF: a key of 2^63 bytes")
        << gguf
        << QByteArray(start + test::little<quint64>(0) + test::little<quint64>(1) +
                      test::little<quint64>(quint64{1} << 63) + QByteArray(64, 'k'))
        << "offset 32";
    QTest::newRow("GGUF: a tensor beyond the end")
        << gguf << test::gguf({}, {test::ggufTensor("a", {64}, 0, 1 << 20)}, 256) << "";
    QTest::newRow("GGUF: five dimensions")
        << gguf << test::gguf({}, {test::ggufTensor("a", {1, 1, 1, 1, 1}, 0, 0)}, 256) << "";
    QTest::newRow("GGUF: dimensions that overflow")
        << gguf << test::gguf({}, {test::ggufTensor("a", {quint64{1} << 40, quint64{1} << 40}, 0, 0)}, 256) << "";
    QTest::newRow("GGUF: alignment of three")
        << gguf << test::gguf({test::ggufNumber("general.alignment", 3)}, {}, 256) << "";
    QTest::newRow("index: a shard outside the folder")
        << QStringLiteral("model.safetensors.index.json") << QByteArray(R"({"weight_map":{"a":"../../etc/passwd"}})")
        << "weight_map.a";
    QTest::newRow("index: an absolute shard") << QStringLiteral("model.safetensors.index.json")
                                              << QByteArray(R"({"weight_map":{"a":"/etc/passwd"}})") << "weight_map.a";
}

void TestHostileModels::refused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    test::write(path, bytes);
    for (const QString &given : {path, folder.path()}) {
        const Result<ModelProfile> profile = readModel(given, test::facts());
        QVERIFY(!profile);
        const Error &error = profile.error();
        QCOMPARE(error.file, path);
        if (!place.isEmpty())
            QCOMPARE(error.place, place);
        QVERIFY(!error.message.isEmpty());
        QVERIFY(!error.remedy.isEmpty());
    }
}

void TestHostileModels::aPipeIsNotOpened()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no pipes among files");
#else
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("config.json"));
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    const Result<ModelProfile> profile = readModel(path, test::facts());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Unsupported);
#endif
}

void TestHostileModels::aFolderWithoutPermission()
{
#ifdef Q_OS_WIN
    QSKIP("Windows keeps rights elsewhere");
#else
    if (geteuid() == 0)
        QSKIP("the superuser may read everything");
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), {});
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NoPermission);
    QCOMPARE(profile.error().file, folder.path());
#endif
}

void TestHostileModels::aLinkOutOfTheFolderIsNotFollowed()
{
#ifdef Q_OS_WIN
    QSKIP("an ordinary person makes no links on Windows");
#else
    QTemporaryDir folder;
    const QString link = folder.filePath(QStringLiteral("config.json"));
    QVERIFY(QFile::link(test::sample("language/model/config.json"), link));
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    QVERIFY(!profile);
    QCOMPARE(profile.error().file, link);
    // The same link given by the person is the person's own choice.
    VERIFY_RESULT(readModel(link, test::facts()));
#endif
}

QTEST_GUILESS_MAIN(TestHostileModels)
#include "test_hostile_models.moc"
