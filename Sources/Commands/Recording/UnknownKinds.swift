import Arguments
import Assessments
import Nouns
import StructuredText

/// Words for kinds of evidence that nobody has explained yet: each is asked about once, however many rows have it.
struct UnknownKinds {
  private var words: [String: (lines: [Int], count: Int)] = [:]

  init(_ written: [(word: String?, line: Int)], _ known: [String: EvidenceKind]) {
    for (word, line) in written {
      guard let word, EvidenceKind(written: word, known) == nil else { continue }
      let key = EvidenceKind.key(of: word)
      words[key, default: ([], 0)].count += 1
      if words[key, default: ([], 0)].lines.count < 5 { words[key]?.lines.append(line) }
    }
  }

  /// What to ask of a word; nil where it is known.
  func problem(of word: String) -> Problem? {
    guard let (lines, count) = words[EvidenceKind.key(of: word)] else { return nil }
    let all = EvidenceKind.allCases.map(\.rawValue)
    let near = Suggestion.nearest(EvidenceKind.key(of: word), among: all)
    let place = count == 1 ? "" : " (\(NoRow.lines(lines, of: count)))"
    let option = "--kind-means \(ShellWord.quoted("\(word)=\(near ?? "KIND")"))"
    return Problem(
      "'\(word)' is not a kind of evidence\(place)",
      "say once what it means: \(option)" + (near == nil ? ", where KIND is one of \(all.joined(separator: ", "))" : "")
    )
  }

  /// Whether a row is the first that has its word.
  func isFirst(_ word: String, on line: Int) -> Bool { words[EvidenceKind.key(of: word)]?.lines.first == line }
}
