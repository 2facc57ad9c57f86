"""The facts that Muster's outputs state, collected from whatever says them.

A fact is (noun, field, subject): the state of an evidence item, the rule behind a criterion's grade, a count. Tables are
found by what their headings mean, wherever they stand; all synonyms of headings are in `HEADINGS`.
"""

import collections
import re

# Of each noun: the meaning of a column and the headings it has gone by; then what a table must have to be about it.
HEADINGS = {
    "evidence": {
        "id": "id", "title": "title|what it is|what it is called", "shows": "shows|what it shows", "kind": "kind",
        "dated": "dated|speaks for", "state": "state|standing", "until": "fresh until|counts until|until",
        "afterwards": "afterwards",
        "agency": "agency|from agency", "extent": "extent|of how many", "criteria": "criteria", "period": "period",
        "against": "against", "where": "where it is|where|kept at", "place": "place in it|place|place in the document",
        "exercise": "exercise", "note": "note", "by": "attached by|by", "on": "attached on|attached",
        "lacks": "lacks", "reason": "reason|withdrawn because", "again": "look again by", "ended": "state since",
    },
    "action": {
        "id": "id", "title": "what must be different|action", "criterion": "for|criterion", "owner": "owner",
        "due": "due", "status": "status", "overdue": "overdue", "band": "how soon|band", "measure": "known by", "note": "note",
        "on": "raised on",
    },
    "concern": {
        "id": "id", "case": "case", "criterion": "criterion|on", "told": "told", "told at": "told at",
        "acted at": "acted on", "state": "looked at again", "recheck by": "look again by", "note": "note",
    },
    "checklist": {
        "id": "item", "what": "what", "owner": "owner", "needed": "needed by|ready when", "ready": "ready",
        "since": "since", "by": "said by", "note": "note",
    },
    "ownership": {
        "owner": "owner", "id": "id|", "title": "criterion", "claimed": "claimed", "supported": "supported",
        "due": "due", "overdue": "overdue", "missing": "missing", "old": "out of date|old", "reviewer": "reviewer",
    },
    "claim": {
        "id": "part|id|", "title": "title|", "claimed": "claimed", "supported": "supported",
        "sample": "audited sample|sample", "distance": "the claim is", "by": "by", "on": "on",
    },
    "standing": {
        "id": "id|", "title": "title|judgement|criterion|part", "supported": "supported", "indicated": "indicated|leans to",
        "plausible": "plausible|best said|not ruled out", "claimed": "claimed", "rule": "decided by", "placed": "placed",
        "aspects": "aspects|of|lines|points|statements",
    },
    "aspect": {
        "id": "aspect", "name": "name", "supported": "supported", "indicated": "indicated|leans to",
        "plausible": "plausible|best said|not ruled out", "status": "status|status, and what the next grade lacks",
        "evidence": "evidence",
    },
    "rule": {"reading": "reading", "grade": "grade|position", "rule": "the rule that decided"},
    "stratum": {
        "cohort": "cohort", "stratum": "stratum|group", "caseload": "caseload", "minimum": "at least|minimum",
        "drawn": "drawn", "audited": "audited",
    },
    "question": {
        "id": "question", "asked": "what is asked", "yes": "yes", "partly": "partly", "no": "no",
        "not applicable": "not applicable|n/a", "share": "share|share favourable", "words": "in words", "shows": "shows",
    },
    "case": {
        "id": "case", "cohort": "cohort", "stratum": "stratum|group", "by": "audited by", "on": "audited on",
    },
    "progress": {
        "id": "question", "answered": "answered", "to come": "to come", "now": "now", "lowest": "if all no",
        "highest": "if all yes",
    },
}
REQUIRED = {
    "evidence": ({"id", "title"}, {"dated", "lacks", "reason"}), "action": ({"title", "status"}, {"due"}),
    "concern": ({"case", "told"}, {"state"}), "checklist": ({"id", "ready"}, {"owner"}),
    "ownership": ({"title", "missing"}, {"due", "old"}), "claim": ({"claimed", "distance"}, {"supported"}),
    "standing": ({"title", "supported", "indicated"}, {"plausible"}),
    "aspect": ({"id", "supported", "indicated", "status"}, {"evidence"}), "rule": ({"reading", "rule"}, {"grade"}),
    "stratum": ({"stratum", "drawn"}, {"caseload"}), "question": ({"id", "yes", "no"}, {"partly"}),
    "case": ({"id", "cohort"}, {"by"}), "progress": ({"id", "answered"}, {"to come"}),
}
COUNTING = {
    "fresh": "yes", "open concern": "yes", "counts": "yes", "out of date": "no", "withdrawn": "no", "to be placed": "no",
    "not yet": "no", "resolved": "no", "not counted": "no", "copy": "no", "to decide": "no", "not so": "no",
    "set aside": "no", "never mended": "yes",
}
# Why an item does not count for one aspect, which says nothing of the others that it is linked to: an old paper may still
# weigh against one and no longer speak for another.
OF_ONE_ASPECT = ("copy", "to decide", "out of date")
READINGS = ("supported", "indicated", "plausible")
# What people read in the place of a reading's own name.
READ_AS = {"leans to": "indicated", "not ruled out": "plausible"}
# What a picture of grades says of each in its description.
PICTURED = {
    "supported": r"the evidence supports (.+)|not judged", "indicated": r"on the whole it leans to (.+)",
    "plausible": r"the best that nothing rules out is (.+)", "claimed": r"(.+) is claimed",
}
NOTHING = {"", "–", "-", "not said", "no date", "no day", "none", "nothing", "not claimed", "nothing claimed",
           "not judged", "no grade", "not yet", "not recorded", "nobody yet", "untested", "no evidence", "not known", "no band"}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
NUMBERS = {"no": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
           "eight": 8, "nine": 9, "ten": 10, "each": None}
DAY = r"(?:\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}-\d{2}-\d{2})"


