// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

namespace passerelle::profile {

enum class ImageKind { None, Jpeg, Png, Gif, Bmp, Webp, Tiff };

/// What an image's header says.
struct ImageHeader {
    int width = 0;
    int height = 0;
    int channels = 0;   ///< once decoded: a palette counts as three
    int bits = 8;       ///< a channel
    qint64 pages = 1;   ///< of a TIFF: pages, slices or levels of a pyramid
    bool geo = false;   ///< a TIFF that says where on Earth it lies
    bool whole = true;  ///< false when the end of the file is missing
};

/// By the first 26 bytes.
[[nodiscard]] ImageKind imageKind(QByteArrayView head);

/// Size and channels without decoding a pixel. Own readers, since Qt's need the graphics half of Qt, which the model
/// does not link, and know neither BigTIFF nor pages. Formats: ITU T.81, PNG 3rd edition, RFC 9649, TIFF 6.0 and
/// BigTIFF. Malformed when it is none or breaks off in the header.
[[nodiscard]] Result<ImageHeader> readImageHeader(BoundedFile &file);

}  // namespace passerelle::profile
