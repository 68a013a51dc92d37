// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "profile/model_profile.hpp"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace passerelle::ui {

/// What a model consists of, as a table of which each column sorts by its values.
class PartsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind { Tensors, Operators, Adapter };
    /// The role of the values that a sort compares.
    static constexpr int kSortRole = Qt::UserRole + 1;

    explicit PartsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// The kinds that a profile has something of.
    [[nodiscard]] static std::vector<Kind> kindsOf(const profile::ModelProfile &profile);
    void show(const profile::ModelProfile &profile, Kind kind, const Language &language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        QString text;
        QVariant value;  ///< what sorts; a number stands at the right
    };
    using Row = std::vector<Cell>;

    void showTensors(const profile::ModelProfile &profile, const Language &language);
    void showOperators(const profile::ModelProfile &profile, const Language &language);
    void showAdapter(const profile::Adapter &adapter, const Language &language);

    QStringList m_titles;
    std::vector<Row> m_rows;
};

}  // namespace passerelle::ui
