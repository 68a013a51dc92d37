// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/bundle.hpp"

#include "base/error.hpp"
#include "catalogue/catalogue.hpp"

#include <QByteArray>
#include <QString>

#include <optional>

namespace passerelle::update {

/// Where newer facts are kept beside the shipped ones. A folder of the person's data; each publication has its own
/// folder in it, and one small file, replaced whole, says which is in use: a switch happens at once or not at all.
struct Store {
    QString folder;
    QByteArray publicKey;
    QString shipped = QStringLiteral(":/catalogue");
};

/// The store of the person who runs the program, with the key that is compiled in. PASSERELLE_FACTS names another
/// folder.
[[nodiscard]] Result<Store> personsStore();

/// The facts in use.
struct InUse {
    QString folder;   ///< for loadCatalogue()
    QString version;  ///< as versionOf(); empty for the shipped ones, whose day is Catalogue::asOf (start stays quick)
    qint64 serial = 0;          ///< 0: the shipped ones
    bool canRollBack = false;   ///< others were in use before
    std::optional<Error> told;  ///< newer facts lie there but cannot be used any more; the shipped ones serve
};

/// Verifies the signature of what is kept again each time: a file altered on the disk falls back on the shipped facts.
[[nodiscard]] InUse inUse(const Store &store);

/// Newer facts that were verified and checked, not yet in use.
struct Offered {
    Bundle bundle;
    QString staging;  ///< unpacked there
    catalogue::CataloguePtr facts;
    QByteArray document;
    QByteArray signature;
};

/// Reads a file of facts with its signature (`<file>.minisig`): verifies, refuses what is not newer than the newest
/// ever in use (no downgrade, no replay), unpacks aside, holds every file against its schema and the catalogue's rules.
/// Anything wrong refuses it whole; nothing in use changes.
[[nodiscard]] Result<Offered> examine(const Store &store, const QString &file);
/// Takes the offered facts in use.
[[nodiscard]] Result<InUse> apply(const Store &store, const Offered &offered);
/// Back to the facts that were in use before (the shipped ones after the first update). Not newer ones can come back
/// in by the same file only: what was once in use is never "newer".
[[nodiscard]] Result<InUse> rollBack(const Store &store);

}  // namespace passerelle::update
