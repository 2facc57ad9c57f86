import Markup

/// A field with its label, its hint and the place beside it where the page says what is wrong.
struct FormField {
  let id: String
  let label: String
  var hint: String?
  /// What the page's script holds it to.
  let check: String
  /// What the answers call it.
  var key: String?

  init(_ id: String, _ label: String, hint: String? = nil, check: String, key: String? = nil) {
    (self.id, self.label, self.hint, self.check, self.key) = (id, label, hint, check, key)
  }

  /// A field of one line.
  func line(value: String? = nil, _ more: HTML.Attribute...) -> HTML.Node {
    around {
      HTML.input(attributes + [.type(.text)] + (value.map { [.value($0)] } ?? []) + more)
    }
  }

  /// A short field of one line, such as a day.
  func short() -> HTML.Node { around { HTML.input(attributes + [.type(.text), .class("short")]) } }

  /// A field of several lines.
  func lines(_ rows: Int) -> HTML.Node { around { HTML.textarea(attributes + [.rows(rows)]) {} } }

  /// One of several words; none is chosen at first.
  func choice(_ options: [(value: String, words: String)]) -> HTML.Node {
    around {
      HTML.select(attributes) {
        HTML.option(.value("")) { "Choose one" }
        for option in options { HTML.option(.value(option.value)) { option.words } }
      }
    }
  }

  private var attributes: [HTML.Attribute] {
    let described = [hint == nil ? nil : "\(id)-hint", "\(id)-error"].compactMap { $0 }.joined(separator: " ")
    return [.id(id), .name(id), .data("check", check), .data("key", key ?? id), .aria("describedby", described)]
  }

  private func around(@HTML.Builder _ control: () -> [HTML.Node]) -> HTML.Node {
    HTML.div(.class("field")) {
      HTML.label(.for(id)) { label }
      if let hint { HTML.p(.id("\(id)-hint"), .class("hint")) { hint } }
      HTML.p(.id("\(id)-error"), .class("error")) {}
      control()
    }
  }
}
