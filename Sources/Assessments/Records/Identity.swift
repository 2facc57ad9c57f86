package import StructuredText

/// What identifies a person wherever it stands: numbers whose check holds, and forms that are hardly ever anything else. A guess, good
/// for asking somebody to look; what is written out of form is not found.
package enum Identity: String, Comparable, CaseIterable, Sendable {
  case nhsNumber = "nhs-number"
  case pupilNumber = "upn"
  case nationalInsurance = "national-insurance-number"
  case birthDate = "date-of-birth"
  case postcode
  case email = "e-mail"
  case telephone
  case name
  /// A heading under which a table or a form has people's names.
  case nameColumn = "column-of-names"

  package static func < (left: Identity, right: Identity) -> Bool { left.order < right.order }

  private var order: Int { Identity.allCases.firstIndex(of: self) ?? 0 }

  /// What of it a text seems to hold.
  package static func found(in text: String) -> Set<Identity> {
    var scanner = IdentityScanner(text)
    return scanner.run()
  }

  /// The same of every text below some fields of a record; what stands for a case is looked at for a name too.
  package static func found(in fields: [TextValue.Field]) -> [String: Set<Identity>] {
    var all: [String: Set<Identity>] = [:]
    func look(_ value: TextValue, _ key: String) {
      switch value {
      case .scalar(let text):
        var found = found(in: text)
        if caseKeys.contains(key), CaseReference.looksLikeName(text) { found.insert(.name) }
        if !found.isEmpty { all[key, default: []].formUnion(found) }
      case .sequence(let values): for value in values { look(value, key) }
      case .mapping(let fields): for field in fields { look(field.value, field.key) }
      }
    }
    // Why rows were left out of a draw is said in the program's words; what people said of a case stands beside the case as well. A
    // signature and a key are letters by chance.
    for field in fields where !ownKeys.contains(field.key) { look(field.value, field.key) }
    return all
  }

  private static let ownKeys: Set<String> = ["left-out", "signature", "key"]

  private static let caseKeys: Set<String> = ["case", "ref", "replaces", "by-case"]
}

extension Record {
  /// What identifies a person in what it says or in who made it, by the field that it stands in.
  package var identities: [String: Set<Identity>] { Identity.found(in: header.by.fields + body.fields) }
}
