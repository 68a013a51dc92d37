// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/folder_labels.hpp"

#include "profile/paths.hpp"

#include <QRegularExpression>

#include <algorithm>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

/// The split that a folder's or a file's name means; empty when none. "train", "train-00000-of-00012", "train2017".
QString splitOf(const QString &name)
{
    static const QRegularExpression kSplit(
        QStringLiteral("^(training|train|validation|valid|val|testing|test|dev|eval)([-_.0-9].*)?$"));
    const QRegularExpressionMatch match = kSplit.match(name);
    const QString word = match.captured(1);
    if (word.isEmpty())
        return {};
    if (word.startsWith(QLatin1String("train")))
        return QStringLiteral("train");
    if (word.startsWith(QLatin1String("test")))
        return QStringLiteral("test");
    return QStringLiteral("validation");
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

void FolderLabels::note(const fs::path &relative, const QString &modality, qint64 samples)
{
    constexpr qsizetype kMostFolders = 10'000;
    QString split;
    for (const fs::path &part : relative) {
        if (split.isEmpty())
            split = splitOf(shown(part).toLower());
    }
    if (split.isEmpty())
        m_unsplit += samples;
    else
        m_splits[split] += samples;
    if (modality != QLatin1String("image") && modality != QLatin1String("audio") && modality != QLatin1String("video"))
        return;
    const QString folder = shown(relative.parent_path().filename());
    if (folder.isEmpty() || isPlainFolder(folder.toLower()))
        m_flatFiles = true;
    else if (m_folders.contains(folder) || m_folders.size() < kMostFolders)
        m_folders[folder] += samples;
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
