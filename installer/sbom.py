# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the software bill of materials of a build, CycloneDX 1.5 JSON: sbom.py THIRD_PARTY VERSION OUT [LIBRARY...]

Components are those of resources/licences/third_party.json; on Debian each gets the version of the installed package.
Libraries given besides (those that the self-contained archive carries) are added with the package they come from and
their SHA-256. The same inputs give the same bytes: the time is SOURCE_DATE_EPOCH's, and without it there is none."""
import datetime
import hashlib
import json
import os
import subprocess
import sys

KINDS = {"shared": "library", "headers": "library", "embedded": "data"}


def asked(*command):
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "LC_ALL": "C"})
    except (OSError, subprocess.CalledProcessError):
        return ""
    return result.stdout.strip()


def package_version(package):
    """Several architectures of one package give several words; the first is as good as any."""
    return asked("dpkg-query", "-W", "-f=${Version} ", package).split(" ")[0]


def package_of(library):
    path = os.path.realpath(library)
    for name in (path, path.removeprefix("/usr"), "/usr" + path):
        owner = asked("dpkg-query", "-S", name)
        if owner:
            return owner.split(":")[0]
    return ""


def purl(package, version):
    return f"pkg:deb/debian/{package}@{version}" if version else f"pkg:deb/debian/{package}"


def licence_of(spdx):
    # SPDX lists SQLite's blessing under this very name.
    return [{"license": {"id": spdx}}]


def direct(component):
    package = component.get("debian", "")
    version = component.get("version") or package_version(package)
    entry = {"type": KINDS[component["use"]], "bom-ref": "direct:" + component["name"], "name": component["name"]}
    if version:
        entry["version"] = version
    entry["licenses"] = licence_of(component["licence"])
    entry["copyright"] = component["copyright"]
    entry["externalReferences"] = [{"type": "website", "url": component["homepage"]}]
    if package and version:
        entry["purl"] = purl(package, version)
    entry["properties"] = [{"name": "passerelle:use", "value": component["use"]}]
    return entry


def carried(library):
    package = package_of(library)
    version = package_version(package) if package else ""
    with open(library, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    name = os.path.basename(library)
    entry = {"type": "library", "bom-ref": "carried:" + name, "name": name,
             "hashes": [{"alg": "SHA-256", "content": digest}]}
    if version:
        entry["version"] = version
        entry["purl"] = purl(package, version)
    return entry


def main():
    third_party, version, out, *libraries = sys.argv[1:]
    with open(third_party, encoding="utf-8") as file:
        components = [direct(component) for component in json.load(file)["components"]]
    components += [carried(library) for library in sorted(set(libraries), key=os.path.basename)]
    own = {"type": "application", "bom-ref": "passerelle", "name": "Passerelle", "version": version,
           "licenses": licence_of("GPL-3.0-or-later")}
    metadata = {"component": own}
    if os.environ.get("SOURCE_DATE_EPOCH"):
        moment = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
        metadata["timestamp"] = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    document = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "metadata": metadata,
                "components": components,
                "dependencies": [{"ref": "passerelle", "dependsOn": [entry["bom-ref"] for entry in components]}]}
    with open(out, "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=1)
        file.write("\n")


main()
