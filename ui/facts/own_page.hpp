// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/price_import.hpp"

#include "catalogue/own_facts.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/background_read.hpp"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace passerelle::ui {

class EmptyState;
class ProblemLabel;
class TextLabel;

/// The person's own prices, quotas and machines, as a table to add to, change and remove from. Each change is kept at
/// once in the file of own figures, which no update touches.
class OwnPage : public QWidget
{
    Q_OBJECT

public:
    /// `file` need not exist yet; `factsFolder` holds the facts in use, whose rate of the dollar imported lists take.
    OwnPage(Session &session, QString file, QString factsFolder, QWidget *parent = nullptr);

    /// Compares price lists with the facts and shows what differs, before any of it is kept.
    void readLists(const std::vector<update::SavedList> &lists);

Q_SIGNALS:
    /// Other own figures are kept: what was computed with the former ones is out of date.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { Price, Quota, Machine };
    /// Vendors' lists, compared.
    struct Listed {
        update::PriceImport import;
        bool hasMore = false;
        std::vector<Error> refused;  ///< lists that did not read, beside others that did
    };

    void build();
    void retranslate();
    void load();
    void refresh();
    void add(Kind kind);
    void change();
    void edit(Kind kind, std::optional<std::size_t> index);
    void remove();
    void chooseList();
    void showLists(const Result<Listed> &read);
    [[nodiscard]] static Result<Listed> read(const std::vector<update::SavedList> &lists,
                                             const catalogue::Catalogue &facts, const QString &folder,
                                             const QDate &today);
    void keep(const catalogue::OwnFacts &facts);
    void addLine(Kind kind, std::size_t index, const QString &what, const QString &name, const QString &figure,
                 const QDate &day, const QString &note, bool waits);

    Session &m_session;
    QString m_file;
    QString m_factsFolder;
    BackgroundRead<Listed> m_reading;
    catalogue::OwnFacts m_own;
    bool m_readable = false;  ///< a file that does not read is not written over
    TextLabel *m_text;
    ProblemLabel *m_problem;
    QTreeWidget *m_table;
    EmptyState *m_empty;
    QPushButton *m_price;
    QPushButton *m_quota;
    QPushButton *m_machine;
    QPushButton *m_import;
    QPushButton *m_change;
    QPushButton *m_remove;
};

}  // namespace passerelle::ui
