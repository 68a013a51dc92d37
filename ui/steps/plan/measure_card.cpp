// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/plan/measure_card.hpp"

#include "dossier/keys.hpp"
#include "dossier/measurements.hpp"
#include "estimate/measure_script.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/drop_zone.hpp"
#include "ui/widgets/fact_grid.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"
#include "units/format.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

QString key()
{
    return QString::fromLatin1(dossier::keys::kMeasurements);
}

QString speedOf(const profile::Measurement &m, const Language &language)
{
    if (m.tokensRate)
        return MeasureCard::tr("%1 tokens a second").arg(language.significant(m.tokensRate->value()));
    if (m.samplesRate)
        return MeasureCard::tr("%1 samples a second").arg(language.significant(m.samplesRate->value()));
    if (m.step)
        return MeasureCard::tr("%1 s a step").arg(language.significant(m.step->value()));
    if (m.peakMemory)
        return MeasureCard::tr("%1 of memory").arg(units::format(*m.peakMemory, language));
    return MeasureCard::tr("no speed");
}

QString placeOf(const profile::Measurement &m)
{
    const QString name = m.gpu ? m.gpu->name : m.gpuName;
    if (name.isEmpty())
        return MeasureCard::tr("GPU not named");
    const int count = m.gpus.value_or(1);
    return count > 1 ? MeasureCard::tr("%1 × %2", "how many of which GPU").arg(count).arg(name) : name;
}

Result<void> writeScript(const QString &path, const QByteArray &script)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size() || !file.commit())
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Learned", "The script cannot be written here."), path,
                       {}, PASSERELLE_TEXT("Learned", "Choose another folder."), file.errorString());
    return {};
}

}  // namespace

