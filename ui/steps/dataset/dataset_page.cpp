// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/dataset/dataset_page.hpp"

#include "dossier/file_facts.hpp"
#include "dossier/keys.hpp"
#include "profile/dataset_cache.hpp"
#include "profile/profile_json.hpp"
#include "profile/scan_reach.hpp"
#include "ui/steps/dataset/dataset_rows.hpp"
#include "ui/steps/dataset/tokenizer_choice.hpp"
#include "ui/steps/vertical/starting_point.hpp"
#include "ui/widgets/bindings.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/drop_zone.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/text_label.hpp"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace passerelle::ui {

namespace keys = dossier::keys;

namespace {

constexpr std::size_t kDefectsShown = 8;

QString text(const Session &session, const char *key)
{
    return session.value(QLatin1String(key)).toString();
}

}  // namespace

/// What the page and the thread that reads tell each other.
struct ScanState {
    std::atomic<bool> paused = false;
    std::mutex mutex;
    profile::ScanReach reach;
    QElapsedTimer timer;
};

DatasetPage::DatasetPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("dataset"), session, parent), m_files(new Card(this)),
      m_drop(new DropZone(QStringLiteral("dataset.drop"), session.files())),
      m_tokenizer(new TokenizerChoice(session.files())), m_problem(new ProblemLabel), m_goOn(new QPushButton),
      m_result(new Card(this)), m_facts(new FactGrid), m_personal(new ProblemLabel), m_defects(new ProblemLabel),
      m_defectList(new TextLabel(TextStyle::Caption, ColorRole::MutedText)), m_forget(new QPushButton),
      m_numbers(new Card(this)), m_name(new QLineEdit), m_tokens(new NumberField), m_samples(new NumberField),
      m_sampleTokens(new NumberField), m_unknown(new QPushButton), m_assumed(new ProblemLabel), m_law(new Card(this)),
      m_hasPersonal(new YesNoField(QStringLiteral("dataset.personal_data"))),
      m_hasHealth(new YesNoField(QStringLiteral("dataset.health_data"))),
      m_anonymised(new YesNoField(QStringLiteral("dataset.anonymised")))
{
    buildFiles();
    buildNumbers();
    buildLaw();
    for (Card *card : {m_files, m_result, m_numbers, m_law})
        column()->addWidget(card);
    column()->addStretch(1);
    start();
}

void DatasetPage::buildFiles()
{
    m_files->body()->addWidget(m_drop);
    m_files->body()->addWidget(m_problem);
    m_files->body()->addWidget(m_goOn, 0, Qt::AlignLeft);
    m_files->body()->addWidget(m_tokenizer);
    m_drop->setPausable(true);
    m_problem->setObjectName(QStringLiteral("dataset.problem"));
    m_goOn->setObjectName(QStringLiteral("dataset.go_on"));
    connect(m_goOn, &QPushButton::clicked, this, [this] { scan(m_attempted, m_attemptKeepsAnswers); });
    m_drop->acceptDropsOn(this);
    connect(m_drop, &DropZone::pathChosen, this, [this](const QString &path) { scan(path, false); });
    connect(m_drop, &DropZone::cancelRequested, this, [this] { m_reading.cancel(); });
    connect(m_drop, &DropZone::pauseRequested, this, [this](bool paused) {
        if (m_state)
            m_state->paused = paused;
    });
    connect(m_tokenizer, &TokenizerChoice::changed, this, &DatasetPage::countAgain);

    m_facts->setObjectName(QStringLiteral("dataset.facts"));
    m_forget->setObjectName(QStringLiteral("dataset.forget"));
    m_result->body()->addWidget(m_facts);
    m_result->body()->addWidget(m_personal);
    m_result->body()->addWidget(m_defects);
    m_result->body()->addWidget(m_defectList);
    m_result->body()->addWidget(m_forget, 0, Qt::AlignLeft);
    connect(m_forget, &QPushButton::clicked, this, &DatasetPage::forget);
}

