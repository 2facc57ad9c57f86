import RecordStore
import TestSupport
import Testing

@Suite struct `A safe file name` {
  @Test(arguments: [
    "audit-q2.pdf", "Archwiliad Chwarter 2 – cyfarfod ymgynghorol (tŷ).docx", "a", "Ärzte.txt", "a.tar.gz",
  ])
  func `leaves a safe name as it is`(name: String) {
    #expect(SafeFileName.make(from: name) == name)
  }

  @Test(arguments: [
    ("/tmp/../etc/passwd", "passwd"), ("C:\\Users\\x\\audit.pdf", "audit.pdf"), ("a<b>c:d\"e|f?g*h", "a-b-c-d-e-f-g-h"),
    ("a\u{0}b\nc\u{1B}d", "abcd"), ("fdp.\u{202E}exe", "fdp.exe"), ("zero\u{200B}width", "zerowidth"),
    ("name.", "name"), ("name. . ", "name"), (".hidden", "hidden"), ("..", "file"), ("...", "file"), ("", "file"),
    ("-rf", "rf"), ("a\u{A0}b", "a b"), ("/", "file"),
  ])
  func `drops or replaces what some system forbids`(name: String, safe: String) {
    #expect(SafeFileName.make(from: name) == safe)
  }

  @Test(arguments: [
    "CON", "con.txt", "Nul", "AUX.tar.gz", "COM1", "com9.log", "LPT¹.txt", "con .txt", "CONIN$",
  ])
  func `is never the name of a device on Windows`(name: String) {
    #expect(SafeFileName.make(from: name) == "_\(name)")
  }

  @Test(arguments: ["console.txt", "COM10.txt", "COMA", "nullify", "lpt"])
  func `is not disturbed by what only looks like a device`(name: String) {
    #expect(SafeFileName.make(from: name) == name)
  }

  @Test func `is cut short before its ending`() {
    let name = SafeFileName.make(from: String(repeating: "long ", count: 60) + ".pdf")
    #expect(name.utf16.count == SafeFileName.limit)
    #expect(name.hasSuffix(".pdf"))
  }

  @Test func `is cut short by bytes where letters take several`() {
    let name = SafeFileName.make(from: String(repeating: "審", count: 300) + ".pdf")
    #expect(name.utf8.count <= 204)
    #expect(name.hasSuffix(".pdf"))
  }

  @Test func `made of anything is safe, and stays as it is when made again`() {
    let pool: [Unicode.Scalar] = [
      "a", "B", ".", " ", "-", "/", "\\", ":", "\u{0}", "\u{202E}", "é", "\u{301}", "審", "1", "c", "o", "n",
    ]
    for seed in UInt64(1)...2000 {
      var generator = SeededGenerator(seed: seed)
      let scalars = (0..<Int.random(in: 0...120, using: &generator)).compactMap { _ in
        pool.randomElement(using: &generator)
      }
      let name = SafeFileName.make(from: String(String.UnicodeScalarView(scalars)))
      #expect(SafeFileName.make(from: name) == name, "seed \(seed)")
      #expect(!name.isEmpty && name.utf16.count <= SafeFileName.limit + 1, "seed \(seed)")
      #expect(!name.unicodeScalars.contains { "/\\:\u{0}\u{202E}".unicodeScalars.contains($0) }, "seed \(seed)")
      #expect(!name.hasPrefix(".") && !name.hasSuffix(".") && !name.hasSuffix(" "), "seed \(seed)")
    }
  }
}
