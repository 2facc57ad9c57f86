extension WordWriter {
  /// A table: its heading is repeated on every page, no row is cut by one, and no cell is merged with another.
  mutating func table(_ element: TreeElement) {
    let caption = element.elements("caption").map { WordInline($0.children).plain }.joined(separator: " ")
    let rows = element.flattened { $0 == "tr" }
    let heads = element.elements("thead").flatMap { $0.elements("tr") }.count
    let cells = rows.map { row in row.children.compactMap(\.element) }
    let widths = WordColumns(
      cells.map { $0.map { WordInline.words($0.children) } }, heads: heads, isToFill: element.hasClass("fill")
    ).widths
    guard !widths.isEmpty else { return }
    if !caption.isEmpty { add(paragraph(.caption, runs(WordInline([.text(caption)])))) }
    let grid = widths.map { WordXML.element("w:gridCol", [.init("w:w", "\($0)")]) }
    var written: [Tree] = []
    for (index, row) in rows.enumerated() {
      let isHead = index < heads
      let keeps = element.hasClass("short") && index < rows.count - 1
      let height = element.hasClass("fill") && !isHead ? [WordXML.number("w:trHeight", 480)] : []
      let properties =
        [WordXML.element("w:cantSplit")] + height + (isHead ? [WordXML.element("w:tblHeader")] : [])
      written.append(
        WordXML.element(
          "w:tr", [],
          [WordXML.element("w:trPr", [], properties)]
            + widths.indices.map { column in
              let cell = column < cells[index].count ? cells[index][column] : nil
              return self.cell(cell, widths[column], isHead: isHead, isWhole: row.hasClass("whole"), keepsNext: keeps)
            }))
    }
    add(WordXML.element("w:tbl", [], [properties(caption), WordXML.element("w:tblGrid", [], grid)] + written))
  }

  private func properties(_ caption: String) -> Tree {
    WordXML.element(
      "w:tblPr", [],
      [
        WordXML.value("w:tblStyle", id(.table)),
        WordXML.element("w:tblW", [.init("w:w", "5000"), .init("w:type", "pct")]),
        WordXML.element("w:tblLayout", [.init("w:type", "fixed")]),
        WordXML.element(
          "w:tblLook",
          [
            .init("w:val", "04A0"), .init("w:firstRow", "1"), .init("w:lastRow", "0"), .init("w:firstColumn", "1"),
            .init("w:lastColumn", "0"), .init("w:noHBand", "0"), .init("w:noVBand", "1"),
          ]),
      ] + (caption.isEmpty ? [] : [WordXML.value("w:tblCaption", caption)]))
  }

  private mutating func cell(
    _ element: TreeElement?, _ width: Int, isHead: Bool, isWhole: Bool, keepsNext: Bool
  ) -> Tree {
    let tone = element.flatMap { isHead ? nil : self.tone($0) }
    let style: WordStyle = isHead ? .headCell : element?.hasClass("n") ?? false ? .numberCell : .cell
    let look: WordStyle? = tone ?? (isWhole ? .strong : nil)
    let fill = tone.flatMap(WordText.fill) ?? (isWhole ? WordText.ground : nil)
    let shading = fill.map {
      [WordXML.element("w:shd", [.init("w:val", "clear"), .init("w:color", "auto"), .init("w:fill", $0)])]
    }
    var content = separately { writer in
      writer.write(
        element?.children ?? [], Place(style: style, look: look, keepsNext: keepsNext))
    }
    if content.isEmpty { content = [paragraph(style, [], keepsNext: keepsNext)] }
    return WordXML.element(
      "w:tc", [],
      [
        WordXML.element(
          "w:tcPr", [],
          [WordXML.element("w:tcW", [.init("w:w", "\(width)"), .init("w:type", "dxa")])] + (shading ?? []))
      ] + content)
  }

  /// The tone of a cell that is a tile, or that says the name of a grade and nothing else.
  private func tone(_ cell: TreeElement) -> WordStyle? {
    let parts = cell.children.filter {
      if case .text(let words) = $0 { !words.allSatisfy(\.isWhitespace) } else { true }
    }
    if case .element(let first)? = parts.first, let tone = first.tone { return tone }
    return setting.tones[WordInline.words(cell.children)].map(WordStyle.tone)
  }
}

extension WordInline {
  /// The words of trees, of which some may be blocks.
  fileprivate static func words(_ trees: [Tree]) -> String { WordInline(trees.filter { !$0.isDrawing }).plain }
}

extension Tree {
  fileprivate var element: TreeElement? { if case .element(let one) = self { one } else { nil } }
  fileprivate var isDrawing: Bool { element?.name.description == "svg" }
}
