// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/own_facts.hpp"
#include "ui/session/session.hpp"

#include <QDialog>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace passerelle::ui {

class ChoiceField;
class DateField;
class FormField;
class NumberField;

/// A short form for one figure of the person's own: its questions, the day it is of, a note, and two buttons. The first
/// one works once every question that needs an answer has one.
class OwnEditor : public QDialog
{
    Q_OBJECT

public:
    OwnEditor(const Session &session, const QString &title, QWidget *parent);

protected:
    /// Adds a question; the control is named "own." + `name`.
    template<typename Control>
    Control *ask(const char *name, const QString &label, const QString &help = {});
    /// The day and the note, which end every form; `ready` says whether the form is complete.
    void finish(const QDate &day, const QString &note, std::function<bool()> ready);
    void refresh();
    [[nodiscard]] QDate day() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] const Session &session() const { return m_session; }

private:
    void place(QWidget *control, const char *name, const QString &label, const QString &help);

    const Session &m_session;
    QVBoxLayout *m_questions;
    DateField *m_day = nullptr;
    QLineEdit *m_note = nullptr;
    QPushButton *m_keep;
    std::function<bool()> m_ready;
};

/// What the person pays for an offer of the catalogue.
class OwnPriceEditor : public OwnEditor
{
    Q_OBJECT

public:
    OwnPriceEditor(const Session &session, const std::optional<catalogue::OwnPrice> &price, QWidget *parent);
    [[nodiscard]] catalogue::OwnPrice value() const;

private:
    ChoiceField *m_offer;
    NumberField *m_amount;
    ChoiceField *m_currency;
    NumberField *m_rate;
    ChoiceField *m_unit;
};

/// GPU-hours that the person holds on a partition.
class OwnQuotaEditor : public OwnEditor
{
    Q_OBJECT

public:
    OwnQuotaEditor(const Session &session, const std::optional<catalogue::OwnQuota> &quota, QWidget *parent);
    [[nodiscard]] catalogue::OwnQuota value() const;

private:
    ChoiceField *m_partition;
    NumberField *m_hours;
    DateField *m_until;
};

/// A machine of the person's own.
class OwnMachineEditor : public OwnEditor
{
    Q_OBJECT

public:
    OwnMachineEditor(const Session &session, const std::optional<catalogue::OwnMachine> &machine, QWidget *parent);
    /// A new machine gets an identifier from its name; `taken` are those of the others.
    [[nodiscard]] catalogue::OwnMachine value(const QStringList &taken) const;

private:
    QString m_id;
    QLineEdit *m_name;
    ChoiceField *m_gpu;
    NumberField *m_gpusPerNode;
    NumberField *m_nodes;
    NumberField *m_network;
    NumberField *m_power;
    NumberField *m_price;
    ChoiceField *m_country;
};

/// "Scaleway · H100-1-80G (1 × H100 PCIe)", for a list to choose from and for the table; the id when it is not known.
[[nodiscard]] QString offerName(const catalogue::Catalogue &facts, const QString &offerId);
/// "Jean Zay · H100".
[[nodiscard]] QString partitionName(const catalogue::Catalogue &facts, const QString &partitionId);

}  // namespace passerelle::ui
