import Synchronization

/// How many more cases may be kept to draw again from, by all threads together.
final class KeepingRoom: Sendable {
  private let most: Int
  private let taken = Atomic(0)

  init(_ most: Int) { self.most = most }

  /// Whether more were to be kept than may be; then none are.
  var isFull: Bool { taken.load(ordering: .relaxed) > most }

  /// Takes the room of one case; false where there is none.
  func take() -> Bool { !isFull && taken.wrappingAdd(1, ordering: .relaxed).newValue <= most }
}
