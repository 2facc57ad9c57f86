package import StructuredText

extension ColumnMeaning {
  /// What stands for a case, by the headings seen in practice; `LAchildID` and `CHILD` are those of the yearly returns.
  package static let caseReference = ColumnMeaning(
    "case", "the case reference",
    also: [
      "case ref", "case reference", "case id", "case number", "case no", "child unique id", "child id",
      "childs unique id",
      "unique id", "unique child id", "child unique identifier", "unique identifier", "child ref", "child reference",
      "child number", "person id", "person ref", "client id", "client ref", "record id", "ics id", "system id",
      "la child id", "local reference", "local case reference", "reference", "young person id",
      "young persons unique id",
    ], orElse: ["child"])
}