FormField *DatasetPage::add(QWidget *control, const char *name, QLayout *into)
{
    control->setObjectName(QLatin1String(name));
    auto *field = new FormField(control, this);
    into->addWidget(field);
    return field;
}

void DatasetPage::buildNumbers()
{
    auto *columns = new ColumnsLayout(textWidth(this, 32), 2, spacing(this, 4));
    m_numbers->body()->addLayout(columns);
    add(m_name, "dataset.name", columns);
    add(m_tokens, keys::kDatasetTokens, columns);
    add(m_samples, keys::kDatasetSamples, columns);
    add(m_sampleTokens, keys::kDatasetSampleTokens, columns);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing(this, 3));
    line->addWidget(m_unknown);
    line->addWidget(m_assumed, 1);
    line->addStretch(0);
    m_numbers->body()->addLayout(line);
    m_unknown->setObjectName(QStringLiteral("dataset.unknown"));
    for (NumberField *field : {m_tokens, m_samples, m_sampleTokens}) {
        field->setDecimals(0);
        field->setRange(1, 1e16);
        connect(field, &NumberField::validityChanged, this, [this] { refresh(); });
    }
    bindText(m_name, session(), QStringLiteral("dataset.name"), [] { return tr("Change the dataset’s name"); });
    bindNumber(m_tokens, session(), QLatin1String(keys::kDatasetTokens),
               [] { return tr("Change the number of tokens"); });
    bindNumber(m_samples, session(), QLatin1String(keys::kDatasetSamples),
               [] { return tr("Change the number of samples"); });
    bindNumber(m_sampleTokens, session(), QLatin1String(keys::kDatasetSampleTokens),
               [] { return tr("Change the length of a sample"); });
    connect(m_unknown, &QPushButton::clicked, this, &DatasetPage::assume);
}

void DatasetPage::buildLaw()
{
    auto *columns = new ColumnsLayout(textWidth(this, 32), 2, spacing(this, 4));
    m_law->body()->addLayout(columns);
    add(m_hasPersonal, "dataset.personal_data", columns);
    add(m_hasHealth, "dataset.health_data", columns);
    add(m_anonymised, "dataset.anonymised", columns);
    bindYesNo(m_hasPersonal, session(), QStringLiteral("dataset.personal_data"),
              [] { return tr("Change the answer on personal data"); });
    bindYesNo(m_hasHealth, session(), QStringLiteral("dataset.health_data"),
              [] { return tr("Change the answer on health data"); });
    bindYesNo(m_anonymised, session(), QStringLiteral("dataset.anonymised"),
              [] { return tr("Change the answer on anonymity"); });
}

void DatasetPage::scan(const QString &path, bool keepsAnswers)
{
    m_attempted = path;
    m_attemptKeepsAnswers = keepsAnswers;
    m_error.reset();
    m_drop->startWork(tr("Reading %1…").arg(path));
    refresh();
    m_state = std::make_shared<ScanState>();
    m_state->timer.start();
    profile::DatasetOptions options;
    options.tokenizerFile = m_tokenizer->path();
    options.exact = m_tokenizer->countsEveryText();
    options.cacheFolder = profile::datasetCacheFolder();
    options.paused = [state = m_state] { return state->paused.load(); };
    options.reached = [state = m_state](const profile::ScanReach &reach) {
        const std::lock_guard lock(state->mutex);
        state->reach = reach;
    };
    m_reading.start(
        [path, options, catalogue = session().sharedCatalogue()](const Progress &progress) {
            return profile::readDataset(path, *catalogue, options, progress);
        },
        [this, state = m_state](qint64 done, qint64 total) {
            m_drop->showProgress(done, total);
            const std::lock_guard lock(state->mutex);
            m_drop->showDetail(profile::reachText(state->reach, state->timer.elapsed()).text(session().language()));
        },
        [this, path, keepsAnswers](Result<profile::DatasetProfile> result) {
            scanDone(std::move(result), path, keepsAnswers);
        });
}

