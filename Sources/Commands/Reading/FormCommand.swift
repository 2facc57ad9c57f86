import Arguments
import Assessments
import Calendar
import Frameworks
import Nouns
import Reports
import StructuredText

extension Command {
  static let form = Command(
    "form", "write a form for an owner, an agency or an auditor to fill and send back",
    discussion:
      "One page that opens in any browser without a network, with only that person's or agency's criteria, or the sampled cases by reference. What comes back is taken in with 'muster import FILE'. Changes nothing in the workspace.",
    options: [
      OptionSpec("owner", "NAME", "for the criteria that this person owns"),
      OptionSpec(
        "agency", "NAME", "for the criteria that are about this agency or that it has sent evidence for, or those named"
      ),
      OptionSpec("criterion", "ID", "for this criterion", repeats: true),
      .flag("cases", "for an auditor, about cases of the sample"),
      OptionSpec("auditor", "NAME", "who audits, with --cases", repeats: true),
      OptionSpec("case", "REFERENCE", "only this case, with --cases", repeats: true),
      OptionSpec("sample", "ID", "the sample, with --cases", standard: "the last"),
      .flag(
        "everyone",
        "for each owner, and about cases for each --auditor: a folder of forms, with a list of who gets which"
      ),
      .flag("csv", "a spreadsheet instead of a page, where mail takes pages away; so is --output NAME.xlsx"),
    ],
    examples: [
      .init(
        "muster form --owner \"C. Farrow\" --output farrow.html", "For a lead, about the criteria they own"),
      .init(
        "muster form --agency police --criterion HP4 --criterion QP4 --output police.html", "For a partner agency"),
      .init(
        "muster form --cases --auditor \"K. Lund\" --output audit.html", "For an auditor"),
      .init("muster form --everyone --output forms", "For every owner, in a folder"),
    ], leavesOut: ["json"], reads: { _ in true }, run: FormCommand.run)
}

/// `muster form`: writes a form for one person, agency or auditor.
enum FormCommand {
  static func run(_ call: Call) throws {
    if call.flag("everyone") { return try FormsForEveryone.write(call, try call.open()) }
    let ending = try call.ending(among: ["html", "htm", "csv", "xlsx"])
    let open = try call.open()
    let form = try form(call, open)
    let sheet = FormSheet(form)
    if call.flag("csv") || ending == "xlsx" || ending == "csv" {
      try call.deliver("Form", sheet.rows, choices: sheet.choices)
    } else {
      try call.requireNoTerminal("A form", "--output form.html or .xlsx")
      try call.deliver(FormPage(form, known: open.analysis).html())
    }
  }

  private static func form(_ call: Call, _ open: OpenWorkspace) throws -> ReturnForm {
    let stated = [call.value("owner") != nil, call.value("agency") != nil, call.flag("cases")].count { $0 }
    guard stated <= 1 else {
      throw Failure(
        "A form is for an owner, for an agency or for an auditor, and more than one of them was named.",
        next: "Leave all but one of --owner, --agency and --cases out.")
    }
    if call.flag("cases") {
      let auditors = call.parsed.values("auditor")
      guard auditors.count <= 1 else {
        throw Failure(
          "A form is for one auditor, and \(auditors.count) were named.", next: "Write one for each with --everyone.")
      }
      return try audit(auditors.first, call: call, open: open)
    }
    try refuseOfCases(call)
    let named = try call.parsed.values("criterion").flatMap(Written<Evidence>.parts).map { try open.criterion($0) }
    func form(_ purpose: ReturnForm.Purpose, for name: String?, about criteria: [Criterion]) -> ReturnForm {
      FormCommand.form(purpose, for: name, about: criteria, call: call, open: open)
    }
    if let owner = call.value("owner") {
      let (name, theirs) = try open.owner(owner)
      let chosen = try named.isEmpty ? theirs : narrowed(named, to: theirs, name)
      return form(.owner, for: name, about: chosen)
    }
    if let agency = call.value("agency") {
      return form(.agency, for: agency.trimmed, about: try named.isEmpty ? sent(by: agency, open) : named)
    }
    guard !named.isEmpty else {
      throw Failure(
        "It is not said whom the form is for.",
        next: "Add --owner NAME, --agency NAME, --criterion ID, or --cases --auditor NAME.")
    }
    return form(.criteria, for: nil, about: named)
  }

