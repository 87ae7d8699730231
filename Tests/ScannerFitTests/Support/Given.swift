import FoundationEssentials
import PlatenModel
import ScannerFit

/// Scanners, profiles and callers of the tests.
enum Given {
    static let noon = Date(timeIntervalSince1970: 1_771_675_200)

    static func scanner(
        _ name: String, _ scannerClass: ScannerClass, _ state: ScannerState = .ready, reason: Problem? = nil
    ) -> Scanner {
        Scanner(
            name: name, scannerClass: scannerClass, identity: name, device: name, vendor: "", model: "", state: state, stateReason: reason,
            stateSince: noon)
    }

    /// An A4 flatbed with a feeder of one side.
    static let flatbedOffer = ScannerOffer(
        width: 216, height: 297, resolutions: .range(minimum: 50, maximum: 4800, quantisation: 1), opticalResolution: 2400,
        sources: [.flatbed, .feeder], readFrom: .flatbed, modes: [.colour, .grey, .lineart], depths: [8, 16],
        options: ["source", "mode", "depth", "resolution"], sourceOption: "source", modeOption: "mode", depthOption: "depth",
        resolutionOption: "resolution")

    static func candidate(
        _ name: String = "flatbed-1", _ scannerClass: ScannerClass = .flatbed, _ state: ScannerState = .ready,
        offer: ScannerOffer? = flatbedOffer
    ) -> FitCandidate {
        FitCandidate(scanner: scanner(name, scannerClass, state), offer: offer)
    }

    static let profile = Profile(
        name: "letter", title: "", classes: [], source: .flatbed, mode: .colour, depth: 8, resolution: 300, area: .maximum, areaTolerance: 1,
        nearest: [], compression: .none, options: [:])

    static let anna = Caller(userIdentifier: 1000, userName: "anna", groups: ["archive"], role: .operator)
}

extension ScannerRanking {
    /// The one answer for one candidate.
    func fitting(
        _ candidate: FitCandidate, _ profile: Profile = Given.profile, item: JobItem? = nil, caller: Caller = Given.anna
    ) -> ScannerFitting? {
        rank([candidate], for: profile, item: item, caller: caller).first
    }
}
