import Assessments
import Frameworks
import Markup
import Nouns

/// What the pack cannot give.
struct PackGaps {
  let pack: DayOnePack

  private var assessment: Assessment { pack.context.assessment }
  private var preparation: Preparation { pack.context.framework.preparation }

  /// All of it, for those who prepare it.
  var sentences: [String] {
    [checklist, documents, guessed, unsound, timetable, sample, audit, owners, signOff].compactMap { $0 } + unnamed
  }

  /// What whoever gets it must know that it does not hold, and nothing of who is still to do what.
  var told: [String] { [withoutDocuments, unsound, sample, audit].compactMap { $0 } }

  private var checklist: String? {
    let open = preparation.checklist.filter { !(assessment.ticks[$0.id]?.ready ?? false) }
    guard !open.isEmpty else { return nil }
    return
      "\(CountWords.sentence(CountWords.counted(open.count, "item"))) of the checklist \(open.count == 1 ? "is" : "are") "
      + "not ready: \(CountWords.listed(open.map(\.id))), as the checklist names them."
  }

  private var absent: [Preparation.KeyDocument] {
    preparation.keyDocuments.filter { pack.tables.finder.items($0).isEmpty }
  }

  private var withoutDocuments: String? {
    let (count, all) = (absent.count, preparation.keyDocuments.count)
    return count == 0
      ? nil
      : "\(CountWords.sentence(CountWords.counted(count, "key document"))) of \(all) \(count == 1 ? "is" : "are") not here; the list of key documents says which."
  }

  private var documents: String? {
    let absent = absent
    guard !absent.isEmpty else { return nil }
    return
      "\(CountWords.sentence(CountWords.counted(absent.count, "key document"))) of \(preparation.keyDocuments.count) "
      + "\(absent.count == 1 ? "is" : "are") not found in the evidence: \(absent.map { "\($0.id) \($0.document)" }.joined(separator: "; "))."
  }

  private var guessed: String? {
    let count = preparation.keyDocuments.count { document in
      pack.tables.finder.items(document).contains { $0.how == .byTitle }
    }
    guard count > 0 else { return nil }
    return
      "\(CountWords.sentence(CountWords.counted(count, "key document"))) \(count == 1 ? "was" : "were") found by the words of a "
      + "title alone: check before the pack is handed over. An item with the document’s id in its title or note is no guess."
  }

  private var unsound: String? {
    let count = pack.tables.files.values.count { $0 == .unsound }
    guard count > 0 else { return nil }
    return
      "\(CountWords.sentence(CountWords.counted(count, "file"))) of key documents \(count == 1 ? "is" : "are") missing or "
      + "no longer what was attached, and not in the pack; verifying the records names them."
  }

  private var timetable: String? {
    preparation.timetable.isEmpty ? nil : "The timetable has no names yet; write them in."
  }

  private var sample: String? { assessment.samples.isEmpty ? "No sample of cases has been drawn." : nil }

  private var audit: String? {
    guard let sample = assessment.samples.last else { return nil }
    let left = sample.cases.count { !sample.audited.contains($0.reference) }
    guard left > 0 else { return nil }
    return "Not every case of the sample has been audited: \(pack.context.discretion.cases(left)) to go."
  }

  private var owners: String? {
    let nobody = pack.context.framework.criteria.filter { assessment.owners[$0.id] == nil }
    guard !nobody.isEmpty else { return nil }
    return
      "\(CountWords.sentence(CountWords.counted(nobody.count, "criterion", "criteria"))) \(nobody.count == 1 ? "has" : "have") "
      + "no owner: \(nobody.map { "\($0.id) \($0.title)" }.joined(separator: "; "))."
  }

  private var signOff: String? {
    assessment.signOffs.isEmpty ? "Nobody has signed off the self-assessment." : nil
  }

  /// What the framework itself does not name, so that its parts of the pack are empty.
  private var unnamed: [String] {
    let parts = [
      ("timetable", preparation.timetable.isEmpty), ("checklist", preparation.checklist.isEmpty),
      ("key documents", preparation.keyDocuments.isEmpty),
    ].filter(\.1).map(\.0)
    return parts.isEmpty ? [] : ["The framework names no \(CountWords.listed(parts, "and no"))."]
  }
}
