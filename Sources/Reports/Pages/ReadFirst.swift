package import Markup
package import Pages
package import Workbooks

/// What a file of tables says before them: that not all that was recorded is in it, and which findings come before any grade.
package struct ReadFirst {
  private let sentences: [Phrase]

  package init(_ sentences: Phrase?...) { self.sentences = sentences.compactMap(\.self) }

  /// The first sheet of a workbook, which nobody overlooks; none where there is nothing to say.
  package var sheets: [NewWorkbook.Sheet] {
    sentences.isEmpty
      ? [] : [.init("Read first", [.init("Read first")], rows: sentences.map { [.text($0.plain)] })]
  }

  /// For programs.
  package var json: JSON { .texts(sentences.map(\.plain)) }

  /// A text beside a folder of spreadsheets, each of which is a table and nothing else.
  package var text: String? { sentences.isEmpty ? nil : sentences.map { $0.plain + "\n" }.joined(separator: "\n") }

  /// Below the heading of a page or a text.
  package var nodes: [HTML.Node] {
    sentences.isEmpty
      ? [] : [HTML.div(.class("caution")) { for sentence in sentences { HTML.p { sentence.nodes } } }]
  }
}
