import Catalogue
import Devices
import Foundation
import Logging
import PlatenModel

/// Writes what the registry tells as events and alerts.
struct RegistryRecorder: Sendable {
    let catalogue: Catalogue
    let events: EventHub
    let logger: Logger

    func record(_ change: RegistryChange) async {
        switch change {
        case .appeared(let scanner):
            await keep(
                .scannerAppeared, scanner.name, scanner.stateReason,
                "\(scanner.name) appeared: \(scanner.vendor) \(scanner.model), \(scanner.state.rawValue).")
        case .changed(let scanner):
            await keep(
                .scannerChanged, scanner.name, scanner.stateReason,
                "\(scanner.name) is \(scanner.state.rawValue)\(scanner.stateReason.map { ": \($0.sentence)" } ?? ".")")
        case .renamed(let old, let scanner): await keep(.scannerRenamed, scanner.name, nil, "\(old) is called \(scanner.name) now.")
        case .forgotten(let name): await keep(.scannerForgotten, name, nil, "\(name) was forgotten.")
        case .driverFailed(let driver, let problem):
            await keep(.driverFailed, nil, problem, problem.sentence)
            await settle(problem, about: "driver:\(driver)")
        case .driverRecovered(let driver): await settle(nil, about: "driver:\(driver)")
        case .attention(let scanner, let problem): await settle(problem, about: "scanner:\(scanner)")
        }
    }

    private func keep(_ kind: EventKind, _ scanner: String?, _ problem: Problem?, _ sentence: String) async {
        await announce { () throws(Problem) in
            try await catalogue.record(Event(time: Date(), kind: kind, scanner: scanner, problem: problem, sentence: sentence))
        }
    }

    private func settle(_ problem: Problem?, about subject: String) async {
        await announce { () throws(Problem) in try await catalogue.settleAlert(problem, about: subject) }
    }

    private func announce(_ keep: () async throws(Problem) -> Event?) async {
        do throws(Problem) {
            if let event = try await keep() { await events.announce(event, restrictedTo: []) }
        } catch {
            logger.error("an event could not be kept", metadata: ["reason": "\(error)"])
        }
    }
}
