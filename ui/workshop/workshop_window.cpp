// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/workshop_window.hpp"

#include "ui/widgets/theme.hpp"
#include "ui/widgets/tile_button.hpp"
#include "ui/workshop/workshop_timer.hpp"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace passerelle::ui {

namespace {

QLabel *wrapped(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QFont scaled(double factor, bool bold)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

}  // namespace

WorkshopWindow::WorkshopWindow(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session),
      m_companies(exampleCompanies(session.catalogue()).value_or(std::vector<ExampleCompany>())),
      m_stack(new QStackedWidget), m_choice(new QWidget), m_question(wrapped(QStringLiteral("workshop.question"))),
      m_title(wrapped(QStringLiteral("workshop.title"))), m_lead(wrapped(QStringLiteral("workshop.lead"))),
      m_points(wrapped(QStringLiteral("workshop.points"))), m_remark(wrapped(QStringLiteral("workshop.remark"))),
      m_place(wrapped(QStringLiteral("workshop.place"))), m_timer(new WorkshopTimer(this)), m_again(new QPushButton),
      m_keep(new QPushButton), m_previous(new QPushButton), m_next(new QPushButton), m_close(new QPushButton)
{
    setObjectName(QStringLiteral("workshop"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    buildChoice();
    buildLayout();
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_case = m_watcher.result();
        retranslate();
    });
    retranslate();
    const QSize available = screen()->availableSize();
    resize(QSize(textWidth(this, 150), spacing(this, 150)).boundedTo(available * 0.95));
}

WorkshopWindow::~WorkshopWindow()
{
    m_watcher.disconnect(this);
}

void WorkshopWindow::buildChoice()
{
    auto *column = new QVBoxLayout(m_choice);
    column->addWidget(m_question);
    auto *grid = new QGridLayout;
    grid->setSpacing(spacing(this, 2));
    constexpr int kColumns = 3;
    for (std::size_t i = 0; i < m_companies.size(); ++i) {
        auto *tile = new TileButton(m_companies[i].verticalId, m_choice);
        tile->setObjectName(QStringLiteral("workshop.vertical.") + m_companies[i].verticalId);
        tile->setCheckable(false);
        const int place = static_cast<int>(i);
        grid->addWidget(tile, place / kColumns, place % kColumns);
        connect(tile, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        m_tiles.push_back(tile);
    }
    column->addLayout(grid, 1);
}

void WorkshopWindow::buildLayout()
{
    auto *told = new QWidget;
    auto *lines = new QVBoxLayout(told);
    lines->setSpacing(spacing(this, 4));
    m_figures = new QGridLayout;
    m_figures->setHorizontalSpacing(spacing(this, 8));
    lines->addWidget(m_title);
    lines->addWidget(m_lead);
    lines->addLayout(m_figures);
    lines->addWidget(m_points);
    lines->addStretch(1);
    lines->addWidget(m_remark);
    m_stack->addWidget(m_choice);
    m_stack->addWidget(told);
    auto *top = new QHBoxLayout;
    top->addWidget(m_place, 1);
    top->addWidget(m_timer);
    auto *buttons = new QHBoxLayout;
    const std::pair<QPushButton *, const char *> named[] = {
        {m_again, "again"}, {m_keep, "keep"}, {m_close, "close"}, {m_previous, "previous"}, {m_next, "next"}};
    for (const auto &[button, name] : named) {
        button->setObjectName(QStringLiteral("workshop.") + QLatin1String(name));
        button->setAutoDefault(false);
        buttons->addWidget(button);
        if (button == m_close)
            buttons->addStretch(1);
    }
    connect(m_again, &QPushButton::clicked, this, &WorkshopWindow::startAgain);
    connect(m_keep, &QPushButton::clicked, this, &WorkshopWindow::keep);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_previous, &QPushButton::clicked, this, [this] { goBy(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goBy(1); });
    auto *column = new QVBoxLayout(this);
    const int margin = spacing(this, 6);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(spacing(this, 4));
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
}

void WorkshopWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WorkshopWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        goBy(1);
        return;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        goBy(-1);
        return;
    case Qt::Key_Home:
        startAgain();
        return;
    case Qt::Key_F11:
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        return;
    default:
        QDialog::keyPressEvent(event);
    }
}

void WorkshopWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    scaleType();
}

