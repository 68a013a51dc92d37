// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_card.hpp"

#include "base/json.hpp"
#include "profile/paths.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

/// Texts by which common licences are known, in the order in which they must be tried.
struct LicenceMark {
    const char *name;
    const char *text;
};
constexpr std::array kLicences = {LicenceMark{"apache-2.0", "Apache License"},
                                  LicenceMark{"agpl-3.0", "GNU AFFERO GENERAL PUBLIC LICENSE"},
                                  LicenceMark{"lgpl-3.0", "GNU LESSER GENERAL PUBLIC LICENSE"},
                                  LicenceMark{"gpl-3.0", "GNU GENERAL PUBLIC LICENSE"},
                                  LicenceMark{"mit", "Permission is hereby granted, free of charge"},
                                  LicenceMark{"cc-by-nc-sa-4.0", "Attribution-NonCommercial-ShareAlike 4.0"},
                                  LicenceMark{"cc-by-nc-nd-4.0", "Attribution-NonCommercial-NoDerivatives 4.0"},
                                  LicenceMark{"cc-by-nc-4.0", "Attribution-NonCommercial 4.0"},
                                  LicenceMark{"cc-by-sa-4.0", "Attribution-ShareAlike 4.0"},
                                  LicenceMark{"cc-by-nd-4.0", "Attribution-NoDerivatives 4.0"},
                                  LicenceMark{"cc-by-4.0", "Attribution 4.0 International"},
                                  LicenceMark{"cc0-1.0", "CC0 1.0 Universal"},
                                  LicenceMark{"etalab-2.0", "LICENCE OUVERTE"},
                                  LicenceMark{"odbl", "Open Database License"},
                                  LicenceMark{"odc-by", "Open Data Commons Attribution License"}};

QString licenceOf(const QString &text)
{
    // Folded once: a search without regard to case would fold the whole text again for each mark.
    const QString folded = text.toCaseFolded();
    for (const LicenceMark &mark : kLicences) {
        if (folded.contains(QString::fromLatin1(mark.text).toCaseFolded()))
            return QString::fromLatin1(mark.name);
    }
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            return harmless(line.trimmed().toString());
    }
    return {};
}

QString unquoted(QString value)
{
    value = value.trimmed();
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
        value = value.mid(1, value.size() - 2);
    return harmless(value);
}

/// One key of the front matter with what stands under it. The front matter of a card uses a plain part of YAML: keys,
/// lists and maps by indentation, and short lists in brackets. Tags and anchors mean nothing here.
struct Entry {
    QString key;
    QString value;
    QStringList items;
    QStringList block;  ///< its lines, as they are
};

std::vector<Entry> frontMatter(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    std::vector<Entry> entries;
    if (lines.isEmpty() || lines.front().trimmed() != QLatin1String("---"))
        return entries;
    for (qsizetype i = 1; i < lines.size() && lines[i].trimmed() != QLatin1String("---"); ++i) {
        const QString &line = lines[i];
        const QString item = line.trimmed();
        const qsizetype colon = line.indexOf(u':');
        if (!line.isEmpty() && !line.front().isSpace() && line.front() != u'-' && colon > 0) {
            Entry entry{line.left(colon), unquoted(line.mid(colon + 1)), {}, {}};
            if (entry.value.startsWith(u'[') && entry.value.endsWith(u']')) {
                for (const QString &part : entry.value.mid(1, entry.value.size() - 2).split(u','))
                    entry.items << unquoted(part);
            }
            entries.push_back(entry);
        } else if (!entries.empty()) {
            entries.back().block << line;
            if (item.startsWith(QLatin1String("- ")))
                entries.back().items << unquoted(item.mid(2));
        }
    }
    return entries;
}

void takeSplitLines(const QStringList &block, DatasetCard &card)
{
    static const QRegularExpression kPair(
        QStringLiteral("^[\\s-]*(name|num_examples|download_size|dataset_size):\\s*(\\S+)"));
    QString name;
    bool splits = false;
    for (const QString &line : block) {
        splits = splits || line.trimmed() == QLatin1String("splits:");
        const QRegularExpressionMatch match = kPair.match(line);
        if (!match.hasMatch())
            continue;
        const QString key = match.captured(1);
        if (key == QLatin1String("name"))
            name = unquoted(match.captured(2));
        else if (key == QLatin1String("num_examples") && splits)
            card.splits[name] += match.captured(2).toLongLong();
        else if (key == QLatin1String("download_size"))
            card.downloadBytes += match.captured(2).toDouble();
        else if (key == QLatin1String("dataset_size"))
            card.datasetBytes += match.captured(2).toDouble();
    }
}

void readReadme(const QString &text, DatasetCard &card)
{
    for (const Entry &entry : frontMatter(text)) {
        const QStringList all =
            entry.items.isEmpty() && !entry.value.isEmpty() ? QStringList(entry.value) : entry.items;
        if (entry.key == QLatin1String("license") && card.licence.isEmpty())
            card.licence = all.join(QStringLiteral(", "));
        else if (entry.key == QLatin1String("pretty_name"))
            card.title = entry.value;
        else if (entry.key == QLatin1String("language"))
            card.languages = all;
        else if (entry.key == QLatin1String("task_categories"))
            card.tasks = all;
        else if (entry.key == QLatin1String("size_categories"))
            card.sizes = all;
        else if (entry.key == QLatin1String("dataset_info"))
            takeSplitLines(entry.block, card);
    }
}

