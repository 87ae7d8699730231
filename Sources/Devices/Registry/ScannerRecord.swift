import PlatenModel

/// What the registry knows of one scanner.
struct ScannerRecord {
    /// Who has the scanner's worker.
    enum Use {
        case idle
        case held(ScannerHolder)
    }

    var scanner: Scanner
    var use = Use.idle
    /// The warm worker, with the scanner open.
    var worker: WorkerProcess?
    /// A worker on its way out: until it is gone the device is busy.
    var closing: Task<Void, Never>?
    /// Options as they were last described.
    var options: [ScannerOption]?
    /// Counts uses, so that an idle timer of an earlier use does nothing.
    var generation = 0
    /// Those who wait for the scanner, first come first.
    var waiting: [Waiter] = []

    /// The scanner without what the caller may not know.
    func scanner(for caller: Caller) -> Scanner {
        guard case .held(let holder) = use, !caller.maySee(restrictedTo: holder.restrictedTo) else { return scanner }
        var scanner = scanner
        scanner.cycle = nil
        return scanner
    }

    struct Waiter {
        let id: Int
        let holder: ScannerHolder
        let continuation: CheckedContinuation<Void, any Error>
    }
}
