import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import Catalogue

@Suite("What was done to scanners")
struct ScannerMaintenanceTests {
    private static let identity = "04b8:0142:SN1"

    private func record(_ kind: MaintenanceKind, lamp: Double? = nil, problem: Problem? = nil) -> MaintenanceRecord {
        let inspection = lamp.map {
            BedInspection(
                resolution: 300, area: ClipFrame(x: 0, y: 0, width: 216, height: 297), levels: [$0], noise: 1, columnDeviation: 0.2, deadColumns: [],
                unevenness: 1, spots: [], plainShare: 1, isFeeder: false)
        }
        return MaintenanceRecord(
            kind: kind, scanner: "flatbed-1", time: Date(timeIntervalSince1970: 1000.4567), user: "ann", problem: problem, inspection: inspection)
    }

    @Test("is kept with its figures, its pages, its event and its audit row, the newest first")
    func kept() async throws {
        let station = try Station()
        let catalogue = station.catalogue
        try await catalogue.count(ScannerUsage(pages: 12, seconds: 60.5), of: Self.identity)
        let (first, event) = try await catalogue.keep(record(.glassCheck, lamp: 201.5), of: Self.identity, sentence: "It was looked at.")
        #expect(event.kind == .scannerMaintained && event.id != nil && event.sentence == "It was looked at.")
        try await catalogue.count(ScannerUsage(pages: 3, seconds: 10), of: Self.identity)
        _ = try await catalogue.keep(record(.lampReplaced), of: Self.identity, sentence: "New.")
        _ = try await catalogue.keep(record(.glassCheck, problem: Problem(.bedDark)), of: Self.identity, sentence: "Dark.")
        #expect(try await catalogue.maintenance(of: Self.identity, limit: 2).map(\.kind) == [.glassCheck, .lampReplaced])
        // What came to nothing is not the last that was done.
        let last = try await catalogue.lastMaintenance(of: Self.identity)
        #expect(last.map(\.record.kind) == [.lampReplaced, .glassCheck] && last.map(\.usage.pages) == [15, 12])
        #expect(last.map(\.usage.seconds) == [70.5, 60.5])
        #expect(last.last?.record.id == first.id && last.last?.record.inspection == first.inspection)
        let checks = try await catalogue.lastMaintenance(of: Self.identity, [.glassCheck, .moved])
        #expect(checks.map(\.number) == last.suffix(1).map(\.number))
        #expect(try await catalogue.lastMaintenance(of: Self.identity, []).isEmpty)
        let figures = try await catalogue.figures(.lamp, of: Self.identity, limit: 10)
        #expect(figures.map(\.figure.value) == [201.5] && figures[0].maintenance == last.last?.number && figures[0].seconds == 60.5)
        #expect(try await catalogue.usage(of: Self.identity) == ScannerUsage(pages: 15, seconds: 70.5))
        #expect(try await catalogue.usage(of: "another") == ScannerUsage())
        let audit = try await catalogue.auditEntries(cursor: nil, limit: 10).items
        #expect(audit.filter { $0.action == "scanner.maintained" && $0.user == "ann" && $0.subject == "flatbed-1" }.count == 3)
    }

    @Test("keeps one map for each glass")
    func glass() async throws {
        let station = try Station()
        let catalogue = station.catalogue
        #expect(try await catalogue.glassMap(of: Self.identity, source: "flatbed") == nil)
        try await catalogue.keepGlassMap("{\"a\":1}", of: Self.identity, source: "flatbed")
        try await catalogue.keepGlassMap("{\"a\":2}", of: Self.identity, source: "flatbed")
        try await catalogue.keepGlassMap("{\"b\":1}", of: Self.identity, source: "window-front")
        #expect(try await catalogue.glassMap(of: Self.identity, source: "flatbed") == "{\"a\":2}")
        #expect(try await catalogue.glassMap(of: "another", source: "flatbed") == nil)
    }

    @Test("numbers alerts once for all, and keeps who has seen them and until when they are put off")
    func alerts() async throws {
        let station = try Station()
        let catalogue = station.catalogue
        let problem = Problem(.glassDirty, ["scanner": "flatbed-1", "places": "there"])
        let raised = try await catalogue.raiseAlert(problem, about: "glass:flatbed-1")
        #expect(raised?.scanner == "flatbed-1")
        #expect(try await catalogue.raiseAlert(problem, about: "glass:flatbed-1") == nil)
        let number = try #require(try await catalogue.alerts().first?.number)
        let until = Date(timeIntervalSince1970: 5_000_000_000)
        let (seen, event) = try await catalogue.change(
            alert: number, AlertChange(acknowledged: true, remark: "soon", snoozedUntil: until), by: "ann")
        #expect(seen.acknowledged?.user == "ann" && seen.acknowledged?.remark == "soon" && seen.snoozedUntil == until && event.kind == .alertChanged)
        let kept = try #require(try await catalogue.alerts().first)
        #expect(kept.acknowledged?.remark == "soon" && kept.snoozedUntil == until)
        // It is met again: nobody has to see it a second time.
        _ = try await catalogue.raiseAlert(problem, about: "glass:flatbed-1")
        #expect(try await catalogue.alerts().first?.acknowledged != nil)
        let (other, _) = try await catalogue.change(
            alert: number, AlertChange(acknowledged: false, snoozedUntil: Date(timeIntervalSince1970: 0)), by: "bob")
        #expect(other.acknowledged == nil && other.snoozedUntil == nil)
        await #expect(throws: Problem.self) { try await catalogue.change(alert: number + 1000, AlertChange(acknowledged: true), by: "ann") }
        await #expect(throws: Problem.self) { try await catalogue.change(alert: number, AlertChange(), by: "ann") }
        _ = try await catalogue.clearAlerts(about: "glass:flatbed-1")
        _ = try await catalogue.raiseAlert(problem, about: "glass:flatbed-1")
        let again = try #require(try await catalogue.alerts().first)
        #expect(again.number != number && again.acknowledged == nil)
    }

    @Test("raises and clears an alert by whether there is a problem, and tells of changes only")
    func settled() async throws {
        let station = try Station()
        let catalogue = station.catalogue
        let problem = Problem(.glassDirty, ["scanner": "flatbed-1", "places": "there"])
        #expect(try await catalogue.settleAlert(nil, about: "glass:flatbed-1") == nil)
        #expect(try await catalogue.settleAlert(problem, about: "glass:flatbed-1")?.kind == .alertRaised)
        #expect(try await catalogue.settleAlert(problem, about: "glass:flatbed-1") == nil)
        #expect(try await catalogue.alerts().map(\.subject) == ["glass:flatbed-1"])
        #expect(try await catalogue.settleAlert(nil, about: "glass:flatbed-1")?.kind == .alertCleared)
        #expect(try await catalogue.alerts().isEmpty)
    }
}
