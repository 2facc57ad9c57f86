"""Fails on an arrow of the manifest (a target's dependency on another) that no file of the target uses by an import."""

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
arrows = [(target, other) for target in manifest["targets"] for other in target.get("target_dependencies", [])]
assert arrows, "the manifest draws no arrow at all"
unused = [f"{target['name']} → {other}" for target, other in arrows if other not in imports(target)]
print(f"{len(arrows)} arrows, {len(unused)} that no file uses", *unused, sep="\n  ")
sys.exit(1 if unused else 0)
