// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutting_proxy.hpp"
#include "test_server.hpp"
#include "unit/dossier/verify_result.hpp"

#include "dossier/library.hpp"
#include "dossier/offline_copy.hpp"
#include "dossier/sharing.hpp"

#include <QTest>

using namespace passerelle;
using namespace passerelle::dossier;

namespace {

const QString kCity = QStringLiteral("company.city");
const QString kName = QStringLiteral("company.legal_name");
const QString kEpochs = QStringLiteral("plan.epochs");
const QString kLabel = QStringLiteral("Edit");
const QJsonValue kNothing(QJsonValue::Undefined);

}  // namespace

/// The server goes away in the middle of work, work goes on, and everything is joined when it is back.
class TestOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_server = tests::TestServer::start(why);
        if (!m_server)
            QSKIP(qPrintable(QStringLiteral("no PostgreSQL server to test against: ") + why));
    }
    void init()
    {
        m_server->clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_anna = open("anna");
        QVERIFY(m_anna);
        m_id = m_anna->create(QStringLiteral("Shared")).value().id;
        VERIFY_RESULT(share(*m_anna, m_id, {QStringLiteral("ben"), true}));
        change(*m_anna, kCity, kNothing, QStringLiteral("Lyon"));
        refresh();
    }
    void cleanup()
    {
        m_anna.reset();
        m_server->resume();
    }

    void workGoesOnAndIsJoinedWithWhatSomebodyElseDid()
    {
        goAway();
        QCOMPARE(m_anna->link().link, Link::Offline);
        QCOMPARE(m_anna->list()->size(), std::size_t(1));
        QCOMPARE(m_anna->load(m_id)->facts.value(kCity), QJsonValue(QStringLiteral("Lyon")));
        change(*m_anna, kCity, QStringLiteral("Lyon"), QStringLiteral("Paris"));
        change(*m_anna, kCity, QStringLiteral("Paris"), QStringLiteral("Nice"));
        QVERIFY(m_anna->link().waiting > 0);
        QVERIFY(m_anna->isShared());

        const auto ben = comeBackWithBen();
        change(*ben, kEpochs, kNothing, 3);
        QCOMPARE(merge().conflicts, 0);
        QCOMPARE(m_anna->link().link, Link::Connected);
        QCOMPARE(m_anna->link().waiting, 0);
        const access::Facts facts = m_anna->load(m_id)->facts;
        QCOMPARE(facts.value(kCity), QJsonValue(QStringLiteral("Nice")));
        QCOMPARE(facts.value(kEpochs), QJsonValue(3));
        QCOMPARE(ben->load(m_id)->facts, facts);
    }

    void whatTwoPeopleWroteIsHeldUntilItIsDecided()
    {
        goAway();
        change(*m_anna, kCity, QStringLiteral("Lyon"), QStringLiteral("Paris"));
        change(*m_anna, kName, kNothing, QStringLiteral("Alpha"));  // of the same group: not half of it
        change(*m_anna, kEpochs, kNothing, 3);
        const auto ben = comeBackWithBen();
        change(*ben, kCity, QStringLiteral("Lyon"), QStringLiteral("Lille"));
        QCOMPARE(merge().joined, 1);
        const Dossier stored = *m_anna->load(m_id);
        QCOMPARE(stored.facts.value(kCity), QJsonValue(QStringLiteral("Lille")));
        QVERIFY(!stored.facts.contains(kName));
        QCOMPARE(stored.facts.value(kEpochs), QJsonValue(3));

        m_anna.reset();  // the decision may wait for another day
        m_anna = open("anna");
        QCOMPARE(*m_anna->undecided(), QStringList{m_id});
        const auto held = m_anna->heldConflicts(m_id);
        VERIFY_RESULT(held);
        QCOMPARE(held->size(), std::size_t(2));
        QCOMPARE(held->back().key, kName);
        QCOMPARE(held->back().mine, QJsonValue(QStringLiteral("Alpha")));
        QCOMPARE(held->front().mine, QJsonValue(QStringLiteral("Paris")));
        QCOMPARE(held->front().theirs, QJsonValue(QStringLiteral("Lille")));
        QCOMPARE(held->front().changedBy, QStringLiteral("ben"));
        VERIFY_RESULT(m_anna->settle(m_id));
        QVERIFY(m_anna->undecided()->isEmpty());
    }

    void theServerMayGoAtEveryMomentOfAnEdit()
    {
        const std::unique_ptr<Library> library = openThroughProxy();
        QVERIFY(library);
        int answers = 0;
        for (bool cut = true; cut; ++answers) {
            const QString id = library->create(QStringLiteral("Cut after %1").arg(answers)).value().id;
            VERIFY_RESULT(library->edit(id, kLabel, {{kCity, {}, QStringLiteral("Lyon")}}));
            m_proxy->cutAfter(answers);
            const auto first = library->change(id, kLabel, {{kCity, QStringLiteral("Lyon"), QStringLiteral("Paris")}});
            VERIFY_RESULT(first);
            QVERIFY(first->conflicts.empty());
            QCOMPARE(first->dossier.facts.value(kCity), QJsonValue(QStringLiteral("Paris")));
            cut = m_proxy->isCut();
            m_proxy->cutAfter(0);  // where the edit needed fewer answers: gone right after it
            const auto next = library->change(id, kLabel, {{kCity, QStringLiteral("Paris"), QStringLiteral("Nice")}});
            VERIFY_RESULT(next);
            QVERIFY2(next->conflicts.empty(), qPrintable(QStringLiteral("after %1 answers").arg(answers)));
            QCOMPARE(library->link().link, Link::Offline);

            m_proxy->mend();
            VERIFY_RESULT(library->reconnect());
            QCOMPARE(merge(*library).conflicts, 0);
            QCOMPARE(library->link().link, Link::Connected);
            QCOMPARE(library->load(id)->facts.value(kCity), QJsonValue(QStringLiteral("Nice")));
        }
        QVERIFY(answers > 5);
    }

    void theServerMayGoAtEveryMomentOfJoining()
    {
        const std::unique_ptr<Library> library = openThroughProxy();
        QVERIFY(library);
        int answers = 0;
        for (bool cut = true; cut; ++answers) {
            const QString id = library->create(QStringLiteral("Cut after %1").arg(answers)).value().id;
            m_proxy->cutAfter(0);
            for (const QString &city : {QStringLiteral("Lyon"), QStringLiteral("Paris"), QStringLiteral("Nice")})
                VERIFY_RESULT(library->edit(id, kLabel, {{kCity, {}, city}}, -1));
            QCOMPARE(library->link().waiting, 3);
            m_proxy->mend();
            VERIFY_RESULT(library->reconnect());
            m_proxy->cutAfter(answers);
            for (bool finished = false; !finished && !m_proxy->isCut();) {
                const auto step = library->mergeNext();
                finished = step && step->finished;
            }
            cut = m_proxy->isCut();
            if (cut) {
                m_proxy->mend();
                VERIFY_RESULT(library->reconnect());
            }
            QCOMPARE(merge(*library).conflicts, 0);
            m_proxy->mend();
            QCOMPARE(library->link().link, Link::Connected);
            QCOMPARE(library->load(id)->facts.value(kCity), QJsonValue(QStringLiteral("Nice")));
            // Nothing twice: taking back three steps ends where the dossier began.
            for (int step = 0; step < 3; ++step)
                VERIFY_RESULT(library->undo(id));
            QVERIFY(!library->load(id)->facts.contains(kCity));
        }
        QVERIFY(answers > 20);
    }

    void whatWaitsSurvivesTheEndOfTheProgram()
    {
        goAway();
        change(*m_anna, kCity, QStringLiteral("Lyon"), QStringLiteral("Paris"));
        m_anna.reset();
        const auto again = Library::openOffline(m_server->address(QStringLiteral("anna")), copy());
        VERIFY_RESULT(again);
        QCOMPARE((*again)->link().waiting, 1);
        QCOMPARE((*again)->load(m_id)->facts.value(kCity), QJsonValue(QStringLiteral("Paris")));
        QCOMPARE(peekCopy(copy())->waiting, 1);
        // The server is back before the next start: what waits goes first.
        m_server->resume();
        m_anna = open("anna");
        QCOMPARE(m_anna->link().link, Link::Offline);
        QVERIFY(m_anna->link().joining);
        QCOMPARE(merge().joined, 1);
        QCOMPARE(m_anna->load(m_id)->facts.value(kCity), QJsonValue(QStringLiteral("Paris")));
    }

    void whatWasSentTwiceIsThereOnce()
    {
        goAway();
        change(*m_anna, kCity, QStringLiteral("Lyon"), QStringLiteral("Paris"));
        const auto ben = comeBackWithBen();
        // As if the first sending had ended in a crash before the copy learnt of it.
        change(*ben, kCity, QStringLiteral("Lyon"), QStringLiteral("Paris"));
        QCOMPARE(merge().conflicts, 0);
        QCOMPARE(m_anna->load(m_id)->facts.value(kCity), QJsonValue(QStringLiteral("Paris")));
        QCOMPARE(m_anna->undoLabel(m_id)->value_or(QString()), kLabel);
    }

    void undoingOfflineLeavesNothingToSend()
    {
        goAway();
        change(*m_anna, kCity, QStringLiteral("Lyon"), QStringLiteral("Paris"));
        QCOMPARE(m_anna->undo(m_id)->facts.value(kCity), QJsonValue(QStringLiteral("Lyon")));
        QCOMPARE(m_anna->link().waiting, 0);
        m_server->resume();
        VERIFY_RESULT(m_anna->reconnect());
        QCOMPARE(merge().joined, 0);
        QCOMPARE(m_anna->load(m_id)->facts.value(kCity), QJsonValue(QStringLiteral("Lyon")));
    }

    void aDossierMadeOfflineComesToTheServer()
    {
        goAway();
        const auto made = m_anna->create(QStringLiteral("On the train"));
        VERIFY_RESULT(made);
        VERIFY_RESULT(m_anna->change(made->id, kLabel, {{kCity, kNothing, QStringLiteral("Metz")}}));
        VERIFY_RESULT(m_anna->rename(made->id, QStringLiteral("On the way")));  // nobody else knows it yet
        m_server->resume();
        VERIFY_RESULT(m_anna->reconnect());
        QCOMPARE(merge().joined, 1);
        QCOMPARE(m_anna->load(made->id)->facts.value(kCity), QJsonValue(QStringLiteral("Metz")));
        QCOMPARE(*ownerOf(*m_anna, made->id), QStringLiteral("anna"));
        QCOMPARE(m_anna->list()->size(), std::size_t(2));
    }

    void wordsInADossierTakenAwayAreKeptAsOnesOwn()
    {
        const auto ben = open("ben");
        refresh("ben");
        m_server->stop();
        QVERIFY(ben->change(m_id, kLabel, {{kCity, QStringLiteral("Lyon"), QStringLiteral("Paris")}}).has_value());
        m_server->resume();
        m_anna = open("anna");
        VERIFY_RESULT(m_anna->remove(m_id));
        VERIFY_RESULT(ben->reconnect());
        const Merged merged = merge(*ben);
        QCOMPARE(merged.told, 1);
        QCOMPARE(ben->list()->size(), std::size_t(1));
        const Entry mine = ben->list()->front();
        QVERIFY(mine.id != m_id);
        QCOMPARE(ben->load(mine.id)->facts.value(kCity), QJsonValue(QStringLiteral("Paris")));
    }

    void whatOnlyTheServerCanDoIsRefusedInWords()
    {
        goAway();
        for (const auto &refused : {m_anna->rename(m_id, QStringLiteral("Other")), m_anna->remove(m_id),
                                    m_anna->setTags(m_id, {QStringLiteral("t")})}) {
            QVERIFY(!refused);
            QVERIFY(refused.error().message.text(Language::english()).contains(QStringLiteral("Only the server")));
        }
    }

    void aReadersCopyIsForReading()
    {
        VERIFY_RESULT(share(*m_anna, m_id, {QStringLiteral("rita"), false}));
        const auto rita = open("rita");
        QVERIFY(!rita->mayWrite());
        refresh("rita");
        m_server->stop();
        QCOMPARE(rita->load(m_id)->facts.value(kCity), QJsonValue(QStringLiteral("Lyon")));
        QCOMPARE(rita->link().link, Link::Offline);
        const auto edited = rita->change(m_id, kLabel, {{kCity, QStringLiteral("Lyon"), QStringLiteral("Paris")}});
        QVERIFY(!edited);
        QCOMPARE(edited.error().code, ErrorCode::NoPermission);
        QVERIFY(!rita->create(QStringLiteral("Mine")));
        QCOMPARE(rita->link().waiting, 0);
    }

    void theCopyFollowsWhatThePersonMaySee()
    {
        const auto ben = open("ben");
        refresh("ben");
        QCOMPARE(refresh("ben"), 0);
        VERIFY_RESULT(m_anna->setTags(m_id, {QStringLiteral("spring")}));
        QCOMPARE(refresh("ben"), 1);
        VERIFY_RESULT(share(*m_anna, m_id, {QStringLiteral("ben"), false}));
        QCOMPARE(refresh("ben"), 1);
        VERIFY_RESULT(unshare(*m_anna, m_id, QStringLiteral("ben")));
        refresh("ben");
        const auto copy = Connection::openReadOnly(this->copy("ben"));
        QCOMPARE((*copy)->scalar(QStringLiteral("SELECT count(*) FROM fact"))->toInt(), 0);
        QFile bytes(this->copy("ben"));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(!bytes.readAll().contains("Lyon"));
        QCOMPARE(int(QFile::permissions(this->copy("ben")) & (QFile::ReadGroup | QFile::ReadOther)), 0);
    }

