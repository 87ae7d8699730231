import PlatenModel

/// The technician's morning page.
struct ConditionsReport: Report {
    let payload: Page<ScannerCondition>

    var lines: [String] {
        if payload.items.isEmpty { return ["There is no scanner."] }
        return payload.items.enumerated().flatMap { index, condition in (index > 0 ? [""] : []) + Self.lines(condition) }
    }

    private static func text(_ device: DeviceCounters) -> String {
        [
            device.pages.map { "\($0) pages" }, device.rollerPages.map { "\($0) on these rollers" }, device.lampTime.map { "lamp time \($0)" },
        ].compactMap(\.self).joined(separator: ", ")
    }

    private static func lines(_ condition: ScannerCondition) -> [String] {
        let counters = condition.counters
        func done(_ kind: MaintenanceKind) -> String? {
            condition.last.first { $0.kind == kind }.map { "\(HumanFormat.time($0.time)) by \($0.user)" }
        }
        var facts = Facts([
            "scanner": condition.scanner,
            "pages": String(counters.pages) + (counters.pagesSinceCleaning.map { ", \($0) since the glass was cleaned" } ?? "")
                + (counters.pagesOnLamp.map { ", \($0) on this lamp" } ?? "") + (counters.pagesOnRollers.map { ", \($0) on these rollers" } ?? ""),
            "lamp": counters.hours.map { hours in
                "\(HumanFormat.decimals(hours, 1)) hours of scanning"
                    + (counters.hoursOnLamp.map { ", \(HumanFormat.decimals($0, 1)) on this lamp" } ?? "")
            },
            "its own counters": counters.device.map(Self.text),
            "glass cleaned": done(.glassCleaned), "calibrated": done(.driverCalibration),
            "colour profile": done(.colourCalibration), "scale measured": done(.geometryCalibration), "flat field": done(.flatFieldCalibration),
        ])
        for due in condition.due { facts.add(due.isOverdue ? "overdue" : "due soon", "\(due.kind.rawValue): \(due.reason)") }
        if !condition.dirt.isEmpty {
            facts.add("glass", "\(HumanFormat.count(condition.dirt.count, "spot")); see platenctl glass show \(condition.scanner)")
        }
        if !condition.defects.isEmpty { facts.add("scratches", String(condition.defects.count)) }
        for signal in condition.signals { facts.add("figure", signal) }
        if condition.due.isEmpty, condition.dirt.isEmpty, condition.signals.isEmpty { facts.add("to do", "nothing") }
        return facts.lines
    }
}
