// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/machine.hpp"
#include "estimate/estimate.hpp"

#include <QString>
#include <QStringList>

#include <optional>

namespace passerelle::exporter {

/// What stands in a script where the facts are silent: submit.sh refuses to run while one is left.
[[nodiscard]] QString toFillIn(const QString &what);

/// What a batch script for one partition says, read from the machine's facts and the plan. Devices are what the
/// scheduler counts (an MI250X is two).
struct BatchFacts {
    bool ccc = false;     ///< sent with ccc_msub instead of sbatch
    QString partition;    ///< may be a place to fill in, or empty where none needs naming
    QString constraint;   ///< may be empty
    QString qos;          ///< may be empty
    QString account;      ///< the form of the account, as a place to fill in
    QString gpuOption;    ///< "--gres=gpu:4", "--gpus-per-node=8", "--gpus=16"
    QStringList options;  ///< further options as they stand in the facts ("--hint=nomultithread")
    QStringList modules;  ///< a version that the facts leave open is a place to fill in
    int nodes = 1;
    int devicesPerNode = 1;
    QString cpusPerDevice;            ///< a number, or a place to fill in
    std::optional<int> wallMinutes;   ///< of one job; absent: the longest job is not published
    int chainJobs = 1;                ///< jobs that the run needs, one after the other
    std::optional<bool> hasInternet;  ///< of the compute nodes, where published
};

/// The facts of a partition for the plan of an estimate. The quality of service is the partition's default where that
/// admits the run, else the first that admits its GPUs and its hours, else the longest that admits its GPUs.
[[nodiscard]] BatchFacts batchFactsOf(const estimate::Estimate &value, const catalogue::Partition &partition);

}  // namespace passerelle::exporter
