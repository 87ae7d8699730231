import PlatenModel

/// Which scanner takes a cycle that names none.
enum ScannerChoice {
    /// The first ready scanner of the classes that the profile names, in the profile's order; where all that fit are in use, the first of those.
    static func choose(for profile: Profile, among scanners: [Scanner]) throws(Problem) -> Scanner {
        let fitting = scanners.filter { fits($0, profile) && isUsable($0) }
            .sorted { (rank($0, profile), $0.name) < (rank($1, profile), $1.name) }
        if let ready = fitting.first(where: { $0.state != .scanning }) ?? fitting.first { return ready }
        throw Problem(.noScannerFits, ["profile": profile.name, "reasons": reasons(profile, scanners)])
    }

    private static func fits(_ scanner: Scanner, _ profile: Profile) -> Bool {
        profile.classes.isEmpty || profile.classes.contains(scanner.scannerClass)
    }

    private static func isUsable(_ scanner: Scanner) -> Bool {
        switch scanner.state {
        case .ready, .scanning, .warmingUp: true
        case .absent, .connecting, .busyElsewhere, .needsAttention, .faulty, .disabled: false
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
