import Catalogue
import Devices
import FoundationEssentials
import Logging
import PlatenModel

extension AcquisitionService {
    /// Triggers a cycle on a person's word.
    public func trigger(_ request: NewTrigger, on cycle: Cycle, by caller: Caller) async throws(Problem) -> Cycle {
        let action = request.action ?? .nextPage
        return try await act(on: cycle, "cycle.trigger", by: caller, else: .noCycleWaits) { await $0.trigger(action) }
    }

    /// Triggers whatever cycle has the scanner. One of a restricted job is none for those who may not see it.
    public func trigger(_ request: NewTrigger, scanner: String, by caller: Caller) async throws(Problem) -> Cycle {
        _ = try await surroundings.registry.scanner(named: scanner)
        let holding = await holders(of: scanner).first { caller.maySee(restrictedTo: $0.restrictedTo) }
        guard let holding else { throw Problem(.noCycleWaits, ["scanner": scanner]) }
        return try await trigger(request, on: holding.cycle, by: caller)
    }

    /// A scanner's own buttons and sensors.
    public func pressed(_ scanner: String, _ events: [SensorEvent]) async {
        for case .pressed(let button) in events {
            let rule = surroundings.configuration().triggers.first { rule in
                rule.origin == .button(button.rawValue) && WildcardPattern(rule.scanner).matches(scanner)
            }
            guard let rule else { continue }
            await obey(rule, scanner: scanner, cause: "The button \(button) of \(scanner)")
        }
    }

    /// A key of a pedal or of any other input device.
    public func pressed(key: String, of device: String) async {
        let rules = surroundings.configuration().triggers.filter { rule in
            guard case .key(let wantedDevice, let wantedKey) = rule.origin else { return false }
            return wantedDevice == device && (wantedKey ?? key) == key
        }
        for rule in rules { await obey(rule, scanner: nil, cause: "The key \(key) of \(device)") }
    }

    /// Does what a rule says, and tells whether anything came of it.
    private func obey(_ rule: TriggerRule, scanner: String?, cause: String) async {
        let holding = await holders(of: scanner ?? rule.scanner)
        for candidate in holding where await candidate.control.trigger(rule.action) {
            return await tell(.triggerPressed, "\(cause): \(rule.action.rawValue).", candidate)
        }
        await tell(.triggerIgnored, "\(cause) was pressed, and no cycle waits for \(rule.action.rawValue).", holding.first)
    }

    /// Cycles on scanners of that name, those that wait for a trigger first, then those that are paused.
    private func holders(of scanner: String) async -> [Running] {
        let pattern = WildcardPattern(scanner)
        var ranked: [(rank: Int, running: Running)] = []
        for candidate in running.values where pattern.matches(candidate.cycle.scanner) {
            let rank =
                switch await candidate.control.state {
                case .armed: 0
                case .paused: 1
                default: 2
                }
            ranked.append((rank, candidate))
        }
        return ranked.sorted { ($0.rank, $0.running.cycle.id.rawValue) < ($1.rank, $1.running.cycle.id.rawValue) }.map(\.running)
    }

    private func tell(_ kind: EventKind, _ sentence: String, _ holding: Running?) async {
        let event = Event(
            time: Date(), kind: kind, scanner: holding?.cycle.scanner, job: holding?.cycle.job, cycle: holding?.cycle.id, sentence: sentence)
        do throws(Problem) {
            await surroundings.announcer.announce(try await surroundings.catalogue.record(event), restrictedTo: holding?.restrictedTo ?? [])
        } catch {
            surroundings.logger.error("a trigger could not be recorded", metadata: ["problem": "\(error)"])
        }
    }
}
