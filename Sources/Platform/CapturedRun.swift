/// A started program whose output is being gathered.
struct CapturedRun {
  let process: Int32
  let limit: Int
  private(set) var collected: [[UInt8]]
  private let streams: [Int32]
  private var open: [Int32]

  /// How often a program that has closed its streams, or left them to another, is looked at.
  private static let pause = 10

  init(process: Int32, streams: [Int32], limit: Int) {
    (self.process, self.streams, self.limit) = (process, streams, limit)
    open = streams
    collected = streams.map { _ in [] }
  }

  /// Gathers until the program has ended and what it wrote is read, or until the deadline, at which it is ended. What it
  /// started and left in its group is ended with it.
  mutating func wait(until deadline: Int) throws(SystemCode) -> Program.Ending {
    var ended: Int32?
    while true {
      let left = deadline - Clock.milliseconds()
      if left <= 0 {
        guard ended == nil else { break }
        OperatingSystem.kill(process, group: true)
        _ = try OperatingSystem.ending(of: process, waiting: true)
        return .timedOut
      }
      // Once it has ended, only what is already in the pipes is of interest: another may hold them open for ever.
      let ready = open.isEmpty ? [] : OperatingSystem.readable(open, milliseconds: ended == nil ? min(left, 50) : 0)
      for stream in ready { try gather(stream) }
      if ended != nil, ready.isEmpty { break }
      if ended == nil, ready.isEmpty || open.isEmpty {
        ended = try OperatingSystem.ending(of: process, waiting: false)
        if ended == nil, open.isEmpty { OperatingSystem.sleep(milliseconds: CapturedRun.pause) }
        // A browser's helpers outlive it by a moment, and may make anew what is removed after it.
        if ended != nil { OperatingSystem.kill(process, group: true) }
      }
    }
    return Program.Ending(ended ?? 0)
  }

  private mutating func gather(_ stream: Int32) throws(SystemCode) {
    guard let index = streams.firstIndex(of: stream) else { return }
    var failure: SystemCode?
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      do throws(SystemCode) {
        count = try OperatingSystem.read(stream, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if bytes.isEmpty { open.removeAll { $0 == stream } }
    collected[index] += bytes.prefix(limit - collected[index].count)
  }
}
