// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_part.hpp"

#include "base/language.hpp"
#include "profile/paths.hpp"
#include "profile/unpacked_stream.hpp"

#include <algorithm>
#include <istream>
#include <utility>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr qint64 kHead = 4096;
constexpr std::size_t kKeptDefects = 100;

const DatasetReader *readerOf(const fs::path &name, const QByteArray &head)
{
    const auto readers = datasetReaders();
    const auto reader = std::ranges::find_if(readers, [&](const DatasetReader &r) { return r.recognises(name, head); });
    return reader == readers.end() ? nullptr : &*reader;
}

}  // namespace

const DatasetReader *plainReaderOf(const fs::path &name, BoundedFile &file)
{
    const QByteArray head = file.peek(kHead);
    return packingOf(head) == Packing::None && !isDescription(name) ? readerOf(name, head) : nullptr;
}

void DatasetScan::absorb(const DatasetScan &later)
{
    constexpr qsizetype kNoted = 64;
    columns = std::max(columns, later.columns);
    cellBytes += later.cellBytes;
    longCellBytes += later.longCellBytes;
    // In order, since a set has none that lasts.
    QStringList names(later.keys.begin(), later.keys.end());
    names.sort();
    for (const QString &name : names) {
        if (keys.size() < kNoted)
            keys.insert(name);
    }
    figures.absorb(later.figures);
    series.unite(later.series);
    if (!series.isEmpty())
        figures.measures[QStringLiteral("series")] = static_cast<double>(series.size());
    classNames.insert(later.classNames);
    for (auto item = later.numberedClasses.constBegin(); item != later.numberedClasses.constEnd(); ++item)
        numberedClasses[item.key()] += *item;
    for (auto store = later.stores.constBegin(); store != later.stores.constEnd(); ++store) {
        std::pair<qint64, double> &known = stores[store.key()];
        known = {std::max(known.first, store->first), known.second + store->second};
    }
}

DatasetPart::DatasetPart(fs::path root, const Progress &progress, Tokenizer *tokenizer, bool exact)
    : m_root(std::move(root)), m_scan(scanInto(m_collector, progress))
{
    m_collector.countWith(tokenizer, exact);
}

DatasetPart::DatasetPart(double before, fs::path root, const Progress &progress, Tokenizer *tokenizer, bool exact)
    : m_root(std::move(root)), m_collector(before), m_scan(scanInto(m_collector, progress))
{
    m_collector.countWith(tokenizer, exact);
    m_scan.readMember = [this](const fs::path &name, BoundedFile &file, qint64 size) { member(name, file, size); };
}

void DatasetPart::leaveAside(const fs::path &name)
{
    ++m_totals.leftAside;
    if (m_totals.leftAsideExample.isEmpty())
        m_totals.leftAsideExample = harmless(shown(name.filename()));
}

void DatasetPart::goTo(const WalkedFile &walked)
{
    // Only the end changes from file to file of a folder: paths are costly to make.
    if (walked.folder && walked.folder == m_folder) {
        m_path.replace_filename(walked.name);
        return;
    }
    m_path = walked.path();
    if (walked.folder == m_folder)
        return;
    m_folder = walked.folder;
    m_relative = m_folder->path().lexically_relative(m_root);
}

void DatasetPart::read(const WalkedFile &walked, FileRange range)
{
    Result<BoundedFile> file = walked.open();
    if (!file) {
        m_collector.defect(file.error().file, Message::verbatim(file.error().place), file.error().message);
        return;
    }
    goTo(walked);
    if (isDescription(m_path)) {
        readDescription(m_path, *file, m_card);
        return;
    }
    m_scan.range = range;
    // A file is accounted for by its first stretch.
    const qint64 size = range.from == 0 ? walked.size : 0;
    if (!readOpened(m_path, *file, size)) {
        leaveAside(m_path);
        return;
    }
    m_profile.files += range.from == 0 ? 1 : 0;
    m_profile.size += units::bytes(static_cast<double>(size));
    m_scan.done += std::min(walked.size, range.to) - range.from;
    m_scan.packed = nullptr;
    static_cast<void>(m_scan.tick(0));
}

void DatasetPart::member(const fs::path &name, BoundedFile &file, qint64 size)
{
    ++m_depth;
    if (isDescription(name))
        readDescription(name, file, m_card);
    else if (!readOpened(name, file, size))
        leaveAside(name);
    --m_depth;
}

bool DatasetPart::readOpened(const fs::path &name, BoundedFile &file, qint64 size)
{
    constexpr int kDeepest = 4;
    if (m_depth + m_packed > kDeepest)
        return false;
    const QByteArray head = file.peek(kHead);
    if (const Packing packing = packingOf(head); packing != Packing::None)
        return readPacked(name, file, packing, size);
    const DatasetReader *reader = readerOf(name, head);
    return reader != nullptr && readWith(*reader, name, file, size);
}

