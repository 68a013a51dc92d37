#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cleans a folder of collected facts into the catalogue that the program ships.

    python3 import_reference.py REFERENCE_FOLDER [OUTPUT_FOLDER]

Deterministic: the same facts give the same bytes. Nothing is dropped except `null`, which says nothing; what is
corrected or doubted says so in the entry itself (`doubt`, `note`, `gpu_id_note`), with its confidence lowered.
"""
import json
import pathlib
import re
import sys

CONFIDENCE = ("official", "secondary", "press", "own-knowledge", "unknown")
# The collectors' own phrases, and the level each of them means; the phrase itself is kept beside it.
PHRASES = {
    "press quoting the Commission": "press",
    "official release, archived copy": "official",
    "interview": "press",
    "address seen in a partner README": "secondary",
    "estimate computed from the preset; not a measurement": "own-knowledge",
    "secondary, not on the vendor page": "secondary",
    "none": "unknown",
}
RANK = {level: place for place, level in enumerate(CONFIDENCE)}


def clean(value):
    """Leaves nulls out and puts every confidence in the five words of the catalogue."""
    if isinstance(value, list):
        return [clean(item) for item in value]
    if not isinstance(value, dict):
        return value
    result = {}
    for key, item in value.items():
        if item is None:
            continue
        if key == "confidence" or key.endswith("_confidence"):
            if isinstance(item, str) and item not in CONFIDENCE:
                result[key + "_words"] = item
                item = PHRASES[item]
        result[key] = clean(item)
    return result


def best(sources):
    """The confidence of an entry that states none: that of its best source."""
    return min((s["confidence"] for s in sources), key=RANK.__getitem__, default="unknown")


def add_note(entry, key, text):
    entry[key] = f"{entry[key]} {text}" if entry.get(key) else text
    return entry


def accelerators(reference):
    return {"accelerators": [clean(a) for a in reference["accelerators"]]}


def machines(reference):
    result = []
    for machine in map(clean, reference["public_machines"]):
        # Stated nowhere for the machine as a whole; `field_notes` names the fields that are known less well.
        machine["confidence"] = best(machine["sources"])
        result.append(machine)
    return {"machines": result}


# Boards that share one id in price lists and differ in form: how the link inside the instance tells them apart.
PCIE_LINKS = {"pcie", "pcie3", "pcie4", "pcie5"}
PCIE_BOARD = {"v100-16gb": "v100-16gb-pcie", "a100-40gb": "a100-40gb-pcie", "a100-80gb": "a100-80gb-pcie",
              "p100": "p100-pcie"}
# Providers whose "GB of RAM" is the binary unit (the collectors' own convention note).
BINARY_RAM = {"scaleway", "aws", "azure", "gcp", "outscale"}


def offer(entry, known):
    entry = clean(entry)
    entry["ram_unit"] = "GiB" if entry["provider"] in BINARY_RAM else "GB"
    board = PCIE_BOARD.get(entry["gpu_id"])
    if entry["intra_node_link"] in PCIE_LINKS and board in known:
        entry["gpu_id_listed"] = entry["gpu_id"]
        entry["gpu_id"] = board
        entry["gpu_id_note"] = "The price list does not tell the board's form; its PCIe link does."
    return entry


def cloud_offers(reference):
    source = reference["cloud_offers"]
    known = {a["id"] for a in reference["accelerators"]}
    result = clean({k: v for k, v in source.items() if k not in ("schema_version", "as_of", "offers")})
    for provider in result["providers"]:
        provider["confidence"] = best(provider["sources"])
        for region in provider["regions"]:
            year = re.search(r"Ember/OWID (\d{4})", region.get("grid_source", ""))
            if year:
                region["grid_year"] = int(year.group(1))
    result["offers"] = [offer(o, known) for o in source["offers"]]
    return result


def access_routes(reference):
    source = reference["access_routes"]
    result = clean({k: v for k, v in source.items() if k not in ("schema_version", "as_of")})
    for route in result["routes"]:
        route["confidence"] = best(route["sources"])
    return result


def verticals(reference):
    source = reference["verticals"]
    result = clean({k: v for k, v in source.items() if k not in ("schema", "generated")})
    for vertical in result["verticals"]:
        vertical["confidence"] = "own-knowledge" if vertical["official_status"] == "inferred" else "secondary"
    return result


def presets(reference):
    source = reference["model_presets"]
    return clean({k: v for k, v in source.items() if k not in ("schema", "generated")})


def tokens_per_byte(reference):
    source = reference["tokens_per_byte"]
    return clean({k: v for k, v in source.items() if k not in ("schema", "generated")})


def published_runs(reference):
    return {"runs": [clean(run) for run in reference["training_runs"]]}


FILES = {
    "accelerators": accelerators,
    "machines": machines,
    "cloud_offers": cloud_offers,
    "access_routes": access_routes,
    "verticals": verticals,
    "presets": presets,
    "tokens_per_byte": tokens_per_byte,
    "published_runs": published_runs,
}
INPUTS = ("accelerators", "public_machines", "cloud_offers", "access_routes", "verticals", "model_presets",
          "tokens_per_byte", "training_runs")


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def write(path, name, as_of, body):
    """One entry a line: small to ship, and a change of one fact is a change of one line."""
    lines = [f'"schema":{compact("passerelle.catalogue." + name + "/1")}', f'"as_of":{compact(as_of)}']
    for key, value in body.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            rows = ",\n".join(compact(item) for item in value)
            lines.append(f"{compact(key)}:[\n{rows}\n]")
        elif isinstance(value, dict) and len(value) > 4:
            rows = ",\n".join(f"{compact(k)}:{compact(v)}" for k, v in value.items())
            lines.append(f"{compact(key)}:{{\n{rows}\n}}")
        else:
            lines.append(f"{compact(key)}:{compact(value)}")
    path.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    source = pathlib.Path(sys.argv[1])
    target = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else pathlib.Path(__file__).resolve().parent
    reference = {name: json.loads((source / f"{name}.json").read_text(encoding="utf-8")) for name in INPUTS}
    # The tables that state no day of their own were collected together with those that do.
    as_of = max(reference[name]["as_of"] for name in ("cloud_offers", "access_routes"))
    for name, convert in FILES.items():
        write(target / f"{name}.json", name, as_of, convert(reference))


if __name__ == "__main__":
    main()
