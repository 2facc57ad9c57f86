import Markup
import Testing

@Suite struct CountWordsTests {
  @Test(arguments: [
    ("Key findings of the inspection", 30, "Key findings of the inspection"),
    ("Key findings of the inspection", 29, "Key findings of the…"),
    ("protecting disabled children, 2012", 30, "protecting disabled children…"),
    ("what needs to improve", 12, "what needs…"), ("Handschuhschneeballwerfer", 12, "Handschuhsc…"),
    ("a Handschuhschneeballwerfer", 12, "a Handschuh…"),
  ])
  func `what is too long is cut after a whole word, unless little would be left`(text: String, most: Int, shown: String)
  {
    #expect(CountWords.clipped(text, to: most) == shown)
    #expect(shown.count <= most)
  }
}
