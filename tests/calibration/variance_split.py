#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of the estimator's error is common to one source on every GPU: the figures behind estimate/learned.cpp.

    variance_split.py PASSERELLE_CLI REFERENCE_FOLDER

Validates throughput.json and step_times.json of the folder and takes residuals ln(reported / predicted). Rows of one
source, model, method, precision, sequence and software are jobs alike; half the mean squared difference of two of them
(a semivariance, differences beyond 2 cut) is what a measurement of the one leaves unknown of the other, on the same GPU
model and on another.
"""

import collections
import itertools
import json
import math
import pathlib
import statistics
import subprocess
import sys

TABLES = ("throughput.json", "step_times.json")
ALIKE = ("model", "kind", "method", "precision", "seq_len", "input_tokens", "output_tokens", "framework")


def residuals(program, folder):
    for table in TABLES:
        path = folder / table
        rows = json.loads(path.read_text(encoding="utf-8"))
        described = {row["id"]: row for row in (rows if isinstance(rows, list) else rows["rows"])}
        done = subprocess.run([program, "validate", path, "--json", "--lang", "en"], capture_output=True, check=True)
        for row in json.loads(done.stdout)["rows"]:
            if row.get("ratio"):
                yield described[row["id"]], -math.log(row["ratio"])


def source_of(row):
    return row.get("paper_group") or row.get("split_group") or row.get("source")


def semivariances(rows):
    """By "same GPU" and "other GPU": half squared differences by source."""
    alike = collections.defaultdict(list)
    for row, error in rows:
        alike[source_of(row), *(str(row.get(key)) for key in ALIKE)].append((row.get("gpu_id"), error))
    halves = {"same GPU": collections.defaultdict(list), "other GPU": collections.defaultdict(list)}
    for key, members in alike.items():
        for (gpu, error), (other, reference) in itertools.combinations(members, 2):
            kind = "same GPU" if gpu == other else "other GPU"
            halves[kind][key[0]].append(min((error - reference) ** 2, 4) / 2)
    return halves


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    everything = list(residuals(program, folder))
    for label, kinds in (("training", ("train", "finetune")), ("inference", ("inference",))):
        rows = [(row, error) for row, error in everything if row.get("kind") in kinds]
        print(f"{label}: {len(rows)} rows, variance {statistics.pvariance([error for _, error in rows]):.3f}")
        for kind, sources in semivariances(rows).items():
            pairs = [half for halves in sources.values() for half in halves]
            means = [statistics.fmean(halves) for halves in sources.values()]
            print(f"  {kind}: {len(pairs)} pairs of {len(sources)} sources, mean {statistics.fmean(pairs):.4f}, "
                  f"mean of sources {statistics.fmean(means):.4f}, median of sources {statistics.median(means):.4f}")


if __name__ == "__main__":
    main()
