package import Arguments
import Pages
package import StructuredText

extension Noun {
  /// The options by which a command is told of one.
  package static var options: [OptionSpec] { fields.compactMap { $0.entry?.option } }

  /// The fields that a form asks for.
  package static var asked: [(field: NounField<Self>, entry: Entry<Draft>, question: FieldQuestion)] {
    fields.compactMap { field in
      field.entry.flatMap { entry in entry.question.map { (field, entry, $0) } }
    }
  }

  /// What the columns of a sheet mean: every field is known by its heading, what can be read in by other headings too.
  package static var meanings: [ColumnMeaning] {
    fields.map { field in
      let (name, entry) = (field.column.name, field.entry)
      return ColumnMeaning(entry?.name ?? field.key.rawValue, entry?.words ?? name, also: [name] + (entry?.also ?? []))
    }
  }

  /// What a row of a sheet says of each field that has a column.
  package static func written(_ cell: (_ meaning: String) -> String?) -> Written<Self> {
    var written = Written<Self>()
    for field in fields { if let entry = field.entry { written[field.key] = cell(entry.name) } }
    return written
  }

  /// The names of those fields, among the ones that a sheet has a column for, of which a row says something else than the
  /// thing's own row in a sheet does.
  package func differences(
    _ written: Written<Self>, among columns: (String) -> Bool, draft empty: () -> Draft
  ) -> [String] where Draft: Equatable {
    func draft(_ key: Key, _ text: String) -> Draft? {
      var one = Written<Self>()
      one[key] = text
      var draft = empty()
      return one.fill(&draft).isEmpty ? draft : nil
    }
    return Self.fields.compactMap { field in
      guard let entry = field.entry, columns(entry.name) else { return nil }
      let text = written[field.key] ?? ""
      let own = Heading(SafeCell.unguarded(SafeCell.guarded(field.cell(self).sheet))).text
      if text == own { return nil }
      // A spreadsheet may have written the same in another way, such as 30/06/2026.
      let isSame = !text.isEmpty && !own.isEmpty && draft(field.key, text).map { $0 == draft(field.key, own) } ?? false
      return isSame ? nil : entry.words
    }
  }
}
