// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_facts.hpp"

#include "access/application.hpp"
#include "access/key_labels.hpp"
#include "access/problems.hpp"
#include "base/language.hpp"

#include <QJsonArray>
#include <QTest>

using namespace passerelle;

/// Every field of every form, prefilled from the facts and checked against the form's limits.
class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFieldIsReachable();
    void prefills_data();
    void prefills();
    void ownAnswersWin();
    void anAnswerIsCalledByItsForm();
    void neverActsForThePerson();
    void inventsNothing();
    void findsProblems_data();
    void findsProblems();
    void hidesWhatDoesNotApply();
    void passesHostileTextThrough_data();
    void passesHostileTextThrough();
    void countsWhatIsLeft();
    void countsLengths();

private:
    [[nodiscard]] access::Application fill(const QString &route, const QByteArray &changes,
                                           const Language &language) const;
    catalogue::CataloguePtr m_catalogue;
};

namespace {

const access::Answer *find(const access::Application &application, const QString &id)
{
    for (const access::Answer &answer : application.answers) {
        if (answer.field.id == id)
            return &answer;
    }
    return nullptr;
}

const QString kPlayground = QStringLiteral("eurohpc-aif-playground");

}  // namespace

access::Application TestApplication::fill(const QString &route, const QByteArray &changes,
                                          const Language &language) const
{
    return access::fillApplication(*m_catalogue->route(route), test::with(test::smallStartup(), changes), *m_catalogue,
                                   language);
}

void TestApplication::initTestCase()
{
    const auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    QVERIFY2(loaded, loaded ? "" : qPrintable(describe(loaded.error(), Language::english())));
    m_catalogue = *loaded;
}

void TestApplication::everyFieldIsReachable()
{
    std::size_t total = 0;
    for (const catalogue::Route &route : m_catalogue->routes) {
        std::size_t fields = 0;
        const QJsonArray sections = route.raw[QLatin1String("form")].toObject()[QLatin1String("sections")].toArray();
        for (const QJsonValue &section : sections)
            fields += static_cast<std::size_t>(section.toObject()[QLatin1String("fields")].toArray().size());
        const access::Application application = fill(route.id, "{}", Language::english());
        QCOMPARE(application.answers.size(), fields);
        // Each answers to a key of its own.
        access::Facts facts;
        for (const access::Answer &answer : application.answers)
            facts.insert(access::answerKey(route.id, answer.field.id), QString(answer.sectionId + answer.field.id));
        const auto own = access::fillApplication(route, facts, *m_catalogue, Language::english());
        for (const access::Answer &answer : own.answers)
            QCOMPARE(answer.value, QString(answer.sectionId + answer.field.id));
        total += fields;
    }
    QCOMPARE(total, std::size_t(701));
}

