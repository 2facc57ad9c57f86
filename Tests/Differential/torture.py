#!/usr/bin/env python3
"""torture.py [MUSTER]: hands Muster case lists that nobody would keep, and sees that it says so at once and in little memory.

A line of 1 GB, a quote that stays open for 1 GB, 1 GB of nothing, a million columns; and, beside them, a long list whose
sample must be the same whichever way it is written. The files are made in a temporary folder and removed. Standard library
only. The last line is `N passed, M failed`; the exit status says the same.
"""
import json, os, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MUSTER = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build", "debug", "muster")
LONG, MOST_MEMORY, MOST_SECONDS = 1 << 30, 64, 20
passed = failed = 0


def check(holds, what):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    if not holds:
        print(f"FAILED: {what}")


def run(folder, *words):
    """Exit status, what was said, and the peak of memory in MB."""
    child = subprocess.Popen([MUSTER, *words, "--workspace", os.path.join(folder, "readiness")], stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                             env={**os.environ, "MUSTER_BY": "A. Lead", "NO_COLOR": "1"})
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, " ".join(said.split()), usage.ru_maxrss / 1024


def refused(folder, path, word):
    """The list is refused with that word, in bounded memory, and nothing is recorded."""
    before = sorted(os.listdir(os.path.join(folder, "readiness", "evidence")))
    status, said, memory = run(folder, "sample", "draw", path, "--seed", "x")
    check(status == 2 and word in said, f"{os.path.basename(path)}: {status}, {said[:200]}")
    check(memory < MOST_MEMORY, f"{os.path.basename(path)}: {memory:.0f} MB")
    check(sorted(os.listdir(os.path.join(folder, "readiness", "evidence"))) == before, f"{path} changed the workspace")


def write_long(path, start, byte):
    with open(path, "wb") as file:
        file.write(start)
        part = byte * (1 << 20)
        for _ in range(LONG >> 20):
            file.write(part)


COHORTS = ["early-help"] * 5 + ["referral"] * 3 + ["child-in-need", "step-down"]


def rows(count):
    """A long list: cohorts of unequal size, notes with quoted line ends, and references in no order."""
    notes = ["", "plain", '"with, comma"', '"two\nlines"', '"said ""no"""']
    for number in range(count):
        yield f"R{number * 7919 % 1_000_003:07},{COHORTS[number % 10]},{notes[number % 5]},W{number % 97}"


# The same list in several spellings: read in blocks, record by record, and with every case remembered.
SPELLINGS = {
    "plain": lambda text: text.encode(),
    "CRLF and a mark": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "semicolons": lambda text: text.replace(",", ";").encode(),
    "a stray quote, in a row to be left out": lambda text: (text + 'R9999999,none of ours,5" tall,W1\n').encode(),
    "rows repeated": lambda text: (text + "".join(f"R{n * 7919 % 1_000_003:07},{COHORTS[n % 10]}\n" for n in range(0, 300_000, 97))).encode(),
}


def write(path, spelling):
    """Run in a process of its own: what a process has held counts towards the peak of those that it starts."""
    text = "case,cohort,notes,worker\n" + "".join(row + "\n" for row in rows(300_000))
    with open(path, "wb") as file:
        file.write(SPELLINGS[spelling](text))


def sample(folder, spelling, *more):
    path = os.path.join(folder, "cases.csv")
    subprocess.run([sys.executable, __file__, "--write", path, spelling], check=True)
    status, said, memory = run(folder, "sample", "draw", path, "--seed", "a public phrase", *more)
    check(status == 0, said[:300])
    # To remember every case, as a repeat makes necessary, costs by the case.
    check(memory < (MOST_MEMORY if spelling != "rows repeated" else 2 * MOST_MEMORY), f"{spelling}: {memory:.0f} MB")
    shown = subprocess.run([MUSTER, "sample", "show", "--json", "--workspace", os.path.join(folder, "readiness")],
                           capture_output=True, text=True, check=True).stdout
    verified = run(folder, "sample", "verify", path)
    check(verified[0] == 0, verified[1][:300])
    read = json.loads(shown)
    return read["cases"], read["reserves"], [s["caseload"] for s in read["strata"]]


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([MUSTER, "init", os.path.join(folder, "readiness"), "--framework", "ofsted-child-protection-2012",
                        "--authority", "Northvale Council", "--by", "A. Lead"], check=True, stdout=subprocess.DEVNULL)
        path = os.path.join(folder, "long.csv")
        write_long(path, b"case,cohort,notes\nC1,referral,", b"x")
        refused(folder, path, "line 2: A row is longer than")
        for start, word in ((b'case,cohort,notes\nC1,referral,"', "line 2: A quote opened on this line is not closed"),
                            (b"case,cohort,notesxC1,referral,x", "line 1: A row is longer than"),
                            (b'"ase,cohort,notesxC1,referral,x', "line 1: A quote opened on this line is not closed")):
            with open(path, "r+b") as file:
                file.write(start)
            refused(folder, path, word)
        os.remove(path)
        path = os.path.join(folder, "nothing.csv")
        with open(path, "wb") as file:
            file.write(b"case,cohort\nC1,referral\n")
            file.truncate(LONG)
        refused(folder, path, "line 3: The line holds a zero byte")
        path = os.path.join(folder, "wide.csv")
        with open(path, "wb") as file:
            for number in range(1_000_000):
                file.write(b"c%d," % number)
            file.write(b"end\n" + b"1," * 1_000_000 + b"1\n")
        refused(folder, path, "line 1: There are more than 16,384 columns")
        with open(path, "wb") as file:
            file.write(b"case,cohort\nC1,referral" + b"," * 1_000_000 + b"\n")
        refused(folder, path, "line 2: There are more than 16,384 columns")

        expected = sample(folder, "plain")
        check(sum(expected[2]) == 300_000, "every row is a case")
        for spelling in SPELLINGS:
            check(sample(folder, spelling) == expected, f"{spelling}: another sample")
        limited = sample(folder, "plain", "--at-most", "1", "--per", "worker")
        chosen = {one["case"] for one in limited[0]}
        drawn = [row.split(",")[-1] for row in rows(300_000) if row.split(",")[0] in chosen]
        check(len(drawn) == len(set(drawn)) == 50, "no worker twice")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(*sys.argv[2:4])
    else:
        sys.exit(main())
