import Calendar
import TestSupport
import Testing

// Moving from one version of a framework to the next. The files lie in `Versions`.
extension Stage {
  /// An assessment made under version 1, with version 2 put in its place nine days later, and not moved yet.
  static func moving() throws -> Stage {
    let stage = try Stage()
    try stage.folder.write(try VersionsTests.file("version-1.yaml"), to: "frameworks/local-practice-review.yaml")
    _ = stage.answer("init", ".", "--framework", "local-practice-review", "--authority", "Northvale Council")
    func attach(_ title: String, _ arguments: String...) {
      let status = stage.run(
        ["attach", "--reference", "shelf of \(title)", "--title", title, "--dated", "2026-10-01"] + arguments)
      #expect(status == 0, "\(stage.errors)")
    }
    attach("Visits audit", "--kind", "audit", "--shows", "CH1.F1")
    attach("Supervision audit", "--kind", "audit", "--shows", "MG1.F1,CH1.S1")
    attach("Staff survey", "--kind", "feedback-staff", "--shows", "MG1.F1,CH1.F1")
    attach("Complaint", "--kind", "feedback-families", "--shows", "MG1.W1", "--against", "CH1.F1")
    attach("Overview", "--kind", "minutes", "--to", "CH1", "--shows", "fair")
    _ = stage.answer("judge", "CH1", "fair", "--because", "two audits")
    _ = stage.answer("judge", "MG1", "fair", "--because", "one audit")
    try stage.folder.write(try VersionsTests.file("version-2.yaml"), to: "frameworks/local-practice-review.yaml")
    try stage.folder.write(try VersionsTests.file("version-1.yaml"), to: "shelf/last-year.yaml")
    stage.now = .init(seconds: stage.now.seconds + 9 * 86_400)
    return stage
  }

  /// The same, moved.
  static func moved() throws -> Stage {
    let stage = try moving()
    _ = stage.answer("init", "--upgrade", "--from", "shelf/last-year.yaml")
    return stage
  }

  /// The items' short ids, which are made by chance, in the order in which they were attached.
  var itemIDs: [String] {
    answer("evidence", "--json").matches(of: #/\n    "id": "([a-z0-9]{7})/#).map { String($0.output.1) }
  }
}

/// A text as one line: every run of white space as one blank.
func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

/// A text with a number in the place of each item's id.
func masked(_ text: String, _ ids: [String]) -> String {
  ids.enumerated().reduce(text) { $0.replacing($1.element, with: "item-0\($1.offset + 1)") }
}
