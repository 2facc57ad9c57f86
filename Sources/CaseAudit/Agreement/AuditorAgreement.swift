package import Assessments
package import Frameworks

/// How far auditors who read the same cases agree.
package struct AuditorAgreement: Sendable {
  /// Agreement on one kind of thing: all answers, those to one question, or the grades of whole cases.
  package struct Part: Sendable {
    /// Answers or grades that two or more gave.
    package let units: Int
    package let cases: Int
    /// The share of pairs that are the same.
    package let same: Estimate?
    package let kappa: AgreementCoefficient?
    package let gwet: AgreementCoefficient?
    /// The fewest cases for which kappa's interval says how sure one may be: twice the square of the places on the scale
    /// (Cicchetti, Applied Psychological Measurement 5, 1981, page 101). Its error is one for many; from few it comes out too
    /// small. Cases are counted and not answers, since the answers on one case hang together.
    package let fewestForKappa: Int

    /// Whether there are too few cases to say how sure kappa is.
    package var isKappaUnsure: Bool { cases < fewestForKappa }

    init(_ units: [RatedUnit], places: Int) {
      let rated = units.filter { $0.ratings.count > 1 }
      self.units = rated.count
      var byCase: [String: [Double]] = [:]
      var order: [String] = []
      for unit in rated {
        if byCase[unit.cluster] == nil { order.append(unit.cluster) }
        let pairs = AgreementCoefficient.pairs(unit.ratings.count)
        let alike = pairs.count { unit.ratings[$0.0] == unit.ratings[$0.1] }
        byCase[unit.cluster, default: []].append(Double(alike) / Double(pairs.count))
      }
      cases = order.count
      // Agreement is the auditors', in whatever cases they will read: a caseload without end.
      same = StratifiedShare([.endless(order.compactMap { byCase[$0] })]).estimate
      fewestForKappa = 2 * places * places
      kappa = .kappa(rated, places: places)
      gwet = .gwet(rated, places: places)
    }
  }

  package let readings: [SecondReading]
  /// Cases that two or more auditors read.
  package let casesReadTwice: Int
  /// Cases that anybody read.
  package let casesRead: Int
  /// On answers of yes, partly and no.
  package let answers: Part
  package let byQuestion: [(question: QuestionID, part: Part)]
  /// On the grades of whole cases; nil where no case was graded twice.
  package let grades: Part?
  package let caseGrades: [CaseGrades]
  package let auditors: [AuditorDirection]

  package init(_ sample: Assessment.Sample, in framework: Framework) {
    readings = SecondReading.all(of: sample, in: framework)
    let graded = CaseGrades.all(of: sample, in: framework)
    let drawn = Set(sample.cases.map(\.reference))
    casesRead = sample.audited.intersection(drawn).count
    casesReadTwice = Set(readings.map(\.reference)).union(graded.map(\.reference)).count
    func units(_ readings: [SecondReading]) -> [RatedUnit] {
      readings.map { RatedUnit($0.places, cluster: $0.reference) }
    }
    answers = Part(units(readings), places: 3)
    let byQuestion = Dictionary(grouping: readings, by: \.question)
    self.byQuestion = framework.criteria.flatMap(\.questions).compactMap { question in
      byQuestion[question.id].map { (question.id, Part(units($0), places: 3)) }
    }
    caseGrades = graded
    grades =
      graded.isEmpty
      ? nil
      : Part(
        graded.map { RatedUnit($0.grades.map(\.grade.level), cluster: $0.reference) },
        places: framework.scale.grades.count)
    auditors = AuditorDirection.all(readings, graded)
  }

  /// Questions on which auditors differ and nothing is agreed yet.
  package var unsettled: [SecondReading] { readings.filter { $0.differs && $0.moderation == nil } }

  /// Cases that were graded differently, and no grade is agreed yet.
  package var unsettledGrades: [CaseGrades] { caseGrades.filter { $0.apart > 0 && $0.moderation == nil } }
}