bool DatasetPart::readPacked(const fs::path &name, BoundedFile &file, Packing packing, qint64 size)
{
    const std::unique_ptr<ForwardSource> source = unpacked(file, packing);
    ForwardBuffer buffer(*source);
    BoundedFile inner = BoundedFile::ofStream(std::make_unique<std::istream>(&buffer), file.name());
    if (m_scan.packed == nullptr)
        m_scan.packed = &file;
    const QString ending = shown(name.extension()).toLower();
    const fs::path bare = ending == QLatin1String(".tgz") ? fs::path(name).replace_extension(".tar")
                          : endsPacked(ending)            ? fs::path(name).replace_extension()
                                                          : name;
    ++m_packed;
    const bool read = readOpened(bare, inner, size);
    --m_packed;
    if (!source->problem().isEmpty())
        m_collector.defect(file.name(), {}, source->problem());
    return read || !source->problem().isEmpty();
}

/// A packed file whose reader goes from place to place lies in memory while it is read.
void DatasetPart::readWhole(const DatasetReader &reader, BoundedFile &file)
{
    constexpr qint64 kMostInMemory = 64LL * 1024 * 1024;
    const QByteArray bytes = file.readSome(kMostInMemory + 1);
    if (bytes.size() > kMostInMemory) {
        m_collector.defect(file.name(), {},
                           PASSERELLE_TEXT("Dataset", "This file lies packed and is larger than 64 MB: unpack it "
                                                      "so that it can be read."));
        return;
    }
    BoundedFile whole = BoundedFile::ofBytes(bytes, file.name());
    reader.read(whole, m_scan);
    m_totals.unpacked += static_cast<double>(bytes.size());
}

bool DatasetPart::readWith(const DatasetReader &reader, const fs::path &name, BoundedFile &file, qint64 size)
{
    const qint64 before = m_collector.samples();
    m_scan.format.clear();
    m_scan.modality.clear();
    const bool archive = reader.read == readArchiveFile;
    if (archive && m_scan.packed == nullptr)
        m_scan.packed = &file;
    if (reader.access == Access::Anywhere && !file.knowsSize()) {
        readWhole(reader, file);
    } else {
        reader.read(file, m_scan);
        if (!archive)
            m_totals.unpacked += static_cast<double>(file.knowsSize() ? size : file.taken());
    }
    const QString format = m_scan.format.isEmpty() ? QString::fromLatin1(reader.format) : m_scan.format;
    const QString modality = m_scan.modality.isEmpty() ? QString::fromLatin1(reader.modality) : m_scan.modality;
    if (m_scan.range.from == 0)
        ++m_profile.figures.fileKinds[format];
    m_totals.take(format, archive ? QString() : modality, m_depth,
                  static_cast<double>(std::max<qint64>(size, m_scan.range.from == 0 ? 1 : 0)));
    if (!archive)
        m_labels.note(m_depth > 0 ? name.parent_path() : m_relative, name, modality, m_collector.samples() - before);
    return true;
}

void DatasetPart::absorb(DatasetPart &&later, qint64 linesBefore)
{
    m_collector.absorb(std::move(later.m_collector), linesBefore);
    m_scan.absorb(later.m_scan);
    m_profile.files += later.m_profile.files;
    m_profile.size += later.m_profile.size;
    m_profile.figures.absorb(later.m_profile.figures);
    addCard(later.m_card, m_card);
    m_labels.absorb(later.m_labels);
    m_totals.absorb(later.m_totals);
}

Result<DatasetProfile> DatasetPart::nothingRead() const
{
    if (!m_profile.defects.empty()) {
        const Defect &first = m_profile.defects.front();
        return failure(ErrorCode::NoPermission, first.message, first.file, first.place.text(Language::english()));
    }
    return failure(ErrorCode::Unsupported,
                   PASSERELLE_TEXT("Dataset", "Nothing here is data that Passerelle reads (texts, tables, images, "
                                              "sounds, videos, scientific arrays, and archives of them)."),
                   shown(m_root), {}, PASSERELLE_TEXT("Dataset", "Choose such a file, or a folder that holds some."));
}

Result<DatasetProfile> DatasetPart::finish(const TokenTable &table, const WalkReport &report)
{
    m_profile.defectsTotal = static_cast<qint64>(report.closed.size());
    m_profile.defects.assign(report.closed.begin(), report.closed.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                                report.closed.size(), kKeptDefects)));
    if (report.links > 0)
        m_profile.remarks.push_back(
            PASSERELLE_TEXT_N("Dataset", "%n link(s) were not followed.").count(static_cast<int>(report.links)));
    if (report.special > 0)
        m_profile.remarks.push_back(PASSERELLE_TEXT_N("Dataset", "%n pipe(s), socket(s) or device(s) were not opened.")
                                        .count(static_cast<int>(report.special)));
    if (report.cut)
        m_profile.remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                    "The folder is too large or too deep to be walked whole; "
                                                    "the figures are those of the part that was read."));
    const QMap<QString, qint64> kinds = m_profile.figures.fileKinds;
    closeStores(m_scan);
    m_collector.finish(m_profile, table);
    const Spread lengths = m_profile.figures.sampleBytes;
    m_profile.figures = m_scan.figures;
    m_profile.figures.sampleBytes = lengths;
    m_profile.figures.fileKinds = kinds;
    m_profile.unpackedSize = units::bytes(m_totals.unpacked);
    if (m_profile.files == 0)
        return nothingRead();
    m_labels.apply(m_scan, m_profile);
    nameFormat(m_totals, m_scan, m_profile);
    remark(m_totals, m_scan, table, m_profile);
    applyCard(m_card, m_profile);
    return m_profile;
}

}  // namespace passerelle::profile
