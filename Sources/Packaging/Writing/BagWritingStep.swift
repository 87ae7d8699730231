/// A step on the way of a bag to its name; a crash may come after any of them.
package enum BagWritingStep: Int, CaseIterable, Comparable, Sendable {
    case checkPlan
    case checkSpace
    case createFolder
    /// The payload, each file hashed, compared and on disk.
    case copyPayload
    /// bagit.txt, bag-info.txt, the payload's manifest and the plan's tag files.
    case writeTagFiles
    case writeTagManifest
    /// The names of all that was written are on disk.
    case keepNames
    /// From here on the bag is there.
    case takeName
    /// The bag's own name is on disk.
    case keepName

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
