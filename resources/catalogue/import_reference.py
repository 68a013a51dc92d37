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


def typeset(text):
    """French as a typographer sets it: curly apostrophes, no-break spaces before marks and inside numbers."""
    text = re.sub(r"(?<=[A-Za-zÀ-ÿ])'(?=[A-Za-zÀ-ÿ«0-9])", "’", text)
    text = re.sub(r"(?<=[\w)»’]) ([:;?!%»€])", "\u00a0\\1", text).replace("« ", "«\u00a0")
    return re.sub(r"(?<=\d) (?=\d{3}\b)", "\u202f", text)


def clean(value):
    """Leaves nulls out, puts every confidence in the five words of the catalogue, and sets French texts."""
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
        result[key] = typeset(item) if key.endswith("_fr") and isinstance(item, str) else clean(item)
    return result


def best(sources):
    """The confidence of an entry that states none: that of its best source."""
    return min((s["confidence"] for s in sources), key=RANK.__getitem__, default="unknown")


RECALLED = {"url": "recalled from the vendor's datasheet, not found in the stored material", "date": "2026-11-20",
            "confidence": "own-knowledge"}


def listed(url, date="2026-11-21"):
    return {"url": url, "date": date, "confidence": "secondary"}


# Figures of boards that are rented or installed but whose datasheet the collectors did not find. Read in public
# specification tables where a source is named, recalled otherwise; all keep the lowest confidence until checked.
GATHERED = {
    "rtx-pro-6000-max-q": {
        "architecture": "Blackwell", "release_year": 2025, "memory_gb": 96, "memory_bandwidth_gb_s": 1792,
        "peak_tflops": {"fp32": 110, "fp16_dense": 439, "bf16_dense": 439, "fp8_dense": 878, "int8_dense": 878,
                        "fp4_dense": 1756},
        "tdp_w": 300, "pcie_gen": 5, "form_factor": "PCIe", "vendor_sparsity_figures_halved": True,
        "sources": [listed("https://www.purepc.pl/nvidia-rtx-pro-6000-rtx-pro-6000-max-q-rtx-pro-5000-rtx-pro-4500-"
                           "oraz-rtx-pro-4000-profesjonalne-karty-graficzne-blackwell", "2025-03"), RECALLED]},
    "rtx-pro-4000-sff": {
        "architecture": "Blackwell", "release_year": 2025, "memory_gb": 24, "memory_bandwidth_gb_s": 432,
        "peak_tflops": {"fp64": 0.37, "fp32": 23.96, "tf32_dense": 47.92, "fp16_dense": 95.84, "bf16_dense": 95.84,
                        "fp8_dense": 191.67, "int8_dense": 191.67, "fp4_dense": 383.35},
        "tdp_w": 70, "pcie_gen": 5, "form_factor": "PCIe low profile", "vendor_sparsity_figures_halved": True,
        "sources": [listed("https://hmc-tech.com/gpu/nvidia-rtx-pro-4000-blackwell-sff")]},
    "rtx5000": {
        "architecture": "Turing", "release_year": 2018, "memory_gb": 16, "memory_bandwidth_gb_s": 448,
        "peak_tflops": {"fp32": 11.2, "fp16_dense": 89.2},
        "tdp_w": 230, "pcie_gen": 3, "form_factor": "PCIe", "vendor_sparsity_figures_halved": False,
        "sources": [listed("https://cvw.cac.cornell.edu/gpu-architecture/gpus-frontera-rtx-5000/rtx_5000"),
                    RECALLED]},
    "rtx3080ti": {
        "architecture": "Ampere", "release_year": 2021, "memory_gb": 12, "memory_bandwidth_gb_s": 912,
        "peak_tflops": {"fp32": 34.1, "tf32_dense": 34.1, "fp16_dense": 68.2, "bf16_dense": 68.2,
                        "int8_dense": 272.8},
        "tdp_w": 350, "pcie_gen": 4, "form_factor": "PCIe", "vendor_sparsity_figures_halved": True,
        "sources": [RECALLED]},
    "p6": {
        "architecture": "Pascal", "release_year": 2017, "memory_gb": 16, "memory_bandwidth_gb_s": 192,
        "peak_tflops": {"fp32": 6.17},
        "tdp_w": 90, "pcie_gen": 3, "form_factor": "MXM", "vendor_sparsity_figures_halved": False,
        "sources": [listed("https://cputronic.com/en/gpu/nvidia-tesla-p6"), RECALLED]},
    "h100-64gb-custom": {"memory_bandwidth_gb_s": 1640},
    "h100-94gb-sxm": {"memory_bandwidth_gb_s": 2400},
}
GATHERED_DOUBT = {
    "h100-64gb-custom": "The memory bandwidth is derived, not published: four stacks of HBM2e at 410 GB/s each, as on "
                        "the 96 GB board (six stacks, 2400 GB/s).",
    "h100-94gb-sxm": "The memory bandwidth is that of the HBM2e board of the same generation, recalled; not published "
                     "by the site.",
}
# Sold under the same id in price lists, but another board: the figures of the collectors' own notes on the first.
PCIE_TWINS = {
    "v100-16gb": ("v100-16gb-pcie", "Tesla V100 PCIe 16GB", {"fp64": 7.0, "fp32": 14.0, "fp16_dense": 112}, 250),
    "v100-32gb": ("v100-32gb-pcie", "Tesla V100 PCIe 32GB", {"fp64": 7.0, "fp32": 14.0, "fp16_dense": 112}, 250),
    "p100": ("p100-pcie", "Tesla P100 PCIe 16GB", {"fp64": 4.7, "fp32": 9.3, "fp16_dense": 18.7}, 250),
}


