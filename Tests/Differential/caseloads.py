#!/usr/bin/env python3
"""caseloads.py MUSTER [--make PATH]: lists as authorities keep them, from the first draw to the report, no file edited by hand.

For several seeds: makes a set of messy child-level lists, draws from the whole folder (plain, limited, balanced), verifies,
replaces a case, audits (an answer sheet, second readings, moderation from Muster's own sheet), reports; and looks in every
file that Muster has written for names of workers, days of birth and postcodes. The lists are invented here; `--make` names
another generator, called as `PATH SEED FOLDER`. Standard library only. The last line is `N passed, M failed`.
"""
import argparse, csv, datetime, glob, io, json, os, random, subprocess, sys, tempfile

DAY = datetime.date(2026, 11, 2)
HEAD = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)"]
ALLOCATED = ["Does the Child have a Disability", "Allocated Team", "Allocated Worker"]


def uk(day):
    return day.strftime("%d/%m/%Y")


def make_lists(seed, folder, children=700):
    """Seven lists with headings like those that inspectors ask for, and the dirt of real ones. All of it is invented."""
    rng = random.Random(seed)
    os.makedirs(folder, exist_ok=True)
    ago = lambda most: DAY - datetime.timedelta(days=rng.randint(0, most))
    workers = [f"{first}\u00a0{last}" for first in ("Perrin", "Odalys", "Tamsin", "Ruaridh", "Ysolde") for last in ("Quillfeather", "Marrowby", "Oxenholt", "Thistlewood")]
    everyone = []
    for number in range(children):
        born = DAY - datetime.timedelta(days=rng.randint(-40, 6500))
        age = "" if born > DAY else rng.choice([str((DAY - born).days // 365), f"{(DAY - born).days / 365.25:.4f}"])
        everyone.append((
            [f"{rng.choice(['', 'A', 'B'])}{5000 + number * 7}", rng.choice(["a) Male", "b) Female", "b) Female ", "c) Not stated"]),
             rng.choices(["a) WBRI", "d) WOTH", "k) APKN", "n) BAFR", ""], [12, 3, 2, 2, 1])[0], uk(born), age],
            [rng.choices(["a) Yes", "b) No"], [1, 8])[0], rng.choice([f"Team {k}" for k in range(9)] + ["#N/A"]),
             rng.choice(workers + ["#N/A"])]))

    def write(number, name, more, share, row, head=HEAD):
        rows = [who + row() + allocated for who, allocated in everyone if rng.random() < share]
        rows += [one for one in rows if rng.random() < 0.01]
        rng.shuffle(rows)
        out = io.StringIO()
        csv.writer(out, delimiter=rng.choice(",;"), lineterminator=rng.choice(["\n", "\r\n"])).writerows([head + more + ALLOCATED] + rows)
        with open(os.path.join(folder, f"List {number} - {name}.csv"), "wb") as file:
            file.write(out.getvalue().encode(rng.choice(["utf-8", "utf-8-sig", "utf-16"])))

    write(1, "Contacts", ["Date of Contact", "Contact Source"], 0.5, lambda: [uk(ago(180)), "b) Schools"])
    write(2, "Early Help", ["Assessment start date", "Assessment completion date", "Organisation completing assessment"], 0.2,
          lambda: [uk(ago(180)), uk(ago(90)), "Moss Street School, Annexe"], HEAD[:4] + ["Age"])
    write(3, "Referrals", ["Date of Referral", "Referral NFA?"], 0.3, lambda: [uk(ago(180)), rng.choice(["Yes", "No"])])
    write(4, "Assessments", ["Continuous Assessment Start Date", "Continuous Assessment Date of Authorisation"], 0.2, lambda: [uk(ago(180)), uk(ago(90))])
    write(5, "Section 47", ["Strategy discussion initiating Section 47 Enquiry Start Date", "Date of Initial Child Protection Conference"], 0.1,
          lambda: [uk(ago(180)), rng.choice(["", uk(ago(90))])])
    write(6, "Children in Need", ["CIN Start Date", "CIN Closure Date", "Case Status"], 0.3,
          lambda: rng.choice([[uk(ago(900)), "", "c) Child in need plan"], [uk(ago(900)), uk(ago(150)), "f) Closed episode"]]))
    write(7, "Child Protection", ["Child Protection Plan Start Date", "Child Protection Plan End Date", "Number of Previous Child Protection Plans"], 0.12,
          lambda: [uk(ago(700)), rng.choice(["", "", "", uk(ago(80))]), rng.choice(["0", "0", "1"])])


class Desk:
    """A workspace, and whoever works in it."""

    def __init__(self, muster, folder):
        self.muster, self.folder, self.results = muster, folder, []

    def check(self, holds, what):
        self.results.append(bool(holds))
        if not holds:
            print(f"failed: {what}")

    def run(self, day, *words, person="A. Lead", status=0):
        run = subprocess.run([self.muster, *words, "--workspace", self.folder], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                             env={**os.environ, "MUSTER_BY": person, "MUSTER_CLOCK": f"{day}T10:00:00Z"})
        if run.returncode != status:
            raise SystemExit(f"{' '.join(words)}: status {run.returncode}\n{run.stdout[-2000:]}{run.stderr}")
        return run.stdout

    def json(self, day, *words):
        return json.loads(self.run(day, *words, "--json"))


def private(lists):
    """What must stand in no file that Muster writes: workers' names, days of birth, postcodes."""
    found = set()
    for path in lists:
        raw = open(path, "rb").read()
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if text.split("\n", 1)[0].count(";") > 3 else ","))
        for place, heading in enumerate(rows[0]):
            if heading in ("Date of Birth", "Allocated Worker", "Placement postcode"):
                found |= {row[place].replace("\u00a0", " ") for row in rows[1:] if len(row) > place and len(row[place]) > 5}
    return found


def audit(desk, sample, rng, seed):
    """An answer sheet for four cases in five, a second reading of one in three of those, and a panel on what differs."""
    sheet = os.path.join(desk.folder, "..", "sheet.csv")
    desk.run("2026-11-05", "form", "--cases", "--auditor", "K. Lund", "--csv", "--output", sheet)
    with open(sheet, encoding="utf-8-sig", newline="") as file:
        asked = [(row["Case"], row["Question"]) for row in csv.DictReader(file)]
    cases = list(dict.fromkeys(case for case, _ in asked))
    desk.check(set(cases) == {one["case"] for one in sample["cases"]}, f"seed {seed}: the form asks about every case")
    first = [case for number, case in enumerate(cases) if number % 5]
    second = first[::3]

    def answers(name, auditor, of, day):
        path = os.path.join(desk.folder, "..", name)
        grade = {case: rng.choice(["Outstanding", "Good", "Adequate", "Inadequate"]) for case in of}
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["Case ref", "Question", "Answer", "Grade", "Auditor", "Date"])
            for case, question in asked:
                if case in of:
                    writer.writerow([case, question, rng.choices(["Yes", "partly", "no", "n/a"], [12, 4, 3, 1])[0], grade[case], auditor, day])
        before = desk.run("2026-11-30", "audit", "import", path, "--dry-run")
        desk.check(f"{len(of)} cases, 1 auditor" in before, f"seed {seed}: {name} is understood before it is taken in")
        desk.run("2026-11-30", "audit", "import", path)
        again = desk.run("2026-11-30", "audit", "import", path)
        desk.check("All were" in again, f"seed {seed}: {name} twice is once")

    answers("first.csv", "K. Lund", first, "20/11/2026")
    answers("second.csv", "L. Moss", second, "24/11/2026")
    agreement = desk.json("2026-11-30", "audit", "agreement")
    desk.check(agreement["casesRead"] == len(first) and agreement["casesReadTwice"] == len(second), f"seed {seed}: cases read, and read twice")
    waiting = agreement["moderation"]["waiting"]
    panel = os.path.join(desk.folder, "..", "panel.csv")
    desk.run("2026-12-01", "audit", "moderate", "--template", "--output", panel)
    with open(panel, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    desk.check(len(rows) - 1 >= waiting > 0, f"seed {seed}: the panel's sheet has every difference")
    head = rows[0]
    for row in rows[1:]:
        row[head.index("Agreed")] = "good" if row[head.index("Question")] == "grade" else rng.choice(["yes", "partly", "no"])
        row[head.index("Because")] = "as the file says"
    with open(panel, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    desk.run("2026-12-02", "audit", "moderate", "--file", panel, "--moderator", "M. Chair")
    after = desk.json("2026-12-02", "audit", "agreement")["moderation"]
    desk.check(after["waiting"] == 0 and after["settled"] == waiting and after["gradesWaiting"] == 0 and after["gradesSettled"] > 0, f"seed {seed}: nothing waits any more")
    return len(first)


def one(desk, seed, lists, folder):
    rng = random.Random(seed)
    desk.run("2026-11-02", "init", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council", "--target", "good")
    draw = ["sample", "draw", lists, "--list-day", str(DAY)]
    public = f"tombola {seed}: 4 17 23"
    limits = ["--at-most", "3", "--per", "worker", "--at-most", "10", "--per", "team", "--wish", "disability=yes:6"]
    desk.run("2026-11-02", *draw, "--seed", public + " balanced", "--balance", "age,gender,ethnicity", "--wish", "disability=yes:3")
    desk.check("The same sample." in desk.run("2026-11-02", "sample", "verify", lists), f"seed {seed}: balanced, verified from the lists")
    desk.run("2026-11-02", *draw, "--seed", public + " a month", "--size", "8", "--after", "all", "--at-most", "1", "--per", "worker")
    before = {one["case"] for one in desk.json("2026-11-02", "sample", "show")["cases"]}
    said = desk.run("2026-11-03", *draw, "--seed", public, "--after", "all", *limits)
    sample = desk.json("2026-11-03", "sample", "show")
    desk.check(len(sample["cases"]) == 50 and len(before) == 8, f"seed {seed}: fifty cases, and eight")
    desk.check(not before & {one["case"] for one in sample["cases"]}, f"seed {seed}: no child twice")
    desk.check("No cohort of the framework draws on a list of contacts" in said, f"seed {seed}: a list that is not drawn on is said")
    for words in (["sample", "verify"], ["sample", "verify", lists]):
        desk.check("The same sample." in desk.run("2026-11-03", *words), f"seed {seed}: {' '.join(words[:2])}")
    likeness = desk.run("2026-11-03", "sample", "show", "--representative")
    desk.check("at least 6 disabled children" in likeness, f"seed {seed}: the wish is reported")
    reserves = {one["cohort"] for one in sample["reserves"]}
    replaced = next(one for one in sample["cases"] if one["cohort"] in reserves and any(
        other["stratum"] == one["stratum"] and other["cohort"] == one["cohort"] for other in sample["reserves"]))
    desk.run("2026-11-04", "sample", "replace", replaced["case"], "--because", "the file is with the court")
    desk.check("1 case was replaced" in desk.run("2026-11-04", "sample", "verify"), f"seed {seed}: a case replaced openly")
    sample = desk.json("2026-11-04", "sample", "show")
    audited = audit(desk, sample, rng, seed)
    desk.check(f"{audited} of 50 cases audited" in desk.run("2026-12-03", "audit", "progress"), f"seed {seed}: progress")
    analysis = desk.json("2026-12-03", "gap")
    desk.check(any("/" in id and ".Q" in id for j in analysis["judgements"] for c in j["criteria"] for a in c["aspects"] for id in a["evidence"]),
               f"seed {seed}: the audits are evidence in the analysis")
    references = {one["case"] for one in sample["cases"]}
    for audience in ("leaders", "committee"):
        path = os.path.join(folder, f"{audience}.html")
        desk.run("2026-12-03", "report", "--annex", "--audience", audience, "--format", "html", "--output", path)
        page = open(path, encoding="utf-8").read()
        desk.check("</html>" in page and len(page) > 20_000, f"seed {seed}: the report to {audience}")
        if audience == "committee":
            desk.check(not any(f">{ref}<" in page or f" {ref} " in page for ref in references), f"seed {seed}: no case to a committee")
    desk.check("Sound." in desk.run("2026-12-03", "verify"), f"seed {seed}: verify")
    secrets = private(glob.glob(os.path.join(lists, "*.csv")))
    written = [os.path.join(place, name) for place, _, names in os.walk(desk.folder) for name in names] + glob.glob(os.path.join(folder, "*.html"))
    text = "\n".join(open(path, encoding="utf-8").read() for path in written).replace("\u00a0", " ")
    leaked = [secret for secret in secrets if secret in text]
    desk.check(len(secrets) > 100 and not leaked, f"seed {seed}: nothing private is written ({len(leaked)} of {len(secrets)} found)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("muster")
    parser.add_argument("--make", help="a program that makes lists: PATH SEED FOLDER")
    given = parser.parse_args()
    results = []
    for seed in (1, 2, 3):
        with tempfile.TemporaryDirectory() as folder:
            lists = os.path.join(folder, "lists")
            if given.make:
                subprocess.run([sys.executable, given.make, str(seed), lists], check=True)
            else:
                make_lists(seed, lists)
            os.makedirs(os.path.join(folder, "readiness"))
            desk = Desk(os.path.abspath(given.muster), os.path.join(folder, "readiness"))
            one(desk, seed, lists, folder)
            results += desk.results
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
