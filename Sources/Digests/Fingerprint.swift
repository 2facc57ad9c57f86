/// A digest of several fields that keeps them apart: `("ab", "c")` and `("a", "bc")` differ.
///
/// What is hashed: the tag's bytes, then for each field its length in bytes (eight bytes, highest first) and the bytes.
package struct Fingerprint: Sendable {
  private var hash = SHA256()

  /// An empty fingerprint of one kind and version, named by the tag, such as `muster-seal/1`. The tag holds no zero byte, so
  /// that it cannot run into the first length.
  package init(_ tag: StaticString) {
    tag.withUTF8Buffer { hash.update(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a field: the UTF-8 bytes of a text.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a field of bytes.
  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  /// Adds a field: the 32 bytes of a digest.
  package mutating func add(_ digest: Digest) { digest.withBytes { add($0) } }

  /// The digest of the fields so far.
  package func digest() -> Digest { hash.finish() }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hash.update($0) }
    hash.update(bytes)
  }
}
