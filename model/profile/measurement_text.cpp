// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement_readers.hpp"

#include <QRegularExpression>

#include <cmath>

namespace passerelle::profile {

namespace {

constexpr qsizetype kLongestSentence = 2000;

enum class Unit { Samples, Tokens, Step, StepsPerSecond };

QRegularExpression words(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
}

/// A speed as people write it, by the words after the number.
std::optional<Unit> unitOf(const QString &text)
{
    struct Entry {
        QRegularExpression words;
        Unit unit;
    };
    static const Entry kEntries[] = {
        {words("^(?:tok(?:en)?s?|jetons?)(?:\\s*/\\s*s|\\s+(?:per|a|par|each)\\s+sec)"), Unit::Tokens},
        {words("^(?:samples?|images?|sequences?|séquences?|examples?|exemples?|échantillons?|echantillons?|clips?|"
               "frames?|"
               "img|imgs|seqs?)(?:\\s*/\\s*s|\\s+(?:per|a|par|each)\\s+sec)"),
         Unit::Samples},
        {words("^(?:it|its|iterations?|itérations?|steps?|pas)(?:\\s*/\\s*s|\\s+(?:per|a|par)\\s+sec)"),
         Unit::StepsPerSecond},
        {words(
             "^(?:s|sec|seconds?|secondes?)(?:\\s*/\\s*|\\s+(?:per|a|par)\\s+)(?:it|iteration|itération|step|pas)\\b"),
         Unit::Step}};
    for (const Entry &entry : kEntries) {
        if (entry.words.match(text).hasMatch())
            return entry.unit;
    }
    return std::nullopt;
}

/// "3200", "3 200", "3,200", "0,85", "3.2k".
double numberOf(QString text)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{00a0}\\x{202f}]"));
    static const QRegularExpression grouped(QStringLiteral("^\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?k?$"));
    text = text.toLower().remove(spaces);
    if (grouped.match(text).hasMatch())
        text.remove(QLatin1Char(','));
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    const double scale = text.endsWith(QLatin1Char('k')) ? 1000 : 1;
    if (scale > 1)
        text.chop(1);
    return text.toDouble() * scale;
}

void keepSpeed(Measurement &m, Unit unit, double value)
{
    switch (unit) {
    case Unit::Samples:
        m.samplesRate = units::SamplesPerSecond::from_value(value);
        break;
    case Unit::Tokens:
        m.tokensRate = units::TokensPerSecond::from_value(value);
        break;
    case Unit::Step:
        m.step = units::seconds(value);
        break;
    case Unit::StepsPerSecond:
        m.step = units::seconds(1 / value);
        break;
    }
}

std::optional<int> countAfter(const QRegularExpression &expression, const QString &text)
{
    const auto match = expression.match(text);
    const int count = match.hasMatch() ? match.captured(1).toInt() : 0;
    return count > 0 ? std::optional(count) : std::nullopt;
}

/// The speed and the place where its words end; empty when the sentence names none.
struct Found {
    Unit unit;
    double value;
    QString rest;  ///< the sentence without the speed
};

std::optional<Found> findSpeed(const QString &sentence)
{
    static const QRegularExpression number(
        QStringLiteral("(?<![\\w.,])(\\d{1,3}(?:[ \\x{00a0}\\x{202f}]\\d{3})+|\\d[\\d.,]{0,15})(k?)\\s*(?=[\\p{L}])"));
    auto matches = number.globalMatch(sentence);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString after = sentence.mid(match.capturedEnd());
        const auto unit = unitOf(after);
        const double value = numberOf(match.captured(1) + match.captured(2));
        if (unit && std::isfinite(value) && value > 0 && value < 1e12)
            return Found{*unit, value, sentence.left(match.capturedStart()) + QLatin1Char(' ') + after};
    }
    return std::nullopt;
}

