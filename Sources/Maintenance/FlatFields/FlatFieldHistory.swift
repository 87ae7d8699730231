import FoundationEssentials
import PlatenModel

/// The flat fields of a scanner that one can go back to, by what was done to it.
struct FlatFieldHistory {
    /// Those of each sensor and mode, the one in use last. What was gone back from is out for good, and so is all that was made before the columns
    /// changed.
    private var stacks: [[FlatFieldInUse]] = []
    /// The stack of the newest.
    private var newest: Int?

    /// Kinds of maintenance that matter here.
    static let kinds = MaintenanceKind.allCases.filter { $0 == .flatFieldCalibration || $0 == .flatFieldRestored || $0.endsFlatFields }

    /// - Parameter records: the oldest first.
    init(_ records: [MaintenanceRecord]) {
        for record in records where record.problem == nil {
            if record.kind.endsFlatFields {
                stacks = []
                newest = nil
            } else if let result = record.flatField {
                take(FlatFieldInUse(calibration: record.id, made: record.time, result: result), isBack: record.kind == .flatFieldRestored)
            }
        }
    }

    private mutating func take(_ field: FlatFieldInUse, isBack: Bool) {
        let index = stacks.firstIndex { $0.last?.result.replaces(field.result) ?? false } ?? stacks.count
        if index == stacks.count { stacks.append([]) }
        newest = index
        if isBack {
            while let last = stacks[index].last, last.result != field.result { stacks[index].removeLast() }
            if !stacks[index].isEmpty { return }
        }
        stacks[index].append(field)
    }

    /// The one in use that holds for an image; it may say that nothing is to be evened out.
    func field(for use: FlatFieldUse) -> FlatFieldInUse? {
        stacks.compactMap(\.last).last { use.fits($0.result) }
    }

    /// What counts again where the newest is taken back. Nil: there was none before it.
    var earlier: FlatFieldInUse? { newest.flatMap { stacks[$0].dropLast().last } }
}
