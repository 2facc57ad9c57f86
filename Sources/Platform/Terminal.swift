/// Whether and how wide people see what is written.
package enum Terminal {
  /// Whether a stream is a terminal.
  package static func isTerminal(_ stream: StandardStream) -> Bool { OperatingSystem.isTerminal(stream.descriptor) }

  /// How many columns a stream shows: what `COLUMNS` says, else what the terminal says, else nil.
  package static func columns(
    of stream: StandardStream, environment: [String: String] = Surroundings.environment()
  ) -> Int? {
    if let stated = environment["COLUMNS"].flatMap({ Int($0) }), stated > 0 { return stated }
    return OperatingSystem.terminalColumns(stream.descriptor)
  }
}