private:
    struct Merged {
        int joined = 0;
        int conflicts = 0;
        int told = 0;
    };

    std::unique_ptr<Library> open(const char *user)
    {
        auto opened = Library::openServer(m_server->address(QString::fromLatin1(user)), {}, copy(user));
        if (!opened)
            qWarning("%s", qPrintable(describe(opened.error(), Language::english()) + opened.error().detail));
        return opened ? std::move(*opened) : nullptr;
    }
    std::unique_ptr<Library> openThroughProxy()
    {
        ServerAddress address = m_server->address(QStringLiteral("anna"));
        m_proxy = std::make_unique<tests::CuttingProxy>(address.port);
        address.port = m_proxy->port();
        auto opened = Library::openServer(address, {}, copyPath(m_folder->path(), address));
        return opened ? std::move(*opened) : nullptr;
    }
    [[nodiscard]] QString copy(const char *user = "anna") const
    {
        return copyPath(m_folder->path(), m_server->address(QString::fromLatin1(user)));
    }
    int refresh(const char *user = "anna") const
    {
        const auto read =
            refreshCopy(m_server->address(QString::fromLatin1(user)), copy(user), QDateTime::currentDateTimeUtc());
        if (!read)
            qWarning("%s", qPrintable(describe(read.error(), Language::english()) + read.error().detail));
        return read.value_or(-1);
    }
    void change(Library &library, const QString &key, const QJsonValue &before, const QJsonValue &after)
    {
        const auto done = library.change(m_id, kLabel, {{key, before, after}}, 0);
        VERIFY_RESULT(done);
        QVERIFY(done->conflicts.empty());
    }
    void goAway()
    {
        m_server->stop();
        QVERIFY(m_anna->changedElsewhere().value_or(false));
    }
    std::unique_ptr<Library> comeBackWithBen()
    {
        m_server->resume();
        auto ben = open("ben");
        [[maybe_unused]] const auto back = m_anna->reconnect();
        return ben;
    }
    Merged merge() { return merge(*m_anna); }
    static Merged merge(Library &library)
    {
        Merged merged;
        for (int i = 0; i < 100; ++i) {
            const auto step = library.mergeNext();
            if (!step) {
                qWarning("%s", qPrintable(describe(step.error(), Language::english()) + step.error().detail));
                return {-1, -1, -1};
            }
            merged.joined += step->joined;
            merged.told += step->notice ? 1 : 0;
            if (step->finished)
                break;
        }
        for (const QString &id : library.undecided().value_or(QStringList()))
            merged.conflicts += static_cast<int>(library.heldConflicts(id)->size());
        return merged;
    }

    std::unique_ptr<tests::TestServer> m_server;
    std::unique_ptr<tests::CuttingProxy> m_proxy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_anna;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestOffline)
#include "test_offline.moc"
