// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/model/model_page.hpp"

#include "dossier/file_facts.hpp"
#include "dossier/keys.hpp"
#include "profile/profile_json.hpp"
#include "ui/steps/model/architecture_rows.hpp"
#include "ui/steps/model/parts_table.hpp"
#include "ui/steps/model/preset_list.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/drop_zone.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/source_badge.hpp"
#include "ui/widgets/text_label.hpp"
#include "units/format.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace keys = dossier::keys;

namespace {

QString valueOf(const Session &session, const char *key)
{
    return session.value(QLatin1String(key)).toString();
}

QString sourceWord(const Session &session)
{
    return valueOf(session, keys::kModelSource);
}

}  // namespace

ModelPage::ModelPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("model"), session, parent), m_own(new Card(this)),
      m_drop(new DropZone(QStringLiteral("model.drop"), session.files())), m_problem(new ProblemLabel),
      m_choice(new Card(this)), m_search(new QLineEdit), m_suited(new QCheckBox),
      m_list(new PresetList(session.catalogue().presets, session.language(), this)), m_filter(new PresetFilter(this)),
      m_table(new QTableView), m_unknown(new QPushButton), m_result(new Card(this)),
      m_origin(new TextLabel(TextStyle::Body, ColorRole::MutedText)), m_source(new SourceBadge), m_facts(new FactGrid),
      m_remarks(new TextLabel(TextStyle::Caption, ColorRole::MutedText)), m_parts(new PartsTable),
      m_empty(new EmptyState(QStringLiteral("model"), this))
{
    buildOwn();
    buildChoice();
    buildResult();
    for (QWidget *part : std::initializer_list<QWidget *>{m_own, m_choice, m_result, m_empty})
        column()->addWidget(part);
    column()->addStretch(1);
    start();
}

void ModelPage::buildOwn()
{
    m_own->body()->addWidget(m_drop);
    m_own->body()->addWidget(m_problem);
    m_problem->setObjectName(QStringLiteral("model.problem"));
    m_drop->acceptDropsOn(this);
    connect(m_drop, &DropZone::pathChosen, this, &ModelPage::read);
    connect(m_drop, &DropZone::cancelRequested, this, [this] { m_reading.cancel(); });
}

void ModelPage::buildChoice()
{
    m_search->setObjectName(QStringLiteral("model.search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_suited->setObjectName(QStringLiteral("model.suited"));
    m_suited->setChecked(true);
    m_unknown->setObjectName(QStringLiteral("model.unknown"));
    m_table->setObjectName(QStringLiteral("model.presets"));
    m_filter->setSourceModel(m_list);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PresetList::Name, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(spacing(this, 6.5));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(spacing(this, 6.5 * 8));
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(spacing(this, 3));
    filters->addWidget(m_search, 1);
    filters->addWidget(m_suited);
    m_choice->body()->addLayout(filters);
    m_choice->body()->addWidget(m_table);
    m_choice->body()->addWidget(m_unknown, 0, Qt::AlignLeft);

    connect(m_search, &QLineEdit::textChanged, m_filter, &PresetFilter::setWords);
    connect(m_suited, &QCheckBox::toggled, this, [this] { refresh(); });
    connect(m_unknown, &QPushButton::clicked, this, &ModelPage::chooseUnknown);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        // Filtering moves the current row as well; only a row that the person selected is an answer.
        if (row.isValid() && m_table->hasFocus())
            choosePreset(m_list->preset(m_filter->mapToSource(row).row()).id);
    });
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex &row) { choosePreset(m_list->preset(m_filter->mapToSource(row).row()).id); });
}

void ModelPage::buildResult()
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_origin, 1);
    line->addWidget(m_source, 0, Qt::AlignTop);
    m_result->body()->addLayout(line);
    m_result->body()->addWidget(m_facts);
    m_result->body()->addWidget(m_remarks);
    m_result->body()->addWidget(m_parts);
    m_facts->setObjectName(QStringLiteral("model.facts"));
}

void ModelPage::choosePreset(const QString &id)
{
    const catalogue::Preset *preset = session().catalogue().preset(id);
    if (!preset || (sourceWord(session()) == QLatin1String("preset") && valueOf(session(), keys::kModelPreset) == id))
        return;
    m_error.reset();
    session().set(dossier::factsOf(profile::profileOf(*preset)), tr("Choose a model"));
}

void ModelPage::chooseUnknown()
{
    const catalogue::Vertical *vertical = session().catalogue().vertical(valueOf(session(), keys::kVertical));
    if (vertical)
        choosePreset(vertical->firstProject.presetId);
}

void ModelPage::read(const QString &path)
{
    m_attempted = path;
    m_error.reset();
    m_drop->startWork(tr("Reading %1…").arg(path));
    refresh();
    m_reading.start([path, catalogue = session().sharedCatalogue()](
                        const Progress &progress) { return profile::readModel(path, *catalogue, progress); },
                    [this](qint64 done, qint64 total) { m_drop->showProgress(done, total); },
                    [this, path](Result<profile::ModelProfile> result) { readDone(std::move(result), path); });
}

void ModelPage::readDone(Result<profile::ModelProfile> result, const QString &path)
{
    m_drop->endWork();
    retranslate();
    if (!result) {
        m_error = result.error();
        if (m_error->file.isEmpty())
            m_error->file = path;
        refresh();
        return;
    }
    m_read = *result;
    session().set(dossier::factsOf(*result), tr("Read the model’s files"));
    refresh();
}

