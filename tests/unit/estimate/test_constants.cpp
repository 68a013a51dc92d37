// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/constants.hpp"

#include <QByteArray>
#include <QSet>
#include <QTest>

using namespace passerelle::estimate;

/// Every constant says what it means and where it comes from, and its default lies inside its own bounds.
class TestConstants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIs_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < kConstantCount; ++i)
            QTest::newRow(infoOf(static_cast<Constant>(i)).key) << i;
    }

    void saysWhatItIs()
    {
        QFETCH(int, index);
        const ConstantInfo &info = infoOf(static_cast<Constant>(index));
        QVERIFY(QByteArray(info.meaning).size() > 5);
        QVERIFY(QByteArray(info.source).size() > 10);
        QVERIFY(info.low < info.high);
        QVERIFY(info.value >= info.low && info.value <= info.high);
    }

    void keysAreUnique()
    {
        QSet<QByteArray> keys;
        for (int i = 0; i < kConstantCount; ++i)
            keys.insert(infoOf(static_cast<Constant>(i)).key);
        QCOMPARE(keys.size(), kConstantCount);
    }
};

QTEST_GUILESS_MAIN(TestConstants)
#include "test_constants.moc"