def day(text):
    """2026-07-14, however it is written."""
    match = re.search(r"(\d{4})-(\d{2})-(\d{2})", text or "")
    if match:
        return match[0]
    match = re.search(r"(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})", text or "")
    return f"{match[3]}-{MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}" if match else ""


def status_id(label):
    """What programs call the status of an aspect that people read of in words."""
    read = {"partly evidenced": "partly", "not settled": "contested"}
    read.update(dict.fromkeys(("nothing recorded", "nothing that counts", "too little to say"), "untested"))
    return read.get(label.strip(), label.strip())


def words(text):
    """A text without what wrapping and typesetting do to it."""
    text = re.sub(r"[\s\u2068\u2069\u200b\u00a0-]+", "", str(text if text is not None else ""))
    return "" if text.lower() in {re.sub(r"[\s-]", "", one) for one in NOTHING} else text


def kind(text):
    return words((text or "").lower().replace("feedback from", "feedback"))


def number(text):
    text = str(text).strip()
    if text in ("–", ""):
        return 0
    return int(text) if text.isdigit() else NUMBERS.get(text.lower())


def links(text, criteria=()):
    """What an item shows and what it shows not to hold: HP2.G1, HP3:good, -HP2.G4. A criterion alone is no link."""
    found = set()
    for part in re.split(r"[,\n]", text or ""):
        match = re.match(r"\s*([Aa]gainst )?\s*([A-Z]+\S*\d\S*)(?: ([a-z -]+))?\s*$", part)
        if match and (match[3] or match[2] not in criteria):
            grade = ":" + re.sub("[ -]", "", match[3]) if match[3] else ""
            found.add(("-" if match[1] else "") + match[2] + grade)
    return " ".join(sorted(found))


def meaning_of(headings):
    """The noun that a table is about, and the meaning of each of its columns."""
    folded = [re.sub(r"\s+", " ", heading).strip().lower() for heading in headings]
    for noun in ("evidence", "action", "concern", "checklist", "ownership", "claim", "aspect", "rule", "stratum",
                 "question", "progress", "case", "standing"):
        columns, taken = {}, set()
        for meaning, names in HEADINGS[noun].items():
            for at, heading in enumerate(folded):
                if heading in names.split("|") and at not in taken and meaning not in columns:
                    columns[meaning] = at
                    taken.add(at)
        must, one_of = REQUIRED[noun]
        if must <= columns.keys() and one_of & columns.keys():
            return noun, columns
    return None, {}


def late(action):
    """A screen and a page say it in the place of how an action stands, a spreadsheet in a column of its own."""
    return "overdue" in action["status"].lower() or action.get("overdue", "").lower() == "yes"


