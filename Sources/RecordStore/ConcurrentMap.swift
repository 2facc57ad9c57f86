import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What becomes of each element, in the elements' order, worked out on all processors. Worth it from about a tenth of a
  /// millisecond an element.
  func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    guard count > 1 else { return map(transform) }
    let values = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let value = transform(self[index])
      values.withLock { $0[index] = value }
    }
    return values.withLock { $0.compactMap(\.self) }
  }
}
