#!/usr/bin/env python3
"""forms.py MUSTER [PICTURES]: fills muster's forms in a real Chromium by keyboard alone, and takes them in.

Each form must open from a folder without a network request, without a word on the console and without an accessibility
violation (axe-core, WCAG 2.2 AA), at a desktop's and at a phone's width; keep what was typed when the window closes;
and give answers from which the records come out as they were typed. With PICTURES, pictures are left there.
"""
import csv, glob, hashlib, json, os, re, shutil, subprocess, sys, tempfile, zipfile

import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

MUSTER = os.path.abspath(sys.argv[1])
PICTURES = sys.argv[2] if len(sys.argv) > 2 else None
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
HOSTILE = ["<script>alert(1)</script><img src=x onerror=alert(1)>", "\"'; & --> ]]> </style> ${7*7} #: - [a] {b}: !x *y",
           "=HYPERLINK(\"http://example.invalid\",\"x\")", "\u202egnp.exe \u2066x\u2069 \u200f שלום", "e\u0301 漢字 👩‍👩‍👧‍👦"]
LONG = "A note of ten thousand letters: " + "wörter & <b>\" " * 700
LONG = LONG[:9999].rstrip()
checked = 0


def expect(condition, words):
    global checked
    checked += 1
    if not condition:
        sys.exit(f"forms: {words}")


def muster(folder, *arguments, status=0, workspace=True):
    done = subprocess.run([MUSTER, *arguments, *(["--workspace", folder] if workspace else [])], capture_output=True, text=True,
                          env={**os.environ, "MUSTER_BY": "A. Marlow", "NO_COLOR": "1", "MUSTER_CLOCK": ""})
    expect(done.returncode == status, f"{arguments} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout + done.stderr


def records(folder, kind):
    found = sorted(glob.glob(f"{folder}/evidence/records/*/*-{kind}-*.yaml"))
    return [yaml.load(open(name, encoding="utf-8"), yaml.BaseLoader) for name in found]


def one_line(text):
    text = text.replace("\u202e", "\ufffd").replace("\u202d", "\ufffd")
    return re.sub(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+", " ", text).strip()


class Filler:
    """A page that is only ever touched by keys."""

    def __init__(self, context, path, width=1280):
        self.page = context.new_page()
        self.page.set_viewport_size({"width": width, "height": 900})
        self.heard = []
        self.page.on("console", lambda message: self.heard.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.heard.append(f"error: {error}"))
        self.page.on("request", lambda request: self.heard.append(f"request: {request.url}")
                     if not request.url.startswith(("file:", "blob:")) else None)
        self.page.goto("file://" + path)

    def reach(self, selector):
        expect(self.page.query_selector(selector) is not None, f"there is no {selector}")
        for _ in range(3000):
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                seen = self.page.evaluate("""() => { const style = getComputedStyle(document.activeElement);
                    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2; }""")
                expect(seen, f"the focus on {selector} cannot be seen")
                return
            self.page.keyboard.press("Tab")
        sys.exit(f"forms: {selector} cannot be reached by keyboard")

    def write(self, selector, text):
        self.reach(selector)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def press(self, selector, key="Enter"):
        self.reach(selector)
        self.page.keyboard.press(key)

    def choose(self, name, value):
        """The radio button of that name and value, by arrow keys."""
        self.reach(f"[name='{name}']")
        for _ in range(8):
            if self.page.evaluate("s => document.activeElement.value === s", value):
                self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown")
        sys.exit(f"forms: {name} has no {value}")

    def look(self, name):
        self.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found = Axe().run(self.page, options=AXE)
        expect(found.violations_count == 0, f"{name}: {found.generate_report()}")
        across = self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        expect(across, f"{name} is wider than its window")
        self.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = false; })")

    def quiet(self, name):
        expect(self.heard == [], f"{name}: {self.heard}")

    def save(self, folder):
        with self.page.expect_download() as download:
            self.press("#save")
        path = os.path.join(folder, download.value.suggested_filename)
        download.value.save_as(path)
        return path


