// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/backward_plan.hpp"

#include "access/calendar.hpp"
#include "access/finding.hpp"
#include "access/timeline_rules.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace passerelle::access {

namespace {

const QLatin1String kStart{"project.start_date"};
const QLatin1String kDuration{"estimate.duration_months"};

/// What the plan of one route is worked out from.
struct Frame {
    const catalogue::Route *route = nullptr;
    Rulebook rulebook;
    Facts facts;
    TimelineRule rule;
    std::vector<ReadinessItem> items;
    std::vector<Cutoff> cutoffs;
    QDate today;
};

/// The days that everything else follows from.
struct Days {
    QDate submit;
    QDate decision;
    QDate first;
    const Cutoff *cutoff = nullptr;
};

bool isOpen(const ReadinessItem &item)
{
    return item.state != ReadinessState::Done;
}

// The enquiry of a centre begins when the hours are granted, and the account waits for it.
int enquiryDays(const Frame &frame)
{
    int days = 0;
    for (const ReadinessItem &item : frame.items) {
        if (isOpen(item) && neededBy(item.id, frame.rulebook) == NeededBy::AfterDecision)
            days = std::max(days, item.days);
    }
    return days;
}

int accountDays(const Frame &frame)
{
    return std::max(frame.rule.accountDays, enquiryDays(frame));
}

// The papers without which nothing can be sent; the rest is gathered meanwhile.
int gatherDays(const Frame &frame)
{
    int days = frame.rule.gatherDays;
    for (const ReadinessItem &item : frame.items) {
        if (isOpen(item) && neededBy(item.id, frame.rulebook) == NeededBy::Submit)
            days = std::max(days, item.days);
    }
    return days;
}

QDate decided(const QDate &submit, const Frame &frame)
{
    return frame.rule.decisionInWorkingDays ? plusWorkingDays(submit, frame.rule.decisionDays)
                                            : submit.addDays(frame.rule.decisionDays);
}

Days onward(const QDate &submit, const Frame &frame)
{
    Days days;
    days.submit = submit;
    const std::optional<QDate> fixed = fixedStartAfter(submit, frame.rule);
    if (fixed) {
        days.first = *fixed;
        days.decision = std::max(submit, fixed->addDays(-accountDays(frame)));
        return days;
    }
    days.decision = decided(submit, frame);
    days.first = plusWorkingDays(days.decision.addDays(accountDays(frame)), 0);
    return days;
}

QDate lastDay(const Cutoff &cutoff)
{
    return cutoff.until.value_or(cutoff.date);
}

// The latest cut-off that still brings the wanted start; else the first that can be met.
Days byCutoff(const QDate &soonest, const std::optional<QDate> &wanted, const Frame &frame)
{
    Days best;
    for (const Cutoff &cutoff : frame.cutoffs) {
        if (lastDay(cutoff) < soonest)
            continue;
        Days days = onward(lastDay(cutoff), frame);
        days.cutoff = &cutoff;
        const bool holds = wanted && days.first <= *wanted;
        if (!best.submit.isValid() || holds)
            best = days;
    }
    return best;
}

Days anyTime(const QDate &soonest, const std::optional<QDate> &wanted, const Frame &frame)
{
    const Days earliest = onward(soonest, frame);
    if (!wanted || earliest.first >= *wanted)
        return earliest;
    // Walk back from the wanted start, a day at a time: working days make the way back ambiguous otherwise.
    Days best = earliest;
    for (QDate submit = *wanted; submit >= soonest; submit = submit.addDays(-1)) {
        const Days days = onward(plusWorkingDays(submit, 0), frame);
        if (days.first <= *wanted && days.submit <= submit)
            return days;
    }
    return best;
}

Milestone milestone(const char *id, const QDate &from, const QDate &to, const Message &note, const Frame &frame,
                    const char *label = nullptr)
{
    Milestone step;
    step.id = QString::fromLatin1(id);
    step.label = timelineLabel(QString::fromLatin1(label != nullptr ? label : id), frame.rulebook);
    step.note = note;
    step.from = from;
    step.to = to;
    step.confidence = catalogue::Confidence::OwnKnowledge;
    return step;
}

void cite(Milestone &step, const QString &ref, const Frame &frame)
{
    const Reason reason =
        reasonAbout(*frame.route, {}, ref.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("source_ref"), ref}},
                    frame.rulebook);
    step.sourceUrl = reason.sourceUrl;
    step.sourceDate = reason.sourceDate;
    step.confidence = reason.confidence;
}

