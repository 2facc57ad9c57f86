/// Writes a tree as the body of a Word document, block after block, in the order and in the words of the page.
struct WordWriter {
  private(set) var blocks: [Tree] = []
  let setting: WordText.Setting
  /// The bookmark of each element that has an id.
  let anchors: [String: String]
  /// Addresses on the web that it leads to.
  var links: [String] = []
  /// How many numbered lists there are, each of which begins with one.
  var numberedLists = 0
  /// How many drawings it holds.
  var drawings = 0
  /// Whether the last drawing is there as a picture.
  var isPictured = false
  private var bookmarks = 0
  var hasContents = false

  /// What the next paragraphs are part of.
  struct Place {
    var style = WordStyle.normal
    /// The look of all words, such as in a cell that is shaded.
    var look: WordStyle?
    /// How deep a list lies in others; nil outside of lists.
    var depth: Int?
    /// The list whose mark the next paragraph bears.
    var mark: Int?
    /// Whether a table with the numbers of the drawings follows.
    var isTabled = false
    var keepsNext = false
  }

  /// The pictures of the last paragraph, where those that follow may stand beside them.
  private var smallPictures: [Tree] = []
  /// Ids of elements that the next paragraph is the first of.
  private var waiting: [String] = []
  private var beginsPage = false

  init(_ setting: WordText.Setting, anchors: [String: String]) { (self.setting, self.anchors) = (setting, anchors) }

  var endsInTable: Bool {
    if case .element(let last)? = blocks.last { last.name.description == "w:tbl" } else { false }
  }

  func id(_ style: WordStyle) -> String { setting.styles[style] ?? style.rawValue }

  mutating func add(_ block: Tree) {
    blocks.append(block)
    smallPictures = []
  }

  /// A picture in a paragraph of its own; small ones stand beside each other.
  mutating func add(picture: Tree, isSmall: Bool) {
    let pictures = isSmall ? smallPictures + [picture] : [picture]
    if pictures.count > 1 { blocks.removeLast() }
    add(paragraph(.normal, pictures))
    if isSmall { smallPictures = pictures }
  }

  /// What another writer wrote in between, such as the paragraphs of a cell.
  mutating func separately(_ body: (inout WordWriter) -> Void) -> [Tree] {
    let before = (blocks, smallPictures)
    (blocks, smallPictures) = ([], [])
    body(&self)
    defer { (blocks, smallPictures) = before }
    return blocks
  }

  mutating func write(_ trees: [Tree], _ place: Place = Place()) {
    var place = place
    var running: [Tree] = []
    for (index, tree) in trees.enumerated() {
      if MarkdownInline.isInline(tree) {
        running.append(tree)
        continue
      }
      paragraph(running, &place)
      running = []
      guard case .element(let element) = tree, !element.isHiddenFromReaders else { continue }
      if let id = element.value(of: "id") { waiting.append(id) }
      var inner = place
      inner.isTabled = place.isTabled || WordWriter.isTabled(trees[(index + 1)...])
      block(element, &inner)
      place.mark = inner.mark
    }
    paragraph(running, &place)
  }

  /// Whether the numbers of a drawing follow before the next heading.
  private static func isTabled(_ rest: ArraySlice<Tree>) -> Bool {
    for case .element(let element) in rest {
      if element.name.description == "details" { return true }
      if element.name.description.first == "h" { return false }
    }
    return false
  }

  private mutating func block(_ element: TreeElement, _ place: inout Place) {
    switch element.name.description {
    case "h1": heading(.title, element)
    case "h2": heading(.heading1, element)
    case "h3": heading(.heading2, element)
    case "h4": heading(.heading3, element)
    case "h5", "h6": heading(.heading4, element)
    case "p", "figcaption", "caption", "pre": paragraph(element, &place)
    case "ul": list(element, isNumbered: false, place)
    case "ol": list(element, isNumbered: true, place)
    case "dl": definitions(element, place)
    case "table": table(element)
    case "svg": figure(element, &place)
    case "nav": contents(element)
    // The numbers of a drawing stand for it where there is no picture of it.
    case "details": if !isPictured { write(element.children.filter { !$0.isSummary }, place) }
    case "hr", "style", "script", "template", "defs": return
    default:
      if element.hasClass("part"), !element.hasClass("follows") { beginsPage = true }
      if ["caution", "safety", "verdict", "coverage"].contains(where: element.hasClass) { place.style = .box }
      write(element.children, place)
    }
  }

  // MARK: Paragraphs

  private mutating func heading(_ style: WordStyle, _ element: TreeElement) {
    let inline = WordInline(element.children)
    if !inline.pieces.isEmpty { add(paragraph(style, runs(inline))) }
  }

  private mutating func paragraph(_ element: TreeElement, _ place: inout Place) {
    var own = place
    if element.hasClass("kicker") || element.hasClass("lead") { own.style = .subtitle }
    if element.hasClass("caption") { own.style = .caption }
    if element.hasClass("headline") || element.hasClass("label") { own.look = .strong }
    paragraph(element.children, &own)
    place.mark = own.mark
  }

  private mutating func paragraph(_ trees: [Tree], _ place: inout Place) {
    let inline = WordInline(trees, style: place.look)
    guard !inline.pieces.isEmpty else { return }
    let (mark, indent) = listed(place)
    add(
      paragraph(
        place.style, runs(inline), more: mark, indent: indent, keepsNext: place.keepsNext, isTiled: inline.hasTile))
    place.mark = nil
  }

  /// A paragraph, with the bookmarks of all that it is the first of.
  mutating func paragraph(
    _ style: WordStyle, _ children: [Tree], more: [Tree] = [], indent: [Tree] = [], keepsNext: Bool = false,
    isTiled: Bool = false
  ) -> Tree {
    var (starts, ends): ([Tree], [Tree]) = ([], [])
    for name in waiting.compactMap({ anchors[$0] }) {
      bookmarks += 1
      starts.append(WordXML.element("w:bookmarkStart", [.init("w:id", "\(bookmarks)"), .init("w:name", name)]))
      ends.append(WordXML.element("w:bookmarkEnd", [.init("w:id", "\(bookmarks)")]))
    }
    waiting = []
    let page = style == .heading1 && beginsPage ? [WordXML.element("w:pageBreakBefore")] : []
    if style == .heading1 { beginsPage = false }
    // Three things are not left to a template's styles, which may know of no tables and tiles: a caption is never parted from what it
    // is of, words stand off from a table above them, and lines from a tile.
    let keeps = keepsNext || style == .caption ? [WordXML.element("w:keepNext")] : []
    let spacing: [TreeAttribute] =
      (endsInTable && !style.isHeading ? [.init("w:before", "160")] : [])
      + (isTiled ? [.init("w:line", "264"), .init("w:lineRule", "auto")] : [])
    let space = spacing.isEmpty ? [] : [WordXML.element("w:spacing", spacing)]
    return WordXML.paragraph(
      [WordXML.value("w:pStyle", id(style))] + keeps + page + more + space + indent, starts + children + ends)
  }
}

extension Tree {
  fileprivate var isSummary: Bool {
    if case .element(let one) = self { one.name.description == "summary" } else { false }
  }
}
