import PlatenModel

extension StationClient {
    /// Starts a cycle and returns while it runs or waits for its scanner.
    ///
    /// - Parameter key: the same key with the same request starts one cycle, however often it is sent.
    public func startCycle(in job: Identifier<Job>, _ request: NewCycle, key: String) async throws -> Cycle {
        try await post(.cycles(ofJob: job.rawValue), body: request, headers: [("Idempotency-Key", key)])
    }

    /// Cycles of a job, the newest first.
    public func cycles(ofJob job: Identifier<Job>, limit: Int? = nil) async throws -> Page<Cycle> {
        try await gather(.cycles(ofJob: job.rawValue), limit: limit)
    }

    public func cycle(_ identifierOrPrefix: String) async throws -> Cycle {
        try await get(.cycle(Self.known(identifierOrPrefix)))
    }

    /// Cycles that have not ended, of all jobs that the caller may see.
    public func unfinishedCycles() async throws -> [Cycle] {
        try await unfinishedCycles(of: try await status())
    }

    /// The cycles that a status names, as they are now; those that have ended meanwhile are left out.
    public func unfinishedCycles(of status: StationStatus) async throws -> [Cycle] {
        var cycles: [Cycle] = []
        for identifier in status.runningCycles {
            let cycle = try await cycle(identifier.rawValue)
            if !cycle.state.isEnded { cycles.append(cycle) }
        }
        return cycles
    }

    /// Asks for a cycle's end and returns without waiting for it. What was captured is kept.
    public func cancelCycle(_ identifierOrPrefix: String) async throws -> Cycle {
        try await delete(.cycle(Self.known(identifierOrPrefix)))
    }

    /// Asks for a pause, which comes after the page that is being scanned.
    ///
    /// - Throws: `cycle-not-running` where there is nothing to pause.
    public func pauseCycle(_ identifierOrPrefix: String) async throws -> Cycle {
        try await post(.cyclePause(Self.known(identifierOrPrefix)))
    }

    /// Lets a paused cycle go on with its next page, or with the one that was lost.
    ///
    /// - Throws: `cycle-not-paused`.
    public func resumeCycle(_ identifierOrPrefix: String) async throws -> Cycle {
        try await post(.cycleResume(Self.known(identifierOrPrefix)))
    }

    /// Asks for a cycle's end as completed, with the pages that it has, and returns without waiting for it.
    public func endCycle(_ identifierOrPrefix: String) async throws -> Cycle {
        try await post(.cycleEnd(Self.known(identifierOrPrefix)))
    }

    /// Does what a button or a pedal would do. Nil: takes the next page.
    ///
    /// - Throws: `no-cycle-waits` where the cycle does not wait for that.
    public func triggerCycle(_ identifierOrPrefix: String, _ action: TriggerAction? = nil) async throws -> Cycle {
        try await post(.cycleTrigger(Self.known(identifierOrPrefix)), body: NewTrigger(action: action))
    }

    /// An empty name would be another resource.
    private static func known(_ identifierOrPrefix: String) throws(Problem) -> String {
        guard !identifierOrPrefix.isEmpty else { throw Problem(.cycleUnknown, ["cycle": "\"\""]) }
        return identifierOrPrefix
    }
}
