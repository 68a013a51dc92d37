// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolio_dialog.hpp"

#include "ui/portfolio/headline_cache.hpp"
#include "ui/portfolio/work_panel.hpp"
#include "ui/preview/report_preview.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/toast.hpp"
#include "units/format.hpp"

#include <QComboBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStackedLayout>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

QStringList dossierFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        const QString path = url.toLocalFile();
        if (path.endsWith(QLatin1String(".passerelle"), Qt::CaseInsensitive) ||
            path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
            paths << path;
    }
    return paths;
}

}  // namespace

PortfolioDialog::PortfolioDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_cache(HeadlineCache::of(session)),
      m_model(new PortfolioModel(session.catalogue(), session.language(), session.today(), this)),
      m_askPrinter(systemPrinterChoice()), m_search(new QLineEdit), m_tagFilter(new QComboBox),
      m_grouping(new QComboBox), m_list(new QTreeView), m_empty(new EmptyState(QStringLiteral("folder"))),
      m_count(new TextLabel(TextStyle::Body, ColorRole::MutedText)), m_work(new WorkPanel(session, this)),
      m_open(new QPushButton), m_delete(new QPushButton), m_tags(new QPushButton), m_import(new QPushButton),
      m_export(new QPushButton), m_reports(new QPushButton), m_packs(new QPushButton), m_print(new QPushButton),
      m_previewButton(new QPushButton), m_preview(new ReportPreview(this)), m_cohort(new QPushButton),
      m_brandButton(new QPushButton), m_toast(new Toast(this)), m_close(new QPushButton)
{
    setAcceptDrops(true);
    nameParts();
    buildList();
    buildLayout();
    connectParts();
    retranslate();
    reload();
    m_search->setFocus();
}

void PortfolioDialog::nameParts()
{
    setObjectName(QStringLiteral("portfolio"));
    const std::pair<QWidget *, const char *> names[] = {{m_search, "search"},    {m_grouping, "grouping"},
                                                        {m_list, "list"},        {m_empty, "empty"},
                                                        {m_count, "count"},      {m_work, "work"},
                                                        {m_open, "open"},        {m_delete, "delete"},
                                                        {m_import, "import"},    {m_export, "export"},
                                                        {m_reports, "reports"},  {m_packs, "packs"},
                                                        {m_print, "print"},      {m_previewButton, "preview"},
                                                        {m_cohort, "cohort"},    {m_close, "close"},
                                                        {m_tags, "tags"},        {m_tagFilter, "tagFilter"},
                                                        {m_brandButton, "brand"}};
    for (const auto &[part, name] : names)
        part->setObjectName(QStringLiteral("portfolio.") + QLatin1String(name));
}

void PortfolioDialog::buildList()
{
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setSortIndicator(static_cast<int>(PortfolioColumn::Modified), Qt::DescendingOrder);
    m_list->setSortingEnabled(true);
    const int widths[] = {30, 16, 18, 14, 14, 28, 12, 20, 16};
    // At least as wide as its title, which another language may need.
    for (int column = 0; column < kPortfolioColumns; ++column) {
        const int title = m_list->header()->sectionSizeHint(column);
        m_list->header()->resizeSection(column, std::max(title, textWidth(this, widths[column])));
    }
    m_model->writeFiles = [this](const QStringList &ids) {
        return writeTravelFiles(travellersOf(m_session, ids), m_dragged.path()).value_or(QStringList());
    };
}

void PortfolioDialog::buildLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 2));
    auto *top = new QHBoxLayout;
    m_search->setClearButtonEnabled(true);
    top->addWidget(m_search, 1);
    top->addWidget(m_tagFilter);
    top->addWidget(m_grouping);
    column->addLayout(top);
    m_middle = new QStackedLayout;
    m_middle->addWidget(m_list);
    m_middle->addWidget(m_empty);
    column->addLayout(m_middle, 1);
    column->addWidget(m_count);
    column->addWidget(m_work);
    auto *many = new QHBoxLayout;
    for (QPushButton *button : {m_previewButton, m_print, m_reports, m_packs, m_cohort})
        many->addWidget(button);
    many->addStretch(1);
    for (QPushButton *button : {m_import, m_export})
        many->addWidget(button);
    column->addLayout(many);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_delete);
    buttons->addWidget(m_tags);
    buttons->addWidget(m_brandButton);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    m_open->setDefault(true);
    for (QPushButton *button :
         {m_previewButton, m_print, m_reports, m_packs, m_cohort, m_import, m_export, m_delete, m_tags, m_brandButton})
        button->setAutoDefault(false);
    resize(QSize(textWidth(this, 165), spacing(this, 150)).boundedTo(screen()->availableSize() * 0.92));
}

