// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_cache.hpp"

#include "base/json.hpp"
#include "profile/paths.hpp"
#include "profile/profile_json.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <algorithm>
#include <cstring>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

/// Raised whenever a scan would find something else in the same files.
constexpr int kVersion = 1;
/// Of the state of a stopped scan; another one when its hashes of texts change.
constexpr int kStateVersion = 2;
constexpr qint64 kLargest = 16LL * 1024 * 1024;
constexpr int kMostKept = 200;
/// Of stopped scans, each mostly the hashes of the texts met.
constexpr int kMostPartsKept = 4;
constexpr qint64 kLargestPart = 256LL * 1024 * 1024;
constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// The folder, made when it is not there; false when others may read it or it is someone else's.
bool isOwnFolder(const QString &folder)
{
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, kOwnerOnly | QFile::ExeOwner))
        return false;
    const QFileInfo info(folder);
    return info.isDir() && !info.isSymLink();
}

/// The oldest go, so that the folder never grows without end.
void makeRoom(const QString &folder, const QString &names, int most)
{
    const QFileInfoList kept = QDir(folder).entryInfoList({names}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    for (qsizetype i = most; i < kept.size(); ++i)
        QFile::remove(kept[i].filePath());
}

/// All of a file that no one else may read; nothing else.
std::optional<QByteArray> readOwn(const QString &path, qint64 largest)
{
    constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QFile file(path);
    if (path.isEmpty() || QFileInfo(path).isSymLink() || file.size() > largest || !file.open(QIODevice::ReadOnly) ||
        (file.permissions() & kOthers) != 0)
        return std::nullopt;
    return file.readAll();
}

bool writeOwn(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly))
        return false;
    file.write(bytes);
    return file.commit();
}

QByteArray checkOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

}  // namespace

void DatasetMark::mix(std::uint64_t word)
{
    m_first = (m_first ^ word) * 0x9FB21C651E98DF25ULL;
    m_first ^= m_first >> 29;
    m_second = (m_second + word) * 0xD6E8FEB86659FD93ULL;
    m_second ^= m_second >> 32;
}

void DatasetMark::add(const WalkedFile &file, const fs::path &root)
{
    constexpr std::size_t kWord = sizeof(std::uint64_t);
    // What lies before is in the name of the result.
    const fs::path::string_type native = file.nativePath();
    const std::size_t skipped = std::min(root.native().size(), native.size());
    const char *bytes = reinterpret_cast<const char *>(native.data() + skipped);
    const std::size_t size = (native.size() - skipped) * sizeof(fs::path::value_type);
    for (std::size_t at = 0; at < size; at += kWord) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + at, std::min(kWord, size - at));
        mix(word);
    }
    mix(size);
    mix(static_cast<std::uint64_t>(file.size));
    mix(static_cast<std::uint64_t>(file.modified));
    ++m_files;
}

QString DatasetMark::text() const
{
    return QStringLiteral("%1-%2-%3")
        .arg(m_files)
        .arg(m_first, 16, 16, QLatin1Char('0'))
        .arg(m_second, 16, 16, QLatin1Char('0'));
}

DatasetMark markOf(const fs::path &data, const Progress &progress)
{
    DatasetMark mark;
    std::error_code problem;
    if (fs::is_directory(data, problem)) {
        static_cast<void>(walk(data, [&](const WalkedFile &file) {
            mark.add(file, data);
            return !progress.stop();
        }));
    } else {
        mark.add(chosenFile(data), data.parent_path());
    }
    return mark;
}

