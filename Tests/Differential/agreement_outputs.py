"""What Muster's outputs say, read as their readers see them: tables, lines and data, whatever the medium.

A terminal page, a spreadsheet, a Markdown text and an HTML page all become the same `Page`: tables with headings and
rows, and the lines between them, each under its headings. JSON stays data.
"""

import csv
import dataclasses
import html.parser
import io
import json
import re


@dataclasses.dataclass
class Table:
    title: str
    headings: list
    rows: list  # of lists of cells; a cell's lines are parted by \n
    groups: list  # of each row, the heading of the group that it stands under, or ""
    section: tuple = ()


class Page:
    """Tables, and lines as (section, text). `section` is the tuple of headings above."""

    def __init__(self, name, medium, text):
        # Days are kept together by blanks that do not break, and names isolated; neither says anything.
        text = re.sub(r"[\u2066-\u2069]", "", text.replace("\u00a0", " "))
        self.name, self.medium, self.text = name, medium, text
        self.tables, self.lines, self.fields, self.data = [], [], {}, None
        getattr(self, f"_read_{medium}")()

    # ---- spreadsheets and data

    def _read_csv(self):
        rows = list(csv.reader(io.StringIO(self.text.removeprefix("\ufeff"))))
        # Several tables in one file stand one below the other, parted by an empty row, each with a row of its title.
        blocks, block = [], []
        for row in rows + [[]]:
            if any(row):
                block.append(row)
            elif block:
                blocks.append(block)
                block = []
        for block in blocks:
            title = ""
            while len(block) > 1 and len([cell for cell in block[0] if cell]) == 1 and len(block[1]) > len(block[0]):
                title = block.pop(0)[0]
            self.tables.append(Table(title, block[0], block[1:], [""] * (len(block) - 1)))
        self.lines = [((), cell) for row in rows for cell in row if cell]

    def _read_json(self):
        self.data = json.loads(self.text)

    # ---- Markdown

    def _read_md(self):
        section, title, lines = [], "", self.text.split("\n")
        at = 0
        while at < len(lines):
            line = lines[at]
            heading = re.match(r"(#+) (.*)", line)
            if heading:
                section = section[: len(heading[1]) - 1] + [plain(heading[2])]
                self.lines.append(((), section[-1]))
                title = ""
            elif line.startswith("|") and at + 1 < len(lines) and re.match(r"\|[ :|-]+$", lines[at + 1]):
                rows = []
                headings = md_cells(line)
                at += 2
                while at < len(lines) and lines[at].startswith("|"):
                    rows.append(md_cells(lines[at]))
                    at += 1
                self.tables.append(Table(title, headings, rows, [""] * len(rows), tuple(section)))
                continue
            elif line.strip():
                text = plain(line)
                self.lines.append((tuple(section), text))
                title = text
            at += 1

    # ---- HTML

    def _read_html(self):
        reader = HTMLReader()
        reader.feed(self.text)
        reader.end()
        self.tables, self.lines = reader.tables, reader.lines

    _read_form = _read_html

    # ---- terminal

    def _read_screen(self):
        lines = self.text.split("\n") + [""]
        section, paragraph, at = (), [], 0

        def flush():
            if paragraph:
                self.lines.append((section, " ".join(line.strip() for line in paragraph)))
            paragraph.clear()

        while at + 1 < len(lines):
            line, following = lines[at], lines[at + 1]
            depth, spans = headings_at(lines, at)
            if depth:
                title = (paragraph[-1].strip() if paragraph else section[-1] if section else "")
                flush()
                at = self._terminal_table(lines, at + depth + 1, lines[at:at + depth], spans, title, section)
                continue
            if is_rule(following):
                flush()
                self.lines.append(((), line.strip()))
                section, at = (line.strip(),), at + 2
                continue
            if not line.strip() or re.match(r"\s*(•|\d+\.) ", line):
                flush()
            if is_heading(lines, at):
                section = (*section[:1], line.strip())
                self.lines.append(((), line.strip()))
                at += 1
                continue
            field = re.match(r"([A-Z][\w' -]*?)  +(?=\S)", line)
            if field:
                # A name and its value; what follows below the value belongs to it.
                flush()
                value, indent = [line[field.end():].strip()], field.end()
                while lines[at + 1].startswith(" " * indent) and lines[at + 1].strip():
                    value.append(lines[at + 1].strip())
                    at += 1
                self.fields.setdefault((*section, field[1]), " ".join(value))
                self.lines.append((section, f"{field[1]}: {' '.join(value)}"))
            elif line.strip():
                paragraph.append(line)
            at += 1
        flush()

    def _terminal_table(self, lines, at, heads, spans, title, section):
        def cells(line):
            edges = [start for start, _ in spans] + [None]
            return [line[start:end].strip() for start, end in zip(edges, edges[1:])]

        def joined(parts):
            return [" ".join(filter(None, column)) for column in zip(*parts)]

        table = Table(title, joined([cells(head) for head in heads]), [], [], section)
        group, names = "", []
        while at < len(lines):
            line = lines[at]
            if not line.strip():
                following = lines[at + 1] if at + 1 < len(lines) else ""
                after = lines[at + 2] if at + 2 < len(lines) else ""
                ends = is_rule(lines[at + 3]) if at + 3 < len(lines) else False
                if following.strip() and not fits(following, spans) and fits(after, spans) and after[:1].strip() and not ends:
                    group = following.strip()
                    at += 2
                    continue
                break
            if not fits(line, spans):
                following = lines[at + 1] if at + 1 < len(lines) else ""
                if fits(following, spans) and following[:1].strip() and not table.rows:
                    group = line.strip()
                    at += 1
                    continue
                break
            row = cells(line)
            if table.rows and not row[0] and not starts_anew(row):
                table.rows[-1] = [" ".join(filter(None, pair)) for pair in zip(table.rows[-1], row)]
            else:
                table.rows.append(row)
                table.groups.append(group)
            at += 1
        self.tables.append(table)
        return at


