// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/dataset_readers.hpp"
#include "profile/paths.hpp"
#include "profile/unpacked_stream.hpp"

#include <QtNumeric>

#include <archive.h>
#include <archive_entry.h>
#include <istream>
#include <memory>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

constexpr qint64 kMostMembers = 5'000'000;

Message damagedArchive()
{
    return PASSERELLE_TEXT("Dataset", "The archive is damaged or cut short here; the members before were read.");
}

/// libarchive's window on our file: it never opens anything itself.
struct Input {
    BoundedFile &file;
    QByteArray block;

    static la_ssize_t read(archive *, void *self, const void **bytes)
    {
        constexpr qint64 kBlock = 256 * 1024;
        auto *input = static_cast<Input *>(self);
        input->block = input->file.readSome(kBlock);
        *bytes = input->block.constData();
        return input->block.size();
    }
    static la_int64_t skip(archive *, void *self, la_int64_t request)
    {
        auto *input = static_cast<Input *>(self);
        const qint64 from = input->file.taken();
        const auto size = static_cast<qint64>(input->file.size());
        if (request <= 0 || from > size || request > size - from)
            return 0;
        return input->file.seek(static_cast<quint64>(from + request)) ? request : 0;
    }
    static la_int64_t seek(archive *, void *self, la_int64_t offset, int whence)
    {
        auto *input = static_cast<Input *>(self);
        const auto size = static_cast<la_int64_t>(input->file.size());
        const la_int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? input->file.taken() : size;
        la_int64_t place = 0;
        if (qAddOverflow(base, offset, &place) || place < 0 || place > size)
            return ARCHIVE_FATAL;
        return input->file.seek(static_cast<quint64>(place)) ? place : la_int64_t{ARCHIVE_FATAL};
    }
};

struct Closer {
    void operator()(archive *open) const { archive_read_free(open); }
};
using Archive = std::unique_ptr<archive, Closer>;

/// Only the two formats and no filter: what is packed around an archive is unpacked by us, and libarchive's other
/// readers have no work here.
Archive opened(Input &input)
{
    Archive open(archive_read_new());
    archive_read_support_format_tar(open.get());
    archive_read_support_format_zip(open.get());
    archive_read_set_read_callback(open.get(), Input::read);
    archive_read_set_callback_data(open.get(), &input);
    if (input.file.knowsSize()) {
        archive_read_set_skip_callback(open.get(), Input::skip);
        archive_read_set_seek_callback(open.get(), Input::seek);
    }
    if (archive_read_open1(open.get()) != ARCHIVE_OK)
        open.reset();
    return open;
}

/// The bytes of the member that libarchive stands at. All members together must keep to the bound on unpacking.
class MemberSource : public ForwardSource
{
public:
    MemberSource(archive *open, qint64 &budget) : m_open(open), m_budget(budget) {}

    qsizetype produce(char *to, qsizetype most) override
    {
        if (m_ended)
            return 0;
        const la_ssize_t got = archive_read_data(m_open, to, static_cast<std::size_t>(most));
        m_ended = got <= 0;
        if (got < 0)
            m_problem = archive_read_has_encrypted_entries(m_open) > 0
                            ? PASSERELLE_TEXT("Dataset", "This member of the archive is encrypted; it was left out.")
                            : damagedArchive();
        m_budget -= std::max<la_ssize_t>(0, got);
        if (m_budget < 0) {
            m_ended = true;
            m_problem = PASSERELLE_TEXT("Dataset", "This archive unpacks to more than a hundred times its size, as an "
                                                   "attack would. Reading stopped there.");
        }
        return std::max<la_ssize_t>(0, got);
    }

private:
    archive *m_open;
    qint64 &m_budget;
    bool m_ended = false;
};

/// WebDataset's key of a member: its path up to the first dot of the last part.
QByteArray sampleKey(const QByteArray &name)
{
    const qsizetype slash = name.lastIndexOf('/');
    const qsizetype dot = name.indexOf('.', slash + 1);
    return dot < 0 ? name : name.left(dot);
}

