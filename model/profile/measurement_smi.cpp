// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_rows.hpp"
#include "profile/line_reader.hpp"
#include "profile/measurement_readers.hpp"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace passerelle::profile {

namespace {

constexpr qsizetype kLongestLine = 64 * 1024;
constexpr int kMostGpus = 4096;
constexpr double kMebi = 1024.0 * 1024.0;

/// Running figures of the GPUs that a log lists.
class Log
{
public:
    void name(int index, const QString &name)
    {
        if (see(index) && m_name.isEmpty())
            m_name = name;
    }
    void figures(int index, std::optional<double> watts, std::optional<double> usedBytes, std::optional<double> busy)
    {
        if (!see(index))
            return;
        if (watts && *watts >= 0 && *watts < 1e5)
            add(m_power, *watts);
        if (usedBytes && *usedBytes >= 0 && *usedBytes < 1e15)
            m_used = std::max(m_used, *usedBytes);
        if (busy && *busy >= 0 && *busy <= 100)
            add(m_busy, *busy);
    }
    void total(double bytes) { m_total = std::max(m_total, bytes); }

    Result<Measurement> finish(const MeasuredFile &file, const char *format) const
    {
        if (m_gpus.isEmpty() || (m_power.count == 0 && m_busy.count == 0 && m_used <= 0)) {
            return failure(
                ErrorCode::Malformed, PASSERELLE_TEXT("Measurement", "This log shows no GPU with its figures."),
                file.name, QStringLiteral("line 1"),
                PASSERELLE_TEXT("Measurement", "Record it again while the job runs, for instance with nvidia-smi "
                                               "--query-gpu=name,utilization.gpu,memory.used,power.draw --format=csv "
                                               "-l 5."));
        }
        Measurement m;
        m.source = file.name;
        m.format = QLatin1String(format);
        m.gpus = static_cast<int>(m_gpus.size());
        const auto total = m_total > 0 ? std::optional(units::bytes(m_total)) : std::nullopt;
        nameGpu(m, m_name, file.catalogue, total);
        if (m_power.count > 0)
            m.power = units::watts(m_power.mean());
        if (m_busy.count > 0)
            m.utilisation = m_busy.mean() / 100;
        if (m_used > 0)
            m.peakMemory = units::bytes(m_used);
        m.remarks.push_back(PASSERELLE_TEXT("Measurement",
                                            "This log tells memory and power but no speed: add the log of the training "
                                            "itself, or what it says of samples a second."));
        return m;
    }

private:
    struct Mean {
        double sum = 0;
        qint64 count = 0;
        [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
    };
    static void add(Mean &mean, double value)
    {
        mean.sum += value;
        ++mean.count;
    }
    bool see(int index)
    {
        if (index < 0 || index >= kMostGpus)
            return false;
        m_gpus.insert(index);
        return true;
    }

