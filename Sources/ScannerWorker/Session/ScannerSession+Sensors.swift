import PlatenModel
import Sane
import WorkerProtocol

extension ScannerSession {
    /// Looks at the sensors until the command is cancelled. The cancellation is its regular end.
    func watchSensors(_ watch: SensorWatch) throws(Problem) -> WorkerReport {
        var reader = HandleReader(handle: try opened())
        var watcher = SensorWatcher(device: device, options: try descriptors(), semantics: watch.semantics)
        guard !watcher.isEmpty else { return .ended }
        _ = try look(&watcher, &reader)
        report(.sensors(watcher.readings))
        while !state.wait(watch.interval ?? watcher.driver.pollInterval) {
            let events = try look(&watcher, &reader)
            if !events.isEmpty { report(.sensed(events)) }
        }
        return .ended
    }

    /// The buttons that a watch would look at, by their common names.
    func buttons() throws(Problem) -> [String] {
        SensorWatcher(device: device, options: try descriptors()).buttons.map(\.rawValue)
    }

    /// What a driver calls a jam is often two sheets at once; the sensor for that tells (fujitsu: `double-feed`).
    func explained(_ problem: Problem) -> Problem {
        guard problem.code == .feederJammed, let handle, let options = try? descriptors(),
            let sensor = SensorTable.option(showing: .doubleFeed, of: device, in: options),
            (try? handle.value(of: sensor.index)) == .bool(true)
        else { return problem }
        return Problem(.doubleFeed, problem.parameters)
    }

    private func descriptors() throws(Problem) -> [ScannerOption] {
        try opened().asking { scanner throws(SaneError) in try scanner.options(includingValues: false) }
    }

    private func look(_ watcher: inout SensorWatcher, _ reader: inout HandleReader) throws(Problem) -> [SensorEvent] {
        do throws(SaneError) {
            return try watcher.poll(&reader)
        } catch {
            throw error.problem
        }
    }
}

/// The open scanner as a watch of its sensors sees it.
private struct HandleReader: SensorReader {
    let handle: any OpenedScanner

    func value(of index: Int) throws(SaneError) -> OptionValue? { try handle.value(of: index) }
    mutating func press(_ index: Int) throws(SaneError) -> OptionChange { try handle.press(index) }
}
