#!/usr/bin/env bash
# Draws a sample from a list of 200,000 cases and ten columns kept as a workbook: Muster's release build on the workbook and on the same
# rows as CSV, beside programs that read the workbook's cells and do nothing with them. Prints a table; it asserts nothing.
#
#     Benchmarks/workbooks.sh [ROWS]
#
# Makes the list in a temporary folder, which is removed again. Needs Python's venv and PyPI; LibreOffice is measured where it is
# installed, DuckDB where its extension can be had.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl xlsxwriter duckdb
build=(--configuration release --static-swift-stdlib -Xswiftc -static-executable)
swift build "${build[@]}" --product muster >&2
muster=$(swift build "${build[@]}" --show-bin-path)/muster
"$work/venv/bin/python" Benchmarks/workbooks.py "$PWD/${muster#"$PWD/"}" "$work" "${1:-200000}"