void DatasetPage::countAgain()
{
    if (const QString path = text(session(), keys::kDatasetPath); !path.isEmpty())
        scan(path, false);
}

void DatasetPage::scanDone(Result<profile::DatasetProfile> result, const QString &path, bool keepsAnswers)
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
    dossier::FactList facts = dossier::factsOf(*result);
    facts.emplace_back(QLatin1String(keys::kDatasetSampleTokens), QJsonValue(QJsonValue::Undefined));
    if (keepsAnswers) {
        std::erase_if(facts, [this](const auto &fact) { return !session().value(fact.first).isUndefined(); });
    }
    session().set(facts, tr("Read the dataset"));
    refresh();
}

void DatasetPage::assume()
{
    const catalogue::Vertical *vertical = session().catalogue().vertical(text(session(), keys::kVertical));
    if (!vertical)
        return;
    std::vector<std::pair<QString, QJsonValue>> answers;
    for (auto &entry : startingPoint(vertical->firstProject, session().language()))
        if (entry.first.startsWith(QLatin1String("dataset.")))
            answers.push_back(entry);
    session().set(answers, tr("Assume the field’s usual dataset"));
}

void DatasetPage::forget()
{
    const QJsonValue none(QJsonValue::Undefined);
    session().set({{QLatin1String(keys::kDatasetPath), none},
                   {QLatin1String(keys::kDatasetProfile), none},
                   {QLatin1String(keys::kDatasetTokens), none},
                   {QLatin1String(keys::kDatasetSamples), none}},
                  tr("Forget the dataset’s files"));
}

void DatasetPage::retranslate()
{
    setHeading(tr("Your data"), tr("What will the model learn from, or work on?"));
    m_files->setTitle(tr("Your files"));
    if (!m_reading.isRunning())
        m_drop->setTexts(tr("Drop a file or a folder anywhere on this page"),
                         tr("Text, JSON lines or CSV. The files are counted here and nothing leaves this computer."));
    m_drop->setDialogs(tr("Choose a data file"), tr("Data (*.txt *.md *.jsonl *.csv *.tsv);;All files (*)"),
                       tr("Choose a data folder"));
    m_result->setTitle(tr("What Passerelle found"));
    m_forget->setText(tr("&Forget these files"));
    m_goOn->setText(tr("&Continue"));
    m_goOn->setToolTip(tr("Goes on reading where it stopped"));
    m_forget->setToolTip(tr("Takes back what the files said; the files themselves are not touched"));
    m_numbers->setTitle(tr("Or in numbers"));
    m_numbers->setDescription(tr("One pass over the data. An order of magnitude is enough to start."));
    m_law->setTitle(tr("What the law asks"));
    m_law->setDescription(tr("Health or personal data close some doors and open others."));
    m_unknown->setText(tr("I &don’t know: assume my field’s usual data"));
    m_unknown->setToolTip(tr("Takes the figures of your field’s first project"));

    const auto say = [](QWidget *control, const QString &label, const QString &help) {
        auto *field = qobject_cast<FormField *>(control->parentWidget());
        field->setLabel(label);
        field->setHelp(help);
    };
    say(m_name, tr("What the data &is"), tr("In a few words, for the application"));
    say(m_tokens, tr("&Tokens"),
        tr("Text only: about 1.3 tokens for each English word, more in other languages. You may type “2.5 M”."));
    say(m_samples, tr("&Samples"), tr("Documents, images, rows, recordings…"));
    say(m_sampleTokens, tr("Tokens in one sam&ple"), tr("If you count in samples of text: a page is about 600"));
    say(m_hasPersonal, tr("Does it hold pe&rsonal data?"), tr("Anything about a person who can be recognised"));
    say(m_hasHealth, tr("Does it hold &health data?"), tr("These may only go to certified hosts, unless anonymised"));
    say(m_anonymised, tr("Is it an&onymised?"), tr("No one can find the person again, even with other files"));
}

