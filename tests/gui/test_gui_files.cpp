// SPDX-License-Identifier: GPL-3.0-or-later
// A model's parts and a dataset's tokens in the window, which says what the command line says.
#include "front_desk.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/dataset/tokenizer_choice.hpp"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace passerelle;
using namespace passerelle::ui;

namespace {

QString dataset()
{
    return QStringLiteral(PASSERELLE_RESOURCES "/samples/language/dataset");
}

QJsonObject kept(const FrontDesk &desk)
{
    return desk.value(dossier::keys::kDatasetProfile).toObject();
}

/// The document of a command, without what only documents have.
QJsonObject saidByCommandLine(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(PASSERELLE_BIN "/passerelle-cli"),
                  QStringList{QStringLiteral("--catalogue"), QStringLiteral(PASSERELLE_RESOURCES "/catalogue"),
                              QStringLiteral("--json")} +
                      arguments);
    program.waitForFinished(FrontDesk::kPatienceMs);
    QJsonObject document = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    document.remove(QLatin1String("schema"));
    return document;
}

}  // namespace

class TestGuiFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenizerCountsTheDataset();
    void aStoppedReadingGoesOn();
    void partsOfAModelAreShown();
};

void TestGuiFiles::aTokenizerCountsTheDataset()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.click(QStringLiteral("rail.dataset"));
    QWidget *page = desk.find(QStringLiteral("page.dataset"));
    desk.drop(page, dataset());
    QTRY_VERIFY_WITH_TIMEOUT(desk.value(dossier::keys::kDatasetTokens).isDouble(), FrontDesk::kPatienceMs);
    QCOMPARE(kept(desk), saidByCommandLine({QStringLiteral("profile-dataset"), dataset()}));
    const double estimated = desk.value(dossier::keys::kDatasetTokens).toDouble();
    const QString file = QStringLiteral(PASSERELLE_TEST_DATA "/datasets/tokenizers/split-rule.json");
    page->findChild<TokenizerChoice *>()->choose(file);
    const auto exact = [&desk] {
        const QJsonObject profile = kept(desk);
        return profile.value(QLatin1String("tokenizer")).toString() == QLatin1String("split-rule.json") &&
               profile.value(QLatin1String("exact")).toBool();
    };
    QTRY_VERIFY_WITH_TIMEOUT(exact(), FrontDesk::kPatienceMs);
    QVERIFY(desk.value(dossier::keys::kDatasetTokens).toDouble() != estimated);
    desk.find<QCheckBox>(QStringLiteral("dataset.tokenizer.every"))->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(exact(), FrontDesk::kPatienceMs);
    QCOMPARE(kept(desk), saidByCommandLine({QStringLiteral("profile-dataset"), dataset(), QStringLiteral("--tokenizer"),
                                            file, QStringLiteral("--exact")}));
    desk.click(QStringLiteral("dataset.tokenizer.forget"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.value(dossier::keys::kDatasetTokens).toDouble(), estimated, FrontDesk::kPatienceMs);
    desk.waitForCase();
}

void TestGuiFiles::aStoppedReadingGoesOn()
{
    // A file of holes, which takes no room and longer to read than a person takes to click.
    constexpr qint64 kBytes = 8LL << 30;
    QTemporaryDir folder;
    QFile holes(folder.filePath(QStringLiteral("notes.txt")));
    QVERIFY(holes.open(QIODevice::WriteOnly) && holes.resize(kBytes));
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.click(QStringLiteral("rail.dataset"));
    QWidget *page = desk.find(QStringLiteral("page.dataset"));
    auto *goOn = desk.find<QPushButton>(QStringLiteral("dataset.go_on"));
    QVERIFY(!goOn->isVisible());
    desk.drop(page, folder.path());
    for (int stops = 0; stops < 2; ++stops) {
        desk.click(QStringLiteral("dataset.drop.cancel"));
        QTRY_VERIFY_WITH_TIMEOUT(goOn->isVisible(), FrontDesk::kPatienceMs);
        QVERIFY(desk.value(dossier::keys::kDatasetTokens).isUndefined());
        desk.click(QStringLiteral("dataset.go_on"));
        QVERIFY(!goOn->isVisible());
    }
    desk.click(QStringLiteral("dataset.drop.cancel"));
    QTRY_VERIFY_WITH_TIMEOUT(goOn->isVisible(), FrontDesk::kPatienceMs);
    desk.drop(page, dataset());
    QTRY_VERIFY_WITH_TIMEOUT(desk.value(dossier::keys::kDatasetTokens).isDouble(), FrontDesk::kPatienceMs);
    QVERIFY(!goOn->isVisible());
}

void TestGuiFiles::partsOfAModelAreShown()
{
    FrontDesk desk;
    desk.start(QStringLiteral("en"));
    desk.click(QStringLiteral("rail.model"));
    QWidget *page = desk.find(QStringLiteral("page.model"));
    desk.drop(page, QStringLiteral(PASSERELLE_TEST_DATA "/models/attention.onnx"));
    auto *table = desk.find<QTableView>(QStringLiteral("model.parts"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 1, FrontDesk::kPatienceMs);
    auto *kind = desk.find<QComboBox>(QStringLiteral("model.parts.kind"));
    QCOMPARE(kind->currentText(), QStringLiteral("Operators"));
    const int rows = table->model()->rowCount();
    table->sortByColumn(0, Qt::AscendingOrder);
    const QString first = table->model()->index(0, 0).data().toString();
    QVERIFY(first < table->model()->index(1, 0).data().toString());
    desk.find<QLineEdit>(QStringLiteral("model.parts.search"))->setText(first);
    QVERIFY(table->model()->rowCount() < rows);
    desk.click(QStringLiteral("model.parts.copy"));
    QVERIFY(QGuiApplication::clipboard()->text().contains(first + QLatin1Char('\t')));
    kind->setCurrentIndex(1);
    QCOMPARE(kind->currentText(), QStringLiteral("Arrays of weights"));
    desk.waitForCase();
}

QTEST_MAIN(TestGuiFiles)
#include "test_gui_files.moc"
