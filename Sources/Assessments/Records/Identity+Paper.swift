import StructuredText

extension Identity {
  /// What of single people a paper seems to hold, from its lines and cells: numbers whose check holds, days of birth, headings under
  /// which such things stand, and postcodes where there are several. An address of an office, a telephone number and an e-mail address are
  /// in most papers, and say nothing.
  package static func found(inPaper texts: [String]) -> Set<Identity> {
    var (found, postcodes): (Set<Identity>, Int) = ([], 0)
    for text in texts where found != inPapers {
      if let heading = heading(text) { found.insert(heading) }
      var scanner = IdentityScanner(text, of: .paper)
      let here = scanner.run()
      if here.contains(.postcode) { postcodes += 1 }
      found.formUnion(here.intersection(inPapers).subtracting([.postcode]))
      if postcodes == mostOffices + 1 { found.insert(.postcode) }
    }
    return found
  }

  private static let inPapers: Set<Identity> = [
    .nhsNumber, .pupilNumber, .nationalInsurance, .birthDate, .postcode, .nameColumn,
  ]

  /// As many postcodes a letter has: where it comes from, and where it goes.
  private static let mostOffices = 2

  /// Headings of tables and forms, as ``Heading/key(of:)`` makes them.
  private static let headings: [String: Identity] = {
    let keys: [(Identity, [String])] = [
      (.nhsNumber, ["nhsnumber", "nhsno"]), (.pupilNumber, ["upn", "uniquepupilnumber"]),
      (.birthDate, ["dob", "dateofbirth", "birthdate", "childsdob", "childdob", "childsdateofbirth"]),
      (
        .nameColumn,
        [
          "surname", "forename", "forenames", "firstname", "lastname", "familyname", "givenname", "childname",
          "childsname", "nameofchild", "pupilname", "youngpersonsname",
        ]
      ),
    ]
    return Dictionary(uniqueKeysWithValues: keys.flatMap { identity, keys in keys.map { ($0, identity) } })
  }()

  private static func heading(_ text: String) -> Identity? {
    text.utf8.count <= 30 ? headings[Heading.key(of: text)] : nil
  }
}
