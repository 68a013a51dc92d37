// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/licences_dialog.hpp"

#include "ui/widgets/text_label.hpp"

#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray components()
{
    return QJsonDocument::fromJson(contentOf(QStringLiteral(":/licences/third_party.json")))
        .object()
        .value(QLatin1String("components"))
        .toArray();
}

}  // namespace

LicencesDialog::LicencesDialog(QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this)), m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("licences"));
    setWindowTitle(tr("Licences of the libraries"));
    m_list->setObjectName(QStringLiteral("licences.list"));
    m_list->setAccessibleName(tr("Libraries"));
    m_text->setObjectName(QStringLiteral("licences.text"));
    m_text->setAccessibleName(tr("Licence"));
    m_text->setReadOnly(true);
    for (const QJsonValue &component : components())
        m_list->addItem(component[QLatin1String("name")].toString());
    connect(m_list, &QListWidget::currentRowChanged, this, &LicencesDialog::show);
    m_list->setCurrentRow(0);

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing(this, 3));
    row->addWidget(m_list, 1);
    row->addWidget(m_text, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    const int margin = spacing(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(spacing(this, 3));
    column->addLayout(row, 1);
    column->addWidget(buttons);
    resize(textWidth(this, 110), spacing(this, 110));
}

void LicencesDialog::show(int row)
{
    const QJsonValue component = components().at(row);
    const QString licence = component[QLatin1String("licence")].toString();
    const QByteArray text = contentOf(QStringLiteral(":/licences/%1.txt").arg(licence));
    const QStringList head{component[QLatin1String("name")].toString(),
                           component[QLatin1String("copyright")].toString(),
                           component[QLatin1String("homepage")].toString(), licence};
    m_text->setPlainText(head.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + QString::fromUtf8(text));
}

}  // namespace passerelle::ui
