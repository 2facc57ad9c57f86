package import StructuredText

extension ColumnMatcher {
  /// An evidence log as people keep it in a spreadsheet.
  package static let evidenceLog = ColumnMatcher([
    ColumnMeaning(
      "title", "the title",
      also: ["name of evidence", "evidence", "document", "document title", "item", "evidence title"]),
    ColumnMeaning("file", "the file", also: ["file name", "filename", "path", "attachment"]),
    ColumnMeaning(
      "reference", "where it is kept",
      also: ["ref", "link", "location", "where kept", "url", "where it is kept", "source"]),
    ColumnMeaning("dated", "the date", also: ["date", "date of evidence", "evidence date", "document date", "as at"]),
    ColumnMeaning(
      "kind", "the kind", also: ["type", "evidence type", "kind of evidence", "type of evidence", "category"]),
    ColumnMeaning(
      "agency", "the agency", also: ["organisation", "partner", "partner agency", "from agency", "service"]),
    ColumnMeaning("criterion", "the criterion", also: ["criteria", "criterion id", "standard", "bears on", "to"]),
    ColumnMeaning(
      "shows", "what it shows", also: ["what it shows", "statement", "shows statement", "grade", "grade shown"]),
    ColumnMeaning(
      "against", "what it speaks against", also: ["speaks against", "what it speaks against", "counts against"]),
    ColumnMeaning("extent", "the extent", also: ["how many", "proportion", "how much"]),
    ColumnMeaning("note", "the note", also: ["notes", "comment", "comments", "remarks"]),
  ])
}
