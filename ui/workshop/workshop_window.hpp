// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"
#include "ui/workshop/workshop_pages.hpp"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace passerelle::ui {

class TileButton;
class WorkshopTimer;

/// For a room and a projector: large type, one question at a time, a countdown, an invented company for each vertical.
/// Keeps nothing unless asked to; "Start again" is back at the choice of companies. Right, left, space and Page keys
/// turn the pages, F11 fills the screen.
class WorkshopWindow final : public QDialog
{
    Q_OBJECT

public:
    WorkshopWindow(Session &session, QWidget *parent);
    ~WorkshopWindow() override;

    /// -1 at the choice of a company, else the page from 0.
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void buildChoice();
    void retranslate();
    void choose(std::size_t index);
    void startAgain();
    void goBy(int pages);
    void showPage();
    void fillFigures(const WorkshopPage &page);
    void scaleType();
    void keep();
    void compute();

    Session &m_session;
    std::vector<ExampleCompany> m_companies;
    std::optional<std::size_t> m_company;
    dossier::Dossier m_dossier;
    std::shared_ptr<const dossier::Case> m_case;
    std::vector<WorkshopPage> m_pages;
    int m_page = -1;
    QFutureWatcher<std::shared_ptr<const dossier::Case>> m_watcher;

    QStackedWidget *m_stack;
    QWidget *m_choice;
    QLabel *m_question;
    std::vector<TileButton *> m_tiles;
    QLabel *m_title;
    QLabel *m_lead;
    QGridLayout *m_figures = nullptr;
    QLabel *m_points;
    QLabel *m_remark;
    QLabel *m_place;
    WorkshopTimer *m_timer;
    QPushButton *m_again;
    QPushButton *m_keep;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_close;
};

}  // namespace passerelle::ui
