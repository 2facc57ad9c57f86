package import Markup

/// A finding as people read it, laid out once: a terminal, a web page, paper and Markdown are rendered from it.
package struct Page: Sendable {
  /// What the page is called; a part of a larger page has none.
  package var title: Phrase?
  package var blocks: [Block]
  /// Where it is part of a web page: the class by which the style sheet knows it, and the name by which links find it.
  package var style = ""
  package var id = ""

  package init(_ title: Phrase? = nil, _ blocks: [Block] = []) { (self.title, self.blocks) = (title, blocks) }

  package init(_ title: Phrase? = nil, @BlockBuilder _ blocks: () -> [Block]) {
    self.init(title, blocks())
  }
}

/// One part of a page.
package indirect enum Block: Sendable {
  /// What the blocks after it are about; level 1 is the highest below the page's title.
  case heading(Phrase, level: Int)
  /// A sentence or several, wrapped.
  case sentence(Phrase)
  /// One line that is copied whole: a terminal does not wrap it.
  case line(Phrase)
  /// Names with what belongs to them.
  case fields([Field])
  /// The same of what is short: on a page in one line.
  case facts([Field])
  case table(Table)
  case bullets([Phrase])
  case numbered([Phrase])
  /// Numbered points with what stands under each.
  case outline([(title: Phrase, points: [Phrase])])
  case figure(Figure)
  /// A page within this one, its headings a level lower.
  case part(Page)
  /// What the person at the keyboard can do next, commands included: on a terminal only.
  case hint(Phrase)
  /// Commands to choose from, each on a line that can be copied, close below what they are about: on a terminal only.
  case steps([Phrase])

  package static func heading(_ words: Phrase) -> Block { .heading(words, level: 1) }

  /// Blocks that a page sets apart, by the class by which its style sheet knows them.
  package static func part(_ style: String, @BlockBuilder _ blocks: () -> [Block]) -> Block {
    var page = Page(nil, blocks())
    page.style = style
    return .part(page)
  }
}

/// A name with what belongs to it.
package struct Field: Sendable {
  package let name: Phrase
  package let value: Phrase

  package init(_ name: Phrase, _ value: Phrase) { (self.name, self.value) = (name, value) }
}

/// A drawing for pages, the sentence that says what it shows, and what stands for it where nothing can be drawn.
package struct Figure: Sendable {
  let drawing: HTML.Node
  let sentence: Phrase?
  /// Its numbers: below it on a page, folded.
  let numbers: Table?
  /// What a terminal shows in its place, if not the sentence and the numbers.
  let lines: [Block]

  package init(
    _ drawing: HTML.Node, sentence: Phrase? = nil, numbers: Table? = nil, @BlockBuilder lines: () -> [Block] = { [] }
  ) {
    (self.drawing, self.sentence, self.numbers, self.lines) = (drawing, sentence, numbers, lines())
  }
}

/// Puts blocks together from blocks, lists of them, conditions and loops.
@resultBuilder
package enum BlockBuilder {
  package static func buildExpression(_ block: Block) -> [Block] { [block] }
  package static func buildExpression(_ block: Block?) -> [Block] { block.map { [$0] } ?? [] }
  package static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
  /// A sentence.
  package static func buildExpression(_ sentence: Phrase) -> [Block] { [.sentence(sentence)] }
  package static func buildExpression(_ sentence: Phrase?) -> [Block] { sentence.map { [.sentence($0)] } ?? [] }
  package static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap { $0 } }
  package static func buildOptional(_ part: [Block]?) -> [Block] { part ?? [] }
  package static func buildEither(first part: [Block]) -> [Block] { part }
  package static func buildEither(second part: [Block]) -> [Block] { part }
  package static func buildArray(_ parts: [[Block]]) -> [Block] { parts.flatMap { $0 } }
}
