// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/price_list.hpp"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace passerelle::update {

namespace {

constexpr qint64 kLargest = qint64(2) * 1024 * 1024 * 1024;
constexpr qint64 kLongestLine = 64 * 1024;
constexpr std::size_t kMostPrices = 100000;

Unexpected broken(const QString &file, int line, const Message &message)
{
    return failure(ErrorCode::Malformed, message, file, QStringLiteral("line %1").arg(line),
                   PASSERELLE_TEXT("PriceList", "Save the file again, whole."));
}

/// The cells of one line, each in quotes or not; a quote inside is doubled.
QStringList cellsOf(const QString &line)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar letter = line.at(i);
        if (letter == QLatin1Char('"')) {
            if (quoted && i + 1 < line.size() && line.at(i + 1) == QLatin1Char('"'))
                cell += line.at(++i);
            else
                quoted = !quoted;
        } else if (letter == QLatin1Char(',') && !quoted) {
            cells << cell;
            cell.clear();
        } else {
            cell += letter;
        }
    }
    cells << cell;
    return cells;
}

/// One row by the names of its columns.
class Row
{
public:
    Row(const QHash<QString, qsizetype> &columns, const QStringList &cells) : m_columns(columns), m_cells(cells) {}
    [[nodiscard]] QString operator[](const char *column) const
    {
        return m_cells.value(m_columns.value(QLatin1String(column), -1));
    }
    [[nodiscard]] bool is(const char *column, const char *value) const
    {
        return (*this)[column] == QLatin1String(value);
    }

private:
    const QHash<QString, qsizetype> &m_columns;
    const QStringList &m_cells;
};

/// What a person rents by the hour, without a licence and without sharing a reservation.
bool isPlainRent(const Row &row)
{
    return row.is("TermType", "OnDemand") && row.is("Unit", "Hrs") && row.is("Currency", "USD") &&
           row.is("Operating System", "Linux") && row.is("Tenancy", "Shared") && row.is("CapacityStatus", "Used") &&
           row.is("Pre Installed S/W", "NA");
}

void addRow(PriceList &list, const Row &row)
{
    bool isNumber = false;
    ListedPrice price;
    price.instanceType = row["Instance Type"];
    price.region = row["Region Code"];
    price.currency = catalogue::Currency::Dollar;
    price.amount = row["PricePerUnit"].toDouble(&isNumber);
    if (isNumber && price.amount > 0 && price.amount < 1e5 && !price.instanceType.isEmpty() &&
        list.prices.size() < kMostPrices)
        list.prices.push_back(std::move(price));
}

}  // namespace

Result<PriceList> readAwsPrices(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("PriceList", "This file cannot be read."), path, {},
                       PASSERELLE_TEXT("PriceList", "Check its name and your right to read it."), file.errorString());
    }
    if (file.size() > kLargest)
        return failure(ErrorCode::TooLarge, PASSERELLE_TEXT("PriceList", "This file is larger than any price list."),
                       path);
    PriceList list;
    list.providerId = QStringLiteral("aws");
    QHash<QString, qsizetype> columns;
    // A line of the head names the day; the line that begins with SKU names the columns.
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray bytes = file.readLine(kLongestLine);
        if (bytes.size() >= kLongestLine - 1)
            return broken(path, number, PASSERELLE_TEXT("PriceList", "A line is longer than any price list has."));
        const QStringList cells = cellsOf(QString::fromUtf8(bytes).trimmed());
        if (!columns.isEmpty()) {
            const Row row(columns, cells);
            if (isPlainRent(row))
                addRow(list, row);
        } else if (cells.first() == QLatin1String("Publication Date")) {
            list.day = QDate::fromString(cells.value(1).left(10), Qt::ISODate);
        } else if (cells.first() == QLatin1String("SKU")) {
            for (qsizetype i = 0; i < cells.size(); ++i)
                columns.insert(cells.at(i), i);
        }
    }
    for (const char *needed : {"TermType", "Unit", "Currency", "PricePerUnit", "Instance Type", "Region Code",
                               "Operating System", "Tenancy", "CapacityStatus", "Pre Installed S/W"}) {
        if (!columns.contains(QLatin1String(needed)))
            return broken(path, 1,
                          PASSERELLE_TEXT("PriceList", "The column “%1” is missing.").arg(QLatin1String(needed)));
    }
    return list;
}

}  // namespace passerelle::update
