import Calendar
import Digests
import Frameworks
import StructuredText

/// The part of a record that its kind decides, to text and back.
protocol BodyText {
  /// Nil, with the reason among the findings, where a field is missing or wrong.
  init?(_ fields: FieldReader)
  var fields: [TextValue.Field] { get }
}

extension RecordBody {
  init?(_ kind: RecordKind, _ fields: FieldReader) {
    let body: RecordBody? =
      switch kind {
      case .assessmentOpened: AssessmentOpened(fields).map { .assessmentOpened($0) }
      case .frameworkUpgraded: FrameworkUpgraded(fields).map { .frameworkUpgraded($0) }
      case .policySet: PolicySet(fields).map { .policySet($0) }
      case .ownerAssigned: OwnerAssigned(fields).map { .ownerAssigned($0) }
      case .evidenceAttached: EvidenceContent(fields).map { .evidenceAttached($0) }
      case .evidenceCorrected: EvidenceCorrected(fields).map { .evidenceCorrected($0) }
      case .evidenceWithdrawn: EvidenceWithdrawn(fields).map { .evidenceWithdrawn($0) }
      case .safetyConcern: SafetyConcern(fields).map { .safetyConcern($0) }
      case .rechecked: Rechecked(fields).map { .rechecked($0) }
      case .judgementMade: JudgementMade(fields).map { .judgementMade($0) }
      case .sampleDrawn: SampleDrawn(fields).map { .sampleDrawn($0) }
      case .caseReplaced: CaseReplaced(fields).map { .caseReplaced($0) }
      case .caseAudited: CaseAudited(fields).map { .caseAudited($0) }
      case .auditModerated: AuditModerated(fields).map { .auditModerated($0) }
      case .actionRaised: ActionRaised(fields).map { .actionRaised($0) }
      case .actionUpdated: ActionUpdated(fields).map { .actionUpdated($0) }
      case .checklistTicked: ChecklistTicked(fields).map { .checklistTicked($0) }
      case .noteMade: NoteMade(fields).map { .noteMade($0) }
      case .signedOff: SignedOff(fields).map { .signedOff($0) }
      case .returnReceived: ReturnReceived(fields).map { .returnReceived($0) }
      case .erased: Erased(fields).map { .erased($0) }
      }
    guard let body else { return nil }
    self = body
  }

  var fields: [TextValue.Field] {
    let body: any BodyText =
      switch self {
      case .assessmentOpened(let body): body
      case .frameworkUpgraded(let body): body
      case .policySet(let body): body
      case .ownerAssigned(let body): body
      case .evidenceAttached(let body): body
      case .evidenceCorrected(let body): body
      case .evidenceWithdrawn(let body): body
      case .safetyConcern(let body): body
      case .rechecked(let body): body
      case .judgementMade(let body): body
      case .sampleDrawn(let body): body
      case .caseReplaced(let body): body
      case .caseAudited(let body): body
      case .auditModerated(let body): body
      case .actionRaised(let body): body
      case .actionUpdated(let body): body
      case .checklistTicked(let body): body
      case .noteMade(let body): body
      case .signedOff(let body): body
      case .returnReceived(let body): body
      case .erased(let body): body
      }
    return body.fields
  }
}

/// A field with text, or none where there is nothing to say.
func field(_ key: String, _ text: String?) -> [TextValue.Field] {
  text.map { [TextValue.Field(key: key, value: .scalar($0))] } ?? []
}

/// A field with a value of the field's own making, such as a day or a number.
func field(_ key: String, _ value: (some CustomStringConvertible)?) -> [TextValue.Field] {
  field(key, value.map { "\($0)" })
}

/// A field with a list of texts, or none where the list is empty.
func field(_ key: String, _ texts: [String]) -> [TextValue.Field] {
  texts.isEmpty ? [] : [TextValue.Field(key: key, value: .sequence(texts.map { .scalar($0) }))]
}

/// A field with a list of mappings, or none where the list is empty.
func field(_ key: String, _ entries: [[TextValue.Field]]) -> [TextValue.Field] {
  entries.isEmpty ? [] : [TextValue.Field(key: key, value: .sequence(entries.map { .mapping($0) }))]
}

extension FieldReader {
  func digest(_ key: String) -> Digest? { value(key, "a digest of 64 hexadecimal digits") { Digest(hex: $0) } }

  func day(_ key: String) -> CivilDate? { optionalValue(key, "a day such as 2026-11-21") { CivilDate($0) } }

  func number(_ key: String) -> Int? { value(key, "a whole number") { Int($0) } }

  /// Each entry of a list of mappings, read in turn.
  func entries<Entry>(_ key: String, _ what: String, _ read: (FieldReader) -> Entry?) -> [Entry] {
    optionalList(key).compactMap { node in
      guard let entry = FieldReader(node, what, findings) else { return nil }
      let result = read(entry)
      entry.finish()
      return result
    }
  }
}
