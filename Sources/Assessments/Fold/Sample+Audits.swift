package import Calendar

extension Assessment.Sample {
  /// Adds an audit. The last by an auditor of a case takes the place of that auditor's earlier ones; a re-audit takes none.
  mutating func take(_ made: Assessment.MadeAudit) {
    everyAudit.append(made)
    guard made.audit.reaudit == nil else { return }
    audits.removeAll { $0.reference == made.audit.reference && $0.auditor == made.audit.auditor }
    audits.append(made.audit)
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
