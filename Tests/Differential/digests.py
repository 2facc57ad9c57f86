#!/usr/bin/env python3
"""digests.py [PROBE]: compares Muster's digests with those of `sha256sum`, and its short ones with Python's own.

Files of every length around the sizes of a block, and some large ones, are hashed by the processor's instructions, in
plain C, and in parts that do not fit a block. Standard library and coreutils only. The last line is `N passed, M failed`;
the exit status says the same. Build the probe first: swift build --product probe.
"""
import os, random, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROBE = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build", "debug", "probe")
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
WAYS = [[], ["--portable"], ["--part", "1"], ["--part", "63"], ["--part", "65"], ["--portable", "--part", "127"]]
LARGEST_BY_SINGLE_BYTES = 5000


def short(hexadecimal):
    """The first 128 bits, two zero bits behind them, as 26 letters of five bits."""
    number = int(hexadecimal[:32], 16) << 2
    return "".join(LETTERS[number >> 5 * place & 31] for place in reversed(range(26)))


def lines(command, paths):
    output = subprocess.run(command + paths, capture_output=True, text=True, check=True).stdout.splitlines()
    return dict(reversed(line.split("  ", 1)) for line in output if "  " in line)


chance = random.Random(20121121)
sizes = list(range(0, 300)) + [2**k + d for k in range(9, 21) for d in (-1, 0, 1)] + [3_000_017, 10_000_000]
passed = failed = 0
with tempfile.TemporaryDirectory() as folder:
    paths = []
    for size in sizes:
        paths.append(os.path.join(folder, f"{size}.bin"))
        with open(paths[-1], "wb") as file:
            file.write(chance.randbytes(size))
    expected = lines(["sha256sum"], paths)
    for way in WAYS:
        some = [p for p in paths if "1" not in way or os.path.getsize(p) <= LARGEST_BY_SINGLE_BYTES]
        found = lines([PROBE, "digest"] + way, some)
        for path in some:
            if found.get(path) == expected[path]:
                passed += 1
            else:
                failed += 1
                print(f"{os.path.basename(path)} {' '.join(way)}: {found.get(path)}, sha256sum {expected[path]}")
    found = lines([PROBE, "digest", "--short"], paths)
    for path in paths:
        if found.get(path) == short(expected[path]):
            passed += 1
        else:
            failed += 1
            print(f"{os.path.basename(path)} short: {found.get(path)}, expected {short(expected[path])}")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
