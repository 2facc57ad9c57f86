#!/usr/bin/env python3
"""agreement.py MUSTER ROOT [--known FILE] [--seed N] [--workspaces N] [--list] [--keep FOLDER]: whether all outputs agree.

Over the worked example in ROOT and an invented workspace of every regime it runs the built program, reads nothing but
what the program puts out (terminal, HTML, Markdown, CSV, JSON, forms), collects each fact from every output that states
it, and holds them equal: an item's standing and days, a grade and its rule, a count, an owner, a due day. It also holds
that every output that ought to state a fact does, that a command line appears on a terminal only, that nothing
withdrawn is called fresh and nothing that never grows old out of date, and that the program takes its own CSV back and
finds nothing to do. Standard library only; `--keep` makes the workspaces in a folder and uses them again.

What is known to be wrong stands in agreement-known.txt, one pattern a line with its reason. It fails on a disagreement
that is not known, and on a pattern that nothing matches any more: then that line is to be taken out.
"""

import argparse
import collections
import concurrent.futures
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

from agreement_facts import Data, Facts, Sentences, number, recorded, words
from agreement_outputs import Page
from agreement_workspaces import REGIMES, Workspace, furnish

# Each command that reads, the outputs that it has, and what reads its JSON.
COMMANDS = [
    ("evidence", "screen csv md json", ["evidence"], "evidence"),
    ("status", "screen csv md json", ["status"], "status"),
    ("status --by", "screen json", ["status", "--by", "2027-02-20"], "status"),
    ("gap", "screen csv md json", ["gap", "--all"], "gap"),
    ("gap --why", "screen", ["gap", "--why"], None),
    ("claims", "screen csv md json", ["claims"], "claims"),
    ("action list", "screen csv md json", ["action", "list"], "actions"),
    ("concern list", "screen csv md json", ["concern", "list"], "concerns"),
    ("checklist", "screen csv md json", ["checklist"], "checklist"),
    ("sample show", "screen csv md json", ["sample", "show", "--cases"], "sample"),
    ("audit progress", "screen csv md json", ["audit", "progress"], "progress"),
    ("report", "html md json", ["report", "--annex"], "gap"),
    ("self-evaluation", "html md", ["report", "--kind", "self-evaluation"], None),
    ("report for inspectors", "html", ["report", "--annex", "--audience", "inspectors"], None),
    ("report for a committee", "html", ["report", "--annex", "--audience", "committee"], None),
]

