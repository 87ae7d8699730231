import PlatenModel

extension ConfigurationReader {
    static func scanners(_ value: ValueReader) -> [ScannerConfiguration]? {
        var names: Set<String> = []
        return value.list { scanner($0, names: &names) }
    }

    private static func scanner(_ value: ValueReader, names: inout Set<String>) -> ScannerConfiguration? {
        guard let scanner = value.group(ScannerKey.self) else { return nil }
        guard let match = scanner[.match] else {
            let hint = "Write match: and the device name that platenctl scanners shows."
            scanner.log.note(at: scanner.place, "a scanner lacks the key match", hint: hint)
            return nil
        }
        guard let pattern = match.text() else { return nil }
        var configuration = ScannerConfiguration(match: pattern)
        if let value = scanner[.name], let name = value.stableName() {
            if !names.insert(name).inserted { value.refuse("a name that no other scanner has") }
            configuration.name = name
        }
        configuration.scannerClass = scanner[.scannerClass]?.choice(ScannerClass.self)
        scanner[.disabled]?.bool().map { configuration.disabled = $0 }
        configuration.driver = scanner[.driver]?.text()
        configuration.buttons = scanner[.buttons]?.choice(ButtonPolicy.self)
        configuration.sensors = scanner[.sensors]?.choice(SensorSemantics.self)
        scanner[.usbReset]?.bool().map { configuration.usbReset = $0 }
        return configuration
    }
}

extension ValueReader {
    /// A name that is safe in paths of the socket and in file names.
    func stableName() -> String? {
        guard let name = text() else { return nil }
        guard JobName.isValid(name) else {
            refuse("1 to \(JobName.maximumLength) letters, digits, dots, hyphens and underscores, with a letter or digit first")
            return nil
        }
        return name
    }
}