class Facts:
    """Every statement as (noun, field, subject) -> {output: {value: as it was written}}."""

    def __init__(self, framework):
        self.framework = framework
        self.stated = collections.defaultdict(lambda: collections.defaultdict(dict))
        self.subjects = {"overall": "overall", "all": "overall", "the whole": "overall"}
        self.titles = {}

    def add(self, noun, field, subject, output, value, written=None):
        # Inspectors see no names but those that an authority gives them.
        hidden = "inspectors" in output and field in ("told", "owner", "by", "reviewer") and not value
        if value is not None and subject and not hidden:
            shown = written if written is not None else value
            self.stated[noun, field, subject][output].setdefault(value, str(shown).replace("\n", " / "))

    # ---- who is meant

    def grade(self, text):
        """A grade by its id, whatever mark or case it comes with; "" where there is none."""
        text = re.sub(r"[▲▼=\\*]", "", str(text or "")).strip().lower().removeprefix("at least ")
        if text in NOTHING:
            return ""
        return self.framework["grades"].get(text, text.replace(" ", "-"))

    def links(self, text):
        return links(text, set(self.subjects.values()))

    def standing(self, item, output, text, written=None):
        """How an item stands, whether it counts, and the days that are said with it."""
        told, dated, shown = state(text), day(text), written or text
        if told in COUNTING:
            self.add("evidence", "counts", item, output, COUNTING[told], shown)
        if told not in ("counts", "not counted"):
            self.add("evidence", "state", item, output, told, shown)
        if dated and told in ("fresh", "out of date"):
            self.add("evidence", "fresh until", item, output, dated, shown)
        elif dated and told in ("resolved", "not so", "set aside", "withdrawn"):
            self.add("evidence", "ended on", item, output, dated, shown)
        elif dated and told == "open concern":
            self.add("concern", "recheck by", item, output, dated, shown)

    def learn(self, identity, *titles):
        for title in titles:
            if title:
                self.subjects.setdefault(words(title).lower(), identity)
        self.subjects.setdefault(identity.lower(), identity)

    def part(self, *texts):
        """The criterion, judgement or whole that a row's first cells name."""
        for text in texts:
            text = (text or "").strip()
            if not text:
                continue
            first = text.split()[0].lower()
            if words(text).lower() in self.subjects:
                return self.subjects[words(text).lower()]
            if first in self.subjects:
                return self.subjects[first]
        return None

    def settle(self):
        """Of an aspect of two steps some outputs state the step and some its grade: only like is held to like."""
        steps = {"met", "partly-met", "not-met", "holds", "does-not-hold", "holds-in-part"}
        for (noun, field, subject), outputs in list(self.stated.items()):
            said = {value for values in outputs.values() for value in values}
            if noun == "aspect" and said & steps:
                for output in [output for output, values in outputs.items() if not values.keys() & (steps | {""})]:
                    self.stated[noun, f"{field}, as a grade", subject][output] = outputs.pop(output)

    # ---- whole outputs

    def read(self, page, name, is_open):
        """`is_open`: whether the reader sees names, cases and counts, as a committee does not."""
        items = []
        for table in page.tables:
            noun, columns = meaning_of(table.headings)
            items += [(columns, table)] if noun == "evidence" else []
            if noun in (HEADINGS if is_open else ("standing", "rule", "aspect")):
                for row, group in zip(table.rows, table.groups):
                    cells = {meaning: row[at] for meaning, at in columns.items() if at < len(row)}
                    getattr(self, f"_{noun}")(cells, table, group, name)
                if is_open:
                    self.count_rows(noun, columns, table, name)
        if is_open and any("state" in columns for columns, _ in items):
            self.count_items(items, name)

    def count_rows(self, noun, columns, table, name):
        rows = [{meaning: row[at] for meaning, at in columns.items() if at < len(row)} for row in table.rows]
        if noun == "checklist" and "note" in columns or noun == "checklist" and "needed" in columns:
            self.add("count", "checklist ready", "whole", name, sum(ready(row["ready"]) == "yes" for row in rows))
            self.add("count", "checklist items", "whole", name, len(rows))
        if noun == "claim":
            self.add("count", "claims", "whole", name, len(rows))
        # A table without ids holds some of them: those of one judgement, or those that are not done with.
        if noun == "action" and "id" in columns and not name.startswith("self-evaluation"):
            self.add("count", "actions", "whole", name, len(rows))
            self.add("count", "actions overdue", "whole", name, sum(late(row) for row in rows))
        if noun == "concern" and not name.startswith("status"):
            self.add("count", "concerns", "whole", name, len(rows))
        if noun == "stratum":
            self.add("count", "cases drawn", "whole", name, sum(number(row["drawn"]) or 0 for row in rows))
            if "audited" in columns:
                self.add("count", "cases audited", "whole", name, sum(number(row["audited"]) or 0 for row in rows))
        if noun == "case" and "by" in columns:
            self.add("count", "cases drawn", "whole", name, len(rows))
            self.add("count", "cases audited", "whole", name, sum(bool(words(row["by"])) for row in rows))

    def count_items(self, tables, name):
        """Items by state over all tables of one page that tell it."""
        told = [state(row[columns["state"]] if "state" in columns else "to be placed" if "lacks" in columns else "withdrawn")
                for columns, table in tables for row in table.rows if {"state", "lacks", "reason"} & columns.keys()]
        if len(told) > 1:
            states = collections.Counter(told)
            self.add("count", "items out of date", "whole", name, states["out of date"])
            self.add("count", "items to be placed", "whole", name, states["to be placed"])
            self.add("count", "items withdrawn", "whole", name, states["withdrawn"])
            self.add("count", "items that are not withdrawn", "whole", name, len(told) - states["withdrawn"])

    # ---- rows

    def _evidence(self, cells, table, _, name):
        item = cells["id"][:7]
        if not re.fullmatch(r"[0-9a-z]{7}", item):
            return
        lines = cells["title"].split("\n")
        self.titles.setdefault(item, lines[0])
        self.add("evidence", "title", item, name, words(lines[0]), lines[0])
        if len(lines) > 1:
            what, _, agency = lines[1].partition(", ")
            self.add("evidence", "kind", item, name, kind(what), what)
            self.add("evidence", "agency", item, name, words(agency), agency)
        for field, canon in (("kind", kind), ("dated", day), ("agency", words), ("extent", words), ("place", words),
                             ("exercise", words), ("note", words), ("where", words),
                             ("by", words), ("on", day)):
            if field in cells:
                self.add("evidence", field, item, name, canon(cells[field]), cells[field])
        if "period" in cells:
            for field, told in zip(("from", "to"), cells["period"].split("..") if ".." in cells["period"] else ("", "")):
                self.add("evidence", field, item, name, day(told), told)
        if "shows" in cells:
            told = cells["shows"]
            if "against" in cells:
                against = ["against " + one for one in cells["against"].split(", ") if one]
                told = ", ".join(([told] if told else []) + against) or cells["criteria"]
            self.add("evidence", "shows", item, name, self.links(told), told)
        if "state" in cells:
            self.standing(item, name, cells["state"])
        elif "until" in cells:
            self.standing(item, name, cells["until"], f"Fresh until: {cells['until']}")
        elif "lacks" in cells:
            self.standing(item, name, "to be placed")
        elif "reason" in cells:
            self.standing(item, name, "withdrawn")
        if day(cells.get("until")):
            self.add("evidence", "fresh until", item, name, day(cells["until"]), cells["until"])
        if "afterwards" in cells:
            self.add("evidence", "afterwards", item, name, words(cells["afterwards"]), cells["afterwards"])
        if day(cells.get("ended")):
            self.add("evidence", "ended on", item, name, day(cells["ended"]), cells["ended"])
        if day(cells.get("again")):
            self.add("concern", "recheck by", item, name, day(cells["again"]), cells["again"])
        if "criteria" in cells:
            self.add("evidence", "criteria", item, name, names(cells["criteria"]), cells["criteria"])

    def _action(self, cells, table, _, name):
        title = cells["title"].split("\n")[0]
        action = words(title).lower()
        self.add("action", "owner", action, name, words(cells.get("owner")) if "owner" in cells else None,
                 cells.get("owner"))
        if "criterion" in cells:
            self.add("action", "criterion", action, name, cells["criterion"].strip())
        if "due" in cells:
            self.add("action", "due", action, name, day(cells["due"]), cells["due"])
        if "band" in cells:
            self.add("action", "band", action, name, words(cells["band"]).lower(), cells["band"])
        said = cells["status"].lower()
        self.add("action", "overdue", action, name, "overdue" if late(cells) else "no", cells["status"])
        # Whether one that is closed is proved stands behind it for people, and by itself for programs.
        status = words(re.sub(r"overdue|, (proved|not checked again)", "", said).replace(",", ""))
        if status:
            self.add("action", "status", action, name, status, cells["status"])
        for line in cells["title"].split("\n")[1:]:
            label, _, text = line.partition(": ")
            self.add("action", {"Known by": "measure", "Note": "note"}.get(label, label), action, name, words(text), text)
        for field in ("measure", "note"):
            if field in cells:
                self.add("action", field, action, name, words(cells[field]), cells[field])

    def _concern(self, cells, table, _, name):
        item = cells["id"][:7]
        self.add("concern", "case", item, name, cells["case"])
        self.add("concern", "told", item, name, words(cells["told"]), cells["told"])
        if "criterion" in cells:
            self.add("concern", "criterion", item, name, cells["criterion"])
        for field in ("told at", "acted at"):
            if field in cells:
                self.add("concern", field, item, name, moment(cells[field]), cells[field])
        if "recheck by" in cells:
            self.add("concern", "recheck by", item, name, day(cells["recheck by"]), cells["recheck by"])
        if "note" in cells:
            self.add("concern", "note", item, name, words(cells["note"]), cells["note"])
        told = cells["state"].split(",")[0].lower().replace("-", " ")
        said = next((two for two in ("not so", "set aside") if told.startswith(two)), told.split()[0])
        self.add("concern", "state", item, name, {"due": "open"}.get(said, said), cells["state"])
        if said in ("due", "overdue"):
            self.add("concern", "recheck by", item, name, day(cells["state"]), cells["state"])

    def _checklist(self, cells, table, _, name):
        item = cells["id"].split()[0]
        self.add("checklist", "ready", item, name, ready(cells["ready"]), cells["ready"])
        self.add("checklist", "owner", item, name, words(cells["owner"]), cells["owner"])
        since = cells.get("since", cells["ready"] if ready(cells["ready"]) == "yes" else None)
        if since is not None and ready(cells["ready"]) != "no":
            self.add("checklist", "since", item, name, day(since), since)
        if "note" in cells:
            self.add("checklist", "note", item, name, words(cells["note"]), cells["note"])
        elif "\n" in cells["ready"]:
            self.add("checklist", "note", item, name, words(cells["ready"].split("\n", 1)[1]), cells["ready"])
        if "by" in cells:
            self.add("checklist", "by", item, name, words(cells["by"]), cells["by"])
        if "needed" in cells:
            self.add("checklist", "needed", item, name, words(cells["needed"]), cells["needed"])

    def _ownership(self, cells, table, group, name):
        part = self.part(cells.get("id"), cells["title"])
        owner = cells.get("owner", group)
        self.add("criterion", "owner", part, name, words(owner), owner)
        for field, canon in (("due", day), ("reviewer", words), ("missing", number), ("old", number)):
            if field in cells:
                self.add("criterion", field, part, name, canon(cells[field]), cells[field])
        if "overdue" in cells:
            self.add("criterion", "overdue", part, name, cells["overdue"].strip(" –") or "no")
        for field in ("claimed", "supported"):
            if field in cells:
                self.add("grade", field, part, name, self.grade(cells[field]), cells[field])

    def _claim(self, cells, table, _, name):
        part = self.part(cells.get("id"), cells.get("title"))
        for field in ("claimed", "supported"):
            self.add("grade", field, part, name, self.grade(cells[field]), cells[field])
        if "sample" in cells:
            self.add("claim", "sample", part, name, self.grade(cells["sample"]), cells["sample"])
        said = re.sub(r"\W+", " ", cells["distance"]).strip()
        self.add("claim", "distance", part, name, said, cells["distance"])
        for field, canon in (("by", words), ("on", day)):
            if field in cells:
                self.add("claim", field, part, name, canon(cells[field]), cells[field])

    def _standing(self, cells, table, _, name):
        part = self.part(cells.get("id"), cells["title"])
        place = f"{name}: {table.title}" if name.startswith("report") and table.title else name
        for field in (*READINGS, "claimed"):
            if field in cells:
                # Where another policy is used, what the standard one would have said stands behind it.
                own = cells[field].split(", standard: ")[0]
                self.add("grade", field, part, place, self.grade(own), cells[field])
        if "rule" in cells:
            self.add("grade", "rule of supported", part, place, cells["rule"].strip(" –"))
        for field in ("placed", "aspects"):
            if field in cells and cells[field].strip().isdigit():
                self.add("grade", field, part, place, int(cells[field]))

    def _rule(self, cells, table, _, name):
        part = next(filter(None, map(self.part, reversed(table.section))), "overall")
        reading = reading_id(cells["reading"])
        place = f"{name}: {table.title}"
        self.add("grade", reading, part, place, self.grade(cells["grade"]), cells["grade"])
        if reading in READINGS:
            rules = re.findall(r"\(([\w-]+)\)", cells["rule"])
            self.add("grade", f"rule of {reading}", part, place, rules[-1] if rules else "", cells["rule"])

    def _aspect(self, cells, table, _, name):
        aspect = cells["id"].strip()
        for field in READINGS:
            if field in cells:
                self.add("aspect", field, aspect, name, self.grade(cells[field]), cells[field])
        status = re.match(r"[\w ]+", cells["status"])
        self.add("aspect", "status", aspect, name, words(status_id(status[0].lower())) if status else "",
                 status and status[0])

    def _stratum(self, cells, table, _, name):
        subject = f"{words(cells['cohort'])}/{words(cells['stratum']) or 'all'}".lower()
        if subject.replace("all", "") == "/":
            return
        label = self.framework["strata"].get(subject, subject)
        for field in ("caseload", "minimum", "drawn", "audited"):
            if field in cells:
                self.add("stratum", field, label, name, number(cells[field]))

    def _question(self, cells, table, _, name):
        question = cells["id"].split()[0]
        for field in ("yes", "partly", "no", "not applicable"):
            if field in cells:
                self.add("question", field, question, name, number(cells[field]))
        share = re.search(r"(\d+)% \((\d+) to (\d+)%\)", cells.get("share", ""))
        if share:
            self.add("question", "share", question, name, " ".join(share.groups()), cells["share"])

    def _progress(self, cells, table, _, name):
        for field in ("answered", "to come"):
            if field in cells:
                self.add("question", field, cells["id"], name, number(cells[field]))

    def _case(self, cells, table, _, name):
        for field, canon in (("cohort", words), ("stratum", words), ("by", words), ("on", day)):
            # Inspectors see that a case is audited, and not by whom.
            if field in cells and cells[field] != "audited":
                self.add("case", field, cells["id"], name, canon(cells[field]).lower(), cells[field])


