/// What somebody wrote of a thing, field by field, before it is understood: on a command line, in a row of a sheet, in a form.
package struct Written<N: Noun>: Sendable {
  private var texts: [(key: N.Key, text: String)] = []

  package init() {}

  package subscript(_ key: N.Key) -> String? {
    get { texts.first { $0.key == key }?.text }
    set {
      texts.removeAll { $0.key == key }
      if let newValue { texts.append((key, newValue)) }
    }
  }

  /// Puts it into a draft. With any problem the draft is not to be used.
  package func fill(_ draft: inout N.Draft) -> [Problem] {
    var (problems, unread): ([Problem], Set<String?>) = ([], [])
    for field in N.fields {
      guard let entry = field.entry, let text = self[field.key] else { continue }
      do throws(Problem) { try entry.read(text, &draft) } catch {
        problems.append(error)
        unread.insert(entry.name)
      }
    }
    return problems + draft.finish().filter { $0.blank == nil || !unread.contains($0.blank) }
  }

  /// Several ids in one text: parted by commas, semicolons or line ends.
  package static func parts(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0.isNewline }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