void TestApplication::prefills_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("expected");
    const auto say = [](const char *route, const char *field, const char *language, const char *changes,
                        const QString &expected) {
        QTest::addRow("%s of %s in %s: %s", field, route, language, changes)
            << QString::fromLatin1(route) << QString::fromLatin1(field) << QString::fromLatin1(language)
            << QByteArray(changes) << expected;
    };
    const char *playground = "eurohpc-aif-playground";
    say(playground, "project_title", "en", "{}", QStringLiteral("Assistant juridique"));
    say(playground, "requested", "en", "{}", QStringLiteral("3000"));
    say(playground, "requested", "en", R"({"estimate.gpu_hours_total": 3000.2})", QStringLiteral("3001"));
    say("eurohpc-development", "requested", "en", "{}", QStringLiteral("750"));
    say(playground, "duration", "en", "{}", QStringLiteral("2"));
    say(playground, "duration", "en", R"({"estimate.duration_months": 1.4})", QStringLiteral("2"));
    say(playground, "duration", "en", R"({"estimate.duration_months": 5})", QString());
    say("eurohpc-aif-large-scale", "duration", "en", R"({"estimate.duration_months": 4})", QStringLiteral("6"));
    say(playground, "org_type", "en", "{}", QStringLiteral("startup"));
    say(playground, "org_type", "en", R"({"company.kind": "sme"})", QStringLiteral("sme"));
    say(playground, "org_type", "en", R"({"company.kind": "academic"})", QString());
    say(playground, "application_type", "en", "{}", QStringLiteral("industrial"));
    say(playground, "partition", "en", "{}", QStringLiteral("Leonardo Booster (CINECA)"));
    say(playground, "pi_initials", "en", "{}", QStringLiteral("A.M."));
    say(playground, "confidential", "en", R"({"project.confidential": false})", QStringLiteral("No"));
    say(playground, "has_team", "en", R"({"team.members": ["Ada", "Bob"]})", QStringLiteral("Yes"));
    say(playground, "has_team", "en", R"({"team.members": []})", QStringLiteral("No"));
    say(playground, "keywords", "en", R"({"project.keywords": ["law", "language"]})", QStringLiteral("law, language"));
    say(playground, "data_transfer", "en", R"({"dataset.size_gb": 40})", QString());
    say(playground, "data_transfer", "en", R"({"dataset.size_gb": 40, "estimate.output_gb": 2.5})",
        QStringLiteral("42.5"));
    say(playground, "max_mem_process", "en", R"({"estimate.memory_gb_per_gpu": 61.5})", QStringLiteral("61500"));
    say(playground, "start_date", "en", R"({"project.start_date": "2027-01-15"})", QStringLiteral("2027-01-15"));
    say("scaleway-startup", "age", "fr", "{}", QStringLiteral("01/11/2023"));
    say("scaleway-startup", "name", "fr", R"({"company.siren": "123456789"})",
        QStringLiteral("Lexicographe SAS, 123456789"));
    say("scaleway-startup", "headcount", "fr", "{}", QStringLiteral("12"));
    say("genci-dynamic", "sector", "fr", "{}", QStringLiteral("private"));
    say("genci-dynamic", "storage_workdir", "fr", R"({"estimate.storage_work_tb": 1.5})", QStringLiteral("1,5"));
    say("genci-dynamic", "support_anr", "fr", R"({"project.funding": "Bourse French Tech"})", QString());
    say("genci-dynamic", "rnsr", "fr", R"({"company.siret": "12345678900011"})", QStringLiteral("12345678900011"));
    say("genci-regular", "ar_pdf", "fr", R"({"project.objectives": "…"})", QString());
}

void TestApplication::prefills()
{
    QFETCH(QString, route);
    QFETCH(QString, field);
    QFETCH(QString, language);
    QFETCH(QByteArray, changes);
    QFETCH(QString, expected);
    const access::Application application = fill(route, changes, Language::of(language));
    const access::Answer *answer = find(application, field);
    QVERIFY(answer != nullptr);
    QCOMPARE(answer->proposed, expected);
    QCOMPARE(answer->value, expected);
    QVERIFY(!answer->edited);
    QCOMPARE(answer->from.isEmpty(), expected.isEmpty());
}

void TestApplication::ownAnswersWin()
{
    const access::Application application =
        fill(kPlayground, R"({"answer.eurohpc-aif-playground.project_title": "My own title",
            "answer.eurohpc-aif-playground.requested": 2500, "answer.eurohpc-aif-playground.confidential": true,
            "answer.eurohpc-aif-playground.pi_first_name": ""})",
             Language::english());
    const access::Answer *title = find(application, QStringLiteral("project_title"));
    QCOMPARE(title->value, QStringLiteral("My own title"));
    QCOMPARE(title->proposed, QStringLiteral("Assistant juridique"));
    QVERIFY(title->edited);
    QCOMPARE(find(application, QStringLiteral("requested"))->value, QStringLiteral("2500"));
    QCOMPARE(find(application, QStringLiteral("confidential"))->value, QStringLiteral("Yes"));
    // Emptied on purpose: the proposal does not come back.
    QCOMPARE(find(application, QStringLiteral("pi_first_name"))->value, QString());
    QVERIFY(!find(application, QStringLiteral("pi_last_name"))->edited);
}

