import Catalogue
import FoundationEssentials
import PlatenModel

/// What is to be done to a scanner, by what was done and by what it did since.
struct DueList {
    /// The newest of each kind.
    let last: [KeptMaintenance]
    let usage: ScannerUsage
    let reminders: MaintenanceReminders
    /// Whether its driver has a calibration of its own.
    let isCalibrated: Bool
    let hasGlass: Bool

    /// Share of a period after which something is due soon.
    private static let soon = 0.9

    func due(at now: Date) -> [MaintenanceDue] {
        var list: [MaintenanceDue] = []
        let cleaning = hasGlass ? MaintenanceKind.glassCleaned : .serviced
        if let due = due(cleaning, days: reminders.cleaningDays, pages: reminders.cleaningPages, at: now) { list.append(due) }
        if isCalibrated {
            if let event = newest(of: [.moved, .firmwareChanged, .lampReplaced]), isNewer(event, than: .driverCalibration) {
                list.append(
                    MaintenanceDue(kind: .driverCalibration, isOverdue: true, reason: "Since its last calibration: \(Self.words(event.record.kind)).")
                )
            } else if let due = due(.driverCalibration, days: reminders.calibrationDays, pages: nil, at: now) {
                list.append(due)
            }
        }
        if let back = newest(of: [.colourRestored]), isKnown(.colourCalibration), isNewer(back, than: .colourCalibration) {
            list.append(MaintenanceDue(kind: .colourCalibration, isOverdue: true, reason: "An earlier colour profile is in use again."))
        } else {
            again(.colourCalibration, "its last colour profile", behind: [.lampReplaced, .serviced], days: reminders.colourDays, now, &list)
        }
        again(
            .geometryCalibration, "its scale was measured", behind: MaintenanceKind.allCases.filter(\.changesGeometry), days: reminders.geometryDays,
            now, &list)
        again(
            .conformance, "a target was last measured",
            behind: [.lampReplaced, .serviced, .moved, .firmwareChanged, .colourCalibration, .colourRestored],
            days: reminders.conformanceDays, now, &list)
        if let field = newest(of: [.flatFieldCalibration, .flatFieldRestored]), field.record.flatField?.isApplied == true,
            let event = newest(of: MaintenanceKind.allCases.filter(\.endsFlatFields)), event.number > field.number
        {
            list.append(
                MaintenanceDue(
                    kind: .flatFieldCalibration, isOverdue: true,
                    reason: "Since its flat field was made: \(Self.words(event.record.kind)). Images are no more evened out."))
        }
        if let due = due(.lampReplaced, days: nil, pages: reminders.lampPages, hours: reminders.lampHours, at: now) { list.append(due) }
        if let due = due(.rollersReplaced, days: nil, pages: reminders.rollerPages, at: now) { list.append(due) }
        return list
    }

    /// What is done anew where it was once done: behind certain events, and after some days.
    private func again(
        _ kind: MaintenanceKind, _ words: String, behind events: [MaintenanceKind], days: Int?, _ now: Date, _ list: inout [MaintenanceDue]
    ) {
        guard isKnown(kind) else { return }
        if let event = newest(of: events), isNewer(event, than: kind) {
            list.append(MaintenanceDue(kind: kind, isOverdue: true, reason: "Since \(words): \(Self.words(event.record.kind))."))
        } else if let due = due(kind, days: days, pages: nil, at: now) {
            list.append(due)
        }
    }

    private func isKnown(_ kind: MaintenanceKind) -> Bool { last.contains { $0.record.kind == kind } }

    /// Pages since something was last done; nil: it never was.
    func pages(since kind: MaintenanceKind) -> Int? {
        last.first { $0.record.kind == kind }.map { max(0, usage.pages - $0.usage.pages) }
    }

    /// Hours of scanning since something was last done; nil: it never was.
    func hours(since kind: MaintenanceKind) -> Double? {
        last.first { $0.record.kind == kind }.map { max(0, usage.seconds - $0.usage.seconds) / 3600 }
    }

    private func newest(of kinds: [MaintenanceKind]) -> KeptMaintenance? {
        last.filter { kinds.contains($0.record.kind) }.max { $0.number < $1.number }
    }

    private func isNewer(_ event: KeptMaintenance, than kind: MaintenanceKind) -> Bool {
        last.first { $0.record.kind == kind }.map { event.number > $0.number } ?? true
    }

    private static func words(_ kind: MaintenanceKind) -> String {
        switch kind {
        case .moved: "it was moved"
        case .firmwareChanged: "its firmware was changed"
        case .lampReplaced: "its lamp was replaced"
        case .serviced: "it was serviced"
        case .driverCalibration: "its driver calibrated it"
        case .colourCalibration, .colourRestored: "it got another colour profile"
        default: kind.rawValue
        }
    }

    private func due(_ kind: MaintenanceKind, days: Int?, pages limit: Int?, hours: Int? = nil, at now: Date) -> MaintenanceDue? {
        guard days != nil || limit != nil || hours != nil else { return nil }
        let done = last.first { $0.record.kind == kind }
        var worst: (share: Double, reason: String)?
        func take(_ share: Double, _ reason: String) {
            if share >= Self.soon, share > worst?.share ?? 0 { worst = (share, reason) }
        }
        let taken = pages(since: kind) ?? usage.pages
        if let limit { take(Double(taken) / Double(max(1, limit)), "\(taken) pages, of \(limit)") }
        if let hours {
            let passed = self.hours(since: kind) ?? usage.seconds / 3600
            take(passed / Double(max(1, hours)), "\(Int(passed)) hours of scanning, of \(hours)")
        }
        if let days {
            if let done {
                // A clock that was set back makes nothing due, and nothing younger than it is.
                let passed = max(0, now.timeIntervalSince(done.record.time)) / 86_400
                take(passed / Double(max(1, days)), "\(Int(passed)) days, of \(days)")
            } else if limit == nil || taken > 0 {
                take(1, "never done, as far as is known")
            }
        }
        return worst.map { MaintenanceDue(kind: kind, isOverdue: $0.share >= 1, reason: $0.reason) }
    }
}
