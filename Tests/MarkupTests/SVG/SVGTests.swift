import Markup
import TestSupport
import Testing

struct SVGTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.256, "1.26"), (-0.004, "0"), (-2.05, "-2.05"),
    (0.07, "0.07"), (1e300, "1000000"), (.nan, "0"), (-.infinity, "0"), (99.999, "100"),
  ])
  func `numbers have at most two decimals and are finite`(value: Double, text: String) {
    #expect(SVG.number(value) == text)
  }

  @Test func `a drawing is made of shapes and says what it shows`() throws {
    let html = HTML.render {
      SVG.definitions {
        for hatch in SVG.Hatch.allCases {
          SVG.hatch(id: "h", hatch, .colour(.init(0x1F6FEB)), on: .colour(.init(0xFF)))
        }
      }
      SVG.drawing(width: 200, height: 20.5, title: "A < B", description: "31 of 90", class: "bar") {
        SVG.rect(x: 0, y: 0, width: 68.889, height: 20, radius: 2, .fill(.pattern("h")), .class("carried"))
        SVG.rect(x: 0, y: 0, width: -5, height: 1)
        SVG.group(.moved(x: 1, y: 2), title: "g") {
          SVG.line(from: .init(0, 0), to: .init(10, 10), .stroke(.current), .strokeWidth(0.5), .dashes(2, 1))
          SVG.circle(centre: .init(5, 5), radius: 2, .fill(.none))
        }
        SVG.path(
          [
            .move(.init(0, 0)), .line(.init(1, 1)), .curve(.init(3, 3), control1: .init(1, 2), control2: .init(2, 1)),
            .arc(.init(4, 4), radius: 2, large: false, clockwise: true), .close,
          ])
        SVG.text("</text><script>", x: 4, y: 14, .anchor(.middle), .bold, .fontSize(11))
      }
    }
    try expectGolden(html, "drawing.svg")
  }
}
