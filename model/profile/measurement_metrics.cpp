// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_rows.hpp"
#include "profile/measurement_readers.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostValues = 1'000'000;

void keep(std::vector<double> &values, double value)
{
    if (values.size() < kMostValues)
        values.push_back(value);
}

bool any(const QString &name, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&name](const char *word) { return name.contains(QLatin1String(word)); });
}

/// "tokens_per_second_per_gpu", "device/tokens_per_sec" → what a second counts.
bool isRate(const QString &name)
{
    return any(name, {"_per_sec", "/sec", "/s", "per_second", "throughput"}) &&
           !any(name, {"flops", "mfu", "val", "eval"});
}

}  // namespace

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void SpeedMetrics::take(const QString &metric, double value)
{
    if (!std::isfinite(value) || value <= 0 || value > 1e15)
        return;
    const QString name = metric.left(200).toLower();
    Rates &rates = any(name, {"device", "per_gpu", "per_device"}) ? m_device : m_whole;
    if (any(name, {"allocated_bytes.all.peak"})) {
        m_peak = std::max(m_peak, value);
    } else if (any(name, {"step_time", "seconds_per_step", "sec_per_step", "time_per_step"}) && !any(name, {"val"})) {
        keep(m_steps, value);
    } else if (isRate(name)) {
        if (any(name, {"token"}))
            keep(rates.tokens, value);
        else if (any(name, {"sample", "image", "example"}))
            keep(rates.samples, value);
        else if (any(name, {"steps_per", "batches_per", "it_per", "its_per", "iterations_per"}))
            keep(m_steps, 1 / value);
    }
}

void SpeedMetrics::fill(Measurement &m) const
{
    const bool whole = !m_whole.samples.empty() || !m_whole.tokens.empty();
    const Rates &rates = whole ? m_whole : m_device;
    m.perGpu = !whole && (!rates.samples.empty() || !rates.tokens.empty());
    if (!rates.samples.empty())
        m.samplesRate = units::SamplesPerSecond::from_value(medianOf(rates.samples));
    if (!rates.tokens.empty())
        m.tokensRate = units::TokensPerSecond::from_value(medianOf(rates.tokens));
    if (!m_steps.empty())
        m.step = units::seconds(medianOf(m_steps));
    if (m_peak > 0)
        m.peakMemory = units::bytes(m_peak);
}

Result<Measurement> readMetricsTable(const MeasuredFile &file)
{
    BoundedFile bytes = BoundedFile::ofBytes(file.bytes, file.name);
    CsvRows rows(bytes,
                 guessSeparator(QByteArrayView(file.bytes).first(std::min<qsizetype>(file.bytes.size(), 65536))));
    QStringList names;
    SpeedMetrics metrics;
    while (const auto row = rows.next()) {
        if (row->unclosed || row->tooLong) {
            return failure(ErrorCode::Malformed,
                           PASSERELLE_TEXT("Measurement", "This line of the table cannot be read."), file.name,
                           QStringLiteral("line %1").arg(row->line),
                           PASSERELLE_TEXT("Measurement", "Export the table again."));
        }
        if (names.isEmpty()) {
            for (const QByteArray &cell : row->cells)
                names.append(QString::fromUtf8(cell.left(400)).trimmed());
            continue;
        }
        const auto count = std::min<std::size_t>(row->cells.size(), static_cast<std::size_t>(names.size()));
        for (std::size_t i = 0; i < count; ++i) {
            bool isNumber = false;
            const double value = row->cells[i].trimmed().toDouble(&isNumber);
            if (isNumber)
                metrics.take(names.at(static_cast<qsizetype>(i)), value);
        }
    }
    Measurement m;
    m.source = file.name;
    m.format = QStringLiteral("lightning-csv");
    metrics.fill(m);
    if (!m.tellsSpeed() && !m.peakMemory) {
        return failure(ErrorCode::Unsupported, PASSERELLE_TEXT("Measurement", "No column of this table is a speed."),
                       file.name, QStringLiteral("line 1"),
                       PASSERELLE_TEXT("Measurement", "Log samples or tokens a second: with Lightning, by its "
                                                      "ThroughputMonitor."));
    }
    return m;
}

}  // namespace passerelle::profile
