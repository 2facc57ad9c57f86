import Platform
import Testing

@Suite struct `A path` {
  @Test(arguments: [
    ("/a", "b", "/a/b"), ("/a/", "b", "/a/b"), ("/a", "/b", "/b"), ("", "b", "b"), ("/", "b", "/b"), ("a", "", "a"),
  ])
  func `is joined by one slash`(folder: String, name: String, joined: String) {
    #expect(Path.join(folder, name) == joined)
  }

  @Test(arguments: [
    ("b", "/a/b"), ("./b", "/a/b"), ("../b", "/b"), ("../../b", "/b"), ("b//c/", "/a/b/c"), ("/x/./y/..", "/x"),
    (".", "/a"), ("/", "/"),
  ])
  func `is made absolute and plain`(path: String, absolute: String) {
    #expect(Path.absolute(path, from: "/a") == absolute)
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a/b/", "a", "b"), ("/", "/", "/"), ("a//b", "a", "b"),
  ])
  func `has a parent and a name`(path: String, parent: String, name: String) {
    #expect(Path.parent(of: path) == parent)
    #expect(Path.name(of: path) == name)
  }

  @Test func `is shown without what would steer a terminal`() {
    #expect(Path.printable("a\u{1B}[31m\nb\u{202E}c\u{9B}é") == "a?[31m?b?c?é")
  }
}

@Suite struct `What went wrong` {
  @Test(arguments: [
    (SystemError(.write, "/a/b", .diskFull), "'/a/b' could not be written: the disk is full"),
    (SystemError(.create, "/a/b", .denied), "the folder '/a' may not be written to"),
    (SystemError(.create, "/a/b", .readOnly), "'/a/b' could not be made: the disk is read-only"),
    (SystemError(.create, "/a/b", .notFound), "there is no folder '/a'"),
    (SystemError(.place, "/a/b", .tooManyLinks), "'/a/b' could not be put in its place: it has too many links"),
    (SystemError(.run, "git", .notFound), "there is no program 'git'"),
    (SystemError(.read, "/a", .unexplained, code: 71), "'/a' could not be read: the system's error 71"),
    (SystemError(.read, "a\u{1B}b", .isALink), "'a?b' is a link, and links are not followed here"),
  ])
  func `is one plain sentence`(error: SystemError, sentence: String) {
    #expect(error.description == sentence)
  }
}
