#!/usr/bin/env python3
"""audit_statistics.py PROBE [SEED]: compares the statistics of audits with those of other programs, to nine digits.

Shares of stratified samples with R's survey package (share, standard error, design effect; its Korn-Graubard effective
number of cases where it is the smaller), their intervals with statsmodels and scipy; agreement with statsmodels
(weighted kappa), irrCAC (Gwet's AC2) and, by cluster, R's survey package; the sign test with scipy; a change of share with
statsmodels; whether samples differ by more than chance with scipy (Fisher's test, and with answers of partly the multivariate
hypergeometric distribution); how many more cases tell with statsmodels. Needs Rscript with `survey`, and statsmodels and irrCAC. The last line is `N passed, M failed`.
"""
import math, random, subprocess, sys, warnings

warnings.filterwarnings("ignore")
import numpy as np, pandas as pd
from irrCAC.raw import CAC
from scipy import stats
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

PROBE = sys.argv[1]
chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 2012)
passed = failed = 0


def compare(what, asked, got, expected):
    """Nine digits, relative to the larger of the number and a thousandth."""
    global passed, failed
    if len(got) == len(expected) and all(
        (math.isnan(g) and math.isnan(e)) or abs(g - e) <= 1e-9 * max(abs(e), 1e-3) for g, e in zip(got, expected)
    ):
        passed += 1
    else:
        failed += 1
        print(f"{what}: {asked[:300]}\n  muster   {got}\n  expected {expected}")


def r_numbers(program, rows):
    """What a program in R prints of a table."""
    run = subprocess.run(["Rscript", "-e", program], input="\n".join(rows) + "\n", capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"R ended with {run.returncode}: {run.stderr[-2000:]}")
    return [[float(x) for x in line.split()] for line in run.stdout.splitlines() if line]


