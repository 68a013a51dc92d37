// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"

namespace passerelle::estimate {

/// A line without children.
[[nodiscard]] Node leafNode(Message label, Message value, Message formula = {}, Message source = {});
/// "%1" with a quantity shown by the language's own format.
[[nodiscard]] Message shownHours(const units::Interval<units::GpuHours> &hours);
[[nodiscard]] Message shownHours(units::GpuHours hours);

/// The parts whose key starts with `prefix` ("run.", "project."), as lines.
[[nodiscard]] std::vector<Node> partNodes(const Estimate &estimate, const QString &prefix);
/// Money, energy and carbon of the project, each with what it is made of.
[[nodiscard]] Node costNode(const Estimate &estimate);
[[nodiscard]] Node energyNode(const Estimate &estimate);
[[nodiscard]] Node carbonNode(const Estimate &estimate);
/// Wall clock of the project: its runs one after the other, and the waiting before each job.
[[nodiscard]] Node timeNode(const Estimate &estimate);
[[nodiscard]] Node storageNode(const Estimate &estimate);
/// Latency, load and capacity of a service.
[[nodiscard]] Node servingNode(const Estimate &estimate);

}  // namespace passerelle::estimate
