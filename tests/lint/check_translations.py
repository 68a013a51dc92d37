# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text is not translated, lost a placeholder, or is not yet collected.

check_translations.py --lupdate LUPDATE ROOT
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACE = re.compile(r"%(?:\d|n|L\d)")


def messages(path):
    """(context, source, is plural, unfinished, translations) of each message of a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield (name, message.findtext("source") or "", message.get("numerus") == "yes",
                   translation.get("type") == "unfinished", forms)


def faults_of(path):
    for context, source, plural, unfinished, forms in messages(path):
        where = f"{os.path.basename(path)}: {context}: “{source}”"
        if unfinished or not all(forms):
            yield f"{where} is not translated"
        for form in forms:
            wanted, got = sorted(set(PLACE.findall(source))), sorted(set(PLACE.findall(form)))
            if wanted != got and not (plural and set(wanted) - set(got) <= {"%n"}):
                yield f"{where} has places {wanted}, its translation {got}"


def collect(lupdate, root, folder):
    """Runs lupdate as the build's target does, on copies."""
    alias = "QT_TRANSLATE_NOOP+=PASSERELLE_TEXT,QT_TRANSLATE_N_NOOP+=PASSERELLE_TEXT_N"
    for language, extra in (("fr", []), ("en", ["-pluralonly"])):
        name = f"passerelle_{language}.ts"
        shutil.copy(os.path.join(root, "translations", name), folder)
        subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", *extra, "-tr-function-alias", alias,
                        *(os.path.join(root, top) for top in ("model", "ui", "app")),
                        "-extensions", "cpp,hpp", "-I", root, "-I", os.path.join(root, "model"),
                        "-ts", os.path.join(folder, name)], check=True, stdout=subprocess.DEVNULL)


parser = argparse.ArgumentParser()
parser.add_argument("--lupdate", required=True)
parser.add_argument("root")
arguments = parser.parse_args()
faults = []
with tempfile.TemporaryDirectory() as fresh:
    collect(arguments.lupdate, arguments.root, fresh)
    for language in ("fr", "en"):
        shipped = os.path.join(arguments.root, "translations", f"passerelle_{language}.ts")
        faults += faults_of(shipped)
        known = {(context, source) for context, source, *_ in messages(shipped)}
        now = {(context, source) for context, source, *_ in
               messages(os.path.join(fresh, f"passerelle_{language}.ts"))}
        faults += [f"{language}: {context}: “{source}” is not collected: build the target update_translations"
                   for context, source in sorted(now - known)]
        faults += [f"{language}: {context}: “{source}” is no longer used: build the target update_translations"
                   for context, source in sorted(known - now)]
        print(f"{language}: {len(now)} texts")
print("\n".join(faults[:60]))
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
