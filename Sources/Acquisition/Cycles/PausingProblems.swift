import PlatenModel

/// Problems that a person can mend beside the scanner, so that a cycle waits for that instead of ending.
enum PausingProblems {
    private static let codes: Set<ProblemCode> = [
        .feederJammed, .doubleFeed, .feederEmpty, .coverOpen, .scannerLocked, .scannerInputOutput, .scannerUnplugged, .scannerNotReady,
        .scannerFaulty,
        .scannerBusyElsewhere, .scannerWarmingUp, .scannerAccessDenied, .driverCrashed, .driverUnsound, .driverHung, .driverStatusUnknown,
        .unexpectedEndOfFile,
        .imageEmpty, .pageRepeats, .pageLimitReached, .sheetTooLong, .codesUnread, .qualityHeld, .storageFull, .slipForbidden, .jobNotOpen,
    ]

    static func contain(_ problem: Problem) -> Bool { codes.contains(problem.code) }
}
