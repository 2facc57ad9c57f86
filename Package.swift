// swift-tools-version: 6.2

import PackageDescription

// The layers of Muster, bottom first, each with what it may see. Text becomes a model, the model
// gives meaning to records, records make an assessment, the assessment is analysed, the analysis
// is laid out, and commands do the reading and writing at the edge. No layer sees one above it, and each sees only what
// a file of it uses (.ci/arrows.py).

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One layer: a target that sees only the layers named. Where tests spend most of their time it is optimised in debug
/// builds too, which keeps every check but `assert`: a layer that has one is not.
func layer(_ name: String, sees others: [Target.Dependency] = [], isHot: Bool = false) -> Target {
  .target(
    name: name, dependencies: others,
    swiftSettings: strict + (isHot ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []))
}

/// The specification of a layer: a file for each idea, named after the source where the idea is one source's alone.
/// What its tests read at run time is excluded from the build.
func specification(of name: String, sees others: [Target.Dependency] = [], reads: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name)] + others,
    exclude: reads,
    swiftSettings: strict)
}

let package = Package(
  name: "muster",
  products: [.executable(name: "muster", targets: ["muster"])],
  targets: [
    // What the language and the machine do not give.
    .target(name: "DigestKernel", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    layer("Digests", sees: ["DigestKernel"], isHot: true),
    layer("Calendar", isHot: true),
    layer("Platform", sees: ["Calendar"]),

    // Text in and out.
    .target(name: "CSVKernel"),
    layer("StructuredText", sees: ["CSVKernel"], isHot: true),
    layer("Markup", sees: ["StructuredText"], isHot: true),
    .target(name: "SheetKernel", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    layer("Workbooks", sees: ["SheetKernel", "StructuredText", "Calendar"], isHot: true),
    layer("WordFiles", sees: ["Markup", "Workbooks"]),
    layer("Arguments", sees: ["StructuredText", "Markup"]),
    layer("Pages", sees: ["StructuredText", "Workbooks", "Calendar", "Markup"], isHot: true),

    // The field's model, and what is recorded against it.
    .target(name: "FrameworkLibrary"),
    layer("Frameworks", sees: ["StructuredText", "Calendar", "Digests", "FrameworkLibrary"], isHot: true),
    layer("Assessments", sees: ["StructuredText", "Calendar", "Digests", "Frameworks"], isHot: true),
    layer("RecordStore", sees: ["StructuredText", "Calendar", "Digests", "Platform", "Frameworks", "Assessments"]),
    layer("Sampling", sees: ["StructuredText", "Calendar", "Digests", "Frameworks", "Assessments"], isHot: true),
    layer(
      "CaseAudit", sees: ["StructuredText", "Calendar", "Digests", "Frameworks", "Assessments"], isHot: true),

    // What follows from it, and how that is shown.
    layer("GapAnalysis", sees: ["Calendar", "Digests", "Frameworks", "Assessments", "CaseAudit"], isHot: true),
    layer(
      "Nouns",
      sees: [
        "StructuredText", "Markup", "Arguments", "Pages", "Calendar", "Digests", "Frameworks", "Assessments",
        "Sampling", "CaseAudit", "GapAnalysis",
      ], isHot: true),
    layer(
      "Reports",
      sees: [
        "StructuredText", "Workbooks", "Markup", "WordFiles", "Pages", "Nouns", "Calendar", "Digests", "Frameworks",
        "Assessments", "CaseAudit", "Sampling", "GapAnalysis",
      ]),
    layer(
      "Commands",
      sees: [
        "Arguments", "StructuredText", "Workbooks", "Markup", "WordFiles", "Pages", "Calendar", "Digests", "Platform",
        "Frameworks", "Assessments",
        "RecordStore", "Sampling", "CaseAudit", "GapAnalysis", "Nouns", "Reports",
      ]),
    .executableTarget(name: "muster", dependencies: ["Commands"]),

    // The specification.
    .target(
      name: "TestSupport", dependencies: ["Platform"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "Properties",
      dependencies: [
        "CSVKernel", "StructuredText", "Calendar", "Digests", "Frameworks", "Assessments", "CaseAudit", "GapAnalysis",
        "TestSupport",
      ],
      path: "Tests/Properties",
      swiftSettings: strict),
    .executableTarget(
      name: "probe",
      dependencies: [
        "StructuredText", "Workbooks", "Calendar", "Digests", "Platform", "Frameworks", "Assessments", "Sampling",
        "CaseAudit", "Properties",
      ],
      path: "Tests/Probe",
      swiftSettings: strict),
    specification(of: "Digests", sees: ["DigestKernel", "TestSupport"]),
    specification(of: "Calendar"),
    specification(of: "Platform", sees: ["TestSupport"]),
    specification(of: "StructuredText", sees: ["TestSupport", "Properties"], reads: ["Diagnostics"]),
    specification(
      of: "Markup", sees: ["TestSupport"], reads: ["HTML/Golden", "SVG/Golden", "Terminal/Golden", "Word/Golden"]),
    specification(of: "Workbooks", sees: ["SheetKernel", "StructuredText", "Calendar"]),
    specification(of: "WordFiles", sees: ["Markup", "Workbooks"]),
    specification(of: "Arguments", sees: ["Markup", "TestSupport"], reads: ["Golden"]),
    specification(
      of: "Frameworks", sees: ["StructuredText", "Platform", "TestSupport"], reads: ["Diagnostics", "Facts"]),
    specification(of: "Pages", sees: ["Calendar", "Markup", "TestSupport"]),
    specification(
      of: "Assessments", sees: ["StructuredText", "Calendar", "Digests", "Frameworks", "TestSupport"], reads: ["Golden"]
    ),
    specification(
      of: "RecordStore",
      sees: ["Calendar", "Digests", "Platform", "Frameworks", "Assessments", "TestSupport"]),
    specification(
      of: "Sampling",
      sees: ["StructuredText", "Calendar", "Digests", "Platform", "Frameworks", "Assessments", "TestSupport"]),
    specification(
      of: "CaseAudit", sees: ["StructuredText", "Calendar", "Digests", "Frameworks", "Assessments"]),
    specification(
      of: "GapAnalysis",
      sees: ["Calendar", "Digests", "Frameworks", "Assessments", "CaseAudit", "TestSupport", "Properties"]),
    specification(of: "Nouns", sees: ["StructuredText", "Arguments", "Pages", "Assessments"]),
    specification(
      of: "Reports",
      sees: [
        "StructuredText", "Nouns", "Calendar", "Digests", "Frameworks", "Assessments", "Sampling", "GapAnalysis",
        "TestSupport",
      ], reads: ["Document/Golden", "Forms/Golden"]),
    specification(
      of: "Commands",
      sees: [
        "Arguments", "StructuredText", "Workbooks", "Nouns", "Calendar", "Digests", "Platform", "Frameworks",
        "Assessments", "RecordStore", "CaseAudit", "GapAnalysis", "Reports", "TestSupport",
      ], reads: ["BadFrameworks", "BadInput", "Kept", "Pages", "Regimes", "Time", "Versions"]),
  ],
  cLanguageStandard: .c2x
)

/// Leaves only some targets, with what they see.
@MainActor func keepOnly(_ names: Set<String>) {
  var needed = names
  for target in package.targets.reversed() where needed.contains(target.name) {
    for case .byNameItem(let name, _) in target.dependencies { needed.insert(name) }
  }
  package.targets.removeAll { !needed.contains($0.name) }
  package.products.removeAll { !needed.contains($0.name) }
}

// Whoever is at work on a few layers builds and runs their specifications alone, with what these see:
// MUSTER_TESTS=Reports,Commands swift test
if let chosen = Context.environment["MUSTER_TESTS"]?.split(separator: ","), !chosen.isEmpty {
  keepOnly(Set(chosen.map { "\($0)Tests" } + (chosen.contains("Commands") ? ["muster"] : [])))
}

// What libFuzzer tries the readers by. It is built by itself, and with a sanitiser: see Tests/Differential/fuzz.py.
if Context.environment["MUSTER_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["StructuredText", "Workbooks", "Frameworks", "Assessments", "Reports"],
      path: "Tests/Fuzz", swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]))
  keepOnly(["fuzz"])
}
