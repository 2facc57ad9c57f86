#!/usr/bin/env python3
"""workbooks.py PROBE MUSTER [--seconds N] [--keep FOLDER]: workbooks made anew by openpyxl, xlsxwriter,
a bare zip writer and LibreOffice, read by Muster and held against what went in and what openpyxl reads; files that must be
refused, with the words that must be said; whole commands on workbooks beside the same on CSV; and small workbooks with bytes
changed at random, for N seconds (5 if not said), which may be read or refused and must never crash, hang or use up memory.

What is compared: the text that a person sees in each cell, days and times as ISO 8601. What Muster writes
is read by openpyxl and LibreOffice. Needs openpyxl, xlsxwriter and LibreOffice's Calc. All content
is invented. The last line is `N passed, M failed`.
"""
import argparse, csv, datetime as dt, io, json, os, random, resource, shutil, struct, subprocess, sys, tempfile, time, zipfile, zlib

import openpyxl, xlsxwriter
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
DAY = dt.date(2026, 11, 2)
passed, failed = 0, []


def check(name, ok, more=""):
    global passed
    if ok:
        passed += 1
    else:
        failed.append(name)
        print(f"FAILED {name}: {str(more)[:600]}")


# ---------------------------------------------------------------- a bare zip writer, which can lie

def archive(parts, method=8, streamed=False, zip64=False, before=b"", comment=b"", flags=0, change=None):
    """A zip of (name, bytes): as a streaming writer leaves it, with zip64 fields, with whatever `change` does to an entry's facts."""
    out, directory = io.BytesIO(), b""
    for name, content in parts:
        fact = {"method": method, "sum": zlib.crc32(content), "size": len(content), "flags": flags, "name": name.encode()}
        packed = content
        if method == 8:
            deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
            packed = deflate.compress(content) + deflate.flush()
        fact["packed"] = len(packed)
        if change:
            change(name, fact)
        offset, bits = out.tell(), fact["flags"] | (8 if streamed else 0)
        said = (0, 0, 0) if streamed else (fact["sum"], fact["packed"], fact["size"])
        out.write(struct.pack("<IHHHHHIIIHH", 0x04034B50, 45, bits, fact["method"], 0, 0, *said, len(fact["name"]), 0) + fact["name"] + packed)
        if streamed:
            out.write(b"PK\x07\x08" + struct.pack("<III", fact["sum"], fact["packed"], fact["size"]))
        extra, sizes, place = b"", (fact["packed"], fact["size"]), offset
        if zip64:
            extra = struct.pack("<HHQQQ", 1, 24, fact["size"], fact["packed"], offset)
            sizes, place = (0xFFFFFFFF, 0xFFFFFFFF), 0xFFFFFFFF
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 45, bits, fact["method"], 0, 0, fact["sum"], *sizes, len(fact["name"]), len(extra), 0, 0, 0, 0, place) + fact["name"] + extra
    start, count = out.tell(), len(parts)
    out.write(directory)
    if zip64:
        end = out.tell()
        out.write(struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(directory), start) + struct.pack("<IIQI", 0x07064B50, 0, end, 1))
        count, size, start = 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF
    else:
        size = len(directory)
    out.write(struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, size, start, len(comment)) + comment)
    return before + out.getvalue()


def relationships(*all_):
    return f'<Relationships xmlns="{PACK}relationships">' + "".join(
        f'<Relationship Id="{i}" Type="{REL}/{t}" Target="{x}"{m}/>' for i, t, x, m in [(*one, "")[:4] for one in all_]) + "</Relationships>"


