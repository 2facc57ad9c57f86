#!/usr/bin/env bash
# Measures gap, status, report and others on workspaces of many records: Muster's release build beside Python's fastest reader of
# the same files and beside git, in the same run. Prints a table with time and peak memory; it asserts nothing.
#
#     Benchmarks/gap.sh [RECORDS …]
#
# Makes workspaces of 5,000 and 100,000 records (or of as many as are given) in a temporary folder, which is removed again.
# Needs git, Python's venv and PyPI.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyyaml
build=(--configuration release --static-swift-stdlib -Xswiftc -static-executable)
swift build "${build[@]}" --product muster >&2
muster=$(swift build "${build[@]}" --show-bin-path)/muster
"$work/venv/bin/python" Benchmarks/gap.py "$PWD/${muster#"$PWD/"}" "$work" "$@"
