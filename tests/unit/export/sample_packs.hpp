// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"

#include <QDate>
#include <QString>
#include <QStringList>

/// Whole cases of the bundled dossiers, for tests of what leaves the program.
namespace passerelle::testing {

inline const QStringList kSamples{QStringLiteral("health"), QStringLiteral("industry"), QStringLiteral("language")};
inline const QDate kToday(2026, 11, 21);

/// The shipped facts; ends the test program when they cannot be read.
[[nodiscard]] catalogue::CataloguePtr shippedCatalogue();

/// A sample evaluated on the shipped facts, once a process for each language.
[[nodiscard]] const dossier::Case &sampleDossier(const QString &sample, const QString &language = QStringLiteral("en"));

/// The same with the form of another route filled.
[[nodiscard]] dossier::Case caseFor(const QString &sample, const catalogue::Route &route);

/// Routes that have a form.
[[nodiscard]] std::vector<const catalogue::Route *> routesWithForms();

/// Texts that must come through every format without harm.
[[nodiscard]] QMap<QString, QString> hostileTexts();

/// Runs a program with arguments in a folder; its exit status, with what it wrote in `output`.
[[nodiscard]] int statusOf(const QString &program, const QStringList &arguments, const QString &folder,
                           QString *output = nullptr);

}  // namespace passerelle::testing
