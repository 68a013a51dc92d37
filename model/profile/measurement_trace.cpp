// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement_readers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace passerelle::profile {

namespace {

constexpr std::size_t kMostSpans = 8'000'000;
constexpr int kDeepest = 64;

struct Span {
    double begin;
    double end;
};

/// What one event of "traceEvents" says.
struct Event {
    std::string phase;
    std::string name;
    std::string category;
    double begin = -1;
    double duration = -1;
};

/// Takes the events of a Chrome trace as the parser meets them: a trace of a few steps holds a million of them.
class Collector : public nlohmann::json_sax<nlohmann::json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t &) override { return number(value); }
    bool binary(binary_t &) override { return false; }
    bool string(string_t &value) override;
    bool key(string_t &value) override;
    bool start_object(std::size_t) override;
    bool end_object() override;
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t place, const std::string &, const nlohmann::detail::exception &) override
    {
        errorAt = place;
        return false;
    }

    std::vector<double> steps;  ///< seconds
    std::vector<Span> kernels;  ///< microseconds
    Span window{-1, -1};        ///< of the steps
    std::string device;
    double deviceMemory = 0;
    double world = 0;
    std::size_t errorAt = 0;
    std::size_t events = 0;

private:
    bool open() { return ++m_depth <= kDeepest; }
    bool close()
    {
        --m_depth;
        return true;
    }
    bool number(double value);
    void finishEvent();

    int m_depth = 0;
    std::string m_section;  ///< the key of the document's own object
    std::string m_key;
    Event m_event;
    bool m_firstDevice = true;
};

// Depths: 1 the document, 2 the list of events, 3 an event, 4 its "args".
bool Collector::number(double value)
{
    if (m_depth == 3 && m_section == "traceEvents") {
        if (m_key == "ts")
            m_event.begin = value;
        else if (m_key == "dur")
            m_event.duration = value;
    } else if (m_depth == 3 && m_section == "deviceProperties" && m_firstDevice && m_key == "totalGlobalMem") {
        deviceMemory = value;
    } else if (m_depth == 2 && m_section == "distributedInfo" && m_key == "world_size") {
        world = value;
    }
    return true;
}

bool Collector::string(string_t &value)
{
    if (m_depth == 3 && m_section == "traceEvents") {
        if (m_key == "ph")
            m_event.phase = value.substr(0, 8);
        else if (m_key == "name")
            m_event.name = value.substr(0, 64);
        else if (m_key == "cat")
            m_event.category = value.substr(0, 64);
    } else if (m_depth == 3 && m_section == "deviceProperties" && m_firstDevice && m_key == "name") {
        device = value.substr(0, 200);
    }
    return true;
}

bool Collector::key(string_t &value)
{
    m_key = value.substr(0, 64);
    if (m_depth == 1)
        m_section = m_key;
    return true;
}

bool Collector::start_object(std::size_t)
{
    if (m_depth == 2 && m_section == "traceEvents")
        m_event = {};
    return open();
}

bool Collector::end_object()
{
    if (m_depth == 3 && m_section == "traceEvents")
        finishEvent();
    if (m_depth == 3 && m_section == "deviceProperties")
        m_firstDevice = false;
    return close();
}

void Collector::finishEvent()
{
    ++events;
    const Event &e = m_event;
    if (e.phase != "X" || !(e.begin >= 0) || !(e.duration > 0) || !(e.duration < 1e13))
        return;
    const Span span{e.begin, e.begin + e.duration};
    const bool gpu = e.category.rfind("gpu_", 0) == 0;
    if (e.name.rfind("ProfilerStep", 0) == 0 && !gpu) {
        if (steps.size() < 100'000)
            steps.push_back(e.duration * 1e-6);
        window.begin = window.begin < 0 ? span.begin : std::min(window.begin, span.begin);
        window.end = std::max(window.end, span.end);
    } else if ((e.category == "kernel" || e.category == "Kernel" || e.category == "gpu_memcpy") &&
               kernels.size() < kMostSpans) {
        kernels.push_back(span);
    }
}

/// Share of the window in which at least one kernel ran.
double busyShare(std::vector<Span> kernels, const Span &window)
{
    std::sort(kernels.begin(), kernels.end(), [](const Span &a, const Span &b) { return a.begin < b.begin; });
    double busy = 0;
    double reached = window.begin;
    for (const Span &kernel : kernels) {
        const double begin = std::max(kernel.begin, reached);
        const double end = std::min(kernel.end, window.end);
        if (end > begin) {
            busy += end - begin;
            reached = end;
        }
    }
    return busy / (window.end - window.begin);
}

Unexpected noSteps(const MeasuredFile &file)
{
    return failure(
        ErrorCode::Unsupported,
        PASSERELLE_TEXT("Measurement", "This trace holds no step: no event is named ProfilerStep."), file.name,
        QStringLiteral("traceEvents"),
        PASSERELLE_TEXT("Measurement", "Record again and call the profiler's step() after each training step."));
}

}  // namespace

Result<Measurement> readTrace(const MeasuredFile &file)
{
    Collector collector;
    const char *begin = file.bytes.constData();
    if (!nlohmann::json::sax_parse(begin, begin + file.bytes.size(), &collector)) {
        return failure(ErrorCode::Malformed,
                       PASSERELLE_TEXT("Measurement", "This trace is cut short or is no valid JSON."), file.name,
                       QStringLiteral("offset %1").arg(collector.errorAt),
                       PASSERELLE_TEXT("Measurement", "Export it again with export_chrome_trace()."));
    }
    if (collector.steps.empty())
        return noSteps(file);
    Measurement m;
    m.source = file.name;
    m.format = QStringLiteral("pytorch-trace");
    m.step = units::seconds(medianOf(collector.steps));
    if (!collector.kernels.empty() && collector.window.end > collector.window.begin)
        m.utilisation = std::min(1.0, busyShare(std::move(collector.kernels), collector.window));
    if (collector.world >= 1 && collector.world < 1e6)
        m.gpus = static_cast<int>(collector.world);
    const bool sized = collector.deviceMemory > 1e8 && collector.deviceMemory < 1e14;
    nameGpu(m, QString::fromStdString(collector.device), file.catalogue,
            sized ? std::optional(units::bytes(collector.deviceMemory)) : std::nullopt);
    m.remarks.push_back(PASSERELLE_TEXT("Measurement", "The profiler itself slows the steps it records."));
    return m;
}

}  // namespace passerelle::profile
