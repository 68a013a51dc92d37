// SPDX-License-Identifier: GPL-3.0-or-later
// The longest block of the interface thread while a scripted person goes through everything: quick start, every step,
// edits, both languages, three themes, an estimate on the full catalogue, a PDF. Prints the worst blocks and the time
// from an edit to the first figures; reported, never failed, since a busy machine is not a fault of the program.
#include "front_desk.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/step.hpp"

#include <QAction>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMetaEnum>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace passerelle;

namespace {

constexpr double kBlockTarget = 100;  ///< milliseconds
constexpr double kFollowTarget = 50;  ///< milliseconds from an edit to its first figures

struct Block {
    double elapsed = 0;    ///< milliseconds on the clock
    double processor = 0;  ///< milliseconds of this thread alone
    QString what;
};

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Times every event that the loop hands out, from its first receiver to the end of all that followed from it.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QString what =
            QStringLiteral("%1: %2 of %3 “%4”")
                .arg(stage, QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type())),
                     QLatin1String(receiver->metaObject()->className()), receiver->objectName());
        QElapsedTimer clock;
        clock.start();
        const double before = threadMilliseconds();
        ++m_depth;
        const bool result = QApplication::notify(receiver, event);
        --m_depth;
        blocks.push_back({static_cast<double>(clock.nsecsElapsed()) / 1e6, threadMilliseconds() - before, what});
        return result;
    }

    /// Times work that a script does in place of an event (a menu entry's trigger).
    template<typename Work>
    void time(const QString &what, Work work)
    {
        QElapsedTimer clock;
        clock.start();
        const double before = threadMilliseconds();
        work();
        blocks.push_back({static_cast<double>(clock.nsecsElapsed()) / 1e6, threadMilliseconds() - before, what});
    }

    QString stage;
    std::vector<Block> blocks;

private:
    int m_depth = 0;
};

TimedApplication &application()
{
    return *static_cast<TimedApplication *>(qApp);
}

/// Notes when a widget is painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) : m_widget(widget) { widget.installEventFilter(this); }
    ~PaintWatch() override { m_widget.removeEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && armed && painted < 0)
            painted = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        return false;
    }

    QElapsedTimer clock;
    bool armed = false;   ///< from now on a picture counts
    double painted = -1;  ///< milliseconds on the clock

private:
    QWidget &m_widget;
};

struct Delay {
    double known = -1;    ///< milliseconds until the figures are there
    double painted = -1;  ///< and until they stand on the screen
};

}  // namespace

class BenchInterface : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeSession();

private:
    void stage(const QString &name) { application().stage = name; }
    void trigger(FrontDesk &desk, const QString &action)
    {
        application().time(application().stage + QStringLiteral(": ") + action,
                           [&] { desk.window->findChild<QAction *>(QStringLiteral("action.") + action)->trigger(); });
    }
    Delay follow(FrontDesk &desk, const char *key, const QJsonValue &value)
    {
        PaintWatch watch(*desk.find(QStringLiteral("summary.hours")));
        Delay delay;
        const auto note = [&] {
            if (delay.known < 0)
                delay.known = static_cast<double>(watch.clock.nsecsElapsed()) / 1e6;
            watch.armed = true;
        };
        const auto early = connect(desk.session.get(), &ui::Session::firstAnswerChanged, this, note);
        const auto late = connect(desk.session.get(), &ui::Session::caseChanged, this, note);
        watch.clock.start();
        desk.session->set(QLatin1String(key), value, QStringLiteral("Edit"));
        desk.waitForCase();
        (void)QTest::qWaitFor([&] { return watch.painted >= 0; }, FrontDesk::kPatienceMs);
        disconnect(early);
        disconnect(late);
        delay.painted = watch.painted;
        return delay;
    }
};

void BenchInterface::aWholeSession()
{
    FrontDesk desk;
    stage(QStringLiteral("start"));
    application().time(QStringLiteral("start: window"), [&] { desk.start(QStringLiteral("en"), false); });
    stage(QStringLiteral("quick start"));
    QElapsedTimer clock;
    clock.start();
    desk.click(QStringLiteral("welcome.field.education"));
    desk.click(QStringLiteral("welcome.start_first"));
    desk.waitForCase();
    const double estimated = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    for (const auto &step : ui::allSteps()) {
        stage(step.id);
        application().time(step.id + QStringLiteral(": first show"), [&] { desk.window->showStep(step.id); });
        desk.waitForCase();
    }
    for (const auto &step : ui::allSteps()) {
        stage(step.id + QStringLiteral(" again"));
        application().time(step.id + QStringLiteral(": show again"), [&] { desk.window->showStep(step.id); });
        desk.waitForCase();
    }
    stage(QStringLiteral("typing"));
    desk.click(QStringLiteral("rail.company"));
    desk.type(QStringLiteral("company.legal_name"), QStringLiteral("Vega"));
    desk.click(QStringLiteral("rail.dataset"));
    desk.type(QStringLiteral("dataset.tokens"), QStringLiteral("2500000000"));
    desk.waitForCase();
    std::vector<Delay> delays;
    for (const char *step : {"plan", "machines", "route"}) {
        stage(QStringLiteral("an edit seen from ") + QLatin1String(step));
        desk.window->showStep(QLatin1String(step));
        for (const int length : {1024, 2048, 4096})
            delays.push_back(follow(desk, dossier::keys::kSeqLen, length));
    }
    for (const char *action :
         {"french", "english", "theme_dark", "theme_contrast", "theme_light", "larger", "undo", "redo"}) {
        stage(QLatin1String(action));
        trigger(desk, QLatin1String(action));
        desk.waitForCase();
    }
    stage(QStringLiteral("palette"));
    QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(desk.find<QLineEdit>(QStringLiteral("palette.search")), QStringLiteral("theme"));
    QTest::keyClick(desk.find(QStringLiteral("palette.search")), Qt::Key_Escape);
    stage(QStringLiteral("PDF"));
    desk.window->showStep(QStringLiteral("export"));
    desk.answer = desk.path(QStringLiteral("report.pdf"));
    clock.start();
    desk.click(QStringLiteral("export.report"));
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo(desk.answer).size() > 1000; }, FrontDesk::kPatienceMs));
    const double written = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    desk.stop();

    std::vector<Block> &blocks = application().blocks;
    std::ranges::sort(blocks, [](const Block &a, const Block &b) { return a.processor > b.processor; });
    const auto sorted = [&delays](double Delay::*part) {
        std::vector<double> times;
        for (const Delay &delay : delays)
            times.push_back(delay.*part);
        std::ranges::sort(times);
        return times;
    };
    std::printf("\nLongest blocks of the interface thread (target: under %.0f ms), %zu events\n", kBlockTarget,
                blocks.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(12, blocks.size()); ++i)
        std::printf("  %6.1f ms of processor, %6.1f ms on the clock  %s\n", blocks[i].processor, blocks[i].elapsed,
                    qPrintable(blocks[i].what));
    std::printf("From the first click to the whole estimate: two clicks, %.0f ms; the PDF: %.0f ms\n", estimated,
                written);
    for (const auto &[what, part] : {std::pair("known", &Delay::known), std::pair("on the screen", &Delay::painted)}) {
        const std::vector<double> times = sorted(part);
        std::printf("From an edit to its first figures, %s (target: under %.0f ms): median %.1f ms, longest %.1f ms\n",
                    what, kFollowTarget, times[times.size() / 2], times.back());
    }
}

int main(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    BenchInterface bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "bench_interface.moc"
