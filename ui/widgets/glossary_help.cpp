// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/glossary_help.hpp"

#include "ui/widgets/card.hpp"
#include "ui/widgets/text_label.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QScreen>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace {

constexpr std::size_t kWordsOnACard = 3;

QString folded(const QString &text)
{
    return text.toCaseFolded();
}

// "SME", "LoRA", "vLLM" are names; "node" is a word that may begin a sentence and take an s.
bool isName(const QString &writing)
{
    return std::ranges::count_if(writing, [](QChar letter) { return letter.isUpper(); }) > 1;
}

QString patternOf(const QString &writing)
{
    const QString escaped = QRegularExpression::escape(writing);
    return isName(writing) ? escaped + QStringLiteral("s?") : QStringLiteral("(?i:%1s?)").arg(escaped);
}

/// The character of a label's plain, wrapped text under a point; empty: none.
std::optional<qsizetype> characterAt(const QLabel &label, const QPoint &position)
{
    const QRect area = label.contentsRect();
    QTextLayout layout(label.text(), label.font());
    QTextOption option;
    option.setWrapMode(label.wordWrap() ? QTextOption::WordWrap : QTextOption::ManualWrap);
    option.setTextDirection(label.layoutDirection());
    option.setAlignment(QStyle::visualAlignment(label.layoutDirection(), label.alignment()));
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(area.width());
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    const qreal top = label.alignment() & Qt::AlignVCenter  ? (area.height() - height) / 2
                      : label.alignment() & Qt::AlignBottom ? area.height() - height
                                                            : 0;
    const QPointF inside = QPointF(position - area.topLeft()) - QPointF(0, top);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (line.naturalTextRect().contains(inside))
            return line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
    }
    return std::nullopt;
}

