/// The state of one reading: where it stands in the text, and what it has found wrong so far.
///
/// Functions called `read…` return nil after reporting what is wrong; their caller then moves to the next line from
/// which reading can go on. Columns are counted in bytes from the start of the line: whatever stands before something
/// that counts in block style is spaces and dashes only.
struct Parser {
  let source: SourceText
  let bytes: [UInt8]
  let end: Int
  let limits: TextLimits
  var position = 0
  var lineStart = 0
  var diagnostics: [Diagnostic] = []
  /// How many `[` and `{` are open here.
  var openBrackets = 0
  private var depth = 0
  private var nodes = 0
  private var hasStopped = false
  /// Where the line after the last one indented with a tab starts: a run of them is reported once.
  private var lineAfterTab = -1

  init(_ source: SourceText, _ limits: TextLimits) {
    self.source = source
    self.limits = limits
    bytes = source.bytes
    end = source.bytes.count
  }
}

extension Parser {
  mutating func report(
    _ message: Diagnostic.Message, at span: SourceSpan, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    guard !hasStopped else { return }
    diagnostics.append(Diagnostic(.error, message, in: source, at: span, help: help, notes: notes))
    guard diagnostics.count >= limits.maximumErrors else { return }
    diagnostics.append(Diagnostic(.error, .tooManyErrors(limits.maximumErrors), in: source, at: span))
    stop()
  }

  /// Ends the reading: every loop then finds the end of the text.
  mutating func stop() {
    hasStopped = true
    position = end
  }

  /// Runs the reading of something that lies in what is being read, unless that is too deep.
  mutating func deeper<Value>(_ read: (inout Parser) -> Value?) -> Value? {
    guard depth < limits.maximumDepth else {
      report(
        .tooDeep(limits.maximumDepth), at: SourceSpan(position, position + 1),
        help: "no framework or record needs this; look for brackets or dashes too many")
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  /// Counts a value, a list or a mapping, and stops at one too many.
  mutating func count(at span: SourceSpan) {
    nodes += 1
    guard nodes > limits.maximumNodes, !hasStopped else { return }
    report(.tooManyNodes(limits.maximumNodes), at: span, help: "split the file into smaller ones")
    stop()
  }

  /// A scalar made of a stretch of the text itself.
  mutating func scalar(_ text: String, from lower: Int, to upper: Int) -> ScalarNode {
    let span = SourceSpan(lower, upper)
    count(at: span)
    return ScalarNode(text: text, span: span)
  }

  /// Reports a tab before the first thing on a line, once for a run of such lines, and leaves that line out.
  mutating func passLineWithTab() {
    if lineStart != lineAfterTab { reportTabIndentation() }
    moveToLineEnd()
    lineAfterTab = position + 1
  }

  mutating func reportTabIndentation() {
    report(.tabIndentation, at: SourceSpan(position, position + 1), help: "use spaces to indent, two for each level")
  }
}

extension Diagnostic.Message {
  fileprivate static func tooManyErrors(_ count: Int) -> Self {
    "reading stopped here after \(count) errors; put these right first"
  }
  fileprivate static func tooDeep(_ depth: Int) -> Self {
    "lists and mappings lie more than \(depth) deep in each other here"
  }
  fileprivate static func tooManyNodes(_ count: Int) -> Self { "the file holds more than \(count) values" }
  fileprivate static let tabIndentation: Self = "a tab stands where only spaces may"
}
