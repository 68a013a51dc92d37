// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_desk.hpp"
#include "whole_form.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/steps/route/routes_model.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/quantity_label.hpp"

#include <QAbstractItemModel>
#include <QAction>
#include <QHeaderView>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableView>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

const QString kRoute = QStringLiteral("eurohpc-aif-playground");

/// Text as a reader sees it: every kind of white space is one space.
QString plain(QString text)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{00A0}\\x{202F}\\x{2009}]+"));
    return text.replace(spaces, QStringLiteral(" ")).trimmed();
}

QString pdfText(const QString &path)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    if (!reader.waitForFinished(FrontDesk::kPatienceMs) || reader.exitCode() != 0)
        return {};
    return plain(QString::fromUtf8(reader.readAllStandardOutput()));
}

/// What the window shows of the chosen machine, to be found again in the documents.
struct ShownFigures {
    QString machine;
    QString gpuHours;
    QString duration;
    QString energy;
    QString carbon;

    friend bool operator==(const ShownFigures &, const ShownFigures &) = default;
};

void goTo(const FrontDesk &desk, const char *step)
{
    desk.click(QString(QStringLiteral("rail.") + QLatin1String(step)));
    QCOMPARE(desk.window->currentStep(), QLatin1String(step));
}

void clickAtStart(const FrontDesk &desk, const QString &name)
{
    auto *control = desk.find<QWidget>(name);
    QTest::mouseClick(control, Qt::LeftButton, {}, QPoint(8, control->height() / 2));
}

void clickCell(QTableView *table, const QModelIndex &index)
{
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
}

