// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/final_report.hpp"

#include "access/compose.hpp"
#include "access/condition.hpp"
#include "access/form_guide.hpp"
#include "access/problems.hpp"
#include "access/rulebook.hpp"
#include "export/docx_writer.hpp"
#include "export/odt_writer.hpp"
#include "export/pdf_writer.hpp"
#include "export/report/context.hpp"

#include <QJsonArray>
#include <QTimeZone>

namespace passerelle::exporter {

namespace {

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

std::optional<double> numberOf(const dossier::Case &value, const char *key)
{
    const QJsonValue number = value.facts.value(word(key));
    return number.isDouble() ? std::optional(number.toDouble()) : std::nullopt;
}

QJsonObject templateOf(const catalogue::Catalogue &catalogue, const QString &id)
{
    for (const QJsonValue &item : catalogue.accessFacts[word("final_report_templates")].toArray()) {
        if (item.toObject()[word("id")].toString() == id)
            return item.toObject();
    }
    return {};
}

/// What a group of facts ("pi", "software") contributes: public working facts, never a birth date or a nationality.
QStringList keysOf(const QString &key)
{
    if (key == word("pi"))
        return {word("pi.title"),     word("pi.first_name"), word("pi.last_name"),
                word("pi.job_title"), word("pi.email"),      word("company.legal_name")};
    if (key == word("software"))
        return {word("software.frameworks"), word("software.repositories"), word("software.licences")};
    return {key};
}

QString hoursText(const Context &context, const Actuals &actuals)
{
    const auto text = [&context](const Message &message) { return context.text(message); };
    if (!actuals.gpuHours)
        return {};
    QStringList lines{text(PASSERELLE_TEXT("FinalReport", "Hours used: %1 GPU-hours.").arg(*actuals.gpuHours, 0))};
    if (actuals.plannedGpuHours && *actuals.plannedGpuHours > 0) {
        lines << text(PASSERELLE_TEXT("FinalReport", "Hours planned: %1 GPU-hours; used: %2 % of them.")
                          .arg(*actuals.plannedGpuHours, 0)
                          .arg(100 * *actuals.gpuHours / *actuals.plannedGpuHours, 0));
    }
    return lines.join(QLatin1Char('\n'));
}

QString energyText(const Context &context, const Actuals &actuals)
{
    QStringList lines;
    if (actuals.energyKwh) {
        const Message text = actuals.energyMeasured
                                 ? PASSERELLE_TEXT("FinalReport", "Energy: %1 kWh, as measured by the site.")
                                 : PASSERELLE_TEXT("FinalReport", "Energy: %1 kWh, from the estimated power of the "
                                                                  "machine and the hours used; not measured.");
        lines << context.text(text.arg(*actuals.energyKwh));
    }
    if (actuals.co2Kg) {
        const Message text = actuals.co2Measured
                                 ? PASSERELLE_TEXT("FinalReport", "Emissions: %1 kg CO2e, as given by the site.")
                                 : PASSERELLE_TEXT("FinalReport", "Emissions: %1 kg CO2e, from that energy and the "
                                                                  "carbon intensity of the country's grid.");
        lines << context.text(text.arg(*actuals.co2Kg));
    }
    return lines.join(QLatin1Char('\n'));
}

QString answerTo(const Context &context, const QJsonObject &field, const Actuals &actuals)
{
    const QString id = field[word("id")].toString();
    if (id == word("time_used")) {
        const QString used = hoursText(context, actuals);
        const QString plan = context.fact("estimate.run_table");
        return used.isEmpty() ? QString() : used + (plan.isEmpty() ? QString() : QLatin1Char('\n') + plan);
    }
    if (id == word("energy"))
        return energyText(context, actuals);
    QStringList parts;
    for (const QJsonValue &key : field[word("derives_from")].toArray()) {
        for (const QString &one : keysOf(key.toString())) {
            if (!access::isMissing(context.value.facts, one))
                parts << access::factWords(one, context.value.facts, context.language);
        }
    }
    return parts.join(id == word("team") || id == word("code") ? QStringLiteral("\n") : QStringLiteral(", "));
}

void addQuestion(const Context &context, const QJsonObject &field, const Actuals &actuals, Blocks &blocks)
{
    const Message label = Message::bilingual(field[word("label_fr")].toString(), field[word("label_en")].toString());
    blocks.emplace_back(Heading{context.text(label), 2});
    const QString answer = answerTo(context, field, actuals);
    if (answer.trimmed().isEmpty()) {
        blocks.emplace_back(Note{
            Note::Kind::Attention, context.text(PASSERELLE_TEXT("FinalReport", "To be written by the project")), {}});
    } else {
        blocks.emplace_back(Paragraph{plain(answer), ParagraphStyle::Body});
    }
    const QJsonValue words = field[word("max_words")];
    if (words.isDouble()) {
        blocks.emplace_back(Paragraph{plain(context.text(PASSERELLE_TEXT_N("FinalReport", "%n word(s); at most %1.")
                                                             .count(access::wordCount(answer))
                                                             .arg(words.toInt()))),
                                      ParagraphStyle::Small});
    }
}

Cover coverOf(const Context &context, const QJsonObject &report)
{
    Cover cover;
    cover.kicker = context.text(PASSERELLE_TEXT("FinalReport", "Final report"));
    cover.title = context.projectName();
    cover.subtitle = context.companyName();
    const auto add = [&](const Message &name, const QString &value) {
        if (!value.isEmpty())
            cover.facts.facts.push_back({context.text(name), plain(value)});
    };
    add(PASSERELLE_TEXT("FinalReport", "Project number"), context.fact("award.project_number"));
    add(PASSERELLE_TEXT("Pack", "Machine"),
        access::factWords(word("route.machine"), context.value.facts, context.language));
    add(PASSERELLE_TEXT("FinalReport", "Template known on"), report[word("date")].toString());
    add(PASSERELLE_TEXT("Application", "Date"), context.date(context.today));
    cover.remark = context.text(PASSERELLE_TEXT(
        "FinalReport", "Prefilled from the dossier. The operator's own template decides: compare the questions before "
                       "you send it."));
    return cover;
}

}  // namespace

QStringList finalReportTemplates(const catalogue::Catalogue &catalogue)
{
    QStringList ids;
    for (const QJsonValue &item : catalogue.accessFacts[word("final_report_templates")].toArray())
        ids.append(item.toObject()[word("id")].toString());
    return ids;
}

QString finalReportFor(const QString &routeId, const catalogue::Catalogue &catalogue)
{
    for (const QJsonValue &item : access::formGuide()[word("final_reports")].toArray()) {
        const QJsonObject entry = item.toObject();
        const QString id = entry[word("template")].toString();
        if (access::matchesRoute(routeId, entry[word("routes")].toArray()))
            return finalReportTemplates(catalogue).contains(id) ? id : QString();
    }
    return {};
}

Actuals actualsOf(const dossier::Case &value)
{
    Actuals actuals;
    actuals.gpuHours = numberOf(value, "actuals.gpu_hours");
    actuals.plannedGpuHours = numberOf(value, "estimate.gpu_hours_total");
    actuals.energyKwh = numberOf(value, "actuals.energy_kwh");
    actuals.co2Kg = numberOf(value, "actuals.co2_kg");
    actuals.energyMeasured = actuals.energyKwh.has_value();
    actuals.co2Measured = actuals.co2Kg.has_value();
    const estimate::Estimate *chosen = value.chosen ? &value.estimates[*value.chosen] : nullptr;
    if (chosen == nullptr || !chosen->feasible || !actuals.gpuHours || chosen->projectGpuHours.p50.value() <= 0)
        return actuals;
    const double share = *actuals.gpuHours / chosen->projectGpuHours.p50.value();
    if (!actuals.energyKwh)
        actuals.energyKwh = units::inKilowattHours(chosen->energy.p50) * share;
    if (!actuals.co2Kg && chosen->energy.p50.value() > 0) {
        const double perKwh = units::inKilograms(chosen->carbon.p50) / units::inKilowattHours(chosen->energy.p50);
        actuals.co2Kg = *actuals.energyKwh * perKwh;
    }
    return actuals;
}

Document finalReportDocument(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                             const QString &templateId, const Language &language, const QDate &today)
{
    const Context context{value, catalogue, language, today};
    const QJsonObject report = templateOf(catalogue, templateId);
    Document document = emptyDocument(
        context, context.text(PASSERELLE_TEXT("FinalReport", "%1: final report").arg(context.projectName())));
    document.subject = context.text(PASSERELLE_TEXT("FinalReport", "Final report"));
    document.blocks.emplace_back(coverOf(context, report));
    if (report.isEmpty())
        return document;
    document.blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("FinalReport", "Final report")), 1});
    const Actuals actuals = actualsOf(value);
    for (const QJsonValue &field : report[word("fields")].toArray())
        addQuestion(context, field.toObject(), actuals, document.blocks);
    return document;
}

Result<PackFiles> finalReportFiles(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                   const QString &templateId, const Language &language, const QDate &today)
{
    if (templateOf(catalogue, templateId).isEmpty()) {
        return failure(ErrorCode::NotFound,
                       PASSERELLE_TEXT("FinalReport", "There is no final report “%1” on record.").arg(templateId), {},
                       {},
                       PASSERELLE_TEXT("FinalReport", "Known are: %1.")
                           .arg(finalReportTemplates(catalogue).join(QStringLiteral(", "))));
    }
    const Document document = finalReportDocument(value, catalogue, templateId, language, today);
    const QDateTime noon(today, QTime(12, 0), QTimeZone::utc());
    const auto pdf = pdfOf(document, noon);
    const auto docx = docxOf(document, noon);
    const auto odt = odtOf(document, noon);
    for (const auto *part : {&pdf, &docx, &odt}) {
        if (!*part)
            return tl::make_unexpected(part->error());
    }
    return PackFiles{
        {word("final-report.pdf"), *pdf}, {word("final-report.docx"), *docx}, {word("final-report.odt"), *odt}};
}

}  // namespace passerelle::exporter
