package import Assessments
package import Calendar
import Digests
package import Frameworks
import StructuredText

/// What a check of every record and every evidence file found. Checking changes nothing.
package struct Verification: Sendable {
  /// One finding, in a sentence, and what to do next.
  package struct Finding: Sendable, Equatable {
    /// Whether something that was recorded is lost or changed.
    package let isDamage: Bool
    package let sentence: String
  }

  package let records: Int
  package let files: Int
  package let erased: Int
  package let statedClocks: Int
  package let findings: [Finding]

  package var isSound: Bool { !findings.contains(where: \.isDamage) }

  /// Reads everything again, always from the files.
  package init(_ workspace: Workspace) throws(StoreError) {
    let contents = try workspace.contents()
    var findings: [Finding] = []
    for damage in contents.damaged {
      let what = damage.diagnostics.first?.message.text ?? "it is not a record"
      findings.append(
        Finding(
          isDamage: true,
          sentence: "\(damage.path) is not a record that can be read: \(what). Take it back from a copy."))
    }
    for stray in contents.strays {
      findings.append(Finding(isDamage: stray.isDamage, sentence: Verification.sentence("\(stray)")))
    }
    for path in contents.toErase {
      findings.append(
        Finding(
          isDamage: false,
          sentence: "\(path) was erased in another copy and is still here. The next command that records removes it."))
    }
    let records = contents.history.records
    var erasedFiles: Set<Digest> = []
    for case .erased(let erasure) in records.map(\.body) { erasedFiles.formUnion(erasure.files) }
    var checked: Set<String> = []
    for file in records.compactMap(\.storedFile) where checked.insert(file.path).inserted {
      if let finding = try Verification.check(file, erased: erasedFiles.contains(file.digest), workspace) {
        findings.append(finding)
      }
    }
    let kept = try workspace.keptFiles()
    for stray in kept.strays {
      findings.append(Finding(isDamage: stray.isDamage, sentence: Verification.sentence("\(stray)")))
    }
    for path in kept.paths where !checked.contains(path) {
      findings.append(
        Finding(isDamage: false, sentence: "evidence/\(path) is named by no record. Attach it again, or remove it."))
    }
    let completeness = contents.history.assessment(asAt: contents.history.lastDay ?? CivilDate(daysSinceEpoch: 0))
      .completeness
    for missing in completeness.missing {
      findings.append(
        Finding(
          isDamage: true,
          sentence:
            "A record that others name is not here: \(missing.short). It was removed, or has not yet arrived from another copy."
        ))
    }
    for batch in completeness.incompleteBatches {
      findings.append(
        Finding(
          isDamage: false,
          sentence:
            "An import is not complete (batch \(batch)); what is here of it is passed over until the rest arrives."))
    }
    self.records = records.count
    self.files = checked.count
    erased = records.count { $0.kind == .erased }
    statedClocks = records.count { $0.header.clockStated }
    self.findings = findings
  }

  private static func check(_ file: StoredFile, erased: Bool, _ workspace: Workspace) throws(StoreError) -> Finding? {
    switch try workspace.condition(of: file) {
    case .sound: return nil
    case .missing:
      if erased { return nil }
      return Finding(
        isDamage: true,
        sentence: "evidence/\(file.path) is missing. Take it back from a copy, or withdraw the item that rests on it.")
    case .differs:
      return Finding(
        isDamage: true,
        sentence: "evidence/\(file.path) is not what was attached: its content has changed. Take it back from a copy.")
    }
  }

  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  /// The day as at which these records give a printed seal, if any does. The records of any day up to today are tried.
  package static func day(of seal: String, _ framework: Framework, _ history: History, until today: CivilDate)
    -> CivilDate?
  {
    guard let first = history.records.map(\.header.at).min()?.date else { return nil }
    let wanted = seal.lowercased()
    return stride(from: today.daysSinceEpoch, through: first.daysSinceEpoch, by: -1)
      .map { CivilDate(daysSinceEpoch: $0) }
      .first { day in
        let counted = history.assessment(asAt: day).completeness.counted
        return Seal(framework: framework, asAt: day, counted: counted).description == wanted
      }
  }
}
