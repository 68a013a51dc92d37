// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/dataset_profile.hpp"
#include "profile/hdf5_file.hpp"
#include "profile/media_header.hpp"
#include "profile/onnx_graph.hpp"
#include "profile/onnx_work.hpp"
#include "profile/pickle.hpp"
#include "profile/saved_model.hpp"
#include "profile/tflite_file.hpp"
#include "profile/torch_tensors.hpp"

#include <QTemporaryDir>

using namespace passerelle;
using namespace passerelle::profile;

/// Bombs, lies and cycles in the binary formats: each is refused in words, or read without harm.
class TestHostileFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archives_data();
    void archives();
    void pickles_data();
    void pickles();
    void picklesWithoutHarm_data();
    void picklesWithoutHarm();
    void graphs_data();
    void graphs();
    void functionsThatCallThemselves();
    void linksInFolders_data();
    void linksInFolders();
    void lengthsThatLie_data();
    void lengthsThatLie();
    void ratesThatAreNoNumber_data();
    void ratesThatAreNoNumber();
    void nothingIsReadInOnePiece();
};

void TestHostileFormats::archives_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("weights that unpack to 300 MB") << QStringLiteral("hostile/bomb.keras") << ErrorCode::TooLarge;
    QTest::newRow("a configuration of 20 MB") << QStringLiteral("hostile/config_bomb.keras") << ErrorCode::TooLarge;
    QTest::newRow("a packed description") << QStringLiteral("hostile/packed.pt") << ErrorCode::Unsupported;
    QTest::newRow("a name twice") << QStringLiteral("hostile/twice.pt") << ErrorCode::Malformed;
    QTest::newRow("a size that lies") << QStringLiteral("hostile/lying.keras") << ErrorCode::Malformed;
}

void TestHostileFormats::archives()
{
    QFETCH(QString, file);
    QFETCH(ErrorCode, code);
    const Result<ModelProfile> profile = readModel(test::foreign(file), test::facts());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, code);
    QVERIFY(!profile.error().remedy.isEmpty());
}

void TestHostileFormats::pickles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray begin("\x80\x02", 2);
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("an empty stack") << QByteArray(begin + ".") << ErrorCode::Malformed;
    QTest::newRow("no end") << QByteArray(begin + "}") << ErrorCode::Malformed;
    QTest::newRow("a memo that was never written") << QByteArray(begin + "h\x07.") << ErrorCode::Malformed;
    QTest::newRow("a mark that was never set") << QByteArray(begin + "}t.") << ErrorCode::Malformed;
    QTest::newRow("a key without a value") << QByteArray(begin + "}(Nu.") << ErrorCode::Malformed;
    QTest::newRow("a text of 2^63 bytes")
        << QByteArray(begin + QByteArray("\x8d\xff\xff\xff\xff\xff\xff\xff\x7f", 9)) << ErrorCode::Malformed;
    QTest::newRow("the extension registry") << QByteArray(begin + QByteArray("\x82\x01.", 3)) << ErrorCode::Malformed;
    QTest::newRow("a million marks and more") << QByteArray(begin + QByteArray(1'200'000, '(')) << ErrorCode::TooLarge;
    QTest::newRow("a million values and more") << QByteArray(begin + QByteArray(1'200'000, 'N')) << ErrorCode::TooLarge;
    QTest::newRow("lists without end") << QByteArray(begin + QByteArray("]0").repeated(2'100'000))
                                       << ErrorCode::TooLarge;
}

void TestHostileFormats::pickles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("x.pkl"));
    ByteReader reader(file);
    const Result<Pickle> pickle = readPickle(reader);
    QVERIFY(!pickle);
    QCOMPARE(pickle.error().code, code);
}

