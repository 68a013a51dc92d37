// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_packs.hpp"

#include "export/jobs/batch_facts.hpp"
#include "export/jobs/batch_scripts.hpp"
#include "export/jobs/cloud_files.hpp"
#include "export/jobs/quoting.hpp"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace passerelle;
using namespace passerelle::testing;

namespace {

void write(const exporter::PackFiles &files, const QString &folder)
{
    for (const exporter::PackFile &file : files) {
        const QString path = QDir(folder).filePath(file.path);
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(file.bytes);
        out.close();
        if (file.executable)
            out.setPermissions(out.permissions() | QFileDevice::ExeOwner);
    }
}

/// A plan of 32 cards for 130 hours: longer than the longest job of most machines.
estimate::Estimate longRun(const estimate::Target &target)
{
    estimate::Estimate value;
    value.target = target;
    value.feasible = true;
    value.plan.gpus = 32;
    value.plan.nodes = (32 + target.gpusPerNode - 1) / target.gpusPerNode;
    value.plan.dataParallel = 32;
    value.runDuration = {units::Hours::from_value(80), units::Hours::from_value(100), units::Hours::from_value(130)};
    return value;
}

struct Place {
    const catalogue::Machine *machine;
    const catalogue::Partition *partition;
    estimate::Target target;
};

std::vector<Place> partitions()
{
    std::vector<Place> places;
    for (const estimate::Target &target : estimate::targetsOf(*shippedCatalogue())) {
        const catalogue::Machine *machine = shippedCatalogue()->machine(target.machineId);
        if (machine == nullptr)
            continue;
        for (const catalogue::Partition &partition : machine->partitions) {
            if (partition.id == target.id)
                places.push_back({machine, &partition, target});
        }
    }
    return places;
}

QByteArray contentOf(const exporter::PackFiles &files, const QString &name)
{
    for (const exporter::PackFile &file : files) {
        if (file.path.endsWith(name))
            return file.bytes;
    }
    return {};
}

}  // namespace