void DatasetPage::refresh()
{
    const Language &language = session().language();
    const bool stopped = m_error && m_error->code == ErrorCode::Cancelled;
    m_goOn->setVisible(stopped);
    if (stopped)
        m_problem->setMessage(tr("Stopped. Nothing was changed, and what was read so far is kept."), Severity::Hint);
    else if (m_error)
        m_problem->setMessage(describe(*m_error, language), Severity::Blocking);
    else
        m_problem->clear();

    const auto summary =
        profile::datasetProfileFromJson(session().value(QLatin1String(keys::kDatasetProfile)).toObject());
    const QString path = text(session(), keys::kDatasetPath);
    m_result->setVisible(summary.has_value());
    if (summary)
        showScan(*summary);
    else if (!path.isEmpty() && path != m_attempted)
        scan(path, true);  // a dossier that came as a file names the path only, beside what the person said

    for (NumberField *field : {m_tokens, m_samples, m_sampleTokens}) {
        auto *row = qobject_cast<FormField *>(field->parentWidget());
        row->setProblem(field->hasProblem() ? tr("Type a number, like 2 500 000 or 2.5 M.") : QString());
    }
    const catalogue::Vertical *vertical = session().catalogue().vertical(text(session(), keys::kVertical));
    m_unknown->setVisible(vertical && !summary);
    const bool assumed = vertical && isDatasetOf(vertical->firstProject, text(session(), "dataset.name"));
    m_assumed->setMessage(assumed ? tr("These figures are the example of your field, not yours.") : QString(),
                          Severity::Hint);
}

void DatasetPage::showScan(const profile::DatasetProfile &profile)
{
    const Language &language = session().language();
    m_facts->setRows(datasetRows(profile, language));
    const int personal = static_cast<int>(profile.personalDataHits);
    m_personal->setMessage(personal > 0 ? tr("%n place(s) look like personal data (e-mail, telephone, identity or bank "
                                             "number). Check before it leaves your company.",
                                             nullptr, personal)
                                        : tr("Nothing looked like an e-mail, telephone, identity or bank number."),
                           personal > 0 ? Severity::Warning : Severity::Good);
    const int defects = static_cast<int>(profile.defectsTotal);
    m_defects->setMessage(defects > 0
                              ? tr("%n line(s) or file(s) could not be read; the rest was counted.", nullptr, defects)
                              : QString(),
                          Severity::Warning);
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kDefectsShown, profile.defects.size()); ++i) {
        const profile::Defect &defect = profile.defects[i];
        lines.append(tr("%1, %2: %3", "file, place, what is wrong")
                         .arg(defect.file, defect.place.text(language), defect.message.text(language)));
    }
    for (const Message &remark : profile.remarks)
        lines.append(tr("•  %1", "one line of a list").arg(remark.text(language)));
    m_defectList->setText(lines.join(QLatin1Char('\n')));
    m_defectList->setVisible(!lines.isEmpty());
}

StepDescriptor datasetStep()
{
    StepDescriptor step;
    step.id = QStringLiteral("dataset");
    step.title = [] { return DatasetPage::tr("Data"); };
    step.question = [] { return DatasetPage::tr("Which data?"); };
    step.state = [](const Session &session) {
        const QJsonObject summary = session.value(QLatin1String(keys::kDatasetProfile)).toObject();
        const bool counted = session.value(QLatin1String(keys::kDatasetTokens)).isDouble() ||
                             session.value(QLatin1String(keys::kDatasetSamples)).isDouble();
        if (!summary.isEmpty() && summary.value(QStringLiteral("personal_data_hits")).toInt() > 0 &&
            !session.value(QStringLiteral("dataset.personal_data")).isBool())
            return StepState::Attention;
        if (counted || !summary.isEmpty())
            return StepState::Done;
        return text(session, "dataset.name").isEmpty() ? StepState::ToDo : StepState::InProgress;
    };
    step.createPage = [](Session &session, QWidget *parent) -> QWidget * { return new DatasetPage(session, parent); };
    return step;
}

}  // namespace passerelle::ui
