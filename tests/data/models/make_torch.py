#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the PyTorch files of this folder and what PyTorch itself says of them (torch.json).

Debian 12: python3-torch 1.13. Run in this folder.
"""
import collections
import io
import json
import os
import pickle
import zipfile

import torch
from torch import nn

WORDS = {torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64", torch.int8: "I8",
         torch.uint8: "U8", torch.bool: "BOOL", torch.float64: "F64"}
expected = {}


class Small(nn.Module):
    """A convolution with its normalisation, a shared matrix and a buffer."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, bias=False), nn.BatchNorm2d(8), nn.ReLU())
        self.embed = nn.Embedding(50, 16)
        self.blocks = nn.ModuleList([nn.TransformerEncoderLayer(16, 2, 32) for _ in range(2)])
        self.head = nn.Linear(16, 50, bias=False)
        self.head.weight = self.embed.weight
        self.register_buffer("mask", torch.zeros(4, 4))

    def forward(self, x):
        return self.stem(x)


def note(name, tensors, parameters):
    expected[name] = {
        "parameters": parameters,
        "tensors": {key: [WORDS[t.dtype], list(t.shape)] for key, t in tensors.items()},
    }


def once(tensors):
    """A matrix that two names share is stored once; its first name stands for it."""
    seen, kept = set(), {}
    for key, t in tensors.items():
        place = (t.data_ptr(), tuple(t.shape))
        if place not in seen:
            seen.add(place)
            kept[key] = t
    return kept


torch.manual_seed(1)
model = Small()
parameters = sum(p.numel() for p in model.parameters())
state = model.state_dict()
buffers = 16  # the mask is in the state, where nothing tells it from a parameter
torch.save(state, "state.pt")
note("state.pt", once(state), parameters + buffers)
torch.save(state, "state_protocol4.pt", pickle_protocol=4)
note("state_protocol4.pt", once(state), parameters + buffers)
torch.save(state, "state_legacy.pth", _use_new_zipfile_serialization=False)
note("state_legacy.pth", once(state), parameters + buffers)

optimizer = torch.optim.AdamW(model.parameters())
model(torch.zeros(1, 3, 8, 8)).sum().backward()
optimizer.step()
torch.save({"epoch": 3, "model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer.state_dict()},
           "checkpoint.ckpt")
note("checkpoint.ckpt", once(model.state_dict()), parameters + buffers)

# A whole module: parameters and buffers lie apart, so the mask and the running means are left out.
torch.save(model, "module.pt")
note("module.pt", once(dict(model.named_parameters())), parameters)

mixed = collections.OrderedDict(
    a=torch.zeros(7, 5, dtype=torch.float16), b=torch.zeros(3, dtype=torch.bfloat16),
    c=torch.zeros(2, 2, 2, dtype=torch.float64), d=torch.zeros((), dtype=torch.int64),
    e=torch.arange(24, dtype=torch.float32).reshape(4, 6)[1:3, ::2], f=torch.zeros(9, dtype=torch.uint8),
    g=torch.zeros(0, 4))
torch.save(mixed, "mixed.bin")
note("mixed.bin", mixed, sum(t.numel() for t in mixed.values()))

scripted = torch.jit.script(nn.Sequential(nn.Linear(6, 4), nn.Tanh(), nn.Linear(4, 2)))
scripted.save("scripted.pt")
note("scripted.pt", dict(scripted.named_parameters()), sum(p.numel() for p in scripted.parameters()))


# The weights of a LoRA adapter of rank 4 on three projections of 64 to 96, named as PEFT names them.
adapter = {f"base_model.model.model.layers.{i}.self_attn.q_proj.lora_{side}.weight":
           torch.zeros((4, 64) if side == "A" else (96, 4)) for i in range(3) for side in "AB"}
torch.save(adapter, "adapter.bin")
note("adapter.bin", adapter, sum(t.numel() for t in adapter.values()))


class Hostile:
    def __reduce__(self):
        return os.system, ("touch passerelle-was-here",)


def storage(tensor):
    """As torch.save names a storage."""
    return ("storage", torch.FloatStorage, "0", "cpu", tensor.numel())


class Pickler(pickle.Pickler):
    def persistent_id(self, item):
        return storage(torch.zeros(6)) if isinstance(item, torch.storage.TypedStorage) else None


described = io.BytesIO()
Pickler(described, protocol=2).dump({"weight": torch.zeros(2, 3), "payload": Hostile()})
with zipfile.ZipFile("hostile.pt", "w", zipfile.ZIP_STORED) as archive:
    archive.writestr("archive/data.pkl", described.getvalue())
    archive.writestr("archive/data/0", bytes(24))
    archive.writestr("archive/version", "3\n")
expected["hostile.pt"] = {"parameters": 6, "tensors": {"weight": ["F32", [2, 3]]}}

with open("torch.json", "w", encoding="utf-8") as file:
    rows = [f"{json.dumps(name)}: {json.dumps(expected[name], sort_keys=True)}" for name in sorted(expected)]
    file.write("{" + ",\n".join(rows) + "}\n")
