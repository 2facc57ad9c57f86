import Commands
import Synchronization
import TestSupport
import Testing

/// The line that says how far long work has come.
@Suite struct ProgressTests {
  /// What was written, whoever wrote it.
  private final class Written: Sendable {
    let text = Mutex("")
    var all: String { text.withLock { $0 } }
  }

  private func line(_ written: Written) -> ProgressLine {
    ProgressLine("Reading") { text in written.text.withLock { $0 += text } }
  }

  @Test func `the line says what share is done, in its place, and is taken away`() {
    let written = Written()
    let line = line(written)
    line.expect(200)
    line.add(86)
    line.show()
    #expect(written.all == "\r\u{1B}[KReading: 43%")
    line.end()
    line.show()
    #expect(written.all == "\r\u{1B}[KReading: 43%\r\u{1B}[K")
  }

  @Test func `a list that is read again stays at the end`() {
    let written = Written()
    let line = line(written)
    line.expect(10)
    line.add(20)
    line.show()
    #expect(written.all.hasSuffix("Reading: 100%"))
  }

  @Test func `work that ends before the line is due writes nothing`() {
    let written = Written()
    line(written).end()
    #expect(written.all.isEmpty)
  }
}
