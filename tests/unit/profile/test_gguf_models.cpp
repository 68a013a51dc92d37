// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_models.hpp"

#include "profile/gguf.hpp"

using namespace passerelle;
using namespace passerelle::profile;

/// GGUF files against what another reader says of them (tests/data/models/make_gguf.mjs), in both byte orders.
class TestGgufModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tensors_data() { test::foreignRows("gguf.json"); }
    void tensors() { test::compareForeign(); }
    void metadata_data() { test::foreignRows("gguf.json"); }
    void metadata();
    void survivesDamage_data() { test::foreignRows("gguf.json"); }
    void survivesDamage();
};

void TestGgufModels::metadata()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, expected);
    const Result<ModelProfile> profile = readModel(test::foreign(file), test::facts());
    VERIFY_RESULT(profile);
    const catalogue::Architecture &a = profile->architecture;
    QCOMPARE(a.layers, std::optional(expected.value(QLatin1String("layers")).toInt()));
    QCOMPARE(a.maxSeq, std::optional(expected.value(QLatin1String("context")).toInt()));
    QCOMPARE(a.vocab, std::optional(expected.value(QLatin1String("vocabulary")).toInt()));
    QCOMPARE(profile->name, QStringLiteral("Small by another's writer"));
}

void TestGgufModels::survivesDamage()
{
    QFETCH(QString, file);
    test::damage(file, [](BoundedFile &damaged) { return readGgufHeader(damaged).has_value(); });
}

QTEST_GUILESS_MAIN(TestGgufModels)
#include "test_gguf_models.moc"
