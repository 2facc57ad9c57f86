import StructuredText

// The patterns of ids.
extension FrameworkDecoder {
  /// The letter of a statement's id, where the id is one.
  func checkStatement(_ id: ScalarNode, of criterion: String) -> Character? {
    // Where the criterion's own id is missing, that is what is wrong, and not each of its statements.
    let criterion = criterion.isEmpty ? id.text.split(separator: ".").dropLast().joined(separator: ".") : criterion
    if id.text.utf8.starts(with: criterion.utf8) {
      var rest = Substring(id.text.utf8.dropFirst(criterion.utf8.count))
      if rest.popFirst() == ".", let letter = rest.popFirst(), Int(rest) != nil { return letter }
    }
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
    var mayEnd = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): mayEnd = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where index > 0: mayEnd = true
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        guard mayEnd else { return false }
        mayEnd = false
      default: return false
      }
    }
    return mayEnd
  }

  func checkPart(_ id: ScalarNode, of criterion: String, letter: String, _ what: String) {
    guard !criterion.isEmpty else { return }
    let prefix = "\(criterion).\(letter)"
    guard !id.text.hasPrefix(prefix) || Int(id.text.dropFirst(prefix.count)) == nil else { return }
    findings.error("'\(id.text)' is not \(what)'s id", at: id.span, help: "write \(prefix)1, \(prefix)2 …")
  }
}
