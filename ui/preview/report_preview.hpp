// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"
#include "export/brand.hpp"
#include "ui/preview/printer_choice.hpp"
#include "ui/preview/recorded_pages.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/background_read.hpp"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace passerelle::ui {

class PreviewDialog;

/// A document to be shown page by page, as it would be written now.
struct PreviewOrder {
    std::function<exporter::Document(const Progress &)> make;  ///< on another thread: captures values only
    Language language = Language::english();                   ///< in which it is written
    bool canSave = false;                                      ///< offers to save what is seen
};

/// The report of a case that is there.
[[nodiscard]] PreviewOrder reportOrder(const Session &session, const Language &language,
                                       const exporter::ReportLook &look);
/// The application of the case that is shown.
[[nodiscard]] PreviewOrder applicationOrder(const Session &session, const Language &language,
                                            const exporter::ReportLook &look);
/// The report of a dossier that is evaluated first.
[[nodiscard]] PreviewOrder dossierOrder(const Session &session, const dossier::Dossier &dossier,
                                        const exporter::ReportLook &look);

/// Shows a document as its PDF will be, in a window of its own, and prints it from there. The pages are made, and
/// printed, off the interface thread.
class ReportPreview final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what the preview lies over.
    explicit ReportPreview(QWidget *window);
    ~ReportPreview() override;

    /// Replaces the system's printer dialog.
    void setPrinterChoice(PrinterChoice choice) { m_askPrinter = std::move(choice); }
    /// Makes the pages and shows them; an order that comes meanwhile replaces the one under way.
    void show(const PreviewOrder &order);

Q_SIGNALS:
    void shown();
    void printed();
    void saveWanted();  ///< the person wants the document that is seen as a file
    void failed(const passerelle::Error &error);

private:
    void finish(const PreviewOrder &order, Result<RecordedPages> pages);
    void print(const PreviewOrder &order, PreviewDialog *dialog);

    QWidget *m_window;
    PrinterChoice m_askPrinter;
    BackgroundRead<RecordedPages> m_work;
    BackgroundRead<bool> m_printing;
};

}  // namespace passerelle::ui
