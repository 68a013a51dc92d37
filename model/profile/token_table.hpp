// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace passerelle::profile {

/// Tokens of a text from its bytes by language, with the measured table tokens_per_byte.json: p50 from its recommended
/// bytes per token, p10 and p90 from its high and low. The ranges are added bound by bound, since the error of one
/// tokenizer is shared by all texts.
class TokenTable
{
public:
    /// `tokenizer` is an identifier of the table, a name that one of them covers, or one not measured that points to
    /// another. InvalidValue, with the known identifiers, when there is none.
    [[nodiscard]] static Result<TokenTable> of(const QJsonObject &table, const QString &tokenizer);

    [[nodiscard]] const QString &tokenizer() const { return m_tokenizer; }
    /// True when the figures are those of a stand-in for a tokenizer that nobody measured.
    [[nodiscard]] bool standIn() const { return m_standIn; }
    /// `bytesByLanguage` maps language codes ("und": unknown) to bytes of text.
    [[nodiscard]] units::Interval<units::Tokens> tokens(const QMap<QString, double> &bytesByLanguage) const;

private:
    QString m_tokenizer;
    QString m_column;
    double m_factor = 1;
    bool m_standIn = false;
    QJsonObject m_rows;
};

}  // namespace passerelle::profile
