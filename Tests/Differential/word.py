#!/usr/bin/env python3
"""word.py MUSTER EXAMPLE [PICTURES]: reads muster's Word documents as word processors do.

With python-docx: the report for leaders and for a committee, with and without its annex, the pack, a gap analysis and what hostile names make of
them open and are saved again; headings begin at the top and skip no level; every table has a heading row that repeats, and no row is cut;
every picture says what it shows; the language is British English; only pages of the web are linked to; what a committee may not
see is in no part. A template's styles are taken, and its words are not. With LibreOffice: each becomes a PDF of about as many pages
as people read, in which no heading stands alone at a foot and page one is one sheet. With PICTURES, every page is left there as a picture.
"""
import glob, os, re, subprocess, sys, tempfile, zipfile

import docx, yaml
from docx.oxml.ns import qn

MUSTER, EXAMPLE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
PICTURES = sys.argv[3] if len(sys.argv) > 3 else None
HOSTILE = "\u202egnp.exe שלום <w:b/>&amp; ]]> =1+1 " + "Supercalifragilistic" * 12
# No more pages than this, in LibreOffice.
MOST = {"leaders": 16, "committee": 8, "leaders-self-evaluation": 10, "committee-self-evaluation": 10, "gap": 6}
# Those whose page one is read by itself, and so stands on one sheet behind the cover.
ONE_SHEET = ["leaders", "committee"]
checked = 0


def expect(condition, words):
    global checked
    checked += 1
    if not condition:
        sys.exit(f"word: {words}")


def muster(*arguments, **environment):
    done = subprocess.run([MUSTER, *arguments], capture_output=True, text=True,
                          env={**os.environ, "MUSTER_BY": "Alex Marlow", "NO_COLOR": "1", "MUSTER_CLOCK": "", **environment})
    expect(done.returncode == 0, f"{arguments} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout


def secrets():
    """Case references and the names of leads and auditors, none of which a committee reads."""
    records = [yaml.load(open(path, encoding="utf-8"), yaml.CBaseLoader)
               for path in glob.glob(f"{EXAMPLE}/evidence/records/*/*.yaml")]
    names = {record.get(key) for record in records for key in ["owner", "reviewer", "auditor"]} - {None}
    cases = {one["case"] for record in records for key in ["cases", "reserves"] for one in record.get(key, []) if "case" in one}
    return cases | {record["case"] for record in records if isinstance(record.get("case"), str)}, names


def read(name, path, pictures):
    document = docx.Document(path)
    parts = {part: content for part, content in
             ((one, zipfile.ZipFile(path).read(one)) for one in zipfile.ZipFile(path).namelist())}
    levels = [int(one.style.name[-1]) for one in document.paragraphs if re.fullmatch(r"Heading \d", one.style.name)]
    expect(levels and levels[0] == 1, f"{name} begins with a heading of level {levels[:1]}")
    expect(all(after <= before + 1 for before, after in zip(levels, levels[1:])), f"{name} skips a level of headings")
    for table in document.tables:
        rows = table._tbl.tr_lst
        expect(rows[0].trPr.find(qn("w:tblHeader")) is not None, f"{name}: a table has no heading row that repeats")
        expect(all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows), f"{name}: a row may be cut by a page")
        expect(len({len(row.tc_lst) for row in rows}) == 1, f"{name}: cells are merged")
        expect(table.style.name == "Muster Table", f"{name}: a table has another style")
        widths = [column.width for column in table.columns]
        expect(all(width and width > 200_000 for width in widths), f"{name}: a column is too narrow: {widths}")
    shown = document.element.body.findall(f".//{qn('wp:docPr')}")
    expect(bool(shown) == pictures, f"{name} holds {len(shown)} pictures")
    expect(all(len(one.get("descr", "")) > 20 and one.get("title") for one in shown), f"{name}: a picture says nothing")
    tall = [one.get("cy") for one in document.element.body.findall(f".//{qn('wp:extent')}") if int(one.get("cy")) > 25 * 360_000]
    expect(not tall, f"{name}: pictures are taller than a page: {tall}")
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    expect(language is not None and language.get(qn("w:val")) == "en-GB", f"{name} is in another language")
    expect(document.core_properties.title, f"{name} has no title")
    for relationship in document.part.rels.values():
        expect(not relationship.is_external or re.match("https?://|mailto:", relationship.target_ref),
               f"{name} leads to {relationship.target_ref}")
    known = {one.style_id for one in document.styles}
    used = set(re.findall(rb'w:(?:p|r|tbl)Style w:val="([^"]*)"', parts["word/document.xml"]))
    expect({one.decode() for one in used} <= known, f"{name} names styles that it does not have: {used}")
    document.save(path.replace(".docx", ".again.docx"))
    docx.Document(path.replace(".docx", ".again.docx"))
    os.remove(path.replace(".docx", ".again.docx"))
    return document, parts


