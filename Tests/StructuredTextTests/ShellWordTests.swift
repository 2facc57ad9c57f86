import StructuredText
import Testing

/// What a person copies from the screen is one word to the shell, and the word that was meant.
@Suite struct ShellWordTests {
  @Test(arguments: [
    ("C0117", "C0117"), ("HP2.G1", "HP2.G1"), ("childrens-social-care", "childrens-social-care"), ("Zoë", "Zoë"),
    ("B. Osei", "\"B. Osei\""), ("Section 47=COHORT", "\"Section 47=COHORT\""), ("A&E", "\"A&E\""), ("", "\"\""),
    ("O'Hara", "\"O'Hara\""), ("-n", "\"-n\""), ("a;b", "\"a;b\""), ("*", "\"*\""),
    ("£5 \"off\" $HOME", "'£5 \"off\" $HOME'"), ("it's $HOME", "'it'\\''s $HOME'"), ("`id`", "'`id`'"),
  ])
  func `a word is quoted where a shell would take it apart`(word: String, shown: String) {
    #expect(ShellWord.quoted(word) == shown)
  }
}
