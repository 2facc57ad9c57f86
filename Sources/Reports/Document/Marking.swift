package import Markup

extension HTML {
  /// The protective marking, first on a page or text; nothing where none is set.
  package static func marking(_ marking: String?) -> [HTML.Node] {
    marking.map { words in [HTML.p(.class("marking")) { HTML.strong { HTML.isolated(words) } }] } ?? []
  }
}
