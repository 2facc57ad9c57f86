package import Assessments
import Calendar
import Digests
import Frameworks
package import Markup
package import Pages

extension Completeness {
  /// What has to be known before anything that an answer says, and so is said first in every answer; nil where that is nothing.
  package var notice: Phrase? {
    let parts = [missingNotice, waitingNotice, replacedNotice, aheadNotice].compactMap(\.self)
    return parts.isEmpty ? nil : parts.dropFirst().reduce(parts[0]) { $0 + " " + $1 }
  }

  /// Other rules come to other grades, whatever the framework is called.
  private var replacedNotice: Phrase? {
    replacedFramework.map { id in
      "\("Not the built-in framework: words or rules of \(id) are this workspace's own.", .bad)\(" 'muster frameworks diff \(id)' shows how.", .command)"
    }
  }

  /// Whoever made an erasure says what of it goes on counting, which nobody has confirmed while it waits. Whose it is, `status` tells.
  private var waitingNotice: Phrase? {
    let (records, count) = (waitingErasures.map(\.records).reduce(0, +), waitingErasures.count)
    guard count > 0 else { return nil }
    let who = count == 1 ? "an erasure names" : "\(count) erasures name"
    let (what, they) =
      records == 1
      ? ("1 record that is", "it is not shown, and counts")
      : ("\(records) records that are", "they are not shown, and count")
    return
      "\("Not all counts: \(who) \(what) still here; \(they) only for what the erasure leaves.", .bad)\(" 'muster status' says more.", .command)"
  }

  /// They count from their day on, so that nobody misses them until then.
  private var aheadNotice: Phrase? {
    ahead.map { count, latest in
      "\("\(count == 1 ? "1 record says that it was" : "\(count) records say that they were") made after today, up to \(latest.inWords): a clock was wrong.", .bad)\(" 'muster verify' names each.", .command)"
    }
  }

  /// What of all that was recorded is not in an answer.
  private var missingNotice: Phrase? {
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
      "waitingErasures": .integer(waitingErasures.count),
      "replacedFramework": .optional(replacedFramework?.text), "ahead": .integer(ahead?.count ?? 0),
    ]
  }
}
