import Sampling
import TestSupport
import Testing

@Suite struct ApportionmentTests {
  @Test func `shares are in proportion and the largest remainders get what is left`() {
    #expect(Apportionment.largestRemainder(10, weights: [50, 30, 25]) == [5, 3, 2])
    #expect(Apportionment.largestRemainder(7, weights: [8, 18, 12, 7, 5]) == [1, 2, 2, 1, 1])
  }

  @Test func `a tie goes to the earlier share`() {
    #expect(Apportionment.largestRemainder(3, weights: [1, 1]) == [2, 1])
    #expect(Apportionment.largestRemainder(1, weights: [0, 5, 5]) == [0, 1, 0])
  }

  @Test func `nothing is shared out where nothing weighs`() {
    #expect(Apportionment.largestRemainder(5, weights: [0, 0]) == [0, 0])
    #expect(Apportionment.largestRemainder(0, weights: [1, 2]) == [0, 0])
  }

  @Test func `what a small share cannot take goes to the others in proportion`() {
    let sizes = Apportionment.bounded(
      50, weights: [8, 18, 12, 7, 5], floors: [0, 0, 0, 0, 0], caps: [90, 99, 4, 80, 60])
    #expect(sizes == [10, 22, 4, 8, 6])
  }

  @Test func `a floor is kept and the others give way in proportion`() {
    #expect(Apportionment.bounded(10, weights: [8, 1, 1], floors: [0, 3, 0], caps: [9, 9, 9]) == [6, 3, 1])
  }

  @Test func `where a cap frees what a floor took, neither is forgotten`() {
    let sizes = Apportionment.bounded(10, weights: [10, 1, 1], floors: [0, 2, 0], caps: [2, 9, 9])
    #expect(sizes == [2, 4, 4])
  }

  @Test func `weightless shares take what is left only when all others are full`() {
    #expect(Apportionment.bounded(10, weights: [5, 0], floors: [0, 0], caps: [7, 9]) == [7, 3])
    #expect(Apportionment.bounded(6, weights: [5, 0], floors: [0, 0], caps: [7, 9]) == [6, 0])
  }

  @Test func `shares sum to the whole and stay within their bounds`() {
    for seed in UInt64(0)..<2000 {
      var generator = SeededGenerator(seed: seed)
      func below(_ limit: UInt64) -> Int { Int(generator.next() % limit) }
      let count = below(7) + 1
      let weights = (0..<count).map { _ in below(5) == 0 ? 0 : below(1000) }
      let caps = (0..<count).map { _ in below(40) }
      let floors = (0..<count).map { _ in below(3) == 0 ? below(12) : 0 }
      let total = below(120)
      let shares = Apportionment.bounded(total, weights: weights, floors: floors, caps: caps)
      let lower = zip(floors, caps).map { min($0, $1) }
      let wanted = min(max(total, lower.reduce(0, +)), caps.reduce(0, +))
      #expect(shares.reduce(0, +) == wanted, "seed \(seed)")
      #expect(zip(shares, caps).allSatisfy { $0 <= $1 }, "seed \(seed)")
      #expect(zip(shares, lower).allSatisfy { $0 >= $1 }, "seed \(seed)")
    }
  }

  @Test func `without bounds each share is within one of its exact part`() {
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      let weights = (0..<Int(generator.next() % 8 + 1)).map { _ in Int(generator.next() % 1_000_000) + 1 }
      let total = Int(generator.next() % 500)
      let sum = weights.reduce(0, +)
      for (share, weight) in zip(Apportionment.largestRemainder(total, weights: weights), weights) {
        #expect(share * sum > total * weight - sum && share * sum < total * weight + sum, "seed \(seed)")
      }
    }
  }
}
