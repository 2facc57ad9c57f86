#!/usr/bin/env python3
"""Made the workspaces of `regimes`, one for each framework beside that of `northvale`, with the program of commit 9fbd2ae.

    make-regimes.py MUSTER FOLDER [ID…]

MUSTER is that program, FOLDER one that does not exist yet. Each is the story of `../../Regimes/ID/story.txt` (or of `practice`, a framework of its own), told over some
months, with something added for every section of a report. Kept to show how they were made; see make.sh. All is invented.
"""
import csv, datetime, io, json, os, pathlib, re, shlex, shutil, subprocess, sys, tempfile

MUSTER, TARGET = os.path.realpath(sys.argv[1]), os.path.abspath(sys.argv[2])
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[3]
STORIES = ROOT / "Tests/CommandsTests/Regimes"
IDS = ["care-inspectorate-joint-2009", "joint-chief-inspectors-2008", "jtai-neglect-2017", "ofsted-disabled-children-2012", "ofsted-ilacs-2026", "local-practice-review"]


class Desk:
    def __init__(self, id):
        self.id, self.folder = id, os.path.join(TARGET, id, "workspace")
        self.papers = tempfile.mkdtemp()
        self.clock = datetime.datetime(2026, 7, 1, 9)
        framework = ROOT / "frameworks" / f"{id}.yaml"
        if not framework.exists():
            framework = HERE / f"practice/{id}.yaml"
            os.makedirs(self.folder + "/frameworks")
            shutil.copy(framework, self.folder + "/frameworks")
        block = re.search(r"^cohorts:\n((?:[ #\n].*\n?)*)", framework.read_text(), re.M).group(1)
        self.cohorts = re.findall(r"^  - \{?id: ([a-z0-9-]+)", block, re.M)

    def run(self, by, *words):
        self.clock += datetime.timedelta(minutes=10)
        return self.ask(*words, by=by)

    def ask(self, *words, by="A. Marlow"):
        words = list(words)
        if words[:2] == ["init", "."]:
            words[1] = self.folder
        elif os.path.exists(self.folder + "/evidence"):
            words += ["--workspace", self.folder]
        done = subprocess.run([MUSTER] + words, cwd=self.papers, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              env={"MUSTER_CLOCK": self.clock.strftime("%Y-%m-%dT%H:%M:00Z"), "MUSTER_BY": by, "PATH": os.environ["PATH"]})
        if done.returncode == 2:
            sys.exit(f"{self.id}: {' '.join(words)}\n{done.stderr}")
        return done.stdout

    def json(self, *words):
        return json.loads(self.ask(*words, "--json"))

    def on(self, month, day):
        self.clock = datetime.datetime(2026, month, day, 9)

    def write(self, name, rows):
        with open(os.path.join(self.papers, name), "w", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)

    def case_list(self, name, counts):
        rows = [["Case ref", "Cohort", "Gender", "Age", "Team"]]
        for pair in counts:
            cohort, count = pair.split("=")
            for one in self.cohorts if cohort == "@all" else [cohort]:
                for number in range(1, int(count) + 1):
                    rows.append([f"N{len(rows) + 1000}", one, "Female" if number % 2 else "Male", number % 18, "North" if number % 3 else "South"])
        self.write(name, rows)

    def answers(self, name, given, most, every):
        cases = [line.split()[0] for line in self.ask("sample", "show", "--cases").splitlines() if line.split() and line.split()[0][:2] == "N1" and len(line.split()[0]) == 5]
        form = list(csv.DictReader(io.StringIO(self.ask("form", "--cases", "--auditor", "K. Lund", "--csv").lstrip("\ufeff"))))
        rows = [["case", "question", "answer"]]
        for pair in given:
            question, answer = pair.split("=")
            asked = [row["Case"] for row in form if row["Question"] == question]
            for index, case in enumerate(asked[:most]):
                rows.append([case, question, "no" if index % every == every - 1 else answer])
        self.write(name, rows)