def book(*rows, sheet=None, shared=None, formats=None, main=None, extra=()):
    """The parts of a workbook of one sheet, whose rows are XML."""
    sheet = sheet or f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACK}content-types"><Override PartName="/xl/workbook.xml" ContentType="{main or TYPE + "sheet.main+xml"}"/></Types>',
        "_rels/.rels": relationships(("a", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="Cases" sheetId="1" r:id="s"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relationships(("s", "worksheet", "worksheets/sheet1.xml"), ("t", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "styles.xml")),
        "xl/worksheets/sheet1.xml": sheet,
    }
    if shared is not None:
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">' + "".join(f"<si>{one}</si>" for one in shared) + "</sst>"
    if formats is not None:
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}"><numFmts>' + "".join(f'<numFmt numFmtId="{164 + i}" formatCode="{f}"/>' for i, f in enumerate(formats)) + \
            '</numFmts><cellXfs><xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{164 + i}"/>' for i in range(len(formats))) + "</cellXfs></styleSheet>"
    parts.update(extra)
    return [(name, text if isinstance(text, bytes) else text.encode()) for name, text in parts.items()]


def texts(row, *cells):
    return f'<row r="{row}">' + "".join(
        f'<c r="{get_column_letter(i)}{row}" t="inlineStr"><is><t>{c}</t></is></c>' for i, c in enumerate(cells, 1)) + "</row>"


CASES = (texts(1, "Child Unique ID", "Cohort"), texts(2, "N1001", "referral"), texts(3, "00123", "child-in-need"))
CASES_READ = [["Child Unique ID", "Cohort"], ["N1001", "referral"], ["00123", "child-in-need"]]


# ---------------------------------------------------------------- what Muster reads

def limited(megabytes):
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def read(probe, path, megabytes=1500, seconds=20):
    """What the probe makes of a workbook, or None where it broke."""
    try:
        done = subprocess.run([probe, "workbook", path], capture_output=True, timeout=seconds, preexec_fn=limited(megabytes))
    except subprocess.TimeoutExpired:
        return None
    return json.loads(done.stdout) if done.returncode == 0 else None


def rows(sheet):
    """The rows of a sheet as lists, from A1 on, blanks at ends left out."""
    found = []
    for row, cells in sheet["rows"]:
        while len(found) < row:
            found.append([])
        for column, _, text in cells:
            found[-1] += [""] * (column - len(found[-1]))
            found[-1][column - 1] = text
    return found


