#!/usr/bin/env bash
# Draws a stratified sample from a list of ten million cases: Muster's release build beside DuckDB, in the same run and with
# the same number of threads. Prints a table with time and peak memory; it asserts nothing.
#
#     Benchmarks/sampling.sh [ROWS]
#
# Makes the list in a temporary folder (80 MB for a million rows), which is removed again. Needs Python's venv and PyPI.
# The list comes from data/make_case_list.py in the folder `shared` beside the repository, or in the one that
# MUSTER_SHARED names.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-10000000}
shared=${MUSTER_SHARED:-../shared}
maker=$shared/data/make_case_list.py
[ -f "$maker" ] || { echo "sampling.sh: '$maker' is not there; name the folder 'shared' with MUSTER_SHARED." >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check numpy duckdb
build=(--configuration release --static-swift-stdlib -Xswiftc -static-executable)
swift build "${build[@]}" --product muster >&2
muster=$(swift build "${build[@]}" --show-bin-path)/muster
"$work/venv/bin/python" "$maker" "$rows" 7 "$work/cases.csv"
"$work/venv/bin/python" "$maker" 50000 7 "$work/small.csv"
"$muster" init "$work/readiness" --framework ofsted-child-protection-2012 --authority "Northvale Council" \
  --by "A. Lead" >/dev/null
"$work/venv/bin/python" Benchmarks/sampling.py "$muster" "$work"
