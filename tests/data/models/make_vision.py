#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes vision/: torchvision's networks as graphs without their weights, each named by the preset that it is.

Debian 12: python3-torch 1.13, python3-torchvision 0.14, python3-onnx 1.12. Run in this folder; arguments choose presets.
Beside each the program prints the multiply-adds counted from ONNX's own shape inference and the published ones.
"""
import json
import os
import sys

import torch
import torchvision.models as networks

import make_onnx

NETWORKS = {"resnet18": "resnet18", "resnet34": "resnet34", "resnet50": "resnet50", "resnet101": "resnet101",
            "resnet152": "resnet152", "resnext50-32x4d": "resnext50_32x4d", "wide-resnet50-2": "wide_resnet50_2",
            "densenet121": "densenet121", "convnext-tiny": "convnext_tiny",
            "inception-v3": "inception_v3"}

with open("../../../resources/catalogue/presets.json", encoding="utf-8") as file:
    PRESETS = {preset["id"]: preset for preset in json.load(file)["presets"]}

os.makedirs("vision", exist_ok=True)
os.chdir("vision")
for preset in sys.argv[1:] or NETWORKS:
    side = PRESETS[preset]["image_size"]
    name = f"{preset}.onnx"
    make_onnx.export(name, getattr(networks, NETWORKS[preset])(), torch.zeros(1, 3, side, side), cut=True)
    print(preset, "counted", make_onnx.expected[name]["macs"] / 1e9, "published", PRESETS[preset]["gmacs_per_sample"])
