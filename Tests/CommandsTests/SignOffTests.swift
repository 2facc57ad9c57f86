import TestSupport
import Testing

/// What a signature says of the records, now and after more of them.
@Suite struct SignOffTests {
  private func signed() throws -> Stage {
    let stage = try Stage.opened()
    _ = stage.answer("sign-off", "--role", "Director")
    return stage
  }

  @Test func `a signature that nothing follows is over these records`() throws {
    let stage = try signed()
    #expect(stage.answer("report").contains("nothing but what belongs to signing has been added since"))
    #expect(stage.answer("status").replacing("\n ", with: "").contains("over exactly these records; only signatures"))
    #expect(stage.answer("status", "--json").contains("\"isOfToday\": true"))
  }

  @Test func `nobody signs for an overall grade that the framework does not give`() throws {
    let stage = try Stage()
    let made = stage.run("init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale Council")
    try #require(made == 0, "\(stage.errors)")
    #expect(stage.run("sign-off", "--overall", "good", "--because", "sure") == 2)
    #expect(stage.errors.contains("gives no overall grade"))
  }

  @Test func `a role that is set to nothing is none, and the record can be read`() throws {
    let stage = try Stage.opened()
    for nothing in ["", " "] {
      stage.environment["MUSTER_ROLE"] = nothing
      _ = stage.answer("sign-off")
    }
    #expect(stage.answer("verify").hasPrefix("Sound. 3 records"))
    #expect(!stage.answer("status", "--json").contains("\"role\": \"\""))
  }

  @Test func `a second signature does not take the first one away`() throws {
    let stage = try signed()
    stage.environment["MUSTER_BY"] = "B. Chief"
    _ = stage.answer("sign-off", "--role", "Chief executive")
    #expect(stage.answer("status", "--json").split(separator: "\"isOfToday\": true").count == 3)
  }

  @Test func `any other record since is said`() throws {
    let stage = try signed()
    _ = stage.answer("judge", "HP2", "good", "--because", "sure")
    #expect(stage.answer("report").contains("Records have been added since"))
    #expect(stage.answer("status", "--json").contains("\"isOfToday\": false"))
  }

  @Test(arguments: [["--stress"], ["--budget", "3"], ["--suppose", "HP2.G1"]])
  func `an answer that is no table is never given as one`(_ options: [String]) throws {
    let stage = try Stage.opened()
    #expect(stage.run(["gap", "--format", "csv"] + options) == 2)
    #expect(stage.errors.contains("it is no table"))
    #expect(stage.run(["gap", "--format", "json"] + options) == 0)
    #expect(stage.output.hasPrefix("{"))
  }

  @Test func `at a terminal it is confirmed, over what and for what, and anything but yes signs nothing`() throws {
    let stage = try Stage.opened()
    let before = try stage.contents()
    (stage.isTerminal, stage.answers) = (true, ["no"])
    #expect(stage.run("sign-off", "--overall", "good", "--because", "I know more", "--role", "Director") == 2)
    #expect(flat(stage.output).contains("You sign as A. Lead, Director, over 1 record as at 25 November 2026"))
    #expect(flat(stage.output).contains("the evidence supports no grade yet overall, and you sign for good."))
    #expect(try stage.contents() == before)
    stage.answers = ["yes"]
    #expect(stage.run("sign-off") == 0)
    #expect(stage.run("sign-off", "--yes") == 0)
  }
}
