package import Frameworks
import StructuredText

extension Extent {
  /// Why what a person wrote is no extent, and what to write.
  package struct Unread: Error, Equatable {
    package let what: String
    package let help: String
  }

  /// What a person wrote: so many of so many, or one of the framework's words for a proportion. A share in per cent is
  /// refused, since how far to trust it hangs on how many were looked at; so is any other word, which means to each
  /// reader what it likes.
  package static func read(_ text: String, _ words: ProportionWords) -> Result<Extent, Unread> {
    if let (count, total, isOfAll) = counts(text) {
      guard total > 0 else {
        return .failure(
          Unread(what: "'\(text)' counts nothing, since it is of none", help: "write a count such as 31 of 40"))
      }
      // Otherwise an audit that found nothing of the kind would carry what it denies.
      guard count > 0 else {
        return .failure(
          Unread(
            what: "'\(text)' says that it holds for none of them",
            help: "record what it speaks against instead, and for how many: \(total) of \(total)"))
      }
      guard count <= total else {
        return .failure(
          Unread(
            what: "'\(text)' says that the part is greater than the whole",
            help: "write the part first and the whole after it, such as \(total) of \(count)"))
      }
      return .success(isOfAll ? .census(count, of: total) : .counted(count, of: total))
    }
    if let percent = percent(text) {
      let word = words.word(for: percent, of: 100).map { ", or the word for it: \($0)" } ?? ""
      return .failure(
        Unread(
          what: "'\(text)' does not say of how many, and without that nobody can tell how far to trust it",
          help: "write the count, such as 31 of 40\(word)"))
    }
    if !words.bands.isEmpty, ProportionWords.nothing.words.contains(text.lowercased()) {
      return .failure(
        Unread(
          what: "'\(text)' says that it holds for none of them",
          help: "record what it speaks against instead, and for how many"))
    }
    if words.band(named: text) != nil { return .success(.worded(text)) }
    let known = words.all.isEmpty ? "" : ", or one of the inspectorate's words: \(words.all.joined(separator: ", "))"
    return .failure(Unread(what: "'\(text)' is not an extent", help: "write a count such as 31 of 40\(known)"))
  }

  /// `31 of 40`, `31 out of 40`, `31/40`; of all that there are, `31 of all 40`.
  private static func counts(_ text: String) -> (Int, Int, isOfAll: Bool)? {
    let parts = text.replacing("/", with: " of ").split(separator: " ").map { $0.lowercased() }
    guard let first = parts.first, let last = parts.last, let between = ways[Array(parts.dropFirst().dropLast())] else {
      return nil
    }
    return number(first).flatMap { count in number(last).map { (count, $0, isOfAll: between) } }
  }

  /// What may stand between the part and the whole, and whether it says that the whole is all that there are.
  private static let ways: [[String]: Bool] = [
    ["of"]: false, ["out", "of"]: false, ["of", "all"]: true, ["out", "of", "all"]: true,
  ]

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Bounds.number(text) : nil
  }

  /// Whole per cent of `77%`, `77.5 %` and `77 per cent`.
  private static func percent(_ text: String) -> Int? {
    let bare = text.lowercased().replacing("per cent", with: "%").replacing("percent", with: "%")
    guard bare.hasSuffix("%") else { return nil }
    let share = bare.dropLast().filter { $0 != " " }
    return Double(share).flatMap { (0...100).contains($0) ? Int($0.rounded()) : nil } ?? (share.isEmpty ? nil : -1)
  }
}
