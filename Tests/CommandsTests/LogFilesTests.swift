import Platform
import TestSupport
import Testing

/// A log comes from other people: what it names is read only beside it and below it.
@Suite struct `The file column of a log` {
  private func stage(_ named: String) throws -> Stage {
    let stage = try Stage.opened()
    try stage.folder.write("salary list", to: "private/secret.txt")
    try stage.folder.write("an audit", to: "post/papers/audit.txt")
    try stage.folder.link("post/link.txt", to: stage.folder / "private/secret.txt")
    try stage.folder.link("post/door", to: stage.folder / "private")
    try stage.folder.write("criterion,title,file\nHP2,Audit,\(named)\n", to: "post/log.csv")
    return stage
  }

  private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test(arguments: ["../private/secret.txt", "papers/../../private/secret.txt", "/etc/hostname"])
  func `reaches nothing outside the log's folder`(named: String) throws {
    let stage = try stage(named)
    let before = try stage.contents()
    #expect(stage.run("import", "post/log.csv") == 2)
    #expect(flat(stage.errors).contains("'\(named)' is outside the folder of the log"))
    #expect(try stage.contents() == before)
  }

  @Test(arguments: ["link.txt", "door/secret.txt"])
  func `follows no link`(named: String) throws {
    let stage = try stage(named)
    let before = try stage.contents()
    #expect(stage.run("import", "post/log.csv") == 2)
    #expect(flat(stage.errors).contains("'\(named)' is a link or lies behind one"))
    #expect(try stage.contents() == before)
  }

  @Test(arguments: ["papers/audit.txt", "./papers/../papers/audit.txt"])
  func `takes what lies below the log, and says which files it reads`(named: String) throws {
    let stage = try stage(named)
    let said = flat(stage.answer("import", "post/log.csv", "--dry-run"))
    #expect(said.contains("Files that are read and kept: • \(named)"))
    _ = stage.answer("import", "post/log.csv")
    #expect(try stage.contents().keys.contains { $0.hasSuffix("/audit.txt") && $0.hasPrefix("evidence/files/") })
  }
}
