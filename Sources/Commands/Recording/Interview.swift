import Markup

/// Plain questions, one at a time, for a person at a terminal. Each answer is checked at once; nothing is recorded before
/// the person has seen all of it and said yes.
struct Interview {
  let call: Call
  let open: OpenWorkspace

  init(_ call: Call, _ open: OpenWorkspace) { (self.call, self.open) = (call, open) }

  /// Whether there is a person to ask.
  static func isPossible(_ call: Call) -> Bool { call.setting.inputIsTerminal && call.setting.outputIsTerminal }

  /// Says once how to answer.
  func begin() throws {
    try call.say("\("Enter takes what stands in brackets; ? explains a question; stop records nothing.", .dim)")
  }

  /// An answer that was checked, or nil where the question was left out.
  func ask(_ question: Question) throws -> String? {
    try show(question.choices)
    while true {
      let line = try answer(question.prompt)
      switch line {
      case "?": try call.say(TerminalText(question.help))
      case "stop": throw Interview.unfinished
      case "":
        if let standard = question.standard { return standard }
        if question.mayBeLeftOut { return nil }
        try call.say("This one is needed. ? explains it; stop records nothing.")
      default:
        switch question.check(question.chosen(line)) {
        case .taken(let taken): return taken
        case .refused(let reason): try call.say("\(reason, .caution)")
        }
      }
    }
  }

  /// An answer to a question that cannot be left out.
  func need(_ question: Question) throws -> String {
    guard let answer = try ask(question) else { throw Interview.unfinished }
    return answer
  }

  /// Shows what is about to be recorded, and asks for a yes.
  func confirm(_ pairs: [(name: TerminalText, value: TerminalText)]) throws {
    var page = call.page()
    page.heading("To be recorded", level: 2)
    page.fields(pairs, indent: 2)
    try call.show(page)
    let answer = try ask(
      Question("Record this?", help: "yes records it as shown; no records nothing.", standard: "yes") { text in
        ["yes", "y", "no", "n"].contains(text.lowercased())
          ? .taken(text.lowercased()) : .refused("Please answer yes or no.")
      })
    if answer?.hasPrefix("n") ?? true { throw Interview.unfinished }
  }

  private func answer(_ prompt: String) throws -> String {
    let lines = TerminalText(prompt).wrapped(to: call.setting.width - 1)
    try call.setting.print(Markup.Terminal.render(lines, colour: false).dropLast() + " ")
    guard let line = call.setting.ask() else { throw Interview.unfinished }
    return line.trimmed
  }

  private func show(_ choices: [Question.Choice]) throws {
    guard !choices.isEmpty else { return }
    var page = call.page()
    page.numbered(choices.map { TerminalText($0.label) }, indent: 2)
    try call.show(page)
  }

  private static var unfinished: Failure {
    Failure("The questions were not finished.", next: "Start again when you are ready.")
  }
}
