// Runs parts of Muster on their own, for checks against other programs (see Tests/Differential).
//
//   probe read [FILE…]     what TextReader makes of each file, or of each text framed on standard input
//   probe write [FILE…]    what TextWriter makes of the value read from each
//   probe digest FILE…     the SHA-256 of each file (see DigestProbe.swift)
//   probe sample …         what Sampler draws from lists (see SampleProbe.swift)
//   probe chances …        how often each case is drawn over many seeds (see ChancesProbe.swift)
//   probe properties …     every case of the properties of which the tests try some (see PropertiesProbe.swift)
//   probe workbook FILE…   what the reader of workbooks makes of each (see WorkbookProbe.swift)
//   probe years …        what a year of monthly audits comes to by chance (see YearsProbe.swift)
//   probe audit            statistics of audits, a line of JSON for each line of input (see AuditProbe.swift)
//
// A framed text is its length in bytes, in digits, a line feed, and the bytes. One JSON line is printed for each text.

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "read": try eachText(arguments.dropFirst(), do: readText)
case "write": try eachText(arguments.dropFirst(), do: writeText)
case "digest": runDigestProbe(Array(arguments.dropFirst()))
case "chances": runChancesProbe(Array(arguments.dropFirst()))
case "sample": runSampleProbe(Array(arguments.dropFirst()))
case "audit": runAuditProbe()
case "workbook": try runWorkbookProbe(arguments.dropFirst())
case "years": runYearsProbe(Array(arguments.dropFirst()))
case "properties": runPropertiesProbe(Array(arguments.dropFirst()))
default:
  print(
    "usage: probe read|write [FILE…] | probe digest FILE… | probe sample … | probe chances … | probe properties … | probe audit | probe workbook FILE… | probe years …"
  )
  exitProbe(64)
}
