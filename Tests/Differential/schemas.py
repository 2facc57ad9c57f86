#!/usr/bin/env python3
"""schemas.py MUSTER EXAMPLE: what every command answers in JSON is as Documentation/schema says, on the worked example in
the folder EXAMPLE, and on a workspace of every framework, just opened and with a first item. Of the gap analysis it also
checks that atRisk <= supported <= indicated <= plausible, and that gaps are ranked from 1. A command whose help speaks of --json must be
held to a schema here, or stand in RECORDING."""
import datetime, json, pathlib, re, subprocess, sys, tempfile
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Documentation" / "schema"


def closed(schema):
    """The schema with every object closed that it leaves open for later keys: a key that it does not tell of is a fault here."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and not {"additionalProperties", "allOf", "$ref"} & schema.keys():
        result["additionalProperties"] = False
    return result


SCHEMAS = {
    path.name: closed(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.schema.json"))
}
REGISTRY = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())

COMMANDS = {
    "gap": ["gap"], "status": ["status"], "evidence": ["evidence"], "criteria": ["criteria"],
    "checklist": ["checklist"], "actions": ["action", "list"], "claims": ["claims"], "policy": ["policy", "show"], "people": ["people"],
    "concerns": ["concern", "list"], "gap-stress": ["gap", "--stress"], "gap-budget": ["gap", "--budget", "3"],
    "gap-trend": ["gap", "--trend"], "verify": ["verify"], "seal": ["seal"], "privacy": ["privacy"],
    "holds": ["hold"], "retention": ["retention"], "privacy-find": ["privacy", "find", "--case", "NV10025"], "narratives": ["narrative", "list"],
    "measures": ["measure", "list"], "inspections": ["inspection", "list"], "milestones": ["milestone", "list"],
}
SAMPLED = {
    "sample": ["sample", "show"], "sample-verify": ["sample", "verify"],
    "audit-agreement": ["audit", "agreement"], "audit-progress": ["audit", "progress"],
}

# They only record, so no program reads a standing from their answer: it is read back with a command that has a schema.
RECORDING = {
    "init", "correct", "withdraw", "recheck", "erase", "judge", "assign", "sample draw", "sample replace", "audit",
    "audit import", "audit moderate", "concern acted", "source", "action raise", "action update", "action close", "policy set",
    "sign-off", "trust-key", "narrative write", "narrative import", "measure record", "measure import", "inspection record", "inspection update",
    "inspection import", "milestone set", "milestone update", "milestone import", "hold release", "retention set",
}


class Check:
    def __init__(self, muster):
        self.muster, self.passed, self.failed, self.used = muster, 0, [], set()
        self.held = set()

    def run(self, workspace, command, *more):
        where = ["--workspace", workspace] if workspace else []
        made = subprocess.run([self.muster, *command, *where, *more], capture_output=True, text=True)
        if made.returncode != 0:
            self.failed.append(f"{' '.join(command)} in {workspace}: {made.stderr.strip()}")
        return made.stdout

    @staticmethod
    def faults(name, value):
        """What an answer has otherwise than its schema says. One thing of a list has beside it what is not complete."""
        parts = [(name, value)]
        if "$ref" in SCHEMAS[name] and isinstance(value, dict) and "completeness" in value:
            rest = {key: one for key, one in value.items() if key != "completeness"}
            parts = [(name, rest), ("completeness.schema.json", value["completeness"])]
        return [e for schema, part in parts
                for e in Draft202012Validator(SCHEMAS[schema], registry=REGISTRY).iter_errors(part)]

    def valid(self, workspace, schema, command, *more, asks=("--json",)):
        text = self.run(workspace, command, *asks, *more)
        if not text:
            return None
        value = json.loads(text)
        name = f"{schema}.schema.json"
        self.used.add(name)
        if isinstance(value, dict) and "completeness" in value:
            self.used.add("completeness.schema.json")
        self.held.add(" ".join(command) + " ")
        errors = [f"{' '.join(command)}: {e.json_path}: {e.message}"[:300]
                  for e in self.faults(name, value)]
        self.failed += errors
        self.passed += not errors
        return value

    def all(self, workspace, sampled, *more):
        # What looks through all that is recorded takes no day.
        values = {schema: self.valid(workspace, schema, command, *([] if schema in ["people", "privacy", "privacy-find", "holds", "retention"] else more))
                  for schema, command in {**COMMANDS, **(SAMPLED if sampled else {})}.items()}
        whole = values["gap"]
        first = whole["judgements"][0]
        self.valid(workspace, "gap-judgement", ["gap", first["id"]], *more)
        self.valid(workspace, "gap-criterion", ["gap", first["criteria"][0]["id"]], *more)
        self.valid(workspace, "criterion", ["criteria", first["criteria"][0]["id"]], *more)
        self.valid(workspace, "status", ["status", "--by", "2030-01-01"], *more)
        if values["evidence"]:
            self.valid(workspace, "evidence-item", ["evidence", values["evidence"][0]["id"]], *more)
        self.valid(workspace, "self-evaluation", ["report", "--kind", "self-evaluation"], *more, asks=("--format", "json"))
        report = json.loads(self.run(workspace, ["report", "--format", "json"], *more))
        self.held.add("report ")
        if report != whole:
            self.failed.append("report --format json is not gap --json")
        if self.valid(workspace, "policy", ["policy"], *more) != values["policy"]:
            self.failed.append("policy --json is not policy show --json")
        self.valid(workspace, "verify", ["verify", "--seal", whole["seal"]], *more)
        self.valid(workspace, "claims", ["claims", first["id"]], *more)
        self.supposed(workspace, values["criteria"], *more)
        for move in (whole["biggestRisk"] or {"moves": []})["moves"]:
            for outcome in ("not-so", "so", "wider"):
                self.valid(workspace, "gap-supposed", ["gap", "--suppose", f"{move['wider']}={outcome}"], *more)
        self.shared(workspace)
        self.order(whole)

    def supposed(self, workspace, criteria, *more):
        """Each statement of one aspect in turn, so that what rises and what falls is both seen."""
        criterion = json.loads(self.run(workspace, ["criteria", criteria[0]["id"], "--json"], *more))
        for statement in criterion["aspects"][0]["statements"]:
            self.valid(workspace, "gap-supposed", ["gap", "--suppose", statement], *more)

    def shared(self, workspace):
        """With a folder that is not there yet, then with the copy that it became."""
        with tempfile.TemporaryDirectory() as folder:
            for options in (["--dry-run"], [], ["--give"], ["--take"]):
                self.valid(workspace, "share", ["share", f"{folder}/copy", *options])
            self.cloned(f"{folder}/copy", f"{folder}/remote")

    def cloned(self, workspace, remote):
        """By git, with a remote that is empty."""
        for words in (["init", "-q", "--bare", remote], ["init", "-q", "-b", "main", workspace],
                      *(["-C", workspace, "config", *pair] for pair in (
                          ("user.name", "A. Lead"), ("user.email", "a@northvale.example"), ("remote.origin.url", remote),
                          ("remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*"), ("branch.main.remote", "origin"),
                          ("branch.main.merge", "refs/heads/main")))):
            subprocess.run(["git", *words], check=True)
        for options in (["--dry-run"], [], []):
            self.valid(workspace, "share", ["share", "--papers", "git", *options])
        if not self.valid(workspace, "verify", ["verify"])["git"]:
            self.failed.append("verify in a clone tells no seal")

    def attached(self, workspace, folder):
        """A folder, before and after it is taken in and where a paper changed; then a file, and one that only is somewhere."""
        papers = pathlib.Path(folder) / "papers"
        (papers / "below").mkdir(parents=True, exist_ok=True)
        (papers / "below" / "minutes.txt").write_text(f"minutes of {workspace}\n")
        (papers / "empty.txt").write_text("")
        (papers / "list.txt").write_text("NHS number 943 476 5919\n")
        for command in (["attach", str(papers), "--dry-run"], ["import", str(papers), "--yes"]):
            self.valid(workspace, "attach", command, "--by", "A. Lead")
        (papers / "below" / "minutes.txt").write_text("other minutes\n")
        told = self.valid(workspace, "attach", ["attach", str(papers), "--yes"], "--by", "A. Lead")
        fates = sorted(paper["fate"] for paper in told["papers"])
        if fates != ["known", "new-edition"]:
            self.failed.append(f"attach FOLDER --json says {fates} of a paper that changed and one that did not")
        (papers / "alone.txt").write_text("by itself\n")
        for what in ([str(papers / "alone.txt"), "--shows", "HP2.G1"], ["--reference", "shelf 1", "--title", "One", "--to", "HP2"]):
            self.valid(workspace, "attach", ["attach", *what], "--by", "A. Lead")

    def compared(self, workspace, day, *more):
        self.valid(workspace, "compare", ["compare", "--from", day], *more)

    def complete(self):
        """No command that answers in JSON is without a schema, and no exemption outlives its command."""
        names = re.findall(r"^  ([a-z][a-z-]*(?: [a-z]+)?)  +\S", self.run(None, ["help"]), re.MULTILINE)
        names = {name for name in names if "--json" in self.run(None, ["help", *name.split()])}
        own = {max((n for n in names if held.startswith(n + " ")), key=len, default="") for held in self.held}
        for name in sorted(names - own - RECORDING):
            self.failed.append(f"muster {name} answers in JSON and has no schema")
        for name in sorted(RECORDING - names | RECORDING & own):
            self.failed.append(f"muster {name} is exempted and need not be")

    def order(self, whole):
        """The readings never cross; the framework's grades come from the words of the example's own scale."""
        rank = {"inadequate": 0, "adequate": 1, "requires-improvement": 1, "good": 2, "outstanding": 3}
        parts = [whole["overall"] or {}, *whole["judgements"], *(c for j in whole["judgements"] for c in j["criteria"])]
        parts += [a for j in whole["judgements"] for c in j["criteria"] for a in c["aspects"]]
        for part in parts:
            known = [rank[part[r]] for r in ("atRisk", "supported", "indicated", "plausible") if part.get(r) in rank]
            if known != sorted(known):
                self.failed.append(f"{part.get('id', 'overall')}: atRisk <= supported <= indicated <= plausible does not hold")
        if [gap["rank"] for gap in whole["gaps"]] != list(range(1, len(whole["gaps"]) + 1)):
            self.failed.append("gaps are not ranked from 1")


def position(check, place, criterion):
    """One of each that a self-evaluation holds beside the evidence."""
    of, by = criterion["id"], ["--by", "A. Lead"]
    for part in ("know", "impact", "plan"):
        check.run(place, ["narrative", "write", criterion["judgement"], part, "In words.", *by])
    check.run(place, ["narrative", "write", of, "voice", "They asked me", "--theme", "Being asked", "--agreed-by", "the child",
                      "--for", "leaders", *by])
    check.run(place, ["measure", "record", of, "In time", "86.4%", "--of", "412", "--period", "2025-04-01..2026-03-31",
                      "--neighbours", "83.1", *by])
    check.run(place, ["inspection", "record", "The last", "2024-03-15", "--grade", "Overall=good", *by])
    check.run(place, ["inspection", "record", "The last", "2024-03-15", "--number", "1", "--recommendation", "Do", "--to", of, *by])
    check.run(place, ["milestone", "set", of, "Nine in ten", "--due", "2027-03-31", *by])


def main():
    muster, example = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2]
    for name, schema in SCHEMAS.items():
        Draft202012Validator.check_schema(schema)
    check = Check(muster)
    check.all(example, True, "--as-at", "last-record")
    last = json.loads(check.run(example, ["gap", "--json"], "--as-at", "last-record"))
    opened = json.loads(check.run(example, ["compare", "--from", last["asAt"], "--json"], "--as-at", "last-record"))
    for line in opened["trend"]["lines"][:1]:
        for point in line["points"]:
            check.compared(example, point["day"], "--as-at", "last-record")
    with tempfile.TemporaryDirectory() as folder:
        listed = subprocess.run([muster, "frameworks", "--json"], capture_output=True, text=True, cwd=folder, check=True)
        frameworks = json.loads(listed.stdout)
        check.valid(example, "frameworks", ["frameworks"])
        for framework in frameworks:
            check.valid(example, "framework", ["frameworks", framework["id"]])
            if framework["id"] != last["framework"]:
                check.valid(example, "gap", ["gap"], "--as-at", "last-record", "--framework", framework["id"])
            check.valid(example, "frameworks-diff", ["frameworks", "diff", framework["id"], last["framework"]])
            for other in frameworks:
                if other != framework:
                    check.valid(example, "frameworks-crosswalk", ["frameworks", "crosswalk", framework["id"], other["id"]])
            place = f"{folder}/{framework['id']}"
            check.run(None, ["init", place, "--framework", framework["id"], "--authority", "Northvale", "--by", "A. Lead"])
            check.all(place, False)
            if framework["id"] == "ofsted-ilacs-2026":
                check.valid(place, "gap", ["gap", "--shadow-overall"])
            criterion = json.loads(check.run(place, ["criteria", "--json"]))[0]
            check.run(place, ["attach", "--reference", "shelf 1", "--title", "First", "--to", criterion["id"], "--by", "A. Lead"])
            today = datetime.datetime.now(datetime.timezone.utc).date()
            raised = check.valid(place, "concern", ["concern", "raise"], "C4471", "--to", criterion["id"], "--told", "manager",
                                 "--told-at", "00:00", "--by", "A. Lead")
            if raised not in json.loads(check.run(place, ["concern", "list", "--json"])):
                check.failed.append("concern raise --json is not what concern list --json has")
            check.run(place, ["policy", "set", "--fresh-months", "6", "--because", "Agreed", "--by", "A. Lead"])
            position(check, place, criterion)
            check.all(place, False)
            check.compared(place, str(today))
        place = f"{folder}/attached"
        check.run(None, ["init", place, "--framework", "ofsted-child-protection-2012", "--authority", "Northvale", "--by", "A. Lead"])
        check.attached(place, folder)
    check.complete()
    unused = set(SCHEMAS) - check.used
    if unused:
        check.failed.append(f"no command was held to {', '.join(sorted(unused))}")
    for failure in check.failed:
        print(failure)
    print(f"{check.passed} answers are as their schema says, {len(check.failed)} faults")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
