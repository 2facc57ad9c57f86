import Assessments
import Calendar
import Platform
import Sampling

/// Draws the same lists with many seeds and counts how often each case is drawn:
///
///     probe chances [--balance A,B] DRAWS FIRST SIZE DAY COHORT[:TARGET],… FILE…
///
/// The seeds are `draw FIRST` and so on. A line for each case that was ever drawn: `case,REFERENCE,COHORT,TIMES`; for
/// each value of an attribute: `value,ATTRIBUTE,VALUE,EXPECTED,MEAN SQUARED DIFFERENCE,TIMES NOT WITHIN ONE`; and
/// `draws,DRAWS,THOSE WITH EVERY VALUE WITHIN ONE`.
func runChancesProbe(_ arguments: [String]) {
  var (words, balance) = (arguments, [Attribute]())
  if words.count > 1, words[0] == "--balance" {
    balance = words[1].split(separator: ",").compactMap { Attribute(rawValue: String($0)) }
    words.removeFirst(2)
  }
  guard words.count >= 6, let draws = Int(words[0]), let first = Int(words[1]), let size = Int(words[2]),
    let day = CivilDate(words[3])
  else { exitProbe(64) }
  var counts: [String: Int] = [:]
  var spread = SpreadCount()
  // What is set up for a long list costs more than drawing from a short one.
  let reading = ListReading(blockSize: 64 << 10, threads: 1, remembersEveryCase: true)
  do {
    let lists = try words[5...].map { (name: $0, bytes: try FileReading.bytes(of: $0, limit: 1 << 30)) }
    for number in first..<first + draws {
      var request = SampleRequest(seed: "draw \(number)", asAt: day)
      request.size = size
      request.balance = balance
      let draw = try Sampler.draw(
        plan(words[4]), request, from: lists.map { CaseList(name: $0.name, source: BytesSource($0.bytes)) },
        reading: reading)
      for one in draw.drawn { counts["\(one.reference),\(one.cohort)", default: 0] += 1 }
      spread.add(balance.isEmpty ? draw.margins : draw.margins.filter { balance.contains($0.attribute) })
    }
  } catch {
    print("error: \(error)")
    exitProbe(65)
  }
  for (key, count) in counts.sorted(by: { $0.key < $1.key }) { print("case,\(key),\(count)") }
  spread.show(draws)
}

/// How far the samples were from what is expected.
private struct SpreadCount {
  private struct Value {
    var expected = 0.0
    var squares = 0.0
    var outside = 0
  }

  private var values: [String: Value] = [:]
  private var allWithin = 0

  mutating func add(_ margins: [AttributeMargin]) {
    var isWithin = true
    for margin in margins {
      for category in margin.categories {
        let difference = Double(category.sample) - category.expected
        var value = values["\(margin.attribute.rawValue),\(category.value)", default: Value()]
        value.expected = category.expected
        value.squares += difference * difference
        if !category.isWithinOne { (value.outside, isWithin) = (value.outside + 1, false) }
        values["\(margin.attribute.rawValue),\(category.value)"] = value
      }
    }
    if isWithin { allWithin += 1 }
  }

  func show(_ draws: Int) {
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      print("value,\(key),\(value.expected),\(value.squares / Double(draws)),\(value.outside)")
    }
    print("draws,\(draws),\(allWithin)")
  }
}
