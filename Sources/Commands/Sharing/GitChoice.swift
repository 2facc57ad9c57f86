import Markup
import RecordStore

extension GitSharing {
  /// How papers go is taken from the upstream branch where it was said there since; says whether it is.
  mutating func takeChoice(
    _ news: GitNews?, mine: [String: GitEntry], theirs: [String: GitEntry]
  ) throws -> Bool {
    let paths = ["evidence/.gitattributes", "evidence/.gitignore"]
    guard let news, call.value("papers") == nil else { return false }
    let base = try clone.entries(of: news.base)
    guard paths.contains(where: { theirs[$0] != mine[$0] && theirs[$0] != base[$0] }) else { return false }
    // Only what Muster writes there is believed.
    func text(_ path: String) throws -> String? {
      try theirs[path].flatMap { $0.isFile ? try clone.git.text(["cat-file", "blob", $0.id]) : nil }
    }
    guard
      let said = try Papers.allCases.first(where: { way in
        try way.stated.allSatisfy { path, wanted in try text(path) == wanted }
      })
    else { return false }
    try said.requireAtHand(clone, isKnown: true)
    if !isDry { try said.state(in: own.location, call.setting.writer) }
    if said != papers {
      remarks.append("Papers go '\(said.rawValue)' from now on, as \(clone.upstream?.name ?? "it") says.")
      papers = said
    }
    return true
  }
}
