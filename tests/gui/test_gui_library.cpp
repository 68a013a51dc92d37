// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.hpp"

#include "dossier/travel_file.hpp"
#include "ui/library/conflict_dialog.hpp"
#include "ui/library/library_dialog.hpp"
#include "ui/library/travel_desk.hpp"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace passerelle;

namespace {

const QString kCity = QStringLiteral("company.city");

}  // namespace

/// The pages of the library by real events.
class TestGuiLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_bench.reset();
    }

    void theBinGivesBackAndIsEmptiedAfterASecondClick()
    {
        const QString kept = session().dossier().id;
        for (const QString &name : {QStringLiteral("Alpha"), QStringLiteral("Beta")})
            QVERIFY(session().library().remove(session().library().create(name)->id).has_value());
        ui::LibraryDialog dialog(session(), m_window.get());
        dialog.open();
        auto *bin = dialog.findChild<QTreeWidget *>(QStringLiteral("library.bin"));
        QCOMPARE(bin->topLevelItemCount(), 2);
        bin->setCurrentItem(bin->topLevelItem(0));
        click(dialog, "library.restore");
        QCOMPARE(bin->topLevelItemCount(), 1);
        QCOMPARE(session().library().list()->size(), std::size_t(2));
        click(dialog, "library.empty");
        QCOMPARE(session().library().bin()->size(), std::size_t(1));
        click(dialog, "library.empty");
        QCOMPARE(session().library().bin()->size(), std::size_t(0));
        QVERIFY(session().library().load(kept).has_value());
    }

    void everythingIsExported()
    {
        m_bench->savePath = m_bench->filePath(QStringLiteral("out"));
        QVERIFY(QDir().mkpath(m_bench->savePath));
        QVERIFY(session().library().create(QStringLiteral("../../a:b/c")).has_value());
        ui::LibraryDialog dialog(session(), m_window.get());
        dialog.open();
        click(dialog, "library.export_all");
        const QStringList files = QDir(m_bench->savePath).entryList({QStringLiteral("*.passerelle")}, QDir::Files);
        QCOMPARE(files.size(), 2);
        for (const QString &file : files)
            QVERIFY(dossier::readTravelFile(QDir(m_bench->savePath).filePath(file)).has_value());
    }

    void namesWithMarkupAreShownAsTheyAre()
    {
        const QString name = QStringLiteral("<b>bold</b><img src='file:///etc/passwd'>");
        const QString id = session().library().create(name)->id;
        QVERIFY(session().library().remove(id).has_value());
        ui::LibraryDialog dialog(session(), m_window.get());
        dialog.open();
        auto *bin = dialog.findChild<QTreeWidget *>(QStringLiteral("library.bin"));
        QCOMPARE(bin->topLevelItem(0)->text(0), name);
        bin->setCurrentItem(bin->topLevelItem(0));
        click(dialog, "library.restore");
        QVERIFY(text(dialog, "library.told").contains(name));
        // Every label that shows what people wrote is one of ours, which never reads markup.
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }

    void showsWhereAndWhatIsStored()
    {
        ui::LibraryDialog dialog(session(), m_window.get());
        dialog.open();
        QVERIFY(text(dialog, "library.place").endsWith(QStringLiteral("library.sqlite")));
        QVERIFY(text(dialog, "library.stored").contains(QLatin1Char('1')));
        QSignalSpy chosen(&dialog, &ui::LibraryDialog::placeChosen);
        m_bench->savePath = m_bench->filePath(QStringLiteral("elsewhere"));
        QVERIFY(QDir().mkpath(m_bench->savePath));
        click(dialog, "library.move");
        QCOMPARE(chosen.size(), 1);
        const auto copy = dossier::Library::open(chosen.first().first().toString());
        QVERIFY(copy.has_value());
        QCOMPARE((*copy)->list()->size(), std::size_t(1));
        click(dialog, "library.move");  // never over a library that is there
        QCOMPARE(chosen.size(), 1);
    }

    void aDossierLeavesAndComesBackBesideALaterOne()
    {
        ui::TravelDesk desk(session(), m_window.get());
        m_bench->savePath = m_bench->filePath(QStringLiteral("case.passerelle"));
        session().set(kCity, QStringLiteral("Lyon"), QStringLiteral("City"));
        desk.letOut();
        answer(QString());
        QTRY_VERIFY(QFile::exists(m_bench->savePath));
        QVERIFY(ui::TravelDesk::takes(m_bench->savePath));
        const QString mine = session().dossier().id;
        session().set(kCity, QStringLiteral("Paris"), QStringLiteral("City"));
        desk.bringIn(m_bench->savePath);
        auto *box = m_window->findChild<QDialog *>(QStringLiteral("travel.choice"));
        QVERIFY(box);
        QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("travel.both")), Qt::LeftButton);
        QTRY_COMPARE(session().library().list()->size(), std::size_t(2));
        QCOMPARE(session().value(kCity).toString(), QStringLiteral("Lyon"));
        QCOMPARE(session().library().load(mine)->facts.value(kCity).toString(), QStringLiteral("Paris"));
    }

    void aConflictIsShownSideBySideAndMineCanStay()
    {
        const auto other = dossier::Library::open(session().library().location());
        const QString id = session().dossier().id;
        QVERIFY((*other)->edit(id, QStringLiteral("Other"), {{kCity, {}, QStringLiteral("Lyon")}}).has_value());
        std::vector<dossier::Conflict> conflicts;
        connect(&session(), &ui::Session::conflicted, this,
                [&](const std::vector<dossier::Conflict> &found) { conflicts = found; });
        session().set(kCity, QStringLiteral("Paris"), QStringLiteral("City"));
        QCOMPARE(conflicts.size(), std::size_t(1));
        QCOMPARE(session().value(kCity).toString(), QStringLiteral("Lyon"));
        ui::ConflictDialog dialog(session(), conflicts, QStringLiteral("City"), m_window.get());
        dialog.open();
        auto *table = dialog.findChild<QTreeWidget *>(QStringLiteral("conflict.table"));
        const QString field = table->topLevelItem(0)->text(0);
        QVERIFY2(!field.isEmpty() && !field.contains(QLatin1Char('.')), qPrintable(field));
        QCOMPARE(table->topLevelItem(0)->text(1), QStringLiteral("Paris"));
        QCOMPARE(table->topLevelItem(0)->text(2), QStringLiteral("Lyon"));
        table->topLevelItem(0)->setCheckState(0, Qt::Checked);
        auto *buttons = dialog.findChild<QDialogButtonBox *>(QStringLiteral("conflict.buttons"));
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QCOMPARE(session().value(kCity).toString(), QStringLiteral("Paris"));
    }

private:
    ui::Session &session() { return *m_bench->session; }
    static void click(QWidget &in, const char *name)
    {
        auto *button = in.findChild<QPushButton *>(QString::fromLatin1(name));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString text(QWidget &in, const char *name)
    {
        return in.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    void answer(const QString &password)
    {
        auto *dialog = m_window->findChild<QInputDialog *>(QStringLiteral("travel.password"));
        QVERIFY(dialog);
        dialog->setTextValue(password);
        dialog->accept();
    }

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestGuiLibrary)
#include "test_gui_library.moc"
