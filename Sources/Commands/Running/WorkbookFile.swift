import Platform
import StructuredText
import Workbooks

/// A workbook that a person named where a sheet is taken.
struct WorkbookFile {
  /// As it was named.
  let file: String
  private let workbook: Workbook
  /// The sheets that were named with it; none where it is to be found out.
  private let asked: [Workbook.Sheet]
  private let call: Call

  /// Nil where the file is no workbook and does not pass for one: a text is a text, whatever it is called.
  init?(_ named: String, sheets: [String] = [], _ call: Call) throws {
    let path = call.path(named)
    let name = Path.name(of: named)
    let input = try call.input(named)
    guard try input != nil || FileReading.kind(of: path) != .folder,
      try WorkbookFile.passes(
        name,
        input.map { Array($0.prefix(ForeignFile.bytesNeeded)) } ?? ReadableFile(path).start(ForeignFile.bytesNeeded))
    else { return nil }
    (file, self.call) = (Call.shown(named), call)
    do {
      if name.hasPrefix("~$") { throw WorkbookFault.lockFile }
      let workbook = try Workbook(input ?? FileReading.bytes(of: path, limit: Workbook.mostBytes))
      self.workbook = workbook
      asked = try sheets.map { wanted in
        guard let sheet = workbook.sheets.first(where: { $0.name.trimmed.lowercased() == wanted.trimmed.lowercased() })
        else {
          throw Failure(
            "There is no sheet “\(wanted)” in '\(named)'.", next: "It has \(WorkbookFile.listed(workbook.sheets)).")
        }
        return sheet
      }
    } catch let fault as WorkbookFault {
      throw Failure(fault, named)
    }
  }

  /// Whether a file is a workbook, or something that people take for one: by its first bytes, and by its name where these tell
  /// nothing.
  private static func passes(_ name: String, _ start: [UInt8]) -> Bool {
    let small = name.lowercased()
    let isCalledOne = ["xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "ods"].contains { small.hasSuffix(".\($0)") }
    switch ForeignFile(start: start) {
    case .excel, .openDocument, .archive, .oldOffice: return true
    case .word: return isCalledOne
    case .pdf, .richText, .webPage, .picture, .other: return isCalledOne
    case nil:
      return isCalledOne && (start.isEmpty || name.hasPrefix("~$") || WorkbookFault(instead: start)?.kind == .xml2003)
    }
  }

  /// What a sheet is called in messages.
  func name(_ table: SheetTable) -> String { "\(file), sheet “\(table.sheet)”" }

  /// The sheets that were asked for, else those that can be seen.
  private var candidates: [Workbook.Sheet] { asked.isEmpty ? workbook.sheets.filter { !$0.isHidden } : asked }

  private func tables(_ fits: ([String]) -> Bool) throws -> [SheetTable] {
    do {
      return try candidates.compactMap { try SheetTable(workbook, $0, fits: fits) }
    } catch let fault as WorkbookFault {
      throw Failure(fault, file)
    }
  }

  /// The one sheet whose headings fit; where none does, one that is plainly for another command, so that this can be said.
  func sheet(_ what: String, fits: ([String]) -> Bool, orElse others: ([String]) -> Bool) throws -> SheetTable {
    let tables = try tables { fits($0) || others($0) }
    let fitting = tables.filter { fits($0.header) }
    guard fitting.count <= 1 || !asked.isEmpty else {
      throw Failure(
        "'\(file)' has several sheets that could be meant: \(WorkbookFile.listed(fitting)).",
        next: "Name one with --sheet.")
    }
    guard let one = fitting.first ?? tables.first(where: \.isFitting) ?? (tables.count == 1 ? tables.first : nil) else {
      throw tables.isEmpty
        ? nothing
        : Failure(
          "No sheet of '\(file)' has the headings of \(what).",
          next: "It has \(WorkbookFile.listed(workbook.sheets)). Name one with --sheet.")
    }
    tell([one], passedOver: [])
    return one
  }

  /// Every sheet that is a list to draw from, in the workbook's order.
  ///
  /// - Parameter mayHaveNone: whether it is one of several files, any of which may be something else.
  func lists(
    fits: ([String]) -> Bool, isList: ([String], String) -> Bool, mayHaveNone: Bool
  ) throws -> [SheetTable] {
    let tables = try tables(fits)
    let lists = asked.isEmpty ? tables.filter { isList($0.header, name($0)) } : tables
    guard !lists.isEmpty || tables.count > 1 || mayHaveNone else {
      // What is wrong with the only sheet is said where it is read.
      guard let only = tables.first else { throw nothing }
      tell([only], passedOver: [])
      return [only]
    }
    guard !lists.isEmpty || mayHaveNone else {
      throw Failure(
        "No sheet of '\(file)' is a list to draw from: a list has a case reference, and a cohort column or the headings of a list that inspectors ask for.",
        next: "It has \(WorkbookFile.listed(workbook.sheets)). Name one with --sheet, or with --list COHORT=FILE.")
    }
    let used = Set(lists.map(\.sheet))
    tell([], passedOver: tables.map(\.sheet).filter { !used.contains($0) })
    return lists
  }

  private var nothing: Failure {
    let hidden = workbook.sheets.filter(\.isHidden)
    return Failure(
      "'\(file)' holds nothing on \(asked.isEmpty ? "the sheets that can be seen" : "that sheet").",
      next: hidden.isEmpty || !asked.isEmpty
        ? "Name another workbook, or another sheet with --sheet."
        : "Hidden: \(WorkbookFile.listed(hidden)). Name one with --sheet.")
  }

  /// Says what a person cannot see: what was done to a sheet, and which sheets were passed over.
  private func tell(_ tables: [SheetTable], passedOver: [String]) {
    for table in tables where !table.remarks.isEmpty {
      call.warn("muster: \(name(table)): \(table.remarks.joined(separator: "; ")).")
    }
    if !passedOver.isEmpty {
      call.warn("muster: \(file): no list to draw from, and passed over: \(WorkbookFile.quoted(passedOver)).")
    }
    let hidden = asked.isEmpty ? workbook.sheets.filter(\.isHidden) : []
    if !hidden.isEmpty {
      let names = WorkbookFile.quoted(hidden.map(\.name))
      call.warn("muster: \(file): hidden, and passed over: \(names). --sheet reads one all the same.")
    }
  }

  private static func listed(_ sheets: [Workbook.Sheet]) -> String {
    "the sheets " + quoted(sheets.map { $0.isHidden ? "\($0.name)” (hidden)" : $0.name })
  }

  private static func listed(_ tables: [SheetTable]) -> String { quoted(tables.map(\.sheet)) }

  private static func quoted(_ names: [String]) -> String {
    names.prefix(20).map { $0.hasSuffix("(hidden)") ? "“\($0)" : "“\($0)”" }.joined(separator: ", ")
      + (names.count > 20 ? " and \(names.count - 20) more" : "")
  }
}

extension Failure {
  /// A workbook cannot be read: with the sheet and the cell where that is known.
  init(_ fault: WorkbookFault, _ file: String) {
    let place = fault.place.map { ", \($0)" } ?? ""
    self.init(Failure.sentence("'\(file)'\(place): \(fault.message)"), next: fault.help)
  }
}
