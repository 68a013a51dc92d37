# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the instructions of a few commands under callgrind and compares them with their budgets: budget.py CLI HOME

Instructions do not depend on what else the machine does. A budget stands for what was measured when it was set; more
than half as much again fails, less than half says that the budget should be lowered. `budget.py CLI HOME --measure`
prints the figures instead, for tests/bench/budgets.json. A budget may name another program beside the command line, and
values of the environment; {scan} stands for a folder with a dataset of 8 MB. Exit code 77: valgrind is not here."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SKIPPED = 77
RISE = 1.5
SCAN_BYTES = 8 * 1000 * 1000


def write_dataset(folder):
    """The same lines each time, long and short, some of them twice."""
    os.makedirs(folder)
    words = "le calcul intensif sert la recherche et les entreprises while data and models stay at home".split()
    with open(os.path.join(folder, "part.jsonl"), "w", encoding="utf-8") as file:
        number = written = 0
        while written < SCAN_BYTES:
            text = " ".join(words[(number * 7 + i * i) % len(words)] for i in range(20 + number % 180))
            written += file.write(json.dumps({"id": number % 9000, "text": text}) + "\n")
            number += 1


def instructions(cli, budget, home):
    program = os.path.join(os.path.dirname(cli), budget["program"]) if "program" in budget else cli
    environment = {**os.environ, "HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home, "LC_ALL": "C.UTF-8",
                   "QT_QPA_PLATFORM": "offscreen", **budget.get("environment", {})}
    with tempfile.TemporaryDirectory() as folder:
        scan = os.path.join(folder, "scan")
        if "{scan}" in budget["words"]:
            write_dataset(scan)
        words = [word.replace("{out}", folder).replace("{source}", ROOT).replace("{scan}", scan)
                 for word in budget["words"]]
        result = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", program, *words],
                                capture_output=True, text=True, env=environment, check=False)
    counted = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode != 0 or not counted:
        raise SystemExit(f"{' '.join(words)}: exit status {result.returncode}\n{result.stderr[-2000:]}")
    return int(counted.group(1))


def main():
    program, home = sys.argv[1:3]
    if not shutil.which("valgrind"):
        print("skipped: valgrind is not installed, so instructions cannot be counted")
        return SKIPPED
    os.makedirs(home, exist_ok=True)
    with open(os.path.join(HERE, "budgets.json"), encoding="utf-8") as file:
        budgets = json.load(file)["budgets"]
    over = 0
    for budget in budgets:
        counted = instructions(program, budget, home) / 1e6
        ratio = counted / budget["million_instructions"]
        verdict = "over budget" if ratio > RISE else "lower the budget" if ratio < 0.5 else "within budget"
        over += ratio > RISE
        print(f"{budget['name']}: {counted:.0f} million instructions, {ratio:.2f} of {budget['million_instructions']}: "
              f"{verdict}")
    return 1 if over and "--measure" not in sys.argv else 0


sys.exit(main())
