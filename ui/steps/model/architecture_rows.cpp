// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/model/architecture_rows.hpp"

#include "ui/steps/model/preset_list.hpp"

#include <QCoreApplication>

namespace passerelle::ui {

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("ArchitectureRows", text);
}

class Rows
{
public:
    Rows(const QMap<QString, profile::Origin> &origins, const Language &language)
        : m_origins(origins), m_language(language)
    {}

    void text(const QString &label, const QString &value, const char *key)
    {
        const auto origin = m_origins.find(QLatin1String(key));
        if (!value.isEmpty())
            m_rows.push_back({label, value, origin == m_origins.end() ? QString() : originText(*origin)});
    }
    void count(const QString &label, const std::optional<int> &value, const char *key)
    {
        if (value)
            text(label, m_language.locale().toString(*value), key);
    }
    void parameters(const QString &label, const std::optional<double> &value, const char *key)
    {
        if (value)
            text(label, parameterText(*value, m_language), key);
    }
    void yesNo(const QString &label, const std::optional<bool> &value, const char *key)
    {
        if (value)
            text(label,
                 *value ? shown(QT_TRANSLATE_NOOP("ArchitectureRows", "yes"))
                        : shown(QT_TRANSLATE_NOOP("ArchitectureRows", "no")),
                 key);
    }
    [[nodiscard]] std::vector<FactRow> take() { return std::move(m_rows); }

private:
    const QMap<QString, profile::Origin> &m_origins;
    const Language &m_language;
    std::vector<FactRow> m_rows;
};

}  // namespace

QString originText(profile::Origin origin)
{
    switch (origin) {
    case profile::Origin::Read:
        return shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Read from your file"));
    case profile::Origin::Derived:
        return shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Worked out from your file"));
    case profile::Origin::Preset:
        return shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Published for this model"));
    case profile::Origin::Assumed:
        return shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Assumed: nobody states it"));
    }
    return {};
}

std::vector<FactRow> architectureRows(const catalogue::Architecture &a, const QMap<QString, profile::Origin> &origins,
                                      const Language &language)
{
    Rows rows(origins, language);
    rows.text(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Made for")), familyText(a.family), "family");
    rows.parameters(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Parameters")), a.paramsTotal, "params_total");
    if (a.paramsActive != a.paramsTotal)
        rows.parameters(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Used for each token")), a.paramsActive,
                        "params_active");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Layers")), a.layers, "layers");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Width")), a.hidden, "hidden");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Attention heads")), a.heads, "heads");
    if (a.kvHeads != a.heads)
        rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Key and value heads")), a.kvHeads, "kv_heads");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Inner width")), a.ffn, "ffn");
    rows.yesNo(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Gated inner layer")), a.gatedFfn, "ffn_gated");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Vocabulary")), a.vocab, "vocab");
    rows.yesNo(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Shared embeddings")), a.tiedEmbeddings, "tied_embeddings");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Experts")), a.experts, "experts");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Experts for each token")), a.expertsPerToken,
               "experts_per_token");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Longest text, in tokens")), a.maxSeq, "max_seq");
    rows.count(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Image side, in pixels")), a.imageSize, "image_size");
    if (a.gmacsPerSample)
        rows.text(shown(QT_TRANSLATE_NOOP("ArchitectureRows", "Work for one sample")),
                  shown(QT_TRANSLATE_NOOP("ArchitectureRows", "%1 billion multiplications"))
                      .arg(language.significant(*a.gmacsPerSample)),
                  "gmacs_per_sample");
    return rows.take();
}

}  // namespace passerelle::ui
