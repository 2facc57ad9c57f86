package import Assessments
package import Calendar
package import Digests

/// Where an evidence item stands on the day: worked out once, and read by everything that shows it.
package struct ItemStanding: Sendable, Equatable {
  package enum State: Sendable, Equatable {
    /// It counts, on this day for the last time.
    case counts(until: CivilDate)
    /// A concern about a child's safety: it counts, however old, until a second look clears it. The day by which that is
    /// due is nil where somebody looked again, and it is so.
    case openConcern(recheckBy: CivilDate?, isOverdue: Bool)
    /// It does not count before the day it speaks for.
    case ahead(of: CivilDate)
    /// It is too old, since the end of this day.
    case lapsed(after: CivilDate)
    /// The same of an adverse finding that nothing has shown to be mended: it counts all the same, to a day, or at the worst
    /// grade without one.
    case neverMended(since: CivilDate, until: CivilDate?)
    case toBePlaced(lacking: [Lacking])
    /// Nothing that it is linked to still has the words it had.
    case undecided
    /// The paper changed at its place, and nobody has looked whether it still says what it is linked to.
    case newEdition
    /// Another item of the same file counts in its place.
    case copy(of: Digest)
    /// It says no more than that descriptions of a shortfall do not hold.
    case leavesOpen
    /// It was found not to be so.
    case notSo(on: CivilDate)
    /// Newer evidence shows that it is mended.
    case resolved(on: CivilDate)
    /// What it was found of is no more, as a reviewer says.
    case setAside(because: String, on: CivilDate)
    case withdrawn(because: String, on: CivilDate)
  }

  /// What an item must have to be placed.
  package enum Lacking: Sendable, Equatable {
    case day
    case kind
    /// Anything that it shows, or shows not to hold.
    case links
  }

  /// How what is adverse goes on holding once it is out of date.
  package struct GoingOn: Sendable, Equatable {
    /// The last day on which it does; nil for the worst grade, which holds until it is shown mended.
    package let until: CivilDate?

    /// Of several findings of one item, that which holds longest.
    static func longest(_ one: CivilDate?, _ other: CivilDate?) -> CivilDate? {
      one.flatMap { day in other.map { max(day, $0) } }
    }
  }

  package internal(set) var state: State
  /// Nil where nothing that counts of it is adverse, and for what is out of date already.
  package internal(set) var goesOn: GoingOn?
  /// The statements and grades of those links that wait for somebody to decide, since their words have changed or are gone.
  package internal(set) var undecided: [String] = []
  /// What was said of it at a re-check and was not shown.
  package internal(set) var unshown: Rechecked.Outcome?
  /// Whether its kept file is gone or not as long as it was, so that nobody can look it up here.
  package internal(set) var isWithoutFile = false
}

extension ItemStanding.State {
  /// As far as what is recorded of the item tells: not whether its links still hold, nor whether it is a copy. `ended` is
  /// how it stands where a re-check ended it, `concern` how it stands as a concern.
  init(
    _ item: Assessment.EvidenceItem, ended: Self?, concern standing: ConcernStanding?, _ policy: Policy,
    on today: CivilDate
  ) {
    if let withdrawn = item.withdrawn {
      self = .withdrawn(because: withdrawn.because, on: (item.withdrawnAt ?? item.attached).date)
      return
    }
    let plain = ItemStanding.State(item.content, policy, on: today)
    if case .toBePlaced = plain {
      self = plain
    } else if let ended {
      self = ended
    } else if let concern = item.concern, let standing {
      // A child who may be unsafe becomes safe neither by the passing of time nor by a clock that is wrong.
      let due = standing == .due ? concern.recheckBy : nil
      self = .openConcern(recheckBy: due, isOverdue: due.map { $0 < today } ?? false)
    } else if case .ahead = plain, item.concern != nil, let until = policy.freshUntil(item.content) {
      self = .counts(until: until)
    } else {
      self = plain
    }
  }

  /// As far as what an item says tells.
  package init(_ content: EvidenceContent, _ policy: Policy, on today: CivilDate) {
    let isLinked = !content.shows.isEmpty || !content.against.isEmpty
    guard let day = content.speaksFor, let until = policy.freshUntil(content), isLinked else {
      self = .toBePlaced(
        lacking: (content.speaksFor == nil ? [.day] : []) + (content.kind == nil ? [.kind] : [])
          + (isLinked ? [] : [.links]))
      return
    }
    // None is taken in any more, and older records or another machine's clock may hold one.
    self = day > today ? .ahead(of: day) : until < today ? .lapsed(after: until) : .counts(until: until)
  }

  /// As programs read it: the reason why it does not count, or one of three for what does.
  package var id: String {
    switch self {
    case .neverMended: return "never-mended"
    case .openConcern: return "open-concern"
    case .counts, .ahead, .lapsed, .toBePlaced, .undecided, .newEdition, .copy, .leavesOpen, .notSo, .resolved,
      .setAside,
      .withdrawn:
      return why?.rawValue ?? "fresh"
    }
  }

  /// The last day on which it counts, or was not yet too old to.
  package var until: CivilDate? {
    switch self {
    case .counts(let day), .lapsed(let day): day
    case .neverMended(_, let day): day
    case .openConcern, .ahead, .toBePlaced, .undecided, .newEdition, .copy, .leavesOpen, .notSo,
      .resolved, .setAside,
      .withdrawn:
      nil
    }
  }

  /// The day by which an open concern is to be looked at again; nil where it was.
  package var recheckBy: CivilDate? { if case .openConcern(let day, _) = self { day } else { nil } }

  /// The day on which somebody ended it, or on which it grew old.
  package var since: CivilDate? {
    switch self {
    case .notSo(let day), .resolved(let day), .setAside(_, let day), .withdrawn(_, let day), .neverMended(let day, _):
      day
    case .counts, .openConcern, .ahead, .lapsed, .toBePlaced, .undecided, .newEdition, .copy, .leavesOpen: nil
    }
  }

  /// Why it says nothing of what it is linked to; nil where it counts.
  package var why: PassedOver? {
    switch self {
    case .counts, .openConcern, .neverMended: nil
    case .ahead: .notYet
    case .lapsed: .stale
    case .toBePlaced: .toBePlaced
    case .undecided: .wordingChanged
    case .newEdition: .newEdition
    case .copy: .sameFile
    case .leavesOpen: .leavesOpen
    case .notSo: .notSo
    case .resolved: .resolved
    case .setAside: .setAside
    case .withdrawn: .withdrawn
    }
  }
}