# Every fact, and the outputs that ought to state it: a fact that one of them never states is a finding, so that neither
# the program nor this test can fall silent unseen.
LISTS = "screen csv md json"
REPORT = ["report html", "report md"]
SELF = ["self-evaluation html", "self-evaluation md"]
OUGHT = {
    ("evidence", "title"): [f"evidence {one}" for one in LISTS.split()] + REPORT + [
        "report csv", "evidence ID screen", "gap --why screen", "status --by screen", "status --by json"],
    ("evidence", "state"): [f"evidence {one}" for one in LISTS.split()] + REPORT + [
        "report csv", "evidence ID screen", "gap --why screen", "gap json", "status json"],
    ("evidence", "counts"): ["evidence screen", "evidence csv", "evidence md", *REPORT, "report csv", "evidence ID screen",
                             "gap --why screen", "gap json", "status --by screen", "status --by json"],
    ("evidence", "fresh until"): ["evidence screen", "evidence csv", "evidence md", "evidence json", *REPORT, "report csv",
                                  "evidence ID screen", "status --by screen", "status --by json"],
    ("evidence", "afterwards"): ["evidence csv", "evidence json", "report csv"],
    ("evidence", "dated"): [f"evidence {one}" for one in LISTS.split()] + REPORT + ["report csv", "evidence ID screen",
                                                                                   "gap --why screen"],
    ("evidence", "shows"): [f"evidence {one}" for one in LISTS.split()] + REPORT + ["report csv", "evidence ID screen"],
    ("evidence", "kind"): [f"evidence {one}" for one in LISTS.split()] + REPORT + ["report csv", "evidence ID screen",
                                                                                  "gap --why screen"],
    ("evidence", "extent"): [f"evidence {one}" for one in LISTS.split()] + REPORT + ["report csv", "evidence ID screen"],
    ("evidence", "agency"): [f"evidence {one}" for one in LISTS.split()] + REPORT + ["report csv", "evidence ID screen"],
    **{("evidence", field): ["evidence csv", "evidence json", "report csv", "evidence ID screen"]
       for field in ("exercise", "place", "note", "from", "to", "where", "by", "on")},
    ("evidence", "criteria"): ["evidence csv", "evidence json", "report csv", "status --by screen"],
    ("grade", "supported"): ["gap screen", "gap md", "gap json", "gap --why screen", "report json", "report csv",
                             "claims screen", "claims csv", "claims md", "claims json", "status screen", "status csv",
                             "status md", "report html: picture", "report html: criterion", "report md: criterion",
                             "report html: What decides each reading"],
    ("grade", "indicated"): ["gap screen", "gap md", "gap json", "gap --why screen", "report json", "report csv",
                             "report html: picture", "report html: criterion"],
    ("grade", "plausible"): ["gap screen", "gap md", "gap json", "gap --why screen", "report json", "report csv",
                             "report html: picture", "report html: criterion"],
    ("grade", "claimed"): ["gap screen", "gap md", "gap json", "gap --why screen", "report json", "report csv",
                           "claims screen", "claims csv", "claims json", "status screen", "status csv", "status json",
                           "report html: picture", "report html: criterion"],
    ("grade", "rule of supported"): ["gap screen", "gap md", "gap json", "gap --why screen", "report csv",
                                     "report html: What decides each reading"],
    ("grade", "rule of indicated"): ["gap json", "gap --why screen", "report html: What decides each reading"],
    ("grade", "rule of plausible"): ["gap json", "gap --why screen", "report html: What decides each reading"],
    **{("aspect", field): ["gap json", "gap --why screen", "report csv", "report html", "report md"]
       for field in ("supported", "indicated", "status")},
    ("claim", "distance"): ["claims screen", "claims csv", "claims md", "report html", "report md"],
    ("claim", "by"): ["claims csv", "claims md", "claims json", "report html"],
    ("criterion", "owner"): ["status screen", "status csv", "status md", "status json", "report html", "report md",
                             "report csv", "claims json"],
    ("criterion", "due"): ["status screen", "status csv", "status md", "status json", "report html", "report md",
                           "report csv"],
    ("criterion", "overdue"): ["status csv", "status md", "status json", "report html", "report csv"],
    ("criterion", "reviewer"): ["status screen", "status csv", "status md", "status json", "report html"],
    ("criterion", "missing"): ["status screen", "status csv", "status md", "status json", "report csv"],
    ("criterion", "old"): ["status screen", "status csv", "status md", "status json", "report csv"],
    **{("action", field): [f"action list {one}" for one in LISTS.split()] + [*REPORT, "report csv", *SELF]
       for field in ("owner", "due", "criterion", "overdue")},
    ("action", "status"): ["action list screen", "action list csv", "action list json", *REPORT, *SELF],
    ("action", "measure"): ["action list csv", "action list json", *REPORT],
    ("action", "note"): ["action list csv", "action list json", *REPORT],
    **{("concern", field): [f"concern list {one}" for one in LISTS.split()] + [*REPORT, "report csv", "status screen"]
       for field in ("case", "state", "recheck by", "told at", "acted at")},
    ("checklist", "ready"): [f"checklist {one}" for one in LISTS.split()] + [*REPORT, "report csv"],
    ("checklist", "since"): [f"checklist {one}" for one in LISTS.split()] + [*REPORT, "report csv"],
    ("checklist", "note"): [f"checklist {one}" for one in LISTS.split()] + [*REPORT, "report csv"],
    ("checklist", "by"): ["checklist csv", "checklist json", "report csv"],
    ("stratum", "drawn"): ["sample show screen", "sample show md", "sample show json", *REPORT, "report csv", "pack csv",
                           "pack html"],
    ("question", "yes"): ["sample show screen", "sample show md", "sample show json", *REPORT, "report csv", "pack csv", *SELF],
    ("question", "share"): ["sample show screen", "sample show md", "sample show json", *REPORT, "report csv", "pack csv", *SELF],
    ("question", "answered"): [f"audit progress {one}" for one in LISTS.split()],
    ("case", "cohort"): ["sample show screen", "sample show csv", "sample show json", "report csv", "pack csv"],
    ("count", "items that are not withdrawn"): ["evidence screen", "evidence csv", "evidence md", "evidence json",
                                                "status screen", "status md", *REPORT],
    ("count", "items out of date"): ["evidence screen", "evidence csv", "evidence md", *REPORT, "report csv"],
    **{("count", f"{what} out of date within the year"): REPORT for what in ("papers and questions", "held on of those")},
    ("count", "papers out of date within the year"): ["evidence json", *REPORT],
    ("count", "items to be placed"): ["evidence screen", "status screen", "status md", "status json", "gap screen", *REPORT],
    ("count", "aspects placed"): ["gap json", "status screen", "status json", "status md", *REPORT],
    ("count", "claims"): ["claims screen", "claims csv", "claims md", "claims json", *REPORT],
    ("count", "actions overdue"): ["action list screen", "action list csv", "action list json", "gap screen", *REPORT],
    ("count", "checklist ready"): ["checklist screen", "checklist md", "checklist json", "status screen", *REPORT],
    ("count", "cases drawn"): ["sample show screen", "sample show md", "sample show json", "audit progress screen",
                               "audit progress md", "audit progress json", *REPORT],
    ("count", "cases audited"): ["sample show screen", "sample show md", "audit progress screen", "audit progress json",
                                 "audit progress md", *REPORT],
    ("count", "concerns open"): ["concern list json", *REPORT],
    ("count", "records"): ["gap screen", "gap json", *REPORT],
    ("whole", "seal"): ["gap screen", "gap md", "gap json", "claims json", *REPORT, *SELF, "pack md", "pack html",
                        "report for inspectors html", "report for a committee html"],
    ("whole", "as at"): ["evidence screen", "status screen", "gap screen", "gap json", "claims screen", "claims json",
                         "status json", *REPORT, "pack html", "report for a committee html"],
    ("whole", "authority"): ["status screen", "gap screen", "gap json", "status json", *REPORT, "form html"],
    ("whole", "target"): ["gap json", *REPORT],
}


