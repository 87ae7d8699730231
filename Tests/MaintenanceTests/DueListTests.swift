import Catalogue
import Foundation
import PlatenModel
import Testing

@testable import Maintenance

@Suite("What is due")
struct DueListTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func record(_ kind: MaintenanceKind, daysAgo: Double) -> MaintenanceRecord {
        MaintenanceRecord(kind: kind, scanner: "flatbed-1", time: now.addingTimeInterval(-daysAgo * 86_400), user: "ann")
    }

    private func list(
        _ last: [(MaintenanceRecord, Int)], pages: Int = 100, _ reminders: MaintenanceReminders, isCalibrated: Bool = true
    ) -> [MaintenanceDue] {
        DueList(
            last: last.enumerated().map {
                KeptMaintenance(
                    number: Int64($0.offset), record: $0.element.0, usage: ScannerUsage(pages: $0.element.1, seconds: Double($0.element.1) * 360))
            },
            usage: ScannerUsage(pages: pages, seconds: Double(pages) * 360),
            reminders: reminders, isCalibrated: isCalibrated, hasGlass: true
        )
        .due(at: now)
    }

    @Test("is nothing where nobody is to be reminded, and nothing that was done just now")
    func nothing() {
        #expect(list([], MaintenanceReminders()).isEmpty)
        let reminders = MaintenanceReminders(cleaningDays: 30, cleaningPages: 1000, calibrationDays: 90)
        #expect(list([(record(.glassCleaned, daysAgo: 1), 90), (record(.driverCalibration, daysAgo: 1), 90)], reminders).isEmpty)
    }

    @Test("comes with days or pages, whichever is further, and is announced in the last tenth")
    func periods() {
        let reminders = MaintenanceReminders(cleaningDays: 30, cleaningPages: 1000)
        let soon = list([(record(.glassCleaned, daysAgo: 28), 90)], reminders)
        #expect(soon.map(\.isOverdue) == [false] && soon[0].reason.contains("28 days"))
        let over = list([(record(.glassCleaned, daysAgo: 28), 100)], pages: 1300, reminders)
        #expect(over.map(\.isOverdue) == [true] && over[0].reason.contains("1200 pages"))
    }

    @Test("is a calibration behind what makes the scanner another one, whatever its age")
    func events() {
        let reminders = MaintenanceReminders(calibrationDays: 90)
        let due = list([(record(.driverCalibration, daysAgo: 3), 10), (record(.moved, daysAgo: 1), 20)], reminders)
        #expect(due.map(\.kind) == [.driverCalibration] && due[0].isOverdue && due[0].reason.contains("moved"))
        // In the order in which it was done, whatever the clock said.
        #expect(list([(record(.moved, daysAgo: -9), 20), (record(.driverCalibration, daysAgo: 1), 10)], reminders).isEmpty)
        #expect(list([(record(.moved, daysAgo: 3), 20)], reminders, isCalibrated: false).isEmpty)
    }

    @Test("is a colour profile behind a new lamp, where there is one at all")
    func colour() {
        let reminders = MaintenanceReminders(colourDays: 365)
        #expect(list([(record(.lampReplaced, daysAgo: 1), 20)], reminders, isCalibrated: false).isEmpty)
        let due = list([(record(.colourCalibration, daysAgo: 5), 10), (record(.lampReplaced, daysAgo: 1), 20)], reminders, isCalibrated: false)
        #expect(due.map(\.kind) == [.colourCalibration] && due[0].reason.contains("lamp"))
        #expect(list([(record(.colourCalibration, daysAgo: 400), 10)], reminders, isCalibrated: false).map(\.isOverdue) == [true])
    }

    @Test("is a flat field behind what changes the columns, where one is in use")
    func flatField() {
        func made(_ isNeeded: Bool) -> MaintenanceRecord {
            var record = record(.flatFieldCalibration, daysAgo: 5)
            record.flatField = FlatFieldResult(
                isNeeded: isNeeded, residueBefore: 2, resolution: 600, depth: 16, samples: 3, depths: [8, 16], isFeeder: false, rows: 7000,
                file: isNeeded ? "made.flat-field.json" : nil)
            return record
        }
        let lamp = (record(.lampReplaced, daysAgo: 1), 20)
        let due = list([(made(true), 10), lamp], MaintenanceReminders(), isCalibrated: false)
        #expect(due.map(\.kind) == [.flatFieldCalibration] && due[0].isOverdue && due[0].reason.contains("lamp"))
        #expect(list([(made(false), 10), lamp], MaintenanceReminders(), isCalibrated: false).isEmpty)
        #expect(list([lamp, (made(true), 20)], MaintenanceReminders(), isCalibrated: false).isEmpty)
        #expect(list([(made(true), 10), (record(.glassCleaned, daysAgo: 1), 20)], MaintenanceReminders(), isCalibrated: false).isEmpty)
    }

    @Test("is a measured scale behind a move, and a measured target behind another colour profile and after its days, where there is one")
    func again() {
        let reminders = MaintenanceReminders(geometryDays: 365, conformanceDays: 90)
        #expect(list([(record(.moved, daysAgo: 1), 20)], reminders, isCalibrated: false).isEmpty)
        let moved = list([(record(.geometryCalibration, daysAgo: 5), 10), (record(.moved, daysAgo: 1), 20)], reminders, isCalibrated: false)
        #expect(moved.map(\.kind) == [.geometryCalibration] && moved[0].isOverdue && moved[0].reason.contains("moved"))
        let profile = list([(record(.conformance, daysAgo: 5), 10), (record(.colourCalibration, daysAgo: 1), 20)], reminders, isCalibrated: false)
        #expect(profile.map(\.kind) == [.conformance] && profile[0].reason.contains("colour profile"))
        #expect(list([(record(.conformance, daysAgo: 85), 10)], reminders, isCalibrated: false).map(\.isOverdue) == [false])
        #expect(list([(record(.conformance, daysAgo: 91), 10)], reminders, isCalibrated: false).map(\.isOverdue) == [true])
        #expect(list([(record(.conformance, daysAgo: 20), 10)], reminders, isCalibrated: false).isEmpty)
    }

    @Test("bears a clock that was set back, and counters that are smaller than they were")
    func clock() {
        let reminders = MaintenanceReminders(cleaningDays: 30, cleaningPages: 1000)
        #expect(list([(record(.glassCleaned, daysAgo: -400), 5000)], pages: 100, reminders).isEmpty)
    }

    @Test("tells what was never done")
    func never() {
        let due = list([], pages: 0, MaintenanceReminders(calibrationDays: 90))
        #expect(due.map(\.kind) == [.driverCalibration] && due[0].reason.contains("never"))
    }

    @Test("counts the hours of a lamp from when it was replaced, whatever pages it saw")
    func lamp() {
        // A page in 360 seconds: ten an hour.
        let reminders = MaintenanceReminders(lampHours: 100)
        #expect(list([], pages: 890, reminders, isCalibrated: false).isEmpty)
        #expect(list([], pages: 901, reminders, isCalibrated: false).map(\.isOverdue) == [false])
        let due = list([(record(.lampReplaced, daysAgo: 10), 500)], pages: 1500, reminders, isCalibrated: false)
        #expect(due.map(\.reason) == ["100 hours of scanning, of 100"] && due[0].isOverdue)
        #expect(list([(record(.lampReplaced, daysAgo: 10), 1450)], pages: 1500, reminders, isCalibrated: false).isEmpty)
    }
}
