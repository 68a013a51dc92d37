// SPDX-License-Identifier: GPL-3.0-or-later
// How each format is recognised: by its first bytes where it has a mark, by its name where it has none.
#include "profile/dataset_readers.hpp"
#include "profile/image_header.hpp"
#include "profile/paths.hpp"
#include "profile/utf8.hpp"

#include <algorithm>
#include <array>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

bool endsIn(const fs::path &path, std::initializer_list<const char *> endings)
{
    const QString name = shown(path.extension()).toLower();
    return std::ranges::any_of(endings, [&name](const char *ending) { return name == QLatin1String(ending); });
}

bool has(const QByteArray &head, qsizetype at, QByteArrayView mark)
{
    return head.size() >= at + mark.size() && QByteArrayView(head).sliced(at, mark.size()) == mark;
}

bool isImage(const fs::path &, const QByteArray &head)
{
    return imageKind(head) != ImageKind::None;
}

bool isParquet(const fs::path &, const QByteArray &head)
{
    return head.startsWith("PAR1");
}

/// The file form begins with its mark, the stream form with the marker of its first message: a schema.
bool isArrow(const fs::path &path, const QByteArray &head)
{
    return head.startsWith("ARROW1") ||
           (endsIn(path, {".arrow", ".arrows", ".feather"}) && has(head, 0, QByteArrayView("\xFF\xFF\xFF\xFF", 4)));
}

bool isArchive(const fs::path &path, const QByteArray &head)
{
    if (has(head, 257, "ustar"))
        return true;
    return has(head, 0, QByteArrayView("PK\3\4", 4)) && endsIn(path, {".zip"});
}

/// The sync of an MPEG audio frame alone is too weak a mark: the name must agree.
bool isAudio(const fs::path &path, const QByteArray &head)
{
    return (has(head, 8, "WAVE") && (has(head, 0, "RIFF") || has(head, 0, "RF64") || has(head, 0, "BW64"))) ||
           head.startsWith("fLaC") || head.startsWith("OggS") || (endsIn(path, {".mp3"}) && !head.isEmpty());
}

bool isVideo(const fs::path &, const QByteArray &head)
{
    return has(head, 4, "ftyp") || head.startsWith("\x1A\x45\xDF\xA3");
}

bool isDicom(const fs::path &, const QByteArray &head)
{
    return has(head, 128, "DICM");
}

bool isNifti(const fs::path &path, const QByteArray &head)
{
    return has(head, 344, QByteArrayView("n+1\0", 4)) || has(head, 4, QByteArrayView("n+2\0", 4)) ||
           (endsIn(path, {".hdr"}) && has(head, 344, QByteArrayView("ni1\0", 4)));
}

bool isHdf5(const fs::path &, const QByteArray &head)
{
    return head.startsWith("\x89HDF\r\n\x1A\n");
}

bool isNetcdf(const fs::path &, const QByteArray &head)
{
    return head.size() > 4 && head.startsWith("CDF") && (head[3] == 1 || head[3] == 2 || head[3] == 5);
}

bool isZarr(const fs::path &path, const QByteArray &head)
{
    const QString name = shown(path.filename());
    if (name == QLatin1String(".zarray") || (name == QLatin1String("zarr.json") && head.contains("node_type")))
        return true;
    // Chunks hold any bytes, even those of another format.
    return std::any_of(path.begin(), path.end(), [](const fs::path &part) { return part.extension() == ".zarr"; });
}

bool isGrib(const fs::path &, const QByteArray &head)
{
    return head.startsWith("GRIB");
}

bool isLas(const fs::path &, const QByteArray &head)
{
    return head.startsWith("LASF");
}

bool isSequences(const fs::path &path, const QByteArray &head)
{
    const bool fasta = endsIn(path, {".fasta", ".fa", ".faa", ".fna", ".ffn", ".fas"}) && head.startsWith('>');
    return fasta || (endsIn(path, {".fastq", ".fq"}) && head.startsWith('@'));
}

bool isTfRecord(const fs::path &path, const QByteArray &head)
{
    const QString name = shown(path.filename()).toLower();
    return (endsIn(path, {".tfrecord", ".tfrecords"}) || name.contains(QLatin1String(".tfrecord-"))) && !head.isEmpty();
}

bool isNumpy(const fs::path &, const QByteArray &head)
{
    return head.startsWith("\x93NUMPY");
}

/// The annotations of the COCO kind: images by file name, objects by image.
bool isCoco(const fs::path &path, const QByteArray &head)
{
    return endsIn(path, {".json"}) && head.trimmed().startsWith('{') &&
           (head.contains("\"image_id\"") || (head.contains("\"images\"") && head.contains("\"file_name\"")));
}