void TestHostileFormats::picklesWithoutHarm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray begin("\x80\x02", 2);
    QTest::newRow("a list that holds itself") << QByteArray(begin + "]q" + QByteArray("\0h\0a.", 5));
    QTest::newRow("a dictionary that holds itself") << QByteArray(begin + "}q" + QByteArray("\0Nh\0s.", 6));
    // Every list holds the one before it twice: two to the power of 400 paths lead to the first.
    QByteArray shared = begin + "]";
    for (int i = 0; i < 400; ++i)
        shared += QByteArray("q\0]h\0ah\0a", 9);
    QTest::newRow("lists that share without end") << QByteArray(shared + ".");
    QTest::newRow("lists nested 100,000 deep")
        << QByteArray(begin + QByteArray("]").repeated(100'000) + QByteArray("a").repeated(99'999) + ".");
    QTest::newRow("a call of a call of a call")
        << QByteArray(begin + "cos\nsystem\n(X\1" + QByteArray("\0\0\0", 3) + "xtR)R)R.");
}

void TestHostileFormats::picklesWithoutHarm()
{
    QFETCH(QByteArray, bytes);
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("x.pkl"));
    ByteReader reader(file);
    const Result<Pickle> pickle = readPickle(reader);
    VERIFY_RESULT(pickle);
    const Result<TorchContents> contents = findTorchTensors(*pickle, QStringLiteral("x.pkl"));
    VERIFY_RESULT(contents);
    QVERIFY(contents->tensors.empty());
}

namespace {

/// A protobuf field of bytes.
QByteArray field(int number, const QByteArray &bytes)
{
    QByteArray out(1, static_cast<char>(number << 3 | 2));
    quint64 length = static_cast<quint64>(bytes.size());
    while (length >= 0x80) {
        out += static_cast<char>(length | 0x80);
        length >>= 7;
    }
    out += static_cast<char>(length);
    return out + bytes;
}

QByteArray nestedGraphs(int depth)
{
    QByteArray graph = field(1, field(4, "Relu"));
    for (int i = 0; i < depth; ++i)
        graph = field(1, field(4, "If") + field(5, field(6, graph)));
    return field(7, graph);
}

}  // namespace

void TestHostileFormats::graphs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("graphs nested 40 deep") << nestedGraphs(40) << ErrorCode::TooLarge;
    QTest::newRow("a field longer than the file") << QByteArray("\x3a\xff\xff\xff\xff\x0f") << ErrorCode::Malformed;
    QTest::newRow("a number of eleven bytes") << QByteArray("\x08").append(11, '\xff') << ErrorCode::Malformed;
    QTest::newRow("a group") << QByteArray("\x0b\x0c") << ErrorCode::Malformed;
    QTest::newRow("three million empty nodes")
        << field(7, QByteArray("\x0a\x00", 2).repeated(3'000'000)) << ErrorCode::TooLarge;
}

void TestHostileFormats::graphs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("x.onnx"));
    const Result<OnnxModel> model = readOnnxGraph(file);
    QVERIFY(!model);
    QCOMPARE(model.error().code, code);
}

void TestHostileFormats::functionsThatCallThemselves()
{
    // f calls f ten times: ten to the power of the depth, unless visits are counted.
    QByteArray function = field(1, "f");
    const QByteArray call = field(4, "f") + field(2, "y");
    for (int i = 0; i < 10; ++i)
        function += field(7, call);
    const QByteArray bytes = field(7, field(1, call)) + "\xca\x01" + field(1, function).mid(1);
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("x.onnx"));
    const Result<OnnxModel> model = readOnnxGraph(file);
    VERIFY_RESULT(model);
    QCOMPARE(model->functions.size(), 1);
    QCOMPARE(countOnnxWork(*model).macs, 0.0);
}

void TestHostileFormats::linksInFolders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("target");
    QTest::newRow("PyTorch weights") << QStringLiteral("pytorch_model.bin") << QStringLiteral("state.pt");
    QTest::newRow("a frozen graph") << QStringLiteral("saved_model.pb") << QStringLiteral("frozen.pb");
    QTest::newRow("an index") << QStringLiteral("pytorch_model.bin.index.json") << QStringLiteral("torch.json");
    QTest::newRow("an adapter's settings") << QStringLiteral("adapter_config.json") << QStringLiteral("torch.json");
}

