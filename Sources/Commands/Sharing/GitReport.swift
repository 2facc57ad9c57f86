import Markup
import RecordStore

// What a sharing with git says.
extension GitSharing {
  func report() throws {
    if call.flag("json") { return try call.show(json) }
    var page = call.page()
    for step in first { page.paragraph(step) }
    for way in told { way.tell(&page) }
    if told.isEmpty, let name = clone.upstream?.name {
      page.paragraph("\(isDry ? "Nothing to take from" : "Took nothing from") \(name).")
    }
    for step in steps { page.paragraph(step) }
    if call.flag("take"), !isDry { page.paragraph("Not pushed, as --take asks.") }
    if isDry { page.paragraph("Nothing was committed, carried or pushed.") }
    page.bullets(remarks)
    for way in ways { way.damage(except: named, &page) }
    ways.last?.erasures(&page)
    try call.show(page)
  }

  private var json: JSON {
    func ids(_ paths: [String]) -> [String] {
      paths.compactMap { if case .record(let digest) = GitEntry.place($0) { "\(digest)" } else { nil } }
    }
    let sent: JSON =
      pushed
      ? [
        "records": .texts(ids(gave)), "files": .texts(gave.filter(isPaper)),
        "caseLists": .integer(gave.count { if case .list = GitEntry.place($0) { true } else { false } }),
        "damaged": .texts([]), "blocked": .texts([]), "erasures": .list([]),
      ] : .null
    return [
      "dryRun": .bool(isDry), "gave": sent, "took": ways.last?.json ?? .null,
      "git": [
        "branch": .text(clone.branchName), "upstream": .optional(clone.upstream?.name),
        "commit": .optional(committed), "pushed": .bool(pushed), "papers": .text(papers.rawValue),
        "wronged": .list(
          wronged.map {
            [
              "path": .text($0.path), "what": .text($0.kind.rawValue), "by": .text($0.who.name),
              "day": .text($0.who.day), "commit": .text($0.who.commit),
            ]
          }), "remarks": .texts(remarks.map(\.plain)),
      ],
    ]
  }
}