def printed(names, work):
    """Each as LibreOffice prints it."""
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", "pdf", "--outdir",
                    work, *[f"{work}/{name}.docx" for name in names]], capture_output=True, check=True, timeout=240)
    for name in names:
        pdf = f"{work}/{name}.pdf"
        expect(os.path.exists(pdf), f"LibreOffice does not print {name}")
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
        pages = text.rstrip("\f").split("\f")
        expect(len(pages) <= MOST.get(name, 90), f"{name} takes {len(pages)} pages")
        headings = {one.text.strip() for one in docx.Document(f"{work}/{name}.docx").paragraphs
                    if one.style.name.startswith("Heading")}
        for number, page in enumerate(pages, 1):
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            foot = next((place for place, line in enumerate(lines) if re.search(rf"\b{number} of {len(pages)}$", line)), None)
            expect(foot is not None or number == 1, f"{name}, page {number} has no number")
            last = lines[foot - 1] if foot else ""
            # A heading alone at a foot; a contents list, of four or more below each other, ends a page by right.
            isContents = foot is not None and foot > 3 and all(line in headings for line in lines[foot - 4:foot])
            expect(last not in headings or number == 1 or isContents, f"{name}, page {number} ends with the heading “{last}”")
        if name in ONE_SHEET:
            parts = [one.text.strip() for one in docx.Document(f"{work}/{name}.docx").paragraphs if one.style.name == "Heading 1"]
            starts = [next((number for number, page in enumerate(pages[1:], 2) if part in map(str.strip, page.splitlines())), None)
                      for part in parts[:2]]
            expect(starts == [2, 3], f"{name}: page one and the part behind it begin on sheets {starts}")
        print(f"{name}: {len(pages)} pages")
        if PICTURES:
            subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, f"{PICTURES}/{name}"], check=True)


def main(work):
    at = ["--workspace", EXAMPLE, "--as-at", "last-record"]
    none = {"MUSTER_BROWSER": "/bin/false"}
    cases, names = secrets()
    expect(len(cases) > 20 and len(names) > 5, "the example has no cases and names to look for")
    for audience in ["leaders", "committee"]:
        muster("report", *at, "--audience", audience, "--output", f"{work}/{audience}.docx")
        muster("report", *at, "--audience", audience, "--annex", "--output", f"{work}/{audience}-annex.docx", **none)
        muster("report", *at, "--kind", "self-evaluation", "--audience", audience, "--output", f"{work}/{audience}-self-evaluation.docx")
    muster("pack", *at, "--output", f"{work}/pack.docx")
    muster("pack", *at, "--audience", "committee", "--output", f"{work}/committee-pack.docx", **none)
    muster("gap", *at, "--output", f"{work}/gap.docx", **none)
    muster("init", f"{work}/hostile", "--framework", "ofsted-ilacs-2026", "--authority", HOSTILE)
    muster("judge", "HP1", "good", "--workspace", f"{work}/hostile", "--because", HOSTILE * 3)
    muster("report", "--workspace", f"{work}/hostile", "--output", f"{work}/hostile.docx", **none)
    for name in sorted(one[:-5] for one in os.listdir(work) if one.endswith(".docx")):
        _, parts = read(name, f"{work}/{name}.docx", pictures=name in ["leaders", "committee", "leaders-self-evaluation", "pack"])
        if name.startswith("committee"):
            text = re.sub(r"<[^>]*>", " ", " ".join(part.decode() for one, part in parts.items() if one.endswith(".xml")))
            alt = " ".join(re.findall(r'descr="([^"]*)"', parts["word/document.xml"].decode()))
            for secret in cases | names:
                expect(not re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", text + alt), f"{name}: a committee reads '{secret}'")
    # Without a browser the same page is the same bytes.
    muster("gap", *at, "--output", f"{work}/again.docx", **none)
    expect(open(f"{work}/again.docx", "rb").read() == open(f"{work}/gap.docx", "rb").read(), "the same gap is two files")
    os.remove(f"{work}/again.docx")

    own = docx.Document()
    own.styles["Heading 1"].font.name = "Georgia"
    own.add_heading("The council's own words", 1)
    own.save(f"{work}/own.docx")
    muster("report", *at, "--template", f"{work}/own.docx", "--output", f"{work}/styled.docx", **none)
    styled = docx.Document(f"{work}/styled.docx")
    expect(styled.styles["Heading 1"].font.name == "Georgia", "the template's heading is not taken")
    expect(all("own words" not in one.text for one in styled.paragraphs), "the template's words are taken")
    expect({one.style.name for one in styled.tables} == {"Muster Table"}, "tables lose their style with a template")
    os.remove(f"{work}/own.docx")
    printed(
        ["leaders", "committee", "leaders-self-evaluation", "committee-self-evaluation", "pack", "gap", "hostile", "styled"], work)


with tempfile.TemporaryDirectory() as folder:
    main(folder)
print(f"{checked} checks of Word documents hold")
