import Glibc

extension ScannerState {
    /// What the file says. A damaged file is a forgetful scanner, not a broken one.
    init(in folder: ScannerFolder) {
        let path = folder.path(.state)
        guard let text = try? SmallFile.text(of: path), let lines = try? KeyValueLine.lines(of: text, path: path) else { return }
        for line in lines {
            let count = max(0, Int(line.value) ?? 0)
            switch line.key {
            case "pages": pages = count
            case "calibrated": isCalibrated = line.value == "yes"
            case "sheets": sheets = count
            case "spread": spread = count
            case "spread-captured": isSpreadCaptured = line.value == "yes"
            case "invalid-start": invalidStart = InvalidStart(rawValue: line.value) ?? .due
            case "opens": opens = count
            case "last-open": lastOpen = line.value
            case "starts": starts = count
            case "cancels": cancels = count
            case "sensor-reads": sensorReads = count
            case "sensor-reads-in-pages": sensorReadsInPages = count
            default: break
            }
        }
    }

    private var text: String {
        """
        pages = \(pages)
        calibrated = \(isCalibrated ? "yes" : "no")
        sheets = \(sheets)
        spread = \(spread)
        spread-captured = \(isSpreadCaptured ? "yes" : "no")
        invalid-start = \(invalidStart.rawValue)
        opens = \(opens)
        last-open = \(lastOpen)
        starts = \(starts)
        cancels = \(cancels)
        sensor-reads = \(sensorReads)
        sensor-reads-in-pages = \(sensorReadsInPages)

        """
    }

    /// Changes the file, one program after the other. A world that cannot be written scans all the same, with the same noise on each page.
    @discardableResult
    static func update<Outcome, Failure: Error>(
        in folder: ScannerFolder, _ change: (inout ScannerState) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome {
        // A file of its own: each change puts another state in the place of the one before, and whoever runs the world does so with scanner.conf.
        let descriptor = open(folder.path(.stateLock), O_RDONLY | O_CREAT | O_CLOEXEC, 0o644)
        if descriptor >= 0 { flock(descriptor, LOCK_EX) }
        defer { if descriptor >= 0 { close(descriptor) } }
        let before = ScannerState(in: folder)
        var state = before
        let outcome = try change(&state)
        guard state != before else { return outcome }
        do {
            try SmallFile.replace(folder.path(.state), with: state.text)
        } catch {
            Diagnostics.report(error.description)
        }
        return outcome
    }
}