def state(text):
    """How an item stands, in the words of the list of evidence."""
    written = re.sub(r"\s+", " ", text or "").strip()
    text = written.lower()
    for said, means in (
        ("fresh", "fresh"), ("counts until", "fresh"), ("out of date", "out of date"), ("stale", "out of date"), ("withdrawn", "withdrawn"),
        ("to be placed", "to be placed"), ("not yet", "not yet"), ("not counted before", "not yet"),
        ("it speaks for a day to come", "not yet"), ("resolved", "resolved"), ("not counted", "not counted"),
        ("open concern", "open concern"), ("counts", "counts"), ("copy", "copy"), ("same file", "copy"),
        ("the same file", "copy"), ("the same paper", "copy"), ("not so", "not so"), ("not-so", "not so"),
        ("set aside", "set aside"), ("set-aside", "set aside"), ("old, never", "never mended"),
        ("never-mended", "never mended"), ("to decide", "to decide"), ("wording changed", "to decide"),
        ("the statement's wording has changed", "to decide"),
    ):
        if text.startswith(said):
            return means
    return "fresh" if day(written) else text


def ready(text):
    text = text.lower()
    return "yes" if text.startswith("yes") else "no longer" if "longer" in text else "no"


def moment(text):
    text = (text or "").split(";")[0]
    time = re.search(r"\d{2}:\d{2}", text)
    return f"{day(text)} {time[0]}" if day(text) and time else ""


