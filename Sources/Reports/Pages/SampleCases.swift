import Assessments
import Calendar
import Nouns
import Pages

/// The cases of a sample, by reference only, and those that took the place of others.
struct SampleCases {
  let sample: Assessment.Sample
  let discretion: Discretion
  private var audience: Audience { discretion.audience }

  /// The cases to audit; nil for an audience that sees no reference.
  var table: Table? { audience.seesCases ? SampledCase.table(all(sample.cases)) : nil }

  func all(_ cases: [SampleDrawn.DrawnCase]) -> [SampledCase] { SampledCase.all(cases, of: sample, audience) }

  /// Each case with its place and who audited it, and what is left in reserve.
  @BlockBuilder var listed: [Block] {
    Block.heading("Cases")
    table.map(Block.table)
    sample.reserves.isEmpty
      ? Phrase("No reserve is left.")
      : "Reserves, in the order in which to use them: \(references(sample.reserves))."
  }

  /// The references alone, as they were drawn.
  @BlockBuilder var drawn: [Block] {
    if audience.seesCases {
      Block.heading("Cases drawn")
      references(sample.drawn.cases)
      if !sample.drawn.reserves.isEmpty {
        Block.heading("Reserves, in the order of their use")
        references(sample.drawn.reserves)
      }
    } else {
      Phrase("Case references are not shown to a committee.")
    }
  }

  private func references(_ cases: [SampleDrawn.DrawnCase]) -> Phrase {
    discretion.phrase(cases.map(\.reference).joined(separator: ", "), upTo: 20_000)
  }

  @BlockBuilder var replaced: [Block] {
    let made = sample.replacements
    if !made.isEmpty, audience.seesCases {
      Block.heading("Cases replaced by reserves")
      Block.bullets(made.map(line))
    } else if !made.isEmpty {
      Phrase(
        "Cases replaced by reserves, in the order in which those were drawn: "
          + "\(discretion.cases(made.count(where: \.counts))).")
    }
  }

  private func line(_ one: Assessment.Sample.Replacement) -> Phrase {
    let what = "\(one.replaced.reference) by reserve \(one.replaced.reserve): \(one.replaced.because)"
    let who: Phrase = audience.seesNames ? "\(discretion.phrase(one.by.name, upTo: 120)), " : ""
    let fault = one.fault.map { one.counts ? ". Note: \($0)" : ". Does not count: \($0)" } ?? ""
    return "\(discretion.phrase(what)) (\(who)\(one.at.date.inWords))\(discretion.phrase(fault))"
  }
}

extension Assessment.Sample {
  /// Of each stratum, in its order, how many cases are audited.
  var auditedByStratum: [Int] {
    let audited = audited
    return drawn.strata.map { stratum in
      cases.count {
        $0.cohort == stratum.cohort && $0.stratum == stratum.stratum && audited.contains($0.reference)
      }
    }
  }
}
