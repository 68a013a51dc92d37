// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/background_read.hpp"

#include <QObject>
#include <QPicture>
#include <QSizeF>

#include <memory>
#include <vector>

class QWidget;

namespace passerelle::ui {

/// The pages of a report, recorded so that any printer, screen or file can play them.
struct RecordedPages {
    QString title;
    QSizeF size;  ///< points
    std::vector<QPicture> pages;
};

/// Lays out and records the report of a case on the paper given; any thread.
[[nodiscard]] Result<RecordedPages> recordReport(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                                 const Language &language, const QDate &today, bool letter);

/// Shows a report as it will be printed, with the system's preview: zoom, pages side by side, print. The pages are made
/// off the interface thread.
class ReportPreview final : public QObject
{
    Q_OBJECT

public:
    ReportPreview(Session &session, QWidget *window);

    /// Of a case that is there.
    void show(std::shared_ptr<const dossier::Case> value, const Language &language);
    /// Of a dossier that is evaluated first.
    void show(const dossier::Dossier &dossier);

Q_SIGNALS:
    void shown();
    void failed(const passerelle::Error &error);

private:
    void finish(Result<RecordedPages> pages);

    Session &m_session;
    QWidget *m_window;
    BackgroundRead<RecordedPages> m_work;
};

}  // namespace passerelle::ui