  /// Refuses what is said of cases where no form about cases is asked for.
  static func refuseOfCases(_ call: Call) throws {
    for option in ["auditor", "sample", "case"] where call.flag(option) {
      throw Failure("--\(option) belongs to a form about cases.", next: "Add --cases, or leave it out.")
    }
  }

  /// A form about criteria: in the framework's order and each once, however they were named.
  static func form(
    _ purpose: ReturnForm.Purpose, for name: String?, about criteria: [Criterion], call: Call, open: OpenWorkspace
  ) -> ReturnForm {
    let ids = Set(criteria.map(\.id))
    return ReturnForm(
      purpose, name: name, criteria: open.framework.criteria.filter { ids.contains($0.id) }, of: open.assessment,
      open.framework, made: call.setting.now.date, sender: sender(call))
  }

  /// Who sends the form out, where it is known without asking.
  private static func sender(_ call: Call) -> String? {
    call.value("by") ?? call.setting.environment["MUSTER_BY"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func narrowed(_ named: [Criterion], to theirs: [Criterion], _ owner: String) throws -> [Criterion] {
    let own = Set(theirs.map(\.id))
    if let other = named.first(where: { !own.contains($0.id) }) {
      throw Failure(
        "\(owner) does not own \(other.id).",
        next: "\(owner) owns \(theirs.map(\.id.text).joined(separator: ", ")); change that with 'muster assign'.")
    }
    return named
  }

  /// The criteria that the framework gives to an agency or that say something about it, those for which its evidence was
  /// attached, and those that it owns.
  private static func sent(by agency: String, _ open: OpenWorkspace) throws -> [Criterion] {
    func key(_ text: String) -> String { text.trimmed.lowercased().replacing(" ", with: "-") }
    let items = open.assessment.currentEvidence.filter { $0.content.agency.map(key) == key(agency) }
    var ids = Set(items.flatMap(\.content.criteria))
    for (criterion, assigned) in open.assessment.owners where key(assigned.owner) == key(agency) {
      ids.insert(criterion)
    }
    for judgement in open.framework.judgements {
      for criterion in judgement.criteria {
        let about = criterion.aspects.flatMap(\.statements).compactMap(\.agency).flatMap(Written<Evidence>.parts)
        if ([judgement.agency].compactMap { $0 } + about).map(key).contains(key(agency)) { ids.insert(criterion.id) }
      }
    }
    let found = open.framework.criteria.filter { ids.contains($0.id) }
    guard found.isEmpty else { return found }
    let known = Set(
      open.assessment.currentEvidence.compactMap(\.content.agency) + open.framework.judgements.compactMap(\.agency)
    ).sorted()
    let near = Suggestion.nearest(key(agency), among: known)
    throw Failure(
      "Nothing recorded says which criteria '\(agency)' has evidence for.",
      next: near.map { "Did you mean '\($0)'? Else name" }.map { "\($0) them with --criterion." }
        ?? "Name them: --agency \(ShellWord.quoted(agency)) --criterion HP2 --criterion HP4.")
  }

  /// A form about cases of a sample.
  static func audit(_ auditor: String?, call: Call, open: OpenWorkspace) throws -> ReturnForm {
    guard call.parsed.values("criterion").isEmpty else {
      throw Failure("A form about cases asks every question of a case.", next: "Leave --criterion out.")
    }
    guard let auditor = auditor?.trimmed, !auditor.isEmpty else {
      throw Failure("It is not said who audits.", next: "Add --auditor \"K. Lund\".")
    }
    let sample = try open.sample(call.value("sample"))
    let wanted = call.parsed.values("case").flatMap(Written<Evidence>.parts)
    let cases =
      try wanted.isEmpty
      ? sample.cases
      : wanted.map { reference in
        guard let found = sample.cases.first(where: { $0.reference == reference }) else {
          throw Failure(
            "Case '\(reference)' is not in the sample.", next: "List its cases with 'muster sample show --cases'.")
        }
        return found
      }
    var seen: Set<String> = []
    return ReturnForm(
      auditor: auditor, cases: cases.filter { seen.insert($0.reference).inserted }, in: sample.id,
      of: open.assessment, open.framework, made: call.setting.now.date, sender: sender(call))
  }
}
