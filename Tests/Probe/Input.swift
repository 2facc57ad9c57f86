import StructuredText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Hands over every file named, or every text framed on standard input, and prints what comes back, a line each.
func eachText(_ paths: ArraySlice<String>, do work: (SourceText) -> String) throws {
  for path in paths {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    print(work(SourceText(name: path, bytes: bytes)))
  }
  guard paths.isEmpty else { return }
  let input = readStandardInput()
  var index = 0
  while let feed = input[index...].firstIndex(of: UInt8(ascii: "\n")) {
    guard let length = Int(String(decoding: input[index..<feed], as: UTF8.self)) else { exitProbe(65) }
    let end = feed + 1 + length
    print(work(SourceText(name: "text.yaml", bytes: Array(input[(feed + 1)..<end]))))
    index = end
  }
}

/// Ends the probe.
func exitProbe(_ status: Int32) -> Never { exit(status) }

private func readStandardInput() -> [UInt8] {
  var input: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(0, &chunk, chunk.count)
    guard count > 0 else { return input }
    input += chunk[..<count]
  }
}