def fill_evidence(filler, number, words):
    own = f"HP2-{number}"
    filler.write(f"#{own}-title", words[0])
    filler.write(f"#{own}-reference", words[1])
    filler.reach(f"#{own}-kind")
    filler.page.keyboard.type("Audit")
    filler.write(f"#{own}-dated", "30/6/2026")
    filler.press(f"fieldset[data-item='{own}'] details:nth-of-type(1) summary")
    filler.choose(f"{own}-1", "HP2.G1")
    filler.press(f"fieldset[data-item='{own}'] details:nth-of-type(4) summary")
    filler.choose(f"{own}-4", "HP2.G4")
    filler.press(f"#{own}-4-against", "Space")
    filler.write(f"#{own}-extent", "31/40")
    filler.write(f"#{own}-place", words[2])
    filler.write(f"#{own}-note", words[3])


def owners_form(browser, folder, work):
    path = f"{work}/farrow.html"
    muster(folder, "form", "--owner", "c. farrow", "--output", path)
    profile = f"{work}/profile"
    context = browser.launch_persistent_context(profile, **LAUNCH)
    filler = Filler(context, path)
    filler.look("the owner's form")
    filler.press("#save")
    expect(filler.page.evaluate("document.querySelector('#problems').hidden"), "an empty form has problems")
    filler.page.reload()
    # Mistakes are said beside the field, and again where the answers are saved.
    filler.write("#HP2-1-title", HOSTILE[0])
    filler.write("#HP2-1-dated", "31/02/2026")
    filler.write("#HP2-1-extent", "41 of 40")
    filler.press("#save")
    said = filler.page.inner_text("#problems")
    for words in ["where it is kept", "not a day", "31 of 40"]:
        expect(words in said, f"'{words}' is not among the problems: {said}")
    expect(filler.page.evaluate("document.activeElement.id") == "problems", "the problems are not reached")
    expect("not a day" in filler.page.inner_text("#HP2-1-dated-error"), "nothing is said beside the day")
    filler.look("the owner's form with mistakes")
    picture(filler, "owner-mistakes")
    filler.reach("#problems a")
    filler.page.keyboard.press("Enter")
    focused = filler.page.evaluate("document.activeElement.id")
    expect(focused == "HP2-1-reference", f"a problem leads to {focused}")
    filler.page.reload()
    fill_evidence(filler, 1, [HOSTILE[0], HOSTILE[1], HOSTILE[2], LONG])
    filler.press("section[data-criterion=HP2] button.add")
    fill_evidence(filler, 2, [HOSTILE[3], HOSTILE[4], "page 4", "two\nlines"])
    filler.choose("HP2-grade", "adequate")
    filler.write("#HP2-because", "31 of 40;\n" + HOSTILE[1])
    filler.press("section[data-criterion=HP2] .told > summary")
    filler.write("#HP2-impact", "w" * 901)
    filler.press("#save")
    expect("longer than 900" in filler.page.inner_text("#HP2-impact-error"), "too long a text for the self-evaluation is not told")
    filler.write("#HP2-impact", HOSTILE[0] + "\nseen " + HOSTILE[4])
    filler.page.wait_for_timeout(600)
    filler.quiet("the owner's form")
    context.close()

    # The window was closed; everything is there again.
    context = browser.launch_persistent_context(profile, **LAUNCH)
    filler = Filler(context, path)
    expect(filler.page.input_value("#HP2-1-note") == LONG, "the note was not kept")
    expect(filler.page.is_checked("[name='HP2-2-1'][value='HP2.G1']"), "the statement was not kept")
    expect("here again" in filler.page.inner_text("#kept"), "nobody is told that it was kept")
    filler.look("the owner's form, filled")
    picture(filler, "owner-filled")
    answers = filler.save(work)
    filler.quiet("the owner's form, saved")
    shown = filler.page.evaluate("document.querySelector('#text').value")
    text = open(answers, encoding="utf-8", newline="").read()
    expect(shown == text, "what is shown to copy is not what was saved")

    picture(filler, "owner-saved")
    before = len(records(folder, "*"))
    dry = muster(folder, "import", answers, "--dry-run")
    expect("Nothing was recorded" in dry and len(records(folder, "*")) == before, "a dry run recorded something")
    muster(folder, "import", answers)
    items = sorted(records(folder, "evidence-attached"), key=lambda item: item["batch"]["number"])[-2:]
    for item, words in zip(items, [[HOSTILE[0], HOSTILE[1], HOSTILE[2], LONG], [HOSTILE[3], HOSTILE[4], "page 4", "two\nlines"]]):
        expect(item["by"]["name"] == "C. Farrow", "the evidence is not the owner's")
        for name, typed in zip(["title", "reference", "place"], words):
            expect(item[name] == one_line(typed), f"{name} became {item[name]!r}")
        expect(item["note"] == words[3], f"the note became {item['note'][:80]!r}")
        expect(item["dated"] == "2026-06-30" and item["kind"] == "audit" and item["extent"] == "31 of 40", f"{item}")
        expect([one["statement"] for one in item["shows"]] == ["HP2.G1"], "what it shows was not kept")
        expect([one["statement"] for one in item["against"]] == ["HP2.G4"], "what it speaks against was not kept")
    judged = records(folder, "judgement-made")[-1]
    expect((judged["subject"], judged["grade"], judged["as"]) == ("HP2", "adequate", "owner"), f"{judged}")
    expect(judged["because"] == "31 of 40;\n" + HOSTILE[1], f"the reason became {judged['because']!r}")
    told = records(folder, "narrative-written")
    expect([(one["subject"], one["part"], one["by"]["name"]) for one in told] == [("HP2", "impact", "C. Farrow")], f"{told}")
    expect(told[0]["text"] == one_line(HOSTILE[0] + "\nseen " + HOSTILE[4]), f"the words became {told[0]['text']!r}")
    received = records(folder, "return-received")[-1]
    expect(received["by"]["name"] == "A. Marlow" and received["from"]["name"] == "C. Farrow", f"{received}")

    # Twice is the same as once; one changed answer corrects the item that it is about.
    count = len(records(folder, "*"))
    expect("taken in on" in muster(folder, "import", answers), "the same answers again are not known")
    expect(len(records(folder, "*")) == count, "the same answers again were recorded")
    filler.page.wait_for_timeout(1100)
    early = filler.save(work + "/early")
    filler.page.wait_for_timeout(1100)
    filler.write("#HP2-2-title", "Another name")
    muster(folder, "import", filler.save(work + "/later"))
    expect(len(records(folder, "evidence-corrected")) == 1, "a changed item was not corrected")
    expect(len(records(folder, "evidence-attached")) == 2, "a changed item was added once more")
    expect("before the answers" in " ".join(muster(folder, "import", early, status=2).split()), "older answers came in")
    for name, change in [("altered", lambda t: t.replace("adequate", "outstanding")), ("cut off", lambda t: t[:-40])]:
        bad = f"{work}/bad-answers.txt"
        open(bad, "w", encoding="utf-8").write(change(text))
        expect("Nothing was changed" in muster(folder, "import", bad, status=2), f"what was {name} came in")
    context.close()


