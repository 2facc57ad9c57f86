import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Nouns
import Pages
import Sampling

/// How a sample was drawn, so that anyone can draw it again.
struct DrawnSample {
  let drawn: SampleDrawn
  let framework: Framework
  let discretion: Discretion

  @BlockBuilder func blocks(_ sample: Assessment.Sample) -> [Block] {
    let by = discretion.audience.seesNames ? " by \(discretion.text(sample.by.name))" : ""
    let made = discretion.phrase("\(sample.at.date.inWords)\(by) (\(drawn.algorithm))")
    Block.fields([Field("Drawn", made)] + options + lists)
    filled(sample)
    if !drawn.remarks.isEmpty { remarks }
    leftOut
    if !margins.isEmpty {
      Block.heading("Is the sample like the caseload?")
      margins.picture
      Block.table(Margin.table(margins.all, isFull: false))
    }
  }

  var margins: SampleMargins { SampleMargins(drawn.attributeMargins, discretion) }

  /// Each option that decided the draw, with what was asked for.
  var options: [Field] {
    let cases = "\(discretion.cases(drawn.cases.count)) of \(drawn.size) asked for"
    var fields = [
      Field("Seed", discretion.phrase(drawn.seed, upTo: 200)),
      Field("Size", "\(cases), \(sharing); \(discretion.cases(drawn.reserves.count)) in reserve"),
    ]
    func add(_ name: Phrase, words: [String], start: Phrase) {
      if !words.isEmpty { fields.append(Field(name, start + discretion.phrase(CountWords.listed(words)))) }
    }
    add("Limit", words: drawn.limits.map(\.text), start: "at most ")
    add("Balance", words: drawn.balance, start: "by ")
    add(
      "Read",
      words: drawn.cohortNames.map { $0.cohort == "none" ? "'\($0.value)' left out" : "'\($0.value)' as \($0.cohort)" },
      start: "")
    return fields
  }

  private var sharing: String {
    switch drawn.allocation {
    case .targets: "shared out by the framework's sizes"
    case .proportional: "minimums first, the rest in proportion to the cases"
    case .equal: "shared out equally among the cohorts"
    }
  }

  private var lists: [Field] {
    drawn.lists.enumerated().map { index, list in
      // To a committee no number of rows: what was left out could be worked out from it.
      let rows = discretion.audience.seesCases ? "\(CountWords.counted(list.rows, "row")), " : ""
      let cohort: Phrase = list.cohort.map { "all \(discretion.phrase($0, upTo: 120)), " } ?? ""
      // A file's name is what somebody typed.
      let name = discretion.audience.seesCases ? discretion.phrase(list.name, upTo: 120) : Phrase("List \(index + 1)")
      return Field(
        "List",
        "\(name) (\(rows)\(cohort)SHA-256 \(list.digest.hex.prefix(12))…)")
    } + [Field("List day", Phrase(drawn.asAt.inWords))]
  }

  /// The strata, and of a sample that is recorded how many of each are audited.
  func strata(_ sample: Assessment.Sample? = nil) -> [DrawnStratum] {
    // To a committee no number from which a few cases that were not audited could be worked out.
    let audited = discretion.audience.seesCases ? sample?.auditedByStratum : nil
    return DrawnStratum.all(of: drawn, audited: audited, in: framework, with: discretion)
  }

  /// Those that have cases, and how many there are besides: most strata of a large framework are empty.
  @BlockBuilder func filled(_ sample: Assessment.Sample? = nil) -> [Block] {
    let all = strata(sample)
    let filled = all.filter { !$0.isEmpty }
    Block.table(DrawnStratum.table(filled))
    if filled.count < all.count {
      Phrase(
        "\(CountWords.counted(all.count - filled.count, "more group has", "more groups have")) no case on the lists.",
        .quiet)
    }
  }

  @BlockBuilder private var remarks: [Block] {
    Block.heading("To know")
    if discretion.audience.seesCases {
      Block.bullets(drawn.remarks.map { discretion.phrase($0) })
    } else {
      Phrase("Remarks on single cohorts are left out, because they give small numbers.")
    }
  }

  @BlockBuilder private var leftOut: [Block] {
    if drawn.leftOut.isEmpty {
      Phrase("No row of the lists was left out.")
    } else {
      Block.heading("Left out")
      Block.bullets(
        zip(drawn.leftOut, discretion.cases(ofOneWhole: drawn.leftOut.map(\.rows))).map { left, rows in
          "\(discretion.phrase(reason(left.reason), upTo: 200)) (\(rows))"
        })
    }
  }

  /// Why rows were left out. Why cases were not to be drawn is a person's own words.
  private func reason(_ recorded: SampleDrawn.LeftOut.Reason) -> String {
    switch recorded {
    case .notToBeDrawn where !discretion.audience.seesOwnWords: "not to be drawn, for a reason that is recorded"
    case .notToBeDrawn, .found: recorded.text
    }
  }

  /// How anybody can draw it again.
  var again: Phrase {
    let choice =
      drawn.balance.isEmpty
      ? "in each group the cases with the smallest tickets are drawn."
      : "the tickets then decide, by the cube method, which cases of each group are drawn so that the sample is like "
        + "the caseload. These need not be the smallest."
    return Phrase(
      "Anyone who has the lists can draw it again: each case’s ticket is the SHA-256 of the seed, one line feed (byte 0A) "
        + "and the case reference without white space around it; \(choice) The program that drew it draws again and "
        + "compares.", .quiet)
  }
}
