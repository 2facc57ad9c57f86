#!/usr/bin/env python3
"""faults.py [MUSTER [EVERY]]: fails every call to the system in 36 recording commands, and looks at what is left.

Each command is run once to count its calls below the workspace, with a library loaded before it (faults/refuse.c). Then it
is run again on a fresh copy for each call: the disk full, a failure of the disk, no right, an interruption, half of the
bytes, and the process killed before the call. After each run:

- what was recorded before is there, to the byte;
- what is said is so: "Nothing was changed" where no record came, "Recorded as" and an exit of 0 where it did;
- an interruption or half of the bytes is not noticed at all;
- the command can be given again, and then `verify` finds the workspace sound.

With EVERY (a number, else 1) only each so-manieth of the runs is made, shifted from command to command. It needs a C
compiler, ssh-keygen and a program that is linked dynamically. The last line is `N passed, M failed`; the exit status says the same.
"""
import csv, errno, json, os, re, shutil, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MUSTER = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build", "debug", "muster"))
EVERY = int(sys.argv[2]) if len(sys.argv) > 2 else 1
PLAIN = {**os.environ, "MUSTER_BY": "A. Lead", "MUSTER_ROLE": "Director of Children's Services", "NO_COLOR": "1"}
PLAIN.pop("MUSTER_CLOCK", None)

# The paper of the item that is erased.
ERASED = set()
CHANGING = {"create", "write", "fsync", "flock", "mkdir", "unlink", "rmdir", "link", "rename"}
ERRORS = {name: str(getattr(errno, name)) for name in ("ENOSPC", "EIO", "EACCES", "EINTR")}
# The system interrupts or halves a call only where it says so.
HALVED = {"read", "pread", "write"}
NEVER_INTERRUPTED = {"readdir", "fdopendir", "dup", "fstat", "fstatat", "mkdir", "unlink", "rmdir", "link", "rename"}


def ways(call):
    """How a call of that name can go wrong."""
    yield from ("EIO", "EACCES")
    if call in CHANGING:
        yield from ("ENOSPC", "kill")
    if call not in NEVER_INTERRUPTED:
        yield "EINTR"
    if call in HALVED:
        yield "short"


def run(words, workspace, fault=None, listed=None):
    environment = dict(PLAIN)
    if fault or listed:
        environment |= {"LD_PRELOAD": LIBRARY, "FAULT_UNDER": workspace}
    if fault:
        environment |= {"FAULT_AT": str(fault[0]), "FAULT_HOW": ERRORS.get(fault[1], fault[1])}
    if listed:
        environment["FAULT_LIST"] = listed
    done = subprocess.run([MUSTER, *words, "--workspace", workspace], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, env=environment, timeout=120)
    return done.returncode, " ".join((done.stdout + " " + done.stderr).split())


def must(words, workspace):
    status, said = run(words, workspace)
    assert status == 0, f"{words}: {said}"
    return said


def told(words, workspace):
    """What a command answers in JSON."""
    return json.loads(must([*words, "--json"], workspace))


def files(workspace, folder):
    """Every file below a folder of the workspace, with its bytes."""
    found = {}
    for parent, _, names in os.walk(os.path.join(workspace, folder)):
        for name in names:
            path = os.path.join(parent, name)
            if not name.startswith("."):
                with open(path, "rb") as file:
                    found[os.path.relpath(path, workspace)] = file.read()
    return found


def records(workspace):
    return files(workspace, "evidence/records")


