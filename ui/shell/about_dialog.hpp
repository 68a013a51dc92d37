// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"

#include <QDate>
#include <QDialog>

namespace passerelle::ui {

/// Name, version, licence, the day of the facts, and what the figures are and are not.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const QDate &factsAsOf, const Language &language, QWidget *parent);
};

}  // namespace passerelle::ui
