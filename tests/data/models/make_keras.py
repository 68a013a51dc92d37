#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes HDF5 files laid out as Keras lays them out, and what h5py itself says of them (keras.json).

Debian 12: python3-h5py 3.7 over HDF5 1.10. Keras is not in Debian; its two layouts are those of keras/src/saving
(version 2: attributes and `model_weights`; version 3: a ZIP with `layers/…/vars/n`). Run in this folder.
"""
import io
import json
import zipfile

import h5py
import numpy as np

WORDS = {"float32": "F32", "float16": "F16", "float64": "F64", "int64": "I64"}
expected = {}

CONFIG = {"class_name": "Sequential", "config": {"name": "small_classifier", "layers": [
    {"class_name": "InputLayer", "config": {"batch_input_shape": [None, 32, 32, 3], "name": "input"}},
    {"class_name": "Conv2D", "config": {"name": "conv", "filters": 8}},
    {"class_name": "BatchNormalization", "config": {"name": "bn"}},
    {"class_name": "Dense", "config": {"name": "dense"}},
    {"class_name": "Lambda", "config": {"name": "lambda", "function": ["4wEAAAAAAAAA", None, None]}},
]}}
LAYERS = {
    "conv": {"kernel:0": (3, 3, 3, 8), "bias:0": (8,)},
    "bn": {"gamma:0": (8,), "beta:0": (8,), "moving_mean:0": (8,), "moving_variance:0": (8,)},
    "dense": {"kernel:0": (128, 10), "bias:0": (10,)},
}


def look(name, source, strip="", drop=()):
    """What h5py finds in the finished file."""
    tensors = {}

    def visit(path, item):
        if isinstance(item, h5py.Dataset) and path.startswith(strip) and item.dtype.kind in "fiu":
            key = path[len(strip):].removesuffix(":0")
            if not any(word in key for word in drop):
                tensors[key] = [WORDS[item.dtype.name], list(item.shape)]

    with h5py.File(source, "r") as file:
        file.visititems(visit)
    expected[name] = {"tensors": tensors,
                      "parameters": int(sum(np.prod(shape, dtype=np.int64) for _, shape in tensors.values()))}


def version2(name, **options):
    with h5py.File(name, "w", **options) as file:
        file.attrs["keras_version"] = "2.11.0"
        file.attrs["backend"] = "tensorflow"
        file.attrs["model_config"] = json.dumps(CONFIG)
        root = file.create_group("model_weights")
        root.attrs["layer_names"] = [n.encode() for n in LAYERS]
        for layer, weights in LAYERS.items():
            group = root.create_group(layer)
            group.attrs["weight_names"] = [f"{layer}/{w}".encode() for w in weights]
            for weight, shape in weights.items():
                group.create_dataset(f"{layer}/{weight}", data=np.zeros(shape, np.float32))
        optimizer = file.create_group("optimizer_weights")
        optimizer.create_dataset("Adam/m/kernel:0", data=np.zeros((3, 3, 3, 8), np.float32))
    look(name, name, "model_weights/", ("moving_",))


version2("version2.h5")
version2("version2_latest.h5", libver="latest")

# Many layers: the tree of symbols gets more than one level. Compressed, chunked and half-precision arrays.
with h5py.File("many.weights.h5", "w") as file:
    for i in range(20):
        group = file.create_group(f"layers/dense_{i}/vars")
        group.create_dataset("0", data=np.zeros((i + 1, 4), np.float16), compression="gzip", chunks=(i + 1, 4))
        group.create_dataset("1", data=np.zeros(4, np.float64))
    file["layers/again"] = file["layers/dense_0"]
    file["links/soft"] = h5py.SoftLink("/layers/dense_1")
    file["links/outside"] = h5py.ExternalLink("/etc/passwd", "/")
look("many.weights.h5", "many.weights.h5")

# The newest layout: more than eight members or attributes go to fractal heaps, as with any model of some size.
with h5py.File("dense_latest.h5", "w", libver="latest") as file:
    for i in range(10):
        file.attrs[f"extra_{i}"] = i
    file.attrs["keras_version"] = "2.15.0"
    file.attrs["model_config"] = json.dumps(CONFIG)
    root = file.create_group("model_weights")
    for i in range(60):
        root.create_group(f"block_{i}").create_dataset("kernel:0", data=np.zeros((i + 1, 2), np.float32))
look("dense_latest.h5", "dense_latest.h5", "model_weights/")

inner = io.BytesIO()
with h5py.File(inner, "w") as file:
    for path, shape in {"layers/conv2d/vars/0": (3, 3, 3, 8), "layers/conv2d/vars/1": (8,),
                        "layers/batch_normalization/vars/0": (8,), "layers/batch_normalization/vars/1": (8,),
                        "layers/batch_normalization/vars/2": (8,), "layers/batch_normalization/vars/3": (8,),
                        "optimizer/vars/0": (8,)}.items():
        file.create_dataset(path, data=np.zeros(shape, np.float32))
for name, method in (("version3.keras", zipfile.ZIP_STORED), ("version3_packed.keras", zipfile.ZIP_DEFLATED)):
    with zipfile.ZipFile(name, "w", method) as archive:
        archive.writestr("metadata.json", json.dumps({"keras_version": "3.3.3"}))
        archive.writestr("config.json", json.dumps(CONFIG))
        archive.writestr("model.weights.h5", inner.getvalue())
    look(name, io.BytesIO(inner.getvalue()), "", ("optimizer", "normalization/vars/2", "normalization/vars/3"))

with open("keras.json", "w", encoding="utf-8") as file:
    rows = [f"{json.dumps(name)}: {json.dumps(expected[name], sort_keys=True)}" for name in sorted(expected)]
    file.write("{" + ",\n".join(rows) + "}\n")
