// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/folder_labels.hpp"

#include "profile/paths.hpp"

#include <QSet>

#include <array>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

/// The split that a folder's or a file's name means; empty when none. "train", "train-00000-of-00012", "train2017".
QString splitOf(const QString &name)
{
    struct Word {
        QLatin1String word;
        QLatin1String split;
    };
    // Longer words first: what follows must not be a letter.
    static constexpr std::array kWords = {Word{QLatin1String("training"), QLatin1String("train")},
                                          Word{QLatin1String("train"), QLatin1String("train")},
                                          Word{QLatin1String("validation"), QLatin1String("validation")},
                                          Word{QLatin1String("valid"), QLatin1String("validation")},
                                          Word{QLatin1String("val"), QLatin1String("validation")},
                                          Word{QLatin1String("testing"), QLatin1String("test")},
                                          Word{QLatin1String("test"), QLatin1String("test")},
                                          Word{QLatin1String("dev"), QLatin1String("validation")},
                                          Word{QLatin1String("eval"), QLatin1String("validation")}};
    for (const Word &known : kWords) {
        if (!name.startsWith(known.word))
            continue;
        const QChar after = name.size() > known.word.size() ? name[known.word.size()] : QChar(u'.');
        if (after == u'-' || after == u'_' || after == u'.' || (after >= u'0' && after <= u'9'))
            return known.split;
    }
    return {};
}

/// Folders that say where things lie, not what they are.
bool isPlainFolder(const QString &name)
{
    static const QSet<QString> kPlain = {QStringLiteral("."),      QStringLiteral(".."),    QStringLiteral("images"),
                                         QStringLiteral("image"),  QStringLiteral("img"),   QStringLiteral("imgs"),
                                         QStringLiteral("audio"),  QStringLiteral("clips"), QStringLiteral("wavs"),
                                         QStringLiteral("videos"), QStringLiteral("data"),  QStringLiteral("files"),
                                         QStringLiteral("raw"),    QStringLiteral("jpeg"),  QStringLiteral("png")};
    return kPlain.contains(name) || !splitOf(name).isEmpty();
}

}  // namespace

void FolderLabels::enter(const fs::path &folder)
{
    if (m_place && m_place->folder.native() == folder.native())
        return;
    m_place = Place{folder, {}, {}};
    for (const fs::path &part : folder) {
        if (m_place->split.isEmpty())
            m_place->split = splitOf(shown(part).toLower());
    }
    const QString name = shown(folder.filename());
    if (!name.isEmpty() && !isPlainFolder(name.toLower()))
        m_place->label = name;
}

void FolderLabels::countFolder(const QString &folder, qint64 samples)
{
    constexpr qsizetype kMostFolders = 10'000;
    const auto known = m_folders.find(folder);
    if (known != m_folders.end())
        *known += samples;
    else if (m_folders.size() < kMostFolders)
        m_folders.insert(folder, samples);
}

void FolderLabels::note(const fs::path &folder, const fs::path &name, const QString &modality, qint64 samples)
{
    enter(folder);
    const QString split = m_place->split.isEmpty() ? splitOf(shown(name.filename()).toLower()) : m_place->split;
    if (split.isEmpty())
        m_unsplit += samples;
    else
        m_splits[split] += samples;
    if (modality != QLatin1String("image") && modality != QLatin1String("audio") && modality != QLatin1String("video"))
        return;
    if (m_place->label.isEmpty())
        m_flatFiles = true;
    else
        countFolder(m_place->label, samples);
}

void FolderLabels::absorb(const FolderLabels &later)
{
    for (auto split = later.m_splits.constBegin(); split != later.m_splits.constEnd(); ++split)
        m_splits[split.key()] += *split;
    for (auto folder = later.m_folders.constBegin(); folder != later.m_folders.constEnd(); ++folder)
        countFolder(folder.key(), *folder);
    m_flatFiles = m_flatFiles || later.m_flatFiles;
    m_unsplit += later.m_unsplit;
}

void FolderLabels::apply(DatasetScan &scan, DatasetProfile &profile) const
{
    DatasetFigures &figures = profile.figures;
    figures.splits = m_splits;
    if (!m_splits.isEmpty() && m_unsplit > 0)
        figures.splits.insert(QString(), m_unsplit);
    for (auto item = scan.numberedClasses.constBegin(); item != scan.numberedClasses.constEnd(); ++item)
        figures.countClass(scan.classNames.value(item.key(), QString::number(item.key())), *item);
    if (figures.classes.isEmpty() && !m_flatFiles && m_folders.size() >= 2) {
        for (auto folder = m_folders.constBegin(); folder != m_folders.constEnd(); ++folder)
            figures.countClass(harmless(folder.key()), *folder);
    }
}

}  // namespace passerelle::profile
