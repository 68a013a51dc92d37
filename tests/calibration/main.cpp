// SPDX-License-Identifier: GPL-3.0-or-later
// passerelle-calibrate <reference-folder> <catalogue-folder> <out.json>: fits the estimator's constants on the
// published tables with whole groups left out, and writes them with their scores.
#include "dump.hpp"
#include "fit.hpp"

#include "base/json.hpp"
#include "base/language.hpp"
#include "catalogue/catalogue.hpp"
#include "estimate/spread.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace {

using namespace passerelle;
using calibration::Sample;
using estimate::Constant;
using estimate::Constants;
using estimate::Measure;
using estimate::Quantity;
using estimate::TableRow;

constexpr int kFolds = 5;
constexpr int kRounds = 32;
const QStringList kTables = {QStringLiteral("training_runs"), QStringLiteral("throughput"),
                             QStringLiteral("step_times"), QStringLiteral("memory")};

struct Data {
    std::vector<TableRow> rows;
    std::vector<int> tables;
    QString version;
};

bool readTables(const QString &folder, const catalogue::Catalogue &catalogue, Data &data, QTextStream &err)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int t = 0; t < kTables.size(); ++t) {
        const QString path = folder + QLatin1Char('/') + kTables[t] + QStringLiteral(".json");
        const auto document = readJsonFile(path);
        if (!document) {
            err << describe(document.error(), Language::english()) << Qt::endl;
            return false;
        }
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
        const QJsonArray rows = document->toArray();
        for (const QJsonValue &row : rows) {
            data.rows.push_back(estimate::readRow(row.toObject(), catalogue));
            data.tables.push_back(t);
        }
    }
    data.version = QString::fromLatin1(hash.result().toHex());
    return true;
}

QString familyKey(const TableRow &row)
{
    if (row.measured.measure == Measure::PeakMemory)
        return row.kind;
    return row.kind + QLatin1Char('/') + workload::toWord(row.measured.job.shape.family);
}

/// One group, one voice: the weight of a group grows with the root of its rows, and that of a family with less than the
/// number of its rows, so that the many do not drown the few.
std::vector<Sample> samplesOf(const Data &data)
{
    std::map<QString, int> groups;
    std::map<QString, int> families;
    for (const TableRow &row : data.rows) {
        const QString family = familyKey(row);
        ++groups[family + row.group];
        ++families[family];
    }
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < data.rows.size(); ++i) {
        const TableRow &row = data.rows[i];
        if (!row.skip.isEmpty() || !row.reported)
            continue;
        const QString family = familyKey(row);
        const double weight = 1 / std::sqrt(groups[family + row.group]) / std::pow(families[family], 0.25);
        samples.push_back({&row, data.tables[i], weight});
    }
    return samples;
}

/// Residuals of each sample by constants that never saw its group; every fold starts from the defaults.
std::vector<double> leftOutResiduals(const std::vector<Sample> &samples, int rounds)
{
    std::vector<double> values(samples.size(), 0);
    for (int fold = 0; fold < kFolds; ++fold) {
        std::vector<Sample> training;
        std::vector<Sample> held;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const auto hash = QCryptographicHash::hash(samples[i].row->group.toUtf8(), QCryptographicHash::Md5);
            const bool out = static_cast<unsigned char>(hash[0]) % kFolds == fold;
            (out ? held : training).push_back(samples[i]);
            if (out)
                places.push_back(i);
        }
        const Constants fitted = calibration::fit(training, Constants(), rounds);
        calibration::settle(held, fitted);
        const std::vector<double> errors = calibration::residuals(held, fitted);
        for (std::size_t k = 0; k < places.size(); ++k)
            values[places[k]] = errors[k];
    }
    return values;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(below);
    return values[below] * (1 - part) + values[std::min(below + 1, values.size() - 1)] * part;
}

Quantity quantityOf(const TableRow &row)
{
    switch (row.measured.measure) {
    case Measure::GpuHours:
        return Quantity::Run;
    case Measure::PeakMemory:
        return Quantity::Memory;
    case Measure::TrainingSamples:
    case Measure::TrainingTokens:
        return row.kind == QLatin1String("finetune") ? Quantity::FinetuneThroughput : Quantity::TrainingThroughput;
    default:
        return Quantity::InferenceThroughput;
    }
}