/// What a person reads at a point of a widget that is not a label.
QString textAt(QWidget *widget, const QPoint &position)
{
    if (const auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    auto *view = qobject_cast<QAbstractItemView *>(widget->parentWidget());
    if (!view || view->viewport() != widget || !view->model())
        return {};
    if (const auto *header = qobject_cast<QHeaderView *>(view)) {
        const int section =
            header->logicalIndexAt(header->orientation() == Qt::Horizontal ? position.x() : position.y());
        return header->model()->headerData(section, header->orientation()).toString();
    }
    return view->indexAt(position).data().toString();
}

/// What a person reads about the control with the focus: its label and help, its own words, the item it stands on.
QString textAbout(QWidget *focused)
{
    QStringList texts{focused->accessibleName(), focused->accessibleDescription()};
    for (const QLabel *label : focused->window()->findChildren<QLabel *>()) {
        const QWidget *buddy = label->buddy();
        if (buddy && (buddy == focused || buddy->isAncestorOf(focused)))
            for (const QLabel *part :
                 label->parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
                texts.append(part->text());
    }
    if (const auto *button = qobject_cast<QAbstractButton *>(focused))
        texts.append(button->text());
    if (const auto *box = qobject_cast<QComboBox *>(focused))
        texts.append(box->currentText());
    if (const auto *view = qobject_cast<QAbstractItemView *>(focused); view && view->model()) {
        const QModelIndex current = view->currentIndex();
        texts.append(view->model()->headerData(current.column(), Qt::Horizontal).toString());
        texts.append(current.data().toString());
    }
    texts.removeDuplicates();
    return texts.join(QLatin1Char('\n'));
}

}  // namespace

GlossaryWords::GlossaryWords(const Language &language) : m_terms(glossary())
{
    for (std::size_t i = 0; i < m_terms.size(); ++i)
        for (const QString &writing : writings(m_terms[i], language))
            m_writings.emplace_back(writing, i);
    std::ranges::stable_sort(m_writings, [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    QStringList parts;
    for (auto &[writing, term] : m_writings) {
        parts.append(patternOf(writing));
        writing = folded(writing);
    }
    m_pattern.setPattern(QStringLiteral("(?<![\\w-])(?:%1)(?!\\w)").arg(parts.join(QLatin1Char('|'))));
    m_pattern.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption);
}

std::vector<FoundTerm> GlossaryWords::in(const QString &text) const
{
    std::vector<FoundTerm> found;
    for (auto matches = m_pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        QString word = folded(match.captured());
        const auto is = [&word](const auto &entry) { return entry.first == word; };
        auto known = std::ranges::find_if(m_writings, is);
        if (known == m_writings.end()) {
            word.chop(1);  // the plural's s
            known = std::ranges::find_if(m_writings, is);
        }
        if (known != m_writings.end())
            found.push_back({known->second, match.capturedStart(), match.capturedLength()});
    }
    return found;
}

GlossaryHelp::GlossaryHelp(std::function<Language()> language, QObject *parent)
    : QObject(parent), m_language(std::move(language))
{
    qApp->installEventFilter(this);
}

GlossaryHelp::~GlossaryHelp() = default;

const GlossaryWords &GlossaryHelp::words()
{
    const Language language = m_language();
    if (!m_words || m_wordsLanguage != language.code()) {
        m_words.emplace(language);
        m_wordsLanguage = language.code();
    }
    return *m_words;
}

bool GlossaryHelp::explain(QWidget *focused)
{
    if (!focused)
        return false;
    const QPoint below = focused->mapToGlobal(QPoint(0, focused->height()));
    return showCard(words().in(textAbout(focused)), focused, below, QString());
}

bool GlossaryHelp::helpAt(QWidget *widget, const QPoint &position, const QPoint &globalPosition)
{
    std::vector<FoundTerm> found;
    if (const auto *label = qobject_cast<QLabel *>(widget)) {
        if (label->text().isEmpty() || label->textFormat() != Qt::PlainText)
            return false;
        const auto character = characterAt(*label, position);
        if (!character)
            return false;
        found = words().in(label->text());
        std::erase_if(found, [&](const FoundTerm &term) {
            return *character < term.start || *character >= term.start + term.length;
        });
    } else {
        found = words().in(textAt(widget, position));
    }
    return showCard(found, widget, globalPosition + QPoint(0, spacing(widget, 4)), widget->toolTip());
}

bool GlossaryHelp::showCard(const std::vector<FoundTerm> &found, QWidget *owner, const QPoint &globalPosition,
                            const QString &before)
{
    std::vector<std::size_t> shown;
    for (const FoundTerm &term : found)
        if (shown.size() < kWordsOnACard && std::ranges::find(shown, term.term) == shown.end())
            shown.push_back(term.term);
    if (shown.empty())
        return false;
    const Language language = m_language();
    auto card = std::make_unique<Card>();
    card->setObjectName(QStringLiteral("glossary.card"));
    card->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    card->setAttribute(Qt::WA_TranslucentBackground);
    card->setAttribute(Qt::WA_ShowWithoutActivating);
    card->setLayoutDirection(owner->layoutDirection());
    card->body()->setSpacing(spacing(card.get(), 1));
    QStringList spoken;
    const auto add = [&](const QString &text, TextStyle style, ColorRole role) {
        auto *label = new TextLabel(style, role);
        label->setText(text);
        card->body()->addWidget(label);
        spoken.append(text);
    };
    if (!before.isEmpty())
        add(before, TextStyle::Caption, ColorRole::MutedText);
    for (const std::size_t term : shown) {
        add(words().terms()[term].word.text(language), TextStyle::Strong, ColorRole::Text);
        add(words().terms()[term].meaning.text(language), TextStyle::Body, ColorRole::Text);
    }
    card->setAccessibleName(spoken.join(QStringLiteral(". ")));
    card->setFixedWidth(textWidth(card.get(), 52));
    card->resize(card->width(), card->heightForWidth(card->width()));
    const QRect screen = owner->screen()->availableGeometry();
    QPoint place = globalPosition;
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - card->width())));
    if (place.y() + card->height() > screen.bottom())
        place.setY(std::max(screen.top(), globalPosition.y() - card->height() - 2 * spacing(owner, 4)));
    card->move(place);
    card->show();
    m_card = std::move(card);
    QAccessibleEvent told(m_card.get(), QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    return true;
}

void GlossaryHelp::hideCard()
{
    m_card.reset();
}

bool GlossaryHelp::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        auto *widget = qobject_cast<QWidget *>(watched);
        const auto *help = static_cast<QHelpEvent *>(event);
        return widget && helpAt(widget, help->pos(), help->globalPos());
    }
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::WindowDeactivate:
        if (m_card)
            m_card.release()->deleteLater();  // it may be the one that is being told
        return false;
    case QEvent::Leave:
        if (m_card && watched != m_card.get() && qobject_cast<QWidget *>(watched))
            m_card.release()->deleteLater();
        return false;
    default:
        return false;
    }
}

}  // namespace passerelle::ui
