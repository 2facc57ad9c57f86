/// What a column may mean, and the headings by which it is known.
package struct ColumnMeaning: Sendable, Hashable {
  /// The meaning's name in framework files and options: `plan-end`.
  package let id: String
  /// What it is, in words for a message: `the day on which the plan ended`.
  package let words: String
  /// Keys of the headings that mean it; the id is always one of them.
  let keys: [String]
  /// Keys of headings that mean it where no other does.
  let lastKeys: [String]
  /// What kind of days it holds; nil where it holds none.
  package let days: Days?

  /// The days that a column holds: those on which something was, or on which something ended, which may not have come.
  package enum Days: Sendable { case past, ends }

  /// A meaning known by its id and by other headings; case, spaces, punctuation and apostrophes do not matter.
  package init(
    _ id: String, _ words: String, also headings: [String] = [], orElse last: [String] = [], days: Days? = nil
  ) {
    self.id = id
    self.words = words
    self.days = days
    keys = ([id] + headings).map { Heading.key(of: $0) }
    lastKeys = last.map { Heading.key(of: $0) }
  }
}

/// A column whose heading says that it holds what identifies a person.
package struct PersonalColumn: Sendable, Hashable {
  /// What kind of personal particulars a column seems to hold.
  package enum Kind: String, Sendable, CaseIterable {
    case name
    case dateOfBirth = "date of birth"
    case address
    case postcode
    case nhsNumber = "NHS number"
    case pupilNumber = "unique pupil number"
    case contactDetails = "telephone or email"
    case worker = "worker's name"
  }

  /// The column's place, from 0.
  package let column: Int
  package let heading: String
  package let kind: Kind
}

extension PersonalColumn.Kind {
  /// The kind that a heading gives away, or nil.
  package init?(heading: String) {
    let heading = Heading(heading)
    let (words, key) = (Set(heading.words), heading.key)
    // By bytes: every heading of every list is asked all of this.
    let bytes = Array(key.utf8)
    func holds(_ part: String) -> Bool {
      let part = Array(part.utf8)
      return bytes.indices.contains { bytes[$0...].starts(with: part) }
    }
    func says(_ any: [String]) -> Bool {
      !words.isDisjoint(with: any) || any.contains { $0.utf8.count > 5 && holds($0) }
    }
    if says(["dob", "dateofbirth", "birthdate", "birthday", "birth", "born"]) {
      self = .dateOfBirth
    } else if says(["nhs", "nhsnumber"]) {
      self = .nhsNumber
    } else if says(["upn", "pupilnumber"]) {
      self = .pupilNumber
    } else if says(["postcode", "postal", "postcodes"]) || holds("postcode") {
      self = .postcode
    } else if says(["address", "street", "uprn"]) {
      self = .address
    } else if says(["phone", "telephone", "mobile", "email"]) {
      self = .contactDetails
    } else if says(["worker", "socialworker", "practitioner", "allocatedto", "manager", "supervisor"]) {
      self = .worker
    } else if says(["name", "names", "surname", "forename", "firstname", "lastname", "fullname", "initials", "alias"])
      || says(["mother", "father", "parent", "parents", "carer", "carers", "sibling", "siblings"])
    {
      self = .name
    } else {
      return nil
    }
  }
}
