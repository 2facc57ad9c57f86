import Digests
import Platform

/// Prints the digest of every file, for comparison with another program's:
///
///     probe digest [--portable] [--part BYTES] [--short] FILE…
///
/// A line for each file, as `sha256sum` prints it: 64 digits, two spaces, the path. `--portable` leaves the processor's own
/// instructions unused, `--part` reads so many bytes at a time, `--short` gives the 26 characters that end a record's name.
func runDigestProbe(_ arguments: [String]) {
  var (paths, portable, short, part) = ([String](), false, false, FileReading.chunkSize)
  var rest = arguments[...]
  while let argument = rest.popFirst() {
    switch argument {
    case "--portable": portable = true
    case "--short": short = true
    case "--part": part = rest.popFirst().flatMap { Int($0) } ?? part
    default: paths.append(argument)
    }
  }
  for path in paths {
    var hash = SHA256(portable: portable)
    do {
      try FileReading.eachChunk(of: path, size: part) { bytes in
        hash.update(bytes)
        return true
      }
      let digest = hash.finish()
      print("\(short ? digest.short : digest.hex)  \(path)")
    } catch {
      print("error: \(error)")
    }
  }
}
