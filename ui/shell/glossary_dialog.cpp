// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/glossary_dialog.hpp"

#include "ui/widgets/theme.hpp"

#include <QCollator>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace passerelle::ui {

namespace {

struct Entry {
    const char *word;
    const char *meaning;
};

constexpr std::array<Entry, 24> kEntries = {{
    {QT_TRANSLATE_NOOP("Glossary", "GPU"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The processor that does the arithmetic of a model. A supercomputer has thousands.")},
    {QT_TRANSLATE_NOOP("Glossary", "GPU-hour"),
     QT_TRANSLATE_NOOP("Glossary", "One GPU busy for one hour. Eight GPUs for three hours are 24 GPU-hours.")},
    {QT_TRANSLATE_NOOP("Glossary", "Node-hour"),
     QT_TRANSLATE_NOOP("Glossary", "One whole computer of the machine, with all its GPUs, for one hour. Some sites "
                                   "count in these.")},
    {QT_TRANSLATE_NOOP("Glossary", "Partition"),
     QT_TRANSLATE_NOOP("Glossary", "A part of a supercomputer made of identical computers, which a job asks for by "
                                   "name.")},
    {QT_TRANSLATE_NOOP("Glossary", "Token"),
     QT_TRANSLATE_NOOP("Glossary", "A piece of a word, the unit in which language models read and write.")},
    {QT_TRANSLATE_NOOP("Glossary", "Parameters"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The numbers that a model learns. More parameters need more memory and more hours.")},
    {QT_TRANSLATE_NOOP("Glossary", "Epoch"),
     QT_TRANSLATE_NOOP("Glossary", "One pass over the whole dataset. Fine-tuning usually takes one to three.")},
    {QT_TRANSLATE_NOOP("Glossary", "Batch"),
     QT_TRANSLATE_NOOP("Glossary", "How many samples the model looks at before it corrects itself once.")},
    {QT_TRANSLATE_NOOP("Glossary", "Sequence length"),
     QT_TRANSLATE_NOOP("Glossary", "The longest text, in tokens, that the model sees at once while it trains.")},
    {QT_TRANSLATE_NOOP("Glossary", "Pre-training"),
     QT_TRANSLATE_NOOP("Glossary", "Teaching a model from nothing. By far the most costly.")},
    {QT_TRANSLATE_NOOP("Glossary", "Fine-tuning"),
     QT_TRANSLATE_NOOP("Glossary", "Teaching an existing model something more with your own data.")},
    {QT_TRANSLATE_NOOP("Glossary", "LoRA"),
     QT_TRANSLATE_NOOP("Glossary", "Fine-tuning that learns a small addition and leaves the model as it is: far less "
                                   "memory, nearly the same result.")},
    {QT_TRANSLATE_NOOP("Glossary", "QLoRA"),
     QT_TRANSLATE_NOOP("Glossary", "LoRA on a model whose numbers are shortened to four bits: less memory still.")},
    {QT_TRANSLATE_NOOP("Glossary", "Precision"),
     QT_TRANSLATE_NOOP("Glossary", "How many bits each number takes. BF16, sixteen bits, is today’s usual choice.")},
    {QT_TRANSLATE_NOOP("Glossary", "MFU"),
     QT_TRANSLATE_NOOP("Glossary", "The share of a GPU’s best speed that a job really reaches: often 20 to 50 per "
                                   "cent.")},
    {QT_TRANSLATE_NOOP("Glossary", "ZeRO"),
     QT_TRANSLATE_NOOP("Glossary",
                       "A way to spread what training keeps in memory over several GPUs, in three stages.")},
    {QT_TRANSLATE_NOOP("Glossary", "Checkpoint"),
     QT_TRANSLATE_NOOP("Glossary", "A copy of the model written to disk, from which a stopped job goes on.")},
    {QT_TRANSLATE_NOOP("Glossary", "PUE"),
     QT_TRANSLATE_NOOP("Glossary", "The electricity of the whole data centre over that of its computers: 1.0 is "
                                   "perfect, 1.2 is good.")},
    {QT_TRANSLATE_NOOP("Glossary", "CO₂e"),
     QT_TRANSLATE_NOOP("Glossary", "All greenhouse gases together, counted as if they were carbon dioxide.")},
    {QT_TRANSLATE_NOOP("Glossary", "Range of an estimate"),
     QT_TRANSLATE_NOOP("Glossary", "The truth lies within it eight times in ten: one in ten below, one in ten above.")},
    {QT_TRANSLATE_NOOP("Glossary", "SME"),
     QT_TRANSLATE_NOOP("Glossary", "A small or medium-sized company in the European sense: fewer than 250 people, and "
                                   "a limit on turnover or balance sheet.")},
    {QT_TRANSLATE_NOOP("Glossary", "HDS"),
     QT_TRANSLATE_NOOP("Glossary", "The French certificate without which no one may host health data for others.")},
    {QT_TRANSLATE_NOOP("Glossary", "SecNumCloud"),
     QT_TRANSLATE_NOOP("Glossary", "The French qualification for clouds that foreign law cannot reach.")},
    {QT_TRANSLATE_NOOP("Glossary", "AI Factory"),
     QT_TRANSLATE_NOOP("Glossary", "A European supercomputer site with people who help companies use it for AI.")},
}};

}  // namespace

GlossaryDialog::GlossaryDialog(QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_text(new QTextBrowser(this))
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
    for (const Entry &entry : kEntries) {
        const QString word = QCoreApplication::translate("Glossary", entry.word);
        const QString meaning = QCoreApplication::translate("Glossary", entry.meaning);
        if (word.contains(wanted, Qt::CaseInsensitive) || meaning.contains(wanted, Qt::CaseInsensitive))
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
