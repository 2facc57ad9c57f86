extension HTML {
  /// An attribute. Those through which data could act (`href`, `src`, `style`, `on…`) cannot be made from here.
  package struct Attribute: Sendable {
    let tree: TreeAttribute

    init(_ name: StaticString, _ value: String) { tree = TreeAttribute(name, value) }

    init(_ name: StaticString, if condition: Bool) { tree = TreeAttribute(name, if: condition) }

    private init(prefix: StaticString, _ name: StaticString, _ value: String) {
      tree = TreeAttribute(prefix: prefix, name, value)
    }

    /// `data-NAME`, for the page's own script.
    package static func data(_ name: StaticString, _ value: String) -> Attribute {
      Attribute(prefix: "data-", name, value)
    }

    /// `aria-NAME`, for those who hear the page.
    package static func aria(_ name: StaticString, _ value: String) -> Attribute {
      Attribute(prefix: "aria-", name, value)
    }
  }

  /// Which way a text runs.
  package enum Direction: String, Sendable { case auto, ltr, rtl }

  /// What a heading cell heads.
  package enum Scope: String, Sendable { case col, row, colgroup, rowgroup }

  /// What an input takes.
  package enum InputKind: String, Sendable {
    case text, date, number, email, tel, checkbox, radio, file, search, hidden, range
  }
}

extension HTML.Attribute {
  /// Classes; several `class` attributes of one element add up.
  package static func `class`(_ names: String...) -> Self { Self("class", names.joined(separator: " ")) }

  /// The name that links and labels refer to. White space in it becomes `_`, as in ``LinkTarget/fragment(_:)``.
  package static func id(_ id: String) -> Self { Self("id", LinkTarget.identifier(id)) }

  package static func title(_ text: String) -> Self { Self("title", text) }
  package static func lang(_ code: String) -> Self { Self("lang", code) }
  package static func dir(_ direction: HTML.Direction) -> Self { Self("dir", direction.rawValue) }
  package static func role(_ role: StaticString) -> Self { Self("role", role.description) }
  package static func hidden(_ condition: Bool = true) -> Self { Self("hidden", if: condition) }
  package static func open(_ condition: Bool = true) -> Self { Self("open", if: condition) }
  package static func tabindex(_ index: Int) -> Self { Self("tabindex", String(index)) }
  package static func datetime(_ text: String) -> Self { Self("datetime", text) }
  package static func start(_ number: Int) -> Self { Self("start", String(number)) }

  package static func scope(_ scope: HTML.Scope) -> Self { Self("scope", scope.rawValue) }
  package static func colspan(_ count: Int) -> Self { Self("colspan", String(count)) }
  package static func rowspan(_ count: Int) -> Self { Self("rowspan", String(count)) }
  package static func span(_ count: Int) -> Self { Self("span", String(count)) }

  /// The input that a label is for, by its id.
  package static func `for`(_ id: String) -> Self { Self("for", LinkTarget.identifier(id)) }
  package static func name(_ name: String) -> Self { Self("name", name) }
  package static func value(_ value: String) -> Self { Self("value", value) }
  package static func type(_ kind: HTML.InputKind) -> Self { Self("type", kind.rawValue) }
  /// A button that does nothing but what the page's script makes of it.
  package static var plainButton: Self { Self("type", "button") }
  package static func placeholder(_ text: String) -> Self { Self("placeholder", text) }
  package static func checked(_ condition: Bool = true) -> Self { Self("checked", if: condition) }
  package static func selected(_ condition: Bool = true) -> Self { Self("selected", if: condition) }
  package static func required(_ condition: Bool = true) -> Self { Self("required", if: condition) }
  package static func disabled(_ condition: Bool = true) -> Self { Self("disabled", if: condition) }
  package static func readonly(_ condition: Bool = true) -> Self { Self("readonly", if: condition) }
  package static func multiple(_ condition: Bool = true) -> Self { Self("multiple", if: condition) }
  package static func rows(_ count: Int) -> Self { Self("rows", String(count)) }
  package static func cols(_ count: Int) -> Self { Self("cols", String(count)) }
  package static func size(_ count: Int) -> Self { Self("size", String(count)) }
  package static func maxlength(_ count: Int) -> Self { Self("maxlength", String(count)) }
  package static func min(_ text: String) -> Self { Self("min", text) }
  package static func max(_ text: String) -> Self { Self("max", text) }
  package static func step(_ text: String) -> Self { Self("step", text) }
  package static func accept(_ text: String) -> Self { Self("accept", text) }
  package static func autocomplete(_ isOn: Bool) -> Self { Self("autocomplete", isOn ? "on" : "off") }
  /// A field for the name of the person who fills the form, which browsers and aids can fill for them.
  package static var autocompleteName: Self { Self("autocomplete", "name") }
  package static func spellcheck(_ isOn: Bool) -> Self { Self("spellcheck", isOn ? "true" : "false") }
}
