import Naming
import PlatenModel

/// What of a job is still to be looked at by people, from its images and the samples that were drawn of them.
struct InspectionDue {
    /// Images of one profile that no sample stands for.
    struct Lot {
        let profile: String
        let rule: SamplingRule
        /// In the order of the pages.
        let captures: [Capture]
        /// Some are of a lot that was rejected.
        let isTightened: Bool
    }

    let lots: [Lot]
    let openPoints: [OpenPoint]

    /// - Parameters:
    ///   - captures: all of the job, superseded ones included.
    ///   - rules: of the profiles of its cycles, as they were when they ran.
    ///   - inspections: all of the job, the oldest first.
    init(captures: [Capture], rules: [Identifier<Cycle>: SamplingRule], inspections: [Inspection]) {
        let current = captures.current
        // The last word on an image counts.
        let words = inspections.reduce(into: [:]) { words, inspection in words.merge(inspection.verdicts) { $1 } }
        // What replaces an image that was found wrong was looked at by whoever took it again; what replaces another stands for its lot, too.
        let before = Dictionary(captures.compactMap { capture in capture.supersedes.map { (capture.id, $0) } }) { first, _ in first }
        func covered(_ capture: Capture, by lot: Set<Identifier<Capture>>) -> Bool {
            var identifier: Identifier<Capture>? = capture.id
            while let known = identifier {
                if lot.contains(known) { return true }
                identifier = before[known]
            }
            return false
        }
        let standing = Set(inspections.filter { $0.state != .rejected }.flatMap(\.lot))
        let rejected = Set(inspections.filter { $0.state == .rejected }.flatMap(\.lot))
        var lots: [Lot] = []
        let waiting = current.filter { capture in
            capture.role == .page && !capture.isHeld && rules[capture.cycle] != nil && !covered(capture, by: standing)
        }
        for profile in Set(waiting.map(\.profile)).sorted() {
            let captures = waiting.filter { $0.profile == profile }.sorted { ($0.position, $0.sequence) < ($1.position, $1.sequence) }
            // The rule of the newest cycle: it is what the house asks for now.
            guard let rule = captures.max(by: { $0.sequence < $1.sequence }).flatMap({ rules[$0.cycle] }) else { continue }
            lots.append(Lot(profile: profile, rule: rule, captures: captures, isTightened: captures.contains { covered($0, by: rejected) }))
        }
        self.lots = lots
        openPoints =
            lots.map { .notInspected(profile: $0.profile, images: $0.captures.count) }
            + inspections.filter { $0.state == .open }.map { .inspectionOpen(profile: $0.profile, waiting: $0.waiting.count) }
            + current.filter { words[$0.id] == false }.map {
                .nonconforming(PageReference(capture: $0.id, position: $0.position, designation: $0.designation))
            }
    }
}