    QSet<int> m_gpus;
    QString m_name;
    Mean m_power;
    Mean m_busy;
    double m_used = 0;
    double m_total = 0;
};

/// The first number of a text such as "98 %" or "61453 MiB"; empty for "[N/A]".
std::optional<double> leading(const QByteArray &text)
{
    static const QRegularExpression number(QStringLiteral("^\\s*([0-9]+(?:\\.[0-9]+)?)"));
    const auto match = number.match(QString::fromLatin1(text.left(64)));
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

/// The place of a GPU in its machine; none for a number that cannot be one.
std::optional<int> gpuIndex(std::optional<double> number)
{
    return number && *number >= 0 && *number < kMostGpus ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<double> captured(const QRegularExpression &expression, const QString &line, int group = 1)
{
    const auto match = expression.match(line);
    return match.hasMatch() ? std::optional(match.captured(group).toDouble()) : std::nullopt;
}

/// The table that nvidia-smi draws, once or every few seconds: a line with index and name, then one with the figures.
struct TableParser {
    Log &log;
    int index = -1;

    void line(const QString &text)
    {
        static const QRegularExpression named(
            QStringLiteral("^\\|\\s{1,6}(\\d{1,4})\\s{1,4}(\\S.{0,60}?)\\s{1,20}(?:On|Off|N/A|WDDM|TCC)\\s{0,4}\\|"));
        static const QRegularExpression power(QStringLiteral("(\\d{1,5})W\\s*/"));
        static const QRegularExpression memory(QStringLiteral("(\\d{1,9})MiB\\s*/\\s*(\\d{1,9})MiB"));
        static const QRegularExpression busy(QStringLiteral("\\|\\s{1,12}(\\d{1,3})%\\s"));
        if (const auto match = named.match(text); match.hasMatch()) {
            index = match.captured(1).toInt();
            QString name = match.captured(2);
            if (name.endsWith(QLatin1String("...")))
                name.chop(3);  // older versions cut long names
            log.name(index, name);
        } else if (const auto used = captured(memory, text); used && index >= 0) {
            log.figures(index, captured(power, text), *used * kMebi, captured(busy, text));
            log.total(captured(memory, text, 2).value_or(0) * kMebi);
            index = -1;
        }
    }
};

/// `nvidia-smi dmon`: "# gpu pwr gtemp mtemp sm mem …" names the columns.
struct DmonParser {
    Log &log;
    QStringList columns;

    bool line(const QString &text)
    {
        static const QRegularExpression spaces(QStringLiteral("\\s+"));
        QStringList cells = text.trimmed().split(spaces, Qt::SkipEmptyParts);
        if (cells.size() > 2 && cells.first() == QLatin1String("#") && cells.contains(QLatin1String("gpu"))) {
            columns = cells.mid(1);
            return true;
        }
        if (columns.isEmpty() || cells.size() < columns.size() || text.startsWith(QLatin1Char('#')))
            return false;
        const auto at = [&](const char *name) -> std::optional<double> {
            bool isNumber = false;
            const qsizetype place = columns.indexOf(QLatin1String(name));
            const double value = place < 0 ? 0 : cells.at(place).toDouble(&isNumber);
            return isNumber ? std::optional(value) : std::nullopt;
        };
        const auto index = gpuIndex(at("gpu"));
        const auto used = at("fb");
        if (index)
            log.figures(*index, at("pwr"), used ? std::optional(*used * kMebi) : std::nullopt, at("sm"));
        return index.has_value();
    }
};

bool isQueryHeader(QByteArrayView line)
{
    return line.contains("utilization.gpu") || line.contains("memory.used") || line.contains("power.draw");
}

Result<Measurement> readQuery(const MeasuredFile &file)
{
    BoundedFile bytes = BoundedFile::ofBytes(file.bytes, file.name);
    CsvRows rows(bytes, ',');
    std::map<QByteArray, std::size_t> columns;
    Log log;
    int seen = 0;
    while (const auto row = rows.next()) {
        if (columns.empty()) {
            for (std::size_t i = 0; i < row->cells.size(); ++i) {
                const QByteArray cell = row->cells[i].trimmed();
                columns[cell.left(cell.indexOf(' ') < 0 ? cell.size() : cell.indexOf(' '))] = i;
            }
            continue;
        }
        const auto at = [&](const char *key) -> QByteArray {
            const auto found = columns.find(key);
            return found == columns.end() || found->second >= row->cells.size() ? QByteArray()
                                                                                : row->cells[found->second].trimmed();
        };
        const auto index = gpuIndex(leading(at("index")).value_or(0));
        if (!index)
            continue;
        if (const QByteArray name = at("name"); !name.isEmpty() && seen++ < 100'000)
            log.name(*index, QString::fromUtf8(name));
        const auto used = leading(at("memory.used"));
        log.figures(*index, leading(at("power.draw")), used ? std::optional(*used * kMebi) : std::nullopt,
                    leading(at("utilization.gpu")));
        log.total(leading(at("memory.total")).value_or(0) * kMebi);
    }
    return log.finish(file, "nvidia-smi");
}

/// A row of rocm-smi's concise table: index first, power in W, memory and use as the last two shares.
void readRocmRow(Log &log, const QString &line)
{
    static const QRegularExpression row(QStringLiteral("^\\s*(\\d{1,4})\\s+(?=.*[CcWw%])"));
    static const QRegularExpression power(QStringLiteral("(\\d{1,5}(?:\\.\\d+)?)W\\b"));
    static const QRegularExpression shares(QStringLiteral("(\\d{1,3})%\\s+(\\d{1,3})%\\s*$"));
    static const QRegularExpression series(
        QStringLiteral("^GPU\\[(\\d{1,4})\\]\\s*:\\s*Card (?:series|model):\\s*(\\S.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression used(
        QStringLiteral("^GPU\\[(\\d{1,4})\\]\\s*:\\s*VRAM Total Used Memory \\(B\\):\\s*(\\d{1,15})"));
    static const QRegularExpression total(
        QStringLiteral("^GPU\\[(\\d{1,4})\\]\\s*:\\s*VRAM Total Memory \\(B\\):\\s*(\\d{1,15})"));
    if (const auto card = series.match(line); card.hasMatch())
        return log.name(card.captured(1).toInt(), card.captured(2).trimmed());
    if (const auto bytes = used.match(line); bytes.hasMatch())
        return log.figures(bytes.captured(1).toInt(), {}, bytes.captured(2).toDouble(), {});
    if (const auto bytes = total.match(line); bytes.hasMatch())
        return log.total(bytes.captured(2).toDouble());
    const auto found = row.match(line);
    const auto busy = captured(shares, line, 2);
    // Power, then its limit; the second die of a module shows the limit alone.
    static const QRegularExpression twoPowers(QStringLiteral("W\\b.*W\\b"));
    const double watts = line.contains(twoPowers) ? captured(power, line).value_or(-1) : -1;
    if (found.hasMatch() && line.contains(power) && busy)
        log.figures(found.captured(1).toInt(), watts, {}, busy);
}

}  // namespace

bool looksLikeNvidiaSmi(QByteArrayView head)
{
    const QByteArrayView first = head.first(std::min<qsizetype>(head.size(), 4096));
    return first.contains("| NVIDIA-SMI") || isQueryHeader(first.first(std::max<qsizetype>(0, first.indexOf('\n')))) ||
           (first.contains("# gpu") && first.contains("# Idx"));
}

bool looksLikeRocmSmi(QByteArrayView head)
{
    const QByteArrayView first = head.first(std::min<qsizetype>(head.size(), 4096));
    return first.contains("ROCm System Management Interface") || first.contains("= ROCm SMI");
}

Result<Measurement> readNvidiaSmi(const MeasuredFile &file)
{
    if (isQueryHeader(QByteArrayView(file.bytes).first(std::max<qsizetype>(0, file.bytes.indexOf('\n')))))
        return readQuery(file);
    BoundedFile bytes = BoundedFile::ofBytes(file.bytes, file.name);
    LineReader lines(bytes, kLongestLine);
    Log log;
    TableParser table{log};
    DmonParser dmon{log, {}};
    while (const auto line = lines.next()) {
        const QString text = QString::fromUtf8(line->text);
        if (!dmon.line(text))
            table.line(text);
    }
    return log.finish(file, "nvidia-smi");
}

Result<Measurement> readRocmSmi(const MeasuredFile &file)
{
    BoundedFile bytes = BoundedFile::ofBytes(file.bytes, file.name);
    LineReader lines(bytes, kLongestLine);
    Log log;
    while (const auto line = lines.next())
        readRocmRow(log, QString::fromUtf8(line->text));
    return log.finish(file, "rocm-smi");
}

}  // namespace passerelle::profile
