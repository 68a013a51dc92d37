// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/file_choice.hpp"

#include <QString>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace passerelle::ui {

class DropZone;
class TextLabel;

/// Which tokenizer counts: a file or a model's folder, chosen or dropped here, and whether every text is counted with
/// it instead of a sample.
class TokenizerChoice : public QWidget
{
    Q_OBJECT

public:
    explicit TokenizerChoice(const FileChoice &files, QWidget *parent = nullptr);

    /// Empty when none was chosen.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool countsEveryText() const;
    void choose(const QString &path);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    DropZone *m_drop;
    TextLabel *m_chosen;
    QPushButton *m_forget;
    QCheckBox *m_every;
    QString m_path;
};

}  // namespace passerelle::ui
