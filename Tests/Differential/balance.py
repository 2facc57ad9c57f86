#!/usr/bin/env python3
"""balance.py PROBE [DRAWS]: checks balanced draws against other programs.

  1. Draws samples again by the rule in Documentation/sampling.md, in exact fractions, and compares case by case. In
     fractions every flight must leave the sum of every category and stratum exactly as it was.
  2. Draws a small caseload DRAWS times (200,000), plain with minimums and balanced: each case must be drawn as often as
     its chance says, within four standard errors, and the stratum sizes must be exact.
  3. Draws a caseload of 400 a thousand times, with the same chances and categories as `samplecube` of R's package
     `sampling` 200 times: the root mean square of what categories have more or less than expected must be no larger than
     R's and under half of what it is without balance, and all 31 categories must be within one case no less often.

The last line is `N passed, M failed`; the exit status says the same. Needs Rscript with the package `sampling`.
"""
import concurrent.futures, hashlib, math, os, random, subprocess, sys, tempfile
from fractions import Fraction

DAY, ATTRIBUTES = "2026-11-21", ["age", "gender", "ethnicity", "disability", "team"]
BANDS = ["not recorded", "unborn", "under 1", "1 to 4", "5 to 9", "10 to 15", "16 to 17", "18 and over"]


def band(age):
    return BANDS[0] if age == "" else BANDS[2 if age == 0 else 3 if age < 5 else 4 if age < 10 else 5 if age < 16 else 6 if age < 18 else 7]


# ---- The rule, by hand and in exact fractions ----


class Lots:
    """The k-th lot is the ticket of the reference "step", a line feed and k."""

    def __init__(self, seed):
        self.seed, self.step = seed, 0

    def next(self):
        self.step += 1
        digest = hashlib.sha256(f"{self.seed}\nstep\n{self.step}".encode()).digest()
        return Fraction(int.from_bytes(digest[:8], "big") >> 11, 1 << 53)


class Unit:
    def __init__(self, value, upper, rows, sign=1):
        self.value, self.lower, self.upper, self.rows, self.sign = Fraction(value), 0, upper, rows, sign

    def settled(self):
        return self.value in (self.lower, self.upper)

    def room(self, direction):
        return ((self.upper if direction > 0 else self.lower) - self.value) / direction


def solve(block, unit):
    """The combination of the block's columns that gives the unit's, or None: plain elimination, begun anew each time."""
    rows = sorted({row for one in block + [unit] for row in one.rows}, key=str)
    table = [[Fraction(one.sign if row in one.rows else 0) for one in block + [unit]] for row in rows]
    rank = 0
    for column in range(len(block)):
        pivot = next(row for row in range(rank, len(rows)) if table[row][column])
        table[rank], table[pivot] = table[pivot], table[rank]
        table[rank] = [cell / table[rank][column] for cell in table[rank]]
        for row in range(len(rows)):
            if row != rank and table[row][column]:
                factor = table[row][column]
                table[row] = [a - factor * b for a, b in zip(table[row], table[rank])]
        rank += 1
    return None if any(row[-1] for row in table[rank:]) else [row[-1] for row in table[:rank]]


def enter(block, unit, lots):
    weights = solve(block, unit)
    if weights is None:
        block.append(unit)
        return
    moves = [(unit, Fraction(1))] + [(one, -weight) for one, weight in zip(block, weights) if weight]
    up, down = min(one.room(d) for one, d in moves), min(one.room(-d) for one, d in moves)
    distance = up if lots.next() * (up + down) < down else -down
    for one, direction in moves:
        one.value += direction * distance
    block[:] = [one for one in block if not one.settled()]
    if not unit.settled():
        block.append(unit)


def fly(members, lots, fewest):
    block = []
    for entered, unit in enumerate(members):
        if len(block) + len(members) - entered <= fewest:
            return
        enter(block, unit, lots)


