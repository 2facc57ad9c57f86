import Calendar
import TestSupport
import Testing

/// Audits read twice, moderated and followed up, as a head of quality does it.
@Suite struct AuditTests {
  /// A sample of fourteen with two questions answered for each referral by one auditor, and for some by a second.
  func audited() throws -> (stage: Stage, cases: [String]) {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv", each: 4)
    _ = stage.answer("sample", "draw", "cases.csv", "--size", "28", "--seed", "public phrase")
    let cases = (10...13).map { "C3\($0)" }
    let rows = cases.map { "\($0),HP2.Q1,yes,Good\n\($0),HP2.Q2,yes,\n" }.joined()
    try stage.folder.write("case,question,answer,grade\n" + rows, to: "first.csv")
    _ = stage.answer("audit", "import", "first.csv", "--auditor", "K. Lund")
    return (stage, cases)
  }

  @Test func `a difference is settled by moderation, and both answers stay beside it`() throws {
    let (stage, cases) = try audited()
    _ = stage.answer("audit", cases[0], "--auditor", "L. Moss", "--answer", "HP2.Q1=no", "--grade", "inadequate")
    let before = stage.answer("audit", "agreement")
    #expect(before.contains("Two apart"))
    #expect(before.contains("1 difference waits for moderation; until then the lower answer counts"))
    let agreed = stage.answer(
      "audit", "moderate", cases[0], "--question", "HP2.Q1", "--agreed", "partly", "--because", "late by a day",
      "--moderator", "M. Chair")
    #expect(agreed.contains("is agreed: partly") && agreed.contains("L. Moss no stay beside it"))
    let after = stage.answer("audit", "agreement")
    #expect(after.contains("agreed partly") && !after.contains("difference waits"))
    #expect(stage.answer("verify").contains("Sound."))
  }

  @Test func `a text says of agreement and progress what the screen says, without its commands`() throws {
    let (stage, cases) = try audited()
    _ = stage.answer("audit", cases[0], "--auditor", "L. Moss", "--answer", "HP2.Q1=no")
    for (command, sentences) in [
      (
        "agreement",
        ["1 of 4 audited cases; one in five", "it takes 6 that all do.", "1 difference waits for moderation"]
      ),
      ("progress", ["To be audited by 23 December 2026: ", "settled, whatever the rest say."]),
    ] {
      let screen = flat(stage.answer("audit", command))
      let text = flat(stage.answer("audit", command, "--format", "md"))
      for sentence in sentences { #expect(screen.contains(sentence) && text.contains(sentence), "\(sentence)") }
      #expect(!text.contains("muster "))
    }
  }

  @Test func `what one auditor alone answered is not moderated`() throws {
    let (stage, cases) = try audited()
    let before = try stage.contents()
    #expect(
      stage.run(
        "audit", "moderate", cases[0], "--question", "HP2.Q1", "--agreed", "no", "--because", "I think so") == 2)
    #expect(stage.errors.contains("Only one auditor has answered HP2.Q1"))
    #expect(try stage.contents() == before)
  }

