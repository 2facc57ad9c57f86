import Calendar
import Digests
import Frameworks
package import StructuredText

/// A record as text, and back.
package enum RecordText {
  /// The version of the records' format that this program writes.
  package static let format = "muster-record/2"

  /// The first version, which it still reads. It says neither the framework's digest nor the kind's scope, and has no bits by
  /// chance.
  private static let firstFormat = "muster-record/1"

  private static let kinds = RecordKind.allCases.map { ($0.rawValue, $0) }

  /// The record, where there is no error, and all that was found.
  package static func read(_ source: SourceText) -> (record: Record?, diagnostics: [Diagnostic]) {
    let reading = reading(source)
    return (reading.record, reading.diagnostics)
  }

  /// What a record's text came to.
  package struct Reading: Sendable {
    package var record: Record?
    package var diagnostics: [Diagnostic]
    /// Whether a newer version of the program may have written what could not be read: its format, its kind or one of its
    /// fields is none that this version knows.
    package var mayBeNewer = false
  }

  package static func reading(_ source: SourceText) -> Reading {
    let reading = TextReader.read(source)
    guard let root = reading.root else { return Reading(diagnostics: reading.diagnostics) }
    let findings = Findings(source)
    let parts = read(root, findings)
    var result = Reading(diagnostics: reading.diagnostics + findings.diagnostics)
    guard let (header, body) = parts, !findings.hasErrors else {
      result.mayBeNewer = findings.hasUnknownFields || saysNewer(root, source)
      return result
    }
    result.record = Record(digest: SHA256.digest(of: source.bytes), header: header, body: body)
    return result
  }

  /// Whether a text names another version of the format, or a kind that this version does not know.
  private static func saysNewer(_ root: Node, _ source: SourceText) -> Bool {
    guard let fields = FieldReader(root, "a record", Findings(source)) else { return false }
    let (kind, version) = (fields.optionalText("record"), fields.optionalText("format"))
    let family = format.prefix { $0 != "/" }
    guard let version else { return false }
    guard version == format || version == firstFormat else { return version.hasPrefix("\(family)/") }
    return kind.map { RecordKind(rawValue: $0) == nil } ?? false
  }

  private static func read(_ root: Node, _ findings: Findings) -> (RecordHeader, any RecordContent)? {
    guard let fields = FieldReader(root, "a record", findings) else { return nil }
    let kind = fields.choice("record", among: kinds)
    let known = fields.value("format", "'\(format)' or '\(firstFormat)', the formats that this version reads") {
      $0 == format || $0 == firstFormat ? $0 : nil
    }
    guard let kind, let known else { return nil }
    let isFirst = known == firstFormat
    if !isFirst { _ = fields.choice("scope", among: [(kind.type.scope.rawValue, kind.type.scope)]) }
    let assessment = fields.text("assessment")
    let framework = fields.text("framework")
    let version = fields.text("framework-version")
    let digest = isFirst ? nil : fields.optionalDigest("framework-digest")
    let at = fields.value("at", "a time such as 2026-11-21T10:32:05Z") { Instant($0) }
    let clockStated = fields.optionalText("clock") == "stated"
    let by = fields.node("by").flatMap { FieldReader($0, "by", findings) }.flatMap { Person($0) }
    let after = fields.optionalTexts("after").compactMap { Digest(hex: $0) }
    let batch = fields.optionalNode("batch").flatMap { FieldReader($0, "batch", findings) }.flatMap { batch -> Batch? in
      let (id, number, count) = (
        batch.text("id"), batch.number("number", in: Bounds.batch), batch.number("count", in: Bounds.batch)
      )
      batch.finish()
      guard let id, let number, let count else { return nil }
      guard number <= count else {
        findings.error("a batch of \(count) has no number \(number)", at: batch.span)
        return nil
      }
      return Batch(id: id, number: number, count: count)
    }
    let body = kind.type.init(fields)
    let random = isFirst ? nil : fields.optionalText("random")
    fields.finish()
    guard let assessment, let framework, let version, let at, let by, let body else { return nil }
    let header = RecordHeader(
      assessment: assessment, framework: FrameworkID(framework), frameworkVersion: version,
      frameworkDigest: digest, at: at, by: by, after: after, batch: batch, clockStated: clockStated, random: random)
    return (header, body)
  }

  /// The text of a record: what it is, who made it and when, what it says, and what its writer had seen.
  package static func write(_ header: RecordHeader, _ body: any RecordContent) -> String {
    var fields = field("record", body.kind.rawValue) + field("format", format)
    fields += field("scope", body.kind.type.scope.rawValue)
    fields += field("assessment", header.assessment) + field("framework", header.framework.text)
    fields += field("framework-version", header.frameworkVersion)
    fields += field("framework-digest", header.frameworkDigest?.hex) + field("at", header.at)
    fields += field("clock", header.clockStated ? "stated" : nil)
    fields.append(TextValue.Field(key: "by", value: .mapping(header.by.fields)))
    if let batch = header.batch {
      let parts = field("id", batch.id) + field("number", batch.number) + field("count", batch.count)
      fields.append(TextValue.Field(key: "batch", value: .mapping(parts)))
    }
    fields += body.fields + field("random", header.random)
    fields += field("after", header.after.map(\.hex))
    return TextWriter.write(.mapping(fields))
  }

  /// What a record's body says as text, without who said it and when: to tell whether two say the same.
  package static func content(of body: any RecordContent) -> String { TextWriter.write(.mapping(body.fields)) }

  /// A record made from its parts, with the digest that its text has.
  package static func make(_ header: RecordHeader, _ body: any RecordContent) -> (record: Record, text: String) {
    let text = write(header, body)
    return (Record(digest: SHA256.digest(of: text), header: header, body: body), text)
  }
}

extension Record {
  /// The name of its file: the time, the kind and the first 128 bits of the digest.
  package var fileName: String { "\(header.at.compact)-\(kind.rawValue)-\(digest.short).yaml" }

  /// The folder of its file below `evidence/records`: the month.
  package var folder: String { String(header.at.description.prefix(7)) }
}
