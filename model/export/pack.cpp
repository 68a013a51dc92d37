// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pack.hpp"

#include "access/icalendar.hpp"
#include "export/application_texts.hpp"
#include "export/docx_writer.hpp"
#include "export/estimate_json.hpp"
#include "export/jobs/batch_scripts.hpp"
#include "export/jobs/cloud_files.hpp"
#include "export/jobs/quoting.hpp"
#include "export/odt_writer.hpp"
#include "export/pack_documents.hpp"
#include "export/pdf_writer.hpp"
#include "export/report.hpp"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace passerelle::exporter {

namespace {

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

Unexpected cancelled()
{
    return failure(ErrorCode::Cancelled, PASSERELLE_TEXT("Pack", "The pack was not written: you stopped it."));
}

/// Makes one file after the other and keeps the first failure.
class Assembly
{
public:
    Assembly(const Progress &progress, qint64 steps) : m_progress(progress), m_steps(steps) {}

    void add(const char *path, const std::function<Result<QByteArray>()> &make)
    {
        if (m_error)
            return;
        if (m_progress.stop()) {
            m_error = cancelled().value();
            return;
        }
        Result<QByteArray> bytes = make();
        if (bytes)
            m_files.push_back({word(path), *std::move(bytes)});
        else
            m_error = bytes.error();
        m_progress(++m_done, m_steps);
    }

    void addAll(const char *folder, const Result<PackFiles> &files)
    {
        if (!files) {
            m_error = files.error();
            return;
        }
        for (const PackFile &file : *files)
            m_files.push_back({QString(word(folder) + file.path), file.bytes, file.executable});
    }

    [[nodiscard]] const PackFiles &files() const { return m_files; }
    [[nodiscard]] Result<PackFiles> finish()
    {
        if (m_error)
            return tl::make_unexpected(*m_error);
        return std::move(m_files);
    }

private:
    const Progress &m_progress;
    qint64 m_steps;
    qint64 m_done = 0;
    PackFiles m_files;
    std::optional<Error> m_error;
};

const catalogue::Partition *partitionOf(const catalogue::Catalogue &catalogue, const estimate::Target &target)
{
    const catalogue::Machine *machine = catalogue.machine(target.machineId);
    if (machine == nullptr)
        return nullptr;
    const auto found = std::find_if(machine->partitions.begin(), machine->partitions.end(),
                                    [&target](const catalogue::Partition &one) { return one.id == target.id; });
    return found == machine->partitions.end() ? nullptr : &*found;
}

bool isRented(const estimate::Estimate &value)
{
    return value.target.kind == estimate::TargetKind::CloudOffer;
}

/// Whether the route gives or sells hours on this machine; a route without machines (a grant) pays for any.
bool isBehind(const catalogue::Route &route, const estimate::Target &target)
{
    const QString prefix = target.machineId + QLatin1Char('-');
    return route.machineIds.isEmpty() || route.machineIds.contains(target.routeMachineId) ||
           std::any_of(route.machineIds.begin(), route.machineIds.end(),
                       [&prefix](const QString &id) { return id.startsWith(prefix); });
}

/// The machines behind the route, the one that the person chose first: a script for a machine that the route does not
/// give would be sent in vain.
std::vector<const estimate::Estimate *> machinesFor(const dossier::Case &value, const catalogue::Route &route)
{
    std::vector<const estimate::Estimate *> found;
    const estimate::Estimate *chosen = value.chosen ? &value.estimates[*value.chosen] : nullptr;
    if (chosen != nullptr && chosen->feasible && isBehind(route, chosen->target))
        found.push_back(chosen);
    for (const estimate::Estimate &one : value.estimates) {
        const QString &id = one.target.routeMachineId;
        if (one.feasible && &one != chosen && !isRented(one) && !id.isEmpty() && route.machineIds.contains(id))
            found.push_back(&one);
    }
    return found;
}

/// The cheapest offer of the provider that the route belongs to; nullptr for a route to public machines.
const estimate::Estimate *offerFor(const dossier::Case &value, const catalogue::Route &route)
{
    const estimate::Estimate *best = nullptr;
    if (route.machineIds.isEmpty())
        return best;
    for (const estimate::Estimate &one : value.estimates) {
        if (one.feasible && isRented(one) && isBehind(route, one.target) && one.cost &&
            (!best || one.cost->p50 < best->cost->p50))
            best = &one;
    }
    return best;
}

void addScripts(const dossier::Case &value, const catalogue::Catalogue &catalogue, const catalogue::Route &route,
                Assembly &pack)
{
    const std::vector<const estimate::Estimate *> machines = machinesFor(value, route);
    bool rented = false;
    for (const estimate::Estimate *one : machines) {
        if (isRented(*one)) {
            rented = true;
            pack.addAll("cloud/", cloudFiles(value, *one, catalogue));
        } else if (const catalogue::Partition *partition = partitionOf(catalogue, one->target)) {
            pack.addAll("jobs/", batchScripts(value, *one, *partition));
        }
    }
    if (const estimate::Estimate *offer = rented ? nullptr : offerFor(value, route))
        pack.addAll("cloud/", cloudFiles(value, *offer, catalogue));
}

}  // namespace

QString packName(const dossier::Case &value)
{
    const QString route = value.application ? value.application->routeId : QString();
    return QString(slug(value.dossier.name) + QLatin1Char('-') + slug(route, 60));
}

Result<PackFiles> packFiles(const dossier::Case &value, const catalogue::Catalogue &catalogue, const Language &language,
                            const QDate &today, const Progress &progress, const ReportLook &look)
{
    const catalogue::Route *route = value.application ? catalogue.route(value.application->routeId) : nullptr;
    if (route == nullptr) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Export", "This dossier has no application to write yet."),
                       {}, {}, PASSERELLE_TEXT("Export", "Choose an access route that has a form."));
    }
    const Language words = access::formLanguage(*route, language);
    const QDateTime noon(today, QTime(12, 0), QTimeZone::utc());
    Document application = applicationDocument(value, catalogue, words, today);
    applyLook(application, look);
    Assembly pack(progress, 10);
    pack.add("application.pdf", [&] { return pdfOf(application, noon); });
    pack.add("application.docx", [&] { return docxOf(application, noon); });
    pack.add("application.odt", [&] { return odtOf(application, noon); });
    pack.add("answers.txt", [&]() -> Result<QByteArray> { return answerSheet(*value.application, *route, words); });
    pack.add("answers.csv", [&]() -> Result<QByteArray> { return answerTable(*value.application, *route, words); });
    pack.add("annex.pdf", [&] {
        Document annex = annexDocument(value, catalogue, words, today);
        applyLook(annex, look);
        return pdfOf(annex, noon);
    });
    pack.add("application.json", [&]() -> Result<QByteArray> {
        return QJsonDocument(applicationJson(value, catalogue, words, today)).toJson();
    });
    pack.add("estimates.csv", [&]() -> Result<QByteArray> { return estimatesToCsv(value.estimates, words).toUtf8(); });
    pack.add("calendar.ics", [&]() -> Result<QByteArray> {
        return access::icsOf(access::backwardPlan(*route, value.facts, catalogue, today), value.dossier.id, noon,
                             language);
    });
    addScripts(value, catalogue, *route, pack);
    pack.add("README.txt",
             [&]() -> Result<QByteArray> { return readmeOf(value, catalogue, pack.files(), language, today); });
    return pack.finish();
}

}  // namespace passerelle::exporter