def gathered(entry):
    """Fills figures that were left empty, and says so."""
    extra = GATHERED.get(entry["id"], {})
    for key, value in extra.items():
        assert not entry.get(key), (entry["id"], key)
        entry[key] = value
    if extra:
        entry["doubt"] = GATHERED_DOUBT.get(
            entry["id"], "Figures gathered from public specification tables, to be checked against the datasheet.")
        entry["confidence"] = "own-knowledge"
        if "memory_gb" in extra:
            entry["notes"] = "No figures in the first collection; gathered afterwards."
    if not entry["sources"]:
        entry["sources"] = [RECALLED]
    return entry


def pcie_twin(entry):
    identity, name, peaks, power = PCIE_TWINS[entry["id"]]
    return {"id": identity, "name": name, "vendor": entry["vendor"], "architecture": entry["architecture"],
            "release_year": entry["release_year"], "memory_gb": entry["memory_gb"],
            "memory_bandwidth_gb_s": entry["memory_bandwidth_gb_s"], "peak_tflops": peaks,
            "scale_up_link": {"name": "none", "bandwidth_gb_s_per_gpu_bidirectional": 0, "domain_gpus": 1},
            "pcie_gen": 3, "tdp_w": power, "form_factor": "PCIe", "vendor_sparsity_figures_halved": False,
            "requested": False, "confidence": "own-knowledge",
            "notes": f"PCIe board of {entry['name']}; price lists give both the same name.",
            "sources": entry["sources"]}


def accelerators(reference):
    result = []
    for accelerator in map(clean, reference["accelerators"]):
        result.append(gathered(accelerator))
        if accelerator["id"] in PCIE_TWINS:
            result.append(pcie_twin(accelerator))
    return {"accelerators": result}


MACHINE_DOUBTS = {
    "discoverer-plus": "In service since 2021 is the CPU machine Discoverer; its H200 nodes cannot be older than 2024.",
}


def partition(entry):
    twin = PCIE_TWINS.get(entry.get("gpu_id"))
    if twin and entry.get("intra_node_link") == "PCIe":
        entry["gpu_id_listed"] = entry["gpu_id"]
        entry["gpu_id"] = entry["scheduler_gpu_id"] = twin[0]
        entry["gpu_id_note"] = "One GPU a node on PCIe: the PCIe board, not the SXM2 one."
    return entry


# Known of the site, though not yet documented for the machine.
SUBMIT_COMMANDS = {"alice-recoque-accelerated": ("ccc_msub", "TGCC sends jobs to its machines with ccc_msub; not yet "
                                                             "documented for this one")}


def machines(reference):
    result = []
    for machine in map(clean, reference["public_machines"]):
        machine["partitions"] = [partition(p) for p in machine["partitions"]]
        for entry in machine["partitions"]:
            if entry["id"] in SUBMIT_COMMANDS:
                command, note = SUBMIT_COMMANDS[entry["id"]]
                entry["slurm"]["submit_command"] = command
                entry["field_notes"].insert(0, {"field": "slurm.submit_command", "confidence": "own-knowledge",
                                                "note": note})
        # Stated nowhere for the machine as a whole; `field_notes` names the fields that are known less well.
        machine["confidence"] = best(machine["sources"])
        if machine["id"] in MACHINE_DOUBTS:
            machine["doubt"] = MACHINE_DOUBTS[machine["id"]]
        result.append(machine)
    return {"machines": result}


# Boards that share one id in price lists and differ in form: how the link inside the instance tells them apart.
PCIE_LINKS = {"pcie", "pcie3", "pcie4", "pcie5"}
PCIE_BOARD = {"v100-16gb": "v100-16gb-pcie", "a100-40gb": "a100-40gb-pcie", "a100-80gb": "a100-80gb-pcie",
              "p100": "p100-pcie", "h200-141gb": "h200-nvl-141gb"}
# One board under two ids: the price list's, and the one that has figures.
SAME_BOARD = {"a5000": "rtx-a5000"}
# Providers whose "GB of RAM" is the binary unit (the collectors' own convention note).
BINARY_RAM = {"scaleway", "aws", "azure", "gcp", "outscale"}


