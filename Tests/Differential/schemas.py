#!/usr/bin/env python3
"""schemas.py MUSTER EXAMPLE: what every command answers in JSON is as Documentation/schema says, on the worked example in
the folder EXAMPLE, and on a workspace of every framework, just opened and with a first item. Of the gap analysis it also
checks that supported <= indicated <= plausible, and that gaps are ranked from 1."""
import json, pathlib, subprocess, sys, tempfile
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Documentation" / "schema"
SCHEMAS = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.schema.json"))}
REGISTRY = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())

COMMANDS = {
    "gap": ["gap"], "status": ["status"], "evidence": ["evidence"], "criteria": ["criteria"],
    "checklist": ["checklist"], "actions": ["action", "list"],
}
SAMPLED = {"sample": ["sample", "show"], "audit-agreement": ["audit", "agreement"], "audit-progress": ["audit", "progress"]}


class Check:
    def __init__(self, muster):
        self.muster, self.passed, self.failed, self.used = muster, 0, [], set()

    def run(self, workspace, command, *more):
        where = ["--workspace", workspace] if workspace else []
        made = subprocess.run([self.muster, *command, *where, *more], capture_output=True, text=True)
        if made.returncode != 0:
            self.failed.append(f"{' '.join(command)} in {workspace}: {made.stderr.strip()}")
        return made.stdout

    def valid(self, workspace, schema, command, *more):
        text = self.run(workspace, command, "--json", *more)
        if not text:
            return None
        value = json.loads(text)
        name = f"{schema}.schema.json"
        self.used.add(name)
        errors = [f"{' '.join(command)}: {e.json_path}: {e.message}"[:300]
                  for e in Draft202012Validator(SCHEMAS[name], registry=REGISTRY).iter_errors(value)]
        self.failed += errors
        self.passed += not errors
        return value

    def all(self, workspace, sampled, *more):
        values = {schema: self.valid(workspace, schema, command, *more)
                  for schema, command in {**COMMANDS, **(SAMPLED if sampled else {})}.items()}
        whole = values["gap"]
        first = whole["judgements"][0]
        self.valid(workspace, "gap-judgement", ["gap", first["id"]], *more)
        self.valid(workspace, "gap-criterion", ["gap", first["criteria"][0]["id"]], *more)
        self.valid(workspace, "criterion", ["criteria", first["criteria"][0]["id"]], *more)
        self.valid(workspace, "status", ["status", "--by", "2030-01-01"], *more)
        if values["evidence"]:
            self.valid(workspace, "evidence-item", ["evidence", values["evidence"][0]["id"]], *more)
        report = json.loads(self.run(workspace, ["report", "--format", "json"], *more))
        if report != whole:
            self.failed.append("report --format json is not gap --json")
        self.order(whole)

    def order(self, whole):
        """The readings never cross; the framework's grades come from the words of the example's own scale."""
        rank = {"inadequate": 0, "adequate": 1, "requires-improvement": 1, "good": 2, "outstanding": 3}
        parts = [whole["overall"] or {}, *whole["judgements"], *(c for j in whole["judgements"] for c in j["criteria"])]
        parts += [a for j in whole["judgements"] for c in j["criteria"] for a in c["aspects"]]
        for part in parts:
            known = [rank[part[r]] for r in ("supported", "indicated", "plausible") if part.get(r) in rank]
            if known != sorted(known):
                self.failed.append(f"{part.get('id', 'overall')}: supported <= indicated <= plausible does not hold")
        if [gap["rank"] for gap in whole["gaps"]] != list(range(1, len(whole["gaps"]) + 1)):
            self.failed.append("gaps are not ranked from 1")


def main():
    muster, example = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2]
    for name, schema in SCHEMAS.items():
        Draft202012Validator.check_schema(schema)
    check = Check(muster)
    check.all(example, True, "--as-at", "last-record")
    with tempfile.TemporaryDirectory() as folder:
        listed = subprocess.run([muster, "frameworks", "--json"], capture_output=True, text=True, cwd=folder, check=True)
        for framework in json.loads(listed.stdout):
            place = f"{folder}/{framework['id']}"
            check.run(None, ["init", place, "--framework", framework["id"], "--authority", "Northvale", "--by", "A. Lead"])
            check.all(place, False)
            criterion = json.loads(check.run(place, ["criteria", "--json"]))[0]
            check.run(place, ["attach", "--reference", "shelf 1", "--title", "First", "--to", criterion["id"], "--by", "A. Lead"])
            check.all(place, False)
    unused = set(SCHEMAS) - check.used
    if unused:
        check.failed.append(f"no command was held to {', '.join(sorted(unused))}")
    for failure in check.failed:
        print(failure)
    print(f"{check.passed} answers are as their schema says, {len(check.failed)} faults")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
