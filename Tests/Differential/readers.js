// Reads texts framed on standard input (length, line feed, bytes) with the YAML readers named, every scalar as text, and
// prints a JSON line for each: {"ok":true,"tree":…} or {"ok":false,"error":…}.  node readers.js yaml|js-yaml

const name = process.argv[2];
const library = require(name);

function yamlTree(node) {
  if (library.isScalar(node)) return String(node.value ?? "");
  if (library.isSeq(node)) return node.items.map(yamlTree);
  if (library.isMap(node)) {
    return { pairs: node.items.map((pair) => [yamlTree(pair.key), pair.value === null ? "" : yamlTree(pair.value)]) };
  }
  if (node === null) return "";
  throw new Error("neither scalar, list nor mapping");
}

function plainTree(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(plainTree);
  if (typeof value === "object") return { pairs: Object.entries(value).map(([key, item]) => [key, plainTree(item)]) };
  return String(value);
}

const readers = {
  yaml(text) {
    const document = library.parseDocument(text, { schema: "failsafe", version: "1.2" });
    if (document.errors.length > 0) throw document.errors[0];
    if (document.contents === null) throw new Error("nothing");
    return yamlTree(document.contents);
  },
  "js-yaml": (text) => plainTree(library.load(text, { schema: library.FAILSAFE_SCHEMA })),
};

const input = require("fs").readFileSync(0);
const lines = [];
for (let index = 0; index < input.length; ) {
  const feed = input.indexOf(10, index);
  const length = Number(input.toString("latin1", index, feed));
  const text = input.toString("utf8", feed + 1, feed + 1 + length);
  index = feed + 1 + length;
  try {
    lines.push(JSON.stringify({ ok: true, tree: readers[name](text) }));
  } catch (error) {
    lines.push(JSON.stringify({ ok: false, error: String(error.message) }));
  }
}
process.stdout.write(lines.map((line) => line + "\n").join(""));
