/// One plain question to a person at a terminal.
struct Question {
  /// What comes of an answer.
  enum Checked {
    case taken(String)
    /// Why it cannot be taken, in a sentence.
    case refused(String)
  }

  /// One of the answers there are.
  struct Choice {
    let value: String
    /// What it is, beside its number.
    let label: String
  }

  let text: String
  /// What `?` shows.
  let help: String
  /// What Enter takes; with nothing here Enter leaves the question out, if that may be.
  var standard: String?
  var mayBeLeftOut = false
  /// Answers to choose from, by number or as they are written.
  var choices: [Choice] = []
  var check: (String) -> Checked = { .taken($0) }

  init(
    _ text: String, help: String, standard: String? = nil, mayBeLeftOut: Bool = false, choices: [Choice] = [],
    check: @escaping (String) -> Checked = { .taken($0) }
  ) {
    (self.text, self.help, self.standard, self.mayBeLeftOut) = (text, help, standard, mayBeLeftOut)
    (self.choices, self.check) = (choices, check)
  }

  /// The question with what Enter does.
  var prompt: String {
    if let standard { return "\(text) [\(standard)]" }
    return mayBeLeftOut ? "\(text) (Enter to leave out)" : text
  }

  /// An answer as it was typed, or the choice whose number it is.
  func chosen(_ answer: String) -> String {
    guard let number = Int(answer), choices.indices.contains(number - 1) else { return answer }
    return choices[number - 1].value
  }
}
