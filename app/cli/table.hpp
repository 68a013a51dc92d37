// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::cli {

/// Rows of text in columns padded to the widest cell; numbers (every column but the first) to the right.
class Table
{
public:
    explicit Table(QStringList header) : m_rows{std::move(header)} {}
    void add(QStringList row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] bool isEmpty() const { return m_rows.size() < 2; }
    /// Without a line break at the end.
    [[nodiscard]] QString text() const;

private:
    std::vector<QStringList> m_rows;
};

}  // namespace passerelle::cli
