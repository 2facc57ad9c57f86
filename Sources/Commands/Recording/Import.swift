import Arguments
import Assessments
import Nouns
import Platform
import RecordStore

extension Command {
  static let importing = Command(
    "import", "take in a form that came back, or an evidence log",
    discussion:
      "A form that 'muster form' wrote is recognised, as saved answers, as an archive of answers and papers, or as a spreadsheet: what it holds is recorded under the name of the person who filled it; what was altered or belongs to another assessment is refused. Anything else is read as an evidence log kept in a spreadsheet. Columns are matched by what they mean, in any order: \(EvidenceLog.read.joined(separator: ", ")). Only criterion and title are needed. A row is known again by its id, which the sheets of 'muster evidence' have, else by where the item is and what it is called. What a row says otherwise than is recorded is shown, and is changed with --update. All rows are taken in, or none; with --leave-bad all that can be. Of a folder every paper is taken in, as 'muster attach FOLDER' does. Of several forms at once each is taken in by itself: one that is refused keeps none of the others out.",
    operands: [
      OperandSpec(
        "FILE", "the answers, the workbook or the CSV file; several where all are forms", .any,
        completion: .files(["xlsx", "csv", "txt", "zip"]))
    ],
    options: [
      .sheet, .column, .kindMeans, .flag("update", "let rows that say otherwise change what is recorded"),
      OptionSpec(
        "leave-bad", "FILE", "take in the good rows, and write the others to this sheet with the reason",
        completion: .files(["xlsx", "csv"])),
      .flag("template", "write an empty log with the criteria as a guide"),
    ] + .folder,
    examples: [
      .init("muster import returned/*", "All forms that came back")
    ],
    leavesOut: ["as-at"], reads: { $0.flag("template") }, fallsShort: "one of several forms was refused",
    asks: { call in
      if call.operands.count > 1 { return try ReturnsImport.run(call) }
      try Import.run(call)
      return .done
    })
}

/// `muster import`: takes in a form that came back, or an evidence log kept in a spreadsheet, all of it or none.
enum Import {
  static let ofSheets = ["update", "leave-bad", "column", "kind-means"]
  static let ofFolders = ["yes", "copy"]

  static func run(_ call: Call) throws {
    let open = try call.open()
    if call.flag("template") {
      try call.deliver(
        "Evidence log", EvidenceLog.template(open.framework), choices: ["kind": EvidenceKind.allCases.map(\.rawValue)])
      return
    }
    guard let name = call.operands.first else {
      throw Failure(
        "No file was named.",
        next: "Name a workbook or a CSV file, or write an empty one with --template --output log.csv.")
    }
    let path = call.path(name)
    if try FileReading.kind(of: path) == .folder {
      try call.refuse(Import.ofSheets + ["sheet"], areFor: "a sheet", since: "'\(name)' is a folder")
      let said = EvidenceDraft(open.framework, today: call.setting.today).content
      return try FolderImport.run(name, saying: said, open: open, call: call)
    }
    if let packed = try ReturnedPapers(name, call) {
      try call.refuse(Import.ofSheets + ["sheet"], areFor: "an evidence log", since: "'\(packed.file)' is a form")
      try call.refuse(Import.ofFolders, areFor: "a folder", since: "'\(packed.file)' is a form")
      return try ReturnImport.run(packed, open: open, call: call)
    }
    let source = try call.sheet(
      name, isFor: .log, .form,
      ifPage:
        "If it is a form, open it in a browser, fill it in, and import the file that 'Save my answers' writes; else save the sheet as .xlsx or CSV (UTF-8)."
    )
    let shown = Call.shown(name)
    if let returned = try ReturnImport.read(source, open: open, call: call) {
      try call.refuse(Import.ofSheets, areFor: "an evidence log", since: "'\(shown)' is a form")
      try call.refuse(Import.ofFolders, areFor: "a folder", since: "'\(shown)' is a form")
      return try ReturnImport.run(returned, open: open, call: call)
    }
    try call.refuse(Import.ofFolders + ["output"], areFor: "a folder", since: "'\(shown)' is a sheet")
    try LogImport.run(
      try EvidenceLog(source, open: open, call: call), in: Path.parent(of: path), open: open, call: call)
  }
}
