#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a SavedModel, a frozen graph and a TensorFlow Lite model, and what they hold (tensorflow.json, tflite.json).

TensorFlow is not in Debian. The files are written by the programs that TensorFlow itself uses: protoc encodes the
messages (the parts of TensorFlow's public .proto files below), LevelDB writes the table, flatc the flat buffer (the
parts of schema.fbs below). Debian 12: protobuf-compiler, libleveldb-dev, flatbuffers-compiler, g++. Run in this folder.
"""
import json
import math
import os
import subprocess
import tempfile

PROTO = """syntax = "proto3";
message Dim { int64 size = 1; }
message Shape { repeated Dim dim = 2; }
message Entry { int32 dtype = 1; Shape shape = 2; int32 shard_id = 3; int64 offset = 4; int64 size = 5;
  fixed32 crc32c = 6; }
message Header { int32 num_shards = 1; }
message TensorProto { int32 dtype = 1; Shape tensor_shape = 2; bytes tensor_content = 4; }
message AttrValue { TensorProto tensor = 8; }
message NodeDef { string name = 1; string op = 2; repeated string input = 3; map<string, AttrValue> attr = 5; }
message FunctionDef { repeated NodeDef node_def = 3; }
message Library { repeated FunctionDef function = 1; }
message GraphDef { repeated NodeDef node = 1; Library library = 2; }
message MetaGraph { GraphDef graph_def = 2; }
message SavedModel { int64 saved_model_schema_version = 1; repeated MetaGraph meta_graphs = 2; }
"""
FBS = """namespace lite; file_identifier "TFL3";
enum TensorType : byte { FLOAT32 = 0, FLOAT16 = 1, INT32 = 2, UINT8 = 3, INT64 = 4, STRING = 5, BOOL = 6, INT16 = 7,
  COMPLEX64 = 8, INT8 = 9 }
table Tensor { shape:[int]; type:TensorType; buffer:uint; name:string; }
table OperatorCode { deprecated_builtin_code:byte; custom_code:string; version:int = 1; builtin_code:int; }
table Operator { opcode_index:uint; inputs:[int]; outputs:[int]; }
table SubGraph { tensors:[Tensor]; inputs:[int]; outputs:[int]; operators:[Operator]; name:string; }
table Buffer { data:[ubyte]; }
table Model { version:uint; operator_codes:[OperatorCode]; subgraphs:[SubGraph]; description:string;
  buffers:[Buffer]; }
