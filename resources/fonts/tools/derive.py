#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives the fonts of the documents from Inter 3.19 (Debian package fonts-inter, OFL-1.1).

    apt-get install fonts-inter python3-fonttools
    python3 resources/fonts/tools/derive.py /usr/share/fonts/opentype/inter resources/fonts

Three changes, each for a reason that a test of the PDF writer holds:
- contextual alternates and ligatures are dropped: Qt 6.4 cannot switch them off, and a glyph that no character maps to
  is lost when the text of a PDF is searched ("GPU-H (H100)" came out as "GPU H H100");
- the digits are the tabular ones, so that columns of figures line up;
- the family is renamed, so that a system's own Inter never takes its place.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Passerelle Sans"
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F),
          (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2713, 0x2717)]
FACES = [("Inter-Regular.otf", "Regular", 400), ("Inter-SemiBold.otf", "Bold", 700), ("Inter-Italic.otf", "Italic", 400)]


def derive(source, target, style, weight):
    font = TTFont(source)
    for table in font["cmap"].tables:
        for digit, name in zip(range(0x30, 0x3A),
                               ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")):
            if digit in table.cmap and f"{name}.tf" in font.getGlyphSet():
                table.cmap[digit] = f"{name}.tf"
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["DSIG"]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)])
    worker.subset(font)
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    names = {1: FAMILY, 2: style, 3: f"{postscript};3.019", 4: f"{FAMILY} {style}", 6: postscript}
    font["name"].names = [n for n in font["name"].names if n.nameID not in (16, 17, 21, 22, 25)]
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    os2 = font["OS/2"]
    os2.usWeightClass = weight
    os2.fsSelection = (os2.fsSelection & ~0x61) | {"Regular": 0x40, "Bold": 0x20, "Italic": 0x01}[style]
    font["head"].macStyle = {"Regular": 0, "Bold": 1, "Italic": 2}[style]
    cff = font["CFF "].cff
    cff.fontNames[0] = postscript
    cff.topDictIndex[0].FullName = f"{FAMILY} {style}"
    cff.topDictIndex[0].FamilyName = FAMILY
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    for file, style, weight in FACES:
        derive(source / file, target / f"PasserelleSans-{style}.otf", style, weight)


if __name__ == "__main__":
    main()
