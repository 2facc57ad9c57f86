import Assessments
import StructuredText
import TestSupport
import Testing

/// Several forms that came back, taken in by one command.
@Suite struct `Several forms at once` {
  private let desk: ReturnDesk
  private var stage: Stage { desk.stage }

  init() throws {
    desk = try ReturnDesk()
    let form = try desk.form()
    for (name, title) in [("one", "Front-door audit"), ("two", "Night visits")] {
      try stage.folder.write(
        desk.answers(
          form, by: name == "one" ? "C. Farrow" : "A. Deputy", copy: name, evidence: [desk.item(title: title)]),
        to: "\(name).txt")
    }
  }

  private var titles: [String] { get throws { try desk.assessment.evidence.map(\.content.title) } }

  @Test func `are each taken in and said in a line`() throws {
    #expect(stage.run("import", "one.txt", "two.txt", "--dry-run") == 0)
    #expect(
      try titles.isEmpty && stage.output.contains("Would take in from A. Deputy: 1 evidence item attached (--dry-run).")
    )
    #expect(stage.run("import", "one.txt", "two.txt") == 0, "\(stage.errors)")
    #expect(try titles == ["Front-door audit", "Night visits"])
    #expect(
      stage.output
        == "Took in from C. Farrow: 1 evidence item attached.\nTook in from A. Deputy: 1 evidence item attached.\n")
    #expect(stage.run("import", "one.txt", "two.txt") == 0)
    #expect(try titles.count == 2 && flat(stage.output).contains("'two.txt' was taken in on"))
  }

  @Test func `of which one is refused are taken in but for that one, which is named`() throws {
    try stage.folder.write(try stage.folder.text(of: "one.txt").replacing("Front", with: "Back"), to: "bad.txt")
    try stage.folder.write("criterion,title\nHP2,A paper\n", to: "log.csv")
    #expect(stage.run("import", "bad.txt", "two.txt", "log.csv") == 1)
    #expect(try titles == ["Night visits"])
    let errors = flat(stage.errors)
    #expect(errors.contains("'bad.txt' was changed after it was saved.") && errors.contains("'log.csv' is no form"))
    #expect(errors.contains("2 of 3 were not taken in: 'log.csv' and 'bad.txt'."))
  }

  @Test func `take no option that is for one`() {
    for options in [["--update"], ["--json"], ["--copy"], ["--template"]] {
      #expect(stage.run(["import", "one.txt", "two.txt"] + options) == 2, "\(options)")
    }
  }
}
