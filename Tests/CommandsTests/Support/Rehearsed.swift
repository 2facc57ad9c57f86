import Foundation
import TestSupport
import Testing

/// A workspace with a little of everything in it, made once and copied for each test that needs one.
enum Rehearsed {
  private static let original = Result { try make() }

  /// A copy of its own for one test.
  static func workspace() throws -> Stage {
    let from = try original.get().folder
    let stage = try Stage()
    for name in try from.names() {
      try FileManager.default.copyItem(atPath: from / name, toPath: stage.folder / name)
    }
    return stage
  }

  /// Twelve cases of two cohorts, all invented.
  static let caseList =
    "Case reference,Cohort,Worker,Forename\n"
    + (1...12).map { "C\(100 + $0),\($0 % 2 == 0 ? "early-help" : "child-protection-plan"),W\($0 % 4),Alexandrina\n" }
    .joined()

  private static func make() throws -> Stage {
    let stage = try Stage.opened()
    try stage.folder.write("31 of 40 referrals decided in a day\n", to: "audit.txt")
    try stage.done("attach", "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    try stage.folder.write(caseList, to: "cases.csv")
    try stage.done("sample", "draw", "cases.csv", "--size", "6", "--seed", "a public phrase")
    try stage.done("action", "raise", "HP2", "Every referral is decided in a day", "--owner", "B. Lead")
    return stage
  }
}
