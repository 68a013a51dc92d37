// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>

namespace passerelle::exporter {

/// Every question in form order with its answer as it is to be pasted, its length and its limits, as plain text
/// (UTF-8, LF). What only the person can give and did not is a line that says so; an empty answer is a visible gap.
[[nodiscard]] QByteArray answerSheet(const access::Application &application, const catalogue::Route &route,
                                     const Language &language);

/// The same as a table for spreadsheets, each cell safe from being run as a formula (UTF-8 with mark).
[[nodiscard]] QByteArray answerTable(const access::Application &application, const catalogue::Route &route,
                                     const Language &language);

/// The application as one document (application.schema.json, "passerelle.application/1").
[[nodiscard]] QJsonObject applicationJson(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                          const Language &language, const QDate &today);

/// How the length of an answer stands against its limit: "812 characters, 130 words; at most 300 words".
[[nodiscard]] Message lengthText(const access::Answer &answer);

/// The text of an answer that may leave the program; empty when only the person can give it and did not.
[[nodiscard]] QString exportedText(const access::Answer &answer);

}  // namespace passerelle::exporter
