import Testing

@testable import Workbooks

@Suite struct `Archives` {
  private func content(_ zip: Zip, _ name: String = "a.xml") throws -> String {
    let archive = try Archive(zip.bytes())
    var reader = try PartReader(archive, try #require(archive.entry(name)))
    var bytes: [UInt8] = []
    while try reader.next({ bytes += $0 }) {}
    return String(decoding: bytes, as: UTF8.self)
  }

  private func refusal(_ zip: Zip) -> WorkbookFault.Kind? {
    do { _ = try content(zip) } catch let fault as WorkbookFault { return fault.kind } catch {}
    return nil
  }

  /// An entry of what Python's zlib made of a text.
  private func packed(_ text: String, _ hex: String) -> Zip {
    var zip = Zip([("a.xml", Array(text.utf8))])
    zip.entries[0].method = 8
    zip.entries[0].packed = stride(from: 0, to: hex.count, by: 2).map { place in
      let start = hex.index(hex.startIndex, offsetBy: place)
      return UInt8(hex[start..<hex.index(start, offsetBy: 2)], radix: 16) ?? 0
    }
    return zip
  }

  @Test func `have the check sum that everybody knows`() {
    var sum = Checksum()
    Array("123456789".utf8).withUnsafeBytes { sum.update($0) }
    #expect(sum.value == 0xCBF4_3926)
  }

  @Test func `are unpacked, whichever way a block is packed`() throws {
    #expect(try content(Zip([("a.xml", Array("N1002".utf8))])) == "N1002")
    #expect(try content(packed("N1002", "010500faff4e31303032")) == "N1002")
    #expect(try content(packed("N1002", "f3333430300200")) == "N1002")
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    let rows = String(repeating: row, count: 12)
    #expect(
      try content(
        packed(rows, "b329ca2f5728b2553254b2b34906311c41ac323b431bfd323b1bfd642006aab0b319553674940100")) == rows)
  }

  @Test func `are unpacked by codes of their own, long ones too`() throws {
    let text =
      "slt5gkaeeeg d7enqzwr8athie0hroald\"5we/u1fxsaskre led<4l7xoyp/dpbanlheeev\"rqz0k3ua2oeyo\"\"bramp6>c\" octe4nr7>=stuadveem3ed62cecdca80y=2ed=obdthf/au<ewevaw9wd<tbipiteee6a/2a/ezj>scetqd8y0okosbyjenybs0pijoeehhsqi8nyhacec<t<g00946ejfepi<aud1k0cyqi02rugjer\"1oeg=t8r1ea3\"v<k6gfieiae=htg89fn eoa1/u 89kqbeee3/tj h/8tewe8qelmeezvfi9lfn7jgtet=wxpy48be\"o\"lkpt awaa4acjuhze4ae0ltztj94/kqeqsydmn8a\"e2e=czv9<lx9b=="
    let hex =
      "0dce819183201445d1561c1a008d6b7046d2cb579e821211410d56bf1670cfdce8d2dfb41080a9d06face1be7649c95808b37b729afd5de04739fe22c56547e1a0bbdabd7f3e6f5c6f3dadce3cf1c9f6708be57550e5913d63fd4edfadf90cacf04342bdeeef8f8ae9207d02df1774530d18f440526455412bdfeb64464e47870b275deda5bbd4dbcda6476f8857c471cf9f3820052db3f08b8f7d9eb1e63e8acdce1e3026062bd76ce8a1bbd44d42b4758379c4663b3a74b98821072baafd9866ecacf49854927b097ab1b35b9a69b4b00465d224db712de0a9e44721db25f4cfc58ba7b9305ca6e75006b82f709fa36dddb8bee72921a9ebb7e55af6609eb9654b055d44350df3616ed404e1d29de6b6e64b4088597f57490c15d4709f6de77e6dafd43f"
    #expect(try content(packed(text, hex)) == text)
    for place in 1..<(hex.count / 2) {
      #expect(refusal(packed(text, String(hex.prefix(2 * place)))) == .damaged, "cut off behind byte \(place)")
    }
  }

  @Test func `are found behind what a gateway put before them, and before a comment`() throws {
    var zip = Zip([("a.xml", Array("N1".utf8))])
    (zip.before, zip.comment) = (Array(repeating: 0x23, count: 100), Array("PK\u{5}\u{6} is no end".utf8))
    #expect(try content(zip) == "N1")
  }

  @Test func `are read by part names without regard to case or to the slash`() throws {
    #expect(try content(Zip([("XL\\A.xml", Array("N1".utf8))]), "xl/a.xml") == "N1")
  }

  @Test func `are refused where a byte has changed, or there are more or fewer than said`() {
    var zip = Zip([("a.xml", Array("N1002".utf8))])
    zip.entries[0].packed = Array("N1902".utf8)
    #expect(refusal(zip) == .damaged)
    zip = Zip([("a.xml", Array("N1002".utf8))])
    zip.entries[0].size = 4
    #expect(refusal(zip) == .damaged)
    zip.entries[0].size = 6
    #expect(refusal(zip) == .damaged)
  }

  @Test func `are refused where an entry is encrypted, or packed in another way`() {
    var zip = Zip([("a.xml", Array("N1".utf8))])
    zip.entries[0].flags = 1
    #expect(refusal(zip) == .password)
    (zip.entries[0].flags, zip.entries[0].method) = (0, 14)
    #expect(refusal(zip) == .compression)
  }

  @Test(arguments: ["../evil", "/etc/evil", "C:\\evil", "xl\\..\\..\\evil"])
  func `are refused where a name leads out`(_ name: String) {
    #expect(refusal(Zip([("a.xml", []), (name, [])])) == .damaged)
  }

  @Test func `are refused where a name stands twice`() {
    #expect(refusal(Zip([("a.xml", []), ("A.XML", [])])) == .damaged)
  }

  @Test func `are refused where the end is cut off, at every byte`() {
    let whole = Zip([("a.xml", Array("N1".utf8))]).bytes()
    for count in 0..<whole.count {
      #expect(throws: WorkbookFault.self) { try Archive(Array(whole.prefix(count))) }
    }
  }

  @Test func `are refused before anything is unpacked where a part grows beyond all lists`() {
    var zip = Zip([("a.xml", Array(repeating: 0, count: 1000))])
    (zip.entries[0].method, zip.entries[0].size) = (8, 1 << 30)
    #expect(refusal(zip) == .tooLarge)
  }
}
