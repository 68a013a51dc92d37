// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"
#include "ui/steps/application/answer_editor.hpp"

#include <QTest>
#include <QWidget>

/// The questions of a form come a few at a time: waits until `page` shows all that the case has.
inline bool waitForWholeForm(const QWidget &page, const passerelle::ui::Session &session)
{
    constexpr int kPatienceMs = 60000;
    return QTest::qWaitFor(
        [&] {
            const auto value = session.current();
            return value->application && page.findChildren<passerelle::ui::AnswerEditor *>().size() ==
                                             static_cast<qsizetype>(value->application->answers.size());
        },
        kPatienceMs);
}
