// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/pickle.hpp"

#include "profile/paths.hpp"
#include "profile/pickle_machine.hpp"

#include <algorithm>
#include <array>

namespace passerelle::profile {

namespace {

std::uint32_t lookUp(const Pickle &pickle, const std::vector<std::uint32_t> &pairs, const QByteArray &key)
{
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
        const PickleNode &name = pickle.at(pairs[i]);
        if (name.kind == PickleNode::Kind::Bytes && name.text == key)
            return pairs[i + 1];
    }
    return 0;
}

/// Modules whose functions run programs, code or connections; from the lists of fickling and picklescan.
constexpr std::array kDangerous = {
    "os",      "posix",     "nt",        "subprocess", "sys",     "runpy",          "webbrowser", "socket", "shutil",
    "pty",     "commands",  "ctypes",    "pickle",     "marshal", "code",           "codeop",     "timeit", "pdb",
    "bdb",     "asyncio",   "requests",  "urllib",     "http",    "httplib",        "ftplib",     "ssl",    "imp",
    "smtplib", "telnetlib", "importlib", "cProfile",   "pip",     "multiprocessing"};
constexpr std::array kDangerousNames = {"eval",    "exec",  "execfile", "compile", "open",       "input",
                                        "getattr", "apply", "delattr",  "setattr", "__import__", "breakpoint"};

bool isDangerous(const QByteArray &global)
{
    const qsizetype space = global.indexOf(' ');
    const QByteArray module = global.left(space);
    const QByteArray name = global.mid(space + 1);
    const QByteArray package = module.left(module.indexOf('.') < 0 ? module.size() : module.indexOf('.'));
    if (package == "builtins" || package == "__builtin__")
        return std::ranges::any_of(kDangerousNames, [&name](const char *bad) { return name == bad; });
    return std::ranges::any_of(kDangerous, [&package](const char *bad) { return package == bad; });
}

}  // namespace

std::uint32_t Pickle::value(std::uint32_t node, const QByteArray &key) const
{
    const PickleNode &holder = at(node);
    if (holder.kind == PickleNode::Kind::Dict)
        return lookUp(*this, holder.items, key);
    if (holder.kind != PickleNode::Kind::Call)
        return 0;
    if (const std::uint32_t found = lookUp(*this, holder.entries, key); found != 0)
        return found;
    const PickleNode &state = at(holder.state);
    return state.kind == PickleNode::Kind::Dict ? lookUp(*this, state.items, key) : 0;
}

Result<Pickle> readPickle(ByteReader &reader)
{
    PickleMachine machine(reader);
    while (machine.step()) {
    }
    if (!reader.ok())
        return Unexpected(reader.error());
    return machine.take();
}

QStringList dangerousGlobals(const Pickle &pickle)
{
    QStringList found;
    for (const QByteArray &global : pickle.globals) {
        if (isDangerous(global))
            found << harmless(QString::fromUtf8(QByteArray(global).replace(' ', '.')));
    }
    return found;
}

}  // namespace passerelle::profile
