extension HTML {
  /// What stands in the margins of printed pages of one kind: running heads and page numbers.
  ///
  /// Browsers of the Chromium family from version 131 print them; others leave the margins to their own settings.
  package struct PageMargins: Sendable {
    /// A place in the margin of a page.
    package enum Place: String, Sendable {
      case topLeft = "top-left"
      case topRight = "top-right"
      case bottomLeft = "bottom-left"
      case bottomRight = "bottom-right"
    }

    /// A piece of what stands there.
    package enum Piece: Sendable, ExpressibleByStringLiteral {
      case text(String)
      case pageNumber
      case pageCount

      package init(stringLiteral value: String) { self = .text(value) }
    }

    let kind: Int
    let places: [(place: Place, pieces: [Piece])]

    /// Pages of a kind; an element is printed on them by the attribute ``Attribute/printed(on:)``.
    package init(kind: Int, _ places: [(Place, [Piece])]) { (self.kind, self.places) = (kind, places) }
  }
}

extension HTML.Attribute {
  /// The kind of page that an element is printed on; one of another kind than before begins a new page.
  package static func printed(on kind: Int) -> Self { .class("on-page-\(kind)") }
}

extension HTML.Stylesheet {
  /// With the margins of printed pages. Their texts are data, and are written so that they can only be text.
  package func adding(_ pages: [HTML.PageMargins]) -> Self {
    Self(text: text + pages.map(\.rules).joined())
  }
}

extension HTML.PageMargins {
  fileprivate var rules: String {
    let boxes = places.map { "@\($0.place.rawValue){content:\($0.pieces.map(\.css).joined(separator: " "))}" }
    return ".on-page-\(kind){page:kind-\(kind)}\n@page kind-\(kind){\(boxes.joined())}\n"
  }
}

extension HTML.PageMargins.Piece {
  fileprivate var css: String {
    switch self {
    case .pageNumber: "counter(page)"
    case .pageCount: "counter(pages)"
    case .text(let text): "\"\(text.unicodeScalars.map(HTML.PageMargins.Piece.escaped).joined())\""
    }
  }

  /// Letters, digits and spaces as they are, all else by its number and the blank that ends it (CSS Syntax, 4.3.7): nothing
  /// can end the string or the stylesheet. What reorders a line goes; other control characters become the replacement character.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return String(Character(scalar))
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: return ""
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: return "\\00fffd "
    default:
      let digits = String(scalar.value, radix: 16)
      return "\\" + String(repeating: "0", count: 6 - digits.utf8.count) + digits + " "
    }
  }
}
