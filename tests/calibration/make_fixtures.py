#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a small, varied part of the tables of published measurements for the tests.

    python3 make_fixtures.py REFERENCE_FOLDER [OUTPUT_FOLDER]

Deterministic: one row of each family, kind and unit in turn, spread over the table, until there are enough.
"""
import json
import pathlib
import sys

TABLES = {"training_runs": "runs", "throughput": "throughput", "step_times": "step_times", "memory": "memory"}
WANTED = 30


def key_of(row):
    return tuple(str(row.get(key)) for key in ("family", "kind", "row_kind", "throughput_unit", "unit", "method"))


def varied(rows):
    groups = {}
    for row in rows:
        groups.setdefault(key_of(row), []).append(row)
    # Kinds in turn: otherwise a kind with many families would take all the places.
    places = {}
    for key in groups:
        places[key] = sum(1 for other in places if other[1] == key[1])
    order = sorted(groups, key=places.__getitem__)
    chosen = []
    turn = 0
    while len(chosen) < min(WANTED, len(rows)):
        for key in order:
            members = groups[key]
            # Spread over the group, so that GPUs and sizes differ from one turn to the next.
            place = (turn * 7919) % len(members)
            if members[place] not in chosen and len(chosen) < WANTED:
                chosen.append(members[place])
        turn += 1
    return chosen


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    source = pathlib.Path(sys.argv[1])
    default = pathlib.Path(__file__).resolve().parent.parent / "data"
    target = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else default
    for name, short in TABLES.items():
        table = json.loads((source / f"{name}.json").read_text(encoding="utf-8"))
        rows = varied(table["rows"] if isinstance(table, dict) else table)
        lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
        (target / f"validation_{short}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
