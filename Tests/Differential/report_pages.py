#!/usr/bin/env python3
"""report_pages.py MUSTER EXAMPLE [PICTURES]: reads muster's reports as people do, on a screen and on paper.

On a screen, for every audience: the page opens in a real Chromium without a word on the console, without a network request
and without an accessibility violation (axe-core, WCAG 2.2 AA), at a desktop's, a zoomed and a phone's width.
On paper: the PDF is tagged, without a finding of a checker of PDF/UA-1 but those below, and has an outline; no table row is cut by a page and no heading stands alone at a foot; no page
is empty, and none but the last of a part is less than half full; every page but the cover carries its running head and its number;
the contents' page numbers are right; cover and page one take one page each, on other days and with
a marking or a damaged record too; the report takes no more pages than people read (14 for
leaders, six for a committee, three where nothing is recorded; ten for a self-evaluation). What a committee may not see is in neither. With PICTURES, every page is left there as a picture.
"""
import csv, datetime, glob, html, itertools, json, os, re, shutil, subprocess, sys, tempfile

import page as accessibility, pypdf, yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

MUSTER, EXAMPLE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
PICTURES = sys.argv[3] if len(sys.argv) > 3 else None
# Of what passes no more than one place a rule: else a report of fifty pages answers with a million values.
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
AUDIENCES = ["leaders", "inspectors", "committee"]
# No more pages than this.
MOST = {"example-leaders": 14, "example-committee": 6, "nothing-leaders": 3, "nothing-ilacs-leaders": 3,
        "said-leaders-self-evaluation": 10, "said-committee-self-evaluation": 10, "nothing-ilacs-leaders-self-evaluation": 4}
# What each document is called, the title of its first part, and what stands there.
KINDS = {
    "readiness": (r"Readiness report", "Summary", ["What does our evidence support?", "What do I do this week?", "How sure are we?"]),
    "self-evaluation": (r"Annual self-evaluation|Position statement", "Where we stand", ["What the evidence supports, and what we say"]),
}
LONG = "The Metropolitan Borough and Combined Safeguarding Authority of Northvale, Southvale and the Vale of Quillingham-upon-Wend"
UNBROKEN = "Supercalifragilistic" * 12
HOSTILE = "\u202egnp.exe \u2066x\u2069 שלום <b>&amp;</b> \"}*{display:none} \\ =1+1"
# Each of the regimes of which no workspace is opened here, as it was kept with things recorded.
KEPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../CommandsTests/Kept/format-1/regimes")
OTHER_REGIMES = ["care-inspectorate-joint-2009", "joint-chief-inspectors-2008", "ofsted-disabled-children-2012"]
checked = 0
# A folder of temporary files of its own: what another program leaves in the common one is not this one's.
temporary = tempfile.TemporaryDirectory()


def expect(condition, words):
    global checked
    checked += 1
    if not condition:
        sys.exit(f"report_pages: {words}")


