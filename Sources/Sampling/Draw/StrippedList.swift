import StructuredText

/// What is kept of the lists so that a sample can be drawn again after they have been refreshed: each case that could be
/// drawn, its stratum, and keys that tell workers apart. It is a case list like any other: draw from it with the same
/// request, and the sample is the same.
enum StrippedList {
  static func bytes(_ pool: CasePool, _ population: Population) -> [UInt8] {
    let limits = pool.request.limits.map(\.meaning)
    var text = CSVWriter.write([["case", "cohort", "stratum"] + limits], bom: false)
    var bytes: [UInt8] = []
    // By reference, so that the order of rows in the lists leaves no trace.
    let order = pool.index.entries.indices.filter { population.eligiblePlace($0) != nil }
      .sorted { pool.index.reference($0).lexicographicallyPrecedes(pool.index.reference($1)) }
    for number in order {
      guard let place = population.eligiblePlace(number) else { continue }
      let stratum = pool.layout.places[place]
      let keys = limits.indices.map { hexadecimal(pool.index.limitKey($0, of: number)) }
      let reference = String(decoding: pool.index.reference(number), as: UTF8.self)
      CSVWriter.append([reference, pool.layout.cohorts[stratum.cohort].id, stratum.id] + keys, to: &text)
      if text.utf8.count > 1 << 16 {
        bytes.append(contentsOf: text.utf8)
        text = ""
      }
    }
    return bytes + Array(text.utf8)
  }

  private static func hexadecimal(_ key: UInt64) -> String {
    guard key != 0 else { return "" }
    let digits = String(key, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
