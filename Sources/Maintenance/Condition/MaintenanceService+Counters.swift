import Catalogue
import FoundationEssentials
import Logging
import PlatenModel

extension MaintenanceService {
    /// Who is named where the scanner itself tells what was done to it.
    static let device = "device"

    public func counted(_ counters: DeviceCounters, by scanner: Scanner) async {
        do throws(Problem) {
            // What is counted here is written first.
            await glass.rest()
            let usage = try await surroundings.catalogue.usage(of: scanner.identity)
            let (own, hours) = (usage.pages, usage.seconds / 3600)
            let before = try await deviceReading(of: scanner)
            if let before {
                try await noteRollers(before, counters, scanner)
                try await noteLamp(before, counters, scanner)
            }
            var reading =
                before?.followed(by: counters, own: own, hours: hours, at: Date()) ?? DeviceReading(counters, own: own, hours: hours, at: Date())
            if let difference = reading.difference, !reading.isTold {
                surroundings.logger.notice("\(difference.sentence(about: scanner.name))", metadata: ["scanner": "\(scanner.name)"])
                reading.isTold = true
            }
            if let difference = reading.lampDifference, reading.isLampTold != true {
                surroundings.logger.notice("\(difference.sentence(about: scanner.name))", metadata: ["scanner": "\(scanner.name)"])
                reading.isLampTold = true
            }
            let text: String
            do { text = try PlatenJSON.line(reading) } catch { throw Problem(.internalFailure, ["reason": "\(error)"]) }
            try await surroundings.catalogue.keep(deviceCounters: text, of: scanner.identity)
        } catch {
            surroundings.logger.warning(
                "a scanner's own counters were not kept", metadata: ["scanner": "\(scanner.name)", "problem": "\(error.code.rawValue)"])
        }
    }

    /// What the scanner counted when it was last asked. Nil: it was never, or shows nothing.
    func deviceReading(of scanner: Scanner) async throws(Problem) -> DeviceReading? {
        guard let text = try await surroundings.catalogue.deviceCounters(of: scanner.identity) else { return nil }
        return try? PlatenJSON.decoder().decode(DeviceReading.self, from: Data(text.utf8))
    }

    /// A counter of rollers that went back was set back by whoever replaced them, who need not say it here, too.
    private func noteRollers(_ before: DeviceReading, _ counters: DeviceCounters, _ scanner: Scanner) async throws(Problem) {
        guard let old = before.counters.rollerPages, let new = counters.rollerPages, new < old else { return }
        try await note(.rollersReplaced, "Its own counter of rollers went from \(old) to \(new).", before, scanner)
    }

    /// The same of its lamp.
    private func noteLamp(_ before: DeviceReading, _ counters: DeviceCounters, _ scanner: Scanner) async throws(Problem) {
        guard before.hasNewLamp(counters), let old = before.counters.lampTime, let new = counters.lampTime else { return }
        try await note(.lampReplaced, "Its own lamp time went from \(old) to \(new).", before, scanner)
    }

    /// Unless somebody has said so since it was last asked.
    private func note(_ kind: MaintenanceKind, _ remark: String, _ before: DeviceReading, _ scanner: Scanner) async throws(Problem) {
        let noted = try await surroundings.catalogue.lastMaintenance(of: scanner.identity, [kind]).first
        if let noted, noted.usage.pages >= before.own, noted.record.user != Self.device { return }
        _ = try await keep(MaintenanceRecord(kind: kind, scanner: scanner.name, time: Date(), user: Self.device, remark: remark), scanner)
    }
}
