import Arguments

extension OptionSpec {
  static let because = OptionSpec("because", "TEXT", "the reason, in a sentence")

  /// The forms in which every command that shows a table answers.
  static let formats = OptionSpec(
    "format", "FORMAT", "text, csv for a spreadsheet, md for Word and committee systems, or json",
    allowed: AnswerFormat.allCases.map(\.rawValue), standard: "text")

  static let reaudit = OptionSpec("re-audit", "ACTION", "it looks again at what this action was raised from")

  static let effort = OptionSpec("effort", "DAYS", "days of work it takes, to settle which of two ways is proposed")
}

extension [OptionSpec] {
  static let action = [
    OptionSpec("owner", "NAME", "who does it"), OptionSpec("due", "DATE", "by when"),
    OptionSpec("note", "TEXT", "what happened"),
  ]

  static let evidenceContent = [
    OptionSpec("title", "TEXT", "what the item is called", standard: "the file's name"),
    OptionSpec("reference", "PLACE", "where it is kept, instead of a copy"),
    OptionSpec("to", "CRITERION", "a criterion that it bears on", repeats: true),
    OptionSpec(
      "shows", "STATEMENT", "the statement that best says what it shows (HP2.G1), or a grade with --to", repeats: true),
    OptionSpec("against", "STATEMENT", "a statement that it shows not to hold", repeats: true),
    OptionSpec(
      "kind", "KIND",
      "audit, performance-data, case-sample, observation, feedback-children, feedback-families, feedback-staff, policy, minutes, external-review or other"
    ),
    OptionSpec("dated", "DATE", "the day it speaks for"),
    OptionSpec("covers", "FROM..TO", "the period it covers; it ages from the end of that"),
    OptionSpec("agency", "AGENCY", "whose evidence it is"),
    OptionSpec("exercise", "NAME", "papers of one exercise count once"),
    OptionSpec("extent", "EXTENT", "how far it reaches: \"31 of 40\", or a word of the inspectorate such as most"),
    OptionSpec("place", "PLACE", "the place in the document: \"page 4, paragraph 12\""),
    OptionSpec("note", "TEXT", "anything else; no child's name"),
  ]
}
