import PlatenModel

extension SamplingPlan {
    /// The plan of a lot.
    ///
    /// - Parameters:
    ///   - lotSize: images, 1 or more.
    ///   - isTightened: the lot holds images of one that was rejected: all are looked at, and none may be wrong.
    public init(_ rule: SamplingRule, lotSize: Int, isTightened: Bool) {
        if isTightened {
            self.init(lotSize: lotSize, sampleSize: lotSize, acceptanceNumber: 0)
            return
        }
        switch rule {
        case .share(let share):
            let size = (Double(lotSize) * min(max(share, 0), 1)).rounded(.up)
            self.init(lotSize: lotSize, sampleSize: min(lotSize, max(1, Int(size))), acceptanceNumber: 0)
        case .plan(let limit, let level):
            let plan = SamplingTable.plan(lotSize: lotSize, limit, level)
            // A sample that is as large as the lot is the lot (ISO 2859-1, note of table 2-A).
            self.init(lotSize: lotSize, sampleSize: min(plan.sampleSize, lotSize), acceptanceNumber: plan.acceptanceNumber)
        }
    }
}
