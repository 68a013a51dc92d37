// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appearance.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/widgets/number_field.hpp"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

/// The whole program as a person meets it: window, session, library and settings in a folder of their own. start() and
/// stop() are a start and an end of the program; what is kept between them lies in that folder.
class FrontDesk
{
public:
    static constexpr int kPatienceMs = 120000;  ///< of a wait for work on another thread, on a slow machine

    FrontDesk()
    {
        auto read = passerelle::catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
        if (!read)
            qFatal("%s", qPrintable(describe(read.error(), passerelle::Language::english())));
        m_catalogue = *read;
    }
    ~FrontDesk() { stop(); }

    /// An empty dossier opens on the quick start; most tests begin with its first step.
    void start(const QString &language, bool atFirstStep = true)
    {
        using namespace passerelle;
        m_settings = std::make_unique<QSettings>(path(QStringLiteral("window.ini")), QSettings::IniFormat);
        appearance = std::make_unique<ui::Appearance>(*qobject_cast<QApplication *>(qApp), *m_settings);
        appearance->apply(language);
        auto library = dossier::Library::open(path(QStringLiteral("library.passerelle")));
        if (!library)
            qFatal("%s", qPrintable(describe(library.error(), Language::english())));
        ui::Session::Environment environment;
        environment.catalogue = m_catalogue;
        environment.library = std::move(*library);
        environment.today = [] { return QDate(2026, 11, 21); };
        environment.language = appearance->language();
        environment.keyChain = keyChain;
        environment.dataFolder = m_folder.path();
        environment.files.openFile = [this](QWidget *, const QString &, const QString &) { return answer; };
        environment.files.openFolder = [this](QWidget *, const QString &) { return answer; };
        environment.files.saveFile = [this](QWidget *, const QString &, const QString &, const QString &) {
            return answer;
        };
        session = std::make_unique<ui::Session>(std::move(environment), QStringLiteral("First dossier"));
        window =
            std::make_unique<ui::MainWindow>(*session, *appearance, QStringLiteral(PASSERELLE_RESOURCES "/samples"));
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        if (atFirstStep && window->currentStep().isEmpty())
            window->showStep(QStringLiteral("company"));
    }

    void stop()
    {
        if (window)
            window->close();
        window.reset();
        session.reset();
        appearance.reset();
        m_settings.reset();
    }

    /// A visible control of the window by its object name; fails the program loudly, since a test cannot go on without.
    template<typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        auto *found = window->findChild<Widget *>(name);
        if (!found)
            qFatal("no control is named %s", qPrintable(name));
        return found;
    }

    void click(const QString &name) const { QTest::mouseClick(find(name), Qt::LeftButton); }

    /// Drops a file or folder on a page, as a person does: what is dropped was over the page first.
    void drop(QWidget *page, const QString &path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &drop);
    }

    /// Replaces what a line says by keys, as a person does.
    void type(const QString &name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }

    void waitForCase() const
    {
        QVERIFY(QTest::qWaitFor(
            [this] { return !session->isComputing() && session->current()->dossier.facts == session->dossier().facts; },
            kPatienceMs));
    }

    [[nodiscard]] QJsonValue value(const char *key) const { return session->value(QString::fromLatin1(key)); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    passerelle::ui::KeyChain keyChain;  ///< empty: none
    QString answer;                     ///< what the next file or folder dialog gives
    std::unique_ptr<passerelle::ui::Appearance> appearance;
    std::unique_ptr<passerelle::ui::Session> session;
    std::unique_ptr<passerelle::ui::MainWindow> window;

private:
    QTemporaryDir m_folder;
    passerelle::catalogue::CataloguePtr m_catalogue;
    std::unique_ptr<QSettings> m_settings;
};
