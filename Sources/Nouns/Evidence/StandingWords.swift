package import Assessments
import Calendar
package import Digests
package import GapAnalysis
import Markup
package import Pages

/// Where an evidence item stands, as people read it: the same words on every screen, page and sheet.
package struct StandingWords {
  private let name: (Digest) -> String
  private let ownWords: (String) -> String

  /// - Parameters:
  ///   - name: The short id by which people know an item.
  ///   - ownWords: A reason as the reader may see it.
  package init(_ name: @escaping (Digest) -> String, ownWords: @escaping (String) -> String = { $0 }) {
    (self.name, self.ownWords) = (name, ownWords)
  }

  /// `counts`, or `out of date, to decide` where a link waits as well, or `counts, said resolved, not shown`.
  package static func label(_ standing: ItemStanding) -> String {
    let said = (standing.unshown.map { ", \(unshown($0))" } ?? "") + (standing.isWithoutFile ? ", file gone" : "")
    let isWaiting = standing.state == .undecided || standing.state == .newEdition
    guard !isWaiting, !standing.undecided.isEmpty else { return label(standing.state) + said }
    return "\(label(standing.state)), \(label(.undecided))\(said)"
  }

  /// What was said at a second look and changes nothing.
  package static func unshown(_ outcome: Rechecked.Outcome) -> String { "said \(outcome.label), not shown" }

  /// `out of date`.
  package static func label(_ state: ItemStanding.State) -> String {
    switch state {
    case .counts: "counts"
    case .openConcern: "open concern"
    case .ahead: "not yet"
    case .lapsed: "out of date"
    case .neverMended: "old, never shown mended"
    case .toBePlaced: "to be placed"
    case .undecided: "to decide"
    case .newEdition: "to look at"
    case .copy: "copy"
    case .leavesOpen: "not counted"
    case .notSo: "not so"
    case .resolved: "resolved"
    case .setAside: "set aside"
    case .withdrawn: "withdrawn"
    }
  }

  /// What is adverse does not end with the day until which the rest counts: `adverse until mended`.
  package static func goesOn(_ standing: ItemStanding) -> String? {
    standing.goesOn.map { goingOn in
      "adverse \(goingOn.until.map { "to \($0.short) unless" } ?? "until") mended"
    }
  }

  /// How a state stands out.
  package static func manner(_ state: ItemStanding.State) -> Phrase.Manner {
    switch state {
    case .counts: .plain
    case .openConcern(_, isOverdue: true), .neverMended: .bad
    case .openConcern, .ahead, .lapsed, .toBePlaced, .undecided, .newEdition: .caution
    case .copy, .leavesOpen, .notSo, .resolved, .setAside, .withdrawn: .quiet
    }
  }

  /// The label, and what there is to say of it with its day: `counts until 3 Mar 2027; a link is to be decided on`.
  package func sentence(_ standing: ItemStanding) -> String {
    let waiting = standing.undecided.count
    let said =
      (StandingWords.goesOn(standing).map { ", \($0)" } ?? "")
      + (standing.unshown.map { "; \(StandingWords.unshown($0))" } ?? "")
      + (standing.isWithoutFile ? "; its file is gone or not as long as recorded" : "")
    guard standing.state != .undecided, standing.state != .newEdition, waiting > 0 else {
      return sentence(standing.state) + said
    }
    let links = waiting == 1 ? "a link is to be decided on" : "\(waiting) links are to be decided on"
    return "\(sentence(standing.state)); \(links)\(said)"
  }

  package func sentence(_ state: ItemStanding.State) -> String {
    let label = StandingWords.label(state)
    return switch state {
    case .counts(let until): "counts until \(until.short)"
    case .openConcern(let day?, let isOverdue):
      "\(label), \(isOverdue ? "overdue: " : "")to be looked at again by \(day.short)"
    case .openConcern(nil, _): "\(label): looked at again, and it is so"
    case .ahead(let day): "\(label) counted: it speaks for \(day.short)"
    case .lapsed(let last): "\(label) after \(last.short)"
    case .neverMended(_, let until): "\(label), counts until \(until?.short ?? "mended")"
    case .toBePlaced(let lacking): "\(label): it lacks \(StandingWords.lacking(lacking))"
    case .undecided: "\(label): nothing that it is linked to has the words that it had"
    case .newEdition: "\(label): \(StandingWords.reason(.newEdition))"
    case .copy(let other): "\(label) of the paper of \(name(other)), which counts for both"
    case .leavesOpen: "\(label): \(StandingWords.reason(.leavesOpen))"
    case .notSo(let day), .resolved(let day): "\(label) when looked at again on \(day.short)"
    case .setAside(let because, let day): "\(label) on \(day.short): \(ownWords(because))"
    case .withdrawn(_, let day): "\(label) on \(day.short)"
    }
  }

  /// Why something does not count for an aspect, to stand after "not counted".
  package static func reason(_ why: PassedOver) -> String {
    switch why {
    case .stale: "out of date"
    case .mended: "out of date, and shown mended since"
    case .inspectedSince: "out of date, and an inspectorate has spoken of it since"
    case .withdrawn: "withdrawn"
    case .toBePlaced: "to be placed"
    case .notSo: "not so, when looked at again"
    case .resolved: "resolved when looked at again"
    case .setAside: "set aside by a reviewer"
    case .tooFewCases: "fewer audited cases than prove anything"
    case .leavesOpen: "that a description of a shortfall does not hold leaves open what does"
    case .notYet: "it speaks for a day to come"
    case .sameFile: "the same paper is counted already"
    case .wordingChanged: "the statement's wording has changed"
    case .newEdition: "it is a new edition of the paper, and nobody has looked whether it still says so"
    }
  }

  /// `the day it speaks for and its kind`.
  package static func lacking(_ lacking: [ItemStanding.Lacking]) -> String {
    CountWords.listed(
      lacking.map {
        switch $0 {
        case .day: "the day it speaks for"
        case .kind: "its kind"
        case .links: "what it shows"
        }
      })
  }
}
