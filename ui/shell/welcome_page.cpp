// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.hpp"

#include "dossier/keys.hpp"
#include "ui/shell/first_project.hpp"
#include "ui/steps/vertical/starting_point.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/tile_button.hpp"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace keys = dossier::keys;

namespace {

const QString kUnknown = QStringLiteral("unknown");

}  // namespace

WelcomePage::WelcomePage(Session &session, const std::vector<Sample> &samples, QWidget *parent)
    : StepPage(QStringLiteral("welcome"), session, parent), m_fields(new Card(this)), m_projects(new Card(this)),
      m_others(new Card(this)), m_group(new QButtonGroup(this)),
      m_assumed(new TextLabel(TextStyle::Caption, ColorRole::MutedText)),
      m_model(new TileButton(QStringLiteral("model"), this)), m_import(new TileButton(QStringLiteral("file"), this)),
      m_stepByStep(new TileButton(QStringLiteral("company"), this))
{
    buildTiles();
    buildOffers();
    buildOtherWays(samples);
    for (Card *card : {m_fields, m_projects, m_others})
        column()->addWidget(card);
    column()->addStretch(1);
    StepPage::start();
}

void WelcomePage::buildTiles()
{
    auto *grid = new ColumnsLayout(textWidth(this, 23), 5, spacing(this, 2));
    m_fields->body()->addLayout(grid);
    std::vector<const catalogue::Vertical *> ordered;
    for (const catalogue::Vertical &vertical : session().catalogue().verticals)
        ordered.push_back(&vertical);
    std::ranges::sort(ordered, {}, &catalogue::Vertical::order);
    const auto add = [&](const QString &id, const QString &icon) {
        auto *tile = new TileButton(icon, m_fields);
        tile->setObjectName(QStringLiteral("welcome.field.") + id);
        m_group->addButton(tile);
        m_tiles.push_back(tile);
        grid->addWidget(tile);
        connect(tile, &TileButton::clicked, this, [this, id] { choose(id); });
    };
    for (const catalogue::Vertical *vertical : ordered)
        add(vertical->id, vertical->id);
    add(kUnknown, QStringLiteral("info"));
}

void WelcomePage::buildOffers()
{
    for (const char *name : {"first", "stretch"}) {
        Offer offer{new TextLabel(TextStyle::Strong), new TextLabel(TextStyle::Body, ColorRole::MutedText),
                    new QPushButton};
        offer.start->setObjectName(QStringLiteral("welcome.start_") + QLatin1String(name));
        auto *texts = new QVBoxLayout;
        texts->setSpacing(spacing(this, 0.5));
        texts->addWidget(offer.title);
        texts->addWidget(offer.facts);
        auto *line = new QHBoxLayout;
        line->setSpacing(spacing(this, 4));
        line->addLayout(texts, 1);
        line->addWidget(offer.start, 0, Qt::AlignVCenter);
        m_projects->body()->addLayout(line);
        const std::size_t place = m_offers.size();
        connect(offer.start, &QPushButton::clicked, this, [this, place] {
            if (const catalogue::ProjectIdea *project = m_offers[place].project)
                WelcomePage::start(*project);
        });
        m_offers.push_back(offer);
    }
    m_projects->body()->addWidget(m_assumed);
}

void WelcomePage::buildOtherWays(const std::vector<Sample> &samples)
{
    auto *columns = new ColumnsLayout(textWidth(this, 34), 3, spacing(this, 2));
    m_others->body()->addLayout(columns);
    const auto add = [&](TileButton *button, const QString &name) {
        button->setObjectName(QStringLiteral("welcome.") + name);
        button->setCheckable(false);
        columns->addWidget(button);
    };
    add(m_stepByStep, QStringLiteral("steps"));
    add(m_model, QStringLiteral("model"));
    add(m_import, QStringLiteral("import"));
    connect(m_stepByStep, &TileButton::clicked, this, [this] { Q_EMIT stepWanted(QStringLiteral("company")); });
    connect(m_import, &TileButton::clicked, this, &WelcomePage::importWanted);
    connect(m_model, &TileButton::clicked, this, &WelcomePage::startFromModelFile);
    for (const Sample &sample : samples) {
        auto *button = new TileButton(QStringLiteral("folder"), m_others);
        button->setProperty("sample", sample.name);
        add(button, QStringLiteral("sample%1").arg(m_samples.size() + 1));
        m_samples.push_back(button);
        connect(button, &TileButton::clicked, this, [this, path = sample.path] { Q_EMIT fileWanted(path); });
    }
}

