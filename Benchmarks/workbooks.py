"""workbooks.py MUSTER FOLDER ROWS: see workbooks.sh."""

import csv, datetime as dt, os, random, resource, shutil, subprocess, sys, time

import openpyxl, xlsxwriter
from openpyxl.cell import WriteOnlyCell

HEAD = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Date of Referral", "Referral Source", "Referral NFA?", "Allocated Team", "Allocated Worker"]


def make(folder, rows):
    """The same list as CSV and as three workbooks: texts that cells share, as Excel writes them, texts in their cells, and as openpyxl
    writes rows one by one."""
    rng = random.Random(7)
    day = lambda: dt.date(2026, 11, 2) - dt.timedelta(days=rng.randrange(6000))
    table = [[f"N{1000000 + i}", rng.choice(["a) Male", "b) Female"]), rng.choice(["a) WBRI", "k) APKN", "s) NOBT"]), day(), rng.randrange(18), day(),
              rng.choice(["b) Schools", "q) 6: Police", "g) Health services"]), rng.choice(["Yes", "No"]), f"Team {rng.randrange(12)}", f"Worker {rng.randrange(300)}"] for i in range(rows)]
    with open(os.path.join(folder, "list.csv"), "w", newline="") as file:
        csv.writer(file).writerows([HEAD] + [[c.strftime("%d/%m/%Y") if isinstance(c, dt.date) else c for c in row] for row in table])
    for name, options in [("shared.xlsx", {}), ("inline.xlsx", {"constant_memory": True})]:
        book = xlsxwriter.Workbook(os.path.join(folder, name), {**options, "default_date_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet("List 3")
        for place, row in enumerate([HEAD] + table):
            for column, cell in enumerate(row):
                (sheet.write_datetime if isinstance(cell, dt.date) else sheet.write)(place, column, cell)
        book.close()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("List 3")
    for row in [HEAD] + table:
        cells = [WriteOnlyCell(sheet, cell) for cell in row]
        for cell, value in zip(cells, row):
            if isinstance(value, dt.date):
                cell.number_format = "dd/mm/yyyy"
        sheet.append(cells)
    book.save(os.path.join(folder, "openpyxl.xlsx"))


KINDS = {"shared": "shared texts", "inline": "texts in their cells", "openpyxl": "by openpyxl"}
OPENPYXL = """
import openpyxl, sys
n = sum(len(row) for row in openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True))
"""
DUCKDB = """
import duckdb, sys
db = duckdb.connect()
db.execute("INSTALL excel; LOAD excel")
db.execute("CREATE TABLE t AS SELECT * FROM read_xlsx(?, all_varchar = true)", [sys.argv[1]])
"""


def measured(arguments, folder):
    """Seconds that went by, seconds of the processor, megabytes; None where it failed."""
    pid = os.fork()
    began = time.perf_counter()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        os.chdir(folder)
        os.execvpe(arguments[0], arguments, {**os.environ, "MUSTER_BY": "A. Lead"})
    _, status, used = os.wait4(pid, 0)
    took = time.perf_counter() - began
    return None if status else (took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main(muster, folder, rows):
    subprocess.run([sys.executable, __file__, "make", folder, str(rows)], check=True)
    subprocess.run([muster, "init", ".", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council", "--by", "A. Lead"], cwd=folder, check=True, capture_output=True)
    draw = lambda name: [muster, "sample", "draw", name, "--seed", "x", "--dry-run"]
    runs = {"Muster, the rows as CSV": (draw("list.csv"), 5)}
    for kind, words in KINDS.items():
        name = f"{kind}.xlsx"
        runs[f"Muster, workbook, {words}"] = (draw(name), 5)
        runs[f"openpyxl, read only, {words}"] = ([sys.executable, "-c", OPENPYXL, name], 1)
        runs[f"DuckDB, {words}"] = ([sys.executable, "-c", DUCKDB, name], 3)
        if shutil.which("soffice"):
            runs[f"LibreOffice to CSV, {words}"] = (["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", "csv", "--outdir", f"{folder}/out", name], 1)
    best = {}
    for turn in range(5):
        for name, (arguments, turns) in runs.items():
            if turn < turns and (found := measured(arguments, folder)):
                best[name] = min(best.get(name, found), found)
    sizes = ", ".join(f"{name} {os.path.getsize(os.path.join(folder, name)) / 1e6:.1f} MB" for name in ["list.csv"] + [f"{kind}.xlsx" for kind in KINDS])
    print(f"{rows:,} rows of {len(HEAD)} columns: {sizes}\n\n| | time | CPU time | memory |\n| --- | --- | --- | --- |")
    for name in runs:
        print(f"| {name} | " + ("%.2f s | %.2f s | %.0f MB |" % best[name] if name in best else "could not be had | | |"))


if sys.argv[1] == "make":
    make(sys.argv[2], int(sys.argv[3]))
else:
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
