// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/difference.hpp"
#include "update/store.hpp"

#include "ui/session/session.hpp"
#include "ui/widgets/background_read.hpp"

#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;
class QTreeWidget;

namespace passerelle::ui {

class Card;
class DropZone;
class FactGrid;
class ProblemLabel;
class TextLabel;

/// Which facts are in use, and others in their place: a signed file is checked, its differences are shown with the
/// dossiers that rest on each, and nothing changes before the person takes it in use. What was taken in can be taken
/// back.
class UpdatePage : public QWidget
{
    Q_OBJECT

public:
    UpdatePage(Session &session, update::Store store, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Other facts are in use: what was computed from the former ones is out of date.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A file that was checked, and what it would change.
    struct Checked {
        update::Offered offered;
        std::vector<update::Difference> differences;
    };

    void build();
    void retranslate();
    void setFileTexts();
    void refreshInUse();
    void examine(const QString &path);
    void showChecked(Result<Checked> checked);
    void fillDifferences();
    void forget();
    void apply();
    void rollBack();
    void tell(const Error &error);
    [[nodiscard]] QString day(const QDate &date) const;

    Session &m_session;
    update::Store m_store;
    BackgroundRead<Checked> m_examining;
    std::optional<Checked> m_checked;
    Card *m_inUseCard;
    FactGrid *m_inUse;
    QPushButton *m_rollBack;
    Card *m_newCard;
    DropZone *m_file;
    ProblemLabel *m_problem;
    TextLabel *m_offered;
    QTreeWidget *m_differences;
    TextLabel *m_counted;
    QPushButton *m_apply;
    QPushButton *m_leave;
    TextLabel *m_told;
};

}  // namespace passerelle::ui
