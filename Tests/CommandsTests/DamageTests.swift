import Digests
import Platform
import TestSupport
import Testing

/// A record that cannot be read stops nothing else, is named with what to do, and can be removed for good.
@Suite struct DamageTests {
  /// Two copies, a and b, that both hold three items; each follows the one before it.
  private func copies() throws -> Stage {
    let stage = try Stage()
    _ = stage.answer("init", "a", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council")
    for number in 1...3 {
      _ = stage.answer(
        "attach", "--reference", "shelf \(number)", "--shows", "HP2.G\(number)", "--kind", "audit", "--dated",
        "2026-10-30", "--workspace", "a")
    }
    _ = stage.answer("share", "b", "--workspace", "a")
    return stage
  }

  /// The path of the record that holds a text.
  private func path(_ stage: Stage, _ copy: String, _ text: String) throws -> String {
    try #require(
      try stage.contents().first {
        $0.key.hasPrefix("\(copy)/evidence/records/") && String(decoding: $0.value, as: UTF8.self).contains(text)
      }?.key)
  }

  private func id(_ path: String) -> String { String(path.dropLast(".yaml".count).suffix(ShortDigest.length)) }

  /// Changes a record without changing its name.
  private func damage(_ stage: Stage, _ path: String) throws {
    let text = String(decoding: try #require(try stage.contents()[path]), as: UTF8.self)
    try stage.folder.write(text.replacing("shelf", with: "pile"), to: path)
  }

  /// Writes a record whose name and content agree, and which is none.
  private func plant(_ stage: Stage, _ change: (String) -> String) throws -> String {
    let source = try path(stage, "a", "shelf 1")
    let text = change(String(decoding: try #require(try stage.contents()[source]), as: UTF8.self))
    let place = "a/evidence/records/2026-11/20261120T100000Z-evidence-attached-\(SHA256.digest(of: text).short).yaml"
    try stage.folder.write(text, to: place)
    return place
  }

  @Test func `share names what is damaged, carries the rest, and ends with 1`() throws {
    let stage = try copies()
    let broken = try path(stage, "a", "shelf 3")
    try damage(stage, broken)
    _ = stage.answer("judge", "HP2", "good", "--because", "as audited", "--workspace", "a")
    #expect(stage.run("share", "c", "--workspace", "a") == 1)
    let said = flat(stage.output)
    #expect(said.contains("Gave: 4 records, to c.") && said.contains("Not carried:"))
    #expect(said.contains("'muster verify' says what to do. Everything else is put together."))
    #expect(stage.run("share", "c", "--workspace", "a", "--json") == 1)
    #expect(stage.output.contains(id(broken)))
  }

  @Test func `a sound record does not take the place of a damaged one, and share says how it comes to`() throws {
    let stage = try copies()
    let broken = try path(stage, "a", "shelf 3")
    try damage(stage, broken)
    #expect(stage.run("share", "b", "--workspace", "a") == 1)
    let said = flat(stage.output)
    #expect(said.contains("which is sound in b and damaged here. Move the damaged one out of the evidence folder"))
    #expect(!said.contains("Not carried"))
    try stage.folder.remove(broken)
    #expect(stage.run("share", "b", "--workspace", "a") == 0)
    #expect(stage.run("verify", "--workspace", "a") == 0)
  }

  @Test func `verify speaks of a newer version only where the record's words give reason to`() throws {
    for (change, isNewer) in [
      ({ (text: String) in text.replacing("title: shelf 1", with: "title: ''") }, false),
      ({ $0.replacing("title: shelf 1", with: "title: shelf 1\nweather: fine") }, true),
      ({ $0.replacing("muster-record/2", with: "muster-record/3") }, true),
      ({ $0.replacing("record: evidence-attached", with: "record: weather-noted") }, true),
      ({ $0.replacing("muster-record/2", with: "something") }, false),
    ] {
      let stage = try copies()
      let place = try plant(stage, change)
      #expect(stage.run("verify", "--workspace", "a") == 1)
      let said = stage.output.replacing("\n", with: "").replacing(" ", with: "")
      #expect(said.contains("AnewerversionofMustermayhavewrittenit") == isNewer, "\(stage.output)")
      #expect(said.contains("mustererase\(id(place).prefix(10))--because") != isNewer, "\(stage.output)")
    }
  }

  @Test func `a record that cannot be read is erased, here and in every copy that sees it`() throws {
    let stage = try copies()
    let place = try plant(stage) { $0.replacing("title: shelf 1", with: "title: ''") }
    let there = "b" + place.dropFirst()
    try stage.folder.write(try #require(try stage.contents()[place]), to: there)
    #expect(
      stage.run("erase", String(id(place).prefix(10)), "--because", "cannot be read", "--yes", "--workspace", "a") == 0,
      "\(stage.errors)")
    #expect(stage.run("verify", "--workspace", "a") == 0, "\(stage.output)")
    _ = stage.answer("share", "b", "--workspace", "a")
    #expect(try stage.contents()[place] == nil && stage.contents()[there] == nil)
    #expect(stage.run("verify", "--workspace", "b") == 0, "\(stage.output)")
  }

  @Test func `a changed record is erased where another one says what it was`() throws {
    let stage = try copies()
    let followed = try path(stage, "a", "shelf 2")
    try damage(stage, followed)
    #expect(
      stage.run("erase", String(id(followed).prefix(10)), "--because", "a name", "--yes", "--workspace", "a") == 0,
      "\(stage.errors)")
    #expect(try stage.contents()[followed] == nil)
  }

  @Test func `a changed record that no other follows is not erased, and it is said what to do`() throws {
    let stage = try copies()
    let last = try path(stage, "a", "shelf 3")
    try damage(stage, last)
    let before = try stage.contents()
    #expect(stage.run("erase", String(id(last).prefix(10)), "--because", "a name", "--yes", "--workspace", "a") == 2)
    let said = flat(stage.errors)
    #expect(
      said.contains("no tombstone can stand for it. Nothing was changed. Move the file out of the evidence folder."))
    #expect(try stage.contents() == before)
  }
}