void ModelPage::retranslate()
{
    setHeading(tr("Your model"), tr("Which model do you want to train or run?"));
    m_own->setTitle(tr("Your own files"));
    if (!m_reading.isRunning())
        m_drop->setTexts(tr("Drop a model file or folder anywhere on this page"),
                         tr("A Hugging Face folder, config.json, safetensors, GGUF, PyTorch, ONNX, Keras, "
                            "TensorFlow or an adapter. Only the description is read, never executed, and nothing "
                            "leaves this computer."));
    m_drop->setDialogs(
        tr("Choose a model file"),
        tr("Models (*.json *.safetensors *.gguf *.pt *.pth *.bin *.ckpt *.onnx *.h5 *.keras *.pb *.index "
           "*.tflite);;All files (*)"),
        tr("Choose a model’s folder"));
    m_choice->setTitle(tr("Or a published model"));
    m_search->setPlaceholderText(tr("Search by name, maker or purpose"));
    m_search->setAccessibleName(tr("Search the published models"));
    m_search->setToolTip(tr("Several words narrow the list: “mistral 7b”"));
    m_suited->setText(tr("Only those &suited to my field"));
    m_suited->setToolTip(tr("The models that people of your field start from"));
    m_table->setAccessibleName(tr("Published models"));
    m_table->setToolTip(tr("Choose a line to use that model"));
    m_unknown->setText(tr("I &don’t know: choose for me"));
    m_unknown->setToolTip(tr("Takes the model that your field’s first project starts from"));
    m_result->setTitle(tr("What Passerelle understood"));
    m_empty->setTitle(tr("No model yet"));
    m_empty->setText(tr("Drop your files, or choose a published model: its size decides most of the answer."));
}

void ModelPage::refresh()
{
    const Language &language = session().language();
    m_list->setLanguage(language);
    const catalogue::Vertical *vertical = session().catalogue().vertical(valueOf(session(), keys::kVertical));
    m_suited->setVisible(vertical);
    m_unknown->setVisible(vertical);
    m_filter->setOnly(vertical && m_suited->isChecked() ? vertical->presetIds : QStringList());

    if (m_error && m_error->code == ErrorCode::Cancelled)
        m_problem->setMessage(tr("Stopped. Nothing was changed."), Severity::Hint);
    else if (m_error)
        m_problem->setMessage(describe(*m_error, language), Severity::Blocking);
    else
        m_problem->clear();

    const QString word = sourceWord(session());
    const QString path = valueOf(session(), keys::kModelPath);
    const auto profile =
        profile::modelProfileFromJson(session().value(QLatin1String(keys::kModelArchitecture)).toObject());
    const catalogue::Preset *preset = word == QLatin1String("preset")
                                          ? session().catalogue().preset(valueOf(session(), keys::kModelPreset))
                                          : nullptr;
    const bool own = word == QLatin1String("path") && profile;
    m_result->setVisible(preset || own);
    m_empty->setVisible(!preset && !own);
    selectRow(preset ? preset->id : QString());
    if (preset)
        showPreset(*preset);
    else if (own)
        showProfile(*profile);
    else if (word == QLatin1String("path") && !path.isEmpty() && path != m_attempted)
        read(path);  // a dossier that came as a file names the path only
}

void ModelPage::selectRow(const QString &presetId)
{
    const int row = presetId.isEmpty() ? -1 : m_list->rowOf(presetId);
    const QModelIndex wanted = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_list->index(row, 0));
    const QSignalBlocker quiet(m_table->selectionModel());
    if (!wanted.isValid()) {
        m_table->clearSelection();
    } else if (m_table->currentIndex().row() != wanted.row() || !m_table->selectionModel()->hasSelection()) {
        m_table->selectionModel()->setCurrentIndex(wanted,
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(wanted);
    }
    m_table->viewport()->update();
}

void ModelPage::showPreset(const catalogue::Preset &preset)
{
    m_parts->clear();
    m_origin->setText(tr("%1, as published.").arg(preset.name));
    m_source->setProvenance(preset.provenance);
    m_facts->setRows(architectureRows(preset.architecture, {}, session().language()));
    m_remarks->setText(preset.notes);
    m_remarks->setVisible(!preset.notes.isEmpty());
}

void ModelPage::showProfile(const profile::ModelProfile &profile)
{
    const Language &language = session().language();
    m_origin->setText(tr("%1, read from %2.").arg(profile.name, profile.source));
    m_source->hide();
    std::vector<FactRow> rows = architectureRows(profile.architecture, profile.origins, language);
    if (profile.fileSize.value() > 0)
        rows.push_back({tr("Weights on disk"), units::format(profile.fileSize, language), profile.dtype});
    m_facts->setRows(rows);
    QStringList lines;
    for (const Message &remark : profile.remarks)
        lines.append(tr("•  %1", "one line of a list").arg(remark.text(language)));
    m_remarks->setText(lines.join(QLatin1Char('\n')));
    m_remarks->setVisible(!lines.isEmpty());
    m_parts->setProfile(m_read && m_read->source == profile.source ? *m_read : profile, language);
}

StepDescriptor modelStep()
{
    StepDescriptor step;
    step.id = QStringLiteral("model");
    step.title = [] { return ModelPage::tr("Model"); };
    step.question = [] { return ModelPage::tr("Which model?"); };
    step.state = [](const Session &session) {
        const QString word = sourceWord(session);
        if (word == QLatin1String("preset"))
            return session.catalogue().preset(valueOf(session, keys::kModelPreset)) ? StepState::Done
                                                                                    : StepState::Attention;
        if (word == QLatin1String("path"))
            return session.value(QLatin1String(keys::kModelArchitecture)).isObject() ? StepState::Done
                                                                                     : StepState::Attention;
        return StepState::ToDo;
    };
    step.createPage = [](Session &session, QWidget *parent) -> QWidget * { return new ModelPage(session, parent); };
    return step;
}

}  // namespace passerelle::ui
