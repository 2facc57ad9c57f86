/// One of the three streams that every process has.
package enum StandardStream: Sendable {
  case input
  case output
  case error

  var descriptor: Int32 {
    switch self {
    case .input: 0
    case .output: 1
    case .error: 2
    }
  }

  /// Writes all of a text. False where nobody reads any more (as after `| head`): then stop writing, quietly.
  @discardableResult
  package func write(_ text: String) throws(SystemError) -> Bool { try write(Array(text.utf8)) }

  /// Writes all bytes. False where nobody reads any more.
  @discardableResult
  package func write(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    OperatingSystem.brokenPipesAreErrors
    var done = 0
    while done < bytes.count {
      do throws(SystemCode) {
        done += try bytes.withUnsafeBufferPointer { (buffer) throws(SystemCode) in
          try OperatingSystem.write(descriptor, UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[done...])))
        }
      } catch {
        if OperatingSystem.isBrokenPipe(error) { return false }
        guard OperatingSystem.isNotReady(error) else { throw SystemError(.print, name, error) }
        OperatingSystem.waitUntilWritable(descriptor)
      }
    }
    return true
  }

  /// The next line of standard input without its end, or nil at the end. Not to be mixed with ``eachChunk(_:)``.
  package static func readLine() -> String? { Swift.readLine(strippingNewline: true) }

  /// What is left of standard input, part by part, until the end or until `body` answers false. The buffer is only lent.
  package static func eachChunk(_ body: FileReading.Chunk) throws(SystemError) {
    try FileReading.eachChunk(
      StandardStream.input.descriptor, size: FileReading.chunkSize, path: StandardStream.input.name, body)
  }

  private var name: String {
    switch self {
    case .input: "standard input"
    case .output: "standard output"
    case .error: "standard error"
    }
  }
}
