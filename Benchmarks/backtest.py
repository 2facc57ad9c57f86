#!/usr/bin/env python3
"""Sets what Muster says of published reports (*as published*) beside the grades that inspectors gave.

Each report's coded findings go through `muster import` into an assessment of their own; `muster gap --json` then says
how published reports with such a mixture were graded, and that is compared with the grade in the report.

    Benchmarks/backtest.py --findings Benchmarks/published/findings.csv --grades Benchmarks/published/grades.csv
        [--muster .build/release/muster] [--json | --compare]

`--compare` prints the tables of Benchmarks/published/table.md: each report left out of the fit in turn, simple rules
beside it, and what fewer or other rows change. It needs numpy, scipy and PyYAML.

In JSON, `indicated`, `range` and `points` of a section are the grade that is judged here, with its range and its mixture;
`byCriteria` is what `gap` calls indicated.

findings.csv: report_id, judgement, paragraph_no, criterion_id, finding, extent, shows, summary
grades.csv:   report_id, published, leaders, help_protection, in_care, care_leavers
"""
import argparse, collections, csv, json, os, pathlib, random, subprocess, sys, tempfile

FRAMEWORK = "ofsted-ilacs-2026"
GRADES = ["inadequate", "requires-improvement", "good", "outstanding"]
COLUMNS = {"L": "leaders", "HP": "help_protection", "C": "in_care", "CL": "care_leavers"}


def grade(text):
    return text.strip().lower().replace(" ", "-")


