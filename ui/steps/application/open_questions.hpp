// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/application.hpp"
#include "base/language.hpp"
#include "ui/widgets/card.hpp"

class QListWidget;

namespace passerelle::ui {

/// What is left before a form can be sent: one line a question, with what to do; choosing a line leads to it.
class OpenQuestions final : public Card
{
    Q_OBJECT

public:
    explicit OpenQuestions(QWidget *parent);

    void setQuestions(const access::Application &application, const Language &language);

Q_SIGNALS:
    void chosen(const QString &fieldId);

private:
    QListWidget *m_list;
};

}  // namespace passerelle::ui
