// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines, the groups and the headers of the portfolio say.
#include "ui/portfolio/portfolio_model.hpp"
#include "units/format.hpp"

namespace passerelle::ui {

QString PortfolioModel::groupOf(const PortfolioRow &row) const
{
    const QString unknown = QStringLiteral("\uFFFF\t") + tr("Still being computed");
    if (!row.headline)
        return unknown;
    const cohort::Headline &headline = *row.headline;
    switch (m_grouping) {
    case PortfolioGrouping::Deadline: {
        if (!headline.nextDeadline)
            return QStringLiteral("9999\t") + tr("No date: apply at any time, or no route yet");
        const QDate day = *headline.nextDeadline;
        const int left = static_cast<int>(m_today.daysTo(day));
        if (left <= 7)
            return QStringLiteral("0000\t") + tr("Within a week");
        if (left <= 30)
            return QStringLiteral("0001\t") + tr("Within a month");
        return day.toString(QStringLiteral("yyyy-MM")) + QLatin1Char('\t') +
               m_language.locale().toString(day, QStringLiteral("MMMM yyyy"));
    }
    case PortfolioGrouping::Vertical: {
        const QString name = text(row, PortfolioColumn::Vertical);
        return (headline.verticalId.isEmpty() ? QStringLiteral("\uFFFE") : name) + QLatin1Char('\t') + name;
    }
    default:
        break;
    }
    // Those who are furthest come first.
    return QString::number(9 - static_cast<int>(headline.status)) + QLatin1Char('\t') +
           text(row, PortfolioColumn::Stage);
}

QString PortfolioModel::text(const PortfolioRow &row, PortfolioColumn column) const
{
    const QLocale &locale = m_language.locale();
    if (column == PortfolioColumn::Name)
        return row.entry.name;
    if (column == PortfolioColumn::Tags)
        return row.entry.tags.join(QStringLiteral(", "));
    if (column == PortfolioColumn::Modified)
        return locale.toString(row.entry.modified.toLocalTime(), QLocale::ShortFormat);
    if (!row.headline)
        return column == PortfolioColumn::Stage ? tr("Computing…") : QString();
    const cohort::Headline &headline = *row.headline;
    const QString dash = QStringLiteral("–");
    switch (column) {
    case PortfolioColumn::Stage:
        return cohort::statusText(headline.status).text(m_language);
    case PortfolioColumn::Deadline:
        return headline.nextDeadline ? locale.toString(*headline.nextDeadline, QLocale::ShortFormat) : dash;
    case PortfolioColumn::Hours:
        return headline.figures ? units::format(headline.figures->gpuHours.p50, m_language) : dash;
    case PortfolioColumn::Route:
        return headline.routeId.isEmpty() ? dash : cohort::routeText(headline.routeId, m_catalogue).text(m_language);
    case PortfolioColumn::Complete: {
        const auto complete = cohort::completenessOf(headline);
        return complete ? tr("%1 of %2").arg(headline.requiredAnswered).arg(headline.required) : dash;
    }
    default:
        return cohort::verticalText(headline.verticalId, m_catalogue).text(m_language);
    }
}

QVariant PortfolioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<PortfolioColumn>(section)) {
    case PortfolioColumn::Name:
        return tr("Name");
    case PortfolioColumn::Tags:
        return tr("Tags");
    case PortfolioColumn::Stage:
        return tr("Stage");
    case PortfolioColumn::Deadline:
        return tr("Next deadline");
    case PortfolioColumn::Hours:
        return tr("Computing");
    case PortfolioColumn::Route:
        return tr("Best route");
    case PortfolioColumn::Complete:
        return tr("Form filled");
    case PortfolioColumn::Vertical:
        return tr("Vertical");
    case PortfolioColumn::Modified:
        break;
    }
    return tr("Last changed");
}

}  // namespace passerelle::ui
