package import Calendar

extension Assessment.Sample {
  /// What an auditor answered on a case, re-audits apart.
  package func audit(of reference: String, by auditor: String) -> CaseAudited? {
    audits.first { $0.reference == reference && $0.auditor == auditor }
  }

  /// A name as an auditor of the sample was first written: nobody reads a case a second time by being spelt otherwise. The name
  /// itself where nobody's is like it.
  package func auditor(named name: String) -> String {
    let asked = PersonName(name)
    return everyAudit.first { PersonName($0.audit.auditor) == asked }?.audit.auditor ?? name
  }

  /// Adds an audit. An auditor's later answers to a case add to the earlier ones, and take the place of those to the same
  /// questions; a re-audit's take none.
  mutating func take(_ made: Assessment.MadeAudit) {
    everyAudit.append(made)
    guard made.audit.reaudit == nil else { return }
    let earlier = audit(of: made.audit.reference, by: made.audit.auditor)
    audits.removeAll { $0.reference == made.audit.reference && $0.auditor == made.audit.auditor }
    audits.append(made.audit.keeping(earlier))
  }

  /// The sample without audits that are dated after a day, which are not there yet as at that day.
  package func audited(by day: CivilDate) -> Assessment.Sample {
    guard everyAudit.contains(where: { $0.audit.audited > day }) else { return self }
    var earlier = self
    (earlier.audits, earlier.everyAudit) = ([], [])
    for made in everyAudit where made.audit.audited <= day { earlier.take(made) }
    return earlier
  }

  /// The sample with what was recorded by a moment, and nothing later.
  package func known(by moment: Instant) -> Assessment.Sample {
    var earlier = self
    (earlier.audits, earlier.everyAudit) = ([], [])
    for made in everyAudit where made.at <= moment { earlier.take(made) }
    earlier.moderations = moderations.filter { $0.at <= moment }
    return earlier
  }
}
