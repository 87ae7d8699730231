/// How far a renaming is. The journal's name tells, so that the phase changes at once, by a rename.
package enum RenamePhase: String, CaseIterable, Comparable, Sendable {
    /// Masters and sidecars go from their old names to temporary ones; nothing has a new name yet.
    case taking
    /// Nothing has its old name any more; masters and their new sidecars get their new names.
    case placing
    /// All have their new names; the old sidecars are removed.
    case clearing

    var journal: String { "\(rawValue).json" }

    package static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .taking: 0
        case .placing: 1
        case .clearing: 2
        }
    }
}
