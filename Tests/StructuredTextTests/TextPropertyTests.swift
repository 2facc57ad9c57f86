import Properties
import Testing

/// What holds of any text; a few cases of each here, all of them by `probe properties`.
@Suite struct TextPropertyTests {
  @Test(arguments: Property.ofReading + Property.ofWriting + Property.ofBlocks)
  func `holds in some of its cases`(property: Property) { #expect(property.faults(of: property.some) == []) }
}