void TestApplication::anAnswerIsCalledByItsForm()
{
    for (const catalogue::Route &route : m_catalogue->routes) {
        for (const catalogue::FormSection &section : route.form) {
            for (const catalogue::FormField &field : section.fields) {
                const QString label =
                    access::labelOf(access::answerKey(route.id, field.id), *m_catalogue).text(Language::english());
                QVERIFY2(label.endsWith(field.label.text(Language::english())), qPrintable(label));
                QVERIFY2(label.startsWith(route.name.text(Language::english())), qPrintable(label));
            }
        }
    }
    QCOMPARE(access::labelOf(QStringLiteral("answer.gone.title"), *m_catalogue).text(Language::english()),
             QStringLiteral("answer.gone.title"));
    QCOMPARE(access::labelOf(QStringLiteral("company.legal_name"), *m_catalogue).text(Language::english()),
             access::labelOfKey(QStringLiteral("company.legal_name")).text(Language::english()));
}

void TestApplication::neverActsForThePerson()
{
    const QByteArray known = R"({"compliance.civilian_use": true, "pi.birth_date": "1990-05-01",
        "team.members": ["Ada"], "pi.contract_end_date": "2030-01-01"})";
    for (const catalogue::Route &route : m_catalogue->routes) {
        for (const access::Answer &answer : fill(route.id, known, Language::french()).answers) {
            const bool act = answer.field.type == QLatin1String("declaration") ||
                             answer.field.id == QLatin1String("el_publish") ||
                             answer.field.derivesFrom.contains(QStringLiteral("pi.birth_date"));
            QCOMPARE(answer.ownAct, act);
            if (act)
                QVERIFY2(answer.value.isEmpty() && answer.proposed.isEmpty(), qPrintable(answer.field.id));
        }
    }
    const access::Application unticked = fill(kPlayground, R"({"answer.eurohpc-aif-playground.el_true": false,
            "answer.eurohpc-aif-playground.el_terms": true})",
                                              Language::english());
    QVERIFY(find(unticked, QStringLiteral("el_true"))->value.isEmpty());
    QCOMPARE(find(unticked, QStringLiteral("el_terms"))->value, QStringLiteral("Yes"));
    QVERIFY(find(unticked, QStringLiteral("el_terms"))->problems.empty());
}

void TestApplication::inventsNothing()
{
    for (const catalogue::Route &route : m_catalogue->routes) {
        const auto application = access::fillApplication(route, {}, *m_catalogue, Language::english());
        QCOMPARE(application.answered, 0);
        for (const access::Answer &answer : application.answers)
            QVERIFY2(answer.value.isEmpty(), qPrintable(route.id + answer.field.id));
    }
}

void TestApplication::findsProblems_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("sound");
    const auto say = [](const char *name, const char *route, const char *field, const QString &value, bool sound) {
        QTest::newRow(name) << QString::fromLatin1(route) << QString::fromLatin1(field) << value << sound;
    };
    const char *playground = "eurohpc-aif-playground";
    const QString words = QStringLiteral("mot ");
    say("required and empty", playground, "project_title", QString(), false);
    say("optional and empty", playground, "org_pic", QString(), true);
    say("300 words", "eurohpc-benchmark", "project_summary", words.repeated(300), true);
    say("301 words", "eurohpc-benchmark", "project_summary", words.repeated(301), false);
    say("99 characters", "genci-dynamic", "public_summary", QString(99, QChar(0x00e9)), false);
    say("100 characters", "genci-dynamic", "public_summary", QString(100, QChar(0x00e9)), true);
    say("5,000 hours", playground, "requested", QStringLiteral("5000"), true);
    say("5,001 hours", playground, "requested", QStringLiteral("5001"), false);
    say("grouped hours", playground, "requested", QStringLiteral("4 999,5"), true);
    say("10,000 hours", "eurohpc-aif-fast-lane", "requested", QStringLiteral("10000"), false);
    say("10,001 hours", "eurohpc-aif-fast-lane", "requested", QStringLiteral("10001"), true);
    say("words for a number", playground, "requested", QStringLiteral("a lot"), false);
    say("a negative number", playground, "storage", QStringLiteral("-1"), false);
    say("an option", playground, "duration", QStringLiteral("3"), true);
    say("no option", playground, "duration", QStringLiteral("4"), false);
    say("several options", playground, "ai_technologies", QStringLiteral("vision, audio"), true);
    say("an address", playground, "contact_email", QStringLiteral("ada@exemple.fr"), true);
    say("no address", playground, "contact_email", QStringLiteral("ada at exemple"), false);
    say("a date", playground, "start_date", QStringLiteral("2027-01-15"), true);
    say("no date", playground, "start_date", QStringLiteral("soon"), false);
}