class Walk
{
public:
    Walk(BoundedFile &file, DatasetScan &scan) : m_file(file), m_scan(scan) {}

    void run()
    {
        Input input{m_file, {}};
        m_open = opened(input);
        const qint64 packed = m_file.knowsSize() ? static_cast<qint64>(m_file.size()) : 0;
        m_budget = mostUnpacked(packed);
        if (!m_open) {
            note({}, damagedArchive());
            return;
        }
        for (qint64 members = 0; step(members); ++members) {
        }
        m_scan.collector.continueSample(false);
        const bool zip = (archive_format(m_open.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
        if (m_sound && m_file.knowsSize() && !hasEnd(zip))
            note({}, damagedArchive());
        if (m_joined > 0)
            m_scan.format = QStringLiteral("webdataset");
        else if (zip)
            m_scan.format = QStringLiteral("zip");
    }

private:
    void note(const Message &place, const Message &message) { m_scan.collector.defect(m_file.name(), place, message); }

    /// An archive cut between two members reads well to its end: the mark of the end tells. A ZIP has its directory
    /// there, a TAR a block of zeros.
    bool hasEnd(bool zip)
    {
        constexpr quint64 kZipTail = 65'557;
        const quint64 part = std::min<quint64>(zip ? kZipTail : 512, m_file.size());
        const Result<QByteArray> tail = m_file.readAt(m_file.size() - part, part);
        return tail && (zip ? tail->contains(QByteArrayView("PK\5\6", 4)) : tail->count('\0') == 512);
    }

    bool step(qint64 members)
    {
        archive_entry *entry = nullptr;
        const int state = archive_read_next_header(m_open.get(), &entry);
        if (state == ARCHIVE_EOF)
            return false;
        if (state < ARCHIVE_WARN || members >= kMostMembers) {
            m_sound = false;
            note({}, members >= kMostMembers
                         ? PASSERELLE_TEXT("Dataset",
                                           "The archive holds more than 5 million members; the rest was left out.")
                         : damagedArchive());
            return false;
        }
        if (m_scan.tick(m_file.taken()))
            return false;
        // Links and devices inside an archive are names only; nothing is ever made of them.
        if (archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr)
            member(entry);
        return m_budget >= 0;
    }

    void member(archive_entry *entry)
    {
        const char *raw = archive_entry_pathname(entry);
        raw = raw != nullptr ? raw : archive_entry_pathname_utf8(entry);
        const QByteArray name(raw != nullptr ? raw : "unnamed");
        const fs::path path = toPath(name);
        const QByteArray bare = name.mid(name.lastIndexOf('/') + 1);
        if (name.isEmpty() || (bare.startsWith('.') && bare != ".zarray"))
            return;
        const QByteArray key = sampleKey(name);
        const bool joined = key == m_key;
        m_joined += joined ? 1 : 0;
        m_key = key;
        MemberSource source(m_open.get(), m_budget);
        ForwardBuffer buffer(source);
        const QString label = harmless(shown(path));
        BoundedFile bytes = BoundedFile::ofStream(std::make_unique<std::istream>(&buffer),
                                                  QStringLiteral("%1 › %2").arg(m_file.name(), label));
        const qint64 before = m_scan.collector.samples();
        m_scan.collector.continueSample(joined && !m_several);
        m_scan.readMember(path, bytes, archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0);
        m_several = m_scan.collector.samples() - before > 1;
        if (!source.problem().isEmpty())
            m_scan.collector.defect(bytes.name(), {}, source.problem());
    }

    BoundedFile &m_file;
    DatasetScan &m_scan;
    Archive m_open;
    qint64 m_budget = 0;
    QByteArray m_key;
    bool m_several = false;
    bool m_sound = true;
    qint64 m_joined = 0;
};

}  // namespace

void readArchiveFile(BoundedFile &file, DatasetScan &scan)
{
    if (!scan.readMember)
        return;
    Walk(file, scan).run();
}

}  // namespace passerelle::profile
