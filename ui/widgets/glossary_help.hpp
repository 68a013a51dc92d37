// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/glossary.hpp"

#include <QObject>
#include <QRegularExpression>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QFrame;
class QWidget;

namespace passerelle::ui {

/// A technical word in a text, and where it stands.
struct FoundTerm {
    std::size_t term = 0;  ///< index in GlossaryWords::terms()
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Finds the glossary's words in any text of one language, the longest writing first ("GPU-hour" before "GPU").
class GlossaryWords
{
public:
    explicit GlossaryWords(const Language &language);
    /// Each word once, in the order of the text.
    [[nodiscard]] std::vector<FoundTerm> in(const QString &text) const;
    [[nodiscard]] const std::vector<GlossaryTerm> &terms() const { return m_terms; }

private:
    std::vector<GlossaryTerm> m_terms;
    std::vector<std::pair<QString, std::size_t>> m_writings;  // longest first, folded
    QRegularExpression m_pattern;
};

/// Says what technical words mean wherever they stand, without a line of code in the pages: a small card when the
/// pointer rests on such a word, and on explain() for what has the focus. Watches the whole application.
class GlossaryHelp : public QObject
{
    Q_OBJECT

public:
    /// `language` is asked each time, so that the card follows a language change.
    explicit GlossaryHelp(std::function<Language()> language, QObject *parent = nullptr);
    ~GlossaryHelp() override;

    /// The card for the words of the control that has the focus (its label, help and content). False: it holds none.
    bool explain(QWidget *focused);
    void hideCard();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const GlossaryWords &words();
    bool showCard(const std::vector<FoundTerm> &found, QWidget *owner, const QPoint &globalPosition,
                  const QString &before);
    bool helpAt(QWidget *widget, const QPoint &position, const QPoint &globalPosition);

    std::function<Language()> m_language;
    std::optional<GlossaryWords> m_words;
    QString m_wordsLanguage;
    std::unique_ptr<QFrame> m_card;
};

}  // namespace passerelle::ui
