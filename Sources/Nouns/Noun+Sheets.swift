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
      return ColumnMeaning(
        entry?.name ?? field.key.rawValue, entry?.words ?? name,
        also: [name] + [field.formerly].compactMap(\.self) + (entry?.also ?? []),
        orElse: entry?.orElse ?? [])
    }
  }

  /// What a row of a sheet says of each field that has a column.
  package static func written(_ cell: (_ meaning: String) -> String?) -> Written<Self> {
    var written = Written<Self>()
    for field in fields { if let entry = field.entry { written[field.key] = cell(entry.name) } }
    return written
  }

  /// What a row of a sheet says otherwise than the thing's own row in a sheet does, of the fields that the sheet has a column for.
  package func toldOtherwise(
    _ written: Written<Self>, among columns: (String) -> Bool, draft empty: () -> Draft
  ) -> [ToldOtherwise<Key>] where Draft: Equatable {
    func draft(_ key: Key, _ text: String) -> Draft? {
      var one = Written<Self>()
      one[key] = text
      var draft = empty()
      return one.fill(&draft).isEmpty ? draft : nil
    }
    return Self.fields.compactMap { field in
      guard let entry = field.entry, columns(entry.name) else { return nil }
      let (said, own) = (written[field.key] ?? "", ownText(field))
      if said == own { return nil }
      // A spreadsheet may have written the same in another way, such as 30/06/2026.
      let isSame = !said.isEmpty && !own.isEmpty && draft(field.key, said).map { $0 == draft(field.key, own) } ?? false
      return isSame ? nil : ToldOtherwise(key: field.key, words: entry.words, own: own, said: said)
    }
  }

  /// What the thing's own row in a sheet says of a field, as it comes back.
  func ownText(_ field: NounField<Self>) -> String {
    Heading(SafeCell.unguarded(SafeCell.guarded(field.cell(self).sheet))).text
  }
}

/// A field of which a sheet says otherwise than is recorded.
package struct ToldOtherwise<Key: Sendable>: Sendable {
  package let key: Key
  /// In words for a message: `the date`.
  package let words: String
  /// As the thing's own row in a sheet says it.
  package let own: String
  /// As the sheet says it; empty where it says nothing.
  package let said: String
}
