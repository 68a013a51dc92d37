// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/glossary_dialog.hpp"

#include "base/glossary.hpp"
#include "ui/widgets/theme.hpp"

#include <QCollator>
#include <QEvent>
#include <QLineEdit>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace passerelle::ui {

GlossaryDialog::GlossaryDialog(std::function<Language()> language, QWidget *parent)
    : QDialog(parent), m_language(std::move(language)), m_search(new QLineEdit(this)), m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("glossary"));
    m_search->setObjectName(QStringLiteral("glossary.search"));
    m_search->setClearButtonEnabled(true);
    m_text->setObjectName(QStringLiteral("glossary.text"));
    m_text->setOpenLinks(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_text, 1);
    resize(textWidth(this, 70), spacing(this, 110));
    connect(m_search, &QLineEdit::textChanged, this, &GlossaryDialog::fill);
    retranslate();
}

void GlossaryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill();
}

void GlossaryDialog::retranslate()
{
    setWindowTitle(tr("Glossary"));
    m_search->setPlaceholderText(tr("Search a word"));
    m_search->setAccessibleName(tr("Search the glossary"));
    m_search->setToolTip(tr("Looks in the words and in their meaning"));
    m_text->setAccessibleName(tr("Words and their meaning"));
    fill();
}

void GlossaryDialog::fill()
{
    const QString wanted = m_search->text().trimmed();
    std::vector<std::pair<QString, QString>> found;
    const Language language = m_language();
    for (const GlossaryTerm &term : glossary()) {
        const QString word = term.word.text(language);
        const QString meaning = term.meaning.text(language);
        const QString all = writings(term, language).join(QLatin1Char(' ')) + QLatin1Char(' ') + meaning;
        if (all.contains(wanted, Qt::CaseInsensitive))
            found.emplace_back(word, meaning);
    }
    QCollator collator;
    std::ranges::sort(found, [&](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });

    m_text->clear();
    QTextCursor cursor(m_text->document());
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    QTextBlockFormat first;
    QTextBlockFormat second;
    second.setBottomMargin(spacing(this, 3));
    for (const auto &[word, meaning] : found) {
        cursor.setBlockFormat(first);
        cursor.insertText(word, strong);
        cursor.insertBlock(second);
        cursor.insertText(meaning, QTextCharFormat());
        cursor.insertBlock(first);
    }
    if (found.empty())
        cursor.insertText(tr("No word fits. Try a shorter one."));
    m_text->moveCursor(QTextCursor::Start);
}

}  // namespace passerelle::ui
