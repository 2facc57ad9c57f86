#!/usr/bin/env python3
"""morning.py MUSTER [FOLDER]: the coordinator's first morning, from nothing to a printed report, by the commands that stand in
`main` and no other: what they leave undone, no later command makes good before it is held against what was put in.

Makes what a council has: a shared folder of papers in folders named after criteria, judgements and people, with junk among them;
an evidence log in Excel with title rows and days in several forms; an Annex A workbook of eleven lists; a sheet of owners. Every
command is printed with what it says at eighty columns. The twelve forms are filled in Chromium, each otherwise, papers are
dropped onto criteria, and the answers are saved as the page saves them. At the end the report is held against what was put in. All names are invented. With FOLDER, everything is left there.
"""
import collections, csv, datetime as dt, glob, json, os, random, re, shutil, subprocess, sys, tempfile

import openpyxl
from playwright.sync_api import sync_playwright

MUSTER = os.path.abspath(sys.argv[1])
MOST_PAGES = 14
# A day of its own, for the program and for the browser: what is fresh, overdue or still to come is the same whenever this runs.
TODAY = dt.date(2026, 12, 4)
NOW = dt.datetime.combine(TODAY, dt.time(9, 0), dt.timezone.utc)
RNG = random.Random(2026)
LEADS = ["C. Farrow", "K. Lund", "B. Osei", "M. Tarrant", "S. Quill", "R. Pell", "D. Ashby", "J. Corrie", "P. Nadler", "T. Verney", "H. Sable", "E. Rooke"]
# The first six own one criterion, so that a folder of their name says what its papers are on.
OWNED = ["HP2", "HP3", "HP4", "HP5", "HP6", "HP7", "HP1,HP8", "HP9,HP10", "C1,C2", "C3,C4", "CL1,CL2", "L3,L6"]
KINDS = ["audit", "performance-data", "minutes", "policy", "observation", "feedback-families"]
commands, checked = 0, 0


def expect(condition, words):
    global checked
    checked += 1
    if not condition:
        sys.exit(f"morning: {words}")


