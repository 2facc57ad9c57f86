// From the window to events.
extension XMLReader {
  /// The next event. Only it moves the window: what it says of offsets holds until it is asked again.
  mutating func next() throws(WorkbookFault) -> Event {
    if endsAtOnce {
      endsAtOnce = false
      close()
      return .end
    }
    while true {
      guard cursor < usable else {
        guard try fill() else { return try atEnd() }
        continue
      }
      if inside == .comment {
        try leaveComment()
      } else if inside == .cdata {
        if try readCDATA() { return .text }
      } else if base[cursor] != Sign.less {
        if try readText() { return .text }
      } else if let event = try readTag() {
        return event
      }
    }
  }

  /// Passes over the rest of the element that began last.
  mutating func skip() throws(WorkbookFault) {
    let outside = depth - 1
    while true {
      switch try next() {
      case .end where depth == outside: return
      case .start, .end, .text: continue
      case .done: return
      }
    }
  }

  private mutating func atEnd() throws(WorkbookFault) -> Event {
    // The last bytes may have come with the news that there are no more.
    if cursor < usable { return try next() }
    guard depth == 0, sawRoot, inside == .markup else {
      throw damaged("the text ends too early, so that something may be lost")
    }
    return .done
  }

  // MARK: Tags

  /// Reads what begins with `<`; nil where it was no event, or where more bytes are needed.
  private mutating func readTag() throws(WorkbookFault) -> Event? {
    guard cursor + 1 < usable else { return try more() }
    switch base[cursor + 1] {
    case UInt8(ascii: "/"): return try readEnd()
    case UInt8(ascii: "!"): return try readDeclaration()
    case UInt8(ascii: "?"):
      guard let end = find("?>", from: cursor + 2) else { return try more() }
      cursor = end + 2
      return nil
    default: return try readStart()
    }
  }

  /// Asks for more bytes of what has begun.
  mutating func more() throws(WorkbookFault) -> Event? {
    let known = usable - cursor
    guard try fill() || usable - cursor > known else {
      throw damaged("the text ends too early, so that something may be lost")
    }
    return nil
  }

  private mutating func readEnd() throws(WorkbookFault) -> Event? {
    let first = cursor + 2
    var index = first
    while index < usable, base[index] != Sign.greater { index += 1 }
    guard index < usable else { return try more() }
    var last = index
    while last > first, Sign.isSpace(base[last - 1]) { last -= 1 }
    guard let start = starts.last, open.count - start == last - first else { throw unmatched }
    for place in first..<last where base[place] != open[start + place - first] { throw unmatched }
    setName(first..<last)
    cursor = index + 1
    close()
    return .end
  }

  private var unmatched: WorkbookFault { damaged("elements do not end as they begin") }

  private mutating func close() {
    if let start = starts.popLast() { open.removeLast(open.count - start) }
  }

  private mutating func readDeclaration() throws(WorkbookFault) -> Event? {
    if begins("<!--") {
      (cursor, inside) = (cursor + 4, .comment)
      return nil
    }
    if begins("<![CDATA[") {
      guard depth > 0 else { throw damaged("there is text outside of all elements") }
      (cursor, inside) = (cursor + 9, .cdata)
      return nil
    }
    if begins("<!DOCTYPE") { throw .documentType }
    guard usable - cursor < 9 else { throw damaged("there is a declaration that means nothing") }
    return try more()
  }

  /// A comment may be longer than the window: it is dropped as it is read.
  private mutating func leaveComment() throws(WorkbookFault) {
    if let end = find("-->", from: cursor) {
      (cursor, inside) = (end + 3, .markup)
    } else {
      cursor = max(cursor, usable - 2)
      _ = try more()
    }
  }

  private mutating func readCDATA() throws(WorkbookFault) -> Bool {
    if let end = find("]]>", from: cursor) {
      (text, cursor, inside) = (cursor..<end, end + 3, .markup)
    } else {
      // The last two bytes may be those of its end.
      let end = max(cursor, usable - 2)
      (text, cursor) = (cursor..<end, end)
      if text.isEmpty { _ = try more() }
    }
    isPlain = true
    return !text.isEmpty
  }

  // MARK: Text

  private mutating func readText() throws(WorkbookFault) -> Bool {
    var (index, special) = (cursor, false)
    while index < usable, base[index] != Sign.less {
      if base[index] == Sign.ampersand || base[index] == Sign.carriageReturn { special = true }
      index += 1
    }
    if index == usable, !hasEnded {
      guard index - cursor > 64 << 10 else {
        _ = try fill()
        return false
      }
      // An entity, and a carriage return with its line feed, are not torn apart.
      if special { index = untorn(index) }
    }
    (text, isPlain) = (cursor..<index, !special)
    cursor = index
    guard depth > 0 else {
      for place in text where !Sign.isSpace(base[place]) && base[place] < 0x80 {
        throw damaged("there is text outside of all elements")
      }
      return false
    }
    return !text.isEmpty
  }

  private func untorn(_ end: Int) -> Int {
    for index in stride(from: end - 1, through: max(cursor + 1, end - 12), by: -1) {
      if base[index] == Sign.ampersand || base[index] == Sign.carriageReturn { return index }
      if base[index] == UInt8(ascii: ";") { return end }
    }
    return end
  }

  // MARK: Looking

  private func begins(_ text: StaticString) -> Bool {
    guard usable - cursor >= text.utf8CodeUnitCount else { return false }
    for place in 0..<text.utf8CodeUnitCount where base[cursor + place] != text.utf8Start[place] { return false }
    return true
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    var index = start
    while index + count <= usable {
      if base[index] == text.utf8Start[0] {
        var place = 1
        while place < count, base[index + place] == text.utf8Start[place] { place += 1 }
        if place == count { return index }
      }
      index += 1
    }
    return nil
  }
}
