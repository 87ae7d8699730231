extension ScannerConfiguration {
    /// Reads the scanner's files. Fails with the file, the line and what is allowed there.
    init(folder: ScannerFolder) throws(WorldMistake) {
        serial = folder.machineName
        faults = try FaultList(onceFile: folder.path(.faults), of: .scanner)
        // An alias of nothing says so in its own file, which is read below.
        if folder.isAlias, folder.machine.has(.configuration) {
            try read(folder.machine)
            // The other driver names and finds the machine in its own way.
            listedName = nil
            usb = USBIdentity()
        }
        try read(folder)
        let path = folder.ownPath(.configuration)
        if let mistake = usb.mistake { throw WorldMistake(path, mistake) }
    }

    private mutating func read(_ folder: ScannerFolder) throws(WorldMistake) {
        let path = folder.ownPath(.configuration)
        guard let text = try SmallFile.text(of: path) else { throw WorldMistake(path, "is missing") }
        var seen: Set<ConfigurationKey> = []
        for line in try KeyValueLine.lines(of: text, path: path) {
            guard let key = ConfigurationKey(rawValue: line.key) else {
                let keys = ConfigurationKey.allCases.map(\.rawValue).joined(separator: ", ")
                throw WorldMistake(path, line: line.number, "unknown key \"\(line.key)\"; there are \(keys)")
            }
            guard [.fault, .dust, .fibre].contains(key) || seen.insert(key).inserted else {
                throw WorldMistake(path, line: line.number, "\"\(line.key)\" stands a second time")
            }
            do throws(ValueMistake) {
                guard !line.value.isEmpty else { throw ValueMistake("needs a value") }
                try key.setting.apply(line.value, of: folder, to: &self)
            } catch {
                throw WorldMistake(path, line: line.number, "\(line.key): \(error.reason)")
            }
        }
    }
}
