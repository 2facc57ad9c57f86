// From the text of a format to what it is made of.
extension NumberFormat {
  /// One section: what it shows of numbers, and which letters of days and times stand in it.
  struct Section {
    var tokens: [NumberPattern.Token] = []
    /// The letters d, m, y, h, s, outside of quotes and brackets, in small.
    var letters = ""
    var isDuration = false
    var hasEra = false
  }

  /// The sections of a format, parted by semicolons.
  static func sections(_ code: String) -> [Section] {
    var sections: [Section] = []
    var section = Section()
    var rest = Array(code)[...]
    while let letter = rest.popFirst() {
      switch letter {
      case ";":
        sections.append(section)
        section = Section()
      case "\"":
        let text = rest.prefix { $0 != "\"" }
        section.tokens.append(.literal(String(text)))
        rest = rest.dropFirst(text.count + 1)
      case "\\": if let next = rest.popFirst() { section.tokens.append(.literal(String(next))) }
      // A blank as wide as the next letter, and one that is repeated, are no text.
      case "_", "*": _ = rest.popFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        take(String(inside), into: &section)
      case "0": section.tokens.append(.digit(.zero))
      case "#": section.tokens.append(.digit(.nothing))
      case "?": section.tokens.append(.digit(.blank))
      case ".": section.tokens.append(.point)
      case ",": section.tokens.append(.comma)
      case "%": section.tokens.append(.percent)
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": section.letters += letter.lowercased()
      case "E", "e":
        if rest.first == "+" || rest.first == "-" { section.tokens.append(.other) } else { section.hasEra = true }
      case "g", "G", "b", "B":
        if letter.lowercased() == "g", String(rest.prefix(6)).lowercased() == "eneral" {
          rest = rest.dropFirst(6)
          section.tokens.append(.general)
        } else {
          section.hasEra = true
        }
      case "a", "A":
        // AM/PM and A/P tell the halves of a day.
        if let mark = ["m/pm", "/p"].first(where: { String(rest.prefix($0.count)).lowercased() == $0 }) {
          rest = rest.dropFirst(mark.count)
        } else {
          section.tokens.append(.literal(String(letter)))
        }
      case "@": section.tokens.append(.general)
      case "/": section.tokens.append(.other)
      default: section.tokens.append(.literal(String(letter)))
      }
    }
    sections.append(section)
    return sections
  }

  /// What stands in brackets: a currency, a length of time, a colour, a condition.
  private static func take(_ inside: String, into section: inout Section) {
    let small = inside.lowercased()
    if inside.hasPrefix("$") {
      let currency = inside.dropFirst().prefix { $0 != "-" }
      if !currency.isEmpty { section.tokens.append(.literal(String(currency))) }
    } else if let first = small.first, "hms".contains(first), small.allSatisfy({ $0 == first }) {
      section.isDuration = true
    } else if let first = small.first, "<>=".contains(first) {
      section.tokens.append(.other)
    }
  }
}