def run(muster, workspace, day, *arguments):
    # The clock is stated, so that a report of 2023 is read on the day it was published and is not out of date.
    environment = dict(os.environ, MUSTER_BY="Back-test", NO_COLOR="1", MUSTER_CLOCK=f"{day}T09:00:00Z")
    done = subprocess.run([muster, *arguments, "--workspace", workspace], capture_output=True, text=True, env=environment)
    if done.returncode != 0:
        sys.exit(f"muster {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def analysed(muster, report, published, rows):
    """What `gap --json` says of one report."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "findings.csv")
        with log.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["title", "reference", "place", "dated", "kind", "agency", "criterion", "shows",
                             "extent"])
            for row in rows:
                extent = "" if row["extent"] in ("", "unspecified") else row["extent"].replace("-", " ")
                # Its place begins with the judgement in whose part of the report it stands.
                place = f"{row['judgement']}, paragraph {row['paragraph_no']}"
                writer.writerow([row["summary"], f"{report}, {place}", place, published,
                                 "external-review", "inspectorate", row["criterion_id"], grade(row["shows"]), extent])
        workspace = str(pathlib.Path(folder, "workspace"))
        run(muster, workspace, published, "init", workspace, "--framework", FRAMEWORK, "--authority", f"Report {report}")
        run(muster, workspace, published, "import", str(log))
        return json.loads(run(muster, workspace, published, "gap", "--framework", FRAMEWORK, "--json"))


def kappa(pairs):
    """Cohen's kappa with quadratic weights."""
    size, total = len(GRADES), len(pairs)
    weight = [[(i - j) ** 2 for j in range(size)] for i in range(size)]
    left = collections.Counter(one for one, _ in pairs)
    right = collections.Counter(two for _, two in pairs)
    seen = sum(weight[one][two] for one, two in pairs) / total
    chance = sum(weight[i][j] * left[i] * right[j] for i in range(size) for j in range(size)) / total ** 2
    return 1.0 if chance == 0 else 1 - seen / chance


def cut_offs(sections):
    """Three cut-offs of the mean that get most sections right, each in the middle of its gap."""
    means = sorted({mean(s["mixture"]) for s in sections})
    gaps = [(x + y) / 2 for x, y in zip(means, means[1:])]
    # What is right below a cut-off at its lower level, less what would be at its upper one: it adds up over the three.
    best = [(0, ())] * len(gaps)
    for level in range(3):
        gains = [sum((s["published"] == level) - (s["published"] == level + 1) for s in sections
                     if mean(s["mixture"]) < gap) for gap in gaps]
        best = [max(((best[at][0] + gains[place], best[at][1] + (gaps[place],)) for at in range(place + 1)),
                    key=lambda one: one[0]) if level else (gains[place], (gaps[place],)) for place in range(len(gaps))]
    return max(best, key=lambda one: one[0])[1]


def mean(counts):
    return sum(level * count for level, count in enumerate(counts)) / sum(counts)


def bands(value, cuts):
    return sum(value >= cut for cut in cuts)


def median(counts):
    levels = [level for level, count in enumerate(counts) for _ in range(count)]
    return levels[(len(levels) - 1) // 2]


def table(*rows):
    lines = [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    print("\n".join(["", lines[0], "| --- " * len(rows[0]) + "|"] + lines[1:]))


def share(part, whole):
    return f"{part} of {whole} ({part / whole:.1%})"


def judged(sections, said):
    """How many are right, weighted kappa, how many ranges hold the published grade, and how wide they are."""
    count = len(sections)
    right = sum(s["published"] == level for s, (level, _, _) in zip(sections, said))
    held = sum(low <= s["published"] <= high for s, (_, low, high) in zip(sections, said))
    width = sum(high - low + 1 for _, low, high in said) / count
    agreement = kappa([(s["published"], level) for s, (level, _, _) in zip(sections, said)])
    return share(right, count), f"{agreement:.3f}", share(held, count), f"{width:.2f}"


def compare(findings, grades, answered):
    """The tables, after holding what Muster said to the model that is fitted in Python."""
    import published_model
    held = published_model.Model(published_model.stated())
    sections = published_model.read(findings, grades)
    for section in sections:
        section["mixture"] = published_model.mixture(section["findings"])
        here = answered[section["report"], section["judgement"]]
        counts = [here["points"][g] for g in GRADES]
        level, low, high = held.said(section["mixture"])
        if (counts, here["indicated"], here["range"]) != (section["mixture"], GRADES[level], [GRADES[low], GRADES[high]]):
            sys.exit(f"{section['report']} {section['judgement']}: Muster says {here}, the model {GRADES[level]}")
    reports = sorted({s["report"] for s in sections})
    others = {r: [s for s in sections if s["report"] != r] for r in reports}
    without = {r: held.fitted(others[r]) for r in reports}
    said = [without[s["report"]].said(s["mixture"]) for s in sections]
    print(f"Made by `Benchmarks/backtest.py --compare` from {len(reports)} reports, coded by one reader.")

    def simple(guess):
        levels = [guess(s) for s in sections]
        return judged(sections, [(level, level, level) for level in levels])[:2] + ("", "")
    cuts = {r: cut_offs(others[r]) for r in reports}
    head = ("exact", "weighted kappa", "range holds it", "grades in the range")
    table((f"{len(sections)} judgements",) + head,
          ("**each report left out of the fit in turn**",) + judged(sections, said),
          ("fitted to these very reports",) + judged(sections, [held.said(s["mixture"]) for s in sections]),
          ("always good",) + simple(lambda s: 2),
          ("worst of the findings",) + simple(lambda s: min(level for level, n in enumerate(s["mixture"]) if n)),
          ("median of the findings",) + simple(lambda s: median(s["mixture"])),
          ("mean, natural cut-offs",) + simple(lambda s: bands(mean(s["mixture"]), (0.5, 1.5, 2.5))),
          ("mean, cut-offs fitted without the report",) + simple(lambda s: bands(mean(s["mixture"]), cuts[s["report"]])))

    def part(name, holds):
        chosen = [number for number, s in enumerate(sections) if holds(s)]
        return (name,) + judged([sections[n] for n in chosen], [said[n] for n in chosen])
    names = {"L": "leaders", "HP": "help and protection", "C": "children in care", "CL": "care leavers"}
    table(("left out, by judgement",) + head,
          *(part(name, lambda s, id=id: s["judgement"] == id) for id, name in names.items()))
    table(("left out, by published grade", "exact", "range holds it", "grades in the range"),
          *((row[0], row[1], row[3], row[4]) for row in
            (part(g.replace("-", " "), lambda s, level=level: s["published"] == level)
             for level, g in reversed(list(enumerate(GRADES))))))
    bounds = [(10, 14), (15, 19), (20, 24), (25, 99)]
    table(("left out, by findings in the section",) + head,
          *(part(f"{low} to {high}" if high < 99 else f"{low} or more", lambda s, low=low, high=high:
                 low <= sum(s["mixture"]) <= high) for low, high in bounds))
    chance, rows = random.Random(1), []
    for size in (3, 5, 8, 10, 12, 16, 20):
        drawn = [(s, chance.sample(range(sum(s["mixture"])), size)) for s in sections if sum(s["mixture"]) >= size
                 for _ in range(100)]
        rows.append((size, len(drawn) // 100) + judged(
            [s for s, _ in drawn], [without[s["report"]].said(counted(s["mixture"], picked)) for s, picked in drawn]))
    table(("left out, so many findings drawn 100 times", "sections") + head, *rows)
    varied(sections, held, chance)


def counted(mixture, picked):
    """The mixture of some of its findings, by their places."""
    levels = [level for level, count in enumerate(mixture) for _ in range(count)]
    chosen = collections.Counter(levels[place] for place in picked)
    return [chosen[level] for level in range(len(mixture))]


def varied(sections, held, chance):
    """What changes where rows are written otherwise, 100 times for each section."""
    from published_model import mixture
    changed, inside, held_here, times = collections.Counter(), 0, 0, 100
    for section in sections:
        found, (level, low, high) = section["findings"], held.said(section["mixture"])
        changed["doubled"] += held.said(mixture(found * 2))[0] != level
        for _ in range(times):
            split = [one for one in found for _ in range(chance.choice((1, 2)))]
            changed["split"] += held.said(mixture(split))[0] != level
            apart = [(number,) + one[1:] for number, one in enumerate(split)]
            changed["apart"] += held.said(mixture(apart))[0] != level
            half = held.said(mixture(chance.sample(found, len(found) // 2)))
            changed["half"] += half[0] != level
            inside += low <= half[0] <= high
            held_here += half[1] <= section["published"] <= half[2]
    whole = len(sections) * times
    table(("rows written otherwise", "sections"),
          ("all rows twice: another grade", share(changed["doubled"], len(sections))),
          ("rows split at random into one or two of the same place: another grade", f"{changed['split'] / whole:.1%}"),
          ("the same, each at a place of its own: another grade", f"{changed['apart'] / whole:.1%}"),
          ("a random half of the rows: another grade", f"{changed['half'] / whole:.1%}"),
          ("a random half of the rows: inside the range given for all", f"{inside / whole:.1%}"),
          ("a random half of the rows: its range holds the published grade", f"{held_here / whole:.1%}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--findings", required=True)
    parser.add_argument("--grades", required=True)
    parser.add_argument("--muster", default=".build/release/muster")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--compare", action="store_true",
                        help="print the tables: each report left out in turn, and simple rules beside it")
    options = parser.parse_args()
    muster = str(pathlib.Path(options.muster).resolve())
    with open(options.grades, newline="", encoding="utf-8-sig") as file:
        published = {row["report_id"]: row for row in csv.DictReader(file)}
    findings = collections.defaultdict(list)
    with open(options.findings, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            findings[row["report_id"]].append(row)
    sections, withheld = [], []
    for report in sorted(published):
        answer = analysed(muster, report, published[report]["published"], findings[report])
        for judgement in answer["judgements"]:
            wanted = grade(published[report][COLUMNS[judgement["id"]]])
            said = judgement["asPublished"]
            entry = {"report": report, "judgement": judgement["id"], "published": wanted,
                     "indicated": said["grade"], "range": said["range"], "supported": judgement["supported"],
                     "plausible": judgement["plausible"], "rule": "as-published" if said["grade"] else None,
                     "points": said["findings"], "byCriteria": judgement["indicated"]}
            (sections if entry["indicated"] else withheld).append(entry)
    if options.compare:
        return compare(options.findings, options.grades, {(s["report"], s["judgement"]): s for s in sections + withheld})
    pairs = [(GRADES.index(s["published"]), GRADES.index(s["indicated"])) for s in sections]
    exact = sum(one == two for one, two in pairs)
    near = sum(abs(one - two) <= 1 for one, two in pairs)

    def holds(section, low, high):
        at = GRADES.index(section["published"])
        return (GRADES.index(low) if low else 0) <= at <= (GRADES.index(high) if high else len(GRADES) - 1)

    ranged = [s for s in sections + withheld if s["range"]]
    in_range = sum(holds(s, s["range"][0], s["range"][1]) for s in ranged)
    in_readings = sum(holds(s, s["supported"], s["plausible"]) for s in sections + withheld)
    result = {"reports": len(published), "sections": len(sections) + len(withheld), "withheld": len(withheld),
              "exact": exact, "withinOne": near, "weightedKappa": round(kappa(pairs), 4),
              "withinRange": in_range, "ranged": len(ranged), "withinSupportedToPlausible": in_readings,
              "confusion": {p: {g: sum(s["published"] == p and s["indicated"] == g for s in sections) for g in GRADES}
                            for p in GRADES}}
    if options.json:
        json.dump({"result": result, "sections": sections + withheld}, sys.stdout, indent=1)
        print()
        return
    count = len(sections)
    print(f"{result['reports']} reports, {result['sections']} judgements, {result['withheld']} withheld for too few findings")
    print(f"exact           {exact} of {count} ({exact / count:.1%})")
    print(f"within one      {near} of {count} ({near / count:.1%})")
    print(f"weighted kappa  {result['weightedKappa']:.3f}")
    print(f"published grade within the range given: {in_range} of {len(ranged)}; within supported to plausible: "
          f"{in_readings} of {result['sections']}")
    print("\npublished (rows) against what is said (columns)")
    print(f"{'':22}" + "".join(f"{g:>22}" for g in reversed(GRADES)))
    for p in reversed(GRADES):
        print(f"{p:22}" + "".join(f"{result['confusion'][p][g]:22}" for g in reversed(GRADES)))
    missed = [s for s in sections if s["published"] != s["indicated"]]
    if missed:
        print("\nmissed: " + "; ".join(f"{s['report']} {s['judgement']} published {s['published']}, said "
                                       f"{s['indicated']}" for s in missed))


if __name__ == "__main__":
    main()