QJsonObject scoreOf(const std::vector<double> &logs)
{
    std::vector<double> errors;
    double sum = 0;
    for (const double r : logs) {
        errors.push_back(std::exp(std::abs(r)) - 1);
        sum += r;
    }
    return {{QStringLiteral("n"), static_cast<int>(logs.size())},
            {QStringLiteral("median_error"), quantile(errors, 0.5)},
            {QStringLiteral("p90_error"), quantile(errors, 0.9)},
            {QStringLiteral("bias"), logs.empty() ? 1 : std::exp(sum / static_cast<double>(logs.size()))}};
}

using Groups = std::map<QString, std::vector<double>>;

Groups groupsOf(const std::vector<Sample> &samples, const std::vector<double> &logs)
{
    Groups groups;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const TableRow &row = *samples[i].row;
        const Quantity quantity = quantityOf(row);
        groups[estimate::spreadKey(quantity)].push_back(logs[i]);
        groups[estimate::spreadKey(quantity, row.measured.job.shape.family)].push_back(logs[i]);
    }
    return groups;
}

constexpr std::size_t kFewest = 15;  ///< rows that make a quantile worth keeping

/// The residuals that speak for a family without an interval of its own: those of all such families together, where
/// they are enough. The well-known families would make them look surer than they are.
std::vector<double> pooled(const Groups &groups, const QString &quantity)
{
    std::vector<double> logs;
    for (const auto &[key, own] : groups) {
        if (own.size() < kFewest && key.startsWith(quantity + QLatin1Char('/')))
            logs.insert(logs.end(), own.begin(), own.end());
    }
    return logs.size() < kFewest ? groups.at(quantity) : logs;
}

/// A prediction p off by r = ln(p / reported): the reported value lies at p × exp(−r).
QJsonObject spreadOf(const Groups &groups)
{
    QJsonObject spread;
    for (const auto &[key, own] : groups) {
        const bool family = key.contains(QLatin1Char('/'));
        if (own.size() < kFewest && family)
            continue;
        const std::vector<double> logs = family ? own : pooled(groups, key);
        spread.insert(key, QJsonObject{{QStringLiteral("low"), std::min(1.0, std::exp(-quantile(logs, 0.9)))},
                                       {QStringLiteral("high"), std::max(1.0, std::exp(-quantile(logs, 0.1)))},
                                       {QStringLiteral("n"), static_cast<int>(logs.size())}});
    }
    return spread;
}

QJsonObject constantsJson(const Constants &constants)
{
    QJsonObject object;
    for (int i = 0; i < estimate::kConstantCount; ++i) {
        const auto constant = static_cast<Constant>(i);
        const auto &info = estimate::infoOf(constant);
        object.insert(QLatin1String(info.key),
                      QJsonObject{{QStringLiteral("value"), constants[constant]},
                                  {QStringLiteral("default"), info.value},
                                  {QStringLiteral("meaning"), QString::fromUtf8(info.meaning)}});
    }
    return object;
}

QJsonObject scoresJson(const Groups &groups)
{
    QJsonObject object;
    for (const auto &[key, logs] : groups)
        object.insert(key, scoreOf(logs));
    return object;
}

void print(QTextStream &out, const Groups &inside, const Groups &left)
{
    out << QStringLiteral("%1 %2 %3 %4 %5 | left out %6 %7 %8")
               .arg(QStringLiteral("quantity"), -32)
               .arg(QStringLiteral("n"), 5)
               .arg(QStringLiteral("median"), 7)
               .arg(QStringLiteral("p90"), 7)
               .arg(QStringLiteral("bias"), 6)
               .arg(QStringLiteral("median"), 7)
               .arg(QStringLiteral("p90"), 7)
               .arg(QStringLiteral("bias"), 6)
        << Qt::endl;
    for (const auto &[key, logs] : inside) {
        const QJsonObject a = scoreOf(logs);
        const auto it = left.find(key);
        const QJsonObject b = it == left.end() ? QJsonObject() : scoreOf(it->second);
        const auto at = [](const QJsonObject &o, const char *k) { return o.value(QLatin1String(k)).toDouble(); };
        out << QStringLiteral("%1 %2 %3 %4 %5 | left out %6 %7 %8")
                   .arg(key, -32)
                   .arg(logs.size(), 5)
                   .arg(at(a, "median_error"), 7, 'f', 3)
                   .arg(at(a, "p90_error"), 7, 'f', 2)
                   .arg(at(a, "bias"), 6, 'f', 2)
                   .arg(at(b, "median_error"), 7, 'f', 3)
                   .arg(at(b, "p90_error"), 7, 'f', 2)
                   .arg(at(b, "bias"), 6, 'f', 2)
            << Qt::endl;
    }
}

