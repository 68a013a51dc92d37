// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_case.hpp"

#include "dossier/keys.hpp"
#include "units/format.hpp"

#include <cmath>

namespace passerelle::testing {

namespace {

template<typename Quantity>
units::Interval<Quantity> around(Quantity middle)
{
    return {middle * 0.7, middle, middle * 1.6};
}

estimate::Node node(const char *label, const QString &value, std::vector<estimate::Node> children = {})
{
    estimate::Node result;
    result.label = Message::verbatim(QString::fromUtf8(label));
    result.value = Message::verbatim(value);
    result.formula = Message::verbatim(QStringLiteral("6 × parameters × tokens"));
    result.source = Message::verbatim(QStringLiteral("Kaplan et al., “Scaling laws”, 2020, table 1"));
    result.children = std::move(children);
    return result;
}

estimate::Estimate feasible(const QString &name, const QString &gpu, double hours, std::optional<double> price,
                            estimate::TargetKind kind)
{
    using namespace units;
    estimate::Estimate e;
    e.target.id = name;
    e.target.name = name;
    e.target.kind = kind;
    e.target.ownerName = QStringLiteral("CINECA");
    e.target.country = QStringLiteral("IT");
    e.target.accelerator.id = gpu;
    e.target.accelerator.name = gpu;
    e.target.opens = kind == estimate::TargetKind::AnnouncedPartition ? QStringLiteral("2027") : QString();
    e.feasible = true;
    e.projection = kind == estimate::TargetKind::AnnouncedPartition;
    e.plan.gpus = 16;
    e.plan.nodes = 4;
    e.plan.dataParallel = 16;
    e.memory = {gigabytes(16.1), gigabytes(16.1), gigabytes(6.4),  gigabytes(9.7),
                gigabytes(4.2),  gigabytes(0),    gigabytes(52.5), gigabytes(64)};
    e.step = {seconds(2.1), seconds(0.4), seconds(0.5), seconds(0), seconds(0.1), seconds(0.2), seconds(3.3)};
    e.mfu = 0.38;
    e.runGpuHours = around(gpuHours(hours / 1.8));
    e.projectGpuHours = around(gpuHours(hours));
    e.runDuration = around(Hours::from_value(hours / 1.8 / 16));
    e.projectDuration = around(Hours::from_value(hours / 16));
    e.requestGpuHours = gpuHours(std::ceil(hours * 1.6 / 100) * 100);
    e.chainedJobs = 3;
    if (price)
        e.cost = around(euros(hours * *price));
    e.energy = around(kilowattHours(hours * 0.9));
    e.carbon = around(grams(hours * 0.9 * 56));
    return e;
}

estimate::Estimate impossible(const QString &name, const QString &why)
{
    estimate::Estimate e;
    e.target.name = name;
    e.obstacle = estimate::Obstacle::Memory;
    e.reason = Message::verbatim(why);
    return e;
}

std::vector<estimate::Estimate> estimates()
{
    using enum estimate::TargetKind;
    std::vector<estimate::Estimate> all{
        feasible(QStringLiteral("Leonardo · Booster"), QStringLiteral("NVIDIA A100 64 GB"), 3210, std::nullopt,
                 PublicPartition),
        feasible(QStringLiteral("Jean Zay · H100"), QStringLiteral("NVIDIA H100 80 GB"), 1540, std::nullopt,
                 PublicPartition),
        feasible(QStringLiteral("Jean Zay · V100"), QStringLiteral("NVIDIA V100 32 GB"), 9870, std::nullopt,
                 PublicPartition),
        feasible(QStringLiteral("LUMI-G"), QStringLiteral("AMD MI250X"), 2890, std::nullopt, PublicPartition),
        feasible(QStringLiteral("MareNostrum 5 · ACC"), QStringLiteral("NVIDIA H100 64 GB"), 1610, std::nullopt,
                 PublicPartition),
        feasible(QStringLiteral("Alice Recoque"), QStringLiteral("AMD MI430X"), 480, std::nullopt, AnnouncedPartition),
    };
    const char *offers[] = {"Scaleway · H100-SXM-8-80G", "Scaleway · L40S-1-48G",
                            "OVHcloud · h100-380",       "OVHcloud · l4-90",
                            "Outscale · tinav6 A100",    "CoreWeave · gd-8xh100ib",
                            "Nebius · gpu-h200-sxm",     "Lambda · gpu_8x_h100_sxm5",
                            "AWS · p5.48xlarge",         "Google Cloud · a3-highgpu-8g"};
    double hours = 1500;
    for (const char *offer : offers) {
        all.push_back(feasible(QString::fromUtf8(offer), QStringLiteral("NVIDIA H100 80 GB"), hours, 4400 / hours + 1,
                               CloudOffer));
        hours *= 1.12;
    }
    all.push_back(
        impossible(QStringLiteral("Vega · GPU"), QStringLiteral("The job needs 52.5 GB per GPU; this GPU has 40 GB.")));
    all.push_back(
        impossible(QStringLiteral("Discoverer+"), QStringLiteral("The job runs for 12.5 h; the longest job is 4 h.")));
    estimate::Estimate &chosen = all.front();
    chosen.siteUnits = 802.5;
    chosen.siteUnit = QStringLiteral("node_hour");
    chosen.tree = node("GPU-hours of the project", QStringLiteral("3,210 GPU-h"),
                       {node("Tuned job", QStringLiteral("1,783 GPU-h"),
                             {node("Arithmetic of one step", QStringLiteral("1.29×10¹⁷ FLOP")),
                              node("Seconds of one step", QStringLiteral("3.3 s"))}),
                        node("Trials and restarts", QStringLiteral("× 1.8"))});
    chosen.assumptions = {{QStringLiteral("training.seq_len"),
                           Message::verbatim(QStringLiteral("Sequence length 4,096: the model's context, capped")),
                           Message::verbatim(QStringLiteral("usual for instruction tuning"))},
                          {QStringLiteral("margins.experiments"),
                           Message::verbatim(QStringLiteral("All runs together: 1.5 × the final")),
                           Message::verbatim(QStringLiteral("median of published projects"))}};
    chosen.sources = {{Message::verbatim(QStringLiteral("Leonardo Booster nodes")),
                       QStringLiteral("https://docs.hpc.cineca.it/hpc/leonardo.html"), QStringLiteral("2026-10-06"),
                       catalogue::Confidence::Official}};
    return all;
}

std::vector<access::RouteAdvice> routes()
{
    access::RouteAdvice open;
    open.routeId = QStringLiteral("playground");
    open.name = Message::bilingual(QStringLiteral("EuroHPC AI Factories – Accès Playground"),
                                   QStringLiteral("EuroHPC AI Factories – Playground access"));
    open.verdict = access::Verdict::Open;
    open.cost = Message::verbatim(QStringLiteral("Free for small and medium-sized companies."));
    open.obligations = {Message::verbatim(QStringLiteral("final report within three months"))};
    access::Reason reason;
    reason.text = Message::verbatim(QStringLiteral("At most 5,000 GPU-hours; this project needs 3,210."));
    reason.sourceUrl = QStringLiteral("https://access.eurohpc-ju.europa.eu/");
    reason.sourceDate = QStringLiteral("2026-09-29");
    reason.confidence = catalogue::Confidence::Secondary;
    open.reasons = {reason};
    access::RouteAdvice conditional = open;
    conditional.routeId = QStringLiteral("genci-da");
    conditional.name = Message::verbatim(QStringLiteral("GENCI – Dynamic Access"));
    conditional.verdict = access::Verdict::Conditional;
    conditional.rank = 1;
    conditional.nextCutoff = QDate(2027, 1, 15);
    conditional.reasons.front().text = Message::verbatim(QStringLiteral("Results must be published."));
    conditional.reasons.front().remedy = Message::verbatim(QStringLiteral("Commit to open research."));
    access::RouteAdvice closed = conditional;
    closed.routeId = QStringLiteral("fast-lane");
    closed.name = Message::verbatim(QStringLiteral("EuroHPC AI Factories – Fast Lane access"));
    closed.verdict = access::Verdict::Closed;
    closed.rank = 2;
    closed.reasons.front().text = Message::verbatim(QStringLiteral("Starts above 10,000 GPU-hours."));
    return {open, conditional, closed};
}

access::Answer answer(const char *id, const QString &value, bool required, const QStringList &from)
{
    access::Answer result;
    const catalogue::Catalogue facts = sampleCatalogue();
    for (const catalogue::FormSection &section : facts.routes.front().form) {
        for (const catalogue::FormField &field : section.fields) {
            if (field.id == QLatin1String(id)) {
                result.field = field;
                result.sectionId = section.id;
            }
        }
    }
    result.field.required = required;
    result.value = value;
    result.from = from;
    return result;
}

catalogue::FormField field(const char *id, const QString &french, const QString &english, const char *type)
{
    catalogue::FormField result;
    result.id = QLatin1String(id);
    result.label = Message::bilingual(french, english);
    result.type = QLatin1String(type);
    result.confidence = catalogue::Confidence::Secondary;
    return result;
}

access::Application application()
{
    access::Application result;
    result.routeId = QStringLiteral("playground");
    result.answers = {
        answer("title", QStringLiteral("Assistant juridique pour les médiateurs"), true,
               {QStringLiteral("project.title")}),
        answer("summary",
               QStringLiteral("An assistant that reads case files and drafts a first opinion.\n\nIt is tuned on 2.5 "
                              "billion tokens of public decisions."),
               true, {QStringLiteral("project.abstract"), QStringLiteral("dataset.tokens_billion")}),
        answer("civilian", QStringLiteral("true"), true, {QStringLiteral("compliance.civilian_use")}),
        answer("hours", QStringLiteral("5,000"), true, {QStringLiteral("estimate.gpu_hours_total")}),
        answer("impact", QString(), true, {}),
        answer("website", QString(), false, {}),
    };
    result.required = 5;
    result.requiredAnswered = 3;
    result.answered = 3;
    return result;
}

}  // namespace

catalogue::Catalogue sampleCatalogue()
{
    catalogue::Catalogue result;
    result.asOf = QDate(2026, 11, 20);
    catalogue::Route route;
    route.id = QStringLiteral("playground");
    route.name = Message::bilingual(QStringLiteral("EuroHPC AI Factories – Accès Playground"),
                                    QStringLiteral("EuroHPC AI Factories – Playground access"));
    route.routeOperator = QStringLiteral("EuroHPC JU");
    route.portal = QStringLiteral("https://access.eurohpc-ju.europa.eu/");
    route.status = QStringLiteral("open (permanent call)");
    route.provenance.confidence = catalogue::Confidence::Secondary;
    catalogue::FormSection project;
    project.id = QStringLiteral("project");
    project.title = Message::bilingual(QStringLiteral("Le projet"), QStringLiteral("The project"));
    project.fields = {
        field("title", QStringLiteral("Titre du projet"), QStringLiteral("Project title"), "text"),
        field("summary", QStringLiteral("Résumé du projet"), QStringLiteral("Project summary"), "textarea"),
        field("civilian", QStringLiteral("Projet à finalité civile"), QStringLiteral("Proposal for civilian purposes"),
              "declaration")};
    catalogue::FormSection resources;
    resources.id = QStringLiteral("resources");
    resources.title = Message::bilingual(QStringLiteral("Les moyens demandés"), QStringLiteral("Resources requested"));
    resources.fields = {
        field("hours", QStringLiteral("Heures de GPU"), QStringLiteral("GPU-hours"), "number"),
        field("impact", QStringLiteral("Innovation et impact économique attendus"),
              QStringLiteral("Innovation and expected impact"), "textarea"),
        field("website", QStringLiteral("Site de l'entreprise"), QStringLiteral("Company website"), "url")};
    resources.fields[1].maxLength = 2000;
    resources.fields[1].lengthUnit = QStringLiteral("characters");
    route.form = {project, resources};
    result.routes = {route};
    return result;
}

dossier::Case sampleCase()
{
    dossier::Case value;
    value.dossier.id = QStringLiteral("0b7c3f0e");
    value.dossier.name = QStringLiteral("Médiation et numérique");
    value.facts.insert(QStringLiteral("company.legal_name"), QStringLiteral("Thémis Conseil SAS"));
    value.facts.insert(QStringLiteral("project.title"), QStringLiteral("Assistant juridique pour les médiateurs"));
    value.dossier.facts = value.facts;
    value.workload.name = value.dossier.name;
    value.workload.modelName = QStringLiteral("Llama 3.1 8B");
    value.workload.architecture.family = QStringLiteral("decoder-dense");
    value.workload.architecture.paramsTotal = 8.03e9;
    value.workload.architecture.paramsActive = 8.03e9;
    value.workload.architecture.layers = 32;
    value.workload.architecture.hidden = 4096;
    value.workload.data.tokens = units::tokens(2.5e9);
    value.workload.data.epochs = 2;
    value.workload.training.seqLen = 4096;
    value.workload.training.precision = workload::Precision::Bf16;
    value.workload.limits.deadline = units::days(30);
    value.estimates = estimates();
    value.chosen = 0;
    value.routes = routes();
    value.application = application();
    return value;
}

dossier::Case hostileCase()
{
    dossier::Case value = sampleCase();
    const QString hostile = QStringLiteral("<b>fin</b> =cmd|' /C calc'!A0 %1 %2 \"; rm -rf ~ ") + QChar(0x202E) +
                            QStringLiteral("txt.exe שלום عربي \U0001F600 ") + QChar(0x0007) + QChar(0xD800) +
                            QString(300, QLatin1Char('W'));
    value.dossier.name = hostile;
    for (QJsonValue &fact : value.facts)
        fact = hostile;
    value.dossier.facts = value.facts;
    value.workload.modelName = hostile;
    for (estimate::Estimate &e : value.estimates)
        e.target.name = hostile;
    for (access::Answer &given : value.application->answers)
        given.value = hostile + QLatin1Char('\n') + hostile;
    return value;
}

}  // namespace passerelle::testing
