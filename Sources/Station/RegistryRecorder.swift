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
            await raise(problem, about: "driver:\(driver)")
        case .driverRecovered(let driver): await clear("driver:\(driver)")
        case .attention(let scanner, let problem?): await raise(problem, about: "scanner:\(scanner)")
        case .attention(let scanner, nil): await clear("scanner:\(scanner)")
        }
    }

    private func keep(_ kind: EventKind, _ scanner: String?, _ problem: Problem?, _ sentence: String) async {
        await announce { () throws(Problem) in
            try await catalogue.record(Event(time: Date(), kind: kind, scanner: scanner, problem: problem, sentence: sentence))
        }
    }

    private func raise(_ problem: Problem, about subject: String) async {
        await announce { () throws(Problem) in try await catalogue.raiseAlert(problem, about: subject) }
    }

    private func clear(_ subject: String) async {
        await announce { () throws(Problem) in try await catalogue.clearAlerts(about: subject) }
    }

    private func announce(_ keep: () async throws(Problem) -> Event?) async {
        do throws(Problem) {
            if let event = try await keep() { await events.announce(event, restrictedTo: []) }
        } catch {
            logger.error("an event could not be kept", metadata: ["reason": "\(error)"])
        }
    }
}
