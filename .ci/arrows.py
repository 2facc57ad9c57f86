"""Fails where the manifest and the imports differ: on an arrow (a target's dependency on another) that no file of the
target uses by an import, and on an import of a target to which no arrow leads."""

import json
import pathlib
import re
import subprocess
import sys

IMPORT = re.compile(r"^ *(?:@\w+ )*(?:(?:public|package|internal|fileprivate|private) )?import (?:\w+ )?(\w+)", re.MULTILINE)


def imports(target):
    """Every module that a file of the target imports."""
    folder = pathlib.Path(target["path"])
    return {name for file in target["sources"] for name in IMPORT.findall((folder / file).read_text(encoding="utf-8"))}


manifest = json.loads(subprocess.check_output(["swift", "package", "describe", "--type", "json"]))
names = {target["name"] for target in manifest["targets"]}
# A file of C says by no import what it calls.
drawn = {
    (target["name"], other)
    for target in manifest["targets"]
    if any(file.endswith(".swift") for file in target["sources"])
    for other in target.get("target_dependencies", [])
}
used = {(target["name"], other) for target in manifest["targets"] for other in imports(target) & names}
assert drawn and used, "the manifest draws no arrow at all, or no file imports a target"
faults = [f"{one} → {two}: no file uses it" for one, two in sorted(drawn - used)]
faults += [f"{one} → {two}: the manifest does not draw it" for one, two in sorted(used - drawn)]
print(f"{len(drawn)} arrows, {len(faults)} faults", *faults, sep="\n  ")
sys.exit(1 if faults else 0)
