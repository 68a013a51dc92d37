// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/price_import.hpp"
#include "update/refresh.hpp"

#include "ui/fetch/fetch.hpp"

#include <QTemporaryDir>
#include <QWidget>

class QCheckBox;
class QPushButton;
class QSettings;
class QTreeWidget;

namespace passerelle::ui {

class TextLabel;

/// Asks the vendors for their prices: off until the person turns it on, and even then only when the button is pressed,
/// and only at the addresses that stand there. What comes back is a price list like any that was saved.
class RefreshPage : public QWidget
{
    Q_OBJECT

public:
    RefreshPage(QSettings &settings, const std::vector<update::VendorAddress> &addresses, QWidget *parent = nullptr);

    /// The setting; absent and false are off.
    static constexpr char kSetting[] = "network/vendor_prices";

Q_SIGNALS:
    /// The answers; their files lie there as long as the page does.
    void listsFetched(const std::vector<passerelle::update::SavedList> &lists);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void ask();
    void showAnswers(const std::vector<Fetched> &answers);

    QSettings &m_settings;
    std::vector<Address> m_addresses;
    QTemporaryDir m_folder;
    Fetch m_fetch;
    TextLabel *m_text;
    QCheckBox *m_allowed;
    QTreeWidget *m_table;
    QPushButton *m_ask;
    QPushButton *m_stop;
};

}  // namespace passerelle::ui
