#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measurements from the command line: "measurement_test.py PROGRAM SOURCE_FOLDER". The measuring script itself is
compiled, not run: the tests need no PyTorch; what it wrote on a processor lies in tests/data/measurements."""

import ast
import json
import pathlib
import tempfile
import unittest

from cli_test import SAMPLES, SOURCE, Case, run

DATA = SOURCE / "tests" / "data" / "measurements"
WORKLOAD = SAMPLES / "language" / "workload.json"


def estimates(*words):
    code, out, err = run("estimate", WORKLOAD, "--gpus", "4", "--json", "--lang", "en", *words)
    assert code == 0, err
    return {row["id"]: row for row in json.loads(out)["estimates"] if row["feasible"]}


class Measurements(Case):
    def test_every_format_follows_the_schema(self):
        files = sorted(DATA.iterdir())
        self.assertGreaterEqual(len(files), 12)
        formats = set()
        for file in files:
            with self.subTest(file=file.name):
                formats.add(self.document("measurement", "profile-measurement", file)["format"])
        self.assertEqual(len(formats), 8)

    def test_what_the_script_wrote_follows_the_schema(self):
        for file in DATA.glob("passerelle-*.json"):
            with self.subTest(file=file.name):
                self.validate("measurement", json.loads(file.read_text(encoding="utf-8")))

    def test_the_script_of_a_workload_is_python_with_its_job(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "measure.py"
            code, out, err = run("measure-script", WORKLOAD, "--out", path, "--lang", "en")
            self.assertEqual((code, err), (0, ""))
            self.assertIn("measure.py", out)
            text = path.read_text(encoding="utf-8")
            tree = ast.parse(text)
            block = [node.value.args[0].value for node in tree.body if isinstance(node, ast.Assign)
                     and getattr(node.targets[0], "id", "") == "JOB"]
            job = json.loads(block[0])
            self.assertEqual(job["phase"], "lora")
            self.assertEqual(job["seq_len"], 4096)
            self.assertEqual(job["architecture"]["hidden"], 4096)
            imported = {alias.name.split(".")[0] for node in tree.body if isinstance(node, ast.Import)
                        for alias in node.names}
            self.assertLessEqual(imported, {"argparse", "contextlib", "datetime", "json", "math", "os", "platform",
                                            "statistics", "subprocess", "threading", "time", "torch"})

    def test_one_measurement_narrows_every_other_machine(self):
        before = estimates()
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "speed.txt"
            path.write_text("1500 tokens/s on 1 A100 80GB", encoding="utf-8")
            after = estimates("--measured", path)
        self.assertEqual(set(before), set(after))
        directions = set()
        for name, row in after.items():
            was = before[name]["run"]["gpu_hours"]
            now = row["run"]["gpu_hours"]
            self.assertLess(now["p90"] / now["p10"], was["p90"] / was["p10"] * 1.000001, name)
            directions.add(now["p50"] > was["p50"])
            self.assertEqual(row["learned"]["measurements"], 1)
            self.assertAlmostEqual(row["learned"]["run_gpu_hours"]["p50"], was["p50"], places=6)
        self.assertEqual(len(directions), 1)

    def test_a_log_that_names_no_gpu_takes_it_from_another_or_from_the_caller(self):
        trainer = DATA / "trainer_state.json"
        code, out, _ = run("estimate", WORKLOAD, "--on", "leonardo", "--measured", trainer, "--lang", "en")
        self.assertEqual(code, 0)
        self.assertIn("does not say on which GPU", out)
        for words in (["--measured", f"{trainer},{DATA / 'nvidia-smi.txt'}"],
                      ["--measured", trainer, "--measured-on", "A100 80GB", "--measured-gpus", "2"]):
            code, out, _ = run("estimate", WORKLOAD, "--on", "leonardo", *words, "--lang", "en")
            self.assertEqual(code, 0)
            self.assertIn("times the time that was expected", out)

    def test_what_cannot_be_read_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "story.txt"
            path.write_text("nothing was measured", encoding="utf-8")
            for words in (["profile-measurement", path], ["estimate", WORKLOAD, "--measured", path]):
                code, out, err = run(*words, "--json", "--lang", "en")
                self.assertEqual((code, out), (1, ""))
                self.assertIn("story.txt", err)
        code, _, err = run("estimate", WORKLOAD, "--measured", DATA / "plain.json", "--measured-on", "Voodoo 2")
        self.assertEqual(code, 1)
        self.assertIn("Voodoo 2", err)
        self.assertEqual(run("measure-script", WORKLOAD)[0], 2)


if __name__ == "__main__":
    unittest.main(argv=["measurement_test"])
