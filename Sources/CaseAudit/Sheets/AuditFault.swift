/// Why answers of an audit cannot be taken in, and what to do next. Nothing has been taken in then.
package struct AuditFault: Error, Sendable, Equatable {
  /// What is wrong: one thing in a sentence, or each thing that is wrong with a sheet.
  package enum What: Sendable, Equatable {
    case one(String)
    case several([String], file: String)
  }

  package let what: What
  package let next: String?

  init(_ sentence: String, next: String?) { (what, self.next) = (.one(sentence), next) }

  init(_ problems: [String], with file: String, next: String) {
    (what, self.next) = (.several(problems, file: file), next)
  }

  /// As it stands beside other things that are wrong with a sheet.
  var words: String {
    switch what {
    case .one(let sentence): "\(sentence) \(next ?? "")"
    case .several(let problems, _): problems.joined(separator: " ")
    }
  }
}