void PortfolioDialog::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) { m_model->setSearch(text); });
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setGrouping(static_cast<PortfolioGrouping>(std::max(index, 0))); });
    connect(m_tagFilter, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setTag(m_tagFilter->currentData().toString()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PortfolioDialog::refresh);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &PortfolioDialog::keepSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PortfolioDialog::restoreSelection);
    connect(m_list, &QTreeView::activated, this, &PortfolioDialog::openSelected);
    connect(m_open, &QPushButton::clicked, this, &PortfolioDialog::openSelected);
    connect(m_delete, &QPushButton::clicked, this, &PortfolioDialog::removeSelected);
    connect(m_tags, &QPushButton::clicked, this, &PortfolioDialog::editTags);
    connect(m_brandButton, &QPushButton::clicked, this, &PortfolioDialog::chooseBrand);
    // The window's own notice lies under this one.
    connect(&m_session, &Session::announced, this,
            [this](const Notice &notice) { m_toast->showMessage(notice.text, notice.action, notice.undo); });
    connect(&m_session, &Session::libraryChanged, this, &PortfolioDialog::reload);
    connect(m_import, &QPushButton::clicked, this, &PortfolioDialog::chooseImport);
    connect(m_empty, &EmptyState::activated, this, &PortfolioDialog::chooseImport);
    connect(m_export, &QPushButton::clicked, this, &PortfolioDialog::exportFiles);
    connect(m_reports, &QPushButton::clicked, this, [this] { run(BatchOrder::Kind::Reports); });
    connect(m_packs, &QPushButton::clicked, this, [this] { run(BatchOrder::Kind::Packs); });
    connect(m_print, &QPushButton::clicked, this, [this] { run(BatchOrder::Kind::Print); });
    connect(m_previewButton, &QPushButton::clicked, this, &PortfolioDialog::preview);
    connect(m_preview, &ReportPreview::shown, this, &PortfolioDialog::refresh);
    connect(m_preview, &ReportPreview::failed, this, [this](const Error &error) {
        m_work->say(describe(error, m_session.language()), true);
        refresh();
    });
    connect(m_cohort, &QPushButton::clicked, this, [this] { run(BatchOrder::Kind::Cohort); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_work, &WorkPanel::ended, this, &PortfolioDialog::refresh);
    connect(&m_cache, &HeadlineCache::found, this, [this](const QString &id) {
        for (const PortfolioRow *row : m_model->shown()) {
            if (row->entry.id != id)
                continue;
            if (const auto headline = m_cache.find(row->entry))
                m_model->setHeadline(id, *headline);
            break;
        }
        refresh();
    });
}

void PortfolioDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->setLanguage(m_session.language());
        retranslate();
        refresh();
    }
}

void PortfolioDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && m_list->hasFocus()) {
        removeSelected();
        return;
    }
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        m_search->selectAll();
        return;
    }
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::ControlModifier) {
        editTags();
        return;
    }
    if (event->matches(QKeySequence::Print)) {
        run(BatchOrder::Kind::Print);
        return;
    }
    QDialog::keyPressEvent(event);
}

void PortfolioDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() != m_list && !dossierFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PortfolioDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    importAll(dossierFiles(event->mimeData()));
}

void PortfolioDialog::retranslate()
{
    setWindowTitle(tr("Portfolio"));
    m_search->setPlaceholderText(tr("Search by name, tag, stage, vertical, route or machine"));
    m_search->setAccessibleName(tr("Search the dossiers"));
    m_search->setToolTip(tr("Shows only the dossiers that hold all these words (Ctrl+F)"));
    m_list->setAccessibleName(tr("Dossiers"));
    m_grouping->setAccessibleName(tr("Group the dossiers"));
    m_grouping->setToolTip(tr("Puts the dossiers under headings"));
    const int grouping = std::max(m_grouping->currentIndex(), 0);
    const QSignalBlocker blocker(m_grouping);
    m_grouping->clear();
    m_grouping->addItems({tr("Without groups"), tr("By deadline"), tr("By vertical"), tr("By stage")});
    m_grouping->setCurrentIndex(grouping);
    m_tagFilter->setAccessibleName(tr("Show one tag"));
    m_tagFilter->setToolTip(tr("Shows only the dossiers that bear this tag"));
    refreshTagFilter();
    retranslateButtons();
}

void PortfolioDialog::retranslateButtons()
{
    const auto set = [](QPushButton *button, const QString &text, const QString &tip) {
        button->setText(text);
        button->setToolTip(tip);
    };
    set(m_open, tr("&Open"), tr("Shows the chosen dossier"));
    set(m_delete, tr("&Delete"), tr("Moves the chosen dossiers to the bin; can be taken back"));
    set(m_tags, tr("&Tags…"), tr("Adds tags to the chosen dossiers or takes them away (Ctrl+T)"));
    set(m_import, tr("&Import…"), tr("Adds dossier files to the library; they can also be dropped here"));
    set(m_export, tr("&Export files…"), tr("Writes each dossier as a file that travels by mail or on a stick"));
    set(m_previewButton, tr("Previe&w…"), tr("Shows the pages of the chosen dossier's report"));
    set(m_print, tr("&Print reports…"), tr("One print job for all of them (Ctrl+P)"));
    set(m_reports, tr("Save &reports…"), tr("The report of each as PDF, with a summary table and the cohort report"));
    set(m_packs, tr("Save pac&ks…"), tr("The application pack of each, with a summary table"));
    set(m_cohort, tr("&Cohort report…"), tr("Sums without any name, as PDF and as a table"));
    refreshBrand();
    set(m_close, tr("Close"), tr("Back to the dossier that is open"));
}