def shown(value):
    """What Muster shows of a value that openpyxl reads."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(timespec="seconds")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.15g}" if abs(value) < 1e15 else str(int(value))
    return str(value).replace("\r\n", "\n")


def as_openpyxl_reads(path):
    return [[[shown(c) for c in row] for row in sheet.iter_rows(values_only=True)] for sheet in openpyxl.load_workbook(path, data_only=True).worksheets]


def trimmed(table):
    table = [row[:max((i + 1 for i, c in enumerate(row) if c), default=0)] for row in table]
    while table and not table[-1]:
        table.pop()
    return table


# ---------------------------------------------------------------- workbooks of every maker

WORDS = ["N1001", "00123", "1234567890123456", "12E34", "=1+1", "-2+3", "@SUM(1)", "café ’s 🧒", "東京", "a <b> & \"c\" 'd'", " before", "after ", "two\nlines", "tab\there",
         "no\u00a0break", "TRUE", "#N/A", "16/09/2020", "x" * 3000, "a,b;c|d", "'quoted'", "0"]


def random_table(rng, columns, length):
    def value():
        kind = rng.randrange(7)
        if kind == 0:
            return rng.choice(WORDS)
        if kind == 1:
            return rng.randrange(10 ** rng.randrange(1, 15))
        if kind == 2:
            return round(rng.uniform(-1000, 1000), rng.randrange(1, 9))
        if kind == 3:
            return DAY - dt.timedelta(days=rng.randrange(0, 40000))
        if kind == 4:
            return dt.datetime(2026, 1, 1) + dt.timedelta(seconds=rng.randrange(0, 30_000_000))
        if kind == 5:
            return rng.random() < 0.5
        return None
    return [[value() for _ in range(columns)] for _ in range(length)]


def by_openpyxl(path, table, rng):
    made = openpyxl.Workbook()
    sheet = made.active
    for i, row in enumerate(table, rng.choice([1, 1, 4])):
        for j, value in enumerate(row, rng.choice([1, 1, 3]) if i < 0 else 1):
            if value is None:
                continue
            cell = sheet.cell(i, j)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    made.save(path)


def by_xlsxwriter(path, table, rng):
    options = {"constant_memory": rng.random() < 0.5, "date_1904": rng.random() < 0.3, "default_date_format": "dd/mm/yyyy hh:mm:ss"}
    made = xlsxwriter.Workbook(path, options)
    if rng.random() < 0.3:
        made.use_zip64()
    sheet = made.add_worksheet("Cases")
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(i, j, value)
            elif isinstance(value, dt.date):
                sheet.write_datetime(i, j, value)
            elif value is not None:
                sheet.write(i, j, value)
    made.close()


def random_books(probe, folder, rounds):
    for seed in range(rounds):
        rng = random.Random(seed)
        maker = rng.choice([by_openpyxl, by_xlsxwriter])
        path = os.path.join(folder, f"{maker.__name__}-{seed}.xlsx")
        maker(path, random_table(rng, rng.randrange(1, 30), rng.randrange(1, 60)), rng)
        got = read(probe, path)
        want = [trimmed(t) for t in as_openpyxl_reads(path)]
        ok = got and got["outcome"] == "read" and [[[c.replace("\r\n", "\n") for c in r] for r in trimmed(rows(s))] for s in got["sheets"]] == want
        more = ""
        if got and not ok:
            more = got.get("message") or [(w, g) for ws, gs in zip(want, got["sheets"]) for w, g in zip(ws, trimmed(rows(gs))) if w != g][:1]
        check(f"{maker.__name__} {seed}", ok, more)


def by_libreoffice(probe, folder):
    path = os.path.join(folder, "list.csv")
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([["Child Unique ID", "Date of Referral", "Note"], ["N1001", "2026-09-16", "first"], ["N1002", "2026-09-17", "two\nlines"]])
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path], capture_output=True, timeout=180)
    got = read(probe, os.path.join(folder, "list.xlsx"))
    check("by LibreOffice", got and got["outcome"] == "read" and rows(got["sheets"][0]) == [["Child Unique ID", "Date of Referral", "Note"], ["N1001", "2026-09-16", "first"], ["N1002", "2026-09-17", "two\nlines"]], got)


# ---------------------------------------------------------------- what must be read, and what must be refused

def number(cell, value, style):
    return f'<c r="{cell}" s="{style}"><v>{value}</v></c>'


def given():
    """Name, bytes, the rows that must be read."""
    yield "stored", archive(book(*CASES), method=0), CASES_READ
    yield "streamed", archive(book(*CASES), streamed=True), CASES_READ
    yield "stored and streamed", archive(book(*CASES), method=0, streamed=True), CASES_READ
    yield "zip64", archive(book(*CASES), zip64=True), CASES_READ
    yield "behind a gateway's words", archive(book(*CASES), before=b"#" * 100), CASES_READ
    yield "a comment", archive(book(*CASES), comment=b"PK\x05\x06" + b"x" * 300), CASES_READ
    wide = [(n, ("\ufeff" + c.decode()).encode("utf-16-le") if n.endswith("sheet1.xml") else c) for n, c in book(*CASES)]
    yield "UTF-16", archive(wide), CASES_READ
    strict = [(n, c.replace(b"schemas.openxmlformats.org/spreadsheetml/2006", b"purl.oclc.org/ooxml/spreadsheetml").replace(
        b"schemas.openxmlformats.org/officeDocument/2006", b"purl.oclc.org/ooxml/officeDocument")) for n, c in book(*CASES)]
    yield "strict", archive(strict), CASES_READ
    lying = [(n, c.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')) for n, c in book(*CASES)]
    yield "a dimension that lies", archive(lying), CASES_READ
    prefixed = [(n, c.decode().replace("</", "<//").replace("<", "<x:").replace("<x://", "</x:").replace("xmlns=", "xmlns:x=").encode() if n.endswith("sheet1.xml") else c) for n, c in book(*CASES)]
    yield "prefixes", archive(prefixed), CASES_READ
    shown_as = [("00000", "123", "00123"), ("&quot;N&quot;0000", "1565", "N1565"), ("dd/mm/yyyy", "46328", "2026-11-02"), ("0.0%", "0.775", "77.5%"), ("[h]:mm", "1.25", "30:00"),
                ("#,##0", "1234567", "1,234,567"), ("0 &quot;days&quot;", "12", "12 days"), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "46328", "2026-11-02"), ("hh:mm", "0.5", "12:00:00"), ("@", "46328", "46328")]
    yield "formats", archive(book(*[f'<row r="{i}">{number(f"A{i}", v, i)}</row>' for i, (_, v, _) in enumerate(shown_as, 1)], formats=[f for f, _, _ in shown_as])), [[t] for _, _, t in shown_as]
    # openpyxl does not undo these, so that it cannot be asked.
    yield "escapes", archive(book(texts(1, "x_x000D_y", "_x005F_x000D_ as it is", "_x00g1_"))), [["x\ry", "_x000D_ as it is", "_x00g1_"]]
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>1</f><v>x_x000D_y</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="d"><v>2026-11-02T00:00:00</v></c></row>'
    yield "kinds", archive(book(cells, shared=["<r><t>N</t></r><r><t>1 &amp; 2</t></r><rPh sb='0' eb='1'><t>no</t></rPh>"])), [["N1 & 2", "x\ry", "TRUE", "#REF!", "2026-11-02"]]


def lie(**facts):
    return lambda name, fact: fact.update(facts) if name.endswith("sheet1.xml") else None


def refused():
    """Name, bytes, words of which one must be said."""
    good = book(*CASES)
    sheet = lambda text: archive(book(sheet=text))
    yield "empty", b"", ["empty"]
    yield "Excel 97", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "Workbook".encode("utf-16-le"), ["97"]
    yield "a password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le"), ["password"]
    yield "OpenDocument", archive([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")], method=0), ["OpenDocument"]
    yield "a binary workbook", archive(book(*CASES, main="application/vnd.ms-excel.sheet.binary.macroEnabled.main")), ["binary"]
    yield "a Word document", archive(book(*CASES, main=TYPE.replace("spreadsheetml", "wordprocessingml") + "document.main+xml")), ["Word"]
    yield "a PDF", b"%PDF-1.7\n", ["PDF"]
    yield "a web page", b"<html><table></table></html>", ["web page"]
    yield "XML of 2003", b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', ["2003"]
    yield "a zip of CSV", archive([("list.csv", b"a,b\n")]), ["zip"]
    yield "cut off", archive(good)[:400], ["cut off"]
    yield "a wrong sum", archive(good, change=lie(sum=1)), ["check sum"]
    yield "longer than said", archive(good, change=lie(size=100)), ["longer"]
    yield "a bomb by its word", archive(good, change=lie(size=2_000_000_000)), ["too large"]
    yield "a bomb that lies", archive(book(sheet=f'<worksheet xmlns="{MAIN}"><sheetData>' + texts(1, "0" * 60_000_000) + "</sheetData></worksheet>"), change=lie(size=1_000_000)), ["longer", "too large"]
    yield "a bomb of blanks", archive(book(sheet="<worksheet>" + " " * 60_000_000 + "</worksheet>")), ["too large"]
    yield "a bomb of shared texts", archive(book(*[f'<row r="{i}"><c t="s"><v>0</v></c></row>' for i in range(1, 8000)], shared=["<t>" + "x" * 30000 + "</t>"])), ["too large"]
    tall = f'<worksheet xmlns="{MAIN}"><sheetData>{texts(1, *["Child Unique ID"] * 500)}{texts(2, *["x" * 3000] * 500)}{"".join(f"<row r={q}{i}{q}><c><v>1</v></c></row>" for q in [chr(34)] for i in range(3, 1000))}</sheetData>'
    yield "a bomb of merged cells", archive(book(sheet=tall + "<mergeCells>" + "".join(f'<mergeCell ref="{get_column_letter(i)}2:{get_column_letter(i)}1048576"/>' for i in range(2, 501)) + "</mergeCells></worksheet>")), ["too large"]
    yield "a bomb of empty cells", archive(book(*[f'<row r="{i}"><c r="XFD{i}"><v>1</v></c></row>' for i in range(1, 20000)])), ["too large"]
    yield "encrypted", archive(good, flags=1), ["password"]
    yield "another method", archive(good, change=lie(method=14)), ["compressed"]
    yield "twice", archive(good + [("XL/WORKSHEETS/SHEET1.XML", b"<x/>")]), ["twice"]
    yield "a name that climbs out", archive(good + [("../../evil.txt", b"x")]), ["leads out"]
    yield "an entity bomb", sheet('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'), ["DOCTYPE"]
    yield "an unknown entity", sheet(f'<worksheet xmlns="{MAIN}"><sheetData>{texts(1, "&nbsp;")}</sheetData></worksheet>'), ["entity"]
    yield "nested", sheet("<a>" * 100_000), ["nested", "no sheet"]
    yield "not closed", sheet(f'<worksheet xmlns="{MAIN}"><sheetData>{CASES[0]}'), ["too early"]
    yield "not UTF-8", archive([(n, c.replace(b"N1001", b"N\xe9001")) for n, c in good]), ["UTF-8"]
    yield "Latin-1", archive([(n, b'<?xml version="1.0" encoding="ISO-8859-1"?>' + c if n.endswith("sheet1.xml") else c) for n, c in good]), ["encoding"]
    yield "no such text", archive(book('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', shared=["<t>x</t>"])), ["cell A1"]
    yield "two cells in one place", archive(book('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')), ["cell A1"]
    yield "no value", archive(book('<row r="1"><c r="A1"><f>1+1</f><v></v></c></row>')), ["formula"]
    yield "elsewhere", archive(book(*CASES, extra={"xl/_rels/workbook.xml.rels": relationships(("s", "worksheet", "file:///etc/passwd", ' TargetMode="External"'))})), ["somewhere else"]
    yield "outside", archive(book(*CASES, extra={"xl/_rels/workbook.xml.rels": relationships(("s", "worksheet", "../../../etc/passwd"))})), ["somewhere else"]
    yield "no sheet", archive([one for one in good if not one[0].endswith("sheet1.xml")]), ["missing"]


def kinds(probe, folder):
    path = os.path.join(folder, "kind.xlsx")
    for name, content, want in given():
        open(path, "wb").write(content)
        got = read(probe, path)
        check(f"reads {name}", got and got["outcome"] == "read" and rows(got["sheets"][0]) == want, got)
    for name, content, words in refused():
        open(path, "wb").write(content)
        began = time.monotonic()
        got = read(probe, path, megabytes=900)
        said = " ".join(str(got[k]) for k in ("place", "message", "help")) if got and got["outcome"] == "refuse" else str(got)[:200]
        check(f"refuses {name}", got and got["outcome"] == "refuse" and any(w in said for w in words), said)
        check(f"refuses {name} in two seconds", time.monotonic() - began < 2, time.monotonic() - began)


# ---------------------------------------------------------------- bytes changed at random

def mangled(rng, content):
    content = bytearray(content)
    for _ in range(rng.choice([1, 1, 2, 5, 30])):
        way, place = rng.randrange(4), rng.randrange(len(content))
        if way == 0:
            content[place] = rng.randrange(256)
        elif way == 1:
            content[place] ^= 1 << rng.randrange(8)
        elif way == 2:
            del content[place:place + rng.randrange(1, 9)]
        else:
            content[place:place] = content[place:place + rng.randrange(1, 40)]
        if not content:
            break
    return bytes(content)


def fuzz(probe, folder, seconds):
    """Whole files, parts before they are packed (so that the check sum is right), and packed bytes alone."""
    rng, until, tried, was_read = random.Random(2026), time.monotonic() + seconds, 0, 0
    path = os.path.join(folder, "made.xlsx")
    by_xlsxwriter(path, random_table(rng, 5, 12), random.Random(1))
    whole = open(path, "rb").read()
    parts = [(n, zipfile.ZipFile(path).read(n)) for n in zipfile.ZipFile(path).namelist()]
    while time.monotonic() < until:
        batch = []
        for number in range(60):
            way = rng.randrange(3)
            if way == 0:
                content = mangled(rng, whole)
            elif way == 1:
                wounded = rng.randrange(len(parts))
                content = archive([(n, mangled(rng, c) if i == wounded else c) for i, (n, c) in enumerate(parts)], method=rng.choice([0, 8]))
            else:
                content = bytearray(archive(parts))
                for _ in range(rng.randrange(1, 20)):
                    content[rng.randrange(30, len(content) // 2)] = rng.randrange(256)
            batch.append(os.path.join(folder, f"fuzz-{number}.xlsx"))
            open(batch[-1], "wb").write(bytes(content))
        try:
            done = subprocess.run([probe, "workbook", *batch], capture_output=True, timeout=60, preexec_fn=limited(1500))
            said = [json.loads(line)["outcome"] for line in done.stdout.splitlines()]
        except (subprocess.TimeoutExpired, ValueError) as error:
            said, done = [], error
        tried, was_read = tried + len(batch), was_read + said.count("read")
        if len(said) != len(batch):
            broken = batch[min(len(said), len(batch) - 1)]
            kept = os.path.join(tempfile.gettempdir(), os.path.basename(broken))
            shutil.copy(broken, kept)
            check("changed bytes", False, f"{kept} breaks the reader: {done}")
            return
    check("changed bytes", tried > 0)
    print(f"{tried} workbooks with changed bytes: {was_read} read, {tried - was_read} refused, none broke the reader")


# ---------------------------------------------------------------- whole commands

def muster(program, folder, *arguments, status=0):
    environment = {"PATH": os.environ["PATH"], "MUSTER_BY": "A. Lead", "MUSTER_CLOCK": "2026-11-02T09:00:00Z", "NO_COLOR": "1", "COLUMNS": "200"}
    done = subprocess.run([program, *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode != status:
        check(" ".join(arguments), False, done.stderr or done.stdout)
    return done.stdout, done.stderr


def annex(folder):
    """A whole Annex A: a guidance sheet first, a title above a list, a table with a total, a hidden sheet of lookups."""
    made = openpyxl.Workbook()
    made.active.title = "Guidance"
    made.active.append(["Child-level data – Annex A"])
    lists = {
        "List 3": ["Date of Referral", "Referral NFA?"], "List 6": ["CIN Start Date", "CIN Closure Date", "Case Status"],
        "List 7": ["Child Protection Plan Start Date", "Child Protection Plan End Date"], "List 10": ["Date of Adoption Order "],
    }
    flat = {}
    for place, (name, more) in enumerate(lists.items()):
        sheet, header = made.create_sheet(name), ["Child Unique ID", "Gender", "Date of Birth", *more, "Allocated Team"]
        if name == "List 3":
            sheet.append(["Northvale Council – referrals"])
            sheet.merge_cells("A1:C1")
            sheet.append([])
        sheet.append(header)
        flat[name] = [header]
        for i in range(40):
            days = [DAY - dt.timedelta(days=20 + 7 * i % 170) for _ in more]
            row = [place * 1000 + i, "b) Female", DAY - dt.timedelta(days=3000 + i), *[None if "End" in m or "Closure" in m else "c) Child in need plan" if m == "Case Status" else "No" if m.endswith("?") else d for m, d in zip(more, days)], f"Team {i % 4}"]
            sheet.append(row)
            sheet.cell(sheet.max_row, 1).number_format = '"N"00000'
            for column, value in enumerate(row, 1):
                if isinstance(value, dt.date):
                    sheet.cell(sheet.max_row, column).number_format = "dd/mm/yyyy"
            flat[name].append([f"N{row[0]:05}", *[v.strftime("%d/%m/%Y") if isinstance(v, dt.date) else v or "" for v in row[1:]]])
    made.create_sheet("Lookups").append(["a) Male"])
    made["Lookups"].sheet_state = "veryHidden"
    made.save(os.path.join(folder, "Annex_A.xlsx"))
    os.makedirs(os.path.join(folder, "lists"))
    for name, table in flat.items():
        if name != "List 10":
            with open(os.path.join(folder, "lists", f"{name}.csv"), "w", newline="") as file:
                csv.writer(file).writerows(table)


def commands(program, folder):
    muster(program, folder, "init", ".", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council")
    annex(folder)
    _, told = muster(program, folder, "sample", "draw", "Annex_A.xlsx", "--seed", "x", "--size", "20")
    told = " ".join(told.split())
    check("Annex A tells what it passes over", "“Guidance”, “List 10”" in told and "hidden, and passed over: “Lookups”" in told, told)
    one = json.loads(muster(program, folder, "sample", "show", "--cases", "--json")[0])
    again = openpyxl.load_workbook(os.path.join(folder, "Annex_A.xlsx"))
    again["Guidance"]["A2"] = "opened and saved"
    again.save(os.path.join(folder, "copy.xlsx"))
    for name in ("Annex_A.xlsx", "copy.xlsx"):
        muster(program, folder, "sample", "verify", name)
    muster(program, folder, "sample", "draw", "lists", "--seed", "x", "--size", "20")
    two = json.loads(muster(program, folder, "sample", "show", "--cases", "--json")[0])
    references = lambda text: sorted(set(part.strip('"') for part in json.dumps(text).replace(",", " ").split() if part.strip('"').startswith("N0")))
    check("a workbook and the same lists as CSV give the same sample", references(one) == references(two) and references(one), (references(one), references(two)))


def written(program, folder):
    """What Muster writes, read by openpyxl: text is text, days are days, headings frozen, printed on each page and filters; LibreOffice shows the same."""
    muster(program, folder, "attach", "--title", "=1+1 <00123>", "--reference", "00123", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    muster(program, folder, "assign", "HP2", "--owner", "C. Farrow")
    for arguments in (["evidence"], ["gap"], ["checklist"], ["report"], ["import", "--template"], ["form", "--owner", "C. Farrow"], ["form", "--cases", "--auditor", "K. Lund"]):
        name = "-".join(arguments).replace(" ", "") + ".xlsx"
        path = os.path.join(folder, name)
        muster(program, folder, *arguments, "--output", name)
        made = openpyxl.load_workbook(path)
        for sheet in made.worksheets:
            cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
            check(f"{name} {sheet.title}: no formula", all(cell.data_type in "snd" for cell in cells), [c.coordinate for c in cells if c.data_type not in "snd"])
            check(f"{name} {sheet.title}: headings", sheet.freeze_panes == "A2" and sheet.auto_filter.ref and sheet.print_title_rows == "$1:$1", (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows))
            check(f"{name} {sheet.title}: named", len(sheet.title) <= 31 and not set(sheet.title) & set("[]:*?/\\"), sheet.title)
        if arguments[0] in ("form", "import"):
            check(f"{name}: lists to choose from", made.worksheets[0].data_validations.count > 0)
        if arguments == ["evidence"]:
            with tempfile.TemporaryDirectory() as profile:
                subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "csv", "--outdir", profile, path], capture_output=True, timeout=180)
                with open(os.path.join(profile, name.replace(".xlsx", ".csv")), newline="") as file:
                    table = list(csv.reader(file))
            check("LibreOffice shows what was written", "=1+1 <00123>" in table[1] and {"30/09/2026", "09/30/2026"} & set(table[1]), table[:2])
    made = openpyxl.load_workbook(os.path.join(folder, "evidence.xlsx")).worksheets[0]
    values = [cell.value for cell in made[2]]
    check("text stays text, days are days", "=1+1 <00123>" in values and dt.datetime(2026, 9, 30) in values, values)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("probe")
    parser.add_argument("muster")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=40)
    asked = parser.parse_args()
    probe, program = os.path.abspath(asked.probe), os.path.abspath(asked.muster)
    with tempfile.TemporaryDirectory() as folder:
        random_books(probe, folder, asked.rounds)
        by_libreoffice(probe, folder)
        kinds(probe, folder)
        fuzz(probe, folder, asked.seconds)
    with tempfile.TemporaryDirectory() as folder:
        commands(program, folder)
        written(program, folder)
    print(f"{passed} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


main()
