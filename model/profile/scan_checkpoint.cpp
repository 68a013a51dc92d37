// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/scan_checkpoint.hpp"

#include "base/language.hpp"
#include "profile/state_stream.hpp"

#include <QIODevice>

#include <type_traits>

namespace passerelle::profile {

// Plain numbers, so that their bytes are their state.
static_assert(std::is_trivially_copyable_v<Spread>);
static_assert(std::is_trivially_copyable_v<ScanPosition>);

namespace {

constexpr QDataStream::Version kStreamVersion = QDataStream::Qt_6_4;

}  // namespace

/// A sentence is kept in both languages, as in the results that are kept.
void travel(StateStream &stream, Message &message)
{
    QString french;
    QString english;
    if (!stream.isReading()) {
        french = message.text(Language::french());
        english = message.text(Language::english());
    }
    stream.parts(french, english);
    if (stream.isReading())
        message = Message::bilingual(french, english);
}

void travel(StateStream &stream, Defect &defect)
{
    stream.parts(defect.file);
    travel(stream, defect.place);
    travel(stream, defect.message);
}

void travel(StateStream &stream, TableColumn &column)
{
    stream.parts(column.name, column.type, column.storedBytes, column.unpackedBytes);
}

void travel(StateStream &stream, DatasetFigures &figures)
{
    stream.parts(figures.sampleBytes, figures.width, figures.height, figures.channels, figures.bitDepths,
                 figures.decodedImageBytes, figures.audioSeconds, figures.videoSeconds, figures.sampleRates,
                 figures.splits, figures.classes, figures.fileKinds, figures.measures, figures.columns, figures.stated);
}

void travel(StateStream &stream, DatasetScan &scan)
{
    stream.parts(scan.columns, scan.cellBytes, scan.longCellBytes, scan.keys, scan.figures, scan.series,
                 scan.classNames, scan.numberedClasses, scan.stores);
}

void travel(StateStream &stream, DatasetCard &card)
{
    stream.parts(card.licence, card.title, card.languages, card.tasks, card.sizes, card.splits, card.datasetBytes,
                 card.downloadBytes);
}

void travel(StateStream &stream, ScanTotals &totals)
{
    stream.parts(totals.formats, totals.modalities, totals.unpacked, totals.leftAside, totals.leftAsideExample);
}

void TokenEstimate::Cell::travel(StateStream &stream)
{
    stream.parts(texts, bytes, seenTexts, seenBytes, tokens, bytesSquared, tokensSquared, product, languages);
}

void TokenEstimate::travel(StateStream &stream)
{
    for (Stratum &stratum : m_strata)
        stream.parts(stratum.texts, stratum.changesAt, stratum.shift, stratum.cells);
    stream.parts(m_before, m_all, m_random);
    m_current = nullptr;
}

void Duplicates::travel(StateStream &stream)
{
    stream.parts(m_most, m_fresh, m_slots, m_used, m_count, m_full);
}

void LengthSample::travel(StateStream &stream)
{
    stream.parts(m_kept, m_bound, m_random);
}

void FolderLabels::travel(StateStream &stream)
{
    stream.parts(m_splits, m_folders, m_flatFiles, m_unsplit);
}

void SampleCollector::travel(StateStream &stream)
{
    stream.parts(m_counted, m_estimate, m_samples, m_empty, m_personal, m_totalBytes, m_textBytes, m_unreadTextBytes,
                 m_duplicates, m_spread, m_lengths, m_pending, m_bulk);
    auto defects = static_cast<quint64>(m_defects.size());
    stream.parts(defects);
    if (!stream.isSound() || defects > kKeptDefects)
        return stream.refuse();
    m_defects.resize(static_cast<std::size_t>(defects));
    for (Found &found : m_defects) {
        profile::travel(stream, found.defect);
        stream.parts(found.line);
    }
    stream.parts(m_defectsTotal);
}

void DatasetPart::travel(StateStream &stream)
{
    double bytes = m_profile.size.value();
    stream.parts(m_collector, m_scan, m_profile.files, bytes, m_profile.figures.fileKinds, m_card, m_labels, m_totals);
    m_profile.size = units::bytes(bytes);
}

QByteArray checkpointOf(const ScanPosition &position, qint64 stretch, DatasetPart &whole)
{
    QByteArray bytes;
    QDataStream data(&bytes, QIODevice::WriteOnly);
    data.setVersion(kStreamVersion);
    StateStream stream(data, StateStream::Way::Write);
    ScanPosition kept = position;
    stream.parts(stretch, kept, whole);
    return bytes;
}

std::optional<ScanPosition> readCheckpoint(const QByteArray &bytes, qint64 stretch, DatasetPart &whole)
{
    QDataStream data(bytes);
    data.setVersion(kStreamVersion);
    StateStream stream(data, StateStream::Way::Read);
    qint64 cut = 0;
    ScanPosition position;
    stream.parts(cut, position);
    if (!stream.isSound() || cut != stretch)
        return std::nullopt;
    stream.parts(whole);
    return stream.isSound() && data.atEnd() ? std::optional(position) : std::nullopt;
}

}  // namespace passerelle::profile
