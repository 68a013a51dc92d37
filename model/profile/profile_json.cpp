// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/profile_json.hpp"

#include "base/language.hpp"
#include "profile/figures_json.hpp"
#include "profile/model_parts_json.hpp"

#include <QJsonArray>

#include <array>

namespace passerelle::profile {

namespace {

struct Word {
    Origin origin;
    const char *text;
};
constexpr std::array kWords = {Word{Origin::Read, "read"}, Word{Origin::Derived, "derived"},
                               Word{Origin::Preset, "preset"}, Word{Origin::Assumed, "assumed"}};

QJsonObject sentence(const Message &message)
{
    static const Language english = Language::english();
    static const Language french = Language::french();
    return {{QStringLiteral("en"), message.text(english)}, {QStringLiteral("fr"), message.text(french)}};
}

Message sentenceFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return Message::bilingual(object.value(QLatin1String("fr")).toString(),
                              object.value(QLatin1String("en")).toString());
}

/// A place; dossiers of the first version keep it as an English text.
Message placeFrom(const QJsonValue &value)
{
    return value.isString() ? Message::verbatim(value.toString()) : sentenceFrom(value);
}

QJsonArray sentences(const std::vector<Message> &messages)
{
    QJsonArray array;
    for (const Message &message : messages)
        array.append(sentence(message));
    return array;
}

std::vector<Message> sentencesFrom(const QJsonValue &value)
{
    std::vector<Message> messages;
    for (const QJsonValue item : value.toArray())
        messages.push_back(sentenceFrom(item));
    return messages;
}

QJsonObject interval(const units::Interval<units::Tokens> &tokens)
{
    return {{QStringLiteral("p10"), tokens.p10.value()},
            {QStringLiteral("p50"), tokens.p50.value()},
            {QStringLiteral("p90"), tokens.p90.value()}};
}

units::Interval<units::Tokens> intervalFrom(const QJsonObject &object)
{
    const auto bound = [&object](const char *key) {
        return units::tokens(object.value(QLatin1String(key)).toDouble());
    };
    return {bound("p10"), bound("p50"), bound("p90")};
}

Unexpected wrongKey(const QString &key)
{
    return failure(ErrorCode::Malformed,
                   PASSERELLE_TEXT("ProfileJson", "The kept profile is not in a form that Passerelle knows."), {}, key,
                   PASSERELLE_TEXT("ProfileJson", "Read the file again."));
}

QJsonArray languagesJson(const DatasetProfile &profile)
{
    QJsonArray languages;
    for (const LanguageShare &language : profile.languages) {
        languages.append(
            QJsonObject{{QStringLiteral("code"), language.code}, {QStringLiteral("share"), language.share}});
    }
    return languages;
}

QJsonArray defectsJson(const DatasetProfile &profile)
{
    QJsonArray defects;
    for (const Defect &defect : profile.defects) {
        defects.append(QJsonObject{{QStringLiteral("file"), defect.file},
                                   {QStringLiteral("place"), sentence(defect.place)},
                                   {QStringLiteral("message"), sentence(defect.message)}});
    }
    return defects;
}

/// How each figure of a scan is known.
QJsonObject originsJson(const DatasetProfile &profile)
{
    QJsonObject origins;
    for (const char *key : {"modality", "format", "files", "size_bytes", "samples", "duplicates", "empty_samples",
                            "mean_sample_bytes", "max_sample_bytes", "columns", "personal_data_hits"})
        origins.insert(QLatin1String(key), toWord(Origin::Read));
    for (const char *key : {"text_size_bytes", "median_sample_bytes", "languages"})
        origins.insert(QLatin1String(key), toWord(Origin::Derived));
    origins.insert(QStringLiteral("tokens"), toWord(profile.exact ? Origin::Read : Origin::Derived));
    return origins;
}

}  // namespace

QString toWord(Origin origin)
{
    for (const Word &word : kWords) {
        if (word.origin == origin)
            return QString::fromLatin1(word.text);
    }
    return {};
}

QJsonObject toJson(const ModelProfile &profile)
{
    QJsonObject origins;
    for (auto origin = profile.origins.constBegin(); origin != profile.origins.constEnd(); ++origin)
        origins.insert(origin.key(), toWord(*origin));
    QJsonObject object{{QStringLiteral("name"), profile.name},
                       {QStringLiteral("source"), profile.source},
                       {QStringLiteral("format"), profile.format},
                       {QStringLiteral("architecture"), catalogue::architectureToJson(profile.architecture)},
                       {QStringLiteral("origins"), origins},
                       {QStringLiteral("files"), QJsonArray::fromStringList(profile.files)},
                       {QStringLiteral("file_size_bytes"), profile.fileSize.value()},
                       {QStringLiteral("tensors"), profile.tensorCount},
                       {QStringLiteral("remarks"), sentences(profile.remarks)}};
    if (!profile.dtype.isEmpty())
        object.insert(QStringLiteral("dtype"), profile.dtype);
    if (profile.bitsPerWeight > 0)
        object.insert(QStringLiteral("bits_per_weight"), profile.bitsPerWeight);
    if (!profile.presetId.isEmpty())
        object.insert(QStringLiteral("preset"), profile.presetId);
    if (!profile.quantization.isEmpty())
        object.insert(QStringLiteral("quantization"), profile.quantization);
    insertModelParts(profile, object);
    return object;
}