void TestApplication::findsProblems()
{
    QFETCH(QString, route);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(bool, sound);
    access::Facts facts;
    facts.insert(access::answerKey(route, field), value);
    const auto application =
        access::fillApplication(*m_catalogue->route(route), facts, *m_catalogue, Language::english());
    const access::Answer *answer = find(application, field);
    QCOMPARE(answer->problems.empty(), sound);
    for (const Message &problem : answer->problems)
        QVERIFY(!problem.text(Language::english()).isEmpty());
}

void TestApplication::hidesWhatDoesNotApply()
{
    const auto shown = fill(kPlayground, "{}", Language::english());
    QVERIFY(find(shown, QStringLiteral("org_vat"))->applies);
    QVERIFY(!find(shown, QStringLiteral("org_vat"))->problems.empty());
    const auto hidden =
        fill(kPlayground, R"({"answer.eurohpc-aif-playground.org_type": "university"})", Language::english());
    QVERIFY(!find(hidden, QStringLiteral("org_vat"))->applies);
    QVERIFY(find(hidden, QStringLiteral("org_vat"))->problems.empty());
    QCOMPARE(hidden.required, shown.required - 1);
    const auto movable = fill(QStringLiteral("genci-dynamic"), R"({"software.portable": true})", Language::french());
    QVERIFY(!find(movable, QStringLiteral("migration_reason"))->applies);
    const auto fixed = fill(QStringLiteral("genci-dynamic"), R"({"software.portable": false})", Language::french());
    QVERIFY(find(fixed, QStringLiteral("migration_reason"))->applies);
}

void TestApplication::passesHostileTextThrough_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("shell") << QStringLiteral("\"; rm -rf ~; echo \"");
    QTest::newRow("spreadsheet") << QStringLiteral("=cmd|' /C calc'!A0");
    QTest::newRow("html") << QStringLiteral("<script>alert(1)</script> & <b>");
    QTest::newRow("right to left") << QString::fromUtf8("\xE2\x80\xAE"
                                                        "abc \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
    QTest::newRow("emoji") << QString::fromUtf8("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC");
    QTest::newRow("300 characters") << QString(300, QLatin1Char('x'));
    QTest::newRow("places of a text") << QStringLiteral("%1 %2 %n %99");
}

void TestApplication::passesHostileTextThrough()
{
    QFETCH(QString, text);
    access::Facts facts = test::smallStartup();
    facts.insert(QStringLiteral("project.title"), text);
    facts.insert(QStringLiteral("project.objectives"), text);
    facts.insert(QStringLiteral("project.state_of_the_art"), text);
    const auto application =
        access::fillApplication(*m_catalogue->route(kPlayground), facts, *m_catalogue, Language::english());
    QCOMPARE(find(application, QStringLiteral("project_title"))->value, text);
    QVERIFY(find(application, QStringLiteral("case"))->value.contains(text));
}

void TestApplication::countsWhatIsLeft()
{
    const auto empty = access::fillApplication(*m_catalogue->route(kPlayground), {}, *m_catalogue, Language::english());
    QCOMPARE(empty.requiredAnswered, 0);
    QVERIFY(empty.required > 40);
    QCOMPARE(empty.completeness(), 0.0);
    access::Facts facts;
    for (const access::Answer &answer : empty.answers)
        facts.insert(access::answerKey(kPlayground, answer.field.id), QStringLiteral("1"));
    const auto full =
        access::fillApplication(*m_catalogue->route(kPlayground), facts, *m_catalogue, Language::english());
    QCOMPARE(full.completeness(), 1.0);
    QCOMPARE(full.answered, 64);
}

void TestApplication::countsLengths()
{
    QCOMPARE(access::wordCount(QStringLiteral("  l'été,  à\tParis\n ")), 3);
    QCOMPARE(access::lengthIn(QString(), QString::fromUtf8("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC"
                                                           "é")),
             2);
    QCOMPARE(access::typedNumber(QStringLiteral("12\u202F345,5")), std::optional(12345.5));
    QVERIFY(!access::typedNumber(QStringLiteral("12 h")));
}

QTEST_GUILESS_MAIN(TestApplication)
#include "test_application.moc"
