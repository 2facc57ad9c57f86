/// Where the headings of a sheet are, and what they say.
struct SheetHeadings {
  /// The texts of the headings, from the first column on.
  let texts: [String]
  /// The rows that they stand in.
  let first: Int
  let last: Int
  /// Whether they are what was looked for.
  let isFitting: Bool

  /// The first rows that hold headings of the kind that is looked for; where none do, the first row of more than one cell.
  /// Nil where there are no rows.
  init?(_ rows: [SheetText.Row], _ merged: [CellBlock], fits: ([String]) -> Bool) {
    for (index, row) in rows.enumerated() {
      let next = index + 1 < rows.count && rows[index + 1].number == row.number + 1 ? rows[index + 1] : nil
      if let next, let (joined, lower) = SheetHeadings.joined(row, lower: next, merged: merged),
        let texts = [joined, lower].first(where: fits)
      {
        self.init(texts: texts, first: row.number, last: next.number, isFitting: true)
        return
      }
      if fits(row.texts) {
        self.init(texts: row.texts, first: row.number, last: row.number, isFitting: true)
        return
      }
    }
    guard let row = rows.first(where: { $0.texts.count { !$0.isEmpty } > 1 }) ?? rows.first else { return nil }
    self.init(texts: row.texts, first: row.number, last: row.number, isFitting: false)
  }

  private init(texts: [String], first: Int, last: Int, isFitting: Bool) {
    (self.texts, self.first, self.last, self.isFitting) = (texts, first, last, isFitting)
  }

  /// Headings in two rows, of which the upper is merged over groups of the lower: each with its group, and the lower alone.
  private static func joined(
    _ upper: SheetText.Row, lower: SheetText.Row, merged: [CellBlock]
  ) -> (joined: [String], lower: [String])? {
    let blocks = merged.filter { $0.rows.lowerBound == upper.number && $0.rows.upperBound <= lower.number }
    guard blocks.contains(where: { $0.columns.count > 1 || $0.rows.count > 1 }) else { return nil }
    var groups = upper.texts
    for block in blocks where block.columns.lowerBound <= groups.count {
      let group = groups[block.columns.lowerBound - 1]
      for column in block.columns.prefix(1024) {
        while groups.count < column { groups.append("") }
        groups[column - 1] = group
      }
    }
    let count = max(groups.count, lower.texts.count)
    let names = lower.texts + Array(repeating: "", count: count - lower.texts.count)
    groups += Array(repeating: "", count: count - groups.count)
    return (
      zip(groups, names).map { $0.isEmpty || $1.isEmpty ? $0 + $1 : "\($0) \($1)" },
      zip(groups, names).map { $1.isEmpty ? $0 : $1 }
    )
  }
}
