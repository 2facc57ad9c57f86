import Markup
import Workbooks

/// The lists of a document: one of bullets, and the numbered ones, each of which begins with one. A template's own stay beside them,
/// since its headings may be numbered.
struct NumberingPart {
  let text: String

  init(_ template: WordParts?, _ numberedLists: Int) {
    // A document of this program's own may be the template.
    func isNew(_ name: String, _ number: Int) -> Bool {
      template?.numbering?.contains(" w:\(name)=\"\(WordText.firstList + number)\"") != true
    }
    let kinds = [(["•", "–", "•"], "bullet"), (["%1.", "%2.", "%3."], "decimal")].enumerated()
      .filter { isNew("abstractNumId", $0.offset) }
      .map { NumberingPart.kind($0.offset, marks: $0.element.0, format: $0.element.1) }.joined()
    let lists = (0...numberedLists).filter { isNew("numId", $0) }.map { list in
      let start = list == 0 ? "" : "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
      return
        "<w:num w:numId=\"\(WordText.firstList + list)\"><w:abstractNumId w:val=\"\(WordText.firstList + min(list, 1))\"/>\(start)</w:num>"
    }.joined()
    guard var own = template?.numbering, let end = own.ranges(of: "</w:numbering>").last?.lowerBound else {
      text = "<w:numbering \(WordName.namespace)>\(kinds)\(lists)</w:numbering>"
      return
    }
    // Kinds of list stand before all lists, and one word of a Mac's behind them.
    let behind = own.firstRange(of: "<w:numIdMacAtCleanup")?.lowerBound ?? end
    let first = own.firstRange(of: "<w:num ")?.lowerBound ?? behind
    own.insert(contentsOf: lists, at: behind)
    own.insert(contentsOf: kinds, at: first)
    text = own
  }

  private static func kind(_ number: Int, marks: [String], format: String) -> String {
    let levels = marks.enumerated().map { level, mark in
      "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(mark)\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"\(WordText.indent * (level + 1))\" w:hanging=\"\(WordText.indent)\"/></w:pPr></w:lvl>"
    }
    return
      "<w:abstractNum w:abstractNumId=\"\(WordText.firstList + number)\"><w:multiLevelType w:val=\"multilevel\"/>\(levels.joined())</w:abstractNum>"
  }
}