def papers(browser, folder, work):
    """Papers that are chosen and dragged go with the answers, each marked, and come in once."""
    path = f"{work}/papers.html"
    muster(folder, "form", "--criterion", "HP3", "--output", path)
    chosen = f"{work}/Night visits, June.txt"
    with open(chosen, "w", encoding="utf-8") as file:
        file.write("Four visits were made.\n")
    context = browser.launch_persistent_context(f"{work}/profile-papers", **LAUNCH)
    filler = Filler(context, path)
    filler.write("#by-name", "B. Osei")
    filler.reach("#HP3-1-paper")
    filler.page.set_input_files("#HP3-1-paper", chosen)
    filler.page.wait_for_selector(".free:not([hidden])")
    expect(filler.page.input_value("#HP3-1-title") == "Night visits, June", "the paper's name is not its title")
    # A second one is dragged onto the criterion, with bytes that are no text.
    filler.page.evaluate("""() => { const data = new DataTransfer();
        data.items.add(new File([new Uint8Array([0, 255, 80, 75, 3, 4, 10])], "plan <b>&.pdf", { type: "application/pdf" }));
        document.querySelector("section[data-criterion=HP3] h2").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); }""")
    filler.page.locator(".free:not([hidden])").nth(1).wait_for()
    filler.look("a form with papers")
    picture(filler, "papers")
    filler.press("#save")
    said = filler.page.inner_text("#problems")
    expect(said.count("send it by secure mail") == 2, f"papers that nobody marked are not refused: {said}")
    filler.press("#HP3-1-free", "Space")
    filler.press("#HP3-2-free", "Space")
    listed = filler.page.inner_text("#papers")
    digest = hashlib.sha256(open(chosen, "rb").read()).hexdigest()
    expect("2 papers go with your answers" in listed and digest[:16] in listed, f"what goes is not shown: {listed}")
    saved = filler.save(work)
    filler.quiet("a form with papers")
    expect(saved.endswith("-answers.zip"), f"saved as {saved}")
    with zipfile.ZipFile(saved) as archive:
        expect(archive.testzip() is None and len(archive.namelist()) == 3, f"{archive.namelist()}")
        text = archive.read("answers.txt").decode()
    expect(digest in text, "the answers do not hold the paper's digest")
    expect("paper" not in yaml.load(filler.page.input_value("#text"), yaml.BaseLoader)["evidence"][0], "the text names papers")
    muster(folder, "import", saved)
    items = [item for item in records(folder, "evidence-attached") if "file" in item]
    expect(len(items) == 2, f"{len(items)} items have a file")
    for item in items:
        with open(f"{folder}/evidence/{item['file']['path']}", "rb") as file:
            expect(hashlib.sha256(file.read()).hexdigest() == item["file"]["sha256"], "a paper is not what was chosen")
    count = len(records(folder, "*"))
    muster(folder, "import", saved)
    expect(len(records(folder, "*")) == count, "the same papers again were recorded")
    whole = open(saved, "rb").read()
    for name, change in [("cut", whole[:-40]), ("changed", whole.replace(b"Four visits", b"Nine visits"))]:
        with open(f"{work}/bad.zip", "wb") as file:
            file.write(change)
        expect("Nothing was changed" in muster(folder, "import", f"{work}/bad.zip", status=2), f"papers that were {name} came in")
    # The window was closed: papers are asked for again by their names.
    filler.page.wait_for_timeout(600)
    filler.page.reload()
    expect("“Night visits, June.txt” was chosen here before" in filler.page.inner_text("section[data-criterion=HP3]"),
           "nobody is told that the paper must be chosen again")
    filler.quiet("a form with papers, opened again")
    context.close()


