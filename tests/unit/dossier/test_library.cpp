// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/test_server.hpp"
#include "verify_result.hpp"

#include "dossier/library.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using dossier::Dossier;
using dossier::Edit;
using dossier::Library;

namespace {

const QString kName = QStringLiteral("company.legal_name");
const QString kCity = QStringLiteral("company.city");

Edit set(const QString &key, const QJsonValue &value)
{
    return {key, QJsonValue(QJsonValue::Undefined), value};
}

}  // namespace

/// What a person does with dossiers, on both back ends; the clock is moved by hand.
class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void initTestCase() { m_server = tests::TestServer::start(m_whyNoServer); }
    void init()
    {
        QFETCH_GLOBAL(bool, onServer);
        m_onServer = onServer;
        if (onServer && !m_server)
            QSKIP(qPrintable(QStringLiteral("no PostgreSQL server to test against: ") + m_whyNoServer));
        if (onServer)
            m_server->clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
        open();
    }
    void cleanup() { m_library.reset(); }

    void startsEmpty()
    {
        const auto entries = m_library->list();
        VERIFY_RESULT(entries);
        QVERIFY(entries->empty());
    }

    void keepsEveryKindOfValue_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a text with accents, quotes and a line break")
            << QJsonValue(QStringLiteral("Société « Clément »\n\"d'IA\""));
        QTest::newRow("an empty text") << QJsonValue(QString());
        QTest::newRow("a whole number beyond 32 bits") << QJsonValue(qint64(2'500'000'000'123));
        QTest::newRow("a fraction") << QJsonValue(0.1);
        QTest::newRow("false") << QJsonValue(false);
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("a list") << QJsonValue(QJsonArray{1, QStringLiteral("two"), QJsonObject{}});
        QTest::newRow("an object") << QJsonValue(QJsonObject{{QStringLiteral("layers"), 32}});
    }
    void keepsEveryKindOfValue()
    {
        QFETCH(QJsonValue, value);
        const Dossier made = create();
        const auto edited = m_library->edit(made.id, QStringLiteral("Change"), {set(kName, value)});
        VERIFY_RESULT(edited);
        QCOMPARE(edited->facts.value(kName), value);
        open();
        const auto loaded = m_library->load(made.id);
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->facts.value(kName), value);
        QVERIFY(*loaded == *edited);
    }

    void listsTheLastChangedFirst()
    {
        const Dossier first = create(QStringLiteral("First"));
        pass(1000);
        const Dossier second = create(QStringLiteral("Second"));
        pass(1000);
        VERIFY_RESULT(m_library->edit(first.id, QStringLiteral("Change"), {set(kName, 1)}));
        const auto entries = m_library->list();
        VERIFY_RESULT(entries);
        QCOMPARE(entries->size(), std::size_t(2));
        QCOMPARE(entries->at(0).name, QStringLiteral("First"));
        QCOMPARE(entries->at(0).modified, m_now);
        QCOMPARE(entries->at(1).id, second.id);
    }

    void undoesAndRedoes()
    {
        const QString id = create().id;
        type(kName, QStringLiteral("Alpha"), QStringLiteral("Change company name"));
        pass(10'000);
        VERIFY_RESULT(m_library->edit(id, QStringLiteral("Move"),
                                      {set(kName, QStringLiteral("Beta")), set(kCity, QStringLiteral("Lyon"))}));
        QCOMPARE(undoLabel(id), QStringLiteral("Move"));
        QCOMPARE(redoLabel(id), QString());

        const auto undone = m_library->undo(id);
        VERIFY_RESULT(undone);
        QCOMPARE(undone->facts.value(kName), QJsonValue(QStringLiteral("Alpha")));
        QVERIFY(!undone->facts.contains(kCity));
        QCOMPARE(redoLabel(id), QStringLiteral("Move"));
        VERIFY_RESULT(m_library->undo(id));
        const auto bottom = m_library->undo(id);
        VERIFY_RESULT(bottom);
        QVERIFY(bottom->facts.isEmpty());
        QCOMPARE(undoLabel(id), QString());

        open();  // the history is kept with the dossier
        QCOMPARE(redoLabel(id), QStringLiteral("Change company name"));
        VERIFY_RESULT(m_library->redo(id));
        const auto redone = m_library->redo(id);
        VERIFY_RESULT(redone);
        QCOMPARE(redone->facts.value(kCity), QJsonValue(QStringLiteral("Lyon")));
        QCOMPARE(redoLabel(id), QString());
    }

    void aNewEditForgetsWhatCouldBeRedone()
    {
        const QString id = create().id;
        type(kName, QStringLiteral("Alpha"), QStringLiteral("Change"));
        VERIFY_RESULT(m_library->undo(id));
        type(kCity, QStringLiteral("Lyon"), QStringLiteral("Change"));
        QCOMPARE(redoLabel(id), QString());
        const auto undone = m_library->undo(id);
        VERIFY_RESULT(undone);
        QVERIFY(undone->facts.isEmpty());
    }

    void mergesTyping_data()
    {
        QTest::addColumn<int>("pause");
        QTest::addColumn<QString>("secondKey");
        QTest::addColumn<QString>("secondLabel");
        QTest::addColumn<int>("undosToEmpty");
        const QString label = QStringLiteral("Change");
        QTest::newRow("quick typing in one field is one step") << 1500 << kName << label << 1;
        QTest::newRow("a pause starts a new step") << 1501 << kName << label << 2;
        QTest::newRow("another field is a new step") << 10 << kCity << label << 2;
        QTest::newRow("another label is a new step") << 10 << kName << QStringLiteral("Other") << 2;
        QTest::newRow("a clock set back is a new step") << -5000 << kName << label << 2;
    }
    void mergesTyping()
    {
        QFETCH(int, pause);
        QFETCH(QString, secondKey);
        QFETCH(QString, secondLabel);
        QFETCH(int, undosToEmpty);
        const QString id = create().id;
        type(kName, QStringLiteral("A"), QStringLiteral("Change"));
        pass(pause);
        type(secondKey, QStringLiteral("Al"), secondLabel);
        int undos = 0;
        while (!undoLabel(id).isEmpty()) {
            VERIFY_RESULT(m_library->undo(id));
            ++undos;
        }
        QCOMPARE(undos, undosToEmpty);
    }

    void typingAfterRedoIsAStepOfItsOwn()
    {
        const QString id = create().id;
        type(kName, QStringLiteral("A"), QStringLiteral("Change"));
        VERIFY_RESULT(m_library->undo(id));
        VERIFY_RESULT(m_library->redo(id));
        type(kName, QStringLiteral("AB"), QStringLiteral("Change"));
        const auto undone = m_library->undo(id);
        VERIFY_RESULT(undone);
        QCOMPARE(undone->facts.value(kName), QJsonValue(QStringLiteral("A")));
    }

    void typingBackToTheStartLeavesNoStep()
    {
        const QString id = create().id;
        type(kName, QStringLiteral("A"), QStringLiteral("Change"));
        VERIFY_RESULT(m_library->edit(id, QStringLiteral("Change"), {set(kName, QJsonValue(QJsonValue::Undefined))}));
        QCOMPARE(undoLabel(id), QString());
    }

    void anEditThatChangesNothingIsNoStep()
    {
        const QString id = create().id;
        type(kName, QStringLiteral("A"), QStringLiteral("Change"));
        const QDateTime before = m_library->load(id)->modified;
        pass(60'000);
        type(kName, QStringLiteral("A"), QStringLiteral("Again"));
        QCOMPARE(undoLabel(id), QStringLiteral("Change"));
        QCOMPARE(m_library->load(id)->modified, before);
    }

    void renamesAndRemoves()
    {
        const QString id = create().id;
        VERIFY_RESULT(m_library->rename(id, QStringLiteral("Assistant juridique")));
        QCOMPARE(m_library->load(id)->name, QStringLiteral("Assistant juridique"));
        QVERIFY(!m_library->rename(id, QStringLiteral("  ")));
        type(kName, QStringLiteral("A"), QStringLiteral("Change"));
        VERIFY_RESULT(m_library->remove(id));
        QVERIFY(m_library->list()->empty());
        QCOMPARE(m_library->load(id).error().code, ErrorCode::NotFound);
        QCOMPARE(m_library->remove(id).error().code, ErrorCode::NotFound);
        QCOMPARE(m_library->edit(id, QStringLiteral("Change"), {set(kName, 1)}).error().code, ErrorCode::NotFound);
    }

    void insertsUnderANewId()
    {
        Dossier sample;
        sample.id = QStringLiteral("sample");
        sample.name = QStringLiteral("Sample");
        sample.facts.insert(kCity, QStringLiteral("Lyon"));
        const auto first = m_library->insert(sample);
        const auto second = m_library->insert(sample);
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        QVERIFY(first->id != second->id);
        QCOMPARE(m_library->load(second->id)->facts, sample.facts);
        QCOMPARE(undoLabel(first->id), QString());
    }

    void statementsTypedIntoAnyFieldStayTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a quote, then another statement") << QStringLiteral("'; DROP TABLE dossier; --");
        QTest::newRow("a double quote") << QStringLiteral("\"; DELETE FROM fact; --");
        QTest::newRow("a condition that always holds") << QStringLiteral("' OR '1'='1");
        QTest::newRow("marks of bound values") << QStringLiteral("? :name $1 %s @x ??");
        QTest::newRow("a backslash before the quote") << QStringLiteral("\\'; TRUNCATE dossier CASCADE; --");
        QTest::newRow("a dollar quote") << QStringLiteral("$$; DROP TABLE fact; $$");
        QTest::newRow("a comment") << QStringLiteral("/* */ -- \n;");
    }
    void statementsTypedIntoAnyFieldStayTexts()
    {
        QFETCH(QString, text);
        const Dossier other = create(QStringLiteral("Other"));
        VERIFY_RESULT(m_library->edit(other.id, QStringLiteral("Change"), {set(kCity, QStringLiteral("Lyon"))}));
        const QString id = create(text).id;
        VERIFY_RESULT(m_library->rename(id, text));
        VERIFY_RESULT(m_library->setTags(id, {text}));
        VERIFY_RESULT(m_library->change(id, text, {set(text, text)}));
        const Dossier stored = *m_library->load(id);
        VERIFY_RESULT(m_library->setSummary(stored, {{text, text}}, text));
        QCOMPARE(stored.name, text);
        QCOMPARE(stored.facts.value(text), QJsonValue(text));
        QCOMPARE(undoLabel(id), text);
        QCOMPARE(m_library->tags(id)->value(0), text.simplified());
        const auto found = m_library->search(text);
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), std::size_t(1));
        QCOMPARE(found->front().catalogueVersion, text);
        QCOMPARE(m_library->load(text).error().code, ErrorCode::NotFound);
        QCOMPARE(m_library->remove(text).error().code, ErrorCode::NotFound);
        QCOMPARE(m_library->list()->size(), std::size_t(2));
        QCOMPARE(m_library->load(other.id)->facts.value(kCity), QJsonValue(QStringLiteral("Lyon")));
    }

    void twoWindowsSeeEachOther()
    {
        const QString id = create().id;
        auto other = opened();
        VERIFY_RESULT(other);
        type(kName, QStringLiteral("Alpha"), QStringLiteral("Change"));
        pass(60'000);
        VERIFY_RESULT((*other)->edit(id, QStringLiteral("Change"), {set(kName, QStringLiteral("Beta"))}));
        QCOMPARE(m_library->load(id)->facts.value(kName), QJsonValue(QStringLiteral("Beta")));
        const auto undone = m_library->undo(id);
        VERIFY_RESULT(undone);
        QCOMPARE(undone->facts.value(kName), QJsonValue(QStringLiteral("Alpha")));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("data/library.db")); }
    Result<std::unique_ptr<Library>> opened()
    {
        const auto clock = [this] { return m_now; };
        return m_onServer ? Library::openServer(m_server->address(QStringLiteral("anna")), clock)
                          : Library::open(path(), clock);
    }
    void open()
    {
        m_library.reset();
        auto library = opened();
        VERIFY_RESULT(library);
        m_library = std::move(*library);
    }
    Dossier create(const QString &name = QStringLiteral("Case"))
    {
        const auto made = m_library->create(name);
        m_id = made ? made->id : QString();
        return made.value_or(Dossier());
    }
    void type(const QString &key, const QJsonValue &value, const QString &label)
    {
        VERIFY_RESULT(m_library->edit(m_id, label, {set(key, value)}));
    }
    void pass(int milliseconds) { m_now = m_now.addMSecs(milliseconds); }
    QString undoLabel(const QString &id) { return m_library->undoLabel(id)->value_or(QString()); }
    QString redoLabel(const QString &id) { return m_library->redoLabel(id)->value_or(QString()); }

    std::unique_ptr<tests::TestServer> m_server;
    QString m_whyNoServer;
    bool m_onServer = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QDateTime m_now;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "test_library.moc"
