// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/routing.hpp"
#include "base/language.hpp"
#include "catalogue/catalogue.hpp"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace passerelle::ui {

class Card;

/// One route in full: every reason with its rule, source, date and confidence, what would change it, what it costs and
/// what it obliges to. Built anew for each route.
class RouteDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit RouteDetails(QWidget *parent);

    void setRoute(const std::optional<access::RouteAdvice> &advice, const catalogue::Route *route,
                  const Language &language);

private:
    void addReasons(const access::RouteAdvice &advice, const Language &language);
    void addReason(Card *card, const access::Reason &reason, const Language &language);
    void addTerms(const access::RouteAdvice &advice, const catalogue::Route *route, const Language &language);

    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

}  // namespace passerelle::ui