def ask(lines):
    run = subprocess.run([PROBE, "audit"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return [line.split() for line in run.stdout.splitlines()]


# R's quantiles of Student's distribution: scipy's are good to nine digits only, and that is not enough to compare by.
STUDENT = [math.nan] + [x for (x,) in r_numbers('for (d in 1:400) cat(format(qt(.975, d), digits = 17), "\\n")', [""])]


def around(value, error, freedom):
    half = STUDENT[freedom] * error
    return [value, error, max(-1, value - half), min(1, value + half)]


# --- Shares -------------------------------------------------------------------------------------------------------


def make_strata():
    """Strata of cases; a case is the list of its answers' points, perhaps none."""
    kinds = chance.choice([[0, 1], [0, 0.5, 1], [0, 0.5, 1]])
    several, applies = chance.random() < 0.4, chance.choice([1, 0.8, 0.4])
    strata = []
    for _ in range(chance.randint(1, 6)):
        answered = chance.choice([1, 2, 3, 5, 8, 12, 24])
        caseload = chance.choice([answered, answered + chance.randint(1, 20), 40 * answered])
        good = chance.choice([0.02, 0.3, 0.5, 0.8, 0.97])
        cases = []
        for _ in range(answered):
            count = chance.randint(1, 5) if several else 1
            weights = [1 - good] + [0.3] * (len(kinds) - 2) + [good]
            cases.append([chance.choices(kinds, weights)[0] for _ in range(count) if chance.random() < applies])
        strata.append((caseload, cases))
    return strata


R = """
suppressMessages(library(survey)); options(digits = 17, survey.lonely.psu = "adjust")
rows <- read.csv(file("stdin")); rows$answer <- seq_len(nrow(rows))
for (k in unique(rows$design)) {
  d <- rows[rows$design == k, ]
  whole <- svydesign(ids = ~case, strata = ~stratum, fpc = ~caseload, data = d)
  m <- svymean(~points, subset(whole, applies == 1), deff = TRUE)
  cat(k, format(c(coef(m), SE(m), deff(m)), digits = 17), "\\n")
}
"""


def shares():
    made = [make_strata() for _ in range(700)]
    # R wants at least two cases, and an answer that applies.
    designs = [s for s in made if any(p for _, cases in s for p in cases) and sum(len(cases) for _, cases in s) > 1]
    rows = ["design,stratum,caseload,case,points,applies"]
    for k, strata in enumerate(designs):
        for h, (caseload, cases) in enumerate(strata):
            for i, points in enumerate(cases):
                for point in points:
                    rows.append(f"{k},{h},{caseload},{h}-{i},{point},1")
                if not points:
                    rows.append(f"{k},{h},{caseload},{h}-{i},0,0")
    r = {int(line[0]): line[1:] for line in r_numbers(R, rows)}
    asked = ["share " + ";".join(f"{n}=" + ",".join("/".join(map(str, c)) or "/" for c in cases) for n, cases in s) for s in designs]
    for k, (strata, line, answer) in enumerate(zip(designs, asked, ask(asked))):
        share, se, deff = r[k]
        got, method = [float(x) for x in answer[:6]], answer[6]
        count = sum(len(points) for _, cases in strata for points in cases)
        weight = [(n / len(cases), [p for p in cases if p]) for n, cases in strata]
        total = sum(w * len(p) for w, cases in weight for p in cases)
        left = 1 - count / total
        if left < 1e-12:
            compare("counted", line, [got[0], got[4], got[5]], [share] * 3)
            continue
        compare("share", line, got[:2], [share, se])
        if not math.isnan(got[2]):
            compare("design effect", line, [got[2]], [deff])
        single = sum(len(cases) == 1 and bool(cases[0]) for _, cases in strata)
        freedom = sum(max(0, sum(map(bool, cases)) - 1) for _, cases in strata if len(cases) > 1) + max(0, single - 1)
        if 1e-12 < share < 1 - 1e-12:
            effective = count
            if count > 1 and se > 1e-9:
                student = STUDENT[count - 1] / STUDENT[max(1, freedom)]
                effective = min(count, count / deff * student**2)
        else:
            weights = [w for w, cases in weight for _ in cases]
            effective = sum(weights) ** 2 / sum(w * w for w in weights)
        effective /= left
        hits = share * effective
        few = min(hits, effective - hits) < 5
        low, high = proportion_confint(hits, effective, 0.05, "beta" if few else "wilson")
        low, high = (0.0 if share < 1e-12 else low), (1.0 if share > 1 - 1e-12 else high)
        compare("interval", line, got[3:6], [effective, low, high])
        compare("method", line, [float(method == "Clopper-Pearson")], [float(few)])


# --- Agreement ----------------------------------------------------------------------------------------------------


def rate(places, bias):
    truth = chance.randrange(places)
    again = truth if chance.random() < 0.7 else chance.randrange(places)
    return truth, max(0, again - (chance.random() < bias))


def linear(places):
    return np.array([[1 - abs(i - j) / (places - 1) for j in range(places)] for i in range(places)])


def kappa(pairs, places):
    table = np.zeros((places, places))
    for one, two in pairs:
        table[one][two] += 1
    found = cohens_kappa(table, wt="linear")
    half = stats.norm.ppf(0.975) * found.std_kappa
    return [found.kappa, found.std_kappa, max(-1, found.kappa - half), min(1, found.kappa + half)]


def gwet(units, places):
    width = max(map(len, units))
    frame = pd.DataFrame([[float(x) for x in u] + [np.nan] * (width - len(u)) for u in units])
    cac = CAC(frame, weights="linear", categories=[float(x) for x in range(places)], digits=15)
    found = cac.gwet()["est"]
    return around(found["coefficient_value"], found["se"], len(units) - 1)


def agreement():
    lines, sets = [], []
    for _ in range(300):
        places = chance.choice([3, 3, 4, 6])
        units = [list(rate(places, chance.choice([0, 0.3]))) for _ in range(chance.choice([4, 10, 25, 60]))]
        if chance.random() < 0.4:
            units = [u + [chance.randrange(places)] if chance.random() < 0.5 else u for u in units]
        sets.append((places, units))
        lines.append(f"agree {places} " + " ".join(f"u{i}:" + ",".join(map(str, u)) for i, u in enumerate(units)))
    for (places, units), line, answer in zip(sets, lines, ask(lines)):
        got = [float(x) for x in answer]
        if len({x for u in units for x in u[:2]}) > 1 and got[1] > 1e-6:
            compare("kappa", line, got[:4], kappa([u[:2] for u in units], places))
        if len({x for u in units for x in u}) > 1 and got[5] > 1e-6:
            compare("AC2", line, got[4:], gwet(units, places))


CLUSTERS = """
suppressMessages(library(survey)); options(digits = 17)
rows <- read.csv(file("stdin"))
for (k in unique(rows$set)) {
  d <- rows[rows$set == k, ]
  m <- svymean(~value, svydesign(ids = ~cluster, weights = ~1, data = d))
  cat(k, format(c(coef(m), SE(m)), digits = 17), length(unique(d$cluster)), "\\n")
}
"""


def clusters():
    """The linearised values of AC2, each unit's part, averaged by R over clusters."""
    lines, sets, rows = [], [], ["set,cluster,value"]
    for k in range(60):
        places, units = 3, []
        for c in range(chance.randint(2, 12)):
            for _ in range(chance.randint(1, 6)):
                units.append((c, list(rate(places, 0.2))))
        sets.append(units)
        lines.append(f"agree {places} " + " ".join(f"c{c}:" + ",".join(map(str, u)) for c, u in units))
        near, n = linear(places), len(units)
        shares = [sum(u.count(p) / len(u) for _, u in units) / n for p in range(places)]
        scale = near.sum() / (places * (places - 1))
        by_chance = scale * sum(s * (1 - s) for s in shares)
        seen = [near[u[0]][u[1]] for _, u in units]
        value = (sum(seen) / n - by_chance) / (1 - by_chance)
        for (c, u), s in zip(units, seen):
            e = scale * sum(1 - shares[p] for p in u) / len(u)
            part = (s - by_chance) / (1 - by_chance) - 2 * (1 - value) * (e - by_chance) / (1 - by_chance)
            rows.append(f"{k},{c},{part!r}")
    for (_, mean, se, count), asked, answer in zip(r_numbers(CLUSTERS, rows), lines, ask(lines)):
        got = [float(x) for x in answer[4:]]
        if got[1] > 1e-6:
            compare("AC2 by case", asked, got, around(mean, se, int(count) - 1))


# --- The rest -----------------------------------------------------------------------------------------------------


def others():
    pairs = [(a, b) for a in range(25) for b in range(25) if a + b]
    for (a, b), line in zip(pairs, ask([f"sign {a} {b}" for a, b in pairs])):
        compare("sign test", f"{a} {b}", [float(line[0])], [stats.binomtest(a, a + b).pvalue])
    lines, cases = [], []
    for _ in range(100):
        n, m = chance.randint(5, 200), chance.randint(5, 200)
        a, b = chance.randint(0, n), chance.randint(0, m)
        cases.append((a, n, b, m))
        lines.append(f"difference {a / n!r},{n} {b / m!r},{m}")
    for (a, n, b, m), line, answer in zip(cases, lines, ask(lines)):
        low, high = confint_proportions_2indep(b, m, a, n, method="newcomb", compare="diff")
        compare("change", line, [float(x) for x in answer], [b / m - a / n, low, high])


def by_chance(later, earlier):
    """The chance that as many cases as the later ones, taken from all, have a sum as rare as theirs, or rarer."""
    counts = [(later + earlier).count(x) for x in (1, 0.5, 0)]
    sums = {}
    for a in range(counts[0] + 1):
        for b in range(counts[1] + 1):
            c = len(later) - a - b
            if 0 <= c <= counts[2]:
                chance = stats.multivariate_hypergeom.pmf([a, b, c], counts, len(later))
                sums[2 * a + b] = sums.get(2 * a + b, 0) + chance
    found = sums[round(2 * sum(later))]
    return sum(x for x in sums.values() if x <= found * (1 + 1e-7))


def pooled():
    lines, cases = [], []
    for _ in range(150):
        kinds = chance.choice([[0, 1], [0, 0.5, 1]])
        later, earlier = ([chance.choice(kinds) for _ in range(chance.randint(5, 30))] for _ in range(2))
        cases.append((later, earlier))
        lines.append("pooled " + ",".join(map(str, later)) + " " + ",".join(map(str, earlier)))
    for (later, earlier), line, answer in zip(cases, lines, ask(lines)):
        compare("parting", line, [float(answer[0])], [by_chance(later, earlier)])
        if not any(x == 0.5 for x in later + earlier):
            table = [[later.count(1), later.count(0)], [earlier.count(1), earlier.count(0)]]
            compare("Fisher", line, [float(answer[0])], [stats.fisher_exact(table)[1]])
    lines, cases = [], []
    for _ in range(100):
        n = chance.randint(5, 60)
        boundary, caseload = chance.choice([51, 80]), chance.choice([n + 5, 400, 4000])
        cases.append((boundary, chance.randint(0, (boundary - 1) * n // 100), n, caseload))
        lines.append("more " + " ".join(map(str, cases[-1])))
    for (boundary, yes, n, caseload), line, answer in zip(cases, lines, ask(lines)):

        def below(more):
            left = 1 - (n + more) / caseload
            if left <= 1e-12:
                return True
            size = (n + more) / left
            hits = yes / n * size
            upper = proportion_confint(hits, size, 0.05, "beta" if min(hits, size - hits) < 5 else "wilson")[1]
            return math.floor(upper * 100 + 0.5 + 1e-9) < boundary

        got = float(answer[0])
        # So many are enough, and one fewer are not; or more than 5,000 would be needed.
        holds = not below(5000) if math.isnan(got) else below(int(got)) and (got == 1 or not below(int(got) - 1))
        compare("more", line, [float(holds)], [1.0])


shares()
agreement()
clusters()
others()
pooled()
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
