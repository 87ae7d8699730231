import PlatenModel
import Sane
import WorkerProtocol

/// Serves one scanner: performs the daemon's commands on the thread that SANE belongs to, one after another.
final class ScannerSession {
    let state: CommandState
    /// How a device is opened; a test opens something else.
    private let openDevice: (OpenScanner) throws(Problem) -> any OpenedScanner
    /// Sends a report that is not the last.
    let report: (WorkerReport) -> Void
    /// Tells what became of a page that was read, from any thread.
    let deliver: @Sendable (WorkerReport) -> Void

    var handle: (any OpenedScanner)?
    /// The SANE device name of what is open.
    var device = ""
    var preparation: Preparation?
    /// The profile that was prepared, where its area is found by sight: ``preparation`` is of the part of the bed then.
    var sightProfile: Profile?
    /// The source that the last image came from.
    var lastSource: String?
    /// A page was taken, and the cycle that it belongs to has not ended.
    var isInCycle = false
    /// Images taken since the series began.
    var imagesInSeries = 0
    var retry = StartRetry()
    /// What a cancel between two sheets does to a driver; a test has drivers that nobody knows.
    var feederCancel: (String) -> FeederCancel = { DriverQuirks.of(SaneDeviceName($0).servingDriver).feederCancel }
    /// The driver may have written where it should not: this process is to take no further page.
    private(set) var isSpoilt = false
    /// Nil before the first page.
    var finisher: PageFinisher?

    init(
        state: CommandState, report: @escaping (WorkerReport) -> Void, deliver: @escaping @Sendable (WorkerReport) -> Void,
        openDevice: @escaping (OpenScanner) throws(Problem) -> any OpenedScanner
    ) {
        self.state = state
        self.report = report
        self.deliver = deliver
        self.openDevice = openDevice
    }

    var isCancelled: Bool { state.isCancelled }

    /// Performs a command and sends its last reply through `conclude`. A problem ends the command, never the worker.
    func perform(_ command: WorkerCommand, conclude: (WorkerReport) -> Void) {
        do throws(Problem) {
            conclude(try result(of: command))
            if command.isAcquisition { leavePage() }
        } catch {
            // The scanner comes to rest before the daemon may send the next command.
            if command.isAcquisition { endSeries() }
            isSpoilt = isSpoilt || error.code == .driverUnsound
            conclude(.failed(isCancelled ? cancelled(error) : explained(error)))
        }
    }

    private func result(of command: WorkerCommand) throws(Problem) -> WorkerReport {
        switch command {
        case .open(let request): try open(request)
        case .describe: try describe()
        case .prepare(let profile): try prepare(profile)
        case .acquire(let request): try acquire(request)
        case .preview(let order): try preview(order)
        case .inspect(let order): try inspect(order)
        case .calibrate(let order): try calibrate(order)
        case .measureRulers(let order): try measureRulers(order)
        case .measureColumns(let order): try measureColumns(order)
        case .watchSensors(let watch): try watchSensors(watch)
        case .end: end()
        case .render, .measureEdges: throw outOfOrder("work on files came to a worker that scans")
        // Never queued: the protocol thread acts on it at once.
        case .cancel: .ended
        }
    }

    /// Waits for the pages that were read.
    func finishPages() {
        finisher = nil
    }

    /// Lets go of the scanner: lamps go out, and others may open it.
    func close() {
        handle = nil
    }

    private func open(_ request: OpenScanner) throws(Problem) -> WorkerReport {
        guard handle == nil else { throw outOfOrder("open came twice") }
        retry.patience = request.patience
        handle = try retry.patiently(
            waiting: { report(.waiting($0)) }, isCancelled: { isCancelled }, scanner: request.scanner
        ) { () throws(Problem) -> (any OpenedScanner)? in try openDevice(request) }
        device = request.device
        try useCalibration(request.calibrationFile)
        return .opened(buttons: try buttons())
    }

    private func describe() throws(Problem) -> WorkerReport {
        .described(try opened().asking { scanner throws(SaneError) in try scanner.options(includingValues: true) })
    }

    private func prepare(_ profile: Profile) throws(Problem) -> WorkerReport {
        let handle = try opened()
        endSeries()
        preparation = nil
        sightProfile = nil
        var prepared = try resolver(of: profile, on: handle).resolve()
        // Between the passes of a page nobody asks for them again.
        prepared.settings.counters = isInCycle ? nil : counters(of: handle)
        preparation = prepared
        sightProfile = if case .auto = profile.area { profile } else { nil }
        return .prepared(prepared.settings)
    }

    /// What the scanner counts itself. A counter that cannot be read keeps no page from being taken.
    private func counters(of handle: any OpenedScanner) -> DeviceCounters? {
        let counters = try? handle.asking { scanner throws(SaneError) in
            var options = try scanner.options(includingValues: false)
            let buttons = CounterNames.buttons(in: options)
            for button in buttons { _ = try scanner.press(button.index) }
            if !buttons.isEmpty { options = try scanner.options(includingValues: false) }
            return try CounterNames.counters(in: options) { option throws(SaneError) in try scanner.value(of: option.index) }
        }
        return counters.flatMap { $0.isEmpty ? nil : $0 }
    }

    func resolver(of profile: Profile, on handle: any OpenedScanner) throws(Problem) -> ProfileResolver {
        try ProfileResolver(profile, on: handle, willSet: { [report] in report(.settingOption($0)) }, isCancelled: { [state] in state.isCancelled })
    }

    private func end() -> WorkerReport {
        isInCycle = false
        endSeries()
        return .ended
    }

    /// Ends the series of images, in whatever state it is.
    func endSeries() {
        handle?.cancel()
        imagesInSeries = 0
    }

    /// A flatbed's page is a series of its own; between the sheets of a feeder a cancel would lose what the scanner has drawn in
    /// already (sane-backends 1.2.1, fujitsu.c and canon_dr.c: a buffered back side), but for drivers that give no next sheet without it.
    private func leavePage() {
        if preparation?.settings.isFeeder != true {
            endSeries()
        } else if feederCancel(device) == .required {
            handle?.cancel()
        }
    }

    func opened() throws(Problem) -> any OpenedScanner {
        guard let handle else { throw outOfOrder("no scanner is open") }
        return handle
    }

    func outOfOrder(_ reason: String) -> Problem {
        Problem(.workerProtocol, ["scanner": handle?.scanner ?? "the scanner", "reason": reason])
    }

    /// What a driver says after it was cancelled (INVAL, an I/O error) is no problem of its own.
    private func cancelled(_ problem: Problem) -> Problem {
        problem.code == .scanCancelled ? problem : Problem(.scanCancelled, ["scanner": handle?.scanner ?? "the scanner"])
    }
}

extension WorkerCommand {
    var isAcquisition: Bool {
        switch self {
        case .acquire, .preview, .inspect, .measureRulers, .measureColumns: true
        default: false
        }
    }
}
