extension FieldReader {
  /// A text that must be there and not be empty.
  package func text(_ key: String) -> String? { scalar(key)?.text }

  /// A text that may be there; if it is, it must not be empty.
  package func optionalText(_ key: String) -> String? { optionalScalar(key)?.text }

  /// A text that must be there and not be empty, with its place.
  package func scalar(_ key: String) -> ScalarNode? { node(key).flatMap { filled($0, key) } }

  /// A text that may be there, with its place; if it is, it must not be empty.
  package func optionalScalar(_ key: String) -> ScalarNode? { optionalNode(key).flatMap { filled($0, key) } }

  /// A list that must be there; empty, and an error, if it is not.
  package func list(_ key: String) -> [Node] { node(key).map { items($0, key) } ?? [] }

  /// A list that may be there.
  package func optionalList(_ key: String) -> [Node] { optionalNode(key).map { items($0, key) } ?? [] }

  /// A list of texts, none empty, that must be there.
  package func texts(_ key: String) -> [String] { list(key).compactMap { filled($0, key)?.text } }

  /// A list of texts, none empty, that may be there.
  package func optionalTexts(_ key: String) -> [String] { optionalList(key).compactMap { filled($0, key)?.text } }

  /// A list that may be there, each item of which `parse` must take.
  package func optionalValues<Value>(_ key: String, expected: String, parse: (String) -> Value?) -> [Value] {
    optionalList(key).compactMap { filled($0, key).flatMap { parsed($0, expected: expected, parse: parse) } }
  }

  /// A text that must be there and that `parse` takes; `expected` says what it should be: "a day such as 2026-11-21".
  package func value<Value>(_ key: String, _ expected: String, _ parse: (String) -> Value?) -> Value? {
    scalar(key).flatMap { parsed($0, expected: expected, parse: parse) }
  }

  /// A text that may be there; if it is, `parse` must take it.
  package func optionalValue<Value>(_ key: String, expected: String, parse: (String) -> Value?) -> Value? {
    optionalScalar(key).flatMap { parsed($0, expected: expected, parse: parse) }
  }

  /// One of some words, which must be there.
  package func choice<Value>(_ key: String, among choices: [(String, Value)]) -> Value? {
    scalar(key).flatMap { chosen($0, choices) }
  }

  /// One of some words, which may be there.
  package func optionalChoice<Value>(_ key: String, among choices: [(String, Value)]) -> Value? {
    optionalScalar(key).flatMap { chosen($0, choices) }
  }

  private func filled(_ node: Node, _ key: String) -> ScalarNode? {
    guard case .scalar(let scalar) = node else {
      findings.error(.notAText(key), at: node.span, help: "write it as 'name: text', on one line or below '>-'")
      return nil
    }
    guard scalar.text.isEmpty else { return scalar }
    let isWritten = scalar.span.upper > scalar.span.lower
    findings.error(
      .empty(key), at: isWritten ? scalar.span : place(of: key),
      help: "write its text, or leave the line out if it may be")
    return nil
  }

  private func items(_ node: Node, _ key: String) -> [Node] {
    guard case .sequence(let sequence) = node else {
      findings.error(
        .notAList(key), at: node.span.upper > node.span.lower ? node.span : place(of: key),
        help: "write it as [a, b], or each item on a line of its own after '- '")
      return []
    }
    return sequence.items
  }

  private func parsed<Value>(_ scalar: ScalarNode, expected: String, parse: (String) -> Value?) -> Value? {
    let value = parse(scalar.text)
    if value == nil { findings.error(.isNot(scalar.text, expected), at: scalar.span) }
    return value
  }

  private func chosen<Value>(_ scalar: ScalarNode, _ choices: [(String, Value)]) -> Value? {
    for (word, value) in choices where word == scalar.text { return value }
    let words = choices.map(\.0)
    findings.error(
      .isNoneOf(scalar.text, words), at: scalar.span,
      help: Suggestion.nearest(scalar.text, among: words).map { "did you mean '\($0)'?" })
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func notAText(_ key: String) -> Self { "'\(key)' must be a text" }
  fileprivate static func empty(_ key: String) -> Self { "'\(key)' is empty" }
  fileprivate static func notAList(_ key: String) -> Self { "'\(key)' must be a list" }
  fileprivate static func isNot(_ text: String, _ expected: String) -> Self {
    "'\(shortened(text))' is not \(expected)"
  }
  fileprivate static func isNoneOf(_ text: String, _ words: [String]) -> Self {
    "'\(shortened(text))' is not one of \(words.joined(separator: ", "))"
  }
}

/// The start of a text, for a message.
private func shortened(_ text: String) -> String {
  text.count > 60 ? text.prefix(59) + "…" : text
}