OFFER_DOUBTS = {
    "ovhcloud:t1-90": "The hourly price per GPU is more than twice that of t1-45 and t1-le-90, read later.",
    "ovhcloud:t1-180": "The hourly price per GPU is more than twice that of t1-45 and t1-le-180, read later.",
    "aws:p6-b200.48xlarge:eu-west-3": "The hourly price per GPU is two and a half times that of the other B200 "
                                      "offers; check it before any use.",
}


def offer(entry):
    entry = clean(entry)
    entry["ram_unit"] = "GiB" if entry["provider"] in BINARY_RAM else "GB"
    listed_id = entry["gpu_id"]
    if entry["intra_node_link"] in PCIE_LINKS and listed_id in PCIE_BOARD:
        entry["gpu_id"] = PCIE_BOARD[listed_id]
        entry["gpu_id_note"] = "The price list does not tell the board's form; its PCIe link does."
    elif listed_id in SAME_BOARD:
        entry["gpu_id"] = SAME_BOARD[listed_id]
        entry["gpu_id_note"] = "Another id of the same board."
    if entry["gpu_id"] != listed_id:
        entry["gpu_id_listed"] = listed_id
    doubts = [OFFER_DOUBTS[entry["id"]]] if entry["id"] in OFFER_DOUBTS else []
    if any(c["discount_percent"] > 40 and "price_eur_per_month" in c and c["term_months"] == 1
           for c in entry["commitments"]):
        doubts.append("The monthly price is more than 40 percent below 730 hours, unlike the provider's other GPUs.")
    if listed_id == "b300":
        doubts.append("288 GB is the physical memory on the label; 270 GB are usable.")
    if doubts:
        entry["doubt"] = " ".join(doubts)
    return entry


def cloud_offers(reference):
    source = reference["cloud_offers"]
    result = clean({k: v for k, v in source.items() if k not in ("schema_version", "as_of", "offers")})
    for provider in result["providers"]:
        provider["confidence"] = best(provider["sources"])
        for region in provider["regions"]:
            year = re.search(r"Ember/OWID (\d{4})", region.get("grid_source", ""))
            if year:
                region["grid_year"] = int(year.group(1))
    listed_providers = {provider["id"] for provider in result["providers"]}
    for entry in result["managed_inference"]:
        if entry["provider"] not in listed_providers:
            entry["provider_listed"] = False
            entry["doubt"] = "Nothing else was collected about this provider."
    result["offers"] = [offer(o) for o in source["offers"]]
    return result


ROUTE_DOUBTS = {
    "l-aif": "MeluXina-AI in mid-2026 is overtaken: the machine's own entry says the launch is announced for the end "
             "of 2026.",
}


def access_routes(reference):
    source = reference["access_routes"]
    result = clean({k: v for k, v in source.items() if k not in ("schema_version", "as_of")})
    for route in result["routes"]:
        route["confidence"] = best(route["sources"])
        if route["id"] in ROUTE_DOUBTS:
            route["doubt"] = ROUTE_DOUBTS[route["id"]]
    return result


def verticals(reference):
    source = reference["verticals"]
    result = clean({k: v for k, v in source.items() if k not in ("schema", "generated")})
    for vertical in result["verticals"]:
        vertical["confidence"] = "own-knowledge" if vertical["official_status"] == "inferred" else "secondary"
    return result


def presets(reference):
    source = reference["model_presets"]
    result = clean({k: v for k, v in source.items() if k not in ("schema", "generated")})
    for preset in result["presets"]:
        off = preset.get("params_active_delta_pct", 0)
        if abs(off) > 10:
            preset["doubt"] = (f"The published count of active parameters is {off:.0f} percent off the sum of the "
                               "layers: publishers differ on counting the embeddings.")
    return result


def tokens_per_byte(reference):
    source = reference["tokens_per_byte"]
    return clean({k: v for k, v in source.items() if k not in ("schema", "generated")})


def phase_of(run):
    """What the run did to its model, in the words of the workload documents; the collectors left it to the task."""
    words = (run["task"] + " " + run["model"]).lower()
    if "qlora" in words or "nf4" in run["precision"]:
        return "qlora"
    adapters = run.get("params_trainable", 0) < 0.2 * run.get("params_total", 0)
    if "lora" in words or (run["family"] == "llm-finetuning" and "params_trainable" in run and adapters):
        return "lora"
    if run["family"] == "llm-finetuning" or re.search(r"fine-?tun|\bsft\b", words):
        return "finetune"
    return "continue" if "continued" in words else "pretrain"


def published_runs(reference):
    runs = [clean(run) for run in reference["training_runs"]]
    return {"runs": [{**run, "phase": phase_of(run)} for run in runs]}


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
