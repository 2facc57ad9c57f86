import Arguments
import Frameworks
import Markup
import Platform
import RecordStore
import StructuredText

extension Command {
  static let frameworksCheck = Command(
    "check", "find everything that is wrong with a framework file",
    operands: [OperandSpec("FILE", "the files", .repeating, completion: .files(["yaml"]))],
    leavesOut: ["by", "as-at", "framework", "workspace", "output", "json"], fallsShort: "a file has an error",
    asks: FrameworksCheck.run)
}

/// `muster frameworks check`: everything that is wrong with framework files, at once and in the order of the file.
enum FrameworksCheck {
  static func run(_ call: Call) throws -> Command.Outcome {
    let sources = try call.operands.map { name in
      SourceText(
        name: name, bytes: try FileReading.bytes(of: call.path(name), limit: TextLimits.standard.maximumBytes))
    }
    let read = sources.map { (source: $0, result: FrameworkReader.read($0)) }
    let known = try others(read.compactMap(\.result.framework), call)
    var sound = true
    for (source, (framework, found)) in read {
      let diagnostics =
        found + FrameworkLint.diagnostics(source) + CrosswalkCheck.diagnostics(source, beside: known)
      if !diagnostics.isEmpty { try call.setting.print(diagnostics.rendered() + "\n") }
      let errors = diagnostics.count { $0.severity == .error }
      if let framework, errors == 0 {
        try call.say("\(source.name): sound. \(summary(framework))\(warnings(diagnostics)).")
      } else {
        sound = false
        try call.say(
          "\(source.name): \(errors == 1 ? "one error" : "\(errors) errors")\(warnings(diagnostics)). It cannot be used."
        )
      }
    }
    return .init(sound)
  }

  /// The frameworks to follow crosswalks to: those named on the same line before those of the workspace and those built in.
  private static func others(_ named: [Framework], _ call: Call) throws -> [Framework] {
    let catalogue = try call.catalogue(try WorkspaceLocation.find(from: call.setting.folder))
    return named + catalogue.entries.compactMap { $0.reading.framework }
  }

  private static func summary(_ framework: Framework) -> String {
    let criteria = framework.criteria.count
    return
      "\(CountWords.counted(framework.judgements.count, "judgement")), \(criteria) \(criteria == 1 ? "criterion" : "criteria"), "
      + CountWords.counted(framework.aspectCount, String(framework.aspectNoun.dropLast()))
  }

  private static func warnings(_ diagnostics: [Diagnostic]) -> String {
    let count = diagnostics.count { $0.severity == .warning }
    return count == 0 ? "" : ", \(CountWords.counted(count, "warning"))"
  }
}
