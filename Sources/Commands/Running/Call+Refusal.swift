extension Call {
  /// Refuses options that would do nothing, since whoever gives one expects that it does. `--output -` is an answer to the
  /// screen, which anything has.
  func refuse(_ options: [String], areFor what: String, since why: String) throws {
    guard let option = options.first(where: { value($0) != nil || ($0 != "output" && flag($0)) }) else { return }
    throw Failure("--\(option) is for \(what), and \(why).", next: "Leave --\(option) out.")
  }
}