def muster(folder, *arguments, status=0):
    done = subprocess.run([MUSTER, *arguments], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, "MUSTER_BY": "A. Marlow", "NO_COLOR": "1", "COLUMNS": "80", "MUSTER_CLOCK": f"{NOW:%Y-%m-%dT%H:%M:%SZ}"})
    expect(done.returncode == status, f"{arguments} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout, done.stderr


def command(folder, *arguments):
    """One of the morning's, printed as the coordinator sees it; the next is a minute later."""
    global commands, NOW
    commands += 1
    NOW += dt.timedelta(minutes=1)
    shown = " ".join(word if re.fullmatch(r"[\w./=-]+", word) else f'"{word}"' for word in arguments[:6])
    print(f"\n{commands:2}  muster {shown}" + (f" … ({len(arguments) - 1} files)" if len(arguments) > 6 else ""))
    out, err = muster(folder, *arguments)
    print("".join(f"    {line}\n" for line in (out + err).splitlines()), end="", flush=True)
    for line in (out + err).splitlines():
        expect(len(line) <= 80, f"a line is wider than the window: {line}")
    return out + err


def flat(text):
    return " ".join(text.split())


def ago(days):
    return TODAY - dt.timedelta(days=days)


# ---------------------------------------------------------------- what the council has

def shared_folder(folder):
    """Sixty papers, of which the folders say of forty what they are on, and junk. Gives how many are placed, and how many there are."""
    placed, papers = 0, 0

    def put(place, name, text):
        path = os.path.join(folder, place, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text.encode() if isinstance(text, str) else text)

    def paper(place, name):
        nonlocal papers
        papers += 1
        text = f"{name}: paper {papers} of Northvale's shared drive, invented.\n"
        put(place, name, b"%PDF-1.4\n%" + text.encode() if name.endswith(".pdf") else text)

    for criterion, title in [("HP2", "Front door"), ("HP4", "Assessment"), ("HP6", "Conferences"), ("C2", "Care planning"), ("CL3", "Accommodation"), ("L7", "Supervision")]:
        for number in range(5):
            paper(f"{criterion} {title}" if number < 3 else f"Older/{criterion.lower()}_{title}", f"{title} paper {number + 1}.{RNG.choice(['txt', 'pdf'])}")
            placed += 1
    for lead in LEADS[:2] + LEADS[6:8]:
        for number in range(5):
            paper(f"People/{lead}", f"From the desk, {number + 1}.txt")
            placed += lead in LEADS[:6]
    for number in range(10):
        paper("Board papers" if number % 2 else "Leaders", f"Board paper {number + 1} – Übersicht.pdf")
    put("HP2 Front door", "~$Front door paper 1.docx", "locked")
    put("Leaders", "Thumbs.db", "x")
    put(".", ".DS_Store", "x")
    put("Board papers", "Link to the intranet.url", "[InternetShortcut]")
    put("Board papers", "nothing.txt", "")
    os.symlink("/etc/hostname", os.path.join(folder, "Leaders", "hosts"))
    return placed, papers


def evidence_log(path):
    """Rows below two title rows, with a total beneath; days as days, as texts in several forms, and one that is none. Gives how many rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Log 2026"
    sheet.append(["Northvale Council – evidence log"])
    sheet.append([f"Kept by A. Marlow, as at {TODAY:%d/%m/%Y}"])
    sheet.append([])
    sheet.append(["Criterion", "Title", "Type", "Date", "Where it is kept", "Comment"])
    count = 0
    for number, criterion in enumerate(["HP2", "HP3", "HP4", "HP5", "HP6", "HP7", "C1", "C2", "C5", "CL1", "CL3", "L1", "L2", "L3", "L6", "L7"] * 2):
        day = ago(20 + 9 * number)
        written = [day, f"{day:%d/%m/%Y}", f"{day:%d-%b-%y}", f"{day:%d.%m.%Y}", dt.datetime.combine(day, dt.time(9, 30)), f"{day.day} {day:%B %Y}", "TBC"][number % 7]
        sheet.append([criterion, f"{criterion} report {number + 1}", KINDS[number % len(KINDS)], written, f"SharePoint: Evidence/{criterion}/{number + 1}", "seen" if number % 5 == 0 else None])
        if isinstance(written, dt.date):
            sheet.cell(sheet.max_row, 4).number_format = "dd/mm/yyyy"
        count += 1
    sheet.append([])
    sheet.append(["Total", f"{count} rows"])
    guide = book.create_sheet("How to fill this in")
    guide.append(["One row a paper. Ask A. Marlow."])
    book.save(path)
    return count


def owners_sheet(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Owners of the criteria"])
    sheet.append(["Criterion", "Owner", "To be judged by"])
    for lead, owned in zip(LEADS, OWNED):
        sheet.append([owned, lead, TODAY + dt.timedelta(days=40)])
        sheet.cell(sheet.max_row, 3).number_format = "dd/mm/yyyy"
    book.save(path)


def annex_a(path):
    """Eleven lists, a sheet each, as authorities keep them. Gives the references of every list that cases are drawn from."""
    lists = {
        "List 1 Contacts": ["Date of Contact", "Contact Source"], "List 2 Early Help": ["Assessment start date", "Assessment completion date", "Organisation completing assessment"],
        "List 3 Referrals": ["Date of Referral", "Referral NFA?"], "List 4 Assessments": ["Continuous Assessment Start Date", "Continuous Assessment Date of Authorisation"],
        "List 5 Section 47": ["Strategy discussion initiating Section 47 Enquiry Start Date", "Date of Initial Child Protection Conference"],
        "List 6 Children in Need": ["CIN Start Date", "CIN Closure Date", "Case Status"],
        "List 7 Child Protection": ["Child Protection Plan Start Date", "Child Protection Plan End Date", "Number of Previous Child Protection Plans"],
        "List 8 Children in Care": ["Date Started to be Looked After", "Child's Legal Status", "Date Ceased to be Looked After"],
        "List 9 Care leavers": ["Eligibility Category", "LA in Touch", "Type of Accommodation"],
        "List 10 Adoption": ["Date of Decision that Child Should be Placed for Adoption"],
        "List 11 Adopters": ["Individual adopter identifier", "Date enquiry received"],
    }
    book = openpyxl.Workbook()
    book.active.title = "Guidance"
    book.active.append(["Child-level data – Annex A"])
    references = set()
    for place, (name, more) in enumerate(lists.items()):
        sheet = book.create_sheet(name)
        adopters = name.endswith("Adopters")
        sheet.append([f"Northvale Council – {name}"])
        sheet.append((["Child Unique ID"] if not adopters else []) + (["Gender", "Ethnicity", "Date of Birth"] if not adopters else []) + more + ["Allocated Team"])
        for i in range(60):
            cells = []
            for heading in more:
                low = heading.lower()
                end = any(word in low for word in ("end date", "closure", "ceased", "conference"))
                cells.append(None if end and i % 4 else ago(30 + 3 * i % 150) if "date" in low or "start" in low else
                             "Yes" if heading.endswith("?") or "Touch" in heading else "c) Child in need plan" if heading == "Case Status" else
                             0 if heading.startswith("Number") else f"{name[5:7].strip()}-{i}" if "identifier" in low else "a) As listed")
            who = [f"N{20000 + place * 400 + i}", RNG.choice(["a) Male", "b) Female"]), RNG.choice(["a) WBRI", "k) APKN"]), ago(2500 + 37 * i % 3500)]
            sheet.append((who if not adopters else []) + cells + [f"Team {i % 5}"])
            for cell in sheet[sheet.max_row]:
                if isinstance(cell.value, dt.date):
                    cell.number_format = "dd/mm/yyyy"
            if not adopters:
                references.add(who[0])
    book.create_sheet("Lookups").sheet_state = "hidden"
    book["Lookups"].append(["a) Male"])
    book.save(path)
    return references


# ---------------------------------------------------------------- what the leads do

DROP = """([criterion, name, text]) => { const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/plain" }));
  const target = document.querySelector(`section[data-criterion="${criterion}"] h2`);
  for (const kind of ["dragenter", "dragover", "drop"]) target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true })); }"""


def fill(context, form, number, returned, said):
    """Each form otherwise: every third has a paper dropped onto its first criterion, every lead judges, some only the first of two."""
    page = context.new_page()
    heard = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto("file://" + form)
    asked = page.eval_on_selector_all("section[data-criterion]", "all => all.map(one => one.dataset.criterion)")
    for place, criterion in enumerate(asked):
        section = page.locator(f"section[data-criterion='{criterion}']")
        if place == 0 and number % 3 == 0:
            page.evaluate(DROP, [criterion, f"Dip sample {number}.txt", f"Twelve of fifteen were seen alone; form {number}.\n"])
            page.locator(".free:not([hidden])").first.wait_for()
            page.check(f"#{criterion}-1-free")
            said["papers"] += 1
            said["items"] += 1
        elif place == 0 or number % 2:
            section.locator("[data-key=title]").first.fill(f"Note {number} on {criterion}")
            section.locator("[data-key=reference]").first.fill("SharePoint: Leads")
            said["items"] += 1
        else:
            continue
        section.locator("[data-key=dated]").first.fill(f"{ago(10 + number):%d/%m/%Y}")
        section.locator("[data-key=kind]").first.select_option(index=1 + number % 3)
        section.locator(".aspect input[type=radio]").first.evaluate("one => one.click()")
        grades = section.locator(".judgement input[type=radio]")
        grades.nth(number % (grades.count() - 1)).check()
        section.locator("[data-key=because]").fill(f"What I have seen since the spring, as of form {number}.")
        said["judgements"] += 1
    if number == 4:
        # A day that is none, and the mouse goes from there to the button: what comes up below the day moves nothing from under it.
        day = page.locator("[data-key=dated]").first
        right = day.input_value()
        day.fill("31/02/2026")
        page.click("#save")
        page.locator("#problems:not([hidden])").wait_for(timeout=3000)
        expect("not a day" in page.inner_text("#problems"), "a wrong day is not told")
        day.fill(right)
    with page.expect_download() as download:
        page.click("#save")
    name = download.value.suggested_filename
    download.value.save_as(os.path.join(returned, name))
    said["zips"] += name.endswith(".zip")
    expect(not heard, f"{form}: {heard}")
    page.close()


def forms(folder):
    said = collections.Counter()
    returned = os.path.join(folder, "returned")
    os.mkdir(returned)
    listed = list(csv.DictReader(open(os.path.join(folder, "forms", "who-gets-which.csv"), encoding="utf-8-sig", newline="")))
    expect([one["Name"] for one in listed] and {one["Name"] for one in listed} == set(LEADS), f"the forms are for {[one['Name'] for one in listed]}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = browser.new_context(accept_downloads=True, locale="en-GB", timezone_id="Europe/London")
        context.clock.set_fixed_time(NOW)
        for number, one in enumerate(listed):
            fill(context, os.path.join(folder, "forms", one["Form"]), number, returned, said)
        browser.close()
    expect(len(os.listdir(returned)) == len(LEADS), f"{len(os.listdir(returned))} files came back")
    expect(said["zips"] == said["papers"] >= 4, f"{said}")
    return said


def place(path, count):
    """Half of what was to be placed, filled in by hand in the workbook that Muster wrote."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    column = {cell.value: cell.column for cell in sheet[1]}
    rows = [row for row in range(2, sheet.max_row + 1) if not sheet.cell(row, column["criterion"]).value]
    for row in rows[:count]:
        sheet.cell(row, column["criterion"]).value = "L2"
        sheet.cell(row, column["shows"]).value = "L2.G1"
        sheet.cell(row, column["kind"]).value = "minutes"
        sheet.cell(row, column["dated"]).value = ago(60)
        sheet.cell(row, column["dated"]).number_format = "dd/mm/yyyy"
    book.save(path)
    return min(count, len(rows))


