/// The few cases with the smallest tickets of many: a heap with the largest of them on top, bounded in size.
struct SmallestTickets {
  struct Ticket {
    let key: TicketKey
    let number: Int
  }

  private let capacity: Int
  private var heap: [Ticket] = []

  init(capacity: Int) { self.capacity = capacity }

  /// In order, smallest first.
  var sorted: [Ticket] { heap.sorted { $0.key < $1.key } }

  mutating func offer(_ key: TicketKey, _ number: Int) {
    if heap.count < capacity {
      heap.append(Ticket(key: key, number: number))
      siftUp()
      return
    }
    guard let top = heap.first, key < top.key else { return }
    heap[0] = Ticket(key: key, number: number)
    siftDown()
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].key < heap[child].key else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var largest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[largest].key < heap[child].key {
        largest = child
      }
      guard largest != parent else { return }
      heap.swapAt(parent, largest)
      parent = largest
    }
  }
}
