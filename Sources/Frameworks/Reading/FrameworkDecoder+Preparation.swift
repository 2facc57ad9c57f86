import StructuredText

// The timetable, the checklist, the documents, the sections of a report and the bands of improvement.
extension FrameworkDecoder {
  func preparation(_ fields: FieldReader) -> Preparation {
    let readyTimes = fields.optionalList("ready-times").compactMap(readyTime)
    return Preparation(
      timetable: fields.optionalList("timetable").compactMap(timetableEntry), readyTimes: readyTimes,
      checklist: fields.optionalList("checklist").compactMap(checklistItem),
      keyDocuments: fields.optionalList("key-documents").compactMap(keyDocument),
      reportSections: fields.optionalList("report-sections").compactMap(reportSection),
      bands: fields.optionalList("improvement-bands").compactMap(band))
  }

  private func readyTime(_ node: Node) -> Preparation.ReadyTime? {
    guard let fields = FieldReader(node, "a ready time", findings) else { return nil }
    let (id, means) = (fields.scalar("id"), fields.text("means"))
    fields.finish()
    define(id, .readyTime)
    guard let id, let means else { return nil }
    return Preparation.ReadyTime(id: id.text, means: means)
  }

  private func timetableEntry(_ node: Node) -> Preparation.TimetableEntry? {
    guard let fields = FieldReader(node, "an entry of the timetable", findings) else { return nil }
    let (day, inspectors) = (fields.text("day"), fields.text("inspectors"))
    let (authority, partners) = (fields.text("authority"), fields.text("partners"))
    let basis = basis(fields)
    _ = fields.optionalText("note")
    fields.finish()
    guard let day, let inspectors, let authority, let partners, let basis else { return nil }
    return Preparation.TimetableEntry(
      day: day, inspectors: inspectors, authority: authority, partners: partners, basis: basis)
  }

  private func checklistItem(_ node: Node) -> Preparation.ChecklistItem? {
    guard let fields = FieldReader(node, "an item of the checklist", findings) else { return nil }
    let (id, item) = (fields.scalar("id"), fields.text("item"))
    let (owner, ready) = (fields.text("owner"), fields.scalar("ready"))
    fields.finish()
    define(id, .checklistItem)
    if let ready { ledger.refer([.readyTime], ready.text, at: ready.span) }
    guard let id, let item, let owner, let ready else { return nil }
    return Preparation.ChecklistItem(id: id.text, item: item, owner: owner, ready: ready.text)
  }

  private func keyDocument(_ node: Node) -> Preparation.KeyDocument? {
    guard let fields = FieldReader(node, "a key document", findings) else { return nil }
    let (id, document) = (fields.scalar("id"), fields.text("document"))
    let criteria = fields.optionalList("criteria").compactMap { node -> String? in
      guard case .scalar(let scalar) = node else { return nil }
      ledger.refer([.criterion, .judgement], scalar.text, at: scalar.span)
      return scalar.text
    }
    fields.finish()
    define(id, .document)
    guard let id, let document else { return nil }
    return Preparation.KeyDocument(id: id.text, document: document, criteria: criteria)
  }

  private func reportSection(_ node: Node) -> Preparation.ReportSection? {
    guard let fields = FieldReader(node, "a section of the report", findings) else { return nil }
    let (id, title, content) = (fields.scalar("id"), fields.text("title"), fields.text("content"))
    fields.finish()
    define(id, .reportSection)
    guard let id, let title, let content else { return nil }
    return Preparation.ReportSection(id: id.text, title: title, content: content)
  }

  private func band(_ node: Node) -> Preparation.ImprovementBand? {
    guard let fields = FieldReader(node, "an improvement band", findings) else { return nil }
    let (id, label) = (fields.scalar("id"), fields.text("label"))
    let (useWhen, response) = (fields.text("use-when"), fields.text("response"))
    _ = optionalBasis(fields)
    fields.finish()
    define(id, .band)
    guard let id, let label, let useWhen, let response else { return nil }
    return Preparation.ImprovementBand(id: id.text, label: label, useWhen: useWhen, response: response)
  }
}
