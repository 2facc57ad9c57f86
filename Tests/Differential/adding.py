"""Adds what Documentation/adding.md adds, by its patches, and holds that each touches no more places than it says and that
what was added is in every output without another line.

Usage: adding.py ROOT   (a checkout; what is committed there is built in a folder of its own)
"""

import csv
import hashlib
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(sys.argv[1]).resolve()
ENV = {**os.environ, "MUSTER_BY": "A. Lead", "MUSTER_CLOCK": "2026-11-21T09:00:00Z", "NO_COLOR": "1", "COLUMNS": "100"}
# Files that are there already and may be touched; a file of its own comes on top.
MOST = {"evidence-field": 3, "record-kind": 1, "command": 1, "output-format": 1}
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
failures = []


def check(holds, sentence):
    print(("ok   " if holds else "FAIL ") + sentence)
    if not holds:
        failures.append(sentence)


def run(*command, cwd=None, status=0):
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=ENV, capture_output=True, text=True)
    if done.returncode != status:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def short(digest):
    bits = int.from_bytes(digest[:16], "big") << 2
    return "".join(LETTERS[bits >> shift & 31] for shift in range(125, -1, -5))


with tempfile.TemporaryDirectory() as folder:
    tree = pathlib.Path(folder) / "tree"
    run("git", "clone", "--quiet", root, tree)
    patches = sorted((tree / "Documentation/adding").glob("*.patch"))
    check([patch.stem for patch in patches] == sorted(MOST), "there is a patch for each thing that can be added")
    for patch in patches:
        touched = re.findall(r"^--- a/(.*)$", patch.read_text(encoding="utf-8"), re.MULTILINE)
        check(len(touched) <= MOST[patch.stem], f"{patch.stem} touches {len(touched)} of at most {MOST[patch.stem]} files")
        run("git", "apply", patch, cwd=tree)
    run("swift", "build", "--product", "muster", cwd=tree)
    muster = pathlib.Path(run("swift", "build", "--show-bin-path", cwd=tree).strip()) / "muster"

    work = pathlib.Path(folder) / "work"
    run(muster, "init", work, "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council",
        "--target", "good")

    check("--sensitivity" in run(muster, "help", "attach"), "the new field is an option of attach")
    check("--sensitivity" in run(muster, "help", "correct"), "and of correct")
    run(muster, "attach", "--reference", "Shelf 1", "--title", "An audit", "--shows", "HP2.G1", "--kind", "audit",
        "--dated", "2026-09-30", "--sensitivity", "official", cwd=work)
    item = json.loads(run(muster, "evidence", "--json", cwd=work))[0]
    check(item.get("sensitivity") == "official", "it is in the JSON of an item")
    check("Sensitivity" in run(muster, "evidence", item["id"], cwd=work), "it is on the item's own page")
    sheet = run(muster, "evidence", "--format", "csv", cwd=work)
    row = next(csv.DictReader(io.StringIO(sheet.lstrip("\ufeff"))))
    check(row.get("Sensitivity") == "official", "it is a column of the spreadsheet")
    (work / "log.csv").write_text(sheet, encoding="utf-8")
    check("nothing to do" in run(muster, "import", "log.csv", cwd=work), "the spreadsheet is taken in again")
    run(muster, "form", "--agency", "police", "--criterion", "HP2", "--output", "form.html", cwd=work)
    form = (work / "form.html").read_text(encoding="utf-8")
    check("Who may read it?" in form, "a form asks for it")

    check("see the grade that the assessment is to reach" in run(muster, "help"), "the new command is in the help")
    check("target" in run(muster, "completions", "bash"), "and in the completions")
    check(run(muster, "target", cwd=work).strip() == "Good", "it runs")
    check(json.loads(run(muster, "target", "--json", cwd=work))["target"] == "good", "it answers in JSON")

    told = run(muster, "evidence", "-o", "evidence.tsv", cwd=work)
    check(told.strip() == "Written to evidence.tsv.", "the new format is known by its ending")
    tabbed = list(csv.reader((work / "evidence.tsv").open(encoding="utf-8"), delimiter="\t"))
    check(tabbed == list(csv.reader(io.StringIO(sheet.lstrip("\ufeff")))), "and says what the spreadsheet says")
    check(run(muster, "criteria", "--format", "tsv", cwd=work).startswith("Judgement\t"), "of every table")

    # No verb writes the new kind, so its record is written here, after the last one.
    last = max((work / "evidence/records").rglob("*.yaml"), key=lambda path: path.name)
    before = last.read_text(encoding="utf-8")
    header = {key: re.search(rf"^{key}: (.*)$", before, re.MULTILINE)[1] for key in ["assessment", "framework"]}
    text = (
        f"record: visit-announced\nformat: muster-record/2\nscope: assessment\nassessment: {header['assessment']}\n"
        f"framework: {header['framework']}\nframework-version: 1\nat: 2026-11-21T09:00:01Z\nclock: stated\n"
        f"by:\n  name: A. Lead\ninspectorate: The inspectorate of an example\n"
        f"after:\n  - {hashlib.sha256(last.read_bytes()).hexdigest()}\n")
    digest = hashlib.sha256(text.encode()).digest()
    (last.parent / f"20261121T090001Z-visit-announced-{short(digest)}.yaml").write_text(text, encoding="utf-8")
    check(run(muster, "verify", cwd=work).startswith("Sound. 3 records"), "a record of the new kind is read and sound")
    found = json.loads(run(muster, "erase", "--find", "inspectorate of an example", "--json", cwd=work))["records"]
    check([record["kind"] for record in found] == ["visit-announced"], "its words are found")
    told = run(muster, "erase", found[0]["id"], "--because", "an example", "--yes", cwd=work)
    check("1 visit announced" in told, "and it is erased by its id, in its own words")

print(f"{len(failures)} failed")
sys.exit(1 if failures else 0)
