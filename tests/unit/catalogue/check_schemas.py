#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every catalogue file against its schema, with python3-jsonschema: check_schemas.py SCHEMAS CATALOGUE"""
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    # The Debian package serves the system's own interpreter.
    if sys.executable != "/usr/bin/python3" and pathlib.Path("/usr/bin/python3").exists():
        import os
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    raise


def main():
    schemas, catalogue = map(pathlib.Path, sys.argv[1:3])
    faults = 0
    for path in sorted(catalogue.glob("*.json")):
        schema_path = schemas / f"{path.stem}.schema.json"
        if not schema_path.exists():
            print(f"{path}: no schema")
            faults += 1
            continue
        schema = json.loads(schema_path.read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        document = json.loads(path.read_text(encoding="utf-8"))
        for error in jsonschema.Draft7Validator(schema).iter_errors(document):
            print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