def altered_page(browser, folder, work):
    """A page whose questions were changed gives itself away."""
    path = f"{work}/changed.html"
    muster(folder, "form", "--criterion", "HP3", "--output", path)
    page = open(path, encoding="utf-8").read()
    changed = re.sub(r"(<template>.*?data-word=\"\">)([^<]+)", r"\1Something else", page, count=1, flags=re.S)
    expect(changed != page, "nothing was changed")
    open(path, "w", encoding="utf-8").write(changed)
    context = browser.launch_persistent_context(f"{work}/profile-changed", **LAUNCH)
    filler = Filler(context, path)
    filler.write("#by-name", "B. Osei")
    filler.write("#HP3-1-title", "A paper")
    filler.write("#HP3-1-reference", "shelf")
    answers = filler.save(work)
    expect("form that was altered" in " ".join(muster(folder, "import", answers, status=2).split()), "an altered form came in")
    context.close()


def agencys_form(browser, folder, work):
    path = f"{work}/police.html"
    muster(folder, "form", "--agency", "police", "--criterion", "HP4", "--output", path)
    context = browser.launch_persistent_context(f"{work}/profile-agency", **LAUNCH)
    filler = Filler(context, path, width=375)
    filler.look("the agency's form on a phone")
    picture(filler, "agency-phone")
    filler.page.set_viewport_size({"width": 320, "height": 640})
    filler.look("the agency's form at the narrowest width")
    filler.page.set_viewport_size({"width": 375, "height": 740})
    filler.write("#by-name", "P. Constable")
    expect(filler.page.evaluate("Array.from(document.querySelectorAll('button')).filter(b => b.getClientRects().length).every(b => b.getBoundingClientRect().height >= 24)"),
           "a button is too small to hit")
    filler.write("#HP4-1-title", "Review of enquiries")
    filler.write("#HP4-1-reference", "police file 12")
    filler.choose("HP4-grade", "good")
    filler.write("#HP4-because", "We were asked every time.")
    muster(folder, "import", filler.save(work))
    item = records(folder, "evidence-attached")[-1]
    expect(item["by"] == {"name": "P. Constable", "agency": "police"} and item["agency"] == "police", f"{item}")
    note = records(folder, "note-made")[-1]
    expect(note["subject"] == "HP4" and "We were asked every time." in note["text"], f"{note}")
    filler.press("#clear")
    filler.quiet("the agency's form")
    context.close()