  @Test func `the sheet for a panel leaves the answers out, and comes back filled, all of it or none`() throws {
    let (stage, cases) = try audited()
    for reference in cases.prefix(2) {
      _ = stage.answer("audit", reference, "--auditor", "L. Moss", "--answer", "HP2.Q1=no")
    }
    let sheet = stage.answer("audit", "moderate", "--template")
    #expect(sheet.contains("\(cases[0]),HP2.Q1,") && !sheet.contains("L. Moss") && !sheet.contains("yes"))
    try stage.folder.write(
      "case,question,agreed,because,answers known\n\(cases[0]),HP2.Q1,partly,late,no\n\(cases[1]),HP2.Q1,maybe,late,\n",
      to: "agreed.csv")
    #expect(stage.run("audit", "moderate", "--file", "agreed.csv", "--moderator", "M. Chair") == 2)
    #expect(stage.errors.contains("agreed.csv:3: 'maybe' is not an answer"))
    try stage.folder.write(
      "case,question,agreed,because,answers known\n\(cases[0]),HP2.Q1,partly,late,no\n\(cases[1]),HP2.Q1,no,late,yes\n",
      to: "agreed.csv")
    #expect(stage.answer("audit", "moderate", "--file", "agreed.csv", "--moderator", "M. Chair").contains("2 agreed"))
    #expect(
      stage.answer("audit", "moderate", "--file", "agreed.csv", "--moderator", "M. Chair").contains(
        "All were recorded before."))
    #expect(stage.answer("audit", "agreement").contains("1 was agreed by somebody who knew an answer already"))
  }

  @Test func `an import counts cases, auditors and their sets of answers apart`() throws {
    let (stage, cases) = try audited()
    let rows = ["L. Moss", "M. Okoro"].flatMap { auditor in
      cases.map { "\($0),HP2.Q1,yes,\(auditor)\n\($0),HP2.Q2,no,\(auditor)\n" }
    }
    try stage.folder.write("case,question,answer,auditor\n" + rows.joined(), to: "second.csv")
    let whole = "4 cases, 2 auditors: 8 sets of answers, 16 answers in all."
    #expect(stage.answer("audit", "import", "second.csv", "-n").contains("\(whole) None was recorded"))
    _ = stage.answer("audit", "import", "second.csv")
    #expect(stage.answer("audit", "import", "second.csv").contains("\(whole) All were recorded"))
    try stage.folder.write(
      "case,question,answer,auditor\n" + rows[0] + "\(cases[0]),HP3.Q1,yes,N. Ray\n", to: "one.csv")
    #expect(
      stage.answer("audit", "import", "one.csv").contains(
        "1 case, 2 auditors: 2 sets of answers, 3 answers in all. 1 of the sets was"))
  }

  @Test func `a grade is agreed for a case as a whole, by itself or on the panel's sheet`() throws {
    let (stage, cases) = try audited()
    for reference in cases.prefix(2) {
      _ = stage.answer("audit", reference, "--auditor", "L. Moss", "--answer", "HP2.Q1=yes", "--grade", "inadequate")
    }
    #expect(stage.answer("audit", "agreement").contains("2 cases graded differently wait for an agreed grade"))
    #expect(stage.run("audit", "moderate", cases[2], "--grade", "good", "--because", "x") == 2)
    #expect(stage.errors.contains("has not been graded by two auditors"))
    let agreed = stage.answer(
      "audit", "moderate", cases[0], "--grade", "adequate", "--because", "seen late", "--moderator", "M. Chair")
    #expect(agreed.contains("is agreed: adequate. K. Lund good, L. Moss inadequate stay beside"))
    #expect(stage.answer("audit", "agreement").contains("L. Moss inadequate; agreed adequate"))
    let sheet = stage.answer("audit", "moderate", "--template")
    #expect(sheet.contains("\(cases[1]),grade,Which grade") && !sheet.contains("\(cases[0]),grade"))
    try stage.folder.write("case,question,agreed,because\n\(cases[1]),Grade,Good,seen in time\n", to: "agreed.csv")
    for answer in ["None was recorded before.", "All were recorded before."] {
      #expect(stage.answer("audit", "moderate", "--file", "agreed.csv", "--moderator", "M. Chair").contains(answer))
    }
    #expect(stage.answer("audit", "agreement").contains("2 case grades moderated"))
    #expect(stage.answer("verify").contains("Sound."))
  }

  @Test func `answers given later stand beside the earlier ones of the same auditor, and replace only the same`() throws
  {
    let stage = try Stage.opened()
    try stage.folder.write("Case ref,Cohort\nR1,referral\nR2,referral\n", to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "2")
    _ = stage.answer("audit", "R1", "--answer", "HP2.Q1=yes", "--answer", "HP2.Q2=no")
    #expect(
      flat(stage.answer("audit", "R1", "--answer", "HP2.Q2=yes", "--answer", "HP2.Q3=no")).contains(
        "Recorded 2 answers for case R1, beside 1 answer that the same auditor gave before."))
    let shares = stage.answer("sample", "show", "--shares")
    for question in ["HP2.Q1", "HP2.Q2", "HP2.Q3"] { #expect(shares.contains("\n\(question)"), "\(question)") }
    try stage.folder.write("case,question,answer\nR1,HP2.Q1,yes\n", to: "again.csv")
    #expect(stage.answer("audit", "import", "again.csv").contains("All were recorded before."))
    try stage.folder.write(
      "case,question,answer,date\nR2,HP2.Q1,yes,2026-11-20\nR2,HP2.Q2,yes,2026-11-21\n", to: "days.csv")
    _ = stage.answer("audit", "import", "days.csv")
    let both = stage.answer("sample", "show", "--shares").split(separator: "\n")
    for question in ["HP2.Q1", "HP2.Q2"] {
      #expect(both.contains { $0.hasPrefix(question) && $0.contains(" 2 ") }, "\(question)")
    }
    #expect(stage.run("audit", "R2", "--answer", "HP2.Q1=yes", "--answer", "HP2.Q1=no") == 2)
    #expect(stage.errors.contains("HP2.Q1 is answered twice"))
  }

  @Test func `an action from a case closes only when the case was audited again`() throws {
    let (stage, cases) = try audited()
    _ = stage.answer("audit", cases[0], "--auditor", "K. Lund", "--answer", "HP2.Q1=no")
    let raised = stage.answer(
      "action", "raise", "HP2", "Decisions in a day", "--case", cases[0], "--owner", "B. Lead")
    let id = try #require(raised.split(separator: " ").dropFirst().first).description
    #expect(stage.run("action", "close", id) == 2)
    #expect(stage.errors.contains("closes only when"))
    #expect(stage.run("audit", cases[1], "--answer", "HP2.Q1=yes", "--re-audit", id) == 2)
    #expect(stage.answer("audit", cases[0], "--answer", "HP2.Q1=yes", "--re-audit", id).contains("beside the first"))
    #expect(!stage.answer("gap", "--json").contains("closed-without-re-check"))
    let closed = stage.answer("action", "close", id)
    #expect(!stage.answer("gap", "--json").contains("closed-without-re-check"), "the re-audit is the re-check")
    #expect(closed.contains("First audit: HP2.Q1 no, HP2.Q2 yes. Re-audit: HP2.Q1 yes; better than the first"))
    let shown = stage.answer("sample", "show")
    let counts = shown.split(separator: "\n").first { $0.hasPrefix("HP2.Q1") }?.split(separator: " ").dropFirst()
      .prefix(3)
    #expect(counts.map(Array.init) == ["3", "0", "1"], "the first audit still counts in the sample's share")
  }

  @Test func `a re-audit says whether the action may close, and cannot be older than the action`() throws {
    let (stage, cases) = try audited()
    _ = stage.answer("audit", cases[0], "--auditor", "K. Lund", "--answer", "HP2.Q1=no")
    let raised = stage.answer(
      "action", "raise", "HP2", "Decisions in a day", "--case", cases[0], "--owner", "B. Lead")
    let id = try #require(raised.split(separator: " ").dropFirst().first).description
    let once = stage.answer("audit", cases[0], "--answer", "HP2.Q2=yes", "--re-audit", id)
    #expect(flat(once).contains("Action \(id) cannot close yet: HP2.Q1 is still to be answered again."))
    #expect(stage.run("action", "close", id) == 2)
    #expect(stage.errors.contains("HP2.Q1 is still to be answered again"))
    let early = stage.run("audit", cases[0], "--answer", "HP2.Q1=yes", "--re-audit", id, "--audited", "2026-01-05")
    #expect(early == 2 && stage.errors.contains("cannot show what the action changed"))
    let again = stage.answer("audit", cases[0], "--answer", "HP2.Q1=yes", "--re-audit", id)
    #expect(flat(again).contains("Action \(id) can close when it is done."))
  }

  @Test func `a name spelt otherwise is no second auditor`() throws {
    let (stage, cases) = try audited()
    _ = stage.answer("audit", cases[0], "--auditor", "K. Lund", "--answer", "HP2.Q1=no")
    _ = stage.answer("audit", cases[0], "--auditor", "k.  lund", "--answer", "HP2.Q2=yes")
    try stage.folder.write("case,question,answer,auditor\n\(cases[0]),HP2.Q3,yes,K. LUND\n", to: "more.csv")
    _ = stage.answer("audit", "import", "more.csv")
    let shown = stage.answer("audit", "progress")
    #expect(shown.contains("K. Lund") && !shown.contains("k.  lund") && !shown.contains("K. LUND"))
  }

  @Test func `a column whose heading is not known is named`() throws {
    let (stage, cases) = try audited()
    try stage.folder.write(
      "case,question,answer,day audited,colour\n\(cases[0]),HP2.Q1,yes,2026-01-05,green\n", to: "days.csv")
    let said = stage.answer("audit", "import", "days.csv", "-n")
    #expect(said.contains("Not taken in, since the heading is not known: 'colour'.") && !said.contains("day audited"))
  }

  @Test func `an action from a theme waits for cases enough`() throws {
    let (stage, cases) = try audited()
    let raised = stage.answer(
      "action", "raise", "HP2", "Reasons a stranger can follow", "--theme", "HP2.Q2", "--owner", "B. Lead")
    let id = try #require(raised.split(separator: " ").dropFirst().first).description
    #expect(stage.run("action", "close", id) == 2)
    #expect(stage.errors.contains("in cases enough: 0 of 4 cases so far"))
    for reference in cases { _ = stage.answer("audit", reference, "--answer", "HP2.Q2=yes", "--re-audit", id) }
    #expect(stage.answer("action", "close", id).contains("the same as the first audit"))
  }

  @Test func `progress tells who did what, what is overdue and what the rest could change`() throws {
    let (stage, _) = try audited()
    let early = stage.answer("audit", "progress")
    #expect(early.contains("4 of 28 cases audited") && early.contains("K. Lund") && !early.contains("Overdue"))
    stage.now = .init(seconds: stage.now.seconds + 86_400 * 40)
    let late = stage.answer("audit", "progress")
    #expect(late.contains("Overdue since") && late.contains("If all no"))
  }

  @Test func `shares are shown by judgement and cohort, and too few cases prove nothing`() throws {
    let (stage, _) = try audited()
    let shown = stage.answer("sample", "show", "--shares")
    #expect(shown.contains("By judgement and by cohort") && shown.contains("too few cases to"))
  }

  @Test func `a command that is suggested quotes a reference with a blank in it`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("Case ref,Cohort\nR 1,referral\nR 2,referral\n", to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "2")
    _ = stage.answer("audit", "R 1", "--answer", "HP2.Q1=yes")
    #expect(stage.run("audit", "moderate", "R 1", "--question", "HP2.Q1", "--agreed", "no", "--because", "late") == 2)
    #expect(flat(stage.errors).contains("'muster audit \"R 1\" --auditor NAME"))
    #expect(stage.run("action", "raise", "HP2", "Faster", "--case", "R 2", "--owner", "B. Lead") == 2)
    #expect(flat(stage.errors).contains("'muster audit \"R 2\"'"))
  }
}
