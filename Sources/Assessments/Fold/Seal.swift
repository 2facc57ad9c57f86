package import Calendar
package import Digests
package import Frameworks

/// The proof, short enough to print, that a report came from exactly these records.
package struct Seal: Hashable, Sendable, CustomStringConvertible {
  /// The version of the analysis that a seal speaks for; a change of any rule's meaning raises it.
  package static let analysisVersion = "muster-analysis-\(analysisNumber)"

  /// The same as programs are told it.
  package static let analysisNumber = 2

  /// Those by which seals were printed, the latest first: what an earlier one sealed is proved as before.
  package static let analysisVersions = [analysisVersion, "muster-analysis-1"]

  package let digest: Digest

  /// SHA-256 over the framed framework digest, the analysis' version, the day and the digests of every record counted,
  /// in order.
  package init(framework: Framework, asAt: CivilDate, counted: [Digest], analysis: String = analysisVersion) {
    var fingerprint = Fingerprint("muster-seal-1")
    fingerprint.add(framework.digest.hex)
    fingerprint.add(analysis)
    fingerprint.add(asAt.description)
    for record in counted.sorted() { fingerprint.add(record.hex) }
    digest = fingerprint.digest()
  }

  /// Twenty letters and digits in groups of five, as it stands in print.
  package var description: String {
    let letters = Array(digest.short.prefix(20))
    return stride(from: 0, to: 20, by: 5).map { String(letters[$0..<$0 + 5]) }.joined(separator: "-")
  }
}
