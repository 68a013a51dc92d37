// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workload/workload.hpp"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace passerelle::ui {

/// A number of the plan: where it is kept, between which bounds, and under which name the program reports the value it
/// assumes when the field is left open.
struct PlanNumber {
    const char *key;
    const char *assumption;
    double minimum;
    double maximum;
    int decimals;
};

/// The words of the plan page, apart from the widgets that show them.
class PlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(PlanTexts)

public:
    [[nodiscard]] static const std::vector<workload::Phase> &phases();
    [[nodiscard]] static QString title(workload::Phase phase);
    [[nodiscard]] static QString explanation(workload::Phase phase);

    [[nodiscard]] static const std::vector<PlanNumber> &amounts();  ///< how much to compute
    [[nodiscard]] static const std::vector<PlanNumber> &limits();   ///< what must not be passed
    [[nodiscard]] static const std::vector<PlanNumber> &serving();  ///< the requests to answer
    [[nodiscard]] static QString label(const QString &key);
    [[nodiscard]] static QString help(const QString &key);
    [[nodiscard]] static QString unit(const QString &key);
    [[nodiscard]] static QString editName(const QString &key);  ///< for the Edit menu
    /// Whether the field means something for this kind of work.
    [[nodiscard]] static bool concerns(const QString &key, workload::Phase phase);
};

}  // namespace passerelle::ui