def muster(*arguments, clock="", ends=0):
    done = subprocess.run([MUSTER, *arguments], capture_output=True, text=True,
                          env={**os.environ, "MUSTER_BY": "Alex Marlow", "NO_COLOR": "1", "MUSTER_CLOCK": clock,
                               "TMPDIR": temporary.name})
    expect(done.returncode == ends, f"{arguments} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout


# --- The workspaces that are reported on

def opened(folder, framework, authority, *more):
    muster("init", folder, "--framework", framework, "--authority", authority, *more)
    return folder


def attach(folder, title, shows, kind="audit", *more):
    muster("attach", "--workspace", folder, "--reference", "shelf 9", "--title", title, "--shows", shows, "--kind", kind,
           "--dated", "2026-06-30", *more)


def long_names(folder):
    opened(folder, "ofsted-child-protection-2012", LONG + " " + HOSTILE, "--target", "good")
    for number, title in enumerate([UNBROKEN, HOSTILE, LONG * 2, "A note " * 80]):
        attach(folder, title, f"HP{number + 1}.G1", "audit", "--agency", LONG)
        muster("assign", f"HP{number + 1}", "--workspace", folder, "--owner", f"{UNBROKEN} {number}", "--due", "2026-01-31")
        muster("judge", f"HP{number + 1}", "good", "--workspace", folder, "--because", HOSTILE + " because " * 300)
    muster("action", "raise", "HP1", UNBROKEN, "--workspace", folder, "--owner", LONG, "--due", "2026-02-01")
    muster("sign-off", "--workspace", folder, "--role", LONG, "--overall", "adequate", "--because", HOSTILE)
    return folder


def crowded(folder):
    """Sixty owners of late actions, and three hundred items on one criterion."""
    opened(folder, "ofsted-child-protection-2012", LONG[:128], "--target", "good")
    for number in range(60):
        muster("action", "raise", f"HP{number % 9 + 1}", f"What must be different, {number}: {LONG}", "--workspace", folder,
               "--owner", f"{LONG[:40]} {number}", "--due", "2026-02-01")
    rows = [["title", "reference", "dated", "kind", "criterion", "shows", "extent"]]
    rows += [[f"Paper {number} of {LONG}", f"shelf {number}", "2026-06-30", "audit", "HP2", "HP2.G1" if number % 2 else "HP2.I1", ""]
             for number in range(300)]
    log = f"{folder}/log.csv"
    with open(log, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    muster("import", log, "--workspace", folder)
    return folder


def workspaces(work):
    yield "example", EXAMPLE, ["--as-at", "last-record"]
    yield "nothing", opened(f"{work}/nothing", "ofsted-child-protection-2012", "Northvale Council"), []
    ungraded = opened(f"{work}/ungraded", "jtai-neglect-2017", "Northvale partnership")
    statements = re.findall(r"\b[A-Z]+\d+\.\d+\b|\b[A-Z]+-[A-Z0-9]+\.\w+\b", muster("criteria", "--json", "--workspace", ungraded))
    for statement in statements[:3]:
        attach(ungraded, f"What we saw of {statement}", statement)
    yield "ungraded", ungraded, []
    yield "nothing-ilacs", opened(f"{work}/nothing-ilacs", "ofsted-ilacs-2026", "Northvale Council"), []
    yield "crowded", crowded(f"{work}/crowded"), []
    yield "long-names", long_names(f"{work}/long-names"), []
    for regime in OTHER_REGIMES:
        yield regime, f"{KEPT}/{regime}/workspace", ["--as-at", "last-record"]
    yield "said", said(f"{work}/said"), ["--as-at", "last-record"]


def said(folder):
    """The example with what people say for themselves: one judgement written of in full, the others not."""
    shutil.copytree(f"{EXAMPLE}/evidence/records", f"{folder}/evidence/records")
    shutil.copytree(f"{EXAMPLE}/evidence/files", f"{folder}/evidence/files")

    def tell(*words):
        muster(*words, "--workspace", folder, clock="2026-11-06T12:00:00Z")

    tell("narrative", "write", "overall", "context", "Northvale is invented. " * 12)
    for part in ("know", "impact", "differs", "how", "plan"):
        tell("narrative", "write", "HP", part, f"What we say of {part}, in whole sentences. " * 8, "--for", "committee")
    tell("narrative", "write", "HP", "voice", "She asked me first.", "--theme", "Being asked", "--agreed-by", "the young person",
         "--for", "leaders")
    for number in range(1, 7):
        tell("measure", "record", f"HP{number}", f"Measure {number} of something in so many working days", f"{70 + number}.5%",
             "--period", "2025-04-01..2026-03-31", "--neighbours", "71", "--england", "72.5", "--earlier", "73", "--better", "higher")
        tell("inspection", "record", "The last inspection", "2010-11-19", "--number", str(number), "--recommendation",
             "Ensure that this is done " * 4, "--to", f"HP{number}", "--became", "done", "--what", "It is done now. " * 5)
        tell("milestone", "set", f"HP{number}", "So many of them hear what was decided", "--due", "2027-03-31", "--measure", "A survey")
    return folder


# --- On a screen

def on_screen(context, name, path, audience):
    page = context.new_page()
    heard = []
    page.on("console", lambda message: heard.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"error: {error}"))
    page.on("request", lambda request: None if request.url.startswith("file:") else heard.append(f"request: {request.url}"))
    # A phone; a desktop at 200%, which is half as wide; a desktop.
    for width in [360, 640, 1280]:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto("file://" + path)
        across = page.evaluate("document.documentElement.scrollWidth")
        expect(across <= width, f"{name} takes {across} of {width}")
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/{name}-{width}.png", full_page=True)
        # What a phone lays out differently is the same for every audience.
        if width == 1280 or (width == 360 and audience == "leaders"):
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
            found = Axe().run(page, options=AXE)
            expect(found.violations_count == 0, f"{name} at {width}: {found.generate_report()}")
    expect(heard == [], f"{name}: {heard}")
    page.close()


# --- On paper

class Paper:
    def __init__(self, path):
        self.path = path
        self.reader = pypdf.PdfReader(path)
        self.count = len(self.reader.pages)
        self.places = {page.indirect_reference.idnum: number for number, page in enumerate(self.reader.pages, 1)}

    def text(self, number):
        return subprocess.run(["pdftotext", "-raw", "-f", str(number), "-l", str(number), self.path, "-"],
                              capture_output=True, text=True, check=True).stdout

    def words(self, number):
        """The words of a page with their upper and lower edges, in points from the top."""
        box = subprocess.run(["pdftotext", "-bbox", "-f", str(number), "-l", str(number), self.path, "-"],
                             capture_output=True, text=True, check=True).stdout
        return [(float(top), float(low), word) for top, low, word in
                re.findall(r'<word xMin="[^"]*" yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)">(.*?)</word>', box)]

    def ink(self, number):
        """How far down the page anything is printed between the running head and the foot, as a share."""
        picture = subprocess.run(["pdftoppm", "-gray", "-r", "30", "-f", str(number), "-l", str(number), self.path],
                                 capture_output=True, check=True).stdout
        _, width, height, _, pixels = re.match(rb"(P5)\s+(\d+)\s+(\d+)\s+(\d+)\s(.*)", picture, re.S).groups()
        width, height = int(width), int(height)
        body = range(int(height * 0.07), int(height * 0.93))
        dark = [row for row in body if min(pixels[row * width:(row + 1) * width]) < 200]
        return (max(dark) - body[0]) / len(body) if dark else 0

    # The tree of tags

    def tags(self):
        """Every element in reading order: its kind, its depth, the pages it is printed on, and its own dictionary."""
        found = []

        def walk(element, page, depth):
            element = element.get_object()
            kind = element.get("/S")
            page = element.raw_get("/Pg").idnum if "/Pg" in element else page
            kids = element.get("/K", [])
            own = len(found)
            found.append([kind, depth, set(), element])
            for kid in kids if isinstance(kids, list) else [kids]:
                kid = kid.get_object()
                if isinstance(kid, int):
                    found[own][2].add(self.places[page])
                elif kid.get("/Type") == "/MCR" or "/MCID" in kid:
                    at = kid.raw_get("/Pg").idnum if "/Pg" in kid else page
                    found[own][2].add(self.places[at])
                elif kid.get("/Type") != "/OBJR":
                    found[own][2] |= walk(kid, page, depth + 1)
            return found[own][2]

        root = self.reader.trailer["/Root"]["/StructTreeRoot"]
        kids = root["/K"]
        for kid in kids if isinstance(kids, list) else [kids]:
            walk(kid, None, 0)
        return found

    def outline(self):
        """Titles with depth and page."""
        found = []

        def walk(items, depth):
            for item in items:
                if isinstance(item, list):
                    walk(item, depth + 1)
                else:
                    found.append((item.title, depth, self.reader.get_destination_page_number(item) + 1))

        walk(self.reader.outline, 0)
        return found


def flat(text):
    return " ".join(text.split())


def described(page):
    """What the pictures of a page say in words: of a drawing its title with its description, of a tile its grade."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    drawings = [re.search(r"<title>(.*?)</title>\s*<desc>(.*?)</desc>", one, re.S) for one in re.findall(r"<svg.*?</svg>", text, re.S)]
    tiles = re.findall(r'<span\b[^>]*\baria-label="([^"]*)"', text)
    return {flat(html.unescape(words)) for words in [f"{one[1]}. {one[2]}" for one in drawings if one] + tiles}


# What page-validation finds against PDF/UA-1 in what Chromium prints, by rule, with why it is left. No document claims that conformance.
LEFT = {
    "PDFUA1-ID-PART-001": "no conformance is claimed", "PDFUA1-ID-SCHEMA-001": "no conformance is claimed",
    "PDFUA1-METADATA-STRUCTURE-001": "Chromium writes no XMP; the title stands in the document's information",
    "PDFUA1-METADATA-TITLE-001": "Chromium writes no XMP; the title stands in the document's information",
    "PDFUA1-STRUCT-TREE-ROLE-MAP-001": "Chromium tags <strong> as PDF 2.0 does, in a PDF 1.4",
    "PDFUA1-LI-KIDS-001": "Chromium puts what an entry of a list says straight into it",
    "PDFUA1-LINK-CONTENTS-001": "Chromium gives a link its words and no description beside them",
    "PDFUA1-CONTENT-TAGGING-001": "Chromium does not mark backgrounds, borders and ticks as decoration",
}


def tagged(name, paper, page, isSheet=False):
    for failure in accessibility.validate_pdf(paper.path, profile=accessibility.ValidationProfile.PDF_UA_1).failures:
        expect(failure.rule_id in LEFT, f"{name}: {failure.rule_id}: {failure.message}")
    whole = described(page)
    root = paper.reader.trailer["/Root"]
    expect(root.get("/MarkInfo", {}).get("/Marked"), f"{name} is not tagged")
    expect(root.get("/Lang") == "en-GB", f"{name} does not say its language")
    tags = paper.tags()
    rows = 0
    for index, (kind, depth, pages, element) in enumerate(tags):
        if kind == "/TR":
            cells = [kind for kind, *_ in itertools.takewhile(lambda tag: tag[1] > depth, tags[index + 1:])]
            # The headings of a table are printed again on each of its pages.
            if "/TD" not in cells:
                continue
            rows += 1
            expect(len(pages) <= 1, f"{name}: a row is cut between pages {sorted(pages)}")
        if re.fullmatch(r"/H[1-6]", kind or ""):
            following = next((tags[at] for at in range(index + 1, len(tags)) if tags[at][1] <= depth and tags[at][2]), None)
            if following and pages:
                expect(max(pages) == min(following[2]), f"{name}: a heading stands alone at the foot of page {max(pages)}")
        if kind == "/Figure":
            alternative = flat(str(element.get("/Alt", "")))
            expect(alternative in whole, f"{name}: a picture on page {sorted(pages)} is not described in full: '{alternative}'")
    expect(rows > 2 or isSheet, f"{name} has hardly a row")
    kinds = [kind for kind, *_ in tags]
    for kind in ["/H1", "/H2"] if isSheet else ["/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/LI"]:
        expect(kind in kinds, f"{name} has no {kind}")


def numbered(name, paper, kind):
    """The outline leads to the pages on which the headings are, and the contents say the same."""
    outline = paper.outline()
    expect(outline and outline[0][1:] == (0, 1), f"{name} has no outline that starts with its cover")
    parts = [(title, page) for title, depth, page in outline if depth == 1]
    expect(parts[0] == (KINDS[kind][1], 2), f"{name}: the parts begin with {parts[:2]}")
    expect(kind != "readiness" or parts[1][1] == 3, f"{name}: page one takes more than its page")
    listed = {"report": flat(paper.text(1))}
    start = next((at for at, (title, _) in enumerate(parts) if title == "Annex"), None)
    criteria = [(title, page) for title, depth, page in outline if depth == 2 and re.match(r"[A-Z][A-Z0-9-]*\d+ ", title)]
    if start is None:
        report, annex = parts, []
        expect(kind != "readiness" or "--annex" in listed["report"], f"{name}: the cover does not say how to ask for the annex")
    else:
        report, annex = parts[:start + 1], parts[start + 1:] + criteria
        listed["annex"] = flat("\n".join(paper.text(number) for number in range(parts[start][1], parts[start + 1][1])))
        expect(len(criteria) > 5, f"{name} has no criteria in its outline")
    for where, entries in [("report", report), ("annex", annex)]:
        for title, page in entries:
            expect(flat(title) in flat(paper.text(page)), f"{name}: '{title}' is not on page {page}")
            # An id parts its words; so may a line's end.
            found = re.search(re.escape(flat(title)).replace(r"\ ", r"\s*") + r"\s+(\d+)\b", listed[where])
            expect(found, f"{name}: '{title}' has no page number in the contents")
            expect(int(found.group(1)) == page, f"{name}: the contents say page {found.group(1)} for '{title}', which is on {page}")
    return [page for _, page in parts]


def filled(name, paper, starts):
    """No page but the last of a part is less than half full."""
    for number in range(2, paper.count):
        if number + 1 not in starts:
            reach = paper.ink(number)
            expect(reach >= 0.5, f"{name}: page {number} ends after {reach:.0%} of its height and is not the last of its part")


def on_each_page(name, paper, audience, kind):
    called, first, asked = KINDS[kind]
    height = float(paper.reader.pages[0].mediabox.height)
    for number in range(1, paper.count + 1):
        size = paper.reader.pages[number - 1].mediabox
        expect(abs(float(size.width) - 595) < 1.5 and abs(float(size.height) - 842) < 1.5, f"{name}: page {number} is not A4")
        words = paper.words(number)
        head = " ".join(word for _, low, word in words if low < height * 0.065)
        foot = " ".join(word for top, _, word in words if top > height * 0.93)
        body = [word for top, low, word in words if low >= height * 0.065 and top <= height * 0.93]
        if number == 1:
            expect(f"1 of {paper.count}" not in foot, f"{name}: the cover has a page number")
        else:
            expect(f"{number} of {paper.count}" in foot, f"{name}: page {number} has no number: {foot}")
            whom = "senior leaders" if audience == "leaders" else audience
            expect(re.search(f"({called}) for {whom}", foot) and "seal" in foot, f"{name}: page {number} has at its foot: {foot}")
            expect(len(head) > 20, f"{name}: page {number} has no running head: {head}")
        expect(len(body) >= 25, f"{name}: page {number} is empty but for {body}")
        reach = paper.ink(number)
        expect(reach >= 0.12, f"{name}: page {number} ends after {reach:.0%} of its height")
    cover, summary = flat(paper.text(1)), flat(paper.text(2))
    for words in ["As at", "Target", "Framework", "Seal", "Signed off", "This copy is for"]:
        expect(words in cover, f"{name}: the cover has no '{words}'")
    expect(re.search(f"({called}) for", cover), f"{name}: the cover does not say what it is")
    # A committee does nothing of it itself.
    asked = [one.replace("What do I do this week?", "What is being done") if audience == "committee" else one for one in asked]
    for words in [first, *asked]:
        expect(words in summary, f"{name}: the summary has no '{words}'")


def held_back(name, folder, texts):
    """Nothing that a committee may not see: no reference of a case, and no name of a lead, owner or auditor."""
    records = [yaml.load(open(path, encoding="utf-8"), yaml.CBaseLoader)
               for path in glob.glob(f"{folder}/evidence/records/*/*.yaml")]
    signed = {record["by"]["name"] for record in records if record["record"] == "signed-off"}
    names = {record.get(key) for record in records for key in ["owner", "reviewer", "auditor"]} - {None} - signed
    cases = {one["case"] for record in records for key in ["cases", "reserves"] for one in record.get(key, []) if "case" in one}
    cases |= {record["case"] for record in records if isinstance(record.get("case"), str)}
    for text in texts:
        for name_of in names:
            expect(name_of not in text, f"{name}: a committee reads the name '{name_of}'")
        for case in cases:
            expect(not re.search(rf"(?<!\w){re.escape(case)}(?!\w)", text), f"{name}: a committee reads the case '{case}'")
    return len(names), len(cases)


def sheets(context, work, name, folder, more):
    """The pages that stand alone: the card for the call, the coordinator's sheet, a lead's page."""
    owners = json.loads(muster("status", "--json", "--workspace", folder, *more))["criteria"]
    owner = next((one["owner"] for one in owners if one.get("owner")), None)
    asked = {"card": ["pack", "card"], "to-do": ["pack", "to-do"]} | ({"owner": ["report", "--owner", owner]} if owner else {})
    for kind, command in asked.items():
        title = f"{name}-{kind}"
        page, pdf = f"{work}/{title}.html", f"{work}/{title}.pdf"
        for path in [page, pdf]:
            muster(*command, "--workspace", folder, "--output", path, *more)
        on_screen(context, title, page, "leaders")
        paper = Paper(pdf)
        if PICTURES:
            subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, f"{PICTURES}/{title}"], check=True)
        tagged(title, paper, page, isSheet=True)
        for number in range(1, paper.count + 1):
            expect(f"{number} of {paper.count}" in flat(paper.text(number)), f"{title}: page {number} has no number")
        expect(kind != "card" or paper.count == 1 or name in ["crowded", "long-names"], f"{title} takes {paper.count} sheets")
        print(f"{title}: {paper.count} pages")


def later(work):
    """On other days more is overdue and less counts, a record may be damaged, the authority may have set a marking: page one takes
    one page all the same, and the report no more than people read."""
    last = json.loads(muster("status", "--json", "--workspace", EXAMPLE, "--as-at", "last-record"))["asAt"]
    copies = {name: f"{work}/later-{name}" for name in ["marked", "damaged"]}
    for folder in copies.values():
        shutil.copytree(f"{EXAMPLE}/evidence", f"{folder}/evidence")
    muster("marking", "OFFICIAL-SENSITIVE", "--workspace", copies["marked"], clock="2026-11-06T12:00:00Z")
    damaged = sorted(glob.glob(f"{copies['damaged']}/evidence/records/*/*.yaml"))[40]
    with open(damaged, "w", encoding="utf-8") as file:
        file.write("record: [broken")
    days = [0, 25, 70, 115, 300]
    cases = [(f"later-{day}", EXAMPLE, day) for day in days[1:]]
    cases += [(f"later-{name}-{day}", folder, day) for name, folder in copies.items() for day in days]
    for title, folder, day in cases:
        as_at = str(datetime.date.fromisoformat(last) + datetime.timedelta(days=day))
        pdf = f"{work}/{title}.pdf"
        muster("report", "--format", "pdf", "--output", pdf, "--workspace", folder, "--as-at", as_at,
               ends=1 if "damaged" in title else 0)
        paper = Paper(pdf)
        numbered(title, paper, "readiness")
        expect(paper.count <= MOST["example-leaders"], f"{title} takes {paper.count} pages")
        if PICTURES:
            subprocess.run(["pdftoppm", "-r", "60", "-f", "2", "-l", "2", "-png", pdf, f"{PICTURES}/{title}"], check=True)
    print(f"{len(cases)} other days: page one takes one page each")


def main():
    if PICTURES:
        os.makedirs(PICTURES, exist_ok=True)
    options = dict(executable_path=shutil.which("chromium"), args=["--no-sandbox"], locale="en-GB")
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(f"{work}/profile", **options)
        for name, folder, more in workspaces(work):
            # Elsewhere the audiences differ as they do in the example.
            whole = [("readiness", "leaders", "--annex")] if name == "example" else []
            kinds = ["self-evaluation"] if name == "said" else ["readiness"] + ["self-evaluation"] * (name == "nothing-ilacs")
            each = [(kind, one) for kind in kinds for one in (AUDIENCES if name in ["example", "said"] else ["leaders"])]
            for kind, audience, *annex in each + whole:
                title = f"{name}-{audience}{'-annex' if annex else ''}{'' if kind == 'readiness' else '-' + kind}"
                page, pdf = f"{work}/{title}.html", f"{work}/{title}.pdf"
                to = ["--kind", kind, "--workspace", folder, "--audience", audience, *annex, *more]
                muster("report", "--output", page, *to)
                on_screen(context, title, page, audience)
                if audience == "inspectors":
                    continue
                muster("report", "--format", "pdf", "--output", pdf, *to)
                paper = Paper(pdf)
                if PICTURES:
                    subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, f"{PICTURES}/{title}"], check=True)
                tagged(title, paper, page)
                starts = numbered(title, paper, kind)
                filled(title, paper, starts)
                expect(paper.count <= MOST.get(title, 100), f"{title} takes {paper.count} pages, and may take {MOST.get(title)}")
                on_each_page(title, paper, audience, kind)
                print(f"{title}: {paper.count} pages, {os.path.getsize(pdf) // 1024} kB")
                if audience == "committee":
                    texts = [open(page, encoding="utf-8").read(), "\n".join(map(paper.text, range(1, paper.count + 1)))]
                    found = held_back(title, folder, texts)
                    expect(min(found) > 0, f"{title}: nothing to hold back, so nothing was shown: {found}")
            sheets(context, work, name, folder, more)
        later(work)
        left = os.listdir(temporary.name)
        expect(not left, f"left behind among temporary files: {left}")
        context.close()
    print(f"{checked} checks of the report's pages passed")


if __name__ == "__main__":
    main()