void WelcomePage::choose(const QString &verticalId)
{
    m_chosen = verticalId;
    refresh();
    m_offers.front().start->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::start(const catalogue::ProjectIdea &project)
{
    auto answers = startingPoint(project, session().language());
    if (m_chosen != kUnknown)
        answers.emplace_back(QLatin1String(keys::kVertical), m_chosen);
    session().set(answers, tr("Start from an example project"));
    Q_EMIT stepWanted(QStringLiteral("machines"));
    Notice notice;
    notice.text = tr("“%1”: model, data and plan are assumed from published figures. Change what differs.")
                      .arg(project.title.text(session().language()));
    notice.action = tr("Undo");
    notice.undo = [&session = session()] { session.undo(); };
    session().announce(notice);
}

void WelcomePage::startFromModelFile()
{
    const QString path = session().files().openFile(
        window(), tr("Choose a model file"),
        tr("Models (*.json *.safetensors *.gguf *.pt *.pth *.bin *.ckpt *.onnx *.h5 *.keras *.pb *.index "
           "*.tflite);;All files (*)"));
    if (path.isEmpty())
        return;
    // The model's page reads a path that has no description yet, as for a dossier that came as a file.
    session().set({{QLatin1String(keys::kModelSource), QStringLiteral("path")},
                   {QLatin1String(keys::kModelPath), path},
                   {QLatin1String(keys::kModelPreset), QJsonValue(QJsonValue::Undefined)},
                   {QLatin1String(keys::kModelArchitecture), QJsonValue(QJsonValue::Undefined)}},
                  tr("Choose the model’s file"));
    Q_EMIT stepWanted(QStringLiteral("model"));
}

QString WelcomePage::factsOf(const catalogue::ProjectIdea &project) const
{
    const catalogue::Preset *preset = session().catalogue().preset(project.presetId);
    const QString facts =
        tr("Model: %1. Data: %2.")
            .arg(preset ? preset->name : project.presetId, datasetWords(project, session().language()));
    const int passes = qRound(project.facts.value(QLatin1String("epochs")).toDouble());
    return passes > 0 ? tr("%1 %2", "model and data, then passes")
                            .arg(facts, tr("%n pass(es) over the data.", nullptr, passes))
                      : facts;
}

void WelcomePage::retranslate()
{
    setHeading(tr("Where do you start?"),
               tr("Choose a field, then a project like yours: the whole estimate follows at once. Every answer can be "
                  "changed afterwards."));
    m_fields->setTitle(tr("1. What is it for?"));
    m_fields->setDescription(tr("The nearest field is enough; it only sets examples."));
    m_projects->setTitle(tr("2. A project like yours"));
    m_offers.front().start->setText(tr("&Estimate this project"));
    m_offers.back().start->setText(tr("Es&timate this larger one"));
    for (const Offer &offer : m_offers)
        offer.start->setToolTip(tr("Fills model, data and plan, and shows the machines; one undo takes it all back"));
    m_others->setTitle(tr("Or start another way"));
    m_stepByStep->setText(tr("Answer one question after the other"));
    m_stepByStep->setToolTip(tr("Begins with your company; anything may be left open"));
    m_model->setText(tr("Start from my model file…"));
    m_model->setToolTip(tr("Reads the description only; nothing is executed and nothing leaves this computer"));
    m_import->setText(tr("Import a dossier…"));
    m_import->setToolTip(tr("A dossier that came by mail or on a key"));
    for (TileButton *button : m_samples) {
        button->setText(tr("Open the example “%1”").arg(button->property("sample").toString()));
        button->setToolTip(tr("A complete dossier of an invented company, to look around"));
    }
}

void WelcomePage::refresh()
{
    const Language &language = session().language();
    for (TileButton *tile : m_tiles) {
        const QString id = tile->objectName().section(QLatin1Char('.'), 2);
        const catalogue::Vertical *vertical = session().catalogue().vertical(id);
        tile->setText(vertical ? vertical->name.text(language) : tr("I don’t know yet"));
        tile->setAccessibleName(tile->text());
        tile->setToolTip(vertical ? vertical->summary.text(language)
                                  : tr("Takes the most usual kind of project and says what it assumed"));
        if (id == m_chosen)
            tile->setChecked(true);
    }
    const catalogue::Vertical *vertical = session().catalogue().vertical(m_chosen);
    m_offers[0].project = vertical               ? &vertical->firstProject
                          : m_chosen == kUnknown ? commonestProject(session().catalogue())
                                                 : nullptr;
    m_offers[1].project = vertical ? &vertical->stretchProject : nullptr;
    for (const Offer &offer : m_offers) {
        for (QWidget *part : std::initializer_list<QWidget *>{offer.title, offer.facts, offer.start})
            part->setVisible(offer.project);
        if (!offer.project)
            continue;
        offer.title->setText(offer.project->title.text(language));
        offer.facts->setText(factsOf(*offer.project));
        offer.start->setAccessibleDescription(offer.title->text());
    }
    m_projects->setVisible(m_offers[0].project);
    m_assumed->setText(vertical ? tr("Everything the project does not say is assumed, and listed in the plan with its "
                                     "effect on the answer.")
                                : tr("Assumed, since you cannot say yet: the model that suits the most fields, with "
                                     "the data of its first project. The answer can be several times off; naming "
                                     "your field narrows it most."));
}

}  // namespace passerelle::ui
