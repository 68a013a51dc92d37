// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charts/axis.hpp"
#include "export/charts/canvas.hpp"
#include "export/charts/figures.hpp"
#include "export/style.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::exporter::charts {

namespace {

constexpr double kWidth = 483;
constexpr double kLabels = 168;
constexpr double kRow = 22;
constexpr double kScaleHeight = 30;
constexpr std::size_t kShown = 6;

struct Part {
    QString name;
    double value = 0;
};

struct Stack {
    QString label;
    bool chosen = false;
    std::vector<Part> parts;
    double capacity = 0;
};

std::vector<Part> memoryParts(const estimate::Memory &memory, const Language &language)
{
    const auto name = [&](const char *source) { return language.translate("Charts", source); };
    return {{name(QT_TRANSLATE_NOOP("Charts", "Parameters")), units::inGigabytes(memory.parameters)},
            {name(QT_TRANSLATE_NOOP("Charts", "Gradients")), units::inGigabytes(memory.gradients)},
            {name(QT_TRANSLATE_NOOP("Charts", "Optimiser")), units::inGigabytes(memory.optimizer)},
            {name(QT_TRANSLATE_NOOP("Charts", "Activations")), units::inGigabytes(memory.activations)},
            {name(QT_TRANSLATE_NOOP("Charts", "KV cache")), units::inGigabytes(memory.kvCache)},
            {name(QT_TRANSLATE_NOOP("Charts", "Workspace")), units::inGigabytes(memory.workspace)}};
}

/// The chosen target first, then the first feasible target of every other GPU and memory.
std::vector<std::size_t> differentGpus(std::span<const estimate::Estimate> estimates, std::optional<std::size_t> chosen)
{
    std::vector<std::size_t> order;
    const auto seen = [&](const estimate::Estimate &e) {
        return std::any_of(order.begin(), order.end(), [&](std::size_t i) {
            return estimates[i].target.accelerator.id == e.target.accelerator.id &&
                   estimates[i].memory.capacity == e.memory.capacity;
        });
    };
    if (chosen && *chosen < estimates.size() && estimates[*chosen].feasible)
        order.push_back(*chosen);
    for (std::size_t i = 0; i < estimates.size() && order.size() < kShown; ++i) {
        if (estimates[i].feasible && estimates[i].memory.total.value() > 0 && !seen(estimates[i]))
            order.push_back(i);
    }
    return order;
}

/// Of the parts that are somewhere to be seen; each keeps its colour.
std::vector<LegendItem> legendOf(const std::vector<Stack> &stacks)
{
    std::vector<LegendItem> items;
    for (std::size_t i = 0; i < stacks.front().parts.size(); ++i) {
        if (std::any_of(stacks.begin(), stacks.end(), [i](const Stack &stack) { return stack.parts[i].value > 0; }))
            items.push_back({stacks.front().parts[i].name, paletteColour(i)});
    }
    return items;
}

/// Parts end to end; a white hair between them keeps them apart in grey.
void paintParts(QPainter &painter, const std::vector<Part> &parts, const Axis &axis, double left, double width,
                double middle)
{
    double sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double from = left + axis.position(sum) * width;
        sum += parts[i].value;
        const double to = left + axis.position(sum) * width;
        if (to - from < 0.05)
            continue;
        painter.fillRect(QRectF(from, middle - 6, to - from, 12), paletteColour(i));
        drawLine(painter, {to, middle - 6}, {to, middle + 6}, Qt::white, 0.6);
    }
}

void paintMemory(QPainter &painter, const std::vector<Stack> &stacks, const QString &axisTitle, const QSizeF &size,
                 const Language &language)
{
    double most = 0;
    for (const Stack &stack : stacks)
        most = std::max(most, stack.capacity);
    const Axis axis = linearAxis(most);
    const double left = kLabels + 8;
    const double width = size.width() - left - 16;
    const std::vector<LegendItem> legend = legendOf(stacks);
    const double top = legendHeight(legend, size.width() - left) + 4;
    drawLegend(painter, legend, {left, 0}, size.width() - left);
    const double bottom = top + kRow * static_cast<double>(stacks.size());
    const Label muted{.points = 7, .bold = false, .colour = style::kMuted, .align = Align::Center};
    for (const double tick : axis.ticks) {
        const double x = left + axis.position(tick) * width;
        drawLine(painter, {x, top}, {x, bottom}, style::kRule);
        drawLabel(painter, tickText(tick, language.locale()), muted, x - 30, bottom + 7, 60);
    }
    drawLabel(painter, axisTitle, muted, left, bottom + 18, width);
    double middle = top + kRow / 2;
    for (const Stack &stack : stacks) {
        drawLabel(painter, stack.label,
                  {.points = 7.5, .bold = stack.chosen, .colour = style::kInk, .align = Align::End}, 0, middle,
                  kLabels);
        paintParts(painter, stack.parts, axis, left, width, middle);
        const double limit = left + axis.position(stack.capacity) * width;
        drawLine(painter, {limit, middle - 9}, {limit, middle + 9}, style::kInk, 1.4);
        middle += kRow;
    }
}

