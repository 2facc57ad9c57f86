import StructuredText

/// Reads the XML of one part, event by event, from a window that moves along it. No document types, no entities but the five and
/// numbers; what is not well formed is a fault.
struct XMLReader: ~Copyable {
  enum Event {
    /// An element begins, ends (an empty one does both), holds text; the root has ended.
    case start, end, text, done
  }

  enum Inside { case markup, comment, cdata }

  /// An attribute of the element that begins: offsets in the window.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    /// Whether its name has a prefix, which is passed over in `name`.
    var hasPrefix: Bool
  }

  var part: PartReader
  let partName: String
  var decoder = XMLDecoder()
  var base: UnsafeMutablePointer<UInt8>
  var capacity = 256 << 10
  /// The window: what was read up to `cursor` may be dropped with the next event.
  var cursor = 0
  /// Checked text goes up to `usable`; up to `filled` there are bytes whose last letter is not complete yet.
  var usable = 0
  var filled = 0
  var hasEnded = false

  /// The name of the element that began or ended, without its prefix.
  var name = 0..<0
  /// Whether its prefix is that of the root: others are of other vocabularies.
  var isOwn = true
  var attributes: [Attribute] = []
  /// The text: a part of what stands between two tags.
  var text = 0..<0
  /// Whether the text has nothing to be decoded: as CDATA, and where neither `&` nor a carriage return is in it.
  var isPlain = true

  var inside = Inside.markup
  var endsAtOnce = false
  var rootPrefix: [UInt8] = []
  /// The names of the elements that are open, each with its prefix, and where each begins.
  var open: [UInt8] = []
  var starts: [Int] = []
  var sawRoot = false

  init(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) {
    part = try PartReader(archive, entry)
    partName = entry.name
    base = .allocate(capacity: capacity)
    attributes.reserveCapacity(32)
  }

  deinit { base.deallocate() }

  /// Whether what comes next is markup whose names have no prefix, so that it may be read without looking at each event.
  var isAtPlainMarkup: Bool { inside == .markup && !endsAtOnce && rootPrefix.isEmpty && sawRoot }

  /// How many elements are open.
  var depth: Int { starts.count }

  // MARK: The window

  /// Reads on, keeping what is not read yet; false at the end.
  mutating func fill() throws(WorkbookFault) -> Bool {
    if hasEnded { return false }
    if cursor > 0 {
      base.update(from: base + cursor, count: filled - cursor)
      (usable, filled, cursor) = (usable - cursor, filled - cursor, 0)
    }
    guard filled <= WorkbookLimits.tagBytes else { throw damaged("a tag does not end") }
    var (text, decoder, room) = (base + filled, decoder, capacity - filled)
    var added = 0
    var rest: [UInt8]?
    hasEnded = try !part.next { (bytes) throws(WorkbookFault) in
      let decoded = try decoder.decoded(bytes)
      guard decoded == nil, let from = bytes.baseAddress, bytes.count <= room else {
        rest = decoded ?? Array(bytes)
        return
      }
      UnsafeMutableRawPointer(text).copyMemory(from: from, byteCount: bytes.count)
      added = bytes.count
    }
    self.decoder = decoder
    if let rest {
      if rest.count > room { grow(to: filled + rest.count + (128 << 10)) }
      (text, room, added) = (base + filled, capacity - filled, rest.count)
      rest.withUnsafeBufferPointer { if let from = $0.baseAddress { text.update(from: from, count: rest.count) } }
    }
    filled += added
    try check()
    return !hasEnded
  }

  /// What is no good UTF-8 is a fault: another letter in its place could be another case.
  private mutating func check() throws(WorkbookFault) {
    if !sawRoot, cursor == 0 { try checkEncoding() }
    let (good, verdict, _) = UTF8Check.check(base, from: usable, to: filled)
    usable = good
    switch verdict {
    case .good: break
    case .incomplete where !hasEnded: return
    case .incomplete, .malformed, .zero: throw damaged("there are bytes that are not UTF-8")
    }
    if hasEnded, !decoder.isWhole { throw damaged("the last letter is not whole") }
  }

  private mutating func grow(to size: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    larger.update(from: base, count: filled)
    base.deallocate()
    (base, capacity) = (larger, size)
  }

  func damaged(_ what: String) -> WorkbookFault { .damaged("in '\(partName)', \(what)") }
}
