// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/application/application_step.hpp"
#include "ui/steps/company/company_page.hpp"
#include "ui/steps/dataset/dataset_page.hpp"
#include "ui/steps/export/export_step.hpp"
#include "ui/steps/machines/machines_step.hpp"
#include "ui/steps/model/model_page.hpp"
#include "ui/steps/plan/plan_step.hpp"
#include "ui/steps/route/route_step.hpp"
#include "ui/steps/step.hpp"
#include "ui/steps/vertical/vertical_page.hpp"

namespace passerelle::ui {

// The one list of steps, in the order of the rail: a new step is a folder and a line here.
std::vector<StepDescriptor> allSteps()
{
    return {
        companyStep(),  verticalStep(), modelStep(),       datasetStep(), planStep(),
        machinesStep(), routeStep(),    applicationStep(), exportStep(),
    };
}

}  // namespace passerelle::ui
