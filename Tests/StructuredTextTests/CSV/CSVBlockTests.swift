import Properties
import Testing

@Suite struct CSVBlockTests {
  @Test func `quotes, doubled quotes and quoted line ends are plain enough`() {
    #expect(
      Property.inBlocks("a,b\n\"1,2\",\"say \"\"no\"\"\"\r\n\"two\nlines\",\"\"\n\n3,4\r5\n") == [
        ["1,2", "say \"no\""], ["two\nlines", ""], ["3", "4"], ["5"],
      ])
  }

  @Test(arguments: ["a,b\n5\" tall,x\n", "a,b\n\"x\" ,y\n", "a,b\n\"x,y\n", "a,b\n1,2,3\n", "a,b\n1,\u{0}\n"])
  func `what is not plain is left to the scanner`(text: String) { #expect(Property.inBlocks(text) == nil) }
}
