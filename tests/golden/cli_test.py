#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs passerelle-cli as a script would and checks what it says: "cli_test.py PROGRAM SOURCE_FOLDER".

Every document is validated against the shipped schema; standard output under --json holds one document and nothing
else; exit codes are those of the contract; hostile input is refused with file and place.
"""

import csv
import functools
import json
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest

import jsonschema

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2])
SAMPLES = SOURCE / "resources" / "samples"
SAMPLE_NAMES = ["health", "industry", "language"]
DAY = "2026-11-21"


def run(*words, timeout=300, folder=None):
    """Exit code, standard output, standard error."""
    done = subprocess.run([str(PROGRAM), *map(str, words), "--date", DAY], capture_output=True, timeout=timeout,
                          stdin=subprocess.DEVNULL, check=False, cwd=folder)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@functools.lru_cache(maxsize=None)
def schema(name):
    with open(SOURCE / "resources" / "schema" / f"{name}.schema.json", encoding="utf-8") as file:
        document = json.load(file)
    jsonschema.Draft7Validator.check_schema(document)
    return jsonschema.Draft7Validator(document)


@functools.lru_cache(maxsize=None)
def estimate_of(sample):
    code, out, err = run("estimate", SAMPLES / sample / "workload.json", "--json", "--lang", "en")
    assert code == 0, err
    return json.loads(out)


def catalogue(name):
    with open(SOURCE / "resources" / "catalogue" / f"{name}.json", encoding="utf-8") as file:
        return json.load(file)


class Case(unittest.TestCase):
    maxDiff = 4000

    def validate(self, name, document):
        errors = sorted(schema(name).iter_errors(document), key=lambda error: list(error.absolute_path))
        said = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}" for error in errors[:5]]
        self.assertEqual(said, [], f"{len(errors)} violations of {name}")

    def document(self, name, *words):
        code, out, err = run(*words, "--json")
        self.assertEqual(code, 0, err)
        document = json.loads(out)
        self.validate(name, document)
        return document


class OwnFigures(Case):
    OWN = {
        "schema": "passerelle.own-facts/1",
        "prices": [{"offer": "scaleway:L40S-1-48G", "price_per_hour": 0.5, "currency": "EUR", "unit": "instance",
                    "date": "2026-11-01"}],
        "quotas": [{"partition": "jean-zay-h100", "gpu_hours": 20000, "date": "2026-10-01"}],
        "machines": [{"id": "own:cave", "name": "The cave", "gpu_id": "l40s", "gpus_per_node": 8, "nodes": 2,
                      "date": "2026-11-03"}],
    }

    def test_they_are_marked_in_every_row(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "own.json"
            file.write_text(json.dumps(self.OWN), encoding="utf-8")
            self.validate("own_facts", self.OWN)
            document = self.document("estimates", "estimate", SAMPLES / "language" / "workload.json", "--own", file,
                                     "--lang", "en")
        own = {row["id"]: row for row in document["estimates"] if row.get("own")}
        self.assertEqual(set(own), {"scaleway:L40S-1-48G", "jean-zay-h100", "own:cave"})
        for row in own.values():
            self.assertIn("your own", row["name"])
        self.assertEqual(own["own:cave"]["kind"], "own")
        plain = {row["id"]: row for row in estimate_of("language")["estimates"]}
        self.assertFalse(any(row.get("own") for row in plain.values()))
        price = "scaleway:L40S-1-48G"
        self.assertLess(own[price]["project"]["cost_eur"]["p50"], plain[price]["project"]["cost_eur"]["p50"])

    def test_a_price_list_becomes_own_prices(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "own.json"
            words = ["catalogue", "import", SOURCE / "tests" / "data" / "prices" / "ovhcloud.json", "--own", file,
                     "--json"]
            code, out, err = run(*words, "--show-only")
            self.assertEqual(code, 0, err)
            self.assertFalse(json.loads(out)["kept"])
            self.assertFalse(file.exists())
            code, out, err = run(*words)
            self.assertEqual(code, 0, err)
            self.assertEqual([entry["target"] for entry in json.loads(out)["differences"]], ["ovhcloud:l4-90"])
            kept = json.loads(file.read_text(encoding="utf-8"))
            self.validate("own_facts", kept)
            self.assertEqual(kept["prices"][0]["price_per_hour"], 0.8)
            # What is kept already is no difference any more.
            code, out, err = run(*words)
            self.assertEqual(json.loads(out)["differences"], [])

    def test_what_does_not_read_is_refused(self):
        code, _, err = run("catalogue", "list", "machines", "--own", SOURCE / "nowhere.json", "--lang", "en")
        self.assertEqual(code, 1)
        self.assertIn("no such file of own figures", err)


class Estimates(Case):
    def test_samples_are_workloads_and_dossiers(self):
        for sample in SAMPLE_NAMES:
            for kind in ("workload", "dossier"):
                with self.subTest(sample=sample, kind=kind):
                    text = (SAMPLES / sample / f"{kind}.json").read_text(encoding="utf-8")
                    self.validate(kind, json.loads(text))

    def test_documents_follow_the_schema(self):
        for sample in SAMPLE_NAMES:
            with self.subTest(sample=sample):
                document = estimate_of(sample)
                self.validate("estimates", document)
                self.validate("workload", document["workload"])

    def test_every_partition_and_priced_offer_has_a_row_or_a_reason(self):
        gpus = {entry["id"] for entry in catalogue("accelerators")["accelerators"]}
        machines = catalogue("machines")["machines"]
        offers = catalogue("cloud_offers")["offers"]
        for sample in SAMPLE_NAMES:
            document = estimate_of(sample)
            rows = {row["id"] for row in document["estimates"]}
            listed = rows | {entry["id"] for entry in document["omitted"]}
            for machine in machines:
                for partition in machine["partitions"]:
                    self.assertIn(partition["id"], listed)
                    if partition.get("gpu_id") in gpus:
                        self.assertIn(partition["id"], rows)
            for offer in offers:
                self.assertIn(offer["id"], listed)

    def test_similar_runs_stand_as_published(self):
        runs = {entry["id"]: entry for entry in catalogue("published_runs")["runs"]}
        for sample in SAMPLE_NAMES:
            shown = estimate_of(sample)["similar_runs"]
            self.assertTrue(shown, sample)
            self.assertEqual(shown, sorted(shown, key=lambda run: run["distance"]))
            for run in shown:
                published = runs[run["id"]]
                self.assertEqual(run["reported_gpu_hours"], published["reported_gpu_hours"])
                self.assertEqual(run["source"]["url"], published["source_url"])
                self.assertEqual(run["source"]["date"], published["source_date"])
        code, out, err = globals()["run"]("estimate", SAMPLES / "language" / "workload.json", "--on", "jean-zay",
                                          "--runs", "--lang", "en")
        self.assertEqual(code, 0, err)
        self.assertIn("Published runs like this one", out)
        self.assertIn(estimate_of("language")["similar_runs"][0]["source"]["url"], out)

    def test_scaling_and_sensitivity_are_told(self):
        words = ["estimate", SAMPLES / "language" / "workload.json", "--on", "jean-zay", "--scaling", "--sensitivity",
                 "--lang", "en"]
        code, out, err = run(*words, "--json")
        self.assertEqual(code, 0, err)
        document = json.loads(out)
        self.validate("estimates", document)
        rows = {row["id"]: row for row in document["estimates"] if row["feasible"]}
        self.assertEqual(set(document["scaling"]), set(rows))
        for points in document["scaling"].values():
            counts = [point["gpus"] for point in points]
            self.assertEqual(counts, sorted(counts))
            self.assertEqual(sum(point["sensible"] for point in points), 1)
            self.assertAlmostEqual(max(point["efficiency"] for point in points), 1)
        for levers in document["sensitivity"].values():
            widths = [lever["project_gpu_hours_high"] - lever["project_gpu_hours_low"] for lever in levers]
            self.assertEqual(widths, sorted(widths, reverse=True))
        code, out, err = run(*words)
        self.assertEqual(code, 0, err)
        self.assertIn("Strong scaling on", out)
        self.assertIn("What is not certain", out)

    def test_rows_are_consistent(self):
        for sample in SAMPLE_NAMES:
            for row in estimate_of(sample)["estimates"]:
                with self.subTest(sample=sample, row=row["id"]):
                    if not row["feasible"]:
                        self.assertTrue(row["reason"])
                        continue
                    for group in ("run", "project"):
                        for name, value in row[group].items():
                            if isinstance(value, dict) and "p10" in value:
                                self.assertLessEqual(value["p10"], value["p50"], name)
                                self.assertLessEqual(value["p50"], value["p90"], name)
                    self.assertLess(row["run"]["gpu_hours"]["p10"], row["run"]["gpu_hours"]["p90"])
                    self.assertGreaterEqual(row["project"]["request_gpu_hours"],
                                            0.99 * row["project"]["gpu_hours"]["p90"])
                    self.assertLessEqual(row["memory_gb"]["total"], row["memory_gb"]["capacity"] * 1.0001)
                    self.assertTrue(any(source["date"] for source in row["sources"]), "no source has a date")
                    self.assertEqual(row["kind"] == "cloud", row["project"]["cost_eur"] is not None)

    def test_same_question_same_answer(self):
        first = run("estimate", SAMPLES / "language" / "workload.json", "--json", "--lang", "fr")
        self.assertEqual(first, run("estimate", SAMPLES / "language" / "workload.json", "--json", "--lang", "fr"))

    def test_on_and_gpus_restrict(self):
        code, out, err = run("estimate", SAMPLES / "language" / "workload.json", "--on", "jean-zay", "--gpus", "8",
                             "--json")
        self.assertEqual(code, 0, err)
        rows = json.loads(out)["estimates"]
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(row["machine"], "jean-zay")
            if row["feasible"]:
                self.assertEqual(row["plan"]["gpus"], 8)

    def test_the_table_is_for_people(self):
        for language, words in (("en", ["Assumptions", "Sources"]), ("fr", ["Hypothèses", "Sources"])):
            code, out, err = run("estimate", SAMPLES / "language" / "workload.json", "--on", "jean-zay", "--lang",
                                 language)
            self.assertEqual((code, err), (0, ""))
            for word in words:
                self.assertIn(word, out)

    def test_nothing_feasible_is_code_3_and_names_the_limit(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "huge.json"
            path.write_text(json.dumps({
                "schema": "passerelle.workload/1", "phase": "pretrain", "model": {"preset": "llama-3.1-70b"},
                "data": {"tokens": 1e9}, "limits": {"max_gpus": 1}}), encoding="utf-8")
            code, out, err = run("estimate", path, "--on", "jean-zay", "--gpus", "1", "--json")
            self.assertEqual(code, 3)
            self.validate("estimates", json.loads(out))
            self.assertTrue(err.strip())


class OtherCommands(Case):
    def test_plans(self):
        rows = [row for row in estimate_of("language")["estimates"] if row["feasible"] and row["kind"] == "public"]
        gpus = rows[0]["plan"]["gpus"]
        document = self.document("plans", "plans", SAMPLES / "language" / "workload.json", "--on", rows[0]["id"],
                                 "--gpus", str(gpus), "--all")
        self.assertGreater(document["feasible"], 0)
        self.assertEqual(len(document["plans"]), document["feasible"])
        self.assertGreaterEqual(document["examined"], document["feasible"])
        self.assertEqual({plan["plan"]["gpus"] for plan in document["plans"]}, {gpus})

    def test_profiles(self):
        self.document("profile_model", "profile-model", "llama-3.1-8b")
        for sample in SAMPLE_NAMES:
            folder = SAMPLES / sample
            if (folder / "model").exists():
                self.document("profile_model", "profile-model", folder / "model")
            if (folder / "dataset").exists():
                self.document("profile_dataset", "profile-dataset", folder / "dataset")

    def test_a_bare_file_name_is_found_in_the_current_folder(self):
        code, out, err = run("profile-model", "config.json", "--json", folder=SAMPLES / "language" / "model")
        self.assertEqual(code, 0, err)
        self.assertEqual(json.loads(out)["name"], "model")

    def test_routes(self):
        for sample in SAMPLE_NAMES:
            document = self.document("routes", "routes", SAMPLES / sample / "dossier.json", "--lang", "fr")
            self.assertEqual(len(document["routes"]), len(catalogue("access_routes")["routes"]))

    def test_report_and_application_are_written(self):
        with tempfile.TemporaryDirectory() as folder:
            report = pathlib.Path(folder) / "report.pdf"
            code, out, err = run("report", SAMPLES / "language" / "dossier.json", "--out", report, "--lang", "fr")
            self.assertEqual(code, 0, err)
            self.assertIn(str(report), out)
            self.assertTrue(report.read_bytes().startswith(b"%PDF"))
            code, out, err = run("apply", SAMPLES / "language" / "dossier.json", "--route", "eurohpc-aif-playground",
                                 "--out", folder, "--json")
            self.assertEqual(code, 0, err)
            pack = json.loads(out)
            self.validate("pack", pack)
            for path in pack["files"] + [pack["archive"]]:
                self.assertGreater(pathlib.Path(path).stat().st_size, 0)
                self.assertEqual(pathlib.Path(path).stat().st_mode & 0o077, 0, path)
            self.assertGreater(pack["required_answered"], 0)
            application = json.loads((pathlib.Path(pack["folder"]) / "application.json").read_text(encoding="utf-8"))
            self.validate("application", application)
            self.assertEqual(len(application["answers"]), 64)

    def test_final_report_is_written(self):
        with tempfile.TemporaryDirectory() as folder:
            dossier = json.loads((SAMPLES / "language" / "dossier.json").read_text(encoding="utf-8"))
            for key in ("model.path", "dataset.path"):
                dossier["facts"].pop(key, None)
            dossier["facts"]["actuals.gpu_hours"] = 150
            path = pathlib.Path(folder) / "dossier.json"
            path.write_text(json.dumps(dossier), encoding="utf-8")
            code, out, err = run("apply", path, "--route", "eurohpc-aif-playground", "--out", folder,
                                 "--final-report", "auto", "--json")
            self.assertEqual(code, 0, err)
            report = json.loads(out)
            self.assertEqual(report["template"], "eurohpc-regular-report")
            self.assertEqual([pathlib.Path(file).suffix for file in report["files"]], [".pdf", ".docx", ".odt"])
            code, _, err = run("apply", path, "--route", "eurohpc-aif-playground", "--out", folder,
                               "--final-report", "no-such-report")
            self.assertEqual(code, 1)
            self.assertIn("eurohpc-development-report", err)

    def test_one_bad_dossier_never_stops_the_others(self):
        with tempfile.TemporaryDirectory() as folder:
            cases = pathlib.Path(folder) / "cases"
            cases.mkdir()
            (cases / "bad.json").write_text("{ not json", encoding="utf-8")
            good = json.loads((SAMPLES / "language" / "dossier.json").read_text(encoding="utf-8"))
            for key in ("model.path", "dataset.path"):
                good["facts"].pop(key, None)
            (cases / "good.json").write_text(json.dumps(good), encoding="utf-8")
            out = pathlib.Path(folder) / "out"
            code, _, err = run("batch", cases, "--out", out)
            self.assertEqual(code, 1)
            self.assertIn("bad.json", err)
            with open(out / "summary.csv", encoding="utf-8", newline="") as file:
                status = {pathlib.Path(row["file"]).name: row["status"] for row in csv.DictReader(file)}
            self.assertEqual(status, {"bad.json": "refused", "good.json": "done"})
            self.assertTrue((out / "good" / "report.pdf").exists())

    def test_validate_predicts_a_row_without_an_answer(self):
        row = {"id": "mine", "kind": "training", "model": "a model", "family": "llm-dense", "params_total": 8.03e9,
               "arch": {"layers": 32, "hidden": 4096, "heads": 32, "kv_heads": 8, "ffn": 14336, "vocab": 128256},
               "seq_len": 4096, "micro_batch": 1, "global_batch": 64, "precision": "bf16", "gpu_id": "h100-sxm-80gb",
               "gpus": 64, "nodes": 8, "throughput_unit": "tokens/s/gpu", "throughput_value": None}
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "table.json"
            path.write_text(json.dumps([row, {"id": "empty"}]), encoding="utf-8")
            document = self.document("validation", "validate", path)
            self.assertEqual([entry["id"] for entry in document["rows"]], ["mine", "empty"])
            self.assertIsNone(document["rows"][0].get("ratio"))
            self.assertIn("skipped", document["rows"][1])
            self.assertEqual(set(document["summary"]["by_gpu"]), {"", "h100-sxm-80gb"})

    def test_validate_names_what_it_misses_most_and_why_it_skips(self):
        table = json.loads((SOURCE / "tests" / "data" / "validation_throughput.json").read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "table.json"
            table[0]["throughput_value"] *= 1000
            path.write_text(json.dumps([*table, {"id": "empty-1"}, {"id": "empty-2"}]), encoding="utf-8")
            code, out, err = run("validate", path, "--lang", "en", "--summary", "--worst", "3")
            self.assertEqual(code, 0, err)
            for part in ("Overall", "By kind", "By family", "By GPU"):
                self.assertIn(part, out)
            worst = out[out.index("Furthest off"):].splitlines()
            self.assertTrue(worst[1].startswith(table[0]["id"]), worst[1])
            self.assertEqual(worst[4], "")
            self.assertRegex(out, r"2 row\S* skipped")
            self.assertIn("empty-1, empty-2", out)
            self.assertEqual(run("validate", path, "--worst", "many")[0], 2)
            self.assertLess(len(out), len(run("validate", path, "--lang", "en")[1]))

    def test_catalogue(self):
        code, out, err = run("catalogue", "check")
        self.assertEqual(code, 0, err)
        code, out, _ = run("catalogue", "list", "machines", "--json")
        self.assertEqual(code, 0)
        self.assertEqual(len(json.loads(out)["items"]), len(catalogue("machines")["machines"]))
        code, out, _ = run("catalogue", "show", "llama-3.1-8b", "--json")
        self.assertEqual(code, 0)
        self.assertTrue(json.loads(out)["found"])


class Usage(Case):
    def test_help_and_version(self):
        code, out, err = run("--help", "--lang", "en")
        self.assertEqual((code, err), (0, ""))
        commands = [line.split()[0] for line in out.split("Commands:")[1].split("\n\n")[0].strip().splitlines()]
        self.assertIn("estimate", commands)
        for command in commands:
            code, out, err = run(command, "--help")
            self.assertEqual((code, err), (0, ""))
            self.assertIn(command, out)
        code, out, _ = run("--version")
        self.assertEqual(code, 0)
        self.assertIn("passerelle-cli", out)

    def test_wrong_calls_are_code_2(self):
        for words in ([], ["nonsense"], ["estimate"], ["estimate", "a", "b"], ["estimate", "a", "--speed", "9"],
                      ["estimate", "a", "--gpus", "many"], ["estimate", "a", "--lang", "de"], ["report", "a"],
                      ["plans", "a", "--on", "x"], ["catalogue", "list", "animals"]):
            with self.subTest(words=words):
                code, out, err = run(*words)
                self.assertEqual((code, out), (2, ""))
                self.assertTrue(err)


class HostileInput(Case):
    def refused(self, name, text, place, *words):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / name
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
            code, out, err = run(*words, path, "--json", "--lang", "en")
            self.assertEqual((code, out), (1, ""), err)
            self.assertIn(name, err)
            self.assertIn(place, err)

    def workload(self, place, **changes):
        document = {"schema": "passerelle.workload/1", "phase": "finetune", "model": {"preset": "llama-3.1-8b"},
                    "data": {"tokens": 1e6}}
        document.update(changes)
        with self.subTest(changes=changes):
            self.refused("job.json", json.dumps(document), place, "estimate")

    def test_workloads(self):
        self.workload("trainning", trainning={})
        self.workload("training.seq_length", training={"seq_length": 4096})
        self.workload("data.tokens", data={"tokens": -5})
        self.workload("data.tokens", data={"tokens": "many"})
        self.workload("training.global_batch", training={"global_batch": 0})
        self.workload("training.precision", training={"precision": "fp12"})
        self.workload("margins.failures_share", margins={"failures_share": 2})
        self.workload("limits.max_gpus", limits={"max_gpus": 1.5})
        self.workload("model.preset", model={"preset": "no-such-model"})
        self.workload("model", model={"preset": "llama-3.1-8b", "path": "x"})
        self.workload("phase", phase="dream")
        self.workload("schema", schema="passerelle.workload/2")

    def test_broken_json(self):
        self.refused("job.json", '{"schema": "passerelle.workload/1",\n "name": }', "2:", "estimate")
        self.refused("job.json", "[" * 100000, "1:", "estimate")
        self.refused("job.json", '{"a": 1, "a": 2}', "1:", "estimate")
        self.refused("job.json", b'{"name": "\xff\xfe"}', "1:", "estimate")
        self.refused("job.json", "", "1:", "estimate")

    def test_models(self):
        self.refused("model.safetensors", struct.pack("<Q", 2**63) + b"{}", "", "profile-model")
        self.refused("model.safetensors", struct.pack("<Q", 1000) + b'{"a":', "", "profile-model")
        self.refused("model.gguf", b"GGUF" + struct.pack("<IQQ", 3, 2**62, 2**62), "", "profile-model")

    def test_missing_files(self):
        for command in ("estimate", "routes", "profile-model", "profile-dataset"):
            with self.subTest(command=command):
                code, out, err = run(command, "/no/such/file.json", "--json")
                self.assertEqual((code, out), (1, ""))
                self.assertIn("/no/such/file.json", err)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
