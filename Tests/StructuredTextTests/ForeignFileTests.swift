import StructuredText
import Testing

/// Files that are no text are known by how they begin, whatever their names say.
@Suite struct ForeignFileTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]

  static let files: [(bytes: [UInt8], file: ForeignFile)] = [
    (Array("%PDF-1.7\n".utf8), .pdf), (zip + Array("[Content_Types].xml".utf8), .excel),
    (zip + Array("docProps/app.xml".utf8) + [0, 1] + zip + Array("xl/workbook.xml".utf8), .excel),
    (zip + Array("[Content_Types].xml".utf8) + zip + Array("word/document.xml".utf8), .word),
    (zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), .openDocument),
    (zip + Array("photos/shelf.txt".utf8), .archive), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    (Array("{\\rtf1\\ansi".utf8), .richText), (Array("\u{FEFF}\n<!DOCTYPE html>".utf8), .webPage),
    (Array("<HTML><table>".utf8), .webPage), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture),
    ([0xFF, 0xD8, 0xFF, 0xE0], .picture), ((0..<400).map { UInt8($0 % 256) }, .other),
  ]

  @Test(arguments: files)
  func `a file that is no text is known`(bytes: [UInt8], file: ForeignFile) {
    #expect(ForeignFile(start: bytes) == file)
  }

  @Test(arguments: [
    [], Array("case,cohort\nC1,referral\n".utf8), [0xFF, 0xFE, 0x63, 0, 0x61, 0], [0xFE, 0xFF, 0, 0x63, 0, 0x61],
    Array("case,note\nC1,Zo".utf8) + [0xEB] + Array("\n".utf8),
    Array("case,cohort\nC1,refer".utf8) + [0] + Array("ral and a row that is otherwise as it should be\n".utf8),
    Array("case,cohort\nC1,referral\n".utf8) + Array(repeating: 0, count: 400), Array("PK,case\n1,C1\n".utf8),
    Array("<case>,cohort\n".utf8),
  ])
  func `a text is none of them, in whatever spelling`(bytes: [UInt8]) {
    #expect(ForeignFile(start: bytes) == nil)
  }
}
