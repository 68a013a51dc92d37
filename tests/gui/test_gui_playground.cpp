// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_desk.hpp"
#include "whole_form.hpp"

#include "access/form_guide.hpp"
#include "dossier/keys.hpp"
#include "ui/steps/application/answer_editor.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/limited_text_edit.hpp"

#include <QCheckBox>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTableView>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

/// What a person's hands do, counted: a test must not depend on how fast the machine is.
struct Effort {
    int keys = 0;
    int clicks = 0;

    /// At 200 keys a minute (forty words) and three seconds a click with its look.
    [[nodiscard]] double minutes() const { return keys / 200.0 + clicks * 3.0 / 60.0; }
};

constexpr double kMostMinutes = 15;

}  // namespace

/// From nothing to a complete Playground pack, as a founder would, with what each field's own example says.
class TestGuiPlayground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToACompletePack();

private:
    void click(FrontDesk &desk, const QString &name);
    void type(FrontDesk &desk, const QString &name, const QString &text);
    void sayWhoIsAsking(FrontDesk &desk);
    void takePlayground(FrontDesk &desk);
    void answer(FrontDesk &desk, const access::Answer &open);
    void fillTheForm(FrontDesk &desk);

    Effort m_effort;
};

void TestGuiPlayground::click(FrontDesk &desk, const QString &name)
{
    desk.click(name);
    ++m_effort.clicks;
}

void TestGuiPlayground::type(FrontDesk &desk, const QString &name, const QString &text)
{
    desk.type(name, text);
    m_effort.keys += static_cast<int>(text.size()) + 1;
}

void TestGuiPlayground::sayWhoIsAsking(FrontDesk &desk)
{
    type(desk, QStringLiteral("company.legal_name"), QStringLiteral("Vega SAS"));
    type(desk, QStringLiteral("company.city"), QStringLiteral("Nantes"));
    type(desk, QStringLiteral("company.headcount"), QStringLiteral("4"));
    type(desk, QStringLiteral("company.turnover_eur"), QStringLiteral("0"));
    auto *country = desk.find<ChoiceField>(QStringLiteral("company.country"));
    country->setFocus();
    QTest::keyClick(country, Qt::Key_Down);
    m_effort.clicks += 2;
    click(desk, QStringLiteral("company.is_startup.yes"));
    click(desk, QStringLiteral("company.has_research_activity.yes"));
}

void TestGuiPlayground::takePlayground(FrontDesk &desk)
{
    click(desk, QStringLiteral("rail.route"));
    desk.waitForCase();
    auto *table = desk.find<QTableView>(QStringLiteral("route.table"));
    const auto &routes = desk.session->current()->routes;
    const auto playground = std::find_if(routes.begin(), routes.end(), [](const access::RouteAdvice &advice) {
        return advice.routeId == QLatin1String("eurohpc-aif-playground");
    });
    QVERIFY(playground != routes.end());
    QVERIFY(playground->verdict != access::Verdict::Closed);
    const QModelIndexList found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole,
                                                        playground->name.text(desk.session->language()), 1,
                                                        Qt::MatchRecursive | Qt::MatchContains);
    QVERIFY(!found.isEmpty());
    table->setCurrentIndex(found.front());
    click(desk, QStringLiteral("route.choose"));
    ++m_effort.clicks;
    QCOMPARE(desk.value(dossier::keys::kRoute).toString(), QStringLiteral("eurohpc-aif-playground"));
    desk.waitForCase();
}

void TestGuiPlayground::answer(FrontDesk &desk, const access::Answer &open)
{
    const Language &language = Language::english();
    QWidget *control = desk.find(QStringLiteral("answer.%1.control").arg(open.field.id));
    const QString example = open.example.text(language);
    if (auto *tick = qobject_cast<QCheckBox *>(control)) {
        tick->setFocus();
        QTest::keyClick(tick, Qt::Key_Space);
        ++m_effort.clicks;
    } else if (auto *choice = qobject_cast<ChoiceField *>(control)) {
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        m_effort.clicks += 2;
    } else if (auto *text = qobject_cast<LimitedTextEdit *>(control)) {
        QVERIFY2(!example.isEmpty() || !open.value.isEmpty(), qPrintable(open.field.id));
        text->editor()->setFocus();
        text->editor()->selectAll();
        QTest::keyClicks(text->editor(), example);
        m_effort.keys += static_cast<int>(example.size());
        ++m_effort.clicks;
    } else {
        QVERIFY2(!example.isEmpty(), qPrintable(open.field.id));
        type(desk, control->objectName(), example);
        ++m_effort.clicks;
    }
}

void TestGuiPlayground::fillTheForm(FrontDesk &desk)
{
    click(desk, QStringLiteral("rail.application"));
    // An answer can open another question: as many rounds as it takes, each with fewer left.
    qsizetype before = std::numeric_limits<qsizetype>::max();
    for (;;) {
        desk.waitForCase();
        QVERIFY(waitForWholeForm(*desk.window, *desk.session));
        std::vector<access::Answer> open;
        for (const access::Answer &one : desk.session->current()->application->answers) {
            if (one.applies && one.field.required && (one.value.trimmed().isEmpty() || !one.problems.empty()))
                open.push_back(one);
        }
        QVERIFY2(static_cast<qsizetype>(open.size()) < before,
                 qPrintable(open.empty() ? QString() : open[0].field.id + QLatin1Char(' ') + open[0].value));
        if (open.empty())
            return;
        before = static_cast<qsizetype>(open.size());
        for (const access::Answer &one : open)
            answer(desk, one);
    }
}

void TestGuiPlayground::fromNothingToACompletePack()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    sayWhoIsAsking(desk);
    click(desk, QStringLiteral("rail.vertical"));
    click(desk, QStringLiteral("vertical.education"));
    click(desk, QStringLiteral("vertical.use_first"));
    desk.waitForCase();
    takePlayground(desk);
    fillTheForm(desk);

    const access::Application &form = *desk.session->current()->application;
    QCOMPARE(form.requiredAnswered, form.required);
    for (const access::Answer &one : form.answers)
        QVERIFY2(!one.field.required || one.problems.empty(), qPrintable(one.field.id));
    qInfo("%d keys and %d clicks: %.1f minutes", m_effort.keys, m_effort.clicks, m_effort.minutes());
    QVERIFY2(m_effort.minutes() < kMostMinutes, qPrintable(QString::number(m_effort.minutes())));
    for (const access::Answer &one : form.answers)
        QVERIFY2(!one.field.help.text(Language::french()).isEmpty(), qPrintable(one.field.id));

    QDir().mkpath(desk.path(QStringLiteral("out")));
    desk.answer = desk.path(QStringLiteral("out"));
    click(desk, QStringLiteral("rail.export"));
    click(desk, QStringLiteral("export.pack"));
    auto *result = desk.find<QWidget>(QStringLiteral("export.openFolder"));
    QVERIFY(QTest::qWaitFor([result] { return result->isVisible(); }, FrontDesk::kPatienceMs));
    const QStringList packs = QDir(desk.answer).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(packs.size(), 1);
    QFile written(QDir(desk.answer).filePath(packs[0] + QStringLiteral("/application.json")));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject document = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(document[QLatin1String("required_answered")], document[QLatin1String("required")]);
}

QTEST_MAIN(TestGuiPlayground)
#include "test_gui_playground.moc"
