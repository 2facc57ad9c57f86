/// An open file or folder, closed when the last use of it ends.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { OperatingSystem.close(number) }
}
