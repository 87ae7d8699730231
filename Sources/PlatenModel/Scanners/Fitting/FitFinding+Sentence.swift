extension FitFinding {
    /// One line for people. Exhaustive: a new finding does not compile without its sentence.
    public var sentence: String {
        switch self {
        case .classNotNamed(let scannerClass, let named):
            "It is of class \(scannerClass.rawValue), and the profile wants \(Self.list(named.map(\.rawValue), "or"))."
        case .classLessPreferred(let scannerClass, let preferred):
            "The profile prefers \(Self.list(preferred.map(\.rawValue), "or")) to \(scannerClass.rawValue)."
        case .notAsked: "Nobody asked it yet what it can do."
        case .areaTooSmall(let neededWidth, let neededHeight, let offeredWidth, let offeredHeight):
            "It is too small: \(Self.size(neededWidth, neededHeight)) are needed, it offers \(Self.size(offeredWidth, offeredHeight))."
        case .resolutionNotOffered(let wanted, let nearest, let offered):
            "It does not offer \(OptionValue.plain(wanted)) ppi, only \(offered)"
                + (nearest.map { "; the nearest is \(OptionValue.plain($0))." } ?? ".")
        case .resolutionInterpolated(let wanted, let optical):
            "Its sensor has \(OptionValue.plain(optical)) ppi; \(OptionValue.plain(wanted)) ppi are interpolated."
        case .sourceMissing(let source, let offered): Self.missing(source) + Self.alternatives(offered.map(\.rawValue))
        case .modeNotOffered(let mode, let offered): "It does not offer the mode \(mode.rawValue)" + Self.alternatives(offered.map(\.rawValue))
        case .depthNotOffered(let depth, let offered):
            "It does not offer a depth of \(depth) \(depth == 1 ? "bit" : "bits")" + Self.alternatives(offered.map(String.init))
        case .optionMissing(let name): "It has no option \(name), which the profile sets."
        case .item(let concern, let angle, let needed): concern.sentence(angle: angle, needed: needed)
        case .calibrationOld(let days, let limit): "Its calibration is \(days) days old; after \(limit) it should be made anew."
        case .neverCalibrated: "It was never calibrated, as far as is known, and the profile relies on that."
        case .knownDefects(let places): "Its glass is scratched: \(places)."
        case .glassAlert(let alert): "Its glass needs a look: \(alert)"
        case .openAlert(let alert): "There is an alert: \(alert)"
        case .inUse(let user?, let job?): "It is in use by \(user) for the job \(job)."
        case .inUse(let user?, nil): "It is in use by \(user)."
        case .inUse(nil, let job?): "It is in use for the job \(job)."
        case .inUse(nil, nil): "It is in use."
        case .state(let state, let reason): Self.now(state) + (reason.map { ": \($0)" } ?? ".")
        }
    }

    private static func now(_ state: ScannerState) -> String {
        switch state {
        case .absent: "It is not connected"
        case .connecting: "It is being connected"
        case .ready: "It is ready"
        case .warmingUp: "It is warming up"
        case .scanning: "It is in use"
        case .busyElsewhere: "Another program uses it"
        case .needsAttention: "It needs somebody's attention"
        case .faulty: "It was faulty when it was last used"
        case .disabled: "It is disabled in the configuration"
        }
    }

    private static func missing(_ source: SourceKind) -> String {
        switch source {
        case .flatbed: "It has no glass to lay originals on"
        case .feeder: "It has no feeder"
        case .feederDuplex: "It has no feeder for both sides"
        case .transparency: "It has no transparency unit"
        case .card: "It has no card slot"
        case .automatic: "It does not choose a source by itself"
        }
    }

    private static func alternatives(_ offered: [String]) -> String {
        offered.isEmpty ? "." : ", only \(list(offered, "and"))."
    }

    private static func list(_ words: [String], _ conjunction: String) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "none" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// `210 × 297 mm`; a side that is not known is a question mark.
    private static func size(_ width: Double?, _ height: Double?) -> String {
        let sides = [width, height].map { side in side.map { OptionValue.plain($0, decimals: 1) } ?? "?" }
        return "\(sides.joined(separator: " × ")) mm"
    }
}
