// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast by WCAG 2.2 of what the roles of colour (see test_gui_shell) do not cover: what Qt paints from the palette,
// and the charts.
#include "ui/charts/chart_palette.hpp"
#include "ui/widgets/theme.hpp"

#include <QApplication>
#include <QPalette>
#include <QTest>

using namespace passerelle::ui;

namespace {

struct Pair {
    const char *what;
    QColor front;
    QColor ground;
    double least;
};

void measure(const std::vector<Pair> &pairs)
{
    for (const Pair &pair : pairs) {
        const double measured = contrast(pair.front, pair.ground);
        QVERIFY2(measured >= pair.least,
                 qPrintable(QStringLiteral("%1: %2 on %3 is %4, at least %5 is asked")
                                .arg(QLatin1String(pair.what), pair.front.name(), pair.ground.name())
                                .arg(measured, 0, 'f', 2)
                                .arg(pair.least)));
    }
}

ColorScheme schemeOf(ColorSet set)
{
    return set == ColorSet::Light  ? ColorScheme::Light
           : set == ColorSet::Dark ? ColorScheme::Dark
                                   : ColorScheme::Contrast;
}

void everySet()
{
    QTest::addColumn<ColorSet>("set");
    QTest::addColumn<double>("forText");
    QTest::newRow("light") << ColorSet::Light << 4.5;
    QTest::newRow("dark") << ColorSet::Dark << 4.5;
    QTest::newRow("high contrast") << ColorSet::Contrast << 7.0;
}

QPalette paletteOf(ColorSet set)
{
    applyColorScheme(*qobject_cast<QApplication *>(qApp), schemeOf(set), false);
    return QApplication::palette();
}

}  // namespace

class TestContrast final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatQtPaintsReads_data() { everySet(); }
    void whatQtPaintsReads()
    {
        QFETCH(ColorSet, set);
        QFETCH(double, forText);
        const QPalette palette = paletteOf(set);
        const auto of = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
        measure({{"window text", of(QPalette::WindowText), of(QPalette::Window), forText},
                 {"text", of(QPalette::Text), of(QPalette::Base), forText},
                 {"text of every other line", of(QPalette::Text), of(QPalette::AlternateBase), forText},
                 {"a field's example", of(QPalette::PlaceholderText), of(QPalette::Base), forText},
                 {"a button", of(QPalette::ButtonText), of(QPalette::Button), forText},
                 {"what is chosen", of(QPalette::HighlightedText), of(QPalette::Highlight), forText},
                 {"a link", of(QPalette::Link), of(QPalette::Base), forText},
                 {"a link on the window", of(QPalette::Link), of(QPalette::Window), forText},
                 {"a tool tip", of(QPalette::ToolTipText), of(QPalette::ToolTipBase), forText}});
    }

    /// WCAG asks nothing of what cannot be used (1.4.3, "incidental"); a person must still be able to see what it is.
    void whatIsOutOfUseCanBeSeen_data() { everySet(); }
    void whatIsOutOfUseCanBeSeen()
    {
        QFETCH(ColorSet, set);
        const QPalette palette = paletteOf(set);
        const auto faded = [&](QPalette::ColorRole role) { return palette.color(QPalette::Disabled, role); };
        const auto of = [&](QPalette::ColorRole role) { return palette.color(QPalette::Disabled, role); };
        measure({{"window text", faded(QPalette::WindowText), of(QPalette::Window), 3.0},
                 {"text", faded(QPalette::Text), of(QPalette::Base), 3.0},
                 {"text of every other line", faded(QPalette::Text), of(QPalette::AlternateBase), 3.0},
                 {"a button", faded(QPalette::ButtonText), of(QPalette::Button), 3.0},
                 {"text on a card", faded(QPalette::WindowText), color(ColorRole::Surface, set), 3.0},
                 {"text on a quiet area", faded(QPalette::WindowText), color(ColorRole::SurfaceSunken, set), 3.0}});
    }

    void chartsCanBeSeen_data() { everySet(); }
    void chartsCanBeSeen()
    {
        QFETCH(ColorSet, set);
        QFETCH(double, forText);
        const ChartPalette colours = ChartPalette::of(paletteOf(set));
        // Graphics ask for 3 : 1 (1.4.11), words for more: labels of axes and legend, the words beside a limit. The
        // grid is exempt: without it nothing is lost.
        std::vector<Pair> pairs{{"labels", colours.text, colours.ground, forText},
                                {"words of a limit", colours.limit, colours.ground, forText},
                                {"lines of axes", colours.quiet, colours.ground, 3.0},
                                {"what is chosen", colours.highlight, colours.ground, 3.0}};
        for (const QColor &part : colours.parts) {
            pairs.push_back({"a series", part, colours.ground, 3.0});
            pairs.push_back({"a number on a part", textOn(part), part, 4.5});
        }
        for (const PlaceKind kind : {PlaceKind::Public, PlaceKind::Announced, PlaceKind::Cloud})
            pairs.push_back({"a place", colours.place(kind), colours.ground, 3.0});
        measure(pairs);
    }
};

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
