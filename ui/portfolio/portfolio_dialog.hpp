// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/totals.hpp"

#include "export/brand.hpp"
#include "ui/portfolio/portfolio_actions.hpp"
#include "ui/portfolio/portfolio_model.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/background_read.hpp"

#include <QDialog>
#include <QHash>
#include <QTemporaryDir>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTreeView;

namespace passerelle::ui {

class EmptyState;
class HeadlineCache;
class ReportPreview;
class TextLabel;
class Toast;
class WorkPanel;

/// All dossiers of the library with how far each is: found by words, sorted, grouped, opened, printed and exported many
/// at once. What is done with "the chosen ones" is done with all shown when none is chosen. Opened with open(), never
/// blocking the program.
class PortfolioDialog : public QDialog
{
    Q_OBJECT

public:
    PortfolioDialog(Session &session, QWidget *parent);

    /// Replaces the system's printer dialog.
    void setPrinterChoice(PrinterChoice choice) { m_askPrinter = std::move(choice); }
    /// Puts the name and the logo of a file (exporter::readBrand()) on all that is printed and written; empty: none.
    void setBrandFile(const QString &path);

Q_SIGNALS:
    /// The person chose another file, to be remembered.
    void brandFileChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void nameParts();
    void buildLayout();
    void buildList();
    void connectParts();
    void retranslate();
    void retranslateButtons();
    void reload();
    void refresh();
    void refreshGroups();
    void refreshTagFilter();
    void refreshBrand();
    void keepSelection();
    void restoreSelection();
    void openSelected();
    void removeSelected();
    void editTags();
    void applyTags(const QHash<QString, QStringList> &wanted);
    void chooseBrand();
    void writeTravellers(const QString &folder, const QString &password);
    void run(BatchOrder::Kind kind);
    void preview();
    void exportFiles();
    void chooseImport();
    void importAll(const QStringList &paths);
    [[nodiscard]] QStringList selectedIds() const;
    /// The chosen ones, else all that are shown.
    [[nodiscard]] QStringList wantedIds() const;
    [[nodiscard]] QString countText() const;

    Session &m_session;
    HeadlineCache &m_cache;
    PortfolioModel *m_model;
    PrinterChoice m_askPrinter;
    QTemporaryDir m_dragged;  ///< holds the files of a drag while the window lives
    QStringList m_kept;       ///< chosen before the model was arranged anew

    QLineEdit *m_search;
    QComboBox *m_tagFilter;
    QComboBox *m_grouping;
    QTreeView *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_middle = nullptr;
    TextLabel *m_count;
    WorkPanel *m_work;
    QPushButton *m_open;
    QPushButton *m_delete;
    QPushButton *m_tags;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_reports;
    QPushButton *m_packs;
    QPushButton *m_print;
    QPushButton *m_previewButton;
    ReportPreview *m_preview;
    QPushButton *m_cohort;
    QPushButton *m_brandButton;
    exporter::Brand m_brand;
    BackgroundRead<exporter::Brand> m_brandRead;
    Toast *m_toast;
    QPushButton *m_close;
};

}  // namespace passerelle::ui
