"""Invented workspaces for agreement.py: one a regime, with everything that a record can be and a little chance.

Every workspace is made by the program under test under stated times, and the same seed makes the same records. What
was said when an item was attached is kept beside it, so that outputs are held to what was recorded as well as to
each other.
"""

import base64
import csv
import datetime
import hashlib
import json
import os
import random
import re
import subprocess

GRADES = {
    "care-inspectorate-joint-2009": ["very-good", "good", "satisfactory", "weak"],
    "joint-chief-inspectors-2008": ["no-longer-true", "not-relevant"],
    "jtai-neglect-2017": ["strength", "developing"],
    "ofsted-child-protection-2012": ["outstanding", "good", "adequate", "inadequate"],
    "ofsted-disabled-children-2012": ["effective-practice", "mixed"],
    "ofsted-ilacs-2026": ["outstanding", "good", "requires-improvement", "inadequate"],
}
# The letter of statements at the worst grade, and that grade.
WORST = {
    "care-inspectorate-joint-2009": ("U", "unsatisfactory"),
    "joint-chief-inspectors-2008": ("G", "still-true"),
    "jtai-neglect-2017": ("C", "concern"),
    "ofsted-child-protection-2012": ("I", "inadequate"),
    "ofsted-disabled-children-2012": ("B", "barrier"),
    "ofsted-ilacs-2026": ("I", "inadequate"),
}
REGIMES = sorted(GRADES)
KINDS = [
    "audit", "performance-data", "case-sample", "observation", "feedback-children", "feedback-families",
    "feedback-staff", "policy", "minutes", "external-review", "other",
]
PEOPLE = ["B. Osei", "C. Farrow", "D. Imrie", "E. Quill", "F. Adeyemi"]
AGENCIES = ["childrens-social-care", "police", "health", "schools", "early-help"]
EXTENTS = ["31 of 40", "7 of 25", "most", "a majority", "18 of 19"]


class Refused(Exception):
    pass