def is_rule(line):
    return bool(re.fullmatch(r"\s*─+(  +─+)*\s*", line))


def headings_at(lines, at):
    """How many lines of column headings begin here, which may wrap, and the columns of the rule below them."""
    for depth in (1, 2, 3):
        rule = lines[at + depth] if at + depth < len(lines) else ""
        if is_rule(rule) and "  " in rule.strip():
            spans = [match.span() for match in re.finditer("─+", rule)]
            filled = sum(bool(lines[at][start:end].strip()) for start, end in spans)
            if depth == 1 or filled > 2 and all(fits(line, spans) for line in lines[at:at + depth]):
                return depth, spans
    return 0, []


def is_heading(lines, at):
    """Whether a line of a terminal page stands as a heading above what follows it at once."""
    line, before, after = lines[at], lines[at - 1] if at else "", lines[at + 1]
    return bool(re.match(r"[A-Z][^.:;]{3,70}$", line) and "  " not in line and not before.strip() and after.strip())


def fits(line, spans):
    """Whether a line's words stand within a table's columns."""
    gaps = [(end, start) for (_, end), (start, _) in zip(spans, spans[1:])]
    return bool(line.strip()) and all(not line[start:end].strip() for start, end in gaps)


def starts_anew(row):
    """Whether a row without an id is one of its own: the whole's row among judgements."""
    return "Overall" in row[:2] and sum(bool(cell) for cell in row) > 2


def plain(text):
    """Markdown as it is read."""
    text = re.sub(r"^\s*(?:[-*]|\d+\.) ", "", text)
    text = re.sub(r"(?<!\\)(\*\*|\*|`)", "", text)
    text = re.sub(r"\\([^\w\s])", r"\1", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def md_cells(line):
    parts = re.split(r"(?<!\\)\|", line.strip().strip("|") if not line.rstrip().endswith("\\|") else line)
    return ["\n".join(plain(one) for one in re.split(r"<br ?/?>", part)) for part in parts]


class HTMLReader(html.parser.HTMLParser):
    """Tables by caption and column headings; every other block as a line under its headings."""

    BLOCKS = {"p", "li", "dt", "dd", "div", "section", "figcaption", "summary", "header", "main", "ul", "ol", "dl",
              "legend", "label", "option", "td", "th", "caption", "title", "details", "footer", "nav", "article", "tr"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tables, self.lines = [], []
        self.section, self.text, self.table, self.silent = [], "", None, 0
        self.term = ""  # the name of a field that waits for its value
        self.picture = None  # what a picture says of itself, while in one

    def flush(self):
        text = re.sub(r"[ \t\n]+", " ", self.text).strip()
        if text:
            self.lines.append((tuple(self.section), self.term + text))
            self.term = ""
        self.text = ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        for name in ("aria-label", "alt"):
            if attributes.get(name):
                self.lines.append((tuple(self.section), attributes[name]))
        if tag in ("script", "style"):
            self.silent += 1
        elif tag == "svg":
            self.flush()
            self.picture = ""
        elif self.picture is not None:
            self.text = ""
        elif tag == "table":
            self.flush()
            self.table = Table("", [], [], [], tuple(self.section))
        elif self.table is not None:
            if tag == "tr":
                self.row = []
            elif tag in ("td", "th", "caption"):
                self.text = ""
            elif tag == "br":
                self.text += "\r"
        elif tag == "br":
            self.text += " "
        elif re.fullmatch("h[1-6]", tag) or tag in self.BLOCKS:
            self.flush()
        if tag == "input" and attributes.get("value"):
            self.lines.append((tuple(self.section), f"{attributes.get('name') or attributes.get('id')}="
                               f"{attributes['value']}"))

    def cell(self):
        text = re.sub(r"[ \t\n]+", " ", self.text)
        self.text = ""
        return re.sub(r" ?\r ?", "\n", text).strip()

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.silent -= 1
        elif tag == "svg":
            self.lines.append((tuple(self.section), self.picture))
            self.picture, self.text = None, ""
        elif self.picture is not None:
            if tag in ("title", "desc"):
                self.picture += (". " if self.picture else "") + re.sub(r"\s+", " ", self.text).strip()
            self.text = ""
        elif self.table is not None:
            if tag == "caption":
                self.table.title = self.cell()
            elif tag in ("td", "th"):
                self.row.append(self.cell())
            elif tag == "tr":
                if not self.table.headings:
                    self.table.headings = self.row
                else:
                    self.table.rows.append(self.row)
                    self.table.groups.append("")
            elif tag == "table":
                self.tables.append(self.table)
                self.table = None
        elif tag == "dt":
            self.term, self.text = f"{self.text.strip()}: ", ""
        elif re.fullmatch("h[1-6]", tag):
            text = re.sub(r"\s+", " ", self.text).strip()
            self.text = ""
            self.section = self.section[: int(tag[1]) - 1] + [text]
            self.lines.append(((), text))
        elif tag in self.BLOCKS:
            self.flush()

    def handle_data(self, data):
        if not self.silent:
            self.text += data

    def end(self):
        self.close()
        self.flush()
