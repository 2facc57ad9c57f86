#!/usr/bin/env python3
"""Checks the text reader and writer against other YAML readers.

    python3 Tests/Differential/structured_text.py [--probe PATH] [--seed N] [--count N]

What is checked:
  - whatever the probe accepts, PyYAML (its own scanner, and libyaml if built in) and ruamel.yaml read as the same tree;
  - documents written valid, in many styles, are accepted, as the tree they were written from;
  - what the writer writes is read back equal by all of them.

Needs PyYAML; uses ruamel.yaml if it is there, and the JavaScript readers yaml and js-yaml if node finds them (on Debian,
the packages node-yaml and node-js-yaml). Build the probe first: swift build --product probe. The same seed makes the same
documents.
"""

import argparse
import glob
import json
import os
import random
import subprocess
import sys
import unicodedata

import yaml

try:
    import ruamel.yaml
except ImportError:
    ruamel = None

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


# --- the other readers: a tree of str, list and list-of-pairs-as-dict, or an exception

class Refused(Exception):
    pass


def tree_of(node, scalar, sequence, mapping):
    """The tree of a composed node; mappings are dicts, whose keys must be distinct texts."""
    if isinstance(node, scalar):
        return node.value
    if isinstance(node, sequence):
        return [tree_of(item, scalar, sequence, mapping) for item in node.value]
    if isinstance(node, mapping):
        result = {}
        for key, value in node.value:
            if not isinstance(key, scalar):
                raise Refused("a key that is not a text")
            if key.value in result:
                raise Refused("duplicate key " + key.value)
            result[key.value] = tree_of(value, scalar, sequence, mapping)
        return result
    raise Refused("nothing")


def pyyaml(loader):
    def read(data):
        node = yaml.compose(data, Loader=loader)
        return tree_of(node, yaml.ScalarNode, yaml.SequenceNode, yaml.MappingNode)
    return read


def ruamel_read(data):
    node = ruamel.yaml.YAML(typ="base", pure=True).compose(data.decode("utf-8"))
    nodes = ruamel.yaml.nodes
    return tree_of(node, nodes.ScalarNode, nodes.SequenceNode, nodes.MappingNode)


READERS = {"PyYAML": pyyaml(yaml.BaseLoader)}
if yaml.__with_libyaml__:
    READERS["libyaml"] = pyyaml(yaml.CBaseLoader)
if ruamel:
    READERS["ruamel.yaml"] = ruamel_read


def same(left, right):
    """Whether two trees are equal, the order of fields included."""
    return json.dumps(left) == json.dumps(right)


# --- values

WORDS = ["children", "plan", "Good", "no", "yes", "null", "12", "1.10", "2012-05-01", "50%", "~", "O'Hara", "a:b",
         "http://example.org/x", "C#", "x#y", "(c)", "café", "naïve", "日本", "é", "😀", "…", "–", "-5", "=", "<<",
         "HP1.Q1", "early-help", "true", "0x1F", "1e3", "what?", "&", "*", "!", "[x]", "{y}", "a,b", "\"q\"", "%", "@",
         "`", "\\", "/", "|", ">", "-", "--", "---", "...", ":", "?", "#", "]", "}"]
PLAIN_WORDS = ["children", "plan", "Good", "no", "yes", "null", "12", "1.10", "2012-05-01", "50%", "O'Hara", "a:b", "C#",
               "x#y", "(c)", "café", "日本", "😀", "…", "HP1.Q1", "early-help", "true", "x=y", "word", "self-harm", "s.47"]
ODD = ["", " ", "\t", "\n", "\r", "\0", "\x07", "\x1b", "\x7f", "\x85", "\xa0", "\u2028", "\u2029", "\ufeff", "\ufffe",
       "\uffff", "\ue000", "\U0001f600", "\U0010ffff", "\u202e", "\ud7ff", "é", "\xad"]


def words(r, pool, least=1, most=8):
    return " ".join(r.choice(pool) for _ in range(r.randint(least, most)))


