import Frameworks
import TestSupport
import Testing

/// What `muster frameworks ID` says is known of an inspection.
@Suite struct FrameworkPageTests {
  @Test func `how an inspection comes about and goes is told with its place`() throws {
    let page = flat(try Stage().answer("frameworks", "ofsted-child-protection-2012"))
    for words in [
      "How likely an inspection is F3 How likely an inspection is was not quite clear",
      "How areas are selected F4 Selection takes account of previous outcomes",
      "Notice F5 Every inspection is unannounced", "day one, normally a Monday",
      "(S002, How much notice will there be?)", "contained within a two-week period",
      "How it is organised F7 The lead inspector arrives on day one", "Scope F2 It considers how effectively",
      "Early help children seen by other services", "Case files F9 In most instances at least 50 cases",
      "FD1 Timeliness and management of referrals (S002, How will the inspection be organised?)",
      "What the sources leave open U1", "S002 a council's multi-agency briefing on the 2012 inspection",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test(arguments: BuiltInFrameworks.names.map { String($0.dropLast(5)) })
  func `every fact and every point for case files is on the page and in the answer for programs`(id: String) throws {
    let framework = try #require(BuiltInFrameworks.framework("\(id).yaml"))
    let stage = try Stage()
    let page = flat(stage.answer("frameworks", id))
    #expect(stage.answer("frameworks", id).split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("/") })
    let json = stage.answer("frameworks", id, "--json")
    for fact in framework.facts {
      #expect(page.contains(flat(fact.fact)) || fact.fact.contains("/"), "\(fact.id)")
      #expect(json.contains("\"id\": \"\(fact.id)\""))
    }
    for point in framework.caseFilePoints {
      #expect(page.lowercased().contains(flat(point.point).lowercased()), "\(point.id)")
      #expect(json.contains("\"id\": \"\(point.id)\""))
    }
  }

  @Test func `what may not be shown as fact is shown as what it is`() throws {
    let page = flat(try Stage().answer("frameworks", "joint-chief-inspectors-2008"))
    #expect(page.contains("Nation: England. (generally known, not checked against a document)"))
    #expect(page.contains("with historic benchmarks. (the project's own proposal)"))
    let neglect = flat(try Stage().answer("frameworks", "jtai-neglect-2017"))
    #expect(neglect.contains("a narrative letter of findings. (given with the work, in no source)"))
  }
}
