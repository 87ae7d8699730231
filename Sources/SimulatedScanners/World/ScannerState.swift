/// What a scanner remembers when no program has it open.
struct ScannerState: Equatable {
    /// Pages started so far: each has its own noise.
    var pages = 0
    /// Whether `calibrate` was pressed since the last `clear-calibration`.
    var isCalibrated = false

    /// What the file says. A damaged file is a forgetful scanner, not a broken one.
    init(in folder: ScannerFolder) {
        let path = folder.path(.state)
        guard let text = try? SmallFile.text(of: path), let lines = try? KeyValueLine.lines(of: text, path: path) else { return }
        for line in lines {
            switch line.key {
            case "pages": pages = max(0, Int(line.value) ?? 0)
            case "calibrated": isCalibrated = line.value == "yes"
            default: break
            }
        }
    }

    /// Writes the file. A world that cannot be written scans all the same, with the same noise on each page.
    func save(in folder: ScannerFolder) {
        do {
            try SmallFile.replace(folder.path(.state), with: "pages = \(pages)\ncalibrated = \(isCalibrated ? "yes" : "no")\n")
        } catch {
            Diagnostics.report(error.description)
        }
    }
}
