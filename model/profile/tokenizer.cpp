// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/tokenizer.hpp"

#include "profile/bounded_file.hpp"
#include "profile/bpe_tokenizer.hpp"
#include "profile/paths.hpp"
#include "profile/piece_tokenizer.hpp"

#include <string_view>
#include <system_error>
#include <utility>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr quint64 kLargestFile = 64 * 1024 * 1024;

/// The tokenizer's file in a model's folder; the path itself when it is no folder.
fs::path fileIn(const fs::path &path)
{
    std::error_code problem;
    if (!fs::is_directory(path, problem))
        return path;
    for (const char *name : {"tokenizer.json", "tokenizer.model", "spiece.model", "sentencepiece.bpe.model"}) {
        if (fs::is_regular_file(path / name, problem))
            return path / name;
    }
    for (fs::directory_iterator at(path, problem); !problem && at != fs::directory_iterator(); at.increment(problem)) {
        if (at->path().extension() == ".tiktoken")
            return at->path();
    }
    return path / "tokenizer.json";
}

bool looksLikeRanks(const QByteArray &bytes)
{
    const QByteArray line = bytes.left(bytes.indexOf('\n'));
    const qsizetype space = line.indexOf(' ');
    bool number = false;
    static_cast<void>(line.mid(space + 1).trimmed().toUInt(&number));
    return space > 0 && number && line.size() < 4096;
}

}  // namespace

Result<std::unique_ptr<Tokenizer>> tokenizerOfBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.trimmed().startsWith('{') || looksLikeRanks(bytes)) {
        Result<BpeParts> parts = looksLikeRanks(bytes) ? bpeFromRanks(bytes, name) : bpeFromJson(bytes, name);
        if (!parts) {
            Error error = parts.error();
            error.file = name;
            return Unexpected(error);
        }
        return std::make_unique<BpeTokenizer>(std::move(*parts));
    }
    return pieceTokenizerOfBytes(bytes, name);
}

Result<std::unique_ptr<Tokenizer>> readTokenizer(const QString &path)
{
    const fs::path file = fileIn(toPath(path));
    const Result<QByteArray> bytes = readSmallFile(file, kLargestFile);
    if (!bytes)
        return Unexpected(bytes.error());
    return tokenizerOfBytes(*bytes, shown(file));
}

}  // namespace passerelle::profile
