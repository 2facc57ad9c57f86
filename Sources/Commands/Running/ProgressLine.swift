import Dispatch
import Synchronization

/// One line that says how far a long piece of work has come, written anew in its place, and gone when the work is done.
/// Work that ends within half a second shows none.
package final class ProgressLine: Sendable {
  private struct State {
    var total = 0
    var done = 0
    var isShown = false
    var hasEnded = false
  }

  private let state = Mutex(State())
  private let work: String
  private let write: @Sendable (String) -> Void

  /// - Parameter work: what is done, as a sentence begins: `Reading the lists`.
  /// - Parameter write: shows text on a terminal.
  package init(_ work: String, write: @escaping @Sendable (String) -> Void) { (self.work, self.write) = (work, write) }

  /// So many more bytes are to be done.
  package func expect(_ bytes: Int) { state.withLock { $0.total += bytes } }

  /// So many bytes are done.
  package func add(_ bytes: Int) { state.withLock { $0.done += bytes } }

  /// Writes the line as things stand.
  package func show() {
    state.withLock { state in
      guard !state.hasEnded else { return }
      state.isShown = true
      // A list that turns out to need a second reading stays at the end until that is done.
      let share = state.total > 0 ? min(100, state.done * 100 / state.total) : 0
      write("\r\u{1B}[K\(work): \(share)%")
    }
  }

  /// Takes the line away; nothing is written after this.
  package func end() {
    state.withLock { state in
      if state.isShown, !state.hasEnded { write("\r\u{1B}[K") }
      state.hasEnded = true
    }
  }

  /// Shows the line after half a second, and again every fifth of one, while the work goes on.
  func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    let timer = DispatchSource.makeTimerSource()
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(200))
    timer.setEventHandler { self.show() }
    timer.activate()
    defer {
      timer.cancel()
      end()
    }
    return try body()
  }
}

extension Call {
  /// Carries out work that may take long, with a line on the error stream where that is a terminal.
  func withProgress<Result>(_ work: String, _ body: (ProgressLine) throws -> Result) rethrows -> Result {
    let line = ProgressLine(work, write: setting.progress ?? { _ in })
    return try setting.progress == nil ? body(line) : line.during { try body(line) }
  }
}
