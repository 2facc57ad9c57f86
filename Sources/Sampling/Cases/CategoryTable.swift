/// The values of one attribute as they were met in the lists, each with a number; 0 is "not recorded".
struct CategoryTable {
  /// Beyond this many different values a column is no attribute: the age of one child, a reference, free text.
  static let maximum = 500

  let attribute: Attribute
  /// Whether any list had a column for it.
  var isPresent = false
  /// Whether there were too many different values to compare by.
  private(set) var hasOverflowed = false
  private(set) var names: [String]
  private var folds: [[UInt8]]
  private var byFold: [[UInt8]: UInt16] = [:]
  /// How many values every table of the attribute has from the beginning.
  private let ownCount: Int
  private var raw = ByteTable()
  private var rawCategory: [UInt16] = []

  init(_ attribute: Attribute) {
    self.attribute = attribute
    names = attribute.fixedValues ?? [Attribute.notRecorded]
    folds = names.map { Cell.folded($0) }
    ownCount = names.count
  }

  /// The number of a cell's value. Ages are read elsewhere.
  mutating func category(_ cell: Cell.Bytes) -> UInt16 {
    if attribute == .disability {
      if let answer = CategoryTable.disability(cell) { return answer ? 1 : 2 }
      return Cell.isBlank(cell) ? 0 : 3
    }
    guard !hasOverflowed else { return 0 }
    if raw.isFull { return raw.known(cell).map { rawCategory[$0] } ?? learn(cell) }
    let (number, isNew) = raw.number(of: cell)
    if isNew { rawCategory.append(learn(cell)) }
    return rawCategory[number]
  }

  /// Whether a child is disabled; nil where the cell does not say. `NONE` is the yearly return's word for no disability.
  static func disability(_ cell: Cell.Bytes) -> Bool? {
    Cell.equalIgnoringCase(Cell.withoutCode(cell), "none") ? false : Cell.answer(cell)
  }

  /// The one that counts where rows of a case say different things, whichever row comes first: a value before none,
  /// the youngest age, a disability before none, otherwise the first in the alphabet.
  func merged(_ one: UInt16, _ other: UInt16) -> UInt16 {
    if one == other || other == 0 { return one }
    if one == 0 { return other }
    if attribute == .age || attribute == .disability { return min(one, other) }
    return folds[Int(one)].lexicographicallyPrecedes(folds[Int(other)]) ? one : other
  }

  /// Takes in the values of a table of the same attribute, and says which number each of them has here.
  mutating func join(_ other: CategoryTable) -> [UInt16] {
    isPresent = isPresent || other.isPresent
    hasOverflowed = hasOverflowed || other.hasOverflowed
    return other.names.indices.map { place in
      if place < ownCount { return UInt16(place) }
      let (fold, name) = (other.folds[place], other.names[place])
      return number(fold: fold, name: name)
    }
  }

  private mutating func learn(_ cell: Cell.Bytes) -> UInt16 {
    if Cell.isBlank(cell) { return 0 }
    let value = Cell.withoutCode(cell)
    return number(fold: Cell.folded(value), name: String(decoding: value, as: UTF8.self))
  }

  private mutating func number(fold: [UInt8], name: String) -> UInt16 {
    if let known = byFold[fold] {
      // Which spelling is shown must not hang on the order of the rows.
      if name < names[Int(known)] { names[Int(known)] = name }
      return known
    }
    guard names.count <= CategoryTable.maximum else {
      hasOverflowed = true
      return 0
    }
    byFold[fold] = UInt16(names.count)
    names.append(name)
    folds.append(fold)
    return UInt16(names.count - 1)
  }
}
