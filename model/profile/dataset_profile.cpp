// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_profile.hpp"

#include "profile/dataset_cache.hpp"
#include "profile/dataset_scan.hpp"
#include "profile/paths.hpp"
#include "profile/tokenizer.hpp"

#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

/// What is found is the same whether it was kept or read now; how it is named is as the person named it now.
void nameSource(const fs::path &place, const DatasetOptions &options, bool tokenizer, DatasetProfile &profile)
{
    std::error_code problem;
    profile.source = shown(fs::absolute(place, problem).lexically_normal());
    if (tokenizer)
        profile.tokenizerId = harmless(shown(toPath(options.tokenizerFile).filename()));
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
    const DatasetCache cache(options.cacheFolder, place, options, catalogue.tokensPerByte);
    if (cache.mayHold()) {
        if (std::optional<DatasetProfile> kept = cache.find(markOf(place, progress)); kept) {
            nameSource(place, options, tokenizer != nullptr, *kept);
            return *kept;
        }
    }
    std::error_code problem;
    DatasetScanJob job(*table, tokenizer.get(), options, cache, progress);
    Result<DatasetProfile> profile = fs::is_directory(place, problem) ? job.folder(place) : job.file(place);
    if (!profile)
        return profile;
    nameSource(place, options, tokenizer != nullptr, *profile);
    if (options.exact && !tokenizer) {
        profile->remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                   "An exact count needs the tokenizer's own file: give it, or the "
                                                   "folder of your model that holds it. Every byte was read; the "
                                                   "tokens remain an interval."));
    }
    cache.keep(job.mark(), *profile);
    return profile;
}

}  // namespace passerelle::profile
