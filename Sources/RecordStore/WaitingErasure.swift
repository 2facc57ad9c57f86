package import Assessments

extension Workspace {
  /// An erasure of which something is still here. What it names is shown nowhere meanwhile, and nothing waits for it.
  package struct WaitingErasure: Sendable {
    /// Who erased it, when and why.
    package let erasure: Record
    /// The records that are still here.
    package let records: [Record]
    /// How many files of erased records are here that cannot be read as records.
    package let unreadable: Int
    /// All that is to go, from the workspace on, in the order in which it is to go.
    package let paths: [String]
  }

  /// What is left of an erasure when it was to be carried out, and what stood in the way, where that is known.
  package struct Unfinished: Sendable {
    package let waiting: WaitingErasure
    package let because: StoreError?
  }
}

extension Workspace.Contents {
  /// How many copies of known records, or of such as are nowhere else, lie here under names that sync programs give.
  package var conflictCopies: Int {
    strays.count { stray in
      switch stray.cause {
      case .conflictCopy, .conflictCopyCounted: true
      case .unfinished, .duplicate, .link, .folder, .notAFile, .unknownName, .contentDiffers, .tooLarge, .unreadable:
        false
      }
    }
  }

  /// The paths of all that was erased and is still here.
  var toErase: [String] { waiting.flatMap(\.paths) }
}
