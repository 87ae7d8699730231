/// The book on the bed, which stays open where it is when no program has the scanner open.
struct Book {
    let folder: ScannerFolder

    private static let mostTurns = 1_000_000.0

    /// The number of the spread that lies open, counted from 0, which has then been captured.
    func capture(_ configuration: ScannerConfiguration) throws(DriverFailure) -> Int {
        let turns = try takeTurns()
        return ScannerState.update(in: folder) { state in
            if turns > 0 {
                state.spread &+= turns
            } else if configuration.turnsByItself, state.isSpreadCaptured {
                state.spread &+= 1
            }
            state.isSpreadCaptured = true
            return state.spread
        }
    }

    /// Whether a spread lies open that was not captured yet: what the page-turn sensor tells.
    func isTurned(_ configuration: ScannerConfiguration) -> Bool {
        folder.has(.turn) || configuration.turnsByItself || !ScannerState(in: folder).isSpreadCaptured
    }

    /// Where the left edge of the left page and its upper edge lie, in millimetres. A loose page lies in the middle as well.
    static func place(_ configuration: ScannerConfiguration) -> (left: Double, top: Double) {
        let pages = configuration.pageKind == .spread ? 2.0 : 1.0
        return (
            (configuration.bedWidth - pages * configuration.pageWidth) / 2 + configuration.documentX,
            (configuration.bedHeight - configuration.pageHeight) / 2 + configuration.documentY
        )
    }

    /// Of the left page: no page of a book is there twice.
    static func seed(_ spread: Int, _ configuration: ScannerConfiguration) -> UInt64 {
        configuration.seed &+ UInt64(truncatingIfNeeded: spread) &* (configuration.pageKind == .spread ? 2 : 1)
    }

    /// How many pages were turned since the last capture: once, where the file does not say.
    private func takeTurns() throws(DriverFailure) -> Int {
        let text = try Diagnostics.usable { () throws(WorldMistake) in try SmallFile.text(of: folder.path(.turn)) }
        guard let text else { return 0 }
        let turns = text.allSatisfy(\.isWhitespace) ? 1 : try folder.number(.turn, 1...Self.mostTurns) ?? 0
        return folder.take(.turn) ? Int(turns) : 0
    }
}
