/// The sheets that wait in a feeder.
struct Hopper {
    let folder: ScannerFolder

    static let mostSheets = 1_000_000

    /// Sheets that wait: what the file `stack` says, else what the key says.
    func count(_ configuration: ScannerConfiguration) throws(DriverFailure) -> Int {
        try folder.number(.stack, 0...Double(Self.mostSheets)).map { Int($0) } ?? configuration.stack
    }

    /// Draws a sheet in and gives its number; nil: there is none.
    func draw(_ configuration: ScannerConfiguration) throws(DriverFailure) -> Int? {
        try ScannerState.update(in: folder) { (state) throws(DriverFailure) -> Int? in
            let waiting = try count(configuration)
            guard waiting > 0 else { return nil }
            try Diagnostics.usable { () throws(WorldMistake) in try SmallFile.replace(folder.path(.stack), with: "\(waiting - 1)\n") }
            defer { state.sheets &+= 1 }
            return state.sheets
        }
    }

    /// The number of the sheet that was drawn in last, in this opening or before.
    var lastDrawn: Int { max(0, ScannerState(in: folder).sheets &- 1) }
}
