// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/torch_file.hpp"

#include "profile/paths.hpp"
#include "profile/pickle.hpp"
#include "profile/torch_tensors.hpp"
#include "profile/zip_directory.hpp"

#include <QHash>
#include <QtNumeric>

#include <algorithm>

namespace passerelle::profile {

namespace {

Unexpected refused(ErrorCode code, const Message &message, const BoundedFile &file, const QByteArray &place)
{
    return failure(code, message, file.name(), harmless(QString::fromUtf8(place)),
                   PASSERELLE_TEXT("Torch", "Fetch the file again from where it came, or ask its maker for safetensors "
                                            "files."));
}

QByteArray magicNumber()
{
    return QByteArray::fromHex("6cfc9c46f9206aa85019");
}

void remarkOn(const Pickle &pickle, const TorchContents &contents, std::vector<Message> &remarks)
{
    const QStringList dangerous = dangerousGlobals(pickle);
    if (!dangerous.isEmpty()) {
        remarks.push_back(PASSERELLE_TEXT("Torch", "Opening this file in Python would run “%1”, which no model needs: "
                                                   "do not load it. Passerelle ran nothing. Ask for safetensors "
                                                   "files.")
                              .arg(dangerous.first()));
    }
    if (contents.training)
        remarks.push_back(PASSERELLE_TEXT("Torch", "The file is a training checkpoint; the optimiser's state is left "
                                                   "out, the model alone is counted."));
}

WeightsHeader headerOf(TorchContents contents)
{
    WeightsHeader header;
    for (TorchTensor &found : contents.tensors) {
        header.dataSize += found.tensor.size;
        header.tensors.push_back(std::move(found.tensor));
    }
    return header;
}

using Sizes = QHash<QByteArray, quint64>;

/// What the description says a storage holds must be in the file.
Result<void> checkStorages(const TorchContents &contents, const Sizes &stored, const BoundedFile &file)
{
    for (const TorchTensor &found : contents.tensors) {
        const auto size = stored.constFind(found.storage);
        if (size == stored.constEnd() || *size != found.storageValues * found.valueBytes) {
            return refused(ErrorCode::Malformed,
                           PASSERELLE_TEXT("Torch", "The values of this tensor are not in the file as its description "
                                                    "says: the file is cut short or damaged."),
                           file, found.tensor.name.toUtf8());
        }
    }
    return {};
}

Result<WeightsHeader> finish(const Pickle &pickle, const Sizes &stored, const BoundedFile &file,
                             std::vector<Message> &remarks)
{
    Result<TorchContents> contents = findTorchTensors(pickle, file.name());
    if (!contents)
        return Unexpected(contents.error());
    if (Result<void> sound = checkStorages(*contents, stored, file); !sound)
        return Unexpected(sound.error());
    remarkOn(pickle, *contents, remarks);
    if (contents->tensors.empty()) {
        return refused(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Torch", "The file holds no tensor of a model where PyTorch keeps them."), file,
                       {});
    }
    return headerOf(std::move(*contents));
}

Result<WeightsHeader> readZipForm(BoundedFile &file, std::vector<Message> &remarks)
{
    const Result<std::vector<ZipEntry>> entries = readZipDirectory(file);
    if (!entries)
        return Unexpected(entries.error());
    const auto found = std::ranges::find_if(*entries, [](const ZipEntry &e) {
        return e.name == "data.pkl" || (e.name.endsWith("/data.pkl") && e.name.count('/') == 1);
    });
    if (found == entries->end()) {
        return refused(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Torch", "The archive holds no description of tensors (data.pkl)."), file, {});
    }
    const QByteArray top = found->name.chopped(8);
    const QByteArray data = top + "data/";
    const QByteArray programs = top + "code/";
    Sizes stored;
    bool code = false;
    for (const ZipEntry &entry : *entries) {
        if (!entry.name.startsWith(top))
            continue;
        code = code || entry.name.startsWith(programs);
        const bool values = entry.name.startsWith(data);
        // PyTorch stores these; a packed entry would hide from the scanners that guard model sites.
        if (!values && &entry != &*found)
            continue;
        if (entry.method != 0 || entry.encrypted || entry.size != entry.packedSize || entry.size > file.size()) {
            return refused(ErrorCode::Unsupported,
                           PASSERELLE_TEXT("Torch", "An entry of the archive is packed or encrypted, which PyTorch "
                                                    "never does."),
                           file, entry.name);
        }
        if (values)
            stored.insert(entry.name.mid(data.size()), entry.size);
    }
    const Result<quint64> begin = dataOffset(file, *found);
    if (!begin)
        return Unexpected(begin.error());
    ByteReader reader(file, *begin, found->size);
    const Result<Pickle> pickle = readPickle(reader);
    if (!pickle)
        return Unexpected(pickle.error());
    if (code)
        remarks.push_back(PASSERELLE_TEXT("Torch", "The file also holds a program (TorchScript); it is not run."));
    return finish(*pickle, stored, file, remarks);
}

/// The sizes of the storages that follow the description, in the order of their keys.
Sizes followStorages(ByteReader &reader, const Pickle &keys, const Pickle &description, const QString &file)
{
    QHash<QByteArray, quint64> valueBytes;
    const Result<TorchContents> contents = findTorchTensors(description, file);
    if (contents) {
        for (const TorchTensor &found : contents->tensors)
            valueBytes.insert(found.storage, found.valueBytes);
    }
    // Storages that only the optimiser uses have a type too.
    for (const PickleNode &node : description.nodes) {
        if (node.kind != PickleNode::Kind::Persistent || description.at(node.items[0]).items.size() < 5)
            continue;
        const std::vector<std::uint32_t> &parts = description.at(node.items[0]).items;
        if (const std::optional<TorchType> type = torchType(description.at(parts[1]).text))
            valueBytes.insert(description.at(parts[2]).text, type->bytes);
    }
    Sizes stored;
    for (const std::uint32_t key : keys.at(keys.root).items) {
        const QByteArray name = keys.at(key).text;
        const auto values = reader.little<quint64>();
        const quint64 width = valueBytes.value(name);
        quint64 bytes = 0;
        if (width == 0 || qMulOverflow(values, width, &bytes)) {
            reader.refuse(PASSERELLE_TEXT("Torch", "The values of a tensor are of an unknown type or number."));
            break;
        }
        reader.skip(bytes);
        if (!reader.ok())
            break;
        stored.insert(name, bytes);
    }
    return stored;
}

Result<WeightsHeader> readLegacyForm(BoundedFile &file, std::vector<Message> &remarks)
{
    ByteReader reader(file);
    // The magic number, the version of the protocol, facts of the machine, the object, the keys of its storages.
    std::vector<Pickle> pickles;
    for (int i = 0; i < 5; ++i) {
        Result<Pickle> pickle = readPickle(reader);
        if (!pickle)
            return Unexpected(pickle.error());
        if (i >= 3)
            pickles.push_back(std::move(*pickle));
    }
    const Sizes stored = followStorages(reader, pickles[1], pickles[0], file.name());
    if (!reader.ok())
        return Unexpected(reader.error());
    return finish(pickles[0], stored, file, remarks);
}

}  // namespace

bool startsLikeLegacyTorch(const QByteArray &head)
{
    return head.startsWith(char(0x80)) && head.mid(2, 16).contains(magicNumber());
}

Result<WeightsHeader> readTorchWeights(BoundedFile &file, std::vector<Message> &remarks)
{
    const Result<QByteArray> head = file.readAt(0, std::min<quint64>(64, file.size()));
    if (!head)
        return Unexpected(head.error());
    if (startsLikeZip(*head))
        return readZipForm(file, remarks);
    if (startsLikeLegacyTorch(*head))
        return readLegacyForm(file, remarks);
    return refused(ErrorCode::Unsupported,
                   PASSERELLE_TEXT("Torch", "This is not a PyTorch file, or one from before PyTorch 0.4."), file, {});
}

}  // namespace passerelle::profile