def any_text(r):
    """A text of any sort, nasty ones often."""
    kind = r.randrange(10)
    if kind < 3:
        return words(r, PLAIN_WORDS)
    if kind < 5:
        return words(r, WORDS, 1, 4)
    if kind == 5:
        return "".join(r.choice(ODD + WORDS) for _ in range(r.randint(0, 6)))
    if kind == 6:
        return "".join(r.choice(" \t\n:#-?,[]{}&*!|>'\"%@`a\\") for _ in range(r.randint(0, 8)))
    if kind == 7:
        return "\n".join(r.choice(["", " ", "  x", "x ", "\tx", "# x", "- x", "x: y", words(r, WORDS, 0, 4), "---", "..."])
                         for _ in range(r.randint(1, 6)))
    if kind == 8:
        return "\n".join(words(r, PLAIN_WORDS) for _ in range(r.randint(1, 4))) + "\n" * r.randrange(4)
    return chr(r.choice([r.randrange(0x20, 0x250), r.randrange(0x2000, 0x2100), r.randrange(0x10000, 0x110000)]))


def any_tree(r, depth, text=any_text):
    kind = r.randrange(6) if depth else 0
    if kind < 3:
        return text(r)
    if kind == 3:
        return [any_tree(r, depth - 1, text) for _ in range(r.randrange(4))]
    result, seen = {}, set()
    for _ in range(r.randrange(5)):
        key = text(r)
        if len(key) < 100 and unicodedata.normalize("NFC", key) not in seen:
            seen.add(unicodedata.normalize("NFC", key))
            result[key] = any_tree(r, depth - 1, text)
    return result


# --- valid documents in many styles, each with the tree it was written from

def tame_text(r):
    """A text that every scalar style has a way to write."""
    kind = r.randrange(12)
    if kind == 0:
        return ""
    if kind < 8:
        return words(r, PLAIN_WORDS)
    if kind < 10:
        return "\n".join(words(r, PLAIN_WORDS, 1, 3) + "\n" * r.choice([0, 0, 1, 2]) for _ in range(r.randint(1, 4)))
    return words(r, WORDS, 1, 4)


def is_plain(text, flow):
    if not text or not text[0].isalnum() or "\n" in text or text[-1] in " :" or ": " in text or " #" in text:
        return False
    return not (flow and any(c in text for c in "?,[]{}"))


