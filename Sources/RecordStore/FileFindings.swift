import Assessments
import Calendar
import Digests
import Platform

/// What is to be said of a workspace's evidence files and case lists.
struct FileFindings {
  private let survey: Survey
  /// Whether papers are carried beside the records, so that one may not have come yet.
  private let papersGoBeside: Bool
  private let erasures: [Digest: Instant]

  init(_ survey: Survey, papersGoBeside: Bool) {
    (self.survey, self.papersGoBeside) = (survey, papersGoBeside)
    erasures = FileFindings.erasures(survey.contents.history)
  }

  /// When each file that was erased was last erased, by its digest.
  static func erasures(_ history: History) -> [Digest: Instant] {
    var erasures: [Digest: Instant] = [:]
    for (record, erased) in zip(history.erasures, history.erasures.contents(Erased.self)) {
      for file in erased.files { erasures[file] = max(erasures[file] ?? record.header.at, record.header.at) }
    }
    return erasures
  }

  var all: [Verification.Finding] {
    survey.evidence.compactMap { file, found in
      finding(file.path, digest: file.digest, found: found, what: "what was attached")
    }
      + survey.lists.compactMap { path, digest, found in
        finding(path, digest: digest, found: found, what: "the list that was drawn from")
      }
      + unreferenced
  }

  private func finding(
    _ path: String, digest: Digest, found: Survey.Found, what: String
  ) -> Verification.Finding? {
    let shown = "'evidence/\(Path.printable(path))'"
    switch found {
    case .condition(.sound): return nil
    case .condition(.missing):
      if isErased(path, digest) {
        return Verification.Finding(
          kind: .erasedFile, isDamage: false,
          sentence:
            "\(shown) was erased, and a record that the erasure did not know of names it. Withdraw that item, or attach "
            + "the file again if it may be kept.")
      }
      if papersGoBeside, path.hasPrefix("files/") {
        return Verification.Finding(
          kind: .missingFile, isDamage: false,
          sentence:
            "\(shown) is kept beside git, and is not here: 'muster share FOLDER' brings it from a copy that has it.")
      }
      return Verification.Finding(
        kind: .missingFile, isDamage: true,
        sentence:
          "\(shown) is missing: it was removed, or has not yet arrived from another copy. Take it back from a copy, or "
          + "withdraw the item that rests on it.")
    case .condition(.differs), .unreadable(.contentDiffers):
      return Verification.Finding(
        kind: .changedFile, isDamage: true,
        sentence:
          "\(shown) is not \(what): its content has changed. Take it back from a copy; a changed paper is attached "
          + "as a new item.")
    case .unreadable(let error):
      return Verification.Finding(
        kind: .unreadableFile, isDamage: true,
        sentence: "\(shown) cannot be compared: \(error). Put that right and verify again.")
    }
  }

  /// Whether every record that names the file is older than its last erasure, and was not known to whoever erased it: a file that
  /// something else rests on stays.
  private func isErased(_ path: String, _ digest: Digest) -> Bool {
    guard let erased = erasures[digest] else { return false }
    let history = survey.contents.history
    let owners = history.records.filter { Erasure.files(of: $0).contains { $0.path == path } }
    let takers = history.erasures.filter { $0.content(Erased.self)?.files.contains(digest) ?? false }
    return owners.allSatisfy { owner in
      owner.header.at <= erased && !takers.contains { history.comes($0, after: owner.digest) }
    }
  }

  private var unreferenced: [Verification.Finding] {
    let named = Erasure.paths(of: survey.contents.history.records)
    let pending = Set(survey.contents.toErase)
    return survey.kept.filter { !named.contains($0) && !pending.contains("evidence/\($0)") }.map { path in
      let shown = "'evidence/\(Path.printable(path))'"
      if erasures.keys.contains(where: { FileFindings.isPlace(path, of: $0) }) {
        return Verification.Finding(
          kind: .toErase, isDamage: false,
          sentence:
            "\(shown) is where a file was that has been erased, and no record names it. If no colleague has just attached it "
            + "again, remove it.")
      }
      return Verification.Finding(
        kind: .unreferencedFile, isDamage: false,
        sentence:
          "\(shown) is named by no record: attaching it was cut off, or its record has not yet arrived. Attach it again, "
          + "or remove it.")
    }
  }

  private static func isPlace(_ path: String, of digest: Digest) -> Bool {
    if path == CaseLists.path(digest) { return true }
    guard let kept = KeptPath(path) else { return false }
    return digest.hex.hasPrefix(kept.folder)
  }
}
