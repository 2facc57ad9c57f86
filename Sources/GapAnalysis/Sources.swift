import Assessments
import Calendar
import Digests
import Frameworks

/// Which evidence items are one source, however they came in.
///
/// Two items are one paper where they are copies of the same bytes, or speak for one day and name the same place, or where
/// somebody who answers for neither says so: that holds in favour and against. Whatever else is alike is *perhaps the
/// same*, and so is what an owner joined: it counts once in favour until somebody says that it is distinct, and in full
/// against, since otherwise a second bad paper could be explained away by whoever it weighs on. What was erased and what came in
/// since and is alike counts once against too: the same row, erased and taken in again, is no second finding.
struct Sources {
  /// Nil for an item that is no paper of another.
  private var papers: [Digest: Digest] = [:]
  /// The exercise that an item is of, where that is another than it says itself.
  private var exercises: [Digest: String] = [:]
  /// What an item shares with others in favour alone.
  private var favour: [Digest: [Likeness]] = [:]
  private let distinct: Set<Pair>

  /// Something by which items may be one source.
  enum Likeness: Hashable, Sendable {
    /// They agree in title, day, agency, team and extent: the number of those that do. Where they say the same, they are alike.
    case signs(Int)
    /// They name one place, and speak for other days.
    case place(Int)
    /// An owner said so: the paper that they are all joined to.
    case joined(Digest)
    /// One was erased, and the other came in since.
    case erased(Digest)
  }

  private struct Pair: Hashable {
    let one: Digest
    let two: Digest

    init(_ one: Digest, _ two: Digest) { (self.one, self.two) = one < two ? (one, two) : (two, one) }
  }

  init(_ framework: Framework, _ assessment: Assessment) {
    // What was withdrawn counts for nothing, and those that it was held beside stay one.
    let items = assessment.evidence.filter { $0.concern == nil }
    var last: [Pair: Assessment.MadeComparison] = [:]
    for made in assessment.sourcesCompared { last[Pair(made.compared.evidence, made.compared.other)] = made }
    let said = last.sorted { ($0.key.one, $0.key.two) < ($1.key.one, $1.key.two) }.map(\.value)
    distinct = Set(last.filter { $0.value.compared.relation == .distinct }.keys)
    var join = Joining()
    let references = items.map(\.content.reference)
    Sources.joinPapers(items, references: references, join: &join)
    let byID = last.isEmpty ? [:] : Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var reported: [(report: Digest, of: Digest, isOwn: Bool)] = []
    var owners = Joining()
    for made in said {
      guard let one = byID[made.compared.evidence], let two = byID[made.compared.other] else { continue }
      let isOwn = ![one, two].allSatisfy { made.answeredFor.isDisjoint(with: $0.content.bearsOn(framework)) }
      switch made.compared.relation {
      case .same where isOwn: owners.join(one.id, two.id)
      case .same: join.join(one.id, two.id)
      case .reports: reported.append((one.id, two.id, isOwn))
      case .distinct: continue
      }
    }
    for item in join.joined { papers[item] = join.root(of: item) }
    for item in owners.joined { favour[item, default: []].append(.joined(owners.root(of: item))) }
    for (report, of, isOwn) in reported {
      guard let item = byID[of] else { continue }
      if isOwn {
        for one in [report, of] { favour[one, default: []].append(.joined(of)) }
      } else {
        let exercise = item.content.exercise ?? "\(item.content.title) (\(of.short.prefix(7)))"
        for one in [report, of] { exercises[one] = exercise }
      }
    }
    noteAlike(items, references)
    noteErased(items, framework)
  }

  /// Makes one of what is left of an erased item and the first that came in since and may be the same, unless somebody said that they
  /// are two. What was here already is another: no erasure lifts what it confirmed. The latest first, so that what was erased twice is one.
  private mutating func noteErased(_ items: [Assessment.EvidenceItem], _ framework: Framework) {
    var taken: Set<Digest> = []
    for left in items.reversed() where left.withdrawn == nil {
      guard let erased = left.erased else { continue }
      let again = items.first { item in
        item.attached > erased && item.withdrawn == nil && !taken.contains(item.id)
          && !distinct.contains(Pair(left.id, item.id)) && item.content.mayBe(left.content, framework)
      }
      guard let again else { continue }
      taken.insert(again.id)
      let one = exercise(again) ?? "\(left.content.title) (\(left.id.short.prefix(7)))"
      for id in [left.id, again.id] {
        exercises[id] = one
        favour[id, default: []].append(.erased(left.id))
      }
    }
  }