# ---------------------------------------------------------------- the morning

def main(work):
    placed, papers = shared_folder(os.path.join(work, "Shared"))
    rows = evidence_log(os.path.join(work, "Evidence log.xlsx"))
    owners_sheet(os.path.join(work, "owners.xlsx"))
    references = annex_a(os.path.join(work, "Annex_A.xlsx"))

    command(work, "init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale Council")
    command(work, "assign", "--from", "owners.xlsx")
    told = command(work, "attach", "Shared", "--yes", "--output", "to-place.xlsx")
    expect("1 empty file, 1 link, 1 shortcut and 3 files that programs leave" in flat(told), "what was left out is not told")
    told = command(work, "import", "Evidence log.xlsx")
    expect("4 cells stand for no day" in told and "left out: a total" in told, "what was not read of the log is not told")
    told = command(work, "sample", "draw", "Annex_A.xlsx", "--seed", "the draw of 4 December")
    expect("passed over: “Guidance”, “List 11 Adopters”" in flat(told), "what was not drawn from is not told")
    command(work, "form", "--everyone", "--output", "forms")
    said = forms(work)
    command(work, "import", *sorted(os.path.join("returned", name) for name in os.listdir(os.path.join(work, "returned"))))
    by_hand = place(os.path.join(work, "to-place.xlsx"), 10)
    command(work, "import", "to-place.xlsx", "--update")
    command(work, "status")
    command(work, "report", "--output", "readiness.pdf")
    command(work, "verify")
    held(work, papers, placed, rows, references, said, by_hand)
    print(f"\n{commands} commands from nothing to a printed report; {checked} checks passed")


