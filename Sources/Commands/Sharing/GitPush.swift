import Assessments
import Digests
import GapAnalysis
import Markup
import Pages
import Reports

// What goes out.
extension GitSharing {
  mutating func push(over tip: String?, to upstream: GitClone.Upstream) throws {
    guard let head = try clone.commit("HEAD") else { return }
    guard head != tip else {
      steps.append("Nothing to push: \(upstream.name) has all.")
      return
    }
    let others = try tip.map { try clone.commitsOfOthers(["\($0)..\(head)"]) } ?? 0
    try clone.git.reach(["push", "--quiet", upstream.remote, "\(head):\(upstream.there)"])
    try notePushed(head, over: tip)
    let count = PathCount(gave)
    let parts =
      (count.isEmpty ? [] : [count.words])
      + (others == 0 ? [] : ["\(others == 1 ? "one commit" : CountWords.counted(others, "commit")) of other files"])
    let sentence = "Pushed \(parts.isEmpty ? "" : "\(parts.joined(separator: ", and ")) ")to \(upstream.name)."
    steps.append(TerminalText(sentence))
    done.append(sentence)
  }

  mutating func notePushed(_ head: String, over tip: String?) throws {
    (pushed, committed) = (true, head)
    let there = try clone.entries(of: tip)
    gave = try clone.entries(of: head).keys.filter { there[$0] == nil }.sorted()
  }

  /// A commit's message, with the seal of what is here in it, where that is what its tree holds.
  mutating func message(_ subject: String, _ trailers: [String] = [], of tree: String) throws -> String {
    // What is not whole is said by what it is, and not over again for each commit.
    var setting = call.setting
    setting.complain = { _ in }
    var lines = trailers
    do {
      let open = try Call(call.parsed, setting).open()
      let page = SealPage(analysis: open.analysis)
      let (names, day) = (try GitSeals.records(of: tree, clone.git), open.assessment.asAt)
      let known = Set((open.history.records.map(\.digest) + open.history.tombstones.keys).map(\.shortened))
      let search = SealSearch(open.framework, open.history)
      if names.isSubset(of: known), search.proof(of: "\(open.analysis.seal)", holding: names, asAt: day) != nil {
        let words = page.line.plain.split(whereSeparator: \.isWhitespace)
        lines.append("\(GitSeals.trailer): \(words.joined(separator: " "))")
      } else {
        note("No seal goes with what was committed: a record in it is damaged here, or not here.")
      }
    } catch let failure as Failure {
      // Records go all the same, whatever they are read with.
      note("No seal goes with what was committed: \(failure.sentence)")
    }
    return "\(subject)\n" + (lines.isEmpty ? "" : "\n\(lines.map { "\($0)\n" }.joined())")
  }
}
