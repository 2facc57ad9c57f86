package import Assessments

/// How people name what identifies a person.
package enum IdentityWords {
  package static func one(_ identity: Identity) -> String {
    switch identity {
    case .nhsNumber: "an NHS number"
    case .pupilNumber: "a unique pupil number"
    case .nationalInsurance: "a national insurance number"
    case .birthDate: "a date of birth"
    case .postcode: "a postcode"
    case .email: "an e-mail address"
    case .telephone: "a telephone number"
    case .name: "a name in place of a case"
    }
  }
}