MeasureCard::MeasureCard(Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_save(new QPushButton(this)),
      m_drop(new DropZone(QStringLiteral("measure.drop"), session.files(), this)),
      m_sentenceLabel(new TextLabel(TextStyle::Body, ColorRole::Text, this)), m_sentence(new QLineEdit(this)),
      m_add(new QPushButton(this)), m_problem(new ProblemLabel(this)), m_rows(new QVBoxLayout),
      m_beforeTitle(new TextLabel(TextStyle::Strong, ColorRole::Text, this)), m_before(new FactGrid(this))
{
    m_save->setObjectName(QStringLiteral("measure.save"));
    m_save->setIcon(icon(QStringLiteral("export")));
    m_sentence->setObjectName(QStringLiteral("measure.sentence"));
    m_sentence->setMaxLength(400);
    m_sentenceLabel->setBuddy(m_sentence);
    m_add->setObjectName(QStringLiteral("measure.add"));
    m_problem->setObjectName(QStringLiteral("measure.problem"));
    m_before->setObjectName(QStringLiteral("measure.before"));
    auto *save = new QHBoxLayout;
    save->addWidget(m_save);
    save->addStretch(1);
    auto *sentence = new QHBoxLayout;
    sentence->addWidget(m_sentence, 1);
    sentence->addWidget(m_add);
    m_rows->setSpacing(spacing(this, 2));
    body()->addLayout(save);
    body()->addWidget(m_drop);
    body()->addWidget(m_sentenceLabel);
    body()->addLayout(sentence);
    body()->addWidget(m_problem);
    body()->addLayout(m_rows);
    body()->addWidget(m_beforeTitle);
    body()->addWidget(m_before);
    m_drop->acceptDropsOn(this);
    connect(m_save, &QPushButton::clicked, this, &MeasureCard::saveScript);
    connect(m_drop, &DropZone::pathChosen, this, &MeasureCard::read);
    connect(m_drop, &DropZone::cancelRequested, this, [this] { m_reading.cancel(); });
    connect(m_add, &QPushButton::clicked, this, &MeasureCard::addSentence);
    connect(m_sentence, &QLineEdit::returnPressed, this, &MeasureCard::addSentence);
}

void MeasureCard::retranslate()
{
    setTitle(tr("Measure on any GPU"));
    setDescription(tr("Two minutes on one GPU, a friend's or one rented for an hour, make the estimate surer on every "
                      "other. Save the script, run it there with Python and PyTorch, then give its result here. It "
                      "reads none of your data and sends nothing."));
    m_save->setText(tr("Sa&ve the script…"));
    m_save->setToolTip(tr("One Python file that holds the shape of your model. Run: python3 passerelle_measure.py"));
    m_drop->setTexts(tr("Drop its result here, or a log you already have"),
                     tr("passerelle-measurement.json, trainer_state.json, metrics.csv, TensorBoard events, a PyTorch "
                        "profiler trace, a log of nvidia-smi or rocm-smi"));
    m_drop->setDialogs(tr("Choose a measurement"), tr("All files (*)"), QString());
    m_sentenceLabel->setText(tr("Or write what you &measured"));
    m_sentence->setPlaceholderText(tr("412 samples a second on 1 A100 80GB"));
    m_sentence->setAccessibleName(tr("What you measured, in words"));
    m_add->setText(tr("A&dd"));
    m_beforeTitle->setText(tr("What it changes"));
    m_shownCase.reset();
}

void MeasureCard::saveScript()
{
    m_problem->clear();
    const auto work = dossier::workloadOf(m_session.dossier(), m_session.catalogue());
    if (!work)
        return tell(work.error());
    const auto script = estimate::measureScript(*work);
    if (!script)
        return tell(script.error());
    const QString path = m_session.files().saveFile(window(), tr("Save the measuring script"),
                                                    QStringLiteral("passerelle_measure.py"), tr("Python (*.py)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeScript(path, *script); !written)
        return tell(written.error());
    m_problem->setMessage(tr("Written: %1").arg(path), Severity::Good);
}

void MeasureCard::read(const QString &path)
{
    m_problem->clear();
    m_drop->startWork(tr("Reading %1…").arg(path));
    m_reading.start([path, catalogue = m_session.sharedCatalogue()](
                        const Progress &) { return profile::readMeasurement(path, *catalogue); },
                    [this](qint64 done, qint64 total) { m_drop->showProgress(done, total); },
                    [this](const Result<profile::Measurement> &result) {
                        m_drop->endWork();
                        retranslate();
                        if (result)
                            add(*result);
                        else if (result.error().code != ErrorCode::Cancelled)
                            tell(result.error());
                        refresh();
                    });
}

void MeasureCard::addSentence()
{
    m_problem->clear();
    const auto read = profile::measurementOfSentence(m_sentence->text(), m_session.catalogue());
    if (!read)
        return tell(read.error());
    m_sentence->clear();
    add(*read);
}

void MeasureCard::add(const profile::Measurement &measurement)
{
    auto kept = dossier::measurementsOf(m_session.dossier(), m_session.catalogue());
    kept.push_back(measurement);
    m_session.set(key(), dossier::toFact(profile::completedTogether(std::move(kept))), tr("Add a measurement"));
}

void MeasureCard::remove(qsizetype index)
{
    auto kept = dossier::measurementsOf(m_session.dossier(), m_session.catalogue());
    if (index < std::ssize(kept))
        kept.erase(kept.begin() + index);
    m_session.set(key(), dossier::toFact(kept), tr("Remove a measurement"));
}

void MeasureCard::setGpu(qsizetype index, const QString &id)
{
    auto kept = dossier::measurementsOf(m_session.dossier(), m_session.catalogue());
    const catalogue::Accelerator *gpu = m_session.catalogue().accelerator(id);
    if (!gpu || index >= std::ssize(kept))
        return;
    profile::Measurement &measurement = kept[static_cast<std::size_t>(index)];
    measurement.gpu = *gpu;
    measurement.gpuName = gpu->name;
    m_session.set(key(), dossier::toFact(kept), tr("Choose the measured GPU"));
}

void MeasureCard::tell(const Error &error)
{
    m_problem->setMessage(describe(error, m_session.language()), Severity::Warning);
}

void MeasureCard::refresh()
{
    const QJsonArray kept = m_session.value(key()).toArray();
    const auto value = m_session.current();
    if (kept == m_shown && value == m_shownCase)
        return;
    m_shown = kept;
    m_shownCase = value;
    refreshList();
    refreshBefore();
}

void MeasureCard::refreshList()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            // Later: the click that asked for it may still be under way in one of its buttons.
            row->setParent(nullptr);
            row->deleteLater();
        }
        delete item;
    }
    const auto kept = dossier::measurementsOf(m_session.dossier(), m_session.catalogue());
    const auto &findings = m_shownCase->evidence.findings;
    const bool current = findings.size() == kept.size();
    for (std::size_t i = 0; i < kept.size(); ++i)
        addRow(kept[i], current ? &findings[i] : nullptr, static_cast<qsizetype>(i));
}

