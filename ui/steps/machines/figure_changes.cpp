// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/figure_changes.hpp"

#include "ui/steps/machines/why_dialog.hpp"
#include "units/format.hpp"

#include <QCoreApplication>

#include <cmath>

namespace passerelle::ui {

namespace {

class Changes
{
    Q_DECLARE_TR_FUNCTIONS(FigureChanges)

public:
    explicit Changes(const Language &language) : m_language(language) {}

    template<typename Quantity>
    void add(const QString &name, Quantity before, Quantity now)
    {
        m_changes.push_back({name, units::format(before, m_language), units::format(now, m_language),
                             changeText(before.value(), now.value())});
    }

    void addCost(const std::optional<units::Interval<units::Money>> &before,
                 const std::optional<units::Interval<units::Money>> &now)
    {
        const auto text = [this](const std::optional<units::Interval<units::Money>> &cost) {
            return cost ? units::format(cost->p50, m_language) : tr("granted");
        };
        m_changes.push_back({figureName(Figure::Cost), text(before), text(now),
                             before && now ? changeText(before->p50.value(), now->p50.value()) : QString()});
    }

    void addCount(int before, int now)
    {
        m_changes.push_back({tr("GPUs"), m_language.locale().toString(before), m_language.locale().toString(now),
                             changeText(before, now)});
    }

    [[nodiscard]] std::vector<FigureChange> take() { return std::move(m_changes); }

private:
    [[nodiscard]] QString changeText(double before, double now) const
    {
        if (!(before > 0))
            return {};
        const double percent = (now / before - 1) * 100;
        if (std::abs(percent) < 0.5)
            return tr("none", "no change");
        const QString digits = m_language.locale().toString(std::abs(percent), 'f', 0);
        return percent < 0 ? tr("−%1 %").arg(digits) : tr("+%1 %").arg(digits);
    }

    const Language &m_language;
    std::vector<FigureChange> m_changes;
};

}  // namespace

std::vector<FigureChange> figureChanges(const estimate::Estimate &before, const estimate::Estimate &now,
                                        const Language &language)
{
    Changes changes(language);
    changes.add(figureName(Figure::GpuHours), before.projectGpuHours.p50, now.projectGpuHours.p50);
    changes.add(figureName(Figure::Time), before.projectDuration.p50, now.projectDuration.p50);
    changes.addCost(before.cost, now.cost);
    changes.add(figureName(Figure::Energy), before.energy.p50, now.energy.p50);
    changes.add(figureName(Figure::Carbon), before.carbon.p50, now.carbon.p50);
    changes.add(figureName(Figure::Memory), before.memory.total, now.memory.total);
    changes.addCount(before.plan.gpus, now.plan.gpus);
    return changes.take();
}

}  // namespace passerelle::ui
