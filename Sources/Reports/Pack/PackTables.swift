import Assessments
import Digests
import Frameworks
import Markup
import Nouns
import Pages

/// How the file of a key document comes with the pack.
package enum PackedFile: Sendable, Hashable {
  /// A copy, by its path in the pack.
  case copied(String)
  /// Left out because the person asked for that.
  case leftOut
  /// What is kept is not what was attached, or is not there.
  case unsound
}

/// The tables of the day-one pack that no report has.
struct PackTables {
  /// With names: whoever comes on the day must know whom to ask.
  let tables: AssessmentTables
  let finder: KeyDocumentFinder
  let files: [Digest: PackedFile]
  /// Whether it is told how a document was found, which is for those who check it.
  let tellsHow: Bool

  private var context: ReportContext { tables.context }
  private var preparation: Preparation { tables.framework.preparation }

  /// The days as the framework tells them, with room for names. Where it tells none, the room is there all the same.
  var timetable: Table {
    func said(_ text: String) -> Table.Cell { text == "none" ? .nothing : .init(text) }
    let rows = preparation.timetable.map { entry -> [Table.Cell] in
      [
        .init(entry.day), said(entry.inspectors), said(entry.authority), said(entry.partners), .blank, .blank,
        .init(entry.basis.inWords),
      ]
    }
    let empty = [[Table.Cell]](repeating: Array(repeating: .blank, count: 6) + [.nothing], count: 8)
    return Table(
      "Timetable", name: "timetable",
      [
        .init("Day", page: .slim), .init("Inspectors"), .init("Authority"), .init("Partners"), .init("Who"),
        .init("Where"),
        .init("Where this comes from", showing: .sheets),
      ], rows: rows.isEmpty ? empty : rows)
  }

  /// Each key document with what was found of it.
  var documents: Table {
    let how: [Table.Column] = tellsHow ? [.init("How it was found", page: .slim)] : []
    return Table(
      "Key documents", name: "key-documents",
      [
        .init("Id"), .init("Document"), .init("Speaks to", showing: .sheets), .init("Found"),
        .init("Dated", page: .slim),
      ] + how + [
        .init("File in this pack", showing: .wide), .init("Kept at", showing: .wide),
        .init("SHA-256", showing: .sheets),
      ], rows: preparation.keyDocuments.flatMap(rows))
  }

  private func rows(_ document: Preparation.KeyDocument) -> [[Table.Cell]] {
    let start: [Table.Cell] = [
      .init(document.id), .init(document.document), .init(speaksTo(document)),
    ]
    let items = finder.items(document)
    guard !items.isEmpty else {
      let nothing = [Table.Cell](repeating: .nothing, count: tellsHow ? 5 : 4)
      return [start + [.init(tellsHow ? "not found in the evidence" : "not here yet")] + nothing]
    }
    return items.map { found in
      let content = found.item.content
      let digest = content.material.storedFile?.digest.hex
      return start + [
        tables.typed(content.title), .day(content.speaksFor, none: "no date"),
      ] + (tellsHow ? [.init(found.how.words)] : []) + [file(found.item), place(content), .optional(digest)]
    }
  }

  /// The criteria by id and name; a document of the whole is of all.
  private func speaksTo(_ document: Preparation.KeyDocument) -> String {
    document.criteria.map { id in
      tables.framework.criterion(CriterionID(id)).map { "\(id) \($0.title)" } ?? id
    }.joined(separator: "; ")
  }

  private func file(_ item: Assessment.EvidenceItem) -> Table.Cell {
    switch files[item.id] {
    case .copied(let path): .file(path)
    case .leftOut: .init("left out")
    case .unsound: .init("the file is missing or has changed")
    case nil: .nothing
    }
  }

  private func place(_ content: EvidenceContent) -> Table.Cell {
    guard case .reference(let place) = content.material else { return .nothing }
    return tables.ownWords(place)
  }

  /// Who answers for what, with room for how to reach them.
  var contacts: Table {
    Table(
      "Contacts", name: "contacts",
      [.init("For", page: .broad), .init("Name"), .init("Stands in"), .init("Telephone"), .init("E-mail")],
      rows: roles.map { [.init($0), .blank, .blank, .blank, .blank] } + owners)
  }

  /// Those who have something to do on the day by the framework's checklist, after those whom every inspection needs.
  private var roles: [String] {
    var roles = ["Lead inspector", "Inspection coordinator", "First deputy", "Second deputy", "Director"]
    let owners = preparation.checklist.map { CountWords.sentence($0.owner) }
    for owner in owners where !roles.contains(owner) && owner != "Coordinator" { roles.append(owner) }
    return roles + agencies.map { "Single point of contact, \($0)" }
  }

  private var agencies: [String] {
    let stated = context.assessment.currentEvidence.compactMap(\.content.agency)
    let own = tables.framework.judgements.compactMap(\.agency)
    return Set((stated + own).map { context.discretion.text($0).replacing("-", with: " ") }).sorted()
  }

  private var owners: [[Table.Cell]] {
    tables.framework.criteria.map { criterion in
      let owner = context.assessment.owners[criterion.id]
      func known(_ name: String?) -> Table.Cell {
        context.audience.seesNames ? name.map { .init(context.discretion.text($0)) } ?? .blank : .blank
      }
      return [.init("\(criterion.id) \(criterion.title)"), known(owner?.owner), known(owner?.reviewer), .blank, .blank]
    }
  }
}

extension Basis {
  /// Whose word a line of the timetable is.
  fileprivate var inWords: String {
    switch self {
    case .stated: "stated by the inspectorate"
    case .project: "the project's proposal"
    default: rawValue.replacing("-", with: " ")
    }
  }
}

extension KeyDocumentFinder.How {
  fileprivate var words: String {
    switch self {
    case .named: "named in the item"
    case .byKind: "by its kind"
    case .byTitle: "by its title: please check"
    }
  }
}
