// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/vertical.hpp"
#include "ui/shell/samples.hpp"
#include "ui/widgets/step_page.hpp"

#include <vector>

class QButtonGroup;
class QPushButton;

namespace passerelle::ui {

class Card;
class TextLabel;
class TileButton;

/// Where an empty dossier opens: a field, one of its first projects, and the whole estimate is there. Or an example, a
/// file, the founder's own model, or one question after the other.
class WelcomePage : public StepPage
{
    Q_OBJECT

public:
    WelcomePage(Session &session, const std::vector<Sample> &samples, QWidget *parent);

Q_SIGNALS:
    void stepWanted(const QString &stepId);
    void importWanted();
    void fileWanted(const QString &path);

protected:
    void retranslate() override;
    void refresh() override;

private:
    /// A project that can be started from, with its button.
    struct Offer {
        TextLabel *title;
        TextLabel *facts;
        QPushButton *start;
        const catalogue::ProjectIdea *project = nullptr;
    };

    void buildTiles();
    void buildOffers();
    void buildOtherWays(const std::vector<Sample> &samples);
    void choose(const QString &verticalId);
    void start(const catalogue::ProjectIdea &project);
    void startFromModelFile();
    [[nodiscard]] QString factsOf(const catalogue::ProjectIdea &project) const;

    Card *m_fields;
    Card *m_projects;
    Card *m_others;
    QButtonGroup *m_group;
    std::vector<TileButton *> m_tiles;  // the last one: "I don't know yet"
    std::vector<Offer> m_offers;
    TextLabel *m_assumed;
    TileButton *m_model;
    TileButton *m_import;
    TileButton *m_stepByStep;
    std::vector<TileButton *> m_samples;
    QString m_chosen;  // a vertical's id; empty: none; "unknown"
};

}  // namespace passerelle::ui
