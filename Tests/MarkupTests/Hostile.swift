import TestSupport

/// Texts that people and attackers type, to be put wherever data goes.
enum Hostile {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)",
    "&lt;b&gt; &amp;", "]]>", "-->", "<!--", "</style>", "</title><script>", "a\u{0}b\u{8}c\u{7F}",
    "\u{1B}[31mred\u{1B}[0m",
    "\u{1B}]0;title\u{7}", "\u{9B}2J", "\u{202E}fdp.exe", "\u{2066}x\u{2069}", "\u{200F}", "\u{FFFE}",
    "a\r\nb\rc\nd\te",
    "\u{2028}", "e\u{301}\u{301}\u{301}", "漢字かな交じり文", "👩‍👩‍👧‍👦 🇬🇧", "",
  ]

  /// A text of up to forty scalars, most of them from those that mean something somewhere.
  static func random(using generator: inout SeededGenerator) -> String {
    let special = Array("<>&\"'=/-!]\\ \n\r\t#;:x\u{0}\u{1B}[m\u{9B}\u{202E}\u{2067}\u{FFFF}\u{301}é漢👍".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      let any = Unicode.Scalar(UInt32.random(in: 0..<0xD800, using: &generator))
      let scalar = Bool.random(using: &generator) ? special.randomElement(using: &generator) : any
      if let scalar { text.append(scalar) }
    }
    return String(text)
  }
}
