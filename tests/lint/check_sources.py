# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on what the house style forbids and text can show: check_sources.py ROOT"""
import os
import re
import sys

from files import sources

root = sys.argv[1]
faults = []
RULES = [
    (re.compile(r'#include\s+"\.\./'), "includes go down from the top folder, never through ../"),
    (re.compile(r"\bTODO\b|\bFIXME\b|\bXXX\b|\bHACK\b"), "no mark of unfinished work"),
    (re.compile(r"#include <(QtWidgets|QtCharts|QtCore|QtGui|QtSql)>"), "no umbrella header"),
    (re.compile(r"\bQ_ASSUME\b|\busing namespace std\b"), "forbidden construct"),
]
TEST_RULES = [
    (re.compile(r"QTest::qSleep|QThread::(m|u)?sleep|std::this_thread::sleep|\busleep\("), "wait for a condition, never sleep"),
]
MODEL_RULES = [
    (re.compile(r"#include <(QWidget|QMainWindow|QDialog|QApplication|QMessageBox|QPushButton|QLabel)>"),
     "the model knows no widget"),
]
for path in sources(root):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        lines = file.read().split("\n")
    if "SPDX-License-Identifier: GPL-3.0-or-later" not in lines[0]:
        faults.append(f"{path}:1: the first line states the licence")
    if path.endswith(".hpp") and "#pragma once" not in lines[:4]:
        faults.append(f"{path}:2: #pragma once follows the licence")
    rules = RULES + (TEST_RULES if path.startswith("tests/") else []) + (MODEL_RULES if path.startswith("model/") else [])
    for number, line in enumerate(lines, 1):
        for pattern, why in rules:
            if pattern.search(line):
                faults.append(f"{path}:{number}: {why}")
print("\n".join(faults))
print(f"{len(sources(root))} sources checked, {len(faults)} faults")
sys.exit(1 if faults else 0)