def names(text):
    return " ".join(sorted(re.findall(r"[^\s,]+", (text or "").replace("–", ""))))


# ---- sentences: what is said in words, wherever it stands; each pattern with the facts that its groups are

COUNTS = [
    (r"(\d+) of (\d+) [\w ]+ have evidence that counts today", ("aspects placed", "aspects")),
    (r"counts today; (\w+) items?, (\d+) to be placed", ("items that are not withdrawn", "items to be placed")),
    (r"^Evidence as at .*: (\w+) items?$", ("items that are not withdrawn",)),
    (r"^(\w+) items?: (\w+) placed, of which (\w+) out of date; (\w+) to be placed; (\w+) withdrawn",
     ("items", "items placed", "items out of date", "items to be placed", "items withdrawn")),
    (r"(?:^|\. )(\w+) items? (?:is|are) still to be placed", ("items to be placed",)),
    (r"(\d+) of (\d+) items of the checklist are ready", ("checklist ready", "checklist items")),
    (r"checklist: (\d+) of (\d+) ready", ("checklist ready", "checklist items")),
    (r"^Sample \w+: (\w+) cases, (\w+) audited", ("cases drawn", "cases audited")),
    (r"^Audit of sample \w+: (\w+) of (\w+) cases audited", ("cases audited", "cases drawn")),
    (r"^Drawn on .*?: (\w+) cases of ", ("cases drawn",)),
    (r"^(\w+) of the (\w+) cases? (?:has|have) been audited", ("cases audited", "cases drawn")),
    (r"^(?:\w+) of (\w+) audited cases were read by a second", ("cases audited",)),
    (r"^Overdue: (\w+) actions?\b", ("actions overdue",)),
    (r"(?:^Overdue: |actions? and )(\w+) criteri\w+ without a judgement", ("criteria overdue",)),
    (r"^(\w+) actions?: .*?\b(\w+) overdue", ("actions", "actions overdue")),
    (r"^Of (\w+) claims,", ("claims",)),
    (r"^(\w+) concerns? about a child's safety, (\w+) open", ("concerns", "concerns open")),
    (r"^Not every case of the sample has been audited: (\w+) to go", ("cases to audit",)),
    (r"over (\d+) records", ("records",)), (r"^Made from (\d+) records", ("records",)),
    (r"All gaps \((\d+)\)", ("gaps",)),
]
SEAL = r"\b[a-z0-9]{5}(?:-[a-z0-9]{5}){3}\b"


