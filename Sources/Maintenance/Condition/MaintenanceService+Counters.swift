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
            let own = try await surroundings.catalogue.usage(of: scanner.identity).pages
            let before = try await deviceReading(of: scanner)
            if let before { try await noteRollers(before, counters, scanner) }
            var reading = before?.followed(by: counters, own: own, at: Date()) ?? DeviceReading(counters, own: own, at: Date())
            if let difference = reading.difference, !reading.isTold {
                surroundings.logger.notice("\(difference.sentence(about: scanner.name))", metadata: ["scanner": "\(scanner.name)"])
                reading.isTold = true
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
        let noted = try await surroundings.catalogue.lastMaintenance(of: scanner.identity, [.rollersReplaced]).first
        if let noted, noted.usage.pages >= before.own, noted.record.user != Self.device { return }
        _ = try await keep(
            MaintenanceRecord(
                kind: .rollersReplaced, scanner: scanner.name, time: Date(), user: Self.device,
                remark: "Its own counter of rollers went from \(old) to \(new)."), scanner)
    }
}
