import Arguments
import Digests
import Platform
import Sampling
import StructuredText
import Workbooks

/// One list among what was named: a file, or a sheet of a workbook.
struct ListPart {
  /// As people are told it, without its folders.
  let name: String
  private let file: ReadableFile?
  private let sheet: SheetTable?
  /// What stands on standard input.
  private let input: BytesSource?
  private let call: Call
  private let progress: ProgressLine

  /// The lists of a file: of a workbook every sheet that is one, as a whole Annex A has them.
  static func all(
    _ named: String, call: Call, progress: ProgressLine, recorded: RecordedDraw?, isOneOfSeveral: Bool = false
  ) throws -> [ListPart] {
    guard let workbook = try WorkbookFile(named, sheets: call.parsed.values("sheet"), call) else {
      return [try ListPart(named, call: call, progress: progress)]
    }
    let matcher = call.naming(.caseList)
    return try workbook.lists(
      fits: { hasReference($0, matcher) },
      isList: { header, name in whyNone(header, matcher, isKnown: recorded?.knows(Path.name(of: name)) == true) == nil
      },
      mayHaveNone: isOneOfSeveral
    ).map { ListPart(workbook, $0, call: call, progress: progress) }
  }

  /// Why headings are those of no list to draw from; nil where they are.
  private static func whyNone(_ header: [String], _ matcher: ColumnMatcher, isKnown: Bool) -> String? {
    let match = matcher.match(header)
    let kind = ListKind.recognised(match)
    if kind == .adopters { return "a list of adopters, of whom nobody is drawn" }
    guard hasReference(header, matcher) else { return "it has no case reference" }
    return match.column("cohort") != nil || kind != nil || isKnown
      ? nil : "it has no cohort column, and its headings are not those of a list that is known"
  }

  /// The same of a file among others; nil also where its headings cannot be read, which is then said when the list is.
  func whyNone(_ recorded: RecordedDraw?) throws -> String? {
    guard sheet == nil else { return nil }
    let matcher = call.naming(.caseList)
    let start = try input.map { $0.start(HeadingLine.bytes) } ?? file?.start(HeadingLine.bytes) ?? []
    let header = HeadingLine.headings(start) { ListPart.hasReference($0, matcher) }
    return header.flatMap { ListPart.whyNone($0, matcher, isKnown: recorded?.knows(name) == true) }
  }

  /// The one list of a file, whose cohort is said.
  static func one(_ named: String, call: Call, progress: ProgressLine) throws -> ListPart {
    // `Annex_A.xlsx#List 7` is a sheet of a workbook, unless a file is called so.
    let mark = try FileReading.kind(of: call.path(named)) == nil ? named.lastIndex(of: "#") : nil
    let file = mark.map { String(named[..<$0]) } ?? named
    let sheets = mark.map { [String(named[named.index(after: $0)...])] } ?? call.parsed.values("sheet")
    guard let workbook = try WorkbookFile(file, sheets: sheets, call) else {
      return try ListPart(named, call: call, progress: progress)
    }
    let matcher = call.naming(.caseList)
    let sheet = try workbook.sheet("a case list", fits: { hasReference($0, matcher) }) { _ in false }
    return ListPart(workbook, sheet, call: call, progress: progress)
  }

  /// Two columns that could both be it are told where the list is read.
  private static func hasReference(_ header: [String], _ matcher: ColumnMatcher) -> Bool {
    let match = matcher.match(header)
    return match.column("case") != nil || match.ambiguous.contains { $0.meaning.id == "case" }
  }

  private init(_ named: String, call: Call, progress: ProgressLine) throws {
    (sheet, self.call, self.progress) = (nil, call, progress)
    input = try call.input(named).map { BytesSource($0) }
    file = input == nil ? try ReadableFile(call.path(named)) : nil
    let start = try input?.start(ForeignFile.bytesNeeded) ?? file?.start(ForeignFile.bytesNeeded) ?? []
    name = Path.name(of: Call.shown(named))
    if let foreign = ForeignFile(start: start) { throw Failure(foreign, Call.shown(named)) }
  }

  private init(_ workbook: WorkbookFile, _ sheet: SheetTable, call: Call, progress: ProgressLine) {
    (name, file, self.sheet, input) = (Path.name(of: workbook.name(sheet)), nil, sheet, nil)
    (self.call, self.progress) = (call, progress)
  }

  /// Of its bytes; of a sheet, of its rows as CSV, so that a workbook that was only saved again is the same.
  var digest: Digest {
    get throws {
      var hash = SHA256()
      if let sheet { hash.update(sheet.bytes) }
      if let input { hash.update(input.all) }
      guard let file else { return hash.finish() }
      let space = UnsafeMutableRawBufferPointer.allocate(byteCount: FileReading.chunkSize, alignment: 4096)
      defer { space.deallocate() }
      var offset = 0
      while true {
        let count = try file.read(into: space, at: offset)
        guard count > 0 else { return hash.finish() }
        hash.update(UnsafeRawBufferPointer(rebasing: space[..<count]))
        offset += count
      }
    }
  }

  func list(belongsTo cohort: String?) -> CaseList {
    progress.expect(file?.size ?? sheet?.count ?? input?.all.count ?? 0)
    return CaseList(
      name: name, belongsTo: cohort,
      source: input ?? ListSource(file: file, sheet: sheet, progress: progress) as any ByteSource,
      headingLine: sheet?.headingRow ?? 1, notices: sheet?.remarks ?? [],
      matcher: call.naming(.caseList), rowNumber: sheet.map(ListPart.rowNumber))
  }
}

extension ListPart {
  private static func rowNumber(_ sheet: SheetTable) -> @Sendable (Int) -> Int { { sheet.rowNumber($0) } }
}

/// A list read as it is needed: from its file, never as a whole, or from the rows of a sheet.
private struct ListSource: RandomAccessSource {
  let file: ReadableFile?
  let sheet: SheetTable?
  let progress: ProgressLine
  /// How much of a sheet has been read.
  private var done = 0

  init(file: ReadableFile?, sheet: SheetTable?, progress: ProgressLine) {
    (self.file, self.sheet, self.progress) = (file, sheet, progress)
  }

  mutating func read(into space: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try file?.read(into: space) ?? sheet?.read(into: space, at: done) ?? 0
    done += count
    progress.add(count)
    return count
  }

  func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let count = try file?.read(into: space, at: offset) ?? sheet?.read(into: space, at: offset) ?? 0
    progress.add(count)
    return count
  }

  mutating func rewind() throws {
    try file?.rewind()
    done = 0
  }
}