/// "class x y w h" of YOLO: a line of a whole number and at least four shares of one.
bool isYoloLabel(const fs::path &path, const QByteArray &head)
{
    if (!endsIn(path, {".txt"}))
        return false;
    // An image without objects has an empty label.
    if (head.isEmpty())
        return std::ranges::find(path, fs::path("labels")) != path.end();
    const QList<QByteArray> fields =
        head.left(head.indexOf('\n') < 0 ? head.size() : head.indexOf('\n')).simplified().split(' ');
    bool sound = false;
    static_cast<void>(fields.front().toInt(&sound));
    return sound && fields.size() >= 5 && std::all_of(fields.begin() + 1, fields.end(), [](const QByteArray &field) {
               bool number = false;
               const double value = field.toDouble(&number);
               return number && value >= 0 && value <= 1.5;
           });
}

bool isYoloNames(const fs::path &path, const QByteArray &head)
{
    return endsIn(path, {".yaml", ".yml"}) && (head.startsWith("names:") || head.contains("\nnames:"));
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
    if (endsIn(path, {".txt", ".md", ".text", ".rst", ".tex", ".caption"}))
        return true;
    const bool foreign = endsIn(
        path, {".parquet", ".arrow", ".tar",    ".gz",      ".zst",   ".zip",   ".pdf",     ".docx", ".wav",
               ".mp3",     ".flac",  ".mp4",    ".dcm",     ".nii",   ".h5",    ".npy",     ".npz",  ".safetensors",
               ".gguf",    ".bin",   ".pt",     ".yaml",    ".yml",   ".xml",   ".html",    ".cls",  ".las",
               ".laz",     ".grib",  ".nc",     ".zarr",    ".idx",   ".index", ".jpg",     ".jpeg", ".png",
               ".webp",    ".tif",   ".tiff",   ".gif",     ".bmp",   ".opus",  ".ogg",     ".m4a",  ".mov",
               ".webm",    ".mkv",   ".arrows", ".feather", ".fasta", ".fastq", ".tfrecord"});
    const qsizetype bad = firstInvalidUtf8(head);
    return !foreign && !head.isEmpty() && !head.contains('\0') && (bad < 0 || bad > head.size() - 4);
}

using enum Access;

constexpr std::array kReaders = {DatasetReader{"zarr", "array", Forward, isZarr, readZarrFile},
                                 DatasetReader{"image", "image", Anywhere, isImage, readImageFile},
                                 DatasetReader{"parquet", "table", Anywhere, isParquet, readParquetFile},
                                 DatasetReader{"arrow", "table", Anywhere, isArrow, readArrowFile},
                                 DatasetReader{"hdf5", "array", Anywhere, isHdf5, readHdf5File},
                                 DatasetReader{"dicom", "image", Forward, isDicom, readDicomFile},
                                 DatasetReader{"tar", "text", Forward, isArchive, readArchiveFile},
                                 DatasetReader{"nifti", "image", Forward, isNifti, readNiftiFile},
                                 DatasetReader{"netcdf", "array", Anywhere, isNetcdf, readNetcdfFile},
                                 DatasetReader{"grib", "array", Anywhere, isGrib, readGribFile},
                                 DatasetReader{"las", "points", Anywhere, isLas, readLasFile},
                                 DatasetReader{"numpy", "array", Forward, isNumpy, readNumpyFile},
                                 DatasetReader{"audio", "audio", Anywhere, isAudio, readAudioFile},
                                 DatasetReader{"video", "video", Anywhere, isVideo, readVideoFile},
                                 DatasetReader{"tfrecord", "table", Anywhere, isTfRecord, readTfRecordFile},
                                 DatasetReader{"fasta", "sequence", Forward, isSequences, readSequenceFile},
                                 DatasetReader{"coco", "annotation", Forward, isCoco, readCocoFile},
                                 DatasetReader{"yolo", "annotation", Forward, isYoloLabel, readYoloLabelFile},
                                 DatasetReader{"yolo", "annotation", Forward, isYoloNames, readYoloNamesFile},
                                 DatasetReader{"jsonl", "text", Forward, isJsonLines, readJsonLinesFile, true},
                                 DatasetReader{"jsonl", "text", Forward, isLinesInJson, readJsonLinesFile, true},
                                 DatasetReader{"json", "text", Forward, isJson, readJsonFile},
                                 DatasetReader{"csv", "table", Forward, isCsv, readCsvFile, true},
                                 DatasetReader{"text", "text", Forward, isText, readTextFile}};

}  // namespace

std::span<const DatasetReader> datasetReaders()
{
    return kReaders;
}

Message linePlace(qint64 line)
{
    return PASSERELLE_TEXT("Dataset", "line %1").arg(line);
}

Message bytePlace(quint64 offset)
{
    return PASSERELLE_TEXT("Dataset", "byte %1").arg(static_cast<qint64>(offset));
}

void noteBroken(const BoundedFile &file, const Error &error, DatasetScan &scan)
{
    scan.collector.defect(file.name(), error.place.isEmpty() ? Message() : Message::verbatim(error.place),
                          error.message);
}

void noteBroken(const BoundedFile &file, quint64 offset, DatasetScan &scan)
{
    scan.collector.defect(file.name(), bytePlace(offset),
                          PASSERELLE_TEXT("Dataset", "The file is cut short or damaged here; what could be read before "
                                                     "was counted."));
}

}  // namespace passerelle::profile
