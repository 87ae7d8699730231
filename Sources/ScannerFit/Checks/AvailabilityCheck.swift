import PlatenModel

/// Whether the scanner can be used now.
enum AvailabilityCheck {
    static func reasons(_ candidate: FitCandidate, _ caller: Caller) -> [FitReason] {
        let scanner = candidate.scanner
        var reasons: [FitReason] = []
        // One that waits for a trigger is as much in use as one that scans.
        if scanner.cycle != nil || candidate.holder != nil || scanner.state == .scanning {
            let holder = candidate.holder.flatMap { caller.maySee(restrictedTo: $0.restrictedTo) ? $0 : nil }
            reasons.append(FitReason(.remark, .inUse(user: holder?.user, job: holder?.job)))
        }
        let finding = FitFinding.state(scanner.state, reason: scanner.stateReason?.description)
        switch scanner.state {
        case .ready, .scanning: break
        case .warmingUp: reasons.append(FitReason(.note, finding))
        case .connecting, .busyElsewhere, .needsAttention, .faulty: reasons.append(FitReason(.remark, finding))
        case .absent, .disabled: reasons.append(FitReason(.obstacle, finding))
        }
        return reasons
    }
}
