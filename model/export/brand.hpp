// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "export/document.hpp"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace passerelle::exporter {

/// The house that hands the document over, an incubator: its name and logo stand on the cover.
struct Brand {
    QString name;
    QImage logo;  ///< opaque, at most kLogoPixels wide; null: none
};

inline constexpr int kLogoPixels = 1200;

/// How a document leaves the house: paper and brand. Says nothing of its content.
struct ReportLook {
    PageFormat format = PageFormat::A4;
    Brand brand;
};

/// Reads a brand file: a JSON object `{"schema": "passerelle.brand/1", "name": "…", "logo": "logo.png"}`; the logo's
/// path counts from the file's folder, and is a PNG, JPEG or (where the system can read it) SVG of at most 8 MB. What
/// is transparent becomes white. Such a picture itself is a brand without a name. Fails in words: NotFound, Malformed,
/// TooLarge, Unsupported.
[[nodiscard]] Result<Brand> readBrand(const QString &path);

/// Sets the paper of a document and puts the brand on its cover.
void applyLook(Document &document, const ReportLook &look);

/// A digest that differs when the look does.
[[nodiscard]] QByteArray markOf(const ReportLook &look);

}  // namespace passerelle::exporter