class Style:
    """Renders a tree as a document, choosing at random among the ways there are."""

    def __init__(self, r):
        self.r = r

    def document(self, tree):
        r = self.r
        start = r.choice(["", "", "---\n", "# comment: [\n\n", "\n", "--- # start\n"])
        if isinstance(tree, dict) and tree and r.random() < 0.9:
            body = self.mapping(tree, 0).lstrip(" ")
        elif isinstance(tree, list) and tree and r.random() < 0.9:
            body = self.sequence(tree, 0).lstrip(" ")
        else:
            # A marker or a directive at the start of a line would end the document.
            parent = 0 if any(c in json.dumps(tree) for c in ("---", "...", "%")) else -1
            body = self.inline(tree, parent) + "\n"
        text = start + body
        if r.random() < 0.1:
            text = text.replace("\n", "\r\n")
        if r.random() < 0.05 and not text.startswith("-"):
            text = "\ufeff" + text
        return text.encode("utf-8")

    def rest(self):
        """What may follow on a line."""
        return self.r.choice(["", "", "", "", " ", " # note", "   #", " #\ttab: x"]) + "\n" + self.between()

    def between(self):
        return self.r.choice([""] * 12 + ["\n", "# c\n", "   # - c: d\n", "  \n", "\n\n"])

    def mapping(self, tree, column, started=False):
        """Fields at a column; if started, the first goes on a line begun already."""
        out = []
        for key, value in tree.items():
            lead = "" if started and not out else " " * column
            out.append(lead + self.key(key) + self.r.choice(["", "", "", " "]) + ":" + self.after_key(value, column))
        return "".join(out)

    def sequence(self, tree, column, started=False):
        out = []
        for item in tree:
            lead = "" if started and not out else " " * column
            out.append(lead + "-" + self.after_dash(item, column))
        return "".join(out)

    def deeper(self, column):
        return column + self.r.choice([1, 2, 2, 2, 3, 4])

    def below(self, value, column):
        if isinstance(value, dict):
            return self.rest() + self.mapping(value, self.deeper(column))
        return self.rest() + self.sequence(value, self.deeper(column))

    def after_key(self, value, column):
        r = self.r
        if isinstance(value, (dict, list)) and value and r.random() < 0.8:
            if isinstance(value, list) and r.random() < 0.3:
                return self.rest() + self.sequence(value, column)
            return self.below(value, column)
        return self.scalar_or_flow(value, column, key=True)

    def after_dash(self, value, column):
        r = self.r
        if isinstance(value, (dict, list)) and value and r.random() < 0.8:
            if r.random() < 0.7:
                gap = r.choice([1, 1, 1, 3])
                inner = self.mapping if isinstance(value, dict) else self.sequence
                return " " * gap + inner(value, column + 1 + gap, started=True)
            return self.below(value, column)
        return self.scalar_or_flow(value, column, key=False)

    def scalar_or_flow(self, value, column, key):
        r = self.r
        if value == "" and key and r.random() < 0.5:
            return self.rest()
        if isinstance(value, str) and r.random() < 0.4:
            block = self.block_text(value, column)
            if block is not None:
                return " " * r.choice([1, 1, 2]) + block
        text = self.inline(value, column)
        if r.random() < 0.1:
            return "\n" + self.between() + " " * self.deeper(column) + text + self.rest()
        return " " * r.choice([1, 1, 1, 4]) + text + self.rest()

    def inline(self, value, parent, flow=False):
        """A scalar, or a collection in flow style; its further lines are indented further than `parent`."""
        r = self.r
        if isinstance(value, str):
            ways = [self.double, self.double]
            if "\n" not in value or all(p and p == p.strip() for p in value.split("\n")):
                if not any(c in value for c in "\t\r"):
                    ways += [self.single, self.single]
            if is_plain(value, flow):
                ways += [lambda v, p: v] * 4
                if all(w[0].isalnum() for w in value.split(" ") if w):
                    ways += [self.folded] * 2
            return r.choice(ways)(value, parent)
        inner = []
        if isinstance(value, dict):
            for key, item in value.items():
                name, colon = self.key(key, flow=True), r.choice([": ", ": ", " : ", ":" + self.line(parent)])
                if name[0] in "\"'" and r.random() < 0.2:
                    colon = ":"
                text = self.inline(item, parent, flow=True)
                if colon == ":" and item == "":
                    text = '""'
                if colon.strip() == ":" and colon != ":" and item == "" and r.random() < 0.5:
                    text = ""
                inner.append(name + colon + text)
            left, right = "{", "}"
        else:
            inner = [self.inline(item, parent, flow=True) for item in value]
            left, right = "[", "]"
        def gap():
            return r.choice(["", "", "", " ", self.line(parent), " # c" + self.line(parent)])

        out = left + gap()
        for index, item in enumerate(inner):
            out += item + gap() + ("," + r.choice([" ", " ", "", self.line(parent)]) if index < len(inner) - 1 else "")
        if inner and r.random() < 0.1:
            out += "," + gap()
        return out + right

    def line(self, parent):
        return "\n" * self.r.choice([1, 1, 1, 2]) + " " * self.deeper(parent)

    def key(self, text, flow=False):
        if is_plain(text, flow) and not text.endswith(":") and self.r.random() < 0.8:
            return text
        if "\n" not in text and "\r" not in text and "\t" not in text and self.r.random() < 0.3:
            return "'" + text.replace("'", "''") + "'"
        return self.double(text, None)

    def folded(self, text, parent, gap=None):
        """Single spaces become line breaks here and there."""
        gap = gap or (lambda: self.r.choice(["", " "]))
        out, r = "", self.r
        for index, char in enumerate(text):
            alone = char == " " and text[index - 1] != " " and index + 1 < len(text) and text[index + 1] != " "
            out += gap() + "\n" + " " * self.deeper(parent) if alone and r.random() < 0.3 else char
        return out

    def single(self, text, parent):
        text = text.replace("'", "''")
        out = []
        for piece in text.split("\n"):
            out.append(self.folded(piece, parent, lambda: "") if piece.strip() == piece else piece)
        return "'" + ("\n\n" + " " * self.deeper(parent)).join(out) + "'"

    def double(self, text, parent):
        """Escapes at random; breaks, escaped or folded, where there is a `parent` to indent them from."""
        r, out = self.r, ""
        names = {"\0": "0", "\x07": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e",
                 " ": " ", '"': '"', "/": "/", "\\": "\\", "\x85": "N", "\xa0": "_", "\u2028": "L", "\u2029": "P"}
        for index, char in enumerate(text):
            code = ord(char)
            must = char in '"\\' or (code < 0x20 and char != "\t") or 0x7F <= code < 0xA0 or char in "\u2028\u2029\ufeff\ufffe\uffff"
            if parent is not None and r.random() < 0.03:
                out += "\\\n" + " " * self.deeper(parent) + ("\\" if char in " \t" else "")
                if char in " \t":
                    out += char if char == " " else "t"
                    continue
            if must or r.random() < 0.05:
                if char in names and r.random() < 0.7:
                    out += "\\" + names[char]
                elif code < 0x100 and r.random() < 0.5:
                    out += "\\x%02x" % code
                elif code < 0x10000 and r.random() < 0.7:
                    out += "\\u%04X" % code
                else:
                    out += "\\U%08x" % code
            elif (parent is not None and char == " " and 0 < index < len(text) - 1 and r.random() < 0.1
                  and out[-1] not in " \t\n" and text[index - 1] != "\\" and text[index + 1] not in " \t"):
                out += "\n" + " " * self.deeper(parent)
            else:
                out += char
        return '"' + out + '"'

    def block_text(self, text, parent):
        """`|` or `>`, or None where neither can hold the text."""
        r = self.r
        if any((ord(c) < 0x20 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in "\u2028\u2029\ufeff\ufffe\uffff" for c in text):
            return None
        body = text.rstrip("\n")
        lines = body.split("\n")
        if not body or any(line and not line.strip() for line in lines):
            return None
        breaks = len(text) - len(body)
        ending = "-" if breaks == 0 else "+" if breaks > 1 else r.choice(["", "", "+"])
        step = r.choice([1, 2, 2, 2, 4])
        first = next(line for line in lines if line)
        if first.startswith(" ") or lines[0] == "" or r.random() < 0.1:
            indicator = str(step)
        else:
            indicator = ""
        header = r.choice([ending + indicator, indicator + ending])
        pad = " " * (max(parent, 0) + step if parent >= 0 else step)
        if r.random() < 0.4 and all(not line.startswith((" ", "\t")) for line in lines):
            # Folded: every break doubles, single spaces may become breaks.
            out = []
            for index, line in enumerate(lines):
                if not line:
                    continue
                gap = 0
                while index - 1 - gap >= 0 and lines[index - 1 - gap] == "":
                    gap += 1
                if out:
                    out += [""] * (gap + 1)
                else:
                    out += [""] * gap
                pieces, current = [], ""
                for part in line.split(" "):
                    if current and part and current[-1] != " " and r.random() < 0.3:
                        pieces.append(current)
                        current = part
                    else:
                        current = current + " " + part if current or pieces else part
                pieces.append(current)
                if any(p.startswith(" ") or not p for p in pieces) or " ".join(pieces) != line:
                    pieces = [line]
                out += pieces
            head, lines = ">", out
        else:
            head = "|"
        text = head + header + r.choice(["", "", " ", " # note"]) + "\n"
        text += "".join((pad + line if line else "") + "\n" for line in lines)
        text += "\n" * (breaks - 1 if ending == "+" else 0)
        return text


# --- nasty documents: whatever is accepted must mean the same everywhere

def nasty():
    with open(os.path.join(HERE, "nasty.txt"), encoding="utf-8") as file:
        for block in file.read().split("\n=====\n"):
            yield block.encode("utf-8")


SEPARATORS = ["", " ", "  ", "\n", "\n ", "\n  ", "\t", " # c\n", " #c\n ", "\n\n", "\r\n", "\r", "\n# c\n", "\n---\n", "\n...\n"]
PIECES = ["a", "b", "a b", "a:", "b:", "c: d", "-", "- ", "- a", "?", "? ", ":", ": ", ",", "[", "]", "{", "}", "[]", "{}",
          "'a'", "\"a\"", "'", "\"", "|", "|-", "|+", "|2", ">", ">-", ">1", "#", "# c", "&a", "*a", "!a", "!!str", "<<: x",
          "---", "...", "%", "%YAML 1.2", "@", "`", "\\", "'a", "b'", "\"a", "b\"", "a'b", "a\"b", "-a", "?a", ":a", "a?", "a:b",
          "a#", "#a", "a, b", "[a, b]", "{a: b}", "{a}", "{\"a\":b}", "{'a':b}", "['a':b]", "[a: b]", "[a]: b", "\"a\": b", "\"a\":b",
          "'a' : b", "\\n", "\"\\\n", "\xa0", "é", "\u2028", "\x85", "\ufeff", "\0", "  a: b", "  - a", "    a", "~", "=", "null"]


def soup(r):
    """Pieces and separators put together at random."""
    out = "".join(r.choice(PIECES) + r.choice(SEPARATORS) for _ in range(r.randint(1, 7)))
    return out.encode("utf-8")


MUTANTS = [b" ", b"\n", b"\t", b":", b": ", b"-", b"- ", b"?", b",", b"[", b"]", b"{", b"}", b"#", b" #", b"'", b'"', b"|", b">", b"&",
           b"*", b"!", b"%", b"@", b"\\", b"\r", b"\n\n", b"\n ", b"  ", b"\n---\n", b"\x85", b"\xff", b"\0", b"x"]


def mutate(r, data):
    data = bytearray(data)
    for _ in range(r.choice([1, 1, 1, 2, 3])):
        place = r.randrange(len(data) + 1)
        kind = r.randrange(5)
        if kind == 0:
            del data[place:place + r.choice([1, 1, 2, 5])]
        elif kind == 1:
            data[place:place] = r.choice(MUTANTS)
        elif kind == 2:
            data[place:place + 1] = r.choice(MUTANTS)
        elif kind == 3:
            del data[place:]
        else:
            lines = bytes(data).split(b"\n")
            index = r.randrange(len(lines))
            change = r.randrange(3)
            if change == 0:
                lines[index] = b" " * r.randint(1, 3) + lines[index]
            elif change == 1:
                lines[index] = lines[index].removeprefix(b" " * r.randint(1, 3))
            else:
                lines.insert(r.randrange(len(lines) + 1), lines[index])
            data = bytearray(b"\n".join(lines))
    return bytes(data)


# --- running

def probe(path, verb, texts):
    data = b"".join(b"%d\n%s" % (len(text), text) for text in texts)
    done = subprocess.run([path, verb], input=data, stdout=subprocess.PIPE, check=True)
    lines = done.stdout.split(b"\n")[:-1]
    assert len(lines) == len(texts), (len(lines), len(texts))
    return [json.loads(line) for line in lines]


class Tally:
    def __init__(self):
        self.passed, self.failures = 0, []

    def check(self, ok, what, data, detail=""):
        if ok:
            self.passed += 1
        else:
            self.failures.append((len(data), what, data, detail))

    def show(self):
        """How many of each sort failed, and the shortest texts of each."""
        sorts = {}
        for _, what, data, detail in sorted(self.failures, key=lambda failure: failure[0]):
            sorts.setdefault(what, []).append((data, detail))
        for what, cases in sorts.items():
            print("FAILED %d times: %s" % (len(cases), what))
            for data, detail in cases[:4]:
                print("  %r\n    %s" % (data[:400], detail[:400].replace("\n", "\n    ")))


class Others:
    """Readers that run as programs of their own, all texts at once; those that are not there are left out."""

    def __init__(self):
        self.names = []
        for name in ("yaml", "js-yaml"):
            try:
                subprocess.run(["node", "-e", "require('%s')" % name], env=self.env(), check=True, capture_output=True)
                self.names.append(name)
            except (OSError, subprocess.CalledProcessError):
                pass

    def env(self):
        return dict(os.environ, NODE_PATH=os.environ.get("NODE_PATH", "/usr/share/nodejs"))

    def check(self, tally, texts, trees, what):
        data = b"".join(b"%d\n%s" % (len(text), text) for text in texts)
        for name in self.names:
            done = subprocess.run(["node", os.path.join(HERE, "readers.js"), name], input=data, env=self.env(),
                                  stdout=subprocess.PIPE, check=True)
            for text, tree, line in zip(texts, trees, done.stdout.split(b"\n")):
                answer = json.loads(line)
                if not answer["ok"]:
                    tally.check(False, "%s: %s refuses it" % (what, name), text, answer["error"])
                else:
                    theirs = from_pairs(answer["tree"])
                    # A JavaScript object puts keys that are whole numbers first.
                    equal = same(theirs, tree) if name == "yaml" else theirs == tree
                    tally.check(equal, "%s: %s reads another tree" % (what, name), text,
                                "ours %s\n  theirs %s" % (json.dumps(tree), json.dumps(theirs)))


def from_pairs(tree):
    if isinstance(tree, list):
        return [from_pairs(item) for item in tree]
    if isinstance(tree, dict):
        return {key: from_pairs(value) for key, value in tree["pairs"]}
    return tree


def agree(tally, data, tree, what):
    for name, read in READERS.items():
        try:
            theirs = read(data)
        except Exception as error:  # whatever a reader raises, it refused
            tally.check(False, "%s: %s refuses it" % (what, name), data, str(error).replace("\n", " "))
            continue
        tally.check(same(theirs, tree), "%s: %s reads another tree" % (what, name), data,
                    "ours %s\n  theirs %s" % (json.dumps(tree), json.dumps(theirs)))


def as_flow(tree):
    """A tree as JSON that the reader takes: characters that may not stand in a text are escaped."""
    out = json.dumps(tree, ensure_ascii=False)
    return "".join(c if c.isprintable() or c == " " else "\\u%04X" % ord(c) if ord(c) < 0x10000 else c for c in out).encode("utf-8")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--probe", default=os.path.join(ROOT, ".build", "debug", "probe"))
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=2500)
    options = options.parse_args()
    r, tally = random.Random(options.seed), Tally()

    trees = [any_tree(r, 4, tame_text) for _ in range(options.count)]
    valid = [(Style(r).document(tree), tree) for tree in trees]
    files = []
    for path in sorted(glob.glob(os.path.join(ROOT, "frameworks", "*.yaml"))):
        with open(path, "rb") as file:
            files.append(file.read())
    wild = list(nasty()) + files
    wild += [soup(r) for _ in range(options.count * 4)]
    wild += [mutate(r, r.choice(valid)[0]) for _ in range(options.count * 4)]
    if files:
        small = [b"\n".join(data.split(b"\n")[:60]) for data in files]
        wild += [mutate(r, r.choice(small)) for _ in range(options.count // 10)]

    for (data, tree), answer in zip(valid, probe(options.probe, "read", [data for data, _ in valid])):
        tally.check(answer["ok"], "written valid, refused", data, "\n".join(answer.get("diagnostics", [])))
        if answer["ok"]:
            tally.check(same(answer["tree"], tree), "written valid, read as another tree", data, json.dumps(answer["tree"]))
            agree(tally, data, answer["tree"], "valid")

    accepted = []
    for data, answer in zip(wild, probe(options.probe, "read", wild)):
        if answer["ok"]:
            accepted.append((data, answer["tree"]))
            agree(tally, data, answer["tree"], "wild")
        else:
            tally.check(answer["diagnostics"], "refused without a word", data)

    trees = [any_tree(r, r.choice([0, 1, 3, 5])) for _ in range(options.count)]
    written = probe(options.probe, "write", [as_flow(tree) for tree in trees])
    texts = []
    for tree, answer in zip(trees, written):
        tally.check(answer["ok"], "not taken for writing", as_flow(tree), "\n".join(answer.get("diagnostics", [])))
        texts.append(answer.get("text", "").encode("utf-8"))
    for tree, text, answer in zip(trees, texts, probe(options.probe, "read", texts)):
        tally.check(answer["ok"] and same(answer["tree"], tree), "written, not read back equal", text,
                    json.dumps(tree) + str(answer))
        agree(tally, text, tree, "written")

    others = Others()
    others.check(tally, [data for data, _ in valid], [tree for _, tree in valid], "valid")
    others.check(tally, [data for data, _ in accepted], [tree for _, tree in accepted], "wild")
    others.check(tally, texts, trees, "written")

    print("seed %d: %d valid, %d of %d wild accepted, %d written; readers: %s" % (
        options.seed, len(valid), len(accepted), len(wild), len(texts), ", ".join(list(READERS) + others.names)))
    tally.show()
    print("%d passed, %d failed" % (tally.passed, len(tally.failures)))
    sys.exit(1 if tally.failures else 0)


if __name__ == "__main__":
    main()