void takeInfo(const QJsonObject &info, DatasetCard &card)
{
    if (const QString licence = harmless(info.value(QLatin1String("license")).toString());
        card.licence.isEmpty() && !licence.isEmpty())
        card.licence = licence.contains(u'\n') || licence.size() > 60 ? licenceOf(licence) : licence;
    card.downloadBytes += info.value(QLatin1String("download_size")).toDouble();
    card.datasetBytes += info.value(QLatin1String("dataset_size")).toDouble();
    const QJsonObject splits = info.value(QLatin1String("splits")).toObject();
    for (auto split = splits.constBegin(); split != splits.constEnd(); ++split)
        card.splits[harmless(split.key())] += split.value().toObject().value(QLatin1String("num_examples")).toInteger();
}

}  // namespace

bool isDescription(const fs::path &path)
{
    // Asked of every file: nearly all are told apart by their first letter.
    const auto &native = path.native();
    constexpr fs::path::value_type kSeparators[] = {'/', fs::path::preferred_separator, 0};
    const std::size_t slash = native.find_last_of(kSeparators);
    const std::size_t first = slash == fs::path::string_type::npos ? 0 : slash + 1;
    if (first >= native.size() ||
        std::string_view("rRlLcCdDsS").find(static_cast<char>(native[first])) == std::string_view::npos)
        return false;
    const QString name = shown(path.filename()).toLower();
    const QString stem = shown(path.stem()).toLower();
    return stem == QLatin1String("readme") || stem == QLatin1String("license") || stem == QLatin1String("licence") ||
           stem == QLatin1String("copying") || name == QLatin1String("dataset_info.json") ||
           name == QLatin1String("dataset_infos.json") || name == QLatin1String("state.json") ||
           name == QLatin1String("dataset_dict.json") || name == QLatin1String("croissant.json");
}

void readDescription(const fs::path &path, BoundedFile &file, DatasetCard &card)
{
    constexpr qint64 kMost = 1024 * 1024;
    const QByteArray bytes = file.readSome(kMost);
    const QString name = shown(path.filename()).toLower();
    if (!name.endsWith(QLatin1String(".json"))) {
        const QString text = QString::fromUtf8(bytes);
        if (shown(path.stem()).toLower() == QLatin1String("readme"))
            readReadme(text, card);
        else if (card.licence.isEmpty())
            card.licence = licenceOf(text);
        return;
    }
    const Result<QJsonValue> value = parseJson(bytes, file.name());
    if (!value || !value->isObject())
        return;
    const QJsonObject object = value->toObject();
    if (name == QLatin1String("dataset_info.json")) {
        takeInfo(object, card);
    } else if (name == QLatin1String("dataset_infos.json")) {
        for (const QJsonValue info : object)
            takeInfo(info.toObject(), card);
    } else if (name == QLatin1String("croissant.json") && card.licence.isEmpty()) {
        card.licence = harmless(object.value(QLatin1String("license")).toString());
    }
}

void addCard(const DatasetCard &later, DatasetCard &card)
{
    const auto replace = [](auto &known, const auto &said) {
        if (!said.isEmpty())
            known = said;
    };
    if (card.licence.isEmpty())
        card.licence = later.licence;
    replace(card.title, later.title);
    replace(card.languages, later.languages);
    replace(card.tasks, later.tasks);
    replace(card.sizes, later.sizes);
    for (auto split = later.splits.constBegin(); split != later.splits.constEnd(); ++split)
        card.splits[split.key()] += *split;
    card.datasetBytes += later.datasetBytes;
    card.downloadBytes += later.downloadBytes;
}

void applyCard(const DatasetCard &card, DatasetProfile &profile)
{
    profile.licence = card.licence;
    const auto state = [&profile](const char *key, const QString &value) {
        if (!value.isEmpty())
            profile.figures.stated.insert(QLatin1String(key), value);
    };
    state("title", card.title);
    state("languages", card.languages.join(QStringLiteral(", ")));
    state("tasks", card.tasks.join(QStringLiteral(", ")));
    state("size", card.sizes.join(QStringLiteral(", ")));
    qint64 stated = 0;
    for (const qint64 examples : card.splits)
        stated += examples;
    if (stated <= 0)
        return;
    state("samples", QString::number(stated));
    if (profile.samples && std::fabs(profile.samples->value() - static_cast<double>(stated)) > 0.5) {
        profile.remarks.push_back(PASSERELLE_TEXT("Dataset",
                                                  "The description of the dataset announces %1 samples; %2 were found "
                                                  "in the files. Part of the data may be missing here.")
                                      .arg(stated)
                                      .arg(static_cast<qint64>(profile.samples->value())));
    }
}

}  // namespace passerelle::profile
