/// What was found when a scanner was held against a document type and an item. In JSON an object with the finding as its one key.
public enum FitFinding: Codable, Sendable, Hashable {
    // What the scanner is.
    case classNotNamed(scannerClass: ScannerClass, named: [ScannerClass])
    /// The profile names classes before this one.
    case classLessPreferred(scannerClass: ScannerClass, preferred: [ScannerClass])

    // What it can do.
    /// Nobody asked it yet.
    case notAsked
    /// Millimetres from the bed's top left corner; nil where that side is not known.
    case areaTooSmall(neededWidth: Double, neededHeight: Double, offeredWidth: Double?, offeredHeight: Double?)
    /// Pixels an inch. `nearest` is the one that would be set.
    case resolutionNotOffered(wanted: Double, nearest: Double?, offered: OptionConstraint)
    case resolutionInterpolated(wanted: Double, optical: Double)
    case sourceMissing(source: SourceKind, offered: [SourceKind])
    case modeNotOffered(mode: ColourMode, offered: [ColourMode])
    case depthNotOffered(depth: Int, offered: [Int])
    /// The profile sets an option by the name that another driver has for it.
    case optionMissing(name: String)

    // What the item bears. Degrees.
    case item(concern: ItemConcern, openingAngle: Int?, neededAngle: Int)

    // How it is now.
    case calibrationOld(days: Int, limit: Int)
    /// As far as is known.
    case neverCalibrated
    /// Scratches, and where they are.
    case knownDefects(places: String)
    case glassAlert(alert: String)
    case openAlert(alert: String)
    /// Nil where the caller may not know.
    case inUse(user: String?, job: String?)
    /// The state as such; `reason` says why, where that is known.
    case state(ScannerState, reason: String?)
}