def prepare(folder):
    """A workspace with one of everything that the commands below need, and those commands."""
    workspace = os.path.join(folder, "base")
    run_plain = lambda *words: must(words, workspace)
    subprocess.run([MUSTER, "init", workspace, "--framework", "ofsted-child-protection-2012", "--authority",
                    "Northvale Council"], env=PLAIN, check=True, stdout=subprocess.DEVNULL)
    paper = lambda name, text: write(os.path.join(folder, name), text)

    def write(path, text):
        with open(path, "w") as file:
            file.write(text)
        return path

    audit = paper("audit.txt", "Forty referrals read; thirty-four decided within a day.\n")
    other = paper("other.txt", "Night visits observed; four of four were made.\n")
    bad = paper("bad.txt", "In one of twelve files risk stayed high.\n")
    cases = paper("cases.csv", "reference,cohort\n" + "".join(f"C{n:03},{'referral' if n % 3 else 'child-in-need'}\n"
                                                              for n in range(40)))
    log = paper("log.csv", "title,kind,dated,to,shows\nTriage observed,observation,2026-10-01,HP2,good\n"
                           "Panel minutes,minutes,2026-10-02,HP3,good\n")
    owners = paper("owners.csv", "criterion,owner,due\nHP4,C. Farrow,2027-01-31\nHP5,D. Imrie,2027-01-31\n")
    run_plain("attach", audit, "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30", "--extent", "34 of 40",
              "--title", "Front-door audit")
    run_plain("attach", other, "--shows", "HP3.G4", "--kind", "observation", "--dated", "2026-09-29", "--title", "Night visits")
    run_plain("attach", bad, "--shows", "HP8.I1", "--kind", "case-sample", "--dated", "2026-09-28", "--extent", "1 of 12",
              "--title", "Dip-sample")
    run_plain("attach", "--reference", "Review 4", "--shows", "LG5.I1", "--kind", "external-review", "--dated", "2026-10-01",
              "--title", "Review of the board")
    run_plain("assign", "HP2", "--owner", "B. Osei", "--due", "2027-01-31")
    run_plain("action", "raise", "HP8", "No child stays at high risk", "--owner", "B Osei", "--due", "2027-01-31")
    run_plain("sample", "draw", cases, "--size", "8", "--seed", "tombola 4 17 23")
    shown = told(["sample", "show", "--cases"], workspace)
    first, second, third = [case["case"] for case in shown["cases"] if case.get("standing", "sampled") != "reserve"][:3]
    run_plain("audit", first, "--answer", "HP2.Q1=yes", "--auditor", "F. Adeyemi", "--grade", "good")
    run_plain("audit", first, "--answer", "HP2.Q1=no", "--auditor", "G. Roper", "--grade", "adequate")
    run_plain("concern", "raise", first, "--shows", "HP3.I1", "--told", "team manager", "--told-at", "2026-11-21 10:40")
    run_plain("inspection", "record", "Inspection of child protection", "2024-05-17", "--grade", "Overall=adequate")
    run_plain("milestone", "set", "HP2", "Every referrer is told", "--due", "2027-03-01")
    papers = {item["title"]: item["id"] for item in told(["evidence"], workspace)}
    action = told(["action", "list"], workspace)[0]["id"]
    concern = told(["concern", "list"], workspace)[0]["id"]
    milestone = told(["milestone", "list"], workspace)[0]["id"]
    ERASED.update(path for path in files(workspace, "evidence/files") if path.endswith("/audit.txt"))
    key = os.path.join(folder, "key")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    run_plain("hold", "C999", "--because", "A complaint")
    hold = told(["hold"], workspace)["holds"][0]["id"]
    returned = os.path.join(folder, "form.csv")
    run_plain("form", "--owner", "B. Osei", "--csv", "--output", returned)
    with open(returned, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    for heading, text in {"What the item is called": "Referrals read", "Where it is kept": "shelf 4", "Kind": "audit",
                          "Date (30/06/2026)": "30/09/2026", "Shows (HP2.G1)": "HP2.G1", "Your name": "B. Osei",
                          "Your judgement of the criterion": "good", "Why you judge so": "Thirty-four of forty in time"}.items():
        rows[1][rows[0].index(heading)] = text
    with open(returned, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    shared = os.path.join(folder, "shared", "HP3 Strategy discussions")
    os.makedirs(shared)
    for name in ("one.txt", "two.txt"):
        write(os.path.join(shared, name), f"Discussions read, {name}\n")
    new = paper("new.txt", "Thirty plans read; twenty say what happens if they do not work.\n")
    return workspace, {
        "attach": ["attach", new, "--shows", "HP5.G1", "--kind", "audit", "--dated", "2026-10-01", "--title", "Plans read"],
        "import a log": ["import", log],
        "judge": ["judge", "HP2", "good", "--because", "Thirty-four of forty in time"],
        "assign": ["assign", "HP3", "--owner", "C. Farrow", "--due", "2027-01-31"],
        "assign by a sheet": ["assign", "--from", owners],
        "correct": ["correct", papers["Front-door audit"], "--title", "Front-door audit, autumn"],
        "withdraw": ["withdraw", papers["Night visits"], "--because", "Another council's"],
        "recheck": ["recheck", papers["Dip-sample"], "so", "--extent", "2 of 40", "--because", "Read again"],
        "source": ["source", papers["Front-door audit"], "is-not", papers["Night visits"], "--because", "Two papers"],
        "erase": ["erase", papers["Front-door audit"], "--because", "It named a child", "--yes"],
        "hold": ["hold", papers["Night visits"], "--because", "An inquiry"],
        "retention set": ["retention", "set", "--months", "36", "--because", "The council's schedule"],
        "sign-off with a key": ["sign-off", "--sign", key, "--because", "Read and accepted"],
        "sample draw": ["sample", "draw", cases, "--size", "6", "--seed", "tombola 5 18 24"],
        "sample replace": ["sample", "replace", third, "--because", "Moved away"],
        "audit": ["audit", second, "--answer", "HP2.Q1=yes", "--auditor", "F. Adeyemi"],
        "audit moderate": ["audit", "moderate", first, "--question", "HP2.Q1", "--agreed", "partly", "--because", "Read together",
                           "--moderator", "H. Tansley"],
        "concern raise": ["concern", "raise", second, "--shows", "HP3.I1", "--told", "team manager", "--told-at", "2026-11-22 09:00"],
        "concern acted": ["concern", "acted", concern, "--at", "2026-11-21 14:05"],
        "action raise": ["action", "raise", "HP2", "Each referrer hears", "--owner", "B. Osei", "--due", "2027-02-01"],
        "action update": ["action", "update", action, "in-progress", "--note", "Begun"],
        "checklist": ["checklist", "LOG1", "LOG2"],
        "policy set": ["policy", "set", "--because", "Agreed", "--items", "4"],
        "marking": ["marking", "OFFICIAL-SENSITIVE"],
        "pack leave-out": ["pack", "leave-out", papers["Review of the board"], "--because", "In court"],
        "people": ["people", "B Osei", "is", "B. Osei"],
        "narrative": ["narrative", "write", "HP2", "know", "Referrers are told sooner"],
        "measure": ["measure", "record", "HP2", "Referrals decided in a day", "84", "--unit", "%", "--of", "400", "--period",
                    "2025-04-01..2026-03-31"],
        "inspection": ["inspection", "record", "Inspection of child protection", "2024-05-17", "--number", "1",
                       "--recommendation", "Tell referrers", "--to", "HP2"],
        "milestone": ["milestone", "update", milestone, "reached"],
        "sign-off": ["sign-off", "--because", "Read and accepted"],
        "hold release": ["hold", "release", hold, "--because", "It was answered"],
        "trust-key": ["trust-key", "A. Chief", key + ".pub", "--sign", key],
        "import a form": ["import", returned],
        "attach a folder": ["attach", os.path.dirname(shared), "--copy", "--yes"],
        "erase a case": ["erase", "--case", first, "--because", "It named a child", "--yes"],
    }


passed, failed = 0, []


def attempt(base, place, name, words, number, call, way):
    """One run with one fault; what is wrong about it, or nothing."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(base, place)
    before, papers = records(place), files(place, "evidence/files")
    status, said = run(words, place, (number, way))
    after = records(place)
    erasing = name.startswith("erase")
    lost = [path for path, bytes in before.items() if after.get(path) != bytes]
    kept = files(place, "evidence/files")
    lost += [path for path, bytes in papers.items() if kept.get(path) != bytes]
    # An erasure takes its own record with its paper, and nothing else.
    def is_its_own(path):
        if name == "erase a case":
            return words[2].encode() in before.get(path, b"")
        return words[1] in path or path in ERASED
    others = [path for path in lost if not (erasing and is_its_own(path))]
    if others:
        return f"lost {others[0]}: {said[:300]}"
    new = set(after) - set(before)
    if way in ("EINTR", "short") and (status, bool(new)) != (0, True):
        return f"noticed {way}: {said[:300]}"
    if way != "kill":
        if "Nothing was changed" in said and new:
            return f"says that nothing was changed, and {len(new)} came: {said[:300]}"
        if (status == 0 or "Recorded as" in said) and not new:
            return f"says that it is recorded ({status}), and it is not: {said[:300]}"
        if status != 0 and new and "ecorded" not in said and "may be there or not" not in said and "rased" not in said and "tombstone" not in said:
            return f"ends with {status}, recorded it, and does not say so: {said[:300]}"
        if status < 0 or "Fatal error" in said:
            return f"crashed: {said[:300]}"
    if erasing and re.search(r"\bErased\b", said) and lost == []:
        return f"says erased of what is still there: {said[:300]}"
    status, said = run(words, place)
    # What came is refused a second time, and nothing else is.
    if status != 0 and not (new and "Nothing was changed" in said) and not (new and erasing):
        return f"could not be given again ({status}): {said[:300]}"
    status, said = run(["verify"], place)
    if status != 0:
        return f"verify ends with {status}: {said[:400]}"
    return None


with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    LIBRARY = os.path.join(folder, "refuse.so")
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", LIBRARY, os.path.join(HERE, "faults", "refuse.c"), "-ldl"], check=True)
    base, commands = prepare(folder)
    only = os.environ.get("FAULTS_ONLY")
    turns = []
    for shift, (name, words) in enumerate(commands.items()):
        if only and name != only:
            continue
        place, listed = os.path.join(folder, "count"), os.path.join(folder, "calls")
        shutil.copytree(base, place)
        status, said = run(words, place, listed=listed)
        assert status == 0, f"{name}: {said}"
        with open(listed) as file:
            calls = [line.split()[0] for line in file]
        shutil.rmtree(place)
        those = [(name, words, number, call, way) for number, call in enumerate(calls, 1) for way in ways(call)]
        turns += those[shift % EVERY::EVERY]
        print(f"{len(calls):4} calls, {len(those):4} runs  {name}", flush=True)

    def turn(numbered):
        index, (name, words, number, call, way) = numbered
        place = os.path.join(folder, f"turn{index}")
        wrong = attempt(base, place, name, words, number, call, way)
        shutil.rmtree(place, ignore_errors=True)
        return f"{name}, call {number} ({call}), {way}: {wrong}" if wrong else None

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for wrong in pool.map(turn, enumerate(turns)):
            if wrong:
                failed.append(wrong)
                if len(failed) <= 40:
                    print(f"FAILED: {wrong}", flush=True)
            else:
                passed += 1

print(f"{passed} passed, {len(failed)} failed")
sys.exit(bool(failed) or passed == 0)
