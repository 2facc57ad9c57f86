import Markup

extension WordStyle {
  /// How a style looks where no template says so: that of the report on paper.
  var look: String {
    switch self {
    case .normal: ""
    case .title: paragraph(before: 0, after: 120, keeps: true) + run(52, marks: "b", colour: deep)
    case .subtitle: paragraph(before: 0, after: 160, keeps: true) + run(26, marks: nil, colour: quietInk)
    case .heading1: paragraph(before: 160, after: 100, keeps: true, level: 0) + run(36, marks: "b", colour: deep)
    case .heading2: paragraph(before: 120, after: 40, keeps: true, level: 1) + run(26, marks: "b", colour: nil)
    case .heading3: paragraph(before: 220, after: 80, keeps: true, level: 2) + run(22, marks: "b", colour: nil)
    case .heading4: paragraph(before: 160, after: 60, keeps: true, level: 3) + run(20, marks: "bi", colour: nil)
    case .bullet, .number: paragraph(before: 20, after: 20)
    case .caption: paragraph(before: 100, after: 40, keeps: true) + run(19, marks: "b", colour: nil)
    case .box:
      "<w:pPr><w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"36\" w:space=\"8\" w:color=\"12436D\"/></w:pBdr><w:spacing w:before=\"20\" w:after=\"40\"/><w:ind w:left=\"240\"/></w:pPr>"
    case .field: paragraph(before: 0, after: 20)
    case .header, .footer: paragraph(before: 0, after: 0) + run(16, marks: nil, colour: quietInk)
    case .contentsHeading: paragraph(before: 240, after: 80, keeps: true) + run(26, marks: "b", colour: nil)
    case .contents1: paragraph(before: 20, after: 40, tabs: tabs)
    case .contents2: paragraph(before: 0, after: 20, tabs: tabs, more: "<w:ind w:left=\"300\"/>")
    case .cell: paragraph(before: 10, after: 10) + run(17, marks: nil, colour: nil)
    case .numberCell: paragraph(before: 10, after: 10, more: "<w:jc w:val=\"right\"/>")
    case .headCell: paragraph(before: 20, after: 20, keeps: true) + run(nil, marks: "b", colour: nil)
    case .strong: run(nil, marks: "b", colour: nil)
    case .emphasis: run(nil, marks: "i", colour: nil)
    case .quiet: run(nil, marks: nil, colour: quietInk)
    case .link: "<w:rPr><w:color w:val=\"\(deep)\"/><w:u w:val=\"single\"/></w:rPr>"
    case .tone0, .tone1, .tone2, .tone3, .tone4, .tone5: toneNumber.map(tone) ?? ""
    case .noTone: run(nil, marks: "b", colour: nil)
    case .table: StyleLook.table
    }
  }

  private var deep: String { "12436D" }
  private var quietInk: String { "484949" }
  private var tabs: String { "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(WordText.width)\"/></w:tabs>" }

  private func paragraph(
    before: Int, after: Int, keeps: Bool = false, tabs: String = "", more: String = "", level: Int? = nil
  ) -> String {
    let outline = level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
    let spacing = "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
    return "<w:pPr>\(keeps ? "<w:keepNext/><w:keepLines/>" : "")\(tabs)\(spacing)\(more)\(outline)</w:pPr>"
  }

  /// - Parameter marks: `b` for bold, `i` for italic.
  private func run(_ size: Int?, marks: String?, colour: String?) -> String {
    let marks = (marks ?? "").map { "<w:\($0)/><w:\($0)Cs/>" }.joined()
    let colour = colour.map { "<w:color w:val=\"\($0)\"/>" } ?? ""
    let size = size.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" } ?? ""
    return "<w:rPr>\(marks)\(colour)\(size)</w:rPr>"
  }

  /// Smaller than the words around it, so that its ground touches no other line. The last tone is white, and so has a line around it.
  private func tone(_ number: Int) -> String {
    let line =
      number == GradeTone.fills.count - 1
      ? "<w:bdr w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"0B0C0C\"/>" : ""
    return
      "<w:rPr><w:b/><w:bCs/><w:color w:val=\"\(GradeTone.isDark(number) ? "FFFFFF" : "0B0C0C")\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>\(line)<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(GradeTone.digits(number))\"/></w:rPr>"
  }
}

private enum StyleLook {
  static let table =
    "<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"0B0C0C\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"0B0C0C\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B1B4B6\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"10\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/><w:bottom w:w=\"10\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"0B0C0C\"/></w:tcBorders><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(WordText.ground)\"/><w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr>"
}
