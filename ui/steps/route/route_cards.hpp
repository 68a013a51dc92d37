// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/routing.hpp"
#include "base/language.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"

#include <QDate>

class QVBoxLayout;
class QWidget;

namespace passerelle::ui {

class Card;

/// A text that can be selected and copied.
[[nodiscard]] TextLabel *selectable(TextStyle style, ColorRole role, const QString &text);

/// A text with its source as a pill, and under it what to know before relying on it ("to check on the portal").
void addSourced(QVBoxLayout *lines, QWidget *text, const catalogue::Source &source, const QDate &today,
                const Language &language);

/// The two halves of addSourced(), for lines that share one caveat.
void addWithBadge(QVBoxLayout *lines, QWidget *text, const catalogue::Source &source);
void addCaveat(QVBoxLayout *lines, const QString &caveat);

[[nodiscard]] Severity severityOf(access::Verdict verdict);

/// Takes every widget and layout out of a column and deletes it.
void emptyColumn(QVBoxLayout *column);

}  // namespace passerelle::ui
