// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/source_badge.hpp"

#include "catalogue/own_overlay.hpp"
#include "ui/widgets/text_label.hpp"

#include <QClipboard>
#include <QCoreApplication>
#include <QDate>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace passerelle::ui {

QString confidenceWord(catalogue::Confidence confidence)
{
    const auto shown = [](const char *text) {
        return QCoreApplication::translate("passerelle::ui::SourceBadge", text);
    };
    switch (confidence) {
    case catalogue::Confidence::Official:
        return shown(QT_TRANSLATE_NOOP("passerelle::ui::SourceBadge", "Official source"));
    case catalogue::Confidence::Secondary:
        return shown(QT_TRANSLATE_NOOP("passerelle::ui::SourceBadge", "Third-party source"));
    case catalogue::Confidence::Press:
        return shown(QT_TRANSLATE_NOOP("passerelle::ui::SourceBadge", "Press report"));
    case catalogue::Confidence::OwnKnowledge:
        return shown(QT_TRANSLATE_NOOP("passerelle::ui::SourceBadge", "To be checked"));
    case catalogue::Confidence::Unknown:
        break;
    }
    return shown(QT_TRANSLATE_NOOP("passerelle::ui::SourceBadge", "Confidence not stated"));
}

QString sourceWord(const catalogue::Source &source)
{
    if (catalogue::isOwn({source}))
        return QCoreApplication::translate("passerelle::ui::SourceBadge", "Your own figure");
    return confidenceWord(source.confidence);
}

SourceBadge::SourceBadge(QWidget *parent)
    : QFrame(parent), m_text(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(this, 2), spacing(this, 0.5), spacing(this, 2), spacing(this, 0.5));
    row->addWidget(m_text);
    m_text->setWordWrap(false);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    hide();
}

void SourceBadge::setProvenance(const catalogue::Provenance &provenance)
{
    catalogue::Source source;
    if (!provenance.sources.empty())
        source = provenance.sources.front();
    source.confidence = provenance.confidence;
    if (source.date.isEmpty() && provenance.asOf.isValid())
        source.date = provenance.asOf.toString(Qt::ISODate);
    setSource(source);
}

void SourceBadge::setSource(const catalogue::Source &source)
{
    m_source = source;
    m_set = true;
    show();
    refresh();
}

void SourceBadge::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_set)
        refresh();
}

void SourceBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(hasFocus() ? ColorRole::Accent : ColorRole::Border, palette()), hasFocus() ? 2 : 1));
    painter.setBrush(color(ColorRole::SurfaceSunken, palette()));
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
}

void SourceBadge::mouseReleaseEvent(QMouseEvent *)
{
    copy();
}

void SourceBadge::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        copy();
    else
        QFrame::keyPressEvent(event);
}

void SourceBadge::copy() const
{
    QGuiApplication::clipboard()->setText(m_source.url);
}

void SourceBadge::refresh()
{
    const QString word = sourceWord(m_source);
    // The default locale is that of the interface's language. A date that is no whole day stands as the source has it.
    const QDate day = QDate::fromString(m_source.date, Qt::ISODate);
    const QString when = day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : m_source.date;
    m_text->setText(when.isEmpty() ? word : tr("%1 · %2").arg(word, when));
    const QString address = m_source.url.isEmpty() ? tr("no address stored") : m_source.url;
    const QString date = m_source.date.isEmpty() ? tr("no date stated") : m_source.date;
    const QString whole = tr("%1. Source: %2. Date: %3. Click to copy the address.").arg(word, address, date);
    setToolTip(whole);
    setAccessibleName(whole);
}

}  // namespace passerelle::ui
