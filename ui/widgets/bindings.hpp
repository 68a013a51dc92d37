// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QString>

#include <functional>

class QLineEdit;

namespace passerelle::ui {

class ChoiceField;
class DateField;
class LimitedTextEdit;
class NumberField;
class YesNoField;

/// The name of the edit for the Edit menu, asked at each edit so that it follows the language.
using EditLabel = std::function<QString()>;

/// Ties a control to one key of the dossier, both ways: typing is one durable, undoable edit; undo, another dossier or
/// a language change show in the control. An empty control means "not said". The control must not outlive the session.
void bindText(QLineEdit *field, Session &session, const QString &key, EditLabel label);
void bindText(LimitedTextEdit *field, Session &session, const QString &key, EditLabel label);
/// Numbers that are whole are kept as whole numbers. `scale` turns the shown unit into the kept one (1e9 for a field in
/// billions).
void bindNumber(NumberField *field, Session &session, const QString &key, EditLabel label, double scale = 1);
/// Kept as an ISO date.
void bindDate(DateField *field, Session &session, const QString &key, EditLabel label);
void bindChoice(ChoiceField *field, Session &session, const QString &key, EditLabel label);
void bindYesNo(YesNoField *field, Session &session, const QString &key, EditLabel label);

}  // namespace passerelle::ui
