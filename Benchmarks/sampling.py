"""sampling.py MUSTER FOLDER: times Muster and DuckDB on the lists of FOLDER, in turn, and prints a table.

Started by sampling.sh. Muster is timed as a whole process, its start and the reading of its framework included; DuckDB as its
query alone, in a process that has imported it already, and for the short list also as a whole process, beside Python's own csv
module. CPU time is user and system together, of all threads: where other
programs share the processors it says more than the time that went by. Memory is the peak of the whole process.
"""
import json, os, subprocess, sys, time

MUSTER, FOLDER = sys.argv[1:3]
ROUNDS, ROUNDS_OF_SHORT, SEED = 5, 20, "lottery 2026-11-21: 4 17 23 31 40 44"
THREADS = len(os.sched_getaffinity(0))
TICKET = f"sha256('{SEED}' || chr(10) || case_ref)"
QUERIES = {
    "DuckDB, the same tickets": f"select cohort, arg_min(case_ref, {TICKET}, 60) from read_csv('LIST') group by cohort",
    "DuckDB, its own hash": "select cohort, arg_min(case_ref, hash(case_ref), 60) from read_csv('LIST') group by cohort",
    "DuckDB, at random": "select cohort, arg_min(case_ref, random(), 60) from read_csv('LIST') group by cohort",
    "DuckDB, the same tickets, whole rows": f"""select * from read_csv('LIST')
        qualify row_number() over (partition by cohort order by {TICKET}) <= 60""",
}


def process(command, **more):
    """Runs a program and gives its time and CPU time in seconds, its peak memory in MB and what it printed."""
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **more)
    printed = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed


def muster(path, *more):
    return process([MUSTER, "sample", "draw", path, "--by", "A. Lead", "--seed", SEED, "--workspace", FOLDER + "/readiness",
                    "--cohort", "child-protection-enquiry=none", *more])


def duckdb(path, query):
    program = f"""
import duckdb, json, sys, time
base = duckdb.connect(config={{'threads': {THREADS}}})
base.execute("set enable_progress_bar = false")
begun, busy = time.perf_counter(), time.process_time()
rows = base.execute({query.replace("LIST", path)!r}).fetchall()
took = time.perf_counter() - begun, time.process_time() - busy
print(json.dumps([took, [list(map(str, row)) if len(row) > 2 else row for row in rows]]))
"""
    *_, memory, printed = process([sys.executable, "-c", program])
    took, rows = json.loads(printed)
    return *took, memory, rows


PYTHON = """
import csv, hashlib, heapq, sys
start, tickets = hashlib.sha256(sys.argv[2].encode() + b"\\n"), {}
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        ticket = start.copy()
        ticket.update(row["case_ref"].strip().encode())
        tickets.setdefault(row["cohort"], []).append((ticket.digest(), row["case_ref"]))
print({cohort: heapq.nsmallest(60, rows) for cohort, rows in tickets.items()})
"""


def whole(path):
    """What people would run for a short list, their start included."""
    alike = QUERIES["DuckDB, the same tickets"].replace("LIST", path)
    query = f"import duckdb; print(duckdb.connect(config={{'threads': {THREADS}}}).execute({alike!r}).fetchall())"
    return {
        "DuckDB, the same tickets, start included": process([sys.executable, "-c", query]),
        "Python's csv, the same tickets, start included": process([sys.executable, "-c", PYTHON, path, SEED]),
    }


def compared(rows):
    """Whether each stratum's cases, as Muster recorded them, are the first that DuckDB finds by the same tickets."""
    first = dict(rows)
    shown = json.loads(process([MUSTER, "sample", "show", "--json", "--workspace", FOLDER + "/readiness"])[3])
    drawn = {}
    for case in shown["cases"]:
        drawn.setdefault(case["cohort"], []).append(case["case"])
    return all(cases == first[cohort][: len(cases)] for cohort, cases in drawn.items()), len(shown["cases"])


def main():
    print(f"{THREADS} threads; the best and the median of {ROUNDS} rounds ({ROUNDS_OF_SHORT} of the short list), in turn\n")
    print(f"{'':50}{'best':>9}{'median':>9}{'CPU time':>10}{'memory':>10}")
    same = None
    for name in ("cases.csv", "small.csv"):
        path = os.path.join(FOLDER, name)
        lines = sum(block.count(b"\n") for block in iter(lambda f=open(path, "rb"): f.read(1 << 20), b""))
        print(f"{os.path.getsize(path) / 1e6:,.0f} MB, {lines:,} lines")
        found = {}
        is_short = name == "small.csv"
        for _ in range(ROUNDS_OF_SHORT if is_short else ROUNDS):
            found.setdefault("Muster, --dry-run", []).append(muster(path, "--dry-run"))
            for words, query in QUERIES.items():
                found.setdefault(words, []).append(duckdb(path, query))
            for words, run in (whole(path) if is_short else {}).items():
                found.setdefault(words, []).append(run)
        recorded = muster(path)
        found["Muster, recorded"] = [recorded]
        same = compared(found["DuckDB, the same tickets"][0][3])
        for words, runs in found.items():
            times = sorted(run[0] for run in runs)
            busy, memory = min(run[1] for run in runs), max(run[2] for run in runs)
            print(f"  {words:48}{times[0]:>7.3f} s{times[len(times) // 2]:>7.3f} s{busy:>8.3f} s{memory:>7.0f} MB")
        print(f"  {same[1]} cases; DuckDB finds {'the same' if same[0] else 'OTHER'} ones by the same tickets\n")


main()
