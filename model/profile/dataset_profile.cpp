// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_profile.hpp"

#include "base/language.hpp"
#include "profile/dataset_card.hpp"
#include "profile/dataset_readers.hpp"
#include "profile/dataset_summary.hpp"
#include "profile/file_walk.hpp"
#include "profile/folder_labels.hpp"
#include "profile/paths.hpp"
#include "profile/tokenizer.hpp"
#include "profile/unpacked_stream.hpp"

#include <algorithm>
#include <istream>
#include <memory>
#include <system_error>
#include <utility>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

/// One scan of a file or a folder.
class Scanner
{
public:
    Scanner(const TokenTable &table, Tokenizer *tokenizer, bool exact, const Progress &progress);

    Result<DatasetProfile> folder(const fs::path &path);
    Result<DatasetProfile> file(const fs::path &path);

private:
    void readFile(const fs::path &path, qint64 size);
    /// Reads what is open; false when it is of no kind that is read.
    bool readOpened(const fs::path &name, BoundedFile &file, qint64 size);
    bool readPacked(const fs::path &name, BoundedFile &file, Packing packing, qint64 size);
    bool readWith(const DatasetReader &reader, const fs::path &name, BoundedFile &file, qint64 size);
    void leaveAside(const fs::path &name);
    void member(const fs::path &name, BoundedFile &file, qint64 size);
    Result<DatasetProfile> finish(const fs::path &path);

    const TokenTable &m_table;
    SampleCollector m_collector;
    DatasetScan m_scan;
    DatasetProfile m_profile;
    DatasetCard m_card;
    FolderLabels m_labels;
    ScanTotals m_totals;
    fs::path m_root;
    int m_depth = 0;   ///< archives around the file that is being read
    int m_packed = 0;  ///< packings around it
};

Scanner::Scanner(const TokenTable &table, Tokenizer *tokenizer, bool exact, const Progress &progress)
    : m_table(table), m_scan(scanInto(m_collector, progress))
{
    m_collector.countWith(tokenizer, exact);
    m_scan.readMember = [this](const fs::path &name, BoundedFile &file, qint64 size) { member(name, file, size); };
}

void Scanner::leaveAside(const fs::path &name)
{
    ++m_totals.leftAside;
    if (m_totals.leftAsideExample.isEmpty())
        m_totals.leftAsideExample = harmless(shown(name.filename()));
}

void Scanner::readFile(const fs::path &path, qint64 size)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file) {
        m_collector.defect(file.error().file, Message::verbatim(file.error().place), file.error().message);
        return;
    }
    if (isDescription(path)) {
        readDescription(path, *file, m_card);
        return;
    }
    if (!readOpened(path, *file, size)) {
        leaveAside(path);
        return;
    }
    ++m_profile.files;
    m_profile.size += units::bytes(static_cast<double>(size));
    m_scan.done += size;
    m_scan.packed = nullptr;
}

void Scanner::member(const fs::path &name, BoundedFile &file, qint64 size)
{
    ++m_depth;
    if (isDescription(name))
        readDescription(name, file, m_card);
    else if (!readOpened(name, file, size))
        leaveAside(name);
    --m_depth;
}

bool Scanner::readOpened(const fs::path &name, BoundedFile &file, qint64 size)
{
    constexpr qint64 kHead = 4096;
    constexpr int kDeepest = 4;
    if (m_depth + m_packed > kDeepest)
        return false;
    const QByteArray head = file.peek(kHead);
    if (const Packing packing = packingOf(head); packing != Packing::None)
        return readPacked(name, file, packing, size);
    const auto readers = datasetReaders();
    const auto reader = std::ranges::find_if(readers, [&](const DatasetReader &r) { return r.recognises(name, head); });
    return reader != readers.end() && readWith(*reader, name, file, size);
}

bool Scanner::readPacked(const fs::path &name, BoundedFile &file, Packing packing, qint64 size)
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

bool Scanner::readWith(const DatasetReader &reader, const fs::path &name, BoundedFile &file, qint64 size)
{
    constexpr qint64 kMostInMemory = 64LL * 1024 * 1024;
    const qint64 before = m_collector.samples();
    m_scan.format.clear();
    m_scan.modality.clear();
    const bool archive = reader.read == readArchiveFile;
    if (archive && m_scan.packed == nullptr)
        m_scan.packed = &file;
    if (reader.access == Access::Anywhere && !file.knowsSize()) {
        const QByteArray bytes = file.readSome(kMostInMemory + 1);
        if (bytes.size() > kMostInMemory) {
            m_collector.defect(file.name(), {},
                               PASSERELLE_TEXT("Dataset", "This file lies packed and is larger than 64 MB: unpack it "
                                                          "so that it can be read."));
            return true;
        }
        BoundedFile whole = BoundedFile::ofBytes(bytes, file.name());
        reader.read(whole, m_scan);
        m_totals.unpacked += static_cast<double>(bytes.size());
    } else {
        reader.read(file, m_scan);
        if (!archive)
            m_totals.unpacked += static_cast<double>(file.knowsSize() ? size : file.taken());
    }
    const QString format = m_scan.format.isEmpty() ? QString::fromLatin1(reader.format) : m_scan.format;
    const QString modality = m_scan.modality.isEmpty() ? QString::fromLatin1(reader.modality) : m_scan.modality;
    ++m_profile.figures.fileKinds[format];
    m_totals.take(format, archive ? QString() : modality, m_depth, static_cast<double>(std::max<qint64>(size, 1)));
    if (!archive)
        m_labels.note(name.lexically_relative(m_root), modality, m_collector.samples() - before);
    return true;
}