def crockford(digest):
    """The first 128 bits in the 26 letters and digits that a record's name ends in."""
    plain = base64.b32encode(digest[:16]).decode().rstrip("=")
    return plain.translate(str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789abcdefghjkmnpqrstvwxyz"))


class Workspace:
    """A folder, a clock that only goes forward, and what was said of every item."""

    def __init__(self, muster, root, folder, regime, seed):
        self.muster, self.root, self.folder, self.regime = muster, root, folder, regime
        self.chance = random.Random(f"{regime} {seed}")
        self.moment = datetime.datetime(2025, 6, 2, 9, 0)
        self.said = {}
        self.refused = []
        self.commands = 0

    def on(self, day):
        moment = datetime.datetime.fromisoformat(f"{day}T09:00:00")
        assert moment > self.moment, f"{day} is not after {self.moment}"
        self.moment = moment

    @property
    def clock(self):
        return self.moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def run(self, *words, by="A. Marlow", optional=False):
        self.moment += datetime.timedelta(minutes=3)
        self.commands += 1
        environment = {"PATH": os.environ.get("PATH", ""), "MUSTER_CLOCK": self.clock, "MUSTER_BY": by,
                       "NO_COLOR": "1"}
        done = subprocess.run([self.muster, *map(str, words), "--workspace", self.folder], env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        if done.returncode == 2:
            note = f"{self.regime}: muster {' '.join(map(str, words))}: {done.stderr.strip()}"
            if not optional:
                raise Refused(note)
            self.refused.append(note)
        return done

    def paper(self, name, text):
        path = os.path.join(os.path.dirname(self.folder), f"paper-{name}.txt")
        with open(path, "w") as file:
            file.write(text + "\nInvented.\n")
        return path

    def attach(self, title, material=None, by="B. Osei", optional=False, shows=(), against=(), to=(), **fields):
        """Attaches one item; `material` is the text of a small file, or None for a reference. Its id, or None."""
        words = ["attach"]
        if material is not None:
            words.append(self.paper(re.sub(r"\W+", "-", title.lower()), material))
        elif "reference" not in fields:
            fields["reference"] = f"Shelf/{len(self.said) + 1}"
        words += ["--title", title, "--json"]
        for name, values in (("shows", shows), ("against", against), ("to", to)):
            for value in values:
                words += [f"--{name}", value]
        for name, value in fields.items():
            words += [f"--{name}", value]
        done = self.run(*words, by=by, optional=optional)
        if done.returncode:
            return None
        answer = json.loads(done.stdout)
        (item,) = answer["attached"]
        self.said[item] = {"title": title, "by": by, "on": str(self.moment.date()), **fields,
                           "shows": list(shows), "against": list(against), "to": list(to)}
        return item

    def put_ahead(self, item, day):
        """Makes the newest record, an item, speak for a day to come, as another machine's clock may have let it."""
        month = os.path.join(self.folder, "evidence", "records", self.clock[:7])
        (name,) = [name for name in os.listdir(month) if item in name]
        with open(os.path.join(month, name)) as file:
            text = file.read()
        assert "\ndated: " in text
        text = re.sub(r"\ndated: .*", f"\ndated: {day}", text)
        digest = crockford(hashlib.sha256(text.encode()).digest())
        with open(os.path.join(month, name.replace(item, digest)), "w") as file:
            file.write(text)
        os.remove(os.path.join(month, name))
        self.said[digest] = {**self.said.pop(item), "dated": day}
        return digest


class Ladder:
    """The statements of a framework, by what they say."""

    def __init__(self, workspace):
        listed = json.loads(workspace.run("criteria", "--json").stdout)
        self.criteria = [criterion for criterion in listed if criterion["aspects"]]
        self.statements = []
        for criterion in self.criteria:
            for aspect in criterion["aspects"]:
                ids = list(aspect["statements"])
                self.statements.append((criterion["id"], ids))

    def ladder(self, criterion):
        """The statements of a criterion's first aspect."""
        return next(ids for owner, ids in self.statements if owner == criterion)

    def every(self, criterion=None):
        return [one for owner, ids in self.statements if criterion in (None, owner) for one in ids]


def furnish(workspace):
    """Fills a workspace: each line of the issue's list of cases at least once, and a dozen items by chance."""
    regime, chance = workspace.regime, workspace.chance
    target = ["--target", "good"] if "good" in GRADES[regime] else []
    workspace.run("init", workspace.folder, "--framework", regime, "--authority", "Northvale & Weir Council", *target)
    ladder = Ladder(workspace)
    names = [criterion["id"] for criterion in ladder.criteria]
    marked = chance.sample(names, min(8, len(names)))
    first, second, third = marked[:3]
    one, two = ladder.every(first), ladder.every(second)

    # Long ago: what is old today, and a child about whom nobody has looked again.
    workspace.run("assign", first, "--owner", "C. Farrow", "--reviewer", "K. Lund", "--due", "2025-12-18")
    for criterion, person in zip(marked[1:], PEOPLE):
        due = chance.choice([[], ["--due", "2026-06-30"], ["--due", "2026-12-18"]])
        workspace.run("assign", criterion, "--owner", person, *due)
    concerns = {}
    for name, case, criterion in (("forgotten", "N101", first), ("settled", "N102", second), ("wrong", "N103", third)):
        raised = workspace.run("concern", "raise", case, "--to", criterion, "--told", "team manager", "--told-at",
                               f"{workspace.moment.date()} 08:40", "--note", "seen the same day", "--json")
        concerns[name] = json.loads(raised.stdout)["id"]
    workspace.on("2025-06-04")
    workspace.run("recheck", concerns["settled"], "not-so", "--because", "seen at home and safe")
    workspace.run("withdraw", concerns["wrong"], "--because", "another authority's case")
    workspace.attach("Old audit", "old audit", shows=[one[0]], kind="audit", dated="2025-03-31", extent="31 of 40")
    workspace.attach("Old figures", shows=[two[0]], kind="performance-data", dated="2025-05-31")
    gone = workspace.attach("Old minutes, withdrawn", shows=[one[-1]], kind="minutes", dated="2025-04-30")
    workspace.run("withdraw", gone, "--because", "the wrong meeting")

    # This year: every option, and every standing.
    workspace.on("2026-02-03")
    workspace.attach("Everything said", "everything", shows=one[:2], kind="audit", covers="2026-01-01..2026-01-31",
                     extent="7 of 25", agency="police", exercise="Winter audits", place="page 4, paragraph 12",
                     note="read by two people")
    workspace.attach("Comma, \"quoted\" | and <b>bold</b>", shows=[two[-1]], kind="observation", dated="2026-01-20",
                     agency="early-help", note="a note, with a comma; and *stars*")
    workspace.attach("The same exercise", shows=one[:1], kind="case-sample", dated="2026-01-25", extent="most",
                     agency="police", exercise="Winter audits")
    workspace.attach("Said of a criterion", to=[third], shows=[GRADES[regime][0]], kind="external-review",
                     dated="2026-01-12", agency="health", optional=True)
    workspace.attach("Waits for a day and a kind", to=[first])
    workspace.attach("Waits for a day", shows=[two[0]], kind="policy")
    workspace.attach("Waits for what it shows", to=[second, third], kind="minutes", dated="2026-01-20")
    copied = "one paper, attached twice"
    workspace.attach("A paper", copied, shows=one[:1], kind="feedback-staff", dated="2026-01-28")
    workspace.attach("The paper again", copied, shows=two[:1], kind="feedback-staff", dated="2026-01-28")
    if len(ladder.ladder(first)) > 1:  # put right to be about the same aspect as its first copy: both count once
        again = workspace.attach("The paper once more", copied, shows=two[-1:], kind="feedback-staff", dated="2026-01-28")
        shown = ladder.ladder(first)[1]
        if workspace.run("correct", again, "--shows", shown, "--only", "--because", "misread",
                         optional=True).returncode == 0:
            workspace.said[again]["shows"] = [shown]
    reworded, wording = rewordable(workspace, ladder, marked)
    workspace.attach("Reworded since", shows=[reworded], kind="audit", dated="2026-01-27")
    wrong = workspace.attach("Withdrawn while fresh", shows=one[:1], kind="audit", dated="2026-01-29")
    workspace.run("withdraw", wrong, "--because", "it was of another town")
    for statement in chance.sample(ladder.every(), 3):
        workspace.attach(f"Speaks against {statement}", against=[statement], kind="audit", dated="2026-01-15",
                         extent=chance.choice(EXTENTS), optional=True)
    workspace.attach("Ages within the quarter", shows=[one[0]], kind="audit", dated="2025-12-15")
    gone_soon = workspace.attach("Would age within the quarter, withdrawn", shows=[one[0]], kind="audit",
                                 dated="2025-12-16")
    workspace.run("withdraw", gone_soon, "--because", "read twice")

    workspace.on("2026-05-11")
    for number in range(8):
        statements = chance.sample(ladder.every(chance.choice(marked)) or one, 1)
        extra = {}
        if chance.random() < 0.6:
            extra["extent"] = chance.choice(EXTENTS)
        if chance.random() < 0.6:
            extra["agency"] = chance.choice(AGENCIES)
        if chance.random() < 0.3:
            extra["exercise"] = f"Exercise {chance.randint(1, 2)}"
        if chance.random() < 0.3:
            extra["place"] = f"page {chance.randint(1, 30)}"
        if chance.random() < 0.3:
            extra["note"] = "kept by the audit team"
        day = datetime.date(2025, 8, 1) + datetime.timedelta(days=chance.randrange(270))
        paper = f"paper {number}" if chance.random() < 0.5 else None
        workspace.attach(f"By chance {number + 1}", paper, by=chance.choice(PEOPLE), shows=statements,
                         kind=chance.choice(KINDS), dated=str(day), **extra)

    # Autumn: what becomes of it.
    workspace.on("2026-09-14")
    put_right = workspace.attach("To be put right", shows=one[:1], kind="audit", dated="2026-08-01")
    changed = {"title": "Put right", "dated": "2026-08-03", "note": "the day was wrong", "place": "page 2"}
    workspace.run("correct", put_right, "--because", "misread",
                  *(word for name, value in changed.items() for word in (f"--{name}", value)), by="K. Lund")
    workspace.said[put_right].update(changed)
    for criterion, outcome in zip(chance.sample(names, 3), (["wider", "--extent", "3 of 12"], ["not-so"], None)):
        statements = [one for one in ladder.every(criterion) if re.search(rf"\.{WORST[regime][0]}\d+$", one)]
        worst = {"shows": statements[:1]} if statements else {"to": [criterion], "shows": [WORST[regime][1]]}
        bad = workspace.attach(f"The worst of {criterion}", kind="case-sample", dated="2026-09-01", extent="1 of 12",
                               **worst)
        if outcome:
            workspace.run("recheck", bad, *outcome, "--because", f"looked at again: {outcome[0]}")
    for criterion in marked:
        if chance.random() < 0.7:
            workspace.run("judge", criterion, chance.choice(GRADES[regime]), "--because", "as we see it",
                          by=chance.choice(PEOPLE))
    workspace.run("judge", first, GRADES[regime][1], "--because", "tested", "--as", "reviewer", by="K. Lund")
    if regime == "ofsted-child-protection-2012":
        workspace.run("judge", "overall", GRADES[regime][0], "--because", "ambition")
    actions = {}
    for name, criterion, due in (
        ("open", first, ["--due", "2026-12-18"]), ("late", second, ["--due", "2026-10-15"]),
        ("moving", third, ["--due", "2026-12-01"]), ("done", first, ["--due", "2026-09-30"]),
        ("waiting", second, ["--due", "2026-10-30"]), ("dayless", third, []),
    ):
        workspace.run("action", "raise", criterion, f"What must be different: {name}", "--owner",
                      chance.choice(PEOPLE), *due, "--measure", "a re-audit")
        actions[name] = json.loads(workspace.run("action", "list", "--json").stdout)[-1]["id"]
    workspace.on("2026-10-05")
    workspace.run("action", "update", actions["moving"], "in-progress", "--note", "under way", "--due", "2026-12-08")
    workspace.run("action", "update", actions["waiting"], "done-awaiting-re-audit", "--note", "to be read again")
    workspace.run("action", "close", actions["done"], "--note", "seen in ten cases")
    if chance.random() < 0.5:
        workspace.run("policy", "set", "--fresh-months", "9", "--fresh", "policy=24", "--because", "a quicker year")
    recent = workspace.run("concern", "raise", "N104", "--to", second, "--told", "team manager", "--told-at",
                           f"{workspace.moment.date()} 08:50", "--json")
    concerns["late"] = json.loads(recent.stdout)["id"]
    workspace.run("concern", "acted", concerns["late"], "--at", f"{workspace.moment.date()} 09:05")
    draw(workspace)

    workspace.on("2026-11-19")
    soon = workspace.run("concern", "raise", "N105", "--to", third, "--told", "team manager", "--told-at",
                         f"{workspace.moment.date()} 08:50", "--json")
    concerns["new"] = json.loads(soon.stdout)["id"]
    items = [item["id"] for item in json.loads(workspace.run("checklist", "--json").stdout)]
    for item in items[:4]:
        workspace.run("checklist", item, "--note", f"seen: {item}", by="D. Imrie")
    if items:
        workspace.run("checklist", items[1], "--not-ready", "--note", "the room is taken")
    ahead = workspace.attach("Speaks for a day to come", shows=one[:1], kind="audit", dated="2026-11-19")
    workspace.put_ahead(ahead, "2026-12-24")
    say_for_themselves(workspace, marked, ladder.criteria)
    if chance.random() < 0.5:
        workspace.run("sign-off", "--role", "director", by="Z. North", optional=True)
    reword(workspace, wording)


def say_for_themselves(workspace, marked, criteria):
    """What a self-evaluation holds beside the evidence, of some criteria and of the judgement of one."""
    first, second = marked[:2]
    judgement = next(one["judgement"] for one in criteria if one["id"] == first)
    workspace.run("narrative", "write", "overall", "context", "Comma, \"quoted\" | and <b>bold</b>")
    for part in ("know", "impact", "differs", "how", "plan"):
        workspace.run("narrative", "write", judgement, part, f"What we say of {part}; once.")
    workspace.run("narrative", "write", judgement, "know", "What we say of it, told again.")
    workspace.run("narrative", "write", first, "voice", "=They asked me", "--theme", "Being asked", "--agreed-by",
                  "the young person", "--for", "leaders", "--for", "inspectors")
    workspace.run("narrative", "write", second, "voice", "--theme", "Being rung")
    workspace.run("measure", "record", first, "Decided in a day", "86.4%", "--period", "2025-04-01..2026-03-31", "--of", "412",
                  "--neighbours", "83", "--england", "82.5", "--earlier", "-0.5", "--better", "higher", "--source", "a report")
    workspace.run("measure", "record", second, "Children waiting", "1,204", "--period", "2026-03-31", "--better", "lower")
    workspace.run("inspection", "record", "The last, \"full\"", "2024-03-15", "--grade", "Overall=good", "--grade", "Practice=not good")
    for number in (1, 2):
        workspace.run("inspection", "record", "The last, \"full\"", "2024-03-15", "--number", number, "--recommendation",
                      f"Do {number}; then", "--to", first)
    found = json.loads(workspace.run("inspection", "list", "--json").stdout)
    workspace.run("inspection", "update", found[-1]["id"], "not-taken-up", "--what", "the law changed")
    action = json.loads(workspace.run("action", "list", "--json").stdout)[0]["id"]
    workspace.run("milestone", "set", action, "Nine in ten", "--due", "2026-10-30", "--measure", "a survey")
    workspace.run("milestone", "set", "overall", "All of it", "--due", "2027-03-31")
    reached = json.loads(workspace.run("milestone", "list", "--json").stdout)[-1]["id"]
    workspace.run("milestone", "update", reached, "reached", "--on", "2026-11-01")


def framework_text(workspace):
    with open(os.path.join(workspace.root, "frameworks", f"{workspace.regime}.yaml"), encoding="utf-8") as file:
        return file.read()


def rewordable(workspace, ladder, marked):
    """A statement of a criterion that nothing else is about, whose words stand on one line of the framework's file."""
    text = framework_text(workspace)
    return next((one, words) for criterion in reversed(ladder.criteria) for aspect in criterion["aspects"]
                for one, words in aspect["statements"].items()
                if criterion["id"] not in marked and text.count(words) == 1)


def reword(workspace, words):
    """Puts a framework in the place of the built-in one that says one statement otherwise."""
    folder = os.path.join(workspace.folder, "frameworks")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, f"{workspace.regime}.yaml"), "w", encoding="utf-8") as file:
        file.write(framework_text(workspace).replace(words, words.rstrip(".") + ", as a rule."))


