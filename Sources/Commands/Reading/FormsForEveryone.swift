import Assessments
import Frameworks
import Markup
import Platform
import Reports
import StructuredText

/// `muster form --everyone`: a form for each owner and for each auditor that is named, and a list of who gets which.
enum FormsForEveryone {
  static func write(_ call: Call, _ open: OpenWorkspace) throws {
    try call.refuse(
      ["owner", "agency", "criterion"], areFor: "one form", since: "--everyone writes one for each owner")
    guard let named = call.value("output") else {
      throw Failure("Forms for everyone are written to a folder.", next: "Name it: --output forms.")
    }
    let forms = try owners(call, open) + auditors(call, open)
    guard !forms.isEmpty else {
      throw Failure(
        "Nobody owns a criterion, so that there is nobody to send a form to.",
        next: "Give criteria their owners with 'muster assign', or name auditors with --cases --auditor NAME.")
    }
    let isSheet = call.flag("csv")
    func file(_ form: ReturnForm) -> String { "\(form.fileStem).\(isSheet ? "csv" : "html")" }
    try call.writeFolder(call.path(named)) { folder in
      for form in forms {
        try folder.add(
          file(form), Array((isSheet ? FormSheet(form).csv() : FormPage(form, known: open.analysis).html()).utf8))
      }
      try folder.add(
        list,
        Array(
          CSVWriter.write(
            [["Name", "Form", "Asks about"]]
              + forms.map { form in
                [form.name ?? "", file(form), about(form)]
              }, bom: true
          ).utf8))
    }
    try call.say(
      "\(CountWords.sentence(CountWords.counted(forms.count, "form"))) written to \(named); \(list) says who gets which."
    )
  }

  private static let list = "who-gets-which.csv"

  private static func about(_ form: ReturnForm) -> String {
    form.purpose == .cases
      ? CountWords.counted(form.cases.count, "case") : form.criteria.map(\.id.text).joined(separator: ", ")
  }

  /// In the order of their first criterion.
  private static func owners(_ call: Call, _ open: OpenWorkspace) throws -> [ReturnForm] {
    var forms: [ReturnForm] = []
    var seen = Set<String>()
    for criterion in open.framework.criteria {
      guard let owner = open.assessment.owners[criterion.id]?.owner else { continue }
      let (name, theirs) = try open.owner(owner)
      if seen.insert(name).inserted {
        forms.append(FormCommand.form(.owner, for: name, about: theirs, call: call, open: open))
      }
    }
    return forms
  }

  private static func auditors(_ call: Call, _ open: OpenWorkspace) throws -> [ReturnForm] {
    let names = call.values("auditor")
    guard call.flag("cases") else {
      try FormCommand.refuseOfCases(call)
      return []
    }
    guard !names.isEmpty else {
      throw Failure("It is not said who audits.", next: "Add --auditor \"K. Lund\", once for each.")
    }
    // One form each, however a name was written.
    var each: [String] = []
    for name in names where !each.contains(where: { open.assessment.names.areOne($0, name) }) { each.append(name) }
    return try each.map { try FormCommand.audit($0, call: call, open: open) }
  }
}
