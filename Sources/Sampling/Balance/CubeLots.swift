/// The chances of a balanced draw, one number a step, from the seed alone: the k-th is the ticket of the reference
/// "step", a line feed and k in digits. No case has that ticket, since no reference has a line feed in it.
struct CubeLots {
  private let tickets: TicketOffice
  private var step = 0

  init(_ tickets: TicketOffice) { self.tickets = tickets }

  /// The next number, at least 0 and under 1: the first 53 bits of the ticket.
  mutating func next() -> Double {
    step += 1
    let ticket = Array("step\n\(step)".utf8).withUnsafeBufferPointer { tickets.ticket(trimmed: $0) }
    return Double(TicketKey(ticket).high >> 11) / Double(1 << 53)
  }
}