def framework(root, name):
    """Labels of grades and strata, from the framework's file."""
    with open(os.path.join(root, "frameworks", f"{name}.yaml"), encoding="utf-8") as file:
        text = file.read()
    grades = {}
    for match in re.finditer(r"(?:grade|position): ([\w-]+)(?:\n    letter: \w+\n    |, letter: \w+, )label: ([^\n,]+)", text):
        grades[match[2].strip().strip('"').lower()] = match[1]
    strata, cohort = {}, None
    block = re.search(r"^cohorts:\n((?:[ #-].*\n|\n)*)", text, re.M)
    for match in re.finditer(r"^(  |      )- \{?id: ([\w-]+)(?:\n +|, )label: ([^\n]+?)\}?$", block[1] if block else "", re.M):
        def squeezed(text):
            return re.sub(r"[\s-]+", "", text).lower()
        label = match[3].split(", who:")[0].strip().strip('"')
        if len(match[1]) == 2:
            cohort = (match[2], label)
            strata[f"{squeezed(label)}/all"] = f"{match[2]}/all"
            strata[f"{squeezed(match[2])}/all"] = f"{match[2]}/all"
        else:
            strata[f"{squeezed(cohort[1])}/{squeezed(label)}"] = f"{cohort[0]}/{match[2]}"
            strata[f"{squeezed(cohort[0])}/{squeezed(match[2])}"] = f"{cohort[0]}/{match[2]}"
    return {"grades": grades, "strata": strata}