/// The scripts of every machine and offer of the catalogue, judged by the shells and parsers that will read them.
class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMachineHasASoundScript_data()
    {
        QTest::addColumn<int>("index");
        const std::vector<Place> places = partitions();
        QVERIFY(places.size() >= 15);
        for (std::size_t i = 0; i < places.size(); ++i)
            QTest::newRow(qPrintable(places[i].partition->id)) << static_cast<int>(i);
    }
    void everyMachineHasASoundScript()
    {
        QFETCH(int, index);
        const Place place = partitions().at(static_cast<std::size_t>(index));
        const dossier::Case &sample = sampleDossier(QStringLiteral("language"));
        const auto files = exporter::batchScripts(sample, longRun(place.target), *place.partition);
        QVERIFY(files.has_value());
        QTemporaryDir folder;
        write(*files, folder.path());
        const QString jobs = folder.filePath(exporter::slug(place.partition->id));
        QString told;
        for (const QString &name : QDir(jobs).entryList(QDir::Files)) {
            QVERIFY2(statusOf(QStringLiteral("bash"), {QStringLiteral("-n"), name}, jobs) == 0, qPrintable(name));
            if (!QStandardPaths::findExecutable(QStringLiteral("shellcheck")).isEmpty()) {
                const QStringList arguments{QStringLiteral("-x"), QStringLiteral("-s"), QStringLiteral("bash"), name};
                QVERIFY2(statusOf(QStringLiteral("shellcheck"), arguments, jobs, &told) == 0, qPrintable(told));
            }
        }
        // Nothing is sent before the account is filled in.
        QCOMPARE(
            statusOf(QStringLiteral("bash"), {QStringLiteral("submit.sh"), QStringLiteral("--dry-run")}, jobs, &told),
            2);
        QVERIFY2(told.contains(QStringLiteral("ACCOUNT")), qPrintable(told));
        fillIn(jobs);
        QCOMPARE(
            statusOf(QStringLiteral("bash"), {QStringLiteral("submit.sh"), QStringLiteral("--dry-run")}, jobs, &told),
            0);
        const QString order =
            told.contains(QStringLiteral("ccc_msub")) ? QStringLiteral("ccc_msub") : QStringLiteral("sbatch");
        QVERIFY2(told.contains(order), qPrintable(told));
    }

    void directivesFollowTheFacts_data()
    {
        QTest::addColumn<QString>("partition");
        QTest::addColumn<QStringList>("lines");
        const auto list = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char('|')); };
        QTest::newRow("Jean Zay H100 by constraint and QoS")
            << QStringLiteral("jean-zay-h100")
            << list("--constraint=h100|--qos=qos_gpu_h100-t4|--gres=gpu:4|--ntasks-per-node=4|--cpus-per-task=24|"
                    "--hint=nomultithread|--nodes=8|WALL_MINUTES='6000'|CHAIN_JOBS='2'|arch/h100");
        QTest::newRow("LUMI counts dies") << QStringLiteral("lumi-g")
                                          << list("--gpus-per-node=8|--ntasks-per-node=8|--nodes=8|--cpus-per-task=7|"
                                                  "PARTITION='standard-g'|project_46XXXXXXX|dies (GCDs)");
        QTest::newRow("Adastra counts dies and names no partition")
            << QStringLiteral("adastra-mi250x") << list("--constraint=MI250|--gpus-per-node=8|--threads-per-core=1");
        QTest::newRow("Joliot-Curie by ccc_msub")
            << QStringLiteral("joliot-v100") << list("#MSUB -n 32|#MSUB -c 10|PARTITION='v100'|ccc_mprun|ccc_msub");
        QTest::newRow("MareNostrum's QoS of EuroHPC projects")
            << QStringLiteral("marenostrum5-acc") << list("--qos=acc_ehpc|--cpus-per-task=20|PARTITION='acc'");
        QTest::newRow("a machine that publishes no limits")
            << QStringLiteral("discoverer-plus-h200") << list("PARTITION='FILL_IN|WALL_MINUTES='FILL_IN");
    }
    void directivesFollowTheFacts()
    {
        QFETCH(QString, partition);
        QFETCH(QStringList, lines);
        for (const Place &place : partitions()) {
            if (place.partition->id != partition)
                continue;
            const auto files = exporter::batchScripts(sampleDossier(QStringLiteral("language")), longRun(place.target),
                                                      *place.partition);
            QVERIFY(files.has_value());
            QByteArray all;
            for (const exporter::PackFile &file : *files)
                all += file.bytes;
            for (const QString &line : lines)
                QVERIFY2(all.contains(line.toUtf8()), qPrintable(line + QLatin1Char('\n') + QString::fromUtf8(all)));
            return;
        }
        QFAIL("no such partition");
    }

    void hostileNamesAreWordsForTheShell_data() { addHostileTexts(); }
    void hostileNamesAreWordsForTheShell()
    {
        QFETCH(QString, text);
        dossier::Case value = sampleDossier(QStringLiteral("language"));
        value.dossier.name = text;
        value.facts.insert(QStringLiteral("project.title"), text);
        value.facts.insert(QStringLiteral("dataset.path"), text);
        const Place place = partitions().front();
        const auto files = exporter::batchScripts(value, longRun(place.target), *place.partition);
        QVERIFY(files.has_value());
        QTemporaryDir folder;
        write(*files, folder.path());
        const QString jobs = folder.filePath(exporter::slug(place.partition->id));
        for (const QString &name : QDir(jobs).entryList(QDir::Files))
            QVERIFY2(statusOf(QStringLiteral("bash"), {QStringLiteral("-n"), name}, jobs) == 0, qPrintable(name));
        QString told;
        const QString script = QStringLiteral(". ./settings.sh; printf %s \"$PROJECT\"");
        QCOMPARE(statusOf(QStringLiteral("bash"), {QStringLiteral("-c"), script}, jobs, &told), 0);
        QCOMPARE(told, exporter::oneLine(text));
        const QByteArray train = contentOf(*files, QStringLiteral("train.slurm"));
        for (const QByteArray &line : train.split('\n')) {
            if (line.startsWith("#SBATCH"))
                QVERIFY2(QRegularExpression(QStringLiteral("^#SBATCH [-A-Za-z0-9_=:@.%,/]+$"))
                             .match(QString::fromUtf8(line))
                             .hasMatch(),
                         line.constData());
        }
    }

    void everyOfferHasItsFiles()
    {
        QTemporaryDir folder;
        int recipes = 0;
        int tasks = 0;
        for (const estimate::Target &target : estimate::targetsOf(*shippedCatalogue())) {
            if (target.kind != estimate::TargetKind::CloudOffer)
                continue;
            dossier::Case value = sampleDossier(QStringLiteral("language"));
            value.dossier.name = hostileTexts().value(QStringLiteral("shell"));
            value.facts.insert(QStringLiteral("project.title"), hostileTexts().value(QStringLiteral("newline")));
            const auto files = exporter::cloudFiles(value, longRun(target), *shippedCatalogue());
            QVERIFY(files.has_value());
            QVERIFY2(!files->empty(), qPrintable(target.id));
            write(*files, folder.path());
            for (const exporter::PackFile &file : *files) {
                recipes += file.path.endsWith(QStringLiteral(".tf")) ? 1 : 0;
                tasks += file.path.endsWith(QStringLiteral(".yaml")) ? 1 : 0;
            }
        }
        QVERIFY(recipes > 20);
        QVERIFY(tasks > 60);
        QString told;
        const QString parse =
            QStringLiteral("import glob, json, yaml\n"
                           "for f in glob.glob('**/*.yaml', recursive=True):\n"
                           "    d = yaml.safe_load(open(f)); assert isinstance(d, dict) and 'name' in d, f\n"
                           "for f in glob.glob('**/*.json', recursive=True): json.load(open(f))\n");
        QVERIFY2(statusOf(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), parse}, folder.path(), &told) == 0,
                 qPrintable(told));
        for (const char *program : {"tofu", "terraform"}) {
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                continue;
            const QStringList arguments{QStringLiteral("fmt"), QStringLiteral("-check"), QStringLiteral("-recursive")};
            QVERIFY2(statusOf(QLatin1String(program), arguments, folder.path(), &told) == 0, qPrintable(told));
        }
    }

    void hostileNamesAreScalarsForYaml_data() { addHostileTexts(); }
    void hostileNamesAreScalarsForYaml()
    {
        QFETCH(QString, text);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a: " + exporter::yamlQuoted(text) + '\n');
        file.close();
        QString told;
        const QString parse = QStringLiteral("import sys, yaml\nsys.stdout.reconfigure(encoding='utf-8')\n"
                                             "sys.stdout.write(yaml.safe_load(open('x.yaml', encoding='utf-8'))['a'])");
        QCOMPARE(statusOf(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), parse}, folder.path(), &told), 0);
        QCOMPARE(told, exporter::oneLine(text));
        QVERIFY(QRegularExpression(QStringLiteral("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"))
                    .match(exporter::slug(text))
                    .hasMatch());
    }

private:
    static void addHostileTexts()
    {
        QTest::addColumn<QString>("text");
        const QMap<QString, QString> texts = hostileTexts();
        for (auto text = texts.begin(); text != texts.end(); ++text)
            QTest::newRow(qPrintable(text.key())) << text.value();
    }

    /// What a person does with settings.sh.
    static void fillIn(const QString &jobs)
    {
        QFile file(QDir(jobs).filePath(QStringLiteral("settings.sh")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QString text = QString::fromUtf8(file.readAll());
        text.replace(QRegularExpression(QStringLiteral("='FILL_IN.*")), QStringLiteral("='60'"));
        text.replace(QStringLiteral("FILL_IN_version"), QStringLiteral("1.0"));
        file.resize(0);
        file.write(text.toUtf8());
    }
};

QTEST_MAIN(TestJobs)
#include "test_jobs.moc"
