import Arguments
import Nouns

extension OptionSpec {
  static let because = OptionSpec("because", "TEXT", "the reason, in a sentence")

  /// The forms in which every command that shows a table answers.
  static let formats = OptionSpec(
    "format", "FORMAT", "text, xlsx or csv for a spreadsheet, docx for Word, md for committee systems, or json",
    allowed: AnswerFormat.allCases.map(\.rawValue), standard: "what the ending of --output says, else text")

  static let template = OptionSpec(
    "template", "FILE", "a Word document (.docx) of your own, whose styles a .docx takes")

  static let sheet = OptionSpec(
    "sheet", "NAME", "the sheet of a workbook", standard: "the one whose headings fit")

  static let listSheets = OptionSpec(
    "sheet", "NAME", "a sheet of a workbook", repeats: true, standard: "every one that is a list")

  static let reaudit = OptionSpec("re-audit", "ACTION", "it looks again at what this action was raised from")

  static let answers = OptionSpec(
    "answers", "WHAT", "what of the criterion: a statement, an audit question or an evidence item", repeats: true)

  static let effort = OptionSpec("effort", "DAYS", "days of work it takes, to settle which of two ways is proposed")
}

extension [OptionSpec] {
  static let action = [
    OptionSpec("owner", "NAME", "who does it"), OptionSpec("due", "DATE", "by when"),
    OptionSpec("note", "TEXT", "what happened"),
  ]

  static let evidenceContent = Evidence.options

  /// For what is shown before it is recorded, such as a folder of papers.
  static let folder = [
    OptionSpec.flag("dry-run", short: "n", "show what is understood, and stop"),
    .flag("yes", "of a folder: record it without asking"),
    .flag("copy", "of a folder: keep copies of the papers, and not only where they are"),
    .flag(ErasedPapers.option, "take in papers too that were erased here before"),
  ]
}