  /// Joins items of the same bytes, kept or lain in a folder, and items that name one place and speak for one day.
  private static func joinPapers(
    _ items: [Assessment.EvidenceItem], references: [PaperReference?], join: inout Joining
  ) {
    var (files, editions): ([Digest: Digest], [PaperEdition: Digest]) = ([:], [:])
    for (item, reference) in zip(items, references) {
      for digest in item.content.digests {
        if let known = files.updateValue(item.id, forKey: digest) { join.join(known, item.id) }
      }
      if let reference, let day = item.content.speaksFor {
        let edition = PaperEdition(reference: reference, day: day)
        if let known = editions.updateValue(item.id, forKey: edition) { join.join(known, item.id) }
      }
    }
  }

  /// Numbers items that agree in title, day, agency, team and extent, and those at one place.
  private mutating func noteAlike(_ items: [Assessment.EvidenceItem], _ references: [PaperReference?]) {
    struct Signs: Hashable {
      let title: String
      let day: CivilDate?
      let agency: String?
      let team: String?
      let extent: Extent?
    }
    var bySigns: [Signs: [Digest]] = [:]
    var byPlace: [PaperReference: [Digest]] = [:]
    for (item, reference) in zip(items, references) {
      let content = item.content
      let signs = Signs(
        title: content.title.asWords, day: content.speaksFor, agency: content.agency?.asWords,
        team: content.team?.asWords, extent: content.extent)
      bySigns[signs, default: []].append(item.id)
      if let reference { byPlace[reference, default: []].append(item.id) }
    }
    for (number, group) in bySigns.values.filter({ $0.count > 1 }).enumerated() {
      for item in group { favour[item, default: []].append(.signs(number)) }
    }
    for (number, group) in byPlace.values.filter({ $0.count > 1 }).enumerated() {
      for item in group { favour[item, default: []].append(.place(number)) }
    }
  }

  // MARK: What is known of an item

  /// The paper that an item is one of several copies of.
  func paper(_ item: Digest) -> Digest? { papers[item] }

  func exercise(_ item: Assessment.EvidenceItem) -> String? { exercises[item.id] ?? item.content.exercise }

  func likenesses(_ item: Digest) -> [Likeness] { favour[item] ?? [] }

  private func areDistinct(_ one: Contribution, _ two: Contribution) -> Bool {
    guard case .item(let one) = one.origin, case .item(let two) = two.origin else { return false }
    return distinct.contains(Pair(one, two))
  }

  // MARK: What counts

  /// The evidence on one aspect with each paper once, and with a number for all that is one source in favour.
  func counted(_ evidence: [Contribution]) -> [Contribution] {
    var kept = Copies.merged(evidence)
    var first = Array(kept.indices)
    func root(_ index: Int) -> Int { first[index] == index ? index : root(first[index]) }
    var known: [Sign: [Int]] = [:]
    for place in kept.indices {
      for likeness in kept[place].likenesses {
        var sign = Sign(likeness: likeness, stance: nil)
        if case .signs = likeness { sign = Sign(likeness: likeness, stance: kept[place].stance) }
        // Where nothing was said to be distinct the last one that is alike stands for all.
        for other in distinct.isEmpty ? known[sign]?.suffix(1) ?? [] : known[sign]?[...] ?? []
        where distinct.isEmpty || !areDistinct(kept[place], kept[other]) {
          let (a, b) = (root(place), root(other))
          (first[a], first[b]) = (min(a, b), min(a, b))
        }
        known[sign, default: []].append(place)
      }
    }
    for place in kept.indices where !kept[place].likenesses.isEmpty {
      kept[place].source = root(place)
    }
    return kept
  }

  private struct Sign: Hashable {
    let likeness: Likeness
    let stance: Contribution.Stance?
  }
}

extension Contribution {
  /// Whether somebody is to say if it is the same paper as another, by its looks; nobody need where an owner joined them.
  var isPerhapsAnother: Bool {
    source != nil
      && !likenesses.contains { likeness in if case .joined = likeness { true } else { false } }
  }

  /// Whether it is what is left of an erased item and another is perhaps the same, or the other way round.
  package var isPerhapsErased: Bool {
    likenesses.contains { likeness in if case .erased = likeness { true } else { false } }
  }
}

/// Things that were joined, two at a time: those that hang together have one root.
struct Joining {
  private var above: [Digest: Digest] = [:]

  /// Everything that was joined to anything.
  var joined: Dictionary<Digest, Digest>.Keys { above.keys }

  func root(of one: Digest) -> Digest {
    var root = one
    while let next = above[root], next != root { root = next }
    return root
  }

  mutating func join(_ one: Digest, _ two: Digest) {
    let (a, b) = (root(of: one), root(of: two))
    (above[one], above[two]) = (above[one] ?? a, above[two] ?? b)
    (above[a], above[b]) = (min(a, b), min(a, b))
  }
}
