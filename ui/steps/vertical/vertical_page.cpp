// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/vertical/vertical_page.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/vertical/starting_point.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/source_badge.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/tile_button.hpp"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace {

const QString kKey = QLatin1String(dossier::keys::kVertical);

}  // namespace

VerticalPage::VerticalPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("vertical"), session, parent), m_tilesCard(new Card(this)),
      m_group(new QButtonGroup(this)), m_details(new Card(this)), m_tasksTitle(new TextLabel(TextStyle::Strong)),
      m_tasks(new TextLabel), m_source(new SourceBadge), m_first(new Card(this)),
      m_firstTitle(new TextLabel(TextStyle::Strong)),
      m_firstFacts(new TextLabel(TextStyle::Body, ColorRole::MutedText)), m_useFirst(new QPushButton),
      m_stretchTitle(new TextLabel(TextStyle::Strong)),
      m_stretchFacts(new TextLabel(TextStyle::Body, ColorRole::MutedText)), m_useStretch(new QPushButton),
      m_started(new ProblemLabel), m_empty(new EmptyState(QStringLiteral("vertical"), this))
{
    buildTiles();
    buildDetails();
    for (QWidget *part : std::initializer_list<QWidget *>{m_tilesCard, m_first, m_details, m_empty})
        column()->addWidget(part);
    column()->addStretch(1);
    StepPage::start();
}

void VerticalPage::buildTiles()
{
    auto *grid = new ColumnsLayout(textWidth(this, 23), 4, spacing(this, 2));
    m_tilesCard->body()->addLayout(grid);
    std::vector<const catalogue::Vertical *> ordered;
    for (const catalogue::Vertical &vertical : session().catalogue().verticals)
        ordered.push_back(&vertical);
    std::ranges::sort(ordered, {}, &catalogue::Vertical::order);
    for (const catalogue::Vertical *vertical : ordered) {
        auto *tile = new TileButton(vertical->id, m_tilesCard);
        tile->setObjectName(QStringLiteral("vertical.") + vertical->id);
        m_group->addButton(tile);
        m_tiles.push_back(tile);
        grid->addWidget(tile);
        connect(tile, &TileButton::clicked, this, [this, id = vertical->id] { choose(id); });
    }
}

void VerticalPage::buildDetails()
{
    auto *tasks = new QVBoxLayout;
    tasks->setSpacing(spacing(this, 1));
    tasks->addWidget(m_tasksTitle);
    tasks->addWidget(m_tasks);
    m_details->body()->addLayout(tasks);
    m_details->body()->addWidget(m_source);

    const auto row = [this](TextLabel *title, TextLabel *facts, QPushButton *button) {
        auto *texts = new QVBoxLayout;
        texts->setSpacing(spacing(this, 0.5));
        texts->addWidget(title);
        texts->addWidget(facts);
        auto *line = new QHBoxLayout;
        line->setSpacing(spacing(this, 4));
        line->addLayout(texts, 1);
        line->addWidget(button, 0, Qt::AlignVCenter);
        m_first->body()->addLayout(line);
    };
    row(m_firstTitle, m_firstFacts, m_useFirst);
    row(m_stretchTitle, m_stretchFacts, m_useStretch);
    m_first->body()->addWidget(m_started);
    m_useFirst->setObjectName(QStringLiteral("vertical.use_first"));
    m_useStretch->setObjectName(QStringLiteral("vertical.use_stretch"));
    m_useFirst->setDefault(true);
    connect(m_useFirst, &QPushButton::clicked, this, [this] { start(chosen()->firstProject); });
    connect(m_useStretch, &QPushButton::clicked, this, [this] { start(chosen()->stretchProject); });
}

const catalogue::Vertical *VerticalPage::chosen() const
{
    return session().catalogue().vertical(session().value(kKey).toString());
}

QString VerticalPage::modelName(const QString &presetId) const
{
    const catalogue::Preset *preset = session().catalogue().preset(presetId);
    return preset ? preset->name : presetId;
}

void VerticalPage::choose(const QString &id)
{
    session().set(kKey, id, tr("Change the field of activity"));
}