def cohorts(workspace):
    """The framework's cohorts, read from its file."""
    block = re.search(r"^cohorts:\n((?:[ #-].*\n|\n)*)", framework_text(workspace), re.M)
    return re.findall(r"^  - (?:\{)?id: ([\w-]+)", block[1], re.M)


def draw(workspace):
    """A sample of forty from an invented list, audited for the most part, some of it twice."""
    chance, around = workspace.chance, os.path.dirname(workspace.folder)
    lines = ["Case ref,Cohort,Gender,Age"]
    for cohort in cohorts(workspace):
        for number in range(chance.randint(18, 40)):
            lines.append(f"N{len(lines) + 1000},{cohort},{'Female' if number % 2 else 'Male'},{number % 17}")
    path = os.path.join(around, "cases.csv")
    write(path, lines)
    workspace.run("sample", "draw", path, "--seed", "the lottery of 2026-10-03", "--size", "40")
    sheet = os.path.join(around, "audit-sheet.csv")
    if workspace.run("form", "--cases", "--auditor", "K. Lund", "--csv", "-o", sheet, optional=True).returncode:
        return
    with open(sheet, encoding="utf-8-sig") as file:
        asked = [(row["Case"], row["Question"]) for row in csv.DictReader(file) if row["Case"] and row["Question"]]
    for auditor, share in (("K. Lund", 0.8), ("S. Vance", 0.2)):
        read = {case for case in sorted({case for case, _ in asked}) if chance.random() < share}
        answers = [f"{case},{question},{chance.choices(['yes', 'partly', 'no', 'n/a'], [6, 2, 2, 1])[0]}"
                   for case, question in asked if case in read]
        if answers:
            write(path, ["case,question,answer", *answers])
            workspace.run("audit", "import", path, "--auditor", auditor, by=auditor)


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
