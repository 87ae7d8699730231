import PlatenModel

extension ProfileReader {
    /// Either a share of the images, or a plan of ISO 2859-1.
    static func sampling(_ value: ValueReader) -> SamplingRule? {
        let before = value.log.count
        guard let group = value.group(SamplingKey.self) else { return nil }
        let share = group[.share]?.quantity(.of(.fraction), ProfileLimits.share)
        let limit = group[.aql].flatMap(limit)
        let level = group[.level]?.choice(InspectionLevel.self)
        guard value.log.count == before else { return nil }
        switch (share, limit) {
        case (let share?, nil) where level == nil: return .share(share)
        case (nil, let limit?): return .plan(limit, level ?? .general2)
        default:
            value.refuse("either a share such as {share: 10 %}, or a plan such as {aql: 1.0, level: II}")
            return nil
        }
    }

    private static func limit(_ value: ValueReader) -> AcceptanceQualityLimit? {
        guard let number = value.quantity(.of(.count), ProfileLimits.measures) else { return nil }
        guard let limit = AcceptanceQualityLimit(percent: number) else {
            let known = AcceptanceQualityLimit.allCases.map { OptionValue.plain($0.percent) }.joined(separator: ", ")
            value.refuse("an acceptance quality limit of ISO 2859-1, in percent: \(known)")
            return nil
        }
        return limit
    }
}
