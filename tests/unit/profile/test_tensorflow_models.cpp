// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/keras_file.hpp"
#include "profile/saved_model.hpp"
#include "profile/tflite_file.hpp"

#include <QTemporaryDir>

#include <cmath>

using namespace passerelle;
using namespace passerelle::profile;

/// Keras, SavedModel and TensorFlow Lite against the programs that wrote them (tests/data/models).
class TestTensorflowModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keras_data() { test::foreignRows("keras.json"); }
    void keras() { test::compareForeign(); }
    void damagedKeras_data() { test::foreignRows("keras.json"); }
    void damagedKeras();
    void kerasConfiguration();
    void savedModel_data() { test::foreignRows("tensorflow.json"); }
    void savedModel() { test::compareForeign(); }
    void damagedSavedModel();
    void lite_data() { test::foreignRows("tflite.json"); }
    void lite() { test::compareForeign(); }
    void liteWork();
    void damagedLite();
    void linksAreNotFollowed();
};

void TestTensorflowModels::damagedKeras()
{
    QFETCH(QString, file);
    test::damage(file, [](BoundedFile &damaged) { return readKeras(damaged).has_value(); });
}

void TestTensorflowModels::kerasConfiguration()
{
    const Result<ModelProfile> profile = readModel(test::foreign("version2.h5"), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->name, QStringLiteral("small_classifier"));
    QCOMPARE(profile->architecture.imageSize, std::optional(32));
    QCOMPARE(profile->architecture.modality, QStringLiteral("image"));
    QVERIFY(std::any_of(profile->remarks.begin(), profile->remarks.end(), [](const Message &remark) {
        return remark.text(Language::english()).contains(QLatin1String("Lambda"));
    }));
}

void TestTensorflowModels::damagedSavedModel()
{
    test::damage(QStringLiteral("saved_model/variables/variables.index"),
                 [](BoundedFile &damaged) { return readTensorBundle(damaged).has_value(); });
    // Messages have no end mark: a cut between two of them is a shorter, sound file.
    test::damage(
        QStringLiteral("frozen.pb"), [](BoundedFile &damaged) { return readFrozenGraph(damaged).has_value(); }, false);
}

void TestTensorflowModels::liteWork()
{
    const QJsonObject said = QJsonDocument::fromJson(test::contents(test::foreign("tflite.json"))).object();
    const double macs = said.value(QLatin1String("small.tflite")).toObject().value(QLatin1String("macs")).toDouble();
    const Result<ModelProfile> profile = readModel(test::foreign("small.tflite"), test::facts());
    VERIFY_RESULT(profile);
    QVERIFY(std::abs(*profile->architecture.gmacsPerSample * 1e9 - macs) < 1);
    QCOMPARE(profile->architecture.imageSize, std::optional(32));
    QCOMPARE(profile->operators.size(), std::size_t{3});
}

void TestTensorflowModels::damagedLite()
{
    // The tables lie behind the values or before them: a cut may only lose values, which are never read.
    test::damage(
        QStringLiteral("small.tflite"), [](BoundedFile &damaged) { return readTflite(damaged).has_value(); }, false);
}

void TestTensorflowModels::linksAreNotFollowed()
{
#ifdef Q_OS_WIN
    QSKIP("an ordinary person makes no links on Windows");
#else
    QTemporaryDir folder;
    QTemporaryDir outside;
    test::write(outside.filePath(QStringLiteral("variables.index")),
                test::contents(test::foreign("saved_model/variables/variables.index")));
    test::write(folder.filePath(QStringLiteral("saved_model.pb")),
                test::contents(test::foreign("saved_model/saved_model.pb")));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("variables")));
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("variables.index")),
                        folder.filePath(QStringLiteral("variables/variables.index"))));
    const Result<ModelProfile> profile = readModel(folder.path(), test::facts());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NoPermission);
#endif
}

QTEST_GUILESS_MAIN(TestTensorflowModels)
#include "test_tensorflow_models.moc"
