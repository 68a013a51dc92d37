// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_state.hpp"

#include <utility>

namespace passerelle::ui {

namespace {

constexpr int kTypingMs = 1500;  // as the library merges edits into one undoable step

}  // namespace

Session::Session(Environment environment, const QString &firstName, QObject *parent)
    : QObject(parent), m_d(std::make_unique<Private>())
{
    m_d->environment = std::move(environment);
    m_d->environment.files = completed(std::move(m_d->environment.files));
    m_d->targets =
        std::make_shared<const std::vector<estimate::Target>>(estimate::targetsOf(*m_d->environment.catalogue));
    m_d->timer.setSingleShot(true);
    connect(&m_d->timer, &QTimer::timeout, this, &Session::compute);
    constexpr int kWatchMs = 1000;
    connect(&m_d->watch, &QTimer::timeout, this, &Session::lookAround);
    m_d->watch.start(kWatchMs);
    connect(&m_d->watcher, &QFutureWatcherBase::finished, this, &Session::finish);
    connect(&m_d->firstWatcher, &QFutureWatcherBase::finished, this, &Session::takeFirst);

    m_d->current = std::make_shared<const dossier::Case>();
    openFirst(firstName);
}

void Session::openFirst(const QString &firstName)
{
    (void)library().changedElsewhere();  // what others change from here on is noticed
    const auto entries = library().list();
    if (entries && !entries->empty())
        show(library().load(entries->front().id), true);
    else if (library().mayWrite())
        show(library().create(firstName), true);
    else
        show(dossier::Dossier(), true);  // nothing is shared with this reader yet
}

void Session::useLibrary(std::unique_ptr<dossier::Library> library, const QString &firstName)
{
    m_d->environment.library = std::move(library);
    openFirst(firstName);
    Q_EMIT libraryReplaced();
    Q_EMIT libraryChanged();
}

Session::~Session()
{
    if (m_d->stop)
        m_d->stop->store(true);
}

const catalogue::Catalogue &Session::catalogue() const
{
    return *m_d->environment.catalogue;
}
catalogue::CataloguePtr Session::sharedCatalogue() const
{
    return m_d->environment.catalogue;
}
const std::vector<estimate::Target> &Session::targets() const
{
    return *m_d->targets;
}
dossier::Library &Session::library()
{
    return *m_d->environment.library;
}
const Language &Session::language() const
{
    return m_d->environment.language;
}
QDate Session::today() const
{
    return m_d->environment.today();
}
const FileChoice &Session::files() const
{
    return m_d->environment.files;
}
const KeyChain &Session::keyChain() const
{
    return m_d->environment.keyChain;
}
const QString &Session::dataFolder() const
{
    return m_d->environment.dataFolder;
}
bool Session::mayWrite() const
{
    return m_d->mayWrite;
}
const dossier::Dossier &Session::dossier() const
{
    return m_d->dossier;
}
std::shared_ptr<const dossier::Case> Session::current() const
{
    return m_d->current;
}
bool Session::isComputing() const
{
    return m_d->running || m_d->dirty;
}
std::optional<estimate::Estimate> Session::firstAnswer() const
{
    return m_d->first;
}
std::optional<Change> Session::lastChange() const
{
    return m_d->change;
}
QString Session::undoLabel() const
{
    return m_d->undoLabel;
}
QString Session::redoLabel() const
{
    return m_d->redoLabel;
}

QJsonValue Session::value(const QString &key) const
{
    return m_d->dossier.facts.value(key, QJsonValue(QJsonValue::Undefined));
}

void Session::set(const QString &key, const QJsonValue &newValue, const QString &label)
{
    set({{key, newValue}}, label);
}

void Session::set(const std::vector<std::pair<QString, QJsonValue>> &values, const QString &label)
{
    std::vector<dossier::Edit> edits;
    for (const auto &[key, after] : values) {
        const QJsonValue before = value(key);
        if (before != after)
            edits.push_back({key, before, after});
    }
    if (edits.empty())
        return;
    noteChange(label, edits);
    // Beside the write to the disk, which takes longer than the answer.
    dossier::Dossier wanted = m_d->dossier;
    for (const dossier::Edit &edit : edits)
        wanted = dossier::applied(std::move(wanted), edit);
    askFirst(wanted);
    Result<dossier::Change> outcome = library().change(m_d->dossier.id, label, std::move(edits));
    if (!outcome) {
        if (!m_d->mayWrite)
            Q_EMIT dossierChanged();  // the field shows again what is stored
        Q_EMIT failed(outcome.error());
        return;
    }
    show(std::move(outcome->dossier), false);
    if (!outcome->conflicts.empty())
        Q_EMIT conflicted(outcome->conflicts, label);
}

void Session::noteChange(const QString &label, const std::vector<dossier::Edit> &edits)
{
    const bool single = edits.size() == 1;
    Change change;
    change.label = label;
    change.since = m_d->current;
    if (single) {
        change.key = edits.front().key;
        change.before = edits.front().before;
        change.after = edits.front().after;
    }
    const std::optional<Change> &last = m_d->change;
    const bool typing = single && last && last->key == change.key && last->label == label && !last->takenBack &&
                        m_d->sinceChange.isValid() && !m_d->sinceChange.hasExpired(kTypingMs);
    if (typing) {
        change.before = last->before;
        change.since = last->since;
    }
    m_d->change = change;
    m_d->sinceChange.start();
}

void Session::openDossier(const QString &id)
{
    show(library().load(id), true);
}
void Session::newDossier(const QString &name)
{
    show(library().create(name), true);
}
void Session::importDossier(const dossier::Dossier &dossier)
{
    show(library().insert(dossier), true);
}
void Session::announce(const Notice &notice)
{
    Q_EMIT announced(notice);
}
void Session::undo()
{
    m_d->change = Change{m_d->undoLabel, {}, {}, {}, true, m_d->current};
    show(library().undo(m_d->dossier.id), false);
}
void Session::redo()
{
    m_d->change = Change{m_d->redoLabel, {}, {}, {}, false, m_d->current};
    show(library().redo(m_d->dossier.id), false);
}

void Session::renameDossier(const QString &name)
{
    if (const auto renamed = library().rename(m_d->dossier.id, name); !renamed) {
        Q_EMIT failed(renamed.error());
        return;
    }
    show(library().load(m_d->dossier.id), false);
}

void Session::setLanguage(const Language &language)
{
    if (language.code() == m_d->environment.language.code())
        return;
    m_d->environment.language = language;
    Q_EMIT languageChanged();
    schedule();
}

void Session::show(Result<dossier::Dossier> dossier, bool opened)
{
    if (!dossier) {
        Q_EMIT failed(dossier.error());
        return;
    }
    m_d->dossier = *std::move(dossier);
    askFirst(m_d->dossier);
    refreshLabels();
    if (opened) {
        m_d->mayWrite = !m_d->dossier.id.isEmpty() && library().mayWrite(m_d->dossier.id).value_or(false);
        // The figures of the dossier before must not stand beside the name of this one.
        m_d->change.reset();
        dossier::Case fresh;
        fresh.dossier = m_d->dossier;
        m_d->current = std::make_shared<const dossier::Case>(std::move(fresh));
        Q_EMIT dossierOpened();
    }
    takeFirst();  // mostly there by now: the figures then move before the page does
    Q_EMIT dossierChanged();
    schedule();
}

void Session::refreshLabels()
{
    m_d->undoLabel = library().undoLabel(m_d->dossier.id).value_or(std::nullopt).value_or(QString());
    m_d->redoLabel = library().redoLabel(m_d->dossier.id).value_or(std::nullopt).value_or(QString());
}

void Session::lookAround()
{
    const Result<bool> changed = library().changedElsewhere();
    if (changed && *changed)
        reread();
}

void Session::reread()
{
    if (m_d->dossier.id.isEmpty()) {
        openFirst({});
    } else {
        Result<dossier::Dossier> stored = library().load(m_d->dossier.id);
        const bool mayWrite = library().mayWrite(m_d->dossier.id).value_or(m_d->mayWrite);
        if (!stored)
            Q_EMIT failed(stored.error());
        else if (*stored != m_d->dossier || mayWrite != std::exchange(m_d->mayWrite, mayWrite))
            show(std::move(stored), false);
    }
    Q_EMIT libraryChanged();
}

}  // namespace passerelle::ui
