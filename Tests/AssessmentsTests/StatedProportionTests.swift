import Frameworks
import TestSupport
import Testing

/// The inspectorate's words for a share, found in what a statement says.
@Suite struct StatedProportionTests {
  private let words = ProportionWords(bands: [
    .init(words: ["vast majority", "almost all"], range: 97...100), .init(words: ["most"], range: 80...96),
    .init(words: ["large majority"], range: 65...79), .init(words: ["majority"], range: 51...64),
    .init(words: ["minority"], range: 35...49), .init(words: ["few"], range: 4...19),
  ])

  @Test(arguments: [
    ("Most referrals are decided in a day.", "most"), ("Drift ends in almost all cases.", "almost all"),
    ("A large majority of files are sound.", "large majority"), ("It is so for a majority; few are late.", "majority"),
    ("Almost all are seen, and most alone.", "most"), ("Risk falls for most.", "most"),
    ("Every child is seen alone.", "every"), ("Leaders know all children in care.", "all"), ("None is left.", "none"),
    ("All are seen, and most alone.", "most"),
  ])
  func `the least share that a statement speaks of is found`(text: String, word: String) {
    #expect(words.stated(in: text)?.word == word)
  }

  @Test(arguments: [
    "Plans are relevant, but a minority lack dates.", "The most complex cases are audited.", "Foremost, leaders know.",
    "Children are seen alone.", "Above all, they listen.", "Data are used at every level.",
    "Staff of all agencies know.",
  ])
  func `words for exceptions, comparisons and longer words say of no share`(text: String) {
    #expect(words.stated(in: text) == nil)
  }

  @Test func `every framework's statements above a shortfall say of these shares`() throws {
    var lines: [String] = []
    for name in BuiltInFrameworks.names {
      let framework = try #require(BuiltInFrameworks.framework(name))
      for statement in framework.criteria.flatMap(\.aspects).flatMap(\.statements) where !statement.grade.isShortfall {
        guard let stated = framework.proportionWords.stated(in: statement.text) else { continue }
        lines.append("\(framework.id) \(statement.id): \(stated.word): \(statement.text)")
      }
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "stated-proportions.txt")
  }
}