for id in sys.argv[3:] or IDS:
    desk = Desk(id)
    story = [shlex.split(line) for line in (HERE / "practice/story.txt" if id == "local-practice-review" else STORIES / id / "story.txt").read_text().splitlines() if line and line[0] != "#"]
    of = lambda verb: [line for line in story if line[0] == verb]
    (init,), (assign,), judged = of("init"), of("assign"), of("judge")
    owner, criterion, first = assign[3], assign[1], judged[0]
    shown = next(line for line in of("attach") if "--shows" in line)
    statement, second = shown[shown.index("--shows") + 1], of("attach")[-1]
    desk.run("A. Marlow", *init)
    desk.run("A. Marlow", *assign, "--reviewer", "K. Lund")
    desk.run("A. Marlow", "assign", judged[-1][1], "--owner", "Siân Ó Briain", "--due", "2026-09-30")
    desk.run(owner, "attach", "--reference", "Shelf/2024", "--title", "Policy of long ago", "--shows", statement, "--kind", "policy", "--dated", "2024-05-01")
    desk.run(owner, *first[:3], "--because", "A first view, in July")
    desk.run("D. Imrie", "action", "raise", first[1], "Each file says what was decided, and why", "--owner", "D. Imrie", "--due", "2026-09-30", "--measure", "Ten files read")
    desk.on(9, 14)
    desk.run("A. Marlow", "policy", "set", "--items", "2", "--fresh-months", "9", "--because", "Agreed by the partnership")
    desk.run("D. Imrie", "action", "raise", judged[-1][1], "Families are told what became of it", "--owner", owner, "--due", "2027-01-29", "--effort", "8")
    desk.on(10, 31)
    given = []
    for line in story:
        if line in (init, assign): continue
        if line[0] == "case-list": desk.case_list(line[1], line[2:])
        elif line[0] == "audit-answers":
            given = line[2:]
            desk.answers(line[1], given, 12, 5)
        elif line[0] == "audit": desk.run("K. Lund", *line)
        elif line[:2] == ["sample", "draw"]: desk.run("D. Imrie", *line, "--list-day", "2026-10-19", "--balance", "gender,age")
        else: desk.run(owner if line[0] == "judge" else "E. Hale", *line)
    if given:
        desk.on(11, 1)
        desk.answers("second.csv", given, 5, 3)
        desk.run("Siân Ó Briain", "audit", "import", "second.csv")
        rows = list(csv.reader(io.StringIO(desk.ask("audit", "moderate", "--template").lstrip("\ufeff"))))
        head = [one.lower() for one in rows[0]]
        rows[1][next(i for i, one in enumerate(head) if one.startswith("agreed"))] = "partly"
        rows[1][next(i for i, one in enumerate(head) if one.startswith("because"))] = "Panel read the file"
        desk.write("agreed.csv", rows[:2])
        desk.run("H. Tansley", "audit", "moderate", "--file", "agreed.csv", "--moderator", "H. Tansley")
    desk.on(11, 2)
    desk.run("K. Lund", "concern", "raise", "N9001", "--to", criterion, "--told", "Duty manager", "--told-at", "2026-11-02 08:40", "--recheck-by", "2026-11-10", "--note", "Told by telephone")
    desk.run("K. Lund", "concern", "raise", "N9002", "--to", first[1], "--told", "Head of service", "--told-at", "2026-11-02 08:10", "--acted-at", "2026-11-02 08:50")
    concern = next(one["id"] for one in desk.json("concern", "list") if one["case"] == "N9002")
    desk.run("E. Hale", "attach", "--reference", "Shelf/9", "--title", "Papers without a date", "--to", criterion)
    desk.run("E. Hale", "attach", "--reference", "Shelf/10", "--title", "Minutes, withdrawn", "--shows", statement, "--kind", "minutes", "--dated", "2026-10-30")
    items = {one["title"]: one["id"] for one in desk.json("evidence")}
    desk.run("E. Hale", "withdraw", items["Minutes, withdrawn"], "--because", "They were never agreed")
    actions = {one["title"]: one["id"] for one in desk.json("action", "list")}
    desk.run(owner, "action", "update", actions["Families are told what became of it"], "in-progress", "--note", "With the print room")
    ready = [one["id"] for one in desk.json("checklist")] if id in ("ofsted-ilacs-2026", "local-practice-review") else []
    if ready:
        desk.run("A. Marlow", "checklist", *ready[:2], "--note", "Rehearsed")
    desk.on(11, 9)
    desk.run("D. Imrie", "recheck", concern, "resolved", "--because", "Visited; safe")
    desk.run("H. Tansley", "sign-off", "--role", "director")
    desk.on(11, 16)
    desk.run("E. Hale", "attach", "--reference", "Shelf/11", "--title", "Minutes of November", "--shows", statement, "--kind", "minutes", "--dated", "2026-11-12")
    print(id, desk.ask("verify").splitlines()[0])
