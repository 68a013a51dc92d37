// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.hpp"
#include "ui/library/system_key_chain.hpp"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <optional>

using namespace passerelle;

namespace {

constexpr int kPatienceMs = 30'000;
const QString kName = QStringLiteral("anna@dossiers.incubator.eu:5432/passerelle");
const QString kSecret = QStringLiteral("pàss; wörd' \"1\"");

}  // namespace

/// The key chain of the system itself: a real one (with_key_chain.sh starts it), or none at all.
class TestKeyChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_chain.isThere())
            QSKIP("built without QtKeychain");
    }

    void aPasswordIsKeptAndForgotten()
    {
        if (!hasKeyChain())
            QSKIP("no key chain runs here");
        QCOMPARE(read(kName), QString());
        const auto kept = write(kName, kSecret);
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().detail));
        QCOMPARE(read(kName), kSecret);
        QCOMPARE(read(QStringLiteral("ben@elsewhere")), QString());
        // Locked away, not written down.
        int files = 0;
        for (QDirIterator it(qEnvironmentVariable("PASSERELLE_KEY_CHAIN_FILES"), QDir::Files); it.hasNext(); ++files) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(kSecret.toUtf8()));
        }
        QVERIFY(files > 0);
        m_chain.forget(kName);
        QTRY_COMPARE_WITH_TIMEOUT(read(kName), QString(), kPatienceMs);
    }

    void withoutOneThePersonIsToldAndAsked()
    {
        if (hasKeyChain())
            QSKIP("a key chain runs here");
        QCOMPARE(read(kName), QString());
        const auto kept = write(kName, kSecret);
        QVERIFY(!kept);
        QVERIFY(describe(kept.error(), Language::english()).contains(QStringLiteral("asked for at the next start")));
    }

private:
    static bool hasKeyChain() { return qEnvironmentVariableIsSet("PASSERELLE_KEY_CHAIN_FILES"); }
    QString read(const QString &name)
    {
        std::optional<std::optional<QString>> answer;
        m_chain.read(name, this, [&](const std::optional<QString> &found) { answer = found; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs) ? answer->value_or(QString())
                                                                                : QStringLiteral("no answer");
    }
    Result<void> write(const QString &name, const QString &secret)
    {
        std::optional<Result<void>> answer;
        m_chain.write(name, secret, this, [&](const Result<void> &kept) { answer = kept; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs))
            return failure(ErrorCode::Storage, PASSERELLE_TEXT("Test", "no answer"));
        return *answer;
    }

    ui::KeyChain m_chain = ui::systemKeyChain();
};

QTEST_MAIN(TestKeyChain)
#include "test_key_chain.moc"