void TestHostileFormats::linksInFolders()
{
#ifdef Q_OS_WIN
    QSKIP("an ordinary person makes no links on Windows");
#else
    QFETCH(QString, name);
    QFETCH(QString, target);
    QTemporaryDir folder;
    QVERIFY(QFile::link(test::foreign(target), folder.filePath(name)));
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NoPermission);
#endif
}

void TestHostileFormats::lengthsThatLie_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<qint64>("size");
    const QByteArray numpy("\x93NUMPY\x01\x00", 8);
    QTest::newRow("a NumPy header shorter than what was read of it")
        << QStringLiteral("a.npy") << QByteArray(numpy + QByteArray("\x01\x00", 2)) << QByteArray() << qint64{64};
    // A file with holes: five gigabytes that take no room on the disk.
    QTest::newRow("an Arrow footer of four gigabytes")
        << QStringLiteral("a.arrow") << QByteArray("ARROW1\0\0", 8)
        << QByteArray(QByteArray("\xF0\xFF\xFF\xFF", 4) + "ARROW1") << qint64{5'000'000'000};
    QTest::newRow("a Parquet footer of four gigabytes")
        << QStringLiteral("a.parquet") << QByteArray("PAR1") << QByteArray(QByteArray("\xF0\xFF\xFF\xFF", 4) + "PAR1")
        << qint64{5'000'000'000};
}

void TestHostileFormats::lengthsThatLie()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, end);
    QFETCH(qint64, size);
    QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(size));
    QCOMPARE(file.write(begin), begin.size());
    QVERIFY(file.seek(size - end.size()));
    QCOMPARE(file.write(end), end.size());
    file.close();
    const Result<DatasetProfile> profile = readDataset(folder.path(), test::facts());
    QVERIFY(!profile || profile->defectsTotal > 0);
}

void TestHostileFormats::ratesThatAreNoNumber_data()
{
    QTest::addColumn<QByteArray>("rate");
    QTest::addColumn<int>("hertz");
    QTest::newRow("48 kHz") << QByteArray::fromHex("473b8000") << 48'000;
    QTest::newRow("not a number") << QByteArray::fromHex("ffc00000") << 0;
    QTest::newRow("without end") << QByteArray::fromHex("7f800000") << 0;
    QTest::newRow("less than nothing") << QByteArray::fromHex("ff7fffff") << 0;
    QTest::newRow("far too much") << QByteArray::fromHex("7f7fffff") << 100'000'000;
}

/// Found by the fuzzer: a sample rate is a floating-point number in Matroska.
void TestHostileFormats::ratesThatAreNoNumber()
{
    QFETCH(QByteArray, rate);
    QFETCH(int, hertz);
    const auto element = [](const char *id, const QByteArray &content) {
        return QByteArray(QByteArray::fromHex(id) + static_cast<char>(0x80 + content.size()) + content);
    };
    const QByteArray sound = element("E1", element("B5", rate) + element("9F", QByteArray(1, '\2')));
    const QByteArray bytes = element("1A45DFA3", {}) +
                             element("18538067", element("1549A966", {}) + element("1654AE6B", element("AE", sound)));
    BoundedFile file = BoundedFile::ofBytes(bytes, QStringLiteral("x.mka"));
    const Result<MediaHeader> media = readVideoHeader(file);
    VERIFY_RESULT(media);
    QCOMPARE(media->sampleRate, hertz);
    QCOMPARE(media->channels, 2);
}

void TestHostileFormats::nothingIsReadInOnePiece()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("holes")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64{1} << 40));
    file.close();
    Result<BoundedFile> opened = BoundedFile::open(folder.filePath(QStringLiteral("holes")).toStdString());
    VERIFY_RESULT(opened);
    const Result<QByteArray> read = opened->readAt(0, quint64{1} << 39);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooLarge);
    QCOMPARE(opened->readSome(-5), QByteArray());
}

QTEST_GUILESS_MAIN(TestHostileFormats)
#include "test_hostile_formats.moc"
