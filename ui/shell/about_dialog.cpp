// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.hpp"

#include "ui/shell/licences_dialog.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::ui {

AboutDialog::AboutDialog(const QDate &factsAsOf, const Language &language, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About Passerelle"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing(this, 2));
    const auto add = [texts](const QString &text, TextStyle style, ColorRole role) {
        auto *label = new TextLabel(style, role);
        label->setText(text);
        texts->addWidget(label);
    };
    add(QStringLiteral("Passerelle"), TextStyle::Title, ColorRole::Text);
    add(tr("From an idea to public supercomputers and sovereign clouds."), TextStyle::Body, ColorRole::Text);
    add(tr("Version %1").arg(QCoreApplication::applicationVersion()), TextStyle::Caption, ColorRole::MutedText);
    add(tr("Facts as of %1. Every figure is an estimate with its range; every fact shows its source and date.")
            .arg(language.locale().toString(factsAsOf, QLocale::LongFormat)),
        TextStyle::Body, ColorRole::MutedText);
    add(tr("Everything stays on this computer, unless you choose a shared library or ask vendors for prices."),
        TextStyle::Body, ColorRole::MutedText);
    add(tr("Free software under the GNU General Public License, version 3 or later, without any warranty."),
        TextStyle::Caption, ColorRole::MutedText);

    auto *mark = new QLabel;
    const int side = spacing(this, 16);
    mark->setPixmap(plainIcon(QStringLiteral("passerelle")).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing(this, 5));
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *licences = buttons->addButton(tr("&Licences of the libraries…"), QDialogButtonBox::HelpRole);
    licences->setObjectName(QStringLiteral("about.licences"));
    connect(licences, &QPushButton::clicked, this, [this] {
        auto *dialog = new LicencesDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    const int margin = spacing(this, 5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(spacing(this, 4));
    column->addLayout(row);
    column->addWidget(buttons);
    setMinimumWidth(textWidth(this, 65));
}

}  // namespace passerelle::ui
