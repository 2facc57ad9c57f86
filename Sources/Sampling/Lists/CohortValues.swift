/// What the values of a cohort or stratum column mean, worked out once for each value.
struct CohortValues {
  enum Meaning {
    case named(StrataLayout.Named)
    case leftOut(LeftOutReason)
  }

  /// How many unknown values are named before the rest are counted together.
  private static let namedAtMost = 20

  private let layout: StrataLayout?
  private let mapped: [(value: [UInt8], named: StrataLayout.Named?)]
  /// What the user says values mean, in the order of `mapped`, and which of it a row has called for.
  private let names: [String]
  private var used: [Bool]
  private var raw = ByteTable()
  private var meanings: [Meaning] = []
  /// How many different values were met that name nothing of the framework's.
  private var unknown = 0
  /// Values that were met in other parts of the list.
  private var elsewhere: [String] = []
  /// Whether values were met that are counted together: which ones hangs on the order of the rows.
  var hasUnnamed: Bool { unknown > CohortValues.namedAtMost }

  init() { (layout, mapped, names, used) = (nil, [], [], []) }

  /// - Parameter names: what the user says values mean: the id of a cohort or stratum, or `none`.
  init(names: [String: String], layout: StrataLayout) throws(SamplingFault) {
    var mapped: [(value: [UInt8], named: StrataLayout.Named?)] = []
    for (value, id) in names.sorted(by: { $0.key < $1.key }) {
      let named = layout.named(Array(id.utf8))
      guard named != nil || id == "none" else {
        throw SamplingFault(
          "'\(id)' is no cohort or stratum of the framework, so '\(value)' cannot mean it",
          help: "use one of \(layout.cohorts.map(\.id).joined(separator: ", ")), or none to leave its rows out")
      }
      mapped.append((Cell.folded(value), named))
    }
    (self.layout, self.mapped) = (layout, mapped)
    (self.names, used) = (names.keys.sorted(), names.map { _ in false })
  }

  /// Takes in how many unknown values another part of the same list had. Some may be the same: that errs on the safe side.
  mutating func join(_ other: CohortValues) {
    unknown += other.unknown
    for place in used.indices where other.used[place] { used[place] = true }
    if unused.isEmpty { elsewhere = [] } else { elsewhere += other.values }
  }

  /// What the user said values mean that no row has.
  var unused: [String] { zip(names, used).filter { !$0.1 }.map(\.0) }

  /// Values that were met, the first few hundred of them, each perhaps more than once.
  var values: [String] {
    elsewhere
      + (0..<min(raw.count, CohortValues.keptAtMost)).map { number in
        raw.value(number).withUnsafeBufferPointer { String(decoding: Cell.trimmed($0), as: UTF8.self) }
      }
  }

  private static let keptAtMost = 200

  /// What a cell says.
  mutating func meaning(of cell: Cell.Bytes) -> Meaning {
    if raw.isFull { return raw.known(cell).map { meanings[$0] } ?? learn(cell) }
    let (number, isNew) = raw.number(of: cell)
    if isNew { meanings.append(learn(cell)) }
    return meanings[number]
  }

  private mutating func learn(_ cell: Cell.Bytes) -> Meaning {
    if Cell.isBlank(cell) { return .leftOut(.noCohort) }
    let (whole, value) = (Cell.folded(cell), Cell.folded(Cell.withoutCode(cell)))
    let name = String(decoding: Cell.trimmed(cell), as: UTF8.self)
    if let index = mapped.firstIndex(where: { $0.value == whole || $0.value == value }) {
      used[index] = true
      return mapped[index].named.map(Meaning.named) ?? .leftOut(.asAsked(name))
    }
    if let named = layout?.named(value) ?? layout?.named(whole) { return .named(named) }
    unknown += 1
    return .leftOut(unknown <= CohortValues.namedAtMost ? .unknownCohort(name) : .unknownCohorts)
  }
}