class Program:
    """The program under test, asked about one workspace."""

    def __init__(self, muster, folder, clock):
        self.muster, self.folder = muster, folder
        self.environment = {"PATH": os.environ.get("PATH", ""), "NO_COLOR": "1", "COLUMNS": "120", "MUSTER_BY": "A. Marlow"}
        if clock:
            self.environment["MUSTER_CLOCK"] = clock

    def ask(self, words, as_at=True):
        command = [self.muster, *words, "--workspace", self.folder] + (["--as-at", "last-record"] if as_at else [])
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                              timeout=120)
        return done

    def answer(self, words):
        done = self.ask(words)
        if done.returncode == 2:
            raise SystemExit(f"agreement: muster {' '.join(words)} in {self.folder}: {done.stderr.strip()}")
        return done.stdout


def collect(muster, root, regime, folder, clock, said):
    """All facts of one workspace, its pages by name, and what is wrong beside facts that differ."""
    program, facts = Program(muster, folder, clock), Facts(framework(root, regime))
    pages, wrong = [], []
    sentences, data = Sentences(facts), Data(facts)
    gap = json.loads(program.answer(["gap", "--all", "--json"]))
    for judgement in gap["judgements"]:
        facts.learn(judgement["id"], judgement["title"], f"{judgement['id']} {judgement['title']}")
        for criterion in judgement["criteria"]:
            facts.learn(criterion["id"], criterion["title"])
    for row in (row for table in Page("gap", "screen", program.answer(["gap"])).tables if "Judgement" in table.headings
                for row in table.rows if row[0]):
        facts.learn(row[0], row[1])

    def take(name, medium, text, reader=None):
        page = Page(name, medium, text)
        pages.append((f"{name} {medium}", page))
        facts.read(page, f"{name} {medium}", "committee" not in name)
        sentences.read(page, f"{name} {medium}", "committee" not in name)
        if medium == "json" and reader:
            getattr(data, reader)(page.data, f"{name} json")
        return page

    with tempfile.TemporaryDirectory() as scratch:
        for name, media, asked, reader in COMMANDS:
            for medium in media.split():
                chosen = [] if medium == "screen" else ["--json"] if medium == "json" and asked[0] != "report" else [
                    "--format", medium]
                if asked[0] == "report":
                    target = os.path.join(scratch, f"report.{medium}")
                    program.answer([*asked, *chosen, "--output", target])
                    with open(target, encoding="utf-8") as file:
                        text = file.read()
                    os.remove(target)
                else:
                    text = program.answer([*asked, *chosen])
                page = take(name, medium, text, reader)
                if name == "gap --why":
                    sentences.why(page, "gap --why screen")
        for name, asked in (("report csv", ["report", "--format", "csv"]), ("pack", ["pack", "--without-files"])):
            target = os.path.join(scratch, name)
            program.answer([*asked, "--output", target])
            for file_name in sorted(os.listdir(target)):
                medium = file_name.rpartition(".")[2]
                if medium in ("csv", "md", "html"):
                    with open(os.path.join(target, file_name), encoding="utf-8") as file:
                        take(name.split()[0], medium, file.read())
        owners = [one["owner"] for one in json.loads(program.answer(["status", "--json"]))["criteria"] if one["owner"]]
        for name, asked in (("form", ["form", "--owner", owners[0]]), ("form", ["form", "--owner", owners[0], "--csv"]),
                            ("form for cases", ["form", "--cases", "--auditor", "K. Lund"])):
            target = os.path.join(scratch, "form")
            if program.ask([*asked, "--output", target]).returncode == 0:
                with open(target, encoding="utf-8") as file:
                    take(name, "csv" if "--csv" in asked else "html", file.read())
                os.remove(target)
        for name, page in pages:
            if name == "form html":
                owned = {one["id"] for one in json.loads(program.answer(["status", "--json"]))["criteria"]
                         if one["owner"] == owners[0]}
                shown = {facts.part(section[-1]) for section, _ in page.lines if section} & set(facts.subjects.values())
                facts.add("form", "criteria of an owner", owners[0], name, " ".join(sorted(shown - {"overall"})))
                facts.add("form", "criteria of an owner", owners[0], "status json", " ".join(sorted(owned)))
                for _, line in page.lines[:4]:
                    authority, dot, _ = line.partition(" · ")
                    if dot:
                        facts.add("whole", "authority", "whole", name, words(authority), authority)
        wrong += own_sheet(program, scratch)
    listed = json.loads(program.answer(["evidence", "--json"]))
    for item in chosen_items(facts, listed):
        page = Page("evidence ID", "screen", program.answer(["evidence", item]))
        pages.append(("evidence ID screen", page))
        sentences.item_page(page, "evidence ID screen", item[:7])
    year_ahead(facts, pages, listed, gap["asAt"])
    recorded(facts, said)
    facts.settle()
    wrong += commands_off_the_terminal(program, pages)
    wrong += standings(facts, gap["asAt"])
    return facts, wrong