std::vector<Part> stepParts(const estimate::StepTime &step, const Language &language)
{
    const auto name = [&](const char *source) { return language.translate("Charts", source); };
    std::vector<Part> parts{{name(QT_TRANSLATE_NOOP("Charts", "Computing")), step.compute.value()},
                            {name(QT_TRANSLATE_NOOP("Charts", "Waiting for memory")), step.memoryBound.value()},
                            {name(QT_TRANSLATE_NOOP("Charts", "Waiting for other GPUs")), step.communication.value()},
                            {name(QT_TRANSLATE_NOOP("Charts", "Pipeline idle")), step.bubble.value()},
                            {name(QT_TRANSLATE_NOOP("Charts", "Reading data")), step.input.value()},
                            {name(QT_TRANSLATE_NOOP("Charts", "Updating the weights")), step.optimizer.value()}};
    return parts;
}

double sumOf(const std::vector<Part> &parts)
{
    double sum = 0;
    for (const Part &part : parts)
        sum += part.value;
    return sum;
}

}  // namespace

std::optional<Figure> memoryFigure(std::span<const estimate::Estimate> estimates, std::optional<std::size_t> chosen,
                                   const Language &language)
{
    std::vector<Stack> stacks;
    for (const std::size_t i : differentGpus(estimates, chosen)) {
        const estimate::Estimate &e = estimates[i];
        stacks.push_back(
            {e.target.name, chosen == i, memoryParts(e.memory, language), units::inGigabytes(e.memory.capacity)});
    }
    if (stacks.empty())
        return std::nullopt;
    const estimate::Estimate &first = estimates[differentGpus(estimates, chosen).front()];
    Figure figure;
    figure.title = language.translate("Charts", "Memory of the fullest GPU, by part");
    figure.alternative = PASSERELLE_TEXT("Charts", "The thick line is what the GPU has. On %1, the job takes %2 of %3.")
                             .arg(first.target.name)
                             .arg(units::format(first.memory.total, language))
                             .arg(units::format(first.memory.capacity, language))
                             .text(language);
    const double legend = legendHeight(legendOf(stacks), kWidth - kLabels - 8) + 4;
    figure.size = QSizeF(kWidth, legend + kRow * static_cast<double>(stacks.size()) + kScaleHeight);
    const QString axisTitle = language.translate("Charts", "Gigabytes per GPU");
    figure.paint = [stacks, axisTitle, language](QPainter &painter, const QSizeF &size) {
        paintMemory(painter, stacks, axisTitle, size, language);
    };
    return figure;
}

std::optional<Figure> stepFigure(const estimate::Estimate &estimate, const Language &language)
{
    std::vector<Part> parts = stepParts(estimate.step, language);
    const double sum = sumOf(parts);
    if (!(sum > 0) || !std::isfinite(sum))
        return std::nullopt;
    const auto largest =
        std::max_element(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.value < b.value; });
    Figure figure;
    figure.title = language.translate("Charts", "Where the time of one step goes");
    figure.alternative = PASSERELLE_TEXT("Charts", "One step takes %1; the largest part is “%2”, with %3 %.")
                             .arg(units::format(units::toHours(estimate.step.total), language))
                             .arg(largest->name)
                             .arg(100.0 * largest->value / sum, 0)
                             .text(language);
    for (Part &part : parts) {
        part.name =
            PASSERELLE_TEXT("Charts", "%1: %2 %").arg(part.name).arg(100.0 * part.value / sum, 0).text(language);
    }
    const std::vector<LegendItem> legend = legendOf({Stack{{}, false, parts, 0}});
    figure.size = QSizeF(kWidth, 20 + legendHeight(legend, kWidth) + 2);
    figure.paint = [parts, legend, sum](QPainter &painter, const QSizeF &size) {
        Axis axis;
        axis.high = sum;
        paintParts(painter, parts, axis, 0, size.width(), 8);
        drawLegend(painter, legend, {0, 20}, size.width());
    };
    return figure;
}

}  // namespace passerelle::exporter::charts
