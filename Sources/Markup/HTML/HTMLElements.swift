extension HTML {
  // Parts of a page.
  package static let header = Element("header")
  package static let main = Element("main")
  package static let footer = Element("footer")
  package static let nav = Element("nav")
  package static let section = Element("section")
  package static let article = Element("article")
  package static let aside = Element("aside")
  package static let div = Element("div")
  package static let details = Element("details")
  package static let summary = Element("summary")
  package static let figure = Element("figure")
  package static let figcaption = Element("figcaption")

  // Headings and paragraphs.
  package static let h1 = Element("h1")
  package static let h2 = Element("h2")
  package static let h3 = Element("h3")
  package static let h4 = Element("h4")
  package static let h5 = Element("h5")
  package static let h6 = Element("h6")

  /// A heading of a level from 1 to 6; beyond them the nearest.
  package static func heading(_ level: Int, @Builder content: () -> [Node]) -> Node {
    let headings = [h1, h2, h3, h4, h5, h6]
    return headings[min(max(level, 1), headings.count) - 1](content: content)
  }

  package static let p = Element("p")
  package static let blockquote = Element("blockquote")
  package static let pre = Element("pre", .preserved)
  package static let hr = VoidElement("hr")

  // Lists.
  package static let ul = Element("ul")
  package static let ol = Element("ol")
  package static let li = Element("li")
  package static let dl = Element("dl")
  package static let dt = Element("dt")
  package static let dd = Element("dd")

  // Tables.
  package static let table = Element("table")
  package static let caption = Element("caption")
  package static let colgroup = Element("colgroup")
  package static let col = VoidElement("col")
  package static let thead = Element("thead")
  package static let tbody = Element("tbody")
  package static let tfoot = Element("tfoot")
  package static let tr = Element("tr")
  package static let th = Element("th")
  package static let td = Element("td")

  // Running text.
  package static let span = Element("span", .inline)
  package static let strong = Element("strong", .inline)
  package static let em = Element("em", .inline)
  package static let b = Element("b", .inline)
  package static let i = Element("i", .inline)
  package static let small = Element("small", .inline)
  package static let code = Element("code", .inline)
  package static let kbd = Element("kbd", .inline)
  package static let mark = Element("mark", .inline)
  package static let abbr = Element("abbr", .inline)
  package static let cite = Element("cite", .inline)
  package static let q = Element("q", .inline)
  package static let sub = Element("sub", .inline)
  package static let sup = Element("sup", .inline)
  package static let time = Element("time", .inline)
  package static let bdi = Element("bdi", .inline)
  package static let br = VoidElement("br")
  package static let wbr = VoidElement("wbr")

  // Forms.
  package static let form = Element("form")
  package static let fieldset = Element("fieldset")
  package static let legend = Element("legend")
  package static let label = Element("label", .inline)
  package static let input = VoidElement("input")
  package static let textarea = Element("textarea", .preserved)
  package static let select = Element("select", .inline)
  package static let optgroup = Element("optgroup")
  package static let option = Element("option")
  package static let button = Element("button", .inline)
  package static let output = Element("output", .inline)
  /// What the page's script makes copies of; never shown itself.
  package static let template = Element("template")
  /// What stands there for those whose browser runs no script.
  package static let noscript = Element("noscript")
  package static let progress = Element("progress", .inline)
  package static let meter = Element("meter", .inline)

  /// Text that somebody typed: whichever way it is written, what stands around it keeps its order.
  package static func isolated(_ text: String, _ attributes: Attribute...) -> Node {
    bdi(attributes) { text }
  }

  /// A link; one that leaves the page's folder says nothing about where the reader came from.
  package static func a(
    to target: LinkTarget, _ attributes: Attribute..., @Builder content: () -> [Node]
  ) -> Node {
    var all = [Attribute("href", target.value)]
    if target.isElsewhere { all.append(Attribute("rel", "noopener noreferrer")) }
    return Element("a", .inline)(all + attributes, content: content)
  }
}
