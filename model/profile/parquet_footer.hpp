// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <vector>

namespace passerelle::profile {

/// A leaf column of a Parquet file, its chunks in all row groups added up.
struct ParquetColumn {
    QString path;           ///< "image.bytes"
    int physicalType = -1;  ///< of parquet.thrift: 0 BOOLEAN … 6 BYTE_ARRAY, 7 FIXED_LEN_BYTE_ARRAY
    bool text = false;      ///< UTF-8 text by its logical or converted type
    qint64 values = 0;      ///< nulls included
    qint64 storedBytes = 0;
    qint64 unpackedBytes = 0;  ///< pages once decompressed, still dictionary-encoded where they are
    qint64 plainBytes = -1;    ///< bytes of the values themselves when the file counts them (size statistics), else -1
};

/// What the footer of a Parquet file says. No data page is touched.
struct ParquetFooter {
    qint64 rows = 0;
    qint64 rowGroups = 0;
    int topColumns = 0;
    std::vector<ParquetColumn> columns;
    QString createdBy;
    QString features;  ///< the JSON that the library “datasets” keeps in the key "huggingface"
};

/// The word of a physical type: "INT64", "BYTE_ARRAY"…
[[nodiscard]] QString parquetTypeName(int physicalType);

/// Reads the footer. An own reader of the three structures that matter, since Debian 12 ships no Arrow C++ library.
/// Format: apache/parquet-format, src/main/thrift/parquet.thrift. Errors: Malformed; Unsupported when encrypted;
/// TooLarge above 64 MiB of footer.
[[nodiscard]] Result<ParquetFooter> readParquetFooter(BoundedFile &file);

/// The footer's own bytes, for tests and fuzzing. `dataBytes` bounds what columns may claim to store.
[[nodiscard]] Result<ParquetFooter> parseParquetFooter(QByteArrayView bytes, quint64 dataBytes, const QString &name);

}  // namespace passerelle::profile