bool write(const QString &path, const QJsonObject &document)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument(document).toJson());
    return file.commit();
}

void printConstants(QTextStream &out, const Constants &fitted)
{
    for (int i = 0; i < estimate::kConstantCount; ++i) {
        const auto constant = static_cast<Constant>(i);
        const auto &info = estimate::infoOf(constant);
        const bool edge = fitted[constant] <= info.low || fitted[constant] >= info.high;
        out << QStringLiteral("%1 %2 (default %3)%4")
                   .arg(QLatin1String(info.key), -28)
                   .arg(fitted[constant], 10, 'g', 4)
                   .arg(info.value)
                   .arg(edge ? QStringLiteral(" at its bound") : QString())
            << Qt::endl;
    }
}

QJsonObject documentOf(const Data &data, const Constants &fitted, const Groups &inside, const Groups &left)
{
    return {{QStringLiteral("schema"), QStringLiteral("passerelle.catalogue.calibration/1")},
            {QStringLiteral("as_of"), QDate::currentDate().toString(Qt::ISODate)},
            {QStringLiteral("data_version"), data.version},
            {QStringLiteral("method"),
             QStringLiteral("Levenberg-Marquardt and coordinate search on a Huber loss of ln(predicted / reported); "
                            "groups weighted by the root of "
                            "their rows; intervals and scores from five folds of whole groups left out")},
            {QStringLiteral("constants"), constantsJson(fitted)},
            {QStringLiteral("spread"), spreadOf(left)},
            {QStringLiteral("scores"), QJsonObject{{QStringLiteral("fitted"), scoresJson(inside)},
                                                   {QStringLiteral("groups_left_out"), scoresJson(left)}}}};
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("reference"), QStringLiteral("folder of the published tables"));
    parser.addPositionalArgument(QStringLiteral("catalogue"), QStringLiteral("folder of the catalogue"));
    parser.addPositionalArgument(QStringLiteral("out"), QStringLiteral("calibration.json to write"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("rounds of the search"),
                                    QStringLiteral("n"), QString::number(kRounds));
    const QCommandLineOption quick(QStringLiteral("quick"), QStringLiteral("skip the folds left out"));
    const QCommandLineOption rows(QStringLiteral("residuals"), QStringLiteral("write residuals row by row"),
                                  QStringLiteral("file.jsonl"));
    parser.addOptions({rounds, quick, rows});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 3) {
        err << parser.helpText();
        return 2;
    }
    const auto catalogue = catalogue::loadCatalogue(arguments[1]);
    if (!catalogue) {
        err << describe(catalogue.error(), Language::english()) << Qt::endl;
        return 1;
    }
    Data data;
    if (!readTables(arguments[0], **catalogue, data, err))
        return 1;
    std::vector<Sample> samples = samplesOf(data);
    const int count = parser.value(rounds).toInt();
    const Constants fitted = calibration::fit(samples, Constants(), count);
    calibration::settle(samples, fitted);
    const std::vector<double> inside = calibration::residuals(samples, fitted);
    const std::vector<double> left = parser.isSet(quick) ? inside : leftOutResiduals(samples, count);
    print(out, groupsOf(samples, inside), groupsOf(samples, left));
    out << "rows " << data.rows.size() << ", fitted on " << samples.size() << ", loss "
        << calibration::loss(samples, fitted) << Qt::endl;
    printConstants(out, fitted);
    if (parser.isSet(rows))
        calibration::dumpResiduals(parser.value(rows), samples, inside, left, fitted);
    return write(arguments[2], documentOf(data, fitted, groupsOf(samples, inside), groupsOf(samples, left))) ? 0 : 1;
}
