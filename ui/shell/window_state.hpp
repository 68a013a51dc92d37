// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

class QMainWindow;
class QScrollArea;
class QSettings;

namespace passerelle::ui {

/// Where the person was, kept between two starts: the window's place, the dossier, the step, how far each page was
/// scrolled. Read and written at once; nothing is kept in memory.
class WindowState
{
public:
    explicit WindowState(QSettings &settings) : m_settings(settings) {}

    /// As last time, else a size that shows a page well on this screen.
    void restoreGeometry(QMainWindow &window) const;
    void keepGeometry(const QMainWindow &window);
    [[nodiscard]] QString dossier() const;
    void keepDossier(const QString &id);
    [[nodiscard]] QString step() const;  ///< empty: the quick start, or never kept
    void keepStep(const QString &id);
    /// What a page remembers of itself (see PageMemory); empty: nothing was kept.
    [[nodiscard]] QJsonObject page(const QString &step) const;
    void keepPage(const QString &step, const QJsonObject &kept);
    /// Scrolls a page to where it was as soon as it is tall enough; later moves are kept when the window closes.
    void restoreScroll(QScrollArea &page, const QString &step) const;
    void keepScroll(const QScrollArea &page, const QString &step);

private:
    QSettings &m_settings;
};

}  // namespace passerelle::ui
