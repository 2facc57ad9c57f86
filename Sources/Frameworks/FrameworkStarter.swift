/// A framework to begin from: whole, sound, small, and with a remark wherever somebody has to decide something.
package enum FrameworkStarter {
  /// The text of a file, graded or with positions in place of grades. It passes `frameworks check` as it is.
  package static func text(id: String, title: String, isGraded: Bool) -> String {
    """
    # A framework to begin from. Every field is described in FORMAT.md, and lines that begin with # are for people.
    # After every change run: muster frameworks check \(id).yaml
    # Put what is yours in the place of what stands here, and delete the remarks that you no longer need.

    format: muster-framework/1
    id: \(id)              # also the name of the file, and what records call it: do not change it later
    version: 1             # raise it when a statement, a rule, a boundary or a cohort changes
    title: "\(title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
    inspectorates: [Who inspects]
    nation: England
    in-force: {from: 2026-01-01}
    # published: these are the words of the body that owns the framework. summary: they are your own account of them.
    wording: summary
    notice: >-
      These statements are our own summary. They have no official standing. A suggested result is a prompt for discussion;
      people decide.

    \(isGraded ? grades : positions)
    # Which children, and how many of each a sample should reach. The numbers of a cohort's strata may not exceed its target.
    # Say under recognised-by which rows of which lists belong to it, or give the lists by name when you draw.
    cohorts:
      - {id: open-case, label: Open case, who: children with an allocated social worker, target: 20}
    sample-size: 20

    # How the share of favourable answers in an audit becomes a result. Under five cases only counts are shown.
    audit-rule:
      tested-grade: \(isGraded ? "good" : "strength")
      shows:
        - {at-least: 80, grade: \(isGraded ? "good" : "strength")}
        - {at-least: 51, grade: \(isGraded ? "fair" : "developing")}
        - {at-least: 0, grade: \(isGraded ? "poor" : "concern")}
      fewest-cases: 5
      counts-beside-below: 10

    judgements:
      - id: CH
        title: What children experience
        criteria:
          - id: CH1
            title: Being seen
            intent: Children are seen often enough, alone where that is right, by somebody they know.
            look-at:
              - When the child was last seen, by whom, and whether alone.
    \(isGraded ? ladder : claims)
            # Worth attaching: audit, performance-data, case-sample, observation, feedback-children, feedback-families,
            # feedback-staff, policy, minutes, external-review or other.
            evidence:
              - {kind: performance-data, attach: Visits on time for the last six months}
            # Yes must always be the favourable answer. tests names the statement that yes speaks for.
            questions:
              - id: CH1.Q1
                ask: Has this child been seen as often as the plan says?
                tests: \(isGraded ? "CH1.G1" : "CH1.S1")
                cohorts: [open-case]

    # How parts make a whole. They run in order, and the first that matches decides: bad news first, then the guards that
    # wait for more evidence, then the rest. Reports name the id of the rule that decided.
    rules:
      reading: project
    \(isGraded ? gradedRules : ungradedRules)
    """
  }

  private static let grades = """
    # Best to worst. shortfall: a finding at this grade also says that better grades do not hold.
    scale:
      - {grade: good, letter: G, label: Good, meaning: most children get this}
      - {grade: fair, letter: F, label: Fair, meaning: many children get this, shortfall: yes}
      - {grade: poor, letter: P, label: Poor, meaning: too many children do not get this, shortfall: yes}

    """

  private static let positions = """
    # Where a line of enquiry can stand, best to worst. Muster never calls these grades.
    positions:
      - {position: strength, letter: S, label: Strength, meaning: strengths hold in most cases read}
      - {position: developing, letter: D, label: Developing, meaning: some hold and a concern is present, shortfall: yes}
      - {position: concern, letter: C, label: Concern, meaning: concerns outweigh strengths, shortfall: yes}
    not-known: {label: Not known, meaning: no cases read}

    """

  private static let ladder = """
            # One thread that runs through the grades: a statement at each, in parallel words. The letter is the grade's.
            aspects:
              - id: a
                name: Visits
                ladder:
                  CH1.G1: Most children are seen as often as their plan says.
                  CH1.F1: Many children are seen as often as their plan says, and it is known who is not.
                  CH1.P1: Children go unseen for longer than their plan allows.
    """

  private static let claims = """
            # Claims that hold, hold in part or do not. favourable: no marks what it is bad to find.
            statements:
              - {id: CH1.S1, favourable: yes, statement: Most children are seen as often as their plan says.}
              - {id: CH1.C1, favourable: no, statement: Children go unseen for longer than their plan allows.}
    """

  private static let gradedRules = """
      criterion:
        - {id: C1, kind: guard, rule: No grade without evidence., when: [{of: aspects, are: judged, below: 1}]}
        - id: C2
          kind: computed
          rule: The middle of the aspects, the lower of two, and at most one grade above the lowest.
          take: lower median
          of: full ladders
          at-most-above-lowest: 1
      judgement:
        - {id: J1, kind: guard, rule: No grade until all are judged., when: [{of: all, are: not judged, at-least: 1}]}
        - {id: J2, kind: ceiling, rule: All are good., when: [{of: all, are: good, at-least: 100%}], gives: good}
        - {id: J3, kind: ceiling, rule: None is poor., when: [{of: all, are: poor, at-most: 0}], gives: fair}
        - {id: J4, kind: ceiling, rule: Otherwise poor., when: otherwise, gives: poor}

    """

  private static let ungradedRules = """
      criterion:
        - {id: C1, kind: guard, rule: Not known without evidence., when: [{of: aspects, are: judged, below: 1}]}
        - id: C2
          kind: ceiling
          rule: More than half of what is judged is at concern.
          when: [{of: judged, are: concern, above: 50%}]
          gives: concern
        - id: C3
          kind: ceiling
          rule: More than half of the strengths hold, and no concern does.
          when:
            - {of: favourable, are: strength, above: 50%}
            - {of: unfavourable, are: developing or worse, at-most: 0}
          gives: strength
        - {id: C4, kind: ceiling, rule: Otherwise developing., when: otherwise, gives: developing}

    """
}
