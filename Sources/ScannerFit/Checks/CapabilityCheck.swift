import PlatenModel

/// What a profile wants of a scanner, held against what it offers. What the options do not tell is not held against it: the worker sees it
/// when the profile is applied.
struct CapabilityCheck {
    /// Millimetres by which SANE_Fixed and a driver's own units may differ without anybody meaning it.
    private static let rounding = 0.01

    private let candidate: FitCandidate
    private let profile: Profile

    init(_ candidate: FitCandidate, _ profile: Profile) {
        self.candidate = candidate
        self.profile = profile
    }

    var reasons: [FitReason] {
        guard let offer = candidate.offer else { return [FitReason(.doubt, .notAsked)] }
        let images = WantedImage.all(of: profile)
        var reasons = sourceReasons(offer) + areaReasons(offer)
        for image in images {
            for reason in resolutionReasons(offer, image) + modeReasons(offer, image) + depthReasons(offer, image)
            where !reasons.contains(reason) {
                reasons.append(reason)
            }
        }
        let named = images.reduce(into: Set<String>()) { $0.formUnion($1.options) }
        // Without a single name, the options were not listed.
        guard !offer.options.isEmpty else { return reasons }
        return reasons + named.subtracting(offer.options).sorted().map { FitReason(.obstacle, .optionMissing(name: $0)) }
    }

    private func sourceReasons(_ offer: ScannerOffer) -> [FitReason] {
        guard let source = profile.source, let offered = offer.sources, !offered.contains(source), !isPinned(offer.sourceOption) else {
            return []
        }
        return [FitReason(.obstacle, .sourceMissing(source: source, offered: offered))]
    }

    private func areaReasons(_ offer: ScannerOffer) -> [FitReason] {
        guard case .rectangle(let x, let y, let width, let height) = profile.area else { return [] }
        let tolerance = profile.areaTolerance + Self.rounding
        let isTooNarrow = offer.width.map { x + width > $0 + tolerance } ?? false
        let isTooShort = offer.height.map { y + height > $0 + tolerance } ?? false
        guard isTooNarrow || isTooShort else { return [] }
        let finding = FitFinding.areaTooSmall(
            neededWidth: x + width, neededHeight: y + height, offeredWidth: offer.width, offeredHeight: offer.height)
        return [FitReason(profile.nearest.contains(.area) ? .remark : severity(offer), finding)]
    }

    private func resolutionReasons(_ offer: ScannerOffer, _ image: WantedImage) -> [FitReason] {
        guard !image.pins(offer.resolutionOption) else { return [] }
        var reasons: [FitReason] = []
        if let offered = offer.resolutions, !offered.holds(image.resolution) {
            let isAdaptable = profile.nearest.contains(.resolution)
            let finding = FitFinding.resolutionNotOffered(
                wanted: image.resolution, nearest: offered.nearestNumber(to: image.resolution), offered: offered)
            reasons.append(FitReason(isAdaptable ? .remark : severity(offer), finding))
        }
        if let optical = offer.opticalResolution, image.resolution > optical {
            reasons.append(FitReason(.remark, .resolutionInterpolated(wanted: image.resolution, optical: optical)))
        }
        return reasons
    }

    private func modeReasons(_ offer: ScannerOffer, _ image: WantedImage) -> [FitReason] {
        guard let offered = offer.modes, !offered.contains(image.mode), !image.pins(offer.modeOption) else { return [] }
        // Drivers without a lineart mode have it as one bit of grey, where their depth goes down to that.
        if image.mode == .lineart, offered.contains(.grey), offer.depths?.contains(1) == true { return [] }
        return [FitReason(.obstacle, .modeNotOffered(mode: image.mode, offered: offered))]
    }

    private func depthReasons(_ offer: ScannerOffer, _ image: WantedImage) -> [FitReason] {
        guard let offered = offer.depths, !offered.contains(image.depth), !image.pins(offer.depthOption) else { return [] }
        // Lineart is one bit by itself, whatever the option for the other modes says.
        if image.depth == 1, image.mode == .lineart, offer.modes?.contains(.lineart) == true { return [] }
        let finding = FitFinding.depthNotOffered(depth: image.depth, offered: offered)
        return [FitReason(profile.nearest.contains(.depth) ? .remark : .obstacle, finding)]
    }

    private func isPinned(_ option: String?) -> Bool {
        option.map { profile.options[$0] != nil } ?? false
    }

    /// Bounds that were told for another source are no proof.
    private func severity(_ offer: ScannerOffer) -> FitSeverity {
        guard let source = profile.source, let readFrom = offer.readFrom else { return .obstacle }
        return source == readFrom ? .obstacle : .remark
    }
}
