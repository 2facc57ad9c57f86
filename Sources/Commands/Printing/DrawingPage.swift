import Digests
import Markup

/// A page that makes pictures of drawings by itself, for files that cannot hold a drawing.
enum DrawingPage {
  static func html(_ drawings: [WordDrawing]) -> String {
    var page = HTML.Document(title: "Drawings", script: script) {
      HTML.pre(.id("pictures"))
      HTML.dataIsland(id: "drawings", .list(drawings.map { .text($0.text) }))
    }
    page.makesPictures = true
    return page.rendered { SHA256.digest(of: $0).bytes }
  }

  /// The pictures (PNG) that the page wrote down; nil where they are not all there.
  static func pictures(in page: String, _ count: Int) -> [[UInt8]]? {
    let pictures = page.ranges(of: mark).compactMap { range in
      Base64.bytes(of: page[range.upperBound...].prefix { $0 != "\n" && $0 != "<" })
    }
    return pictures.count == count && pictures.allSatisfy { $0.starts(with: [0x89, 0x50, 0x4E, 0x47]) } ? pictures : nil
  }

  private static let mark = "data:image/png;base64,"

  /// Twice as fine as on a screen, on white.
  private static let script = HTML.Script(
    """
    const images = JSON.parse(document.getElementById("drawings").textContent).map((text) => {
      const image = new Image();
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
      return document.body.appendChild(image);
    });
    addEventListener("load", () => {
      document.getElementById("pictures").textContent = images.map((image) => {
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [2 * image.naturalWidth, 2 * image.naturalHeight];
        const paper = canvas.getContext("2d");
        paper.fillStyle = "#fff";
        paper.fillRect(0, 0, canvas.width, canvas.height);
        paper.drawImage(image, 0, 0, canvas.width, canvas.height);
        image.remove();
        return canvas.toDataURL("image/png");
      }).join("\\n");
    });
    """)
}
