/// How one wording became another, word by word, in the order in which it is read.
package struct WordDifference: Sendable, Equatable {
  /// A run of words that stayed, or words that stand in the place of others. Empty where there is none.
  package enum Run: Sendable, Equatable {
    case same(String)
    case changed(from: String, to: String)
  }

  package let runs: [Run]

  /// The longest common run of words stays. Costs the product of the lengths; very long texts are taken as a whole.
  package init(_ old: String, _ new: String) {
    let (before, after) = (old.split(whereSeparator: \.isWhitespace), new.split(whereSeparator: \.isWhitespace))
    guard before.count * after.count <= 1_000_000 else {
      runs = [.changed(from: old, to: new)]
      return
    }
    var runs: [Run] = []
    var (same, from, to) = ([Substring](), [Substring](), [Substring]())
    func text(_ words: [Substring]) -> String { words.joined(separator: " ") }
    func endSame() {
      if !same.isEmpty { runs.append(.same(text(same))) }
      same = []
    }
    func endChange() {
      if !from.isEmpty || !to.isEmpty { runs.append(.changed(from: text(from), to: text(to))) }
      (from, to) = ([], [])
    }
    for step in WordDifference.steps(before, after) {
      switch step {
      case .keep(let word):
        endChange()
        same.append(word)
      case .drop(let word):
        endSame()
        from.append(word)
      case .put(let word):
        endSame()
        to.append(word)
      }
    }
    endSame()
    endChange()
    self.runs = runs
  }

  /// The share of the newer words that were there before, from 0 to 1.
  package var kept: Double {
    var (same, all) = (0, 0)
    for run in runs {
      switch run {
      case .same(let words):
        same += words.utf8.count
        all += words.utf8.count
      case .changed(let from, let to): all += max(from.utf8.count, to.utf8.count)
      }
    }
    return all == 0 ? 1 : Double(same) / Double(all)
  }

  /// Whether enough stayed for the change to be read within the sentence; else the two wordings are better read whole.
  package var isReadable: Bool { kept >= 0.4 }

  private enum Step {
    case keep(Substring)
    case drop(Substring)
    case put(Substring)
  }

  private static func steps(_ old: [Substring], _ new: [Substring]) -> [Step] {
    // length[i][j]: of the longest run common to what follows the i-th old word and the j-th new one.
    var length = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        length[i][j] = old[i] == new[j] ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        steps.append(.keep(old[i]))
        (i, j) = (i + 1, j + 1)
      } else if j == new.count || (i < old.count && length[i + 1][j] >= length[i][j + 1]) {
        steps.append(.drop(old[i]))
        i += 1
      } else {
        steps.append(.put(new[j]))
        j += 1
      }
    }
    return steps
  }
}
