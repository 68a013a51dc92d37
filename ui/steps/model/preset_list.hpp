// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "catalogue/catalogue.hpp"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace passerelle::ui {

/// The published models of the catalogue as a table: name, size, kind, licence.
class PresetList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Parameters, Kind, Licence, ColumnCount };

    PresetList(const std::vector<catalogue::Preset> &presets, const Language &language, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setLanguage(const Language &language);
    [[nodiscard]] const catalogue::Preset &preset(int row) const { return m_presets.at(std::size_t(row)); }
    [[nodiscard]] int rowOf(const QString &presetId) const;  ///< -1: none

private:
    const std::vector<catalogue::Preset> &m_presets;  // the catalogue outlives every page
    Language m_language;
};

/// Keeps the presets whose name, publisher's identifier, kind or modality hold every word typed, and, when a list of
/// identifiers is set, only those.
class PresetFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PresetFilter(QObject *parent) : QSortFilterProxyModel(parent) {}
    void setWords(const QString &text);
    void setOnly(const QStringList &ids);  ///< empty: all

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    QStringList m_only;
};

/// "8.03 billion", "350 million": a count of parameters as people say it.
[[nodiscard]] QString parameterText(double parameters, const Language &language);
/// The family word of the data in plain words: "decoder-moe" → "Text model, mixture of experts".
[[nodiscard]] QString familyText(const QString &family);
[[nodiscard]] QString modalityText(const QString &modality);

}  // namespace passerelle::ui
