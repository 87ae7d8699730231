import PlatenModel

@testable import ScannerWorker

extension Profile {
    static func make(
        source: SourceKind? = .flatbed, mode: ColourMode = .grey, depth: Int = 8, resolution: Double = 300, area: ScanArea = .maximum,
        areaTolerance: Double = 1, nearest: Set<AdaptableQuantity> = [], options: [String: OptionValue] = [:]
    ) -> Profile {
        Profile(
            name: "sample", title: "Sample", classes: [], source: source, mode: mode, depth: depth, resolution: resolution, area: area,
            areaTolerance: areaTolerance, nearest: nearest, compression: .none, options: options)
    }
}

extension FakeScanner {
    /// A flatbed with a feeder, as many office devices are.
    static func office() -> FakeScanner {
        FakeScanner([
            .text("source", ["Flatbed", "ADF", "ADF Duplex"]), .text("mode", ["Color", "Gray", "Lineart"]), .list("depth", [8, 16]),
            .list("resolution", [75, 150, 300, 600], unit: .dotsPerInch), .range("tl-x", 0...216), .range("tl-y", 0...297),
            .range("br-x", 0...216, 216),
            .range("br-y", 0...297, 297),
        ])
    }

    func prepare(_ profile: Profile, isCancelled: @escaping () -> Bool = { false }) throws(Problem) -> Preparation {
        try ProfileResolver(profile, on: self, isCancelled: isCancelled).resolve()
    }

    /// The problem that a profile meets.
    func refusal(of profile: Profile) -> Problem? {
        do throws(Problem) {
            _ = try prepare(profile)
            return nil
        } catch {
            return error
        }
    }
}
