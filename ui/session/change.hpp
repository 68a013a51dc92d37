// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <functional>
#include <memory>

namespace passerelle::dossier {
struct Case;
}

namespace passerelle::ui {

/// The last thing that changed the open dossier, to say beside the figures why they moved. Edits of one field that
/// follow one another within seconds (typing) count as one.
struct Change {
    QString label;  ///< the edit's name ("Change the sequence length")
    QString key;    ///< the one key it changed; empty: several, or taken back as a whole
    QJsonValue before = QJsonValue(QJsonValue::Undefined);
    QJsonValue after = QJsonValue(QJsonValue::Undefined);
    bool takenBack = false;                      ///< by undo
    std::shared_ptr<const dossier::Case> since;  ///< what was shown before
};

/// Something that was done and may be taken back, said at the foot of the window.
struct Notice {
    QString text;
    QString action;              ///< the button's word ("Undo"); empty: none
    std::function<void()> undo;  ///< run once at most, on the interface thread
};

}  // namespace passerelle::ui
