import PlatenModel

/// What a scanner does with the original.
enum OriginalPath: Hashable, CaseIterable {
    /// It lies face down, under a lid.
    case glass
    /// It runs through a feeder, sheet by sheet.
    case feeder
    /// The glass or the feeder, as the scanner was last set.
    case glassOrFeeder
    /// It is drawn through between rollers, as most large-format scanners do.
    case transport
    /// It lies face up below a camera.
    case cradle
    /// It is held in a frame and shone through.
    case filmHolder

    static func path(_ candidate: FitCandidate, _ profile: Profile) -> OriginalPath {
        let source = profile.wantedSource
        switch source {
        case .feeder, .feederDuplex, .card: return .feeder
        case .transparency: return .filmHolder
        case .flatbed, .automatic, nil: break
        }
        switch candidate.scanner.scannerClass {
        case .sheetFed: return .feeder
        case .overhead: return .cradle
        case .film: return .filmHolder
        case .largeFormat: return source == .flatbed ? .glass : .transport
        case .flatbed:
            let hasFeeder = candidate.offer?.sources?.contains { $0 == .feeder || $0 == .feederDuplex } ?? false
            return hasFeeder && source != .flatbed ? .glassOrFeeder : .glass
        }
    }
}
