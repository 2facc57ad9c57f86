import Assessments
import Testing

@Suite struct `A quantity` {
  @Test(arguments: [
    ("86.4", "86.4"), ("86.40", "86.4"), ("1,204", "1204"), ("0.005", "0.005"), ("-3", "-3"), ("12", "12"),
    ("-0.5", "-0.5"),
  ])
  func `comes out as it went in`(written: String, told: String) {
    #expect(Quantity(written)?.description == told)
  }

  @Test(arguments: ["", "86,4", "1.2345", "12.", ".5", "1,2,3", "many", "1e3", "9999999999", "8 6", "--1", "٣"])
  func `is refused where it could mean something else`(written: String) {
    #expect(Quantity(written) == nil)
  }
}
