// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/measurements.hpp"

namespace passerelle::cli {

std::vector<Option> measurementOptions()
{
    return {{QStringLiteral("measured"), QStringLiteral("FILE,…"),
             PASSERELLE_TEXT("Cli", "What was measured already: results of measure-script, logs, traces.")},
            {QStringLiteral("measured-on"), QStringLiteral("GPU"),
             PASSERELLE_TEXT("Cli", "The GPU of measurements that name none.")},
            {QStringLiteral("measured-gpus"), QStringLiteral("N"),
             PASSERELLE_TEXT("Cli", "How many GPUs worked, where a measurement does not say it.")}};
}

Result<std::vector<profile::Measurement>> measurementsFor(const Arguments &arguments,
                                                          const catalogue::Catalogue &catalogue)
{
    std::vector<profile::Measurement> measurements;
    const QStringList files =
        arguments.value(QStringLiteral("measured")).value_or(QString()).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &file : files) {
        auto read = profile::readMeasurement(file, catalogue);
        if (!read)
            return Unexpected(read.error());
        measurements.push_back(std::move(*read));
    }
    measurements = profile::completedTogether(std::move(measurements));
    const QString name = arguments.value(QStringLiteral("measured-on")).value_or(QString());
    const catalogue::Accelerator *gpu = name.isEmpty() ? nullptr : profile::gpuNamed(name, catalogue);
    if (!name.isEmpty() && !gpu) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Cli", "The catalogue has no GPU named “%1”.").arg(name),
                       {}, {}, PASSERELLE_TEXT("Cli", "See: passerelle-cli catalogue list accelerators."));
    }
    const int count = arguments.value(QStringLiteral("measured-gpus")).value_or(QString()).toInt();
    for (profile::Measurement &m : measurements) {
        if (gpu && !m.gpu) {
            m.gpu = *gpu;
            m.gpuName = gpu->name;
        }
        if (count > 0 && count <= 100'000 && !m.gpus)
            m.gpus = count;
    }
    return measurements;
}

void printEvidence(const estimate::Evidence &evidence, const Context &context)
{
    for (const estimate::Finding &finding : evidence.findings) {
        const QString &source = finding.measurement.source;
        if (!finding.used) {
            context.print(
                context.text(PASSERELLE_TEXT("Cli", "%1 teaches nothing here: %2").arg(source).arg(finding.reason)));
            continue;
        }
        context.print(context.text(PASSERELLE_TEXT("Cli", "%1: on %2, %3 times the time that was expected.")
                                       .arg(source)
                                       .arg(finding.measurement.gpu->name)
                                       .arg(finding.timeFactor)));
    }
    if (!evidence.findings.empty())
        context.print();
}

}  // namespace passerelle::cli
