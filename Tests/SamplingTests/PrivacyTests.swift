import Assessments
import Sampling
import StructuredText
import Testing

@Suite struct PrivacyTests {
  private let text = """
    Child Unique ID,Child Name,Date of Birth,NHS Number,Address,Placement postcode,cohort,Allocated Worker,UPN,colour
    1,Linnet Holloweir,03/04/2016,9434765919,1 Brook Lane,ZZ99 3VZ,referral,Kestrel Dunmarsh,A123456789012,red
    2,Jorun Greywether,03/04/2026,9434765870,2 Brook Lane,ZZ99 3VY,referral,Corvin Fennimoor,B123456789012,blue
    3,Eirian Copperfall,21/12/2026,9434765862,3 Brook Lane,ZZ99 3VX,referral,Kestrel Dunmarsh,C123456789012,blue
    """

  private func draw() throws -> (draw: Draw, stripped: [UInt8]) {
    try keepingList(plain, request(2) { $0.limits = [.init(1, per: "worker")] }, from: [list(text)])
  }

  @Test func `nothing that identifies a person is in a draw or in the list that is kept`() throws {
    let (draw, stripped) = try draw()
    let kept = "\(draw)" + String(decoding: stripped, as: UTF8.self)
    for secret in ["Linnet", "Holloweir", "2016", "03/04", "9434765", "Brook", "ZZ99", "Kestrel", "Dunmarsh", "A1234"] {
      #expect(!kept.contains(secret), "\(secret)")
    }
  }

  @Test func `the columns left behind are named with their kind`() throws {
    let found = try draw().draw.lists[0]
    #expect(
      found.leftBehind.map { "\($0.heading): \($0.kind.rawValue)" } == [
        "Child Name: name", "Date of Birth: date of birth", "NHS Number: NHS number", "Address: address",
        "Placement postcode: postcode", "Allocated Worker: worker's name", "UPN: unique pupil number",
      ])
    #expect(found.unused == ["colour"])
  }

  @Test func `a date of birth becomes an age band and is dropped`() throws {
    let ages = try draw().draw.margins.first { $0.attribute == .age }
    #expect(
      ages?.categories.map { "\($0.value): \($0.caseload)" } == ["unborn: 1", "under 1: 1", "10 to 15: 1"])
  }

  @Test func `a worker's key is another for another seed`() throws {
    func keys(_ seed: String) throws -> Set<Substring> {
      let stripped = try keepingList(
        plain, request(seed: seed) { $0.limits = [.init(1, per: "worker")] }, from: [list(text)]
      ).stripped
      let lines = String(decoding: stripped, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
      return Set(lines.compactMap { $0.split(separator: ",").last })
    }
    let (one, two) = (try keys("one"), try keys("two"))
    #expect(one.count == 2)
    #expect(one.isDisjoint(with: two))
  }
}
