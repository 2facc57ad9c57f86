import Arguments
import Assessments
import StructuredText

extension OptionSpec {
  static let column = OptionSpec(
    "column", "MEANING=HEADING", "what a column means, where its heading does not tell; remembered from then on",
    repeats: true)

  static let kindMeans = OptionSpec(
    "kind-means", "WORD=KIND", "which kind of evidence a word of yours means; remembered from then on", repeats: true)
}

// What people say of their own headings and words: once, since the workspace remembers it.
extension Call {
  /// A matcher that knows what columns were named, in this call or before.
  func naming(_ matcher: ColumnMatcher) -> ColumnMatcher { matcher.naming(columnNames) }

  /// What columns were named, in this call and before; what was said last of a heading counts.
  private var columnNames: [ColumnName] {
    let stated = values("column").compactMap(Call.columnName)
    return opened.columns.filter { known in !stated.contains { $0.names(known.heading) } } + stated
  }

  private static func columnName(_ text: String) -> ColumnName? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let name = ColumnName(
      meaning: String(text[..<sign]).trimmed, heading: String(text[text.index(after: sign)...]).trimmed)
    return name.meaning.isEmpty || name.heading.isEmpty ? nil : name
  }

  /// Refuses names that say nothing: a meaning that none of the sheets has, a heading that is not there.
  func checkColumns(_ sheets: [(matcher: ColumnMatcher, header: [String])], of file: String) throws {
    for text in values("column") {
      var known: [String] = []
      for id in sheets.flatMap({ $0.matcher.meanings.map(\.id) }) where !known.contains(id) { known.append(id) }
      guard let name = Call.columnName(text) else {
        throw Failure("'\(text)' does not say which column is meant.", next: "Write --column \(known[0])=\"HEADING\".")
      }
      guard known.contains(name.meaning) else {
        throw Failure(
          "No column of such a sheet means '\(name.meaning)'.",
          next: Suggestion.nearest(name.meaning, among: known).map { "Did you mean '\($0)'?" }
            ?? "Use one of \(known.joined(separator: ", ")).")
      }
      let headers = sheets.filter { $0.matcher.meanings.contains { $0.id == name.meaning } }.map(\.header)
      guard headers.contains(where: { $0.contains(where: name.names) }) else {
        throw Failure(
          "No column of '\(file)' is headed '\(name.heading)'.",
          next: "Its headings are: \(headers.joined().filter { !$0.isEmpty }.prefix(60).joined(separator: ", ")).")
      }
    }
  }

  /// What words for kinds of evidence mean, in this call and before.
  func kinds() throws -> [String: EvidenceKind] {
    var kinds = opened.kinds
    for (written, kind) in try statedKinds { kinds[EvidenceKind.key(of: written)] = kind }
    return kinds
  }

  private var statedKinds: [(written: String, kind: EvidenceKind)] {
    get throws {
      try values("kind-means").map { text in
        let known = EvidenceKind.allCases.map(\.rawValue).joined(separator: ", ")
        guard let sign = text.lastIndex(of: "="), !text[..<sign].allSatisfy(\.isWhitespace) else {
          throw Failure(
            "'\(text)' does not say what the word means.", next: "Write --kind-means \"Dip sample=case-sample\".")
        }
        let wanted = String(text[text.index(after: sign)...]).trimmed
        guard let kind = EvidenceKind(written: wanted, [:]) else {
          throw Failure("'\(wanted)' is not a kind of evidence.", next: "Use one of \(known).")
        }
        return (String(text[..<sign]).trimmed, kind)
      }
    }
  }

  /// Records of what was said in this call and not known before.
  func namesToRemember() throws -> [any RecordContent] {
    let columns = values("column").compactMap(Call.columnName).filter { !opened.columns.contains($0) }
    let kinds = try statedKinds.filter { opened.kinds[EvidenceKind.key(of: $0.written)] != $0.kind }
    return columns.map { ColumnNamed($0) } + kinds.map { KindMeant($0.written, means: $0.kind) }
  }
}
