// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace passerelle::ui {

class TextLabel;

/// One line: what, how much, and a remark in small type (how it is known, of when).
struct FactRow {
    QString label;
    QString value;
    QString note;

    friend bool operator==(const FactRow &, const FactRow &) = default;
};

/// A short list of facts in three aligned columns; values can be selected and copied.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);
    void setRows(const std::vector<FactRow> &rows);
    /// The value shown for a label, empty when there is none.
    [[nodiscard]] QString value(const QString &label) const;

private:
    QGridLayout *m_grid;
    std::vector<FactRow> m_rows;
};

}  // namespace passerelle::ui