root_type Model;
"""
VARIABLES = {  # name: (dtype number, word, bytes, shape)
    "layer_with_weights-0/kernel": (1, "F32", 4, [3, 3, 3, 16]),
    "layer_with_weights-0/bias": (1, "F32", 4, [16]),
    "layer_with_weights-1/kernel": (19, "F16", 2, [256, 10]),
    "layer_with_weights-1/bias": (14, "BF16", 2, [10]),
}
SUFFIX = "/.ATTRIBUTES/VARIABLE_VALUE"


def encode(message, text, folder):
    return subprocess.run(["protoc", f"--encode={message}", "-I", folder, "t.proto"], input=text.encode(), check=True,
                          capture_output=True, cwd=folder).stdout


def shape_text(shape):
    return " ".join(f"dim {{ size: {n} }}" for n in shape)


def saved_model(folder):
    entries, offset = {b"": encode("Header", "num_shards: 1", folder)}, 0
    extra = {"optimizer/learning_rate": (1, "F32", 4, []), "save_counter": (9, "I64", 8, []),
             "layer_with_weights-0/kernel/.OPTIMIZER_SLOT/optimizer/m": (1, "F32", 4, [3, 3, 3, 16])}
    for name, (dtype, _, width, shape) in sorted({**VARIABLES, **extra}.items()):
        size = math.prod(shape) * width
        text = f"dtype: {dtype} shape {{ {shape_text(shape)} }} offset: {offset} size: {size} crc32c: 7"
        entries[(name + SUFFIX).encode()] = encode("Entry", text, folder)
        offset += size
    os.makedirs("saved_model/variables", exist_ok=True)
    lines = "".join(f"k{key.hex()} v{value.hex()}\n" for key, value in sorted(entries.items()))
    tool = os.path.join(folder, "table")
    subprocess.run(["g++", "-std=c++17", "make_table.cpp", "-lleveldb", "-o", tool], check=True)
    subprocess.run([tool, "saved_model/variables/variables.index"], input=lines.encode(), check=True)
    with open("saved_model/variables/variables.data-00000-of-00001", "wb") as file:
        file.write(bytes(offset))
    with open("saved_model/saved_model.pb", "wb") as file:
        file.write(encode("SavedModel", "saved_model_schema_version: 1 meta_graphs { graph_def { node { name: 'x' op: "
                                        "'VarHandleOp' } } }", folder))
    tensors = {name: [word, shape] for name, (_, word, _, shape) in VARIABLES.items()}
    return {"tensors": tensors, "parameters": sum(math.prod(shape) for _, shape in tensors.values())}


def frozen_graph(folder):
    def const(name, dtype, shape):
        return (f"node {{ name: '{name}' op: 'Const' attr {{ key: 'value' value {{ tensor {{ dtype: {dtype} "
                f"tensor_shape {{ {shape_text(shape)} }} }} }} }} }}")
    text = (const("conv/kernel", 1, [5, 5, 1, 32]) + const("dense/kernel", 1, [128, 10]) + const("shape", 3, [2])
            + const("small", 1, [4]) + "node { name: 'y' op: 'MatMul' input: 'dense/kernel' }"
            + "library { function { " + const("inner/kernel", 1, [40, 2]).replace("node", "node_def", 1) + " } }")
    with open("frozen.pb", "wb") as file:
        file.write(encode("GraphDef", text, folder))
    tensors = {"conv/kernel": ["F32", [5, 5, 1, 32]], "dense/kernel": ["F32", [128, 10]],
               "inner/kernel": ["F32", [40, 2]]}
    return {"tensors": tensors, "parameters": sum(math.prod(shape) for _, shape in tensors.values())}


def lite(folder):
    """An image network: a convolution, a depthwise one, a dense layer with 8-bit weights."""
    shapes = [([1, 32, 32, 3], 0, 0, "image"), ([8, 3, 3, 3], 0, 1, "conv/w"), ([8], 0, 2, "conv/b"),
              ([1, 16, 16, 8], 0, 0, "conv"), ([1, 3, 3, 8], 0, 3, "depth/w"), ([8], 0, 4, "depth/b"),
              ([1, 16, 16, 8], 0, 0, "depth"), ([10, 2048], 9, 5, "dense/w"), ([10], 2, 6, "dense/b"),
              ([1, 10], 0, 0, "classes"), ([2], 2, 7, "reshape/shape"), ([1, 2048], 0, 0, "flat")]
    widths = {0: 4, 2: 4, 9: 1}
    sizes = {b: math.prod(s) * widths[t] for s, t, b, _ in shapes if b}
    model = {
        "version": 3, "description": "small",
        "operator_codes": [{"deprecated_builtin_code": c, "builtin_code": c} for c in (3, 4, 9, 22)],
        "subgraphs": [{
            "tensors": [{"shape": s, "type": t, "buffer": b, "name": n} for s, t, b, n in shapes],
            "inputs": [0], "outputs": [9],
            "operators": [{"opcode_index": 0, "inputs": [0, 1, 2], "outputs": [3]},
                          {"opcode_index": 1, "inputs": [3, 4, 5], "outputs": [6]},
                          {"opcode_index": 3, "inputs": [6, 10], "outputs": [11]},
                          {"opcode_index": 2, "inputs": [11, 7, 8], "outputs": [9]}],
        }],
        "buffers": [{"data": [1] * sizes.get(b, 0)} if b else {} for b in range(8)],
    }
    for name, text in (("t.fbs", FBS), ("small.json", json.dumps(model))):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    subprocess.run(["flatc", "--binary", "-o", folder, os.path.join(folder, "t.fbs"),
                    os.path.join(folder, "small.json")], check=True)
    os.replace(os.path.join(folder, "small.bin"), "small.tflite") if os.path.exists(
        os.path.join(folder, "small.bin")) else os.replace(os.path.join(folder, "small.tflite"), "small.tflite")
    words = {0: "F32", 2: "I32", 9: "I8"}
    tensors = {n: [words[t], s] for s, t, b, n in shapes if b and n != "reshape/shape"}
    return {"tensors": tensors, "parameters": sum(math.prod(shape) for _, shape in tensors.values()),
            "macs": 16 * 16 * 8 * 27 + 16 * 16 * 8 * 9 + 2048 * 10}


def keep(name, expected):
    with open(name, "w", encoding="utf-8") as file:
        rows = [f"{json.dumps(key)}: {json.dumps(expected[key], sort_keys=True)}" for key in sorted(expected)]
        file.write("{" + ",\n".join(rows) + "}\n")


with tempfile.TemporaryDirectory() as scratch:
    with open(os.path.join(scratch, "t.proto"), "w", encoding="utf-8") as proto:
        proto.write(PROTO)
    keep("tensorflow.json", {"saved_model": saved_model(scratch), "frozen.pb": frozen_graph(scratch)})
    keep("tflite.json", {"small.tflite": lite(scratch)})