def chosen_items(facts, listed):
    """Two items of every state that the list tells, those with the most said of them, and all concerns."""
    by_state = collections.defaultdict(list)
    for one in listed:
        states = facts.stated["evidence", "state", one["id"][:7]].get("evidence csv", {"?": ""})
        by_state[next(iter(states))].append(one["id"])
    concerns = {subject for noun, _, subject in facts.stated if noun == "concern"}
    full = [one["id"] for one in listed if one["title"] in (
        "Everything said", "Put right", "Withdrawn while fresh", "The paper once more", "Reworded since")]
    return sorted({*full, *(item for items in by_state.values() for item in items[:2]),
                   *(one["id"] for one in listed if one["id"][:7] in concerns)})


def year_ahead(facts, pages, listed, as_at):
    """What goes out of date in the year: a sentence counts it, a table by month, and each paper has its own day."""
    def add(what, name, count):
        facts.add("count", f"{what} out of date within the year", "whole", name, count)
    sentence = re.compile(r"(?:(\d+) papers?)?(?: and )?(?:(\d+) audited questions?)? go(?:es)? out of date within the year"
                          r"(?:; (\d+) of them holds? on)?")
    for name, page in pages:
        for match in (sentence.search(line) for _, line in page.lines):
            if match:
                papers, questions, held = (int(said or 0) for said in match.groups())
                add("papers", name, papers)
                add("papers and questions", name, papers + questions)
                add("held on of those", name, held)
        for table in page.tables:
            if {"By the end of", "Out of date", "Still counts"} <= set(table.headings):
                for what, heading in (("papers and questions", "Out of date"), ("held on of those", "Held on as adverse")):
                    add(what, f"{name}: months", sum(number(row[table.headings.index(heading)]) for row in table.rows))
    # The last of twelve ends of a month; what counts to that day still does.
    first = datetime.date.fromisoformat(as_at) + datetime.timedelta(days=1)
    year, month = divmod(first.year * 12 + first.month - 1 + 12, 12)
    end = str(datetime.date(year, month + 1, 1) - datetime.timedelta(days=1))
    # What counts from a day to come on may end within the year as well, and says of neither day when.
    if all(one["state"] != "not-yet" for one in listed):
        add("papers", "evidence json", sum(
            one["state"] in ("fresh", "never-mended") and (one["until"] or end) < end for one in listed))


def own_sheet(program, scratch):
    """The list of evidence, and what is said beside it, as a spreadsheet, taken back in: there must be nothing to do."""
    lists = [(["evidence"], ["import"], "nothing")] + [
        ([noun, "list"], [noun, "import"], r": (\d+ as recorded already|nothing to do)\.")
        for noun in ("narrative", "measure", "inspection", "milestone")]
    wrong = []
    for number, (listed, taken, nothing) in enumerate(lists):
        sheet = os.path.join(scratch, f"own-{number}.csv")
        program.answer([*listed, "--format", "csv", "--output", sheet])
        done = program.ask([*taken, sheet, "--dry-run"], as_at=False)
        told = re.sub(r"\s+", " ", done.stderr + done.stdout).strip()
        if done.returncode != 0 or not re.search(nothing, told, re.I):
            wrong.append(f"{' '.join(listed)} csv, taken back in with '{' '.join(taken)} --dry-run', is not 'nothing to do': {told[:160]}")
    return wrong


