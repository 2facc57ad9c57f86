package import Calendar
import StructuredText

extension Identity {
  /// What of single people a paper seems to hold, from its lines and cells: numbers whose check holds, days of birth, names in a
  /// list with days of long ago, headings under which such things stand, and postcodes where there are many. An address of an office, a telephone number, an e-mail address, the
  /// day of a meeting, a list of the trained and a sum of ten digits are in most papers, and say nothing.
  package static func found(inPaper texts: [String], today: CivilDate) -> Set<Identity> {
    var found: Set<Identity> = []
    var (births, headsNHS) = (NamedBirths(today: today), false)
    var (postcodes, numbers, namesPeople, before) = (0, (all: 0, valid: 0), false, "")
    for text in texts {
      switch heading(text) {
      case .identity(let identity): found.insert(identity)
      case .name: namesPeople = true
      case .health: headsNHS = true
      case nil: break
      }
      births.look(at: text)
      guard text.utf8.count >= fewest, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { continue }
      // A number may go on in the next line.
      let joins = !before.isEmpty
      var scanner = IdentityScanner(joins ? before + " " + text : text, of: .paper)
      let here = scanner.run()
      before = joins || !text.utf8.contains(where: { $0 | 0x20 == 0x6E }) ? "" : tail(text)
      if here.contains(.postcode) { postcodes += 1 }
      numbers = (numbers.all + scanner.tenDigits.all, numbers.valid + scanner.tenDigits.valid)
      found.formUnion(here.subtracting([.postcode]))
    }
    if postcodes > mostOffices { found.insert(.postcode) }
    if births.isList { found.insert(.birthDate) }
    // An agency is called so too, and has a telephone.
    if headsNHS, numbers.valid > 0 || numbers.all >= 3 { found.insert(.nhsNumber) }
    // Of any ten digits the check holds one time in eleven.
    if numbers.valid >= 3, numbers.valid * 2 > numbers.all { found.insert(.nhsNumber) }
    // Staff are named in a list too; a list of children says more of them.
    if namesPeople, !found.isDisjoint(with: [.birthDate, .nhsNumber, .pupilNumber]) { found.insert(.nameColumn) }
    return found
  }

  /// The end of a line that speaks of an NHS number and ends with digits of one.
  private static func tail(_ text: String) -> String {
    let end = text.suffix(40)
    return end.last?.isNumber == true && end.uppercased().contains("NHS") ? String(end) : ""
  }

  /// No form has fewer bytes.
  private static let fewest = 5
  /// So many postcodes of offices and homes a paper may name.
  private static let mostOffices = 5

  private enum Heads {
    case identity(Identity)
    case name
    /// `NHS`: of a column of numbers, or of an agency.
    case health
  }

  /// What a heading of a table or a form says, whatever stands in brackets.
  private static func heading(_ text: String) -> Heads? {
    guard text.utf8.count <= 48, !text.isEmpty else { return nil }
    let key = Heading.key(of: String(text.prefix { $0 != "(" && $0 != "[" }))
    guard key.utf8.count <= 28 else { return nil }
    func begins(_ any: String...) -> Bool { any.contains { key.hasPrefix($0) } }
    func ends(_ any: String...) -> Bool { any.contains { key.hasSuffix($0) } }
    // Of whom it speaks may stand before what it says.
    let whose = ["childs", "child", "pupils", "pupil", "clients", "client", "patients", "patient", "yp"]
      .first(where: key.hasPrefix)
    switch key.dropFirst(whose?.count ?? 0) {
    case "nhs": return whose == nil ? .health : .identity(.nhsNumber)
    case "nhsnumber", "nhsnumbers", "nhsno", "nhsnos", "nhsnum", "nhsid", "nhsref": return .identity(.nhsNumber)
    case "upn", "upns", "upnnumber", "upnno": return .identity(.pupilNumber)
    case "ninumber",
      "nino" where !text.hasPrefix("Nino"), "ninos":
      return .identity(.nationalInsurance)
    default: break
    }
    if begins("uniquepupil") { return .identity(.pupilNumber) }
    if begins("nationalinsurance") { return .identity(.nationalInsurance) }
    if ends("dob", "dateofbirth", "birthdate", "birthday") || begins("dateofbirth") { return .identity(.birthDate) }
    if begins("nameofchild", "nameofyoungperson", "nameofpupil", "nameofclient")
      || ["child", "childs", "pupil", "pupils", "student", "client", "youngperson", "youngpersons", "yp"].contains(
        where: {
          key == "\($0)name"
        })
    {
      return .identity(.nameColumn)
    }
    return ends(
      "surname", "forename", "forenames", "firstname", "firstnames", "lastname", "familyname", "givenname", "fullname")
      ? .name : nil
  }
}
