// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.hpp"
#include "catalogue/catalogue.hpp"

#include <QTest>

using namespace passerelle;

/// The shipped facts load, and say where they come from.
class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loads();
    void isSound();
};

void TestCatalogue::loads()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY2(loaded, loaded ? "" : qPrintable(describe(loaded.error(), Language::english())));
    QVERIFY((*loaded)->asOf.isValid());
    QVERIFY((*loaded)->machine(QStringLiteral("jean-zay")) != nullptr);
    QVERIFY((*loaded)->machine(QStringLiteral("nowhere")) == nullptr);
}

void TestCatalogue::isSound()
{
    const auto faults = catalogue::check(QStringLiteral(":/catalogue"));
    for (const auto &fault : faults)
        qWarning().noquote() << fault.file << fault.place << fault.message.text(Language::english());
    QCOMPARE(faults.size(), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
