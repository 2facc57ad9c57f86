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
  private let progress: ProgressLine

  /// The lists of a file: of a workbook every sheet that is one, as a whole Annex A has them.
  static func all(
    _ named: String, _ call: Call, _ progress: ProgressLine, _ recorded: RecordedDraw?
  ) throws -> [ListPart] {
    guard let workbook = try WorkbookFile(named, sheets: call.parsed.values("sheet"), call) else {
      return [try ListPart(named, call, progress)]
    }
    return try workbook.lists(fits: hasReference) { header, name in
      let match = ColumnMatcher.caseList.match(header)
      return hasReference(header)
        && (match.column("cohort") != nil || ListKind.recognised(match) != nil
          || recorded?.knows(Path.name(of: name)) == true)
    }.map { ListPart(workbook, $0, progress) }
  }

  /// The one list of a file, whose cohort is said.
  static func one(_ named: String, _ call: Call, _ progress: ProgressLine) throws -> ListPart {
    guard let workbook = try WorkbookFile(named, sheets: call.parsed.values("sheet"), call) else {
      return try ListPart(named, call, progress)
    }
    return ListPart(workbook, try workbook.sheet("a case list", fits: hasReference) { _ in false }, progress)
  }

  /// Two columns that could both be it are told where the list is read.
  private static func hasReference(_ header: [String]) -> Bool {
    let match = ColumnMatcher.caseList.match(header)
    return match.column("case") != nil || match.ambiguous.contains { $0.meaning.id == "case" }
  }

  private init(_ named: String, _ call: Call, _ progress: ProgressLine) throws {
    let file = try ReadableFile(call.path(named))
    if let foreign = try ForeignFile(start: file.start(ForeignFile.bytesNeeded)) { throw Failure(foreign, named) }
    (name, self.file, sheet, self.progress) = (Path.name(of: named), file, nil, progress)
  }

  private init(_ workbook: WorkbookFile, _ sheet: SheetTable, _ progress: ProgressLine) {
    (name, file, self.sheet, self.progress) = (Path.name(of: workbook.name(sheet)), nil, sheet, progress)
  }

  /// Of its bytes; of a sheet, of its rows as CSV, so that a workbook that was only saved again is the same.
  var digest: Digest {
    get throws {
      var hash = SHA256()
      if let sheet { hash.update(sheet.bytes) }
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
    progress.expect(file?.size ?? sheet?.count ?? 0)
    return CaseList(
      name: name, belongsTo: cohort, source: ListSource(file: file, sheet: sheet, progress: progress),
      headingLine: sheet?.headingRow ?? 1, notices: sheet?.remarks ?? [])
  }
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
