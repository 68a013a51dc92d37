// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/entry.hpp"

#include <QDialog>
#include <QHash>
#include <QStringList>

#include <vector>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace passerelle::ui {

/// Asks which tags some dossiers shall bear: every tag of the library with a box, half ticked where only some of them
/// bear it, and a line for a new one. Changes nothing itself. Opened with open().
class TagDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `all` are the tags of the whole library, in the order to show.
    TagDialog(std::vector<dossier::Entry> dossiers, const QStringList &all, QWidget *parent);

    /// What each dossier shall bear, by id; only those whose tags are to change.
    [[nodiscard]] QHash<QString, QStringList> wanted() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addTag(const QString &tag, Qt::CheckState state);
    void addTyped();
    void retranslate();

    std::vector<dossier::Entry> m_dossiers;
    QLabel *m_question;
    QListWidget *m_list;
    QLineEdit *m_new;
    QDialogButtonBox *m_buttons;
};

}  // namespace passerelle::ui