def auditors_form(browser, folder, work):
    path = f"{work}/audit.html"
    muster(folder, "form", "--cases", "--auditor", "K. Lund", "--case", "C11,C12", "--output", path)
    context = browser.launch_persistent_context(f"{work}/profile-audit", **LAUNCH)
    filler = Filler(context, path)
    filler.look("the auditor's form")
    filler.write("#case-1-audited", "2026-07-02")
    filler.press("#case-1 summary")
    name = filler.page.get_attribute("#case-1 .question input", "name")
    filler.choose(name, "partly")
    filler.write(f"textarea[name='{name}-note']", HOSTILE[1])
    picture(filler, "audit-filled")
    muster(folder, "import", filler.save(work))
    audit = records(folder, "case-audited")[-1]
    expect(audit["case"] == "C11" and audit["auditor"] == "K. Lund" and audit["audited"] == "2026-07-02", f"{audit}")
    expect(audit["answers"] == [{"question": name.removeprefix("case-1-"), "answer": "partly", "note": HOSTILE[1]}], f"{audit}")
    filler.quiet("the auditor's form")
    context.close()


def every_framework(browser, work):
    """A form for every framework that is built in comes back, whatever its scale and its ladders are."""
    context = browser.launch_persistent_context(f"{work}/profile-frameworks", **LAUNCH)
    listed = json.loads(subprocess.run([MUSTER, "frameworks", "--json"], capture_output=True, text=True, check=True, cwd=work).stdout)
    for identity in [one["id"] for one in listed]:
        folder, path = f"{work}/{identity}", f"{work}/{identity}.html"
        muster(folder, "init", folder, "--framework", identity, "--authority", "Northvale Council", "--by", "A. Marlow",
               workspace=False)
        criteria = [one["id"] for one in json.loads(muster(folder, "criteria", "--json"))]
        asked = [criteria[0], criteria[len(criteria) // 2], criteria[-1]]
        muster(folder, "form", "--criterion", ",".join(asked), "--output", path)
        filler = Filler(context, path)
        filler.look(f"the form for {identity}")
        filler.page.fill("#by-name", "B. Osei")
        chosen, denied = 0, 0
        for criterion in asked:
            section = filler.page.locator(f"section[data-criterion='{criterion}']")
            section.locator("[data-key=title]").fill("A paper")
            section.locator("[data-key=reference]").fill("shelf")
            for option in section.locator(".aspect input[type=radio]:first-of-type").all()[:1]:
                option.evaluate("one => one.click()")
                chosen += 1
            alone = section.locator("input[value^='not ']")
            if alone.count() > 1:
                alone.nth(1).evaluate("one => one.click()")
                denied += 1
            section.locator(".judgement input[type=radio]").first.check()
            section.locator("[data-key=because]").fill("It is so")
        muster(folder, "import", filler.save(work))
        expect(len(records(folder, "evidence-attached")) == len(asked), f"{identity}: not every item came in")
        expect(sum("shows" in item for item in records(folder, "evidence-attached")) == chosen, f"{identity}: what is shown")
        expect(sum("against" in item for item in records(folder, "evidence-attached")) == denied, f"{identity}: what does not hold")
        expect(len(records(folder, "judgement-made")) == len(asked), f"{identity}: not every judgement came in")
        muster(folder, "gap")
        filler.quiet(identity)
        filler.page.close()
    context.close()


def without_storage(browser, folder, work):
    """Where the browser keeps nothing, the page says so and the answers can be saved all the same."""
    context = browser.launch_persistent_context(f"{work}/profile-none", **LAUNCH)
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });")
    filler = Filler(context, f"{work}/police.html")
    expect("does not let the page keep" in filler.page.inner_text("#kept"), "nobody is told that nothing is kept")
    filler.write("#by-name", "P. Constable")
    expect(os.path.getsize(filler.save(work)) > 0, "nothing was saved")
    filler.quiet("the form without storage")
    context.close()


