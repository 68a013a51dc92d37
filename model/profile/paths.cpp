// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/paths.hpp"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <system_error>

namespace passerelle::profile {

namespace fs = std::filesystem;

fs::path toPath(const QString &path)
{
#ifdef Q_OS_WIN
    return fs::path(path.toStdWString());
#else
    return toPath(QFile::encodeName(path));
#endif
}

fs::path toPath(const QByteArray &name)
{
#ifdef Q_OS_WIN
    return toPath(QString::fromUtf8(name));
#else
    return fs::path(std::string(name.constData(), static_cast<std::size_t>(name.size())));
#endif
}

QString shown(const fs::path &path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.generic_wstring());
#else
    return QString::fromUtf8(path.native().data(), static_cast<qsizetype>(path.native().size()));
#endif
}

QString harmless(const QString &text)
{
    constexpr qsizetype kLongest = 200;
    QString result;
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format)
            continue;
        result += c;
        if (result.size() == kLongest)
            return result + QChar(0x2026);
    }
    return result;
}

bool liesInside(const fs::path &path, const fs::path &folder)
{
    std::error_code problem;
    const fs::path inner = fs::canonical(path, problem);
    if (problem)
        return false;
    const fs::path outer = fs::canonical(folder, problem);
    if (problem)
        return false;
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

bool isPlainRelativeName(const QString &name)
{
    if (name.isEmpty() || name.size() > 4096 || name.contains(QChar(0)) || name.contains(QLatin1Char('\\')) ||
        name.contains(QLatin1Char(':')) || name.startsWith(QLatin1Char('/')))
        return false;
    const QStringList parts = name.split(QLatin1Char('/'));
    return std::none_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.isEmpty() || part == QLatin1String("..") || part == QLatin1String(".");
    });
}

}  // namespace passerelle::profile
