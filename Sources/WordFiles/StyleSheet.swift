import Markup
import Workbooks

/// The styles of a document: a template's, and of our own those that it does not have.
struct StyleSheet {
  let text: String
  /// What the template calls a style, where it has it.
  let ids: [WordStyle: String]
  /// The tab stops that the template gives the foot of a page.
  let footerTabs: [Int]

  init(_ template: WordParts?) {
    guard let template, let end = template.styles.ranges(of: "</w:styles>").last?.lowerBound else {
      (ids, footerTabs) = ([:], [])
      text =
        "<w:styles \(WordName.namespace)>\(StyleSheet.defaults)\(WordStyle.allCases.map { $0.definition([:]) }.joined())</w:styles>"
      return
    }
    let known = Dictionary(template.named.map { ($0.name.lowercased(), $0.id) }) { first, _ in first }
    let taken = Set(template.named.map(\.id))
    var ids: [WordStyle: String] = [:]
    for style in WordStyle.allCases {
      // A style of another name under our id is left as it is.
      ids[style] = known[style.name.lowercased()] ?? (taken.contains(style.rawValue) ? "\(style.rawValue)Muster" : nil)
    }
    let added = WordStyle.allCases.filter { known[$0.name.lowercased()] == nil }.map { $0.definition(ids) }
    var own = template.styles
    own.insert(contentsOf: added.joined(), at: end)
    // Whoever made the template, the text is in British English.
    if let language = own.firstRange(of: /<w:lang [^>]*w:val="/) {
      let value = language.upperBound..<(own[language.upperBound...].firstIndex(of: "\"") ?? own.endIndex)
      own.replaceSubrange(value, with: "en-GB")
    }
    (text, self.ids) = (own, ids)
    footerTabs = (known[WordStyle.footer.name] ?? ids[.normal]).map { template.tabs(of: $0) } ?? []
  }

  /// What holds where no style says otherwise: the language before all.
  private static let defaults =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"en-GB\" w:bidi=\"he-IL\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"20\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
}

extension WordStyle {
  /// The style as a part writes it.
  ///
  /// - Parameter ids: What a template calls the styles that it is based on.
  fileprivate func definition(_ ids: [WordStyle: String]) -> String {
    func id(_ style: WordStyle) -> String { ids[style] ?? style.rawValue }
    let isStandard = self == .normal && ids.isEmpty
    let base = basis.map { "<w:basedOn w:val=\"\(id($0))\"/>" } ?? ""
    let next = isHeading ? "<w:next w:val=\"\(id(.normal))\"/>" : ""
    return
      "<w:style w:type=\"\(kind)\"\(isStandard ? " w:default=\"1\"" : "")\(isOwn ? " w:customStyle=\"1\"" : "") w:styleId=\"\(id(self))\"><w:name w:val=\"\(name)\"/>\(base)\(next)<w:qFormat/>\(look)</w:style>"
  }

  /// As Word itself calls it, in every language; people see this name.
  fileprivate var name: String {
    switch self {
    case .normal, .title, .subtitle, .strong, .emphasis, .link: rawValue
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .heading4: "heading 4"
    case .bullet: "List Bullet"
    case .number: "List Number"
    case .caption: "caption"
    case .box: "Intense Quote"
    case .field: "No Spacing"
    case .header: "header"
    case .footer: "footer"
    case .contentsHeading: "TOC Heading"
    case .contents1: "toc 1"
    case .contents2: "toc 2"
    case .quiet: "Subtle Emphasis"
    case .cell: "Muster Cell"
    case .numberCell: "Muster Number Cell"
    case .headCell: "Muster Head Cell"
    case .table: "Muster Table"
    case .tone0, .tone1, .tone2, .tone3, .tone4, .tone5: "Muster Grade \(rawValue.suffix(1))"
    case .noTone: "Muster Grade None"
    }
  }

  private var isOwn: Bool { name.hasPrefix("Muster") }

  private var kind: String {
    switch self {
    case .table: "table"
    case .strong, .emphasis, .quiet, .link, .noTone, .tone0, .tone1, .tone2, .tone3, .tone4, .tone5: "character"
    case .normal, .title, .subtitle, .heading1, .heading2, .heading3, .heading4, .bullet, .number, .caption, .box,
      .field,
      .header, .footer, .contentsHeading, .contents1, .contents2, .cell, .numberCell, .headCell:
      "paragraph"
    }
  }

  private var basis: WordStyle? {
    switch self {
    case .normal, .table: nil
    case .numberCell, .headCell: .cell
    default: kind == "paragraph" ? .normal : nil
    }
  }
}