void VerticalPage::start(const catalogue::ProjectIdea &project)
{
    session().set(startingPoint(project, session().language()), tr("Start from an example project"));
}

void VerticalPage::retranslate()
{
    setHeading(tr("Your field"),
               tr("What is it for? Choose the nearest; it only sets examples and sensible defaults."));
    m_tilesCard->setAccessibleName(tr("Fields of activity"));
    m_tasksTitle->setText(tr("What people do in this field"));
    m_first->setTitle(tr("Start from an example"));
    m_first->setDescription(tr("Fills model, data and plan with published figures. Change anything afterwards; one "
                               "undo takes it all back."));
    m_useFirst->setText(tr("Start from t&his first project"));
    m_useFirst->setToolTip(tr("Replaces the answers of the model, data and plan steps"));
    m_useStretch->setText(tr("Start from this lar&ger one"));
    m_useStretch->setToolTip(tr("Replaces the answers of the model, data and plan steps"));
    m_empty->setTitle(tr("No field chosen yet"));
    m_empty->setText(tr("Choose one above to see what others do in it and to start from an example."));
}

void VerticalPage::refresh()
{
    const Language &language = session().language();
    const catalogue::Vertical *current = chosen();
    for (TileButton *tile : m_tiles) {
        const QString id = tile->objectName().section(QLatin1Char('.'), 1);
        const catalogue::Vertical *vertical = session().catalogue().vertical(id);
        tile->setText(vertical->name.text(language));
        tile->setAccessibleName(vertical->name.text(language));
        tile->setToolTip(vertical->summary.text(language));
        if (current && current->id == id)
            tile->setChecked(true);
    }
    if (!current && m_group->checkedButton()) {
        // An exclusive group refuses to have none chosen; undo can ask for just that.
        m_group->setExclusive(false);
        m_group->checkedButton()->setChecked(false);
        m_group->setExclusive(true);
    }
    m_details->setVisible(current);
    m_first->setVisible(current);
    m_empty->setVisible(!current);
    if (current)
        showDetails(*current);
}

void VerticalPage::showDetails(const catalogue::Vertical &vertical)
{
    const Language &language = session().language();
    m_details->setTitle(vertical.name.text(language));
    m_details->setDescription(vertical.summary.text(language));
    QStringList tasks;
    for (const Message &task : vertical.tasks)
        tasks.append(tr("•  %1", "one line of a list").arg(task.text(language)));
    m_tasks->setText(tasks.join(QLatin1Char('\n')));
    m_source->setProvenance(vertical.provenance);

    const auto facts = [this](const catalogue::ProjectIdea &project) {
        return tr("Model: %1. Data: %2.").arg(modelName(project.presetId), datasetWords(project, session().language()));
    };
    m_firstTitle->setText(vertical.firstProject.title.text(language));
    m_firstFacts->setText(facts(vertical.firstProject));
    m_stretchTitle->setText(vertical.stretchProject.title.text(language));
    m_stretchFacts->setText(facts(vertical.stretchProject));
    const QString preset = session().value(QLatin1String(dossier::keys::kModelPreset)).toString();
    const QString title = session().value(QStringLiteral("project.title")).toString();
    const auto inUse = [&](const catalogue::ProjectIdea &project) {
        return preset == project.presetId &&
               (title == project.title.text(Language::french()) || title == project.title.text(Language::english()));
    };
    if (inUse(vertical.firstProject) || inUse(vertical.stretchProject))
        m_started->setMessage(tr("This example fills the next steps; look at them and change what differs."),
                              Severity::Good);
    else
        m_started->clear();
}

StepDescriptor verticalStep()
{
    StepDescriptor step;
    step.id = QStringLiteral("vertical");
    step.title = [] { return VerticalPage::tr("Field"); };
    step.question = [] { return VerticalPage::tr("What is it for?"); };
    step.state = [](const Session &session) {
        return session.catalogue().vertical(session.value(kKey).toString()) ? StepState::Done : StepState::ToDo;
    };
    step.createPage = [](Session &session, QWidget *parent) -> QWidget * { return new VerticalPage(session, parent); };
    return step;
}

}  // namespace passerelle::ui
