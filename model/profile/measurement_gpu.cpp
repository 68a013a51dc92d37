// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/measurement_readers.hpp"
#include "profile/paths.hpp"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

/// What a name says, in lower-case words without makers and brands.
struct Words {
    QSet<QString> words;
    double memory = 0;  ///< GB
    QString form;       ///< "sxm", "pcie", "nvl", "gcd" or empty
};

QString formOf(const QString &word)
{
    for (const QString &form :
         {QStringLiteral("sxm"), QStringLiteral("pcie"), QStringLiteral("nvl"), QStringLiteral("gcd")}) {
        if (word == form || (form == QLatin1String("sxm") && word.startsWith(form) && word.size() <= 4))
            return form;
    }
    return {};
}

/// "80gb", "80gib", "144g": decimal gigabytes; 0 when the word is no amount of memory.
double memoryOf(const QString &word)
{
    static const QRegularExpression amount(QStringLiteral("^(\\d{1,4})g(?:i?b)?$"));
    const auto match = amount.match(word);
    return match.hasMatch() ? match.captured(1).toDouble() : 0;
}

Words wordsOf(const QString &name)
{
    QString text = name.left(200).toLower();
    static const QRegularExpression spaced(QStringLiteral("(\\d) +(gi?b)\\b"));
    text.replace(spaced, QStringLiteral("\\1\\2"));
    static const QRegularExpression separators(QStringLiteral("[^a-z0-9]+"));
    Words result;
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (const QString &word : parts) {
        if (const double memory = memoryOf(word); memory > 0)
            result.memory = memory;
        else if (const QString form = formOf(word); !form.isEmpty())
            result.form = form;
        else
            result.words.insert(word);
    }
    if (result.form.isEmpty() && result.words.contains(QStringLiteral("hbm3")))
        result.form = QStringLiteral("sxm");
    return result;
}

/// All the words that an identifier needs, the series' letters apart ("4090" alone means the RTX 4090).
bool names(const Words &said, const Words &id)
{
    static const QSet<QString> optional{QStringLiteral("rtx"), QStringLiteral("rx"), QStringLiteral("custom")};
    bool any = false;
    for (const QString &word : id.words) {
        if (said.words.contains(word))
            any = any || !optional.contains(word);
        else if (!optional.contains(word))
            return false;
    }
    return any;
}

/// Partitions and offers that have this GPU.
int placesWith(const QString &id, const catalogue::Catalogue &catalogue)
{
    int places = 0;
    for (const catalogue::Machine &machine : catalogue.machines) {
        places += static_cast<int>(std::count_if(machine.partitions.begin(), machine.partitions.end(),
                                                 [&id](const catalogue::Partition &p) { return p.gpuId == id; }));
    }
    return places + static_cast<int>(std::count_if(catalogue.offers.begin(), catalogue.offers.end(),
                                                   [&id](const catalogue::Offer &offer) { return offer.gpuId == id; }));
}

double distance(const Words &said, const Words &id, const catalogue::Accelerator &gpu, double memory)
{
    double cost = 0;
    const double held = units::inGigabytes(gpu.memory);
    // Where a name carries the memory, the identifier's own figure decides (a GH200 120GB has 96 GB of fast memory).
    const double own = id.memory > 0 ? id.memory : held;
    if (said.memory > 0)
        cost += 8 * std::min(1.0, std::abs(std::log(said.memory / own)));
    else if (memory > 0 && held > 0)
        cost += 8 * std::min(1.0, std::max(0.0, std::abs(std::log(memory / held)) - 0.08));
    const QString form = id.form.isEmpty() ? QStringLiteral("sxm") : id.form;
    if (said.form.isEmpty() ? form != QLatin1String("sxm") : said.form != form)
        cost += said.form.isEmpty() ? 1 : 3;
    const bool sized = said.memory > 0 || memory > 0;
    if (!sized && gpu.id.contains(QLatin1String("custom")))
        cost += 2;
    // "RTX 6000 Ada" names more of its words than "RTX 6000" does.
    return cost - 0.1 * static_cast<double>(id.words.size());
}

}  // namespace

const catalogue::Accelerator *gpuNamed(const QString &name, const catalogue::Catalogue &catalogue,
                                       std::optional<units::Bytes> memory)
{
    if (const catalogue::Accelerator *exact = catalogue.accelerator(name.trimmed().toLower()))
        return exact;
    const Words said = wordsOf(name);
    const double held = memory ? units::inGigabytes(*memory) : 0;
    const catalogue::Accelerator *best = nullptr;
    double least = 0;
    for (const catalogue::Accelerator &gpu : catalogue.accelerators) {
        const Words id = wordsOf(gpu.id);
        if (!names(said, id))
            continue;
        const double cost = distance(said, id, gpu, held) + 0.5 / (1 + placesWith(gpu.id, catalogue));
        if (!best || cost < least - 1e-12) {
            best = &gpu;
            least = cost;
        }
    }
    return best;
}

void nameGpu(Measurement &m, const QString &name, const catalogue::Catalogue &catalogue,
             std::optional<units::Bytes> memory)
{
    m.gpuName = harmless(name.left(200)).trimmed().left(120);
    if (m.gpuName.isEmpty())
        return;
    const catalogue::Accelerator *gpu = gpuNamed(m.gpuName, catalogue, memory);
    if (gpu)
        m.gpu = *gpu;
    else
        m.remarks.push_back(PASSERELLE_TEXT("Measurement", "The catalogue has no GPU named “%1”.").arg(m.gpuName));
}

}  // namespace passerelle::profile
