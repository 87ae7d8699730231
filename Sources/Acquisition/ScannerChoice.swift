import PlatenModel

/// Which scanner takes a cycle that names none.
enum ScannerChoice {
    /// The first ready scanner of the classes that the profile names, in the profile's order; where there is none, the first in use; where
    /// there is none either, one whose last use met a fault, since a new attempt is the only way to know that it is over.
    static func choose(for profile: Profile, among scanners: [Scanner]) throws(Problem) -> Scanner {
        let fitting = scanners.filter { fits($0, profile) && isUsable($0) }
            .sorted { (readiness($0), rank($0, profile), $0.name) < (readiness($1), rank($1, profile), $1.name) }
        if let first = fitting.first { return first }
        throw Problem(.noScannerFits, ["profile": profile.name, "reasons": reasons(profile, scanners)])
    }

    private static func fits(_ scanner: Scanner, _ profile: Profile) -> Bool {
        profile.classes.isEmpty || profile.classes.contains(scanner.scannerClass)
    }

    private static func isUsable(_ scanner: Scanner) -> Bool {
        switch scanner.state {
        case .ready, .scanning, .warmingUp, .busyElsewhere, .needsAttention, .faulty: true
        case .absent, .connecting, .disabled: false
        }
    }

    private static func readiness(_ scanner: Scanner) -> Int {
        // One that waits for a trigger is as much in use as one that scans.
        if scanner.cycle != nil { return 1 }
        return switch scanner.state {
        case .ready, .warmingUp: 0
        case .scanning: 1
        case .busyElsewhere, .needsAttention, .faulty, .absent, .connecting, .disabled: 2
        }
    }

    private static func rank(_ scanner: Scanner, _ profile: Profile) -> Int {
        profile.classes.firstIndex(of: scanner.scannerClass) ?? 0
    }

    private static func reasons(_ profile: Profile, _ scanners: [Scanner]) -> String {
        if scanners.isEmpty { return "no scanner is connected" }
        return scanners.map { scanner in
            fits(scanner, profile)
                ? "\(scanner.name) is \(scanner.state.rawValue)"
                : "\(scanner.name) is of class \(scanner.scannerClass.rawValue)"
        }.joined(separator: "; ")
    }
}