DatasetCache::DatasetCache(const QString &folder, const fs::path &data, const DatasetOptions &options,
                           const QJsonValue &facts)
{
    if (folder.isEmpty() || !isOwnFolder(folder))
        return;
    std::error_code problem;
    const fs::path whole = fs::canonical(data, problem);
    if (problem)
        return;
    const QFileInfo tokenizer(options.tokenizerFile);
    const QByteArray table = QJsonDocument(QJsonObject{{QStringLiteral("facts"), facts}}).toJson();
    m_folder = folder;
    m_asked = QStringLiteral("%1 %2 %3 %4 %5 %6")
                  .arg(options.tokenizerId, tokenizer.absoluteFilePath())
                  .arg(tokenizer.size())
                  .arg(tokenizer.lastModified().toMSecsSinceEpoch())
                  .arg(options.exact ? 1 : 0)
                  .arg(shown(whole)) +
              QString::fromLatin1(checkOf(table).toHex());
    const QString name = QDir(folder).filePath(QString::fromLatin1(checkOf(m_asked.toUtf8()).toHex().first(40)));
    m_file = name + QStringLiteral(".json");
    m_partFile = name + QStringLiteral(".part");
}

bool DatasetCache::mayHold() const
{
    return !m_file.isEmpty() && QFileInfo::exists(m_file);
}

std::optional<DatasetProfile> DatasetCache::find(const DatasetMark &mark) const
{
    const std::optional<QByteArray> bytes = readOwn(m_file, kLargest);
    if (!bytes)
        return std::nullopt;
    const Result<QJsonValue> read = parseJson(*bytes, m_file);
    const QJsonObject kept = read ? read->toObject() : QJsonObject();
    if (kept.value(QLatin1String("version")).toInt() != kVersion ||
        kept.value(QLatin1String("asked")).toString() != m_asked ||
        kept.value(QLatin1String("mark")).toString() != mark.text())
        return std::nullopt;
    const QByteArray profile = QJsonDocument(kept.value(QLatin1String("profile")).toObject()).toJson();
    if (kept.value(QLatin1String("check")).toString() != QString::fromLatin1(checkOf(profile).toHex()))
        return std::nullopt;
    const Result<DatasetProfile> found = datasetProfileFromJson(kept.value(QLatin1String("profile")).toObject());
    return found ? std::optional(*found) : std::nullopt;
}

void DatasetCache::keep(const DatasetMark &mark, const DatasetProfile &profile) const
{
    if (m_file.isEmpty())
        return;
    const QJsonObject document = toJson(profile);
    const QByteArray check = checkOf(QJsonDocument(document).toJson());
    const QJsonObject kept{{QStringLiteral("version"), kVersion},
                           {QStringLiteral("asked"), m_asked},
                           {QStringLiteral("mark"), mark.text()},
                           {QStringLiteral("check"), QString::fromLatin1(check.toHex())},
                           {QStringLiteral("profile"), document}};
    if (writeOwn(m_file, QJsonDocument(kept).toJson(QJsonDocument::Compact)))
        makeRoom(m_folder, QStringLiteral("*.json"), kMostKept);
}

/// What stands before a stopped scan's state: what was asked, the version that wrote it, and the machine's layout of
/// numbers, since the state is only for the program that left it.
QByteArray DatasetCache::partHead() const
{
    return QStringLiteral("passerelle scan %1\n%2\n%3\n")
        .arg(kStateVersion)
        .arg(QSysInfo::buildAbi(), m_asked)
        .toUtf8();
}

std::optional<QByteArray> DatasetCache::findPart() const
{
    const std::optional<QByteArray> bytes = readOwn(m_partFile, kLargestPart);
    const QByteArray head = partHead();
    const qsizetype check = checkOf({}).size();
    if (!bytes || bytes->size() < head.size() + check || !bytes->startsWith(head))
        return std::nullopt;
    const QByteArray state = bytes->sliced(head.size() + check);
    return bytes->sliced(head.size(), check) == checkOf(state) ? std::optional(state) : std::nullopt;
}

void DatasetCache::keepPart(const QByteArray &state) const
{
    if (writeOwn(m_partFile, partHead() + checkOf(state) + state))
        makeRoom(m_folder, QStringLiteral("*.part"), kMostPartsKept);
}

void DatasetCache::dropPart() const
{
    if (!m_partFile.isEmpty())
        QFile::remove(m_partFile);
}

QString datasetCacheFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/passerelle/datasets");
}

}  // namespace passerelle::profile
