import StructuredText
import Testing

@Suite struct SequenceTests {
  @Test func `items are read in order`() {
    #expect(value("- HP1\n- HP2\n") == ["HP1", "HP2"])
  }

  @Test func `a list may stand in the column of its key or further in`() {
    #expect(value("a:\n- x\n- y\nb:\n  - z\nc: 1\n") == ["a": ["x", "y"], "b": ["z"], "c": "1"])
  }

  @Test func `a mapping may start on the line of its dash`() {
    #expect(
      value("- id: HP1\n  title: Early help\n-   id: HP2\n    title: Care\n") == [
        ["id": "HP1", "title": "Early help"], ["id": "HP2", "title": "Care"],
      ])
  }

  @Test func `a list may start on the line of a dash`() {
    #expect(value("- - a\n  - b\n- - - c\n") == [["a", "b"], [["c"]]])
  }

  @Test func `an item may start on a line below its dash`() {
    #expect(value("-\n  id: HP1\n- # next\n\n  text\n") == [["id": "HP1"], "text"])
  }

  @Test func `fields of an item may hold lists in the column of their keys`() {
    #expect(value("- a:\n  - x\n  b: y\n- z\n") == [["a": ["x"], "b": "y"], "z"])
  }

  @Test func `a dash with something right after it is text`() {
    #expect(value("- -5\n- --\n") == ["-5", "--"])
  }
}
