#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the accuracy on the tables of published measurements and writes it into the README.

    python3 accuracy.py [PASSERELLE_CLI [REFERENCE_FOLDER [README]]]

Runs `passerelle-cli validate` on each table and replaces what stands in the README between its two marker comments.
Without arguments: build/release/bin/passerelle-cli, ../shared/reference and README.md beside the sources.
"""
import json
import math
import pathlib
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent
BEGIN = "<!-- accuracy:begin (written by tests/calibration/accuracy.py) -->"
END = "<!-- accuracy:end -->"
TABLES = {
    "training_runs": "GPU-hours of whole training runs",
    "throughput": "throughput of training, fine-tuning and inference",
    "step_times": "throughput of training steps with known layouts",
    "memory": "peak memory of one GPU",
}
HEAD = "| {} | compared | skipped | median error | 90th percentile | bias | inside p10–p90 | median p90/p10 |"
RULE = "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
WORST = 10
USABLE = 0.9  # the share that a placement may take by the likeliest figure: estimate/placement.hpp
# What the project asks of itself, with the aim for median and 90th percentile: table, name, choice of rows, aims.
LANGUAGE_RUNS = ("llm-pretraining", "llm-continued-pretraining", "llm-moe-pretraining")
LANGUAGE = ("dense-llm", "moe-llm")
AIMS = [
    ("training_runs", "language-model pretraining and continued pretraining, runs",
     lambda row: row["family"] in LANGUAGE_RUNS, "0.18", "0.60"),
    ("training_runs", "all training runs", lambda row: True, "0.32", "1.50"),
    ("throughput", "dense language models, training",
     lambda row: row["kind"] == "train" and row["family"] == "dense-llm", "0.12", "0.40"),
    ("throughput", "mixture of experts, training",
     lambda row: row["kind"] == "train" and row["family"] == "moe-llm", "0.20", ""),
    ("throughput", "fine-tuning", lambda row: row["kind"] == "finetune", "0.20", ""),
    ("throughput", "encoders, training",
     lambda row: row["kind"] == "train" and row["family"] == "encoder-nlp", "0.15", ""),
    ("throughput", "vision and all other training",
     lambda row: row["kind"] == "train" and row["family"] not in (*LANGUAGE, "encoder-nlp"), "0.25", ""),
    ("throughput", "language models, inference",
     lambda row: row["kind"] == "inference" and row["family"] in LANGUAGE, "0.35", ""),
    ("throughput", "all other inference",
     lambda row: row["kind"] == "inference" and row["family"] not in LANGUAGE, "0.22", ""),
    ("step_times", "training steps with known layouts", lambda row: True, "0.15", ""),
    ("memory", "peak memory", lambda row: True, "0.12", ""),
]


def validate(program, table):
    done = subprocess.run([str(program), "validate", str(table), "--json", "--lang", "en"], capture_output=True,
                          check=True, stdin=subprocess.DEVNULL)
    return json.loads(done.stdout)


def quantile(values, share):
    """Linear between the two nearest, as the program takes it."""
    values = sorted(values)
    place = share * (len(values) - 1)
    below = int(place)
    above = min(below + 1, len(values) - 1)
    return values[below] + (values[above] - values[below]) * (place - below)


def accuracy(rows):
    compared = [row for row in rows if row.get("ratio")]
    result = {"n": len(compared), "skipped": sum("skipped" in row for row in rows)}
    if compared:
        logs = [math.log(row["ratio"]) for row in compared]
        errors = [math.exp(abs(log)) - 1 for log in logs]
        result |= {"median_error": quantile(errors, 0.5), "p90_error": quantile(errors, 0.9),
                   "bias": math.exp(sum(logs) / len(logs)),
                   "coverage": sum(row["p10"] <= row["reported"] <= row["p90"] for row in compared) / len(compared),
                   "median_width": quantile([row["p90"] / row["p10"] for row in compared], 0.5)}
    return result


def line(name, figures):
    cells = [name, str(figures["n"]), str(figures["skipped"])]
    for key in ("median_error", "p90_error", "bias", "coverage", "median_width"):
        cells.append(f"{figures[key]:.2f}" if figures["n"] else "–")
    return "| " + " | ".join(cells) + " |"


def groups(title, summary):
    return [HEAD.format(title), RULE] + [line(name or "not stated", summary[name]) for name in sorted(summary)]


def folded(title, lines):
    return ["<details>", f"<summary>{title}</summary>", "", *lines, "", "</details>", ""]


def worst(rows):
    compared = sorted((row for row in rows if row.get("ratio")), key=lambda row: -abs(math.log(row["ratio"])))
    lines = ["| row | quantity | reported | predicted | predicted / reported |", "| --- | --- | ---: | ---: | ---: |"]
    for row in compared[:WORST]:
        lines.append(f"| {row['id']} | {row['quantity']} | {row['reported']:.4g} | {row['p50']:.4g} | "
                     f"{row['ratio']:.2g} |")
    return lines


def skipped(rows):
    reasons = {}
    for row in rows:
        if "skipped" in row:
            reasons.setdefault(row["skipped"], []).append(row["id"])
    return [f"- {len(ids)} rows: {reason} ({', '.join(ids)})" for reason, ids in sorted(reasons.items())]


def table_section(name, what, document):
    summary = document["summary"]
    lines = [f"### {what[0].upper()}{what[1:]}", "", f"`passerelle-cli validate ../shared/reference/{name}.json`", "",
             HEAD.format("rows"), RULE, line("**the whole table**", summary["overall"])]
    if len(summary["by_kind"]) > 1:
        lines += [line(f"kind: {kind}", summary["by_kind"][kind]) for kind in sorted(summary["by_kind"])]
    lines += [line(family, summary["by_family"][family]) for family in sorted(summary["by_family"])] + [""]
    lines += folded("By GPU", groups("GPU", summary["by_gpu"]))
    lines += folded(f"The {WORST} rows furthest off", worst(document["rows"]))
    if reasons := skipped(document["rows"]):
        lines += folded("Rows that are skipped, and why", reasons)
    return lines


def aims_section(documents):
    lines = ["| what is predicted | rows | median error | aim | 90th percentile | aim | bias | inside p10–p90 | "
             "median p90/p10 |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for table, name, chosen, median, ninetieth in AIMS:
        figures = accuracy([row for row in documents[table]["rows"] if chosen(row)])
        if figures["n"]:
            lines.append(f"| {name} | {figures['n']} | {figures['median_error']:.2f} | {median} | "
                         f"{figures['p90_error']:.2f} | {ninetieth or '–'} | {figures['bias']:.2f} | "
                         f"{figures['coverage']:.2f} | {figures['median_width']:.2f} |")
    return lines + [""]


def left_out_section(calibration):
    scores = calibration["scores"]["groups_left_out"]
    fitted = calibration["scores"].get("fitted", {})
    lines = [f"With whole groups (papers, pages, machines) left out of the fit, as `resources/catalogue/calibration.json` "
             f"of {calibration['as_of']} keeps it:", "",
             "| kind and family | rows | median error | 90th percentile | bias | median error when fitted |",
             "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for name in sorted(scores):
        score = scores[name]
        beside = f"{fitted[name]['median_error']:.2f}" if name in fitted else "–"
        lines.append(f"| {name} | {score['n']} | {score['median_error']:.2f} | {score['p90_error']:.2f} | "
                     f"{score['bias']:.2f} | {beside} |")
    return lines + [""]


def memory_section(document, reference):
    """How many rows that ran out of memory the program would have called sure, possible or too large."""
    text = (SOURCE / "resources" / "catalogue" / "accelerators.json").read_text(encoding="utf-8")
    gigabytes = {entry["id"]: entry.get("memory_gb") for entry in json.loads(text)["accelerators"]}
    described = {row["id"]: row for row in json.loads((reference / "memory.json").read_text(encoding="utf-8"))}
    failed = [row for row in document["rows"]
              if "out_of_memory" in (described[row["id"]].get("reported_outcome") or "") and row.get("p50")]
    held = [gigabytes[described[row["id"]]["gpu_id"]] for row in failed]
    sure = sum(row["p90"] <= memory for row, memory in zip(failed, held))
    fits = sum(row["p50"] <= USABLE * memory for row, memory in zip(failed, held))
    return [f"Of the {len(failed)} rows of `memory.json` that ran out of memory, {sure} are predicted to fit nine times in ten "
            f"(p90 within the GPU's memory) and {fits} to fit by the likeliest figure (p50 within {USABLE:.0%} of it).", ""]


def section(documents, calibration, reference):
    lines = [BEGIN, "", "Written by `cmake --build --preset release --target accuracy_report` (the tables must lie in "
             "`../shared/reference`).", ""]
    lines += aims_section(documents) + memory_section(documents["memory"], reference) + left_out_section(calibration)
    for name, what in TABLES.items():
        lines += table_section(name, what, documents[name])
    return "\n".join(lines + [END])


def main():
    if len(sys.argv) > 4:
        sys.exit(__doc__)
    given = [pathlib.Path(word).resolve() for word in sys.argv[1:]]
    defaults = [SOURCE / "build" / "release" / "bin" / "passerelle-cli", SOURCE.parent / "shared" / "reference",
                SOURCE / "README.md"]
    program, reference, readme = given + defaults[len(given):]
    missing = [name for name in TABLES if not (reference / f"{name}.json").exists()]
    if missing:
        sys.exit(f"{reference} lacks {', '.join(missing)}: the tables of published measurements are needed.")
    text = readme.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        sys.exit(f"{readme} lacks the marker comments {BEGIN} and {END}.")
    documents = {name: validate(program, reference / f"{name}.json") for name in TABLES}
    calibration = json.loads((SOURCE / "resources" / "catalogue" / "calibration.json").read_text(encoding="utf-8"))
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    readme.write_text(before + section(documents, calibration, reference) + after, encoding="utf-8")
    print(f"{readme}: accuracy of {sum(len(d['rows']) for d in documents.values())} rows written")


if __name__ == "__main__":
    main()
