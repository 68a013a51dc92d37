// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/run_overhead.hpp"

namespace passerelle::estimate {

using workload::Family;
using workload::Phase;

double runOverhead(Family family, Phase phase, const Constants &c)
{
    if (phase == Phase::InferenceBatch || phase == Phase::InferenceServe)
        return 1;
    const bool language = family == Family::DenseLanguage || family == Family::MoeLanguage;
    if (!language)
        return c[Constant::RunOverheadOther];
    return c[phase == Phase::Pretrain || phase == Phase::Continue ? Constant::RunOverhead
                                                                  : Constant::RunOverheadFinetune];
}

}  // namespace passerelle::estimate
