/// What a path names, without following links.
package enum FileKind: Sendable {
  case file
  case folder
  case link
  /// A device, a pipe or a socket.
  case other
}
