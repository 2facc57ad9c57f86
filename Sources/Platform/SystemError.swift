/// Why the system would not do something: what was asked, of which path, and the reason in plain words.
package struct SystemError: Error, Hashable, Sendable {
  /// What was asked.
  package enum Operation: Sendable {
    case read, list, inspect
    case makeFolder, create, write, flush, place, remove, flushFolder
    case run, print, findCurrentFolder
  }

  /// Why it was refused, the same on every system.
  package enum Reason: Hashable, Sendable {
    case notFound, alreadyThere, notAFile, notAFolder, isALink
    /// More bytes than the reader takes.
    case tooLarge(limit: Int)
    case diskFull, readOnly, denied, notPermitted, notSupported, otherDisk
    case nameTooLong, tooManyLinks, tooManyOpenFiles, busy, hardware, unexplained
  }

  package let operation: Operation
  package let path: String
  package let reason: Reason

  /// The system's own number for the reason (`errno`); nil where the reason is ours.
  package let code: Int32?

  package init(_ operation: Operation, _ path: String, _ reason: Reason, code: Int32? = nil) {
    (self.operation, self.path, self.reason, self.code) = (operation, path, reason, code)
  }

  init(_ operation: Operation, _ path: String, _ code: SystemCode) {
    self.init(operation, path, code.reason, code: code.number)
  }

  /// The result of system calls on one path, whose failures are told as failures of one operation.
  static func naming<Result: ~Copyable>(
    _ operation: Operation, _ path: String, _ calls: () throws(SystemCode) -> Result
  ) throws(SystemError) -> Result {
    do { return try calls() } catch { throw SystemError(operation, path, error) }
  }
}

extension SystemError: CustomStringConvertible {
  /// One sentence, without capital and full stop, that fits after the name of a command.
  package var description: String {
    switch (reason, operation) {
    case (.notFound, .list), (.notFound, .makeFolder), (.notFound, .flushFolder): "there is no folder \(quoted)"
    case (.notFound, .create), (.notFound, .place): "there is no folder '\(Path.printable(Path.parent(of: path)))'"
    case (.notFound, .run): "there is no program \(quoted)"
    case (.notFound, _): "there is no file \(quoted)"
    case (.denied, .makeFolder), (.denied, .create), (.denied, .place), (.denied, .remove):
      "the folder '\(Path.printable(Path.parent(of: path)))' may not be written to"
    case (.alreadyThere, _): "\(quoted) is there already"
    case (.isALink, _): "\(quoted) is a link, and links are not followed here"
    case (.notAFile, _): "\(quoted) is not a file"
    case (.notAFolder, _): "\(quoted) is not a folder, or not in one"
    case (.tooLarge(let limit), _): "\(quoted) is larger than the \(limit) bytes that are taken"
    default: "\(quoted) could not be \(operation.participle): \(explanation)"
    }
  }

  private var quoted: String { "'\(Path.printable(path))'" }

  private var explanation: String {
    switch reason {
    case .diskFull: "the disk is full"
    case .readOnly: "the disk is read-only"
    case .denied: "this user may not do that"
    case .notPermitted: "the system does not permit it"
    case .notSupported: "the disk or the system cannot do that"
    case .otherDisk: "it is on another disk"
    case .nameTooLong: "its name is too long"
    case .tooManyLinks: "it has too many links"
    case .tooManyOpenFiles: "too many files are open"
    case .busy: "another program is using it"
    case .hardware: "the disk reports a fault"
    case .notFound, .alreadyThere, .notAFile, .notAFolder, .isALink, .tooLarge, .unexplained:
      "the system's error \(code ?? 0)"
    }
  }
}

extension SystemError.Operation {
  fileprivate var participle: String {
    switch self {
    case .read: "read"
    case .list: "listed"
    case .inspect: "looked at"
    case .makeFolder, .create: "made"
    case .write, .print: "written"
    case .flush, .flushFolder: "flushed to the disk"
    case .place: "put in its place"
    case .remove: "removed"
    case .run: "run"
    case .findCurrentFolder: "found"
    }
  }
}
