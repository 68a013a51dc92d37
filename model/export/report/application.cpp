// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/application_texts.hpp"
#include "export/report.hpp"
#include "export/report/context.hpp"

#include <algorithm>

namespace passerelle::exporter {

namespace {

/// What only the person may give: a declaration is a signature, a birth date is nobody else's business.
bool leftToPerson(const access::Answer &answer)
{
    return !access::mayBeExported(answer);
}

bool isDate(const access::Answer &answer)
{
    return answer.field.type == QLatin1String("date");
}

Message groupName(const QString &group)
{
    const std::pair<const char *, Message> names[] = {
        {"company", PASSERELLE_TEXT("Application", "the company")},
        {"pi", PASSERELLE_TEXT("Application", "the principal investigator")},
        {"contact", PASSERELLE_TEXT("Application", "the contact")},
        {"team", PASSERELLE_TEXT("Application", "the team")},
        {"project", PASSERELLE_TEXT("Application", "the project")},
        {"vertical", PASSERELLE_TEXT("Application", "the project")},
        {"model", PASSERELLE_TEXT("Application", "the model")},
        {"dataset", PASSERELLE_TEXT("Application", "the data")},
        {"software", PASSERELLE_TEXT("Application", "the software")},
        {"plan", PASSERELLE_TEXT("Application", "the plan")},
        {"estimate", PASSERELLE_TEXT("Application", "the estimate")},
        {"compliance", PASSERELLE_TEXT("Application", "the rules to respect")},
        {"infra", PASSERELLE_TEXT("Application", "the network")},
        {"route", PASSERELLE_TEXT("Application", "the chosen route")},
    };
    for (const auto &[key, name] : names) {
        if (group == QLatin1String(key))
            return name;
    }
    return Message::verbatim(group);
}

/// "Written from: the company, the estimate", or that the words are the person's own.
QString originOf(const Context &context, const access::Answer &answer)
{
    if (answer.edited)
        return context.text(PASSERELLE_TEXT("Application", "In the applicant's own words."));
    QStringList groups;
    for (const QString &key : answer.from) {
        const QString name = context.text(groupName(key.section(QLatin1Char('.'), 0, 0)));
        if (!groups.contains(name))
            groups << name;
    }
    if (groups.isEmpty())
        return {};
    return context.text(PASSERELLE_TEXT("Application", "Written from: %1.").arg(groups.join(QStringLiteral(", "))));
}

QString limitsOf(const Context &context, const catalogue::FormField &field)
{
    const bool words = field.lengthUnit == QLatin1String("words");
    if (field.maxLength) {
        return context.text((words ? PASSERELLE_TEXT("Application", "At most %1 words.")
                                   : PASSERELLE_TEXT("Application", "At most %1 characters."))
                                .arg(*field.maxLength));
    }
    if (field.minLength) {
        return context.text((words ? PASSERELLE_TEXT("Application", "At least %1 words.")
                                   : PASSERELLE_TEXT("Application", "At least %1 characters."))
                                .arg(*field.minLength));
    }
    return {};
}

QString remarkOf(const Context &context, const access::Answer &answer)
{
    QStringList parts;
    const auto add = [&](const QString &part) {
        if (!part.isEmpty())
            parts << part;
    };
    if (answer.draft && !answer.edited && !answer.value.isEmpty())
        add(context.text(PASSERELLE_TEXT("Application", "Draft: read it over.")));
    add(originOf(context, answer));
    add(limitsOf(context, answer.field));
    if (answer.field.confidence != catalogue::Confidence::Official) {
        add(context.text(PASSERELLE_TEXT("Application", "Wording of the question: %1.")
                             .arg(confidenceText(answer.field.confidence))));
    }
    return parts.join(QLatin1Char(' '));
}

void addAnswer(const Context &context, const access::Answer &answer, Blocks &blocks)
{
    const QString label = context.text(answer.field.label);
    blocks.emplace_back(Heading{
        answer.field.required ? context.text(PASSERELLE_TEXT("Application", "%1 (required)").arg(label)) : label, 3});
    if (leftToPerson(answer)) {
        const Message text = isDate(answer)
                                 ? PASSERELLE_TEXT("Application", "Personal: to be given by the person on the portal.")
                                 : PASSERELLE_TEXT("Application", "To be declared by the applicant on the portal.");
        blocks.emplace_back(Note{Note::Kind::Attention, context.text(text), {}});
    } else if (answer.value.trimmed().isEmpty()) {
        std::vector<Spans> help;
        if (!answer.field.help.isEmpty())
            help.push_back(plain(context.text(answer.field.help)));
        const Message title = answer.field.required ? PASSERELLE_TEXT("Application", "To be completed")
                                                    : PASSERELLE_TEXT("Application", "No answer (optional)");
        blocks.emplace_back(Note{answer.field.required ? Note::Kind::Attention : Note::Kind::Information,
                                 context.text(title), std::move(help)});
    } else {
        for (const QString &part : exportedText(answer).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
            blocks.emplace_back(Paragraph{plain(part), ParagraphStyle::Body});
    }
    for (const Message &problem : answer.problems) {
        if (!answer.value.trimmed().isEmpty())
            blocks.emplace_back(Note{Note::Kind::Attention, {}, {plain(context.text(problem))}});
    }
    const QString remark = remarkOf(context, answer);
    if (!remark.isEmpty())
        blocks.emplace_back(Paragraph{plain(remark), ParagraphStyle::Small});
}

QString sectionTitle(const Context &context, const catalogue::Route *route, const QString &id)
{
    if (route != nullptr) {
        for (const catalogue::FormSection &section : route->form) {
            if (section.id == id)
                return context.text(section.title);
        }
    }
    return id;
}

Cover coverOf(const Context &context, const catalogue::Route *route, const access::Application &application)
{
    Cover cover;
    cover.kicker = context.text(PASSERELLE_TEXT("Application", "Application"));
    cover.title = route == nullptr ? application.routeId : context.text(route->name);
    cover.subtitle = context.projectName();
    const auto add = [&](const Message &name, const QString &value) {
        if (!value.isEmpty())
            cover.facts.facts.push_back({context.text(name), plain(value)});
    };
    add(PASSERELLE_TEXT("Report", "Company"), context.companyName());
    if (route != nullptr) {
        add(PASSERELLE_TEXT("Report", "Run by"), route->routeOperator);
        add(PASSERELLE_TEXT("Report", "Portal"), route->portal);
        add(PASSERELLE_TEXT("Application", "State of the call"), route->status);
        if (route->provenance.confidence != catalogue::Confidence::Official) {
            add(PASSERELLE_TEXT("Application", "Reliability of the form"),
                context.text(confidenceText(route->provenance.confidence)));
        }
    }
    add(PASSERELLE_TEXT("Application", "Required answers"),
        context.text(
            PASSERELLE_TEXT("Report", "%1 of %2").arg(application.requiredAnswered).arg(application.required)));
    add(PASSERELLE_TEXT("Application", "Date"), context.date(context.today));
    if (context.catalogue.asOf.isValid())
        add(PASSERELLE_TEXT("Report", "Facts known on"), context.date(context.catalogue.asOf));
    cover.remark = context.text(PASSERELLE_TEXT(
        "Application", "Nothing has been sent. The answers are to be copied to the portal by the applicant, who checks "
                       "the questions there: a portal can change after the date given here."));
    return cover;
}

void addRemaining(const Context &context, const access::Application &application, Blocks &blocks)
{
    Table table;
    table.columns = {{context.text(PASSERELLE_TEXT("Application", "Question")), Align::Start, 2},
                     {context.text(PASSERELLE_TEXT("Application", "What is left")), Align::Start, 1.4}};
    for (const access::Answer &answer : application.answers) {
        Message left;
        if (leftToPerson(answer))
            left = PASSERELLE_TEXT("Application", "by the person, on the portal");
        else if (answer.value.trimmed().isEmpty())
            left = PASSERELLE_TEXT("Application", "to be completed");
        else if (!answer.problems.empty())
            left = answer.problems.front();
        if (left.isEmpty() || (!answer.field.required && answer.value.trimmed().isEmpty()))
            continue;
        Table::Row row;
        row.cells = {plain(context.text(answer.field.label)), plain(context.text(left))};
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Application", "What is left to do")), 1});
    if (table.rows.empty()) {
        blocks.emplace_back(Paragraph{
            plain(context.text(PASSERELLE_TEXT("Application", "Every required question has an answer. Read them once "
                                                              "more before copying them to the portal."))),
            ParagraphStyle::Body});
        return;
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace

Document applicationDocument(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                             const Language &language, const QDate &today)
{
    const Context context{value, catalogue, language, today};
    const access::Application application = value.application.value_or(access::Application{});
    const catalogue::Route *route = catalogue.route(application.routeId);
    const QString routeName = route == nullptr ? application.routeId : context.text(route->name);
    Document document = emptyDocument(
        context,
        context.text(
            PASSERELLE_TEXT("Application", "%1: application to %2").arg(context.projectName()).arg(routeName)));
    document.subject = routeName;
    document.blocks.emplace_back(coverOf(context, route, application));
    if (application.answers.empty())
        return document;
    addRemaining(context, application, document.blocks);
    QString section;
    bool first = true;
    for (const access::Answer &answer : application.answers) {
        if (first || answer.sectionId != section) {
            document.blocks.emplace_back(Heading{sectionTitle(context, route, answer.sectionId), 1});
        }
        first = false;
        section = answer.sectionId;
        addAnswer(context, answer, document.blocks);
    }
    return document;
}

}  // namespace passerelle::exporter