/// As FrontDesk::type, for letters that are on no ASCII key.
void typeAccented(const FrontDesk &desk, const QString &name, const QString &text)
{
    desk.type(name, QString());
    auto *line = desk.find<QLineEdit>(name);
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

void sayWhoAndWhat(FrontDesk &desk)
{
    typeAccented(desk, QStringLiteral("company.legal_name"), QStringLiteral("Étoile du Rhône SAS"));
    desk.type(QStringLiteral("company.headcount"), QStringLiteral("12"));
    auto *country = desk.find<ChoiceField>(QStringLiteral("company.country"));
    country->setFocus();
    QTest::keyClick(country, Qt::Key_Down);
    desk.click(QStringLiteral("company.hq_in_europe.yes"));
    goTo(desk, "vertical");
    desk.click(QStringLiteral("vertical.human-sciences"));
}

void giveFiles(FrontDesk &desk)
{
    goTo(desk, "model");
    desk.answer = QStringLiteral(PASSERELLE_RESOURCES "/samples/language/model");
    desk.click(QStringLiteral("model.drop.folder"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.value(dossier::keys::kModelSource).toString(), QStringLiteral("path"),
                              FrontDesk::kPatienceMs);
    goTo(desk, "dataset");
    desk.answer = QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dataset");
    desk.click(QStringLiteral("dataset.drop.folder"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.value(dossier::keys::kDatasetTokens).isDouble(), FrontDesk::kPatienceMs);
}

void makePlan(FrontDesk &desk)
{
    goTo(desk, "plan");
    clickAtStart(desk, QStringLiteral("plan.phase.finetune"));
    desk.type(QString::fromLatin1(dossier::keys::kEpochs), QStringLiteral("200"));
    desk.waitForCase();
    QVERIFY(!desk.session->current()->workloadProblem);
}

/// Leaves out what is not open yet, sorts by GPU-hours with the mouse and chooses the first place.
void chooseMachine(FrontDesk &desk)
{
    goTo(desk, "machines");
    // Wide enough for the table to show its columns beside the charts.
    desk.window->resize(1920, 1080);
    clickAtStart(desk, QStringLiteral("machines.announced"));
    auto *table = desk.find<QTableView>(QStringLiteral("machines.table"));
    QHeaderView *header = table->horizontalHeader();
    table->scrollTo(table->model()->index(0, MachinesModel::ProjectGpuHours));
    const QPoint title(header->sectionViewportPosition(MachinesModel::ProjectGpuHours) + 12, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    if (header->sortIndicatorOrder() != Qt::AscendingOrder)
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QCOMPARE(header->sortIndicatorSection(), int(MachinesModel::ProjectGpuHours));
    clickCell(table, table->model()->index(0, MachinesModel::Name));
    desk.click(QStringLiteral("machines.choose"));
    QVERIFY(desk.value(dossier::keys::kChosenTarget).isString());
    desk.waitForCase();
}

void chooseRoute(FrontDesk &desk)
{
    goTo(desk, "route");
    auto *table = desk.find<QTableView>(QStringLiteral("route.table"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, RoutesModel::Name);
        if (index.data(RoutesModel::IdRole).toString() == kRoute)
            clickCell(table, index);
    }
    desk.click(QStringLiteral("route.choose"));
    QCOMPARE(desk.value(dossier::keys::kRoute).toString(), kRoute);
    desk.waitForCase();
}

void fillApplication(FrontDesk &desk)
{
    goTo(desk, "application");
    QVERIFY(waitForWholeForm(*desk.window, *desk.session));
    typeAccented(desk, QStringLiteral("answer.project_title.control"), QStringLiteral("Œuvres complètes, été 2027"));
    desk.waitForCase();
    QCOMPARE(desk.session->current()->application->routeId, kRoute);
}

ShownFigures shownFigures(const FrontDesk &desk)
{
    const auto *table = desk.find<QTableView>(QStringLiteral("machines.table"));
    const QString chosen = desk.value(dossier::keys::kChosenTarget).toString();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const auto cell = [&](int column) { return plain(table->model()->index(row, column).data().toString()); };
        if (table->model()->index(row, 0).data(MachinesModel::IdRole).toString() == chosen) {
            return {cell(MachinesModel::Name), cell(MachinesModel::ProjectGpuHours), cell(MachinesModel::Duration),
                    cell(MachinesModel::Energy), cell(MachinesModel::Carbon)};
        }
    }
    return {};
}

QString save(FrontDesk &desk, const QString &button, const QString &file)
{
    goTo(desk, "export");
    desk.answer = desk.path(file);
    auto *folder = desk.find<QPushButton>(QStringLiteral("export.openFolder"));
    desk.click(button);
    if (!QTest::qWaitFor([&] { return folder->isVisibleTo(desk.window.get()); }, FrontDesk::kPatienceMs))
        return {};
    return desk.answer;
}

}  // namespace

/// The whole journey through the real window, by clicks and keys: from nothing to the two documents, whose text is read
/// back and compared with what the window shows; then the program is closed and started again.
class TestGuiJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToTheDocuments_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("in English") << QStringLiteral("en");
        QTest::newRow("in French, switched in the menu on the way") << QStringLiteral("fr");
    }
    void fromNothingToTheDocuments()
    {
        QFETCH(QString, language);
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(), "poppler-utils is needed");
        FrontDesk desk;
        desk.start(QStringLiteral("en"));
        sayWhoAndWhat(desk);
        giveFiles(desk);
        if (language == QLatin1String("fr"))
            desk.find<QAction>(QStringLiteral("action.french"))->trigger();
        QCOMPARE(desk.session->language().code(), language);
        makePlan(desk);
        chooseMachine(desk);
        chooseRoute(desk);
        fillApplication(desk);

        const ShownFigures shown = shownFigures(desk);
        QVERIFY(!shown.machine.isEmpty());
        qInfo("%s: %s, %s, %s, %s", qPrintable(shown.machine), qPrintable(shown.gpuHours), qPrintable(shown.duration),
              qPrintable(shown.energy), qPrintable(shown.carbon));
        const QString hours = plain(desk.find<QuantityLabel>(QStringLiteral("summary.hours"))->middle());
        QVERIFY2(hours.contains(shown.gpuHours), qPrintable(QString(hours + u' ' + shown.gpuHours)));
        const QString report = pdfText(save(desk, QStringLiteral("export.report"), QStringLiteral("report.pdf")));
        for (const QString &figure : {shown.machine, hours, shown.duration, shown.energy, shown.carbon})
            QVERIFY2(report.contains(figure), qPrintable(QString(QStringLiteral("not in the report: ") + figure)));
        QVERIFY(report.contains(QStringLiteral("Étoile du Rhône SAS")));
        const QString form =
            pdfText(save(desk, QStringLiteral("export.application"), QStringLiteral("application.pdf")));
        QVERIFY(form.contains(QStringLiteral("Œuvres complètes, été 2027")));
        QVERIFY(form.contains(QStringLiteral("Étoile du Rhône SAS")));

        desk.stop();
        desk.start(QString());
        QCOMPARE(desk.session->language().code(), language);
        QCOMPARE(desk.value("company.legal_name").toString(), QStringLiteral("Étoile du Rhône SAS"));
        desk.waitForCase();
        goTo(desk, "machines");
        QCOMPARE(shownFigures(desk), shown);
        goTo(desk, "application");
        QVERIFY(waitForWholeForm(*desk.window, *desk.session));
        QCOMPARE(desk.find<QLineEdit>(QStringLiteral("answer.project_title.control"))->text(),
                 QStringLiteral("Œuvres complètes, été 2027"));
        QVERIFY(!desk.session->undoLabel().isEmpty());
    }
};

QTEST_MAIN(TestGuiJourney)
#include "test_gui_journey.moc"
