/// On which page of a printed report each part begins, read out of the PDF that a browser made.
///
/// The browsers that Muster drives write the file's own table of objects, its pages and its named places as plain text
/// (PDF 1.4); a file that packs them away is not read, and gives nil.
package struct PrintedPages {
  /// The number of the page by the id of the part, 1 for the first.
  package let numbers: [String: Int]
  /// How many pages there are.
  package let count: Int

  package init?(_ bytes: [UInt8]) {
    guard let file = PDFFile(bytes), let pages = file.pages, !pages.isEmpty else { return nil }
    let order = Dictionary(pages.enumerated().map { ($0.element, $0.offset + 1) }) { first, _ in first }
    var numbers: [String: Int] = [:]
    if case .dictionary(let places)? = file.resolved(file.root["Dests"]) {
      for (name, place) in places {
        let target = file.resolved(place)
        let page = (target?["D"] ?? target)?.items.first?.referenced
        numbers[name] = page.flatMap { order[$0] }
      }
    }
    (self.numbers, count) = (numbers, pages.count)
  }
}

/// A PDF file with the table that says where each object stands.
private struct PDFFile {
  let bytes: [UInt8]
  private let offsets: [Int: Int]
  private(set) var root: PDFObject = .other

  private static let most = 1_000_000

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let mark = Array("startxref".utf8)
    guard bytes.count > mark.count,
      let start = stride(from: bytes.count - mark.count, through: max(0, bytes.count - 2048), by: -1)
        .first(where: { bytes[$0..<($0 + mark.count)].elementsEqual(mark) })
    else { return nil }
    var scanner = PDFScanner(bytes, at: start + mark.count)
    guard let place = scanner.word().flatMap({ Int($0) }), (0..<bytes.count).contains(place) else { return nil }
    scanner = PDFScanner(bytes, at: place)
    guard scanner.word() == "xref", let offsets = PDFFile.table(&scanner) else { return nil }
    self.offsets = offsets
    guard let root = resolved(scanner.value()?["Root"]) else { return nil }
    self.root = root
  }

  /// Each section: the number of its first object and how many; then a line each. It ends with "trailer".
  private static func table(_ scanner: inout PDFScanner) -> [Int: Int]? {
    var offsets: [Int: Int] = [:]
    while let word = scanner.word(), word != "trailer" {
      guard let first = Int(word), let count = scanner.word().flatMap({ Int($0) }), first >= 0,
        (0...most).contains(count), first <= most
      else { return nil }
      for number in first..<(first + count) {
        guard let offset = scanner.word().flatMap({ Int($0) }), scanner.word() != nil, let kind = scanner.word()
        else { return nil }
        if kind == "n" { offsets[number] = offset }
      }
    }
    return offsets
  }

  func resolved(_ object: PDFObject?) -> PDFObject? {
    guard let number = object?.referenced else { return object }
    guard let offset = offsets[number], (0..<bytes.count).contains(offset) else { return nil }
    var scanner = PDFScanner(bytes, at: offset)
    guard scanner.word() == "\(number)", scanner.word() != nil, scanner.word() == "obj" else { return nil }
    return scanner.value()
  }

  /// The objects of the pages, in order.
  var pages: [Int]? {
    guard let top = root["Pages"]?.referenced else { return nil }
    var (found, waiting, seen): ([Int], [Int], Set<Int>) = ([], [top], [])
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted, let node = resolved(.reference(number)) else { return nil }
      if node["Type"]?.named == "Pages" {
        waiting += (resolved(node["Kids"])?.items ?? []).compactMap(\.referenced).reversed()
      } else {
        found.append(number)
      }
    }
    return found
  }
}
