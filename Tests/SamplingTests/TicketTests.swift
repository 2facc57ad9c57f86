import Digests
import Sampling
import Testing

@Suite struct TicketTests {
  private let office = TicketOffice(seed: "lottery 2026-11-21: 4 17 23 31 40 44")

  // printf '%s\n%s' "$seed" "$reference" | sha256sum
  @Test(arguments: [
    ("C0000001", "ec43d68070e3393569a02c50c61cc45a5b872b1c2104237659a29167028602b9"),
    ("3764238", "fe79d1613060618f0f7b59b67a3e6fa454633768e9a27830e2f2332dbb67f464"),
    ("Zo\u{EB}-7", "f79a8f9a1704f78f165b77a13a0f86057eebf8531951293a03719d582fad3f0d"),
  ])
  func `a ticket is the digest of seed, line feed and reference`(reference: String, ticket: String) {
    #expect(office.ticket(of: reference).hex == ticket)
  }

  @Test(arguments: [
    " C0000001", "C0000001\t", "\u{A0}C0000001 ", "\r\nC0000001\u{2003}\u{3000}", "\u{1C}C0000001\u{85}",
  ])
  func `white space around a reference does not count`(reference: String) {
    #expect(office.ticket(of: reference) == office.ticket(of: "C0000001"))
  }

  @Test(arguments: ["c0000001", "C 0000001", "C0000001.", "\u{FEFF}C0000001", "C0000001\u{E9}"])
  func `anything else in a reference counts`(reference: String) {
    #expect(office.ticket(of: reference) != office.ticket(of: "C0000001"))
  }

  @Test func `letters that look alike but are other bytes are other references`() {
    #expect(office.ticket(of: "Zo\u{EB}") != office.ticket(of: "Zoe\u{308}"))
  }
}