/// As large as the window allows: a page holds about 26 lines of the usual text.
void WorkshopWindow::scaleType()
{
    const double lines = static_cast<double>(height()) / QFontMetrics(QApplication::font()).lineSpacing();
    const double factor = std::clamp(lines / 26.0, 1.15, 4.0);
    m_question->setFont(scaled(factor * 1.5, true));
    m_title->setFont(scaled(factor * 1.8, true));
    m_lead->setFont(scaled(factor * 1.25, false));
    m_points->setFont(scaled(factor * 1.15, false));
    m_remark->setFont(scaled(factor * 0.85, false));
    m_place->setFont(scaled(factor * 0.85, false));
    m_timer->setLarge(scaled(factor * 1.3, true));
    for (TileButton *tile : m_tiles)
        tile->setFont(scaled(factor * 0.9, false));
    for (int i = 0; i < m_figures->count(); ++i) {
        if (QWidget *label = m_figures->itemAt(i)->widget())
            label->setFont(scaled(factor * (i % 2 == 0 ? 1.9 : 0.9), i % 2 == 0));
    }
}

void WorkshopWindow::retranslate()
{
    setWindowTitle(tr("Workshop"));
    m_question->setText(tr("Which company shall we follow?"));
    const Language &language = m_session.language();
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const catalogue::Vertical *vertical = m_session.catalogue().vertical(m_companies[i].verticalId);
        m_tiles[i]->setText(vertical->name.text(language));
        m_tiles[i]->setAccessibleName(m_tiles[i]->text());
        m_tiles[i]->setToolTip(m_companies[i].story.text(language));
    }
    m_again->setText(tr("Start &again"));
    m_again->setToolTip(tr("Back to the choice of companies; keeps nothing (Home)"));
    m_keep->setText(tr("&Keep as a dossier"));
    m_keep->setToolTip(tr("Adds this example to the library and opens it"));
    m_close->setText(tr("&Close"));
    m_previous->setText(tr("&Back"));
    m_previous->setToolTip(tr("The page before (left arrow)"));
    m_next->setText(tr("&Next"));
    m_next->setToolTip(tr("The page after (right arrow)"));
    if (m_company)
        m_pages = workshopPages(m_companies[*m_company], m_case.get(), m_session.catalogue(), language);
    showPage();
}

void WorkshopWindow::choose(std::size_t index)
{
    m_company = index;
    m_dossier = dossierOf(m_companies[index], m_session.catalogue(), m_session.language());
    m_case.reset();
    m_page = 0;
    compute();
    retranslate();
    m_next->setFocus();
}

void WorkshopWindow::compute()
{
    m_watcher.setFuture(QtConcurrent::run([dossier = m_dossier, catalogue = m_session.sharedCatalogue(),
                                           targets = m_session.targets(), today = m_session.today(),
                                           language = m_session.language()] {
        return std::make_shared<const dossier::Case>(dossier::evaluate(dossier, *catalogue, targets, today, language));
    }));
}

void WorkshopWindow::startAgain()
{
    m_company.reset();
    m_case.reset();
    m_pages.clear();
    m_page = -1;
    m_timer->reset();
    showPage();
    if (!m_tiles.empty())
        m_tiles.front()->setFocus();
}

void WorkshopWindow::goBy(int pages)
{
    if (!m_company)
        return;
    m_page = std::clamp(m_page + pages, 0, std::max(0, pageCount() - 1));
    showPage();
}

void WorkshopWindow::showPage()
{
    const bool told = m_page >= 0 && m_page < pageCount();
    m_stack->setCurrentIndex(told ? 1 : 0);
    m_again->setEnabled(told);
    m_keep->setEnabled(told && m_case);
    m_previous->setEnabled(told && m_page > 0);
    m_next->setEnabled(told && m_page + 1 < pageCount());
    m_place->setText(told ? tr("Page %1 of %2").arg(m_page + 1).arg(pageCount())
                          : tr("Choose a vertical. Nothing is kept."));
    if (!told)
        return;
    const WorkshopPage &page = m_pages[static_cast<std::size_t>(m_page)];
    m_title->setText(page.title);
    m_lead->setText(page.lead);
    QStringList points;
    for (const QString &point : page.points)
        points << QStringLiteral("• ") + point;
    m_points->setText(points.join(QLatin1Char('\n')));
    m_points->setVisible(!points.isEmpty());
    m_remark->setText(page.remark);
    fillFigures(page);
    scaleType();
}

void WorkshopWindow::fillFigures(const WorkshopPage &page)
{
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int column = 0;
    for (const WorkshopPage::Figure &figure : page.figures) {
        QLabel *value = wrapped(QStringLiteral("workshop.figure%1").arg(column + 1));
        value->setText(figure.value);
        // A figure keeps its unit beside it ("23.1 GPU-h" would break at the hyphen); only the name of a town may wrap.
        constexpr qsizetype kShort = 14;
        value->setWordWrap(figure.value.size() > kShort);
        QLabel *name = wrapped({});
        name->setText(figure.name);
        m_figures->addWidget(value, 0, column);
        m_figures->addWidget(name, 1, column);
        ++column;
    }
}

void WorkshopWindow::keep()
{
    m_session.importDossier(m_dossier);
    accept();
}

}  // namespace passerelle::ui
