// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/model/parts_table.hpp"

#include "ui/steps/model/parts_model.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/theme.hpp"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

PartsTable::PartsTable(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_search(new QLineEdit(this)), m_copy(new QPushButton(this)),
      m_model(new PartsModel(this)), m_filter(new QSortFilterProxyModel(this)), m_table(new QTableView(this))
{
    m_kind->setObjectName(QStringLiteral("model.parts.kind"));
    m_search->setObjectName(QStringLiteral("model.parts.search"));
    m_copy->setObjectName(QStringLiteral("model.parts.copy"));
    m_table->setObjectName(QStringLiteral("model.parts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_filter->setSourceModel(m_model);
    m_filter->setSortRole(PartsModel::kSortRole);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(spacing(this, 6.5));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(spacing(this, 6.5 * 8));
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto *line = new QHBoxLayout;
    line->setSpacing(spacing(this, 3));
    line->addWidget(m_kind);
    line->addWidget(m_search, 1);
    line->addWidget(m_copy);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(line);
    all->addWidget(m_table);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &PartsTable::fill);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    retranslate();
    hide();
}

void PartsTable::setProfile(const profile::ModelProfile &profile, const Language &language)
{
    // Told at every change of the dossier: what is sorted and selected stays while the model does.
    if (m_profile && m_profile->source == profile.source && m_profile->fileSize == profile.fileSize &&
        m_profile->tensors.size() == profile.tensors.size() && m_language->locale() == language.locale())
        return;
    m_profile = profile;
    m_language = language;
    setVisible(!PartsModel::kindsOf(profile).empty());
    retranslate();
}

void PartsTable::clear()
{
    m_profile.reset();
    hide();
}

QString PartsTable::asText() const
{
    const auto line = [this](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < m_filter->columnCount(); ++column)
            cells << cell(column).toString();
        return cells.join(QLatin1Char('\t'));
    };
    QStringList lines{line([this](int column) { return m_filter->headerData(column, Qt::Horizontal); })};
    const QItemSelectionModel *selection = m_table->selectionModel();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (!selection->hasSelection() || selection->isRowSelected(row, {}))
            lines << line([this, row](int column) { return m_filter->index(row, column).data(); });
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void PartsTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PartsTable::retranslate()
{
    m_search->setPlaceholderText(tr("Search these parts"));
    m_search->setAccessibleName(tr("Search these parts"));
    m_kind->setAccessibleName(tr("Which parts to show"));
    m_table->setAccessibleName(tr("Parts of the model"));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copies the rows shown, or those selected, for a spreadsheet"));
    if (!m_profile)
        return;
    const int chosen = m_kind->currentIndex();
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        for (const PartsModel::Kind kind : PartsModel::kindsOf(*m_profile)) {
            m_kind->addItem(kind == PartsModel::Kind::Tensors     ? tr("Arrays of weights")
                            : kind == PartsModel::Kind::Operators ? tr("Operators")
                                                                  : tr("Adapter"),
                            static_cast<int>(kind));
        }
        m_kind->setCurrentIndex(std::clamp(chosen, 0, std::max(0, m_kind->count() - 1)));
    }
    fill();
}

void PartsTable::fill()
{
    if (!m_profile || m_kind->count() == 0)
        return;
    m_model->show(*m_profile, static_cast<PartsModel::Kind>(m_kind->currentData().toInt()), *m_language);
    m_table->resizeColumnsToContents();
}

}  // namespace passerelle::ui
