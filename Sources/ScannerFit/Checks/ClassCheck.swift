import PlatenModel

/// The classes that a profile names, the preferred one first.
enum ClassCheck {
    static func reasons(_ scanner: Scanner, _ profile: Profile) -> [FitReason] {
        guard !profile.classes.isEmpty else { return [] }
        guard let position = profile.classes.firstIndex(of: scanner.scannerClass) else {
            return [FitReason(.obstacle, .classNotNamed(scannerClass: scanner.scannerClass, named: profile.classes))]
        }
        guard position > 0 else { return [] }
        return [
            FitReason(.note, .classLessPreferred(scannerClass: scanner.scannerClass, preferred: Array(profile.classes.prefix(position))))
        ]
    }
}
