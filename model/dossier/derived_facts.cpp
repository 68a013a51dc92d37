// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/derived_facts.hpp"

#include "access/rulebook.hpp"
#include "dossier/keys.hpp"
#include "workload/document.hpp"

#include <QStringList>

namespace passerelle::dossier {

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

bool isServing(workload::Phase phase)
{
    return phase == workload::Phase::InferenceServe || phase == workload::Phase::InferenceBatch;
}

QString architectureText(const workload::Workload &work, const Language &language)
{
    const catalogue::Architecture &shape = work.architecture;
    const QString name = work.modelName.isEmpty() ? shape.family : work.modelName;
    if (!shape.layers || !shape.hidden)
        return name;
    if (shape.experts && *shape.experts > 1) {
        return PASSERELLE_TEXT("Facts", "%1: mixture-of-experts transformer, %2 layers, width %3, %4 experts")
            .arg(name)
            .arg(*shape.layers)
            .arg(*shape.hidden)
            .arg(*shape.experts)
            .text(language);
    }
    return PASSERELLE_TEXT("Facts", "%1: transformer, %2 layers, width %3")
        .arg(name)
        .arg(*shape.layers)
        .arg(*shape.hidden)
        .text(language);
}

}  // namespace

access::Facts companyFacts(const access::Facts &facts, const catalogue::Catalogue &catalogue)
{
    const QString isSme = QStringLiteral("company.is_sme");
    const QJsonValue answer = access::withDerived(facts, access::rulebookOf(catalogue), {}).value(isSme);
    return answer.isBool() ? access::Facts{{isSme, answer}} : access::Facts();
}

access::Facts modelFacts(const workload::Workload &work, const access::Facts &facts,
                         const catalogue::Catalogue &catalogue, const Language &language)
{
    access::Facts derived{
        {QStringLiteral("model.uses_ai"), true},
        {QStringLiteral("model.architecture"), architectureText(work, language)},
        {QStringLiteral("model.training_type"), workload::label(work.phase).text(language)},
        {QStringLiteral("project.production_inference"), work.phase == workload::Phase::InferenceServe}};
    if (work.architecture.paramsTotal)
        derived.insert(QStringLiteral("model.parameters_billion"), *work.architecture.paramsTotal / 1e9);
    if (!work.architecture.modality.isEmpty())
        derived.insert(QStringLiteral("model.modality"), work.architecture.modality);
    if (work.training.precision)
        derived.insert(QStringLiteral("model.precision"), workload::label(*work.training.precision).text(language));
    if (work.phase != workload::Phase::Pretrain && !work.modelName.isEmpty())
        derived.insert(QStringLiteral("model.base_model"), work.modelName);
    const catalogue::Vertical *vertical = catalogue.vertical(facts.value(key(keys::kVertical)).toString());
    if (vertical)
        derived.insert(QStringLiteral("project.vertical"), vertical->name.text(language));
    return derived;
}

access::Facts datasetFacts(const workload::Workload &work, const access::Facts &facts)
{
    access::Facts derived;
    const QJsonObject scan = facts.value(key(keys::kDatasetProfile)).toObject();
    if (work.data.storedSize)
        derived.insert(QStringLiteral("dataset.size_gb"), units::inGigabytes(*work.data.storedSize));
    if (work.data.tokens)
        derived.insert(QStringLiteral("dataset.tokens_billion"), work.data.tokens->value() / 1e9);
    if (const QJsonValue files = scan.value(QStringLiteral("files")); files.isDouble())
        derived.insert(QStringLiteral("dataset.file_count"), files);
    if (const QString licence = scan.value(QStringLiteral("licence")).toString(); !licence.isEmpty())
        derived.insert(QStringLiteral("dataset.licence"), licence);
    if (isServing(work.phase))
        derived.remove(QStringLiteral("dataset.tokens_billion"));
    return derived;
}

}  // namespace passerelle::dossier