Milestone submission(const Days &days, const Frame &frame)
{
    const bool recurs = frame.cutoffs.empty() && !takesFilesAnyTime(*frame.route, frame.rulebook);
    const char *note = days.cutoff != nullptr ? "cutoff" : recurs ? "no_date" : "any_time";
    Milestone step =
        milestone("submit", days.submit, days.submit, timelineNote(QString::fromLatin1(note), frame.rulebook), frame);
    cite(step, {}, frame);
    if (days.cutoff == nullptr)
        return step;
    step.isDeadline = true;
    step.time = days.cutoff->time;
    step.timeZone = days.cutoff->timeZone;
    step.confidence = days.cutoff->confidence;
    return step;
}

Milestone decision(const Days &days, const Frame &frame)
{
    const bool fixed = !frame.rule.starts.isEmpty();
    const QString note = fixed                              ? QStringLiteral("fixed_start")
                         : !frame.rule.decisionIsPublished  ? QStringLiteral("decision_unknown")
                         : frame.rule.decisionInWorkingDays ? QStringLiteral("decision_working")
                                                            : QStringLiteral("decision");
    Milestone step = milestone("decision", days.decision, days.decision,
                               timelineNote(note, frame.rulebook, {valueText(frame.rule.decisionDays)}), frame);
    if (fixed)
        cite(step, frame.rule.startsSourceRef, frame);
    else if (frame.rule.decisionIsPublished)
        cite(step, {}, frame);
    return step;
}

void addAfter(BackwardPlan &plan, const Days &days, const Frame &frame)
{
    const QJsonValue said = frame.facts.value(kDuration);
    const QJsonValue granted = valueAt(frame.route->raw, QStringLiteral("limits.duration_months.last"));
    const double months = said.isDouble() ? said.toDouble() : granted.toDouble();
    if (months <= 0)
        return;
    const QDate end = days.first.addMonths(static_cast<int>(std::ceil(months)));
    plan.milestones.push_back(milestone("end", end, end, {}, frame));
    if (frame.rule.reportMonths <= 0)
        return;
    const QDate due = end.addMonths(frame.rule.reportMonths);
    Milestone report =
        milestone("report", due, due,
                  timelineNote(QStringLiteral("report"), frame.rulebook, {valueText(frame.rule.reportMonths)}), frame);
    report.isDeadline = true;
    cite(report, frame.rule.reportSourceRef, frame);
    plan.milestones.push_back(report);
}

void addSteps(BackwardPlan &plan, const Days &days, const Frame &frame)
{
    const Message own = timelineNote(QStringLiteral("own"), frame.rulebook);
    const QDate write = days.submit.addDays(-frame.rule.writeDays);
    plan.milestones.push_back(milestone("gather", write.addDays(-gatherDays(frame)), write.addDays(-1), own, frame));
    plan.milestones.push_back(milestone("write", write, days.submit.addDays(-1), own, frame));
    plan.milestones.push_back(submission(days, frame));
    plan.milestones.push_back(decision(days, frame));
    if (!frame.rule.workStarts) {
        const bool enquiry = enquiryDays(frame) > frame.rule.accountDays;
        const bool sourced = !frame.rule.accountSourceRef.isEmpty();
        const QDate opened = days.decision.addDays(accountDays(frame));
        Milestone account =
            milestone("account", days.decision, std::max(days.decision, std::min(opened, days.first.addDays(-1))),
                      timelineNote(enquiry   ? QStringLiteral("enquiry")
                                   : sourced ? QStringLiteral("account")
                                             : QStringLiteral("own"),
                                   frame.rulebook),
                      frame);
        if (sourced)
            cite(account, frame.rule.accountSourceRef, frame);
        plan.milestones.push_back(account);
    }
    plan.milestones.push_back(
        milestone("first_job", days.first, days.first, {}, frame, frame.rule.workStarts ? "start" : nullptr));
    addAfter(plan, days, frame);
}

