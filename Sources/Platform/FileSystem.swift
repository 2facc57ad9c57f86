/// A new file that is being written, closed when its last use ends.
package struct NewFile: ~Copyable, Sendable {
  /// Where it was made.
  package let path: String

  let descriptor: Descriptor
}

/// The single steps of which every durable change to a disk is made.
///
/// They are apart so that a test can let any one of them fail, or be the last before the power goes.
package protocol FileSystem: Sendable {
  /// What a path names, without following a link; nil where there is nothing.
  func kind(of path: String) throws(SystemError) -> FileKind?

  /// The whole of a regular file, at most `limit` bytes; a link is refused.
  func bytes(of path: String, limit: Int) throws(SystemError) -> [UInt8]

  /// Makes a folder that only its owner may enter (0700); false where there is a folder already.
  func makeFolder(_ path: String) throws(SystemError) -> Bool

  /// Makes a file that was not there, for its owner only (0600).
  func create(_ path: String) throws(SystemError) -> NewFile

  /// Adds bytes at the end of a new file.
  func append(_ bytes: UnsafeRawBufferPointer, to file: borrowing NewFile) throws(SystemError)

  /// Returns once the file's bytes are on the disk.
  func flush(_ file: borrowing NewFile) throws(SystemError)

  /// Gives a file a second name. Never replaces: a taken name is `alreadyThere`.
  func link(_ path: String, as name: String) throws(SystemError)

  /// Gives a file another name in the same disk, for disks without links; false, and nothing done, where the name is taken.
  /// Two writers of Muster do not get in each other's way: they take turns by a lock.
  func renameUnlessTaken(_ path: String, to name: String) throws(SystemError) -> Bool

  /// Removes a file's name.
  func remove(_ path: String) throws(SystemError)

  /// Gives a folder another name on the same disk. An empty folder of that name makes way; anything else stays, and is
  /// `alreadyThere`.
  func placeFolder(_ path: String, as name: String) throws(SystemError)

  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(SystemError)

  /// Returns once the names in a folder are on the disk.
  func flushFolder(_ path: String) throws(SystemError)
}
