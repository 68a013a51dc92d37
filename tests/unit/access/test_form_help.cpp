// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_facts.hpp"

#include "access/application.hpp"
#include "access/drafts.hpp"
#include "access/form_guide.hpp"
#include "base/language.hpp"

#include <QJsonArray>
#include <QTest>

#include <set>

using namespace passerelle;

namespace {

const QString kPlayground = QStringLiteral("eurohpc-aif-playground");

const access::Answer &answerOf(const access::Application &application, const char *id)
{
    for (const access::Answer &answer : application.answers) {
        if (answer.field.id == QLatin1String(id))
            return answer;
    }
    qFatal("no field %s", id);
}

QString problemsOf(const access::Answer &answer)
{
    QStringList texts;
    for (const Message &problem : answer.problems)
        texts << problem.text(Language::english());
    return texts.join(QLatin1Char('\n'));
}

}  // namespace

/// How a form is explained, drafted and checked as a whole.
class TestFormHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
    }

    void everyFieldHasHelpAndAnExampleInBothLanguages()
    {
        int fields = 0;
        for (const catalogue::Route &route : m_catalogue->routes) {
            const access::Application application =
                access::fillApplication(route, {}, *m_catalogue, Language::english());
            for (const access::Answer &answer : application.answers) {
                ++fields;
                for (const Language &language : {Language::english(), Language::french()}) {
                    QVERIFY2(!access::helpFor(answer.field).text(language).isEmpty(), qPrintable(answer.field.id));
                    QVERIFY2(answer.ownAct || !answer.example.text(language).isEmpty(), qPrintable(answer.field.id));
                }
            }
        }
        QCOMPARE(fields, 701);
    }

    void codedOptionsHaveWordsInTheFormsLanguage()
    {
        // Panels of the ERC and numbers are their own words; French options of French forms as well.
        std::set<QString> without;
        for (const catalogue::Route &route : m_catalogue->routes) {
            const access::Application application =
                access::fillApplication(route, {}, *m_catalogue, Language::french());
            for (const access::Answer &answer : application.answers) {
                for (const access::Choice &choice : answer.choices) {
                    QVERIFY2(!choice.words.contains(QLatin1Char('_')), qPrintable(choice.words));
                    if (choice.words == choice.value && choice.value.contains(QLatin1Char('_')))
                        without.insert(choice.value);
                }
            }
        }
        QVERIFY(without.empty());
        const access::Application french =
            fill("genci-dynamic", R"({"answer.genci-dynamic.sector": "private"})", Language::french());
        QCOMPARE(answerOf(french, "sector").value, QStringLiteral("private"));
        QCOMPARE(answerOf(french, "sector").shown, QStringLiteral("Privé"));
    }

    void draftsAreBuiltFromAnswersAndKeepGapsVisible()
    {
        const access::Application application =
            fill(kPlayground, R"({"project.objectives": "Reach 8 %.", "project.state_of_the_art": null})",
                 Language::english());
        const access::Answer &text = answerOf(application, "case");
        QVERIFY2(text.value.contains(QStringLiteral("Goals\nReach 8 %.")), qPrintable(text.value));
        QVERIFY(text.draft);
        const QStringList gaps = access::gapsIn(text.value, Language::english());
        QVERIFY(!gaps.isEmpty());
        QVERIFY2(problemsOf(text).contains(gaps.front()), qPrintable(problemsOf(text)));
    }

    void textsOfGapsAloneAreNoDraft()
    {
        const access::Application application =
            access::fillApplication(*m_catalogue->route(kPlayground), {}, *m_catalogue, Language::english());
        for (const access::Answer &answer : application.answers)
            QVERIFY2(answer.value.isEmpty(), qPrintable(answer.field.id));
    }

    void bracesThatAPersonTypedAreNotPlaces()
    {
        const access::Application application =
            fill(kPlayground, R"({"project.objectives": "{project.title} {0} [To complete: x]"})", Language::english());
        QVERIFY(answerOf(application, "case").value.contains(QStringLiteral("{project.title} {0}")));
    }

    void disagreementsAreFound_data()
    {
        QTest::addColumn<QByteArray>("changes");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *changes, const char *field, const char *says) {
            QTest::newRow(name) << QByteArray(changes) << QString::fromLatin1(field) << QString::fromLatin1(says);
        };
        row("hours that the table of runs does not give",
            R"({"estimate.gpu_hours_total": 4800, "answer.eurohpc-aif-playground.requested": "5000"})", "requested",
            "4,800");
        row("the same hours",
            R"({"estimate.gpu_hours_total": 4800, "answer.eurohpc-aif-playground.requested": "4800"})", "requested",
            "");
        row("fewer months than the plan",
            R"({"estimate.duration_months": 3, "answer.eurohpc-aif-playground.duration": "2"})", "duration",
            "3 months");
        row("a contract that ends a day early",
            R"({"project.start_date": "2027-02-01", "pi.contract_end_date": "2027-07-31",
                "answer.eurohpc-aif-playground.duration": "3"})",
            "pi_contract", "2027-08-01");
        row("a contract that ends in time",
            R"({"project.start_date": "2027-02-01", "pi.contract_end_date": "2027-08-01",
                "answer.eurohpc-aif-playground.duration": "3"})",
            "pi_contract", "");
        row("gigabytes where megabytes are asked",
            R"({"answer.eurohpc-aif-playground.processes": "8", "answer.eurohpc-aif-playground.job_memory": "512",
                "answer.eurohpc-aif-playground.max_mem_process": "64"})",
            "max_mem_process", "Check the units");
        row("storage below the data", R"({"dataset.size_gb": 800, "answer.eurohpc-aif-playground.storage": "500"})",
            "storage", "800");
        row("shares that make 90", R"({"project.erc_panels": [{"panel": "PE6", "share": 90}]})", "research_fields",
            "90");
        row("an access key in a public text",
            R"({"answer.eurohpc-aif-playground.project_summary": "Key hf_abcdefghijklmnopqrstuvwxyz"})",
            "project_summary", "access key");
        row("French prose in an English form",
            R"({"answer.eurohpc-aif-playground.case": "Les opérateurs perdent du temps sur des lignes bruitées et nous adaptons un modèle de parole ouvert à des appels anonymisés pour que les services répondent plus vite. Les heures demandées paient trois entraînements et leur évaluation, avec un seuil de réussite pour chacun des mois du projet."})",
            "case", "French");
    }
    void disagreementsAreFound()
    {
        QFETCH(QByteArray, changes);
        QFETCH(QString, field);
        QFETCH(QString, says);
        const access::Application application = fill(kPlayground, changes, Language::english());
        const QString told = problemsOf(answerOf(application, field.toLatin1().constData()));
        if (says.isEmpty()) {
            for (const char *word : {"adds up", "contract ends"})
                QVERIFY2(!told.contains(QLatin1String(word)), qPrintable(told));
        } else {
            QVERIFY2(told.contains(says), qPrintable(told));
        }
    }

    void whatIsLeftIsListedWithItsTime()
    {
        const access::Application application =
            access::fillApplication(*m_catalogue->route(kPlayground), {}, *m_catalogue, Language::english());
        const std::vector<access::OpenQuestion> open = access::openQuestions(application);
        QCOMPARE(static_cast<int>(open.size()), application.required);
        int minutes = 0;
        for (const access::OpenQuestion &question : open) {
            QVERIFY(question.minutes > 0);
            QVERIFY(!question.what.text(Language::english()).isEmpty());
            minutes += question.minutes;
        }
        QCOMPARE(application.minutesLeft, minutes);
    }

    void bothLengthsAreCounted()
    {
        const access::Application application =
            fill(kPlayground, R"({"answer.eurohpc-aif-playground.project_title": "Deux mots"})", Language::english());
        QCOMPARE(answerOf(application, "project_title").characters, 9);
        QCOMPARE(answerOf(application, "project_title").words, 2);
    }

private:
    [[nodiscard]] access::Application fill(const QString &route, const QByteArray &changes,
                                           const Language &language) const
    {
        return access::fillApplication(*m_catalogue->route(route), test::with(test::smallStartup(), changes),
                                       *m_catalogue, language);
    }
    [[nodiscard]] access::Application fill(const char *route, const QByteArray &changes, const Language &language) const
    {
        return fill(QString::fromLatin1(route), changes, language);
    }
    catalogue::CataloguePtr m_catalogue;
};

QTEST_MAIN(TestFormHelp)
#include "test_form_help.moc"
