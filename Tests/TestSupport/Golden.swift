#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares what people see with a file kept beside the test, and re-records it on request.
///
/// A missing or different file fails. `MUSTER_RECORD=1 swift test` writes the files anew, to be read in the diff.
package func expectGolden(_ actual: String, _ name: String, file: StaticString = #filePath) throws {
  let folder = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: "Golden")
  let path = folder.appending(path: name).standardized
  if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: path)
    return
  }
  guard let expected = try? String(contentsOf: path, encoding: .utf8) else {
    throw Unlike(description: "no golden file \(name); record it with MUSTER_RECORD=1 swift test")
  }
  if expected != actual { throw Unlike(description: "\(name) differs:\n\(firstDifference(expected, actual))") }
}

/// What fails the test. It is thrown, since the probe, which shares this code, has no test to tell.
private struct Unlike: Error, CustomStringConvertible { let description: String }

/// The first line at which two texts part, with three lines before it.
private func firstDifference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
  let before = old[max(0, index - 3)..<min(index, old.count)].map { "  \($0)" }
  let was = index < old.count ? "- \(old[index])" : "- (end of file)"
  let now = index < new.count ? "+ \(new[index])" : "+ (end of text)"
  return (["line \(index + 1):"] + before + [was, now]).joined(separator: "\n")
}
