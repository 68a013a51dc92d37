// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/model/preset_list.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace passerelle::ui {

namespace {

struct Word {
    const char *id;
    const char *text;
};

constexpr std::array<Word, 29> kFamilies = {{
    {"decoder-dense", QT_TRANSLATE_NOOP("ModelFamily", "Text generation")},
    {"decoder-moe", QT_TRANSLATE_NOOP("ModelFamily", "Text generation, mixture of experts")},
    {"encoder", QT_TRANSLATE_NOOP("ModelFamily", "Text understanding")},
    {"encoder-decoder", QT_TRANSLATE_NOOP("ModelFamily", "Translation and summary")},
    {"cnn", QT_TRANSLATE_NOOP("ModelFamily", "Image classification, convolutional")},
    {"detection", QT_TRANSLATE_NOOP("ModelFamily", "Object detection")},
    {"speech", QT_TRANSLATE_NOOP("ModelFamily", "Speech")},
    {"vit", QT_TRANSLATE_NOOP("ModelFamily", "Image classification, transformer")},
    {"vit-ssl", QT_TRANSLATE_NOOP("ModelFamily", "Image features, self-supervised")},
    {"diffusion", QT_TRANSLATE_NOOP("ModelFamily", "Image generation")},
    {"vision-language-generative", QT_TRANSLATE_NOOP("ModelFamily", "Images and text, generation")},
    {"vision-language-contrastive", QT_TRANSLATE_NOOP("ModelFamily", "Images and text, matching")},
    {"vision-encoder-decoder", QT_TRANSLATE_NOOP("ModelFamily", "Document reading")},
    {"time-series", QT_TRANSLATE_NOOP("ModelFamily", "Time series")},
    {"segmentation", QT_TRANSLATE_NOOP("ModelFamily", "Image segmentation")},
    {"weather", QT_TRANSLATE_NOOP("ModelFamily", "Weather")},
    {"gnn-potential", QT_TRANSLATE_NOOP("ModelFamily", "Atomic potentials")},
    {"gnn", QT_TRANSLATE_NOOP("ModelFamily", "Graphs")},
    {"gnn-generative", QT_TRANSLATE_NOOP("ModelFamily", "Materials generation")},
    {"gnn-simulation", QT_TRANSLATE_NOOP("ModelFamily", "Physics simulation")},
    {"robot-policy", QT_TRANSLATE_NOOP("ModelFamily", "Robot control")},
    {"tabular", QT_TRANSLATE_NOOP("ModelFamily", "Tables")},
    {"earth-observation", QT_TRANSLATE_NOOP("ModelFamily", "Earth observation")},
    {"rl", QT_TRANSLATE_NOOP("ModelFamily", "Reinforcement learning")},
    {"point-cloud", QT_TRANSLATE_NOOP("ModelFamily", "Point clouds")},
    {"protein-structure", QT_TRANSLATE_NOOP("ModelFamily", "Protein structure")},
    {"ssm", QT_TRANSLATE_NOOP("ModelFamily", "Text generation, state space")},
    {"audio-generation", QT_TRANSLATE_NOOP("ModelFamily", "Sound generation")},
    {"video-ssl", QT_TRANSLATE_NOOP("ModelFamily", "Video features, self-supervised")},
}};

constexpr std::array<Word, 22> kModalities = {{
    {"text", QT_TRANSLATE_NOOP("Modality", "text")},
    {"image", QT_TRANSLATE_NOOP("Modality", "images")},
    {"audio", QT_TRANSLATE_NOOP("Modality", "sound")},
    {"image+text", QT_TRANSLATE_NOOP("Modality", "images and text")},
    {"time-series", QT_TRANSLATE_NOOP("Modality", "time series")},
    {"protein", QT_TRANSLATE_NOOP("Modality", "proteins")},
    {"atoms", QT_TRANSLATE_NOOP("Modality", "atoms")},
    {"gridded-climate", QT_TRANSLATE_NOOP("Modality", "weather grids")},
    {"table", QT_TRANSLATE_NOOP("Modality", "tables")},
    {"multimodal", QT_TRANSLATE_NOOP("Modality", "several kinds of data")},
    {"video", QT_TRANSLATE_NOOP("Modality", "video")},
    {"image+text+state", QT_TRANSLATE_NOOP("Modality", "images, text and robot state")},
    {"document", QT_TRANSLATE_NOOP("Modality", "documents")},
    {"satellite-image", QT_TRANSLATE_NOOP("Modality", "satellite images")},
    {"lidar", QT_TRANSLATE_NOOP("Modality", "laser scans")},
    {"genomics", QT_TRANSLATE_NOOP("Modality", "genomes")},
    {"3d-image", QT_TRANSLATE_NOOP("Modality", "volumes")},
    {"image+state", QT_TRANSLATE_NOOP("Modality", "images and robot state")},
    {"single-cell", QT_TRANSLATE_NOOP("Modality", "single cells")},
    {"mesh", QT_TRANSLATE_NOOP("Modality", "meshes")},
    {"graph", QT_TRANSLATE_NOOP("Modality", "graphs")},
    {"state", QT_TRANSLATE_NOOP("Modality", "system state")},
}};

template<std::size_t Size>
QString wordFor(const std::array<Word, Size> &words, const char *context, const QString &id)
{
    const auto found = std::ranges::find_if(words, [&id](const Word &word) { return id == QLatin1String(word.id); });
    return found == words.end() ? id : QCoreApplication::translate(context, found->text);
}

double size(const catalogue::Preset &preset)
{
    return preset.architecture.paramsTotal.value_or(0);
}

}  // namespace

