import Assessments
import Frameworks
import Reports
import StructuredText
import Workbooks

/// What libFuzzer gives its inputs to: the first byte says which reader takes the rest. Nothing is looked at but that every reader
/// ends, and that what was read as a record can be written and is a record again.
private func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first, let reader = Reader(rawValue: first) else { return -1 }
  reader.take(Array(bytes.dropFirst()))
  return 0
}

private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments?>,
  _ tryOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where the program begins: the package manager looks for it by this name.
@_cdecl("fuzz_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, tryOne)
}

/// The doors by which something from outside comes in.
private enum Reader: UInt8 {
  case text = 0x74
  case framework = 0x66
  case record = 0x72
  case table = 0x63
  case workbook = 0x77
  case sheet = 0x73
  case document = 0x64
  case form = 0x61
  case papers = 0x70

  func take(_ bytes: [UInt8]) {
    let source = SourceText(name: "input", bytes: bytes)
    switch self {
    case .text:
      _ = TextReader.read(source)
    case .framework:
      _ = FrameworkReader.read(source, namedFreely: true)
    case .record:
      guard let record = RecordText.read(source).record else { return }
      let again = RecordText.make(record.header, record.body).text
      precondition(
        RecordText.read(SourceText(name: "again", again)).record != nil,
        "a record that was read is no record when it is written")
    case .table:
      _ = CSVTable.read(source)
    case .workbook: readWorkbook(bytes)
    case .sheet:
      // The rows of a sheet, or the texts that its cells share: no check sum stands between the fuzzer and either.
      readWorkbook(madeWorkbook(sheet: bytes, shared: Array("<sst><si><t>N1</t></si><si><t>two</t></si></sst>".utf8)))
      readWorkbook(madeWorkbook(sheet: Array("<worksheet/>".utf8), shared: bytes))
    case .document:
      _ = try? WordParts(bytes)
    case .form:
      _ = FormAnswers.read(source)
    case .papers:
      guard let papers = try? PaperArchive(bytes) else { return }
      for name in ["answers.txt", "papers/1 audit.txt"] { _ = try? papers.bytes(of: name) }
    }
  }
}

private func readWorkbook(_ bytes: [UInt8]) {
  guard let workbook = try? Workbook(bytes) else { return }
  for sheet in workbook.sheets {
    _ = try? workbook.read(sheet) { (_) throws(WorkbookFault) in }
    _ = try? SheetTable(workbook, sheet) { $0.count > 1 }?.table()
  }
}

private func madeWorkbook(sheet: [UInt8], shared: [UInt8]) -> [UInt8] {
  func leads(_ all: [(String, String)]) -> String {
    "<Relationships>"
      + all.map { "<Relationship Id=\"\($0.0)\" Type=\"x/\($0.0)\" Target=\"\($0.1)\"/>" }.joined() + "</Relationships>"
  }
  var archive = NewArchive()
  archive.add("[Content_Types].xml", "<Types/>")
  archive.add("_rels/.rels", leads([("officeDocument", "xl/workbook.xml")]))
  archive.add(
    "xl/_rels/workbook.xml.rels",
    leads([("worksheet", "s.xml"), ("sharedStrings", "t.xml"), ("styles", "styles.xml")]))
  archive.add(
    "xl/workbook.xml",
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>")
  archive.add("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
  archive.add("xl/s.xml", sheet)
  archive.add("xl/t.xml", shared)
  return archive.bytes
}