void PortfolioDialog::reload()
{
    const auto entries = m_session.library().list();
    if (!entries) {
        m_work->say(describe(entries.error(), m_session.language()), true);
        return;
    }
    std::vector<PortfolioRow> rows;
    for (const dossier::Entry &entry : *entries)
        rows.push_back({entry, m_cache.find(entry)});
    m_model->setRows(std::move(rows));
    refreshTagFilter();
    m_cache.want(*entries);
    // The keyboard starts there, but it is not chosen: the buttons take all until the person chooses.
    const QModelIndex open = m_model->indexOf(m_session.dossier().id);
    if (open.isValid())
        m_list->selectionModel()->setCurrentIndex(open, QItemSelectionModel::NoUpdate);
    refresh();
}

void PortfolioDialog::keepSelection()
{
    m_kept = selectedIds();
}

/// A headline that arrives, a search or another order must not forget what the person had chosen.
void PortfolioDialog::restoreSelection()
{
    refreshGroups();
    QItemSelection chosen;
    for (const QString &id : m_kept) {
        if (const QModelIndex index = m_model->indexOf(id); index.isValid())
            chosen.select(index, index.siblingAtColumn(kPortfolioColumns - 1));
    }
    m_list->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    refresh();
}

void PortfolioDialog::refreshGroups()
{
    m_list->setRootIsDecorated(m_model->grouping() != PortfolioGrouping::None);
    m_list->expandAll();
    for (int row = 0; m_model->grouping() != PortfolioGrouping::None && row < m_model->rowCount(); ++row)
        m_list->setFirstColumnSpanned(row, {}, true);
}

void PortfolioDialog::refresh()
{
    const bool none = m_model->rowCount() == 0;
    m_middle->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_list);
    const bool searching = m_model->total() > 0;
    m_empty->setTitle(searching ? tr("No dossier holds these words") : tr("No dossier yet"));
    m_empty->setText(searching ? tr("Take a word or the tag away, or look for the vertical or the machine.")
                               : tr("Drop dossier files here, or bring them in from a folder."));
    m_empty->setAction(searching ? QString() : tr("Import dossiers…"));
    const auto chosen = selectedIds().size();
    const bool idle = !m_work->job().isRunning();
    m_open->setEnabled(chosen == 1);
    m_previewButton->setEnabled(chosen == 1);
    m_delete->setEnabled(chosen > 0 && idle);
    m_tags->setEnabled(chosen > 0);
    m_export->setEnabled(!none && idle);
    for (QPushButton *button : {m_print, m_reports, m_packs})
        button->setEnabled(!none && idle);
    m_cohort->setEnabled(wantedIds().size() >= cohort::kSmallestGroup && idle);
    m_count->setText(countText());
}

QString PortfolioDialog::countText() const
{
    const QStringList ids = wantedIds();
    const auto count = static_cast<int>(ids.size());
    const bool chosen = !selectedIds().isEmpty();
    QString text = chosen ? tr("%n dossier(s) chosen.", nullptr, count)
                          : tr("None is chosen: the buttons take all %n shown.", nullptr, count);
    std::vector<cohort::Headline> headlines;
    for (const PortfolioRow *row : m_model->shown()) {
        if (row->headline && ids.contains(row->entry.id))
            headlines.push_back(*row->headline);
    }
    const cohort::Sum sum = cohort::sumOf(headlines);
    if (sum.estimated > 0) {
        text += QLatin1Char(' ') + tr("Together about %1 and %2.")
                                       .arg(units::format(sum.gpuHours.p50, m_session.language()),
                                            units::format(sum.carbon.p50, m_session.language()));
    }
    if (const int missing = m_cache.missing(); missing > 0)
        text += QLatin1Char(' ') + tr("%n still to be computed.", nullptr, missing);
    return text;
}

QStringList PortfolioDialog::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        if (const PortfolioRow *row = m_model->row(index))
            ids << row->entry.id;
    }
    return ids;
}

QStringList PortfolioDialog::wantedIds() const
{
    QStringList ids = selectedIds();
    if (!ids.isEmpty())
        return ids;
    for (const PortfolioRow *row : m_model->shown())
        ids << row->entry.id;
    return ids;
}

}  // namespace passerelle::ui