def balanced(seed, cases, sizes, attributes):
    """cases: (reference, stratum, {attribute: value}); sizes: stratum to number, in the framework's order."""
    ticket = lambda case: hashlib.sha256(f"{seed}\n{case[0]}".encode()).digest()
    strata, lots = [s for s in sizes if sizes[s]], Lots(seed)
    cases = sorted((case for case in cases if case[1] in strata), key=ticket)
    order = lambda c: (attributes.index(c[0]), BANDS.index(c[1]) if c[0] == "age" else c[1] != "not recorded", c[1])
    columns = sorted({(a, case[2][a]) for case in cases for a in attributes}, key=order)
    total = {s: sum(case[1] == s for case in cases) for s in strata}
    expected = {c: sum(Fraction(sizes[case[1]], total[case[1]]) for case in cases if case[2][c[0]] == c[1]) for c in columns}
    # Cells of cases that are alike.
    cells, drawn, rests = {}, [], []
    for case in cases:
        cells.setdefault((case[1], tuple(case[2][a] for a in attributes)), []).append(case)
    for (stratum, _), members in cells.items():
        whole, left = divmod(len(members) * sizes[stratum], total[stratum])
        drawn += members[:whole]
        if left:
            rests.append((members[whole], Fraction(left, total[stratum])))
    rests.sort(key=lambda rest: ticket(rest[0]))
    own = lambda case: [(a, case[2][a]) for a in attributes]
    units = [Unit(chance, 1, [case[1]] + own(case)) for case, chance in rests]
    pairs = list(zip([case for case, _ in rests], units))
    open_pairs = lambda: [pair for pair in pairs if not pair[1].settled()]
    left = [s for s in strata if any(case[1] == s for case, _ in pairs)]
    for stratum in left:
        fly([unit for case, unit in pairs if case[1] == stratum], lots, 200 // len(left))
    fly([unit for _, unit in open_pairs()], lots, 200)
    if {c: fixed_sum(drawn, pairs, c) for c in columns} != expected or any(
        sum(case[1] == s for case in drawn) + sum(unit.value for case, unit in pairs if case[1] == s) != sizes[s] for s in strata
    ):
        raise SystemExit(f"seed {seed}: a flight has changed a sum")
    # The landing.
    least = {c: math.ceil(e) - 1 for c, e in expected.items()}
    most = {c: math.floor(e) + 1 for c, e in expected.items()}
    fixed = {c: sum(case[2][c[0]] == c[1] for case in drawn) for c in columns}
    sums = lambda: {c: fixed[c] + sum(unit.value for case, unit in pairs if case[2][c[0]] == c[1]) for c in columns}
    while open_pairs():
        here, now = open_pairs(), sums()
        low = {c: most[c] if now[c] == most[c] != least[c] else least[c] for c in columns}
        high = {c: least[c] if now[c] == least[c] else most[c] for c in columns}
        base = {c: now[c] - sum(u.value for case, u in here if case[2][c[0]] == c[1]) for c in columns}
        sample = None
        for _ in range(4):
            sample = sample or search(here, base, low, high, strata, own, lots)
        if sample is None:
            narrow(pairs, open_pairs(), now, least, most, columns, strata, attributes, lots)
            break
        way = [unit.value - taken for (_, unit), taken in zip(here, sample)]
        far = min(unit.room(d) for (_, unit), d in zip(here, way))
        for c in columns:
            d = sum(d for (case, _), d in zip(here, way) if case[2][c[0]] == c[1])
            if d:
                far = min(far, ((most[c] if d > 0 else least[c]) - now[c]) / d)
        if lots.next() * (1 + far) < far:
            for (_, unit), taken in zip(here, sample):
                unit.value = Fraction(taken)
        else:
            for (_, unit), d in zip(here, way):
                unit.value += d * far
    drawn += [case for case, unit in pairs if unit.value == 1]
    return {case[0] for case in drawn}


def fixed_sum(drawn, pairs, column):
    """What a category has: cases that are drawn, and chances."""
    attribute, value = column
    return sum(case[2][attribute] == value for case in drawn) + sum(unit.value for case, unit in pairs if case[2][attribute] == value)


def search(here, base, low, high, strata, own, lots):
    """A whole sample within the bounds, or None."""
    sample, rest = [0] * len(here), [0] * len(here)
    peers = {s: [i for i, (case, _) in enumerate(here) if case[1] == s] for s in strata}
    for stratum in strata:
        if peers[stratum]:
            reached = lots.next()
            for i in peers[stratum]:
                before, reached = math.floor(reached), reached + here[i][1].value
                sample[i] = math.floor(reached) - before
    now = dict(base)
    for (case, _), taken in zip(here, sample):
        for c in own(case) if taken else []:
            now[c] += 1
    square = lambda c, n: max(0, n - high[c], low[c] - n) ** 2
    for exchange in range(1, 201):
        if not any(square(c, now[c]) for c in now):
            return sample
        best = None
        for out in (i for i in range(len(here)) if sample[i]):
            mends = any(now[c] > high[c] for c in own(here[out][0]))
            for into in (j for j in peers[here[out][0][1]] if not sample[j] and rest[j] < exchange):
                if mends or any(now[c] < low[c] for c in own(here[into][0])):
                    change = 0
                    for a, b in zip(own(here[out][0]), own(here[into][0])):
                        if a != b:
                            change += square(a, now[a] - 1) - square(a, now[a]) + square(b, now[b] + 1) - square(b, now[b])
                    if best is None or change < best[0]:
                        best = (change, out, into)
        if best is None:
            return None
        _, out, into = best
        sample[out], sample[into], rest[out] = 0, 1, exchange + 5
        for c in own(here[out][0]):
            now[c] -= 1
        for c in own(here[into][0]):
            now[c] += 1
    return None if any(square(c, now[c]) for c in now) else sample


def narrow(pairs, here, now, least, most, columns, strata, attributes, lots):
    """The rest of a landing that finds no whole sample."""
    block, slacks = [], {}
    for _, unit in here:
        enter(block, unit, lots)
    for c in reversed(columns):
        slacks[c] = Unit(now[c] - least[c], most[c] - least[c], [c], -1)
    for c in reversed(columns):
        if not slacks[c].settled():
            enter(block, slacks[c], lots)
    while True:
        left = {c: sum(not unit.settled() for _, unit in pairs if c in unit.rows) for c in columns}
        tight = [c for c in columns if left[c] and not any(slacks[c] is one for one in block)]
        if not tight:
            return
        c = min(tight, key=lambda c: (-attributes.index(c[0]), left[c], columns.index(c)))
        slacks[c].lower, slacks[c].upper = slacks[c].lower - 1, slacks[c].upper + 1
        enter(block, slacks[c], lots)


# ---- Lists, and what Muster makes of them ----


def make_cases(rng, count, cohorts, teams, ethnicities=6):
    pick = lambda values, weights: rng.choices(values, weights)[0]
    return [
        (f"c{i}", pick(cohorts, [4, 3, 2, 1][: len(cohorts)]), {
            "age": pick(["", *range(18), 19], [1] + [1] * 18 + [1]), "gender": pick(["male", "female", "not recorded"], [51, 47, 2]),
            "ethnicity": pick([f"e{k}" for k in range(ethnicities)], [2.0 ** -k for k in range(ethnicities)]),
            "disability": pick(["yes", "no", "not recorded"], [12, 80, 8]), "team": f"team {rng.randrange(teams)}"})
        for i in range(count)
    ]


def write_list(path, cases):
    with open(path, "w", encoding="utf-8") as file:
        file.write("case,cohort," + ",".join(ATTRIBUTES) + "\n")
        for ref, cohort, values in cases:
            file.write(",".join([ref, cohort] + ["" if values[a] == "not recorded" else str(values[a]) for a in ATTRIBUTES]) + "\n")


def probe_lines(probe, *words):
    run = subprocess.run([probe, *map(str, words)], capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"{words}: {run.stdout}{run.stderr}")
    return [line.split(",") for line in run.stdout.splitlines()]


def redraw(probe, path, number):
    rng = random.Random(number)
    cohorts = ["one", "two", "three", "four"][: rng.randint(1, 4)]
    # Now and then a list that is long enough for a flight.
    count, names = (rng.randint(250, 350), rng.randint(4, 5)) if number % 25 == 24 else (rng.randint(8, 90), rng.randint(1, 5))
    cases = make_cases(rng, count, cohorts, rng.randint(1, 9) if count > 200 else rng.randint(1, 4), rng.randint(1, 5))
    attributes = rng.sample(ATTRIBUTES, names)
    write_list(path, cases)
    seed, size = f"lottery {number}", rng.randint(1, max(1, len(cases) // 2))
    got = [line for line in probe_lines(probe, "sample", "--balance", ",".join(attributes), seed, size, DAY, ",".join(cohorts), path) if line[0] == "drawn"]
    sizes = {c: sum(line[1] == c for line in got) for c in cohorts}
    banded = [(ref, c, {**v, "age": band(v["age"])}) for ref, c, v in cases]
    return {line[3] for line in got} == balanced(seed, banded, sizes, attributes)


def often(probe, path, draws, balance, size, cohorts):
    """Counts of cases over many draws, the work shared by two."""
    parts = [(draws * k // 2, draws * (k + 1) // 2 - draws * k // 2) for k in range(2)]
    option = ["--balance", balance] if balance else []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        runs = list(pool.map(lambda part: probe_lines(probe, "chances", *option, part[1], part[0], size, DAY, cohorts, path), parts))
    counts, values = {}, {}
    for (_, share), lines in zip(parts, runs):
        for line in lines:
            if line[0] == "case":
                counts[line[1]] = counts.get(line[1], 0) + int(line[3])
            if line[0] == "value":
                key = (line[1], line[2])
                values[key] = (float(line[3]), values.get(key, (0, 0))[1] + float(line[4]) * share / draws)
    return counts, values, sum(int(line[2]) for lines in runs for line in lines if line[0] == "draws")


def chances(probe, path, draws, check):
    # A minimum for each cohort, the rest in proportion: so the chances differ from cohort to cohort.
    cases, plan = make_cases(random.Random(2026), 24, ["one", "two", "three"], 3), "one::2,two::2,three::3"
    write_list(path, cases)
    for balance in ("", ",".join(ATTRIBUTES)):
        sizes = {}
        for line in probe_lines(probe, "sample", "a", 9, DAY, plan, path):
            if line[0] == "drawn":
                sizes[line[1]] = sizes.get(line[1], 0) + 1
        counts, _, _ = often(probe, path, draws, balance, 9, plan)
        check(len({sizes[c] / sum(k == c for _, k, _ in cases) for c in sizes}) == 3, "three different chances")
        worst = 0.0
        for ref, cohort, _ in cases:
            p = sizes[cohort] / sum(c == cohort for _, c, _ in cases)
            check(0 < p < 1, f"{ref} may be drawn and may not")
            worst = max(worst, abs(counts.get(ref, 0) - draws * p) / math.sqrt(draws * p * (1 - p)))
        total = {c: sum(counts.get(ref, 0) for ref, k, _ in cases if k == c) for c in sizes}
        print(f"{draws} draws, {'balanced by ' + balance if balance else 'plain'}: worst of {len(cases)} cases {worst:.2f} standard errors")
        check(worst <= 4 and all(total[c] == draws * sizes[c] for c in sizes), f"chances, {balance or 'plain'}")


R = """
suppressMessages(library(sampling)); set.seed(42)
d <- read.csv(commandArgs(TRUE)[1], colClasses="character"); n <- 50; draws <- as.integer(commandArgs(TRUE)[2]); p <- rep(n/nrow(d), nrow(d))
x <- do.call(cbind, lapply(d[-(1:2)], function(v) sapply(sort(unique(v)), function(k) as.numeric(v == k))))
names <- unlist(lapply(names(d)[-(1:2)], function(a) paste(a, sort(unique(d[[a]])), sep=",")))
X <- cbind(p, x * p); se <- 0; within <- 0
for (i in 1:draws) {
  s <- samplecube(X, p, comment=FALSE, method=2); d <- colSums(x * (s > 0.5)) - colSums(x * p)
  se <- se + d^2; within <- within + all(abs(d) <= 1 + 1e-9)
}
cat(paste(names, se / draws, sep=","), paste("within", within / draws, sep=","), sep="\\n")
"""


def against_r(probe, folder, check):
    path, banded, script = (os.path.join(folder, name) for name in ("large.csv", "banded.csv", "cube.R"))
    with open(script, "w", encoding="utf-8") as file:
        file.write(R)
    cases = make_cases(random.Random(7), 400, ["one"], 10, 9)
    write_list(path, cases)
    write_list(banded, [(ref, c, {**v, "age": band(v["age"])}) for ref, c, v in cases])
    counts, ours, within = often(probe, path, 1000, ",".join(ATTRIBUTES), 50, "one")
    _, plain, _ = often(probe, path, 1000, "", 50, "one")
    # This caseload is long enough for flights: each case comes as often as its chance of 1 in 8 says.
    worst = max(abs(counts.get(ref, 0) - 125) / math.sqrt(1000 * 7 / 64) for ref, _, _ in cases)
    print(f"1000 draws of a long list: worst of 400 cases {worst:.2f} standard errors")
    check(worst <= 4, "chances where there are flights")
    run = subprocess.run(["Rscript", script, banded, "200"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
    lines = run.stdout.splitlines()
    within_r = float(lines.pop().split(",")[1])
    theirs = {tuple(line.rsplit(",", 1)[0].split(",")): float(line.rsplit(",", 1)[1]) for line in lines}
    theirs = {(a, v or "not recorded"): square for (a, v), square in theirs.items()}
    mean = lambda squares: math.sqrt(sum(squares.values()) / len(squares))
    first, second, third = mean({k: v[1] for k, v in ours.items()}), mean(theirs), mean({k: v[1] for k, v in plain.items()})
    print(f"root mean square distance from what is expected: {first:.3f} cases; R's samplecube {second:.3f}; unbalanced {third:.3f}")
    print(f"every one of {len(ours)} values within one case: {within / 10:.1f}% of draws; R's samplecube {within_r:.1%}")
    check(set(theirs) == set(ours), "the same categories as R")
    check(first <= second and first * 2 < third, "no further from what is expected than R")
    check(within >= 800 and within / 1000 >= within_r, "every value within one case, as often as R and in four draws of five")


def main():
    probe, draws = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
    results = []

    def check(holds, what):
        results.append(bool(holds))
        if not holds:
            print(f"failed: {what}")

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "cases.csv")
        for number in range(100):
            check(redraw(probe, path, number), f"draw {number} again")
        print(f"{sum(results)} of {len(results)} balanced draws the same in exact fractions")
        chances(probe, path, draws, check)
        against_r(probe, folder, check)
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
