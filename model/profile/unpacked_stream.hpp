// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <memory>
#include <streambuf>
#include <vector>

namespace passerelle::profile {

/// Bytes that a decoder gives one after the other.
class ForwardSource
{
public:
    ForwardSource() = default;
    ForwardSource(const ForwardSource &) = delete;
    ForwardSource &operator=(const ForwardSource &) = delete;
    virtual ~ForwardSource() = default;

    /// At most `most` bytes; 0 at the end and when something is wrong, which problem() then tells.
    [[nodiscard]] virtual qsizetype produce(char *to, qsizetype most) = 0;
    [[nodiscard]] const Message &problem() const { return m_problem; }

protected:
    Message m_problem;
};

/// A decoder's bytes as a stream. Goes forward only, except inside the first 256 KiB, where headers are looked at.
class ForwardBuffer : public std::streambuf
{
public:
    explicit ForwardBuffer(ForwardSource &source) : m_source(source), m_block(new char[kBlock]) {}

protected:
    int_type underflow() override;
    std::streamsize xsgetn(char *to, std::streamsize count) override;
    pos_type seekpos(pos_type place, std::ios_base::openmode mode) override;
    pos_type seekoff(off_type offset, std::ios_base::seekdir way, std::ios_base::openmode mode) override;

private:
    static constexpr std::size_t kBlock = 256 * 1024;

    ForwardSource &m_source;
    std::unique_ptr<char[]> m_block;  ///< not filled before use: archives hold members by the million
    std::streamoff m_blockStart = 0;  ///< place of the block's first byte in the whole
    std::streamoff m_next = 0;        ///< bytes produced so far
};

/// How much may come out of a packed file: a hundred times what went in, and 256 MiB at least, so that a bomb ends
/// early and an honest file never does.
[[nodiscard]] qint64 mostUnpacked(qint64 packedBytes);

enum class Packing { None, Gzip, Zstd };

/// By the first bytes, never by the name.
[[nodiscard]] Packing packingOf(QByteArrayView head);

/// Decodes `file` (zlib with its checksums, several members one after the other; libzstd with at most 128 MiB of
/// window). The file must outlive the source.
[[nodiscard]] std::unique_ptr<ForwardSource> unpacked(BoundedFile &file, Packing packing);

}  // namespace passerelle::profile
