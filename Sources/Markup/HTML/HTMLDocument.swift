extension HTML {
  /// A stylesheet that is part of the program, never of the data.
  package struct Stylesheet: Sendable {
    let text: String

    /// The pieces, one after the other.
    package init(_ pieces: StaticString...) { text = Embedded.closed(pieces) }

    /// Another stylesheet with more after it.
    package init(_ base: Stylesheet, _ pieces: StaticString...) { text = base.text + Embedded.closed(pieces) }

    init(text: String) { self.text = text }
  }

  /// A script that is part of the program. What it works on comes to it as ``HTML/dataIsland(id:_:)``.
  package struct Script: Sendable {
    let text: String

    /// The pieces, one after the other.
    package init(_ pieces: StaticString...) { text = Embedded.closed(pieces) }
  }

  /// Data for the page's script: JSON in an element that never runs.
  package static func dataIsland(id: StaticString, _ json: JSON) -> Node {
    let attributes = [TreeAttribute("type", "application/json"), TreeAttribute("id", id.description)]
    return Node(.embedded(Embedded("script", attributes, text: json.renderedForScript())))
  }

  /// A whole page that loads nothing and sends nothing: everything it needs is in it, and its policy forbids the rest.
  package struct Document: Sendable {
    package var title: String
    package var language: String
    package var stylesheet: Stylesheet?
    package var script: Script?
    package var body: [Node]
    /// Whether its script makes pictures of drawings that it holds.
    package var makesPictures = false

    package init(
      title: String, language: String = "en-GB", stylesheet: Stylesheet? = nil, script: Script? = nil,
      @Builder body: () -> [Node]
    ) {
      (self.title, self.language, self.stylesheet, self.script) = (title, language, stylesheet, script)
      self.body = body()
    }

    /// The page as text.
    ///
    /// - Parameter sha256: Gives the 32 bytes of the digest; with it the page's policy lets in this style and this
    ///   script and no other, without it any that is written in the page.
    package func rendered(sha256: (([UInt8]) -> [UInt8])? = nil) -> String {
      var writer = TreeWriter()
      writer.writeLine("<!doctype html>")
      writer.write(
        .element(
          TreeElement(
            name: "html", form: .block, attributes: [.init("lang", language)],
            children: [
              .element(TreeElement(name: "head", form: .block, attributes: [], children: head(sha256))),
              .element(TreeElement(name: "body", form: .block, attributes: [], children: body.map(\.tree) + end)),
            ])))
      return writer.text + "\n"
    }

    private var end: [Tree] { script.map { [.embedded(Embedded("script", text: $0.text))] } ?? [] }

    private func head(_ sha256: (([UInt8]) -> [UInt8])?) -> [Tree] {
      func meta(_ attributes: TreeAttribute...) -> Tree {
        .element(TreeElement(name: "meta", form: .line, attributes: attributes, children: []))
      }
      var head = [
        meta(.init("charset", "utf-8")),
        meta(.init("http-equiv", "Content-Security-Policy"), .init("content", policy(sha256))),
        meta(.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")),
        meta(.init("name", "referrer"), .init("content", "no-referrer")),
        .element(TreeElement(name: "title", form: .block, attributes: [], children: [.text(title)])),
      ]
      if let stylesheet { head.append(.embedded(Embedded("style", text: stylesheet.text))) }
      return head
    }

    private func policy(_ sha256: (([UInt8]) -> [UInt8])?) -> String {
      func source(_ text: String) -> String {
        sha256.map { "'sha256-\(Base64.text(of: $0(Array(text.utf8))))'" } ?? "'unsafe-inline'"
      }
      var parts = ["default-src 'none'"]
      if let stylesheet { parts.append("style-src \(source(stylesheet.text))") }
      if let script { parts.append("script-src \(source(script.text))") }
      if makesPictures { parts.append("img-src data:") }
      return (parts + ["base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
    }
  }
}

extension Embedded {
  /// Literals for `style` and `script`: an end tag or a comment inside a string of theirs is written so that it ends
  /// nothing; both languages read `<\/` as `</`.
  static func closed(_ pieces: [StaticString]) -> String {
    var text = ""
    for character in pieces.map(\.description).joined().unicodeScalars {
      if text.unicodeScalars.last == "<", character == "/" || character == "!" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(character)
    }
    return text
  }
}
