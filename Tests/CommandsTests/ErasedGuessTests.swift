import Digests
import TestSupport
import Testing

/// What was erased cannot be guessed back: whoever knows all that a record said but the bits that went with it proves nothing by the
/// digest that stays.
@Suite struct ErasedGuessTests {
  @Test func `nothing that is left gives the digest of what was erased`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "shelf", "--title", "C117", "--to", "HP2", "--shows", "good", "--kind", "audit",
      "--dated",
      "2026-10-30")
    let record = try #require(
      try stage.contents().first { $0.key.contains("evidence-attached") }.map {
        String(decoding: $0.value, as: UTF8.self)
      })
    let digest = SHA256.digest(of: Array(record.utf8))
    let line = try #require(record.split(separator: "\n").first { $0.hasPrefix("random: ") })
    let bits = String(line.dropFirst("random: ".count))
    #expect(bits.count == 26)
    _ = stage.answer("erase", String(digest.short.prefix(10)), "--because", "a reference", "--yes")
    let left = try stage.contents().values.map { String(decoding: $0, as: UTF8.self) }
    #expect(left.contains { $0.contains(digest.hex) })
    #expect(!left.contains { $0.contains(bits) || $0.contains("C117") })
  }

  @Test func `two records that say the same in the same second have two digests`() throws {
    let scene = try Stage.opened().scene
    let names = try (0..<2).map { _ in
      let stage = try Stage(scene)
      _ = stage.answer("judge", "HP2", "good", "--because", "the same")
      return try #require(try stage.contents().keys.first { $0.contains("judgement-made") })
    }
    #expect(Set(names).count == 2 && Set(names.map { $0.prefix(40) }).count == 1)
  }
}