class Sentences:
    """What pages say in lines: added to `facts`."""

    def __init__(self, facts):
        self.facts = facts

    def read(self, page, name, is_open):
        """`is_open`: whether the reader sees names and counts, as a committee does not."""
        for section, line in page.lines:
            if is_open:
                self.counts(line, name)
                self.ownership(section, line, name)
                self.overdue(section, line, name)
                self.ahead(section, line, name)
            self.whole(section, line, name)
            self.grades(section, line, name)

    def counts(self, line, name):
        for pattern, fields in COUNTS:
            match = re.search(pattern, line)
            said = dict(zip(fields, match.groups())) if match else {}
            if "items" in said:
                said["items that are not withdrawn"] = str(number(said.pop("items")) - number(said["items withdrawn"]))
            for field, text in said.items():
                self.facts.add("count", field, "whole", name, number(text), text)

    def whole(self, section, line, name):
        add = self.facts.add
        # A signature has the seal of its own day.
        if not re.search(r"[Ss]igned|signature|over exactly|over these|: seal ", " ".join([*section, line])):
            for seal in re.findall(SEAL, line):
                add("whole", "seal", "whole", name, seal)
        if "list" not in line.lower() and name.split()[0] != "form":
            match = re.search(rf"\b[Aa]s at:? ({DAY})", line)
            if match:
                add("whole", "as at", "whole", name, day(match[1]), match[1])
            match = re.search(rf"known by the end of ({DAY})", line)
            if match:
                add("whole", "as at", "whole", name, day(match[1]), match[1])
        match = re.match(r"Target: (.+)", line) or re.search(r"the target of ([\w ]+?)[.:,]", line)
        if match:
            add("whole", "target", "whole", name, self.facts.grade(match[1]), match[1])
        match = re.match(rf"(.+?)(?:: claims beside evidence)?, as at {DAY}$", line)
        if match and not re.match(r"Evidence|Actions|Children|Claims|How|Sample|Audit|Readiness|Lists", line):
            add("whole", "authority", "whole", name, words(match[1]), match[1])
        if len(section) == 1 and not section[0].startswith(("How", "Evidence", "Sample")) and name.startswith("report"):
            add("whole", "authority", "whole", name, words(section[0]), section[0])

    def grades(self, section, line, name):
        if not name.startswith("report") or not section:
            return
        part = self.facts.part(section[-1])
        match = re.match(r"Supported: ", line)
        if part and match:
            for piece in line.split(" · "):
                said = re.match(r"(Supported|Leans to|Not ruled out|Claimed): ([^(,]*?)(?: \(.*?\))?(?:, held there .*?)?\.?$", piece)
                if said:
                    self.facts.add("grade", reading_id(said[1]), part, f"{name}: criterion", self.facts.grade(said[2]), piece)
        if "grades at a glance." in line:
            for piece in line.split("grades at a glance. ", 1)[1].rstrip(".").split(". "):
                who, _, rest = piece.partition(": ")
                part = self.facts.part(who)
                for said in rest.split("; "):
                    for field, pattern in PICTURED.items():
                        if match := re.fullmatch(pattern, said):
                            value = "" if match[1] in (None, "nothing") else match[1]
                            self.facts.add("grade", field, part, f"{name}: picture", self.facts.grade(value) if value else "", said)

    def ownership(self, section, line, name):
        match = re.search(rf"Owner: (.+?)(?:, due ({DAY})(, overdue)?|, no day set)\.(?: Reviewer: (.+)\.)?$", line)
        part = self.facts.part(section[-1]) if section else None
        if match and part and name.startswith("report"):
            add = self.facts.add
            add("criterion", "owner", part, name, words(match[1]), match[1])
            add("criterion", "due", part, name, day(match[2]), match[2])
            add("criterion", "overdue", part, name, "overdue" if match[3] else "no")
            add("criterion", "reviewer", part, name, words(match[4]), match[4])

    def overdue(self, section, line, name):
        """Lists of what is overdue: an action, or a criterion that nobody has judged."""
        match = re.match(rf"(?:• )?(\S+) action: (.+), ([^,]+); due ({DAY})", line)
        again = re.match(rf"(?:• )?(\S+) (.+) \(([^(]+), due ({DAY}), \d+ days? ago\)", line)
        if match or again:
            part, title, owner, due = (match or again).groups()
            action = words(title).lower()
            for field, value in (("owner", words(owner)), ("due", day(due)), ("overdue", "overdue"), ("criterion", part)):
                self.facts.add("action", field, action, f"{name}: overdue", value)
        match = re.match(rf"(?:• )?(\S+) .+: no judgement recorded, ([^,]+); due ({DAY})", line)
        if match:
            part = self.facts.part(match[1])
            self.facts.add("criterion", "owner", part, f"{name}: overdue", words(match[2]))
            self.facts.add("criterion", "due", part, f"{name}: overdue", day(match[3]))
            self.facts.add("criterion", "overdue", part, f"{name}: overdue", "overdue")

    def ahead(self, section, line, name):
        """What will be out of date by a day: it counts now, and until then."""
        match = re.match(rf"• ([0-9a-z]{{7}}) (.+) \(([^(]+)\), after ({DAY})$", line)
        if match:
            item, title, criteria, until = match.groups()
            add = self.facts.add
            add("evidence", "title", item, name, words(title), title)
            add("evidence", "criteria", item, name, names(criteria), criteria)
            self.facts.standing(item, name, f"counts until {until}", line)

    def item_page(self, page, name, item):
        """`evidence ID` on a terminal."""
        fields = {key[-1]: value for key, value in page.fields.items()}
        add = self.facts.add
        title = next(iter(page.fields))[0]
        add("evidence", "title", item, name, words(title), title)
        for label, field, canon in (
            ("Where it is", "where", words), ("Shows", "shows", self.facts.links), ("Kind", "kind", kind), ("Dated", "dated", day),
            ("Of how many", "extent", words), ("Agency", "agency", words), ("Place in it", "place", words), ("Note", "note", words),
            ("Exercise", "exercise", words), ("Attached on", "on", day), ("Attached by", "by", words),
            ("Criteria", "criteria", names), ("Counts until", "fresh until", day),
        ):
            if label in fields:
                add("evidence", field, item, name, canon(fields[label]), fields[label])
        period = re.match(rf"({DAY}) to ({DAY})", fields.get("Period", ""))
        for place, field in ((1, "from"), (2, "to")):
            add("evidence", field, item, name, day(period[place]) if period else "")
        self.facts.standing(item, name, fields["State"])

    def why(self, page, name):
        """`gap --why`: criteria and aspects, down to the items that count and those that do not."""
        for (section, label), value in ((key, value) for key, value in page.fields.items() if len(key) == 2):
            part = self.facts.part(section)
            reading = reading_id(label)
            if part and reading in (*READINGS, "claimed"):
                # "Adequate (short of target), held there by a finding of inadequate"
                grade = re.sub(r" \(.*?\)|  +", " ", value).partition(",")[0]
                self.facts.add("grade", reading, part, name, self.facts.grade(grade), value)
        text = re.sub(r"\n {6,}(?!muster )", " ", page.text)
        for match in re.finditer(rf"^ {{4}}(?:counted|against) (?!audited )([0-9a-z]{{7}}) (.+?): [^:]+?, ([a-z ]+), ({DAY})",
                                 text, re.M):
            item, title, what, dated = match.groups()
            self.facts.add("evidence", "title", item, name, words(title), title)
            self.facts.standing(item, name, "counts", match[0].strip())
            self.facts.add("evidence", "kind", item, name, kind(what), what)
            self.facts.add("evidence", "dated", item, name, day(dated), dated)
        for match in re.finditer(r"^ {4}not counted \(([^)]+)\): (?!audited )([0-9a-z]{7}) (.+)$", text, re.M):
            why, item, title = match.groups()
            self.facts.add("evidence", "title", item, name, words(title), title)
            if state(why) in COUNTING and state(why) not in OF_ONE_ASPECT:
                self.facts.standing(item, name, why, match[0].strip())
        shape = (r"^(\S+\.\S+) (.+\n(?:\S.*\n)?)  ([a-z ]+): supported ([^:]+?),\s+leans\s+to ([^:]+?),\s+not\s+ruled\s+out "
                 r"([^:]+?)(?=\n\n|\n  (?:for|it|one|all|more|supported)\b|\n {4})")
        for match in re.finditer(shape, page.text, re.M):
            aspect = match[1]
            self.facts.add("aspect", "status", aspect, name, words(status_id(match[3])), match[3])
            for reading, grade in zip(READINGS, match.groups()[3:]):
                grade = re.sub(r"\s+", " ", grade)
                self.facts.add("aspect", reading, aspect, name, self.facts.grade(grade), grade)


