#!/usr/bin/env python3
"""fuzz.py FUZZ [SECONDS]: tries nine doors by which something from outside comes in with inputs that libFuzzer makes up.

FUZZ is the program that `MUSTER_FUZZ=1 swift build -c release --product fuzz -Xswiftc -sanitize=fuzzer` makes. It begins with
what lies in this repository (frameworks, records, kept samples, what crashed once: Tests/Fuzz/found) and, for workbooks and Word
documents, with small files made here. Each reader is given SECONDS (else 20) with a limit of memory and of time for one input,
and is seeded, so that a run on one machine can be made again. The last line is `N passed, M failed`; the exit status says the
same. What fails is written to Tests/Fuzz/found, to be kept with the mend.
"""
import glob, io, os, re, subprocess, sys, tempfile, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FUZZ = os.path.abspath(sys.argv[1])
SECONDS = int(sys.argv[2]) if len(sys.argv) > 2 else 20
FOUND = os.path.join(ROOT, "Tests", "Fuzz", "found")
LONGEST, MEMORY, TIMEOUT = 20_000, 700, 10

passed, failed = 0, 0


def some(pattern, most):
    """Some files of the repository, spread over those that match."""
    paths = sorted(path for path in glob.glob(os.path.join(ROOT, pattern), recursive=True) if os.path.isfile(path))
    for path in paths[:: max(1, len(paths) // most)][:most]:
        with open(path, "rb") as file:
            yield file.read()[:LONGEST]


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, method)
    return made.getvalue()


def workbooks():
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": rels % f'<Relationship Id="r" Type="{kind}/officeDocument" Target="xl/workbook.xml"/>',
        "xl/_rels/workbook.xml.rels": rels % f'<Relationship Id="a" Type="{kind}/worksheet" Target="worksheets/s.xml"/>'
        f'<Relationship Id="b" Type="{kind}/sharedStrings" Target="shared.xml"/>'
        f'<Relationship Id="c" Type="{kind}/styles" Target="styles.xml"/>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{kind}"><sheets><sheet name="Cases" sheetId="1" r:id="a"/>'
        "</sheets></workbook>",
        "xl/shared.xml": f'<sst xmlns="{main}"><si><t>reference</t></si><si><r><t>co</t></r><r><t>hort</t></r></si></sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
        "xl/worksheets/s.xml": f'<worksheet xmlns="{main}"><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>'
        '<c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>C1</t></is></c><c r="B2" s="1"><v>46000</v></c>'
        '<c r="C2" t="b"><v>1</v></c></row><row r="3"><c t="e"><v>#N/A</v></c></row></sheetData><mergeCells count="1">'
        '<mergeCell ref="A3:B3"/></mergeCells></worksheet>',
    }
    yield zipped(parts)
    yield zipped(parts, zipfile.ZIP_STORED)


def sheets():
    """Rows as programs write them, long enough for the kernel that reads them, and texts that cells share."""
    row = '<row r="%d" spans="1:4"><c r="A%d" t="s"><v>0</v></c><c r="B%d" t="inlineStr"><is><t>b) Female</t></is></c><c r="C%d" s="1"><v>46000</v></c><c r="D%d" t="b"><v>1</v></c></row>'
    yield ("<worksheet><sheetData>" + "".join(row.replace("%d", str(n)) for n in range(1, 9)) + "</sheetData></worksheet>").encode()
    yield ("<sst>" + "".join(f'<si><t xml:space="preserve">text {n}</t></si>' for n in range(20)) + "</sst>").encode()


def documents():
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    yield zipped({
        "word/document.xml": f'<w:document xmlns:w="{main}"><w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{main}"><w:style w:styleId="Heading1"><w:pPr><w:tabs><w:tab w:pos="9"/></w:tabs>'
        "</w:pPr></w:style></w:styles>",
        "word/numbering.xml": f'<w:numbering xmlns:w="{main}"/>',
    }, zipfile.ZIP_STORED)


def papers():
    """A form as it comes back with a paper."""
    parts = {"answers.txt": "format: muster-answers/1\n", "papers/1 audit.txt": "Seen in 3 of 4 cases.\n" * 20}
    yield zipped(parts, zipfile.ZIP_STORED)
    yield zipped(parts)


# By the letter that the fuzzer's inputs begin with (Tests/Fuzz): what is read, and what it begins with.
READERS = {
    "t": ("text", lambda: some("frameworks/*.yaml", 4)),
    "f": ("framework", lambda: some("frameworks/*.yaml", 20)),
    "r": ("record", lambda: list(some("evidence/records/**/*.yaml", 60))
          + list(some("Tests/CommandsTests/Kept/**/records/**/*.yaml", 80))),
    "c": ("table", lambda: list(some("Tests/CommandsTests/**/*.csv", 10)) + [b"case,cohort\r\nC1,\"a,\"\"b\"\r\n;\t\r\n"]),
    "w": ("workbook", workbooks),
    "s": ("sheet", sheets),
    "d": ("Word document", documents),
    "a": ("form", lambda: list(some("Tests/**/*answers*", 10)) + [b"format: muster-answers/1\n"]),
    "p": ("form with papers", papers),
}


def seed(corpus):
    for reader, (_, make) in READERS.items():
        for number, bytes in enumerate(make()):
            with open(os.path.join(corpus, f"{reader}-{number}"), "wb") as file:
                file.write(reader.encode() + bytes)


with tempfile.TemporaryDirectory() as folder:
    corpus = os.path.join(folder, "seeds")
    os.makedirs(corpus)
    os.makedirs(FOUND, exist_ok=True)
    seed(corpus)
    for reader, (name, _) in READERS.items():
        own = os.path.join(folder, name)
        os.makedirs(own)
        for source in glob.glob(os.path.join(corpus, f"{reader}-*")) + glob.glob(os.path.join(FOUND, f"{reader}-*")):
            os.link(source, os.path.join(own, os.path.basename(source))) if source.startswith(folder) else \
                open(os.path.join(own, os.path.basename(source)), "wb").write(open(source, "rb").read())
        begun = len(os.listdir(own))
        done = subprocess.run(
            [FUZZ, own, "-seed=20261201", f"-max_total_time={SECONDS}", f"-max_len={LONGEST}", f"-timeout={TIMEOUT}",
             f"-rss_limit_mb={MEMORY}", f"-artifact_prefix={FOUND}/{reader}-", "-print_final_stats=1", "-verbosity=1"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", cwd=folder)
        tried = re.search(r"stat::number_of_executed_units: (\d+)", done.stdout)
        holds = done.returncode == 0 and tried and int(tried[1]) > 1_000
        passed, failed = passed + bool(holds), failed + (not holds)
        print(f"{name}: {tried[1] if tried else 'no'} inputs, from {begun} to {len(os.listdir(own))} kept", flush=True)
        if not holds:
            print("\n".join(done.stdout.splitlines()[-40:]))

print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
