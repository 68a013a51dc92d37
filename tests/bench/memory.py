# SPDX-License-Identifier: GPL-3.0-or-later
"""Largest resident memory of `profile-dataset` on JSON lines and on a table, at two sizes: memory.py CLI HOME [MB]

Memory must stay flat however large the data: more than 100 MB fails. The larger file has MB megabytes (200 when left
out), the smaller one a tenth. All texts differ, which fills the table of known texts to its bound. Exit code 77: this
system does not tell a child's memory."""
import os
import subprocess
import sys
import tempfile

SKIPPED = 77
MOST_MB = 100
WORDS = "le calcul intensif sert la recherche et les entreprises while data and models stay at home".split()


def lines(number):
    text = " ".join(WORDS[(number * 7 + i * i) % len(WORDS)] for i in range(4 + number % 13))
    return f'{{"id": {number}, "text": "{text} {number}"}}\n', f'{number},"{text} {number}",{number * 0.37:.2f}\n'


def write(path, size, table):
    with open(path, "w", encoding="utf-8") as file:
        written = file.write("id,text,price\n") if table else 0
        number = 0
        while written < size:
            written += file.write(lines(number)[1 if table else 0])
            number += 1


def peak(cli, path, home):
    environment = {**os.environ, "HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home, "LC_ALL": "C.UTF-8"}
    with subprocess.Popen([cli, "profile-dataset", path, "--fresh", "--json"], stdout=subprocess.DEVNULL,
                          env=environment) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{path}: exit status {child.returncode}")
    return usage.ru_maxrss / 1024


def main():
    cli, home = sys.argv[1:3]
    large = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    if not hasattr(os, "wait4") or not sys.platform.startswith("linux"):
        print("skipped: this system does not tell a child's memory in kilobytes")
        return SKIPPED
    os.makedirs(home, exist_ok=True)
    over = 0
    for name, table in (("lines.jsonl", False), ("table.csv", True)):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, name)
            for size in (large // 10, large):
                write(path, size * 1_000_000, table)
                most = peak(cli, path, home)
                over += most > MOST_MB
                print(f"{name} of {size} MB: {most:.0f} MB of memory, {MOST_MB} allowed")
    return 1 if over else 0


sys.exit(main())