def commands_off_the_terminal(program, pages):
    """A command line appears on a terminal only."""
    names = re.findall(r"^  ([a-z][a-z-]+)(?: [a-z-]+)?  ", subprocess.run(
        [program.muster, "--help"], capture_output=True, text=True).stdout, re.M)
    command = re.compile(r"\bmuster (" + "|".join(sorted(set(names), key=len, reverse=True)) + r"|help)\b[^\n]{0,30}")
    found = []
    for name, page in pages:
        if page.medium == "screen":
            continue
        text = page.text if page.medium in ("json", "csv", "md") else "\n".join(
            [line for _, line in page.lines] + [cell for table in page.tables for row in table.rows for cell in row])
        for match in {re.match(r"muster [a-z-]+(?: [a-z]+)?", match[0])[0]: match for match in command.finditer(text)}.values():
            found.append(f"{name} holds a command line: '{match[0].strip()}'")
    return found


def standings(facts, as_at):
    """That what is withdrawn is nowhere fresh, what never grows old nowhere out of date, and nothing fresh is past its day."""
    found = []
    for (noun, field, item), outputs in list(facts.stated.items()):
        if (noun, field) != ("evidence", "state"):
            continue
        title = facts.titles.get(item, "")
        until = facts.stated.get(("evidence", "fresh until", item), {})
        concern = facts.stated.get(("concern", "state", item), {}).get("concern list json", {})
        withdrawn = "withdrawn" in outputs.get("evidence json", {})
        is_open = bool(concern.keys() & {"open", "overdue"})
        for output in sorted({*outputs, *until}):
            states, days = outputs.get(output, {}), [said for said in until.get(output, {}) if said]
            who = f"{output} of item {item} ({title})"
            if withdrawn and "fresh" in states:
                found.append(f"{who}, which is withdrawn, says that it is fresh: '{states['fresh']}'")
            if withdrawn and days:
                found.append(f"{who}, which is withdrawn, says until when it is fresh: {min(days)}")
            if is_open and "out of date" in states:
                found.append(f"{who}, an open concern, says that it is out of date: '{states['out of date']}'")
            if is_open and days:
                found.append(f"{who}, an open concern that never grows old, says until when it is fresh: {min(days)}")
            elif states.keys() & {"fresh", "counts"} and any(last < as_at for last in days):
                found.append(f"{who} says fresh, and until {min(days)}, which is past")
            if "to be placed" in {state for said in outputs.values() for state in said} and days:
                found.append(f"{who}, which is still to be placed, says until when it is fresh: {min(days)}")
    return found


def disagreements(facts):
    """Each fact that two outputs state differently, as (what it is about, a plain sentence)."""
    found = []
    for (noun, field, subject), outputs in facts.stated.items():
        voters = collections.defaultdict(list)
        for output, values in outputs.items():
            for value in values:
                voters[value].append(output)
            if len(values) > 1:
                both = "' and '".join(str(text) for text in values.values())
                found.append(((noun, field, output, "itself"), sentence(facts, noun, field, subject) + f": {output} says both "
                              f"'{both}'"))
        if len(voters) < 2:
            continue
        most = max(voters, key=lambda value: (len(voters[value]), "as it was recorded" in voters[value]))
        for value, names in voters.items():
            for name in names:
                if value != most and most not in outputs[name]:
                    other = voters[most][0]
                    found.append(((noun, field, name, other), sentence(facts, noun, field, subject) + f": {name} says "
                                  f"'{outputs[name][value]}', {other} says '{outputs[other][most]}'"))
    return found


def sentence(facts, noun, field, subject):
    title = facts.titles.get(subject)
    whose = "" if subject == "whole" else f" of {subject}" + (f" ({title})" if title else "")
    return f"{noun} {field}{whose}"


