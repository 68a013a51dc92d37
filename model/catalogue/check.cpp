// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.hpp"

namespace passerelle::catalogue {

std::vector<Fault> check(const QString &folder)
{
    std::vector<Fault> faults;
    if (const auto catalogue = loadCatalogue(folder); !catalogue)
        faults.push_back({catalogue.error().file, catalogue.error().place, catalogue.error().message});
    return faults;
}

}  // namespace passerelle::catalogue
