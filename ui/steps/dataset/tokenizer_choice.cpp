// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/dataset/tokenizer_choice.hpp"

#include "ui/widgets/drop_zone.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/theme.hpp"

#include <QCheckBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::ui {

TokenizerChoice::TokenizerChoice(const FileChoice &files, QWidget *parent)
    : QWidget(parent), m_drop(new DropZone(QStringLiteral("dataset.tokenizer"), files, this)),
      m_chosen(new TextLabel(TextStyle::Body, ColorRole::Text, this)), m_forget(new QPushButton(this)),
      m_every(new QCheckBox(this))
{
    m_chosen->setObjectName(QStringLiteral("dataset.tokenizer.chosen"));
    m_forget->setObjectName(QStringLiteral("dataset.tokenizer.forget"));
    m_every->setObjectName(QStringLiteral("dataset.tokenizer.every"));
    m_drop->acceptDropsOn(m_drop);
    m_drop->giveUpMnemonics();
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing(this, 3));
    line->addWidget(m_chosen, 1);
    line->addWidget(m_every);
    line->addWidget(m_forget);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing(this, 2));
    all->addWidget(m_drop);
    all->addLayout(line);
    connect(m_drop, &DropZone::pathChosen, this, &TokenizerChoice::choose);
    connect(m_forget, &QPushButton::clicked, this, [this] { choose({}); });
    connect(m_every, &QCheckBox::toggled, this, &TokenizerChoice::changed);
    retranslate();
}

bool TokenizerChoice::countsEveryText() const
{
    return !m_path.isEmpty() && m_every->isChecked();
}

void TokenizerChoice::choose(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    retranslate();
    Q_EMIT changed();
}

void TokenizerChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TokenizerChoice::retranslate()
{
    m_drop->setTexts(tr("Your model’s tokenizer, if you have it"),
                     tr("tokenizer.json, tokenizer.model or a .tiktoken file: tokens are then counted with it, not "
                        "estimated from a table."));
    m_drop->setDialogs(tr("Choose a tokenizer"), tr("Tokenizers (*.json *.model *.tiktoken);;All files (*)"),
                       tr("Choose the model’s folder"));
    const bool chosen = !m_path.isEmpty();
    m_chosen->setText(chosen ? tr("Counting with %1").arg(QFileInfo(m_path).fileName()) : QString());
    m_every->setText(tr("Count e&very text, not a sample"));
    m_every->setToolTip(tr("Exact, and slower: about a minute for each 300 MB of text and core"));
    m_forget->setText(tr("For&get this tokenizer"));
    m_forget->setToolTip(tr("Tokens are estimated from the table again"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_chosen, m_every, m_forget})
        part->setVisible(chosen);
}

}  // namespace passerelle::ui
