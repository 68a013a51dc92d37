// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

#include <QHash>
#include <QStringList>

namespace passerelle::ui {

class FormField;
class TextLabel;

/// The questions that a verdict turns on, answered in place: a control for each key, tied to the dossier. The control
/// in which the person types stays until it is left, though its answer has settled the question.
class MissingFacts final : public Card
{
    Q_OBJECT

public:
    /// `name` is the card's object name; the controls are called "<name>.<key>".
    MissingFacts(const QString &name, Session &session, QWidget *parent);
    void setKeys(const QStringList &keys);

private:
    /// The answers to a question that has fixed ones, "I don't know" first.
    [[nodiscard]] static std::vector<std::pair<QJsonValue, QString>> choicesFor(const QString &key);
    [[nodiscard]] FormField *fieldFor(const QString &key);
    void retranslate();
    void changeEvent(QEvent *event) override;

    Session &m_session;
    QStringList m_keys;
    QHash<QString, FormField *> m_fields;
    TextLabel *m_elsewhere;  ///< what another step decides
};

}  // namespace passerelle::ui
