import StructuredText

// How published reports with a mixture of findings were graded.
extension FrameworkDecoder {
  func published(_ node: Node) -> PublishedModel? {
    guard let fields = FieldReader(node, "as-published", findings) else { return nil }
    let note = fields.text("note")
    let (reports, readers) = (fields.number("reports"), fields.number("readers"))
    let ridge = decimal(fields, "ridge", in: 0...1000)
    let withheld = fields.number("withheld-below")
    let spoken = fields.value("criteria-spoken-of", "a share such as 50%") { text in
      text.hasSuffix("%") ? percent(String(text.dropLast())) : nil
    }
    let added = decimal(fields, "added", in: 0.0001...1)
    let features = fields.list("features")
    let read = features.compactMap(feature)
    let nodes = fields.list("cut-points")
    let cutPoints = nodes.compactMap(cutPoint)
    if cutPoints.count == nodes.count, !findings.lacks("cut-points", of: "as-published") {
      checkOrder(cutPoints, at: fields.place(of: "cut-points"))
    }
    if features.isEmpty, !findings.lacks("features", of: "as-published") {
      findings.error(
        "there is no feature, so that every mixture is alike", at: fields.place(of: "features"),
        help: "for example {of: [good], against: [inadequate], weight: 1.5}")
    }
    fields.finish()
    guard let note, let reports, let readers, let ridge, let withheld, let spoken, let added, !read.isEmpty,
      read.count == features.count, cutPoints.count == nodes.count
    else { return nil }
    return PublishedModel(
      note: note, reports: reports, readers: readers, ridge: ridge, withheldBelow: withheld, criteriaSpokenOf: spoken,
      added: added, features: read, cutPoints: cutPoints)
  }

  private func feature(_ node: Node) -> PublishedModel.Feature? {
    guard let fields = FieldReader(node, "a feature", findings) else { return nil }
    let (of, against) = (grades(fields, "of"), grades(fields, "against"))
    let weight = decimal(fields, "weight", in: 0...1000)
    fields.finish()
    guard let scale, let of, let against, let weight else { return nil }
    // So that a finding that gets better never lowers the score.
    let isTop = !of.isEmpty && Set(of) == Set(scale.grades.prefix(of.count))
    guard isTop, !against.isEmpty, Set(against) == Set(scale.grades.suffix(against.count)) else {
      let (key, all) = isTop ? ("against", "worse") : ("of", "better")
      findings.error(
        "'\(key)' is not a \(scale.noun) and all that are \(all)", at: fields.place(of: key),
        help: "set the best against the worst, so that a better finding never lowers the score")
      return nil
    }
    return PublishedModel.Feature(of: of, against: against, weight: weight)
  }

  private func cutPoint(_ node: Node) -> PublishedModel.CutPoint? {
    guard let fields = FieldReader(node, "a cut point", findings) else { return nil }
    let gives = grade(fields, "gives")
    let from = decimal(fields, "from", in: -1000...1000)
    let needs = fields.optionalScalar("needs").flatMap(grade)
    let without = fields.optionalScalar("without").flatMap(grade)
    fields.finish()
    guard let gives, let from else { return nil }
    return PublishedModel.CutPoint(gives: gives, from: from, needs: needs, without: without)
  }

  private func checkOrder(_ cutPoints: [PublishedModel.CutPoint], at span: SourceSpan) {
    guard let scale else { return }
    if cutPoints.map(\.gives) != scale.grades.dropLast().reversed() {
      findings.error(
        "the cut points are not one for each \(scale.noun) but the worst, the lowest first", at: span,
        help: "write them for \(scale.grades.dropLast().reversed().map(\.id.text).joined(separator: ", "))")
    } else if !zip(cutPoints, cutPoints.dropFirst()).allSatisfy({ $0.from < $1.from }) {
      findings.error(
        "the cut points do not rise", at: span, help: "a better \(scale.noun) begins at a higher score")
    }
  }

  /// Nil where one of them is none.
  private func grades(_ fields: FieldReader, _ key: String) -> [Grade]? {
    let names = references(fields, key, to: [.grade])
    let known = names.compactMap { scale?.grade(GradeID($0)) }
    return known.count < names.count ? nil : known
  }

  private func grade(_ scalar: ScalarNode) -> Grade? {
    ledger.refer([.grade], scalar.text, at: scalar.span)
    return scale?.grade(GradeID(scalar.text))
  }

  /// A number as people write it: digits, at most one point, a sign if need be. No exponent and no name of infinity.
  private func decimal(_ fields: FieldReader, _ key: String, in range: ClosedRange<Double>) -> Double? {
    fields.value(key, "a decimal from \(range.lowerBound) to \(range.upperBound), such as 1.25") { text in
      let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
      guard digits.count <= 20, digits.first?.isNumber ?? false, digits.last?.isNumber ?? false,
        digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") })
      else { return nil }
      return Double(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}
