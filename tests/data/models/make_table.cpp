// SPDX-License-Identifier: GPL-3.0-or-later
// Reads lines "hex-key hex-value" in order and writes them as a sorted table with LevelDB's own builder, as TensorFlow
// does with its copy of it: no compression, raw keys. Debian 12: libleveldb-dev. See make_tensorflow.py.
#include <fstream>
#include <iostream>
#include <leveldb/env.h>
#include <leveldb/options.h>
#include <leveldb/table_builder.h>
#include <string>

static std::string bytes(const std::string &hex)
{
    std::string out;
    for (std::size_t i = 1; i + 1 < hex.size(); i += 2)
        out += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return out;
}

int main(int, char **argv)
{
    leveldb::Options options;
    options.compression = leveldb::kNoCompression;
    options.block_size = 256;  // several blocks even for a small model
    leveldb::WritableFile *file = nullptr;
    leveldb::Env::Default()->NewWritableFile(argv[1], &file);
    leveldb::TableBuilder builder(options, file);
    std::string key, value;
    while (std::cin >> key >> value)
        builder.Add(bytes(key), bytes(value));
    const bool done = builder.Finish().ok();
    file->Close();
    delete file;
    return done ? 0 : 1;
}