def paper(browser, folder, work):
    """Printed on A4: nothing is cut off at the side, and every question is on the paper."""
    context = browser.launch_persistent_context(f"{work}/profile-paper", **LAUNCH)
    filler = Filler(context, f"{work}/farrow.html")
    pdf = f"{work}/farrow.pdf"
    filler.page.pdf(path=pdf, prefer_css_page_size=True)
    text = " ".join(subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout.split())
    for words in ["Your judgement of HP2", "Use of history", "On paper: give these pages to A. Marlow", "Where is it kept?"]:
        expect(words in text, f"'{words}' is not on the paper")
    for words in ["Save my answers Clear", "Add another item"]:
        expect(words not in text, f"'{words}' is on the paper")
    if PICTURES:
        subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, f"{PICTURES}/paper"], check=True)
    context.close()


def picture(filler, name):
    if PICTURES:
        filler.page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)


def spreadsheet(folder, work):
    path = f"{work}/farrow.csv"
    muster(folder, "form", "--owner", "C. Farrow", "--csv", "--output", path)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    head = rows[0]
    row = rows[1]
    for heading, text in [("What the item is called", "'" + HOSTILE[2]), ("Where it is kept", "shelf 9"), ("Kind", "audit"),
                          ("Date (30/06/2026)", "30/06/2026"), ("Shows (HP2.G1)", "HP2.G1; HP2.G2"), ("Note (no child's name)", LONG)]:
        row[head.index(heading)] = text
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    muster(folder, "import", path)
    item = records(folder, "evidence-attached")[-1]
    expect(item["title"] == HOSTILE[2] and item["note"] == LONG and item["by"]["name"] == "C. Farrow", f"{item['title']}")


def main():
    global LAUNCH
    LAUNCH = dict(executable_path=shutil.which("chromium"), args=["--no-sandbox"], accept_downloads=True, locale="en-GB")
    if PICTURES:
        os.makedirs(PICTURES, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        folder = f"{work}/readiness"
        os.mkdir(f"{work}/early")
        os.mkdir(f"{work}/later")
        muster(folder, "init", folder, "--framework", "ofsted-child-protection-2012", "--authority",
               "Northvale & <b>Council</b>", "--target", "good", workspace=False)
        for criterion in ["HP2", "HP3"]:
            muster(folder, "assign", criterion, "--owner", "C. Farrow")
        with open(f"{work}/cases.csv", "w", encoding="utf-8") as file:
            file.write("Case ref,Cohort\n" + "".join(f"C{number},referral\n" for number in range(10, 30)))
        muster(folder, "sample", "draw", f"{work}/cases.csv", "--seed", "a public phrase", "--size", "20")
        with sync_playwright() as playwright:
            browser = playwright.chromium
            owners_form(browser, folder, work)
            papers(browser, folder, work)
            altered_page(browser, folder, work)
            agencys_form(browser, folder, work)
            auditors_form(browser, folder, work)
            every_framework(browser, work)
            without_storage(browser, folder, work)
            paper(browser, folder, work)
        spreadsheet(folder, work)
        expect("Sound." in muster(folder, "verify"), "the workspace is not sound")
    print(f"{checked} checks of the forms in a browser passed")


if __name__ == "__main__":
    main()
