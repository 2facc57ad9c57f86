package import Assessments
package import Markup
package import Pages

extension Completeness {
  /// What of all that was recorded is not in an answer, which every answer says first; nil where nothing is known to be
  /// missing.
  package var notice: Phrase? {
    guard !isWhole else { return nil }
    let (read, files) = (unreadable.count, changedFiles.count)
    let parts =
      [
        read == 0
          ? nil : "\(CountWords.counted(read, "record")) cannot be read and \(read == 1 ? "does" : "do") not count",
        gone == 0
          ? nil : "\(gone == 1 ? "1 record that others name is" : "\(gone) records that others name are") not here",
      ]
      + incompleteBatches.map { "\($0.here) of \($0.count) records made together are here and none of them counts" }
      + [
        files == 0
          ? nil
          : "\(CountWords.counted(files, "evidence file")) \(files == 1 ? "is" : "are") gone or not as long as recorded"
      ]
    return
      "\("Not complete: \(parts.compactMap { $0 }.joined(separator: "; ")).", .bad)\(" 'muster verify' names each.", .command)"
  }

  /// The same for programs.
  package var json: JSON {
    let batches = incompleteBatches.map {
      ["batch": .text($0.batch), "here": .integer($0.here), "records": .integer($0.count)] as JSON
    }
    return [
      "complete": .bool(isWhole), "unreadable": .texts(unreadable), "missing": .integer(gone),
      "incompleteBatches": .list(batches), "changedFiles": .texts(changedFiles),
    ]
  }
}
