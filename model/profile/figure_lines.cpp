// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/figure_lines.hpp"

#include "units/format.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

Message::Formatter size(double bytes)
{
    return [bytes](const Language &language) { return units::format(units::bytes(bytes), language); };
}

/// "train 800, test 200": the largest first, at most six, then how many more there are.
Message shares(const QMap<QString, qint64> &counts)
{
    constexpr std::size_t kShown = 6;
    std::vector<std::pair<qint64, QString>> order;
    for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
        order.emplace_back(-*count, count.key());
    std::ranges::sort(order);
    const std::size_t shown = std::min(order.size(), kShown);
    const auto list = [order, shown](const Language &language) {
        QStringList parts;
        for (std::size_t i = 0; i < shown; ++i) {
            const QString name =
                order[i].second.isEmpty() ? PASSERELLE_TEXT("Figures", "elsewhere").text(language) : order[i].second;
            parts << PASSERELLE_TEXT("Figures", "%1 (%2)").arg(name).arg(-order[i].first).text(language);
        }
        return parts.join(QStringLiteral(", "));
    };
    const auto more = static_cast<int>(order.size() - shown);
    if (more == 0)
        return PASSERELLE_TEXT("Figures", "%1").arg(Message::Formatter(list));
    return PASSERELLE_TEXT_N("Figures", "%1, and %n more").count(more).arg(Message::Formatter(list));
}

void addImages(const DatasetFigures &figures, std::vector<FigureLine> &lines)
{
    if (figures.width.count() == 0)
        return;
    lines.push_back({PASSERELLE_TEXT("Figures", "Sizes of the images"),
                     PASSERELLE_TEXT("Figures", "from %1 × %2 to %3 × %4 pixels, half of them at most %5 × %6")
                         .arg(figures.width.least(), 0)
                         .arg(figures.height.least(), 0)
                         .arg(figures.width.most(), 0)
                         .arg(figures.height.most(), 0)
                         .arg(figures.width.quantile(0.5), 0)
                         .arg(figures.height.quantile(0.5), 0)});
    if (figures.decodedImageBytes > 0)
        lines.push_back({PASSERELLE_TEXT("Figures", "Images once decoded"),
                         PASSERELLE_TEXT("Figures", "%1, what the machine that feeds the training must unpack")
                             .arg(size(figures.decodedImageBytes))});
}

void addSounds(const DatasetFigures &figures, std::vector<FigureLine> &lines)
{
    constexpr double kHour = 3600;
    if (figures.audioSeconds > 0)
        lines.push_back({PASSERELLE_TEXT("Figures", "Hours of sound"),
                         PASSERELLE_TEXT("Figures", "%1").arg(figures.audioSeconds / kHour)});
    if (figures.videoSeconds > 0)
        lines.push_back({PASSERELLE_TEXT("Figures", "Hours of video"),
                         PASSERELLE_TEXT("Figures", "%1").arg(figures.videoSeconds / kHour)});
}

}  // namespace

std::vector<FigureLine> figureLines(const DatasetProfile &profile)
{
    const DatasetFigures &figures = profile.figures;
    std::vector<FigureLine> lines;
    if (profile.unpackedSize > 1.01 * profile.size)
        lines.push_back({PASSERELLE_TEXT("Figures", "Once unpacked"),
                         PASSERELLE_TEXT("Figures", "%1").arg(size(profile.unpackedSize.value()))});
    if (!figures.splits.isEmpty())
        lines.push_back({PASSERELLE_TEXT("Figures", "Parts"), shares(figures.splits)});
    if (!figures.classes.isEmpty())
        lines.push_back({PASSERELLE_TEXT("Figures", "Classes"), shares(figures.classes)});
    addImages(figures, lines);
    addSounds(figures, lines);
    for (auto measure = figures.measures.constBegin(); measure != figures.measures.constEnd(); ++measure) {
        const Message label = measureLabel(measure.key());
        if (!label.isEmpty() && *measure > 0)
            lines.push_back({label, PASSERELLE_TEXT("Figures", "%1").arg(std::round(*measure), 0)});
    }
    // Staging: what a company's line of 1 Gbit/s carries when nothing else uses it.
    constexpr double kBytesAnHour = 125e6 * 3600;
    constexpr double kWorthSaying = 10e9;
    if (const double bytes = profile.size.value(); bytes > kWorthSaying) {
        const double hours = bytes / kBytesAnHour;
        lines.push_back({PASSERELLE_TEXT("Figures", "Sending the files over a line of 1 Gbit/s"),
                         PASSERELLE_TEXT("Figures", "%1").arg([hours](const Language &language) {
                             return units::format(units::hours(hours), language);
                         })});
    }
    if (const QString languages = figures.stated.value(QStringLiteral("languages")); !languages.isEmpty())
        lines.push_back({PASSERELLE_TEXT("Figures", "Languages by its description"), Message::verbatim(languages)});
    return lines;
}

}  // namespace passerelle::profile
