/// One scanner of the world.
struct ScannerFolder {
    /// The folder's name: SANE calls the scanner `platensim:NAME`.
    let name: String
    let path: String

    func path(_ file: ScannerFile) -> String { "\(path)/\(file.rawValue)" }

    func has(_ file: ScannerFile) -> Bool { SmallFile.exists(path(file)) }

    var isUnplugged: Bool { has(.unplugged) }

    /// Removes the file and tells whether it was there.
    func take(_ file: ScannerFile) -> Bool { SmallFile.remove(path(file)) }

    /// Reads scanner.conf and fault anew.
    func configuration() throws(WorldMistake) -> ScannerConfiguration {
        try ScannerConfiguration(folder: self)
    }

    /// The same, with the mistake said on stderr and answered as an I/O error.
    func usableConfiguration() throws(DriverFailure) -> ScannerConfiguration {
        do {
            return try configuration()
        } catch {
            Diagnostics.report(error.description)
            throw DriverFailure(.ioError)
        }
    }
}
