// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bindings.hpp"

#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/limited_text_edit.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/writable.hpp"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

namespace passerelle::ui {

namespace {

const QJsonValue kNotSaid = QJsonValue(QJsonValue::Undefined);

QJsonValue textValue(const QString &text)
{
    return text.trimmed().isEmpty() ? kNotSaid : QJsonValue(text);
}

// A text that is longer than its field begins at its beginning, unless somebody is in it.
void showStart(QLineEdit *field)
{
    if (!field->hasFocus())
        field->setCursorPosition(0);
}

// Runs `show` now and whenever the dossier changes, as long as the control lives.
template<typename Control, typename Show>
void follow(Control *control, Session &session, Show show)
{
    const auto refresh = [control, &session, show] {
        show();
        setWritable(control, session.mayWrite());
    };
    refresh();
    QObject::connect(&session, &Session::dossierChanged, control, refresh);
}

}  // namespace

void bindText(QLineEdit *field, Session &session, const QString &key, EditLabel label)
{
    follow(field, session, [field, &session, key] {
        const QString kept = session.value(key).toString();
        // A trailing space that is still being typed is kept as typed but counts as the same text.
        if (kept != field->text() && !(kept.isEmpty() && field->text().trimmed().isEmpty())) {
            field->setText(kept);
            showStart(field);
        }
    });
    QObject::connect(field, &QLineEdit::editingFinished, field, [field] { showStart(field); });
    QObject::connect(
        field, &QLineEdit::textEdited, field,
        [&session, key, label = std::move(label)](const QString &text) { session.set(key, textValue(text), label()); });
}

void bindText(LimitedTextEdit *field, Session &session, const QString &key, EditLabel label)
{
    follow(field, session, [field, &session, key] {
        const QString kept = session.value(key).toString();
        if (!(kept.isEmpty() && field->text().trimmed().isEmpty()))
            field->setText(kept);
    });
    QObject::connect(
        field, &LimitedTextEdit::textEdited, field,
        [&session, key, label = std::move(label)](const QString &text) { session.set(key, textValue(text), label()); });
}

void bindNumber(NumberField *field, Session &session, const QString &key, EditLabel label, double scale)
{
    const auto show = [field, &session, key, scale] {
        const QJsonValue kept = session.value(key);
        field->setValue(kept.isDouble() ? std::optional(kept.toDouble() / scale) : std::nullopt);
    };
    field->setNumberLocale(session.language().locale());
    follow(field, session, show);
    QObject::connect(&session, &Session::languageChanged, field,
                     [field, &session] { field->setNumberLocale(session.language().locale()); });
    QObject::connect(field, &NumberField::valueEdited, field,
                     [&session, key, scale, label = std::move(label)](std::optional<double> value) {
                         session.set(key, value ? QJsonValue(*value * scale) : kNotSaid, label());
                     });
}

void bindDate(DateField *field, Session &session, const QString &key, EditLabel label)
{
    field->setDateLocale(session.language().locale());
    follow(field, session,
           [field, &session, key] { field->setDate(QDate::fromString(session.value(key).toString(), Qt::ISODate)); });
    QObject::connect(&session, &Session::languageChanged, field,
                     [field, &session] { field->setDateLocale(session.language().locale()); });
    QObject::connect(field, &DateField::dateEdited, field,
                     [&session, key, label = std::move(label)](const QDate &date) {
                         session.set(key, date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : kNotSaid, label());
                     });
}

void bindChoice(ChoiceField *field, Session &session, const QString &key, EditLabel label)
{
    follow(field, session, [field, &session, key] { field->setValue(session.value(key)); });
    QObject::connect(
        field, &ChoiceField::valueEdited, field,
        [&session, key, label = std::move(label)](const QJsonValue &value) { session.set(key, value, label()); });
}

void bindYesNo(YesNoField *field, Session &session, const QString &key, EditLabel label)
{
    follow(field, session, [field, &session, key] {
        const QJsonValue kept = session.value(key);
        field->setValue(kept.isBool() ? std::optional(kept.toBool()) : std::nullopt);
    });
    QObject::connect(field, &YesNoField::valueEdited, field,
                     [&session, key, label = std::move(label)](std::optional<bool> value) {
                         session.set(key, value ? QJsonValue(*value) : kNotSaid, label());
                     });
}

}  // namespace passerelle::ui
