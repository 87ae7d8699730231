/// One scanner of the world.
struct ScannerFolder {
    /// The folder's name: SANE calls the scanner `platensim:NAME`, if scanner.conf does not say otherwise.
    let name: String
    /// The name of the folder whose files these are: another's for an alias.
    let machineName: String
    private let world: String

    /// Sees whether it is an alias. A scanner.conf that cannot be understood is none: its mistake is said where it is used.
    init(_ name: String, in world: String) {
        self.name = name
        self.world = world
        let path = "\(world)/\(name)/\(ScannerFile.configuration.rawValue)"
        let lines = (try? SmallFile.text(of: path)).flatMap { try? KeyValueLine.lines(of: $0, path: path) } ?? []
        machineName = lines.first { $0.key == ConfigurationKey.aliasOf.rawValue }?.value ?? name
    }

    var isAlias: Bool { machineName != name }

    var machine: ScannerFolder { isAlias ? ScannerFolder(machineName, in: world) : self }

    /// The folder of the machine.
    var path: String { "\(world)/\(machineName)" }

    /// A file of the machine.
    func path(_ file: ScannerFile) -> String { "\(path)/\(file.rawValue)" }

    /// A file of this very folder, alias or not.
    func ownPath(_ file: ScannerFile) -> String { "\(world)/\(name)/\(file.rawValue)" }

    func has(_ file: ScannerFile) -> Bool { SmallFile.exists(path(file)) }

    /// The cable of the machine is out, or the way through this driver is closed.
    var isUnplugged: Bool { has(.unplugged) || isAlias && SmallFile.exists(ownPath(.unplugged)) }

    /// Removes the file and tells whether it was there.
    func take(_ file: ScannerFile) -> Bool { SmallFile.remove(path(file)) }

    /// Refuses an `alias-of` that leads nowhere.
    func checkAlias(_ text: String) throws(ValueMistake) {
        guard text != name, !text.utf8.contains(UInt8(ascii: "/")), machine.has(.configuration) else {
            throw ValueMistake("\"\(text)\" is no other scanner's subfolder")
        }
        guard !machine.isAlias else { throw ValueMistake("\"\(text)\" is an alias itself") }
    }

    /// Reads scanner.conf and fault anew.
    func configuration() throws(WorldMistake) -> ScannerConfiguration {
        try ScannerConfiguration(folder: self)
    }

    /// The same, with the mistake said on stderr and answered as an I/O error.
    func usableConfiguration() throws(DriverFailure) -> ScannerConfiguration {
        try Diagnostics.usable { () throws(WorldMistake) in try configuration() }
    }

    /// The number in a file, nil where there is no file. One that is none of `range` is said on stderr and answered as an I/O error.
    func number(_ file: ScannerFile, _ range: ClosedRange<Double>) throws(DriverFailure) -> Double? {
        try Diagnostics.usable { () throws(WorldMistake) in
            guard let text = try SmallFile.text(of: path(file)) else { return nil }
            let word = text.split(whereSeparator: \.isWhitespace).first ?? ""
            guard let value = Double(word), range.contains(value) else {
                throw WorldMistake(path(file), "\"\(word)\" is not a number from \(range.lowerBound) to \(range.upperBound)")
            }
            return value
        }
    }
}
