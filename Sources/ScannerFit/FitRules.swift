import PlatenModel

/// What counts, and how much.
public struct FitRules: Sendable, Hashable {
    /// Days for which a calibration is good where the profile does not say. Platen's own choice; the guidelines leave the interval to the institution.
    public var calibrationAge = 30
    /// Degrees to which glass, and a cradle without wedges, opens a binding.
    public var flatAngle = 180
    /// An alert whose subject or code has one of these is about the glass: it shows on every page.
    public var glassWords = ["glass", "streak", "dust"]

    public static let standard = FitRules()

    public init() {}

    /// What a reason takes off the score.
    ///
    /// A scanner in use loses more than the last of all classes does, so that a free one comes first whatever its class.
    func penalty(of reason: FitReason) -> Int {
        if reason.severity == .obstacle { return 100 }
        return switch reason.finding {
        case .classNotNamed: 100
        case .classLessPreferred(_, let preferred): 10 * preferred.count
        case .notAsked: 0
        case .areaTooSmall, .resolutionNotOffered, .depthNotOffered, .modeNotOffered, .sourceMissing, .optionMissing: 20
        case .resolutionInterpolated: 30
        case .item: 15
        case .calibrationOld, .neverCalibrated: 5
        case .glassAlert, .knownDefects: 30
        case .openAlert: 8
        case .inUse: 50
        case .state(let state, _): penalty(of: state)
        }
    }

    private func penalty(of state: ScannerState) -> Int {
        switch state {
        case .ready: 0
        case .warmingUp: 1
        case .scanning: 50
        case .connecting, .busyElsewhere: 55
        case .needsAttention: 60
        case .faulty: 70
        case .absent, .disabled: 100
        }
    }

    func concernsGlass(_ alert: Alert) -> Bool {
        let words = "\(alert.subject) \(alert.problem.code.rawValue)"
        return glassWords.contains { words.contains($0) }
    }
}