void MeasureCard::addRow(const profile::Measurement &m, const estimate::Finding *finding, qsizetype index)
{
    const Language &language = m_session.language();
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("measure.row.%1").arg(index));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    auto *title = new TextLabel(TextStyle::Body, ColorRole::Text, row);
    title->setText(tr("%1 on %2", "a speed on a GPU").arg(speedOf(m, language), placeOf(m)));
    auto *note = new TextLabel(TextStyle::Caption, ColorRole::MutedText, row);
    note->setObjectName(QStringLiteral("measure.row.%1.note").arg(index));
    if (finding && finding->used)
        note->setText(tr("%1 times the time the program expected").arg(language.significant(finding->timeFactor)));
    else if (finding)
        note->setText(finding->reason.text(language));
    texts->addWidget(title);
    texts->addWidget(note);
    layout->addLayout(texts, 1);
    if (m.gpuName.isEmpty() && m.tellsSpeed()) {
        auto *gpu = new ChoiceField(row);
        gpu->setObjectName(QStringLiteral("measure.row.%1.gpu").arg(index));
        std::vector<std::pair<QJsonValue, QString>> choices{{QJsonValue(QJsonValue::Undefined), tr("Which GPU?")}};
        for (const catalogue::Accelerator &known : m_session.catalogue().accelerators)
            choices.emplace_back(known.id, known.name);
        gpu->setChoices(choices);
        gpu->setAccessibleName(tr("GPU of this measurement"));
        layout->addWidget(gpu);
        connect(gpu, &ChoiceField::valueEdited, this,
                [this, index](const QJsonValue &id) { setGpu(index, id.toString()); });
    }
    auto *remove = new QPushButton(tr("Remove"), row);
    remove->setObjectName(QStringLiteral("measure.row.%1.remove").arg(index));
    remove->setIcon(icon(QStringLiteral("remove")));
    remove->setAccessibleName(tr("Remove the measurement on %1").arg(placeOf(m)));
    layout->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this, index] { this->remove(index); });
    m_rows->addWidget(row);
}

void MeasureCard::refreshBefore()
{
    const Language &language = m_session.language();
    const dossier::Case &value = *m_shownCase;
    std::vector<FactRow> rows;
    if (value.chosen && *value.chosen < value.estimates.size() && value.estimates[*value.chosen].learned) {
        const estimate::Estimate &now = value.estimates[*value.chosen];
        const estimate::Learned &before = *now.learned;
        rows.push_back({tr("Before, on %1").arg(now.target.name),
                        units::formatInterval(before.projectGpuHours, language), tr("without measurements")});
        const int count = before.used;
        rows.push_back({tr("Now"), units::formatInterval(now.projectGpuHours, language),
                        tr("with %n measurement(s)", nullptr, count)});
    }
    m_before->setRows(rows);
    m_before->setVisible(!rows.empty());
    m_beforeTitle->setVisible(!rows.empty());
}

}  // namespace passerelle::ui
