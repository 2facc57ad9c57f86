#!/usr/bin/env python3
"""clones.py [MUSTER [SEED [EVERY]]]: ten git clones of one workspace with random work, partitions, and one that is hostile.

Nine honest people attach, judge, assign and note, share now and then, and some not for long. The tenth edits records, removes
some, forges erasures (of one record, and of many) and a purge, puts links in their place and rewrites the branch. Then:

- nothing that an honest person recorded is lost, and all honest clones give one seal;
- each thing that the hostile one did is said, with the name of whoever did it;
- what was erased is in no object of any honest clone, nor of the remote once it has tidied, after `share --purge`;
- `verify` is sound in each, and a fresh clone verifies against the seal in its newest commit.

Then git itself fails: a `git` on the search path fails its Nth call, for every EVERY-th N, in a sharing and in a purge; nothing
is lost, and the same command ends it. The last line is `N passed, M failed`; the exit status says the same.
"""
import hashlib, json, os, random, re, shutil, subprocess, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MUSTER = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build", "debug", "muster"))
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 17
EVERY = int(sys.argv[3]) if len(sys.argv) > 3 else 1
GIT = shutil.which("git")
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
SECRET = "Quillon Zebedee"
chance = random.Random(SEED)
passed, failures = 0, []


def check(holds, sentence):
    global passed
    if holds:
        passed += 1
    else:
        failures.append(sentence)
        print("FAIL", sentence, flush=True)


class Clone:
    """One person's clone; the workspace lies in a folder of it."""

    def __init__(self, base, name, person, remote=None):
        self.path, self.person = os.path.join(base, name), person
        self.workspace = os.path.join(self.path, "readiness")
        home = os.path.join(base, "home-" + name)
        os.makedirs(home)
        with open(os.path.join(home, ".gitconfig"), "w") as file:
            file.write(f"[user]\n\tname = {person}\n\temail = {name}@northvale.example\n[init]\n\tdefaultBranch = main\n"
                       "[gc]\n\tauto = 0\n[core]\n\tfsync = none\n")
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "MUSTER_"))}
        self.env |= {"HOME": home, "GIT_CONFIG_NOSYSTEM": "1", "MUSTER_BY": person, "NO_COLOR": "1", "COLUMNS": "200",
                     "TMPDIR": home}
        if remote:
            self.git("clone", "-q", remote, self.path, cwd=base)

    def git(self, *words, cwd=None, status=0):
        done = subprocess.run([GIT, *words], cwd=cwd or self.path, env=self.env, capture_output=True, text=True)
        assert status is None or done.returncode == status, f"git {words}: {done.stdout}{done.stderr}"
        return done.stdout

    def muster(self, *words, ending=(0,)):
        done = subprocess.run([MUSTER, *words], cwd=self.workspace if os.path.isdir(self.workspace) else self.path,
                              env=self.env, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)
        said = " ".join((done.stdout + " " + done.stderr).split())
        if ending is not None and done.returncode not in ending:
            check(False, f"{self.person}: muster {' '.join(words)} ended with {done.returncode}: {said}")
        return said

    def share(self, *words):
        return self.muster("share", *words, ending=(0, 1))

    def records(self):
        found = set()
        for parent, _, names in os.walk(os.path.join(self.workspace, "evidence", "records")):
            found |= {name for name in names if name.endswith(".yaml")}
        return found

    def paths(self):
        return sorted(os.path.relpath(os.path.join(parent, name), self.path)
                      for parent, _, names in os.walk(os.path.join(self.workspace, "evidence", "records")) for name in names)

    def seal(self):
        return re.search(r"seal ([0-9a-z-]{23})", self.muster("seal")).group(1)

    def item(self, title):
        said = self.muster("evidence", "--json")
        for item in json.JSONDecoder().raw_decode(said)[0]:
            if title in json.dumps(item):
                return item["id"][:12]
        return None

    def work(self, number, kind=None):
        """One random piece of work, or one of a kind."""
        kind = kind or chance.choice(["attach", "attach", "judge", "assign", "note"])
        criterion = chance.choice(["HP1", "HP2", "HP3", "HP4"])
        if kind == "attach":
            paper = os.path.join(self.env["HOME"], f"paper-{number}.txt")
            with open(paper, "w") as file:
                file.write(f"what audit {number} found\n")
            self.muster("attach", paper, "--title", f"Audit {number}", "--shows", f"{criterion}.G1", "--kind", "audit",
                        "--dated", "2026-10-30")
        elif kind == "judge":
            self.muster("judge", criterion, chance.choice(["good", "adequate"]), "--because", f"as audit {number} found")
        elif kind == "assign":
            self.muster("assign", criterion, "--owner", f"Owner {number}", "--due", "2027-01-31")
        else:
            self.muster("narrative", "write", criterion, "impact", f"In words, {number}.")


