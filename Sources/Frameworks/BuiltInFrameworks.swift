package enum BuiltInFrameworks {
  package static var all: [(name: String, bytes: [UInt8])] { [] }
}
