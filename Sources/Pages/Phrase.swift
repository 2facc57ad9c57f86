import Markup

/// A text for people: runs of words, each with what it means. How that looks is a renderer's matter, and whatever goes in,
/// nothing in it can become markup.
///
///     let line: Phrase = "\(id, .strong) carries \("good", .good) today"
package struct Phrase: Hashable, Sendable {
  /// What a run means beside its words; it never says anything that the words do not.
  package enum Manner: Hashable, Sendable {
    case plain, strong, quiet, good, caution, bad, accent
    /// What to type next, with the words around it: for the person at a keyboard alone, and so on a terminal only.
    case command
  }

  /// Words of one manner.
  package struct Run: Hashable, Sendable {
    var words: String
    let manner: Manner
    /// Whether somebody typed it: it keeps its own direction.
    let isTyped: Bool
  }

  package private(set) var runs: [Run] = []

  package init() {}

  package init(_ words: String, _ manner: Manner = .plain) { append(words, manner) }

  /// Words that somebody typed, no more than so many letters of them.
  package static func typed(_ words: String, upTo limit: Int = 600, _ manner: Manner = .plain) -> Phrase {
    var phrase = Phrase()
    phrase.append(CountWords.clipped(words, to: limit), manner, isTyped: true)
    return phrase
  }

  /// The words alone, without what is for a keyboard.
  package var plain: String { runs.filter { $0.manner != .command }.map(\.words).joined() }

  package var isEmpty: Bool { runs.isEmpty }

  package static func + (left: Phrase, right: Phrase) -> Phrase {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout Phrase, right: Phrase) {
    for run in right.runs { left.append(run.words, run.manner, isTyped: run.isTyped) }
  }

  private mutating func append(_ words: String, _ manner: Manner, isTyped: Bool = false) {
    guard !words.isEmpty else { return }
    if let last = runs.indices.last, runs[last].manner == manner, !runs[last].isTyped, !isTyped {
      runs[last].words += words
    } else {
      runs.append(Run(words: words, manner: manner, isTyped: isTyped))
    }
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral words: String) { self.init(words) }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.phrase }

  package struct Interpolation: StringInterpolationProtocol {
    var phrase = Phrase()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ words: String) { phrase += Phrase(words) }

    package mutating func appendInterpolation(_ words: some StringProtocol, _ manner: Manner = .plain) {
      phrase += Phrase(String(words), manner)
    }

    package mutating func appendInterpolation(_ number: some BinaryInteger, _ manner: Manner = .plain) {
      phrase += Phrase(String(number), manner)
    }

    /// A value that has words of its own, such as an id.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ value: some CustomStringConvertible, _ manner: Manner = .plain) {
      phrase += Phrase(value.description, manner)
    }

    /// What somebody typed.
    package mutating func appendInterpolation(typed words: String, upTo limit: Int = 600, _ manner: Manner = .plain) {
      phrase += .typed(words, upTo: limit, manner)
    }

    package mutating func appendInterpolation(_ phrase: Phrase) { self.phrase += phrase }
  }
}
