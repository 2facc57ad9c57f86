import TestSupport
import Testing

/// Two people who say different things: both are shown until it is settled.
@Suite struct `What people say differently` {
  private func say(_ stage: Stage, _ person: String, _ command: String...) {
    stage.environment["MUSTER_BY"] = person
    _ = stage.answer(command)
  }

  /// Whether the status and the claims say that something differs.
  private func differs(_ stage: Stage, _ words: String, in workspace: String = ".") -> Bool {
    flat(stage.answer("status", "--workspace", workspace)).contains(words)
  }

  @Test func `an owner's and a reviewer's judgement stand beside each other until one is agreed`() throws {
    let stage = try Stage.opened()
    say(stage, "B. Osei", "judge", "LG3", "outstanding", "--because", "a full programme")
    say(stage, "K. Lund", "judge", "LG3", "good", "--because", "too kind", "--as", "reviewer")
    let day = "25 Nov 2026"
    let both =
      "LG3: outstanding as owner (B. Osei, \(day)); good as reviewer (K. Lund, \(day)). Good is what is claimed until one is agreed."
    #expect(differs(stage, both))
    #expect(flat(stage.answer("claims")).contains(both))
    #expect(flat(stage.answer("gap", "LG3")).contains(both))
    #expect(stage.answer("status").contains("muster judge LG3 GRADE --as agreed"))
    say(stage, "A. Marlow", "judge", "LG3", "good", "--because", "the panel", "--as", "agreed")
    #expect(!differs(stage, "Said differently"))
    // What is said after that differs again.
    say(stage, "B. Osei", "judge", "LG3", "outstanding", "--because", "more audits since")
    #expect(differs(stage, "outstanding as owner (B. Osei, \(day)). Good is what is claimed"))
  }

  @Test func `whoever owns a criterion now has the owner's word, and a changed mind is no difference`() throws {
    let stage = try Stage.opened()
    say(stage, "A. Lead", "judge", "HP2", "good", "--because", "for the owner")
    say(stage, "B. Osei", "judge", "HP2", "adequate", "--because", "as audited")
    #expect(differs(stage, "HP2: good as owner (A. Lead"))
    say(stage, "A. Lead", "assign", "HP2", "--owner", "B. Osei")
    #expect(!differs(stage, "Said differently"))
    say(stage, "B. Osei", "judge", "HP2", "good", "--because", "audited again")
    #expect(!differs(stage, "Said differently"))
  }

  @Test func `what was withdrawn differs from nothing`() throws {
    let stage = try Stage.opened()
    say(stage, "A. Lead", "judge", "HP2", "good", "--because", "hopeful")
    let made = stage.answer("claims", "--json")
    let record = try #require(made.firstMatch(of: /"record": "([a-z0-9]+)"/))
    say(stage, "B. Osei", "judge", "HP2", "adequate", "--because", "as audited")
    #expect(differs(stage, "Said differently"))
    say(stage, "A. Lead", "withdraw", String(record.1), "--because", "too hopeful")
    #expect(!differs(stage, "Said differently"))
  }

  @Test func `owners named in two copies are both shown, and a handover in one is none`() throws {
    let stage = try Stage()
    func assign(_ person: String, _ owner: String, in copy: String = "one") {
      say(stage, person, "assign", "HP4", "--owner", owner, "--workspace", copy)
    }
    say(
      stage, "A. Lead", "init", "one", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council"
    )
    assign("A. Lead", "C. Farrow")
    assign("B. Lead", "E. Quill")
    #expect(!differs(stage, "Said differently", in: "one"))
    say(stage, "A. Lead", "share", "other", "--workspace", "one")
    assign("A. Lead", "C. Farrow")
    assign("B. Lead", "D. Imrie", in: "other")
    say(stage, "A. Lead", "share", "other", "--workspace", "one")
    for copy in ["one", "other"] {
      #expect(
        differs(
          stage, "HP4: owned by C. Farrow (A. Lead, 25 Nov 2026); owned by D. Imrie (B. Lead, 25 Nov 2026)", in: copy))
    }
    assign("A. Lead", "D. Imrie")
    #expect(!differs(stage, "Said differently", in: "one"))
  }

  @Test func `of two moderations the lower counts, until a third person moderates`() throws {
    let (stage, cases) = try AuditTests().audited()
    func moderate(_ person: String, _ answer: String) {
      say(
        stage, person, "audit", "moderate", cases[0], "--question", "HP2.Q1", "--agreed", answer, "--because",
        "read it",
        "--moderator", person)
    }
    _ = stage.answer("audit", cases[0], "--auditor", "L. Moss", "--answer", "HP2.Q1=partly")
    moderate("M. Chair", "no")
    moderate("N. Vice", "yes")
    #expect(flat(stage.output).contains("the lower counts until a third moderates"))
    #expect(
      differs(stage, "HP2.Q1 of case \(cases[0]): no (M. Chair, 25 Nov 2026); yes (N. Vice, 25 Nov 2026). The lower"))
    #expect(stage.answer("audit", "agreement").contains("came out below the kindest reading"))
    moderate("O. Third", "yes")
    #expect(!differs(stage, "Said differently"))
    #expect(!stage.answer("audit", "agreement").contains("came out below the kindest reading"))
    // Whoever differed does not become the third by saying it once more.
    moderate("M. Chair", "no")
    #expect(differs(stage, "no (M. Chair, 25 Nov 2026). The lower counts"))
  }

  @Test func `a committee reads of no person and of no case`() throws {
    let stage = try Stage.opened()
    say(stage, "B. Osei", "judge", "LG3", "outstanding", "--because", "a full programme")
    say(stage, "K. Lund", "judge", "LG3", "good", "--because", "too kind", "--as", "reviewer")
    _ = stage.answer("report", "--audience", "committee", "--annex", "--output", "members.md")
    let page = try flat(stage.folder.text(of: "members.md"))
    #expect(page.contains("outstanding as owner (25 Nov 2026)") && !page.contains("B. Osei"))
  }
}
