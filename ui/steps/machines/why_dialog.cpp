// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/why_dialog.hpp"

#include "ui/session/session.hpp"
#include "ui/steps/machines/calculation_view.hpp"
#include "ui/widgets/text_label.hpp"

#include <QDialogButtonBox>
#include <QEvent>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

/// The line of the calculation that gives the figure, in the words of the estimator.
Message lineOf(Figure figure)
{
    switch (figure) {
    case Figure::GpuHours:
        return PASSERELLE_TEXT("Estimate", "The project");
    case Figure::RunGpuHours:
        return PASSERELLE_TEXT("Estimate", "The run");
    case Figure::Time:
        return PASSERELLE_TEXT("Estimate", "Time");
    case Figure::Cost:
        return PASSERELLE_TEXT("Estimate", "Cost");
    case Figure::Energy:
        return PASSERELLE_TEXT("Estimate", "Energy");
    case Figure::Carbon:
        return PASSERELLE_TEXT("Estimate", "Carbon");
    case Figure::Memory:
        break;
    }
    return PASSERELLE_TEXT("Estimate", "Memory of the fullest GPU");
}

}  // namespace

QString figureName(Figure figure)
{
    switch (figure) {
    case Figure::GpuHours:
        return WhyDialog::tr("GPU-hours of the project");
    case Figure::RunGpuHours:
        return WhyDialog::tr("GPU-hours of one run");
    case Figure::Time:
        return WhyDialog::tr("Time");
    case Figure::Cost:
        return WhyDialog::tr("Cost");
    case Figure::Energy:
        return WhyDialog::tr("Electricity");
    case Figure::Carbon:
        return WhyDialog::tr("Carbon");
    case Figure::Memory:
        break;
    }
    return WhyDialog::tr("Memory");
}

WhyDialog::WhyDialog(QWidget *parent)
    : QDialog(parent), m_title(new TextLabel(TextStyle::Heading, ColorRole::Text, this)),
      m_view(new CalculationView(this))
{
    setObjectName(QStringLiteral("why"));
    m_title->setObjectName(QStringLiteral("why.title"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(m_title);
    lines->addWidget(m_view, 1);
    lines->addWidget(buttons);
    resize(textWidth(this, 120), spacing(this, 120));
    retranslate();
}

void WhyDialog::ask(Figure figure, std::shared_ptr<const estimate::Estimate> estimate, const Language &language)
{
    m_figure = figure;
    m_place = estimate && estimate->feasible ? estimate->target.name : QString();
    m_view->setLanguage(language);
    m_view->setEstimate(std::move(estimate));
    m_view->showLine(lineOf(figure));
    retranslate();
    show();
    raise();
    activateWindow();
    m_view->focusSearch();
}

void WhyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhyDialog::retranslate()
{
    setWindowTitle(tr("Why this number?"));
    m_title->setText(m_place.isEmpty()
                         ? tr("There is no figure yet.")
                         : tr("%1 · %2", "a figure and the place it is of").arg(figureName(m_figure), m_place));
}

void askWhy(QWidget *from, const Session &session, Figure figure, std::shared_ptr<const estimate::Estimate> estimate)
{
    if (!estimate) {
        const auto value = session.current();
        if (value->chosen && *value->chosen < value->estimates.size())
            estimate = {value, &value->estimates[*value->chosen]};
    }
    QWidget *window = from->window();
    auto *dialog = window->findChild<WhyDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog == nullptr)
        dialog = new WhyDialog(window);
    dialog->ask(figure, std::move(estimate), session.language());
}

}  // namespace passerelle::ui
