// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/file_choice.hpp"

#include <QFrame>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace passerelle::ui {

class TextLabel;

/// A dashed area for a file or a folder: drop it anywhere on the page, or use one of the two buttons. While work runs
/// it shows progress and a button to stop it.
class DropZone : public QFrame
{
    Q_OBJECT

public:
    /// `objectName` also names the parts: ".file", ".folder", ".cancel", ".pause", ".progress". `files` must outlive
    /// the zone.
    DropZone(const QString &objectName, const FileChoice &files, QWidget *parent = nullptr);

    /// Also takes what is dropped anywhere on `page`.
    void acceptDropsOn(QWidget *page);
    void setTexts(const QString &title, const QString &hint);
    /// Title and filter of the file dialog, title of the folder dialog; empty: only files are asked for.
    void setDialogs(const QString &fileTitle, const QString &filter, const QString &folderTitle);
    void startWork(const QString &what);
    /// `total` 0: unknown.
    void showProgress(qint64 done, qint64 total);
    /// A line about the work under way, in place of the hint.
    void showDetail(const QString &detail);
    /// Whether work can be paused: shows a button that asks for it.
    void setPausable(bool pausable);
    void endWork();
    /// Of two zones on a page only one may own the letters of its buttons; the other gives them up.
    void giveUpMnemonics();

Q_SIGNALS:
    void pathChosen(const QString &path);
    void cancelRequested();
    void pauseRequested(bool paused);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setHovered(bool hovered);
    void retranslate();
    void refreshDrawing();

    const FileChoice &m_files;
    QLabel *m_drawing;
    TextLabel *m_title;
    TextLabel *m_hint;
    QPushButton *m_file;
    QPushButton *m_folder;
    QProgressBar *m_progress;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QString m_fileTitle;
    QString m_filter;
    QString m_folderTitle;
    bool m_hovered = false;
    bool m_pausable = false;
    bool m_mnemonics = true;
};

}  // namespace passerelle::ui