QString familyText(const QString &family)
{
    return wordFor(kFamilies, "ModelFamily", family);
}
QString modalityText(const QString &modality)
{
    return wordFor(kModalities, "Modality", modality);
}

QString parameterText(double parameters, const Language &language)
{
    if (parameters >= 1e9)
        return PresetList::tr("%1 billion", "parameters", static_cast<int>(parameters / 1e9))
            .arg(language.significant(parameters / 1e9));
    if (parameters >= 1e6)
        return PresetList::tr("%1 million", "parameters", static_cast<int>(parameters / 1e6))
            .arg(language.significant(parameters / 1e6));
    return language.significant(parameters);
}

PresetList::PresetList(const std::vector<catalogue::Preset> &presets, const Language &language, QObject *parent)
    : QAbstractTableModel(parent), m_presets(presets), m_language(language)
{}

int PresetList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_presets.size());
}

int PresetList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PresetList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const catalogue::Preset &entry = preset(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Parameters)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return entry.hubId.isEmpty() ? entry.name : entry.hubId;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return entry.name;
    case Parameters:
        return size(entry) > 0 ? parameterText(size(entry), m_language) : tr("not published");
    case Kind:
        return familyText(entry.architecture.family);
    case Licence:
        return entry.licence;
    default:
        return {};
    }
}

QVariant PresetList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Parameters)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Model");
    case Parameters:
        return tr("Parameters");
    case Kind:
        return tr("Made for");
    case Licence:
        return tr("Licence");
    default:
        return {};
    }
}

void PresetList::setLanguage(const Language &language)
{
    m_language = language;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int PresetList::rowOf(const QString &presetId) const
{
    const auto found = std::ranges::find(m_presets, presetId, &catalogue::Preset::id);
    return found == m_presets.end() ? -1 : static_cast<int>(found - m_presets.begin());
}

void PresetFilter::setWords(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void PresetFilter::setOnly(const QStringList &ids)
{
    if (ids == m_only)
        return;
    m_only = ids;
    invalidateFilter();
}

bool PresetFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *list = static_cast<const PresetList *>(sourceModel());
    const catalogue::Preset &preset = list->preset(row);
    if (!m_only.isEmpty() && !m_only.contains(preset.id))
        return false;
    const QString text = preset.name + QLatin1Char(' ') + preset.id + QLatin1Char(' ') + preset.hubId +
                         QLatin1Char(' ') + familyText(preset.architecture.family) + QLatin1Char(' ') +
                         modalityText(preset.architecture.modality);
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool PresetFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() != PresetList::Parameters)
        return QSortFilterProxyModel::lessThan(left, right);
    const auto *list = static_cast<const PresetList *>(sourceModel());
    return size(list->preset(left.row())) < size(list->preset(right.row()));
}

}  // namespace passerelle::ui
