"""gap.py MUSTER FOLDER [RECORDS …]: how long Muster takes over workspaces of many records, and with how much memory.

Started by gap.sh. The content is invented. Beside Muster, in the same run and in turn: Python reading the same records with
PyYAML's C parser, which is a part of what Muster does; git looking for what has changed in the same folder. Every figure is a
whole process, its start included: time and CPU time (user and system together) are the least of the rounds, memory the most
that any round came to, at least the 17 MB of the Python that starts them.
"""
import csv, datetime, hashlib, os, pathlib, random, re, subprocess, sys, time

MUSTER, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
SIZES = [int(size) for size in sys.argv[3:]] or [5_000, 100_000]
FRAMEWORK = "ofsted-child-protection-2012"
KINDS = ["audit", "performance-data", "case-sample", "observation", "feedback-children", "feedback-families",
         "feedback-staff", "policy", "minutes", "external-review"]
AGENCIES = ["childrens-social-care", "police", "health", "probation", "schools"]
READER = """
import pathlib, sys, yaml
records = [yaml.load(path.read_bytes(), yaml.CSafeLoader) for path in pathlib.Path(sys.argv[1]).rglob("*.yaml")]
print(len(records))
"""


def process(command, **more):
    """Runs a program; its time and CPU time in seconds, and its peak memory in MB."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, **more) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"{command} ended with {child.returncode}")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def run(*command, **more):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **more)


def opened(place):
    """Opens a workspace and takes in one item for each statement; the digest of each statement's wording, and the last record."""
    setting = {**os.environ, "MUSTER_CLOCK": "2026-01-05T09:00:00Z"}
    run(MUSTER, "init", place, "--framework", FRAMEWORK, "--authority", "Northvale Council", "--target", "good", "--by",
        "A. Lead", env=setting)
    text = pathlib.Path("frameworks", FRAMEWORK + ".yaml").read_text(encoding="utf-8")
    statements = re.findall(r"^\s+([A-Z]{2}\d+\.[OGAI]\d+):", text, re.M)
    with open(FOLDER / "log.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["criterion", "title", "reference", "dated", "kind", "shows"])
        for one in statements:
            rows.writerow([one.split(".")[0], f"Evidence on {one}", f"Folder {one}", "2026-01-04", "minutes", one])
    run(MUSTER, "import", FOLDER / "log.csv", "--workspace", place, "--by", "A. Lead", env=setting)
    wordings, digests, named = {}, {}, set()
    for path in (place / "evidence" / "records").rglob("*.yaml"):
        record = path.read_text(encoding="utf-8")
        wordings.update(re.findall(r"statement: (\S+)\n\s+wording: (\w{64})", record))
        digests[hashlib.sha256(record.encode()).hexdigest()] = record
        named.update(re.findall(r"^  - (\w{64})$", record, re.M))
    heads = sorted(digest for digest in digests if digest not in named)
    assessment = re.search(r"^assessment: (\w+)$", next(iter(digests.values())), re.M)[1]
    return wordings, heads, assessment, len(digests)


def short(digest):
    """The first 128 bits of a digest in 26 letters and digits, as the names of records have them."""
    bits = int(digest[:32], 16) << 2
    return "".join("0123456789abcdefghjkmnpqrstvwxyz"[bits >> shift & 31] for shift in range(125, -1, -5))


def workspace(count):
    """A workspace of items of every kind, all over the framework, attached one after the other in ten months. They are written
    here and not by `muster attach`, which makes each safe on the disk before it goes on; `muster verify` finds them whole."""
    place = FOLDER / f"records-{count}"
    wordings, after, assessment, there = opened(place)
    statements, chance = sorted(wordings), random.Random(5)
    begun = datetime.datetime(2026, 1, 6, 9)
    for number in range(there + 1, count + 1):
        statement, of = chance.choice(statements), chance.randint(8, 60)
        at = begun + datetime.timedelta(seconds=int(number * 300 * 86_400 / count))
        dated = at.date() - datetime.timedelta(days=chance.randint(0, 120))
        lines = [
            "record: evidence-attached", "format: muster-record/1", f"assessment: {assessment}", f"framework: {FRAMEWORK}",
            "framework-version: 1", f"at: {at:%Y-%m-%dT%H:%M:%SZ}", "clock: stated", "by:", "  name: A. Lead",
            f"title: Evidence {number}", f'reference: "SharePoint: Evidence/{number}"', f"dated: {dated}",
            f"kind: {chance.choice(KINDS)}", f"agency: {chance.choice(AGENCIES)}", "criteria:",
            f"  - {statement.split('.')[0]}", "shows:", f"  - statement: {statement}", f"    wording: {wordings[statement]}",
            f"extent: {chance.randint(0, of)} of {of}", "after:", *(f"  - {digest}" for digest in after)]
        text = ("\n".join(lines) + "\n").encode()
        digest = hashlib.sha256(text).hexdigest()
        folder = place / "evidence" / "records" / f"{at:%Y-%m}"
        folder.mkdir(exist_ok=True)
        (folder / f"{at:%Y%m%dT%H%M%SZ}-evidence-attached-{short(digest)}.yaml").write_bytes(text)
        after = [digest]
    run(MUSTER, "verify", "--workspace", place)
    run("git", "init", "--quiet", cwd=place)
    run("git", "add", "--all", cwd=place)
    run("git", "-c", "user.name=A. Lead", "-c", "user.email=a.lead@example.org", "-c", "gc.auto=0", "commit", "--quiet",
        "--message", "Evidence", cwd=place)
    print(f"{count:,} records")
    return place


def measured(place, rounds):
    setting = {**os.environ, "MUSTER_CLOCK": "2026-11-21T10:00:00Z"}
    here = ["--workspace", place]
    tries = {
        "muster gap": [MUSTER, "gap", *here],
        "muster gap --json": [MUSTER, "gap", "--json", *here],
        "muster status": [MUSTER, "status", *here],
        "muster evidence": [MUSTER, "evidence", *here],
        "muster report": [MUSTER, "report", "--output", FOLDER / "report.html", *here],
        "muster verify": [MUSTER, "verify", *here],
        "PyYAML's C parser, records read only": [sys.executable, "-c", READER, place / "evidence" / "records"],
        "git status": ["git", "-C", place, "status", "--short"],
    }
    found = {name: [] for name in tries}
    for _ in range(rounds):
        for name, command in tries.items():
            found[name].append(process(command, env=setting))
    for name, runs in found.items():
        took, cpu, memory = min(run[0] for run in runs), min(run[1] for run in runs), max(run[2] for run in runs)
        print(f"  {name:40}{took:>8.3f} s{cpu:>8.3f} s{memory:>8.0f} MB")
    print(flush=True)


def main():
    print(f"{len(os.sched_getaffinity(0))} processors; the least of 5 rounds (3 over 20,000 records), taken in turn")
    print(f"{'':42}{'time':>10}{'CPU time':>10}{'memory':>11}")
    for count in SIZES:
        measured(workspace(count), 5 if count <= 20_000 else 3)


main()
