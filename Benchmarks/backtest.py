#!/usr/bin/env python3
"""Sets what Muster indicates beside what inspectors published.

Each report's coded findings go through `muster import` into an assessment of their own; `muster gap --json` then says
which grade they indicate for each judgement, and that is compared with the grade in the report.

    Benchmarks/backtest.py --findings findings.csv --grades grades.csv [--muster .build/release/muster] [--json]

findings.csv: report_id, judgement, paragraph_no, criterion_id, finding, extent, shows, summary
grades.csv:   report_id, published, leaders, help_protection, in_care, care_leavers
"""
import argparse, collections, csv, json, os, pathlib, subprocess, sys, tempfile

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
            writer.writerow(["title", "reference", "dated", "kind", "agency", "criterion", "shows", "extent"])
            for row in rows:
                extent = "" if row["extent"] in ("", "unspecified") else row["extent"].replace("-", " ")
                writer.writerow([row["summary"], f"{report}, {row['judgement']}, paragraph {row['paragraph_no']}", published,
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


# The shares that the framework holds as data, and what else they might plainly be.
SHARES = {"a": [(1, 5), (1, 4), (3, 10), (1, 3), (2, 5), (1, 2), (3, 5)],
          "b": [(3, 10), (1, 3), (7, 20), (2, 5), (9, 20), (1, 2), (11, 20)],
          "c": [(1, 20), (1, 10), (1, 8), (3, 20), (1, 5), (1, 4)]}


def combined(points, a, b, c):
    """The framework's steps IB1 to IB5 with other shares."""
    inadequate, improve, good, outstanding = (points[g] for g in GRADES)
    shortfalls, strengths, total = inadequate + improve, good + outstanding, sum(points.values())
    if inadequate >= 2 and a[1] * inadequate >= a[0] * strengths:
        return 0
    if inadequate >= 1 or b[1] * shortfalls >= b[0] * total:
        return 1
    if outstanding >= 1 and c[1] * outstanding >= c[0] * total and outstanding >= shortfalls:
        return 3
    return 2


def best_shares(sections):
    """The shares that get most sections right; of equals the one whose neighbours do best, then the plainest."""
    cells = [(i, j, k) for i in range(len(SHARES["a"])) for j in range(len(SHARES["b"])) for k in range(len(SHARES["c"]))]

    def shares(cell):
        return SHARES["a"][cell[0]], SHARES["b"][cell[1]], SHARES["c"][cell[2]]

    right = {cell: sum(combined(s["points"], *shares(cell)) == GRADES.index(s["published"]) for s in sections)
             for cell in cells}

    def standing(cell):
        near = [right[other] for other in cells if all(abs(x - y) <= 1 for x, y in zip(cell, other))]
        return right[cell], sum(near) / len(near), -sum(share[1] for share in shares(cell))
    return shares(max(cells, key=standing))


def cut_offs(sections):
    """Three cut-offs of the mean that get most sections right, each in the middle of its gap."""
    means = sorted({mean(s["points"]) for s in sections})
    gaps = [(x + y) / 2 for x, y in zip(means, means[1:])]
    best = max(((sum(bands(mean(s["points"]), (x, y, z)) == GRADES.index(s["published"]) for s in sections), (x, y, z))
                for i, x in enumerate(gaps) for j, y in enumerate(gaps[i:], i) for z in gaps[j:]), key=lambda one: one[0])
    return best[1]


def mean(points):
    return sum(GRADES.index(g) * n for g, n in points.items()) / sum(points.values())


def bands(value, cuts):
    return sum(value >= cut for cut in cuts)


def median(points):
    levels = sorted(level for g, n in points.items() for level in [GRADES.index(g)] * n)
    return levels[(len(levels) - 1) // 2]


def compared(sections):
    """The same rule with its shares fitted on the other reports, and simple rules beside it."""
    rows = []

    def row(name, guess):
        pairs = [(GRADES.index(s["published"]), guess(s)) for s in sections]
        exact = sum(one == two for one, two in pairs)
        rows.append((name, exact, kappa(pairs)))
    row("the framework's rule, as it is", lambda s: GRADES.index(s["indicated"]) if s["indicated"] else -9)
    reports = sorted({s["report"] for s in sections})
    fitted = {r: best_shares([s for s in sections if s["report"] != r]) for r in reports}

    def without(section):
        level = combined(section["points"], *fitted[section["report"]])
        # Rules that limit (IR1 and its like) have no shares to fit, and hold whatever is counted.
        return min(level, GRADES.index(section["indicated"])) if section["rule"].startswith("IR") else level
    row("the same, shares fitted without the report", without)
    row("always good", lambda s: 2)
    row("median of the findings", lambda s: median(s["points"]))
    row("worst of the findings", lambda s: min(GRADES.index(g) for g, n in s["points"].items() if n))
    row("mean, natural cut-offs", lambda s: bands(mean(s["points"]), (0.5, 1.5, 2.5)))
    cuts = {r: cut_offs([s for s in sections if s["report"] != r]) for r in reports}
    row("mean, cut-offs fitted without the report", lambda s: bands(mean(s["points"]), cuts[s["report"]]))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--findings", required=True)
    parser.add_argument("--grades", required=True)
    parser.add_argument("--muster", default=".build/release/muster")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--compare", action="store_true",
                        help="also leave each report out in turn, and set simple rules beside it (slow: a minute)")
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
            entry = {"report": report, "judgement": judgement["id"], "published": wanted,
                     "indicated": judgement["indicated"], "range": judgement.get("indicatedRange"),
                     "supported": judgement["supported"], "plausible": judgement["plausible"],
                     "rule": judgement["rule"]["indicated"], "points": judgement.get("points")}
            (sections if judgement["indicated"] else withheld).append(entry)
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
    print("\npublished (rows) against indicated (columns)")
    print(f"{'':22}" + "".join(f"{g:>22}" for g in reversed(GRADES)))
    for p in reversed(GRADES):
        print(f"{p:22}" + "".join(f"{result['confusion'][p][g]:22}" for g in reversed(GRADES)))
    if options.compare and not withheld:
        print(f"\n{'rule':46}{'exact':>14}{'kappa':>9}")
        for name, right, agreement in compared(sections):
            print(f"{name:46}{right:4} ({right / count:.1%}){agreement:9.3f}")
    missed = [s for s in sections if s["published"] != s["indicated"]]
    if missed:
        print("\nmissed: " + "; ".join(f"{s['report']} {s['judgement']} published {s['published']}, indicated "
                                       f"{s['indicated']} by {s['rule']}" for s in missed))


if __name__ == "__main__":
    main()
