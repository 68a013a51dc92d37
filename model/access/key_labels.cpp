// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/key_labels.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace passerelle::access {

namespace {

struct Label {
    const char *key;
    const char *words;
};

const std::array kProfileLabels{
    Label{"company.legal_name", QT_TRANSLATE_NOOP("FactKey", "Legal name of the company")},
    Label{"company.siren", QT_TRANSLATE_NOOP("FactKey", "SIREN number (9 digits)")},
    Label{"company.siret", QT_TRANSLATE_NOOP("FactKey", "SIRET number (14 digits)")},
    Label{"company.vat_number", QT_TRANSLATE_NOOP("FactKey", "VAT number")},
    Label{"company.pic", QT_TRANSLATE_NOOP("FactKey", "PIC number (9 digits, given by the European Commission)")},
    Label{"company.naf_code", QT_TRANSLATE_NOOP("FactKey", "NAF activity code")},
    Label{"company.address", QT_TRANSLATE_NOOP("FactKey", "Street address")},
    Label{"company.postal_code", QT_TRANSLATE_NOOP("FactKey", "Postal code")},
    Label{"company.city", QT_TRANSLATE_NOOP("FactKey", "City")},
    Label{"company.country", QT_TRANSLATE_NOOP("FactKey", "Country of the company")},
    Label{"company.phone", QT_TRANSLATE_NOOP("FactKey", "Company telephone")},
    Label{"company.website", QT_TRANSLATE_NOOP("FactKey", "Company website")},
    Label{"company.creation_date", QT_TRANSLATE_NOOP("FactKey", "Date of incorporation")},
    Label{"company.headcount", QT_TRANSLATE_NOOP("FactKey", "Number of people in the company itself")},
    Label{"company.turnover_eur", QT_TRANSLATE_NOOP("FactKey", "Yearly turnover (euros)")},
    Label{"company.balance_sheet_eur", QT_TRANSLATE_NOOP("FactKey", "Balance sheet total (euros)")},
    Label{"company.linked_enterprises", QT_TRANSLATE_NOOP("FactKey", "Linked and partner companies")},
    Label{"company.kind", QT_TRANSLATE_NOOP("FactKey", "Kind of organisation")},
    Label{"company.is_sme", QT_TRANSLATE_NOOP("FactKey", "Whether the company is an SME by the European definition")},
    Label{"company.is_startup", QT_TRANSLATE_NOOP("FactKey", "Whether the company is a startup")},
    Label{"company.hq_in_europe", QT_TRANSLATE_NOOP("FactKey", "Whether the head office is in Europe")},
    Label{"company.rd_share_in_europe_percent",
          QT_TRANSLATE_NOOP("FactKey", "Share of research and development done in Europe (%)")},
    Label{"company.ownership_non_eu_percent",
          QT_TRANSLATE_NOOP("FactKey", "Share of the capital held outside the European Union (%)")},
    Label{"company.has_research_activity", QT_TRANSLATE_NOOP("FactKey", "Whether the company does research")},
    Label{"company.department", QT_TRANSLATE_NOOP("FactKey", "Department")},
    Label{"company.team", QT_TRANSLATE_NOOP("FactKey", "Team")},
    Label{"company.rnsr", QT_TRANSLATE_NOOP("FactKey", "RNSR number of the research structure")},
    Label{"company.legal_representative", QT_TRANSLATE_NOOP("FactKey", "Legal representative")},
    Label{"company.existing_cloud_customer",
          QT_TRANSLATE_NOOP("FactKey", "Whether the company is already a customer of this cloud")},
    Label{"company.funding_raised_eur", QT_TRANSLATE_NOOP("FactKey", "Funding raised (euros)")},
    Label{"pi.gender", QT_TRANSLATE_NOOP("FactKey", "Project lead: gender")},
    Label{"pi.title", QT_TRANSLATE_NOOP("FactKey", "Project lead: title")},
    Label{"pi.first_name", QT_TRANSLATE_NOOP("FactKey", "Project lead: first name")},
    Label{"pi.last_name", QT_TRANSLATE_NOOP("FactKey", "Project lead: last name")},
    Label{"pi.birth_date", QT_TRANSLATE_NOOP("FactKey", "Project lead: date of birth")},
    Label{"pi.nationality", QT_TRANSLATE_NOOP("FactKey", "Project lead: nationality")},
    Label{"pi.email", QT_TRANSLATE_NOOP("FactKey", "Project lead: e-mail on the company's domain")},
    Label{"pi.email_secondary", QT_TRANSLATE_NOOP("FactKey", "Project lead: second e-mail")},
    Label{"pi.phone", QT_TRANSLATE_NOOP("FactKey", "Project lead: telephone")},
    Label{"pi.job_title", QT_TRANSLATE_NOOP("FactKey", "Project lead: job title")},
    Label{"pi.contract_type", QT_TRANSLATE_NOOP("FactKey", "Project lead: type of work contract")},
    Label{"pi.contract_end_date", QT_TRANSLATE_NOOP("FactKey", "Project lead: end of the work contract")},
    Label{"pi.website", QT_TRANSLATE_NOOP("FactKey", "Project lead: website or profile")},
    Label{"pi.cv", QT_TRANSLATE_NOOP("FactKey", "Project lead: short CV")},
    Label{"contact.first_name", QT_TRANSLATE_NOOP("FactKey", "Contact person: first name")},
    Label{"contact.last_name", QT_TRANSLATE_NOOP("FactKey", "Contact person: last name")},
    Label{"contact.email", QT_TRANSLATE_NOOP("FactKey", "Contact person: e-mail")},
    Label{"team.members", QT_TRANSLATE_NOOP("FactKey", "Team members")},
    Label{"team.experience", QT_TRANSLATE_NOOP("FactKey", "Experience of the team")},
    Label{"project.title", QT_TRANSLATE_NOOP("FactKey", "Project title")},
    Label{"project.abstract", QT_TRANSLATE_NOOP("FactKey", "Project summary")},
    Label{"project.abstract_public", QT_TRANSLATE_NOOP("FactKey", "Summary for publication, without secrets")},
    Label{"project.objectives", QT_TRANSLATE_NOOP("FactKey", "Objectives")},
    Label{"project.state_of_the_art", QT_TRANSLATE_NOOP("FactKey", "State of the art")},
    Label{"project.preliminary_results", QT_TRANSLATE_NOOP("FactKey", "Results obtained so far")},
    Label{"project.innovation", QT_TRANSLATE_NOOP("FactKey", "What is new")},
    Label{"project.business_impact", QT_TRANSLATE_NOOP("FactKey", "Business impact")},
    Label{"project.market", QT_TRANSLATE_NOOP("FactKey", "Market")},
    Label{"project.keywords", QT_TRANSLATE_NOOP("FactKey", "Keywords")},
    Label{"project.vertical", QT_TRANSLATE_NOOP("FactKey", "Business sector of the project")},
    Label{"project.erc_panels", QT_TRANSLATE_NOOP("FactKey", "Research fields (ERC panels)")},
    Label{"project.trl_start", QT_TRANSLATE_NOOP("FactKey", "Technology readiness level at the start (1 to 9)")},
    Label{"project.trl_end", QT_TRANSLATE_NOOP("FactKey", "Technology readiness level at the end (1 to 9)")},
    Label{"project.work_plan", QT_TRANSLATE_NOOP("FactKey", "Work plan")},
    Label{"project.milestones", QT_TRANSLATE_NOOP("FactKey", "Milestones and go/no-go gates")},
    Label{"project.risks", QT_TRANSLATE_NOOP("FactKey", "Risks and how they are handled")},
    Label{"project.start_date", QT_TRANSLATE_NOOP("FactKey", "Wanted start date")},
    Label{"project.confidential", QT_TRANSLATE_NOOP("FactKey", "Whether part of the project is confidential")},
    Label{"project.publication_plan", QT_TRANSLATE_NOOP("FactKey", "Publication plan")},
    Label{"project.dissemination", QT_TRANSLATE_NOOP("FactKey", "How the results are made known")},
    Label{"project.publications", QT_TRANSLATE_NOOP("FactKey", "Earlier publications")},
    Label{"project.funding", QT_TRANSLATE_NOOP("FactKey", "Other funding of the project")},
    Label{"project.eu_funded", QT_TRANSLATE_NOOP("FactKey", "Whether a European programme funds the project")},
    Label{"project.results_published", QT_TRANSLATE_NOOP("FactKey", "Whether the results will be published openly")},
    Label{"project.defence", QT_TRANSLATE_NOOP("FactKey", "Whether the project is for defence")},
    Label{"project.wants_support", QT_TRANSLATE_NOOP("FactKey", "Whether help from an expert team is wanted")},
    Label{"project.compute_need", QT_TRANSLATE_NOOP("FactKey", "What cannot be computed today")},
    Label{"project.attachments", QT_TRANSLATE_NOOP("FactKey", "Attachments")},
    Label{"project.production_inference",
          QT_TRANSLATE_NOOP("FactKey", "Whether a service in production is to run on the machine")},
    Label{"project.start_in_days", QT_TRANSLATE_NOOP("FactKey", "Days until the wanted start")},
    Label{"model.uses_ai", QT_TRANSLATE_NOOP("FactKey", "Whether the project uses AI")},
    Label{"model.method", QT_TRANSLATE_NOOP("FactKey", "Method")},
    Label{"model.modality", QT_TRANSLATE_NOOP("FactKey", "Kind of data the model works on")},
    Label{"model.architecture", QT_TRANSLATE_NOOP("FactKey", "Architecture of the model")},
    Label{"model.parameters_billion", QT_TRANSLATE_NOOP("FactKey", "Parameters (billions)")},
    Label{"model.training_type", QT_TRANSLATE_NOOP("FactKey", "Kind of training")},
    Label{"model.base_model", QT_TRANSLATE_NOOP("FactKey", "Base model")},
    Label{"model.precision", QT_TRANSLATE_NOOP("FactKey", "Number format used in training")},
    Label{"model.parallelism", QT_TRANSLATE_NOOP("FactKey", "How the work is spread over the GPUs")},
    Label{"dataset.name", QT_TRANSLATE_NOOP("FactKey", "Name of the dataset")},
    Label{"dataset.size_gb", QT_TRANSLATE_NOOP("FactKey", "Size of the dataset (GB)")},
    Label{"dataset.tokens_billion", QT_TRANSLATE_NOOP("FactKey", "Tokens in the dataset (billions)")},
    Label{"dataset.file_count", QT_TRANSLATE_NOOP("FactKey", "Number of files")},
    Label{"dataset.licence", QT_TRANSLATE_NOOP("FactKey", "Licence of the dataset")},
    Label{"dataset.personal_data", QT_TRANSLATE_NOOP("FactKey", "Whether the data hold personal data")},
    Label{"dataset.health_data", QT_TRANSLATE_NOOP("FactKey", "Whether the data hold health data")},
    Label{"dataset.anonymised", QT_TRANSLATE_NOOP("FactKey", "Whether the data are anonymised")},
    Label{"software.frameworks", QT_TRANSLATE_NOOP("FactKey", "Software and frameworks")},
    Label{"software.repositories", QT_TRANSLATE_NOOP("FactKey", "Code repositories")},
    Label{"software.licences", QT_TRANSLATE_NOOP("FactKey", "Licences of the code")},
    Label{"software.relation", QT_TRANSLATE_NOOP("FactKey", "Your link to the code (author, contributor, user)")},
    Label{"software.development_plan", QT_TRANSLATE_NOOP("FactKey", "Development planned on the code")},
    Label{"software.porting_work", QT_TRANSLATE_NOOP("FactKey", "Porting or optimisation work needed")},
    Label{"software.portable", QT_TRANSLATE_NOOP("FactKey", "Whether the project can move to another machine")},
    Label{"software.portability_note", QT_TRANSLATE_NOOP("FactKey", "Why it cannot move to another machine")},
    Label{"software.reuse", QT_TRANSLATE_NOOP("FactKey", "Who else uses the code")},
    Label{"estimate.gpu_hours_total", QT_TRANSLATE_NOOP("FactKey", "GPU-hours needed")},
    Label{"estimate.gpu_hours_by_partition", QT_TRANSLATE_NOOP("FactKey", "GPU-hours by machine")},
    Label{"estimate.gpu_hours_normalised", QT_TRANSLATE_NOOP("FactKey", "Normalised GPU-hours (GENCI)")},
    Label{"estimate.node_hours", QT_TRANSLATE_NOOP("FactKey", "Node-hours needed")},
    Label{"estimate.cpu_hours", QT_TRANSLATE_NOOP("FactKey", "CPU-hours needed")},
    Label{"estimate.duration_months", QT_TRANSLATE_NOOP("FactKey", "Duration (months)")},
    Label{"estimate.end_date", QT_TRANSLATE_NOOP("FactKey", "End date")},
    Label{"estimate.gpus_per_job", QT_TRANSLATE_NOOP("FactKey", "GPUs in one job")},
    Label{"estimate.memory_gb_total", QT_TRANSLATE_NOOP("FactKey", "Memory of one job, all GPUs (GB)")},
    Label{"estimate.memory_gb_per_gpu", QT_TRANSLATE_NOOP("FactKey", "Memory per GPU (GB)")},
    Label{"estimate.storage_gb", QT_TRANSLATE_NOOP("FactKey", "Storage needed (GB)")},
    Label{"estimate.storage_work_tb", QT_TRANSLATE_NOOP("FactKey", "Working storage (TB)")},
    Label{"estimate.storage_archive_tb", QT_TRANSLATE_NOOP("FactKey", "Archive storage (TB)")},
    Label{"estimate.output_gb", QT_TRANSLATE_NOOP("FactKey", "Data to bring back (GB)")},
    Label{"estimate.checkpoint_gb", QT_TRANSLATE_NOOP("FactKey", "Size of one checkpoint (GB)")},
    Label{"estimate.checkpoint_interval_h", QT_TRANSLATE_NOOP("FactKey", "Time between checkpoints (hours)")},
    Label{"estimate.breakdown", QT_TRANSLATE_NOOP("FactKey", "Breakdown of the GPU-hours")},
    Label{"estimate.runs", QT_TRANSLATE_NOOP("FactKey", "Planned runs")},
    Label{"estimate.method", QT_TRANSLATE_NOOP("FactKey", "Method of the estimate")},
    Label{"estimate.measured_throughput", QT_TRANSLATE_NOOP("FactKey", "Throughput measured on your own code")},
    Label{"estimate.mfu_percent", QT_TRANSLATE_NOOP("FactKey", "Share of the GPU's peak reached (%)")},
    Label{"estimate.scaling_table", QT_TRANSLATE_NOOP("FactKey", "Measured scaling")},
    Label{"estimate.contingency_percent", QT_TRANSLATE_NOOP("FactKey", "Margin for restarts and failures (%)")},
    Label{"estimate.bottleneck", QT_TRANSLATE_NOOP("FactKey", "What limits the speed")},
    Label{"estimate.mitigations", QT_TRANSLATE_NOOP("FactKey", "What will be done about it")},
    Label{"estimate.io_bound", QT_TRANSLATE_NOOP("FactKey", "Whether reading and writing data limits the speed")},
    Label{"estimate.alternatives", QT_TRANSLATE_NOOP("FactKey", "Alternatives considered")},
    Label{"estimate.energy_kwh", QT_TRANSLATE_NOOP("FactKey", "Energy (kWh)")},
    Label{"estimate.co2_kg", QT_TRANSLATE_NOOP("FactKey", "Greenhouse gases (kg CO2e)")},
    Label{"estimate.cloud_monthly_cost_eur", QT_TRANSLATE_NOOP("FactKey", "Cloud cost a month (euros)")},
    Label{"compliance.civilian_use", QT_TRANSLATE_NOOP("FactKey", "Whether the use is civilian only")},
    Label{"compliance.ai_act_class", QT_TRANSLATE_NOOP("FactKey", "Risk class under the EU AI Act")},
    Label{"compliance.trustworthy_ai", QT_TRANSLATE_NOOP("FactKey", "Measures for trustworthy AI")},
    Label{"compliance.gdpr_basis", QT_TRANSLATE_NOOP("FactKey", "Legal basis under the GDPR")},
    Label{"infra.public_ip", QT_TRANSLATE_NOOP("FactKey", "Fixed public IP address")},
    Label{"infra.fqdn", QT_TRANSLATE_NOOP("FactKey", "DNS name of your computer")},
    Label{"infra.security_officer", QT_TRANSLATE_NOOP("FactKey", "IT security officer")},
    Label{"route.machine", QT_TRANSLATE_NOOP("FactKey", "Machine asked for")},
    Label{"award.project_number", QT_TRANSLATE_NOOP("FactKey", "Number of the granted project")},
    Label{"award.start", QT_TRANSLATE_NOOP("FactKey", "Start of the grant")},
    Label{"award.end", QT_TRANSLATE_NOOP("FactKey", "End of the grant")},
    Label{"actuals.gpu_hours", QT_TRANSLATE_NOOP("FactKey", "GPU-hours really used")},
    Label{"actuals.energy_kwh", QT_TRANSLATE_NOOP("FactKey", "Energy really used (kWh)")},
    Label{"actuals.co2_kg", QT_TRANSLATE_NOOP("FactKey", "Greenhouse gases really emitted (kg CO2e)")},
    Label{"actuals.scaling", QT_TRANSLATE_NOOP("FactKey", "Scaling really measured")},
    Label{"actuals.storage", QT_TRANSLATE_NOOP("FactKey", "Storage really used")},
};

const std::array kProductLabels{
    Label{"vertical.id", QT_TRANSLATE_NOOP("FactKey", "Business vertical")},
    Label{"model.source", QT_TRANSLATE_NOOP("FactKey", "Where the model comes from")},
    Label{"model.preset", QT_TRANSLATE_NOOP("FactKey", "Model chosen from the list")},
    Label{"model.path", QT_TRANSLATE_NOOP("FactKey", "Model file or folder")},
    Label{"model.profile", QT_TRANSLATE_NOOP("FactKey", "What was read from the model")},
    Label{"model.display_name", QT_TRANSLATE_NOOP("FactKey", "Name of the model")},
    Label{"dataset.path", QT_TRANSLATE_NOOP("FactKey", "Dataset file or folder")},
    Label{"dataset.profile", QT_TRANSLATE_NOOP("FactKey", "What was read from the dataset")},
    Label{"dataset.tokens", QT_TRANSLATE_NOOP("FactKey", "Tokens in one pass over the data")},
    Label{"dataset.samples", QT_TRANSLATE_NOOP("FactKey", "Samples in the dataset")},
    Label{"dataset.sample_tokens", QT_TRANSLATE_NOOP("FactKey", "Tokens in one sample")},
    Label{"plan.phase", QT_TRANSLATE_NOOP("FactKey", "What is to be computed")},
    Label{"plan.epochs", QT_TRANSLATE_NOOP("FactKey", "Passes over the data")},
    Label{"plan.seq_len", QT_TRANSLATE_NOOP("FactKey", "Sequence length (tokens)")},
    Label{"plan.global_batch", QT_TRANSLATE_NOOP("FactKey", "Global batch size")},
    Label{"plan.precision", QT_TRANSLATE_NOOP("FactKey", "Number format of the plan")},
    Label{"plan.stack", QT_TRANSLATE_NOOP("FactKey", "Software stack")},
    Label{"plan.lora_rank", QT_TRANSLATE_NOOP("FactKey", "LoRA rank")},
    Label{"plan.gpus", QT_TRANSLATE_NOOP("FactKey", "GPUs to use")},
    Label{"plan.experiments", QT_TRANSLATE_NOOP("FactKey", "Margin for trials and failed runs")},
    Label{"limits.deadline_days", QT_TRANSLATE_NOOP("FactKey", "Deadline (days)")},
    Label{"limits.budget_eur", QT_TRANSLATE_NOOP("FactKey", "Budget (euros)")},
    Label{"limits.max_gpus", QT_TRANSLATE_NOOP("FactKey", "GPUs at most")},
    Label{"serving.requests_per_s", QT_TRANSLATE_NOOP("FactKey", "Requests per second")},
    Label{"serving.prompt_tokens", QT_TRANSLATE_NOOP("FactKey", "Tokens in a question")},
    Label{"serving.output_tokens", QT_TRANSLATE_NOOP("FactKey", "Tokens in an answer")},
    Label{"machines.chosen", QT_TRANSLATE_NOOP("FactKey", "Machine chosen")},
    Label{"machines.struck", QT_TRANSLATE_NOOP("FactKey", "Machines left out")},
    Label{"company.linked_headcount", QT_TRANSLATE_NOOP("FactKey", "Number of people in the linked companies")},
    Label{"company.linked_turnover_eur",
          QT_TRANSLATE_NOOP("FactKey", "Yearly turnover of the linked companies (euros)")},
    Label{"company.linked_balance_sheet_eur",
          QT_TRANSLATE_NOOP("FactKey", "Balance sheet total of the linked companies (euros)")},
    Label{"funding.de_minimis_eur", QT_TRANSLATE_NOOP("FactKey", "De minimis aid of the last three years (euros)")},
    Label{"funding.de_minimis_awards", QT_TRANSLATE_NOOP("FactKey", "De minimis aid received, with dates")},
    Label{"route.id", QT_TRANSLATE_NOOP("FactKey", "Access route chosen")},
    Label{"budget", QT_TRANSLATE_NOOP("FactKey", "Budget of the project")},
    Label{"derived.age_years", QT_TRANSLATE_NOOP("FactKey", "Age of the company (years)")},
    Label{"derived.contract_months_after_end", QT_TRANSLATE_NOOP("FactKey", "Months of contract left after the end")},
    Label{"derived.months_at_job_size", QT_TRANSLATE_NOOP("FactKey", "Months needed at the planned job size")},
};

template<typename Table>
const Label *find(const Table &table, const QString &key)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&key](const Label &label) { return key == QLatin1String(label.key); });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace

Message labelOfKey(const QString &key)
{
    const Label *label = find(kProfileLabels, key);
    if (label == nullptr)
        label = find(kProductLabels, key);
    return label == nullptr ? Message::verbatim(key) : Message("FactKey", label->words);
}

bool isProfileKey(const QString &key)
{
    return find(kProfileLabels, key) != nullptr;
}

QStringList labelledKeys()
{
    QStringList keys;
    for (const Label &label : kProfileLabels)
        keys.append(QString::fromLatin1(label.key));
    for (const Label &label : kProductLabels)
        keys.append(QString::fromLatin1(label.key));
    return keys;
}

}  // namespace passerelle::access
