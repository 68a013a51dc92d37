// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_profile.hpp"

#include "profile/dataset_readers.hpp"
#include "profile/file_walk.hpp"
#include "profile/paths.hpp"
#include "profile/utf8.hpp"

#include <algorithm>
#include <array>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

bool endsIn(const fs::path &path, std::initializer_list<const char *> endings)
{
    const QString name = shown(path.extension()).toLower();
    return std::ranges::any_of(endings, [&name](const char *ending) { return name == QLatin1String(ending); });
}

bool isImage(const fs::path &, const QByteArray &head)
{
    return head.startsWith("\xFF\xD8\xFF") || head.startsWith("\x89PNG\r\n\x1A\n") || head.startsWith("GIF87a") ||
           head.startsWith("GIF89a") || (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP") ||
           head.startsWith(QByteArrayView("II\x2A\0", 4)) || head.startsWith(QByteArrayView("MM\0\x2A", 4)) ||
           (head.startsWith("BM") && head.size() > 26 && head.contains('\0'));
}

bool isJsonLines(const fs::path &path, const QByteArray &)
{
    return endsIn(path, {".jsonl", ".ndjson"});
}

/// A .json file whose first line is a whole object, with more after it, is JSON lines under another name.
bool isLinesInJson(const fs::path &path, const QByteArray &head)
{
    const qsizetype end = head.indexOf('\n');
    return endsIn(path, {".json"}) && end > 1 && head.startsWith('{') && head.left(end).trimmed().endsWith('}') &&
           head.mid(end + 1).trimmed().startsWith('{');
}

bool isJson(const fs::path &path, const QByteArray &)
{
    return endsIn(path, {".json"});
}

bool isCsv(const fs::path &path, const QByteArray &)
{
    return endsIn(path, {".csv", ".tsv", ".tab"});
}

/// Text by name, or by content when the name says nothing: no zero byte and valid UTF-8 (a character may be cut at the
/// end of the stretch).
bool isText(const fs::path &path, const QByteArray &head)
{
    if (endsIn(path, {".txt", ".md", ".text", ".rst", ".tex"}))
        return true;
    const bool foreign =
        endsIn(path, {".parquet", ".arrow", ".tar", ".gz",   ".zst", ".zip", ".pdf", ".docx", ".wav",
                      ".mp3",     ".flac",  ".mp4", ".dcm",  ".nii", ".h5",  ".npy", ".npz",  ".safetensors",
                      ".gguf",    ".bin",   ".pt",  ".yaml", ".yml", ".xml", ".html"});
    const qsizetype bad = firstInvalidUtf8(head);
    return !foreign && !head.isEmpty() && !head.contains('\0') && (bad < 0 || bad > head.size() - 4);
}

constexpr std::array kReaders = {DatasetReader{"image", "image", isImage, readImageFile},
                                 DatasetReader{"jsonl", "text", isJsonLines, readJsonLinesFile},
                                 DatasetReader{"jsonl", "text", isLinesInJson, readJsonLinesFile},
                                 DatasetReader{"json", "text", isJson, readJsonFile},
                                 DatasetReader{"csv", "table", isCsv, readCsvFile},
                                 DatasetReader{"text", "text", isText, readTextFile}};

/// Cards and licences describe the data and are not part of them.
bool isDescription(const fs::path &path)
{
    const QString name = shown(path.stem()).toLower();
    return name == QLatin1String("readme") || name == QLatin1String("license") || name == QLatin1String("licence") ||
           name == QLatin1String("copying");
}

/// "license: cc0-1.0" of a card's front matter, or the first line of a licence file.
QString licenceIn(const fs::path &path)
{
    constexpr qint64 kCard = 64 * 1024;
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return {};
    const QStringList lines = QString::fromUtf8(file->readSome(kCard)).split(QLatin1Char('\n'));
    const bool card = shown(path.stem()).toLower() == QLatin1String("readme");
    for (const QString &line : lines) {
        if (card && line.startsWith(QLatin1String("license:")))
            return harmless(line.mid(8).trimmed());
        if (!card && !line.trimmed().isEmpty())
            return harmless(line.trimmed());
    }
    return {};
}

/// One scan of a file or a folder.
class Scanner
{
public:
    Scanner(const TokenTable &table, const Progress &progress)
        : m_table(table), m_scan{m_collector, progress, 0, 0, 0, 0, 0, {}}
    {}

    Result<DatasetProfile> folder(const fs::path &path);
    Result<DatasetProfile> file(const fs::path &path);

private:
    void readFile(const fs::path &path, qint64 size);
    Result<DatasetProfile> finish(const fs::path &path);
    void nameFormat();
    void remarkOnForm();

    const TokenTable &m_table;
    SampleCollector m_collector;
    DatasetScan m_scan;
    DatasetProfile m_profile;
    QMap<QString, qint64> m_formats;     ///< files by format
    QMap<QString, qint64> m_modalities;  ///< files by modality
    qint64 m_leftAside = 0;
    QString m_leftAsideExample;
};

void Scanner::readFile(const fs::path &path, qint64 size)
{
    constexpr qint64 kHead = 4096;
    if (isDescription(path)) {
        if (m_profile.licence.isEmpty())
            m_profile.licence = licenceIn(path);
        return;
    }
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file) {
        m_collector.defect(file.error().file, file.error().place, file.error().message);
        return;
    }
    const QByteArray head = file->readSome(kHead);
    const auto readers = datasetReaders();
    const auto reader = std::ranges::find_if(readers, [&](const DatasetReader &r) { return r.recognises(path, head); });
    if (reader == readers.end()) {
        ++m_leftAside;
        if (m_leftAsideExample.isEmpty())
            m_leftAsideExample = harmless(shown(path.filename()));
        return;
    }
    file->rewind();
    reader->read(*file, m_scan);
    ++m_profile.files;
    ++m_formats[QString::fromLatin1(reader->format)];
    ++m_modalities[QString::fromLatin1(reader->modality)];
    m_profile.size += units::bytes(static_cast<double>(size));
    m_scan.done += size;
}

