# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a cohort of varied dossiers from the shipped samples, for measuring batches: make_cohort.py FOLDER NUMBER

Two dossiers in each hundred are bad on purpose (cut in the middle, and a model that nobody knows): they must be refused
while the others go on. The same number gives the same files."""
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLES = ("health", "industry", "language")
CUT, UNKNOWN = 37, 71  # of each hundred
PRESETS = ("llama-3.1-8b", "mistral-7b-v0.1", "qwen2.5-7b")


def vary(sample, number):
    """A dossier of its own: another company, another amount of work, other limits."""
    folder = os.path.join(ROOT, "resources", "samples", sample)
    with open(os.path.join(folder, "dossier.json"), encoding="utf-8") as file:
        dossier = json.load(file)
    facts = dossier["facts"]
    scale = 1 + number % 17 / 4
    dossier["id"] = f"{number:08x}-61a1-52a3-8a19-c6a98abba7ee"
    dossier["name"] = f"{dossier['name']} {number}"
    facts["company.legal_name"] = f"Cohort member {number} (fictitious)"
    facts["company.headcount"] = 3 + number % 40
    for key in ("dataset.tokens", "dataset.samples"):
        if key in facts:
            facts[key] = int(facts[key] * scale)
    facts["limits.deadline_days"] = 20 + number % 11 * 7
    facts["limits.budget_eur"] = 2000 + number % 23 * 1500
    facts["limits.max_gpus"] = (8, 16, 32, 64)[number % 4]
    facts["plan.epochs"] = 1 + number % 5
    if sample == "language":
        facts["model.preset"] = PRESETS[number // 3 % len(PRESETS)]
    for key in ("model.path", "dataset.path"):
        facts[key] = os.path.join(folder, facts[key])
    if number % 100 == UNKNOWN:
        facts["model.source"], facts["model.preset"] = "preset", "no-such-model"
    return json.dumps(dossier, ensure_ascii=False, indent=1)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        text = vary(SAMPLES[number % len(SAMPLES)], number)
        if number % 100 == CUT:
            text = text[:len(text) // 2]
        with open(os.path.join(folder, f"member-{number:04}.json"), "w", encoding="utf-8") as file:
            file.write(text)


main()
