import Frameworks
import StructuredText
import TestSupport
import Testing

/// What `frameworks check` finds beyond the shape of a file.
@Suite struct LintTests {
  private func check(_ changes: (String, String)...) throws -> (status: Int32, said: String) {
    var text = FrameworkStarter.text(id: "mine", title: "Mine", isGraded: true)
    for (before, after) in changes {
      #expect(text.contains(before))
      text = text.replacing(before, with: after)
    }
    let stage = try Stage()
    try stage.folder.write(text, to: "mine.yaml")
    let status = stage.run("frameworks", "check", "mine.yaml")
    return (status, stage.output)
  }

  private let cohort =
    "- {id: open-case, label: Open case, who: children with an allocated social worker, target: 20}"

  private func recognised(_ rule: String) -> String {
    "- id: open-case\n    label: Open case\n    who: children\n    target: 20\n    recognised-by:\n      - {\(rule)}"
  }

  @Test(arguments: [
    ("list: children-in-need, need-closed: blanc", "'blanc' is not a condition"),
    ("list: children-in-need, ned-closed: blank", "did you mean 'need-closed'?"),
    ("list: children-in-ned, need-closed: blank", "did you mean 'children-in-need'?"),
  ])
  func `a list, a column or a condition that no sample could be drawn by is found`(rule: String, said: String) throws {
    let (status, output) = try check((cohort, recognised(rule)))
    #expect(status == 1)
    #expect(output.contains(said), "\(output)")
    #expect(output.contains("mine.yaml:") && output.contains("It cannot be used."))
  }

  @Test func `a kind of evidence that no item can have is found`() throws {
    let (status, output) = try check(("kind: performance-data", "kind: performance-date"))
    #expect(status == 1 && output.contains("did you mean 'performance-data'?"))
  }

  @Test func `remarks that point nowhere are found, all at once`() throws {
    let extra = """
      case-file-points:
        - {id: CF1, point: The child was seen, criteria: [CH9]}
      timescales:
        - {id: T1, timescale: within a day, basis: project, used-in: [CH8]}
      case-list-fields:
        - {id: L1, field: a date, cohorts: [open-cases]}
      sample-wishes:
        - {id: W1, wish: some younger children, attribute: ages, value: under 1, at-least: 2}

      """
    let (status, output) = try check(("judgements:\n", extra + "judgements:\n"))
    #expect(status == 1)
    for said in [
      "no criterion or judgement 'CH9'", "no criterion or judgement 'CH8'", "no cohort 'open-cases'",
      "'ages' is not an attribute",
    ] {
      #expect(output.contains(said), "\(output)")
    }
  }

  @Test(arguments: BuiltInFrameworks.all.map(\.name))
  func `a built-in framework is found sound`(name: String) throws {
    let file = try #require(BuiltInFrameworks.all.first { $0.name == name })
    let stage = try Stage()
    try stage.folder.write(String(decoding: file.bytes, as: UTF8.self), to: name)
    #expect(stage.run("frameworks", "check", name) == 0)
    #expect(!stage.output.contains("error") && !stage.output.contains("warning"), "\(stage.output)")
  }
}