def reading_id(name):
    """What programs call a reading."""
    return READ_AS.get(name.lower(), name.lower())


class Data:
    """What JSON states: added to `facts`."""

    def __init__(self, facts):
        self.facts = facts

    def evidence(self, data, name):
        for one in data if isinstance(data, list) else [data]:
            item, add = one["id"][:7], self.facts.add
            for field, keys, canon in (
                ("title", "title", words), ("kind", "kind", kind), ("dated", "dated", day), ("extent", "extent", words),
                ("agency", "agency", words), ("by", "by attachedBy", words), ("place", "place", words),
                ("note", "note", words), ("exercise", "exercise", words), ("where", "where", words),
                ("on", "on", day), ("fresh until", "until", day), ("afterwards", "afterwards", words),
            ):
                for key in keys.split():
                    if key in one and not isinstance(one[key], (dict, list)):
                        add("evidence", field, item, name, canon(one[key]), one[key])
            for field in ("from", "to"):
                add("evidence", field, item, name, day((one["period"] or {}).get(field)))
            add("evidence", "shows", item, name, self.facts.links(one["shows"]), one["shows"])
            listed = self.facts.links(", ".join(("against " if link["against"] else "") + link["link"]
                                                for link in one["links"]))
            add("evidence", "shows", item, f"{name}: links", listed)
            add("evidence", "criteria", item, name, " ".join(sorted(one["criteria"])))
            told = one.get("state") or one.get("standing")
            if told:
                self.facts.standing(item, name, told.replace("-", " "))
            if one["withdrawn"] is True:
                self.facts.standing(item, name, "withdrawn", "withdrawn: true")
            elif not one["placed"]:
                self.facts.standing(item, name, "to be placed", "placed: false")
            if one.get("recheckBy"):
                add("concern", "recheck by", item, name, day(one["recheckBy"]))
            if one.get("since"):
                add("evidence", "ended on", item, name, day(one["since"]))
        if isinstance(data, list):
            self.facts.add("count", "items that are not withdrawn", "whole", name, sum(not one["withdrawn"] for one in data))

    def gap(self, data, name):
        add, facts = self.facts.add, self.facts
        add("whole", "seal", "whole", name, data["seal"])
        add("whole", "as at", "whole", name, data["asAt"])
        add("whole", "authority", "whole", name, words(data["authority"]), data["authority"])
        add("whole", "target", "whole", name, data["target"])
        add("count", "aspects placed", "whole", name, data["coverage"]["placed"])
        add("count", "aspects", "whole", name, data["coverage"]["aspects"])
        add("count", "records", "whole", name, data["records"]["counted"])
        add("count", "gaps", "whole", name, len(data["gaps"]))
        judgements = data["judgements"]
        parts = [("overall", data.get("overall"))] + [(one["id"], one) for one in judgements]
        parts += [(one["id"], one) for judgement in judgements for one in judgement["criteria"]]
        for part, one in parts:
            if not one:
                continue
            grades = one.get("positions") or one
            for reading in READINGS:
                add("grade", reading, part, name, facts.grade(grades.get(reading)))
                add("grade", f"rule of {reading}", part, name, (one.get("rule") or {}).get(reading) or "")
            add("grade", "claimed", part, name, facts.grade(grades.get("selfAssessed")))
        for judgement in judgements:
            for criterion in judgement["criteria"]:
                for aspect in criterion["aspects"]:
                    for reading in READINGS:
                        shown = (aspect.get("positions") or aspect).get(reading)
                        add("aspect", reading, aspect["id"], name, facts.grade(shown))
                    add("aspect", "status", aspect["id"], name, words(aspect["status"]))
                    for item in aspect["evidence"]:
                        if "/" not in item:
                            facts.standing(item[:7], name, "counts", f"evidence of {aspect['id']}")
                    for left in aspect["notCounted"]:
                        why = left["why"].replace("-", " ")
                        if "/" not in left["item"] and state(why) in COUNTING and state(why) not in OF_ONE_ASPECT:
                            facts.standing(left["item"][:7], name, why, f"not counted: {left['why']}")

    def status(self, data, name):
        add = self.facts.add
        add("whole", "as at", "whole", name, data["asAt"])
        add("whole", "authority", "whole", name, words(data["authority"]), data["authority"])
        add("count", "aspects placed", "whole", name, data["coverage"]["placed"])
        add("count", "items to be placed", "whole", name, len(data["toBePlaced"]))
        for item in data["toBePlaced"]:
            self.facts.standing(item[:7], name, "to be placed")
        for one in data["criteria"]:
            part = one["id"]
            add("criterion", "owner", part, name, words(one["owner"]), one["owner"])
            add("criterion", "due", part, name, day(one["due"]), one["due"])
            add("criterion", "missing", part, name, one["missing"])
            add("criterion", "old", part, name, one["stale"])
            if "reviewer" in one:
                add("criterion", "reviewer", part, name, words(one["reviewer"]))
            if "overdue" in one:
                add("criterion", "overdue", part, name, "overdue" if one["overdue"] else "no")
            add("grade", "claimed", part, name, self.facts.grade(one["judged"]))
        for one in data.get("outOfDateBy") or []:
            item = one["id"][:7]
            add("evidence", "title", item, name, words(one["title"]), one["title"])
            add("evidence", "criteria", item, name, " ".join(sorted(one["criteria"])))
            self.facts.standing(item, name, f"counts until {one['until']}", f"will be out of date: {one['until']}")

    def claims(self, data, name):
        add, grade = self.facts.add, self.facts.grade
        add("whole", "seal", "whole", name, data["seal"])
        add("whole", "as at", "whole", name, data["asAt"])
        add("count", "claims", "whole", name, len(data["claims"]))
        for one in data["claims"]:
            part = one["subject"]
            for field in ("claimed", "supported", "indicated"):
                add("grade", field, part, name, grade(one[field]))
            add("claim", "sample", part, name, grade((one["sample"] or {}).get("grade")))
            add("claim", "by", part, name, words(one["by"]), one["by"])
            add("claim", "on", part, name, day(one["on"]))
            add("criterion", "owner", part if part != "overall" else None, name,
                words(one["owner"]) if one["owner"] else None, one["owner"])

    def actions(self, data, name):
        add = self.facts.add
        for one in data:
            action = words(one["title"]).lower()
            for field, value in (
                ("owner", words(one["owner"])), ("due", day(one["due"])), ("criterion", one["criterion"]),
                ("status", words(one["status"]).replace("-", "")), ("overdue", "overdue" if one["overdue"] else "no"),
            ):
                add("action", field, action, name, value, one[field])
            for field in ("note", "measure"):
                if field in one:
                    add("action", field, action, name, words(one[field]))
        add("count", "actions", "whole", name, len(data))
        add("count", "actions overdue", "whole", name, sum(one["overdue"] for one in data))

    def concerns(self, data, name):
        add = self.facts.add
        for one in data:
            item = one["id"][:7]
            for field, value in (
                ("case", one["case"]), ("criterion", one["criterion"]), ("told", words(one["told"])),
                ("told at", moment(one["toldAt"])), ("acted at", moment(one["actedAt"])),
                ("recheck by", day(one["recheckBy"])), ("note", words(one["note"])),
                ("state", "withdrawn" if one["withdrawn"]
                 else (one["outcome"] or ("overdue" if one["overdue"] else "open")).replace("-", " ")),
            ):
                add("concern", field, item, name, value)
        add("count", "concerns", "whole", name, len(data))
        add("count", "concerns open", "whole", name, sum(one["open"] for one in data))

    def checklist(self, data, name):
        add = self.facts.add
        for one in data:
            item, history = one["id"], one["history"]
            last = history[-1] if history else None
            add("checklist", "ready", item, name, "yes" if one["ready"] else "no longer" if last else "no")
            add("checklist", "owner", item, name, words(one["owner"]), one["owner"])
            add("checklist", "since", item, name, day(last["at"]) if last else None)
            add("checklist", "by", item, name, words(last["by"]) if last else "")
            add("checklist", "note", item, name, words(last["note"]) if last else "")
        add("count", "checklist ready", "whole", name, sum(one["ready"] for one in data))
        add("count", "checklist items", "whole", name, len(data))

    def sample(self, data, name):
        add = self.facts.add
        for one in data["strata"]:
            subject = f"{words(one['cohort'])}/{words(one['stratum']) or 'all'}".lower()
            label = self.facts.framework["strata"].get(subject, subject)
            for field in ("caseload", "minimum", "drawn", "audited"):
                add("stratum", field, label, name, one[field])
        add("count", "cases drawn", "whole", name, len(data["cases"]))
        for one in data["cases"]:
            add("case", "cohort", one["case"], name, words(one["cohort"]))
        answers = collections.Counter()
        for one in data["shares"]:
            if one.get("question"):
                for field, key in (("yes", "yes"), ("partly", "partly"), ("no", "no"), ("not applicable", "notApplicable")):
                    answers[one["question"], field] += one[key]
        for (question, field), count in answers.items():
            add("question", field, question, f"{name}: all cohorts", count)
        for one in data["questions"]:
            for field, key in (("yes", "yes"), ("partly", "partly"), ("no", "no"), ("not applicable", "notApplicable")):
                add("question", field, one["question"], name, one[key])
            if one["estimate"]:
                share = (str(int(100 * one["estimate"][key] + 0.5)) for key in ("share", "lower", "upper"))
                add("question", "share", one["question"], name, " ".join(share))

    def progress(self, data, name):
        add = self.facts.add
        add("count", "cases drawn", "whole", name, data["cases"])
        add("count", "cases audited", "whole", name, data["audited"])
        for one in data["questions"]:
            add("question", "answered", one["question"], name, one["answered"])
            add("question", "to come", one["question"], name, one["remaining"])


def recorded(facts, said):
    """What was said when the items were attached."""
    name = "as it was recorded"
    for item, one in said.items():
        item, add = item[:7], facts.add
        add("evidence", "title", item, name, words(one["title"]), one["title"])
        to = one.get("covers", "..").split("..")
        add("evidence", "kind", item, name, kind(one.get("kind")), one.get("kind"))
        add("evidence", "dated", item, name, day(one.get("dated") or to[1]), one.get("dated") or to[1])
        add("evidence", "from", item, name, to[0])
        for field in ("extent", "agency", "exercise", "place", "note", "by"):
            add("evidence", field, item, name, words(one.get(field)), one.get(field))
        add("evidence", "on", item, name, one["on"])
        shown = [f"{criterion} {one['shows'][0]}" for criterion in one["to"] if one["shows"]] or one["shows"]
        add("evidence", "shows", item, name, facts.links(", ".join([*shown, *("against " + link for link in one["against"])])))
