import Frameworks

/// On what something that a framework says rests, in words.
enum BasisWords {
  /// As it stands in a table.
  static func label(_ basis: Basis) -> String {
    switch basis {
    case .stated: "Stated by the inspectorate"
    case .lookedUp: "Looked up"
    case .reportRead: "Read in inspection reports"
    case .commission: "From the commission"
    case .professionalKnowledge: "Professional knowledge"
    case .project: "Our proposal"
    }
  }
}