ReadinessDue dueOf(const ReadinessItem &item, const Days &days, const Frame &frame)
{
    ReadinessDue due{item, {}, {}, false};
    switch (neededBy(item.id, frame.rulebook)) {
    case NeededBy::Submit:
        due.due = days.submit;
        break;
    case NeededBy::Account:
        due.due = days.decision;
        break;
    case NeededBy::AfterDecision:
        due.due = days.first;
        break;
    case NeededBy::FirstJob:
        due.due = days.first;
        break;
    }
    due.begin = due.due.addDays(-item.days);
    due.late = isOpen(item) && due.begin < frame.today;
    return due;
}

Message summaryOf(const BackwardPlan &plan, const QDate &today)
{
    const QDate begin = plan.milestones.front().from;
    const Message first = dayText(plan.firstJob);
    if (!plan.wantedStartHolds) {
        return PASSERELLE_TEXT("Plan",
                               "The wanted start of %1 cannot be met: begin now, and the first job can run on %2.")
            .arg(dayText(*plan.wantedStart))
            .arg(first);
    }
    if (begin <= today)
        return PASSERELLE_TEXT("Plan", "Begin now: the first job can run on %1.").arg(first);
    return PASSERELLE_TEXT("Plan", "Begin by %1 for a first job on %2.").arg(dayText(begin)).arg(first);
}

Frame frameOf(const catalogue::Route &route, const Facts &facts, const catalogue::Catalogue &catalogue,
              const QDate &today)
{
    Frame frame;
    frame.route = &route;
    frame.rulebook = rulebookOf(catalogue);
    frame.facts = withDerived(facts, frame.rulebook, today);
    frame.rule = timelineRule(route, frame.rulebook);
    frame.items = readinessOf(route, facts, catalogue, today);
    frame.cutoffs = comingCutoffs(route, frame.rulebook, today);
    frame.today = today;
    return frame;
}

}  // namespace

BackwardPlan backwardPlan(const catalogue::Route &route, const Facts &facts, const catalogue::Catalogue &catalogue,
                          const QDate &today)
{
    const Frame frame = frameOf(route, facts, catalogue, today);
    BackwardPlan plan;
    plan.routeId = route.id;
    plan.routeName = route.name;
    plan.portal = route.portal;
    const QDate wanted = QDate::fromString(frame.facts.value(kStart).toString().left(10), Qt::ISODate);
    if (wanted.isValid())
        plan.wantedStart = wanted;
    const QDate soonest = plusWorkingDays(today.addDays(gatherDays(frame) + frame.rule.writeDays), 0);
    Days days = byCutoff(soonest, plan.wantedStart, frame);
    if (!days.submit.isValid())
        days = anyTime(soonest, plan.wantedStart, frame);
    if (plan.wantedStart && days.first < *plan.wantedStart)
        days.first = *plan.wantedStart;
    plan.firstJob = days.first;
    plan.wantedStartHolds = !plan.wantedStart || days.first <= *plan.wantedStart;
    addSteps(plan, days, frame);
    plan.spareDays = static_cast<int>(std::max<qint64>(0, today.daysTo(plan.milestones.front().from)));
    for (const ReadinessItem &item : frame.items)
        plan.readiness.push_back(dueOf(item, days, frame));
    std::stable_sort(plan.readiness.begin(), plan.readiness.end(), [](const ReadinessDue &a, const ReadinessDue &b) {
        return std::tuple(isOpen(a.item), a.item.days) > std::tuple(isOpen(b.item), b.item.days);
    });
    plan.summary = summaryOf(plan, today);
    return plan;
}

}  // namespace passerelle::access
