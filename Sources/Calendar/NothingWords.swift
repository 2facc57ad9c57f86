/// What spreadsheets and databases write, in small letters, where there is nothing.
package enum NothingWords {
  package static let all: [StaticString] = [
    "-", "--", "n/a", "#n/a", "na", "nat", "nan", "none", "null", "(null)", "<na>",
  ]
  package static let texts = all.map(\.description)
}
