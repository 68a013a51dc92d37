// SPDX-License-Identifier: GPL-3.0-or-later
// Writes GGUF files, their metadata with the writer of @huggingface/gguf 0.4.6 (npm), and keeps what the reader of that
// package says of them (gguf.json). The list of tensors, for which it has no writer, follows ggml's docs/gguf.md.
// Run in this folder: npm install @huggingface/gguf@0.4.6 elsewhere, then
//   node make_gguf.mjs /elsewhere/node_modules/@huggingface/gguf/dist/index.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { gguf, serializeGgufMetadata, GGMLQuantizationType, GGUFValueType } =
  await import(pathToFileURL(process.argv[2]));
const T = GGUFValueType;
const Q = GGMLQuantizationType;
const u32 = (value) => ({ value, type: T.UINT32 });
const text = (value) => ({ value, type: T.STRING });

const tensors = [
  ["token_embd.weight", [64, 96], Q.F16],
  ["output_norm.weight", [64], Q.F32],
  ...[0, 1].flatMap((i) => [
    [`blk.${i}.attn_q.weight`, [64, 64], Q.Q8_0],
    [`blk.${i}.attn_k.weight`, [64, 32], Q.Q4_0],
    [`blk.${i}.ffn_up.weight`, [64, 256], Q.Q5_1],
    [`blk.${i}.ffn_down.weight`, [256, 64], Q.Q4_K],
  ]),
];
const blocks = new Map([[Q.F32, [1, 4]], [Q.F16, [1, 2]], [Q.Q8_0, [32, 34]], [Q.Q4_0, [32, 18]], [Q.Q5_1, [32, 24]],
  [Q.Q4_K, [256, 144]]]);

function tensorInfos(little) {
  const parts = [];
  let offset = 0;
  const number = (bytes, value) => {
    const view = new DataView(new ArrayBuffer(bytes));
    bytes === 4 ? view.setUint32(0, value, little) : view.setBigUint64(0, BigInt(value), little);
    parts.push(Buffer.from(view.buffer));
  };
  for (const [name, dims, type] of tensors) {
    number(8, name.length);
    parts.push(Buffer.from(name));
    number(4, dims.length);
    dims.forEach((n) => number(8, n));
    number(4, type);
    number(8, offset);
    const [values, bytes] = blocks.get(type);
    offset += Math.ceil((dims.reduce((a, b) => a * b) / values) * bytes / 32) * 32;
  }
  return [Buffer.concat(parts), offset];
}

const expected = {};
for (const [name, little] of [["small.gguf", true], ["small_big_endian.gguf", false]]) {
  const metadata = {
    version: u32(3),
    tensor_count: { value: BigInt(tensors.length), type: T.UINT64 },
    kv_count: { value: 0n, type: T.UINT64 },
    "general.architecture": text("llama"),
    "general.name": text("Small by another's writer"),
    "llama.block_count": u32(2),
    "llama.embedding_length": u32(64),
    "llama.feed_forward_length": u32(256),
    "llama.attention.head_count": u32(4),
    "llama.attention.head_count_kv": u32(2),
    "llama.context_length": u32(2048),
    "tokenizer.ggml.tokens": { value: Array.from({ length: 96 }, (_, i) => `w${i}`), type: T.ARRAY, subType: T.STRING },
  };
  const aligned = Buffer.from(serializeGgufMetadata(metadata, { littleEndian: little, alignment: 1 }));
  const [infos, size] = tensorInfos(little);
  const head = Buffer.concat([aligned, infos]);
  const pad = Buffer.alloc((32 - (head.length % 32)) % 32 + size);
  writeFileSync(name, Buffer.concat([head, pad]));
  const read = await gguf(name, { allowLocalFile: true, computeParametersCount: true });
  const word = Object.fromEntries(Object.entries(Q).map(([key, value]) => [value, key]));
  expected[name] = {
    parameters: read.parameterCount,
    tensors: Object.fromEntries(read.tensorInfos.map((t) => [t.name,
      [word[t.dtype], t.shape.map(Number).reverse()]])),
    layers: read.metadata["llama.block_count"], context: read.metadata["llama.context_length"],
    vocabulary: read.metadata["tokenizer.ggml.tokens"].length,
  };
}
const rows = Object.entries(expected).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
writeFileSync("gguf.json", `{${rows.join(",\n")}}\n`);