QJsonObject toJson(const DatasetProfile &profile)
{
    QJsonObject object{{QStringLiteral("source"), profile.source},
                       {QStringLiteral("modality"), profile.modality},
                       {QStringLiteral("format"), profile.format},
                       {QStringLiteral("files"), profile.files},
                       {QStringLiteral("size_bytes"), profile.size.value()},
                       {QStringLiteral("unpacked_size_bytes"), profile.unpackedSize.value()},
                       {QStringLiteral("text_size_bytes"), profile.textSize.value()},
                       {QStringLiteral("exact"), profile.exact},
                       {QStringLiteral("languages"), languagesJson(profile)},
                       {QStringLiteral("mean_sample_bytes"), profile.meanSampleBytes},
                       {QStringLiteral("median_sample_bytes"), profile.medianSampleBytes},
                       {QStringLiteral("max_sample_bytes"), profile.maxSampleBytes},
                       {QStringLiteral("duplicates"), profile.duplicates},
                       {QStringLiteral("empty_samples"), profile.emptySamples},
                       {QStringLiteral("personal_data_hits"), profile.personalDataHits},
                       {QStringLiteral("defects"), defectsJson(profile)},
                       {QStringLiteral("defects_total"), profile.defectsTotal},
                       {QStringLiteral("remarks"), sentences(profile.remarks)},
                       {QStringLiteral("origins"), originsJson(profile)}};
    if (profile.samples)
        object.insert(QStringLiteral("samples"), profile.samples->value());
    if (profile.tokens) {
        object.insert(QStringLiteral("tokens"), interval(*profile.tokens));
        object.insert(QStringLiteral("tokenizer"), profile.tokenizerId);
        object.insert(QStringLiteral("token_texts_counted"), profile.tokenTextsCounted);
    }
    if (profile.columns > 0)
        object.insert(QStringLiteral("columns"), profile.columns);
    if (!profile.licence.isEmpty())
        object.insert(QStringLiteral("licence"), profile.licence);
    insertFigures(object, profile.figures);
    return object;
}

Result<ModelProfile> modelProfileFromJson(const QJsonObject &object)
{
    if (!object.value(QLatin1String("architecture")).isObject())
        return wrongKey(QStringLiteral("model.profile.architecture"));
    const Result<catalogue::Architecture> architecture = catalogue::architectureFromJson(
        object.value(QLatin1String("architecture")).toObject(), QStringLiteral("model.profile"));
    if (!architecture)
        return Unexpected(architecture.error());
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    ModelProfile profile;
    profile.architecture = *architecture;
    profile.name = text("name");
    profile.source = text("source");
    profile.format = text("format");
    profile.dtype = text("dtype");
    profile.presetId = text("preset");
    profile.quantization = text("quantization");
    profile.bitsPerWeight = object.value(QLatin1String("bits_per_weight")).toDouble();
    profile.fileSize = units::bytes(object.value(QLatin1String("file_size_bytes")).toDouble());
    profile.tensorCount = object.value(QLatin1String("tensors")).toInteger();
    readModelParts(object, profile);
    profile.remarks = sentencesFrom(object.value(QLatin1String("remarks")));
    for (const QJsonValue file : object.value(QLatin1String("files")).toArray())
        profile.files << file.toString();
    const QJsonObject origins = object.value(QLatin1String("origins")).toObject();
    for (auto origin = origins.constBegin(); origin != origins.constEnd(); ++origin) {
        for (const Word &word : kWords) {
            if (origin.value().toString() == QLatin1String(word.text))
                profile.origins.insert(origin.key(), word.origin);
        }
    }
    return profile;
}

Result<DatasetProfile> datasetProfileFromJson(const QJsonObject &object)
{
    if (!object.value(QLatin1String("files")).isDouble())
        return wrongKey(QStringLiteral("dataset.profile.files"));
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    const auto number = [&object](const char *key) { return object.value(QLatin1String(key)).toDouble(); };
    const auto count = [&object](const char *key) { return object.value(QLatin1String(key)).toInteger(); };
    DatasetProfile profile;
    profile.source = text("source");
    profile.modality = text("modality");
    profile.format = text("format");
    profile.licence = text("licence");
    profile.tokenizerId = text("tokenizer");
    profile.files = count("files");
    profile.size = units::bytes(number("size_bytes"));
    profile.unpackedSize = units::bytes(number("unpacked_size_bytes"));
    profile.textSize = units::bytes(number("text_size_bytes"));
    profile.tokenTextsCounted = count("token_texts_counted");
    profile.figures = figuresFrom(object);
    profile.exact = object.value(QLatin1String("exact")).toBool();
    profile.meanSampleBytes = number("mean_sample_bytes");
    profile.medianSampleBytes = number("median_sample_bytes");
    profile.maxSampleBytes = number("max_sample_bytes");
    profile.duplicates = count("duplicates");
    profile.emptySamples = count("empty_samples");
    profile.personalDataHits = count("personal_data_hits");
    profile.defectsTotal = count("defects_total");
    profile.columns = object.value(QLatin1String("columns")).toInt();
    profile.remarks = sentencesFrom(object.value(QLatin1String("remarks")));
    if (object.value(QLatin1String("samples")).isDouble())
        profile.samples = units::samples(number("samples"));
    if (object.value(QLatin1String("tokens")).isObject())
        profile.tokens = intervalFrom(object.value(QLatin1String("tokens")).toObject());
    for (const QJsonValue language : object.value(QLatin1String("languages")).toArray()) {
        profile.languages.push_back({language.toObject().value(QLatin1String("code")).toString(),
                                     language.toObject().value(QLatin1String("share")).toDouble()});
    }
    for (const QJsonValue item : object.value(QLatin1String("defects")).toArray()) {
        const QJsonObject defect = item.toObject();
        profile.defects.push_back({defect.value(QLatin1String("file")).toString(),
                                   placeFrom(defect.value(QLatin1String("place"))),
                                   sentenceFrom(defect.value(QLatin1String("message")))});
    }
    return profile;
}

}  // namespace passerelle::profile
