import StructuredText

// The patterns of ids.
extension FrameworkDecoder {
  /// The letter of a statement's id, where the id is one.
  func checkStatement(_ id: ScalarNode, of criterion: String) -> Character? {
    // Where the criterion's own id is missing, that is what is wrong, and not each of its statements.
    let criterion = criterion.isEmpty ? id.text.split(separator: ".").dropLast().joined(separator: ".") : criterion
    let rest = id.text.dropFirst(criterion.count + 1)
    if id.text.hasPrefix(criterion + "."), let letter = rest.first, Int(rest.dropFirst()) != nil { return letter }
    findings.error(
      "'\(id.text)' is not a statement's id", at: id.span,
      help: "write the criterion, a point, the grade's letter and a number: \(criterion).G1")
    return nil
  }

  /// Capital letters and digits, perhaps with hyphens between.
  func checkID(_ id: ScalarNode, _ what: String, example: String) -> Bool {
    let fits = isCode(id.text)
    if !fits {
      findings.error(
        "'\(id.text)' is not \(what)'s id", at: id.span, help: "use capital letters and digits, as in \(example)")
    }
    return fits
  }

  /// Capital letters and digits, with single hyphens and points between, beginning with a letter.
  func isCode(_ text: String) -> Bool {
    guard let first = text.first, first >= "A", first <= "Z", let last = text.last, last != "-", last != "." else {
      return false
    }
    let isWell = text.allSatisfy { ($0 >= "A" && $0 <= "Z") || ($0 >= "0" && $0 <= "9") || $0 == "-" || $0 == "." }
    return isWell && !zip(text, text.dropFirst()).contains { "-.".contains($0) && "-.".contains($1) }
  }

  func checkPart(_ id: ScalarNode, of criterion: String, letter: String, _ what: String) {
    guard !criterion.isEmpty else { return }
    let prefix = "\(criterion).\(letter)"
    guard !id.text.hasPrefix(prefix) || Int(id.text.dropFirst(prefix.count)) == nil else { return }
    findings.error("'\(id.text)' is not \(what)'s id", at: id.span, help: "write \(prefix)1, \(prefix)2 …")
  }
}
