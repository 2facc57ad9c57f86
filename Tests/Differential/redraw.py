#!/usr/bin/env python3
"""redraw.py [PROBE [MUSTER]]: draws samples again, independently of Muster, and compares case by case.

The draw itself is the ten lines of `redraw`; the rest makes lists in every spelling that CSV allows, hands them to
Muster's probe and compares. Then the program on the page Documentation/sampling.md is run as it stands there, on lists that
`muster sample draw` has kept. Standard library only. The last line is `N passed, M failed`; the exit status says the same.
"""
import csv, glob, hashlib, io, json, os, random, re, subprocess, sys, tempfile

DAY = "2026-11-21"


def redraw(seed, rows, sizes):
    """The sample, by hand: rows are (reference, cohort), sizes say how many of each cohort, in drawn order."""
    ticket = lambda ref: hashlib.sha256(seed.encode() + b"\n" + ref.strip().encode()).hexdigest()
    cases = {}
    for ref, cohort in rows:
        cases.setdefault(ref.strip(), set()).add(cohort)
    belonging = {c: sum(c in s for s in cases.values()) for c in sizes}
    home = {r: min((c for c in sizes if c in s), key=lambda c: belonging[c]) for r, s in cases.items()}
    queue = {c: sorted((ticket(r), r) for r in home if home[r] == c) for c in sizes}
    return {c: [(r, t) for t, r in queue[c]] for c in sizes}


def largest_remainder(total, weights):
    shares = [total * w // sum(weights) for w in weights]
    for i in sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % sum(weights)), i))[: total - sum(shares)]:
        shares[i] += 1
    return shares


def share_out(size, weights, caps):
    """In proportion; whoever cannot take its share takes all it has, and the rest is shared out again."""
    size, held = min(size, sum(caps)), {}
    while True:
        free = [i for i in range(len(weights)) if i not in held]
        shares = dict(zip(free, largest_remainder(size - sum(held.values()), [weights[i] for i in free]) if free else []))
        over = [i for i in free if shares[i] > caps[i]]
        if not over:
            return [held.get(i, shares.get(i)) for i in range(len(weights))]
        held.update((i, caps[i]) for i in over)


def expected(seed, rows, cohorts, targets, size):
    queues = redraw(seed, rows, dict.fromkeys(cohorts))
    sizes = share_out(size, targets, [len(queues[c]) for c in cohorts])
    lines = []
    for how, part in (("drawn", lambda q, n: q[:n]), ("reserve", lambda q, n: q[n : n + 3] if n else [])):
        for cohort, n in zip(cohorts, sizes):
            lines += [f"{how},{cohort},{cohort},{ref},{ticket}" for ref, ticket in part(queues[cohort], n)]
    return lines


def make_list(rng, rows):
    """One list as a file: any separator, line end, order of columns, quoting, mark, and spaces around references."""
    columns = ["Child Unique ID", "cohort", "notes", "Date of Birth"]
    order = rng.sample(range(4), 4)
    notes = ["", "plain", 'said "no"', "a, b; c", "two\nlines", "caf\u00e9 | \u0142"]
    out = io.StringIO()
    end = rng.choice(["\n", "\r\n", "\r"])
    # Python leaves a line feed without quotes where lines end in CR alone.
    quoting = csv.QUOTE_ALL if end == "\r" else rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    writer = csv.writer(out, delimiter=rng.choice(",;\t|"), lineterminator=end, quoting=quoting)
    writer.writerow([columns[i] for i in order])
    for ref, cohort in rows:
        space = rng.choice(["", "", "", " ", "\u00a0", "\u2003"])
        cells = [space + ref + space, cohort, rng.choice(notes), "03/04/2016"]
        writer.writerow([cells[i] for i in order])
    text, encoding = out.getvalue(), rng.choice(["utf-8", "utf-8-sig", "utf-16"])
    return text.encode(encoding)


