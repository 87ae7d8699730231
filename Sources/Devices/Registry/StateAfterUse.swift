import PlatenModel

/// The state of a scanner after a use that ended with a problem or without one.
enum StateAfterUse {
    static func of(_ problem: Problem?) -> (ScannerState, Problem?) {
        guard let problem else { return (.ready, nil) }
        return switch problem.code {
        case .feederJammed, .doubleFeed, .feederEmpty, .coverOpen, .scannerLocked, .pageRepeats: (.needsAttention, problem)
        case .scannerBusyElsewhere: (.busyElsewhere, problem)
        case .scannerWarmingUp: (.warmingUp, problem)
        case .scannerUnplugged, .scannerNotReady: (.absent, problem)
        case .driverCrashed, .driverUnsound, .driverHung, .scannerInputOutput, .scannerAccessDenied, .driverOutOfMemory, .driverStatusUnknown:
            (.faulty, problem)
        // The scanner itself is in order: the request, the page or the disk was not.
        default: (.ready, nil)
        }
    }
}
