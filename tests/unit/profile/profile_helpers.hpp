// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "catalogue/catalogue.hpp"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QtEndian>

/// Fails the test with the error's own words.
#define VERIFY_RESULT(result) \
    QVERIFY2((result).has_value(), \
             qPrintable((result).has_value() \
                            ? QString() \
                            : passerelle::describe((result).error(), passerelle::Language::english())))

namespace passerelle::test {

/// The shipped facts, read once.
inline const catalogue::Catalogue &facts()
{
    static const Result<catalogue::CataloguePtr> kLoaded = catalogue::loadCatalogue(QStringLiteral(":/catalogue"));
    if (!kLoaded)
        qFatal("%s", qPrintable(describe(kLoaded.error(), Language::english())));
    return **kLoaded;
}

inline QString sample(const char *path)
{
    return QStringLiteral(PASSERELLE_RESOURCES "/samples/") + QLatin1String(path);
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

template<typename T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// A safetensors file of that header, and as many zero bytes of data.
inline QByteArray safetensors(const QByteArray &header, qsizetype dataBytes)
{
    QByteArray file = little<quint64>(static_cast<quint64>(header.size()));
    file += header;
    file += QByteArray(dataBytes, '\0');
    return file;
}

inline QByteArray ggufText(const QByteArray &text)
{
    QByteArray bytes = little<quint64>(static_cast<quint64>(text.size()));
    bytes += text;
    return bytes;
}

inline QByteArray ggufNumber(const QByteArray &key, quint32 value)
{
    QByteArray bytes = ggufText(key);
    bytes += little<quint32>(4);
    bytes += little<quint32>(value);
    return bytes;
}

inline QByteArray ggufString(const QByteArray &key, const QByteArray &value)
{
    QByteArray bytes = ggufText(key);
    bytes += little<quint32>(8);
    bytes += ggufText(value);
    return bytes;
}

/// One tensor's entry; dims in GGUF's order, the contiguous one first.
inline QByteArray ggufTensor(const QByteArray &name, const std::vector<quint64> &dims, quint32 type, quint64 offset)
{
    QByteArray bytes = ggufText(name);
    bytes += little<quint32>(static_cast<quint32>(dims.size()));
    for (const quint64 n : dims)
        bytes += little<quint64>(n);
    bytes += little<quint32>(type);
    bytes += little<quint64>(offset);
    return bytes;
}

inline QByteArray gguf(const std::vector<QByteArray> &pairs, const std::vector<QByteArray> &tensors,
                       qsizetype dataBytes, quint32 version = 3)
{
    QByteArray file("GGUF");
    file += little<quint32>(version);
    file += little<quint64>(tensors.size());
    file += little<quint64>(pairs.size());
    for (const QByteArray &pair : pairs)
        file += pair;
    for (const QByteArray &tensor : tensors)
        file += tensor;
    file += QByteArray((32 - file.size() % 32) % 32 + dataBytes, '\0');
    return file;
}

/// A small Llama: 2 layers of width 64, 4 heads, 2 key-value heads, FFN 256, 256 words; the embedding in Q8_0, one
/// matrix in Q4_K, norms in F32.
inline QByteArray smallGguf()
{
    const std::vector<QByteArray> pairs = {ggufString("general.architecture", "llama"),
                                           ggufString("general.name", "Small \u202Ellama"),
                                           ggufNumber("llama.block_count", 2),
                                           ggufNumber("llama.embedding_length", 64),
                                           ggufNumber("llama.feed_forward_length", 256),
                                           ggufNumber("llama.attention.head_count", 4),
                                           ggufNumber("llama.attention.head_count_kv", 2),
                                           ggufNumber("llama.context_length", 512),
                                           ggufNumber("llama.vocab_size", 256)};
    // 64 × 256 in Q8_0: 512 blocks of 34 bytes; 256 × 64 in Q4_K: 64 blocks of 144 bytes; 64 in F32: 256 bytes.
    const std::vector<QByteArray> tensors = {ggufTensor("token_embd.weight", {64, 256}, 8, 0),
                                             ggufTensor("blk.0.ffn_down.weight", {256, 64}, 12, 17408),
                                             ggufTensor("output_norm.weight", {64}, 0, 26624)};
    return gguf(pairs, tensors, 26880);
}

}  // namespace passerelle::test
