// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jobs/batch_facts.hpp"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace passerelle::exporter {

namespace {

constexpr int kMinutesPerHour = 60;

struct Service {
    QString name;
    bool isPartition = false;
    double hours = 0;  ///< 0: not published
    bool isDefault = false;
};

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

/// The services that admit the number of devices and nodes, in the order of the facts.
std::vector<Service> admitting(const QJsonObject &slurm, int devices, int nodes)
{
    std::vector<Service> services;
    for (const QJsonValue &item : slurm[QLatin1String("qos")].toArray()) {
        const QJsonObject qos = item.toObject();
        const auto within = [&qos](const char *key, int value) {
            const QJsonValue most = qos[QLatin1String(key)];
            return !most.isDouble() || value <= most.toInt();
        };
        if (within("max_gpus", devices) && within("max_nodes", nodes) &&
            nodes >= qos[QLatin1String("min_nodes")].toInt()) {
            services.push_back({qos[QLatin1String("name")].toString(),
                                qos[QLatin1String("kind")].toString() == QLatin1String("partition"),
                                qos[QLatin1String("max_hours")].toDouble(), qos[QLatin1String("default")].toBool()});
        }
    }
    return services;
}

std::optional<Service> serviceFor(const std::vector<Service> &services, double hours)
{
    const auto longEnough = [hours](const Service &one) { return one.hours >= hours; };
    const auto fitting = std::find_if(services.begin(), services.end(),
                                      [&](const Service &one) { return one.isDefault && longEnough(one); });
    if (fitting != services.end())
        return *fitting;
    const auto first = std::find_if(services.begin(), services.end(), longEnough);
    if (first != services.end())
        return *first;
    const auto longest = std::max_element(services.begin(), services.end(),
                                          [](const Service &a, const Service &b) { return a.hours < b.hours; });
    return longest == services.end() ? std::nullopt : std::optional(*longest);
}

/// How the machine wants GPUs asked for: the form in its facts with the number of this job.
QString gpuOption(const QStringList &extra, int devicesPerNode, int nodes)
{
    const auto says = [&extra](const char *form) {
        return std::any_of(extra.begin(), extra.end(),
                           [form](const QString &line) { return line.startsWith(QLatin1String(form)); });
    };
    if (says("--gres=gpu:"))
        return QStringLiteral("--gres=gpu:%1").arg(devicesPerNode);
    if (says("--gpus "))
        return QStringLiteral("--gpus=%1").arg(devicesPerNode * nodes);
    return QStringLiteral("--gpus-per-node=%1").arg(devicesPerNode);
}

/// Lines of the facts that are an option as they stand, without a number of this job.
QStringList plainOptions(const QStringList &extra)
{
    static const QRegularExpression option(QStringLiteral("^--[a-z-]+=[a-z0-9]+$"));
    QStringList options;
    for (const QString &line : extra) {
        const bool counts = line.startsWith(QLatin1String("--gres")) || line.startsWith(QLatin1String("--gpus")) ||
                            line.startsWith(QLatin1String("--ntasks")) || line.startsWith(QLatin1String("--cpus"));
        if (!counts && option.match(line).hasMatch())
            options.append(line);
    }
    return options;
}

QString queueOf(const QStringList &extra, const QString &partition)
{
    static const QRegularExpression named(QStringLiteral("#MSUB -q ([A-Za-z0-9_-]+)"));
    for (const QString &line : extra) {
        if (const auto match = named.match(line); match.hasMatch())
            return match.captured(1);
    }
    return partition;
}

QStringList modulesOf(const QJsonObject &slurm)
{
    QStringList modules = stringsOf(slurm[QLatin1String("modules")]);
    for (QString &module : modules)
        module.replace(QLatin1String("<version>"), QLatin1String("FILL_IN_version"));
    return modules;
}

/// Length of one job and number of jobs for the run's upper bound.
void setLength(BatchFacts &facts, const estimate::Estimate &value, const std::optional<Service> &service)
{
    const double run = std::max(1.0, std::ceil(value.runDuration.p90.value()));
    double longest = value.target.maxWalltime ? value.target.maxWalltime->value() : 0;
    if (service && service->hours > 0)
        longest = longest > 0 ? std::min(longest, service->hours) : service->hours;
    if (longest <= 0)
        return;
    facts.wallMinutes = static_cast<int>(std::min(run, longest) * kMinutesPerHour);
    facts.chainJobs = static_cast<int>(std::ceil(run / longest));
}

}  // namespace

QString toFillIn(const QString &what)
{
    return QString(QStringLiteral("FILL_IN: ") + what);
}

BatchFacts batchFactsOf(const estimate::Estimate &value, const catalogue::Partition &partition)
{
    const QJsonObject &slurm = partition.slurm;
    const QStringList extra = stringsOf(slurm[QLatin1String("extra")]);
    const int devices = value.plan.gpus * partition.schedulerDevicesPerGpu;
    const int whole = slurm[QLatin1String("gpus_per_node_scheduler")].toInt(value.target.gpusPerNode *
                                                                            partition.schedulerDevicesPerGpu);
    BatchFacts facts;
    facts.ccc = slurm[QLatin1String("submit_command")].toString() == QLatin1String("ccc_msub");
    facts.nodes = std::max(1, (devices + whole - 1) / std::max(1, whole));
    const bool wholeNodes = facts.nodes > 1 || slurm[QLatin1String("whole_node_only")].toBool();
    facts.devicesPerNode = wholeNodes ? std::max(1, whole) : devices;
    const auto service = serviceFor(admitting(slurm, devices, facts.nodes), value.runDuration.p90.value());
    facts.partition = slurm[QLatin1String("partition")].toString();
    if (service && service->isPartition)
        facts.partition = service->name;
    else if (service)
        facts.qos = service->name;
    facts.constraint = slurm[QLatin1String("constraint")].toString();
    if (facts.ccc)
        facts.partition = queueOf(extra, facts.partition);
    const bool needless = extra.contains(QLatin1String("no partition needs naming"));
    if (facts.partition.isEmpty() && !needless)
        facts.partition = toFillIn(QStringLiteral("the partition's name, from the site's documentation"));
    const QString form = slurm[QLatin1String("account_form")].toString();
    facts.account = toFillIn(form.isEmpty() ? QStringLiteral("your project's account")
                                            : QStringLiteral("your project's account, of the form %1").arg(form));
    facts.gpuOption = gpuOption(extra, facts.devicesPerNode, facts.nodes);
    facts.options = plainOptions(extra);
    facts.modules = modulesOf(slurm);
    const int cpus = slurm[QLatin1String("cpus_per_gpu")].toInt();
    facts.cpusPerDevice =
        cpus > 0 ? QString::number(cpus) : toFillIn(QStringLiteral("processor cores for each GPU of a job"));
    if (const QJsonValue internet = slurm[QLatin1String("compute_nodes_have_internet")]; internet.isBool())
        facts.hasInternet = internet.toBool();
    setLength(facts, value, service);
    return facts;
}

}  // namespace passerelle::exporter
