import PlatenModel

/// Inspections, with the images that wait for a person.
struct InspectionsReport: Report {
    let payload: [Inspection]

    var lines: [String] {
        guard !payload.isEmpty else { return ["No image waits to be looked at."] }
        return payload.flatMap { inspection in
            [Self.headline(inspection)]
                + inspection.waiting.map { "  \($0.rawValue)" }
                + inspection.decisions.filter { !$0.conforming }.map { "  \($0.capture.rawValue) does not conform: \($0.reason ?? "") (\($0.user))" }
        }
    }

    private static func headline(_ inspection: Inspection) -> String {
        let plan = inspection.plan
        let result =
            switch inspection.state {
            case .open: "\(inspection.waiting.count) to be looked at"
            case .accepted: "accepted"
            case .rejected: "rejected: all of its images are to be looked at"
            }
        return "\(inspection.jobName), \(inspection.profile): \(plan.sampleSize) of \(plan.lotSize) images, at most \(plan.acceptanceNumber) wrong, "
            + "\(inspection.nonconforming.count) found: \(result)"
    }
}