def read_known(path):
    known = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                pattern, bar, reason = line.partition("  # ")
                if not bar:
                    raise SystemExit(f"agreement: {path}: no reason (two blanks, '# ', a reason) in: {line}")
                known.append((re.compile(pattern.strip()), reason))
    return known


def workspaces(options, scratch):
    """The worked example, and invented ones: regime, folder, clock, what was said, and a name."""
    yield "the worked example", "ofsted-child-protection-2012", options.root, None, {}
    for number in range(options.workspaces):
        for regime in REGIMES:
            seed = options.seed + number
            around = os.path.join(options.keep or scratch, f"{regime}-{seed}")
            yield f"{regime}, seed {seed}", regime, around, seed, None


def one(options, name, regime, folder, seed, said):
    clock = None
    if said is None:
        kept = os.path.join(folder, "said.json")
        if os.path.exists(kept):
            with open(kept) as file:
                clock, said = json.load(file)
        else:
            os.makedirs(folder)
            workspace = Workspace(options.muster, options.root, os.path.join(folder, "w"), regime, seed)
            furnish(workspace)
            clock, said = workspace.clock, workspace.said
            with open(kept, "w") as file:
                json.dump([clock, said], file)
        folder = os.path.join(folder, "w")
    return (name, *collect(options.muster, options.root, regime, folder, clock, said))


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("muster")
    parser.add_argument("root")
    parser.add_argument("--known", default=os.path.join(here, "agreement-known.txt"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workspaces", type=int, default=1, help="of each regime")
    parser.add_argument("--list", action="store_true", help="each disagreement, also the known ones")
    parser.add_argument("--keep")
    parser.add_argument("--only", default="", help="a part of a workspace's name")
    options = parser.parse_args()
    options.muster, options.root = os.path.abspath(options.muster), os.path.abspath(options.root)
    started, known = time.time(), read_known(options.known)
    told, findings = collections.defaultdict(collections.Counter), []
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        chosen = [each for each in workspaces(options, scratch) if options.only in each[0]]
        for name, facts, wrong in pool.map(lambda each: one(options, *each), chosen):
            for (noun, field, _), outputs in facts.stated.items():
                for output, values in outputs.items():
                    told[noun, field][output] += any(value != "" for value in values)
            findings += [(("other", text.split(" ")[0]), f"{text}", name) for text in wrong]
            findings += [(key, text, name) for key, text in disagreements(facts)]
    silences(told, findings)
    table(told)
    return judge(findings, known, options, started)


def silences(told, findings):
    for (noun, field), outputs in OUGHT.items():
        for output in outputs:
            if not any(count and (name == output or name.startswith(f"{output}: ")) for name, count in told[noun, field].items()):
                findings.append(((noun, field, output, "silent"), f"{noun} {field}: {output} never states it", "all"))


def table(told):
    print("What was collected: fact, and from which outputs how many values")
    for (noun, field), outputs in sorted(told.items()):
        print(f"  {noun} {field}: " + ", ".join(f"{name} {count}" for name, count in sorted(outputs.items())))


def judge(findings, known, options, started):
    matched, unknown = collections.Counter(), collections.defaultdict(list)
    for key, text, name in findings:
        hits = [pattern for pattern, _ in known if pattern.search(text)]
        matched.update(pattern.pattern for pattern in hits)
        if options.list:
            print(f"{'known' if hits else 'NEW'}: {text} [{name}]")
        if not hits:
            unknown[key].append(f"{text} [{name}]")
    print(f"\n{sum(len(each) for each in unknown.values())} disagreements that are not known, of {len(findings)}; "
          f"{len(known)} known issues; {time.time() - started:.0f} seconds")
    for key, texts in sorted(unknown.items(), key=str):
        print(f"{len(texts)} × {' | '.join(key)}")
        for text in texts[:3]:
            print(f"    {text}")
    gone = [(pattern, reason) for pattern, reason in known if not matched[pattern.pattern]]
    for pattern, reason in gone:
        print(f"No longer found, so take it out of {os.path.basename(options.known)}: {pattern.pattern}  # {reason}")
    return 1 if unknown or gone else 0


if __name__ == "__main__":
    sys.exit(main())