def one(rng, probe, folder):
    cohorts = [f"cohort-{i}" for i in range(rng.randint(1, 5))]
    targets = [rng.randint(1, 20) for _ in cohorts]
    letters = "0123456789ABCxyz-/\u00e9"
    refs = ["r" + "".join(rng.choices(letters, k=rng.randint(1, 8))) for _ in range(rng.randint(1, 150))]
    rows = [(rng.choice(refs), rng.choice(cohorts)) for _ in range(rng.randint(1, 300))]
    seed = rng.choice(["public phrase", "lottery 2026-11-21: 4 17 23 31 40 44", "\u017c\u00f3\u0142w"]) + str(rng.random())
    size, split, paths = rng.randint(1, 60), rng.randint(0, len(rows)), []
    for name, part in (("one", rows[:split]), ("two", rows[split:])):
        paths.append(os.path.join(folder, name + ".csv"))
        with open(paths[-1], "wb") as file:
            file.write(make_list(rng, part))
    plan = ",".join(f"{c}:{t}" for c, t in zip(cohorts, targets))
    run = subprocess.run([probe, "sample", seed, str(size), DAY, plan] + paths, capture_output=True, text=True)
    got = run.stdout.splitlines()
    return got == expected(seed, rows, cohorts, targets, size), run


ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def by_the_page(muster, folder, number):
    """Draws with Muster, then with the program on the page, stratum by stratum; how many strata agree, and how many not."""
    page = open(os.path.join(ROOT, "Documentation", "sampling.md"), encoding="utf-8").read()
    program = re.search(r"```python\n(.*?)```", page, re.DOTALL).group(1)
    rng, place, seed = random.Random(number), os.path.join(folder, f"readiness{number}"), f"tombola {number}: 4 17 23 \u00e9"
    cohorts = ["early-help", "referral", "referral-enquiries", "plan-new", "child-in-need", "need-closed", "step-down"]
    with open(os.path.join(folder, "cases.csv"), "w", encoding="utf-8") as file:
        file.write("Case ref,Cohort\n" + "".join(f" {'R' * (n % 3)}{n}\u00e9,{rng.choice(cohorts)}\n" for n in range(400)))

    def run(*words):
        return subprocess.run([muster, *words, "--workspace", place], capture_output=True, text=True, check=True,
                              env={**os.environ, "MUSTER_BY": "A. Lead"}).stdout

    subprocess.run([muster, "init", place, "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council",
                    "--by", "A. Lead"], check=True, stdout=subprocess.DEVNULL)
    run("sample", "draw", os.path.join(folder, "cases.csv"), "--seed", seed, "--size", str(rng.randint(20, 90)))
    shown, kept = json.loads(run("sample", "show", "--json")), glob.glob(os.path.join(place, "evidence", "lists", "*.csv"))[0]
    named = {stratum["cohort"] for stratum in shown["strata"] if stratum["stratum"]}
    passed = failed = 0
    for stratum in shown["strata"]:
        cohort, name = stratum["cohort"], stratum["stratum"]
        known = name or (f"{cohort}-other" if cohort in named else cohort)
        printed = subprocess.run([sys.executable, "-c", program, shown["seed"], kept, known, str(stratum["drawn"])],
                                 capture_output=True, text=True, check=True).stdout.splitlines()
        drawn = [one["case"] for one in shown["cases"] if (one["cohort"], one["stratum"]) == (cohort, name)]
        same = printed == drawn and len(drawn) == stratum["drawn"]
        passed, failed = passed + same, failed + (not same)
        if not same:
            print(f"by the page: {known} is {printed}, Muster drew {drawn}")
    return passed, failed


def main():
    probe = sys.argv[1] if len(sys.argv) > 1 else ".build/debug/probe"
    muster = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(probe), "muster")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(300):
            same, run = one(random.Random(number), probe, folder)
            passed, failed = passed + same, failed + (not same)
            if not same:
                print(f"draw {number} differs: {run.stdout[:200]} {run.stderr[:200]}")
        for number in range(3):
            more = by_the_page(muster, folder, number)
            passed, failed = passed + more[0], failed + more[1]
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
