// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <optional>

namespace passerelle::profile {

/// What the headers of a sound or a film say.
struct MediaHeader {
    std::optional<double> seconds;  ///< empty when nothing in the headers tells it
    int sampleRate = 0;             ///< of the sound, in hertz
    int channels = 0;
    bool video = false;
    int width = 0;
    int height = 0;
    qint64 frames = 0;  ///< pictures, when the headers count them
    bool whole = true;  ///< false when the file is shorter than it announces
};

/// WAV (RIFF, RF64, BW64), FLAC, MP3, Ogg with Opus or Vorbis. Own bounded readers: the libraries that know them all
/// (FFmpeg, MediaInfo) also decode, which is far more than a header is worth to trust with a stranger's file.
/// Formats: EBU 3306, RFC 9639, ISO 11172-3, RFC 3533 and RFC 7845. Malformed when the header is not sound.
[[nodiscard]] Result<MediaHeader> readAudioHeader(BoundedFile &file);

/// MP4 and MOV (ISO 14496-12), Matroska and WebM (RFC 9559).
[[nodiscard]] Result<MediaHeader> readVideoHeader(BoundedFile &file);

}  // namespace passerelle::profile