Result<DatasetProfile> Scanner::finish(const fs::path &path)
{
    if (m_scan.progress.stop())
        return failure(ErrorCode::Cancelled, PASSERELLE_TEXT("Dataset", "The scan was stopped."), shown(path));
    const QMap<QString, qint64> kinds = m_profile.figures.fileKinds;
    closeStores(m_scan);
    m_collector.finish(m_profile, m_table);
    const Spread lengths = m_profile.figures.sampleBytes;
    m_profile.figures = m_scan.figures;
    m_profile.figures.sampleBytes = lengths;
    m_profile.figures.fileKinds = kinds;
    m_profile.unpackedSize = units::bytes(m_totals.unpacked);
    if (m_profile.files == 0 && !m_profile.defects.empty()) {
        const Defect &first = m_profile.defects.front();
        return failure(ErrorCode::NoPermission, first.message, first.file, first.place.text(Language::english()));
    }
    if (m_profile.files == 0) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Dataset", "Nothing here is data that Passerelle reads (texts, tables, images, "
                                                  "sounds, videos, scientific arrays, and archives of them)."),
                       shown(path), {}, PASSERELLE_TEXT("Dataset", "Choose such a file, or a folder that holds some."));
    }
    m_labels.apply(m_scan, m_profile);
    nameFormat(m_totals, m_scan, m_profile);
    remark(m_totals, m_scan, m_table, m_profile);
    applyCard(m_card, m_profile);
    return m_profile;
}

Result<DatasetProfile> Scanner::folder(const fs::path &path)
{
    m_root = path;
    static_cast<void>(walk(path, [this](const fs::path &, qint64 size) {
        m_scan.total += size;
        return !m_scan.progress.stop();
    }));
    WalkReport report = walk(path, [this](const fs::path &file, qint64 size) {
        readFile(file, size);
        return !m_scan.tick(0);
    });
    m_profile.defectsTotal += static_cast<qint64>(report.closed.size());
    report.closed.resize(std::min<std::size_t>(report.closed.size(), 100));
    m_profile.defects = report.closed;
    if (report.links > 0) {
        m_profile.remarks.push_back(
            PASSERELLE_TEXT_N("Dataset", "%n link(s) were not followed.").count(static_cast<int>(report.links)));
    }
    if (report.special > 0) {
        m_profile.remarks.push_back(PASSERELLE_TEXT_N("Dataset", "%n pipe(s), socket(s) or device(s) were not opened.")
                                        .count(static_cast<int>(report.special)));
    }
    if (report.cut)
        m_profile.remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                    "The folder is too large or too deep to be walked whole; "
                                                    "the figures are those of the part that was read."));
    return finish(path);
}

Result<DatasetProfile> Scanner::file(const fs::path &path)
{
    const Result<BoundedFile> probe = BoundedFile::open(path);
    if (!probe)
        return Unexpected(probe.error());
    m_root = path.parent_path();
    m_scan.total = static_cast<qint64>(probe->size());
    readFile(path, m_scan.total);
    return finish(path);
}

}  // namespace

Result<DatasetProfile> readDataset(const QString &path, const catalogue::Catalogue &catalogue,
                                   const DatasetOptions &options, const Progress &progress)
{
    const Result<TokenTable> table = TokenTable::of(catalogue.tokensPerByte, options.tokenizerId);
    if (!table)
        return Unexpected(table.error());
    std::unique_ptr<Tokenizer> tokenizer;
    if (!options.tokenizerFile.isEmpty()) {
        Result<std::unique_ptr<Tokenizer>> read = readTokenizer(options.tokenizerFile);
        if (!read)
            return Unexpected(read.error());
        tokenizer = std::move(*read);
    }
    const fs::path place = toPath(path);
    std::error_code problem;
    Scanner scanner(*table, tokenizer.get(), options.exact, progress);
    Result<DatasetProfile> profile = fs::is_directory(place, problem) ? scanner.folder(place) : scanner.file(place);
    if (!profile)
        return profile;
    profile->source = shown(fs::absolute(place, problem).lexically_normal());
    if (tokenizer)
        profile->tokenizerId = harmless(shown(toPath(options.tokenizerFile).filename()));
    if (options.exact && !tokenizer) {
        profile->remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                   "An exact count needs the tokenizer's own file: give it, or the "
                                                   "folder of your model that holds it. Every byte was read; the "
                                                   "tokens remain an interval."));
    }
    return profile;
}

}  // namespace passerelle::profile
