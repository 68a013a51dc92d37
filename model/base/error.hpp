// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"

#include <QString>

#include <tl/expected.hpp>

namespace passerelle {

/// What kind of failure a user met; decides the exit code and the icon, never the words.
enum class ErrorCode {
    NotFound,      ///< a file, folder or identifier does not exist
    NoPermission,  ///< the system refuses access
    Malformed,     ///< the bytes are not what the format promises
    Unsupported,   ///< well formed, but a kind that Passerelle does not read
    TooLarge,      ///< a bound that protects memory or time was reached
    InvalidValue,  ///< a value is out of its domain
    Infeasible,    ///< nothing can satisfy the request
    Storage,       ///< the database or the disk failed
    Cancelled,     ///< the person stopped the work
    Internal,      ///< our own mistake
};

/// A failure as a value: three levels for the person, one for the log.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    Message message;  ///< what is wrong, a sentence
    QString file;     ///< the file concerned, empty when none
    QString place;    ///< where inside it: "line 3, column 14", "offset 8", a key path
    Message remedy;   ///< what to do next, a sentence
    QString detail;   ///< English, for the log and the bug report
};

template<typename T>
using Result = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

/// Shorthand for `return failure(...)`.
[[nodiscard]] Unexpected failure(ErrorCode code, Message message, QString file = {}, QString place = {},
                                 Message remedy = {}, QString detail = {});

/// "file: place: message. remedy" in the given language; parts that are empty are left out.
[[nodiscard]] QString describe(const Error &error, const Language &language);

}  // namespace passerelle