void readPlace(Measurement &m, QString text, const catalogue::Catalogue &catalogue)
{
    static const QRegularExpression times(QStringLiteral("(?<!rx )\\b(\\d{1,5})\\s*[x×*]\\s*(?=[a-z]+[\\s-]*\\d)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression onMany = words("(?:\\bon|\\bsur|\\bavec|\\bwith)\\s+(\\d{1,5})\\s+(?=[a-z])");
    static const QRegularExpression manyGpus = words("\\b(\\d{1,5})\\s+GPUs?\\b");
    if (const auto match = times.match(text); match.hasMatch()) {
        m.gpus = match.captured(1).toInt();
        text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral(" "));
    } else if (const auto count = countAfter(onMany, text)) {
        m.gpus = count;
    } else if (const auto plain = countAfter(manyGpus, text)) {
        m.gpus = plain;
    } else {
        m.gpus = 1;
    }
    if (*m.gpus < 1 || *m.gpus > 100'000)
        m.gpus = 1;
    static const QRegularExpression perGpu(QStringLiteral("(?:per|par|/|each|a)\\s*(?:GPU|device|card|carte)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    m.perGpu = perGpu.match(text).hasMatch();
    if (const catalogue::Accelerator *gpu = gpuNamed(text, catalogue)) {
        m.gpu = *gpu;
        m.gpuName = gpu->name;
    }
}

}  // namespace

Result<Measurement> measurementOfSentence(const QString &sentence, const catalogue::Catalogue &catalogue)
{
    const QString text = sentence.left(kLongestSentence).simplified();
    const auto found = findSpeed(text);
    if (!found) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Measurement", "This sentence names no speed."), {}, {},
                       PASSERELLE_TEXT("Measurement", "Write it as “412 samples a second on 1 A100 80GB” or “3200 "
                                                      "tokens/s on 4 x H100”."));
    }
    Measurement m;
    m.source = text.left(200);
    m.format = QStringLiteral("text");
    keepSpeed(m, found->unit, found->value);
    static const QRegularExpression batch = words("\\b(?:batch|lot)(?:\\s*size)?\\s*(?:of|de|=|:)?\\s*(\\d{1,7})\\b");
    static const QRegularExpression sequence =
        words("(?:\\bseq(?:uence)?(?:[_\\s]*len(?:gth)?)?|\\bséquence|\\bcontext)\\s*(?:of|de|=|:)?\\s*(\\d{1,7})\\b");
    m.globalBatch = countAfter(batch, text);
    m.sequence = countAfter(sequence, text);
    readPlace(m, found->rest, catalogue);
    return m;
}

Result<Measurement> readPlainObject(const QJsonObject &object, const MeasuredFile &file)
{
    const auto refuse = [&file](const char *place, Message message) {
        return failure(ErrorCode::InvalidValue, std::move(message), file.name, QLatin1String(place),
                       PASSERELLE_TEXT("Measurement", "Write for instance {\"value\": 412, \"unit\": \"samples/s\", "
                                                      "\"gpu\": \"a100-80gb\"}."));
    };
    static const QStringList kKeys{QStringLiteral("value"), QStringLiteral("unit"),  QStringLiteral("gpu"),
                                   QStringLiteral("gpus"),  QStringLiteral("batch"), QStringLiteral("seq_len")};
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (!kKeys.contains(key))
            return failure(ErrorCode::InvalidValue,
                           PASSERELLE_TEXT("Measurement", "This key is not part of a measurement."), file.name,
                           key.left(80),
                           PASSERELLE_TEXT("Measurement", "Known keys: value, unit, gpu, gpus, batch, seq_len."));
    }
    const double value = object.value(QLatin1String("value")).toDouble();
    if (!(value > 0 && value < 1e12))
        return refuse("value", PASSERELLE_TEXT("Measurement", "A positive number is needed here."));
    const auto unit = unitOf(object.value(QLatin1String("unit")).toString().left(80));
    if (!unit)
        return refuse("unit", PASSERELLE_TEXT("Measurement", "A speed such as samples/s, tokens/s or s/step is needed "
                                                             "here."));
    Measurement m;
    m.source = file.name;
    m.format = QStringLiteral("text");
    keepSpeed(m, *unit, value);
    const auto count = [&object](const char *key) -> std::optional<int> {
        const double number = object.value(QLatin1String(key)).toDouble();
        return number >= 1 && number <= 1e8 ? std::optional(static_cast<int>(number)) : std::nullopt;
    };
    m.gpus = count("gpus").value_or(1);
    m.globalBatch = count("batch");
    m.sequence = count("seq_len");
    nameGpu(m, object.value(QLatin1String("gpu")).toString(), file.catalogue);
    return m;
}

}  // namespace passerelle::profile