def held(work, papers, placed, rows, references, said, by_hand):
    """What Muster tells of it, and what is printed, against what was put in."""
    ask = lambda *arguments: json.loads(muster(work, *arguments, "--json")[0])
    status, evidence, drawn = ask("status"), ask("evidence"), ask("sample", "show")
    left = papers + rows - by_hand
    expect(len(evidence) == papers + rows + said["items"], f"{len(evidence)} items of {papers} papers, {rows} rows and {said['items']} from leads")
    expect(len(status["toBePlaced"]) == left, f"{len(status['toBePlaced'])} are to be placed, and not {left}")
    known = [one for one in evidence if "/Shared/" in (one["where"] or "") and one["criteria"]]
    expect(len(known) == placed + by_hand, f"of {len(known)} papers the criterion is known, and not of {placed} by folder and {by_hand} by hand")
    cases = [one["case"] for one in drawn["cases"]]
    expect(len(set(cases)) == len(cases) == 50 and set(cases) <= references, f"{len(cases)} cases were drawn")
    due = f"{TODAY + dt.timedelta(days=40)}"
    owners = {one["id"]: one["owner"] for one in status["criteria"] if one["owner"]}
    expect(owners == {criterion: lead for lead, owned in zip(LEADS, OWNED) for criterion in owned.split(",")}, f"{owners}")
    expect(all(one["due"] == due for one in status["criteria"] if one["owner"]), "a day by when is missing")
    expect(sum(one["judged"] is not None for one in status["criteria"]) == said["judgements"], "not every judgement came in")
    aspects = said["items"] + 1
    expect(status["coverage"]["placed"] == aspects, f"{status['coverage']}")

    pdf = os.path.join(work, "readiness.pdf")
    pages = int(re.search(r"Pages: +(\d+)", subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout)[1])
    expect(pages <= MOST_PAGES, f"the report has {pages} pages")
    text = " ".join(subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout.split())
    for words in ["Northvale Council", f"{aspects} of {status['coverage']['aspects']} aspects have evidence that counts", "0 of 50",
                  f"{said['judgements']} of {len(status['criteria'])}", f"{left} items still lack a day, a kind or a link"] + LEADS:
        expect(words in text, f"the report does not say: {words}")


if len(sys.argv) > 2:
    os.makedirs(sys.argv[2])
    main(os.path.abspath(sys.argv[2]))
else:
    with tempfile.TemporaryDirectory() as folder:
        main(folder)
