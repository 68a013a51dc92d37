#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the ONNX files of this folder and what others say of them (onnx.json).

Debian 12: python3-torch 1.13, python3-torchvision 0.14, python3-onnx 1.12. PyTorch's own exporter writes the graphs;
ONNX's own shape inference, run here on each graph, gives the shapes from which the multiply-adds are counted below,
operator by operator, and PyTorch counts the parameters. The weights of the large graphs are cut away: each is said to
lie in a file that is not kept. Run in this folder.
"""
import json
import math
import sys
import warnings

import onnx
import torch
import torchvision
from onnx import TensorProto, helper, numpy_helper, shape_inference
from torch import nn

warnings.filterwarnings("ignore")
torch.manual_seed(1)
TYPES = {1: "F32", 2: "U8", 3: "I8", 10: "F16", 11: "F64", 16: "BF16"}
expected = {}


def shapes_of(model):
    inferred = shape_inference.infer_shapes(model, strict_mode=True, data_prop=True)
    shapes = {i.name: list(i.dims) for i in inferred.graph.initializer}
    for value in list(inferred.graph.input) + list(inferred.graph.value_info) + list(inferred.graph.output):
        tensor = value.type.tensor_type
        if tensor.HasField("shape"):
            shapes.setdefault(value.name, [d.dim_value for d in tensor.shape.dim])
    for node in inferred.graph.node:
        if node.op_type == "Constant":
            shapes[node.output[0]] = list(numpy_helper.to_array(node.attribute[0].t).shape)
    return inferred, shapes


def macs_of(model):
    """Multiply-adds by operator, from ONNX's inferred shapes."""
    inferred, shapes = shapes_of(model)
    total, activations, by_operator = 0, 0, {}
    for node in inferred.graph.node:
        given = [shapes.get(name) for name in node.input]
        out = shapes.get(node.output[0]) if node.output else None
        if node.op_type == "Conv":
            macs = math.prod(out) * math.prod(given[1][1:])
        elif node.op_type == "ConvTranspose":
            macs = math.prod(given[0]) * math.prod(given[1][1:])
        elif node.op_type == "MatMul":
            macs = math.prod(out) * given[0][-1]
        elif node.op_type == "Gemm":
            flipped = any(a.name == "transA" and a.i for a in node.attribute)
            macs = math.prod(out) * given[0][0 if flipped else 1]
        elif node.op_type in ("LSTM", "GRU", "RNN"):
            macs = given[0][0] * given[0][1] * (math.prod(given[1]) + math.prod(given[2]))
            out = [given[0][0], given[1][0], given[0][1], given[2][2]]
        else:
            continue
        total += macs
        activations += math.prod(out)
        by_operator[node.op_type] = by_operator.get(node.op_type, 0) + 1
    return total, activations, by_operator


def weights_of(model):
    """Parameters: floating values that operators use, without running means and settings of sixteen values or fewer."""
    statistics = set()
    for node in model.graph.node:
        if node.op_type == "BatchNormalization":
            statistics.update(node.input[3:5])
        if node.op_type in ("Resize", "Clip"):
            statistics.update(node.input[1:])
    kept = {}
    for tensor in model.graph.initializer:
        if tensor.data_type in TYPES and math.prod(tensor.dims) > 1 and tensor.name not in statistics:
            kept[tensor.name] = [TYPES[tensor.data_type], list(tensor.dims)]
    return kept


def cut_away(model):
    """Says of every weight that it lies in a file that is not here."""
    offset = 0
    for tensor in model.graph.initializer:
        size = len(tensor.raw_data)
        if size <= 256:
            continue
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (("location", "not-kept.bin"), ("offset", offset), ("length", size)):
            entry = tensor.external_data.add()
            entry.key, entry.value = key, str(value)
        offset += size
    return model


def export(name, model, inputs, cut=False):
    model.eval()
    torch.onnx.export(model, inputs, name, opset_version=13)
    graph = onnx.load(name)
    tensors = weights_of(graph)
    said = {
        "tensors": tensors, "parameters": sum(math.prod(shape) for _, shape in tensors.values()),
        "torch_parameters": sum(p.numel() for p in model.parameters()),
    }
    said["macs"], said["activations"], said["operators"] = macs_of(graph)
    expected[name] = said
    if cut:
        for node in graph.graph.node:
            node.ClearField("doc_string")
        onnx.save(cut_away(graph), name)
    print(name, said["macs"] / 1e9)


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(40, 12)
        self.lstm = nn.LSTM(12, 10, num_layers=2, bidirectional=True)
        self.gru = nn.GRU(20, 6)
        self.out = nn.Linear(6, 3)

    def forward(self, x):
        y, _ = self.lstm(self.embed(x))
        y, _ = self.gru(y)
        return self.out(y)


class Upward(nn.Module):
    """A small encoder and decoder of images, as segmentation uses."""

    def __init__(self):
        super().__init__()
        self.down = nn.Conv2d(3, 8, 5, stride=2, padding=2)
        self.depthwise = nn.Conv2d(8, 8, 3, padding=2, dilation=2, groups=8)
        self.up = nn.ConvTranspose2d(8, 4, 4, stride=2, padding=1, output_padding=1)
        self.last = nn.Conv2d(4, 2, 1)

    def forward(self, x):
        y = self.depthwise(torch.relu(self.down(x)))
        y = nn.functional.interpolate(self.up(y), scale_factor=2)
        return self.last(y)


if __name__ == "__main__":
    export("recurrent.onnx", Recurrent(), torch.zeros(7, 2, dtype=torch.long))
    export("upward.onnx", Upward(), torch.zeros(1, 3, 32, 48))
    layer = nn.TransformerEncoder(nn.TransformerEncoderLayer(32, 4, 64, batch_first=True), 2)
    export("attention.onnx", layer, torch.zeros(1, 9, 32))
    export("resnet50.onnx", torchvision.models.resnet50(), torch.zeros(1, 3, 224, 224), cut=True)
    export("vit_b_16.onnx", torchvision.models.vit_b_16(), torch.zeros(1, 3, 224, 224), cut=True)
    export("mobilenet_v3_large.onnx", torchvision.models.mobilenet_v3_large(), torch.zeros(1, 3, 224, 224), cut=True)
    export("batch4.onnx", torchvision.models.squeezenet1_1(), torch.zeros(4, 3, 224, 224), cut=True)
    with open("onnx.json", "w", encoding="utf-8") as file:
        rows = [f"{json.dumps(name)}: {json.dumps(expected[name], sort_keys=True)}" for name in sorted(expected)]
        file.write("{" + ",\n".join(rows) + "}\n")
    sys.stdout.flush()
