import LinuxSystem
import PlatenModel

/// What the registry knows of one scanner.
struct ScannerRecord {
    /// Who has the scanner's worker.
    enum Use {
        case idle
        case held(ScannerHolder)
    }

    var scanner: Scanner
    /// The drivers that reach it now, the preferred one first. Empty: it is absent.
    var routes: [ScannerRoute] = []
    var use = Use.idle
    /// The warm worker, with the scanner open.
    var worker: WorkerProcess?
    /// A worker on its way out: until it is gone the device is busy.
    var closing: Task<Void, Never>?
    /// The watch of buttons while nobody uses the scanner.
    var watch: Task<Void, Never>?
    /// Options as they were last described.
    var options: [ScannerOption]?
    var faults = FaultHistory()
    /// The last worker had to be killed, so that its claim on the USB interface may still stand.
    var wasKilled = false
    /// Whether the class was taken for granted because the scanner could not be asked.
    var isClassGuessed = false
    /// Counts uses, so that an idle timer of an earlier use does nothing.
    var generation = 0
    /// Those who wait for the scanner, first come first.
    var waiting: [Waiter] = []
    /// When the present state began, in seconds of the monotonic clock.
    var stateBegan = MonotonicClock.seconds()

    init(scanner: Scanner) {
        self.scanner = scanner
    }

    var isIdle: Bool {
        if case .idle = use { true } else { false }
    }

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
