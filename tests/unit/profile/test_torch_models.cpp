// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/torch_file.hpp"
#include "profile/zip_directory.hpp"

#include <QTemporaryDir>

using namespace passerelle;
using namespace passerelle::profile;

/// PyTorch files against what PyTorch says of them (tests/data/models/make_torch.py), whole, cut and damaged.
class TestTorchModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPyTorch_data() { test::foreignRows("torch.json"); }
    void agreesWithPyTorch();
    void survivesDamage_data() { test::foreignRows("torch.json"); }
    void survivesDamage();
    void namesHostileCode();
    void leavesTheOptimiserOut();
};

void TestTorchModels::agreesWithPyTorch()
{
    test::compareForeign();
}

void TestTorchModels::survivesDamage()
{
    QFETCH(QString, file);
    // The pickle alone as well: an archive hides it from mutation.
    BoundedFile archive = BoundedFile::ofBytes(test::contents(test::foreign(file)), file);
    if (const Result<std::vector<ZipEntry>> entries = readZipDirectory(archive)) {
        for (const ZipEntry &entry : *entries) {
            if (entry.name.endsWith(".pkl"))
                test::seed(file + QStringLiteral(".pkl"),
                           readZipEntry(archive, entry, 1'000'000).value_or(QByteArray()));
        }
    }
    test::damage(file, [](BoundedFile &damaged) {
        std::vector<Message> remarks;
        return readTorchWeights(damaged, remarks).has_value();
    });
}

void TestTorchModels::namesHostileCode()
{
    QTemporaryDir folder;
    QDir::setCurrent(folder.path());
    const Result<ModelProfile> profile = readModel(test::foreign("hostile.pt"), test::facts());
    VERIFY_RESULT(profile);
    QVERIFY(!profile->remarks.empty());
    const QString remark = profile->remarks.front().text(Language::english());
    QVERIFY2(remark.contains(QLatin1String("posix.system")), qPrintable(remark));
    QVERIFY(!QFile::exists(QStringLiteral("passerelle-was-here")));
}

void TestTorchModels::leavesTheOptimiserOut()
{
    const Result<ModelProfile> profile = readModel(test::foreign("checkpoint.ckpt"), test::facts());
    VERIFY_RESULT(profile);
    QVERIFY(std::any_of(profile->remarks.begin(), profile->remarks.end(), [](const Message &remark) {
        return remark.text(Language::english()).contains(QLatin1String("training checkpoint"));
    }));
}

QTEST_GUILESS_MAIN(TestTorchModels)
#include "test_torch_models.moc"
