import Properties

/// Tries every case of every property, of which `swift test` tries some:
///
///     probe properties [WORDS]
///
/// A line for each property (only those with the words in their sentence, where there are any), with its cases and the
/// seconds they took, and below it what is wrong. The exit status is 1 where anything is.
func runPropertiesProbe(_ arguments: [String]) {
  let words = arguments.joined(separator: " ")
  let chosen = Property.all.filter { words.isEmpty || $0.description.contains(words) }
  guard !chosen.isEmpty else { exitProbe(64) }
  var isSound = true
  for property in chosen {
    var faults: [String] = []
    let time = ContinuousClock().measure { faults = property.faults(of: property.every) }
    print("\(faults.isEmpty ? "holds" : "FAILS"): \(property): \(property.count) cases, \(time.components.seconds) s")
    for fault in faults { print("  \(fault)") }
    isSound = isSound && faults.isEmpty
  }
  exitProbe(isSound ? 0 : 1)
}
