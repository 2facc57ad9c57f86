package import Assessments
package import Calendar
package import Digests
package import Frameworks

/// A form that goes out to one person, agency or auditor, asks only what is theirs, and comes back as a file.
package struct ReturnForm: Sendable {
  /// Whose form it is, which decides what is recorded of it.
  package enum Purpose: String, Sendable, CaseIterable {
    /// An owner's, for the criteria that are theirs.
    case owner
    /// A partner agency's. Its view of a criterion is kept as a note, because the claim is the authority's to make.
    case agency
    /// Anybody's, for criteria that were named.
    case criteria
    /// An auditor's, for cases of a sample.
    case cases
  }

  /// One sampled case and the questions that its cohort is asked.
  package struct Case: Sendable {
    package let reference: String
    package let cohort: String
    package let groups: [Group]

    /// The questions that belong to one criterion.
    package struct Group: Sendable {
      package let criterion: Criterion
      package let questions: [AuditQuestion]
    }

    /// All of its questions, in the framework's order.
    package var questions: [AuditQuestion] { groups.flatMap(\.questions) }
  }

  package let purpose: Purpose
  /// The person or agency it was made for; nil where criteria were named and nobody else.
  package let name: String?
  package let assessment: String
  package let authority: String
  /// The protective marking of the page.
  let marking: String?
  package let framework: Framework
  package let made: CivilDate
  /// Who sends it out and wants it back, where that is known.
  package let sender: String?
  package let criteria: [Criterion]
  package let sample: Digest?
  package let cases: [Case]

  /// A form about criteria.
  package init(
    _ purpose: Purpose, name: String?, criteria: [Criterion], of assessment: Assessment, _ framework: Framework,
    made: CivilDate, sender: String? = nil
  ) {
    (self.purpose, self.criteria, self.made, self.framework) = (purpose, criteria, made, framework)
    (self.name, self.sender) = (name.map(FormWords.line), sender.map(FormWords.line))
    (self.assessment, authority) = (assessment.id ?? "", FormWords.line(assessment.opened?.authority ?? ""))
    marking = assessment.marking.map(FormWords.line)
    (sample, cases) = (nil, [])
  }

  /// A form for an auditor, about cases of a sample, in the order in which they were drawn.
  package init(
    auditor: String, cases: [SampleDrawn.DrawnCase], in sample: Digest, of assessment: Assessment,
    _ framework: Framework, made: CivilDate, sender: String? = nil
  ) {
    (purpose, criteria, self.made, self.framework) = (.cases, [], made, framework)
    (name, self.sender) = (FormWords.line(auditor), sender.map(FormWords.line))
    (self.assessment, authority) = (assessment.id ?? "", FormWords.line(assessment.opened?.authority ?? ""))
    marking = assessment.marking.map(FormWords.line)
    self.sample = sample
    self.cases = cases.map { drawn in
      Case(
        reference: drawn.reference,
        cohort: framework.cohorts.first { $0.id == drawn.cohort }?.label ?? drawn.cohort.text,
        groups: framework.criteria.compactMap { criterion in
          let asked = criterion.questions.filter { $0.isAsked(of: drawn.cohort) }
          return asked.isEmpty ? nil : Case.Group(criterion: criterion, questions: asked)
        })
    }
  }

  /// What the heading says it is.
  package var title: String {
    switch purpose {
    case .owner, .criteria: name.map { "Evidence and judgement: \($0)" } ?? "Evidence and judgement"
    case .agency: "Evidence from \(name ?? "a partner agency")"
    case .cases: "Case audit: \(name ?? "")"
    }
  }

  /// The beginning of a good file name for the form and its answers: letters, digits and hyphens.
  package var fileStem: String {
    let words = "\(purpose == .cases ? "audit" : "evidence") \(name ?? criteria.map(\.id.text).joined(separator: " "))"
    let letters = words.lowercased().unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let name = String(letters).split(separator: "-").joined(separator: "-").prefix(40)
    return "\(name)-\(id.prefix(7))"
  }
}
