import CaseAudit
import Markup
import Platform
import RecordStore
import Sampling
import StructuredText

/// Why a request could not be carried out: what is wrong, what was left untouched, and what to do next.
struct Failure: Error {
  let sentence: String
  var untouched = "Nothing was changed."
  var next: String?
  var diagnostics: [Diagnostic] = []
  /// Each thing that is wrong, with its file and line, where there are several.
  var details: [String] = []

  init(_ sentence: String, next: String? = nil, diagnostics: [Diagnostic] = [], details: [String] = []) {
    (self.sentence, self.next, self.diagnostics, self.details) = (sentence, next, diagnostics, details)
  }

  /// Several things are wrong with a file: the first twenty of them, and how many there are.
  init(_ problems: [String], with file: String, next: String) {
    let count = problems.count == 1 ? "One thing is" : "\(problems.count) things are"
    self.init("\(count) wrong with '\(file)'.", next: next, details: Array(problems.prefix(20)))
  }

  init(_ error: StoreError) {
    self.init(Failure.sentence("\(error)"))
    if case .notAWorkspace = error { next = "Make one with 'muster init', or name it with --workspace." }
    if case .system(let system) = error { self.init(system) }
  }

  init(_ error: SystemError) {
    self.init(Failure.sentence("\(error)"), next: Failure.advice(error))
    // The name is in its folder by then, and only the disk knows whether it stays there.
    if error.operation == .flushFolder {
      untouched = "What was being written may be there or not; nothing older was changed."
      next = (next.map { $0 + " " } ?? "") + "Look with 'muster status' before you do it again."
    }
  }

  init(_ fault: SamplingFault) {
    let place = [fault.list.map { "'\($0)'" }, fault.line.map { "line \($0)" }].compactMap { $0 }.joined(
      separator: ", ")
    self.init(
      (place.isEmpty ? "" : place + ": ") + Failure.sentence(fault.message), next: Failure.sentence(fault.help))
  }

  init(_ fault: AuditFault) {
    switch fault.what {
    case .one(let sentence): self.init(sentence, next: fault.next.map(Failure.sentence))
    case .several(let problems, let file): self.init(problems, with: file, next: fault.next ?? "")
    }
  }

  /// Any error that a command meets.
  init(any error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError: self.init(error)
    case let error as SystemError: self.init(error)
    case let error as SamplingFault: self.init(error)
    case let error as AuditFault: self.init(error)
    default: self.init("Something went wrong that Muster has no words for: \(error)")
    }
  }

  /// What is wrong after something was recorded all the same: whoever hears of it must not do it again.
  func after(_ recorded: [String]) -> Failure {
    let ids = recorded.count == 1 ? recorded[0] : "\(recorded[0]) and \(recorded.count - 1) more"
    // A name or an id at the beginning keeps its capital.
    let isWord = sentence.dropFirst().first?.isLowercase ?? false
    let start = isWord ? sentence.prefix(1).lowercased() + sentence.dropFirst() : sentence
    var failure = Failure(
      "Recorded as \(ids), but \(start)", next: "It need not be recorded again; look at it with 'muster status'.",
      diagnostics: diagnostics, details: details)
    failure.untouched = "What is recorded stays."
    return failure
  }

  static func sentence(_ text: String) -> String {
    let end = text.hasSuffix(".") || text.hasSuffix("?") ? "" : "."
    return text.prefix(1).uppercased() + text.dropFirst() + end
  }

  private static func advice(_ error: SystemError) -> String? {
    switch error.reason {
    case .diskFull: "Make room on the disk and try again."
    case .denied, .notPermitted, .readOnly: "Ask for the right to write there, or work in another folder."
    default: nil
    }
  }

  /// For standard error.
  func text(width: Int) -> String {
    var lines: [TerminalText] = []
    let start: TerminalText = "\("muster", .bold): \(sentence) \(untouched)"
    lines += start.wrapped(to: width)
    if let next { lines += TerminalText(next).wrapped(to: width) }
    let listed = details.flatMap { TerminalText($0).wrapped(to: width, hanging: 2) }
    let before =
      (diagnostics.isEmpty ? "" : diagnostics.rendered() + "\n") + Markup.Terminal.render(listed, colour: false)
    return before + Markup.Terminal.render(lines, colour: false)
  }
}
