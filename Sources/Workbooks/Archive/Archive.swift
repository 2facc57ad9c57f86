/// A zip archive in memory: what its central directory says is in it. Nothing is unpacked before it is asked for.
final class Archive: Sendable {
  /// One file of the archive.
  struct Entry: Sendable {
    let name: String
    fileprivate(set) var method: Int
    fileprivate(set) var flags: Int
    fileprivate(set) var sum: UInt32
    fileprivate(set) var packed: Int
    fileprivate(set) var size: Int
    /// Where its local header stands.
    fileprivate(set) var offset: Int
  }

  let bytes: [UInt8]
  /// By the names under which they are looked up (see `key`).
  private let entries: [String: Entry]

  /// Reads the directory. Names that could mean two things, or lead out of the archive, are refused.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    var entries: [String: Entry] = [:]
    for entry in try ArchiveDirectory(bytes).entries() {
      guard !Archive.leadsOut(entry.name) else {
        throw .damaged("an entry of it has a name that leads out of the archive")
      }
      guard entries.updateValue(entry, forKey: Archive.key(entry.name)) == nil else {
        throw .damaged("an entry stands in it twice, and programs differ in which they take")
      }
    }
    self.entries = entries
  }

  /// How many bytes all of it says that it is when it is unpacked.
  var unpacked: Int { entries.values.reduce(0) { $0 + $1.size } }

  /// The entry of a name, without regard to case.
  func entry(_ name: String) -> Entry? { entries[Archive.key(name)] }

  /// Every entry, in the order of their names.
  var all: [Entry] { entries.values.sorted { $0.name < $1.name } }

  /// Parts are the same whatever the case of their names; some writers have backslashes.
  private static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
  }

  private static func leadsOut(_ name: String) -> Bool {
    let parts = key(name).split(separator: "/", omittingEmptySubsequences: false)
    return parts.contains("..") || (name.count > 1 && parts[0].isEmpty) || parts[0].hasSuffix(":")
  }

  /// Where an entry's packed bytes lie. Only the central directory counts for sizes: streaming writers leave others blank.
  func range(of entry: Entry) throws(WorkbookFault) -> Range<Int> {
    guard entry.flags & 1 == 0 else { throw .password }
    guard entry.method == 0 || entry.method == 8 else { throw .compression(entry.method) }
    let header = ArchiveBytes(bytes)
    guard header.number(entry.offset, 4) == 0x0403_4B50, let name = header.number(entry.offset + 26, 2),
      let extra = header.number(entry.offset + 28, 2), header.text(entry.offset + 30, name) == entry.name
    else { throw .damaged("where a part of it should begin, there is something else") }
    let first = entry.offset + 30 + name + extra
    guard entry.packed <= bytes.count - first else { throw .damaged("a part of it is cut off") }
    return first..<(first + entry.packed)
  }
}

/// Little-endian numbers within the bytes of a file; nil beyond their end.
struct ArchiveBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil too where the number is larger than any offset.
  func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    var value: UInt64 = 0
    for place in 0..<count { value |= UInt64(bytes[offset + place]) << UInt64(8 * place) }
    return value <= UInt64(Int.max / 4) ? Int(value) : nil
  }

  func text(_ offset: Int, _ count: Int) -> String? {
    guard offset >= 0, count >= 0, offset <= bytes.count - count else { return nil }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }
}

/// The central directory of a zip archive, that of zip64 too.
struct ArchiveDirectory {
  private let file: ArchiveBytes

  init(_ bytes: [UInt8]) { file = ArchiveBytes(bytes) }

  func entries() throws(WorkbookFault) -> [Archive.Entry] {
    guard let end = endRecord() else {
      throw .damaged("the end of it is missing, as of a download that was cut off")
    }
    guard var count = file.number(end + 10, 2), var size = file.number(end + 12, 4),
      var start = file.number(end + 16, 4)
    else { throw .damaged("its directory cannot be read") }
    var behind = end
    if let record = zip64Record(before: end) {
      guard let more = file.number(record + 32, 8), let long = file.number(record + 40, 8),
        let far = file.number(record + 48, 8)
      else { throw .damaged("its directory cannot be read") }
      (count, size, start, behind) = (more, long, far, record)
    }
    guard count <= WorkbookLimits.entries else { throw .tooLarge("there are too many entries in it") }
    // Mail gateways put something before the first entry, and leave the offsets as they were.
    let shift = behind - size - start
    guard shift >= 0 else { throw .damaged("its directory does not lie where it says") }
    var entries: [Archive.Entry] = []
    var offset = start + shift
    for _ in 0..<count {
      guard offset < behind, let (entry, next) = entry(at: offset, shift) else {
        throw .damaged("its directory cannot be read")
      }
      entries.append(entry)
      offset = next
    }
    return entries
  }

  /// The last signature of an end record whose comment ends with the file.
  func endRecord() -> Int? {
    var offset = file.bytes.count - 22
    while offset >= max(0, file.bytes.count - 22 - 0xFFFF) {
      if file.bytes[offset] == 0x50, file.number(offset, 4) == 0x0605_4B50,
        let comment = file.number(offset + 20, 2), offset + 22 + comment == file.bytes.count
      {
        return offset
      }
      offset -= 1
    }
    return nil
  }

  private func zip64Record(before end: Int) -> Int? {
    guard file.number(end - 20, 4) == 0x0706_4B50, let stated = file.number(end - 12, 8) else { return nil }
    // What stands before the first entry moves it.
    return [stated, end - 20 - 56].first { file.number($0, 4) == 0x0606_4B50 }
  }

  private func entry(at offset: Int, _ shift: Int) -> (Archive.Entry, next: Int)? {
    guard file.number(offset, 4) == 0x0201_4B50, let flags = file.number(offset + 8, 2),
      let method = file.number(offset + 10, 2), let sum = file.number(offset + 16, 4),
      let packed = file.number(offset + 20, 4), let size = file.number(offset + 24, 4),
      let nameLength = file.number(offset + 28, 2), let extraLength = file.number(offset + 30, 2),
      let commentLength = file.number(offset + 32, 2), let header = file.number(offset + 42, 4),
      let name = file.text(offset + 46, nameLength)
    else { return nil }
    var entry = Archive.Entry(
      name: name, method: method, flags: flags, sum: UInt32(truncatingIfNeeded: sum), packed: packed, size: size,
      offset: header)
    guard widen(&entry, from: offset + 46 + nameLength, extraLength) else { return nil }
    entry.offset += shift
    return (entry, offset + 46 + nameLength + extraLength + commentLength)
  }

  /// Sizes that need more than four bytes stand in an extra field, in this order, each only where it is needed.
  private func widen(_ entry: inout Archive.Entry, from start: Int, _ length: Int) -> Bool {
    let tooLong = 0xFFFF_FFFF
    guard entry.size == tooLong || entry.packed == tooLong || entry.offset == tooLong else { return true }
    var field = start
    while field + 4 <= start + length, let kind = file.number(field, 2), let size = file.number(field + 2, 2) {
      if kind == 1 {
        var offset = field + 4
        func wide(_ value: inout Int) -> Bool {
          guard value == tooLong else { return true }
          guard offset + 8 <= field + 4 + size, let long = file.number(offset, 8) else { return false }
          (value, offset) = (long, offset + 8)
          return true
        }
        return wide(&entry.size) && wide(&entry.packed) && wide(&entry.offset)
      }
      field += 4 + size
    }
    return false
  }
}