void Scanner::nameFormat()
{
    m_profile.format = m_formats.size() == 1 ? m_formats.firstKey() : QStringLiteral("mixed");
    qint64 most = 0;
    for (auto modality = m_modalities.constBegin(); modality != m_modalities.constEnd(); ++modality) {
        if (*modality > most) {
            most = *modality;
            m_profile.modality = modality.key();
        }
    }
    // A table whose bytes are mostly sentences is text; one of short cells is a table.
    if (m_profile.modality == QLatin1String("table") && m_scan.longCellBytes * 2 > m_scan.cellBytes)
        m_profile.modality = QStringLiteral("text");
    m_profile.columns = m_scan.columns;
}

void Scanner::remarkOnForm()
{
    const auto has = [this](const char *key) { return m_scan.keys.contains(QLatin1String(key)); };
    if (has("chosen") && has("rejected"))
        m_profile.remarks.push_back(
            PASSERELLE_TEXT("Dataset", "The items are preferences (chosen and rejected answers)."));
    else if (has("messages") || has("conversations"))
        m_profile.remarks.push_back(PASSERELLE_TEXT("Dataset", "The items are conversations."));
    else if ((has("instruction") && has("output")) || (has("prompt") && (has("completion") || has("response"))))
        m_profile.remarks.push_back(PASSERELLE_TEXT("Dataset", "The items are instructions with their answers."));
    if (m_leftAside > 0) {
        m_profile.remarks.push_back(PASSERELLE_TEXT_N("Dataset",
                                                      "%n file(s) of kinds that are not read were left aside "
                                                      "(the first: %1).")
                                        .count(static_cast<int>(m_leftAside))
                                        .arg(m_leftAsideExample));
    }
}

Result<DatasetProfile> Scanner::finish(const fs::path &path)
{
    if (m_scan.progress.stop())
        return failure(ErrorCode::Cancelled, PASSERELLE_TEXT("Dataset", "The scan was stopped."), shown(path));
    if (m_profile.files == 0 && !m_profile.defects.empty()) {
        const Defect &first = m_profile.defects.front();
        return failure(ErrorCode::NoPermission, first.message, first.file, first.place);
    }
    if (m_profile.files == 0) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Dataset", "Nothing here is data that Passerelle reads (text, JSON, JSONL, CSV, "
                                                  "images)."),
                       shown(path), {}, PASSERELLE_TEXT("Dataset", "Choose such a file, or a folder that holds some."));
    }
    nameFormat();
    m_collector.finish(m_profile, m_table);
    remarkOnForm();
    if (m_profile.modality != QLatin1String("text"))
        m_profile.tokens.reset();
    if (m_profile.tokens) {
        m_profile.remarks.push_back(
            m_table.standIn()
                ? PASSERELLE_TEXT("Dataset",
                                  "Tokens follow from the bytes by language; this tokenizer was not measured, "
                                  "so a similar one stands in.")
                : PASSERELLE_TEXT("Dataset", "Tokens follow from the bytes by language and the measured table of "
                                             "tokenizers."));
    }
    if (m_profile.personalDataHits > 0) {
        m_profile.remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                    "%1 passages look like personal data (e-mail addresses, "
                                                    "telephone numbers, account or social security numbers). "
                                                    "Check them before the data leave your company.")
                                        .arg(m_profile.personalDataHits));
    }
    return m_profile;
}

Result<DatasetProfile> Scanner::folder(const fs::path &path)
{
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
    m_scan.total = static_cast<qint64>(probe->size());
    readFile(path, m_scan.total);
    return finish(path);
}

}  // namespace

std::span<const DatasetReader> datasetReaders()
{
    return kReaders;
}

Result<DatasetProfile> readDataset(const QString &path, const catalogue::Catalogue &catalogue,
                                   const DatasetOptions &options, const Progress &progress)
{
    const Result<TokenTable> table = TokenTable::of(catalogue.tokensPerByte, options.tokenizerId);
    if (!table)
        return Unexpected(table.error());
    const fs::path place = toPath(path);
    std::error_code problem;
    Scanner scanner(*table, progress);
    Result<DatasetProfile> profile = fs::is_directory(place, problem) ? scanner.folder(place) : scanner.file(place);
    if (!profile)
        return profile;
    profile->source = shown(fs::absolute(place, problem).lexically_normal());
    if (options.exact) {
        profile->remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                   "An exact count needs the tokenizer's own files, which are "
                                                   "not read yet; every byte was read, the tokens remain an "
                                                   "interval."));
    }
    return profile;
}

}  // namespace passerelle::profile
