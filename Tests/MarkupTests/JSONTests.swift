import Markup
import Testing

struct JSONTests {
  @Test func `a value is written on one line or, for people, on many`() {
    let value = JSON.object([
      .init("a", .list([.integer(1), .number(0.5), .bool(true), .null])), .init("b", .object([])),
      .init("c", .list([])),
    ])
    #expect(value.rendered(pretty: false) == #"{"a":[1,0.5,true,null],"b":{},"c":[]}"#)
    #expect(
      value.rendered(pretty: true) == """
        {
          "a": [
            1,
            0.5,
            true,
            null
          ],
          "b": {},
          "c": []
        }
        """)
  }

  @Test func `what is not a number is null`() {
    #expect(JSON.list([.number(.nan), .number(.infinity)]).rendered(pretty: false) == "[null,null]")
  }

  @Test func `quotes, backslashes and line ends are escaped`() {
    #expect(JSON.text("a\"b\\c\nd\te\rf").rendered(pretty: false) == #""a\"b\\c\nd\te\rf""#)
  }

  @Test func `no control character and nothing that reorders a line is written as it is`() {
    let text = "\u{0}\u{1B}\u{7F}\u{9B}\u{2028}\u{202E}\u{2069}é👍"
    #expect(JSON.text(text).rendered(pretty: false) == #""\u0000\u001b\u007f\u009b\u2028\u202e\u2069é👍""#)
  }

  @Test func `a text that is missing is null`() {
    #expect(JSON.list([.optional(nil), .optional("x")]).rendered(pretty: false) == #"[null,"x"]"#)
  }
}
