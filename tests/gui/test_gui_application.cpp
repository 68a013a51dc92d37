// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_page.hpp"
#include "whole_form.hpp"

#include "access/form_guide.hpp"
#include "ui/steps/application/answer_editor.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace passerelle;
using namespace passerelle::ui;
using namespace passerelle::testing;

namespace {

const char kPlayground[] = "eurohpc-aif-playground";

/// The language sample with the form of Playground to fill.
void openPlayground(Workbench &bench)
{
    bench.openSample(QStringLiteral("language"));
    bench.session->set(QString::fromLatin1(dossier::keys::kRoute), QString::fromLatin1(kPlayground),
                       QStringLiteral("Choose"));
    bench.waitForCase();
}

}  // namespace

/// The form of a route, acted on by clicks and keys.
class TestGuiApplication final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfEveryFormHasAnEditor()
    {
        Workbench bench;
        bench.openSample(QStringLiteral("language"));
        Shown shown(QStringLiteral("application"), *bench.session);
        int forms = 0;
        for (const catalogue::Route &route : bench.session->catalogue().routes) {
            qsizetype fields = 0;
            for (const catalogue::FormSection &section : route.form)
                fields += static_cast<qsizetype>(section.fields.size());
            if (fields == 0)
                continue;
            ++forms;
            bench.session->set(QString::fromLatin1(dossier::keys::kRoute), route.id, QStringLiteral("Choose"));
            bench.waitForCase();
            QVERIFY2(waitForWholeForm(*shown.page, *bench.session), qPrintable(route.id));
            const auto editors = shown.page->findChildren<AnswerEditor *>();
            QVERIFY2(editors.size() == fields, qPrintable(route.id));
            for (const AnswerEditor *editor : editors)
                QVERIFY(editor->findChild<QWidget *>(QString(editor->objectName() + QStringLiteral(".control"))));
        }
        QVERIFY(forms > 10);
    }

    void answerIsEditedCountedCopiedAndTakenBack()
    {
        Workbench bench;
        openPlayground(bench);
        Shown shown(QStringLiteral("application"), *bench.session);
        QVERIFY(waitForWholeForm(*shown.page, *bench.session));
        auto *title = shown.find<QWidget>(QStringLiteral("answer.project_title.control"));
        auto *line = qobject_cast<QLineEdit *>(title);
        QVERIFY(line != nullptr);
        const QString proposed = line->text();
        QCOMPARE(proposed, bench.session->value(QStringLiteral("project.title")).toString());
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("My own title"));
        const QString key = access::answerKey(QString::fromLatin1(kPlayground), QStringLiteral("project_title"));
        QCOMPARE(bench.session->value(key).toString(), QStringLiteral("My own title"));
        QCOMPARE(line->text(), QStringLiteral("My own title"));
        bench.waitForCase();
        QTest::mouseClick(shown.find<QToolButton>(QStringLiteral("answer.project_title.copy")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("My own title"));
        auto *back = shown.find<QPushButton>(QStringLiteral("answer.project_title.proposal"));
        QVERIFY(back->isVisibleTo(shown.page));
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(bench.session->value(key).isUndefined());
        bench.waitForCase();
        QCOMPARE(line->text(), proposed);
    }

    void requiredQuestionsAreCountedAndDeclarationsNeverTicked()
    {
        Workbench bench;
        openPlayground(bench);
        Shown shown(QStringLiteral("application"), *bench.session);
        QVERIFY(waitForWholeForm(*shown.page, *bench.session));
        const access::Application &application = *bench.session->current()->application;
        const QString text = shown.find<QLabel>(QStringLiteral("application.progressText"))->text();
        QVERIFY2(text.contains(QString::number(application.required)), qPrintable(text));
        auto *bar = shown.find<QProgressBar>(QStringLiteral("application.progress"));
        QCOMPARE(bar->value(), application.requiredAnswered);
        int ticks = 0;
        for (const QCheckBox *tick : shown.page->findChildren<QCheckBox *>()) {
            if (tick->objectName().startsWith(QLatin1String("answer."))) {
                ++ticks;
                QVERIFY2(!tick->isChecked(), qPrintable(tick->objectName()));
            }
        }
        QVERIFY(ticks > 0);
        const int before = bar->value();
        auto *civilian = shown.find<QCheckBox>(QStringLiteral("answer.civilian.control"));
        QTest::mouseClick(civilian, Qt::LeftButton, {}, QPoint(8, civilian->height() / 2));
        bench.waitForCase();
        QCOMPARE(bar->value(), before + 1);
        auto *only = shown.find<QCheckBox>(QStringLiteral("application.onlyMissing"));
        QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
        for (const AnswerEditor *editor : shown.page->findChildren<AnswerEditor *>()) {
            if (!editor->isAncestorOf(QApplication::focusWidget()))
                QCOMPARE(editor->isVisibleTo(shown.page), editor->needsAttention());
        }
    }

    void everyQuestionHasHelpAndAnExample()
    {
        Workbench bench;
        openPlayground(bench);
        Shown shown(QStringLiteral("application"), *bench.session);
        QVERIFY(waitForWholeForm(*shown.page, *bench.session));
        for (const AnswerEditor *editor : shown.page->findChildren<AnswerEditor *>()) {
            const auto text = [editor](const char *end) {
                const auto *label = editor->findChild<QLabel *>(QString(editor->objectName() + QLatin1String(end)));
                return label == nullptr || label->isHidden() ? QString() : label->text();
            };
            QVERIFY2(!text(".help").isEmpty(), qPrintable(editor->objectName()));
            if (!editor->answer().ownAct)
                QVERIFY2(!text(".example").isEmpty(), qPrintable(editor->objectName()));
        }
    }

    void whatIsLeftLeadsToTheQuestion()
    {
        Workbench bench;
        openPlayground(bench);
        Shown shown(QStringLiteral("application"), *bench.session);
        auto *left = shown.find<QListWidget>(QStringLiteral("application.left.list"));
        const auto open = access::openQuestions(*bench.session->current()->application);
        QCOMPARE(left->count(), static_cast<int>(open.size()));
        QVERIFY(left->count() > 0);
        const QString id = left->item(0)->data(Qt::UserRole).toString();
        left->scrollToItem(left->item(0));
        QTest::mouseClick(left->viewport(), Qt::LeftButton, {}, left->visualItemRect(left->item(0)).center());
        auto *editor = shown.find<AnswerEditor>(QString(QStringLiteral("answer.") + id));
        QTRY_VERIFY(editor->isAncestorOf(QApplication::focusWidget()));
    }
};

QTEST_MAIN(TestGuiApplication)
#include "test_gui_application.moc"
