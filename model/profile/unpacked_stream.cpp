// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/unpacked_stream.hpp"

#include <algorithm>
#include <cstring>
#include <zlib.h>
#include <zstd.h>

namespace passerelle::profile {

namespace {

constexpr qint64 kInputBlock = 256 * 1024;

Message cutShort()
{
    return PASSERELLE_TEXT("Dataset", "The packed data end too early: the file is cut short. What came before was "
                                      "read. Fetch the file again.");
}

Message damaged()
{
    return PASSERELLE_TEXT("Dataset", "The packed data are damaged from here on. What came before was read. Fetch the "
                                      "file again.");
}

Message bomb()
{
    return PASSERELLE_TEXT("Dataset", "This file unpacks to more than a hundred times its size, as an attack would. "
                                      "Reading stopped there.");
}

class GzipSource : public ForwardSource
{
public:
    explicit GzipSource(BoundedFile &file) : m_file(file)
    {
        constexpr int kGzipOnly = 15 + 16;
        m_ready = inflateInit2(&m_stream, kGzipOnly) == Z_OK;
    }
    ~GzipSource() override { inflateEnd(&m_stream); }

    qsizetype produce(char *to, qsizetype most) override
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(to);
        m_stream.avail_out = static_cast<uInt>(most);
        while (m_ready && m_stream.avail_out > 0 && step()) {
        }
        const qsizetype got = most - static_cast<qsizetype>(m_stream.avail_out);
        m_out += got;
        if (m_out > mostUnpacked(m_in)) {
            m_problem = bomb();
            m_ready = false;
        }
        return got;
    }

private:
    bool step()
    {
        if (m_stream.avail_in == 0 && !refill())
            return false;
        if (m_atMemberEnd) {
            // Zeros after the last member are padding (tapes), anything else must be one more member.
            if (*m_stream.next_in == 0)
                return stop({});
            inflateReset(&m_stream);
            m_atMemberEnd = false;
        }
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        if (state == Z_STREAM_END)
            m_atMemberEnd = true;
        else if (state != Z_OK && state != Z_BUF_ERROR)
            return stop(damaged());
        return true;
    }
    bool refill()
    {
        m_input = m_file.readSome(kInputBlock);
        m_in += m_input.size();
        m_stream.next_in = reinterpret_cast<Bytef *>(m_input.data());
        m_stream.avail_in = static_cast<uInt>(m_input.size());
        return !m_input.isEmpty() || stop(m_atMemberEnd ? Message() : cutShort());
    }
    bool stop(const Message &why)
    {
        m_problem = why;
        m_ready = false;
        return false;
    }

    BoundedFile &m_file;
    z_stream m_stream{};
    QByteArray m_input;
    qint64 m_in = 0;
    qint64 m_out = 0;
    bool m_atMemberEnd = false;
    bool m_ready = false;
};

class ZstdSource : public ForwardSource
{
public:
    explicit ZstdSource(BoundedFile &file) : m_file(file), m_stream(ZSTD_createDStream())
    {
        constexpr int kWindowLog = 27;
        if (m_stream != nullptr)
            ZSTD_DCtx_setParameter(m_stream, ZSTD_d_windowLogMax, kWindowLog);
    }
    ~ZstdSource() override { ZSTD_freeDStream(m_stream); }

    qsizetype produce(char *to, qsizetype most) override
    {
        ZSTD_outBuffer out{to, static_cast<std::size_t>(most), 0};
        while (!m_ended && out.pos < out.size) {
            if (m_inBuffer.pos == m_inBuffer.size && !refill()) {
                // Bytes may still wait inside the decoder.
                const std::size_t before = out.pos;
                m_left = m_left == 0 ? 0 : ZSTD_decompressStream(m_stream, &out, &m_inBuffer);
                if (out.pos == before || ZSTD_isError(m_left) != 0U)
                    stop(m_left == 0 ? Message() : cutShort());
                continue;
            }
            m_left = ZSTD_decompressStream(m_stream, &out, &m_inBuffer);
            if (ZSTD_isError(m_left) != 0U)
                stop(damaged());
        }
        m_out += static_cast<qint64>(out.pos);
        if (m_out > mostUnpacked(m_in))
            stop(bomb());
        return static_cast<qsizetype>(out.pos);
    }

private:
    bool refill()
    {
        m_input = m_file.readSome(kInputBlock);
        m_in += m_input.size();
        m_inBuffer = {m_input.constData(), static_cast<std::size_t>(m_input.size()), 0};
        return !m_input.isEmpty();
    }
    void stop(const Message &why)
    {
        m_problem = why;
        m_ended = true;
    }

    BoundedFile &m_file;
    ZSTD_DStream *m_stream;
    QByteArray m_input;
    ZSTD_inBuffer m_inBuffer{nullptr, 0, 0};
    std::size_t m_left = 1;
    qint64 m_in = 0;
    qint64 m_out = 0;
    bool m_ended = false;
};

}  // namespace

ForwardBuffer::int_type ForwardBuffer::underflow()
{
    if (gptr() < egptr())
        return traits_type::to_int_type(*gptr());
    // At the end the last block stays, so that a small file can still be begun again.
    const qsizetype got = m_source.produce(m_block.get(), static_cast<qsizetype>(kBlock));
    if (got <= 0)
        return traits_type::eof();
    m_blockStart = m_next;
    m_next += got;
    setg(m_block.get(), m_block.get(), m_block.get() + got);
    return traits_type::to_int_type(*gptr());
}

std::streamsize ForwardBuffer::xsgetn(char *to, std::streamsize count)
{
    std::streamsize done = 0;
    while (done < count) {
        if (gptr() == egptr() && underflow() == traits_type::eof())
            break;
        const std::streamsize part = std::min<std::streamsize>(count - done, egptr() - gptr());
        std::memcpy(to + done, gptr(), static_cast<std::size_t>(part));
        gbump(static_cast<int>(part));
        done += part;
    }
    return done;
}

ForwardBuffer::pos_type ForwardBuffer::seekpos(pos_type place, std::ios_base::openmode)
{
    const std::streamoff to = place;
    if (to < m_blockStart)
        return pos_type(off_type(-1));
    while (to > m_next) {
        setg(m_block.get(), m_block.get(), m_block.get());
        if (underflow() == traits_type::eof())
            return pos_type(off_type(-1));
    }
    setg(m_block.get(), m_block.get() + (to - m_blockStart), m_block.get() + (m_next - m_blockStart));
    return place;
}

ForwardBuffer::pos_type ForwardBuffer::seekoff(off_type offset, std::ios_base::seekdir way,
                                               std::ios_base::openmode mode)
{
    const std::streamoff here = m_blockStart + (gptr() - eback());
    if (way == std::ios_base::cur && offset == 0)
        return here;
    return way == std::ios_base::beg ? seekpos(offset, mode) : pos_type(off_type(-1));
}

qint64 mostUnpacked(qint64 packedBytes)
{
    constexpr qint64 kAlways = 256LL * 1024 * 1024;
    constexpr qint64 kTimes = 100;
    return std::max(kAlways, packedBytes * kTimes);
}

Packing packingOf(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("\x1F\x8B\x08", 3)))
        return Packing::Gzip;
    if (head.startsWith(QByteArrayView("\x28\xB5\x2F\xFD", 4)))
        return Packing::Zstd;
    return Packing::None;
}

std::unique_ptr<ForwardSource> unpacked(BoundedFile &file, Packing packing)
{
    if (packing == Packing::Gzip)
        return std::make_unique<GzipSource>(file);
    return std::make_unique<ZstdSource>(file);
}

}  // namespace passerelle::profile
