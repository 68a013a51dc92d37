// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "dossier/case.hpp"
#include "ui/workshop/example_companies.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::ui {

/// One page of the workshop, as words: a question to the room and what answers it.
struct WorkshopPage {
    struct Figure {
        QString value;
        QString name;
    };
    QString title;
    QString lead;  ///< a sentence or two
    std::vector<Figure> figures;
    QStringList points;
    QString remark;  ///< where it comes from
};

/// The pages after the choice of a company, in order: the company, its data and model, what it takes, where it can run,
/// which door, what comes next. Without a case (`value` null) only the first two are told.
[[nodiscard]] std::vector<WorkshopPage> workshopPages(const ExampleCompany &company, const dossier::Case *value,
                                                      const catalogue::Catalogue &catalogue, const Language &language);

}  // namespace passerelle::ui
