import Catalogue
import Devices
import FoundationEssentials
import Logging
import PlatenModel

/// Writes what the registry tells as events.
struct RegistryRecorder: Sendable {
    let catalogue: Catalogue
    let events: EventHub
    let logger: Logger

    func record(_ change: RegistryChange) async {
        let event =
            switch change {
            case .appeared(let scanner):
                Event(
                    time: Date(), kind: .scannerAppeared, scanner: scanner.name, problem: scanner.stateReason,
                    sentence: "\(scanner.name) appeared: \(scanner.vendor) \(scanner.model), \(scanner.state.rawValue).")
            case .changed(let scanner):
                Event(
                    time: Date(), kind: .scannerChanged, scanner: scanner.name, problem: scanner.stateReason,
                    sentence: "\(scanner.name) is \(scanner.state.rawValue)\(scanner.stateReason.map { ": \($0.sentence)" } ?? ".")")
            case .driverFailed(let problem):
                Event(time: Date(), kind: .driverFailed, problem: problem, sentence: problem.sentence)
            }
        do {
            await events.announce(try await catalogue.record(event), restrictedTo: [])
        } catch {
            logger.error("an event could not be kept", metadata: ["kind": "\(event.kind)", "reason": "\(error)"])
        }
    }
}