def short(digest):
    """The first 128 bits of a digest as records' names write them."""
    bits = int.from_bytes(digest[:16], "big") << 2
    return "".join(LETTERS[bits >> 5 * place & 31] for place in range(25, -1, -1))


def objects(path, env):
    """All that git holds in a repository, whether anything leads there or not."""
    done = subprocess.run([GIT, "-C", path, "cat-file", "--batch-all-objects", "--batch", "--buffer"], env=env,
                          capture_output=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def forge_many(clone, text):
    """An erasure as `muster erase` never writes one: of three items at once, whose files are gone with it."""
    stones = ""
    for path in [p for p in clone.paths() if "evidence-attached" in p][:3]:
        with open(os.path.join(clone.path, path), "rb") as file:
            record = file.read()
        at = re.search(r"^at: (.*)$", record.decode(), re.MULTILINE).group(1)
        stones += f"  - digest: {hashlib.sha256(record).hexdigest()}\n    kind: evidence-attached\n    at: {at}\n    after:\n"
        stones += "".join(f"      - {one}\n" for one in re.findall(r"^  - ([0-9a-f]{64})$", record.decode().split("\nafter:")[-1], re.MULTILINE))
        os.remove(os.path.join(clone.path, path))
    forged = re.sub(r"erased-records:\n(?:  .*\n)+", lambda _: f"erased-records:\n{stones}", text)
    stamp = re.sub(r"[-:]", "", re.search(r"^at: (.*)$", forged, re.MULTILINE).group(1))
    name = f"{stamp}-erased-{short(hashlib.sha256(forged.encode()).digest())}.yaml"
    path = os.path.join("readiness", "evidence", "records", f"{stamp[:4]}-{stamp[4:6]}", name)
    with open(os.path.join(clone.path, path), "w") as file:
        file.write(forged)
    return path


def opened(base, remote_name="remote.git", people=1):
    remote = os.path.join(base, remote_name)
    subprocess.run([GIT, "init", "-q", "--bare", "-b", "main", remote], check=True)
    first = Clone(base, "clone0", "A. Lead", remote)
    first.muster("init", "readiness", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council",
                 "--target", "good")
    return remote, first


def story(base):
    remote, first = opened(base)
    first.work(0, "attach")
    said = first.muster("share", ending=(2,))
    check("--papers git" in said and "--papers beside" in said, f"papers were not asked for: {said}")
    first.share("--papers", "git")
    names = ["B. Lead", "C. Lead", "D. Lead", "E. Lead", "F. Lead", "G. Lead", "H. Lead", "I. Lead"]
    honest = [first] + [Clone(base, f"clone{i + 1}", name, remote) for i, name in enumerate(names)]
    mallory = Clone(base, "mallory", "M. Other", remote)
    number = 1
    # Two do not share before the end.
    apart = set(chance.sample(range(1, len(honest)), 2))

    def everyone(*words, of=honest):
        """Two at a time, so that one's push comes before another's."""
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda clone: clone.share(*words), of))

    def round_of_work(share):
        nonlocal number
        plan = []
        for clone in honest:
            for _ in range(chance.randint(0, 2)):
                plan.append((clone, number))
                number += 1
        for clone, mark in plan:
            clone.work(mark)
        sharing = [clone for i, clone in enumerate(honest) if i not in apart and chance.random() < share]
        everyone(of=sharing)

    round_of_work(0.6)
    first.share()

    def attack(*what):
        """The hostile one's commit on top of what is there."""
        mallory.git("fetch", "-q")
        mallory.git("reset", "-q", "--hard", "origin/main")
        for step in what:
            step()
        mallory.git("add", "-A")
        mallory.git("commit", "-q", "-m", "tidied")
        mallory.git("push", "-q", "--force", "origin", "HEAD:main")

    def edit():
        path = os.path.join(mallory.path, next(p for p in mallory.paths() if "evidence-attached" in p))
        with open(path, "rb") as file:
            text = file.read()
        with open(path, "wb") as file:
            file.write(text.replace(b"Audit", b"Nothing"))

    def remove():
        for path in mallory.paths()[1:4]:
            os.remove(os.path.join(mallory.path, path))

    def links():
        path = os.path.join(mallory.path, mallory.paths()[-1])
        os.remove(path)
        os.symlink("/etc/passwd", path)
        os.symlink("/etc", os.path.join(mallory.workspace, "evidence", "records", "2026-01"))

    def heard_of(clone, *words, what):
        said = clone.share()
        check("M. Other" in said and all(word in said for word in words), f"{what} was not said: {said}")

    attack(edit)
    heard_of(honest[3], "edited by M. Other", what="an edited record")
    attack(remove)
    heard_of(honest[4], "removed by M. Other", what="a removed record")
    attack(links)
    heard_of(honest[5], "M. Other", what="a link")
    check(not any(os.path.islink(os.path.join(parent, name)) for clone in honest
                  for parent, folders, files in os.walk(clone.workspace) for name in folders + files), "a link was made")
    round_of_work(0.5)
    # The branch is put back to where it was some commits ago.
    everyone(of=honest[:3])
    mallory.git("fetch", "-q")
    older = mallory.git("rev-list", "--topo-order", "origin/main").split()[4]
    mallory.git("push", "-q", "--force", "origin", f"{older}:main")
    said = honest[1].share()
    check("Rewritten" in said, f"a rewritten branch was not said: {said}")
    mallory.git("fetch", "-q")
    mallory.git("reset", "-q", "--hard", "origin/main")
    mallory.git("commit", "-q", "--amend", "-m", "mine")
    remove()
    mallory.git("add", "-A")
    mallory.git("commit", "-q", "-m", "mine too")
    mallory.git("push", "-q", "--force", "origin", "HEAD:main")
    heard_of(honest[2], "M. Other", what="a rewritten and emptied branch")

    # Erasures that nobody of the honest made: of one record, in another's name, and of all there are.
    mallory.git("fetch", "-q")
    mallory.git("reset", "-q", "--hard", "origin/main")
    mallory.env["MUSTER_BY"] = "A. Lead"
    victim = mallory.item("Audit")
    check(victim, "no item to forge an erasure of")
    if victim:
        mallory.muster("erase", victim, "--because", "tidied", "--yes")
        forged = next(p for p in mallory.paths() if "-erased-" in p)
        with open(os.path.join(mallory.path, forged)) as file:
            text = file.read()
        mallory.git("add", "-A")
        mallory.git("commit", "-q", "-m", "tidied")
        mallory.git("push", "-q", "--force", "origin", "HEAD:main")
        said = honest[6].share()
        check("Waits" in said and "A. Lead" in said, f"a forged erasure was not said to wait: {said}")
        everyone(of=honest[:3])
        said = honest[0].muster("share", "--purge", "--yes", ending=(2,))
        check("waits" in said, f"a purge went over an erasure that waits: {said}")
        # Nobody made it: its file is taken out in one clone, and it goes in all.
        os.remove(os.path.join(honest[0].path, forged))
        said = honest[0].share()
        check("Set aside" in said, f"a forged erasure was not set aside: {said}")
        said = honest[6].share()
        check("Set aside" in said, f"a forged erasure was not set aside elsewhere: {said}")
        # What is recorded on top of it would name it for ever.
        everyone()
        many = {}

        def forge():
            many["path"] = forge_many(mallory, text)

        attack(forge)
        said = honest[5].share()
        check("Refused" in said and "removed by M. Other" in said, f"an erasure of many was not refused: {said}")
        os.remove(os.path.join(honest[5].path, many["path"]))
        said = honest[5].share()
        check("Set aside" in said, f"a refused erasure was not set aside: {said}")
        everyone()

    # One erases what should never have been recorded.
    paper = os.path.join(first.env["HOME"], "secret.txt")
    with open(paper, "w") as file:
        file.write(f"{SECRET} lives there\n")
    first.muster("attach", paper, "--title", f"About {SECRET}", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-10-30")
    first.share()
    round_of_work(0.6)
    everyone()
    secret = honest[7].item(SECRET)
    honest[7].muster("erase", secret, "--because", "a name", "--yes")
    honest[7].share()
    everyone("--accept-erasures")
    everyone()
    made = set().union(*(clone.records() for clone in honest))
    said = first.share("--purge", "--yes")
    check("Replaced origin/main" in said and "Removed the history" in said, f"the branch was not replaced: {said}")
    # One has worked meanwhile; one is told that the old history is still there.
    honest[4].work(number)
    said = honest[4].share()
    check("still held here" in said and "Waits" in said, f"old history was not told: {said}")
    everyone()
    said = everyone("--purge", "--yes", of=honest[1:])
    check(not any("Still here" in one for one in said), f"old history stayed: {said}")
    everyone()
    made |= honest[4].records()

    # A purge that nobody of the honest made, and that leaves records out.
    mallory.git("fetch", "-q")
    mallory.git("reset", "-q", "--hard", "origin/main")
    tip = mallory.git("rev-parse", "HEAD").strip()
    mallory.git("checkout", "-q", "--orphan", "other")
    remove()
    mallory.git("add", "-A")
    mallory.git("commit", "-q", "-m", f"Keep what is there now\n\nMuster-replaces: {tip}")
    mallory.git("push", "-q", "--force", "origin", "HEAD:main")
    heard_of(honest[3], "Waits", "was replaced by one commit", "removed by M. Other", what="a forged purge")
    everyone("--accept-erasures")
    everyone()

    seals = {clone.seal() for clone in honest}
    check(len(seals) == 1, f"{len(seals)} seals")
    for clone in honest:
        lost = made - clone.records()
        check(not lost, f"{clone.person} lacks {sorted(lost)[:3]}")
        said = clone.muster("verify", ending=None)
        check(said.startswith("Sound.") and "is proven" in said, f"{clone.person}: verify says {said}")
        check(clone.git("status", "--porcelain") == "", f"{clone.person}: git status {clone.git('status', '--porcelain')[:200]}")
        held = objects(clone.path, clone.env)
        check(SECRET.encode() not in held, f"{clone.person}: git still holds an erased word")
        check(not [n for n in os.listdir(clone.env["HOME"]) if n.startswith("muster-share")], f"{clone.person}: a folder stayed")
    subprocess.run([GIT, "-C", remote, "gc", "-q", "--prune=now"], check=True, env=first.env)
    check(SECRET.encode() not in objects(remote, first.env), "the remote still holds an erased word after it has tidied")
    fresh = Clone(base, "fresh", "N. Other", remote)
    said = fresh.muster("verify", ending=None)
    check(said.startswith("Sound.") and "is proven" in said, f"a fresh clone: verify says {said}")
    check(fresh.seal() in seals, "a fresh clone gives another seal")
    print(f"{len(made)} records, {number} pieces of work, one seal: {seals.pop()}", flush=True)


WRAPPER = """#!/bin/sh
echo x >> "$COUNT_FILE"
[ "$(wc -l < "$COUNT_FILE")" = "$FAIL_AT" ] && { echo "fatal: made to fail" >&2; exit 128; }
exec %s "$@"
"""


def failing(base):
    """A sharing and a purge in which git fails at one call, then the same again."""
    seed = os.path.join(base, "seed")
    os.makedirs(seed)
    remote, first = opened(seed)
    first.work(1, "attach")
    first.share("--papers", "git")
    second = Clone(seed, "clone1", "B. Lead", remote)
    second.work(2, "attach")
    second.share()
    first.work(3, "attach")
    first.muster("judge", "HP1", "good", "--because", "seen")
    wrapper = os.path.join(base, "bin")
    os.makedirs(wrapper)
    with open(os.path.join(wrapper, "git"), "w") as file:
        file.write(WRAPPER % GIT)
    os.chmod(os.path.join(wrapper, "git"), 0o755)
    expected = first.records() | second.records()

    def trial(place, words, at):
        folder = os.path.join(base, place)
        shutil.copytree(seed, folder, symlinks=True)
        clone = Clone.__new__(Clone)
        clone.path, clone.person = os.path.join(folder, "clone0"), "A. Lead"
        clone.workspace = os.path.join(clone.path, "readiness")
        clone.env = {**first.env, "HOME": os.path.join(folder, "home-clone0"), "TMPDIR": os.path.join(folder, "home-clone0")}
        clone.git("remote", "set-url", "origin", os.path.join(folder, "remote.git"))
        count = os.path.join(folder, "count")
        clone.env |= {"PATH": wrapper + os.pathsep + first.env["PATH"], "COUNT_FILE": count, "FAIL_AT": str(at)}
        said = clone.muster("share", *words, ending=None)
        with open(count) as file:
            calls = len(file.readlines())
        check("Nothing was changed" not in said or clone.git("rev-parse", "HEAD") == first.git("rev-parse", "HEAD"),
              f"call {at} of share {words}: it says that nothing was changed: {said}")
        clone.env["FAIL_AT"] = "0"
        again = clone.muster("share", *words, ending=None)
        tree = clone.git("ls-tree", "-r", "--name-only", "origin/main")
        there = {os.path.basename(p) for p in tree.split("\n") if "/records/" in p}
        check(there == expected and clone.records() == expected, f"call {at} of share {words}: {len(there)} of {len(expected)} records there; {said} | {again}")
        check(clone.git("status", "--porcelain") == "", f"call {at} of share {words}: git status is not clean; {again}")
        shutil.rmtree(folder)
        return calls

    for words in ([], ["--purge", "--yes"]):
        name = "-".join(["fail"] + [w.strip("-") for w in words])
        calls = trial(name, words, 0)
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda at: trial(f"{name}-{at}", words, at), range(1, calls + 1, EVERY)))
        print(f"share {' '.join(words)}: {calls} calls of git, every {EVERY} of them failed", flush=True)


def main():
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as base:
        for name, part in (("story", story), ("failing", failing)):
            os.makedirs(os.path.join(base, name))
            part(os.path.join(base, name))
            print(f"{name}: {time.monotonic() - started:.0f} seconds", flush=True)
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
