// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/safetensors.hpp"

using namespace passerelle;
using namespace passerelle::profile;

/// Safetensors against what the reader of @huggingface/hub says of the same files (tests/data/models).
class TestSafetensorsFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figures_data() { test::foreignRows("safetensors.json"); }
    void figures() { test::compareForeign(); }
    void sizes();
    void damaged();
};

void TestSafetensorsFiles::sizes()
{
    const Result<ModelProfile> profile = readModel(test::foreign("sharded"), test::facts());
    VERIFY_RESULT(profile);
    QCOMPARE(profile->tensors.size(), std::size_t{5});
    // metadata.total_size of the index, which the writer adds up from the tensors.
    QCOMPARE(profile->memoryToLoad.value(), 1472.0);
}

void TestSafetensorsFiles::damaged()
{
    test::damage(QStringLiteral("small.safetensors"),
                 [](BoundedFile &damaged) { return readSafetensorsHeader(damaged).has_value(); });
}

QTEST_GUILESS_MAIN(TestSafetensorsFiles)
#include "test_safetensors_files.moc"
