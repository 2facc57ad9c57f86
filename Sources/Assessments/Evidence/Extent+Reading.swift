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
    if let (count, total) = counts(text) {
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
      return .success(.counted(count, of: total))
    }
    if let percent = percent(text) {
      let word = words.word(for: percent, of: 100).map { ", or the word for it: \($0)" } ?? ""
      return .failure(
        Unread(
          what: "'\(text)' does not say of how many, and without that nobody can tell how far to trust it",
          help: "write the count, such as 31 of 40\(word)"))
    }
    if words.band(named: text) != nil { return .success(.worded(text)) }
    let known = words.all.isEmpty ? "" : ", or one of the inspectorate's words: \(words.all.joined(separator: ", "))"
    return .failure(Unread(what: "'\(text)' is not an extent", help: "write a count such as 31 of 40\(known)"))
  }

  /// `31 of 40`, `31 out of 40`, `31/40`.
  private static func counts(_ text: String) -> (Int, Int)? {
    let parts = text.replacing("/", with: " of ").split(separator: " ").map { $0.lowercased() }
    let isOutOf = parts.count == 4 && parts[1] == "out" && parts[2] == "of"
    guard isOutOf || (parts.count == 3 && parts[1] == "of") else { return nil }
    return number(parts[0]).flatMap { count in parts.last.flatMap(number).map { (count, $0) } }
  }

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
