import Assessments
import Calendar
import Digests
import Platform
import StructuredText

/// What is to be said of a workspace's records.
struct RecordFindings {
  private let survey: Survey

  private let today: CivilDate?

  init(_ survey: Survey, _ today: CivilDate?) { (self.survey, self.today) = (survey, today) }

  var all: [Verification.Finding] {
    damaged + strays + missing + waiting + refused + ahead + misplaced + foreign + incomplete
  }

  private var damaged: [Verification.Finding] {
    survey.contents.damaged.map { damage in
      let first = damage.diagnostics.first { $0.severity == .error } ?? damage.diagnostics.first
      let detail = first.map { " (line \($0.line): \($0.message.text))" } ?? ""
      return Verification.Finding(
        kind: .unreadableRecord, isDamage: true,
        sentence: "'\(Path.printable(damage.path))' is whole but not a record that this version can read\(detail). "
          + (damage.mayBeNewer
            ? "It is not counted. A newer version of Muster may have written it: try that, or ask whoever did."
            : "It is not counted. Record anew what it says, where that can be seen, and remove it with "
              + "'muster erase \(damage.digest.short.prefix(10)) --because \"cannot be read\"'."))
    }
  }

  private var strays: [Verification.Finding] {
    survey.strays.map { stray in
      let text = "\(stray)"
      var sentence = "\(text)."
      if stray.isKeptBack {
        sentence += " It is not counted. See to it that it can be read (permissions, the disk), and verify again."
      } else if stray.isDamage {
        sentence +=
          " It is not counted. Move it out of the evidence folder, and take the record back from another copy, such as git, the share or a backup."
      } else if stray.cause == .unknownName || stray.cause == .folder || stray.cause == .link {
        sentence += " Move it out of the evidence folder if it does not belong there."
      }
      let kind: Verification.Finding.Kind = stray.isDamage ? .changedRecord : .stray
      return Verification.Finding(kind: kind, isDamage: stray.isDamage, sentence: sentence)
    }
  }

  /// A record that is here but cannot be read is not also called missing.
  private var missing: [Verification.Finding] {
    let damaged = Set(survey.contents.damaged.map(\.digest))
    let changed = Set(
      survey.strays.filter(\.isDamage).compactMap { stray -> ShortDigest? in
        switch RecordName.read(Path.name(of: stray.path)) {
        case .record(let name), .conflictCopy(let name): name.digest
        case .other: nil
        }
      })
    let gone = completeness.missing.filter { !damaged.contains($0) && !changed.contains($0.shortened) }
    return gone.map { digest in
      let followers = survey.contents.history.records.filter { $0.header.after.contains(digest) }
      let by = followers.first.map { ", which the record of \($0.header.at) by \($0.header.by.name) follows," } ?? ""
      return Verification.Finding(
        kind: .missingRecord, isDamage: true,
        sentence: "Record \(digest.short)\(by) is not here: it was removed, or has not yet arrived from another copy. "
          + "Let the copies catch up; if it stays away, look for its file in git, on the share or in a backup.")
    }
  }

  private var waiting: [Verification.Finding] {
    survey.contents.waiting.map { waiting in
      let header = waiting.erasure.header
      let here = waiting.paths.filter { exists($0) }.map { "'\(Path.printable($0))'" }
      return Verification.Finding(
        kind: .toErase, isDamage: false, isOwed: true,
        sentence:
          "An erasure by \(Path.printable(header.by.name)) of \(header.at.date) is not carried out here: \(here.joined(separator: ", ")). "
          + "It is \(Erased.meanwhile). 'muster erase \(waiting.erasure.digest.short.prefix(10))' removes it for good; "
          + "if nobody you know made it, \(aside(waiting.erasure)).")
    }
  }

  private var refused: [Verification.Finding] {
    survey.contents.history.refusedErasures.map { erasure in
      Verification.Finding(
        kind: .refusedErasure, isDamage: false, isOwed: true,
        sentence:
          "An erasure by \(Path.printable(erasure.header.by.name)) of \(erasure.header.at.date) names more than one record "
          + "with what goes with it, which 'muster erase' never writes. It erases nothing, and all that it names counts. Ask who "
          + "made it; then \(aside(erasure)).")
    }
  }

  private var ahead: [Verification.Finding] {
    guard let today else { return [] }
    return survey.contents.history.records.filter { $0.header.at.date > today }.map { record in
      Verification.Finding(
        kind: .ahead, isDamage: false, isOwed: true,
        sentence:
          "Record \(record.digest.short.prefix(10)) by \(Path.printable(record.header.by.name)) says that it was made on \(record.header.at.date), "
          + "after today, and counts from then on: the clock that it was made by was wrong, or this one is. Put the clock right, "
          + "record again what it says, and erase this one.")
    }
  }

  /// Nothing erases an erasure; its file alone can go.
  private func aside(_ erasure: Record) -> String {
    let path = survey.contents.places.first { $0.record.digest == erasure.digest }?.path ?? erasure.fileName
    return "move its file '\(Path.printable(path))' out of the evidence folder, in every copy"
  }

  private func exists(_ path: String) -> Bool {
    guard path.hasPrefix("evidence/files/") || path.hasPrefix("evidence/lists/") else { return true }
    return survey.kept.contains(String(path.dropFirst("evidence/".count)))
  }

  /// The time and kind at the front of a name are not covered by the digest at its end.
  private var misplaced: [Verification.Finding] {
    let copies = Set(survey.strays.filter { $0.cause == .conflictCopyCounted }.map(\.path))
    return survey.contents.places.compactMap { path, record in
      let own = record.path
      guard path != own, !copies.contains(path), survey.contents.history.tombstones[record.digest] == nil else {
        return nil
      }
      return Verification.Finding(
        kind: .misplacedRecord, isDamage: false,
        sentence: "'\(Path.printable(path))' was renamed or moved; its content is unchanged and is counted. "
          + "Name it '\(own)' again.")
    }
  }

  private var foreign: [Verification.Finding] {
    let records = survey.contents.history.records
    guard let own = records.first(where: { $0.kind == .assessmentOpened })?.header.assessment else { return [] }
    let others = survey.contents.places.filter { _, record in record.header.assessment != own }
    return others.map { path, _ in
      Verification.Finding(
        kind: .foreignRecord, isDamage: false,
        sentence: "'\(Path.printable(path))' was made for another assessment and is counted here all the same. "
          + "If folders were mixed up, move it to the workspace that it came from.")
    }
  }

  private var incomplete: [Verification.Finding] {
    completeness.incompleteBatches.map { part in
      Verification.Finding(
        kind: .incompleteImport, isDamage: false,
        sentence:
          "Of records made together (batch \(part.batch.prefix(7))), \(part.here) of \(part.count) are here, and none of "
          + "them counts until all are. Let the copies catch up; if the command was cut off, run it again.")
    }
  }

  private var completeness: Completeness {
    let history = survey.contents.history
    return history.assessment(asAt: history.lastDay ?? CivilDate(daysSinceEpoch: 0)).completeness
  }
}
