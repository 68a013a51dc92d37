#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the hostile archives of this folder with Python's zipfile: bombs, and archives that lie.

Nothing beyond Python's own library. Run in this folder.
"""
import os
import zipfile

os.makedirs("hostile", exist_ok=True)

# 300 MB of zeros in 300 kB: more than is unpacked of weights.
with zipfile.ZipFile("hostile/bomb.keras", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    archive.writestr("config.json", "{}")
    with archive.open("model.weights.h5", "w") as entry:
        for _ in range(300):
            entry.write(bytes(1_000_000))

# A configuration of 20 MB of spaces.
with zipfile.ZipFile("hostile/config_bomb.keras", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    archive.writestr("config.json", b"{" + b" " * 20_000_000 + b"}")
    archive.writestr("model.weights.h5", b"")

# A description that is packed, which PyTorch never does and scanners overlook.
with zipfile.ZipFile("hostile/packed.pt", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("archive/data.pkl", b"\x80\x02}q\x00." * 50)

# One name twice: readers disagree on which counts.
with zipfile.ZipFile("hostile/twice.pt", "w") as archive:
    archive.writestr("archive/data.pkl", b"\x80\x02}.")
    archive.writestr("archive/data.pkl", b"\x80\x02].")

# The list of contents announces less than the packed bytes give.
with zipfile.ZipFile("hostile/lying.keras", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("config.json", b" " * 5000)
    archive.writestr("model.weights.h5", b"")
with open("hostile/lying.keras", "r+b") as file:
    data = bytearray(file.read())
    place = data.rfind(b"config.json") - 46
    data[place + 24:place + 28] = (100).to_bytes(4, "little")
    file.seek(0)
    file.write(data)
